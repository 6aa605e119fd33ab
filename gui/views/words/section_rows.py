"""The rows of the sections: keys, and the drag that puts a section into another place."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget

from gui.views.eliding import ElidingDelegate

_ALT = Qt.KeyboardModifier.AltModifier
_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEFT = Qt.MouseButton.LeftButton
_SCROLL_MS, _SCROLL_BY, _EDGE = 40, 6, 12  # pixels; within the edge of what is seen, a drag scrolls


class SectionRows(QListWidget):
    """`chosen` comes with Return, `move_wanted` with how many places the keys ask for. `dropped` carries the row that was
    dragged and its new one, which may be the same; `given_up` comes where a drag was cancelled.

    fixed: how many rows at the top stay where they are, and let no other before them.
    """

    chosen = Signal()
    move_wanted = Signal(int)
    dropped = Signal(int, int)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fixed = 0
        self._pressed, self._at = -1, QPoint()
        self._is_dragging = False
        self.setItemDelegate(ElidingDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.mark = QFrame(self.viewport())
        self.mark.setObjectName("drop")
        self.mark.setFixedHeight(3)
        self.mark.hide()
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    @property
    def is_dragging(self) -> bool:
        return self._is_dragging

    def end_drag(self) -> None:
        """Forget what is dragged; nothing is moved."""
        if self._is_dragging:
            self.viewport().unsetCursor()
        self._pressed, self._is_dragging = -1, False
        self._scrolling.stop()
        self.mark.hide()

    def _give_up(self) -> None:
        if self._is_dragging:
            self.end_drag()
            self.given_up.emit()

    # --- keys ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_dragging:
            if event.key() == Qt.Key.Key_Escape:
                self._give_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.chosen.emit()
        elif self._is_own(event):
            self.move_wanted.emit(_BY[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        if self._is_dragging:  # no shortcut changes the lyrics under the hand
            return True
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return keys == _ALT and Qt.Key(event.key()) in _BY

    # --- drag ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:  # with another button
            self._give_up()
            return
        super().mousePressEvent(event)
        if event.button() == _LEFT:
            self._at = event.position().toPoint()
            self._pressed = self.indexAt(self._at).row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & _LEFT or self._pressed < 0:
            return  # Qt would choose the rows that the pointer goes over
        at = event.position().toPoint()
        if not self._is_dragging and (at - self._at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self._scrolling.start()
        if self._is_dragging:
            self._at = at
            self._show_mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT:
            super().mouseReleaseEvent(event)
        elif self._is_dragging:
            row, to = self._pressed, self._place()
            self.end_drag()
            self.dropped.emit(row, to)
        elif self._pressed >= 0:  # after a drag that was given up, no row was clicked
            self._pressed = -1
            super().mouseReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._give_up()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._give_up()
        super().hideEvent(event)

    def _place(self) -> int:
        """The row that the dragged one would have; its own where it stays."""
        row = self._pressed
        if row < self.fixed:
            return row
        gap = sum(self.visualItemRect(self.item(n)).center().y() < self._at.y() for n in range(self.count()))
        gap = max(self.fixed, gap)
        return gap - 1 if gap > row else gap

    def _show_mark(self) -> None:
        """Show between which rows it would come, unless it stays."""
        row, to = self._pressed, self._place()
        can_move = row >= self.fixed
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor if can_move else Qt.CursorShape.ForbiddenCursor)
        self.mark.setVisible(to != row)
        if to != row:
            beside = self.visualItemRect(self.item(to))
            y = beside.bottom() + 1 if to > row else beside.top()
            self.mark.setGeometry(0, min(max(0, y - 1), self.viewport().height() - 3), self.viewport().width(), 3)
            self.mark.raise_()

    def _scroll_on(self) -> None:
        """Scroll while the pointer is held at the edge of what is seen, or beyond it."""
        y, height, bar = self._at.y(), self.viewport().height(), self.verticalScrollBar()
        by = -_SCROLL_BY if y < _EDGE else _SCROLL_BY if y > height - _EDGE else 0
        if by:
            bar.setValue(bar.value() + by)
            self._show_mark()
