"""A section of the lyrics dragged by a real pointer."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.views.words.section_rows import SectionRows
from tests.gui.help.test_drag_by_hand import by_hand, desktop
from tests.gui.test_window import loaded, song, window
from tests.gui.words.test_lyrics import SONG, rows_of
from tests.peers.drag import Point, drag

__all__ = ["desktop", "loaded", "song", "window"]  # fixtures
pytestmark = pytest.mark.desktop


def at(rows: SectionRows, row: int, past: int = 0) -> Point:
    place = rows.viewport().mapToGlobal(rows.visualItemRect(rows.item(row)).center() + QPoint(0, past))
    return place.x(), place.y()


def test_a_hand_drags_a_section(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.setGeometry(10, 30, 1240, 760)
    rows, field = rows_of(loaded, qtbot, SONG), loaded.prompt.lyrics
    loaded.prompt.words.desk.sections.up.setFocus()  # the panel scrolls to the list
    qtbot.wait(500)  # the window manager moves it
    by_hand(qtbot, lambda: drag(at(rows, 1), at(rows, 0, -4)))
    qtbot.waitUntil(lambda: field.toPlainText() == "[chorus]\nthree\n\n[verse]\none\ntwo")
    assert "chorus is now section 1 of 2" in loaded.statusBar().currentMessage()
