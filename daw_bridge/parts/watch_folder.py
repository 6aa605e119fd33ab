"""The watched folder: imports files that appear in it, and writes accepted takes into it."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import Problem
from daw_bridge.library.audio_files import SUFFIXES
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from engine.contract import whole_file
from engine.contract.texts import text

ACCEPTED = "accepted"  # a subfolder, so that accepted takes are not imported again
_POLL_EVERY_S = 1.0
Seen = tuple[int, float]  # size in bytes, time of the last change


class WatchFolder:
    """Part of the bridge; methods run on the inbox thread. A file is imported once its size is stable for a second."""

    def __init__(self, desk: Desk, files: Files) -> None:
        self._desk, self._files = desk, files
        self._folder: Path | None = None
        self._known: dict[Path, Seen] = {}
        self._growing: dict[Path, Seen] = {}
        self._is_gone = False

    def start(self) -> None:
        """Start polling the folder, until the bridge closes."""
        self._poll()

    @property
    def accepted(self) -> Path | None:
        """The folder for accepted takes; None if no folder is watched."""
        return self._folder / ACCEPTED if self._folder is not None and not self._is_gone else None

    def accept(self, take_id: str, then: Callable[[Path], None] | None = None) -> None:
        """Write the take's finished file, also into the watched folder. then: called with its path."""

        def done(path: Path) -> None:
            self._desk.emit(events.Accepted(take_id, str(path)))
            if then is not None:
                then(path)

        def written(path: Path | None) -> None:
            folder = self.accepted
            if path is not None and folder is not None:
                self._copy(path, folder / path.name, done)
            elif path is not None:
                done(path)

        self._files.prepare_export(take_id, written)

    def _copy(self, path: Path, target: Path, done: Callable[[Path], None]) -> None:
        def work() -> None:
            target.parent.mkdir(exist_ok=True)
            whole_file.copy(path, target)

        def failed(error: Exception) -> None:
            message = text("The take could not be written to {folder}: {error}", folder=target.parent, error=error)
            self._desk.complain(error, message, text("Its file is {file}", file=path))
            done(path)

        self._desk.work(work, lambda _: done(target), failed)

    def _poll(self) -> None:
        self._desk.post_later(_POLL_EVERY_S, self._poll)
        wanted = Path(self._desk.settings.watch_folder) if self._desk.settings.watch_folder else None
        if wanted != self._folder:
            self._folder, self._growing, self._is_gone = wanted, {}, False
            # files that are already there are not imported
            self._known = self._listed() if wanted is not None else {}
            return
        if self._folder is not None:
            self._take_new(self._listed())

    def _take_new(self, files: dict[Path, Seen]) -> None:
        for path, seen in files.items():
            if self._known.get(path) == seen:
                continue
            if self._growing.get(path) == seen and seen[0] > 0:
                self._known[path] = seen
                self._growing.pop(path)
                self._files.import_file(path)
            else:
                self._growing[path] = seen
        self._known = {path: seen for path, seen in self._known.items() if path in files}

    def _listed(self) -> dict[Path, Seen]:
        found: dict[Path, Seen] = {}
        try:
            for entry in self._folder.iterdir() if self._folder is not None else ():
                if entry.suffix.lower() in SUFFIXES and not entry.name.startswith(".") and entry.is_file():
                    status = entry.stat()
                    found[entry] = (status.st_size, status.st_mtime)
        except OSError as error:
            if not self._is_gone:
                self._is_gone = True
                hint = text("DAW Bridge tries again every second. You can choose another folder in the settings.")
                self._desk.emit(Problem(text("The watched folder cannot be read: {error}", error=error), hint))
            return {}
        self._is_gone = False
        return found
