"""Which files of takes were handed over, kept beside the library's index as `handed_over.json`.

Mixxx, Qtractor and others keep the path of a file that they were given: it is never replaced, moved or removed unasked.
The index and the file hold the same records, so that each survives the loss of the other. The file holds a list of
objects with the fields of `HandOver`.
"""

import json
import logging
import os
import time
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, astuple, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from engine.contract import whole_file
from engine.contract.plain_text import plain
from engine.contract.recipe_chunk import read_recipe

_log = logging.getLogger(__name__)
FILE = "handed_over.json"


class How(StrEnum):
    """OPENED: a DAW opened it here as its sample editor.

    UNKNOWN: it lay among the exports before there were records, and may have been handed over.
    """

    DRAGGED = "dragged"
    COPIED = "copied"
    SHOWN = "shown"
    INSERTED = "inserted"
    ACCEPTED = "accepted"
    SAVED = "saved"
    SAVED_ALL = "saved all"
    OPENED = "opened"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HandOver:
    """The first time that a file left in one way. take_id: "" if it is not known. path: where the file was then.

    how: a `How`, or that of a newer version. at_ms: since 1970. export: its path within the exports, with /;
    "" for a file outside of them.
    """

    take_id: str
    path: str
    how: str
    at_ms: int
    export: str = ""


@dataclass(frozen=True, slots=True)
class SortedExports:
    """The files among the exports. in_use: they were handed over, or are not ours. unused: nobody points at them."""

    in_use: tuple[Path, ...]
    unused: tuple[Path, ...]
    in_use_bytes: int
    unused_bytes: int


class HandedOver(ABC):
    """What an index knows of files that were handed over. folder: the library's. on_unwritten: called with an OSError.

    Records that could not be written to the file are written by `write_handed_over`, or when the library is opened again.
    """

    folder: Path
    exports: Path
    on_unwritten: Callable[[OSError], None]
    _is_unwritten = False

    @abstractmethod
    def ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Run one statement; its rows."""

    @abstractmethod
    def changing(self) -> AbstractContextManager[None]:
        """All changes within, or none."""

    def handed_over(self) -> list[HandOver]:
        """All files that were handed over, oldest first. `sort_exports` tells them from the other exports."""
        rows = self.ask("SELECT take_id, path, how, at_ms, export FROM handed_over ORDER BY at_ms, rowid")
        return [HandOver(*row) for row in rows]

    def hand_over(self, take_id: str, paths: Sequence[Path], how: How) -> None:
        """Note that other programs may point at files of a take from now on."""
        now = int(time.time() * 1000)
        noted = [HandOver(take_id, plain(str(path.absolute())), how, now, self._export(path)) for path in paths]
        if self._add_handed_over(noted):
            self._is_unwritten = True
            self.write_handed_over()

    def write_handed_over(self) -> bool:
        """Write the records that the index alone holds; return whether the file holds all of them."""
        if not self._is_unwritten:
            return True
        try:
            written = json.dumps([asdict(each) for each in self.handed_over()], indent=1, ensure_ascii=False)
            whole_file.write_text(self.folder / FILE, written, is_lasting=False)  # the index knows it as well
        except OSError as error:
            self.on_unwritten(error)
            return False
        self._is_unwritten = False
        return True

    def _read_handed_over(self) -> None:
        """Make index and file one. Without either, all exports count as handed over: nobody knows that they were not."""
        known = self.handed_over()
        try:
            noted = _read(self.folder / FILE)
        except OSError as error:
            _log.warning("the records of files handed over cannot be read: %s", error)
            return
        if noted is None and not known:
            now = int(time.time() * 1000)
            files = _files_in(self.exports)
            noted = [HandOver("", plain(str(path)), How.UNKNOWN, now, self._export(path)) for path in files]
            self._is_unwritten = True
        self._add_handed_over(noted or [])
        self._is_unwritten = self._is_unwritten or set(noted or []) != set(self.handed_over())
        self.write_handed_over()

    def _add_handed_over(self, noted: Iterable[HandOver]) -> bool:
        """Return whether any of them is new."""
        known = {(each.take_id, each.path, each.how) for each in self.handed_over()}
        if not (new := [each for each in noted if (each.take_id, each.path, each.how) not in known]):
            return False
        with self.changing():
            for each in new:
                self.ask("INSERT OR IGNORE INTO handed_over VALUES (?, ?, ?, ?, ?)", astuple(each))
        return True

    def _export(self, path: Path) -> str:
        """Its path within the exports, also by a link in or to them; "" for a file outside."""
        real, exports_real = (Path(os.path.realpath(each)) for each in (path, self.exports))
        for whole, exports in ((path.absolute(), self.exports), (real, exports_real)):
            if whole.is_relative_to(exports):
                return plain(whole.relative_to(exports).as_posix())
        return ""


def sort_exports(exports: Path, handed_over: Iterable[HandOver]) -> SortedExports:
    """Sort the files of a library's exports; on any thread, since it reads the folder. Raises OSError.

    Unused are finished files of takes alone, known by the recipe in them: what else lies there is the user's.
    """
    used = {_key(each.export) for each in handed_over}
    in_use: list[Path] = []
    unused: list[Path] = []
    sizes = [0, 0]
    for path in _files_in(exports):
        is_unused = _key(path.relative_to(exports).as_posix()) not in used and read_recipe(path) is not None
        (unused if is_unused else in_use).append(path)
        sizes[is_unused] += path.stat().st_size
    return SortedExports(tuple(in_use), tuple(unused), *sizes)


def left_behind(exports: Path, handed_over: Iterable[HandOver]) -> tuple[str, int]:
    """The exports at the last other place of the library, and how many handed over there are not there any more.

    "" and 0 if it was never elsewhere. handed_over: oldest first.
    """
    elsewhere = {  # by path, and cut as text, since it may be that of another system
        each.path: each.path[: -len(each.export)].rstrip("/\\")
        for each in handed_over
        if each.export and Path(each.path) != exports / each.export
    }
    last = next(reversed(elsewhere.values()), "")
    missing = [path for path, folder in elsewhere.items() if folder == last and not Path(path).is_file()]
    return last, len(missing)


def _files_in(exports: Path) -> Iterator[Path]:
    """All files below a folder in order, without hidden ones, such as those that are still being written."""
    for parent, folders, names in os.walk(exports):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _key(export: str) -> str:
    """The same for two spellings of one file, whatever a drive makes of letters and accents."""
    return unicodedata.normalize("NFC", plain(export)).casefold()


def _read(path: Path) -> list[HandOver] | None:
    """The records of a file; None without one. A damaged file is put aside. Raises OSError."""
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, list):
        whole_file.move(path, whole_file.free_name(path.with_name(f"{FILE}.broken")))
        return None
    return [noted for each in raw if (noted := _record(each)) is not None]


def _record(stored: object) -> HandOver | None:
    try:
        noted = msgspec.convert(stored, HandOver)
    except (msgspec.ValidationError, ValueError):
        return None
    return noted if 0 <= noted.at_ms < 1 << 60 else None
