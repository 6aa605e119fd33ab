"""A folder that both sides know: what appears in it becomes a clip, what is accepted is written there."""

from pathlib import Path
from typing import TYPE_CHECKING

from daw_bridge.core.events import Problem
from daw_bridge.library.audio_files import SUFFIXES

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge

ACCEPTED = "accepted"  # its own folder within: what we write is not new to us
_LOOK_EVERY_S = 1.0
Seen = tuple[int, float]  # size and time of change


class WatchFolder:
    """Part of the bridge; methods run on the inbox thread. A file is taken once it has stopped growing for a second."""

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self._folder: Path | None = None
        self._known: dict[Path, Seen] = {}
        self._growing: dict[Path, Seen] = {}
        self._is_gone = False

    def start(self) -> None:
        """Begin to look, for as long as the bridge lives."""
        self._look()

    @property
    def accepted(self) -> Path | None:
        """Where accepted takes go, None when no folder is watched."""
        return self._folder / ACCEPTED if self._folder is not None and not self._is_gone else None

    def _look(self) -> None:
        self._bridge.post_later(_LOOK_EVERY_S, self._look)
        wanted = Path(self._bridge.settings.watch_folder) if self._bridge.settings.watch_folder else None
        if wanted != self._folder:
            self._folder, self._growing, self._is_gone = wanted, {}, False
            # what lay there before is not new
            self._known = self._files() if wanted is not None else {}
            return
        if self._folder is not None:
            self._take_new(self._files())

    def _take_new(self, files: dict[Path, Seen]) -> None:
        for path, seen in files.items():
            if self._known.get(path) == seen:
                continue
            if self._growing.get(path) == seen and seen[0] > 0:
                self._known[path] = seen
                self._growing.pop(path)
                self._bridge.files.import_file(path)
            else:
                self._growing[path] = seen
        self._known = {path: seen for path, seen in self._known.items() if path in files}

    def _files(self) -> dict[Path, Seen]:
        found: dict[Path, Seen] = {}
        try:
            for entry in self._folder.iterdir() if self._folder is not None else ():
                if entry.suffix.lower() in SUFFIXES and not entry.name.startswith(".") and entry.is_file():
                    told = entry.stat()
                    found[entry] = (told.st_size, told.st_mtime)
        except OSError as error:
            if not self._is_gone:
                self._is_gone = True
                hint = "It is looked for again every second. Choose another one in the settings."
                self._bridge.emit(Problem(f"the watched folder cannot be read: {error}", hint))
            return {}
        self._is_gone = False
        return found
