"""Comps: made of spans of a clip's takes, heard while they are made, and written as one more take."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from daw_bridge.core import events
from daw_bridge.core.clip import Take, new_id
from daw_bridge.core.comp import Comp
from daw_bridge.core.events import DeskEvent, LibraryOpened, Problem, SelectionChanged, TakeAdded, TakeRemoved
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.parts.takes.comp_recipe import comp_recipe
from daw_bridge.sound.comp_sound import CompSound, Placed
from daw_bridge.sound.edge_snapping import QUIET_REACH, quietest, zero_crossing
from engine.contract.audio import SAMPLE_RATE, AudioError, open_samples
from engine.contract.checks import check
from engine.contract.measures.loudness import ReadableSound
from engine.contract.messages import MessageError
from engine.contract.texts import declared, text
from engine.contract.writing.sound_writer import WavWriter

_LONGEST_S = 86_400.0


class Snap(StrEnum):
    """What an edge that is moved goes to, near the place where it is put."""

    NONE = ""
    BEAT = "beat"
    ZERO = "zero"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class _Ready:
    """A comp, the takes whose files are there, and the names of those that are lost."""

    comp: Comp
    takes: dict[str, Take]
    lost: tuple[str, ...]

    def sound(self, window: Take | None = None) -> CompSound:
        """Open the files. window: a take on whose axis the comp is read. Raises AudioError, OSError."""
        placed = {take.id: Placed(take.start_samples, open_samples(Path(take.path))) for take in self.takes.values()}
        if window is None:
            return CompSound(self.comp, placed)
        start, end = window.start_samples, window.start_samples + window.n_samples
        last = self.comp.extent({take_id: each.extent for take_id, each in placed.items()})[1]
        return CompSound(self.comp, placed, (start, max(end, last)))


class Comping:
    """Part of the bridge; methods run on the inbox thread and raise MessageError. Writing runs on a worker.

    Times are in seconds of the take that is named, as regions are. What is changed is known at once and written to the
    library as soon as its index is free.
    """

    def __init__(self, desk: Desk, audition: Audition, writes: IndexWrites) -> None:
        self._desk, self._audition, self._writes = desk, audition, writes
        self._changed: dict[str, Comp | None] = {}  # by clip, what may not have been written yet
        self._selected, self._heard = "", ""
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._changed.clear()
            case SelectionChanged(selection):
                if selection.clip_id != self._selected:
                    self._selected = selection.clip_id
                    self._desk.emit(events.CompChanged(selection.clip_id, self.comp(selection.clip_id)))
                self._announce()
            case TakeAdded(take):  # it may have been lost, or discarded, and be back
                self._hear_again(take.clip_id)
            case TakeRemoved(take):
                self._warn(take)

    @property
    def heard(self) -> str:
        """The id of the clip whose comp is heard instead of the selected take; "" if the take is."""
        return self._audition.selection.clip_id if self._audition.has_substitute else ""

    def comp(self, clip_id: str) -> Comp | None:
        """The comp of a clip."""
        if clip_id in self._changed:
            return self._changed[clip_id]
        return self._desk.library.comp(clip_id) if self._desk.library is not None and clip_id else None

    # --- changes ------------------------------------------------------------------------------------

    def take_span(self, take_id: str, start_s: float, end_s: float) -> None:
        """Take a span of a take into the comp of its clip, and hear the comp. Without one, the first take is its base."""
        take = self._take(take_id)
        start, end = max(0, _sample(start_s)), min(_sample(end_s), take.n_samples)
        check(start < end, declared("The span is empty, or outside the take"))
        comp = self.comp(take.clip_id) or Comp(next(iter(self._desk.takes(take.clip_id)), take).id)
        self._change(take.clip_id, comp.with_span(take.id, start + take.start_samples, end + take.start_samples))
        if self._audition.selection.clip_id == take.clip_id:
            self.hear(is_on=True)

    def set_base(self, take_id: str) -> None:
        """Let a take be heard wherever no span lies."""
        take = self._take(take_id)
        comp = self.comp(take.clip_id) or Comp(take.id)
        self._change(take.clip_id, Comp(take.id, comp.without_takes({take.id}).spans))

    def move_edge(self, take_id: str, from_s: float, to_s: float, snap: Snap = Snap.NONE) -> None:
        """Move the edge nearest to a time to another time, and from there to what `snap` says."""
        take, comp = self._comp_of(take_id)
        start = take.start_samples
        edge = comp.nearest_edge(_sample(from_s) + start)
        check(edge is not None, declared("The comp has no edge yet"))
        to = _sample(to_s) + start
        if snap is Snap.BEAT:
            to = _sample(self._desk.grid_of(take).snapped(to_s, self._desk.settings.snap_beats or 1.0)) + start
        if edge is not None:
            to = self._within(comp, edge, self._snapped(comp, edge, to, snap))
            self._change(take.clip_id, comp.with_edge_moved(edge, to))

    def _within(self, comp: Comp, edge: int, to: int) -> int:
        """Where an edge may go so that no span reaches beyond the sound of its take, where it would be silent."""
        takes, before, after = self._ready(comp).takes, comp.take_at(edge - 1), comp.take_at(edge)
        if before != comp.base and (take := takes.get(before)) is not None:
            to = min(to, take.start_samples + take.n_samples)
        if after != comp.base and (take := takes.get(after)) is not None:
            to = max(to, take.start_samples)
        return to

    def _snapped(self, comp: Comp, edge: int, to: int, snap: Snap) -> int:
        """Where an edge goes by the sound of the takes on both sides of it: loud in either is no silence."""
        if snap not in {Snap.ZERO, Snap.SILENCE}:
            return to
        ready = self._ready(comp)
        try:
            sides = [
                CompSound(Comp(side), {side: Placed(take.start_samples, open_samples(Path(take.path)))}, _around(to))[:]
                for side in (comp.take_at(edge - 1), comp.take_at(edge))
                if (take := ready.takes.get(side)) is not None
            ]
        except (AudioError, OSError) as error:
            raise MessageError(str(error)) from error
        if not sides:
            return to
        first = _around(to)[0]
        if snap is Snap.ZERO:
            return first + zero_crossing(sides[-1], to - first)
        return first + quietest(np.hypot(sides[0], sides[-1]), to - first)

    def remove_span(self, take_id: str, at_s: float) -> None:
        """Remove the span at a time; the base is heard there again."""
        take, comp = self._comp_of(take_id)
        place = _sample(at_s) + take.start_samples
        check(comp.span_at(place) is not None, declared("There is no span of the comp at {time:.3f} s"), time=at_s)
        self._change(take.clip_id, comp.without_span(place))

    def put(self, clip_id: str, comp: Comp | None) -> None:
        """Set the comp of a clip as a whole, as undo does; None removes it."""
        if self._desk.open_library().clip(clip_id) is None:
            raise self._desk.unknown_clip(clip_id)
        self._change(clip_id, comp)

    def clear(self, clip_id: str) -> None:
        """Remove the comp of a clip. Its takes stay as they are."""
        self._desk.open_library()
        if self.comp(clip_id) is not None:
            self._change(clip_id, None)

    def _change(self, clip_id: str, comp: Comp | None) -> None:
        library, before = self._desk.open_library(), self.comp(clip_id)
        if comp == before:
            return
        self._changed[clip_id] = comp
        self._writes.write(library, lambda now: now.set_comp(clip_id, comp))
        self._desk.emit(events.CompChanged(clip_id, comp, before, is_edited=True))
        if comp is None and self.heard == clip_id:
            self._audition.play_instead(None)
            self._announce()
        else:
            self._hear_again(clip_id)

    # --- what is heard ------------------------------------------------------------------------------

    def hear(self, *, is_on: bool) -> None:
        """Play the comp of the selected clip instead of its selected take, at the same place; or the take again.

        The comp is read on the axis of the selected take. Selecting another take ends it.
        """
        clip_id = self._audition.selection.clip_id
        if is_on and (comp := self.comp(clip_id)) is not None:
            if lost := self._ready(comp).lost:
                self._desk.emit(_is_lost(lost, text("The base of the comp is heard in their place.")))
            self._audition.play_instead(self._open)
        else:
            check(not is_on, declared("This clip has no comp yet"))
            self._audition.play_instead(None)
        self._announce()

    def _open(self, take: Take) -> ReadableSound:
        """The sound of the comp on the axis of a take. Raises AudioError."""
        comp = self.comp(take.clip_id)
        ready = self._ready(comp) if comp is not None else None
        if ready is None or ready.comp.base not in ready.takes:
            raise AudioError(text("The comp has lost the take that it is built on"), _what_to_do())
        try:
            return ready.sound(take)
        except OSError as error:
            raise AudioError(str(error), _what_to_do()) from error

    def _hear_again(self, clip_id: str) -> None:
        if self.heard == clip_id and clip_id:
            self._audition.play_instead(self._open)

    def _announce(self) -> None:
        if self.heard != self._heard:
            self._heard = self.heard
            self._desk.emit(events.CompHeard(self._heard))

    def _warn(self, take: Take) -> None:
        """Say that a comp goes on using a take that was discarded: its file stays."""
        comp = self.comp(take.clip_id)
        if comp is not None and take.id in comp.take_ids:
            message = text("The comp still uses {take}, which was discarded", take=take.name)
            hint = text("Its sound stays in the comp. Restore it, or take another take there.")
            self._desk.emit(Problem(message, hint))

    # --- one more take ------------------------------------------------------------------------------

    def write(self, clip_id: str, then: Callable[[Take], None] | None = None, job_id: str = "") -> None:
        """Write the comp of a clip as one more take, in the background, and emit `TakeAdded`.

        job_id: the request that a problem names.
        """
        library, comp = self._desk.open_library(), self.comp(clip_id)
        if comp is None or not comp.spans:
            raise MessageError(text("This clip has no comp yet"))
        ready = self._ready(comp)
        if ready.lost:
            self._desk.emit(_is_lost(ready.lost, text("Nothing was written."), job_id))
            return
        target = library.clip_folder(clip_id) / f"{new_id()}.wav"
        clip, base = library.clip(clip_id), ready.takes[comp.base]
        if clip is None:
            return

        def work() -> CompSound:
            library.check_there()
            sound = ready.sound()
            with WavWriter(target, comp_recipe(comp, clip, ready.takes, sound.start, len(sound)).raw) as file:
                for block in sound.blocks():
                    file.write(block)
            return sound

        def arrive(sound: CompSound) -> None:
            if (now := self._desk.again(library)) is not None:  # else it is listed when that library is opened again
                recipe = comp_recipe(comp, clip, ready.takes, sound.start, len(sound))
                self._writes.write(now, lambda now: now.add_take(target, recipe, len(sound))[1], made, failed)

        def made(take: Take) -> None:
            self._desk.emit(TakeAdded(take, is_new=True))
            if then is not None:
                then(take)

        def failed(error: Exception) -> None:
            message = text("The comp of {take} was not written: {error}", take=base.name, error=error)
            self._desk.complain(error, message, text("Free some disk space and try again."), job_id)

        self._desk.work(
            work, lambda done: self._desk.commands.once_open(lambda: arrive(done)), failed, is_promised=True
        )

    # --- what is there ------------------------------------------------------------------------------

    def _take(self, take_id: str) -> Take:
        if (found := self._desk.found(take_id)) is None:
            raise self._desk.unknown_take(take_id)
        return found[1]

    def _comp_of(self, take_id: str) -> tuple[Take, Comp]:
        take = self._take(take_id)
        if (comp := self.comp(take.clip_id)) is None:
            raise MessageError(text("This clip has no comp yet"))
        return take, comp

    def _ready(self, comp: Comp) -> _Ready:
        """Find the takes of a comp. A take is lost when its file is; a discarded one is there."""
        takes, lost, library = dict[str, Take](), list[str](), self._desk.library
        for take_id in comp.take_ids:
            found = self._desk.found(take_id)
            if found is not None and library is not None and not library.is_missing(take_id) and _is_there(found[1]):
                takes[take_id] = found[1]
            else:
                lost.append(found[1].name if found is not None else take_id)
        return _Ready(comp, takes, tuple(lost))


def _what_to_do() -> str:
    return text("Bring its file back into the library, or build the comp on another take.")


def _is_lost(names: tuple[str, ...], outcome: str, job_id: str = "") -> Problem:
    message = text("The comp uses takes whose files are missing: {takes}", takes=", ".join(names))
    hint = text("{outcome} Bring the files back into the library, or take other takes there.", outcome=outcome)
    return Problem(message, hint, job_id=job_id)


def _sample(time_s: float) -> int:
    """The sample at a time. Raises MessageError for what is no time within a day."""
    check(abs(time_s) <= _LONGEST_S, declared("There is no time {time}"), time=time_s)
    return round(time_s * SAMPLE_RATE)


def _is_there(take: Take) -> bool:
    return Path(take.path).is_file()


def _around(place: int) -> tuple[int, int]:
    return place - 2 * QUIET_REACH, place + 2 * QUIET_REACH
