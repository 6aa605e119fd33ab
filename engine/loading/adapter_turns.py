"""Transformations of a layer's input or output: gains, and rotations by blocks.

Rotations are kept as skew-symmetric matrices and made by Cayley's formula (I + Q)(I - Q)^-1, each library with signs and
orders of its own.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

import torch
from torch import Tensor


class Turn(ABC):
    """Maps the last dimension of a tensor onto itself. size: the dimension that it was made for."""

    @property
    @abstractmethod
    def size(self) -> int: ...

    def fits(self, dimension: int) -> bool:
        return dimension == self.size

    @abstractmethod
    def __call__(self, x: Tensor) -> Tensor: ...

    def moved(self, x: Tensor) -> Tensor:
        """What the transformation adds to x."""
        return self(x) - x


@dataclass(frozen=True, slots=True)
class Gain(Turn):
    """Each number times its own factor."""

    factors: Tensor

    @property
    def size(self) -> int:
        return len(self.factors)

    def __call__(self, x: Tensor) -> Tensor:
        return x * self.factors.to(x)

    def moved(self, x: Tensor) -> Tensor:
        return x * (self.factors - 1).to(x)  # in few bits a difference of products would be less exact


@dataclass(frozen=True, slots=True)
class Blocks(Turn):
    """Each block of the vector times its own matrix, x @ M. matrices: (blocks, b, b); a single one serves all blocks."""

    matrices: Tensor

    @property
    def size(self) -> int:
        return len(self.matrices) * self.matrices.shape[1]

    def fits(self, dimension: int) -> bool:
        return dimension % self.size == 0 if len(self.matrices) == 1 else dimension == self.size

    def __call__(self, x: Tensor) -> Tensor:
        return self._times(x, self.matrices)

    def moved(self, x: Tensor) -> Tensor:
        return self._times(x, self.matrices - torch.eye(self.matrices.shape[1]))

    def _times(self, x: Tensor, matrices: Tensor) -> Tensor:
        blocks = x.unflatten(-1, (-1, matrices.shape[1]))
        each = matrices.to(x).expand(blocks.shape[-2], -1, -1)
        return torch.einsum("...rk,rkc->...rc", blocks, each).flatten(-2)


@dataclass(frozen=True, slots=True)
class Butterfly(Turn):
    """LyCORIS' BOFT: rotations of blocks, between which the vector is shuffled, then gains.

    rotations: (factors, blocks, b, b).
    """

    rotations: Tensor
    gains: Tensor

    @property
    def size(self) -> int:
        return self.rotations.shape[1] * self.rotations.shape[2]

    def fits(self, dimension: int) -> bool:
        factors, _, block, _ = self.rotations.shape
        shuffled = 2**factors * (block // 2)
        return block % 2 == 0 and dimension == self.size and dimension % shuffled == 0

    def __call__(self, x: Tensor) -> Tensor:
        block = self.rotations.shape[-1]
        for n, rotations in enumerate(self.rotations.to(x)):
            stride = 2**n * (block // 2)
            x = x.unflatten(-1, (-1, 2, stride)).transpose(-2, -1).flatten(-3).unflatten(-1, (-1, block))
            x = torch.einsum("bij,...bj->...bi", rotations, x)
            x = x.flatten(-2).unflatten(-1, (-1, stride, 2)).transpose(-2, -1).flatten(-3)
        return x * self.gains.to(x)


# --- rotations from what the files hold ----------------------------------------------------------------


def lycoris_rotations(blocks: Tensor, constraint: float) -> Tensor:
    """From square blocks (..., b, b); a constraint over 0 is the greatest length of all of them together."""
    skew = blocks.float() - blocks.float().transpose(-1, -2)
    length = skew.norm() + 1e-8
    if 0 < constraint < length:
        skew = skew * constraint / length
    eye = torch.eye(skew.shape[-1])
    return (eye + skew) @ torch.linalg.inv(eye - skew)


def peft_boft_rotations(blocks: Tensor) -> Tensor:
    """From square blocks (blocks, b, b)."""
    skew = 0.5 * (blocks.float() - blocks.float().transpose(-1, -2))
    return _cayley(skew)


def peft_oft_rotations(vectors: Tensor, constraint: float | None, terms: int) -> Tensor:
    """From upper triangles (blocks, b (b - 1) / 2), row by row.

    constraint: COFT's greatest length of a block, None without one. terms: of the series that stands for the inverse, 0 for
    the inverse itself.
    """
    skew = _skew(vectors.float())
    if constraint is not None:
        most = constraint / len(skew) ** 0.5
        length = skew.norm(dim=(1, 2), keepdim=True)
        skew = torch.where(length <= most, skew, most * skew / length)
    return _cayley(skew) if terms == 0 else _neumann(skew, terms)


def _cayley(skew: Tensor) -> Tensor:
    eye = torch.eye(skew.shape[-1]).expand_as(skew)
    return torch.linalg.solve(eye + skew, eye - skew, left=False)


def _neumann(skew: Tensor, terms: int) -> Tensor:
    """I + 2 Q + 2 Q^2 + …: the last power counts once; fewer than four terms are as peft counts them."""
    result = torch.eye(skew.shape[-1]).repeat(len(skew), 1, 1)
    if terms > 1:
        result = result + 2 * skew
    if terms > 2:
        power = skew @ skew
        result = result + 2 * power
        for _ in range(3, terms - 1):
            power = power @ skew
            result = result + 2 * power
        result = result + power @ skew
    return result


def block_width(count: int) -> int:
    """b of an upper triangle with b (b - 1) / 2 numbers; 0 where there is none."""
    width = round((1 + (1 + 8 * count) ** 0.5) / 2)
    return width if width * (width - 1) // 2 == count else 0


def _skew(vectors: Tensor) -> Tensor:
    width = block_width(vectors.shape[1])
    skew = vectors.new_zeros(len(vectors), width, width)
    rows, columns = torch.triu_indices(width, width, 1)
    skew[:, rows, columns] = vectors
    return skew - skew.transpose(-2, -1)
