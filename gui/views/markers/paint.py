"""Functions that paint markers as flags and sections. They keep no state."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from daw_bridge.core.axis.marker import Marker
from gui.theme import colors
from gui.views.markers.layout import FLAG, Placed


def paint_strip(
    painter: QPainter, rect: QRect, places: list[Placed], current: Marker | None, *, has_focus: bool
) -> None:
    """Paint sections, and the flags on top of them. current: the marker that the keys act on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = float(rect.height())
    for each in (*(p for p in places if p.is_section), *(p for p in places if not p.is_section)):
        is_current = each.marker == current
        if each.is_section:
            _paint_section(painter, each, height, is_current=is_current)
        else:
            _paint_flag(painter, each, height, is_current=is_current)
        if each.name_width:
            left = max(each.left, 0.0) if each.is_section else each.left
            at = QRectF(left + FLAG + 2, 0, each.name_width + 1, height)
            painter.setPen(QColor(colors().text))
            name = painter.fontMetrics().elidedText(each.marker.name, Qt.TextElideMode.ElideRight, round(at.width()))
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    if has_focus:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors().focus), 2))
        painter.drawRect(QRectF(1, 1, rect.width() - 2, height - 2))


def _paint_section(painter: QPainter, each: Placed, height: float, *, is_current: bool) -> None:
    bar = QRectF(each.left, 3, max(2.0, each.right - each.left), height - 6)
    fill = QColor(colors().focus if is_current else colors().wave)
    fill.setAlpha(90 if is_current else 60)
    painter.setBrush(fill)
    painter.setPen(QPen(QColor(colors().focus if is_current else colors().wave), 2 if is_current else 1))
    painter.drawRoundedRect(bar, 3, 3)


def _paint_flag(painter: QPainter, each: Placed, height: float, *, is_current: bool) -> None:
    """A flag on a pole; that of the current marker is filled. Where flags would lie on each other, the pole alone."""
    color = QColor(colors().focus if is_current else colors().text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not each.is_narrow)
    painter.setPen(QPen(color, 2 if is_current else 1 if each.is_narrow else 1.4))
    painter.drawLine(QPointF(each.left, 3), QPointF(each.left, height))
    if each.is_narrow and not is_current:
        return
    painter.setBrush(color if is_current else QColor(colors().panel))
    painter.drawPolygon(QPolygonF([QPointF(each.left, 3), QPointF(each.left + FLAG - 2, 7), QPointF(each.left, 12)]))
