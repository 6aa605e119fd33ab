"""Weights of other programs: recognises components by folder names, configs and file headers."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.contract import catalog

_HEADER_LIMIT = 1 << 27
_XL_HIDDEN = 2560


def find(other: Path) -> dict[str, Path]:
    """Return the place of each component found under a folder, by name. other: a folder, or one safetensors file."""
    found: dict[str, Path] = {}
    for place in _folders(other):
        if (place / catalog.DIFFUSERS_INDEX).is_file():
            found |= _diffusers(place)
        elif name := _recognise(place):
            found.setdefault(name, place)
    for file in _single_files(other):
        for name in _in_single_file(file):
            found.setdefault(name, file)
    return found


def _folders(other: Path) -> Iterator[Path]:
    """Yield folders with a config, up to two levels deep, and the snapshots of a Hugging Face cache.

    Folders inside a diffusers folder are skipped.
    """
    for pattern in (".", "*", "models--*/snapshots/*", "models--*/snapshots/*/*"):
        for place in sorted(other.glob(pattern)) if pattern != "." else [other]:
            if (place / catalog.DIFFUSERS_INDEX).is_file() or (
                (place / "config.json").is_file() and not (place.parent / catalog.DIFFUSERS_INDEX).is_file()
            ):
                yield place


def _recognise(place: Path) -> str:
    """Return the component in a folder, by its name, its cached repository or its config; "" if none."""
    names = {component.name for component in catalog.COMPONENTS}
    if place.name in names:
        return place.name
    if place.parent.name == "snapshots":
        by_repository = {c.repository: c.name for c in catalog.COMPONENTS if not c.inside}
        return by_repository.get(_repository(place), "")
    config = _read(place / "config.json")
    if config.get("_class_name") == "AutoencoderOobleck" and config.get("sampling_rate") == 48_000:
        return catalog.VAE_FOLDER
    is_variant = config.get("model_type") == "acestep" and (place / "silence_latent.pt").is_file()
    return place.name if is_variant else ""


def _repository(snapshot: Path) -> str:
    return snapshot.parents[1].name.removeprefix("models--").replace("--", "/")


def _diffusers(place: Path) -> dict[str, Path]:
    """Return the components of a diffusers folder; none if it lacks the audio tokenizer, as some published ones do."""
    transformer = _read(place / "transformer" / "config.json")
    whole = all((place / part / "config.json").is_file() for part in ("audio_tokenizer", "audio_token_detokenizer"))
    if not transformer or not whole:
        return {}
    called = _repository(place).rpartition("/")[2] if place.parent.name == "snapshots" else place.name
    called = called.removesuffix("-diffusers")
    if called not in {variant.folder for variant in catalog.VARIANTS}:
        size = "xl-" if transformer.get("hidden_size") == _XL_HIDDEN else ""
        turbo = "turbo" if transformer.get("is_turbo", True) else "base"
        called = f"acestep-v15-{size}{transformer.get('model_version') or turbo}"
    found = {called: place}
    for name, part in ((catalog.VAE_FOLDER, "vae"), (catalog.TEXT_ENCODER_FOLDER, "text_encoder")):
        if (place / part / "config.json").is_file():
            found[name] = place / part
    return found


def _single_files(other: Path) -> Iterator[Path]:
    """Yield the safetensors files in the folders of ComfyUI, or `other` if it is a file."""
    if other.is_file():
        yield other
        return
    for folder in ("diffusion_models", "checkpoints", "unet", "vae", "."):
        for root in (other, other / "models"):
            if not (root / folder / "config.json").is_file():  # a file beside a config belongs to that component
                yield from sorted((root / folder).glob("*.safetensors"))


def _in_single_file(file: Path) -> list[str]:
    keys = tensor_names(file)
    found = []
    if any(key.endswith(catalog.DIT_LANDMARK) for key in keys):
        found.append(_variant_of(file.stem))
    if any(key.endswith(catalog.VAE_LANDMARKS) for key in keys):
        found.append(catalog.VAE_FOLDER)
    return found


def _variant_of(stem: str) -> str:
    """Map `ace_step_1.5_xl_turbo_aio` to acestep-v15-xl-turbo. A name without a kind counts as turbo."""
    words = stem.lower().replace("-", "_").split("_")
    kind = next((kind for kind in ("base", "sft") if kind in words), "turbo")
    return f"acestep-v15-{'xl-' if 'xl' in words else ''}{kind}"


def tensor_names(file: Path) -> list[str]:
    """Return the tensor names in the header of a safetensors file; an empty list if it is none."""
    try:
        with file.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            header = json.loads(opened.read(length)) if length < _HEADER_LIMIT else {}
    except (OSError, ValueError):
        return []
    return [key for key in header if key != "__metadata__"] if isinstance(header, dict) else []


def _read(path: Path) -> dict[str, Any]:
    try:
        config = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return config if isinstance(config, dict) else {}
