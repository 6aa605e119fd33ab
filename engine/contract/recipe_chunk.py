"""The recipe that a WAV file carries: JSON in a chunk named `dawb` behind the samples."""

import json
import os
import struct
from pathlib import Path
from typing import Any

from engine.contract.formats.riff import riff_chunks
from engine.contract.plain_text import plain_values

RECIPE_CHUNK = b"dawb"
_LONGEST_RECIPE = 1 << 26  # bytes; a planned song of ten minutes takes some 100 kB


def append_recipe(path: Path, recipe: dict[str, Any]) -> None:
    """Add the `dawb` chunk to a RIFF file that has none, and correct the file's length field."""
    payload = json.dumps(recipe, ensure_ascii=False).encode("utf-8", "replace")  # a file name may be no UTF-8
    with path.open("rb+") as file:
        file.seek(0, os.SEEK_END)
        if file.tell() % 2:
            file.write(b"\0")
        file.write(RECIPE_CHUNK + struct.pack("<I", len(payload)) + payload + b"\0" * (len(payload) % 2))
        length = file.tell() - 8
        file.seek(4)
        file.write(struct.pack("<I", length))


def read_recipe(path: Path) -> dict[str, Any] | None:
    """The recipe a file carries, or None when it carries none or it cannot be read."""
    try:
        for name, at, length in riff_chunks(path):
            if name == RECIPE_CHUNK and length <= _LONGEST_RECIPE:
                with path.open("rb") as file:
                    file.seek(at)
                    recipe = json.loads(file.read(length))
                return plain_values(recipe) if isinstance(recipe, dict) else None
    except (OSError, ValueError, RecursionError):
        return None
    return None
