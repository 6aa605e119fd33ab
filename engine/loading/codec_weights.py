"""The codec's weights as they are published, folded into what the forward pass uses; and silence as the codec hears it."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from engine.contract.texts import text
from engine.loading import layouts
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.strict import sound
from engine.loading.tensors import all_plain, read_state, torch_object
from engine.models.config import VAEConfig
from engine.models.vae import VAE

_SILENCE_FRAMES = 15_000  # of the published file: 600 s


def read_vae(place: Path) -> tuple[VAEConfig, dict[str, Tensor]]:
    """Config and tensors of a codec, from its folder or out of a single file. Raises CheckpointError, ConfigError."""
    if place.is_file():
        state = layouts.single_vae_state(place)
        return layouts.shape_vae_config(state, place.name), state
    return VAEConfig.read(place), all_plain(read_state(place))


def fold_vae(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Fold weight norm into plain weights and the snakes' logarithms into what the forward pass uses, in float32.

    Weight norm: w = g v / |v|, the norm over every dimension but the first. Snake: a = e^alpha, 1 / (e^beta + 1e-9).
    """
    folded: dict[str, Tensor] = {}
    for name, value in state.items():
        key = name.replace("parametrizations.weight.original0", "weight_g")  # as torch writes weight norm nowadays
        key = key.replace("parametrizations.weight.original1", "weight_v")
        stem, _, kind = key.rpartition(".")
        if kind == "weight_g":
            continue
        if kind == "weight_v":
            v = value.float()
            gain = state.get(f"{stem}.weight_g", state.get(f"{stem}.parametrizations.weight.original0"))
            if gain is None:
                raise CheckpointError(text("The VAE lacks {parts}", parts=f"{stem}.weight_g"))
            norm = v.flatten(1).norm(dim=1).view(-1, *[1] * (v.dim() - 1))
            folded[f"{stem}.weight"] = gain.float() * v / norm
        elif kind == "alpha":
            folded[f"{stem}.frequency"] = value.float().exp()
        elif kind == "beta":
            folded[f"{stem}.inverse_magnitude"] = 1 / (value.float().exp() + 1e-9)
        else:
            folded[key] = value
    return folded


def read_silence(folder: Path, channels: int) -> Tensor:
    """`silence_latent.pt`, stored (1, channels, frames), as (1, frames, channels). Raises CheckpointError."""
    path = folder / "silence_latent.pt"
    stored = torch_object(path)
    if not isinstance(stored, Tensor) or stored.dim() != 3 or stored.shape[1] != channels:
        raise CheckpointError(
            text("{file} must contain one tensor of shape (1, {channels}, frames)", file=path, channels=channels)
        )
    return sound(stored, "silence_latent", path, torch.float32).transpose(1, 2).contiguous()


def made_silence(vae: VAE) -> Tensor:
    """(1, 15000, channels): digital silence through the codec, for layouts that lack the published latent.

    Away from its ends every frame of it is the same, so a short stretch is encoded and its middle repeated.
    """
    frames = 2 * vae.reach + 2
    latents = vae.encode(torch.zeros(1, 2, frames * vae.config.hop, dtype=next(vae.parameters()).dtype)).transpose(1, 2)
    middle = latents[:, vae.reach : vae.reach + 1].expand(-1, _SILENCE_FRAMES - frames, -1)
    return torch.cat([latents[:, : vae.reach + 1], middle, latents[:, vae.reach + 1 :]], dim=1).detach().float()
