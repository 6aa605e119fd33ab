"""A checkpoints folder of the published 2B turbo's size and layout with random weights, about 6 GB."""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file

from tests.bench.full_size import DIT, QWEN, VAE_SIZES, random_state
from tests.tiny_checkpoint import CONFIG, VAE, byte_tokenizer, dit_shapes, qwen_shapes, vae_shapes
from tests.tiny_checkpoint import QWEN as SMALL_QWEN

_SILENCE_FRAMES = 15_000


def write_large(folder: Path) -> Path:
    """Write it where it is not there yet, and return the folder."""
    done = folder / "whole"
    if done.is_file():
        return folder
    parts = {
        "acestep-v15-turbo": (CONFIG | DIT, dit_shapes, "model.safetensors"),
        "vae": (VAE | VAE_SIZES, vae_shapes, "diffusion_pytorch_model.safetensors"),
        "Qwen3-Embedding-0.6B": (SMALL_QWEN | QWEN, qwen_shapes, "model.safetensors"),
    }
    for name, (config, shapes, file) in parts.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "config.json").write_text(json.dumps(config), "utf-8")
        save_file(random_state(shapes(config), torch.bfloat16), folder / name / file)
    silence = 0.5 * torch.randn(1, 64, _SILENCE_FRAMES, generator=torch.Generator().manual_seed(0))
    torch.save(silence, folder / "acestep-v15-turbo" / "silence_latent.pt")
    byte_tokenizer().save(str(folder / "Qwen3-Embedding-0.6B" / "tokenizer.json"))
    done.touch()
    return folder
