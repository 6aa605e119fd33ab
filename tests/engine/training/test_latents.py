"""Pieces of which only the latents stay."""

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.composer import compose
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces, Stretch, at_other_tempo, compose_all
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


def test_a_stretch_at_another_tempo_has_its_beats_there_and_says_so() -> None:
    score = compose(3, 12.0)
    start_s = score.downbeats_s[1]
    times = start_s + torch.arange(300) / FRAMES_A_SECOND
    beat = torch.cos(2 * torch.pi * times / score.quarter_s)[:, None].expand(-1, 4)  # 1 on every quarter
    for factor in (0.8, 1.2):
        other = at_other_tempo(Stretch(beat, "", score, start_s), factor, 240, np.random.default_rng(0))
        assert other.track.shape == (240, 4)
        assert other.score.tempo_bpm == pytest.approx(score.tempo_bpm * factor)
        now = other.start_s + torch.arange(240) / FRAMES_A_SECOND
        wanted = torch.cos(2 * torch.pi * now / other.score.quarter_s)
        assert float((other.track[:, 0] - wanted).abs().max()) < 0.1
        assert other.caption
