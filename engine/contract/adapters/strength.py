"""How strongly an adapter changes each layer: alpha / rank, by the rules of the library that wrote it.

Sources: peft (the config's `alpha_pattern`, `rank_pattern` and `use_rslora`; LoKr and LoHa say `alpha`), LyCORIS (an
`alpha` beside each layer, in which rank stabilisation is contained), diffusers (the config in the file's header).
"""

import math
import re
from dataclasses import dataclass
from typing import Any

from engine.contract.adapters.header import AdapterFileError
from engine.contract.adapters.kinds import Kind, Shape
from engine.contract.adapters.names import unwrapped
from engine.contract.adapters.said import Place, Said
from engine.contract.texts import text

_BY_RANK = {Kind.LORA, Kind.LOKR, Kind.LOHA, Kind.GLORA}
_RANKS = {"down": 0, "h1_b": 0, "a2": 0, "w2_a": 1, "w1_a": 1}  # part -> which of its dimensions is the rank


@dataclass(frozen=True, slots=True)
class Strength:
    """The factor of a layer's change, its rank (0 where it has none), and where the factor is said."""

    scale: float
    rank: float
    place: Place


def strength_of(kind: Kind, written: str, shapes: dict[str, Shape], alpha: float | None, said: Said) -> Strength:
    """written: the layer's name in the file, which patterns are made for. alpha: the number beside the layer's tensors.

    Raises AdapterFileError for numbers that are none.
    """
    if kind not in _BY_RANK:
        return Strength(1.0, 0.0, Place.NOWHERE)
    rank = rank_of(shapes)
    is_peft = said.kind in {Kind.LOKR, Kind.LOHA}
    if rank is None or is_peft:  # PEFT divides by the rank also where both factors of a LoKr are full
        rank = _number("rank", said, _pattern("rank_pattern", written, said), "linear_dim", "r", default=rank or 0)[0]
    if alpha is not None:
        given, place = _number("alpha", said, (alpha, Place.TENSOR))
    else:
        names = ("alpha", "lora_alpha", "linear_alpha") if is_peft else ("lora_alpha", "linear_alpha")
        given, place = _number("alpha", said, _pattern("alpha_pattern", written, said), *names, default=rank)
    if said.values.get("use_rslora"):
        return Strength(given / max(rank, 1.0) ** 0.5, rank, place)
    # two full LoKr factors carry their size themselves where no rank is said
    return Strength(given / rank if rank else 1.0, rank, place)


def rank_of(shapes: dict[str, Shape]) -> float | None:
    """The rank by the shape of the tensors; None where both factors of a LoKr are full."""
    return next((float(shapes[part][axis]) for part, axis in _RANKS.items() if part in shapes), None)


def _pattern(kind: str, written: str, said: Said) -> tuple[Any, Place] | None:
    """The value of the first pattern that fits the layer's name, as PEFT finds it; None without one."""
    patterns = said.values.get(kind)
    if not isinstance(patterns, dict):
        return None
    names = unwrapped(written)
    for pattern, value in patterns.items():
        try:
            if any(re.match(rf"(.*\.)?({pattern})$", name) for name in names):
                return value, said.place(kind)
        except re.error as error:
            raise AdapterFileError(
                text("{file} contains {kind}, which cannot be read: {error}", file=said.file, kind=kind, error=pattern)
            ) from error
    return None


def _number(what: str, said: Said, *found: tuple[Any, Place] | str | None, default: float = 0.0) -> tuple[float, Place]:
    """The first value that is there, as a number, and its place. found: values, or names of settings."""
    for each in found:
        value, place = (
            (said.values.get(each), said.place(each)) if isinstance(each, str) else each or (None, Place.NOWHERE)
        )
        if value is None:
            continue
        if _is_number(value):
            return float(value), place
        raise AdapterFileError(
            text("{file} says {what} {value!r}, which is no number", file=said.file, what=what, value=value)
        )
    return float(default), Place.NOWHERE


def _is_number(value: Any) -> bool:
    try:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # JSON has whole numbers of any length
        return False
