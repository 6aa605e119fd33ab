"""Whether all values of a file of weights are numbers: one that is none spoils every take. Reads the file once; no torch."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from engine.contract.texts import text
from engine.contract.weights.fault import UnusableError, truncated
from engine.contract.weights.gguf_file import Gguf, GgufTensor
from engine.contract.weights.safetensors_header import Header

CHUNK = 1 << 24  # values at once: 64 MB in float32
# integer type, and the bits that are all set in what is no number: the exponent, in F8_E4M3 the mantissa as well
_EXPONENTS: dict[str, tuple[str, int]] = {
    "F64": ("<u8", 0x7FF0_0000_0000_0000), "F32": ("<u4", 0x7F80_0000), "F16": ("<u2", 0x7C00), "BF16": ("<u2", 0x7F80),
    "F8_E5M2": ("u1", 0x7C), "F8_E4M3": ("u1", 0x7F),
}  # fmt: skip


def check_header_numbers(header: Header) -> None:
    """Raise UnusableError for the first tensor of a safetensors file that holds NaN or infinity, OSError."""
    with header.file.open("rb") as opened:
        for name, stored in header.tensors.items():
            if stored.dtype not in _EXPONENTS:
                continue
            form, bits = _EXPONENTS[stored.dtype]
            opened.seek(stored.begin)
            left = (stored.end - stored.begin) // np.dtype(form).itemsize
            while left:
                values = np.fromfile(opened, form, min(left, CHUNK))
                if not len(values):
                    raise truncated()
                if bool(((values & np.array(bits, form)) == np.array(bits, form)).any()):
                    raise no_number(name)
                left -= len(values)


def check_gguf_numbers(gguf: Gguf) -> None:
    """Raise UnusableError for the first tensor of a GGUF file that holds NaN or infinity, OSError."""
    for name, tensor in gguf.tensors.items():
        if not all(bool(np.isfinite(rows).all()) for rows in gguf_rows(gguf, tensor)):
            raise no_number(name)


def gguf_rows(gguf: Gguf, tensor: GgufTensor) -> Iterator["np.ndarray[Any, np.dtype[np.float32]]"]:
    """The rows of a tensor in float32, some at a time. Raises UnusableError, OSError.

    Read, not mapped: another program may shorten the file meanwhile.
    """
    from gguf import GGMLQuantizationType
    from gguf.quants import dequantize

    kind, (rows, width) = GGMLQuantizationType(tensor.kind), tensor.rows
    row_bytes, step = tensor.size // max(1, rows), max(1, CHUNK // max(1, width))
    with gguf.file.open("rb") as opened:
        opened.seek(tensor.begin)
        for row in range(0, rows, step):
            n = min(step, rows - row)
            raw = np.fromfile(opened, np.uint8, n * row_bytes)
            if len(raw) < n * row_bytes:
                raise truncated()
            with np.errstate(all="ignore"):
                values = dequantize(raw.reshape(n, row_bytes), kind)
            yield np.ascontiguousarray(values, np.float32).reshape(n, width)


def no_number(tensor: str) -> UnusableError:
    """The fault of a tensor that holds NaN or infinity."""
    return UnusableError(text("{tensor} contains values that are no numbers", tensor=tensor))
