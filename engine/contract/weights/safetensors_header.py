"""The header of a safetensors file: its tensors by name, checked against the length of the file. No torch.

Format: eight bytes, little-endian, with the length of a JSON object, which gives each tensor its type, shape and place.
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, UnusableError, truncated
from engine.contract.weights.first_bytes import expect

_LIMIT = 100_000_000  # bytes of JSON, as the format's own library has it
_NOTES = "__metadata__"
_BITS = {
    "F64": 64, "F32": 32, "F16": 16, "BF16": 16, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8,
    "I64": 64, "I32": 32, "I16": 16, "I8": 8, "U64": 64, "U32": 32, "U16": 16, "U8": 8, "BOOL": 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stored:
    """One tensor as its file states it. begin, end: bytes from the start of the file."""

    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """The tensors of a file by name, and what is noted beside them."""

    file: Path
    tensors: dict[str, Stored]
    notes: dict[str, str]

    def read(self, name: str) -> bytes:
        """The bytes of one tensor. Raises OSError."""
        stored = self.tensors[name]
        with self.file.open("rb") as opened:
            opened.seek(stored.begin)
            return opened.read(stored.end - stored.begin)


def read_header(file: Path, *, whole: bool = True) -> Header:
    """Raises UnusableError where the file is damaged, of another format, or, if `whole`, cut short."""
    try:
        expect(file, "")
        size = file.stat().st_size
        with file.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            if length > _LIMIT or size < 8:
                raise DamagedError(text("it does not begin as a safetensors file does"))
            if 8 + length > size:
                raise truncated()
            header = json.loads(opened.read(length))
    except UnusableError:
        raise
    except (OSError, ValueError, RecursionError) as error:
        raise DamagedError(reason(error)) from error
    if not isinstance(header, dict):
        raise DamagedError(text("it does not begin as a safetensors file does"))
    notes = header.pop(_NOTES, {})
    tensors = {name: _stored(name, entry, 8 + length) for name, entry in header.items()}
    end = max((stored.end for stored in tensors.values()), default=8 + length)
    if whole and end > size:
        raise truncated()
    if whole and end < size:
        raise DamagedError(text("there are {n} bytes too many at its end", n=size - end))
    notes = notes if isinstance(notes, dict) else {}
    return Header(file, tensors, {str(key): str(value) for key, value in notes.items()})


def _stored(name: str, entry: Any, start: int) -> Stored:
    """One entry of the header. Raises DamagedError."""
    try:
        dtype, shape, (begin, end) = entry["dtype"], tuple(entry["shape"]), entry["data_offsets"]
        is_good = all(type(n) is int and n >= 0 for n in (*shape, begin, end)) and begin <= end
        bits = _BITS.get(dtype, 0)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(text("its entry for {tensor} is not valid", tensor=name)) from error
    if not is_good or (bits and math.prod(shape) * bits != 8 * (end - begin)):
        raise DamagedError(text("its entry for {tensor} is not valid", tensor=name))
    return Stored(dtype, shape, start + begin, start + end)
