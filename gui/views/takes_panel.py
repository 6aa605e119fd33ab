"""The takes of the selected clip: hear, compare, drag out, and a button for everything a drag does."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QDrag, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from gui.theme import colors
from gui.viewmodels.items import ITEM_ROLE
from gui.viewmodels.session import Session
from gui.views.eliding import ElidedLabel, ElidingDelegate

# takes up to this length have their finished file ready before anyone asks; longer ones when they are pressed
_EXPORTED_AHEAD_S = 120.0


class TakesList(QListView):
    """Pressing a row hears it; dragging a row carries the finished file out of the window."""

    take_pressed = Signal(str)
    not_ready = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._press: tuple[float, float, Take] | None = None
        self.setModel(session.takes)
        self.setItemDelegate(ElidingDelegate(self))
        self.setAccessibleName("Takes")
        self.setToolTip("Click to hear a take, drag it into the DAW. Keys 1 to 9 choose.")
        self.setMinimumHeight(90)

    def take_at(self, index: QModelIndex) -> Take | None:
        take = index.data(ITEM_ROLE)
        return take if isinstance(take, Take) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        take = self.take_at(self.indexAt(event.position().toPoint()))
        if take is not None and event.button() is Qt.MouseButton.LeftButton:
            self._press = (event.position().x(), event.position().y(), take)
            self.take_pressed.emit(take.id)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            return
        x, y, take = self._press
        moved = abs(event.position().x() - x) + abs(event.position().y() - y)
        if moved < QApplication.startDragDistance():
            return
        self._press = None
        path = self._session.exports.get(take.id)
        if path is None or not Path(path).is_file():
            self.not_ready.emit()
            return
        drag = file_drag(self, take, path)
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._press = None
        super().mouseReleaseEvent(event)


def file_drag(source: QListView, take: Take, path: str) -> QDrag:
    """A drag of one whole, closed file; copying is all it offers, so a DAW imports and never points at our file."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path)])
    drag = QDrag(source)
    drag.setMimeData(mime)
    label = QPixmap(180, 28)
    label.fill(QColor(colors().accent))
    painter = QPainter(label)
    painter.setPen(QColor(colors().on_accent))
    painter.drawText(label.rect(), Qt.AlignmentFlag.AlignCenter, take.name)
    painter.end()
    drag.setPixmap(label)
    return drag


class TakesPanel(QFrame):
    """The list and its buttons. `said` carries a line for the status bar."""

    said = Signal(str)
    save_wanted = Signal()

    def __init__(self, session: Session, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session, self._bridge = session, bridge
        self._before = self._now = ""
        self.list = TakesList(session)
        self._heading = ElidedLabel("Takes")
        self._heading.setObjectName("heading")
        self.compare = self._button("A/B", "Compare: back to the take heard before (Ctrl+B)")
        self.copy = self._button("Copy file", "Copy the finished file, to paste it in the DAW or a folder (Ctrl+C)")
        self.reveal = self._button("Show in folder", "Open the folder with the finished file")
        self.save = self._button("Save as…", "Write a WAV or FLAC where you want it (Ctrl+S)")
        self.timing = ElidedLabel("")
        self.timing.setObjectName("dim")
        self.conform = self._button("Put on the grid", "One more take: shifted and stretched exactly onto the bars")
        timing = QHBoxLayout()
        timing.addWidget(self.timing, 1)
        timing.addWidget(self.conform)
        buttons = QHBoxLayout()
        for button in (self.compare, self.copy, self.reveal, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading)
        layout.addWidget(self.list, 1)
        layout.addLayout(timing)
        layout.addLayout(buttons)
        self.list.take_pressed.connect(self._on_take_pressed)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.not_ready.connect(lambda: self.said.emit("The file is being prepared. Drag again in a moment."))
        self.compare.clicked.connect(self.compare_takes)
        self.conform.clicked.connect(self._on_conform_clicked)
        self.save.clicked.connect(self.save_wanted)
        session.selection_changed.connect(self._on_selection_changed)
        session.takes.modelReset.connect(self._on_selection_changed)
        self._on_selection_changed()

    def compare_takes(self) -> None:
        """Hear the take that was heard before this one."""
        if self._before:
            self._bridge.select_take(self._before)

    def finished_path(self) -> str | None:
        """The finished file of the selected take, or None while it is being prepared."""
        take = self._session.take
        path = self._session.exports.get(take.id) if take is not None else None
        return path if path is not None and Path(path).is_file() else None

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        return button

    def _on_conform_clicked(self) -> None:
        take = self._session.take
        if take is not None:
            self._bridge.conform_take(take.id)

    def _on_take_pressed(self, take_id: str) -> None:
        self._bridge.select_take(take_id)
        self._bridge.prepare_export(take_id)

    def _on_current_changed(self, current: QModelIndex) -> None:
        take = self.list.take_at(current)
        if take is not None and take.id != self._session.selection.take_id:
            self._bridge.select_take(take.id)

    def _on_selection_changed(self) -> None:
        take = self._session.take
        if take is not None and take.id != self._now:
            is_known = self._session.takes.row_of(self._now) >= 0
            self._before, self._now = self._now if is_known else "", take.id
            if take.length_s <= _EXPORTED_AHEAD_S:
                self._bridge.prepare_export(take.id)
        row = self._session.takes.row_of(take.id) if take is not None else -1
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._session.takes.index(row), flags)
        self.compare.setEnabled(bool(self._before) and self._session.takes.row_of(self._before) >= 0)
        for button in (self.save, self.copy, self.reveal):
            button.setEnabled(take is not None)
        timing = self._session.timings.get(take.id) if take is not None else None
        words = timing.words() if timing is not None else ""
        self.timing.setText(words)
        self.timing.setToolTip(f"{words}. Measured against the tempo and bars that were asked for" if words else "")
        self.timing.setVisible(timing is not None)
        self.conform.setVisible(timing is not None and timing.is_sure)
        name = self._session.clip_name
        self._heading.setText(f"Takes of {name}" if name else "Takes")
