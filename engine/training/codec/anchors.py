"""The codec's last latents: loudness by band, balance of the sides and energy by pitch class, computed by formula. They
change slowly, so a small DiT can predict them: beats and dynamics from the bands, harmony from the pitch classes.
"""

import math
from functools import cache

import torch
from torch import Tensor
from torch.nn.functional import pad

from engine.contract.audio import SAMPLE_RATE
from engine.training.codec.spectral_loss import mel_filters

PITCH_CLASSES, BALANCES = 12, 4
_BAND_WINDOW, _PITCH_WINDOW = 4096, 8192
_FLOOR = 1e-4  # of full scale
_MEAN, _SPREAD = -7.2, 1.2  # of natural logarithms, about those of the composed pieces
_SHARE_MEAN, _SHARE_SPREAD = 0.24, 0.15  # of square roots of shares
_LEANING = 3.0  # the value of a sound on one side only
_LOWEST_HZ, _HIGHEST_HZ, _WIDTH = 110.0, 2100.0, 0.35  # the range of notes; the width of a bell in semitones


def anchors(wave: Tensor, hop: int, count: int) -> Tensor:
    """(batch, 2, samples) -> (batch, count, frames): band levels, then, where there is room, four balances and twelve
    pitch classes.
    """
    if count <= BALANCES + PITCH_CLASSES:
        return band_levels(wave, hop, count)
    levels = band_levels(wave, hop, count - BALANCES - PITCH_CLASSES)
    return torch.cat([levels, balances(wave, hop), pitch_classes(wave, hop)], 1)


def band_levels(wave: Tensor, hop: int, count: int) -> Tensor:
    """(batch, 2, samples) -> (batch, count, frames): log mel magnitudes around the middle of each frame, scaled to
    latents. Three quarters of the bands are of the mid channel, one of the side channel.
    """
    n_sides = count // 4
    sides = ((count - n_sides, wave.mean(1)), (n_sides, (wave[:, 0] - wave[:, 1]) / 2))
    levels = [
        mel_filters(_BAND_WINDOW, bands).to(wave) @ _magnitudes(part, _BAND_WINDOW, hop)
        for bands, part in sides
        if bands
    ]
    return (torch.cat(levels, 1).clamp(min=_FLOOR).log() - _MEAN) / _SPREAD


def balances(wave: Tensor, hop: int) -> Tensor:
    """(batch, 4, frames): left minus right as a share of both, in four bands, times three."""
    filters = mel_filters(_BAND_WINDOW, BALANCES).to(wave)
    left, right = (filters @ _magnitudes(wave[:, side], _BAND_WINDOW, hop) for side in (0, 1))
    return _LEANING * (left - right) / (left + right + _FLOOR)


def pitch_classes(wave: Tensor, hop: int) -> Tensor:
    """(batch, 12, frames), C first: square root of each class's share of the energy, scaled to latents."""
    energy = note_filters(_PITCH_WINDOW).to(wave) @ _magnitudes(wave.mean(1), _PITCH_WINDOW, hop).square()
    share = energy / (energy.sum(1, keepdim=True) + _FLOOR**2)
    return (share.sqrt() - _SHARE_MEAN) / _SHARE_SPREAD


def _magnitudes(mono: Tensor, window: int, hop: int) -> Tensor:
    """(batch, samples) -> (batch, bins, frames), windows around the middle of each frame; a full-scale sine gives about
    1.
    """
    before = max(0, (window - hop) // 2)
    padded = pad(mono, (before, max(0, window - hop - before)))
    frames = padded.unfold(-1, window, hop) * torch.hann_window(window, device=mono.device)
    return (torch.fft.rfft(frames).abs() * (4 / window)).transpose(1, 2)


@cache
@torch.inference_mode(False)  # cached: must also serve callers that need gradients
def note_filters(window: int) -> Tensor:
    """(12, bins): bell curves around every note of a pitch class, equal temperament with A at 440 Hz."""
    hz = torch.linspace(0, SAMPLE_RATE / 2, window // 2 + 1, dtype=torch.float64)
    semitones = 12 * torch.log2(hz.clamp(min=1) / 440) + 9  # from a C
    off = (semitones - torch.arange(PITCH_CLASSES)[:, None] + 6) % 12 - 6
    bells = torch.exp(-0.5 * (off / _WIDTH) ** 2) / (_WIDTH * math.sqrt(2 * math.pi))
    return (bells * ((hz > _LOWEST_HZ) & (hz < _HIGHEST_HZ))).float()
