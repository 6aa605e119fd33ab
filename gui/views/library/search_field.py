"""The field in which clips are searched as the user types."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.look.icons import name_clear_button, put_lens

_PAUSE_MS = 40  # a word that is typed fast is one search
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """`searched` carries what is typed. `left` is emitted when the user goes on to the list; True: to its first row."""

    searched = Signal(str)
    left = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.setMaxLength(500)
        self.setPlaceholderText(self.tr("Search"))  # a word: what it finds, and its key, are in the tooltip
        self.setAccessibleName(self.tr("Search clips"))
        put_lens(self)
        name_clear_button(self, self.tr("Clear the search (Esc)"))
        self.setToolTip(
            self.tr(
                "Search clips by name, description, lyrics, key, tempo, model and stars (Ctrl+F).\n"
                "All words must be found; the beginning of a word is enough.\n"
                "key:Am    clips in A minor\n"
                "bpm:120 or bpm:118-122    by tempo\n"
                "star    with a starred take\n"
                "lyrics:night    a word in the lyrics; so with name:, caption: and model:\n"
                "“slap bass” in straight quotes: both words together, as they stand\n"
                "A word of four letters or more may be mistyped.\n"
                "Esc clears the search."
            )
        )
        self.setAccessibleDescription(
            self.tr("All words must be found; the beginning of a word is enough. Esc clears the search.")
        )
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.search)
        self.textChanged.connect(self._search_soon)

    def _search_soon(self) -> None:
        self._pause.start()

    def search(self) -> None:
        """Search now for what is typed."""
        self._pause.stop()
        self.searched.emit(self.text())

    def begin(self) -> None:
        """Take the focus, with all of the text selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.search()
            self.left.emit(False)
        elif event.key() in _TO_LIST:
            self.left.emit(event.key() != Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
