"""Opens the library, another one when the library folder changes, and the same again when its drive was away."""

import logging
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.library import known_libraries
from daw_bridge.library.claims.claim import Claim
from daw_bridge.library.claims.computer_claim import ComputerClaim
from daw_bridge.library.errors import AwayError, LockedError, OtherComputerError, library_error
from daw_bridge.library.exports.handed_over import left_behind
from daw_bridge.library.library import Library, LibraryError
from daw_bridge.library.schema import is_locked
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import PATIENCE_S
from daw_bridge.parts.library_reading import LibraryReading
from daw_bridge.parts.retry import Retry
from engine.contract.texts import text, texts, without_stop

_log = logging.getLogger(__name__)
_NAMED = 3  # files of the library that one message names
_REMOVED_AT_ONCE = 200  # clips; some milliseconds
_AGAIN_S, _LONGEST_S = 0.5, 5.0
_NOTES_AGAIN_S, _NOTES_LONGEST_S = 0.5, 1.0  # what only the index knows is lost with it
_LOOK_EVERY_S = 2.0
_MOST_REPLACED = 20  # of an index in one run; a drive may give its files other numbers again and again


class LibraryLife:
    """Used on the inbox thread, but for `release`."""

    def __init__(self, desk: Desk, claim: Claim) -> None:
        self._desk, self._claim = desk, claim
        self._computer = ComputerClaim(lambda other: desk.post(lambda: self._on_lost(other)))
        self._reading = LibraryReading(
            desk,
            check=self._check,
            release=self._computer.release,
            read=self._on_read,
            opened=self._on_opened,
            failed=self._on_failed,
        )
        self._opening = Retry(desk, self._look, _AGAIN_S, _LONGEST_S)
        self._notes = Retry(desk, self._write_notes, _NOTES_AGAIN_S, _NOTES_LONGEST_S)
        self._reason = ""  # why the library cannot be used, as it was said last
        self._is_away = self._is_looking = False
        self._replaced_n = 0  # how often the index was opened anew since it was another one
        self._is_warned = False  # of notes that are not written
        self._is_known = False  # LibraryOpened has been emitted for it
        self._change_n = 0  # counts the changes of the folder
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
        if self._claim.take(folder):
            self._reading.begin(folder)
            return
        hint = text("Close the other one, or choose another library folder in the settings.")
        self._refuse(LibraryError(text("Another DAW Bridge uses the library {folder}", folder=folder), hint))
        self._desk.commands.end_opening()

    def _check(self, folder: Path) -> None:
        """On a worker: a drive may take its time."""
        if known_libraries.is_away(folder):
            raise AwayError(folder)
        if not known_libraries.is_known(folder):
            with suppress(OSError):  # what comes of opening it says more
                folder.mkdir(parents=True, exist_ok=True)
        if other := self._computer.take(folder):
            raise OtherComputerError(folder, other)

    def _on_read(self, library: Library) -> None:
        library.on_unwritten = self._warn_unwritten
        library.wait_for_others(PATIENCE_S)
        self._report(library)
        self._look_behind(library)

    def _on_opened(self, library: Library) -> None:
        known_libraries.remember(library.folder)
        self._is_away = False
        self._opening.succeeded()
        if not self._is_known:
            self._is_known = True
            self._desk.emit(events.LibraryOpened(str(library.folder)))
        self._write_notes()
        if self._reason:
            self._reason = ""
            hint = text("Its clips and takes are here.")
            self._desk.emit(Problem(text("The library {folder} is open now", folder=library.folder), hint))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self._refuse(error)
        else:
            self._desk.complain(error)

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
        """Try again: look on a worker first, since a lock would be waited for, and whoever asks meanwhile with it."""
        folder = Path(self._desk.settings.library_folder)

        def look() -> None:
            if known_libraries.is_away(folder):
                raise AwayError(folder)
            if other := self._computer.other(folder):
                raise OtherComputerError(folder, other)
            if is_locked(folder / "library.db"):
                raise LockedError(folder)

        self._desk.work(
            look,
            lambda _: self._if_wanted(folder, self._open),
            lambda error: self._if_wanted(folder, lambda: self._refuse(library_error(folder, error))),
        )

    def _if_wanted(self, folder: Path, act: Callable[[], None]) -> None:
        """Act, unless the settings name another folder by now or the library is open or being read."""
        is_needed = self._desk.library is None and not self._desk.is_opening
        if is_needed and folder == Path(self._desk.settings.library_folder):
            act()

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
            hint = text("{reason}. All other clips are here.", reason=without_stop(skipped[0][1]))
            self._desk.emit(Problem(message, hint))

    def _look_behind(self, library: Library) -> None:
        """Say once of a library that was moved here by hand that other programs may miss files."""
        if known_libraries.is_known(library.folder):
            return

        def looked(found: tuple[str, int]) -> None:
            folder, count = found
            if not count:
                return
            message = texts(
                "{n} file that other programs may use was in {folder}",
                "{n} files that other programs may use were in {folder}",
                count,
                folder=folder,
            )
            hint = text(
                "If a program misses a file, choose it in {folder}, or move the library back.", folder=library.exports
            )
            self._desk.emit(Problem(message, hint))

        with suppress(LibraryError):  # the library is opened all the same
            handed_over = library.handed_over()
            self._desk.work(lambda: left_behind(library.exports, handed_over), looked)

    # --- notes beside the clips ---------------------------------------------------------------------

    def _warn_unwritten(self, error: OSError | LibraryError) -> None:
        """Say it once, until the notes of all clips have been written; a locked index, or a drive that is away, costs
        nothing but another try.
        """
        self._notes.failed()
        if isinstance(error, OSError) and not self._is_warned:
            self._is_warned = True
            hint = text("The list in {file} knows it. DAW Bridge tries again until it is written.", file="library.db")
            self._desk.emit(Problem(text("The notes beside a clip could not be written: {error}", error=error), hint))

    def _write_notes(self) -> None:
        """Write the notes that the library has not written yet, without waiting for a program that holds the index."""
        if (library := self._desk.library) is None:
            return  # whoever opens it writes them
        try:
            library.wait_for_others(0.0)
            try:
                is_done = library.write_notes_left()
            finally:
                library.wait_for_others(PATIENCE_S)
        except LibraryError:
            is_done = False
        if is_done:
            self._is_warned = False
            self._notes.succeeded()
        else:
            self._notes.failed()

    # --- the drive ----------------------------------------------------------------------------------

    def _watch(self) -> None:
        """See whether the folder of the open library is still there; its drive may be unplugged, a network may end."""
        self._desk.post_later(_LOOK_EVERY_S, self._watch)
        if (library := self._desk.library) is None or self._is_looking:
            return

        def look() -> tuple[bool, bool]:
            return known_libraries.is_away(library.folder), library.is_replaced()

        def looked(is_away: bool, is_replaced: bool) -> None:
            self._is_looking = False
            if library is not self._desk.library:
                return
            was_away, self._is_away = self._is_away, is_away
            if is_away and not was_away:
                self._on_away(library)
            elif was_away and not is_away:
                self._reopen(library)
            elif is_replaced and not is_away and self._replaced_n < _MOST_REPLACED:
                self._replaced_n += 1
                _log.warning("another index was put in the place of that of %s", library.folder)
                self._reopen(library)

        self._is_looking = True
        self._desk.work(look, lambda found: looked(*found), lambda _: looked(is_away=True, is_replaced=False))

    def _on_away(self, library: Library) -> None:
        """The library stays open: its clips stay in sight, and what asks for their files gets an error."""
        error = AwayError(library.folder)
        self._reason = str(error)
        self._desk.emit(Problem(str(error), text("{hint} DAW Bridge goes on when it is back.", hint=error.hint)))

    def _reopen(self, library: Library) -> None:
        """Replace the library's open files, which may be those of a drive that is no more; all parts keep their state."""
        self._close(library)
        self._open()

    def _close(self, library: Library) -> None:
        """Close it; its clips stay in sight."""
        self._reading.shown |= dict.fromkeys(_clip_ids(library))
        self._desk.library = None
        with suppress(sqlite3.Error):  # of a drive that is away
            library.close()
        self._computer.release()

    def _on_lost(self, other: str) -> None:
        """Close the library that another computer has taken while this one was asleep or cut off."""
        if (library := self._desk.library) is not None:
            self._close(library)
            self._refuse(OtherComputerError(library.folder, other))

    # --- another folder -----------------------------------------------------------------------------

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before):
                if before is not None and settings.library_folder != before.library_folder:
                    self._change()

    def _change(self) -> None:
        self._reading.stop()
        self._opening.succeeded()
        if (library := self._desk.library) is not None:
            self._close(library)
        self._is_known, self._reason = False, ""
        self._desk.commands.begin_opening()
        self._change_n += 1
        self._remove_shown(self._change_n)

    def _remove_shown(self, change_n: int) -> None:
        """Take the clips of the library before off the lists, some at a time; then open the one of the settings."""
        if change_n != self._change_n:
            return
        shown = self._reading.shown
        for _ in range(min(_REMOVED_AT_ONCE, len(shown))):
            self._desk.emit(events.ClipRemoved(shown.popitem()[0]))  # lists get shorter from their end at no cost
        if shown:
            self._desk.post(partial(self._remove_shown, change_n))
        else:
            self._open()


def _clip_ids(library: Library) -> list[str]:
    try:
        return [clip.id for clip in library.clips()]
    except LibraryError:
        return []
