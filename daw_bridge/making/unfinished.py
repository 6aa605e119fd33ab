"""Weights that are fetched in part: `.daw-bridge-parts` in a checkpoints folder, with a folder for each component.

`fetch.json` in it says which files the component has. A file that grows ends in `.growing`; one that is whole and has been
compared with its checksum ends in `.whole`. They get their places when all of a component is there, so that a component
is never half in its place, and giving a fetch up touches nothing that was there before.
"""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

from daw_bridge.making.http_file import size_of
from daw_bridge.making.manifest import RemoteFile, write_json

PARTS_FOLDER = ".daw-bridge-parts"
_NOTE = "fetch.json"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A fetch that has begun and not ended. place: the folder that `files` are to lie in. is_paused: by the user."""

    revision: str
    files: tuple[RemoteFile, ...]
    place: str
    is_paused: bool = False

    @property
    def total(self) -> int:
        """All bytes of the component."""
        return sum(file.size for file in self.files)


def unfinished(folder: Path) -> dict[str, Unfinished]:
    """The fetches that have not ended, by component. A note that cannot be read counts as none."""
    try:
        names = sorted(path.name for path in (folder / PARTS_FOLDER).iterdir() if path.is_dir())
    except OSError:
        return {}
    found = ((name, _read(folder, name)) for name in names)
    return {name: each for name, each in found if each is not None}


def note(folder: Path, name: str, begun: Unfinished) -> None:
    """Write down which files a fetch is about. Raises OSError."""
    write_json(parts_of(folder, name) / _NOTE, asdict(begun))


def set_paused(folder: Path, name: str, *, is_paused: bool) -> None:
    """Keep whether the user has paused a fetch. Raises OSError."""
    begun = _read(folder, name)
    if begun is not None and begun.is_paused != is_paused:
        note(folder, name, Unfinished(begun.revision, begun.files, begun.place, is_paused))


def bytes_here(folder: Path, name: str, begun: Unfinished) -> int:
    """How many of the bytes are there, in parts or in their place. Sizes alone are compared."""
    return sum(_have(folder, name, begun, file) for file in begun.files)


def discard(folder: Path, name: str) -> int:
    """Remove what was fetched of a component and has no place yet. Returns the bytes freed. Raises OSError."""
    parts = parts_of(folder, name)
    freed = sum(size_of(path) for path in parts.rglob("*") if path.is_file())
    if parts.is_dir():
        shutil.rmtree(parts)
    if (above := folder / PARTS_FOLDER).is_dir() and not any(above.iterdir()):
        above.rmdir()
    return freed


def parts_of(folder: Path, name: str) -> Path:
    return folder / PARTS_FOLDER / name


def part_of(folder: Path, name: str, revision: str, file: RemoteFile) -> Path:
    """Where a file grows. Another content has another name, so that two revisions never end up in one file."""
    return parts_of(folder, name) / "files" / f"{file.name}.{(file.sha256 or revision)[:12]}.growing"


def whole_of(part: Path) -> Path:
    """The name of a part that has proved to be whole."""
    return part.with_suffix(".whole")


def _have(folder: Path, name: str, begun: Unfinished, file: RemoteFile) -> int:
    part = part_of(folder, name, begun.revision, file)
    in_place = size_of(Path(begun.place) / file.name)
    return min(file.size, max(size_of(part), size_of(whole_of(part)), in_place if in_place == file.size else 0))


def _read(folder: Path, name: str) -> Unfinished | None:
    try:
        return msgspec.convert(json.loads((parts_of(folder, name) / _NOTE).read_bytes()), Unfinished)
    except (OSError, ValueError, RecursionError):  # msgspec's errors are ValueErrors
        return None
