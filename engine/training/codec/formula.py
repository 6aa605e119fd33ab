"""The codec's latents by formula: what its encoder is held to, for whoever cannot wait until it is trained."""

from collections.abc import Callable

import torch
from torch import Tensor

from engine.training.codec.anchors import anchors
from engine.training.codec.latent_size import size_factors
from engine.training.codec.phasors import phasors


def formula(wave: Tensor, hop: int, n_phasors: int, n_anchors: int) -> Tensor:
    """(batch, 2, samples) -> (batch, n_phasors + n_anchors, frames): sound at semitones, then loudness and notes."""
    return torch.cat([phasors(wave, hop, n_phasors), anchors(wave, hop, n_anchors)], 1)


def sized_formula(waves: Tensor, hop: int, n_phasors: int, n_anchors: int) -> Callable[[Tensor], Tensor]:
    """The same at the sizes that a finished codec's latents have on `waves` (count, 2, samples), samples of it."""
    factors = size_factors(formula(waves, hop, n_phasors, n_anchors), n_anchors)[:, None]

    def sized(wave: Tensor) -> Tensor:
        return formula(wave, hop, n_phasors, n_anchors) * factors.to(wave)

    return sized
