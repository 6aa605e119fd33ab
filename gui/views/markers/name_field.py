"""The field in which a marker gets a new name."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from daw_bridge.core.axis.marker import LONGEST_NAME


class NameField(QLineEdit):
    """Lies over the old name. `named` carries the new one; Escape leaves the name as it was."""

    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(self.tr("Name of the marker"))
        self.setStyleSheet("padding: 0 3px;")
        self.hide()

    def ask(self, name: str, at: QRect) -> None:
        """Show the field at a place of its parent."""
        self.setText(name)
        self.setGeometry(at)
        self.selectAll()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self._close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                name = self.text()
                self._close()
                self.named.emit(name)
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() is not Qt.FocusReason.PopupFocusReason:  # its own menu
            self.hide()
            self.named.emit(self.text())

    def _close(self) -> None:
        self.hide()
        if (strip := self.parentWidget()) is not None:
            strip.setFocus()
