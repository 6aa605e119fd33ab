"""Sound demodulated at the semitones of the tempered scale: what each note does from frame to frame, in numbers that turn.

A steady note, seen in a window about the middle of each frame, is one complex number that turns by 2 pi f / 25 a frame. At
the scale's own frequencies the angle is each channel's own and known, so what comes next can be foretold; in an MDCT's bins,
or what a principal component analysis makes of them, it depends on where in the bin the note lies.
"""

import math
from functools import cache

import torch
from torch import Tensor
from torch.nn.functional import pad

from engine.training.spectral_loss import SAMPLE_RATE

LOWEST, COUNT = 52, 36  # E3, 165 Hz, and three octaves up
WINDOW_S = 0.12


def phasors(wave: Tensor, hop: int, lowest: int = LOWEST, count: int = COUNT, window_s: float = WINDOW_S) -> Tensor:
    """(batch, 2, samples) -> (batch, 2 count, frames): real parts of the middle channel at `count` semitones from the MIDI
    note `lowest` up, then imaginary parts; phases relative to the middle of each frame. A full-scale sine comes near 1.
    """
    window = round(window_s * SAMPLE_RATE)
    before = max(0, (window - hop) // 2)
    padded = pad(wave.mean(1), (before, max(0, window - hop - before)))
    return (padded.unfold(-1, window, hop) @ _turning(lowest, count, window).to(wave)).transpose(1, 2)


def note_hz(note: float) -> float:
    """A4, MIDI note 69, is 440 Hz."""
    return 440.0 * 2.0 ** ((note - 69) / 12)


@cache
@torch.inference_mode(False)  # kept for good: whoever asks first may not be learning, the next may
def _turning(lowest: int, count: int, window: int) -> Tensor:
    """(window, 2 count)."""
    times = (torch.arange(window, dtype=torch.float64) - (window - 1) / 2) / SAMPLE_RATE
    hz = torch.tensor([note_hz(lowest + n) for n in range(count)], dtype=torch.float64)
    angles = 2 * math.pi * times[:, None] * hz
    shape = torch.hann_window(window, periodic=False, dtype=torch.float64)[:, None]
    both = torch.cat([shape * angles.cos(), -shape * angles.sin()], 1)
    return (both * (2 / shape.sum())).float()
