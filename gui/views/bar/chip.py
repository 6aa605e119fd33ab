"""A button of the bar whose text is shortened where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from gui.views.eliding import fitting

_LONGEST, _SHORTEST = 400, 72  # pixels
_DOT, _GAP = 10, 5


class Chip(QToolButton):
    """Its tooltip tells what its text leaves out.

    `shorter`: texts to show where the whole one has no room, the longest first; the last one is cut where nothing else fits.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.shorter: tuple[str, ...] = ()
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setIconSize(QSize(_DOT + _GAP, _DOT))

    def show_dot(self, color: str) -> None:
        """Show a dot of a colour before the text, which says the same."""
        picture = QPixmap(4 * (_DOT + _GAP), 4 * _DOT)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(2, 2, 4 * _DOT - 4, 4 * _DOT - 4)
        painter.end()
        self.setIcon(QIcon(picture))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), _LONGEST), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), _SHORTEST), hint.height())

    def shown_text(self) -> str:
        """As much of the text as has room."""
        metrics = self.fontMetrics()
        room = max(0, self.width() - super().sizeHint().width() + metrics.horizontalAdvance(self.text()))
        return fitting(metrics, room, (self.text(), *self.shorter))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
