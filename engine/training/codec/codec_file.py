"""The codec on disk: written in the published layout and read back in float32."""

import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.loading.codec_weights import fold_vae, read_vae
from engine.loading.strict import load_strictly
from engine.models.vae import VAE

CODEC_FILE = "diffusion_pytorch_model.safetensors"
LEAST = 1e-3  # lower bound of a snake's frequency and magnitude: the file stores their logarithms


def write_vae(vae: VAE, folder: Path) -> None:
    """Write weight norm as (g, v) and snakes as logarithms, under the names of the published files."""
    folder.mkdir(parents=True, exist_ok=True)
    state: dict[str, Tensor] = {}
    for name, value in vae.state_dict().items():
        weight = value.detach().cpu().float()
        if name.endswith("frequency"):
            state[name.replace("frequency", "alpha")] = weight.clamp(min=LEAST).log()
        elif name.endswith("inverse_magnitude"):
            state[name.replace("inverse_magnitude", "beta")] = -weight.clamp(min=LEAST).log()
        elif name.endswith("weight"):
            size = weight.flatten(1).norm(dim=1).reshape(-1, 1, 1)
            state[f"{name}_g"] = size
            state[f"{name}_v"] = torch.where(size > 0, weight, 1.0)  # a zero vector needs some direction
        else:
            state[name] = weight
    save_file({k: v.bfloat16().contiguous() for k, v in state.items()}, folder / CODEC_FILE)
    c = vae.config
    published = {
        "_class_name": "AutoencoderOobleck",
        "encoder_hidden_size": c.encoder_channels,
        "downsampling_ratios": list(c.strides),
        "channel_multiples": list(c.multiples),
        "decoder_channels": c.decoder_channels,
        "decoder_input_channels": c.latent_channels,
        "audio_channels": c.audio_channels,
        "sampling_rate": c.sample_rate,
    }
    (folder / "config.json").write_text(json.dumps(published, indent=2), "utf-8")


def read_codec(folder: Path) -> VAE:
    """Read what `write_vae` wrote, or a published codec, in float32. Raises CheckpointError, ConfigError."""
    config, state = read_vae(folder)
    with torch.device("meta"):
        vae = VAE(config)
    load_strictly(vae, fold_vae(state), folder, torch.float32)
    return vae.eval()


def take_encoder(folder: Path, to: Path) -> None:
    """Copy another codec's encoder unchanged: written again, it would be rounded twice and get another fingerprint."""
    state, other = load_file(to / CODEC_FILE), load_file(folder / CODEC_FILE)
    save_file(state | {k: v for k, v in other.items() if k.startswith("encoder.")}, to / CODEC_FILE)


def copy_codec(folder: Path, to: Path) -> None:
    """Copy the two files unchanged."""
    to.mkdir(parents=True, exist_ok=True)
    for name in (CODEC_FILE, "config.json"):
        shutil.copyfile(folder / name, to / name)
