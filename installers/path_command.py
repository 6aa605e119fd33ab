"""The command `daw-bridge` in a folder on the user's PATH, so that it works in every terminal. Standard library only.

On Linux and macOS it is a link in `~/.local/bin`; on Windows a .cmd file in the folder for such commands that every
account has on its PATH. A file of the same name that is not ours is never touched.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from environment import PYTHON, VENV, SetupError, say

SCRIPT = PYTHON.with_name("daw-bridge.exe" if os.name == "nt" else "daw-bridge")
ASKED = VENV / "command-offered"


def place() -> Path:
    """Where the command goes, whether it is there or not."""
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
        return Path(local, "Microsoft", "WindowsApps", "daw-bridge.cmd")
    return Path.home() / ".local" / "bin" / "daw-bridge"


def offer() -> None:
    """Ask once, on a terminal only, whether to add the command; say nothing where it or another one is there."""
    is_terminal = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    if not is_terminal or os.environ.get("CI") or ASKED.exists() or os.path.lexists(place()):
        return
    if shutil.which("daw-bridge") is not None or not SCRIPT.is_file():
        return
    ASKED.touch()
    try:
        answer = input(f"Make the command daw-bridge work in every terminal ({place()})? [y/N] ")
    except (EOFError, KeyboardInterrupt):
        answer = ""
    if answer.strip().lower() not in {"y", "yes"}:
        say("Not added. To add it later: python3 installers/start.py --add-command")
        return
    try:
        say(add())
    except SetupError as problem:
        say(str(problem))


def add() -> str:
    """Add the command, and return what to tell the user. Raises SetupError where another file has its place."""
    path = place()
    if os.path.lexists(path) and not is_ours(path):
        raise SetupError(f"{path} is there already and belongs to something else. It was left as it is.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if os.name == "nt":
            path.write_text(f'@"{SCRIPT}" %*\n', encoding="oem")  # the encoding in which such files are read
        else:
            path.symlink_to(SCRIPT)
    except OSError as error:
        raise SetupError(f"{path} cannot be written: {error.strerror}.") from error
    undo = "To undo this: python3 installers/start.py --remove-command"
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    if path.parent in folders:
        return f"Added {path}. {undo}"
    return (
        f"Added {path}. This terminal does not look there yet. Open a new one; if daw-bridge is still not found, "
        f'add this line to ~/.profile or ~/.zprofile:\n\n    export PATH="{path.parent}:$PATH"\n\n{undo}'
    )


def remove() -> str:
    """Remove the command, and return what to tell the user. Raises SetupError where the file is not ours."""
    path = place()
    if not os.path.lexists(path):
        return f"There is no {path}."
    if not is_ours(path):
        raise SetupError(f"{path} belongs to something else. It was left as it is.")
    try:
        path.unlink()
    except OSError as error:
        raise SetupError(f"{path} cannot be removed: {error.strerror}.") from error
    return f"Removed {path}."


def is_ours(path: Path) -> bool:
    """Whether it starts this environment's command, which may be gone by now."""
    if path.is_symlink():
        target = path.readlink()
        is_left_over = not path.exists() and target.parts[-3:] == SCRIPT.parts[-3:]  # of a folder moved or deleted
        return target == SCRIPT or is_left_over
    return os.name == "nt" and path.is_file() and str(SCRIPT) in path.read_text("oem", errors="replace")
