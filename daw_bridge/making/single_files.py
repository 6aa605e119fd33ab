"""Weights in files of their own, as ComfyUI and acestep.cpp keep them: where such files lie, and what is in each."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.contract import catalog
from engine.contract.component_files import CONFIG, reason
from engine.contract.texts import text
from engine.contract.weights.contents import LANGUAGE, SUFFIXES, Contents, look_into
from engine.contract.weights.fault import DamagedError, UnusableError, about
from engine.contract.weights.variant_name import title_of, variant_of

_COMFYUI = ("diffusion_models", "checkpoints", "unet", "vae", "text_encoders", "clip")
_INSIDE = (".", "models", "split_files")  # where the folders of ComfyUI lie, from the folder that is named
_OURS = re.compile(r"ace[-_ ]?step", re.IGNORECASE)
_LLAMA = ("blk.", "token_embd.")  # how the tensors of its converter begin
_DEPTH = 4  # folders in those folders


def single_files(other: Path, snapshots: Iterable[Path] = ()) -> list[Path]:
    """Files of weights in `other`, in the folders of ComfyUI below it, and in snapshots of a hub's cache.

    The largest, so the most exact, come first. A file beside a config belongs to that component.
    """
    if other.is_file():
        return [other]
    found = {
        file
        for root in (other, *snapshots)
        for inside in _INSIDE
        for folder in (root / inside, *(root / inside / name for name in _COMFYUI))
        for file in _weights(folder, _DEPTH if folder.name in _COMFYUI else 1)
    }
    return sorted(found, key=lambda file: (-file.stat().st_size, str(file)))


def _weights(folder: Path, depth: int) -> Iterator[Path]:
    """The files of weights in a folder and in those inside it, `depth` folders deep. A folder one cannot list is empty."""
    top = len(folder.parts)
    for root, folders, names in os.walk(folder, followlinks=True):
        place = Path(root)
        is_deepest = len(place.parts) - top >= depth
        folders[:] = [] if is_deepest or CONFIG in names else sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            file = place / name
            # another program's safetensors one folder down are looked for in the folders of ComfyUI alone
            is_near = place == folder or depth > 1 or file.suffix == ".gguf"
            if CONFIG not in names and file.suffix in SUFFIXES and is_near and file.is_file():
                yield file


def look_at(file: Path) -> tuple[list[str], str]:
    """The components that a file holds, damaged or not, and a sentence about a file that holds none.

    What a file was whose header cannot be read any more is taken from its name.
    """
    try:
        contents = look_into(file, whole=False)
    except UnusableError as fault:
        return _called(file), about(file.name, fault)
    except OSError as error:
        return _called(file), about(file.name, DamagedError(reason(error)))
    names = [name for kind in contents.networks if (name := contents.component(kind))]
    return names, "" if names else _remark(contents)


def _called(file: Path) -> list[str]:
    for component in catalog.COMPONENTS:
        if not component.name.startswith("acestep-v15") and file.name.startswith(f"{component.name}-"):
            return [component.name]
    if not _OURS.match(file.name):
        return []
    return [variant_of(title_of(file), is_xl="xl" in file.name.lower())]


def _remark(contents: Contents) -> str:
    name = contents.file.name
    if contents.gguf is not None and any(key.startswith(_LLAMA) for key in contents.shapes):
        return text("{file} has the tensor names of llama.cpp. Only GGUF files for acestep.cpp are read", file=name)
    if contents.gguf is not None:
        made_for = contents.gguf.architecture or "?"
        return text("{file} is a GGUF file of {kind}, not of ACE-Step 1.5", file=name, kind=made_for)
    if LANGUAGE in contents.networks:
        return text("{file} is a language model without a tokenizer, so it is not used", file=name)
    return text("{file} holds no ACE-Step 1.5 weights", file=name)
