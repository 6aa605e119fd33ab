"""What was fetched into a checkpoints folder, by component: `daw-bridge-weights.json`, with sizes and checksums."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.contract import whole_file
from engine.contract.texts import text

MANIFEST_FILE = "daw-bridge-weights.json"
_READ_AT_ONCE = 2**20


class WeightsError(Exception):
    """Weights could not be fetched, adopted or verified. hint: what the user can do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Try again. What was downloaded so far is kept.")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One published file. sha256: "" where the repository does not state it (small text files)."""

    name: str
    size: int
    sha256: str


def manifest(folder: Path) -> dict[str, Any]:
    """What was fetched, by component; entries that are damaged are left out, so that their files are read through."""
    try:
        found = json.loads((folder / MANIFEST_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: entry for name, entry in found.items() if _is_entry(entry)} if isinstance(found, dict) else {}


def _is_entry(entry: object) -> bool:
    files = entry.get("files") if isinstance(entry, dict) else None
    return isinstance(files, dict) and all(
        isinstance(file, dict) and isinstance(file.get("size"), int) and isinstance(file.get("sha256"), str)
        for file in files.values()
    )


def record(
    folder: Path, name: str, revision: str, files: list[tuple[str, RemoteFile]], found: frozenset[str] = frozenset()
) -> None:
    """Write down what a component consists of. found: the files that were there before, which are never removed."""
    entries = manifest(folder)
    kept: dict[str, dict[str, object]] = {}
    for short, file in files:
        kept[short] = {key: value for key, value in asdict(file).items() if key != "name"}
        if short in found:
            kept[short]["is_found"] = True
    entries[name] = {"revision": revision, "files": kept}
    write_json(folder / MANIFEST_FILE, entries)


def fetched_files(folder: Path, name: str) -> tuple[str, ...]:
    """The files of a component that were fetched into this folder, below the component's own."""
    files = manifest(folder).get(name, {}).get("files", {})
    return tuple(file for file, wanted in files.items() if not wanted.get("is_found"))


def write_json(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    whole_file.write_text(path, json.dumps(content, indent=2, ensure_ascii=False))


def sha256_of(path: Path, on_read: Callable[[int], object] | None = None) -> str:
    """The checksum of a file. on_read: called with how many bytes were read; it raises to stop."""
    with path.open("rb") as opened:
        if on_read is None:
            return hashlib.file_digest(opened, "sha256").hexdigest()
        checksum = hashlib.sha256()
        while piece := opened.read(_READ_AT_ONCE):
            on_read(len(piece))
            checksum.update(piece)
        return checksum.hexdigest()
