"""Weights of other programs: recognises components by folder names, configs and file headers."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from daw_bridge.making.single_files import look_at, single_files
from engine.contract import catalog
from engine.contract.component_files import CONFIG, missing_files
from engine.contract.texts import text
from engine.contract.weights.file_check import first_fault

Check = Callable[[Path, str], str]
_XL_HIDDEN = 2560
_REPOSITORY = "models--"
_CACHES = (".", "hub", "huggingface/hub", ".cache/huggingface/hub")  # where a cache lies, from the folder that is named


@dataclass(slots=True)
class Found:
    """whole: component names and where they lie (or which file they are). incomplete: what each of the others lacks.

    faulty: why those that have all their files cannot be loaded. others: sentences about files that are no component.
    check: why a component at a place cannot be loaded, "" where it can.
    """

    whole: dict[str, Path] = field(default_factory=dict)
    incomplete: dict[str, list[str]] = field(default_factory=dict)
    faulty: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    check: Check = first_fault

    def add(self, name: str, place: Path) -> None:
        """Take a place for a component: the first whole one counts."""
        if lacking := missing_files(place):
            self.incomplete.setdefault(name, lacking)
        elif name not in self.whole:
            if fault := self.check(place, name):
                self.faulty.setdefault(name, fault)
            else:
                self.whole[name] = place


def find(other: Path, check: Check = first_fault) -> Found:
    """The components under a folder; a hub's cache may be named as a whole, by one repository, or by a folder above it."""
    found = Found(check=check)
    for place in _folders(other):
        if (place / catalog.DIFFUSERS_INDEX).is_file():
            for name, part in _diffusers(place).items():
                found.add(name, part)
        elif name := _recognise(place):
            found.add(name, place)
    snapshots = [snapshot for repository in _repositories(other) for snapshot in _snapshots(repository)]
    for file in single_files(other, snapshots):
        names, remark = look_at(file)
        for name in names:
            found.add(name, file)
        # among the models of another program, most are of no interest; a file that was named is
        if remark and (other.is_file() or file.suffix == ".gguf"):
            found.others.append(remark)
    for repository in _repositories(other):
        _note_empty(repository, found)
    found.incomplete = {name: lacking for name, lacking in found.incomplete.items() if name not in found.whole}
    found.faulty = {name: fault for name, fault in found.faulty.items() if name not in found.whole}
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


def _read(path: Path) -> dict[str, Any]:
    try:
        config = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return config if isinstance(config, dict) else {}
