"""Notes of the tempered scale become numbers that turn by a known angle."""

import math

import pytest
import torch

from engine.contract.audio import SAMPLE_RATE
from engine.training.codec.phasors import channel_hz, note_hz, phasors, spread

HOP = 1920


def test_a_note_turns_by_its_own_angle_every_frame() -> None:
    place = 8 + 12  # E4
    hz = note_hz(64)
    assert channel_hz(36)[place] == pytest.approx(hz)
    t = torch.arange(SAMPLE_RATE, dtype=torch.float64) / SAMPLE_RATE
    wave = (0.5 * torch.sin(2 * math.pi * hz * t)).float().expand(1, 2, -1)
    found = phasors(wave, HOP, 72) * torch.tensor([spread(one) for one in channel_hz(36)] * 2)[:, None]
    assert found.shape == (1, 72, 25)
    note = torch.complex(found[0, place], found[0, 36 + place])[3:-3]
    assert torch.allclose(note.abs(), torch.full_like(note.abs(), 0.5), atol=0.01)
    turned = (note[1:] / note[:-1]).angle()
    expected = math.remainder(2 * math.pi * hz * HOP / SAMPLE_RATE, 2 * math.pi)
    assert torch.allclose(turned, torch.full_like(turned, expected), atol=0.02)
    others = torch.complex(found[0, :36], found[0, 36:])[:, 3:-3].abs()
    assert float(others[place + 4 :].max()) < 0.05  # a third above hears nothing of it
    assert float(others[:8].max()) < 0.05  # nor the low ones


def test_an_odd_count_is_refused() -> None:
    with pytest.raises(ValueError, match="odd"):
        phasors(torch.zeros(1, 2, HOP), HOP, 5)
