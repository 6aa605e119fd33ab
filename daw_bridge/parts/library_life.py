"""Opens the library, and another one when the library folder changes."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.library.claim import Claim
from daw_bridge.library.library import Library
from daw_bridge.library.listing import Reading, ReadingStoppedError
from daw_bridge.parts.desk import Desk
from engine.contract.texts import text, texts

Listed = events.ClipChanged | events.TakeAdded | events.TakeTimed
_Contents = tuple[Library, list[Listed]]
_LISTED_AT_ONCE = 200  # some milliseconds
_REPORT_S = 0.2
_NAMED = 3  # files of the library that one message names


class LibraryLife:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, claim: Claim) -> None:
        self._desk, self._claim = desk, claim
        self._turn = 0  # counts the libraries, so that what comes late from one of before is known
        self._listed: list[str] = []
        self._unused: Library | None = None  # read, and not given to the desk yet
        self._reported, self._has_reported = 0.0, False
        desk.after_work.append(self._close_unused)
        desk.listen_inside(self._on_event)

    def open(self) -> None:
        """Open the library folder of the settings, in the background, and emit its clips and takes."""
        folder = Path(self._desk.settings.library_folder)
        if not self._claim.take(folder):
            hint = text("Close the other one, or choose another library folder in the settings.")
            self._desk.emit(Problem(text("Another DAW Bridge uses the library {folder}", folder=folder), hint))
            self._desk.end_opening()
        else:
            self._begin(folder)

    def _begin(self, folder: Path) -> None:
        """Read the library on a worker thread. Commands from outside wait a moment, then they find no library."""
        self._desk.is_opening = True
        self._desk.hold_commands()
        self._turn += 1
        turn = self._turn

        def report(done: int, total: int) -> None:
            if (now := time.monotonic()) > self._reported + _REPORT_S:
                self._reported = now
                self._desk.post(lambda: self._emit_progress(turn, done, total))

        reading = Reading(report, lambda: turn == self._turn and not self._desk.closing.is_set())
        self._desk.work(
            lambda: self._read(folder, reading), partial(self._on_read, turn), partial(self._on_failed, turn)
        )

    def _read(self, folder: Path, reading: Reading) -> _Contents:
        """On a worker thread."""
        library = Library(folder, reading)
        try:
            takes, timings = library.all_takes(), library.timings()
            found: list[Listed] = []
            for clip in library.clips():
                found.append(events.ClipChanged(clip))
                for take in takes.get(clip.id, ()):
                    found.append(events.TakeAdded(take))
                    if take.id in timings:
                        found.append(events.TakeTimed(take.id, timings[take.id]))
            reading.check()
        except BaseException:
            library.close()
            raise
        self._unused = library
        return library, found

    def _on_read(self, turn: int, contents: _Contents) -> None:
        library, found = contents
        if turn == self._turn:
            library.on_unwritten = self._warn_unwritten
            self._report(library)
            self._list(turn, library, found, 0)
        else:
            library.close()

    def _list(self, turn: int, library: Library, found: Sequence[Listed], first: int) -> None:
        """Emit the contents, some at a time, so that commands are answered in between.

        The library is given to the desk with the last of them: nothing can change what is still to be listed.
        """
        if turn != self._turn:
            library.close()
            return
        last = first + _LISTED_AT_ONCE
        if last < len(found):
            self._desk.post(partial(self._list, turn, library, found, last))
        else:
            self._desk.library, self._unused = library, None
        for event in found[first:last]:
            if isinstance(event, events.ClipChanged):
                self._listed.append(event.clip.id)
            self._desk.emit(event)
        if last >= len(found):
            self._desk.emit(events.LibraryOpened(str(library.folder)))
            self._end(turn)

    def _on_failed(self, turn: int, error: Exception) -> None:
        if turn == self._turn and not isinstance(error, ReadingStoppedError):
            self._desk.complain(error)
            self._end(turn)

    def _end(self, turn: int) -> None:
        self._emit_progress(turn, 0, 0)
        self._desk.end_opening()

    def _emit_progress(self, turn: int, done: int, total: int) -> None:
        if turn == self._turn and (total or self._has_reported):
            self._has_reported = done < total
            self._desk.emit(events.LibraryProgress(done, total))

    def _close_unused(self) -> None:
        if self._unused is not None:
            self._unused.close()

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

    def _warn_unwritten(self, error: OSError) -> None:
        """Once for each library."""
        if (library := self._desk.library) is not None:
            library.on_unwritten = lambda _: None
            hint = text(
                "The list in {file} knows it. DAW Bridge writes the file when it is started again.", file="library.db"
            )
            self._desk.emit(Problem(text("The notes beside a clip could not be written: {error}", error=error), hint))

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before):
                if before is not None and settings.library_folder != before.library_folder:
                    self._change()

    def _change(self) -> None:
        library, self._desk.library = self._desk.library, None
        self._turn += 1
        self._desk.is_opening = True
        self._desk.hold_commands()
        if library is not None:
            self._listed = [clip.id for clip in library.clips()]
            library.close()
        self._empty(self._turn)

    def _empty(self, turn: int) -> None:
        """Take the clips of the library before off the lists, some at a time; then open the one of the settings."""
        if turn != self._turn:
            return
        left = len(self._listed) - _LISTED_AT_ONCE
        for _ in range(min(_LISTED_AT_ONCE, len(self._listed))):
            self._desk.emit(events.ClipRemoved(self._listed.pop()))  # lists get shorter from their end at no cost
        if left > 0:
            self._desk.post(partial(self._empty, turn))
        else:
            self.open()
