"""Files that PyTorch wrote (`.bin`, `.pt`): whether they are whole and hold nothing but tensors. No torch.

They are ZIP archives with a pickle, `data.pkl`, that says what is in them. The pickle is only listed here, never run.
"""

import pickletools
import zipfile
from pathlib import Path

from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, UnusableError
from engine.contract.weights.first_bytes import GGUF, OLD_TORCH, format_of

_PICKLE_LIMIT = 100_000_000  # bytes; that of the largest published model has 100,000
_PLAIN = {"collections", "torch"}  # packages whose objects a file of tensors is made of


def check_torch_file(file: Path) -> None:
    """Raise UnusableError where the file is cut short, of an old form, or holds more than tensors."""
    try:
        found = format_of(file)
        if found == GGUF:
            raise UnusableError(text("it is a {format} file under another name", format=found))
        if found == OLD_TORCH:
            raise UnusableError(text("it has the form of PyTorch before 1.6. Save it anew as safetensors"))
        with zipfile.ZipFile(file) as archive:
            names = [name for name in archive.namelist() if name.rpartition("/")[2] == "data.pkl"]
            if not names or archive.getinfo(names[0]).file_size > _PICKLE_LIMIT:
                raise DamagedError(text("it is no file of tensors"))
            listed = archive.read(names[0])
    except UnusableError:
        raise
    except (zipfile.BadZipFile, EOFError) as error:
        raise DamagedError(text("it is no PyTorch file, or it is cut short")) from error
    except (OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise DamagedError(reason(error)) from error
    _check_objects(listed)


def _check_objects(listed: bytes) -> None:
    """Refuse what is not made of tensors: PyTorch would refuse it too, but only when the model is loaded."""
    try:
        named = {str(said) for code, said, _ in pickletools.genops(listed) if code.name == "GLOBAL"}
    except ValueError as error:
        raise DamagedError(text("it is no file of tensors")) from error
    for name in sorted(named):
        if name.partition(" ")[0].partition(".")[0] not in _PLAIN:
            raise UnusableError(text("it holds more than tensors: {name}", name=name.replace(" ", ".")))
