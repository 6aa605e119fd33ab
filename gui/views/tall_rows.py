"""Rows of a dialog that are taller than a small screen at 200 %: they scroll, and its buttons stay in sight."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

_MARGINS_PX = 40
_LEFT_FREE_PX = 80  # the title bar, and the panels of a desktop that reports none


class _Scrolling(QScrollArea):
    """Would be as high as its rows, up to some lines of text; Qt's own stops at some 24."""

    def __init__(self, most_lines: int) -> None:
        super().__init__()
        self._most_lines = most_lines

    def sizeHint(self) -> QSize:
        hint, rows = super().sizeHint(), self.widget()
        if not self._most_lines or rows is None:
            return hint
        wanted = rows.heightForWidth(self.viewport().width()) if rows.hasHeightForWidth() else rows.sizeHint().height()
        return QSize(hint.width(), min(wanted, self._most_lines * self.fontMetrics().lineSpacing()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest and self._most_lines:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(rows: QWidget, most_lines: int = 0) -> QScrollArea:
    """A frameless area as wide as the dialog that scrolls `rows` up and down. most_lines: how high it would like to be."""
    scroll = _Scrolling(most_lines)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab brings each row into sight
    scroll.setWidget(rows)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll


def fit_to_screen(dialog: QDialog, rows: QWidget, below: QWidget, width: int) -> None:
    """Give the dialog the width in pixels and the height of its rows and of what is below them, or what the screen has."""
    screen = dialog.screen().availableGeometry()
    width = min(width, screen.width() - _MARGINS_PX)
    layout = rows.layout()
    height = rows.sizeHint().height()
    if layout is not None and layout.hasHeightForWidth():
        height = layout.heightForWidth(width - _MARGINS_PX)
    wanted = height + below.sizeHint().height() + _MARGINS_PX
    dialog.resize(width, min(wanted, screen.height() - _LEFT_FREE_PX))
