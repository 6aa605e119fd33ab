"""Which files a component must have, and which of them are missing: for weights that are fetched, adopted or loaded.

A download that was broken off leaves a config without its weights, or names that lead nowhere: the hub's cache keeps
each file once, under its checksum in `blobs`, and a snapshot holds links to them. diffusers and transformers write
weights as one whole file, or as shards and an index; as `.safetensors` or `.bin`; with or without a variant in the
name, such as `fp16`. No torch.
"""

import json
import os
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.contract.texts import text

CONFIG, SILENCE, TOKENIZER = "config.json", "silence_latent.pt", "tokenizer.json"
WEIGHTS = ("model.safetensors", "diffusion_pytorch_model.safetensors")
DIFFUSERS_INDEX = "model_index.json"
DIFFUSERS_PARTS = ("transformer", "condition_encoder", "audio_tokenizer", "audio_token_detokenizer")
_STEMS = r"(?:model|diffusion_pytorch_model|pytorch_model)"
_VARIANTS = ("fp32", "bf16", "fp16")  # the most exact first; others after them, by name


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
    """The files that hold the weights of a folder: the first set that is whole; they may be missing where none is.

    A whole file goes before an index, which may be left over from shards; safetensors before `.bin`; files without a
    variant before those with one. Raises ComponentError for a damaged index where no other set is whole.
    """
    first: list[Path] = []
    damaged: ComponentError | None = None
    for files in _sets(place):
        if isinstance(files, ComponentError):
            damaged = damaged or files
        elif all(file.is_file() for file in files):
            return files
        else:
            first = first or files
    if damaged is not None:
        raise damaged
    return first or [place / WEIGHTS[0]]


def stated_checksum(file: Path) -> str:
    """The SHA-256 that the hub's cache states for a file by the name of its blob; "" elsewhere and for small files."""
    name = Path(os.path.realpath(file)).name
    is_blob = file.is_symlink() and len(name) == 64 and set(name) <= set(string.hexdigits)
    return name.lower() if is_blob else ""


def every_file(place: Path) -> Iterator[Path]:
    """The files of a component that can be checked by themselves: weights, JSON, the silence, the tokenizer, by name."""
    if place.is_file():
        yield place
        return
    is_diffusers = (place / DIFFUSERS_INDEX).exists()
    for part in (place, *(place / name for name in DIFFUSERS_PARTS if is_diffusers)):
        patterns = ("*.safetensors", "*.json", "*.pt")
        found = {file for pattern in patterns for file in part.glob(pattern) if not file.name.startswith(".")}
        yield from sorted(found | set(_used(part)))
    beside = place.parent / "tokenizer" / TOKENIZER  # where diffusers puts it
    if beside.is_file() and not (place / TOKENIZER).exists() and _model_type(place) == "qwen3":
        yield beside


def read_object(file: Path) -> dict[str, Any]:
    """A JSON file that holds an object. Raises ComponentError."""
    try:
        found = json.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ComponentError(text("{file} is damaged: {error}", file=file.name, error=reason(error))) from error
    if not isinstance(found, dict):
        raise ComponentError(text("{file} is damaged: {error}", file=file.name, error=text("it holds no settings")))
    return found


def reason(error: Exception) -> str:
    """What went wrong while a file was read. Python's own words do not help a user; only those of the system are kept."""
    if isinstance(error, json.JSONDecodeError):
        return text("it is no JSON, from line {line} on", line=error.lineno)
    if isinstance(error, UnicodeDecodeError):
        return text("it is no text")
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return text("its content is not what its name promises")


# --- sets of files ----------------------------------------------------------------------------------


def _sets(place: Path) -> Iterator[list[Path] | ComponentError]:
    """Sets of files in the order in which they are preferred; an error stands for an index that cannot be read."""
    try:
        names = sorted(file.name for file in place.iterdir())
    except OSError:
        return
    for suffix in (r"\.safetensors", r"\.bin"):
        whole, other = re.compile(rf"{_STEMS}{suffix}"), re.compile(rf"{_STEMS}\.(\w+){suffix}")
        index = re.compile(rf".*{suffix}\.index(?:\.(\w+))?\.json")
        indexes = [(found[1] or "", name) for name in names if (found := index.fullmatch(name))]
        variants = [(found[1], name) for name in names if (found := other.fullmatch(name))]
        yield from ([place / name] for name in sorted(names, key=_published_first) if whole.fullmatch(name))
        yield from (_shards(place, name) for variant, name in indexes if not variant)
        yield from ([place / name] for _, name in sorted(variants, key=_most_exact_first))
        yield from (_shards(place, name) for variant, name in sorted(indexes, key=_most_exact_first) if variant)
        if not indexes:
            yield from ([place / name for name in shards] for shards in _unlisted(names, suffix))


def _published_first(name: str) -> tuple[bool, str]:
    return name not in WEIGHTS, name


def _most_exact_first(variant: tuple[str, str]) -> tuple[int, str]:
    word, name = variant
    return _VARIANTS.index(word) if word in _VARIANTS else len(_VARIANTS), name


def _shards(place: Path, index: str) -> list[Path] | ComponentError:
    """The shards that an index names. They lie beside it: a path would lead to files that are not part of the model."""
    try:
        weights = read_object(place / index).get("weight_map")
    except ComponentError as error:
        return error
    named = list(weights.values()) if isinstance(weights, dict) else []
    if not named or not all(isinstance(name, str) and name and not set(name) & set("/\\") for name in named):
        return ComponentError(text("{file} is damaged: {error}", file=index, error=text("it names no files")))
    return [place / name for name in sorted(set(named))]


def _unlisted(names: list[str], suffix: str) -> Iterator[list[str]]:
    """Shards without an index: their names say how many there are."""
    pattern = re.compile(rf"({_STEMS}(?:\.\w+)?)-\d{{5}}-of-(?!0+\D)(\d{{5}})((?:\.\w+)?{suffix})")
    for stem, total, ending in sorted({found.groups() for name in names if (found := pattern.fullmatch(name))}):
        yield [f"{stem}-{n:05}-of-{total}{ending}" for n in range(1, int(total) + 1)]


# --- what stands beside the weights -----------------------------------------------------------------


def _used(place: Path) -> list[Path]:
    """The weights that a load reads, where they can be told."""
    try:
        return weight_files(place) if (place / CONFIG).exists() else []
    except ComponentError:
        return []


def _beside(place: Path) -> list[str]:
    """What stands beside the weights of this kind of network, by its config."""
    kind = _model_type(place)
    if kind == "acestep":
        return [SILENCE]
    is_diffusers = (place.parent / "tokenizer" / TOKENIZER).is_file()
    return [TOKENIZER] if kind == "qwen3" and not is_diffusers else []


def _model_type(place: Path) -> object:
    try:
        return read_object(place / CONFIG).get("model_type")
    except ComponentError:
        return None
