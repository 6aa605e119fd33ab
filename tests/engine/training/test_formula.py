"""Latents by formula have the sizes that a finished codec's have."""

import pytest
import torch

from engine.training.codec.formula import formula, sized_formula
from engine.training.codec.latent_size import ANCHOR_SIZE, WAVEFORM_SIZE


def test_its_sizes_are_the_codecs() -> None:
    torch.manual_seed(0)
    waves = torch.randn(3, 2, 1920 * 30) * 0.1
    assert formula(waves, 1920, 72, 36).shape == (3, 108, 30)
    made = sized_formula(waves, 1920, 72, 36)(waves).transpose(0, 1).flatten(1)
    spread = made.var(1, correction=0)
    assert spread[:72].mean().sqrt().item() == pytest.approx(WAVEFORM_SIZE, rel=1e-3)
    assert spread[72:].mean().sqrt().item() == pytest.approx(ANCHOR_SIZE, rel=1e-3)
