"""Paints a row of the list of clips: its name, and how many of its takes are new, as a number in a rounded field."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.theme import colors
from gui.viewmodels.shelf import UNREAD_ROLE
from gui.views.eliding import ElidingDelegate

_EDGE, _GAP = 6, 6


class ClipDelegate(ElidingDelegate):
    """A clip with new takes is bold, too."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = index.data(UNREAD_ROLE)
        if not count:
            super().paint(painter, option, index)
            return
        inner = QStyleOptionViewItem(option)
        number = str(count) if count < 100 else "99+"
        height = option.fontMetrics.height()
        width = max(height, option.fontMetrics.horizontalAdvance(number) + 10)
        self.initStyleOption(inner, index)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, inner, painter, option.widget)
        inner.rect.adjust(0, 0, -(width + _GAP), 0)
        inner.font.setWeight(QFont.Weight.DemiBold)
        super().paint(painter, inner, index)
        self._paint_number(painter, option, number, width, height)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(UNREAD_ROLE):
            option.font.setWeight(QFont.Weight.DemiBold)

    def _paint_number(
        self, painter: QPainter, option: QStyleOptionViewItem, number: str, width: int, height: int
    ) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground, text = (colors().on_accent, colors().accent) if is_selected else (colors().text, colors().field)
        right = option.rect.right() - _EDGE
        field = QRectF(right - width, option.rect.center().y() - height / 2 + 0.5, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(field, height / 2, height / 2)
        painter.setPen(QColor(text))
        painter.setFont(option.font)
        painter.drawText(field, Qt.AlignmentFlag.AlignCenter, number)
        painter.restore()
