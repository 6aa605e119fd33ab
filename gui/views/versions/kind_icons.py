"""The icons of the ways in which takes are made: a shape of its own for each, in one colour."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from daw_bridge.core.version_tree import Made


@lru_cache(maxsize=512)
def kind_icon(made: Made, color: str, size: int, ratio: float) -> QPixmap:
    """An icon of `size` pixels at a scale of the screen."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    painter.setPen(QPen(QColor(color), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    _draw(painter, made, QColor(color))
    painter.end()
    return pixmap


def star(painter: QPainter, x: float, y: float, size: float) -> None:
    """Draw a star with the brush of the painter, its top left corner at a place."""
    painter.drawPolygon(QPolygonF([QPointF(x + size * px, y + size * py) for px, py in _STAR]))


_STAR = (
    (0.5, 0.02), (0.62, 0.36), (0.98, 0.37), (0.70, 0.59), (0.80, 0.94), (0.5, 0.74), (0.20, 0.94), (0.30, 0.59),
    (0.02, 0.37), (0.38, 0.36),
)  # fmt: skip


def _draw(painter: QPainter, made: Made, color: QColor) -> None:  # noqa: PLR0912  a table
    match made:
        case Made.IMPORTED:  # an arrow into a tray
            _lines(painter, (8, 2, 8, 9), (5, 6.5, 8, 9.5), (11, 6.5, 8, 9.5))
            _lines(painter, (2.5, 10, 2.5, 13.5), (2.5, 13.5, 13.5, 13.5), (13.5, 13.5, 13.5, 10))
        case Made.FETCHED:  # an arrow out of the tracks of a DAW
            _lines(painter, (2, 3.5, 14, 3.5), (2, 7, 14, 7), (8, 7, 8, 14), (5, 11, 8, 14), (11, 11, 8, 14))
        case Made.OPENED:  # a pencil
            _lines(
                painter, (3, 13, 4, 9.5), (4, 9.5, 11, 2.5), (11, 2.5, 13.5, 5), (13.5, 5, 6.5, 12), (6.5, 12, 3, 13)
            )
        case Made.NEW:  # a spark
            _lines(painter, (8, 1.5, 8, 14.5), (1.5, 8, 14.5, 8), (4.2, 4.2, 11.8, 11.8), (11.8, 4.2, 4.2, 11.8))
        case Made.REPAINT:  # a filled span between brackets
            _lines(painter, (4, 2.5, 2, 2.5), (2, 2.5, 2, 13.5), (2, 13.5, 4, 13.5))
            _lines(painter, (12, 2.5, 14, 2.5), (14, 2.5, 14, 13.5), (14, 13.5, 12, 13.5))
            painter.fillRect(QRectF(5, 5, 6, 6), color)
        case Made.COVER:  # two sheets
            painter.drawRect(QRectF(2, 2, 8.5, 8.5))
            painter.fillRect(QRectF(5.5, 5.5, 8.5, 8.5), color)
        case Made.CLOSE:  # almost equal
            for y in (5.5, 10.5):
                path = QPainterPath(QPointF(2, y))
                path.cubicTo(5, y - 4, 8, y + 0.5, 8, y)
                path.cubicTo(8, y - 0.5, 11, y + 4, 14, y)
                painter.drawPath(path)
        case Made.LAYER:  # a line more
            _lines(painter, (2, 11, 14, 11), (2, 14, 14, 14), (8, 1.5, 8, 8), (4.7, 4.7, 11.3, 4.7))
        case Made.EXTRACT:  # a line that leaves the others
            _lines(painter, (2, 11, 14, 11), (2, 14, 14, 14), (8, 8, 8, 2), (5, 4.7, 8, 1.7), (11, 4.7, 8, 1.7))
        case Made.COMPLETE:  # a circle whose other half is added
            painter.drawEllipse(QRectF(2.2, 2.2, 11.6, 11.6))
            path = QPainterPath(QPointF(8, 2.2))
            path.arcTo(QRectF(2.2, 2.2, 11.6, 11.6), 90, -180)
            painter.fillPath(path, color)
        case Made.COMP:  # spans of two lanes
            _lines(painter, (1.5, 5, 5.5, 5), (5.5, 5, 5.5, 11), (5.5, 11, 10.5, 11), (10.5, 11, 10.5, 5))
            _lines(painter, (10.5, 5, 14.5, 5))
        case Made.CONFORM:  # a grid
            _lines(painter, (5.5, 2, 5.5, 14), (10.5, 2, 10.5, 14), (2, 5.5, 14, 5.5), (2, 10.5, 14, 10.5))
        case Made.UNKNOWN:  # a question
            path = QPainterPath(QPointF(5, 5.5))
            path.cubicTo(5, 0.5, 11.5, 1, 11, 5.5)
            path.cubicTo(10.8, 7.5, 8, 7.5, 8, 10)
            painter.drawPath(path)
            _lines(painter, (8, 13.4, 8, 13.6))


def _lines(painter: QPainter, *lines: tuple[float, float, float, float]) -> None:
    for x, y, to_x, to_y in lines:
        painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))
