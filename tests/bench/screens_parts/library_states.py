"""The states of the list of clips that are pictured."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved, Show, Sort
from daw_bridge.core.shelf.shelf_events import ClipShelved, LibraryMoving, ShelfListed, SpaceFound
from daw_bridge.core.shelf.space import Heap, Pile, Space
from gui.views.library.clip_drag import clips_data
from tests.bench.screens_parts.stage import Stage

_NAMES = (
    "Midnight tape piano", "Slap bass sketch", "Drum loop 92 bpm", "Choir for the bridge", "Rainy lofi", "Synthwave intro",
    "Vocal idea, second verse", "Strings, long release", "Acoustic guitar take", "Brass stabs in F# minor", "Room tone",
)  # fmt: skip


def _clips(stage: Stage) -> list[Clip]:
    stage.open()
    stage.import_song()
    clips = [Clip(f"c{n}", name, float(n)) for n, name in enumerate(_NAMES)]
    for clip in clips:
        take = Take(f"t{clip.id}", clip.id, "Take 1", "/nowhere.wav", 480_000, clip.created, Recipe())
        stage.emit(events.ClipChanged(clip), events.TakeAdded(take))
    for clip_id, count in (("c1", 3), ("c4", 12)):
        unread = tuple(f"u{n}" for n in range(count))
        stage.emit(ClipShelved(clip_id, Shelved(unread=unread, collections=("Album",))))
    return clips


def new_takes(stage: Stage) -> QWidget | None:
    _clips(stage)
    return None


def by_length(stage: Stage) -> QWidget | None:
    clips = _clips(stage)
    stage.window.clips.bar.sort_by("length")
    stage.settle()
    stage.emit(ShelfListed(ShelfQuery(sort=Sort.LENGTH), tuple(clip.id for clip in clips)))
    return None


def found(stage: Stage) -> QWidget | None:
    clips = _clips(stage)
    stage.window.clips.search.setText("bass")
    stage.settle()
    stage.emit(ShelfListed(ShelfQuery("bass"), (clips[1].id,), ("Album",), ("My session",)))
    return None


def nothing_found(stage: Stage) -> QWidget | None:
    _clips(stage)
    stage.window.clips.search.setText("marimba key:Am")
    stage.settle()
    stage.emit(ShelfListed(ShelfQuery("marimba key:Am", Show.ALL, Sort.NAME), ()))
    return None


def similar_found(stage: Stage) -> QWidget | None:
    clips = _clips(stage)
    stage.window.clips.search.setText("gitar scketch")
    stage.settle()
    ids, similar = (clips[8].id, clips[1].id), ("guitar", "sketch")
    stage.emit(ShelfListed(ShelfQuery("gitar scketch"), ids, ("Album",), ("My session",), similar))
    return None


def _dragged(stage: Stage, *collections: str) -> None:
    """Three clips, which are in the collection Album, over the third row."""
    clips = _clips(stage)
    stage.emit(ClipShelved("c6", Shelved(collections=("Album",))))
    panel = stage.window.clips
    stage.emit(ShelfListed(ShelfQuery(), tuple(clip.id for clip in clips), collections))
    ids = [clips[n].id for n in (1, 4, 6)]
    for clip_id in ids:
        index = panel.shown.index(panel.shown.row_of(clip_id))
        panel.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    targets = stage.window.clip_actions.collecting._shown_targets()
    targets.open_beside(panel, ids)
    stage.settle()
    at = targets.list.visualItemRect(targets.list.item(min(2, targets.list.count() - 1))).center()
    place = targets.list.viewport().mapTo(targets, at)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = clips_data(ids)  # the event does not keep it
    QApplication.sendEvent(targets, QDragEnterEvent(place, copy, mime, left, none))


def dragged(stage: Stage) -> QWidget | None:
    _dragged(stage, "Album", "Ideas for the film", "Live set in Leipzig, second half, with all the encores", "Stems")
    return None


def dragged_to_none(stage: Stage) -> QWidget | None:
    _dragged(stage)
    return None


def dragged_to_many(stage: Stage) -> QWidget | None:
    _dragged(stage, *(f"Collection {n:02d}" for n in range(60)))
    return None


def clip_menu(stage: Stage) -> QWidget | None:
    _clips(stage)
    stage.window.clip_actions.open_menu("c1", QPoint(60, 60))
    stage.settle()
    return stage.window.clip_actions.menu


def space(stage: Stage) -> QWidget | None:
    _clips(stage)
    stage.window.clip_actions.open_space()
    dialog = stage.window.clip_actions.space
    assert dialog is not None
    stage.until(lambda: dialog._space is not None)
    piles = (
        Pile(Heap.EXPORTS, tuple(f"{name}_Take_1.wav" for name in _NAMES), 1_340_000_000),
        Pile(Heap.TRASH, _NAMES[:3], 240_000_000),
        Pile(Heap.LEFTOVERS, ("library.db.v8.backup",), 3_100_000),
    )
    stage.emit(SpaceFound(Space(8_400_000_000, 312_000_000, 14_000_000, 92_000_000_000, piles, missing=3)))
    dialog.heaps[Heap.TRASH].setChecked(True)
    dialog.heaps[Heap.EXPORTS].setChecked(True)
    return dialog


def moving(stage: Stage) -> QWidget | None:
    dialog = space(stage)
    stage.emit(LibraryMoving(3_100_000_000, 8_700_000_000))
    return dialog
