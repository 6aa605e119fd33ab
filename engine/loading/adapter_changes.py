"""What adapters do to one linear layer, from their factors: sums, magnitudes, gains and rotations.

Formulas: LoRA (Hu et al. 2021), LoHa (Hyeon-Woo et al. 2022), LoKr and GLoRA (LyCORIS, Yeh et al. 2024), DoRA (Liu et al.
2024), OFT (Qiu et al. 2023), BOFT (Liu et al. 2024), (IA)^3 (Liu et al. 2022). Epsilons, biases and the order of blocks
are those of the library that wrote the file.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.loading.adapter_turns import Gain, Turn
from engine.models.int8 import Int8Linear

Tensors = dict[str, Tensor]
Size = tuple[int | None, int | None]
"""Outputs and inputs of the layer that a change is made for; None where it fits any."""


class Base:
    """A linear layer in the middle of its run, without adapters. x: what goes in (..., inputs), out: what comes out."""

    def __init__(self, layer: nn.Module, x: Tensor, out: Tensor) -> None:
        self.layer, self.x, self.out = layer, x, out
        self.bias: Tensor | None = layer.bias  # type: ignore[assignment]

    @property
    def product(self) -> Tensor:
        """The output without the bias."""
        return self.out if self.bias is None else self.out - self.bias

    def through(self, x: Tensor) -> Tensor:
        """What the layer's weight makes of another input, without the bias."""
        y: Tensor = self.layer.forward(x)
        return y if self.bias is None else y - self.bias

    def weight(self) -> Tensor:
        """The weight (outputs, inputs) in float32, also of a layer in 8 bits that the CPU has packed."""
        if isinstance(self.layer, Int8Linear):
            return self.layer.written_out().to(self.x.device)
        weight: Tensor = self.layer.weight.float()  # type: ignore[assignment]
        return weight


class Change(ABC):
    """What an adapter does to one linear layer."""

    @property
    @abstractmethod
    def size(self) -> Size: ...

    def fits(self, outputs: int, inputs: int) -> bool:
        return self.size == (outputs, inputs)

    @abstractmethod
    def added(self, base: Base) -> Tensor:
        """What is added to the layer's output at full strength."""


@dataclass(frozen=True, slots=True)
class Sum(Change):
    """A change that depends on the input alone: LoRA (down, up), LoKr (w1, w2), LoHa (h1, h2), or a written-out diff.

    scale: alpha / rank.
    """

    tensors: Tensors
    scale: float = 1.0

    @property
    def size(self) -> Size:
        t = self.tensors
        if "down" in t:
            return t["up"].shape[0], t["down"].shape[1]
        if "h1_a" in t:
            return t["h1_a"].shape[0], t["h1_b"].shape[1]
        if "diff" in t:
            return t["diff"].shape[0], t["diff"].shape[1]
        (a, b), (c, d) = (_product_shape(t, name) for name in ("w1", "w2"))
        return a * c, b * d

    def delta(self) -> Tensor:
        """The change written out as a weight (outputs, inputs), in float32."""
        return self.scale * _written_out({name: value.float() for name, value in self.tensors.items()})

    def added(self, base: Base) -> Tensor:
        return self.apply(base.x)

    def apply(self, x: Tensor) -> Tensor:
        """delta @ x, without writing delta out where its factors allow that."""
        t = {name: value.to(x) for name, value in self.tensors.items()}
        if "down" in t:
            return self.scale * F.linear(F.linear(x, t["down"]), t["up"])
        if "w2" in t or "w2_a" in t:
            w1, w2 = _factor(t, "w1"), _factor(t, "w2")
            blocks = x.unflatten(-1, (w1.shape[1], w2.shape[1]))
            return self.scale * torch.einsum("pq,...qj,ij->...pi", w1, blocks, w2).flatten(-2)
        return self.scale * F.linear(x, _written_out(t), t.get("diff_b"))


def _written_out(t: Tensors) -> Tensor:
    if "down" in t:
        return t["up"] @ t["down"]
    if "h1_a" in t:
        return (t["h1_a"] @ t["h1_b"]) * (t["h2_a"] @ t["h2_b"])
    return t["diff"] if "diff" in t else torch.kron(_factor(t, "w1"), _factor(t, "w2"))


def _factor(t: Tensors, name: str) -> Tensor:
    return t[name] if name in t else t[f"{name}_a"] @ t[f"{name}_b"]


def _product_shape(t: Tensors, name: str) -> tuple[int, int]:
    if name in t:
        return t[name].shape[0], t[name].shape[1]
    return t[f"{name}_a"].shape[0], t[f"{name}_b"].shape[1]


@dataclass(frozen=True, slots=True)
class Magnitudes(Change):
    """DoRA: the changed weight W + delta, brought to learned lengths of its rows, or of its columns where `by_inputs`.

    The bias stays as it is. epsilon is added to the lengths: none by peft, that of float32 by LyCORIS.
    """

    direction: Sum
    magnitude: Tensor
    by_inputs: bool = False
    epsilon: float = 0.0
    _gains: list[Tensor] = field(default_factory=list)

    @property
    def size(self) -> Size:
        return self.direction.size

    def added(self, base: Base) -> Tensor:
        if not self._gains:  # worked out at the first use, since it takes the layer's weight
            self._gains.append(self._gain(base.weight()))
        gain = Gain(self._gains[0])
        if self.by_inputs:
            return base.through(gain.moved(base.x)) + self.direction.apply(gain(base.x))
        return gain.moved(base.product) + gain(self.direction.apply(base.x))

    def _gain(self, weight: Tensor) -> Tensor:
        whole = weight + self.direction.delta().to(weight)
        length = whole.norm(dim=0 if self.by_inputs else 1) + self.epsilon
        gain = self.magnitude.to(length) / length
        return torch.where(length > self.epsilon, gain, torch.ones_like(gain))  # a row of zeros stays one


@dataclass(frozen=True, slots=True)
class Turned(Change):
    """The layer between two transformations: of its input (OFT and BOFT of peft), of its output (those of LyCORIS).

    (IA)^3 is a gain on either side. with_bias: the output is transformed together with the bias.
    """

    before: Turn | None = None
    after: Turn | None = None
    with_bias: bool = False

    @property
    def size(self) -> Size:
        return None if self.after is None else self.after.size, None if self.before is None else self.before.size

    def fits(self, outputs: int, inputs: int) -> bool:
        pairs = ((self.after, outputs), (self.before, inputs))
        return all(turn is None or turn.fits(dimension) for turn, dimension in pairs)

    def added(self, base: Base) -> Tensor:
        y = base.out if self.with_bias else base.product
        if self.before is None:
            return torch.zeros_like(y) if self.after is None else self.after.moved(y)
        moved = base.through(self.before.moved(base.x))
        return moved if self.after is None else moved + self.after.moved(y + moved)


@dataclass(frozen=True, slots=True)
class Generalised(Change):
    """GLoRA as LyCORIS writes it: W a1 a2 + b1 b2."""

    tensors: Tensors
    scale: float = 1.0

    @property
    def size(self) -> Size:
        return self.tensors["b1"].shape[0], self.tensors["a1"].shape[0]

    def added(self, base: Base) -> Tensor:
        t = {name: value.to(base.x) for name, value in self.tensors.items()}
        inside = base.through(F.linear(F.linear(base.x, t["a2"]), t["a1"]))
        return self.scale * (inside + F.linear(F.linear(base.x, t["b2"]), t["b1"]))
