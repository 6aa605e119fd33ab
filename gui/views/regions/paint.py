"""Functions that paint the handles of regions and the context range. They keep no state."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from engine.contract.messages import ContextRange
from gui.theme import colors
from gui.views.regions.handles import Handle, HandlePlaces, Scale

_BAND = 7  # pixels of the context's hatched band, at the foot of the ruler
_GRIP = QRectF(-15, -4, 30, 8)


def paint_handles(painter: QPainter, places: HandlePlaces) -> None:
    """The level of a region's strength with its grip, and the seams with theirs. An own strength fills the grip."""
    if not places.is_shown:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color, field = QColor(colors().region), QColor(colors().field)
    at = places.place(Handle.STRENGTH)
    left, right = max(places.left, places.area.left()), min(places.right, places.area.right())
    line = QColor(color)
    line.setAlpha(150)
    painter.setPen(QPen(line, 1, Qt.PenStyle.SolidLine if places.region.strength is not None else Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(left, at.y()), QPointF(right, at.y()))
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color if places.region.strength is not None else field)
    painter.drawRoundedRect(_GRIP.translated(at), 4, 4)
    painter.setPen(QPen(field if places.region.strength is not None else color, 1))
    for by in (-1.5, 1.5):
        painter.drawLine(at + QPointF(-6, by), at + QPointF(6, by))
    for handle, edge, inwards in ((Handle.SEAM_START, places.left, 1), (Handle.SEAM_END, places.right, -1)):
        place = places.place(handle)
        if places.seam >= 2:
            painter.setPen(QPen(color, 1.5))
            top = QPointF(edge + inwards * places.seam, places.area.top())
            painter.drawLine(QPointF(edge, places.area.bottom()), top)
        painter.setPen(QPen(field, 1))
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([place + QPointF(-6, -5), place + QPointF(6, -5), place + QPointF(0, 5)]))
    painter.restore()


def paint_context(
    painter: QPainter, rect: QRectF, axis: Scale, context: ContextRange, ruler: float, label: str
) -> None:
    """A hatched band at the foot of the ruler between two brackets, dashed lines down from them, and a label.

    Regions are tinted and have solid edges: the two differ without their colours.
    """
    left, right = axis.x(context.start_s), axis.x(context.end_s)
    if right < 0 or left > rect.width():
        return
    painter.save()
    color = QColor(colors().loudness)
    band = QRectF(left, ruler - _BAND, right - left, _BAND)
    painter.fillRect(band, QColor(colors().field))
    painter.fillRect(band, QBrush(color, Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(color, 2))
    for x, inwards in ((left, 1), (right, -1)):
        painter.drawLine(QPointF(x, ruler - _BAND - 3), QPointF(x, ruler))
        painter.drawLine(QPointF(x, ruler - _BAND - 3), QPointF(x + inwards * 6, ruler - _BAND - 3))
    painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
    for x in (left, right):
        painter.drawLine(QPointF(x, ruler), QPointF(x, rect.height()))
    width = painter.fontMetrics().horizontalAdvance(label) + 12
    x = min(max(left + 4, 4), rect.width() - width - 4)
    at = QRectF(x, rect.height() - 24, width, 20)
    painter.fillRect(at, QColor(colors().panel))
    painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(at)
    painter.setPen(QColor(colors().text))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, label)
    painter.restore()
