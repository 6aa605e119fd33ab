"""Measures the timing of new takes, and of takes that another version has measured, and aligns takes to the grid."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from daw_bridge.core import events
from daw_bridge.core.clip import Grid, Take, new_id
from daw_bridge.core.events import DeskEvent, Problem, SelectionChanged, TakeAdded
from daw_bridge.core.tempo_map import SAME_S, TempoMark
from daw_bridge.core.timing import Relation, Timing
from daw_bridge.library.library import Library
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.sound.conform import conformed, measure
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.checks import fits
from engine.contract.messages import Prompt, Region, Task
from engine.contract.texts import text
from engine.contract.writing.sound_writer import write_wav

_log = logging.getLogger(__name__)
_MAX_S = 600.0
_BEATS_NEEDED = 16  # quarter notes that are measured at least
_FARTHEST = 0.3  # of a beat: farther off, the beat before or after could be meant
_NEARLY_ALL = 0.9  # share of a take that is new, above which the take is aligned as a whole


class Timekeeping:
    """Part of the bridge; methods run on the inbox thread. Measuring and stretching run on a worker."""

    def __init__(self, desk: Desk, writes: IndexWrites) -> None:
        self._desk, self._writes = desk, writes
        self._measured: set[str] = set()  # takes that were measured in this run, or are being measured
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case TakeAdded(take, True):
                self._measure(take)
            case SelectionChanged(selection):
                self._measure_again(selection.take_id)

    def _measure_again(self, take_id: str) -> None:
        """Measure the selected take once, if no version or another one has."""
        library, found = self._desk.library, self._desk.found(take_id)
        if library is None or found is None or take_id in self._measured:
            return
        self._measured.add(take_id)  # also where nothing is to be measured: a region that is dragged looks only once
        timing = library.timing(take_id)
        if timing is None or not timing.is_current:
            self._measure(found[1])

    def _measure(self, take: Take, then: Callable[[Timing], None] | None = None, job_id: str = "") -> None:
        """Measure a take, keep its timing in the library and emit TakeTimed. Takes without a requested tempo are skipped.

        job_id: the request that a problem names, as below.
        """
        tempo_bpm, library = _requested_tempo(take), self._desk.library
        if tempo_bpm is None or library is None:
            return
        self._measured.add(take.id)
        part = _measured_part(take, tempo_bpm)
        grid = _requested_grid(take, self._desk.grid_of(take)).at(part.start_s)
        upper, lower = grid.signature
        first_bar_s = (grid.origin_s - part.start_s) % (240 / tempo_bpm * upper / lower)
        start, end = (round(time_s * SAMPLE_RATE) for time_s in (part.start_s, min(part.end_s, part.start_s + 60)))

        def work() -> Timing:
            samples = np.asarray(open_samples(Path(take.path))[start:end])
            return measure(samples, tempo_bpm, first_bar_s, grid.signature)

        def done(timing: Timing) -> None:
            if (now := self._desk.again(library)) is None:
                return  # the take lies in the library that was open before
            self._writes.write(
                now,
                lambda library: library.set_timing(take.id, timing),
                lambda _: kept(timing),
                failed if then is not None else None,
            )

        def kept(timing: Timing) -> None:
            self._desk.emit(events.TakeTimed(take.id, timing))
            if then is not None:
                then(timing)

        def failed(error: Exception) -> None:
            _log.info("not measured: %s", error)
            if then is not None:
                message = text("The take could not be measured: {error}", error=error)
                self._desk.complain(error, message, job_id=job_id)

        self._desk.work(work, done, failed, is_promised=then is not None)

    def words(self, take_id: str) -> str:
        """Describe the measured timing in words; "" if the take was not measured."""
        timing = self._desk.library.timing(take_id) if self._desk.library is not None else None
        return timing.words() if timing is not None else ""

    def conform(self, take_id: str, job_id: str = "") -> None:
        """Make a copy of the take with its beats on the grid, at the requested tempo. Measure the take first if need be."""
        library, found = self._desk.open_library(), self._desk.found(take_id)
        if found is None:
            return
        take, timing = found[1], library.timing(take_id)
        if (timing is None or not timing.is_current) and _requested_tempo(take) is not None:
            self._measure(take, lambda timing: self._conform(library, take, timing, job_id), job_id)
        else:
            self._conform(library, take, timing, job_id)

    def _conform(self, library: Library, take: Take, timing: Timing | None, job_id: str) -> None:
        tempo_bpm = _requested_tempo(take)
        if timing is None or not timing.is_sure or tempo_bpm is None:
            hint = text("Only a take made at a set tempo and with a clear beat can be aligned to the grid.")
            self._desk.emit(Problem(text("This take has no steady beat"), hint, job_id=job_id))
            return
        if (why := _refusal(take, timing, tempo_bpm, self._desk.grid_of(take))) is not None:
            self._desk.emit(replace(why, job_id=job_id))
            return
        target = library.clip_folder(take.clip_id) / f"{new_id()}.wav"
        tags = {
            "take_name": text("{take} on the grid", take=take.name),
            "parent_take": take.id,
            "start_samples": str(take.start_samples),
        }
        done = {"from_take": take.id, "bar_error_s": timing.bar_error_s, "tempo_bpm": timing.tempo_bpm}
        recipe = take.recipe.with_tags(tags, offset_samples=0, conformed=done)

        def work() -> None:
            library.check_there()
            samples = np.asarray(open_samples(Path(take.path)))
            write_wav(target, conformed(samples, timing, tempo_bpm, len(samples)), recipe.raw)

        def arrive() -> None:
            if (now := self._desk.again(library)) is not None:
                self._writes.write(
                    now,
                    lambda now: now.add_take(target, recipe, take.n_samples)[1],
                    lambda made: self._desk.emit(TakeAdded(made, is_new=True)),
                    failed,
                )

        if take.length_s > _MAX_S:
            hint = text("A take of up to ten minutes can be aligned to the grid.")
            self._desk.emit(Problem(text("The take is too long to be aligned to the grid"), hint, job_id=job_id))
            return

        def failed(error: Exception) -> None:
            message = text("The take could not be aligned to the grid: {error}", error=error)
            self._desk.complain(error, message, job_id=job_id)

        self._desk.work(work, lambda _: self._desk.commands.once_open(arrive), failed, is_promised=True)


def _refusal(take: Take, timing: Timing, tempo_bpm: float, grid: Grid) -> Problem | None:
    """Return why aligning would spoil a take whose timing is known, or None."""
    if timing.relation is Relation.OTHER:
        message = text(
            "This take plays at {tempo:g} bpm instead of {asked:g}",
            tempo=round(timing.tempo_bpm, 1),
            asked=round(tempo_bpm, 3),
        )
        return Problem(message, text("So large a change of tempo would spoil its sound. Make a new take instead."))
    if abs(timing.beat_error_s) > _FARTHEST * 240 / tempo_bpm / grid.signature[1]:
        message = text("The beats of this take are too far from the grid to say which beat is meant")
        return Problem(message, text("Move the take in your DAW by ear, or make a new one."))
    part = _new_part(take)
    if part.length_s < _NEARLY_ALL * take.length_s:
        message = text("Only a part of this take is new")
        return Problem(message, text("Aligning would move the rest too. Repaint the region again instead."))
    if len({(mark.tempo_bpm, mark.bar_s) for mark in _marks_within(take, grid)}) > 1:
        message = text("The tempo or the time signature of the session changes within this take")
        return Problem(message, text("Only a take at one tempo can be aligned to the grid."))
    return None


def _marks_within(take: Take, grid: Grid) -> list[TempoMark]:
    """Return the tempo marks of the session that apply from the start to the end of a take."""
    marks = grid.bar_map.beginning_at(0.0).marks
    return [mark for mark in marks if mark.start_s < take.length_s - SAME_S]


def _new_part(take: Take) -> Region:
    """Return the span of a take that was made anew, in its own time: its regions, or all of it."""
    regions, moved_s = take.recipe.regions, take.recipe.offset_samples / SAMPLE_RATE
    if take.recipe.task != Task.REPAINT or not regions:
        return Region(0.0, take.length_s)
    start_s = max(0.0, min(region.start_s for region in regions) + moved_s)
    end_s = min(take.length_s, max(region.end_s for region in regions) + moved_s)
    return Region(start_s, end_s) if start_s < end_s else Region(0.0, take.length_s)


def _measured_part(take: Take, tempo_bpm: float) -> Region:
    """Return what is measured: what is new, with as much around it as the measure of a tempo needs."""
    new = _new_part(take)
    more_s = max(0.0, (_BEATS_NEEDED * 60 / tempo_bpm - new.length_s) / 2)
    return Region(max(0.0, new.start_s - more_s), min(take.length_s, new.end_s + more_s))


def _requested_grid(take: Take, grid: Grid) -> Grid:
    """Return a grid in a take's own time. Without a DAW's tempo map, its time signature is the requested one, which
    may be another than that of the settings when a take of an earlier run is measured.
    """
    asked = take.recipe.prompt.timesignature
    if grid.map_s is None and asked and fits(Prompt, "timesignature", asked):
        return replace(grid, timesignature=asked)
    return grid


def _requested_tempo(take: Take) -> float | None:
    """Return the requested tempo in bpm; None for imports and for requests without a tempo."""
    return take.recipe.prompt.bpm
