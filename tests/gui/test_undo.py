"""Undo in the window: one list with words, the history, and text fields that keep their own."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import UndoChanged
from engine.contract.messages import Region
from gui.main_window import MainWindow
from gui.views.history.history_dialog import HistoryDialog
from tests.gui.test_window import drag_over, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key where the focus is, as the desktop does: shortcuts included."""
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused.window().windowHandle(), key, modifiers)


def undo_text(window: MainWindow) -> str:
    return window.undo_actions.undo.text()


def rows(dialog: HistoryDialog) -> list[str]:
    """The texts of the steps, the current one, which is bold, in brackets."""
    items = [dialog.list.item(n) for n in range(dialog.list.count())]
    return [item.text() if not item.font().bold() else f"[{item.text()}]" for item in items]


def focus(window: MainWindow, qtbot: QtBot, widget: object) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    widget.setFocus()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


def test_the_menu_names_what_it_undoes(loaded: MainWindow, qtbot: QtBot) -> None:
    actions = loaded.undo_actions
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Import song")
    assert not actions.redo.isEnabled()
    clip = loaded.state.clip
    assert clip is not None
    loaded.bridge.rename_clip(clip.id, "Drums & Bass")
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Rename song")
    loaded.bridge.rename_clip(clip.id, "x")
    focus(loaded, qtbot, loaded.waveform.canvas)
    press(loaded, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: actions.redo.text() == "Redo Rename song")
    qtbot.waitUntil(lambda: loaded.state.clip_name == "song")
    press(loaded, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: loaded.state.clip_name == "x")


def test_long_words_are_shortened_and_an_ampersand_is_one(window: MainWindow, qtbot: QtBot) -> None:
    window.undo_actions._on_undo_changed(UndoChanged("Rename Drums & Bass", f"Rename {'very ' * 40}long", version=1))
    assert undo_text(window) == "Undo Rename Drums && Bass"
    assert len(window.undo_actions.redo.text()) < 80


def test_each_drag_is_a_step(loaded: MainWindow, qtbot: QtBot) -> None:
    for start, end, wanted in (
        (2.05, 5.95, Region(2.0, 6.0)),
        (7.0, 8.0, Region(7.0, 8.0)),
        (0.5, 1.5, Region(0.5, 1.5)),
    ):
        drag_over(qtbot, loaded, start, end)
        qtbot.waitUntil(lambda wanted=wanted: loaded.state.selection.regions == (wanted,))
    loaded.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(7.0, 8.0),))
    loaded.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0),))


def test_a_click_in_the_history_goes_there(loaded: MainWindow, qtbot: QtBot) -> None:
    take, clip = loaded.state.take, loaded.state.clip
    assert take is not None
    assert clip is not None
    loaded.undo_actions.history.trigger()
    dialog = loaded.undo_actions._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: rows(dialog) == ["[Import song]", "The beginning"])
    loaded.bridge.rename_clip(clip.id, "Intro")
    loaded.bridge.set_star(take.id, True)
    loaded.bridge.set_color(take.id, "red")
    qtbot.waitUntil(
        lambda: (
            rows(dialog) == ["[Change colour of Intro]", "Star Intro", "Rename song", "Import song", "The beginning"]
        )
    )
    icons = [dialog.list.item(n).icon() for n in range(dialog.list.count())]
    assert not any(icon.isNull() for icon in icons)  # so that all steps begin at one edge
    item = dialog.list.item(2)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualItemRect(item).center())
    undone = ["Change colour of Intro (undone)", "Star Intro (undone)", "[Rename song]", "Import song", "The beginning"]
    qtbot.waitUntil(lambda: rows(dialog) == undone)
    assert loaded.state.clip_name == "Intro"
    current = dialog.list.item(2)
    assert current.data(Qt.ItemDataRole.AccessibleTextRole) == "Rename song, the current state"
    dialog.list.setFocus()  # the same by keys: up to the newest
    for _ in range(2):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(dialog)[0] == "[Change colour of Intro]")
    dialog.close()


def test_a_step_that_cannot_be_undone_says_why(loaded: MainWindow, qtbot: QtBot) -> None:
    clip = loaded.state.clip
    assert clip is not None
    loaded.bridge.rename_clip(clip.id, "Intro")
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Rename song")
    library = loaded.bridge.library
    assert library is not None
    loaded.bridge.post(lambda: library.rename_clip(clip.id, "of another program"))
    loaded.undo_actions.undo.trigger()
    wanted = "“Rename song” cannot be undone: it was changed meanwhile"
    qtbot.waitUntil(lambda: wanted in loaded.problems.accessibleDescription() + shown_problem(loaded))
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Import song")


def shown_problem(window: MainWindow) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text().replace("\u200b", "") for label in window.problems.findChildren(QLabel))


def test_return_take_is_no_step(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    before = song.read_bytes()
    window.bridge.daw.edit_file(song)
    qtbot.waitUntil(lambda: window.state.take is not None)
    qtbot.waitUntil(lambda: undo_text(window) == "Undo Import song")
    window.actions_.daw.return_take()
    qtbot.waitUntil(lambda: "Returned" in window.statusBar().currentMessage())
    assert undo_text(window) == "Undo Import song"
    window.actions_.daw.restore_file()
    qtbot.waitUntil(lambda: "Restored" in window.statusBar().currentMessage())
    assert song.read_bytes() == before


@pytest.mark.parametrize("name", ["caption", "lyrics"])
def test_typing_is_undone_in_its_field_and_then_the_list_goes_on(loaded: MainWindow, qtbot: QtBot, name: str) -> None:
    clip, field = loaded.state.clip, getattr(loaded.prompt, name)
    assert clip is not None
    loaded.bridge.rename_clip(clip.id, "Intro")
    focus(loaded, qtbot, field)
    for typed in ("funk", " and soul"):
        QTest.keyClicks(field, typed)
        QTest.qWait(20)
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Change the prompt")
    press(loaded, Qt.Key.Key_Z)
    press(loaded, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.toPlainText() == "funk and soul"
    while field.document().isUndoAvailable():
        press(loaded, Qt.Key.Key_Z)
    assert field.toPlainText() == ""
    assert loaded.state.clip_name == "Intro"
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Rename song")  # what was typed has left no step
    press(loaded, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: loaded.state.clip_name == "song")
    press(loaded, Qt.Key.Key_Z, CTRL | SHIFT)  # the list goes on where it was, and not with what was typed
    qtbot.waitUntil(lambda: loaded.state.clip_name == "Intro")
    assert field.toPlainText() == ""


def test_what_was_typed_before_is_one_step_of_the_list(loaded: MainWindow, qtbot: QtBot) -> None:
    field = loaded.prompt.caption
    focus(loaded, qtbot, field)
    QTest.keyClicks(field, "funk")
    focus(loaded, qtbot, loaded.waveform.canvas)
    focus(loaded, qtbot, field)
    qtbot.waitUntil(lambda: undo_text(loaded) == "Undo Change the prompt")
    press(loaded, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: field.toPlainText() == "" and loaded.undo_actions.redo.isEnabled())
    press(loaded, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: field.toPlainText() == "funk")


def test_a_name_that_is_being_typed_keeps_its_own_undo(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.clips.list.edit(loaded.clips.list.currentIndex())
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    began = editor.text()
    QTest.keyClicks(editor, "Intro")
    while editor.isUndoAvailable() and editor.text() != began:
        press(loaded, Qt.Key.Key_Z)
    assert editor.text() == began
    assert loaded.state.clips.rowCount() == 1
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_a_controllers_change_of_the_prompt_is_undone_in_the_window(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.bridge.edit_draft(replace(loaded.bridge.draft, caption="tape", takes=3))
    qtbot.waitUntil(lambda: loaded.prompt.caption.toPlainText() == "tape")
    loaded.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: loaded.prompt.caption.toPlainText() == "")
    qtbot.waitUntil(lambda: loaded.prompt.takes.value() == 1)
