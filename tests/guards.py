"""What a test has to leave alone: the files of the person who runs it, and the ports of DAWs and of other DAW Bridges.

An audit hook refuses the act with a PermissionError and writes it down; `tests/conftest.py` fails the test that did it,
because much of our code carries on after an OSError. The hook sees what Python does in this process. Files written by
libraries and child processes are found by comparing our folders before and after the run.
"""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
APP_NAME = "DAW Bridge"
DAW_PORTS = {
    **dict.fromkeys(range(9371, 9392), "DAW Bridge, and its scripts in Live and Bitwig"),
    3819: "Ardour",
    5353: "zeroconf",
    8000: "REAPER and DrivenByMoss",
    9000: "REAPER and DrivenByMoss",
    11000: "AbletonOSC",
    11001: "AbletonOSC",
}
PERSONS_FOLDERS = tuple(  # as they are before conftest.py sends everything to a temporary home
    Path(folder)
    for folder in (
        platformdirs.user_config_dir(APP_NAME, appauthor=False),
        platformdirs.user_data_dir(APP_NAME, appauthor=False),
        platformdirs.user_log_dir(APP_NAME, appauthor=False),
        Path(platformdirs.user_music_dir()) / APP_NAME,
    )
)
_HOME = str(Path.home())
_OURS = tuple(os.path.realpath(folder) for folder in (ROOT, sys.prefix, sys.base_prefix, tempfile.gettempdir()))
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_FILE_EVENTS = {  # how many of the first arguments are paths that change
    "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.rename": 2, "os.truncate": 1, "os.chmod": 1, "os.utime": 1,
}  # fmt: skip


_THREADS_THAT_STAY = {  # by how their names begin
    "sound device": "a player keeps one, so that a sound system that hangs stops nothing else",
    "tqdm": "its monitor ends with the process",
}


def may_stay(thread: threading.Thread) -> bool:
    """True for a thread that its library keeps for the whole process."""
    return any(thread.name.startswith(name) for name in _THREADS_THAT_STAY)


class Watch:
    """The acts that were refused, as sentences; `allowed_ports` are the ports the running test may use."""

    def __init__(self) -> None:
        self.refused: list[str] = []
        self.allowed_ports: frozenset[int] = frozenset()
        self._is_on = False

    def start(self) -> None:
        sys.addaudithook(self._on_event)  # Python cannot take a hook back
        self._is_on = True

    def stop(self) -> None:
        self._is_on = False

    def _on_event(self, event: str, args: tuple[Any, ...]) -> None:
        if not self._is_on:
            return
        if event == "open":
            path, _, flags = args
            if isinstance(flags, int) and flags & _WRITING:
                self._look_at_path(event, path)
        elif event in _FILE_EVENTS:
            for path in args[: _FILE_EVENTS[event]]:
                self._look_at_path(event, path)
        elif event in {"os.symlink", "os.link"}:
            self._look_at_path(event, args[1])
        elif event in {"socket.bind", "socket.connect", "socket.sendto"}:
            address = args[1]
            if isinstance(address, tuple) and len(address) >= 2 and address[1] in DAW_PORTS:
                self._look_at_port(event, address[1])

    def _look_at_path(self, event: str, path: object) -> None:
        if isinstance(path, str | bytes | os.PathLike) and is_the_persons(os.fsdecode(path)):
            self._refuse(f"{event} {os.fsdecode(path)}: it lies in the home of the person who runs the tests")

    def _look_at_port(self, event: str, port: int) -> None:
        if port not in self.allowed_ports:
            self._refuse(f"{event} {port}: the port belongs to {DAW_PORTS[port]}")

    def _refuse(self, act: str) -> None:
        self.refused.append(act)
        raise PermissionError(act)


def is_the_persons(path: str, home: str = _HOME) -> bool:
    """True for a path in the home, apart from the sources, the Python in use, temporary folders and compiled modules."""
    whole = os.path.abspath(path)  # noqa: PTH100  as written, without following links
    if not _lies_in(whole, home) or "__pycache__" in whole:
        return False
    return not any(_lies_in(os.path.realpath(whole), folder) for folder in _OURS)


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def snapshot(folders: tuple[Path, ...] = PERSONS_FOLDERS) -> dict[str, tuple[int, int]]:
    """Size and time of the last change of every file and folder in `folders`."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            try:
                facts = path.lstat()
            except OSError:
                continue
            found[str(path)] = (facts.st_size, facts.st_mtime_ns)
    return found


def changes(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> list[str]:
    """The paths that came, went or changed."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def wait_for(condition: Callable[[], bool], timeout_s: float) -> bool:
    """True as soon as the condition holds; False when it still does not after `timeout_s`."""
    end = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True
