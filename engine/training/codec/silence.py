"""Silence must decode to silence: measure its level, and adjust a trained decoder's biases to lower it."""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.models.vae import VAE
from engine.training.codec.codec_file import CODEC_FILE, read_codec

_FRAMES = 60
_ITERATIONS = 60
_STAY = 1e-4  # weight of the squared change of the biases beside the mean square of the sound


@torch.inference_mode()
def silence_dbfs(vae: VAE, seconds: int = 2) -> float:
    """RMS level of decoded digital silence, in dB of full scale."""
    device = next(vae.parameters()).device
    made = vae.decode(vae.encode(torch.zeros(1, 2, seconds * SAMPLE_RATE, device=device)))
    return 10 * float(torch.log10(made.square().mean() + 1e-20))


def quieten_file(folder: Path) -> None:
    """Adjust a written codec, as rounded: only the decoder's biases are written again, in float32."""
    path = folder / CODEC_FILE
    with torch.inference_mode(False), torch.enable_grad():  # the caller may be in inference mode
        vae, state = read_codec(folder), load_file(path)
        quieten(vae)
        for name, value in vae.decoder.named_parameters():
            if name.endswith("bias"):
                state[f"decoder.{name}"] = value.detach().contiguous()
        save_file(state, path)


def quieten(vae: VAE) -> None:
    """Change the decoder's biases as little as needed to make silence quiet: least squares by L-BFGS."""
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
        level = vae.decoder(latents).square().mean()
        total = 1e6 * (level + _STAY * moved)  # well above the optimiser's tolerances
        total.backward()
        return total

    optimiser.step(loss)
    vae.requires_grad_(False)
