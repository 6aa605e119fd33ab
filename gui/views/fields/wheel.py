"""Fields that the wheel changes only while they have the keyboard; elsewhere it scrolls what is around them.

They are classes of their own, since a filter would call Python for each event of the window, which are ten thousands when
the colours change, and may each wait for Python code of other threads.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSlider, QTabBar, QTabWidget, QWidget


def has_keyboard(field: QWidget) -> bool:
    """Whether a field, or a part of it, has the keyboard; if not, the wheel is for what is around it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is field or field.isAncestorOf(focus))


if TYPE_CHECKING:
    _Field = QWidget
else:
    _Field = object  # PySide builds one widget: what stands beside its class must be none


class Wheeled(_Field):
    """What the fields share. It stands before Qt's class among the bases of a field."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if has_keyboard(self) else event.ignore()


class ComboBox(Wheeled, QComboBox):
    """A drop-down list. By its policy Qt does not give it the keyboard when the wheel turns over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Slider(Wheeled, QSlider):
    """A slider, as `ComboBox` is."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class TabBar(Wheeled, QTabBar):
    """The tabs of `Tabs`, without the line below them that a style may draw across their texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)


class Tabs(QTabWidget):
    """Pages with tabs above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(TabBar(self))
