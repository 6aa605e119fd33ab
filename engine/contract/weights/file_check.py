"""What is wrong with the files of a component, before any of them is loaded: for `models adopt` and `models verify`."""

import json
from pathlib import Path

from engine.contract.component_files import CONFIG, every_file, reason
from engine.contract.texts import text
from engine.contract.weights.contents import SUFFIXES, check_network, kind_of, look_into
from engine.contract.weights.fault import DamagedError, UnusableError, about
from engine.contract.weights.gguf_file import read_gguf
from engine.contract.weights.numbers import check_gguf_numbers, check_header_numbers
from engine.contract.weights.safetensors_header import read_header
from engine.contract.weights.scales import find_scales
from engine.contract.weights.torch_file import check_torch_file

TORCH_SUFFIXES = (".bin", ".pt", ".pth", ".ckpt")


def first_fault(place: Path, component: str) -> str:
    """Why a component at a place cannot be loaded, as a sentence; "" where nothing is seen against it."""
    for file in every_file(place):
        try:
            check_file(file, component if place.is_file() else "")
        except UnusableError as fault:
            return about(file.name, fault)
    return ""


def check_file(file: Path, component: str = "", *, values: bool = False) -> None:
    """Raise UnusableError where a file is damaged or cannot be read. component: what a single file has to hold.

    values: look at every value too, which reads the whole file.
    """
    try:
        _check(file, component)
        if values and file.suffix == ".gguf":
            check_gguf_numbers(read_gguf(file))
        elif values and file.suffix in SUFFIXES:
            check_header_numbers(read_header(file))
    except OSError as error:
        raise DamagedError(reason(error)) from error


def _check(file: Path, component: str) -> None:
    if component and file.suffix in SUFFIXES:
        check_network(look_into(file), kind_of(component))
    elif file.suffix == ".gguf":
        read_gguf(file)
    elif file.suffix in SUFFIXES:
        find_scales(read_header(file))
    elif file.suffix in TORCH_SUFFIXES:
        check_torch_file(file)
    elif file.suffix == ".json":
        _check_json(file)
    elif not file.stat().st_size:
        raise DamagedError(text("it is empty"))


def _check_json(file: Path) -> None:
    try:
        found = json.loads(file.read_text("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DamagedError(reason(error)) from error
    if file.name == CONFIG and not isinstance(found, dict):
        raise DamagedError(text("it holds no settings"))
