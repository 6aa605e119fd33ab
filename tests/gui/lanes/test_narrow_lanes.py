"""Lanes in a small window: the time axis keeps most of the width, and nothing that a header offered is out of reach."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from gui.main_window import MainWindow
from gui.views.lanes.header import NARROWEST, WIDTH
from tests.gui.lanes.test_lanes import lane_of, lanes, takes
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "takes", "window"]  # fixtures
BARE = Qt.ToolButtonStyle.ToolButtonIconOnly


def narrow(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(840, 500)
    qtbot.waitUntil(lambda: window.lanes.comp.header.width() < WIDTH)
    qtbot.wait(20)


def test_headers_leave_the_axis_most_of_the_width(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    assert lane_of(loaded, takes[0]).header.width() == WIDTH
    narrow(loaded, qtbot)
    canvas = loaded.waveform.canvas
    for lane in (loaded.lanes.comp, *lanes(loaded)):
        assert NARROWEST <= lane.header.width() <= 0.4 * loaded.stage.width()
        assert lane.strip.mapToGlobal(QPoint(0, 0)).x() == canvas.mapToGlobal(QPoint(0, 0)).x()
        assert lane.strip.width() == canvas.width() == canvas.axis.width
    assert loaded.stage.tools.width() == loaded.lanes.comp.header.width()


def test_buttons_without_room_are_in_the_menu(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    narrow(loaded, qtbot)
    header = lane_of(loaded, takes[1]).header
    assert header.menu.isVisible()
    assert not header.star.isVisible()
    assert header.name.width() >= 40
    menu = loaded.lanes.menus.take(takes[1])
    texts = {action.text(): action for action in menu.actions() if isinstance(action, QAction)}
    assert {"Hear", "Star"} <= set(texts)
    texts["Star"].trigger()
    qtbot.waitUntil(lambda: loaded.state.takes.items[1].has_star)
    qtbot.waitUntil(lambda: header.mark.has_star)  # a star that was given is seen
    loaded.resize(1400, 860)
    qtbot.waitUntil(header.star.isVisible)
    assert header.star.isChecked()
    assert not header.mark.has_star


def test_words_come_back_with_the_room(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    write, tools = loaded.lanes.comp.header.write, loaded.stage.tools
    assert write.toolButtonStyle() is not BARE
    narrow(loaded, qtbot)
    assert write.toolButtonStyle() is BARE
    assert write.accessibleName() == "Make it a take"
    for switch in (tools.loudness, tools.differences):
        assert switch.isVisible()
        assert switch.accessibleName()
        assert tools.rect().contains(switch.geometry())
    loaded.resize(1400, 860)
    qtbot.waitUntil(lambda: loaded.lanes.comp.header.width() == WIDTH)
    assert write.toolButtonStyle() is not BARE
    assert all(switch.toolButtonStyle() is not BARE for switch in (tools.loudness, tools.differences))
    assert lane_of(loaded, takes[1]).header.star.isVisible()


@pytest.mark.parametrize(
    "words", [("Edges:", "As regions"), ("Kanten:", "Wie Regionen"), ("Bords :", "Comme les régions")]
)
def test_what_edges_snap_to_keeps_its_words(
    loaded: MainWindow, takes: list[Take], qtbot: QtBot, words: tuple[str, str]
) -> None:
    tools = loaded.stage.tools
    name = next(label for label in tools.findChildren(QLabel) if label.buddy() is tools.snap)
    name.setText(words[0])
    tools.snap.setItemText(0, words[1])
    narrow(loaded, qtbot)
    for widget in (name, tools.snap):
        assert widget.isVisible()
        assert tools.rect().contains(widget.geometry())
    assert name.width() >= name.sizeHint().width()
    assert tools.snap.y() > name.y()
    assert tools.snap.width() == tools.width() - 12, "it has all of the width"
    loaded.resize(1400, 860)
    qtbot.waitUntil(lambda: tools.snap.x() > name.x())


def test_what_has_room_is_measured_anew_with_another_style(loaded: MainWindow, takes: list[Take]) -> None:
    """The window gets its style sheet when it is built already."""
    write = loaded.lanes.comp.header.write
    assert write.toolButtonStyle() is not BARE
    write.setText("Write what was chosen of all takes as a take of its own")
    QApplication.sendEvent(loaded.stage, QEvent(QEvent.Type.StyleChange))
    assert write.toolButtonStyle() is BARE
