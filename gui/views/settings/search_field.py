"""The field of a search over a list: Return goes to what was found, ↓ to the list, Esc empties it first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.look.icons import name_clear_button, put_lens


class SearchField(QLineEdit):
    """`chosen` is emitted by Return, `list_wanted` by ↓."""

    chosen = Signal()
    list_wanted = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        put_lens(self)
        name_clear_button(self, self.tr("Clear the search (Esc)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit()  # and does not press the dialog's OK
            case Qt.Key.Key_Down:
                self.list_wanted.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)
