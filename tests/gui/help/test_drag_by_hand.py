"""A take dragged by a real pointer onto the practice field, here and in a program of its own; and a real wheel."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.views.help.drag_doctor import DragDoctor
from tests.gui.test_window import loaded, song, window
from tests.peers.drag import Point, drag, point_in, xdotool

__all__ = ["loaded", "song", "window"]  # fixtures
ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.desktop


@pytest.fixture(autouse=True)
def desktop() -> None:
    """Skips where there is no X screen to point at."""
    if os.environ.get("QT_QPA_PLATFORM") != "xcb" or not shutil.which("xdotool"):
        pytest.skip("needs an X screen with xdotool (installers/test.py starts one on Debian and Ubuntu)")


def by_hand(qtbot: QtBot, gesture: Callable[[], object]) -> None:
    """Do something with the real pointer while the window goes on living."""
    thread = threading.Thread(target=gesture)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=30_000)


def middle(widget: QWidget) -> Point:
    at = widget.mapToGlobal(widget.rect().center())
    return at.x(), at.y()


@pytest.fixture
def ready(loaded: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window at the left, and the file of its take there to be dragged."""
    loaded.setGeometry(10, 30, 900, 760)
    loaded.page.show_panel(loaded.takes.list)  # so small, the window shows one panel at a time
    loaded.bridge.exports.prepare(loaded.state.selection.take_id)
    qtbot.waitUntil(lambda: loaded.takes.finished_path() is not None)
    qtbot.wait(300)  # the window manager moves it
    return loaded


def first_take(window: MainWindow) -> Point:
    at: QPoint = window.takes.list.visualRect(window.state.takes.index(0)).center()
    place = window.takes.list.viewport().mapToGlobal(at)
    return place.x(), place.y()


def test_a_take_is_dragged_onto_the_field_of_the_dialog(ready: MainWindow, qtbot: QtBot) -> None:
    ready.dialogs.open_drag_doctor()
    doctor = ready.findChild(DragDoctor)
    assert doctor is not None
    doctor.move(930, 40)
    qtbot.waitExposed(doctor)
    qtbot.wait(300)
    by_hand(qtbot, lambda: drag(first_take(ready), middle(doctor.field)))
    qtbot.waitUntil(lambda: "Arrived" in doctor.field.told.text())
    assert str(ready.takes.finished_path()) in doctor.field.told.text()
    assert ready.state.clips.rowCount() == 1


def test_a_take_is_dragged_onto_the_field_of_another_program(ready: MainWindow, qtbot: QtBot) -> None:
    command = [sys.executable, "-m", "gui.views.help.practice_window", "dark"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        try:
            title = "Practice field"
            qtbot.waitUntil(lambda: title in _titles(), timeout=20_000)
            (number,) = [each for each in _windows() if title in xdotool("getwindowname", each)]
            xdotool("windowmove", number, 930, 60)
            qtbot.wait(300)
            assert program.stdout is not None
            lines: list[str] = []
            threading.Thread(target=lambda: lines.extend(program.stdout or ()), daemon=True).start()
            by_hand(qtbot, lambda: drag(first_take(ready), point_in(title, 0.5, 0.5)))
            qtbot.waitUntil(lambda: bool(lines), timeout=20_000)
        finally:
            program.terminate()
    assert f"Arrived: {ready.takes.finished_path()}, a WAV file" in lines[0]


def _windows() -> list[str]:
    return xdotool("search", "--onlyvisible", "--name", ".").split()


def _titles() -> str:
    return "\n".join(xdotool("getwindowname", each) for each in _windows())


def test_a_real_wheel_gives_no_field_the_keyboard_and_changes_none(ready: MainWindow, qtbot: QtBot) -> None:
    """Qt gives a field the keyboard by a real turn before a filter hears of it; an event that is sent does not show that."""
    bar, prompt = ready.transport, ready.prompt
    ready.page.show_panel(prompt)
    ready.activateWindow()
    ready.waveform.canvas.setFocus()
    before = (bar.tempo.value(), bar.snap.currentText(), prompt.takes.value(), prompt.strength.value())
    for field in (bar.tempo, bar.snap, prompt.takes, prompt.strength, prompt.language, ready.pages.tabBar()):
        x, y = middle(field)
        by_hand(qtbot, lambda x=x, y=y: (xdotool("mousemove", x, y), [xdotool("click", 5) for _ in range(3)]))  # type: ignore[misc]
        qtbot.wait(100)
        assert not field.hasFocus()
    assert (bar.tempo.value(), bar.snap.currentText(), prompt.takes.value(), prompt.strength.value()) == before
    assert prompt.language.currentIndex() == 0
    assert ready.pages.currentIndex() == 0
    prompt.takes.setFocus()
    x, y = middle(prompt.takes)
    by_hand(qtbot, lambda: (xdotool("mousemove", x, y), xdotool("click", 4)))
    qtbot.waitUntil(lambda: prompt.takes.value() == before[2] + 1)
