"""Opens the library, another one when the library folder changes, and the same again when its drive was away."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.library import known_libraries
from daw_bridge.library.claim import Claim
from daw_bridge.library.computer_claim import ComputerClaim
from daw_bridge.library.errors import AwayError, OtherComputerError, library_error, locked_error
from daw_bridge.library.library import Library, LibraryError
from daw_bridge.library.schema import is_locked
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.retry import Retry
from engine.contract.texts import text, texts

_NAMED = 3  # files of the library that one message names
_AGAIN_S, _LONGEST_S = 0.5, 5.0
_NOTES_AGAIN_S, _NOTES_LONGEST_S = 2.0, 60.0
_LOOK_EVERY_S = 2.0


class LibraryLife:
    """Part of the bridge; methods run on the inbox thread, and a drive that may be away is looked at on a worker.

    A library that cannot be opened is tried again until it can, with one message for each reason and one at the end.
    """

    def __init__(self, desk: Desk, claim: Claim) -> None:
        self._desk, self._claim = desk, claim
        self._computer = ComputerClaim(lambda other: desk.post(lambda: self._on_lost(other)))
        self._opening = Retry(desk, self._look, _AGAIN_S, _LONGEST_S)
        self._notes = Retry(desk, self._write_notes, _NOTES_AGAIN_S, _NOTES_LONGEST_S)
        self._reason = ""  # why the library cannot be used, as it was said last
        self._is_away = self._is_looking = False
        self._is_known = False  # LibraryOpened has been emitted for it
        self._listed: set[str] = set()  # clips in sight of a library that is being opened again
        desk.listen_inside(self._on_event)

    def open(self) -> None:
        """Open the library folder of the settings, emit its clips and takes, and see from then on that it is there."""
        self._desk.post_later(_LOOK_EVERY_S, self._watch)
        self._open()

    def release(self) -> None:
        """Let other computers use the library, after it was closed. On any thread."""
        self._computer.release()

    # --- opening ------------------------------------------------------------------------------------

    def _open(self) -> None:
        folder = Path(self._desk.settings.library_folder)
        try:
            if not self._claim.take(folder):
                hint = text("Close the other one, or choose another library folder in the settings.")
                raise LibraryError(text("Another DAW Bridge uses the library {folder}", folder=folder), hint)
            if known_libraries.is_away(folder):
                raise AwayError(folder)
            if other := self._computer.take(folder):
                raise OtherComputerError(folder, other)
            library = Library(folder)
        except LibraryError as error:
            self._computer.release()
            self._refuse(error)
            return
        known_libraries.remember(folder)
        self._desk.library = library
        self._is_away = False
        self._opening.succeeded()
        for clip_id in self._listed - _clip_ids(library):
            self._desk.emit(events.ClipRemoved(clip_id))
        self._listed = set()
        self._list(library)
        if not self._is_known:
            self._is_known = True
            self._desk.emit(events.LibraryOpened(str(library.folder)))
        self._write_notes()
        if self._reason:
            self._reason = ""
            hint = text("Its clips and takes are here.")
            self._desk.emit(Problem(text("The library {folder} is open now", folder=library.folder), hint))

    def _refuse(self, error: LibraryError) -> None:
        if str(error) != self._reason:
            self._reason = str(error)
            hint = error.hint if error.is_lasting else text("{hint} DAW Bridge keeps trying.", hint=error.hint)
            self._desk.emit(Problem(str(error), hint))
        if error.is_lasting:
            self._opening.succeeded()
        else:
            self._opening.failed()

    def _look(self) -> None:
        """Try again: look on a worker first, since a drive may take its time, and a lock would be waited for."""
        folder = Path(self._desk.settings.library_folder)

        def look() -> None:
            if known_libraries.is_away(folder):
                raise AwayError(folder)
            if other := self._computer.other(folder):
                raise OtherComputerError(folder, other)
            if is_locked(folder / "library.db"):
                raise locked_error(folder)

        self._desk.work(
            look,
            lambda _: self._if_wanted(folder, self._open),
            lambda error: self._if_wanted(folder, lambda: self._refuse(library_error(folder, error))),
        )

    def _if_wanted(self, folder: Path, act: Callable[[], None]) -> None:
        """Act, unless the settings name another folder by now or the library is open."""
        if self._desk.library is None and folder == Path(self._desk.settings.library_folder):
            act()

    def _list(self, library: Library) -> None:
        library.on_unwritten = self._warn_unwritten
        self._report(library)
        takes, timings = library.all_takes(), library.timings()
        for clip in library.clips():
            self._desk.emit(events.ClipChanged(clip))
            for take in takes.get(clip.id, ()):
                self._desk.emit(events.TakeAdded(take))
                if take.id in timings:
                    self._desk.emit(events.TakeTimed(take.id, timings[take.id]))

    def _report(self, library: Library) -> None:
        """Say what was found on opening that the user has to know."""
        if library.was_rebuilt:
            hint = text("The list was rebuilt from the files. Nothing was lost.")
            self._desk.emit(Problem(text("The list of clips and takes was damaged"), hint))
        if library.is_locked_by_nobody:
            hint = text("Make sure that only one computer uses this library at a time.")
            self._desk.emit(Problem(text("The drive of the library cannot lock files"), hint))
        if library.missing:
            message = texts("The file of {n} take is missing", "The files of {n} takes are missing", library.missing)
            hint = text(
                "Check the folder {folder} and its drive. Takes come back with their files.", folder=library.audio
            )
            self._desk.emit(Problem(message, hint))
        if skipped := library.skipped:
            files = ", ".join(str(path.relative_to(library.audio)) for path, _ in skipped[:_NAMED])
            message = texts(
                "{n} file in the library cannot be used: {files}",
                "{n} files in the library cannot be used: {files}",
                len(skipped),
                files=files if len(skipped) <= _NAMED else f"{files}, …",
            )
            hint = text("{reason}. All other clips are here.", reason=skipped[0][1].rstrip("."))
            self._desk.emit(Problem(message, hint))

    # --- notes beside the clips ---------------------------------------------------------------------

    def _warn_unwritten(self, error: OSError) -> None:
        """Say it once, until the notes of all clips have been written."""
        if self._notes.failed():
            hint = text("The list in {file} knows it. DAW Bridge tries again until it is written.", file="library.db")
            self._desk.emit(Problem(text("The notes beside a clip could not be written: {error}", error=error), hint))

    def _write_notes(self) -> None:
        """Write the notes that the library has not written yet."""
        try:
            is_done = self._desk.library is None or self._desk.library.write_notes_left()
        except LibraryError:
            is_done = False
        if is_done:
            self._notes.succeeded()
        else:
            self._notes.failed()

    # --- the drive ----------------------------------------------------------------------------------

    def _watch(self) -> None:
        """See whether the folder of the open library is still there; its drive may be unplugged, a network may end."""
        self._desk.post_later(_LOOK_EVERY_S, self._watch)
        if (library := self._desk.library) is None or self._is_looking:
            return

        def looked(is_away: bool) -> None:
            self._is_looking = False
            if library is self._desk.library and is_away != self._is_away:
                self._is_away = is_away
                if is_away:
                    self._on_away(library)
                else:
                    self._reopen(library)

        self._is_looking = True
        self._desk.work(lambda: known_libraries.is_away(library.folder), looked, lambda _: looked(is_away=True))

    def _on_away(self, library: Library) -> None:
        """The library stays open: its clips stay in sight, and what asks for their files gets an error."""
        error = AwayError(library.folder)
        self._reason = str(error)
        self._desk.emit(Problem(str(error), text("{hint} DAW Bridge goes on when it is back.", hint=error.hint)))

    def _reopen(self, library: Library) -> None:
        """Replace the library's open files, which may be those of a drive that is no more; all parts keep their state."""
        self._listed = _clip_ids(library)
        self._close(library)
        self._open()

    def _close(self, library: Library) -> None:
        self._desk.library = None
        with suppress(sqlite3.Error):  # of a drive that is away
            library.close()
        self._computer.release()

    def _on_lost(self, other: str) -> None:
        """Close the library that another computer has taken while this one was asleep or cut off."""
        if (library := self._desk.library) is not None:
            self._listed = _clip_ids(library)
            self._close(library)
            self._refuse(OtherComputerError(library.folder, other))

    # --- another folder -----------------------------------------------------------------------------

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before):
                if before is not None and settings.library_folder != before.library_folder:
                    self._change()

    def _change(self) -> None:
        if (library := self._desk.library) is not None:
            self._desk.library = None
            with suppress(LibraryError):
                for clip in reversed(library.clips()):  # lists get shorter from their end at no cost
                    self._desk.emit(events.ClipRemoved(clip.id))
            self._close(library)
        for clip_id in self._listed:
            self._desk.emit(events.ClipRemoved(clip_id))
        self._listed, self._is_known, self._reason = set(), False, ""
        self._opening.succeeded()
        self._open()


def _clip_ids(library: Library) -> set[str]:
    try:
        return {clip.id for clip in library.clips()}
    except LibraryError:
        return set()
