"""Scale the codec's latents: anchors larger, phasors smaller. Flow matching resolves large values first and weighs its
loss by size. One layer multiplies and the next divides, so the sound stays the same.
"""

import torch
from torch import Tensor

from engine.models.vae import VAE

WAVEFORM_SIZE, ANCHOR_SIZE = 0.8, 1.2  # standard deviations


@torch.no_grad()
def bring_to_size(vae: VAE, waves: Tensor, anchors: int) -> None:
    """Scale the last `anchors` latents to one size and the others to another, measured on `waves` (count, 2, samples)."""
    factors = size_factors(torch.cat([vae.encode(wave[None]) for wave in waves], dim=-1), anchors)
    into, out = vae.encoder.conv2, vae.decoder.conv1
    into.weight[: len(factors)] *= factors[:, None, None]
    out.weight /= factors[None, :, None]
    if into.bias is not None:
        into.bias[: len(factors)] *= factors
        into.bias[len(factors) :] += factors.log()  # the noise scales along


def size_factors(latents: Tensor, anchors: int) -> Tensor:
    """(batch, channels, frames) -> (channels,): the factor of each channel."""
    flat = latents.transpose(0, 1).flatten(1)
    spread = (flat - flat.mean(1, keepdim=True)).square().mean(1)
    first = len(spread) - anchors
    factors = torch.ones_like(spread)
    for part, size in ((slice(0, first), WAVEFORM_SIZE), (slice(first, None), ANCHOR_SIZE)):
        if len(spread[part]):
            factors[part] = size / spread[part].mean().sqrt().clamp(min=1e-6)
    return factors
