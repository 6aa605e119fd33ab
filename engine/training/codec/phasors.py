"""The codec's first latents: the mid channel demodulated at low frequencies and at semitones, linear in the waveform. A
steady note is a complex number that turns by a fixed angle per frame, so the next frame can be predicted.
"""

import math
from functools import cache

import torch
from torch import Tensor
from torch.nn.functional import pad

from engine.contract.audio import SAMPLE_RATE

WINDOW_S = 0.12
_LOW_COUNT, _LOW_HZ, _LOW_STEP_HZ = 8, 41.2, 15.6  # from E1: no window separates notes down there
_LOWEST_NOTE = 52  # E3, 165 Hz
_SPREAD, _SPREAD_HZ, _FALL = 0.02, 100.0, 0.4  # of full scale, as in the composed pieces


def phasors(wave: Tensor, hop: int, count: int, window_s: float = WINDOW_S) -> Tensor:
    """(batch, 2, samples) -> (batch, count, frames): real parts at the first `count` / 2 of `channel_hz`, then
    imaginary parts; phases relative to the middle of each frame, scaled to latents. Raises ValueError for an odd
    count.
    """
    if count % 2:
        raise ValueError(f"phasors come as real and imaginary parts: {count} is odd")
    window = round(window_s * SAMPLE_RATE)
    before = max(0, (window - hop) // 2)
    padded = pad(wave.mean(1), (before, max(0, window - hop - before)))
    return (padded.unfold(-1, window, hop) @ _turning(count // 2, window).to(wave)).transpose(1, 2)


def channel_hz(count: int) -> list[float]:
    """Eight evenly spaced frequencies up to E3, then every semitone."""
    low = [_LOW_HZ + n * _LOW_STEP_HZ for n in range(_LOW_COUNT)]
    return (low + [note_hz(_LOWEST_NOTE + n) for n in range(max(0, count - _LOW_COUNT))])[:count]


def spread(hz: float) -> float:
    """The amplitude that becomes a latent of size 1."""
    return _SPREAD * (_SPREAD_HZ / hz) ** _FALL


def note_hz(note: float) -> float:
    """Frequency of a MIDI note; A4, note 69, is 440 Hz."""
    return 440.0 * 2.0 ** ((note - 69) / 12)


@cache
@torch.inference_mode(False)  # cached: must also serve callers that need gradients
def _turning(count: int, window: int) -> Tensor:
    """(window, 2 count): the windowed cosines and sines."""
    times = (torch.arange(window, dtype=torch.float64) - (window - 1) / 2) / SAMPLE_RATE
    hz = torch.tensor(channel_hz(count), dtype=torch.float64)
    angles = 2 * math.pi * times[:, None] * hz
    shape = torch.hann_window(window, periodic=False, dtype=torch.float64)[:, None]
    shape = shape * (2 / shape.sum()) / torch.tensor([spread(one) for one in channel_hz(count)], dtype=torch.float64)
    return torch.cat([shape * angles.cos(), -shape * angles.sin()], 1).float()
