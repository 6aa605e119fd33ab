"""The target of the codec's latents as a formula: phasors, then anchors. It also replaces an encoder that is not
trained yet.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from engine.training.codec.anchors import anchors
from engine.training.codec.latent_size import size_factors
from engine.training.codec.phasors import phasors


def formula(wave: Tensor, hop: int, n_phasors: int, n_anchors: int) -> Tensor:
    """(batch, 2, samples) -> (batch, n_phasors + n_anchors, frames)."""
    return torch.cat([phasors(wave, hop, n_phasors), anchors(wave, hop, n_anchors)], 1)


def sized_formula(waves: Tensor, hop: int, n_phasors: int, n_anchors: int) -> Callable[[Tensor], Tensor]:
    """The formula, scaled like a finished codec's latents on the sample `waves` (count, 2, samples)."""
    factors = size_factors(formula(waves, hop, n_phasors, n_anchors), n_anchors)[:, None]

    def sized(wave: Tensor) -> Tensor:
        return formula(wave, hop, n_phasors, n_anchors) * factors.to(wave)

    return sized
