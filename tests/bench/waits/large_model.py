"""A checkpoints folder of the published 2B turbo's size and layout with random weights, about 6 GB; its planner, 4 GB."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from tests.published_sizes import DIT, PLANNER, QWEN, VAE_SIZES, random_state
from tests.tiny_checkpoint import CONFIG, VAE, byte_tokenizer, dit_shapes, planner_tokenizer, qwen_shapes, vae_shapes
from tests.tiny_checkpoint import QWEN as SMALL_QWEN

PLANNER_FOLDER = "acestep-5Hz-lm-1.7B"
_SILENCE_FRAMES = 15_000
Shapes = Callable[[dict[str, Any]], dict[str, tuple[int, ...]]]


def write_large(folder: Path, device: torch.device | None = None) -> Path:
    """Write it where it is not there yet, and return the folder. device: where the weights are drawn; a GPU is faster."""
    done = folder / "whole"
    if done.is_file():
        return folder
    _write(folder / "acestep-v15-turbo", CONFIG | DIT, dit_shapes, "model.safetensors", device)
    _write(folder / "vae", VAE | VAE_SIZES, vae_shapes, "diffusion_pytorch_model.safetensors", device)
    _write(folder / "Qwen3-Embedding-0.6B", SMALL_QWEN | QWEN, qwen_shapes, "model.safetensors", device)
    silence = 0.5 * torch.randn(1, 64, _SILENCE_FRAMES, generator=torch.Generator().manual_seed(0))
    torch.save(silence, folder / "acestep-v15-turbo" / "silence_latent.pt")
    byte_tokenizer().save(str(folder / "Qwen3-Embedding-0.6B" / "tokenizer.json"))
    done.touch()
    return folder


def write_large_planner(folder: Path, device: torch.device | None = None) -> Path:
    """Write a planner of 1.7B beside it where it is not there yet, and return its own folder. device: as of the model."""
    place = folder / PLANNER_FOLDER
    done = place / "whole"
    if not done.is_file():
        _write(place, SMALL_QWEN | PLANNER, qwen_shapes, "model.safetensors", device)
        planner_tokenizer().save(str(place / "tokenizer.json"), pretty=False)
        done.touch()
    return place


def _write(place: Path, config: dict[str, Any], shapes: Shapes, file: str, device: torch.device | None) -> None:
    place.mkdir(parents=True, exist_ok=True)
    (place / "config.json").write_text(json.dumps(config), "utf-8")
    save_file(random_state(shapes(config), torch.bfloat16, device), place / file)
