"""The lines of the lyrics above the waveform: there when a take sings, selected by pointer, keys and a screen reader."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from daw_bridge.core.events import TakeAdded
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from gui.main_window import MainWindow
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
ONE, TWO = Region(1.0, 3.0), Region(3.5, 6.0)


@pytest.fixture
def sung(loaded: MainWindow, qtbot: QtBot) -> Take:
    """A take of the clip that sings two lines."""
    library, original = loaded.bridge.library, loaded.state.takes.items[0]
    assert library is not None
    lines = [
        {"text": "first line", "start_s": ONE.start_s, "end_s": ONE.end_s},
        {"text": "second line", "start_s": TWO.start_s, "end_s": TWO.end_s},
    ]
    recipe = original.recipe.with_tags(
        {"take_name": "Sung", "parent_take": original.id}, task="text2music", lyric_lines=lines
    )
    path = library.clip_folder(original.clip_id) / "sung.wav"
    write_wav(path, np.zeros((10 * SAMPLE_RATE, 2), np.float32), recipe.raw)
    loaded.bridge.post(lambda: loaded.bridge.emit(TakeAdded(library.add_take(path, recipe)[1])))
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 2)
    assert not loaded.lyric_strip.isVisible()
    take = loaded.state.takes.items[1]
    loaded.bridge.select_take(take.id)
    qtbot.waitUntil(loaded.lyric_strip.isVisible)
    return take


def regions_are(window: MainWindow, *regions: Region) -> Callable[[], bool]:
    return lambda: window.state.selection.regions == regions


def click(window: MainWindow, qtbot: QtBot, time_s: float, keys: Qt.KeyboardModifier) -> None:
    at = QPoint(round(window.waveform.canvas.axis.x(time_s)), 10)
    qtbot.mouseClick(window.lyric_strip, LEFT, keys, at)


def test_a_click_selects_a_line(loaded: MainWindow, sung: Take, qtbot: QtBot) -> None:
    assert [line.text for line in loaded.lyric_strip.lines] == ["first line", "second line"]
    click(loaded, qtbot, 2.0, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(regions_are(loaded, ONE))
    click(loaded, qtbot, 4.0, CTRL)
    qtbot.waitUntil(regions_are(loaded, ONE, TWO))
    click(loaded, qtbot, 4.0, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(regions_are(loaded, TWO))
    click(loaded, qtbot, 8.0, Qt.KeyboardModifier.NoModifier)
    qtbot.wait(50)
    assert regions_are(loaded, TWO)()
    loaded.bridge.history.undo()
    qtbot.waitUntil(regions_are(loaded, ONE, TWO))


def test_keys_choose_a_line_and_select_it(loaded: MainWindow, sung: Take, qtbot: QtBot) -> None:
    strip = loaded.lyric_strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert loaded.statusBar().currentMessage() == "second line, bar 2.4 to 4.1"
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.waitUntil(regions_are(loaded, TWO))
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(regions_are(loaded, ONE, TWO))


def test_the_line_at_the_playhead(loaded: MainWindow, sung: Take, qtbot: QtBot) -> None:
    loaded.lyric_strip.select_at(3.2)
    assert loaded.statusBar().currentMessage() == "No line is sung here."
    loaded.lyric_strip.select_at(3.6)
    qtbot.waitUntil(regions_are(loaded, TWO))


def test_the_key_comes_into_view(loaded: MainWindow, sung: Take, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.spanning(0.5, 1.5))
    loaded.lyric_strip.setFocus()
    qtbot.keyClick(loaded.lyric_strip, Qt.Key.Key_Right)
    assert canvas.axis.start_s <= TWO.start_s <= canvas.axis.end_s


def test_a_take_without_lines_has_no_strip(loaded: MainWindow, sung: Take, qtbot: QtBot) -> None:
    loaded.bridge.select_take(loaded.state.takes.items[0].id)
    qtbot.waitUntil(lambda: not loaded.lyric_strip.isVisible())
    loaded.lyric_strip.select_at(2.0)
    assert "made to sing" in loaded.statusBar().currentMessage()
