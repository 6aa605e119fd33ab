"""What a drag of clips carries: their ids for the collections of this window, and their files for other programs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from gui.look.colors import colors

KIND = "application/x-daw-bridge-clips"
_WIDTH, _HEIGHT, _EDGE = 180, 28, 8  # pixels of what the pointer carries


def clips_data(clip_ids: Sequence[str], paths: Sequence[Path] = ()) -> QMimeData:
    """What the drag carries. paths: the file of each clip; none where one of them is not there yet."""
    mime = QMimeData()
    mime.setData(KIND, QByteArray("\n".join(clip_ids).encode()))
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def clips_in(mime: QMimeData) -> tuple[str, ...]:
    """The ids of the clips that a drag carries; none for another drag."""
    return tuple(bytes(mime.data(KIND).data()).decode("utf-8", "replace").split())


def clip_drag(source: QWidget, mime: QMimeData, text: str) -> QDrag:
    """A drag of clips. text: what the pointer carries visibly."""
    drag = QDrag(source)
    drag.setMimeData(mime)
    ratio = source.devicePixelRatioF()
    label = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
    label.setDevicePixelRatio(ratio)
    label.fill(QColor(colors().selection))
    painter = QPainter(label)
    painter.setFont(source.font())
    painter.setPen(QColor(colors().on_selection))
    room = QRect(_EDGE, 0, _WIDTH - 2 * _EDGE, _HEIGHT)
    shown = source.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.end()
    drag.setPixmap(label)
    drag.setHotSpot(QPoint(-_EDGE, _HEIGHT // 2))  # beside the pointer, so that it covers no name of a collection
    return drag
