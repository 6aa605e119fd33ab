"""The sign of a model's state, so that no state is told by words or colours alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from daw_bridge.core.models.known_model import Activity, Presence
from gui.theme import colors

SIZE = 18
_AT_WORK = {Activity.FETCHING, Activity.PAUSING, Activity.VERIFYING, Activity.REMOVING}


def sign_of(presence: Presence, activity: Activity, *, is_bad: bool) -> str:
    """The sign: good, part, away, work, wait, bad."""
    if activity in _AT_WORK:
        return "work"
    if activity is Activity.WAITING:
        return "wait"
    if is_bad or presence in {Presence.GONE, Presence.INCOMPLETE}:
        return "bad"
    if presence is Presence.PARTLY:
        return "part"
    return "good" if presence.is_usable else "away"


def state_icon(sign: str, ratio: float) -> QPixmap:
    """ratio: pixels of the screen for each of ours."""
    pixmap = QPixmap(round(SIZE * ratio), round(SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    named = colors()
    color = QColor(
        {"good": named.good, "bad": named.bad, "part": named.accent, "work": named.accent}.get(sign, named.dim)
    )
    line = QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(line)
    circle = QRectF(2, 2, 14, 14)
    match sign:
        case "good":
            painter.drawEllipse(circle)
            painter.drawPolyline(QPolygonF([QPointF(5.5, 9.2), QPointF(8, 11.8), QPointF(12.6, 6.4)]))
        case "bad":
            painter.drawEllipse(circle)
            painter.drawLine(QPointF(9, 5.5), QPointF(9, 9.6))
            painter.drawPoint(QPointF(9, 12.4))
        case "part":
            painter.drawEllipse(circle)
            painter.setBrush(color)
            painter.drawPie(circle, 90 * 16, -180 * 16)
        case "work":
            painter.drawArc(circle, 60 * 16, 300 * 16)
            painter.drawPolyline(QPolygonF([QPointF(9, 5.5), QPointF(9, 9), QPointF(11.5, 10.5)]))
        case "wait":
            painter.drawEllipse(circle)
            painter.drawPolyline(QPolygonF([QPointF(9, 5.5), QPointF(9, 9), QPointF(11.5, 10.5)]))
        case _:
            painter.drawLine(QPointF(9, 3), QPointF(9, 11))
            painter.drawPolyline(QPolygonF([QPointF(5.5, 7.8), QPointF(9, 11.3), QPointF(12.5, 7.8)]))
            painter.drawLine(QPointF(4, 15), QPointF(14, 15))
    painter.end()
    return pixmap
