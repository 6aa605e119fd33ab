"""The field of the description, in which Alt+Up and Alt+Down go through the ones that were used."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui.views.words.edits import replace_text

_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CaptionField(QPlainTextEdit):
    """`said` carries a sentence about the place in the history."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.used: tuple[str, ...] = ()  # the newest first
        self._place = -1  # in them; -1 for what was typed
        self._typed = ""
        self._is_stepping = False
        self.textChanged.connect(self._on_changed)

    def step(self, by: int) -> None:
        """Go to an older (1) or newer (-1) caption; after the newest comes what was typed."""
        if self._place < 0:
            self._typed = self.toPlainText()
        others = [each for each in self.used if each.strip() != self._typed.strip()]
        place = min(max(-1, self._place + by), len(others) - 1)
        if place == self._place:
            last = self.tr("There are no older descriptions.")
            self.said.emit(last if by > 0 else self.tr("This is what you have typed."))
            return
        self._is_stepping = True
        replace_text(self, others[place] if place >= 0 else self._typed)
        self._is_stepping, self._place = False, place
        if place >= 0:
            text = self.tr("Description {n} of {count}: {caption}")
            self.said.emit(text.format(n=place + 1, count=len(others), caption=others[place]))
        else:
            self.said.emit(self.tr("This is what you have typed."))

    def sizeHint(self) -> QSize:
        """No more than its least height: what is below it would be pushed out of sight in a low panel."""
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), self.minimumSizeHint().height()))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := _step_of(event):
            self.step(by)
        else:
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        if not self._is_stepping:
            self._place = -1


def _step_of(event: QKeyEvent) -> int:
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if keys == _ALT else 0
