"""Copy and paste with a real file manager, both ways: Thunar, or the one that DAW_BRIDGE_FILE_MANAGER names."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.file_exchange import clipboard_data, files_in
from tests.peers.drag import click, point_in, xdotool

PROGRAM = os.environ.get("DAW_BRIDGE_FILE_MANAGER", "thunar")
SHOWN = "Shown by a file manager"
pytestmark = [pytest.mark.desktop, pytest.mark.usefixtures("desktop")]


@pytest.fixture
def shown(tmp_path: Path, qtbot: QtBot) -> Iterator[Path]:
    """A folder that the file manager shows."""
    if shutil.which(PROGRAM) is None:
        pytest.skip(f"needs {PROGRAM} (installers/test.py installs Thunar on Debian and Ubuntu)")
    folder, home = tmp_path / SHOWN, tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    own = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    program = subprocess.Popen(
        [PROGRAM, str(folder)], env=os.environ | {"HOME": str(home)} | own,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        qtbot.waitUntil(lambda: is_there(SHOWN), timeout=20_000)
        yield folder
    finally:
        program.terminate()
        program.wait(10)


def is_there(title: str) -> bool:
    try:
        point_in(title, 0.5, 0.5)
    except (AssertionError, subprocess.CalledProcessError):
        return False
    return True


def keys(qtbot: QtBot, *names: str) -> None:
    """Type into the file manager's list of files."""
    click(point_in(SHOWN, 0.75, 0.75))
    for name in names:
        xdotool("key", name)
        qtbot.wait(300)


def keys_until(qtbot: QtBot, is_done: Callable[[], bool], *names: str) -> None:
    """Type until it is done: on a busy machine the file manager shows its window long before it takes keys."""
    for _ in range(4):
        keys(qtbot, *names)
        for _ in range(25):
            if is_done():
                return
            qtbot.wait(200)
    pytest.fail(f"{PROGRAM} does nothing on {', '.join(names)}")


def test_a_copied_take_is_pasted_in_a_file_manager(shown: Path, tmp_path: Path, qtbot: QtBot) -> None:
    take = tmp_path / "Bäss 100%; take #2.wav"
    take.write_bytes(b"sound")
    QGuiApplication.clipboard().setMimeData(clipboard_data(take))
    keys_until(qtbot, (shown / take.name).is_file, "ctrl+v")
    assert (shown / take.name).read_bytes() == b"sound"
    assert take.is_file(), "it was copied, not moved"


def test_files_copied_in_a_file_manager_are_pasted_here(shown: Path, qtbot: QtBot) -> None:
    files = [shown / name for name in ("1 ♪.wav", "2%20.wav")]
    for file in files:
        file.write_bytes(b"sound")
    qtbot.wait(1000)
    clipboard = QGuiApplication.clipboard()
    keys_until(qtbot, lambda: sorted(files_in(clipboard.mimeData())) == files, "ctrl+a", "ctrl+c")
