"""The header of an adapter's file, read from the opened file: another may take its place meanwhile."""

from pathlib import Path
from typing import BinaryIO

from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, TruncatedError, UnusableError
from engine.contract.weights.first_bytes import START, format_by
from engine.contract.weights.safetensors_header import Header, header_of


class AdapterFileError(ValueError):
    """A path at which there is no adapter that can be used; the message names it and the reason, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Choose another adapter, or save this one again in the program that wrote it.")


def read_header(opened: BinaryIO, file: Path) -> Header:
    """Raises AdapterFileError for what is no whole safetensors file, OSError. file: what the message names."""
    try:
        start = opened.read(START)
        if other := format_by(start):
            raise other_format(Path(file.name), other)
        return header_of(opened, file)
    except TruncatedError as fault:
        if not fault.needed:
            raise _unreadable(file, _no_safetensors(fault)) from fault
        reason = text("it ends after {there} of {needed} bytes", there=fault.there, needed=fault.needed)
        raise _unreadable(file, reason) from fault
    except DamagedError as fault:
        raise _unreadable(file, _no_safetensors(fault)) from fault
    except UnusableError as fault:
        raise _unreadable(file, str(fault)) from fault


def check_values(file: Path) -> None:
    """Raise AdapterFileError for the first tensor that holds NaN or infinity, OSError. Reads the whole file."""
    from engine.contract.weights.numbers import check_header_numbers  # numpy: not for every command that knows adapters

    try:
        with file.open("rb") as opened:
            header = read_header(opened, file)
        check_header_numbers(header)
    except UnusableError as fault:
        raise AdapterFileError(
            text("{file} is spoiled: {error}", file=file.name, error=fault),
            text("Use an earlier state of its training."),
        ) from fault


def other_format(file: Path, found: str) -> AdapterFileError:
    """The fault of a file of weights in another format."""
    return AdapterFileError(
        text("{file} is a {format} file. Adapters are read from .safetensors files", file=file, format=found),
        text("Save it as .safetensors in the program that wrote it."),
    )


def _unreadable(file: Path, reason: str) -> AdapterFileError:
    return AdapterFileError(text("{file} cannot be read as an adapter: {error}", file=file.name, error=reason))


def _no_safetensors(fault: UnusableError) -> str:
    return text("this is no safetensors file, or it is damaged ({error})", error=fault)
