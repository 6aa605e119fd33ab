"""The header of a safetensors file: its tensors by name, checked against the length of the file. No torch.

Format: eight bytes, little-endian, with the length of a JSON object, which gives each tensor its type, shape and place.
"""

import json
import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, TruncatedError, truncated
from engine.contract.weights.first_bytes import START, expect

FLOATS = frozenset({"F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"})
_LIMIT = 100_000_000  # bytes of JSON, as the format's own library has it
_NOTES = "__metadata__"
_BITS = {
    "F64": 64, "F32": 32, "F16": 16, "BF16": 16, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8,
    "I64": 64, "I32": 32, "I16": 16, "I8": 8, "U64": 64, "U32": 32, "U16": 16, "U8": 8, "BOOL": 8,
}  # fmt: skip
_FORMS = {"F64": "<d", "F32": "<f", "F16": "<e", "I64": "<q", "I32": "<i", "I16": "<h", "I8": "<b", "U8": "<B"}


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
        with self.file.open("rb") as opened:
            return self.read_from(opened, name)

    def read_from(self, opened: BinaryIO, name: str) -> bytes:
        """The bytes of one tensor from the opened file, which may lie in its place no more. Raises OSError."""
        stored = self.tensors[name]
        opened.seek(stored.begin)
        return opened.read(stored.end - stored.begin)


def read_header(file: Path, *, whole: bool = True) -> Header:
    """Raises UnusableError where the file is damaged, of another format, or, if `whole`, cut short."""
    try:
        with file.open("rb") as opened:
            return header_of(opened, file, whole=whole)
    except OSError as error:
        raise DamagedError(reason(error)) from error


def header_of(opened: BinaryIO, file: Path, *, whole: bool = True) -> Header:
    """The header of an opened file, so that all is of one file where another takes its place meanwhile.

    Raises as `read_header` does, and OSError.
    """
    size = opened.seek(0, 2)
    opened.seek(0)
    expect(opened.read(START), "")
    opened.seek(0)
    length = int.from_bytes(opened.read(8), "little")
    if length > _LIMIT or size < 8:
        raise DamagedError(text("it does not begin as a safetensors file does"))
    if 8 + length > size:
        raise truncated()
    try:
        header = json.loads(opened.read(length))
    except (ValueError, RecursionError) as error:
        raise DamagedError(reason(error)) from error
    if not isinstance(header, dict):
        raise DamagedError(text("it does not begin as a safetensors file does"))
    notes = header.pop(_NOTES, None) or {}
    tensors = {name: _stored(name, entry, 8 + length) for name, entry in header.items()}
    _check_places(tensors, 8 + length)
    end = max((stored.end for stored in tensors.values()), default=8 + length)
    if whole and end > size:
        raise TruncatedError(size, end)
    if whole and end < size:
        raise DamagedError(text("there are {n} bytes too many at its end", n=size - end))
    notes = notes if isinstance(notes, dict) else {}
    return Header(file, tensors, {key: value for key, value in notes.items() if isinstance(value, str)})


def _stored(name: str, entry: Any, start: int) -> Stored:
    """One entry of the header. Raises DamagedError."""
    try:
        dtype, shape, (begin, end) = entry["dtype"], tuple(entry["shape"]), entry["data_offsets"]
        is_good = all(type(n) is int and n >= 0 for n in (*shape, begin, end)) and begin <= end
        bits = _BITS.get(dtype, 0)
    except (KeyError, TypeError, ValueError) as error:
        raise _invalid(name) from error
    if not is_good or (bits and math.prod(shape) * bits != 8 * (end - begin)):
        raise _invalid(name)
    return Stored(dtype, shape, start + begin, start + end)


def _check_places(tensors: dict[str, Stored], start: int) -> None:
    """Raise DamagedError where tensors overlap or leave a gap, which the format's own library refuses."""
    place = start
    for name, stored in sorted(tensors.items(), key=lambda each: (each[1].begin, each[1].end)):
        if stored.begin != place:
            raise _invalid(name)
        place = stored.end


def _invalid(name: str) -> DamagedError:
    return DamagedError(text("its entry for {tensor} is not valid", tensor=name))


def number_of(raw: bytes, dtype: str) -> float | None:
    """The value of a tensor of one number; None where it holds several, or is of a type without numbers."""
    if len(raw) * 8 != _BITS.get(dtype):
        return None
    if dtype == "BF16":  # the upper half of a float32
        return float(struct.unpack("<f", b"\0\0" + raw)[0])
    if dtype == "F8_E5M2":  # the upper half of a float16
        return float(struct.unpack("<e", b"\0" + raw)[0])
    if dtype == "F8_E4M3":
        return _small_float(raw[0])
    return float(struct.unpack(_FORMS[dtype], raw)[0]) if dtype in _FORMS else None


def _small_float(bits: int) -> float:
    """A float8 with four bits of exponent (bias 7) and three of mantissa, without infinities."""
    exponent, mantissa = bits >> 3 & 15, bits & 7
    if exponent == 15 and mantissa == 7:
        return math.nan
    size = mantissa / 8 * 2**-6 if exponent == 0 else (1 + mantissa / 8) * 2.0 ** (exponent - 7)
    return -size if bits >> 7 else size
