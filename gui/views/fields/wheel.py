"""Fields that the wheel changes only while they have the keyboard; elsewhere it scrolls what is around them.

They are classes of their own, since a filter would call Python for each event of the window, which are ten thousands when
the colours change, and may each wait for Python code of other threads.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QSlider,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QTabBar,
    QTabWidget,
    QToolTip,
    QWidget,
)

_INSIDE_PX, _ICON_GAP_PX = 2, 4  # as Qt's styles draw the text of a drop-down list


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
    """A drop-down list. By its policy Qt does not give it the keyboard when the wheel turns over it.

    A text without room ends with …, and is whole in the tooltip and in the list.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the chosen text."""
        return not self.isEditable() and self._option().currentText != self.currentText()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - _INSIDE_PX
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _ICON_GAP_PX
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(event)
            return
        option, painter = self._option(), QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut:
            QToolTip.showText(event.globalPos(), f"{self.currentText()}\n{self.toolTip()}".strip(), self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """The list is as wide as its longest text."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        view.setMinimumWidth(max(view.sizeHintForColumn(0), 0) + bar + 2 * view.frameWidth())
        super().showPopup()


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
