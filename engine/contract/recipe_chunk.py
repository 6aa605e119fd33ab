"""The recipe that a WAV file carries: JSON in a chunk named `dawb` behind the samples."""

import json
import os
import struct
from pathlib import Path
from typing import Any

from engine.contract.formats.riff import chunks_of
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
        return read_recipe_and_length(path)[0]
    except (OSError, ValueError):
        return None


def read_recipe_and_length(path: Path | str) -> tuple[dict[str, Any] | None, int | None]:
    """The results of `read_recipe` and of the length of `map_samples`, from one look at the file.

    The length is None for a file whose samples are not all there. Raises OSError.
    """
    stored: bytes | None = None
    data: tuple[int, int] | None = None
    with open(path, "rb") as file:  # noqa: PTH123  a library gives thousands of names, as texts
        for name, at, length in chunks_of(file):
            if name == b"data" and data is None:
                data = at, length // 8
            elif name == RECIPE_CHUNK and length <= _LONGEST_RECIPE and stored is None:
                file.seek(at)
                stored = file.read(length)
            if stored is not None and data is not None:
                break
        is_whole = data is not None and data[0] + 8 * data[1] <= os.fstat(file.fileno()).st_size
    return _recipe(stored) if stored is not None else None, data[1] if data is not None and is_whole else None


def _recipe(stored: bytes) -> dict[str, Any] | None:
    try:
        recipe = json.loads(stored)
    except (ValueError, RecursionError):
        return None
    return plain_values(recipe) if isinstance(recipe, dict) else None
