"""How large a codec's latents are, which decides in what order a DiT finds them.

Flow matching begins at noise of size 1: what is larger than it shows early, what is smaller late. So a trained codec's
anchors are made large and its waveform's latents small, and beats and harmony stand before phases are chosen. The loss is a
mean square, so sizes are its weights too. Nothing that is heard changes: what one layer multiplies, the other divides.
"""

import torch
from torch import Tensor

from engine.models.vae import VAE

WAVEFORM_SIZE, ANCHOR_SIZE = 0.8, 1.2  # standard deviations


@torch.no_grad()
def bring_to_size(vae: VAE, waves: Tensor, anchors: int) -> None:
    """Of the latents of `waves` (count, 2, samples): the last `anchors` together to one size, the others to another."""
    factors = size_factors(torch.cat([vae.encode(wave[None]) for wave in waves], dim=-1), anchors)
    into, out = vae.encoder.conv2, vae.decoder.conv1
    into.weight[: len(factors)] *= factors[:, None, None]
    out.weight /= factors[None, :, None]
    if into.bias is not None:
        into.bias[: len(factors)] *= factors
        into.bias[len(factors) :] += factors.log()  # the noise keeps its share


def size_factors(latents: Tensor, anchors: int) -> Tensor:
    """(batch, channels, frames) -> (channels,): by what to multiply them."""
    flat = latents.transpose(0, 1).flatten(1)
    spread = (flat - flat.mean(1, keepdim=True)).square().mean(1)
    first = len(spread) - anchors
    factors = torch.ones_like(spread)
    for part, size in ((slice(0, first), WAVEFORM_SIZE), (slice(first, None), ANCHOR_SIZE)):
        if len(spread[part]):
            factors[part] = size / spread[part].mean().sqrt().clamp(min=1e-6)
    return factors
