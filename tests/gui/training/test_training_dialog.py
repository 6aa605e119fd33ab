"""The dialog that trains an adapter: songs and their words, the check, a real training with the built-in model, its end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.training.training_events import Sample, TrainingChanged, TrainingLosses, TrainingState
from daw_bridge.core.training.training_events import Training as Run
from engine.contract.adapting.messages import Measured
from engine.contract.messages import Answered, Ask, Finished
from gui.accessible.parts import parts_of
from gui.main_window import MainWindow
from gui.views.training.dialog import TrainingDialog
from gui.views.training.song_table import CAPTION, MUSIC, NAME, STATE
from tests.daw_bridge.parts.training.conftest import PATIENCE_S, folder, one_thread, plan_for
from tests.fakes import FakeEngine
from tests.gui.windows import open_window

__all__ = ["folder", "one_thread"]  # fixtures
pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)  # the offscreen platform
LEFT = Qt.MouseButton.LeftButton
LONG_MS = 1000 * PATIENCE_S


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with open_window(qtbot, tmp_path, tmp_path / "models") as window:
        qtbot.waitUntil(lambda: window.bridge.engine_life.is_ready and window.bridge.library is not None)
        yield window


@pytest.fixture
def dialog(window: MainWindow) -> TrainingDialog:
    window.training.open()
    dialog = window.training.dialog
    assert isinstance(dialog, TrainingDialog)
    return dialog


def drop(target: QWidget, path: Path, at: QPoint | None = None) -> bool:
    """Drop a folder. Returns whether it is taken."""
    mime, at = QMimeData(), at or QPoint(20, 20)
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    keys, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, mime, LEFT, keys)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, mime, LEFT, keys))
    return enter.isAccepted()


def cell(dialog: TrainingDialog, row: int, column: int) -> str:
    item = dialog.songs.table.item(row, column)
    return item.text() if item is not None else ""


def opened(dialog: TrainingDialog, folder: Path, qtbot: QtBot) -> None:
    assert drop(dialog, folder)
    qtbot.waitUntil(lambda: dialog.songs.table.rowCount() > 0)


def offered(page: QWidget, buttons: dict[str, QAbstractButton]) -> list[str]:
    return [name for name, button in buttons.items() if button.isVisibleTo(page)]


def show(window: MainWindow, training: Run) -> None:
    """Have the window told of a training, and wait until it has heard of it: events may wait before it."""
    window._signals(TrainingChanged(training))
    left = 2000
    while window.training.view.training != training:
        QTest.qWait(5)
        left -= 1
        assert left


def test_the_menu_opens_it_beside_the_window(window: MainWindow) -> None:
    action = next(each for each in window.findChildren(QAction) if each.text() == "Train an adapter…")
    action.trigger()
    dialog = window.training.dialog
    assert isinstance(dialog, TrainingDialog)
    assert not dialog.isModal()
    assert dialog.isVisible()
    assert not dialog.check.check.isEnabled()
    assert dialog.check.text.text() == "Choose a folder of songs first."


def test_what_is_wrong_stands_first_and_leads_to_its_song(dialog: TrainingDialog, folder: Path, qtbot: QtBot) -> None:
    (folder / "two.json").write_text('{"bpm": 4000}', "utf-8")
    (folder / "one.json").write_text('{"bpm": 93.5, "keyscale": "D minor"}', "utf-8")
    opened(dialog, folder, qtbot)
    faults = dialog.songs.faults
    assert faults.isVisible()
    assert faults.mapTo(dialog, QPoint()).y() < dialog.songs.table.mapTo(dialog, QPoint()).y()
    assert "two.json, line 1" in faults.item(0).text()
    assert "look again" in dialog.songs.title.text()
    assert [cell(dialog, row, STATE) for row in (0, 1)] == ["Ready", "Needs fixing"]
    assert cell(dialog, 0, MUSIC) == "D minor, 93.5 bpm"
    qtbot.mouseClick(faults.viewport(), LEFT, pos=faults.visualItemRect(faults.item(0)).center())
    assert dialog.songs.table.current == "two.wav"
    assert not dialog.check.check.isEnabled()
    (folder / "two.json").unlink()
    qtbot.mouseClick(dialog.songs.again, LEFT)
    qtbot.waitUntil(dialog.check.check.isEnabled)
    assert not faults.isVisible()
    assert cell(dialog, 1, STATE) == "No caption"


def test_words_are_typed_in_place_and_taken_back(dialog: TrainingDialog, folder: Path, qtbot: QtBot) -> None:
    opened(dialog, folder, qtbot)
    table, words = dialog.songs.table, dialog.songs.words
    table.setFocus()
    table.choose("two.wav")
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor is not table
    QTest.keyClicks(editor, "bright hum")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    place = folder / "two.caption.txt"
    qtbot.waitUntil(lambda: place.exists() and place.read_text("utf-8") == "bright hum\n")
    qtbot.waitUntil(lambda: words.fields["caption"].toPlainText() == "bright hum")
    words.fields["lyrics"].setFocus()
    QTest.keyClicks(words.fields["lyrics"], "la la")
    table.choose("one.wav")  # another song: what was typed is written
    lyrics = folder / "two.lyrics.txt"
    qtbot.waitUntil(lambda: lyrics.exists() and lyrics.read_text("utf-8") == "la la\n")
    assert words.fields["caption"].toPlainText() == "a low hum"
    qtbot.waitUntil(lambda: dialog.songs.undo.isEnabled() and "two.wav" in dialog.songs.undo.toolTip())
    qtbot.mouseClick(dialog.songs.undo, LEFT)
    qtbot.waitUntil(lambda: not lyrics.exists())
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not place.exists())
    qtbot.waitUntil(dialog.songs.redo.isEnabled)
    qtbot.mouseClick(dialog.songs.redo, LEFT)
    qtbot.waitUntil(place.exists)


def test_a_planner_proposes_and_the_user_takes(
    window: MainWindow, dialog: TrainingDialog, folder: Path, qtbot: QtBot
) -> None:
    opened(dialog, folder, qtbot)
    engine = window.bridge.queue_run.engine
    assert isinstance(engine, FakeEngine)
    assert dialog.songs.hear.isEnabled()
    qtbot.mouseClick(dialog.songs.hear, LEFT)
    qtbot.waitUntil(lambda: any(isinstance(each, Ask) for each in engine.asked))
    qtbot.waitUntil(lambda: dialog.songs.hear.text() == "Stop listening")
    assert "two.wav" in dialog.songs.note.text()
    ask = next(each for each in engine.asked if isinstance(each, Ask))
    engine.on_event(Answered(ask.job_id, replace(ask.prompt, caption="a sine, an octave up")))
    engine.on_event(Finished(ask.job_id))
    qtbot.waitUntil(lambda: cell(dialog, 1, CAPTION) == "a sine, an octave up")
    assert cell(dialog, 1, STATE) == "Heard"
    assert not (folder / "two.caption.txt").exists()
    dialog.songs.table.choose("two.wav")
    assert dialog.songs.words.proposal.text() == "Heard: a sine, an octave up"
    qtbot.mouseClick(dialog.songs.words.take, LEFT)
    qtbot.waitUntil(lambda: cell(dialog, 1, STATE) == "Ready")
    assert (folder / "two.caption.txt").read_text("utf-8") == "a sine, an octave up\n"
    assert not dialog.songs.hear.isEnabled()


def test_a_real_training_from_the_check_to_the_slider(
    window: MainWindow, dialog: TrainingDialog, folder: Path, qtbot: QtBot
) -> None:
    opened(dialog, folder, qtbot)
    plan = dialog.plan
    assert plan.name.text() == folder.name
    assert plan.numbers["seconds"].value() == 10  # of the built-in model
    plan.numbers["steps"].setValue(12)
    plan.numbers["rank"].setValue(2)
    assert plan.numbers["alpha"].value() == 4
    plan.name.setText("a/b")
    assert not dialog.check.check.isEnabled()
    assert "name of a folder" in dialog.check.text.text()
    plan.name.setText("hum")
    qtbot.mouseClick(dialog.check.check, LEFT)
    qtbot.waitUntil(dialog.check.cancel.isVisible)
    assert not plan.isEnabled()
    qtbot.waitUntil(dialog.check.begin.isVisible, timeout=LONG_MS)
    for said in ("It takes about", "a step", "Memory on cpu", "Disk"):
        assert said in dialog.check.text.text()
    assert window.training.line.isVisible()
    qtbot.mouseClick(dialog.check.begin, LEFT)
    run = dialog.run
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is run)
    qtbot.waitUntil(lambda: window.training.view.training.state is TrainingState.DONE, timeout=LONG_MS)
    qtbot.waitUntil(lambda: offered(run, run.buttons) == ["compare", "adapters", "next"])
    assert [run.samples.item(row).text() for row in range(run.samples.count())] == [
        "After 12 steps",
        "Before the training",
    ]
    assert len(window.training.view.losses) == 12
    qtbot.waitUntil(lambda: len(window.adapters.rows) == 1)
    qtbot.waitUntil(lambda: window.adapters.count_on == 1)
    assert window.adapters.entries[0].key == str(folder.parent / "hum")
    assert not window.training.line.isVisible()
    qtbot.mouseClick(run.buttons["compare"], LEFT)
    qtbot.waitUntil(lambda: len(window.jobs.rows) == 2)
    qtbot.mouseClick(run.buttons["adapters"], LEFT)
    assert window.pages.currentWidget() is window.adapters
    qtbot.mouseClick(run.buttons["next"], LEFT)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is not run)


def test_each_state_offers_what_can_be_done(window: MainWindow, dialog: TrainingDialog, folder: Path) -> None:
    run, measured = dialog.run, Measured(0.5, 2.0, 500.0)
    training = Run(TrainingState.LEARNING, plan_for(folder, steps=800), measured=measured, done=400, step_s=0.5)
    show(window, replace(training, seconds_left=300.0, samples=(Sample(0, "a"), Sample(200, "b"))))
    assert offered(run, run.buttons) == ["pause", "finish"]
    assert run.state.text() == "Learning, about 5 min left"
    assert run.steps.text() == "400 of 800 steps, 0.50\u00a0s each"
    assert window.training.line.text.text() == "Training my sound: 50 %"
    show(window, replace(training, state=TrainingState.HELD))
    assert "while music is made" in run.state.text()
    show(window, replace(training, state=TrainingState.PAUSED))
    assert offered(run, run.buttons) == ["resume", "give_up"]
    assert "paused at 50 %" in window.training.line.text.text()
    failed = replace(training, state=TrainingState.FAILED, problem="The disk is full", hint="Free some space.")
    show(window, failed)
    assert run.state.text() == "The disk is full. Free some space."
    assert run.state.objectName() == "refusal"
    assert offered(run, run.buttons) == ["resume", "give_up"]
    show(window, Run(TrainingState.FAILED, training.plan, problem="No songs", hint="Mend them."))
    assert dialog.pages.currentWidget() is not run  # it failed in the check
    assert dialog.check.text.text() == "No songs. Mend them."


def test_nothing_of_the_check_is_cut(
    window: MainWindow, dialog: TrainingDialog, folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    check = dialog.check
    check.begin.setText("Das Training jetzt beginnen")
    why = tuple(f"the song album {n}/rain.flac is new" for n in range(3))
    measured = Measured(0.5, 2.0, 500.0, 1, 2, 3, 10**9, "a graphics card with a long name")
    show(window, Run(TrainingState.CHECKED, plan_for(folder), differing=why, measured=measured))
    dialog.resize(840, 500)
    qtbot.waitUntil(check.begin.isVisible)
    qapp.processEvents()
    for button in (check.begin, check.cancel):
        assert check.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    assert check.text.height() >= check.text.heightForWidth(check.text.width())


def test_a_disk_that_is_too_small_is_told_before(window: MainWindow, dialog: TrainingDialog, folder: Path) -> None:
    measured = Measured(0.5, 2.0, 500.0, 1, 2, 10**9, 10**8)
    show(window, Run(TrainingState.CHECKED, plan_for(folder), measured=measured))
    assert "too little room" in dialog.check.text.text()
    assert not dialog.check.begin.isEnabled()
    assert dialog.check.cancel.isEnabled()


def test_giving_up_is_asked(window: MainWindow, dialog: TrainingDialog, folder: Path, qtbot: QtBot) -> None:
    show(window, Run(TrainingState.PAUSED, plan_for(folder), done=4))
    qtbot.mouseClick(dialog.run.buttons["give_up"], LEFT)
    box = next(iter(dialog.findChildren(QMessageBox)))
    qtbot.mouseClick(next(button for button in box.buttons() if button.text() == "Keep it"), LEFT)
    assert window.training.view.training.state is TrainingState.PAUSED
    qtbot.mouseClick(dialog.run.buttons["give_up"], LEFT)
    box = next(iter(box for box in dialog.findChildren(QMessageBox) if box.isVisible()))
    qtbot.mouseClick(next(button for button in box.buttons() if button.text() == "Give up"), LEFT)
    qtbot.waitUntil(lambda: window.training.view.training.state is TrainingState.NONE)


def test_the_curve_is_told_in_words(window: MainWindow, dialog: TrainingDialog, folder: Path, qtbot: QtBot) -> None:
    show(window, Run(TrainingState.LEARNING, plan_for(folder, steps=100), done=40))
    curve = dialog.run.curve
    assert curve.text() == "No step is done yet"
    window._signals(TrainingLosses(tuple(range(1, 41)), tuple(1 - n / 50 for n in range(40)), is_whole=True))
    qtbot.waitUntil(lambda: len(window.training.view.losses) == 40)
    assert curve.text() == "Loss 0.310 now, 0.910 at first"
    parts = parts_of(curve)
    assert parts is not None
    seen = [part.seen for part in parts.all]
    assert (seen[0].name, seen[0].value) == ("Steps 1 to 5", "Loss 0.960")
    assert (seen[-1].name, len(seen)) == ("Steps 36 to 40", 8)
    assert not curve.grab().isNull()


def test_everything_has_a_name_and_is_reached_by_tab(dialog: TrainingDialog, folder: Path, qtbot: QtBot) -> None:
    opened(dialog, folder, qtbot)
    dialog.plan.fold.setChecked(True)
    stops = [
        child
        for child in dialog.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and child.isEnabled()
        and not isinstance(child.parent(), QAbstractSpinBox)
    ]
    names = [QAccessible.queryAccessibleInterface(child).text(QAccessible.Text.Name) for child in stops]
    assert len(stops) > 15
    unnamed = [type(child).__name__ for child, name in zip(stops, names, strict=True) if not name]
    assert not unnamed


def test_a_folder_of_songs_on_the_list_of_adapters_opens_it(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.pages.open_adapters()
    QApplication.processEvents()
    at = window.adapters.mapTo(window, window.adapters.rect().center())
    assert drop(window, folder, at)
    dialog = window.training.dialog
    assert isinstance(dialog, TrainingDialog)
    qtbot.waitUntil(lambda: dialog.songs.table.rowCount() == 2)
    assert cell(dialog, 0, NAME) == "one.wav"
    assert not window.adapters.rows
    qtbot.mouseClick(window.adapters.train, LEFT)
    assert window.training.dialog is dialog


def test_the_numbers_are_kept_for_the_next_training(window: MainWindow, dialog: TrainingDialog, qtbot: QtBot) -> None:
    dialog.plan.numbers["steps"].setValue(321)
    dialog.plan.keep()
    dialog.close()
    dialog.deleteLater()
    window.training.dialog = None
    window.training.open()
    again = window.training.dialog
    assert isinstance(again, TrainingDialog)
    assert again.plan.numbers["steps"].value() == 321
