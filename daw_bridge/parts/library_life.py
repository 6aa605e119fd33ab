"""Opens the library, and another one when the library folder changes."""

from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.library.claim import Claim
from daw_bridge.library.library import Library, LibraryError
from daw_bridge.parts.desk import Desk
from engine.contract.texts import text, texts

_NAMED = 3  # files of the library that one message names


class LibraryLife:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, claim: Claim) -> None:
        self._desk, self._claim = desk, claim
        desk.listen_inside(self._on_event)

    def open(self) -> None:
        """Open the library folder of the settings and emit its clips and takes."""
        folder = Path(self._desk.settings.library_folder)
        if not self._claim.take(folder):
            hint = text("Close the other one, or choose another library folder in the settings.")
            self._desk.emit(Problem(text("Another DAW Bridge uses the library {folder}", folder=folder), hint))
            return
        try:
            library = Library(folder)
        except LibraryError as error:
            self._desk.emit(Problem(str(error), error.hint))
            return
        self._desk.library = library
        library.on_unwritten = self._warn_unwritten
        self._report(library)
        takes, timings = library.all_takes(), library.timings()
        for clip in library.clips():
            self._desk.emit(events.ClipChanged(clip))
            for take in takes.get(clip.id, ()):
                self._desk.emit(events.TakeAdded(take))
                if take.id in timings:
                    self._desk.emit(events.TakeTimed(take.id, timings[take.id]))
        self._desk.emit(events.LibraryOpened(str(library.folder)))

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
        if library is not None:
            for clip in reversed(library.clips()):  # lists get shorter from their end at no cost
                self._desk.emit(events.ClipRemoved(clip.id))
            library.close()
        self.open()
