"""A small note beside a widget of the window, with a ring around the widget. Neither takes the pointer from it."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import colors

_WIDTH, _AWAY, _EDGE = 300, 10, 8  # pixels
_RING = 3


class Ring(QWidget):
    """A frame around what a note is about."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors().focus), _RING))
        half = _RING / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)


class Callout(QFrame):
    """`next_wanted` and `leave_wanted` are emitted by its buttons and by Esc."""

    next_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("callout")
        self._ring = Ring(window)
        self._target: QWidget | None = None
        self._title, self._text, self._count = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("heading")
        self._count.setObjectName("dim")
        for label in (self._title, self._text):
            label.setWordWrap(True)
        self.next = QPushButton()
        self.next.setObjectName("primary")
        self.leave = QPushButton()
        buttons = QHBoxLayout()
        buttons.addWidget(self._count, 1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.next.clicked.connect(self.next_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        self.hide()

    def show_at(self, target: QWidget, words: tuple[str, str, str], buttons: tuple[str, str]) -> None:
        """Show a note. words: heading, text, and which step it is. buttons: the texts for to go on and to leave."""
        self._target = target
        for label, text in zip((self._title, self._text, self._count), words, strict=True):
            label.setText(text)
        self.next.setText(buttons[0])
        self.leave.setText(buttons[1])
        self.setAccessibleName(words[0])
        self.setAccessibleDescription(words[1])
        for widget in (self._ring, self):
            widget.show()
            widget.raise_()
        self.follow()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_note(self) -> None:
        self.hide()
        self._ring.hide()
        self._target = None

    def follow(self) -> None:
        """Go where the target is now: below it, above it or beside it, or over its lower edge."""
        window = self.parentWidget()
        if self._target is None or window is None or not self._target.isVisible():
            self._ring.hide()
            return
        around = QRect(self._target.mapTo(window, QPoint(0, 0)), self._target.size())
        self._ring.setGeometry(around.adjusted(-_RING, -_RING, _RING, _RING).intersected(window.rect()))
        self._ring.show()
        layout = self.layout()
        width = min(_WIDTH, window.width() - 2 * _EDGE)
        height = layout.totalHeightForWidth(width) if layout is not None else self.sizeHint().height()
        place = note_place(around, (width, max(height, self.minimumSizeHint().height())), window.rect())
        if place != self.geometry():
            self.setGeometry(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (is_return and self.leave.hasFocus()):
            self.leave_wanted.emit()
        elif is_return:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


def note_place(target: QRect, size: tuple[int, int], window: QRect) -> QRect:
    """Where a note stands: below, above, right or left of its target, wherever it fits, else over its lower edge."""
    width, height = size
    inner = window.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    x = min(max(target.x() + (target.width() - width) // 2, inner.left()), inner.right() + 1 - width)
    y = min(max(target.y() + (target.height() - height) // 2, inner.top()), inner.bottom() + 1 - height)
    for place in (
        QRect(x, target.bottom() + 1 + _AWAY, width, height),
        QRect(x, target.top() - _AWAY - height, width, height),
        QRect(target.right() + 1 + _AWAY, y, width, height),
        QRect(target.left() - _AWAY - width, y, width, height),
    ):
        if inner.contains(place):
            return place
    over = target.bottom() + 1 - _AWAY - height
    return QRect(x, min(max(over, inner.top()), inner.bottom() + 1 - height), width, height)
