"""Silence comes back as silence: how loud it is, and a last touch to a trained decoder's biases that makes it quiet.

Averaged weights keep a hum of 25 Hz and its multiples, and an offset, near -68 dB of full scale. Spectral distances hardly
see the offset, and more steps take long to reach what a thousandth of the biases' size can do at once.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.models.vae import VAE
from engine.training.codec.codec_file import CODEC_FILE, read_codec

_FRAMES = 60
_ITERATIONS = 60
_STAY = 1e-4  # what the square of the biases' change counts beside the mean square of what is heard


@torch.inference_mode()
def silence_dbfs(vae: VAE, seconds: int = 2) -> float:
    """How loud digital silence comes back, RMS in dB of full scale."""
    device = next(vae.parameters()).device
    made = vae.decode(vae.encode(torch.zeros(1, 2, seconds * SAMPLE_RATE, device=device)))
    return 10 * float(torch.log10(made.square().mean() + 1e-20))


def quieten_file(folder: Path) -> None:
    """Of a codec as it lies there, rounded: only its decoder's biases are written anew, in float32."""
    path = folder / CODEC_FILE
    with torch.inference_mode(False), torch.enable_grad():  # wherever it is called from
        vae, state = read_codec(folder), load_file(path)
        quieten(vae)
        for name, value in vae.decoder.named_parameters():
            if name.endswith("bias"):
                state[f"decoder.{name}"] = value.detach().contiguous()
        save_file(state, path)


def quieten(vae: VAE) -> None:
    """Change the decoder's biases as little as makes silence quiet: least squares by L-BFGS."""
    biases = [value for name, value in vae.decoder.named_parameters() if name.endswith("bias")]
    before = [bias.detach().clone() for bias in biases]
    with torch.no_grad():
        latents = vae.encode(torch.zeros(1, 2, _FRAMES * vae.config.hop, device=before[0].device))
    vae.requires_grad_(False)
    for bias in biases:
        bias.requires_grad_(True)
    optimiser = torch.optim.LBFGS(biases, max_iter=_ITERATIONS, line_search_fn="strong_wolfe", tolerance_change=1e-12)

    def loss() -> Tensor:
        optimiser.zero_grad()
        moved = torch.stack([(now - then).square().sum() for now, then in zip(biases, before, strict=True)]).sum()
        heard = vae.decoder(latents).square().mean()
        total = 1e6 * (heard + _STAY * moved)  # far from what an optimiser takes for nothing
        total.backward()
        return total

    optimiser.step(loss)
    vae.requires_grad_(False)
