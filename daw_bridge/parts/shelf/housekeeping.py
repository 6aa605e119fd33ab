"""The room that the library takes, tidying up, takes whose files are missing, and the move of the whole library."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from daw_bridge.core.clip import Clip
from daw_bridge.core.queue.jobs import Job
from daw_bridge.core.shelf.shelf_events import LibraryMoved, LibraryMoving, SpaceFound, TakesFound, TidiedUp
from daw_bridge.core.shelf.space import Heap
from daw_bridge.library.library import Library
from daw_bridge.library.listing import ReadingStoppedError
from daw_bridge.library.space import library_space, missing_takes
from daw_bridge.library.space.missing_takes import MissingTake
from daw_bridge.library.space.moved_library import Copying
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract.messages import MessageError
from engine.contract.texts import text


class Housekeeping:
    """Part of the bridge; methods run on the inbox thread, and files are read and copied on a worker.

    show: has a clip listed whose files are back.
    """

    def __init__(
        self,
        desk: Desk,
        writes: IndexWrites,
        audition: Audition,
        files: Files,
        jobs: Iterable[Job],
        show: Callable[[Library, Clip], None],
    ) -> None:
        self._desk, self._writes, self._audition, self._files = desk, writes, audition, files
        self._jobs, self._show = jobs, show
        self._moving: Copying | None = None

    def find_space(self) -> None:
        """Emit `SpaceFound`. Raises MessageError, as all below."""
        library = self._library()
        handed_over, missing = library.handed_over(), len(library.missing_takes())
        self._desk.work(
            lambda: library_space.measure(library.folder, handed_over, missing),
            lambda space: self._desk.emit(SpaceFound(space)),
        )

    def tidy_up(self, heaps: Iterable[Heap]) -> None:
        """Remove what lies on these heaps, and emit `TidiedUp`."""
        library, wanted = self._library(), frozenset(heaps)
        handed_over = library.handed_over()

        def done(removed: tuple[int, list[str], list[str]]) -> None:
            n_bytes, gone, stayed = removed
            if (now := self._desk.again(library)) is not None and gone:
                self._writes.write(now, lambda library: library.forget_clips(gone), failed=self._desk.complain)
            self._desk.emit(TidiedUp(n_bytes, tuple(stayed)))
            self._files.prepare_export(self._audition.selection.take_id)
            self.find_space()

        def work() -> tuple[int, list[str], list[str]]:
            library.check_there()
            return library_space.remove(library.folder, wanted, handed_over)

        self._desk.work(work, done, is_promised=True)

    # --- missing takes ----------------------------------------------------------------------------------

    def find_takes(self, folder: Path) -> None:
        """Look below a folder for the files of takes that are missing, and copy them back. Emits `TakesFound`."""
        library = self._library()
        wanted = [MissingTake(t.id, Path(t.path), t.n_samples, t.recipe) for t in library.missing_takes()]

        def work() -> list[str]:
            library.check_there()
            return missing_takes.find(wanted, folder, lambda _: None, lambda: not self._desk.closing.is_set())

        def listed(now: Library, clips: list[Clip]) -> None:
            for clip in clips:
                self._show(now, clip)
            left = len(now.missing_takes())
            self._desk.emit(TakesFound(len(wanted) - left, left))
            self.find_space()

        def done(found: list[str]) -> None:
            if (now := self._desk.again(library)) is not None:
                change = lambda library: library.found_again(found)  # noqa: E731
                self._writes.write(now, change, partial(listed, now), self._desk.complain)

        self._desk.work(
            work, done, lambda error: self._desk.complain(error, hint=text("Check the folder and its drive."))
        )

    # --- the move ---------------------------------------------------------------------------------------

    def move(self, target: Path) -> None:
        """Copy the library to a new or empty folder, check every file there, and use it from then on.

        What lies at the old place stays. Emits `LibraryMoving` and, in the end, `LibraryMoved`, or a problem.
        """
        library = self._library()
        if self._moving is not None:
            raise MessageError(text("The library is being moved already"))
        self._check_idle()
        self._moving = copying = Copying(library.folder, target.absolute())
        last = [-1]

        def report(done: int, total: int) -> None:
            if (percent := 100 * done // max(1, total)) != last[0]:
                last[0] = percent
                self._desk.post(lambda: self._report(copying, done, total))

        def is_wanted() -> bool:
            return self._moving is copying and not self._desk.closing.is_set()

        def work() -> None:
            library.check_there()
            copying.check_target()
            try:
                copying.run(report, is_wanted)
            except BaseException:
                copying.give_up()
                raise

        self._desk.work(work, lambda _: self._finish(library, copying), partial(self._on_failed, copying))

    def cancel_move(self) -> None:
        """Give the move up; the library stays where it is, and what was copied is removed."""
        self._moving = None

    def _report(self, copying: Copying, done: int, total: int) -> None:
        if self._moving is copying and done < total:
            self._desk.emit(LibraryMoving(done, total))

    def _finish(self, library: Library, copying: Copying) -> None:
        """Copy what has changed meanwhile, with nothing else under way, and change the folder."""
        if self._writes.is_waiting:  # what waits for the index belongs to the library that is copied
            self._writes.after(library, lambda: self._finish(library, copying))
            return
        try:
            if self._moving is not copying or (now := self._desk.again(library)) is None:
                raise ReadingStoppedError
            self._check_idle()
            now.write_notes_left()
            copying.run(_untold, lambda: True)
            copying.take_away()
            copying.copy_index()
        except Exception as error:  # noqa: BLE001  whatever it is, the library stays where it is
            why = error
            self._desk.work(copying.give_up, lambda _: self._on_failed(copying, why))
            return
        self._end(copying)
        self._desk.change_settings(replace(self._desk.settings, library_folder=str(copying.target)))
        self._desk.attempt(lambda: copying.run(_untold, lambda: True))  # the selection, written when the folder changed
        self._desk.emit(LibraryMoved(str(copying.target), str(copying.source)))

    def _on_failed(self, copying: Copying, error: Exception) -> None:
        self._end(copying)
        if not isinstance(error, ReadingStoppedError):
            message = text("The library was not moved: {error}", error=error)
            self._desk.complain(error, message, text("It is where it was, and whole."))

    def _end(self, copying: Copying) -> None:
        if self._moving is copying:
            self._moving = None
        self._desk.emit(LibraryMoving(0, 0))

    def _check_idle(self) -> None:
        if any(not job.state.is_over or job.is_interrupted for job in self._jobs):
            raise MessageError(text("Jobs write into the library. Wait until they are done, cancel or dismiss them."))

    def _library(self) -> Library:
        if (library := self._desk.library) is None:
            raise MessageError(str(self._desk.no_library(text("No library is open"))))
        return library


def _untold(_done: int, _total: int) -> None:
    """What takes a moment needs no report."""
