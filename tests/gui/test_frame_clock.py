"""The window draws 30 pictures a second while something moves, and none while nothing does."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.viewmodels.frame_clock import FRAME_MS, LOOK_MS, FrameClock
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures


class Counter(QObject):
    """Counts the events of one kind that objects receive."""

    def __init__(self, kind: QEvent.Type, *objects: QObject) -> None:
        super().__init__()
        self.kind, self.count = kind, 0
        for each in objects:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == self.kind
        return False


def test_frames_end_when_nothing_moves_and_begin_when_something_does(qtbot: QtBot) -> None:
    moves = [True] * 5
    seen = []

    def show() -> bool:
        seen.append(None)
        return bool(moves) and moves.pop()

    clock = FrameClock(show)
    frames = Counter(QEvent.Type.Timer, clock.frames)
    qtbot.waitUntil(lambda: not clock.frames.isActive())
    assert frames.count == 5 + 3
    assert clock.looks.isActive()
    moves.append(True)  # nobody calls `wake`: the clock looks
    qtbot.waitUntil(clock.frames.isActive, timeout=20 * LOOK_MS)
    qtbot.waitUntil(lambda: not clock.frames.isActive())
    clock.wake()
    assert clock.frames.isActive()
    assert not clock.looks.isActive()
    assert len(seen) >= frames.count


def test_the_idle_window_counts_no_frames_and_paints_nothing(loaded: MainWindow, qtbot: QtBot) -> None:
    clock = loaded.positions.clock
    qtbot.waitUntil(lambda: not clock.frames.isActive())
    qtbot.wait(300)  # what the import still changes
    qtbot.waitUntil(lambda: not clock.frames.isActive())
    frames = Counter(QEvent.Type.Timer, clock.frames)
    paints = Counter(QEvent.Type.Paint, loaded.waveform.canvas, loaded.transport.meter)
    qtbot.wait(30 * FRAME_MS)
    assert (frames.count, paints.count) == (0, 0)


def test_a_controller_that_moves_the_playhead_is_followed(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not loaded.positions.clock.frames.isActive())
    loaded.bridge.seek(4.0)
    qtbot.waitUntil(lambda: loaded.waveform.canvas.playhead_s == pytest.approx(4.0), timeout=20 * LOOK_MS)


def test_a_click_moves_the_playhead_at_once(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not loaded.positions.clock.frames.isActive())
    qtbot.keyClick(loaded.waveform.canvas, Qt.Key.Key_Right)
    assert loaded.positions.clock.frames.isActive()
