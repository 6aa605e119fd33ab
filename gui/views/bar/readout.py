"""A label for numbers that change with every frame: its size stays, so that nothing is laid out again."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

_ROOM = 4  # pixels


class Readout(QLabel):
    """longest: the widest text that is usual. A wider one makes it wider for good."""

    def __init__(self, longest: str) -> None:
        super().__init__()
        self._longest = longest
        self._fit()

    def show_text(self, text: str) -> None:
        if text == self.text():
            return
        if len(text) > len(self._longest):
            self._longest = text
            self._fit()
        self.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """With both sizes fixed, Qt does not ask the layout about a new text."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        self.setFixedSize(metrics.horizontalAdvance(self._longest) + _ROOM, metrics.height())
