"""Undo and redo of what the user changes: names and grids of clips, discarded takes, imports, regions, the draft.

Steps are taken from the events, so that it does not matter whether the window, a controller or a part made the change.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Selection, Take
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import (
    ClipChanged,
    ClipRemoved,
    DeskEvent,
    DraftChanged,
    LibraryOpened,
    SelectionChanged,
    SettingsChanged,
    TakeAdded,
    TakeRemoved,
    TakeRestored,
)
from daw_bridge.core.versions.steps import Step, StepList
from daw_bridge.library.kept import undo_steps
from daw_bridge.library.library import Library
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.clip_grids import ClipGrids
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import MessageError, Region
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_ONE_STEP_S = 2.0  # what follows so soon, as typing and faders do, is one step with what came before


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be undone. now: the value of a clip or take at present, None if it is not there any more.

    put: brings a value back. words: names the change, with the step's name. is_kept: also after a restart.
    """

    now: Callable[[str], Any]
    put: Callable[[str, Any], object]
    words: Callable[[str], str]
    is_kept: bool


class Undo:
    """Part of the bridge; methods run on the inbox thread.

    `provide` lets other parts have their changes undone: they call `note` for each. A step is undone only while its
    thing is as the step left it; otherwise it was changed meanwhile, and the step is forgotten.
    """

    def __init__(
        self, desk: Desk, files: Files, audition: Audition, clip_grids: ClipGrids, index_writes: IndexWrites
    ) -> None:
        self._desk, self._files, self._audition = desk, files, audition
        self._grids, self._writes = clip_grids, index_writes
        self._steps = StepList()
        self._clips: dict[str, Clip] = {}
        self._selection = Selection()
        self._is_settled = True  # what a library brings back when it is opened was not done by the user
        self._expected: list[tuple[str, str, Any]] = []  # what undo itself brings about
        self._announced = ("", "")
        self._kinds: dict[str, Kind] = {}
        self.provide("name", Kind(self._name, self._files.rename_clip, _rename, True))
        self.provide("clip_grid", Kind(self._clip_grid, self._set_clip_grid, _clip_grid, True))
        self.provide("discarded", Kind(self._is_discarded, self._set_discarded, _discard, True))
        self.provide("restored", Kind(self._is_discarded, self._set_discarded, _restore, True))
        self.provide("imported", Kind(self._is_discarded, self._set_discarded, _import, True))
        self.provide("regions", Kind(self._regions, self._set_regions, lambda _: text("Select region"), False))
        self.provide("draft", Kind(self._draft, self._set_draft, lambda _: text("Change the prompt"), False))
        desk.listen_inside(self._on_event)

    def provide(self, name: str, kind: Kind) -> None:
        """Have changes of one more kind undone. Before the bridge starts."""
        self._kinds[name] = kind

    # --- what is done -------------------------------------------------------------------------------

    def note(self, kind: str, what: str, before: Any, after: Any, name: str = "") -> None:
        """Add a step, unless it is undo that brings it about. before, after: values of JSON."""
        if before == after or not self._is_settled or self._desk.is_opening:
            return
        if (kind_of := (kind, what, after)) in self._expected:
            self._expected.remove(kind_of)
            return
        step, earlier = Step(kind, what, before, after, name, time.time()), self._steps
        self._steps = earlier.with_step(step, _ONE_STEP_S)
        if self._kinds[kind].is_kept:
            self._keep(step, earlier)
        elif any(each.row for each in earlier.undone):
            self._write(undo_steps.forget_undone)
        self._announce()

    def _keep(self, step: Step, earlier: StepList) -> None:
        """Write a new step into the index, or what became of the one that went on with it."""
        done = self._steps.done
        if done and done[-1] is step:
            self._write(partial(undo_steps.add_step, step=step), partial(self._kept, step))
        elif len(done) == len(earlier.done):
            self._rewrite(done[-1])
        elif row := earlier.done[-1].row:  # it went back to where it began
            self._write(partial(undo_steps.forget_step, row=row))

    def _kept(self, step: Step, row: int) -> None:
        """Note the row of a step, which may have gone on or been undone while its write waited."""
        self._steps = self._steps.with_row(step, row)
        found = next((each for each in self._steps if each.row == row), None)
        if found is not None and found.after != step.after:
            self._rewrite(found)
        if found in self._steps.undone:
            self._write(partial(undo_steps.set_undone, row=row, is_undone=True))

    def _rewrite(self, step: Step) -> None:
        if step.row:
            self._write(partial(undo_steps.change_step, step=step))

    def _write(self, change: Callable[[Library], Any], then: Callable[[Any], object] = lambda _: None) -> None:
        """Change the index; a step that cannot be kept is no failure of what was done."""
        if (library := self._desk.library) is not None:
            self._writes.write(library, change, then, lambda error: _log.warning("a step is not kept: %s", error))

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._open()
            case SettingsChanged(settings, _, before) if before and settings.library_folder != before.library_folder:
                self._clips.clear()
            case ClipChanged(clip):
                self._take_in(clip)
            case ClipRemoved(clip_id):
                self._clips.pop(clip_id, None)
            case TakeAdded(take, True) if take.recipe.imported_from:
                self.note("imported", take.id, True, False, self._name_of(take))
            case TakeRemoved(take):
                self._note_discarded(take, is_discarded=True)
            case TakeRestored(take):
                self._note_discarded(take, is_discarded=False)
            case SelectionChanged(selection):
                self._select(selection)
            case DraftChanged(draft, before, from_daw) if not from_daw:
                changed = [name for name in Draft.__slots__ if getattr(draft, name) != getattr(before, name)]
                was, now = ({name: getattr(each, name) for name in changed} for each in (before, draft))
                self.note("draft", "", was, now)

    def _open(self) -> None:
        """Begin with the steps that the library keeps. A draft belongs to no library, so its steps stay."""
        own = tuple(step for step in self._steps.done if step.kind == "draft")
        done, undone = undo_steps.kept_steps(self._desk.library) if self._desk.library is not None else ([], [])
        known = [[step for step in steps if step.kind in self._kinds] for steps in (done, undone)]
        self._steps = StepList((*known[0], *own), () if own else tuple(reversed(known[1])))
        if own and known[1]:
            self._write(undo_steps.forget_undone)
        self._expected.clear()
        self._is_settled = False
        self._desk.post(self._settle)

    def _settle(self) -> None:
        self._is_settled = True
        self._selection = self._audition.selection
        self._announce()

    def _take_in(self, clip: Clip) -> None:
        before = self._clips.get(clip.id, clip)
        self._clips[clip.id] = clip
        self.note("name", clip.id, before.name, clip.name, before.name)
        was, now = ([each.tempo_bpm, each.timesignature] for each in (before, clip))
        self.note("clip_grid", clip.id, was, now, clip.name)

    def _note_discarded(self, take: Take, *, is_discarded: bool) -> None:
        """Each way that it comes or goes is one kind; undo brings about any of them."""
        kinds = ("discarded", "restored", "imported")
        expected = [(kind, take.id, is_discarded) for kind in kinds]
        if found := next((each for each in expected if each in self._expected), None):
            self._expected.remove(found)
            return
        kind = "discarded" if is_discarded else "restored"
        self.note(kind, take.id, not is_discarded, is_discarded, self._name_of(take))

    def _select(self, selection: Selection) -> None:
        before, self._selection = self._selection, selection
        if selection.clip_id != before.clip_id:
            self._steps = self._steps.without_kind("regions")
            self._announce()
        elif selection.take_id == before.take_id and selection.regions != before.regions:
            start_s = self._start_s()
            was, now = (_listed(each.regions, start_s) for each in (before, selection))
            self.note("regions", selection.clip_id, was, now)

    # --- undo and redo ------------------------------------------------------------------------------

    @property
    def next_undo(self) -> str:
        """What undo would do, in words; "" if there is nothing."""
        return self._words(self._steps.done[-1]) if self._steps.done else ""

    @property
    def next_redo(self) -> str:
        return self._words(self._steps.undone[-1]) if self._steps.undone else ""

    def undo(self) -> None:
        """Undo the last step. Raises MessageError if there is none, or it cannot be undone any more."""
        if not self._steps.done:
            raise MessageError(text("There is nothing to undo"))
        self._go(self._steps.done[-1], is_undone=True)

    def redo(self) -> None:
        """Do again what was undone last. Raises MessageError as `undo` does."""
        if not self._steps.undone:
            raise MessageError(text("There is nothing to redo"))
        self._go(self._steps.undone[-1], is_undone=False)

    def _go(self, step: Step, *, is_undone: bool) -> None:
        now, to = (step.after, step.before) if is_undone else (step.before, step.after)
        kind, words = self._kinds[step.kind], self._words(step)
        found = kind.now(step.what) if step.kind != "draft" else self._draft_of(now)
        if found is None or found != now:
            self._steps = self._steps.without(step)
            if step.row:
                self._write(partial(undo_steps.forget_step, row=step.row))
            self._announce()
            raise MessageError(text("“{step}” cannot be undone: it was changed meanwhile", step=words))
        change = {name: to[name] for name in to if to[name] != now[name]} if step.kind == "draft" else to
        self._expected = [each for each in self._expected if each[:2] != (step.kind, step.what)]
        self._expected.append((step.kind, step.what, change))
        self._steps = self._steps.undo() if is_undone else self._steps.redo()
        if step.row:
            self._write(partial(undo_steps.set_undone, row=step.row, is_undone=is_undone))
        kind.put(step.what, to)
        self._announce()

    def _words(self, step: Step) -> str:
        return self._kinds[step.kind].words(step.name)

    def _announce(self) -> None:
        now = (self.next_undo, self.next_redo)
        if now != self._announced:
            self._announced = now
            self._desk.emit(events.UndoChanged(*now))

    # --- the values -----------------------------------------------------------------------------------

    def _clip(self, clip_id: str) -> Clip | None:
        return self._desk.library.clip(clip_id) if self._desk.library is not None else None

    def _name_of(self, take: Take) -> str:
        clip = self._clip(take.clip_id)
        return f"{clip.name}, {take.name}" if clip is not None and not take.is_original else clip.name if clip else ""

    def _name(self, clip_id: str) -> str | None:
        return clip.name if (clip := self._clip(clip_id)) is not None else None

    def _clip_grid(self, clip_id: str) -> list[Any] | None:
        return [clip.tempo_bpm, clip.timesignature] if (clip := self._clip(clip_id)) is not None else None

    def _set_clip_grid(self, clip_id: str, value: Any) -> None:
        self._grids.set(clip_id, value[0], value[1])

    def _is_discarded(self, take_id: str) -> bool | None:
        library = self._desk.library
        return library.is_discarded(take_id) if library is not None and library.take(take_id) is not None else None

    def _set_discarded(self, take_id: str, value: Any) -> None:
        (self._audition.discard if value else self._audition.restore)(take_id)

    def _start_s(self) -> float:
        """Where the selected take begins in its clip, in whose time regions are kept: so they fit all of its takes."""
        return take.start_samples / SAMPLE_RATE if (take := self._audition.take) is not None else 0.0

    def _regions(self, clip_id: str) -> list[list[float]] | None:
        selection = self._audition.selection
        return _listed(selection.regions, self._start_s()) if selection.clip_id == clip_id else None

    def _set_regions(self, _clip_id: str, value: Any) -> None:
        by_s = self._start_s()
        self._audition.set_regions(tuple(Region(start_s - by_s, end_s - by_s) for start_s, end_s in value))

    def _draft(self, _: str) -> dict[str, Any]:
        return {name: getattr(self._desk.draft, name) for name in Draft.__slots__}

    def _draft_of(self, values: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in self._draft("").items() if name in values}

    def _set_draft(self, _: str, value: Any) -> None:
        self._desk.change_draft(self._desk.draft.with_(**value))


def _listed(regions: tuple[Region, ...], by_s: float) -> list[list[float]]:
    return [[round(region.start_s + by_s, 9), round(region.end_s + by_s, 9)] for region in regions]


def _rename(name: str) -> str:
    return text("Rename {clip}", clip=name)


def _clip_grid(name: str) -> str:
    return text("Set tempo of {clip}", clip=name)


def _discard(name: str) -> str:
    return text("Discard {take}", take=name)


def _restore(name: str) -> str:
    return text("Restore {take}", take=name)


def _import(name: str) -> str:
    return text("Import {clip}", clip=name)
