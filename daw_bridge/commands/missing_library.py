"""The message for a missing system library that Qt needs, as on a minimal Linux."""

from pathlib import Path

from engine.contract.command_name import quoted
from engine.contract.texts import text, with_hint

_ABSENT = ": cannot open shared object file"


def missing_library(error: ImportError) -> str:
    """Return the message for a missing system library, with a hint how to install it; "" for other import errors."""
    library, absent, _ = str(error).partition(_ABSENT)
    if not absent:
        return ""
    start = Path(__file__).parents[2] / "installers" / "start.py"
    packages = "libegl1 libgl1 libglib2.0-0 libxcb-cursor0 libxkbcommon-x11-0"
    hint = text("On Debian and Ubuntu, type: sudo apt-get install {packages}", packages=packages)
    if start.is_file():
        hint = text("To install what it needs, type: {command}", command=f"python3 {quoted(str(start))}")
    return with_hint(text("The window cannot open: the system library {library} is missing", library=library), hint)
