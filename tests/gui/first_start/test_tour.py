"""The tour: four notes beside the real widgets, that go on by what the user does, are spoken, and can be left."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.contract.messages import Region
from gui.accessible import speech
from gui.main_window import MainWindow
from gui.viewmodels.window_store import window_store
from gui.views.first_start.callout import note_place
from tests.gui.test_window import drag_over, engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures


def title(window: MainWindow) -> str:
    return window.tour.note._title.text()


def lies_beside(window: MainWindow) -> bool:
    """Whether the note lies in the window, and the ring around something that is seen."""
    note = window.tour.note
    return window.rect().contains(note.geometry()) and note._ring.isVisible()


def test_it_goes_on_by_what_the_user_does(loaded: MainWindow, qtbot: QtBot) -> None:
    tour = loaded.tour
    tour.start()
    assert title(loaded) == "Drag over the bars to change"
    assert tour.note._count.text() == "1 of 4"
    assert lies_beside(loaded)
    drag_over(qtbot, loaded, 2.0, 4.0)
    qtbot.waitUntil(lambda: title(loaded) == "Repaint them")
    assert lies_beside(loaded)
    loaded.prompt.make.click()
    qtbot.waitUntil(lambda: title(loaded) == "Choose among the takes")
    qtbot.waitUntil(lambda: loaded.bridge.queue_run.jobs.running is not None)
    loaded.bridge.post(engine_of(loaded).make_takes)
    qtbot.waitUntil(lambda: len(loaded.state.takes.items) == 2)
    if tour.step == 2:  # the new take was selected by itself, or is chosen
        loaded.actions_.choose_take(1 + (loaded.state.takes.row_of(loaded.state.selection.take_id) + 1) % 2)
    qtbot.waitUntil(lambda: title(loaded) == "Take it into your DAW")
    assert tour.note.next.text() == "Done"
    tour.note.next.click()
    assert not tour.is_on
    assert not tour.note.isVisible()
    assert not tour.note._ring.isVisible()


def test_it_works_by_keys_and_gives_the_keyboard_back(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    qtbot.waitUntil(loaded.isActiveWindow)
    canvas = loaded.waveform.canvas
    canvas.setFocus()
    loaded.help_actions.tour_wanted.emit()
    note = loaded.tour.note
    for step in range(3):
        assert loaded.tour.step == step
        assert note.next.hasFocus()
        qtbot.keyClick(note.next, Qt.Key.Key_Return)
    assert loaded.tour.step == 3
    qtbot.keyClick(note.next, Qt.Key.Key_Escape)
    assert not loaded.tour.is_on
    assert canvas.hasFocus()


def test_escape_leaves_it_from_anywhere_and_then_does_what_it_did(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    qtbot.waitUntil(loaded.isActiveWindow)
    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    loaded.tour.start()
    loaded.waveform.canvas.setFocus()
    qtbot.keyClick(loaded.waveform.canvas, Qt.Key.Key_Escape)
    assert not loaded.tour.is_on
    assert loaded.state.selection.regions
    qtbot.keyClick(loaded.waveform.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not loaded.state.selection.regions)


def test_it_is_spoken(loaded: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def send(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(speech, "send", send)
    QAccessible.setActive(True)
    try:
        loaded.tour.start()
        loaded.tour.go_on()
    finally:
        QAccessible.setActive(False)
    assert [each.split(".")[0] for each in said] == ["Drag over the bars to change", "Repaint them"]
    assert all(each.endswith("Return goes on, Escape leaves.") for each in said)


def test_without_a_clip_it_opens_the_example(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.first_start.isVisible)
    window.first_start.tour.click()
    qtbot.waitUntil(lambda: window.tour.step == 0)
    assert window.state.clip_name == "Example"
    assert window.waveform.isVisible()


def test_it_is_offered_once_to_who_began_with_a_card(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.first_start.isVisible)
    window.first_start.example.click()
    qtbot.waitUntil(window.tour.note.isVisible)
    assert title(window) == "New here?"
    assert not window.tour.is_on
    window.tour.note.leave.click()
    assert not window.tour.note.isVisible()
    window.tour.offer()
    assert not window.tour.note.isVisible()
    window.memory.store()
    assert str(window_store.opened().value("tour/offered")).lower() == "true"


def test_who_takes_the_offer_is_shown_around(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.first_start.isVisible)
    window.first_start.example.click()
    qtbot.waitUntil(window.tour.note.isVisible)
    qtbot.waitUntil(lambda: window.state.peaks is not None)
    window.tour.note.next.click()
    qtbot.waitUntil(lambda: window.tour.step == 0)


def test_a_small_window_brings_the_panel_of_each_step_to_the_front(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    loaded.page.show_panel(loaded.clips)
    loaded.tour.start()
    for step, widget in enumerate((loaded.waveform.canvas, loaded.prompt.make, loaded.takes.list)):
        assert loaded.tour.step == step
        assert widget.isVisible()
        assert loaded.rect().contains(loaded.tour.note.geometry())
        loaded.tour.go_on()


def test_the_note_follows_the_window(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.tour.start()
    ring = loaded.tour.note._ring
    for width in (1500, 1250):
        loaded.resize(width, 860)
        canvas = loaded.waveform.canvas
        qtbot.waitUntil(
            lambda canvas=canvas: ring.geometry().contains(QRect(canvas.mapTo(loaded, QPoint(0, 0)), canvas.size()))
        )  # type: ignore[misc]
        assert loaded.rect().contains(loaded.tour.note.geometry())


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        (QRect(100, 100, 300, 100), QRect(100, 210, 300, 120)),  # below
        (QRect(100, 500, 300, 90), QRect(100, 370, 300, 120)),  # above
        (QRect(0, 0, 400, 600), QRect(410, 240, 300, 120)),  # right of it
        (QRect(400, 0, 400, 600), QRect(90, 240, 300, 120)),  # left of it
        (QRect(0, 0, 800, 600), QRect(250, 470, 300, 120)),  # over its lower edge
    ],
)
def test_where_a_note_stands(target: QRect, wanted: QRect) -> None:
    window = QRect(0, 0, 800, 600)
    place = note_place(target, (300, 120), window)
    assert place == wanted
    assert window.contains(place)


def test_the_tour_does_not_take_the_keyboard_twice(loaded: MainWindow) -> None:
    loaded.tour.start()
    loaded.tour.start()
    assert loaded.tour.step == 0
    loaded.tour.leave()
    loaded.tour.leave()
    assert QApplication.focusWidget() is None or not loaded.tour.note.isAncestorOf(QApplication.focusWidget())
