"""The exception of weights that cannot be loaded, also in place of those of their files."""

from pathlib import Path

from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.contract.weights.contents import Contents, check_network, look_into
from engine.contract.weights.fault import DamagedError, UnusableError, about


class CheckpointError(Exception):
    """Weights that are missing, damaged or of another shape; `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Download the model again, or choose another model folder.")


def contents_of(file: Path, kind: str) -> Contents:
    """What a single file holds, among it a network of this kind. Raises CheckpointError."""
    try:
        contents = look_into(file)
        check_network(contents, kind)
    except UnusableError as fault:
        raise CheckpointError(about(file, fault)) from fault
    except OSError as error:
        raise CheckpointError(about(file, DamagedError(reason(error)))) from error
    return contents
