"""Which format a file of weights has, by its first bytes: names are changed, and downloads leave other things in place."""

from pathlib import Path

from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, UnusableError

GGUF, TORCH, OLD_TORCH = "GGUF", "PyTorch", "PyTorch before 1.6"
START = 64  # bytes that show the format
_MARKS = ((b"GGUF", GGUF), (b"PK\x03\x04", TORCH), (b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.", OLD_TORCH))
_PAGES = (b"<!doctype", b"<html", b"<?xml", b"<error")


def format_of(file: Path) -> str:
    """`GGUF`, `PyTorch`, `PyTorch before 1.6`, or "" for anything else, safetensors among it.

    Raises DamagedError for what a download leaves in place of the weights, OSError.
    """
    with file.open("rb") as opened:
        return format_by(opened.read(START))


def format_by(start: bytes) -> str:
    """The same for the first bytes of a file. Raises DamagedError."""
    if not start:
        raise DamagedError(text("it is empty"))
    if start.startswith(b"version https://git-lfs"):
        raise UnusableError(
            text("it is a pointer of Git LFS, not the weights. Fetch them: {command}", command="git lfs pull")
        )
    if start[8:9] == b"{":  # safetensors, which begins with a length: it may look like any of the others
        return ""
    if start.lstrip().lower().startswith(_PAGES):
        raise DamagedError(text("it is a web page that was saved under this name"))
    return next((name for mark, name in _MARKS if start.startswith(mark)), "")


def expect(start: bytes, wanted: str) -> None:
    """Raise UnusableError where a file's first bytes are of a format that its name does not say."""
    found = format_by(start)
    if found and found != wanted:
        raise UnusableError(text("it is a {format} file under another name", format=found))
