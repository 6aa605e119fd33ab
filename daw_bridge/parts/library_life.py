"""Opens the library, and another one when the library folder changes."""

from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.library.library import Library, LibraryError
from daw_bridge.parts.desk import Desk
from engine.contract.texts import text


class LibraryLife:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.listen_inside(self._on_event)

    def open(self) -> None:
        """Open the library folder of the settings and emit its clips and takes."""
        try:
            library = Library(Path(self._desk.settings.library_folder))
        except LibraryError as error:
            self._desk.emit(Problem(str(error), error.hint))
            return
        self._desk.library = library
        if library.was_rebuilt:
            hint = text("The list was rebuilt from the files. Nothing was lost.")
            self._desk.emit(Problem(text("The list of clips and takes was damaged"), hint))
        for clip in library.clips():
            self._desk.emit(events.ClipChanged(clip))
            for take in library.takes(clip.id):
                self._desk.emit(events.TakeAdded(take))

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before):
                if before is not None and settings.library_folder != before.library_folder:
                    self._change()

    def _change(self) -> None:
        library, self._desk.library = self._desk.library, None
        if library is not None:
            for clip in library.clips():
                self._desk.emit(events.ClipRemoved(clip.id))
            library.close()
        self.open()
