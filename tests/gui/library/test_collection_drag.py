"""Clips are dragged from the list onto collections, and out of the window as files; several are selected at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import SelectionChanged
from gui.file_exchange import files_in
from gui.main_window import MainWindow
from gui.views.library.clip_drag import clips_data, clips_in
from tests.gui.library.test_clip_search import clip_id, current, menu_of, names, three
from tests.gui.test_undo import focus, press
from tests.gui.test_window import loaded, song, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, without a screen
__all__ = ["loaded", "song", "three", "window"]  # fixtures
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def album(three: MainWindow, qtbot: QtBot) -> MainWindow:
    """The clips of `three`; "Bass line" is in the collections Album and Ideas, "Drums" in Album."""
    shelf = three.bridge.shelf
    shelf.put_into(clip_id(three, "Bass line"), "Ideas")
    shelf.put_all_into([clip_id(three, "Bass line"), clip_id(three, "Drums")], "Album")
    qtbot.waitUntil(lambda: three.state.shelf.collections == ("Album", "Ideas"))
    qtbot.waitUntil(lambda: collections(three, "Drums") == ("Album",))
    return three


def collections(window: MainWindow, name: str) -> tuple[str, ...]:
    return window.state.shelf.of(clip_id(window, name)).collections


def select(window: MainWindow, *wanted: str) -> tuple[str, ...]:
    """Select clips in the list by clicks with Ctrl; return their ids in its order."""
    view = window.clips.list
    for n, name in enumerate(wanted):
        index = window.clips.shown.index(window.clips.shown.row_of(clip_id(window, name)))
        keys = Qt.KeyboardModifier.ControlModifier if n else NONE
        QTest.mouseClick(view.viewport(), LEFT, keys, view.visualRect(index).center())
    return view.selected_ids()


# --- dropped on a collection -------------------------------------------------------------------------------


def drop(window: MainWindow, on: str, *dragged: str) -> None:
    """Have the drag of clips end on a collection."""
    targets = window.clip_actions.collecting._shown_targets()
    ids = [clip_id(window, name) for name in dragged]
    targets.open_beside(window.clips, ids)
    [row] = targets.list.findItems(on, Qt.MatchFlag.MatchExactly)
    at = targets.list.viewport().mapTo(targets, targets.list.visualItemRect(row).center())
    mime = clips_data(ids)
    for event in (QDragEnterEvent(at, COPY, mime, LEFT, NONE), QDropEvent(QPointF(at), COPY, mime, LEFT, NONE)):
        QApplication.sendEvent(targets, event)
        assert event.isAccepted()
    targets.close_again()


def test_a_drop_puts_clips_into_a_collection_and_undo_takes_them_out(
    album: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(album.announcer, "say", spoken.append)
    drop(album, "Ideas", "Drums", "Bass drum")
    qtbot.waitUntil(lambda: collections(album, "Bass drum") == ("Ideas",))
    assert collections(album, "Drums") == ("Album", "Ideas")
    qtbot.waitUntil(lambda: "into “Ideas”. To undo that, press Ctrl+Z." in album.statusBar().currentMessage())
    assert any("Put 2 clip" in sentence for sentence in spoken)
    qtbot.waitUntil(lambda: album.undo_actions.undo.text() == "Undo Put several clips into Ideas")
    album.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: (collections(album, "Bass drum"), collections(album, "Drums")) == ((), ("Album",)))
    album.undo_actions.redo.trigger()
    qtbot.waitUntil(lambda: collections(album, "Bass drum") == ("Ideas",))
    assert len([sentence for sentence in spoken if "Put 2 clip" in sentence]) == 1  # undo says what it does itself
    asked: list[str] = []
    answers = iter([("", True), ("Live", False), ("Live", True)])
    monkeypatch.setattr(QInputDialog, "getText", lambda *told: (asked.append(told[2]), next(answers))[1])
    for n in range(1, 4):
        drop(album, "New collection…", "Drums")
        qtbot.waitUntil(lambda n=n: len(asked) == n)  # type: ignore[misc]
    assert asked[0] == "Name of the collection for Drums"
    qtbot.waitUntil(lambda: collections(album, "Drums") == ("Album", "Ideas", "Live"))
    qtbot.waitUntil(lambda: album.state.shelf.collections == ("Album", "Ideas", "Live"))
    album.resize(840, 500)
    qtbot.waitUntil(lambda: album.page.is_small)
    album.page.show_panel(album.clips)
    drop(album, "Live", "Bass line")  # the list is at the right now
    targets, panel = album.clip_actions.collecting._shown_targets(), album.clips.rect()
    panel.moveTopLeft(album.clips.mapTo(album, QPoint(0, 0)))
    assert album.rect().contains(targets.geometry())
    assert not panel.intersects(targets.geometry())


# --- the drag itself ---------------------------------------------------------------------------------------


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[QDrag]:
    """Drags that end at once, on nothing, and are kept."""
    drags: list[QDrag] = []

    def end(drag: QDrag, *_: object) -> Qt.DropAction:
        drags.append(drag)
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", end)
    return drags


def pull(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """Press on a clip and move away with the button down."""
    view = window.clips.list
    at = view.visualRect(window.clips.shown.index(window.clips.shown.row_of(clip_id(window, name)))).center()
    QTest.mousePress(view.viewport(), LEFT, NONE, at)
    for x in (4, 20, 40):
        place = at + QPoint(x, x)
        on_screen = QPointF(view.viewport().mapToGlobal(place))
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), on_screen, Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(view.viewport(), event)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, at)


def test_selected_clips_are_dragged_with_their_files(
    album: MainWindow, qtbot: QtBot, dragged: list[QDrag], monkeypatch: pytest.MonkeyPatch
) -> None:
    collecting, library = album.clip_actions.collecting, album.bridge.library
    assert library is not None
    pull(album, "Drums", qtbot)  # one that was not selected
    assert clips_in(dragged.pop().mimeData()) == (clip_id(album, "Drums"),)
    qtbot.waitUntil(lambda: album.state.clip_name == "Drums")
    ids = select(album, "Bass drum", "Bass line")
    assert ids == (clip_id(album, "Bass drum"), clip_id(album, "Bass line"))
    takes = [album.state.takes_of(each)[0] for each in ids]
    for take in takes:
        album.bridge.exports.prepare(take.id)
    qtbot.waitUntil(lambda: len(collecting._files(ids)) == 2)
    shown: list[bool] = []
    end = QDrag.exec
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, *rest: (shown.append(collecting._shown_targets().isVisible()), end(drag, *rest))[1]
    )
    monkeypatch.setattr(QCursor, "pos", lambda: album.frameGeometry().center())
    pull(album, "Bass line", qtbot)
    drag = dragged.pop()
    assert clips_in(drag.mimeData()) == ids
    files = files_in(drag.mimeData())
    assert [path.suffix for path in files] == [".wav", ".wav"]
    assert all(path.is_file() for path in files)
    assert shown == [True]
    assert not collecting._shown_targets().isVisible()
    given = library.folder / "handed_over.json"
    before = given.read_text("utf-8") if given.is_file() else ""
    assert takes[0].id not in before  # it was let go over the window
    monkeypatch.setattr(QCursor, "pos", lambda: album.frameGeometry().bottomRight() + QPoint(50, 50))
    collecting.drag(ids)
    qtbot.waitUntil(lambda: given.is_file() and all(take.id in given.read_text("utf-8") for take in takes))


def test_a_drag_without_files_says_so_outside_of_the_window(
    album: MainWindow, qtbot: QtBot, dragged: list[QDrag], monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = select(album, "Bass drum", "Drums")
    album.state.exports.clear()
    monkeypatch.setattr(QCursor, "pos", lambda: album.frameGeometry().center())
    album.statusBar().clearMessage()
    album.clip_actions.collecting.drag(ids)
    assert files_in(dragged[0].mimeData()) == []
    assert album.statusBar().currentMessage() == ""
    monkeypatch.setattr(QCursor, "pos", lambda: album.frameGeometry().bottomRight() + QPoint(50, 50))
    album.clip_actions.collecting.drag(ids)
    assert album.statusBar().currentMessage() == "The file is not ready yet. Drag again in a moment."


# --- several clips -----------------------------------------------------------------------------------------


def test_several_clips_are_selected_by_keys_and_collected_by_the_menu(
    album: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    focus(album, qtbot, album.clips.list)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.waitUntil(lambda: current(album) == "Bass drum")
    press(album, Qt.Key.Key_Down, shift)
    press(album, Qt.Key.Key_Down, shift)
    assert len(album.clips.list.selected_ids()) == 3
    qtbot.waitUntil(lambda: album.state.clip_name == "Bass line")
    assert len(album.clips.list.selected_ids()) == 3  # the clip that is worked on is one of them
    album.clip_actions.collecting.open_menu()
    menu = album.clip_actions.collecting.menu
    assert isinstance(menu, QMenu)
    assert "3 clip" in menu.accessibleName()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Album"].isChecked()  # one is not in it
    actions["Album"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: collections(album, "Bass drum") == ("Album",))
    album.clip_actions.collecting.open_menu()
    actions = {action.text(): action for action in album.clip_actions.collecting.menu.actions()}
    assert actions["Album"].isChecked()
    actions["Album"].trigger()
    qtbot.waitUntil(lambda: collections(album, "Bass drum") == () == collections(album, "Drums"))
    qtbot.waitUntil(lambda: "Took 3 clip" in album.statusBar().currentMessage())
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Best of", True))
    actions["New collection…"].trigger()
    qtbot.waitUntil(lambda: collections(album, "Bass line") == ("Best of", "Ideas"))


def test_several_clips_are_archived_and_deleted(album: MainWindow, qtbot: QtBot) -> None:
    select(album, "Bass drum", "Drums")
    actions = menu_of(album, "Drums")
    assert [text for text in actions if text] == ["Collections", "Archive", "Delete"]
    assert "2 clip" in album.clip_actions.menu.accessibleName()  # type: ignore[union-attr]
    actions["Archive"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(album) == ["Bass line"])
    qtbot.waitUntil(lambda: album.state.clip_name == current(album) == "Bass line")
    assert "Rename" in menu_of(album, "Bass line")
    for _ in range(2):
        album.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: len(names(album)) == 3)
    select(album, "Bass drum", "Drums")
    album.clips.list.setFocus()
    QTest.keyClick(album.clips.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(album) == ["Bass line"])
    album.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: len(names(album)) == 2)
    album.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: names(album) == ["Bass drum", "Drums", "Bass line"])


def test_a_late_answer_of_the_bridge_changes_no_selection(album: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: current(album) == "Bass drum")
    before: Callable[[str], None] = album.bridge.select_clip
    asked: list[str] = []
    album.clips._bridge = type("Bridge", (), {"select_clip": lambda _, each: asked.append(each)})()  # type: ignore[assignment]
    row = album.clips.shown.row_of(clip_id(album, "Bass line"))
    album.clips.list.setCurrentIndex(album.clips.shown.index(row))
    assert asked == [clip_id(album, "Bass line")]
    album._signals.selection_changed.emit(SelectionChanged(album.state.selection))  # of the one before
    assert current(album) == "Bass line"
    album.clips._show_as_it_is()  # the bridge could not select it
    assert current(album) == "Bass drum"
    assert before == album.bridge.select_clip
