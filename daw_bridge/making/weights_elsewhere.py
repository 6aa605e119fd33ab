"""Weights of other programs: recognises components by folder names, configs and file headers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.contract import catalog
from engine.contract.component_files import CONFIG, missing_files
from engine.contract.texts import text

_HEADER_LIMIT = 1 << 27
_XL_HIDDEN = 2560
_REPOSITORY = "models--"
_CACHES = (".", "hub", "huggingface/hub", ".cache/huggingface/hub")  # where a cache lies, from the folder that is named


@dataclass(slots=True)
class Found:
    """whole: component names and where they lie (or which file they are). incomplete: what each of the others lacks."""

    whole: dict[str, Path] = field(default_factory=dict)
    incomplete: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, place: Path) -> None:
        """Take a place for a component: the first whole one counts."""
        if lacking := missing_files(place):
            self.incomplete.setdefault(name, lacking)
        else:
            self.whole.setdefault(name, place)


def find(other: Path) -> Found:
    """The components under a folder; a hub's cache may be named as a whole, by one repository, or by a folder above it."""
    found = Found()
    for place in _folders(other):
        if (place / catalog.DIFFUSERS_INDEX).is_file():
            for name, part in _diffusers(place).items():
                found.add(name, part)
        elif name := _recognise(place):
            found.add(name, place)
    for file in _single_files(other):
        for name in _in_single_file(file):
            found.add(name, file)
    for repository in _repositories(other):
        _note_empty(repository, found)
    found.incomplete = {name: lacking for name, lacking in found.incomplete.items() if name not in found.whole}
    return found


def _note_empty(repository: Path, found: Found) -> None:
    """Note what a repository of the cache should hold and holds no part of: its download has only begun."""
    published = repository.name.removeprefix("models--").replace("--", "/")
    expected = [component.name for component in catalog.COMPONENTS if component.repository == published]
    if expected and not any(name in found.whole or name in found.incomplete for name in expected):
        found.incomplete[expected[0]] = [text("all files")]


def _folders(other: Path) -> Iterator[Path]:
    """Folders that may be components, at most two deep, and the snapshots of a hub's cache. A diffusers folder ends the
    search.
    """
    for root in (other, *(snapshot for repository in _repositories(other) for snapshot in _snapshots(repository))):
        for place in (root, *sorted(path for path in _glob(root, "*") if path.is_dir())):
            if (place / catalog.DIFFUSERS_INDEX).is_file() or (
                _may_be_component(place) and not (place.parent / catalog.DIFFUSERS_INDEX).is_file()
            ):
                yield place


def _may_be_component(place: Path) -> bool:
    """Whether there is a config, or a link to one that is gone; a folder with a component's name may lack even that."""
    config = place / CONFIG
    if config.is_file() or config.is_symlink():
        return True
    names = {component.name for component in catalog.COMPONENTS}
    return place.name in names and any(_glob(place, "*.*"))


def _repositories(other: Path) -> list[Path]:
    """The repositories of a hub's cache, for the cache, a folder above it, one repository or a folder inside that."""
    if other.name.startswith(_REPOSITORY):
        return [other]
    if other.name in {"snapshots", "blobs", "refs"} and other.parent.name.startswith(_REPOSITORY):
        return [other.parent]
    return [path for above in _CACHES for path in sorted(_glob(other / above, f"{_REPOSITORY}*")) if path.is_dir()]


def _snapshots(repository: Path) -> list[Path]:
    """The snapshots of a repository: that of refs/main, then the others, the newest first."""
    try:
        main = (repository / "refs" / "main").read_text("utf-8").strip()
    except (OSError, ValueError):
        main = ""
    snapshots = [path for path in _glob(repository / "snapshots", "*") if path.is_dir()]
    return sorted(snapshots, key=lambda path: (path.name != main, -path.stat().st_mtime, path.name))


def _glob(folder: Path, pattern: str) -> list[Path]:
    """What fits in a folder; nothing where it cannot be listed."""
    try:
        return list(folder.glob(pattern))
    except OSError:
        return []


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
        config = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return {}
    return config if isinstance(config, dict) else {}
