"""The panel that lists the clips of the library."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QListView, QPushButton, QVBoxLayout

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Clip
from gui.look.icons import put_icon
from gui.viewmodels.items import ITEM_ROLE, Index
from gui.viewmodels.shelf import ShownClips
from gui.viewmodels.window_state import WindowState
from gui.views.library.clip_delegate import ClipDelegate
from gui.views.library.shelf_bar import ShelfBar

_PATIENCE_MS = 2000  # for the bridge to select a clip


class ClipsList(QListView):
    """A list of thousands of rows of one height: one row is asked for it, and one that changes moves no other.

    menu_wanted: the menu of a clip is to open at a place on the screen. delete_wanted: the selected clips are to go.
    drag_wanted: the clips with these ids, in the order of the list, are dragged.
    """

    menu_wanted = Signal(str, QPoint)
    delete_wanted = Signal()
    drag_wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected clips, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        clips = [self.model().index(row, 0).data(ITEM_ROLE) for row in rows]
        return tuple(clip.id for clip in clips if isinstance(clip, Clip))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose no row. Where none is current, Qt would make the first one so, and another clip would be selected."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: ARG002  the drag offers copying alone
        if ids := self.selected_ids():
            self.drag_wanted.emit(ids)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows. `QListView` would lay out all of them again."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        clip = index.data(ITEM_ROLE)
        if isinstance(clip, Clip):
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(clip.id, below if is_by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        clip = self.currentIndex().data(ITEM_ROLE)
        is_free = self.state() is not QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not event.modifiers() and isinstance(clip, Clip) and is_free:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class ClipsPanel(QFrame):
    """`import_wanted` is emitted when the user presses Import."""

    import_wanted = Signal()

    def __init__(self, state: WindowState, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(140)
        self._state, self._bridge = state, bridge
        self._asked = ""  # the clip that the bridge was asked for, until it is selected
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show_as_it_is)
        self.shown: ShownClips = state.shelf.shown
        self.bar = ShelfBar(state, bridge)
        self.search = self.bar.search
        self.list = ClipsList()
        self.list.setModel(self.shown)
        self.list.setAccessibleName(self.tr("Clips"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setItemDelegate(ClipDelegate(self.list))
        self.list.setToolTip(
            self.tr(
                "To import clips, drop audio files anywhere on the window.\n"
                "To put clips into a collection, drag them. Ctrl or Shift selects several."
            )
        )
        add = QPushButton(self.tr("Import…"))
        put_icon(add, "import")
        add.setToolTip(self.tr("Import audio files (Ctrl+O)"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self.list, 1)
        layout.addWidget(add)
        add.clicked.connect(self.import_wanted)
        state.clips.renamed.connect(bridge.rename_clip)
        self.search.left.connect(self._on_search_left)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        state.selection_changed.connect(self._on_selection_changed)
        self.shown.rowsInserted.connect(self._on_selection_changed)
        state.shelf.listed.connect(self._on_selection_changed)

    def selected_ids(self) -> tuple[str, ...]:
        """The clips that are selected in the list; the one that is worked on where it is not shown."""
        return self.list.selected_ids() or tuple(filter(None, [self._state.selection.clip_id]))

    def ids_with(self, clip_id: str) -> tuple[str, ...]:
        """The selected clips if this clip is one of them, or this clip alone."""
        selected = self.list.selected_ids()
        return selected if clip_id in selected else (clip_id,)

    def place_of_current(self) -> QPoint:
        """The place below the current row on the screen, for a menu."""
        return self.list.viewport().mapToGlobal(self.list.visualRect(self.list.currentIndex()).bottomLeft())

    def select_beside(self, clip_ids: Collection[str]) -> None:
        """Select the clip below those that are going to leave the list, or above them, if one is the selected one."""
        rows = sorted(row for each in clip_ids if (row := self.shown.row_of(each)) >= 0)
        if not rows or self._state.selection.clip_id not in clip_ids:
            return
        beside = (*range(rows[0] + 1, rows[-1] + 2), rows[0] - 1)
        clips = (self.shown.clip_at(row) for row in beside)
        other = next((clip for clip in clips if clip is not None and clip.id not in clip_ids), None)
        if other is not None:
            self._bridge.select_clip(other.id)

    def rename(self, clip_id: str) -> None:
        """Edit the name of a clip in the list."""
        if (row := self.shown.row_of(clip_id)) >= 0:
            self.list.setFocus()
            self.list.edit(self.shown.index(row))

    def _on_search_left(self, is_chosen: bool) -> None:
        """Go on to the list. is_chosen: to its first clip, where the selected one is not among those found."""
        self.search.search()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_chosen and not self.list.currentIndex().isValid() and self.shown.rowCount():
            self.list.setCurrentIndex(self.shown.index(0))

    def _on_current_changed(self, current: QModelIndex) -> None:
        clip = current.data(ITEM_ROLE)
        is_chosen = not self.shown.is_listing  # else its row has left, and the clip stays selected
        if is_chosen and isinstance(clip, Clip) and clip.id != (self._asked or self._state.selection.clip_id):
            self._asked = clip.id
            self._patience.start()
            self._bridge.select_clip(clip.id)

    def _on_selection_changed(self) -> None:
        if self.shown.is_listing:
            return  # `listed` follows
        clip_id = self._state.selection.clip_id
        if self._asked == clip_id or self.shown.row_of(self._asked) < 0:
            self._asked = ""
        if self._asked:
            return  # what the bridge selected before: a row that keys have left meanwhile would be chosen again
        row = self.shown.row_of(clip_id)
        if row >= 0 and self.list.currentIndex().row() != row:
            index, flag = self.shown.index(row), QItemSelectionModel.SelectionFlag
            is_one_of_them = self.list.selectionModel().isSelected(index)
            flags = flag.NoUpdate if is_one_of_them else flag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flags)
        clip = self.list.currentIndex().data(ITEM_ROLE)
        is_hidden = row < 0 and self._state.clips.row_of(clip_id) >= 0  # by the search
        if isinstance(clip, Clip) and row < 0 and (is_hidden or not self._state.has_had_takes(clip.id)):
            self._choose_nothing()  # its import has failed, or the clip beside it was not chosen

    def _show_as_it_is(self) -> None:
        """Show what is selected, where the bridge could not select what it was asked for."""
        self._asked = ""
        self._on_selection_changed()

    def _choose_nothing(self) -> None:
        model = self.list.selectionModel()
        model.clearSelection()
        model.clearCurrentIndex()
