"""Which files a component must have, and which of them are missing: for weights that are fetched, adopted or loaded.

A download that was broken off leaves a config without its weights, or names that lead nowhere: the hub's cache keeps
each file once, under its checksum in `blobs`, and a snapshot holds links to them. No torch.
"""

import json
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.contract.texts import text

CONFIG, SILENCE, TOKENIZER = "config.json", "silence_latent.pt", "tokenizer.json"
WEIGHTS = ("model.safetensors", "diffusion_pytorch_model.safetensors")
DIFFUSERS_INDEX = "model_index.json"
DIFFUSERS_PARTS = ("transformer", "condition_encoder", "audio_tokenizer", "audio_token_detokenizer")
_INDEX = "*.safetensors.index.json"


class ComponentError(ValueError):
    """A file of a component that cannot be used; the message names it."""


def missing_files(place: Path) -> list[str]:
    """What a component lacks, as paths below its folder; empty for a whole one and for a single file that is there."""
    if place.is_file():
        return []
    if not place.is_dir():
        return [place.name]
    if (place / DIFFUSERS_INDEX).exists():
        return [f"{part}/{name}" for part in DIFFUSERS_PARTS for name in missing_files(place / part)]
    found = [] if (place / CONFIG).is_file() else [CONFIG]
    try:
        found += [file.name for file in weight_files(place) if not file.is_file()]
    except ComponentError as error:
        found.append(str(error))
    return found + [name for name in _beside(place) if not (place / name).is_file()]


def weight_files(place: Path) -> list[Path]:
    """The safetensors files of a folder: one whole file, or the shards that an index names; they may be missing.

    A whole file goes before an index, which may be left over from shards. Raises ComponentError for a damaged index.
    """
    whole = [place / name for name in WEIGHTS if (place / name).is_file()]
    if whole:
        return whole[:1]
    for index in sorted(place.glob(_INDEX)):
        return [place / name for name in _shards(index)]
    named = [place / name for name in WEIGHTS if (place / name).is_symlink()]
    return named or [place / WEIGHTS[0]]


def stated_checksum(file: Path) -> str:
    """The SHA-256 that the hub's cache states for a file by the name of its blob; "" elsewhere and for small files."""
    name = file.resolve().name
    is_blob = file.is_symlink() and len(name) == 64 and set(name) <= set(string.hexdigits)
    return name.lower() if is_blob else ""


def every_file(place: Path) -> Iterator[Path]:
    """The files of a component that can be checked by themselves: weights, JSON and the silence, by name."""
    if place.is_file():
        yield place
        return
    parts = [place / part for part in DIFFUSERS_PARTS] if (place / DIFFUSERS_INDEX).exists() else [place]
    for part in parts:
        for file in sorted([*part.glob("*.safetensors"), *part.glob("*.json"), *part.glob("*.pt")]):
            if not file.name.startswith("."):
                yield file


def read_object(file: Path) -> dict[str, Any]:
    """A JSON file that holds an object. Raises ComponentError."""
    try:
        found = json.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ComponentError(text("{file} is damaged: {error}", file=file.name, error=error)) from error
    if not isinstance(found, dict):
        raise ComponentError(text("{file} is damaged: {error}", file=file.name, error=text("it holds no settings")))
    return found


def _shards(index: Path) -> list[str]:
    weights = read_object(index).get("weight_map")
    if not isinstance(weights, dict) or not weights or not all(isinstance(name, str) for name in weights.values()):
        reason = text("it names no files")
        raise ComponentError(text("{file} is damaged: {error}", file=index.name, error=reason))
    return sorted(set(weights.values()))


def _beside(place: Path) -> list[str]:
    """What stands beside the weights of this kind of network, by its config."""
    try:
        kind = read_object(place / CONFIG).get("model_type")
    except ComponentError:
        return []
    if kind == "acestep":
        return [SILENCE]
    is_diffusers = (place.parent / "tokenizer" / TOKENIZER).is_file()
    return [TOKENIZER] if kind == "qwen3" and not is_diffusers else []
