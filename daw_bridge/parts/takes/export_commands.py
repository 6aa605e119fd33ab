"""Commands that give takes to other programs as files, from any thread."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.core.held_commands import Command
from daw_bridge.library.exports.handed_over import How
from daw_bridge.parts.files import Files


class ExportCommands:
    """The door to the files of takes: `Bridge.exports`. post: carries a command out once a library is open."""

    def __init__(self, post: Callable[[Command], None], files: Files) -> None:
        self._post, self._files = post, files

    def prepare(self, take_id: str) -> None:
        """Write the take's finished file in the background; `ExportReady` tells where."""
        self._post(lambda: self._files.prepare_export(take_id))

    def save_take(self, take_id: str, path: Path) -> None:
        """Write a take where the user wants it, in the format of the name's suffix. `TakeSaved` says when it is written."""
        self._post(lambda: self._files.save_take(take_id, Path(path)))

    def save_takes(self, take_ids: tuple[str, ...], folder: Path) -> None:
        """Write takes into a folder as files that begin together, with the tempo map as a MIDI file beside them."""
        self._post(lambda: self._files.save_all(take_ids, Path(folder)))

    def hand_over(self, take_id: str, path: Path, how: How) -> None:
        """Note that other programs may point at a file of a take from now on."""
        self._post(lambda: self._files.hand_over(take_id, (Path(path),), how))
