"""The collections on which clips can be dropped: beside the list of clips for as long as a drag of clips lasts."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.look.icons import SIZE, row_icon
from gui.viewmodels.shelf import Shelf
from gui.views.eliding import ElidingDelegate, breakable
from gui.views.library.clip_drag import clips_in

_WIDTH, _LEAST_WIDTH, _GAP = 250, 120, 8
_SCROLL_EDGE, _SCROLL_MS = 26, 70  # near the upper or lower end of the list, it scrolls by a row so often
_COPY = Qt.DropAction.CopyAction


class CollectionTargets(QFrame):
    """A row for each collection, and one for a new one. Clips that are all in a collection cannot be dropped on it.

    dropped: the ids of clips and the name of the collection, "" for a new one; emitted when the drag is over.
    """

    dropped = Signal(tuple, str)

    def __init__(self, shelf: Shelf, window: QWidget) -> None:
        """window: over whose contents it lies."""
        super().__init__(window)
        self.setObjectName("callout")
        self.setAcceptDrops(True)
        self._shelf, self._window = shelf, window
        self._ids: tuple[str, ...] = ()
        self.told = QLabel()
        self.told.setObjectName("heading")
        self.told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(ElidingDelegate(self.list))
        self.list.setIconSize(QSize(SIZE, SIZE))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Collections"))
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.told)
        self._rows.addWidget(self.list, 1)
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # the frame takes all drops
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._on_scroll)
        self._step = 0
        self.hide()

    # --- shown while clips are dragged ------------------------------------------------------------

    def open_beside(self, panel: QWidget, clip_ids: Sequence[str]) -> None:
        """Show the collections for a drag of clips, where there is room beside the panel that lists them."""
        self._ids = tuple(clip_ids)
        self._fill()
        self._tell(None)
        self.setGeometry(self._place(panel))
        self.raise_()
        self.show()

    def close_again(self) -> None:
        """The drag is over."""
        self._scroll.stop()
        self.hide()

    def _fill(self) -> None:
        self.list.clear()
        new = QListWidgetItem(row_icon("add"), self.tr("New collection…"), self.list)
        new.setData(Qt.ItemDataRole.UserRole, "")
        for name in self._shelf.collections:
            is_in = all(name in self._shelf.of(each).collections for each in self._ids)
            row = QListWidgetItem(row_icon("accept" if is_in else "collection"), name, self.list)
            row.setData(Qt.ItemDataRole.UserRole, name)
            if is_in:
                row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                row.setData(Qt.ItemDataRole.AccessibleTextRole, self._in_already(name))

    def _place(self, panel: QWidget) -> QRect:
        """The side of the panel with more room; as high as its rows are, or as the panel."""
        window = self._window
        corner = panel.mapTo(window, QPoint(0, 0))
        right = window.width() - corner.x() - panel.width()
        width = min(_WIDTH, max(_LEAST_WIDTH, max(right, corner.x()) - 2 * _GAP))
        x = corner.x() + panel.width() + _GAP if right >= corner.x() else corner.x() - width - _GAP
        return QRect(QPoint(max(0, min(x, window.width() - width)), corner.y()), self._size(width, panel.height()))

    def _size(self, width: int, most: int) -> QSize:
        rows = self.list.sizeHintForRow(0) * self.list.count() + 2 * self.list.frameWidth() + 10
        margins = self._rows.contentsMargins()
        inner = width - margins.left() - margins.right() - 2 * self.frameWidth()
        above = max(
            self.told.heightForWidth(inner), 2 * self.told.fontMetrics().height()
        )  # its texts have other lengths
        height = rows + above + margins.top() + margins.bottom() + self._rows.spacing() + 2 * self.frameWidth()
        return QSize(width, min(most, height))

    # --- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._move(event)
        event.accept()  # also what is refused: its moves come here then, and not to the window, which would import files

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._scroll.stop()
        self._mark(None)
        self._tell(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._scroll.stop()
        row, ids = self._row_at(event.position().toPoint()), clips_in(event.mimeData())
        if not self._takes(row, ids) or row is None:
            event.ignore()
            return
        event.setDropAction(_COPY)
        event.accept()
        name = str(row.data(Qt.ItemDataRole.UserRole))
        QTimer.singleShot(0, self, lambda: self.dropped.emit(ids, name))  # a question must not hold the drag

    def _move(self, event: QDragMoveEvent) -> None:
        at, ids = event.position().toPoint(), clips_in(event.mimeData())
        row = self._row_at(at)
        can_take = self._takes(row, ids)
        self._mark(row if can_take else None)
        self._scroll_near(at)
        if ids:
            self._tell(row)
        else:
            self.told.setText(self.tr("Only clips of the list can be put into a collection."))
        event.setDropAction(_COPY)
        event.setAccepted(can_take)

    def _takes(self, row: QListWidgetItem | None, ids: Sequence[str]) -> bool:
        return bool(ids) and row is not None and bool(row.flags() & Qt.ItemFlag.ItemIsEnabled)

    def _row_at(self, at: QPoint) -> QListWidgetItem | None:
        there = self.list.viewport().mapFrom(self, at)
        return self.list.itemAt(there) if self.list.viewport().rect().contains(there) else None

    def _mark(self, row: QListWidgetItem | None) -> None:
        """Highlight the row on which the clips would be dropped."""
        self.list.clearSelection()
        if row is not None:
            row.setSelected(True)

    def _tell(self, row: QListWidgetItem | None) -> None:
        """Say what a drop would do."""
        text = self.tr("Drop %n clip(s) on a collection", "", len(self._ids))
        if row is not None and (name := str(row.data(Qt.ItemDataRole.UserRole))):
            is_free = row.flags() & Qt.ItemFlag.ItemIsEnabled
            text = self.tr("Put into “{collection}”").format(collection=name) if is_free else self._in_already(name)
        elif row is not None:
            text = self.tr("Put into a new collection")
        self.told.setText(breakable(text))

    def _in_already(self, name: str) -> str:
        return self.tr("Already in “{collection}”").format(collection=name)

    def _scroll_near(self, at: QPoint) -> None:
        y, height = self.list.viewport().mapFrom(self, at).y(), self.list.viewport().height()
        self._step = -1 if y < _SCROLL_EDGE else 1 if y > height - _SCROLL_EDGE else 0
        if self._step and not self._scroll.isActive():
            self._scroll.start()
        elif not self._step:
            self._scroll.stop()

    def _on_scroll(self) -> None:
        bar = self.list.verticalScrollBar()
        per_row = max(1, self.list.sizeHintForRow(0)) if self.list.verticalScrollMode().name == "ScrollPerPixel" else 1
        bar.setValue(bar.value() + self._step * per_row)
