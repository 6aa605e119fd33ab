"""The header of a GGUF file: what it says of itself, and where each tensor lies, checked against its length. No torch.

Written for this, beside the `gguf` package, whose reader maps the whole file: a file that another program shortens
meanwhile would end the process, and the vocabulary of a planner takes it many times as long. Types and their sizes are
the package's. Format: github.com/ggml-org/ggml/blob/master/docs/gguf.md, versions 2 and 3.
"""

import json
import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, UnusableError, truncated
from engine.contract.weights.first_bytes import GGUF, format_of

CONFIG, ARCHITECTURE, NAME = "acestep.config_json", "general.architecture", "general.name"
TOKENS, MERGES = "tokenizer.ggml.tokens", "tokenizer.ggml.merges"
ORIGINAL_SHAPE = "comfy.gguf.orig_shape."  # ComfyUI-GGUF stores small tensors in rows of 256; this is their true shape
_NUMBERS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9
_MOST_ENTRIES = 1_000_000
_MOST_DIMENSIONS = 4


@dataclass(frozen=True, slots=True)
class GgufTensor:
    """kind: the number of its type. shape: as the network has it, outputs first; stored: as its rows lie in the file.

    begin: bytes from the start of the file.
    """

    kind: int
    shape: tuple[int, ...]
    stored: tuple[int, ...]
    begin: int

    @property
    def rows(self) -> tuple[int, int]:
        """Rows and values in each."""
        return math.prod(self.stored[:-1]), self.stored[-1] if self.stored else 1

    @property
    def size(self) -> int:
        """Bytes in the file."""
        block, n_bytes, _ = block_of(self.kind)
        return math.prod(self.stored) // block * n_bytes


@dataclass(frozen=True, slots=True)
class Gguf:
    """What a GGUF file says of itself, and its tensors by name."""

    file: Path
    fields: dict[str, Any]
    tensors: dict[str, GgufTensor]

    @property
    def architecture(self) -> str:
        return str(self.fields.get(ARCHITECTURE, ""))

    @property
    def config(self) -> dict[str, Any]:
        """The config of the published folder that the file was made of; empty where it holds none."""
        try:
            found = json.loads(str(self.fields.get(CONFIG, "{}")))
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def read_gguf(file: Path, *, whole: bool = True) -> Gguf:
    """Raises UnusableError where the file is damaged or, if `whole`, cut short or with types that are not read."""
    try:
        if format_of(file) != GGUF:
            raise DamagedError(text("it does not begin as a GGUF file does"))
        size = file.stat().st_size
        with file.open("rb") as opened:
            gguf = _read(file, _Cursor(opened, size))
        if whole:
            _check_tensors(gguf, size)
        return gguf
    except UnusableError:
        raise
    except (OSError, ValueError, KeyError, struct.error) as error:
        raise DamagedError(reason(error)) from error


class _Cursor:
    """Reads the fields of a header one after the other, never past the end of the file."""

    def __init__(self, opened: BinaryIO, size: int) -> None:
        self._opened, self._left = opened, size

    def take(self, n: int) -> bytes:
        self._left -= n
        if self._left < 0:
            raise truncated()
        return self._opened.read(n)

    def unpack(self, form: str) -> Any:
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def count(self) -> int:
        n = int(self.unpack("<Q"))
        if n > _MOST_ENTRIES:
            raise DamagedError(text("its header is not valid"))
        return n

    def string(self) -> str:
        return self.take(self.unpack("<Q")).decode("utf-8", "replace")

    def value(self, kind: int) -> Any:
        if kind == _STRING:
            return self.string()
        if kind == _ARRAY:
            inner, n = self.unpack("<I"), self.count()
            if inner == _ARRAY:
                raise DamagedError(text("its header is not valid"))
            read: Callable[[], Any] = self.string if inner == _STRING else lambda: self.unpack(_NUMBERS[inner])
            return [read() for _ in range(n)]
        return self.unpack(_NUMBERS[kind])

    @property
    def place(self) -> int:
        return self._opened.tell()


def _check_tensors(gguf: Gguf, size: int) -> None:
    for name, tensor in gguf.tensors.items():
        block, n_bytes, title = block_of(tensor.kind)
        if not n_bytes:
            raise UnusableError(text("{tensor} is stored as {dtype}, which is not read", tensor=name, dtype=title))
        if (tensor.stored[-1] if tensor.stored else 1) % block:
            raise DamagedError(text("its entry for {tensor} is not valid", tensor=name))
        if tensor.begin + tensor.size > size:
            raise truncated()


def _read(file: Path, cursor: _Cursor) -> Gguf:
    cursor.take(4)
    version = cursor.unpack("<I")
    if version not in {2, 3}:
        raise UnusableError(
            text("it has version {version} of GGUF, only {known} are read", version=version, known="2, 3")
        )
    n_tensors, n_fields = cursor.count(), cursor.count()
    fields: dict[str, Any] = {}
    for _ in range(n_fields):
        name = cursor.string()
        fields[name] = cursor.value(cursor.unpack("<I"))
    entries = [_entry(cursor) for _ in range(n_tensors)]
    alignment = fields.get("general.alignment", 32)
    if type(alignment) is not int or alignment < 1:
        raise DamagedError(text("its header is not valid"))
    start = -(-cursor.place // alignment) * alignment
    tensors = {}
    for name, stored, kind, offset in entries:
        said = fields.get(ORIGINAL_SHAPE + name)
        shape = tuple(said) if isinstance(said, list) and math.prod(said) == math.prod(stored) else stored
        tensors[name] = GgufTensor(kind, shape, stored, start + offset)
    return Gguf(file, fields, tensors)


def _entry(cursor: _Cursor) -> tuple[str, tuple[int, ...], int, int]:
    """Name, shape, type and offset of a tensor. The format has the fastest dimension first."""
    name, n = cursor.string(), cursor.unpack("<I")
    if n > _MOST_DIMENSIONS:
        raise DamagedError(text("its header is not valid"))
    shape = tuple(int(cursor.unpack("<Q")) for _ in range(n))[::-1]
    return name, shape, cursor.unpack("<I"), cursor.unpack("<Q")


@cache
def block_of(kind: int) -> tuple[int, int, str]:
    """Values and bytes in a block of a type, and its name; no bytes where `gguf` cannot undo it."""
    import numpy as np
    from gguf import GGML_QUANT_SIZES, GGMLQuantizationType
    from gguf.quants import dequantize

    try:
        of = GGMLQuantizationType(kind)
        block, size = GGML_QUANT_SIZES[of]
    except (ValueError, KeyError):
        return 1, 0, str(kind)
    try:
        dequantize(np.zeros((1, size), np.uint8), of)
    except NotImplementedError:
        return block, 0, of.name
    return block, size, of.name
