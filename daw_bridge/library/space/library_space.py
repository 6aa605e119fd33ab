"""Measures the room that a library takes, and removes what nobody needs. On any thread, since it reads the folder.

Only what is known to be ours is ever removed: finished files by the recipe in them, everything else by its name and place.
"""

import os
import re
import shutil
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.core.shelf.space import Heap, Pile, Space
from daw_bridge.library.clip_notes import FILE as NOTES
from daw_bridge.library.clip_notes import read_notes
from daw_bridge.library.exports.handed_over import FILE as HANDED_OVER
from daw_bridge.library.exports.handed_over import HandOver, sort_exports
from daw_bridge.library.shelf.trash import FOLDER as TRASH
from engine.contract import whole_file

_OLD_INDEX = re.compile(r"library\.db\.(v\d+\.backup|broken(-\d+)?(-wal|-shm)?)(-\d+)?")
_ABANDONED_S = 3600.0
_NAMED = 200


@dataclass(frozen=True, slots=True)
class _Found:
    """paths: files and folders to remove."""

    pile: Pile
    paths: tuple[Path, ...]


def measure(folder: Path, handed_over: Iterable[HandOver], missing: int = 0) -> Space:
    """The room that a library takes. missing: how many takes have no file. Raises OSError."""
    found = _heaps(folder, handed_over)
    removable = {heap: each.pile.n_bytes for heap, each in found.items()}
    takes = _size(folder / "audio") - sum(map(_size, _in(found[Heap.LEFTOVERS].paths, folder / "audio")))
    exports = _size(folder / "exports") - removable[Heap.EXPORTS]
    other = _size(folder) - takes - exports - sum(removable.values())
    piles = tuple(each.pile for each in found.values())
    return Space(takes, exports, max(0, other), shutil.disk_usage(folder).free, piles, missing)


def remove(folder: Path, heaps: Collection[Heap], handed_over: Iterable[HandOver]) -> tuple[int, list[str], list[str]]:
    """Remove what lies on some heaps now; return the bytes of it, the ids of deleted clips that are gone, and what stayed.

    A file that cannot be removed stays, and the others go. Raises OSError where the folder cannot be read.
    """
    freed, gone, stayed = 0, list[str](), list[str]()
    for heap, found in _heaps(folder, handed_over).items():
        for path in found.paths if heap in heaps else ():
            n_bytes = _size(path)
            try:
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()
            except OSError:
                stayed.append(path.name)
                continue
            freed += n_bytes
            gone += [path.name] if heap is Heap.TRASH else []
    return freed, gone, stayed


def _heaps(folder: Path, handed_over: Iterable[HandOver]) -> dict[Heap, _Found]:
    exports = sort_exports(folder / "exports", handed_over).unused
    trash = tuple(sorted(_entries(folder / TRASH)))
    leftovers = tuple(_leftovers(folder))
    return {
        Heap.EXPORTS: _Found(_pile(Heap.EXPORTS, exports, [path.name for path in exports]), exports),
        Heap.TRASH: _Found(_pile(Heap.TRASH, trash, [_clip_name(path) for path in trash], is_named=True), trash),
        Heap.LEFTOVERS: _Found(_pile(Heap.LEFTOVERS, leftovers, [path.name for path in leftovers]), leftovers),
    }


def _pile(heap: Heap, paths: Collection[Path], names: Iterable[str], *, is_named: bool = False) -> Pile:
    return Pile(heap, tuple(names), sum(map(_size, paths)), tuple(path.name for path in paths) if is_named else ())


def _leftovers(folder: Path) -> Iterator[Path]:
    now = time.time()
    for path in sorted(_entries(folder)):
        if path.is_file() and (_OLD_INDEX.fullmatch(path.name) or _is_broken(path, HANDED_OVER)):
            yield path
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if Path(parent, each) != folder / TRASH)
        for name in sorted(names):
            path = Path(parent, name)
            with suppress(OSError):
                if whole_file.is_part(name) and now - path.stat().st_mtime > _ABANDONED_S:
                    yield path
    for clip in sorted(_entries(folder / "audio")):
        if clip.is_dir() and not clip.is_symlink():
            inside = list(_entries(clip))
            yield from (path for path in inside if _is_broken(path, NOTES))
            with suppress(OSError):
                if not inside and now - clip.stat().st_mtime > _ABANDONED_S:
                    yield clip


def _is_broken(path: Path, name: str) -> bool:
    return re.fullmatch(re.escape(name) + r"\.broken(-\d+)?", path.name) is not None


def _clip_name(folder: Path) -> str:
    with suppress(OSError, ValueError):
        return read_notes(folder).name or folder.name
    return folder.name


def _in(paths: Iterable[Path], folder: Path) -> list[Path]:
    return [path for path in paths if path.is_relative_to(folder)]


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder.iterdir())
    return []


def _size(path: Path) -> int:
    """The bytes of a file, or of all files below a folder. Links count as nothing."""
    if path.is_symlink():
        return 0
    if path.is_file():
        with suppress(OSError):
            return path.stat().st_size
        return 0
    total = 0
    for parent, _, names in os.walk(path):
        for name in names:
            with suppress(OSError):
                total += os.lstat(os.path.join(parent, name)).st_size  # noqa: PTH118  thousands of files
    return total
