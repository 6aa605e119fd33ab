"""Paints a row of the list of clips: name, what the list is sorted by, and the number of new takes in a rounded field."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.theme import colors
from gui.viewmodels.shelf import DETAIL_ROLE, UNREAD_ROLE
from gui.views.eliding import ElidingDelegate

_EDGE, _GAP = 6, 6


class ClipDelegate(ElidingDelegate):
    """A clip with new takes is bold, too."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count, detail = index.data(UNREAD_ROLE), index.data(DETAIL_ROLE)
        if not count and not detail:
            super().paint(painter, option, index)
            return
        number = ("" if not count else str(count)) if count < 100 else "99+"
        metrics = option.fontMetrics
        field = max(metrics.height(), metrics.horizontalAdvance(number) + 10) if number else 0
        room = (field + _GAP if field else 0) + (metrics.horizontalAdvance(detail) + _GAP if detail else 0)
        inner = QStyleOptionViewItem(option)
        self.initStyleOption(inner, index)
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, inner, painter, option.widget)
        inner.rect.adjust(0, 0, -room, 0)
        super().paint(painter, inner, index)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        right = option.rect.right() - _EDGE
        painter.save()
        painter.setFont(option.font)
        if detail:
            painter.setPen(QColor(colors().on_selection if is_selected else colors().dim))
            rect = option.rect.adjusted(0, 0, right - option.rect.right(), 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)
            right -= metrics.horizontalAdvance(detail) + _GAP
        if number:
            self._paint_number(painter, QRectF(right - field, 0, field, metrics.height()), option, number)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(UNREAD_ROLE):
            option.font.setWeight(QFont.Weight.DemiBold)

    def _paint_number(self, painter: QPainter, field: QRectF, option: QStyleOptionViewItem, number: str) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground, text = (colors().on_selection, colors().selection) if is_selected else (colors().text, colors().field)
        field.moveTop(option.rect.center().y() - field.height() / 2 + 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(field, field.height() / 2, field.height() / 2)
        painter.setPen(QColor(text))
        painter.drawText(field, Qt.AlignmentFlag.AlignCenter, number)
