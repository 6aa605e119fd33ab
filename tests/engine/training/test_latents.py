"""Pieces of which only the latents stay."""

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.training.latents import Pieces, compose_all
from engine.training.music.soundfont import SAMPLE_RATE
from tests.peers.music import can_render

HOP, LENGTH_S, SEEDS = 1920, 6.0, [70_001, 70_002]


def middle(wave: torch.Tensor) -> torch.Tensor:
    """(1, 2, samples) -> (1, 1, frames): how loud each frame is."""
    return wave.mean(1, keepdim=True).unflatten(-1, (-1, HOP)).square().mean(-1)


@pytest.mark.skipif(not can_render(), reason="needs fluidsynth and a General MIDI sound font")
def test_their_sound_is_not_kept_and_they_are_composed_once(tmp_path: Path) -> None:
    asked = []

    def encode(wave: torch.Tensor) -> torch.Tensor:
        asked.append(wave.shape[-1] / SAMPLE_RATE)
        return middle(wave)

    for _ in range(2):
        compose_all(encode, HOP, tmp_path / "pieces", tmp_path / "latents", SEEDS, LENGTH_S, with_stems=1)
        assert not list((tmp_path / "pieces").glob("*.npy"))
    whole, mix = (np.load(tmp_path / "latents" / f"{seed}.npy") for seed in SEEDS)
    assert len(mix) == 1 < len(whole)
    assert len(asked) == len(whole) + 1
    assert mix.max() > 0
    drawn = Pieces(tmp_path / "latents", tmp_path / "pieces", SEEDS, LENGTH_S).draw(
        np.random.default_rng(0), 50, stem=True
    )
    assert drawn.roles
