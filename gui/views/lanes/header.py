"""The left end of a lane: number key, colour, name, star, hear and menu."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.look.colors import colors
from gui.look.icons import picture, put_icon
from gui.views.eliding import ElidedLabel

WIDTH, NARROWEST = 240, 132  # pixels, the same beside the waveform
_BUTTON = 25  # pixels
_BAR = 4  # pixels of the mark of the selected lane
_NAME, _SHORT_NAME = 84, 56  # pixels that a name keeps beside all buttons, and beside the most needed ones


class Header(QWidget):
    """`pressed` comes with a press on it, `turned` with a turn of the wheel, in lanes."""

    pressed = Signal()
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.is_marked = self.has_focus_frame = False
        self._turned = 0
        self.layout_ = QHBoxLayout(self)
        self.layout_.setContentsMargins(10, 2, 6, 2)
        self.layout_.setSpacing(3)

    def button(self, name: str, picture: str, tip: str, *, checkable: bool = False) -> QToolButton:
        """A button that the pointer and screen readers press; its key belongs to the lane, so it takes no focus."""
        button = QToolButton()
        button.setObjectName("lane")
        button.setFixedSize(_BUTTON, _BUTTON)
        put_icon(button, picture, checked=picture if checkable else "")
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button

    def set_width(self, width: int) -> None:
        """Be so wide. Where there is no room for all buttons, the menu alone offers what the others do."""
        self.setFixedWidth(width)
        self.fold()

    def fold(self) -> None:
        """Show as many buttons as have room. Subclasses say which."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps, self._turned = int(self._turned / 120), self._turned - int(self._turned / 120) * 120
        if steps:
            self.turned.emit(-steps)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors().hover if self.is_marked else colors().panel))
        if self.is_marked:
            painter.fillRect(0, 0, _BAR, self.height(), QColor(colors().focus))
        painter.setPen(QColor(colors().line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.has_focus_frame:
            painter.setPen(QPen(QColor(colors().focus), 2))
            right, bottom = self.width(), self.height() - 1
            painter.drawPolyline([QPointF(right, 1), QPointF(1, 1), QPointF(1, bottom), QPointF(right, bottom)])


class Mark(QWidget):
    """The colour of a take: a disc where the user gave it, else a ring. has_star: a star instead, filled or not."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(14, 14)
        self._shade, self._is_given = "", False
        self.has_star = False

    def show_color(self, shade: str, *, is_given: bool) -> None:
        if (shade, is_given) != (self._shade, self._is_given):
            self._shade, self._is_given = shade, is_given
            self.update()

    def show_star(self, *, has_star: bool) -> None:
        if has_star != self.has_star:
            self.has_star = has_star
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.has_star and self._shade:
            name = "star_on" if self._is_given else "star"
            painter.drawPixmap(0, 0, picture(name, self._shade, self.width(), self.devicePixelRatioF()))
            return
        painter.setPen(QPen(QColor(self._shade), 2))
        painter.setBrush(QColor(self._shade) if self._is_given else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(2, 2, 10, 10))


class LaneHeader(Header):
    """The header of a take."""

    def __init__(self) -> None:
        super().__init__()
        self.number = QLabel()
        self.number.setObjectName("dim")
        self.number.setFixedWidth(20)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mark = Mark()
        self.name, self.note = ElidedLabel(), ElidedLabel()
        self.note.setObjectName("note")
        self.star = self.button("", "star", "", checkable=True)
        put_icon(self.star, "star", checked="star_on")
        self.star.setObjectName("star")  # its picture says whether it is on
        self.hear = self.button("", "hear", "", checkable=True)
        self.menu = self.button("", "more", "")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.note)
        names.addStretch(1)
        for widget in (self.number, self.mark):
            self.layout_.addWidget(widget)
        self.layout_.addLayout(names, 1)
        for button in (self.star, self.hear, self.menu):
            self.layout_.addWidget(button)

    def show_star(self, *, has_star: bool) -> None:
        self.star.setChecked(has_star)
        self.fold()

    def fold(self) -> None:
        """Where the star has no room, the mark of a take that has one is a star: it says something of the take."""
        step, margins = _BUTTON + self.layout_.spacing(), self.layout_.contentsMargins()
        ends = margins.left() + margins.right() + self.number.width() + self.mark.width() + 3 * self.layout_.spacing()
        room = self.width() - ends - step  # beside the menu
        self.star.setVisible(room - 2 * step >= _NAME)
        self.hear.setVisible(room - step >= _SHORT_NAME)
        self.mark.show_star(has_star=self.star.isChecked() and self.star.isHidden())


class CompHeader(Header):
    """The header of the comp."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel(self.tr("Comp"))
        self.title.setObjectName("heading")
        self.write = QToolButton()
        self.write.setObjectName("write")
        self.write.setText(self.tr("Make it a take"))
        self.write.setAccessibleName(self.write.text())
        put_icon(self.write, "accept")
        self.write.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.write.setToolTip(self.tr("Write the comp as one more take (Ctrl+Shift+H)"))
        self.hear = self.button(
            self.tr("Hear the comp"), "hear", self.tr("Hear the comp (Ctrl+H, or Enter on its lane)"), checkable=True
        )
        self.menu = self.button(self.tr("Comp menu"), "more", self.tr("What can be done with the comp"))
        self.layout_.addWidget(self.title, 1)
        for button in (self.write, self.hear, self.menu):
            self.layout_.addWidget(button)
        self.fold()

    def fold(self) -> None:
        """The button that writes the comp shows an icon where its words have no room; the menu has it, too."""
        self.write.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        margins, gaps = self.layout_.contentsMargins(), 3 * self.layout_.spacing()
        others = margins.left() + margins.right() + gaps + 2 * _BUTTON + self.title.sizeHint().width()
        if others + self.write.sizeHint().width() > self.width():
            self.write.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.write.setVisible(others + self.write.sizeHint().width() <= self.width())
