"""A panel that scrolls where the window is too small for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_NARROWEST, _LOWEST = 300, 150  # pixels of which it needs no more
_BAR = 12  # pixels of the scroll bar


class Scrolled(QScrollArea):
    """Needs little height itself, and little width while `is_tight`."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.panel, self.is_tight = panel, False
        self.setWidget(panel)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(panel.accessibleName())

    def sizeHint(self) -> QSize:
        return self.panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.tight_minimum() if self.is_tight else QSize(self.whole_width(), self.tight_minimum().height())

    def whole_width(self) -> int:
        """The pixels in which it scrolls up and down only."""
        return self.panel.minimumSizeHint().width() + _BAR

    def tight_minimum(self) -> QSize:
        """The size in which it scrolls both ways."""
        return QSize(min(self.whole_width(), _NARROWEST), min(self.panel.minimumSizeHint().height(), _LOWEST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.panel and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
