"""The version tree as a screen reader finds it: names, roles, states, places and actions of its takes."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow

NAME, ROLE = QAccessible.Text.Name, QAccessible.Role


@pytest.fixture(autouse=True)
def a_screen_reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def seen(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def items(window: MainWindow) -> list[QAccessibleInterface]:
    tree = seen(window.versions.tree)
    found = [tree.child(n) for n in range(tree.childCount())]
    return [each for each in found if each is not None and each.role() == ROLE.ListItem]


def test_the_takes_are_items_with_names_that_say_how_they_were_made(loaded: MainWindow) -> None:
    tree = seen(loaded.versions.tree)
    assert (tree.role(), tree.text(NAME)) == (ROLE.List, "Versions")
    assert [each.text(NAME) for each in items(loaded)] == [
        "Original, Imported",
        "Take 1, Repaint bars 2.1 to 4.1 (2 bars), from Original",
        "Take 2, Repaint bars 2.1 to 4.1 (2 bars), from Take 1",
        "Take 3, Repaint bars 2.1 to 4.1 (2 bars), from Original",
    ]


def test_the_selected_take_and_the_focus_are_known(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.versions.tree.setFocus()
    qtbot.waitUntil(loaded.versions.tree.hasFocus)
    assert [each.state().selected for each in items(loaded)] == [0, 0, 0, 1]
    assert [each.state().focused for each in items(loaded)] == [0, 0, 0, 1]
    focused = seen(loaded.versions.tree).focusChild()
    assert focused is not None
    assert focused.text(NAME).startswith("Take 3")


def test_takes_are_where_they_are_painted(loaded: MainWindow) -> None:
    tree = loaded.versions.tree
    for row, item in enumerate(items(loaded)):
        rect = tree.visualRect(tree.versions.index(row))
        assert item.rect().topLeft() == tree.viewport().mapToGlobal(rect.topLeft())
        assert item.rect().size() == rect.size()


def test_the_action_of_an_item_selects_its_take(loaded: MainWindow, qtbot: QtBot) -> None:
    action = items(loaded)[1].actionInterface()
    assert action is not None
    assert action.actionNames()
    action.doAction(action.actionNames()[0])
    qtbot.waitUntil(lambda: loaded.state.take is not None and loaded.state.take.name == "Take 1")
    assert [each.state().selected for each in items(loaded)] == [0, 1, 0, 0]


def test_buttons_and_pages_have_names_and_are_pressed(loaded: MainWindow, qtbot: QtBot) -> None:
    panel = loaded.versions
    for button in (panel.load, panel.roll, panel.smaller, panel.larger, panel.fit):
        assert seen(button).text(NAME)
        assert seen(button).role() == ROLE.Button
        assert button.toolTip()
    bar = seen(loaded.take_pages.tabs.tabBar())
    tabs = [bar.child(n) for n in range(bar.childCount())]
    assert [tab.text(NAME) for tab in tabs if tab is not None and tab.role() == ROLE.PageTab] == ["Takes", "Versions"]
    action = seen(panel.load).actionInterface()
    assert action is not None
    action.doAction("Press")
    qtbot.waitUntil(lambda: loaded.prompt.seed.text() == "3")
