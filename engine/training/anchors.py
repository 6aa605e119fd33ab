"""What some of the codec's latents are held to: loudness by band, which moves slowly and can be foretold.

A decoder of strided convolutions gives back a steady tone only if its latents turn with the tone's phase. Such latents look
like noise to a small DiT: of the next frame, the two before tell nothing (R² -0.01, measured). Beats, dynamics and colours
are in how loud the bands are; with a share of the latents as their logarithms the DiT finds them laid open.
"""

import torch
from torch import Tensor
from torch.nn.functional import pad

from engine.training.spectral_loss import mel_filters

_WINDOW = 4096
_FLOOR = 1e-4  # of full scale
_MEAN, _SPREAD = -7.2, 1.2  # natural logarithms, roughly those of the composed pieces


def band_levels(wave: Tensor, hop: int, count: int) -> Tensor:
    """(batch, 2, samples) -> (batch, count, frames): three quarters of the bands of the middle, one of the sides.

    Natural logarithms of mel magnitudes about the middle of each frame, brought to the size of latents.
    """
    n_sides = count // 4
    before = (_WINDOW - hop) // 2
    middle_and_sides = torch.stack([wave.sum(1), wave[:, 0] - wave[:, 1]], 1) / 2
    padded = pad(middle_and_sides, (max(0, before), max(0, _WINDOW - hop - before)))
    frames = padded.unfold(-1, _WINDOW, hop) * torch.hann_window(_WINDOW, device=wave.device)
    spectrum = torch.fft.rfft(frames).abs() * (4 / _WINDOW)
    levels = [
        mel_filters(_WINDOW, bands).to(spectrum) @ spectrum[:, side].transpose(1, 2)
        for side, bands in enumerate((count - n_sides, n_sides))
        if bands
    ]
    return (torch.cat(levels, 1).clamp(min=_FLOOR).log() - _MEAN) / _SPREAD
