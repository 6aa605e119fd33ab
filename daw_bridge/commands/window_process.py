"""The window, started in place of the command that was typed. Only the standard library is loaded, to be there soon."""

import os
import subprocess
import sys
from collections.abc import Sequence

from engine.contract.command_name import module_command


def open_window(options: Sequence[str] = ()) -> int:
    """Start the window with these options. Returns its exit status, where it does not take this process's place."""
    line, environment = module_command("gui")
    if os.name == "posix":
        os.execve(sys.executable, [*line, *options], environment)  # noqa: S606  the window takes this process's place
    return subprocess.call([*line, *options], env=environment)


def has_screen() -> bool:
    """Whether a window can open: always on macOS and Windows, elsewhere with X, Wayland or an explicit Qt platform."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
