"""What kind of desktop session this is, as far as dragging files to other programs goes."""

import contextlib
import ctypes
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QGuiApplication


class Kind(StrEnum):
    """XWAYLAND: a Wayland desktop that shows this program by X11."""

    X11 = "x11"
    XWAYLAND = "xwayland"
    WAYLAND = "wayland"
    WINDOWS = "windows"
    MACOS = "macos"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DragSession:
    """is_elevated: the program has the rights of an administrator. is_sandboxed: it sees some folders only."""

    kind: Kind
    is_elevated: bool = False
    is_sandboxed: bool = False


def this_session() -> DragSession:
    """The session of this process. Needs the application."""
    return session_of(QGuiApplication.platformName(), os.environ, is_elevated=_is_elevated(), root=Path("/"))


def session_of(platform: str, env: Mapping[str, str], *, is_elevated: bool, root: Path) -> DragSession:
    """platform: Qt's name of it. env: the environment. root: of the file system, where Flatpak leaves its mark."""
    has_wayland = bool(env.get("WAYLAND_DISPLAY")) or env.get("XDG_SESSION_TYPE") == "wayland"
    kinds = {"xcb": Kind.XWAYLAND if has_wayland else Kind.X11, "windows": Kind.WINDOWS, "cocoa": Kind.MACOS}
    kind = Kind.WAYLAND if platform.startswith("wayland") else kinds.get(platform, Kind.OTHER)
    is_sandboxed = "FLATPAK_ID" in env or "SNAP" in env or (root / ".flatpak-info").exists()
    return DragSession(kind, is_elevated, is_sandboxed)


def _is_elevated() -> bool:
    if sys.platform == "win32":
        with contextlib.suppress(AttributeError, OSError):
            return bool(ctypes.windll.shell32.IsUserAnAdmin())
        return False
    return os.geteuid() == 0
