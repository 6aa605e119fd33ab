"""The description: tags that are pressed, the history by keys and menu, presets."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from daw_bridge.core.draft import Draft
from daw_bridge.core.words.tags import TAGS, TagGroup
from daw_bridge.parts.words.preset_file import preset_content, preset_of
from gui.main_window import MainWindow
from gui.views.words.edits import replace_text
from tests.gui.test_undo import focus, press
from tests.gui.test_window import loaded, song, window
from tests.gui.windows import open_window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


def entry(menu: QMenu, text: str) -> QAction:
    menu.aboutToShow.emit()
    found = [action for action in menu.actions() if action.text() == text]
    assert found, [action.text() for action in menu.actions()]
    return found[0]


def typed(window: MainWindow, qtbot: QtBot, caption: str) -> None:
    window.prompt.caption.setPlainText(caption)
    qtbot.waitUntil(lambda: window.state.draft.caption == caption)


# --- tags -----------------------------------------------------------------------------------------------


def test_a_tag_is_put_in_and_taken_out(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.prompt.words.desk
    assert not desk.chips.isVisible()
    qtbot.mouseClick(desk.tags, LEFT)
    assert desk.chips.isVisible()
    assert {tag for tag, chip in desk.chips.chips.items() if chip.isVisible()} == set(TAGS[TagGroup.GENRE])
    typed(window, qtbot, "slow jazz")
    assert {tag for tag, chip in desk.chips.chips.items() if chip.isChecked()} == {"slow", "jazz"}
    qtbot.mouseClick(desk.chips.chips["funk"], LEFT)
    qtbot.waitUntil(lambda: window.state.draft.caption == "slow jazz, funk")
    assert desk.chips.chips["funk"].isChecked()
    qtbot.mouseClick(desk.chips.chips["jazz"], LEFT)
    qtbot.waitUntil(lambda: window.state.draft.caption == "slow, funk")
    qtbot.mouseClick(desk.chips.groups[TagGroup.MOOD], LEFT)
    assert {tag for tag, chip in desk.chips.chips.items() if chip.isVisible()} == set(TAGS[TagGroup.MOOD])


def test_undo_in_the_field_takes_a_tag_back(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.prompt.words.desk
    typed(window, qtbot, "slow")
    focus(window, qtbot, window.prompt.caption)
    desk.chips.toggle("warm")
    assert window.prompt.caption.toPlainText() == "slow, warm"
    press(window, Qt.Key.Key_Z)
    assert window.prompt.caption.toPlainText() == "slow"
    assert not desk.chips.chips["warm"].isChecked()


def test_arrow_keys_go_from_tag_to_tag(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.prompt.words.desk
    qtbot.mouseClick(desk.tags, LEFT)
    first, second, *_, last = (desk.chips.chips[tag] for tag in TAGS[TagGroup.GENRE])
    focus(window, qtbot, first)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    for _ in range(2):
        QTest.keyClick(desk.chips.focusWidget(), Qt.Key.Key_Left)
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Space)
    assert window.prompt.caption.toPlainText() == TAGS[TagGroup.GENRE][-1]


def test_text_is_replaced_where_it_differs(window: MainWindow, qtbot: QtBot) -> None:
    field = window.prompt.caption
    for before, after in (("", "a"), ("abc", "abXc"), ("𝄞 one", "𝄞 two"), ("aa", "aaa"), ("x", "")):
        field.setPlainText(before)
        replace_text(field, after)
        assert field.toPlainText() == after
        field.undo()
        assert field.toPlainText() == before


# --- captions that were used ----------------------------------------------------------------------------


def test_the_history_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    for caption in ("funk", "jazz"):
        typed(window, qtbot, caption)
        window.actions_.making.generate()
    desk, field = window.prompt.words.desk, window.prompt.caption
    qtbot.waitUntil(lambda: desk.used.used == ("jazz", "funk"))
    typed(window, qtbot, "mine")
    focus(window, qtbot, field)
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        press(window, key, ALT)
        seen.append(field.toPlainText())
    assert seen == ["jazz", "funk", "funk", "jazz", "mine", "mine"]
    assert "typed" in window.statusBar().currentMessage()


def test_the_history_by_menu(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.prompt.words.desk
    menu = desk.used.entries
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    for caption in ("funk & soul", "jazz"):
        typed(window, qtbot, caption)
        window.actions_.making.generate()
    qtbot.waitUntil(lambda: desk.used.used == ("jazz", "funk & soul"))
    entry(menu, "funk && soul").trigger()
    qtbot.waitUntil(lambda: window.state.draft.caption == "funk & soul")
    removal = entry(menu, "Remove from this list").menu()
    assert isinstance(removal, QMenu)
    next(action for action in removal.actions() if action.text() == "jazz").trigger()
    qtbot.waitUntil(lambda: desk.used.used == ("funk & soul",))


# --- presets --------------------------------------------------------------------------------------------


def test_a_preset_is_saved_and_used(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = window.prompt.words.desk
    typed(window, qtbot, "slow ballad, warm")
    monkeypatch.setattr(QInputDialog, "getText", lambda *args: (args[-1], True))
    entry(desk.presets.entries, "Save as preset…").trigger()
    qtbot.waitUntil(lambda: [each.name for each in desk.presets.found.presets] == ["slow ballad"])
    typed(window, qtbot, "funk")
    entry(desk.presets.entries, "slow ballad").trigger()
    qtbot.waitUntil(lambda: window.prompt.caption.toPlainText() == "slow ballad, warm")
    removal = entry(desk.presets.entries, "Delete").menu()
    assert isinstance(removal, QMenu)
    removal.actions()[0].trigger()
    qtbot.waitUntil(lambda: not desk.presets.found.presets)
    window.bridge.history.undo()
    qtbot.waitUntil(lambda: [each.name for each in desk.presets.found.presets] == ["slow ballad"])


def test_a_dropped_preset_is_used(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    given = tmp_path / "night.preset.json"
    given.write_bytes(preset_content(preset_of("Night", Draft(caption="night music", takes=2))))
    window.actions_.files.take_in([given])
    qtbot.waitUntil(lambda: window.prompt.caption.toPlainText() == "night music")
    qtbot.waitUntil(lambda: window.prompt.takes.value() == 2)
    assert [each.name for each in window.prompt.words.desk.presets.found.presets] == ["Night"]


def test_what_is_folded_is_remembered(qtbot: QtBot, tmp_path: Path, tiny: Path) -> None:
    with open_window(qtbot, tmp_path, tiny) as window:
        desk = window.prompt.words.desk
        qtbot.mouseClick(desk.tags, LEFT)
        qtbot.mouseClick(desk.chips.groups[TagGroup.FEEL], LEFT)
        window.close()
    with open_window(qtbot, tmp_path, tiny) as window:
        desk = window.prompt.words.desk
        assert desk.tags.isChecked()
        assert desk.chips.group is TagGroup.FEEL
        assert not desk.outline.isChecked()
        window.close()
