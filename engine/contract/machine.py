"""How fast a machine computes in each precision, as the engine measured it, and what `auto` makes of it."""

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from engine.contract import whole_file
from engine.contract.catalog import SKETCH

FILE = "engine-machine.json"
SMALL, LARGE = "small", "large"
"""The sizes of networks that are measured: the built-in model's, and the published models'."""
INT8 = "int8"
_CHOSEN = ("float32", "bfloat16", INT8)  # not float16: the published weights were trained in bfloat16, and may overflow
# how much of the finer one's time a coarser precision may take at most
_WORTH = {"bfloat16": 0.9, INT8: 0.8}
FAITHFUL_DB = 30.0
"""A model whose predictions in 8 bits are closer to its own than this, signal to noise, may run in 8 bits by itself."""


def size_of(variant: str) -> str:
    """Which of the measured sizes the networks of a variant have."""
    return SMALL if variant == SKETCH.folder else LARGE


@dataclass(frozen=True, slots=True)
class Machine:
    """What was measured on the CPU. A result of another processor, torch or number of threads does not hold.

    seconds: by size and precision, of the same work. int8_db: by the digest of a model's weights, how close its
    predictions in 8 bits are to its own, in dB.
    """

    processor: str
    torch: str
    threads: int
    seconds: dict[str, dict[str, float]] = field(default_factory=dict)
    int8_db: dict[str, float] = field(default_factory=dict)

    def precision(self, size: str, *, with_int8: bool = True) -> str:
        """The fastest precision for networks of a size; a coarser one only where it is clearly faster."""
        measured = self.seconds.get(size, {})
        best = _CHOSEN[0]
        for name in _CHOSEN[1:]:
            if name == INT8 and not with_int8:
                continue
            if name in measured and measured[name] <= _WORTH[name] * measured.get(best, math.inf):
                best = name
        return best

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """None where there is no such file, or it holds something else."""
        try:
            stored: Any = json.loads(path.read_bytes())
            fields = {name: stored[name] for name in ("processor", "torch", "threads", "seconds", "int8_db")}
            texts = all(isinstance(fields[name], str) for name in ("processor", "torch"))
            sizes = fields["seconds"].values()
            numbers = [*fields["int8_db"].values(), *(number for size in sizes for number in size.values())]
        except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
            return None
        is_right = texts and type(fields["threads"]) is int and all("float32" in size for size in sizes)
        return (
            cls(**fields) if is_right and all(type(each) is float and math.isfinite(each) for each in numbers) else None
        )

    def write(self, path: Path) -> None:
        """Raises OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        whole_file.write_text(path, json.dumps(asdict(self), indent=1))
