"""The collections that clips are dropped on: what is shown, taken and refused during a drag."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved
from daw_bridge.core.shelf.shelf_events import ClipShelved, ShelfListed
from gui.bridge_signals import BridgeSignals
from gui.file_exchange import files_in
from gui.viewmodels.clips import ClipsModel
from gui.viewmodels.shelf import Shelf
from gui.views.library.clip_drag import clip_drag, clips_data, clips_in
from gui.views.library.collection_targets import CollectionTargets

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CLIPS = clips_data(["a", "b"])


class Stage:
    """A window with a panel in it and the collections beside that, and the events that fill them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 500)
        self.panel = QWidget(self.window)
        self.panel.setGeometry(10, 60, 180, 400)
        self.signals, self.clips = BridgeSignals(), ClipsModel()
        self.shelf = Shelf(self.signals, self.clips, lambda _: False, lambda _: ())
        self.targets = CollectionTargets(self.shelf, self.window)
        self.dropped: list[tuple[tuple[str, ...], str]] = []
        self.targets.dropped.connect(lambda ids, name: self.dropped.append((ids, name)))
        self.window.show()

    def open(self, *names: str, a: tuple[str, ...] = (), b: tuple[str, ...] = ()) -> CollectionTargets:
        """Two clips are dragged, which are in these collections of all."""
        for clip_id, its in (("a", a), ("b", b)):
            self.signals.clip_shelved.emit(ClipShelved(clip_id, Shelved(collections=its)))
        self.signals.shelf_listed.emit(ShelfListed(ShelfQuery(), (), names))
        self.targets.open_beside(self.panel, ("a", "b"))
        return self.targets


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def row_of(targets: CollectionTargets, name: str) -> QListWidgetItem:
    [row] = targets.list.findItems(name, Qt.MatchFlag.MatchExactly)
    return row


def over(targets: CollectionTargets, name: str) -> QPoint:
    """The middle of a row, in pixels of the frame."""
    row = row_of(targets, name)
    targets.list.scrollToItem(row)
    return targets.list.viewport().mapTo(targets, targets.list.visualItemRect(row).center())


def enter(targets: CollectionTargets, at: QPoint, mime: QMimeData = CLIPS) -> bool:
    """Have a drag come and rest there; return whether it could be dropped."""
    event = QDragEnterEvent(at, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(targets, event)
    assert event.isAccepted()  # so that its moves come
    return move(targets, at, mime)


def move(targets: CollectionTargets, at: QPoint, mime: QMimeData = CLIPS) -> bool:
    event = QDragMoveEvent(at, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(targets, event)
    return event.isAccepted()


def drop(targets: CollectionTargets, at: QPoint, mime: QMimeData = CLIPS) -> bool:
    event = QDropEvent(QPointF(at), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(targets, event)
    return event.isAccepted()


def highlighted(targets: CollectionTargets) -> list[str]:
    return [row.text() for row in targets.list.selectedItems()]


def test_the_row_under_the_pointer_is_marked_and_takes_the_clips(stage: Stage, qtbot: QtBot) -> None:
    targets = stage.open("Album", "Ideas", a=("Album",))
    assert [targets.list.item(n).text() for n in range(3)] == ["New collection…", "Album", "Ideas"]
    assert targets.list.accessibleName() == "Collections"
    assert "Drop 2 clip" in targets.told.text()
    assert enter(targets, over(targets, "Ideas"))
    assert highlighted(targets) == ["Ideas"]
    assert targets.told.text() == "Put into “Ideas”"
    assert move(targets, over(targets, "Album"))  # one of the two is in it already
    assert highlighted(targets) == ["Album"]
    assert drop(targets, over(targets, "Album"))
    qtbot.waitUntil(lambda: stage.dropped == [(("a", "b"), "Album")])
    assert enter(targets, over(targets, "New collection…"))
    assert targets.told.text() == "Put into a new collection"
    assert drop(targets, over(targets, "New collection…"))
    qtbot.waitUntil(lambda: stage.dropped[1:] == [(("a", "b"), "")])


def test_clips_that_are_in_a_collection_cannot_be_dropped_on_it(stage: Stage, qtbot: QtBot) -> None:
    targets = stage.open("Album", "Ideas", a=("Album",), b=("Album", "Ideas"))
    at = over(targets, "Album")
    assert not enter(targets, at)
    assert highlighted(targets) == []
    assert targets.told.text() == "Already in “Album”"
    assert row_of(targets, "Album").data(Qt.ItemDataRole.AccessibleTextRole) == "Already in “Album”"
    assert not move(targets, QPoint(2, 2))  # on no row
    assert "Drop 2 clip" in targets.told.text()
    assert not drop(targets, QPoint(2, 2))
    assert not enter(targets, at)
    assert not drop(targets, at)
    qtbot.wait(1)
    assert stage.dropped == []


def test_a_drag_that_leaves_marks_nothing(stage: Stage) -> None:
    targets = stage.open("Album")
    assert enter(targets, over(targets, "Album"))
    QApplication.sendEvent(targets, QDragLeaveEvent())
    assert highlighted(targets) == []
    assert "Drop 2 clip" in targets.told.text()
    targets.close_again()
    assert not targets.isVisible()


def test_what_is_no_clip_is_refused_and_told(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    files, text = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "song.wav"))])
    text.setText("Album")
    targets = stage.open("Album")
    for mime in (files, text, QMimeData()):
        assert not enter(targets, over(targets, "Album"), mime)
        assert targets.told.text() == "Only clips of the list can be put into a collection."
        assert highlighted(targets) == []
        assert not drop(targets, over(targets, "Album"), mime)
        assert not enter(targets, over(targets, "Album"), mime)
        QApplication.sendEvent(targets, QDragLeaveEvent())
        assert "Drop 2 clip" in targets.told.text()
    qtbot.wait(1)
    assert stage.dropped == []


def test_many_collections_are_scrolled_at_the_edges(stage: Stage, qtbot: QtBot) -> None:
    targets = stage.open(*(f"Collection {n:02d} with a long name that has to be shortened" for n in range(40)))
    assert targets.height() == stage.panel.height()
    view, bar = targets.list.viewport(), targets.list.verticalScrollBar()
    assert bar.maximum() > 0
    enter(targets, view.mapTo(targets, QPoint(20, view.height() - 3)))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=20_000)
    move(targets, view.mapTo(targets, QPoint(20, 3)))
    qtbot.waitUntil(lambda: bar.value() == 0, timeout=20_000)
    move(targets, view.mapTo(targets, view.rect().center()))
    assert not targets._scroll.isActive()
    move(targets, view.mapTo(targets, QPoint(20, view.height() - 3)))
    QApplication.sendEvent(targets, QDragLeaveEvent())
    assert not targets._scroll.isActive()


@pytest.mark.parametrize("x", [10, 500])
def test_the_collections_lie_where_there_is_room(stage: Stage, x: int) -> None:
    """In a small window the list of clips is at the right."""
    stage.panel.move(x, 60)
    targets = stage.open("Album", "Ideas")
    assert stage.window.rect().contains(targets.geometry())
    assert not targets.geometry().intersects(stage.panel.geometry())
    assert targets.list.verticalScrollBar().maximum() == 0  # all rows are seen
    assert targets.height() < stage.panel.height()


def test_a_drag_carries_ids_and_files(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "song with ümlaut.wav"
    mime = clips_data(["a", "b"], [file])
    assert clips_in(mime) == ("a", "b")
    assert files_in(mime) == [file]  # a DAW gets it
    assert files_in(CLIPS) == []
    assert clips_in(QMimeData()) == ()
    drag = clip_drag(stage.window, mime, "A name that is much longer than what the pointer carries")
    assert drag.mimeData() is mime
    assert drag.pixmap().deviceIndependentSize().width() == 180
