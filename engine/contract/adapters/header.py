"""The header of a safetensors file: which tensors are in it, without reading them. No torch.

Source: the description of the format in the safetensors package: eight bytes with the header's length, JSON, the tensors.
"""

import json
import math
import struct
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from engine.contract.texts import text

_LONGEST = 100_000_000  # bytes, as the format's own library has it
_OTHERS = ((b"GGUF", "GGUF"), (b"PK\x03\x04", "PyTorch"), (b"\x80\x02", "PyTorch"))
_NUMBERS = {"F64": "<d", "F32": "<f", "F16": "<e", "I64": "<q", "I32": "<i", "I16": "<h", "I8": "<b", "U8": "<B"}
_SIZES = {"BF16": 2, "F8_E4M3": 1, "F8_E5M2": 1}
FLOATS = frozenset({"F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"})


class AdapterFileError(ValueError):
    """A path at which there is no adapter that can be used; the message names it and the reason."""


@dataclass(frozen=True, slots=True)
class TensorEntry:
    """What the header says of one tensor. first, end: its bytes, counted from the end of the header."""

    dtype: str
    shape: tuple[int, ...]
    first: int
    end: int

    @property
    def count(self) -> int:
        return math.prod(self.shape)


@dataclass(frozen=True, slots=True)
class Header:
    """All tensors of a file by their keys, and the texts beside them. start: where the first tensor begins."""

    tensors: dict[str, TensorEntry]
    metadata: dict[str, str] = field(default_factory=dict)
    start: int = 0


def read_header(opened: BinaryIO, size: int, name: str) -> Header:
    """The header of a file of `size` bytes. Raises AdapterFileError for what is no whole safetensors file, OSError."""
    begin = opened.read(8)
    if other := next((format_ for mark, format_ in _OTHERS if begin.startswith(mark)), ""):
        raise AdapterFileError(
            text("{file} is a {format} file. Adapters are read from .safetensors files", file=name, format=other)
        )
    length = int.from_bytes(begin, "little")
    written = opened.read(length) if len(begin) == 8 and length <= _LONGEST else b""
    try:
        fields = json.loads(written)
        metadata = fields.pop("__metadata__", {}) or {}
        tensors = {key: _entry(value) for key, value in fields.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        reason = text("this is no safetensors file, or it is damaged")
        raise AdapterFileError(text("{file} cannot be read as an adapter: {error}", file=name, error=reason)) from error
    start = 8 + length
    needed = start + max((entry.end for entry in tensors.values()), default=0)
    if size < needed:
        reason = text("it ends after {there} of {needed} bytes", there=size, needed=needed)
        raise AdapterFileError(text("{file} cannot be read as an adapter: {error}", file=name, error=reason))
    texts = {str(key): value for key, value in metadata.items() if isinstance(value, str)}
    return Header(tensors, texts, start)


def _entry(value: dict[str, Any]) -> TensorEntry:
    """Raises ValueError, TypeError, KeyError for an entry that the format does not allow."""
    first, end = value["data_offsets"]
    numbers = [*value["shape"], first, end]
    if not all(isinstance(number, int) and number >= 0 for number in numbers) or end < first:
        raise ValueError(value)
    return TensorEntry(str(value["dtype"]), tuple(value["shape"]), first, end)


def read_number(opened: BinaryIO, header: Header, key: str) -> float | None:
    """The value of a tensor of one number, such as an alpha; None where it has several or a type without numbers."""
    entry = header.tensors[key]
    if entry.count != 1:
        return None
    opened.seek(header.start + entry.first)
    return _decoded(opened.read(entry.end - entry.first), entry.dtype)


def _decoded(raw: bytes, dtype: str) -> float | None:
    size = struct.calcsize(_NUMBERS[dtype]) if dtype in _NUMBERS else _SIZES.get(dtype)
    if size != len(raw):
        return None
    if dtype == "BF16":  # the upper half of a float32
        return float(struct.unpack("<f", b"\0\0" + raw)[0])
    if dtype == "F8_E5M2":  # the upper half of a float16
        return float(struct.unpack("<e", b"\0" + raw)[0])
    if dtype == "F8_E4M3":
        return _small_float(raw[0])
    return float(struct.unpack(_NUMBERS[dtype], raw)[0])


def _small_float(bits: int) -> float:
    """A float8 with four bits of exponent (bias 7) and three of mantissa, without infinities."""
    exponent, mantissa = bits >> 3 & 15, bits & 7
    if exponent == 15 and mantissa == 7:
        return math.nan
    size = mantissa / 8 * 2**-6 if exponent == 0 else (1 + mantissa / 8) * 2.0 ** (exponent - 7)
    return -size if bits >> 7 else size
