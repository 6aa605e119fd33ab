"""The keys of the menus: listed, searched, changed, taken from each other, reset, kept; and texts that name them."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QTreeWidgetItemIterator, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.viewmodels.window_store import window_store
from gui.views.help import help_menu
from gui.views.help.about_dialog import AboutDialog
from gui.views.help.diagnostics_dialog import DiagnosticsDialog
from gui.views.help.fixed_keys import fixed_keys
from gui.views.help.installed import Package
from gui.views.help.keys_dialog import KeysDialog
from gui.views.help.shortcuts import Entry, Shortcuts, normal
from gui.views.help.shortcuts import plain as plain_text
from tests.gui.accessible.accessible_tree import Role, nodes
from tests.gui.accessible.test_accessibility import without_name
from tests.gui.accessible.test_documented_keys import documented, plain
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def default_keys() -> Iterator[None]:
    """No test finds the keys that another one has changed."""
    window_store.opened().remove("keys")
    yield
    window_store.opened().remove("keys")


@pytest.fixture
def keys(window: MainWindow) -> Shortcuts:
    return window.help.shortcuts


@pytest.fixture
def dialog(window: MainWindow, keys: Shortcuts, qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog(keys, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def entry(keys: Shortcuts, name: str) -> Entry:
    return next(each for each in keys.entries if each.name == name)


def rows(dialog: KeysDialog) -> list[tuple[str, str]]:
    """Action and key of all rows that are shown, headings left out."""
    found, at = [], QTreeWidgetItemIterator(dialog.list)
    while (item := at.value()) is not None:
        if item.parent() is not None and not item.isHidden():
            found.append((item.text(0), item.text(1)))
        at += 1
    return found


def go_to(dialog: KeysDialog, text: str) -> None:
    (item,) = dialog.list.findItems(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    dialog.list.setCurrentItem(item)


# --- the list -----------------------------------------------------------------------------------------


def test_every_entry_of_the_menus_is_listed_where_it_is(keys: Shortcuts, dialog: KeysDialog) -> None:
    assert {each.menu[0] for each in keys.entries} == {
        "File", "Edit", "Make", "Takes", "Play", "DAW", "Markers", "View", "Help",
    }  # fmt: skip
    assert entry(keys, "Alt+Left").menu == ("Edit", "Region")
    assert entry(keys, "Make/Add a track/Drums").key == ""
    assert len({each.name for each in keys.entries}) == len(keys.entries) > 90
    assert ("Repaint region", "Ctrl+R") in rows(dialog)
    assert ("Make it the next or the last", "Alt+Home, Alt+End") in rows(dialog)
    titles = [dialog.list.topLevelItem(row).text(0) for row in range(dialog.list.topLevelItemCount())]
    assert titles[:3] == ["File", "Edit", "Edit › Region"]
    assert "In the waveform (fixed)" in titles


def test_the_fixed_keys_are_documented_and_belong_to_no_entry(keys: Shortcuts) -> None:
    fixed = {plain(key) for each in fixed_keys() for key in each.keys}
    own = {plain(each.key) for each in keys.entries if each.key}
    views = documented("docs/window.md") - own
    assert {plain({"Enter": "Return"}.get(key, key)) for key in views} <= fixed
    assert all(normal(key) for each in fixed_keys() for key in each.keys)


def test_a_search_finds_actions_keys_and_menus(dialog: KeysDialog) -> None:
    dialog.search.setText("repaint")
    assert rows(dialog) == [("Repaint region", "Ctrl+R")]
    assert dialog.message.text() == "Keys found: 1"
    assert dialog.list.entry is not None
    assert dialog.list.entry.name == "Ctrl+R"
    dialog.search.setText("ctrl+shift+f")
    assert rows(dialog) == [("Fetch selection from DAW", "Ctrl+Shift+F")]
    dialog.search.setText("markers add")
    assert ("Add marker at playhead", "M") in rows(dialog)
    dialog.search.setText("xylophone")
    assert rows(dialog) == []
    assert "No action" in dialog.message.text()
    dialog.search.clear()
    assert len(rows(dialog)) > 100


# --- changing -----------------------------------------------------------------------------------------


def test_a_free_key_is_assigned_by_keys_alone_and_works_at_once(
    window: MainWindow, dialog: KeysDialog, keys: Shortcuts, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.search, "loop")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.field.hasFocus() or dialog.field.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(dialog.field, Qt.Key.Key_F7)
    assert dialog.message.text() == "F7 is free."
    assert dialog.assign.isEnabled()
    qtbot.mouseClick(dialog.assign, Qt.MouseButton.LeftButton)
    assert dialog.message.text() == "“Loop” has F7 now."
    assert ("Loop", "F7") in rows(dialog)
    assert entry(keys, "L").is_changed
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.transport.loop.isChecked()
    qtbot.keyClick(window.waveform.canvas, Qt.Key.Key_F7)
    assert not window.transport.loop.isChecked()
    qtbot.keyClick(window.waveform.canvas, Qt.Key.Key_L)
    assert not window.transport.loop.isChecked()  # the old one does nothing


def test_a_conflict_is_told_and_solved(dialog: KeysDialog, keys: Shortcuts) -> None:
    go_to(dialog, "Loop")
    dialog.field.setKeySequence(QKeySequence("Ctrl+R"))
    assert dialog.message.text() == "Ctrl+R belongs to “Repaint region” (Make), which will then have no key."
    assert dialog.assign.text() == "Take from there"
    assert entry(keys, "Ctrl+R").key == "Ctrl+R"  # nothing has happened yet
    dialog.assign.click()
    assert (entry(keys, "L").key, entry(keys, "Ctrl+R").key) == ("Ctrl+R", "")
    assert dialog.message.text() == "“Loop” has Ctrl+R now, and “Repaint region” has none."
    go_to(dialog, "Repaint region")
    dialog.default.click()
    assert (entry(keys, "L").key, entry(keys, "Ctrl+R").key) == ("", "Ctrl+R")


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("Home", "Home has a fixed meaning: In the waveform, In the versions."),
        ("Esc", "Esc has a fixed meaning: Anywhere."),
        ("Alt+F", "Alt+F opens the menu File."),
        ("Alt+Up", "Alt+Up has a fixed meaning: In the queue, In the description, In the lyrics."),
    ],
)
def test_a_key_with_a_fixed_meaning_is_refused(dialog: KeysDialog, key: str, why: str) -> None:
    go_to(dialog, "Loop")
    dialog.field.setKeySequence(QKeySequence(key))
    assert dialog.message.text() == why
    assert not dialog.assign.isEnabled()


def test_keys_after_each_other_and_nonsense_are_refused(keys: Shortcuts) -> None:
    assert "not several after each other" in keys.reason_against("Ctrl+X, Ctrl+Y")
    assert "no key that can be used" in keys.reason_against("nonsense")
    assert keys.reason_against("Ctrl+,") == ""  # a comma by itself is a key


def test_space_plays_or_does_nothing_else(
    loaded: MainWindow, dialog: KeysDialog, keys: Shortcuts, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(dialog, "Loop")
    dialog.field.setKeySequence(QKeySequence("Space"))
    assert "fixed meaning" in dialog.message.text()
    taken_back: list[float] = []
    monkeypatch.setattr(loaded.actions_, "take_back_play", taken_back.append)
    loaded.waveform.canvas.space_used.emit(1.0)
    keys.set_key(entry(keys, "Space"), "F7")
    loaded.waveform.canvas.space_used.emit(2.0)  # held to scroll, it has played nothing: nothing is taken back
    assert taken_back == [1.0]
    go_to(dialog, "Play or pause")
    dialog.field.setKeySequence(QKeySequence("Space"))
    assert dialog.message.text() == "Space is free."
    dialog.assign.click()
    assert keys.has_default("Space")


def test_a_fixed_key_cannot_be_changed(dialog: KeysDialog) -> None:
    go_to(dialog, "Zoom in, out, show all")
    assert dialog.name.text() == "This key cannot be changed."
    assert not any(widget.isEnabled() for widget in (dialog.field, dialog.assign, dialog.without, dialog.default))


def test_one_and_all_are_reset(dialog: KeysDialog, keys: Shortcuts, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not dialog.all_defaults.isEnabled()
    go_to(dialog, "Quit")
    dialog.without.click()
    assert entry(keys, "Ctrl+Q").key == ""
    assert dialog.message.text() == "“Quit” has no key now."
    assert dialog.all_defaults.isEnabled()
    dialog.default.click()
    assert not entry(keys, "Ctrl+Q").is_changed
    keys.set_key(entry(keys, "L"), "F7")
    keys.set_key(entry(keys, "M"), "F8")
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    go_to(dialog, "Loop")
    dialog.all_defaults.click()
    assert entry(keys, "L").key == "F7"
    dialog.all_defaults.click()
    assert not any(each.is_changed for each in keys.entries)
    assert ("Loop", "L") in rows(dialog)


# --- kept ---------------------------------------------------------------------------------------------


def test_changed_keys_are_there_after_a_restart(window: MainWindow, keys: Shortcuts) -> None:
    keys.set_key(entry(keys, "L"), "Ctrl+R")
    keys.set_key(entry(keys, "Make/Add adapters…"), "F9")
    window.memory.store()
    again = MainWindow(window.bridge, window._signals, window.controllers)
    found = again.help.shortcuts
    assert (entry(found, "L").key, entry(found, "Ctrl+R").key) == ("Ctrl+R", "")
    assert entry(found, "Make/Add adapters…").key == "F9"
    again.memory.close()
    again.close()
    again.deleteLater()


@pytest.mark.parametrize(
    "stored", [None, "", "nonsense", "[]", "{}", '{"L": 7}', '{"L": "nonsense"}', '{"L": ""', b"\x80", 5]
)
def test_odd_files_change_nothing(keys: Shortcuts, stored: object) -> None:
    keys.read(stored)
    assert not any(each.is_changed for each in keys.entries)


def test_two_kept_entries_never_have_one_key(keys: Shortcuts) -> None:
    keys.read(json.dumps({"L": "F7", "M": "F7", "Ctrl+R": "Ctrl+G"}))
    assert entry(keys, "L").key == "F7"
    assert entry(keys, "M").key == "M"
    assert (entry(keys, "Ctrl+R").key, entry(keys, "Ctrl+G").key) == ("Ctrl+G", "")


def test_keys_of_another_version_or_language_are_kept(keys: Shortcuts) -> None:
    keys.read(json.dumps({"Datei/Etwas…": "F7", "L": "F9"}))
    assert json.loads(keys.written()) == {"Datei/Etwas…": "F7", "L": "F9"}
    keys.reset_all()
    assert json.loads(keys.written()) == {}


# --- texts --------------------------------------------------------------------------------------------


def test_texts_name_the_keys_that_are_in_use(keys: Shortcuts) -> None:
    tip = "Make a new version of the whole take (Ctrl+Shift+R)"
    assert keys.told(tip) == tip
    keys.set_key(entry(keys, "Ctrl+Shift+R"), "Ctrl+G")
    keys.set_key(entry(keys, "Ctrl+G"), "Ctrl+Shift+R")
    assert keys.told(tip) == "Make a new version of the whole take (Ctrl+G)"
    assert keys.told("Make new music (Ctrl+G)") == "Make new music (Ctrl+Shift+R)"
    keys.set_key(entry(keys, "Ctrl+Shift+Backspace"), "")
    assert keys.told("To restore it, press Ctrl+Shift+Backspace.") == "To restore it, press its entry in the menu."
    keys.set_key(entry(keys, "L"), "F7")
    assert keys.told("Loop the region (L)") == "Loop the region (F7)"
    assert keys.told("Loudness L and R") == "Loudness L and R"
    keys.set_key(entry(keys, "Space"), "")
    assert keys.told("Play or pause (Space)") == "Play or pause"


def test_tooltips_and_the_status_bar_name_them_too(loaded: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    keys, stop, shown = loaded.help.shortcuts, loaded.transport.stop, list[str]()

    class Told:
        @staticmethod
        def showText(_at: QPoint, text: str, _widget: QWidget) -> None:
            shown.append(text)

    monkeypatch.setattr(help_menu, "QToolTip", Told)
    keys.set_key(entry(keys, "Shift+Space"), "F6")
    keys.set_key(entry(keys, "Ctrl+Shift+Backspace"), "F4")
    at = QPoint(4, 4)
    QApplication.sendEvent(stop, QHelpEvent(QEvent.Type.ToolTip, at, stop.mapToGlobal(at)))
    assert shown == ["Stop and return to the start (F6)"]
    loaded.show_status("To restore it, press Ctrl+Shift+Backspace.")
    assert loaded.statusBar().currentMessage() == "To restore it, press F4."
    keys.reset_all()
    assert not loaded.help._hints._is_listening


def test_f1_opens_the_list(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[KeysDialog] = []

    def exec_(dialog: KeysDialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(KeysDialog, "exec", exec_)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.waveform.canvas, Qt.Key.Key_F1)
    assert len(opened) == 1


def test_everything_in_the_dialogs_has_a_name(window: MainWindow, keys: Shortcuts, qtbot: QtBot) -> None:
    about, diagnosed = AboutDialog(window), DiagnosticsDialog(window)
    about.show_packages([Package("numpy", "2.0", "BSD-3-Clause"), Package("odd", "1", "")])
    for dialog in (KeysDialog(keys, window), about, diagnosed):
        qtbot.addWidget(dialog)
        dialog.show()
        assert without_name(dialog) == []
        assert [node.path for node in nodes(dialog) if node.role is Role.NoRole] == []


def test_painted_hints_name_the_key_in_use(loaded: MainWindow, keys: Shortcuts) -> None:
    strip = loaded.marker_strip
    assert strip.hint().startswith("No markers yet. Add one at the playhead (M)")
    keys.set_key(entry(keys, "M"), "Ctrl+Alt+J")
    assert strip.hint().startswith("No markers yet. Add one at the playhead (Ctrl+Alt+J)")
    assert "Add a marker at the playhead (Ctrl+Alt+J)" in strip.accessibleDescription()
    keys.reset_all()
    assert strip.hint().startswith("No markers yet. Add one at the playhead (M)")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("&File", "File"),
        ("Mar&kers", "Markers"),
        ("編集(&E)", "編集"),
        ("帮助 (&H)", "帮助"),
        ("A && B (x)", "A & B (x)"),
    ],
)
def test_access_keys_are_not_shown_beside_the_text(text: str, shown: str) -> None:
    assert plain_text(text) == shown
