"""The versions of a DAW's file that were kept before it was replaced, in a folder of the library."""

import hashlib
import json
from pathlib import Path

from engine.contract import whole_file

_STATE = "state.json"  # "last": the hash of what we last wrote to the DAW's file; "undo": the version it replaced


class KeptVersions:
    """`first` is the file as it was opened. What other programs wrote later lies in numbered folders beside it.

    Raises OSError.
    """

    def __init__(self, folder: Path, path: Path) -> None:
        self._folder, self._path = folder, path
        self.first = folder / path.name

    def keep(self) -> None:
        """Keep the file as it is when it is opened."""
        self._folder.parent.mkdir(exist_ok=True)  # not its parents: a library whose drive is away is not made anew
        self._folder.mkdir()
        whole_file.copy(self._path, self.first, with_stat=True)
        self._write(last=_digest(self._path))

    def keep_newer(self, *, is_replaced_by_take: bool) -> Path | None:
        """Keep the file if another program has changed it since; the copy, or None where nothing had to be kept.

        is_replaced_by_take: `restore` will bring this version back.
        """
        if not self._path.is_file():
            return None
        now = _digest(self._path)
        if now in {self._read().get("last"), _digest(self.first)}:
            return None
        number = 1 + max((int(each.name) for each in self._folder.iterdir() if each.name.isdecimal()), default=0)
        copy = self._folder / str(number) / self._path.name
        copy.parent.mkdir()
        whole_file.copy(self._path, copy, with_stat=True)
        if is_replaced_by_take:
            self._write(undo=str(number))
        return copy

    def remember(self) -> None:
        """Take the file as it is now for one that is known."""
        self._write(last=_digest(self._path))

    def restore(self) -> None:
        """Make the file what it was before a take replaced it."""
        whole_file.copy(self._folder / self._read().get("undo", "") / self._path.name, self._path, with_stat=True)

    def _read(self) -> dict[str, str]:
        try:
            state = json.loads((self._folder / _STATE).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return state if isinstance(state, dict) else {}

    def _write(self, **changed: str) -> None:
        whole_file.write_text(self._folder / _STATE, json.dumps(self._read() | changed))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
