"""Spectral distances between waves (batch, 2, samples) at 48 kHz, over left, right, mid and side: multi-resolution STFT
(Yamamoto et al. 2020, Parallel WaveGAN; sum and difference after Steinmetz et al. 2020) and log mel.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import l1_loss

from engine.contract.audio import SAMPLE_RATE

WINDOWS = (2048, 1024, 512, 256, 128)
MEL_WINDOWS = {2048: 128, 512: 40}  # window -> bands
_FLOOR = 1e-5


def spectral_distance(made: Tensor, wanted: Tensor, windows: Sequence[int] = WINDOWS) -> dict[str, Tensor]:
    """`convergence`, `magnitude` and `mel`: means over windows and channels. One of `windows` must be a mel window."""
    sums: dict[str, Tensor] = {name: made.new_zeros(()) for name in ("convergence", "magnitude", "mel")}
    n_mel = len(set(windows) & MEL_WINDOWS.keys())
    for window in windows:
        a, b = magnitudes(made, window), magnitudes(wanted, window)
        sums["convergence"] = sums["convergence"] + relative_error(a, b) / len(windows)
        sums["magnitude"] = sums["magnitude"] + l1_loss(_log(a), _log(b)) / len(windows)
        if window in MEL_WINDOWS:
            sums["mel"] = sums["mel"] + log_mel_distance(a, b, window, MEL_WINDOWS[window]) / n_mel
    return sums


def two_windows(rng: np.random.Generator, longer: tuple[int, ...] = ()) -> tuple[int, int]:
    """A mel window and another one, perhaps a longer one: all windows on average, at two fifths of the cost."""
    others = [*longer, *(window for window in WINDOWS if window not in MEL_WINDOWS)]
    return int(rng.choice(list(MEL_WINDOWS))), int(rng.choice(others))


def magnitudes(wave: Tensor, window: int) -> Tensor:
    """(batch, 2, samples) -> (batch, 4: left right mid side, bins, frames); a full-scale sine gives about 1."""
    batch, channels, n = wave.shape
    shape = torch.hann_window(window, device=wave.device, dtype=wave.dtype)
    spectrum = torch.stft(wave.reshape(batch * channels, n), window, window // 4, window=shape, return_complex=True)
    spectrum = spectrum.reshape(batch, channels, *spectrum.shape[1:]) * (2 / window)
    left, right = spectrum[:, 0], spectrum[:, 1]
    four = torch.view_as_real(torch.stack([left, right, (left + right) / 2, (left - right) / 2], 1))
    return (four.square().sum(-1) + _FLOOR**2).sqrt()


def log_mel_distance(made: Tensor, wanted: Tensor, window: int, bands: int) -> Tensor:
    """Mean absolute difference of natural-log mel magnitudes, floored at -100 dB."""
    mel = mel_filters(window, bands).to(made)
    return l1_loss(_log(mel @ made), _log(mel @ wanted))


def _log(magnitude: Tensor) -> Tensor:
    return magnitude.clamp(min=_FLOOR).log()


def relative_error(made: Tensor, wanted: Tensor) -> Tensor:
    """RMS of the error over RMS of the target, over the whole batch: a silent crop has no ratio of its own."""
    return (made - wanted).square().sum().sqrt() / (wanted.square().sum().sqrt() + 1e-3)


@cache
@torch.inference_mode(False)  # cached: must also serve callers that need gradients
def mel_filters(window: int, bands: int) -> Tensor:
    """(bands, bins): triangles on the HTK mel scale from 20 Hz to 22 kHz, each summing to one."""
    hz = torch.linspace(0, SAMPLE_RATE / 2, window // 2 + 1, dtype=torch.float64)
    lowest, highest = (2595 * torch.log10(torch.tensor(1 + f / 700, dtype=torch.float64)) for f in (20.0, 22_000.0))
    edges = 700 * (10 ** (torch.linspace(float(lowest), float(highest), bands + 2, dtype=torch.float64) / 2595) - 1)
    edges = edges.unsqueeze(1)
    up = (hz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    down = (edges[2:] - hz) / (edges[2:] - edges[1:-1])
    filters = torch.minimum(up, down).clamp(min=0)
    nearest = (hz - edges[1:-1]).abs().argmin(1)  # a band narrower than a bin takes the nearest bin
    empty = filters.sum(1) == 0
    filters[empty, nearest[empty]] = 1
    return (filters / filters.sum(1, keepdim=True)).float()
