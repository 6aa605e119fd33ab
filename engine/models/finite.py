"""The check that what a network computed is made of numbers: NaN and infinity would pass through to the file."""

import torch
from torch import Tensor


class NotFiniteError(Exception):
    """A network computed NaN or infinity. Known causes: a range too small in float16, and an adapter that is too strong."""


def refuse_not_finite(computed: Tensor) -> None:
    """Raise NotFiniteError unless every value is finite."""
    if not torch.isfinite(computed).all():
        raise NotFiniteError
