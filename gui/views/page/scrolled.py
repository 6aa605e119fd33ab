"""A panel that scrolls where the window is too small for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QScrollArea, QSlider, QWidget

_NARROWEST, _LOWEST = 300, 150  # pixels of which it needs no more
_BAR = 12  # pixels of the scroll bar
_NOTCH, _LINES = 120, 3  # of a wheel: the units of a step, and what it scrolls by


class Scrolled(QScrollArea):
    """Needs little height itself, and little width while `is_tight`. The wheel changes no field that has no focus."""

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for field in self.panel.findChildren(QWidget):
            if isinstance(field, QComboBox | QAbstractSpinBox | QSlider):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.panel and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        is_field = isinstance(watched, QComboBox | QAbstractSpinBox | QSlider) and not watched.hasFocus()
        if is_field and isinstance(event, QWheelEvent):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(event.angleDelta().y() / _NOTCH * _LINES * bar.singleStep()))
            return True
        return super().eventFilter(watched, event)
