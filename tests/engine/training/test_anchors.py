"""What some latents are held to: loudness by band, and notes, frame by frame."""

import math

import pytest
import torch

from engine.training.codec.anchors import PITCH_CLASSES, anchors, balances, band_levels, note_filters, pitch_classes

HOP, RATE = 1920, 48_000


def tones(*hz: float, level: float = 0.2, seconds: float = 2.0) -> torch.Tensor:
    t = torch.arange(round(RATE * seconds)) / RATE
    mono = torch.stack([torch.sin(2 * math.pi * f * t) for f in hz]).sum(0) * level
    return torch.stack([mono, mono])[None]


@pytest.mark.parametrize(
    ("hz", "notes"),
    [((261.63, 329.63, 392.0), {0, 4, 7}), ((440.0,), {9}), ((880.0,), {9}), ((185.0, 277.18, 466.16), {6, 1, 10})],
)
def test_the_notes_that_sound_stand_out(hz: tuple[float, ...], notes: set[int]) -> None:
    shares = pitch_classes(tones(*hz), HOP)[0, :, 25]
    assert set(shares.topk(len(notes)).indices.tolist()) == notes


def test_a_louder_sound_changes_levels_and_not_notes() -> None:
    quiet, loud = tones(440, level=0.01), tones(440, level=0.1)
    rise = (band_levels(loud, HOP, 24) - band_levels(quiet, HOP, 24))[0, :, 25]
    assert rise.max().item() == pytest.approx(math.log(10) / 1.2, rel=1e-3)
    torch.testing.assert_close(pitch_classes(loud, HOP), pitch_classes(quiet, HOP), atol=0.02, rtol=0)


def test_levels_are_where_the_sound_is() -> None:
    wave = torch.zeros(1, 2, RATE)
    wave[..., RATE // 2 :] = tones(440, seconds=0.5)
    level = band_levels(wave, HOP, 24)[0].amax(0)
    assert level.shape == (25,)
    assert level[:11].max() < level[14:].min() - 1
    sides = wave.clone()
    sides[:, 1] *= -1
    assert band_levels(wave, HOP, 24)[0, 18:].max() == band_levels(wave * 0, HOP, 24).max()  # a middle has no sides
    assert band_levels(sides, HOP, 24)[0, 18:, 20].max() > 0


def test_what_lies_on_one_side_is_told_from_the_other() -> None:
    wave = torch.randn(1, 2, HOP * 16) * 0.1
    left = wave * torch.tensor([1.0, 0.0])[:, None]
    assert balances(left, HOP).min() > 2.9
    torch.testing.assert_close(balances(left.flip(1), HOP), -balances(left, HOP))
    assert balances(wave.mean(1, keepdim=True).expand(-1, 2, -1), HOP).abs().max() == 0
    assert balances(wave * 0, HOP).abs().max() == 0


def test_there_is_one_anchor_for_each_latent_that_is_held() -> None:
    wave = torch.randn(2, 2, HOP * 16) * 0.1
    assert anchors(wave, HOP, 40).shape == (2, 40, 16)
    torch.testing.assert_close(anchors(wave, HOP, 40)[:, :24], band_levels(wave, HOP, 24))
    torch.testing.assert_close(anchors(wave, HOP, 40)[:, 24:28], balances(wave, HOP))
    torch.testing.assert_close(anchors(wave, HOP, 40)[:, 28:], pitch_classes(wave, HOP))
    assert anchors(wave, 24, 1).shape == (2, 1, HOP * 16 // 24)
    assert note_filters(8192).shape == (PITCH_CLASSES, 4097)
    assert anchors(wave * 0, HOP, 40).isfinite().all()
