"""Problems: a toast over the page with one button, a key to it, and the list of the last twenty."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import NextStep, Problem
from gui.accessible import speech
from gui.main_window import MainWindow
from gui.viewmodels.past_problems import KEPT
from gui.views.problems.problem_list import ProblemList
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT = Qt.MouseButton.LeftButton
STOPPED = Problem("The engine keeps stopping", "Start it.", "exit -9", NextStep.RESTART_ENGINE)


def listed(window: MainWindow) -> ProblemList:
    [dialog] = window.findChildren(ProblemList)
    return dialog


def test_a_problem_pushes_nothing_away(loaded: MainWindow, qtbot: QtBot) -> None:
    panels = (loaded.bar, loaded.waveform, loaded.take_pages, loaded.prompt)
    places = [(panel.mapTo(loaded, QPoint(0, 0)), panel.size()) for panel in panels]
    loaded.problems.show_problem(STOPPED)
    QApplication.processEvents()
    assert [(panel.mapTo(loaded, QPoint(0, 0)), panel.size()) for panel in panels] == places
    toast = loaded.problems
    assert loaded.page.rect().contains(toast.geometry())
    assert toast.geometry().bottom() > loaded.page.height() * 0.8
    for width, height in ((900, 650), (652, 403)):
        loaded.resize(width, height)
        qtbot.waitUntil(lambda: loaded.page.rect().contains(toast.geometry()))


@pytest.mark.parametrize("size", [(840, 500), (1024, 575), (1500, 900)])
def test_the_button_of_the_task_stays_free(loaded: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    loaded.resize(*size)
    qtbot.waitUntil(lambda: loaded.page.is_small == (size[0] < 1200))
    loaded.problems.show_problem(STOPPED)

    def is_beside() -> bool:
        toast, beside = loaded.problems.geometry(), loaded.page.prompt
        return not toast.intersects(QRect(beside.mapTo(loaded.page, QPoint()), beside.size()))

    qtbot.waitUntil(is_beside)
    border = loaded.page.splitters["middle" if loaded.page.is_small else "across"]
    sizes = border.sizes()
    border.setSizes([each + (60 if n == 0 else -60 if n == len(sizes) - 1 else 0) for n, each in enumerate(sizes)])
    QApplication.processEvents()
    qtbot.waitUntil(is_beside)
    stage = loaded.stage
    assert loaded.problems.x() >= stage.mapTo(loaded.page, QPoint()).x()


def test_in_a_narrow_column_the_button_stands_below_the_words(loaded: MainWindow, qtbot: QtBot) -> None:
    toast = loaded.problems
    toast.show_problem(STOPPED)
    qtbot.waitUntil(lambda: toast.step.x() > toast._message.geometry().right())
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: toast.step.y() > toast._hint.geometry().bottom())
    assert toast.step.text()
    assert toast._message.width() > 200
    loaded.resize(1500, 900)
    qtbot.waitUntil(lambda: toast.step.x() > toast._message.geometry().right())


def test_a_long_message_is_shown_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(700, 500)
    long = Problem("Ein sehr langer Name eines Stückes. " * 4, "Und ein langer Rat dazu. " * 8, step=NextStep.TRY_AGAIN)
    window.problems.show_problem(long)
    QApplication.processEvents()
    for label in (window.problems._message, window.problems._hint):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_second_message_in_one_go_is_shown_whole(loaded: MainWindow) -> None:
    """It had the height of the first one: "the adapter does not exist" ended before its last word."""
    hint = "Switch it off, or remove it from the list of adapters."
    loaded.problems.show_problem(Problem("Short", hint))
    loaded.problems.show_problem(Problem("A long name of a file, and what is wrong with it. " * 4, hint))
    QApplication.processEvents()
    for label in (loaded.problems._message, loaded.problems._hint):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_key_goes_to_its_button_and_back(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    qtbot.waitUntil(loaded.isActiveWindow)
    canvas = loaded.waveform.canvas
    canvas.setFocus()
    loaded.problems.show_problem(STOPPED)
    assert canvas.hasFocus(), "a problem takes the keyboard from nobody"
    qtbot.keyClick(canvas, Qt.Key.Key_F8)
    assert loaded.problems.step.hasFocus()
    qtbot.keyClick(loaded.problems.step, Qt.Key.Key_Escape)
    assert not loaded.problems.isVisible()
    assert canvas.hasFocus()
    loaded.problems.show_problem(Problem("bad.wav cannot be read"))
    qtbot.keyClick(canvas, Qt.Key.Key_F8)
    assert loaded.problems.close_button.hasFocus()


def test_without_a_toast_the_key_opens_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.help_actions.problem_wanted.emit()
    dialog = listed(window)
    assert dialog.isVisible()
    assert dialog._empty.isVisible()
    assert not dialog.list.isVisible()
    dialog.close()


def test_one_without_a_step_leaves_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.problems._leave.setInterval(20)
    window.problems.show_problem(Problem("bad.wav cannot be read"))
    qtbot.waitUntil(lambda: not window.problems.isVisible())
    window.problems.show_problem(STOPPED)
    assert not window.problems._leave.isActive(), "one with a step waits for the user"
    window.activateWindow()
    window.problems.show_problem(Problem("bad.wav cannot be read"))
    window.problems.go_to()
    with qtbot.waitSignals([window.problems._leave.timeout] * 2):
        pass
    assert window.problems.isVisible(), "the keyboard is on it"


def test_the_last_twenty_are_listed(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not window.bar.bell.isVisible()
    for n in range(25):
        window.bridge.emit(Problem(f"number {n}", f"hint {n}"))
    window.bridge.emit(STOPPED)
    window.bridge.emit(STOPPED)
    past = window.past_problems
    qtbot.waitUntil(lambda: past.rowCount() == KEPT and past.items[0].count == 2)
    assert window.bar.bell.isVisible()
    assert window.bar.bell.text() == "20"
    qtbot.mouseClick(window.bar.bell, LEFT)
    dialog = listed(window)
    qtbot.waitUntil(dialog.isVisible)
    assert window.bar.bell.text() == ""
    assert "The engine keeps stopping (2 times)" in past.text(0)
    assert past.text(1).endswith("number 24")
    assert dialog.step.isVisible()
    qtbot.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "The engine keeps stopping\nStart it.\nexit -9"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.told.text() == "hint 24"
    assert not dialog.step.isVisible()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    starts: int = window.bridge.queue_run.engine.starts  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.step, LEFT)
    qtbot.waitUntil(lambda: window.bridge.queue_run.engine.starts > starts)  # type: ignore[attr-defined]


def test_a_screen_reader_hears_every_problem(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, object]] = []

    def send(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness()))

    monkeypatch.setattr(speech, "send", send)
    QAccessible.setActive(True)
    try:
        window.problems.show_problem(STOPPED)
        window.actions_.versions.problem.emit(Problem("There is nothing to roll"))  # comes by another way
    finally:
        QAccessible.setActive(False)
    urgent = QAccessible.AnnouncementPoliteness.Assertive
    assert said == [
        ("Problem: The engine keeps stopping. Start it. F8 goes to the button “Restart engine”.", urgent),
        ("Problem: There is nothing to roll. ", urgent),
    ]
