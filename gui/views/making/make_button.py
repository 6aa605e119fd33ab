"""The button that makes music: it says what it will make, shortened where the panel is too narrow for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

_NARROWEST_PX = 120


class MakeButton(QPushButton):
    """Its text is whole for those who read it otherwise; only what is painted is shortened."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("primary")

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST_PX, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST_PX, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
