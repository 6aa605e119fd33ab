"""Clips dragged by a real pointer: onto a collection of the window, and as files onto another program."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.help.test_drag_by_hand import ROOT, _titles, _windows, by_hand, desktop
from tests.gui.library.test_clip_search import clip_id, three
from tests.gui.test_window import loaded, song, window
from tests.peers.drag import Point, drag, point_in, xdotool

__all__ = ["desktop", "loaded", "song", "three", "window"]  # fixtures
pytestmark = pytest.mark.desktop


@pytest.fixture
def ready(three: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window at the left, with its list of clips in sight, of which "Drums" is in the collection Album."""
    three.setGeometry(10, 30, 900, 760)
    three.page.show_panel(three.clips)  # so small, the window shows one panel at a time
    three.bridge.shelf.put_into(clip_id(three, "Drums"), "Album")
    qtbot.waitUntil(lambda: three.state.shelf.collections == ("Album",))
    qtbot.waitUntil(lambda: three.state.selection.take_id in three.state.exports)
    qtbot.wait(300)  # the window manager moves it
    return three


def clip(window: MainWindow, name: str) -> Point:
    view = window.clips.list
    return _on_screen(view.viewport(), view.visualRect(window.clips.shown.index(names_row(window, name))).center())


def names_row(window: MainWindow, name: str) -> int:
    return window.clips.shown.row_of(clip_id(window, name))


def target(window: MainWindow, name: str) -> Point:
    """Where a row of the collections is going to be."""
    targets = window.clip_actions.collecting._shown_targets()
    targets.open_beside(window.clips, [clip_id(window, "Bass drum")])
    rows = [n for n in range(targets.list.count()) if targets.list.item(n).text() == name]
    place = _on_screen(targets.list.viewport(), targets.list.visualItemRect(targets.list.item(rows[0])).center())
    targets.close_again()
    return place


def _on_screen(widget: QWidget, at: QPoint) -> Point:
    place = widget.mapToGlobal(at)
    return place.x(), place.y()


def test_a_clip_is_dragged_onto_a_collection(ready: MainWindow, qtbot: QtBot) -> None:
    start, end = clip(ready, "Bass drum"), target(ready, "Album")
    by_hand(qtbot, lambda: drag(start, end))
    qtbot.waitUntil(lambda: ready.state.shelf.of(clip_id(ready, "Bass drum")).collections == ("Album",))
    targets = ready.clip_actions.collecting._shown_targets()
    assert not targets.isVisible()
    assert ready.state.clips.rowCount() == 3  # its file is not imported
    start, end = clip(ready, "Drums"), target(ready, "Album")
    by_hand(qtbot, lambda: drag(start, end))  # it is in it already, and the window takes no file of its own
    qtbot.wait(300)
    assert ready.state.clips.rowCount() == 3
    assert ready.state.shelf.of(clip_id(ready, "Drums")).collections == ("Album",)


def test_a_clip_is_dragged_into_another_program_as_a_file(ready: MainWindow, qtbot: QtBot) -> None:
    path = ready.state.exports[ready.state.selection.take_id]
    command = [sys.executable, "-m", "gui.views.help.practice_window", "dark"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        try:
            title, lines = "Practice field", list[str]()
            qtbot.waitUntil(lambda: title in _titles(), timeout=20_000)
            (number,) = [each for each in _windows() if title in xdotool("getwindowname", each)]
            xdotool("windowmove", number, 930, 60)
            qtbot.wait(300)
            threading.Thread(target=lambda: lines.extend(program.stdout or ()), daemon=True).start()
            start = clip(ready, "Bass drum")
            by_hand(qtbot, lambda: drag(start, point_in(title, 0.5, 0.5)))
            qtbot.waitUntil(lambda: bool(lines), timeout=20_000)
        finally:
            program.terminate()
    assert f"Arrived: {path}, a WAV file" in lines[0]
