"""Undo and redo: one list of steps, with words, kept in the library.

`recording` notes the steps, `values` brings back what they changed.
"""

import logging
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, LibraryOpened, Problem
from daw_bridge.core.versions.steps import Step, StepList
from daw_bridge.library.kept import undo_steps
from daw_bridge.library.library import Library
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.kind import Kind
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract.messages import MessageError
from engine.contract.texts import text

__all__ = ["Kind", "Undo"]

_log = logging.getLogger(__name__)
_ONE_STEP_S = 2.0  # what follows so soon, as typing and faders do, is one step with what came before


class Undo:
    """Part of the bridge; methods run on the inbox thread.

    `provide` lets other parts have their changes undone: they call `note` for each. A step is undone only while its
    thing is as the step left it; otherwise it was changed meanwhile, and the step is forgotten.
    """

    def __init__(self, desk: Desk, index_writes: IndexWrites) -> None:
        self._desk, self._writes = desk, index_writes
        self._steps = StepList()
        self._is_settled = True  # what a library brings back when it is opened was not done by the user
        self._expected: list[tuple[str, str, Any]] = []  # what undo itself brings about
        self._announced = events.UndoChanged("", "")
        self._series = ""
        self._is_silent = False
        self._kinds: dict[str, Kind] = {}
        desk.listen_inside(self._on_event)

    def provide(self, name: str, kind: Kind) -> None:
        """Have changes of one more kind undone. Before the bridge starts."""
        self._kinds[name] = kind

    # --- what is done -------------------------------------------------------------------------------

    def note(self, kind: str, what: str, before: Any, after: Any, name: str = "", series: str = "") -> None:
        """Add a step, unless it is undo that brings it about. before, after: values of JSON where the kind is kept.

        series: as of a `Step`.
        """
        if before == after or not self._is_settled or self._is_silent or self._desk.is_opening:
            return
        if (change := (self._group(kind), what, after)) in self._expected:
            self._expected.remove(change)
            return
        step = Step(kind, what, before, after, name, time.time(), series=series or self._series)
        earlier, self._steps = self._steps, self._steps.with_step(step, _ONE_STEP_S)
        if self._kinds[kind].is_kept:
            self._keep(step, earlier)
        elif any(each.row for each in earlier.undone):
            self._write(undo_steps.forget_undone)
        self._announce()

    def in_series(self, series: str, act: Callable[[], object]) -> None:
        """Carry out what the user does; the steps that it brings about are of this series."""
        self._series = series
        try:
            act()
        finally:
            self._series = ""

    def silently(self, act: Callable[[], object]) -> None:
        """Carry out several changes that one step, which the caller notes, stands for."""
        self._is_silent = True
        try:
            act()
        finally:
            self._is_silent = False

    def forget_kind(self, kind: str) -> None:
        """Forget all steps of a kind that is not kept."""
        self._steps = self._steps.without_kind(kind)
        self._announce()

    def _group(self, kind: str) -> str:
        return self._kinds[kind].group or kind

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

    def _open(self) -> None:
        """Begin with the steps that the library keeps, and go on with those that belong to no library."""
        own = tuple(step for step in self._steps.done if self._kinds[step.kind].is_of_program)
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
        self._announce()

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
        self._when_written(partial(self._go, is_undone=True))

    def redo(self) -> None:
        """Do again what was undone last. Raises MessageError as `undo` does."""
        if not self._steps.undone:
            raise MessageError(text("There is nothing to redo"))
        self._when_written(partial(self._go, is_undone=False))

    def undo_to(self, n_done: int, version: int) -> None:
        """Undo or redo until the oldest `n_done` steps are done. Stops with a MessageError at a step that cannot be.

        version: of the `UndoChanged` in which the steps were counted.
        """
        steps = (*self._steps.done, *reversed(self._steps.undone))
        if version != self._announced.version or not 0 <= n_done <= len(steps):
            raise MessageError(text("The history has changed meanwhile. Choose the step again."))
        self._go_to(steps[n_done - 1].key if n_done else None, is_undone=n_done < len(self._steps.done))

    def _go_to(self, last: object, *, is_undone: bool) -> None:
        """last: the key of the step that is the last one done in the end, None for none."""
        while True:
            done = self._steps.done[-1].key if self._steps.done else None
            left = self._steps.done if is_undone else self._steps.undone
            if done == last or not left:
                return
            if self._writes.is_waiting:
                self._when_written(partial(self._go_to, last, is_undone=is_undone))
                return
            self._go(is_undone=is_undone)

    def _when_written(self, act: Callable[[], None]) -> None:
        """Act at once, or when the changes that wait for the index are there: a step is held against what it says."""
        if not self._writes.is_waiting:
            act()
            return

        def later() -> None:
            try:
                act()
            except MessageError as error:
                self._desk.emit(Problem(str(error)))

        self._writes.after(self._desk.library, later)

    def _go(self, *, is_undone: bool) -> None:
        steps = self._steps.done if is_undone else self._steps.undone
        if not steps:
            return  # it went away while it waited
        step = steps[-1]
        now, to = (step.after, step.before) if is_undone else (step.before, step.after)
        kind = self._kinds[step.kind]
        if kind.is_kept:
            self._desk.open_library()  # without it nothing is there, and the step would be forgotten
        found = kind.now(step.what) if not kind.is_checked_later else now
        if kind.is_partial and found is not None:
            found = {name: found.get(name) for name in now}
        if found is None or found != now:
            why = text("it is not there any more") if found is None else text("it was changed meanwhile")
            raise self._forget(step, why, is_undone=is_undone)
        change = {name: to[name] for name in to if to[name] != now[name]} if kind.is_partial else to
        group = self._group(step.kind)
        self._expected = [each for each in self._expected if each[:2] != (group, step.what)]
        if not kind.is_checked_later:
            self._expected.append((group, step.what, change))
        self._steps = self._steps.undo() if is_undone else self._steps.redo()
        if step.row:
            self._write(partial(undo_steps.set_undone, row=step.row, is_undone=is_undone))
        try:
            kind.put(step.what, to)
        except MessageError as error:
            raise self._forget(step, str(error), is_undone=is_undone) from error
        self._announce()

    def refuse(self, kind: str, what: str, after: Any, why: str, *, is_undone: bool) -> None:
        """Say that a step could not be undone, or redone, and forget it. after: the value that the step brings about."""
        found = (step for step in self._steps if (step.kind, step.what, step.after) == (kind, what, after))
        if (step := next(found, None)) is not None:
            self._desk.emit(Problem(str(self._forget(step, why, is_undone=is_undone))))

    def _forget(self, step: Step, why: str, *, is_undone: bool) -> MessageError:
        """Forget a step that cannot be undone or redone any more; return the error that says so."""
        same = next((each for each in self._steps if each.key == step.key and each.at == step.at), step)
        self._steps = self._steps.without(same)
        if same.row:
            self._write(partial(undo_steps.forget_step, row=same.row))
        self._announce()
        if is_undone:
            return MessageError(text("“{step}” cannot be undone: {why}", step=self._words(step), why=why))
        return MessageError(text("“{step}” cannot be done again: {why}", step=self._words(step), why=why))

    def _words(self, step: Step) -> str:
        return self._kinds[step.kind].words(step.name)

    def _announce(self) -> None:
        done, undone = (tuple(map(self._words, steps)) for steps in (self._steps.done, reversed(self._steps.undone)))
        before = self._announced
        if (done, undone) != (before.done, before.undone):
            now = events.UndoChanged(self.next_undo, self.next_redo, done, undone, before.version + 1)
            self._announced = now
            self._desk.emit(now)
