"""What was fetched into a checkpoints folder, by component: `daw-bridge-weights.json`, with sizes and checksums."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.contract import whole_file
from engine.contract.texts import text

MANIFEST_FILE = "daw-bridge-weights.json"


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


def record(folder: Path, name: str, revision: str, files: list[tuple[str, RemoteFile]]) -> None:
    entries = manifest(folder)
    kept = {short: {key: value for key, value in asdict(file).items() if key != "name"} for short, file in files}
    entries[name] = {"revision": revision, "files": kept}
    write_json(folder / MANIFEST_FILE, entries)


def write_json(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    whole_file.write_text(path, json.dumps(content, indent=2, ensure_ascii=False))


def sha256_of(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
