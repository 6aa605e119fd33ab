"""Paints a row of the list of takes: colour, name and length, and a star at the end of those that have one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from daw_bridge.core.clip import Take
from gui.look.colors import colors
from gui.look.icons import SIZE, picture
from gui.viewmodels.items import ITEM_ROLE
from gui.views.eliding import ElidingDelegate

_EDGE = 6  # pixels


class TakeDelegate(ElidingDelegate):
    """The star has the colour that it has in lanes; on a selection, that of its text."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        take = index.data(ITEM_ROLE)
        if not isinstance(take, Take) or not take.has_star:
            super().paint(painter, option, index)
            return
        inner = QStyleOptionViewItem(option)
        self.initStyleOption(inner, index)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, inner, painter, option.widget)
        inner.rect.adjust(0, 0, -(SIZE + _EDGE), 0)
        super().paint(painter, inner, index)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        color = colors().on_selection if is_selected else colors().takes[2]
        at = QPointF(option.rect.right() - _EDGE - SIZE, option.rect.center().y() - SIZE / 2 + 0.5)
        painter.drawPixmap(at, picture("star_on", color, SIZE, option.widget.devicePixelRatioF()))
