"""The panel that lists the clips of the library."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QPushButton, QVBoxLayout

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Clip
from gui.viewmodels.items import ITEM_ROLE, Index
from gui.viewmodels.window_state import WindowState
from gui.views.eliding import ElidingDelegate


class ClipsList(QListView):
    """A list of thousands of rows of one height: one row is asked for it, and one that changes moves no other."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows. `QListView` would lay out all of them again."""
        QAbstractItemView.dataChanged(self, first, last, roles)


class ClipsPanel(QFrame):
    """`import_wanted` is emitted when the user presses Import."""

    import_wanted = Signal()

    def __init__(self, state: WindowState, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(140)
        self._state, self._bridge = state, bridge
        heading = QLabel(self.tr("Clips"))
        heading.setObjectName("heading")
        self.list = ClipsList()
        self.list.setModel(state.clips)
        self.list.setAccessibleName(self.tr("Clips"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setItemDelegate(ElidingDelegate(self.list))
        self.list.setToolTip(self.tr("To import clips, drop audio files anywhere on the window."))
        add = QPushButton(self.tr("Import…"))
        add.setToolTip(self.tr("Import audio files (Ctrl+O)"))
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addWidget(add)
        add.clicked.connect(self.import_wanted)
        state.clips.renamed.connect(bridge.rename_clip)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        state.selection_changed.connect(self._on_selection_changed)
        state.clips.rowsInserted.connect(self._on_selection_changed)

    def _on_current_changed(self, current: QModelIndex) -> None:
        clip = current.data(ITEM_ROLE)
        if isinstance(clip, Clip) and clip.id != self._state.selection.clip_id:
            self._bridge.select_clip(clip.id)

    def _on_selection_changed(self) -> None:
        row = self._state.clips.row_of(self._state.selection.clip_id)
        if row >= 0 and self.list.currentIndex().row() != row:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._state.clips.index(row), flags)
        clip = self.list.currentIndex().data(ITEM_ROLE)
        if row < 0 and isinstance(clip, Clip) and not self._state.has_had_takes(clip.id):
            self.list.selectionModel().clearCurrentIndex()  # its import has failed; the clip beside it was not chosen
