"""How fast a machine computes in each precision, as the engine measured it, and what `auto` makes of it."""

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from engine.contract import whole_file
from engine.contract.catalog import SKETCH

FILE = "engine-machine.json"
INT8 = "int8"
_CHOSEN = ("float32", "bfloat16", INT8)  # not float16: the published weights were trained in bfloat16, and may overflow
# how much of the finer one's time a coarser precision may take at most
_WORTH = {"bfloat16": 0.9, INT8: 0.8}
FAITHFUL_DB = 30.0
"""A model whose predictions in 8 bits are closer to its own than this, signal to noise, may run in 8 bits by itself."""


def follows_machine(variant: str) -> bool:
    """Whether a variant's precision is what was measured. The built-in model gains too little: float32."""
    return variant != SKETCH.folder


@dataclass(frozen=True, slots=True)
class Machine:
    """What was measured on the CPU. A result of another processor, torch or number of threads does not hold.

    seconds: by precision, of the same work of the published size. int8_db: by the digest of a model's weights, how close its
    predictions in 8 bits are to its own, in dB.
    """

    processor: str
    torch: str
    threads: int
    seconds: dict[str, float] = field(default_factory=dict)
    int8_db: dict[str, float] = field(default_factory=dict)

    def precision(self, *, with_int8: bool = True) -> str:
        """The fastest precision; a coarser one only where it is clearly faster."""
        measured = self.seconds
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
            numbers = [*fields["int8_db"].values(), *fields["seconds"].values()]
        except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
            return None
        is_right = texts and type(fields["threads"]) is int and "float32" in fields["seconds"]
        return (
            cls(**fields) if is_right and all(type(each) is float and math.isfinite(each) for each in numbers) else None
        )

    def write(self, path: Path) -> None:
        """Raises OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        whole_file.write_text(path, json.dumps(asdict(self), indent=1))
