"""Which files an adapter consists of: its weights, and the config that says how strongly they act.

The bridge asks before a job is made, the engine when it reads the weights, so that both say the same. No torch.
"""

import json
from pathlib import Path

from engine.contract.texts import text

CONFIG = "adapter_config.json"
NAMES = ("adapter_model.safetensors", "lokr_weights.safetensors", "pytorch_lora_weights.safetensors")
_HEADER_LIMIT = 100_000_000  # bytes, as the format's own library has it
_OTHERS = ((b"GGUF", "GGUF"), (b"PK\x03\x04", "PyTorch"), (b"\x80\x02", "PyTorch"))


class AdapterFileError(ValueError):
    """A path at which there is no adapter that can be read; the message names it."""


def find_adapter(path: Path) -> tuple[Path, Path | None]:
    """The file of the weights and its config, for a folder or a file. Raises AdapterFileError, OSError.

    The config counts for the file as it does for the folder. It counts for no other safetensors file beside the one that
    it was written for.
    """
    if not path.exists():
        raise AdapterFileError(text("The adapter {file} does not exist", file=path.name))
    file = _inside(path) if path.is_dir() else path
    _check_format(file)
    config = file.parent / CONFIG
    is_its_own = file.name in NAMES or len(_weights(file.parent)) == 1
    return file, config if is_its_own and config.is_file() else None


def adapter_fault(path: Path) -> str:
    """Why there is no adapter at this path; "" where there seems to be one."""
    try:
        find_adapter(path)
    except AdapterFileError as error:
        return str(error)
    except OSError as error:
        return text("{file} cannot be read: {error}", file=path.name, error=error.strerror or error)
    return ""


def _inside(folder: Path) -> Path:
    there = [folder / name for name in NAMES if (folder / name).is_file()] or _weights(folder)
    if not there:
        raise AdapterFileError(text("{folder} contains no {file}", folder=folder.name, file=NAMES[0]))
    if len(there) > 1 and there[0].name not in NAMES:
        raise AdapterFileError(text("{folder} contains several files. Name one of them", folder=folder.name))
    return there[0]


def _weights(folder: Path) -> list[Path]:
    """The safetensors files of a folder, without hidden ones."""
    return sorted(file for file in folder.glob("*.safetensors") if file.is_file() and not file.name.startswith("."))


def _check_format(file: Path) -> None:
    """Raise AdapterFileError unless the file begins as safetensors does: the header's length, then JSON."""
    with file.open("rb") as opened:
        start = opened.read(8)
        length = int.from_bytes(start, "little")
        header = opened.read(length) if len(start) == 8 and length <= _HEADER_LIMIT else b""
    other = next((name for mark, name in _OTHERS if start.startswith(mark)), "")
    if other:
        raise AdapterFileError(
            text("{file} is a {format} file. Adapters are read from .safetensors files", file=file.name, format=other)
        )
    try:
        is_good = isinstance(json.loads(header), dict)
    except ValueError:
        is_good = False
    if not is_good:
        error = text("this is no safetensors file, or it is damaged")
        raise AdapterFileError(text("{file} cannot be read as an adapter: {error}", file=file.name, error=error))
