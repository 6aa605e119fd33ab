"""A list that shows again the rows that it showed when the window was closed."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView


class ListScroll(QObject):
    """Scrolls a list as soon as it is long enough, until the user scrolls it himself."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._bar = view.verticalScrollBar()
        self._wanted = 0
        self._bar.rangeChanged.connect(self._scroll)
        self._bar.actionTriggered.connect(self._let_go)

    def value(self) -> int:
        """What to write; while the list is still too short, what is wanted."""
        return self._wanted or self._bar.value()

    def take_over(self, stored: object) -> None:
        """stored: what `value` gave, as it comes from a file."""
        try:
            self._wanted = max(0, int(str(stored)))
        except ValueError:
            return
        self._scroll()

    def _scroll(self) -> None:
        if 0 < self._wanted <= self._bar.maximum():
            self._bar.setValue(self._wanted)
            self._wanted = 0

    def _let_go(self) -> None:
        self._wanted = 0
