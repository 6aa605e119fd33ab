"""The clips of the library."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Clip
from gui.viewmodels.items import ITEM_ROLE
from gui.viewmodels.session import Session
from gui.views.eliding import ElidingDelegate


class ClipsPanel(QFrame):
    import_wanted = Signal()

    def __init__(self, session: Session, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(140)
        self._session, self._bridge = session, bridge
        heading = QLabel("Clips")
        heading.setObjectName("heading")
        self.list = QListView()
        self.list.setModel(session.clips)
        self.list.setAccessibleName("Clips")
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setItemDelegate(ElidingDelegate(self.list))
        self.list.setToolTip("Drop sound files anywhere on the window to add them here")
        add = QPushButton("Import…")
        add.setToolTip("Choose sound files (Ctrl+O)")
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addWidget(add)
        add.clicked.connect(self.import_wanted)
        session.clips.renamed.connect(bridge.rename_clip)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.clips.rowsInserted.connect(self._on_selection_changed)

    def _on_current_changed(self, current: QModelIndex) -> None:
        clip = current.data(ITEM_ROLE)
        if isinstance(clip, Clip) and clip.id != self._session.selection.clip_id:
            self._bridge.select_clip(clip.id)

    def _on_selection_changed(self) -> None:
        row = self._session.clips.row_of(self._session.selection.clip_id)
        if row >= 0 and self.list.currentIndex().row() != row:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._session.clips.index(row), flags)
