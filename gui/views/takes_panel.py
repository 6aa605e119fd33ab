"""The panel that lists the takes of the selected clip: play, compare, drag, copy and save them."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.library.exports.handed_over import How
from gui.file_exchange import drag_data
from gui.look.colors import colors
from gui.look.icons import put_icon
from gui.viewmodels.items import ITEM_ROLE
from gui.viewmodels.window_state import WindowState
from gui.views.eliding import ElidedLabel
from gui.views.fitting.fitting_row import FittingRow
from gui.views.fitting.pieces import Piece
from gui.views.take_delegate import TakeDelegate

_MARK = 12  # pixels of the colour of a take


class TakesList(QListView):
    """A click selects and plays a take; a drag carries its exported file out of the window."""

    take_pressed = Signal(str)
    dragged_out = Signal(str, str)
    not_ready = Signal()
    not_taken = Signal()
    menu_wanted = Signal(str, QPoint)  # the menu of a take, at a place on the screen

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self._press: tuple[float, float, Take] | None = None
        self.setModel(state.takes)
        self.setItemDelegate(TakeDelegate(self))
        self.setIconSize(QSize(_MARK, _MARK))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Takes"))
        self.setToolTip(self.tr("Click a take to select it, or press 1 to 9. Drag it into the DAW."))
        self.setMinimumHeight(90)

    def take_at(self, index: QModelIndex) -> Take | None:
        take = index.data(ITEM_ROLE)
        return take if isinstance(take, Take) else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        if (take := self.take_at(index)) is not None:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(take.id, below if is_by_key else event.globalPos())

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
        path = self._state.exports.get(take.id)
        if path is None or not Path(path).is_file():
            self.not_ready.emit()
            return
        drag = file_drag(self, take, path)
        is_taken = drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction) is not Qt.DropAction.IgnoreAction
        if drag.target() is None:  # outside of the window; Qtractor takes the file and says that it did not
            self.dragged_out.emit(take.id, path)
        if not is_taken:
            self.not_taken.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._press = None
        super().mouseReleaseEvent(event)


def file_drag(source: QListView, take: Take, path: str) -> QDrag:
    """A drag of one complete file. It offers copying only.

    Mixxx 2.3 and Qtractor 0.9 point at the file all the same, so the library keeps in mind which file was dragged.
    """
    drag = QDrag(source)
    drag.setMimeData(drag_data(Path(path)))
    label = QPixmap(180, 28)
    label.fill(QColor(colors().selection))
    painter = QPainter(label)
    painter.setPen(QColor(colors().on_selection))
    painter.drawText(label.rect(), Qt.AlignmentFlag.AlignCenter, take.name)
    painter.end()
    drag.setPixmap(label)
    return drag


class TakesPanel(QFrame):
    """The list and its buttons. `status_message` carries a sentence for the status bar."""

    status_message = Signal(str)
    save_wanted = Signal()

    def __init__(self, state: WindowState, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._state, self._bridge = state, bridge
        self._before = self._now = ""
        self.list = TakesList(state)
        self._heading = ElidedLabel(self.tr("Takes"))
        self._heading.setObjectName("heading")
        self.compare = self._button("", self.tr("A/B"), self.tr("Switch to the last selected take to compare (Ctrl+B)"))
        self.copy = self._button(
            "copy",
            self.tr("Copy file"),
            self.tr("Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)"),
        )
        self.reveal = self._button(
            "folder", self.tr("Show in folder"), self.tr("Open the folder that contains the file of the take")
        )
        self.save = self._button(
            "save", self.tr("Save as…"), self.tr("Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)")
        )
        self.timing = ElidedLabel("")
        self.timing.setObjectName("dim")
        self.conform = self._button(
            "conform", self.tr("Align to grid"), self.tr("Make another take, shifted and stretched to match the bars")
        )
        timing = QHBoxLayout()
        timing.addWidget(self.timing, 1)
        timing.addWidget(self.conform)
        buttons = FittingRow(6, (0, 0))
        pieces = [Piece(self.compare, rank=4), Piece(self.copy, rank=3), Piece(self.reveal, rank=1)]
        buttons.add_group(QWidget(), [*pieces, Piece(self.save, rank=2)])
        buttons.finish()
        buttons.add_stretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading)
        layout.addWidget(self.list, 1)
        layout.addLayout(timing)
        layout.addWidget(buttons)
        self.list.take_pressed.connect(self._on_take_pressed)
        self.list.dragged_out.connect(lambda take_id, path: bridge.exports.hand_over(take_id, Path(path), How.DRAGGED))
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.not_ready.connect(
            lambda: self.status_message.emit(self.tr("The file is not ready yet. Drag again in a moment."))
        )
        self.list.not_taken.connect(
            lambda: self.status_message.emit(
                self.tr("Nothing took the file. “Copy file” and “Show in folder” hand it over another way.")
            )
        )
        self.compare.clicked.connect(self.compare_takes)
        self.conform.clicked.connect(self._on_conform_clicked)
        self.save.clicked.connect(self.save_wanted)
        state.selection_changed.connect(self._on_selection_changed)
        state.takes.modelReset.connect(self._on_selection_changed)
        self._on_selection_changed()

    def compare_takes(self) -> None:
        """Select the take that was selected before this one."""
        if self._before:
            self._bridge.select_take(self._before)

    def finished_path(self) -> str | None:
        """The path of the selected take's exported file, or None until the file exists."""
        take = self._state.take
        path = self._state.exports.get(take.id) if take is not None else None
        return path if path is not None and Path(path).is_file() else None

    def _button(self, icon: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        if icon:
            put_icon(button, icon)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        return button

    def _on_conform_clicked(self) -> None:
        take = self._state.take
        if take is not None:
            self._bridge.conform_take(take.id)

    def _on_take_pressed(self, take_id: str) -> None:
        self._bridge.select_take(take_id)
        self._bridge.exports.prepare(take_id)

    def _on_current_changed(self, current: QModelIndex) -> None:
        take = self.list.take_at(current)
        if take is not None and take.id != self._state.selection.take_id:
            self._bridge.select_take(take.id)

    def _on_selection_changed(self) -> None:
        take = self._state.take
        if take is not None and take.id != self._now:
            is_known = self._state.takes.row_of(self._now) >= 0
            self._before, self._now = self._now if is_known else "", take.id
        row = self._state.takes.row_of(take.id) if take is not None else -1
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._state.takes.index(row), flags)
        self.compare.setEnabled(bool(self._before) and self._state.takes.row_of(self._before) >= 0)
        for button in (self.save, self.copy, self.reveal):
            button.setEnabled(take is not None)
        timing = self._state.timings.get(take.id) if take is not None else None
        text = timing.words() if timing is not None else ""
        self.timing.setText(text)
        tip = self.tr("{timing}\nMeasured against the requested tempo and bars.").format(timing=text)
        self.timing.setToolTip(tip if text else "")
        self.timing.setVisible(timing is not None)
        self.conform.setVisible(timing is not None and timing.is_sure)
        name = self._state.clip_name
        self._heading.setText(self.tr("Takes of {clip}").format(clip=name) if name else self.tr("Takes"))
