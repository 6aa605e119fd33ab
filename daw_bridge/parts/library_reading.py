"""Reads a library in the background and shows its clips and takes some at a time, so that nobody waits meanwhile."""

import time
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.shelf.shelf import ShelfQuery
from daw_bridge.core.shelf.shelf_events import ClipShelved
from daw_bridge.library.library import Library
from daw_bridge.library.listing import Reading, ReadingStoppedError
from daw_bridge.library.take_names import TakeNumbers
from daw_bridge.parts.desk import Desk

Listed = events.ClipChanged | events.ClipRemoved | ClipShelved | events.TakeAdded | events.TakeTimed
_LISTED_AT_ONCE = 200  # some milliseconds
_REPORT_S = 0.2


class LibraryReading:
    """One library at a time. Used on the inbox thread.

    check: called with the folder on a worker, before it is read; raises what speaks against it. release: undoes `check`
    for a library that nobody wants any more. read: called with the library before it is listed. opened: called when all
    of it is listed, with the library, which the desk has by then. failed: called with the exception. shown: the clips in
    sight, by id, in order; they grow as they are listed.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        check: Callable[[Path], object],
        release: Callable[[], object],
        read: Callable[[Library], object],
        opened: Callable[[Library], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._desk = desk
        self._check, self._release, self._failed = check, release, failed
        self._on_library, self._opened = read, opened
        self.shown: dict[str, None] = {}
        self._numbers = TakeNumbers()
        self._turn = 0  # counts what was begun, so that what comes late from one of before is known
        self._is_reading = False  # on a worker
        self._next: Path | None = None
        self._unused: Library | None = None  # read, and not given to the desk yet
        self._reported, self._has_reported = 0.0, False
        desk.after_work.append(self._close_unused)

    def begin(self, folder: Path) -> None:
        """Read a library, once the one before has been let go. Commands from outside wait a moment, then they find none."""
        self.stop()
        self._desk.commands.begin_opening()
        if self._is_reading:
            self._next = folder
        else:
            self._start(folder)

    def stop(self) -> None:
        """Give up what is being read or listed."""
        self._turn += 1
        self._next = None
        if not self._is_reading:
            self._close_unused()

    # --- reading ------------------------------------------------------------------------------------

    def _start(self, folder: Path) -> None:
        turn, self._is_reading = self._turn, True

        def report(done: int, total: int) -> None:
            if (now := time.monotonic()) > self._reported + _REPORT_S:
                self._reported = now
                self._desk.post(lambda: self._emit_progress(turn, done, total))

        reading = Reading(report, lambda: turn == self._turn and not self._desk.closing.is_set())
        shown = frozenset(self.shown)
        self._desk.work(
            lambda: self._read(folder, shown, reading), partial(self._on_read, turn), partial(self._on_failed, turn)
        )

    def _read(self, folder: Path, shown: Collection[str], reading: Reading) -> list[Listed]:
        """On a worker thread."""
        self._check(folder)
        try:
            self._unused = library = Library(folder, reading, self._numbers)
            library.read_vocabulary()  # here, so that the first search that needs it does not wait
            takes, timings, shelved = library.all_takes(), library.timings(), library.all_shelved()
            order = {clip_id: n for n, clip_id in enumerate(library.listed(ShelfQuery(sort=self._desk.shelf.sort)))}
            newest_first = reversed(library.clips())
            clips = sorted(newest_first, key=lambda clip: order.get(clip.id, len(order)))  # as the list shows them
            found: list[Listed] = [events.ClipRemoved(each) for each in set(shown) - {clip.id for clip in clips}]
            for clip in clips:
                if clip.id in shelved:
                    found.append(ClipShelved(clip.id, shelved[clip.id]))
                found.append(events.ClipChanged(clip))
                for take in takes.get(clip.id, ()):
                    found.append(events.TakeAdded(take))
                    if take.id in timings:
                        found.append(events.TakeTimed(take.id, timings[take.id]))
            reading.check()
        except BaseException:
            self._let_go()
            raise
        return found

    def _on_read(self, turn: int, found: Sequence[Listed]) -> None:
        self._is_reading = False
        if self._goes_on(turn) and self._unused is not None:
            self._on_library(self._unused)
            self._list(turn, found, 0)

    def _on_failed(self, turn: int, error: Exception) -> None:
        self._is_reading = False
        if self._goes_on(turn) and not isinstance(error, ReadingStoppedError):
            self._end(turn)
            self._failed(error)

    def _goes_on(self, turn: int) -> bool:
        """Whether what was read is still wanted; if not, it is let go, and what is wanted instead begins."""
        if turn == self._turn:
            return True
        self._close_unused()
        folder, self._next = self._next, None
        if folder is not None:
            self._start(folder)
        return False

    # --- listing ------------------------------------------------------------------------------------

    def _list(self, turn: int, found: Sequence[Listed], first: int) -> None:
        """Emit the contents, some at a time, so that commands are answered in between.

        The library is given to the desk with the last of them: nothing can change what is still to be listed.
        """
        if turn != self._turn or self._unused is None:
            return
        library, last = self._unused, first + _LISTED_AT_ONCE
        is_last = last >= len(found)
        if is_last:
            self._desk.library, self._unused = library, None
        else:
            self._desk.post(partial(self._list, turn, found, last))
        for event in found[first:last]:
            if isinstance(event, events.ClipChanged):
                self.shown[event.clip.id] = None
            elif isinstance(event, events.ClipRemoved):
                self.shown.pop(event.clip_id, None)
            self._desk.emit(event)
            if turn != self._turn:  # whoever was told has chosen another library
                return
        if is_last:
            self._opened(library)
            self._end(turn)

    def _end(self, turn: int) -> None:
        self._emit_progress(turn, 0, 0)
        self._desk.commands.end_opening()

    def _emit_progress(self, turn: int, done: int, total: int) -> None:
        if turn == self._turn and (total or self._has_reported):
            self._has_reported = done < total
            self._desk.emit(events.LibraryProgress(done, total))

    def _let_go(self) -> None:
        """Close a library that was read for nobody. On the inbox or, while one is read, on its worker."""
        library, self._unused = self._unused, None
        if library is not None:
            library.close()
        self._release()

    def _close_unused(self) -> None:
        if self._unused is not None:
            self._let_go()
