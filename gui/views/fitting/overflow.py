"""The button at the end of a row, and the panel that it opens with all that has no room in the row."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QToolButton, QVBoxLayout

from gui.look.icons import put_icon
from gui.views.fitting.pieces import Slot


class OverflowPanel(QFrame):
    """Closes when the user clicks beside it, presses Esc, or presses a button in it that does something at once."""

    def __init__(self, owner: QToolButton) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self.setAccessibleName(owner.accessibleName())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 10)
        self._layout.setSpacing(8)

    def fill(self, slots: Sequence[Slot]) -> None:
        """Have room for all pieces of the row."""
        for slot in slots:
            self._layout.addWidget(slot.row)
            for button in (slot.piece.widget, *slot.piece.widget.findChildren(QAbstractButton)):
                if isinstance(button, QPushButton):
                    button.clicked.connect(self.close)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focusNextChild()


class Overflow(QToolButton):
    """Seen while something is in its panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("More"))
        self.setToolTip(self.tr("Show what has no room here"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.panel = OverflowPanel(self)
        put_icon(self, "more")
        self.hide()
        self.clicked.connect(self.open)

    def fill(self, slots: Sequence[Slot]) -> None:
        self.panel.fill(slots)

    def open(self) -> None:
        """Show the panel below the button, within the screen."""
        self.panel.adjustSize()
        screen, size = self.screen().availableGeometry(), self.panel.size()
        place = self.mapToGlobal(QPoint(self.width() - size.width(), self.height() + 4))
        x = min(max(place.x(), screen.left()), screen.right() + 1 - size.width())
        self.panel.move(x, min(place.y(), screen.bottom() + 1 - size.height()))
        self.panel.show()
