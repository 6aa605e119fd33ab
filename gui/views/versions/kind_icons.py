"""The icons of the ways in which takes are made, and the star on a take."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap, QPolygonF

from daw_bridge.core.version_tree import Made
from gui.look.icons import picture

_NAMES = {
    Made.IMPORTED: "import",
    Made.FETCHED: "fetch",
    Made.OPENED: "edit",
    Made.NEW: "new",
    Made.REPAINT: "repaint",
    Made.COVER: "cover",
    Made.CLOSE: "cover_close",
    Made.LAYER: "layer",
    Made.EXTRACT: "extract",
    Made.COMPLETE: "complete",
    Made.COMP: "comp",
    Made.CONFORM: "conform",
    Made.UNKNOWN: "unknown",
}


def kind_icon(made: Made, color: str, size: int, ratio: float) -> QPixmap:
    """An icon of `size` pixels at a scale of the screen."""
    return picture(_NAMES[made], color, size, ratio)


def star(painter: QPainter, x: float, y: float, size: float) -> None:
    """Draw a star with the brush of the painter, its top left corner at a place: also where an icon would be a blot."""
    painter.drawPolygon(QPolygonF([QPointF(x + size * px, y + size * py) for px, py in _STAR]))


_STAR = (
    (0.5, 0.02), (0.62, 0.36), (0.98, 0.37), (0.70, 0.59), (0.80, 0.94), (0.5, 0.74), (0.20, 0.94), (0.30, 0.59),
    (0.02, 0.37), (0.38, 0.36),
)  # fmt: skip
