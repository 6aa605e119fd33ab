"""Which files an adapter consists of: its weights, and the config that says how strongly they act. No torch."""

from pathlib import Path

from engine.contract.adapters.header import AdapterFileError, other_format, read_header
from engine.contract.texts import text
from engine.contract.weights.fault import UnusableError
from engine.contract.weights.first_bytes import format_of

CONFIG = "adapter_config.json"
_OTHER_FORMATS = {".gguf", ".pt", ".pth", ".bin", ".ckpt"}
NAMES = ("adapter_model.safetensors", "lokr_weights.safetensors", "pytorch_lora_weights.safetensors")


def find_adapter(path: Path) -> tuple[Path, Path | None]:
    """The file of the weights and its config, for a folder or a file. Raises AdapterFileError, OSError.

    The config counts for the file as it does for the folder. It counts for no other safetensors file beside the one that
    it was written for.
    """
    file, config = adapter_files(path)
    with file.open("rb") as opened:
        read_header(opened, file)
    return file, config


def adapter_files(path: Path) -> tuple[Path, Path | None]:
    """The same files, none of which is opened. Raises AdapterFileError, OSError."""
    if not path.exists():
        raise AdapterFileError(
            text("The adapter {file} does not exist", file=path.name),
            text("Check its name, and that its drive is connected."),
        )
    file = _inside(path) if path.is_dir() else path
    config = file.parent / CONFIG
    is_its_own = file.name in NAMES or len(_weights(file.parent)) == 1
    return file, config if is_its_own and config.is_file() else None


def adapters_in(folder: Path) -> list[Path]:
    """Where adapters seem to lie: the folder itself, or files and folders in it. A folder one cannot read has none."""
    if _is_adapter(folder):
        return [folder]
    try:
        there = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
        is_model = (folder / "config.json").is_file()
    except OSError:
        return []
    return [
        each
        for each in there
        if _is_adapter(each) or (each.suffix == ".safetensors" and not is_model and not _is_folder(each))
    ]


def _is_adapter(folder: Path) -> bool:
    try:
        return any((folder / name).is_file() for name in (CONFIG, *NAMES))
    except OSError:  # one that must not be entered
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _inside(folder: Path) -> Path:
    there = [folder / name for name in NAMES if (folder / name).is_file()] or _weights(folder)
    if not there:
        _refuse_other_formats(folder)
        raise AdapterFileError(text("{folder} contains no {file}", folder=folder.name, file=NAMES[0]))
    if len(there) > 1 and there[0].name not in NAMES:
        names = ", ".join(file.name for file in there)
        raise AdapterFileError(
            text("{folder} contains several files. Name one of them", folder=folder.name),
            text("They are {names}.", names=names),
        )
    return there[0]


def _refuse_other_formats(folder: Path) -> None:
    """Raise AdapterFileError for a folder whose weights are of a format that adapters are not read from."""
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in _OTHER_FORMATS and file.is_file():
            try:
                found = format_of(file)
            except UnusableError:  # it is empty, or no weights at all
                continue
            if found:
                raise other_format(Path(folder.name, file.name), found)


def _weights(folder: Path) -> list[Path]:
    """The safetensors files of a folder, without hidden ones."""
    return sorted(file for file in folder.glob("*.safetensors") if file.is_file() and not file.name.startswith("."))
