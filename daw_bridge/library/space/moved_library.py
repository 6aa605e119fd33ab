"""Copies a whole library to another place and checks every file there, before anything uses it.

Nothing is removed here: the library at the old place stays whole.
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from daw_bridge.library.claims.computer_claim import FILE as IN_USE
from daw_bridge.library.listing import ReadingStoppedError
from engine.contract import whole_file
from engine.contract.texts import text

_INDEX = "library.db"
_BLOCK = 1 << 20
_KEEPS_FREE = 64 << 20  # bytes of the drive that stay free


class MoveError(OSError):
    """The library cannot be copied there. hint: the next step."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(slots=True)
class Copying:
    """A copy under way. seen: size and time of change of each file that was copied, by its path within the library."""

    source: Path
    target: Path
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)

    def check_target(self) -> None:
        """Raise MoveError unless the target is a new or an empty folder with room, and no part of the library."""
        target, source = self.target, self.source.resolve()
        if target.resolve().is_relative_to(source) or source.is_relative_to(target.resolve()):
            raise MoveError(
                text("{folder} lies within the library, or the library within it", folder=target),
                text("Choose a folder elsewhere."),
            )
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise MoveError(
                text("{folder} is not empty", folder=target), text("Choose an empty folder, or the name of a new one.")
            )
        target.mkdir(parents=True, exist_ok=True)
        needed = sum(size for _, (size, _) in self._files())
        free = shutil.disk_usage(target).free
        if free < needed + _KEEPS_FREE:
            raise MoveError(
                text("There is no room for the library in {folder}", folder=target),
                text("Free {n} MB there, or choose another drive.", n=(needed + _KEEPS_FREE - free) // 1_000_000 + 1),
            )

    def run(self, report: Callable[[int, int], None], is_wanted: Callable[[], bool]) -> int:
        """Copy what was not copied yet or has changed since; return how many files. Raises OSError, ReadingStoppedError.

        report: called with the bytes that are done, and all of them. Each file is read again at its new place.
        """
        todo = [(name, state) for name, state in self._files() if self.seen.get(name) != state]
        total, done = sum(state[0] for _, state in todo), 0
        for name, state in todo:
            if not is_wanted():
                raise ReadingStoppedError
            self._copy(name)
            self.seen[name] = state
            done += state[0]
            report(done, total)
        return len(todo)

    def give_up(self) -> None:
        """Remove what was copied, and the folders that are empty then."""
        for name in self.seen:
            (self.target / name).unlink(missing_ok=True)
        for suffix in ("", "-wal", "-shm"):
            (self.target / (_INDEX + suffix)).unlink(missing_ok=True)
        for parent, _, _ in os.walk(self.target, topdown=False):
            with contextlib.suppress(OSError):
                Path(parent).rmdir()

    def take_away(self) -> None:
        """Remove what was deleted at the old place since it was copied."""
        there = {name for name, _ in self._files()}
        for name in [each for each in self.seen if each not in there]:
            (self.target / name).unlink(missing_ok=True)
            del self.seen[name]

    def copy_index(self) -> None:
        """Copy the list of clips, with what other threads have written into it up to now. Raises OSError, sqlite3.Error."""
        if (self.source / _INDEX).is_file():
            uri = f"{(self.source / _INDEX).as_uri()}?mode=ro"
            target = self.target / _INDEX
            for suffix in ("", "-wal", "-shm"):
                target.with_name(_INDEX + suffix).unlink(missing_ok=True)
            with closing(sqlite3.connect(uri, uri=True)) as index, closing(sqlite3.connect(target)) as copy:
                index.backup(copy)

    def _files(self) -> Iterator[tuple[str, tuple[int, int]]]:
        for parent, folders, names in os.walk(self.source):
            folders.sort()
            for name in sorted(names):
                path = Path(parent, name)
                relative = path.relative_to(self.source).as_posix()
                is_of_place = relative.startswith(_INDEX) or relative == IN_USE or whole_file.is_part(name)
                if not is_of_place and path.is_file():
                    state = path.stat()
                    yield relative, (state.st_size, state.st_mtime_ns)

    def _copy(self, name: str) -> None:
        source, target = self.source / name, self.target / name
        target.parent.mkdir(parents=True, exist_ok=True)
        whole_file.copy(source, target, with_stat=True)
        if _digest(source) != _digest(target):
            raise MoveError(
                text("{file} is another one at the new place", file=name),
                text("Check the drive, and move the library to another one. The old one is whole."),
            )


def _digest(path: Path) -> bytes:
    digest = hashlib.blake2b()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.digest()
