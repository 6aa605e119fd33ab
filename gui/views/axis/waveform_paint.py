"""Functions that paint the waveform: ruler, grid, columns of peaks, regions and playhead. They keep no state."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from daw_bridge.core.axis.marker import Markers
from daw_bridge.core.clip import Grid
from daw_bridge.core.peaks import Peaks
from daw_bridge.core.tempo_map import SAME_S
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from gui.theme import colors
from gui.views.axis.region_handle import Part
from gui.views.axis.time_axis import TimeAxis
from gui.views.eliding import fitting

RULER = 24
REGION_LABELS = RULER + 14, RULER + 34  # pixels from the top, between which the labels of regions lie
_LABEL_ROOM = 64
_FULL_SCALE = 0.46  # how far from the middle of a lane it is drawn, in heights of the lane
_LINE_ROOM = 14  # pixels between the lines of markers below which there are none


def paint_waves(painter: QPainter, area: QRectF, axis: TimeAxis, peaks: Peaks, height: float) -> None:
    """Paint the waveforms of both lanes. height: how much taller than its lane full scale is drawn."""
    ratio = painter.device().devicePixelRatioF()
    rows, width = round(area.height() * ratio), round(area.width() * ratio)  # as many as the screen has
    columns = peaks.columns(axis.start_s, axis.end_s, width) * height
    columns = columns[: max(0, min(width, math.ceil(axis.x(peaks.length_s) * ratio)))]
    pixels = np.zeros((rows, width), np.uint8)
    for channel in range(2):
        lane = slice(channel * rows // 2, (channel + 1) * rows // 2)
        pixels[lane, : len(columns)] = inked(columns[:, channel], lane.stop - lane.start)
    pixels[:, : max(0, math.floor(axis.x(0.0) * ratio))] = 0  # nothing is drawn before the take
    # a picture of bytes is painted in a fraction of the time that as many lines take
    picture = QImage(pixels.data, width, rows, width, QImage.Format.Format_Indexed8)
    picture.setColorTable([0, QColor(colors().wave).rgba()])
    picture.setDevicePixelRatio(ratio)
    painter.drawImage(area.topLeft(), picture)


def paint_end(painter: QPainter, rect: QRect, axis: TimeAxis, length_s: float) -> None:
    """Shade what lies before and after the take."""
    shade = QColor(colors().line)
    shade.setAlpha(70)
    if (start_x := axis.x(0.0)) > 0:
        painter.fillRect(QRectF(0, RULER, start_x, rect.height()), shade)
    end_x = axis.x(length_s)
    if end_x < rect.width():
        painter.fillRect(QRectF(end_x, RULER, rect.width() - end_x, rect.height()), shade)


def paint_overlay(
    painter: QPainter,
    areas: tuple[QRectF, QRectF],
    axis: TimeAxis,
    regions: Mapping[Region, Sequence[str]],
    active: int,
    part: Part,
) -> None:
    """Paint the regions with their labels, of which the longest that has room is shown.

    areas: of waveform and spectrogram, whose colours mean something and are tinted less. active: the number of the region
    whose `part` the keys move, or -1.
    """
    height, width_shown = max(area.bottom() for area in areas), max(area.right() for area in areas)
    for n, (region, texts) in enumerate(regions.items()):
        left, right = axis.x(region.start_s), axis.x(region.end_s)
        if right < 0 or left > width_shown:
            continue
        ruler = QRectF(0, 0, width_shown, RULER)
        for area, alpha in ((ruler, 90), (areas[0], 58), (areas[1], 22)):
            fill = QColor(colors().region)
            fill.setAlpha(alpha)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), fill)
        for x, end in ((left, Part.START), (right, Part.END)):
            is_held = n == active and part is end
            painter.setPen(QPen(QColor(colors().region), 4 if is_held else 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
            if n == active and part in {end, Part.WHOLE}:
                _paint_grip(painter, x, height - 8)
        later = [axis.x(other.start_s) for other in regions if other.start_s > region.start_s]
        room = max(right, min([*later, width_shown])) - max(left, 0) - 8
        shown = fitting(painter.fontMetrics(), max(40, round(room) - 12), texts)
        width = painter.fontMetrics().horizontalAdvance(shown) + 12
        top, bottom = REGION_LABELS
        at = QRectF(min(max(left + 4, 4), width_shown - width - 4), top, width, bottom - top)
        painter.fillRect(at, QColor(colors().panel))
        painter.setPen(QColor(colors().text))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, shown)


def _paint_grip(painter: QPainter, x: float, y: float) -> None:
    """A diamond on an edge that keys move."""
    painter.setBrush(QColor(colors().region))
    painter.setPen(QPen(QColor(colors().field), 1))
    painter.drawPolygon(QPolygonF([QPointF(x - 6, y), QPointF(x, y - 6), QPointF(x + 6, y), QPointF(x, y + 6)]))


def paint_markers(painter: QPainter, rect: QRect, axis: TimeAxis, markers: Markers, start_samples: int) -> None:
    """Paint where markers and sections begin and end, as dashed lines, unless they are too many.

    start_samples: of the take, in its clip.
    """
    places = {place for each in markers for place in ((each.at, each.end) if each.length else (each.at,))}
    seen = sorted(x for each in places if 0 <= (x := axis.x((each - start_samples) / SAMPLE_RATE)) <= rect.width())
    if len(seen) * _LINE_ROOM > rect.width():
        return
    color = QColor(colors().text)
    color.setAlpha(120)
    pen = QPen(color, 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2, 4])
    painter.setPen(pen)
    for x in seen:
        painter.drawLine(QPointF(round(x) + 0.5, RULER), QPointF(round(x) + 0.5, rect.height()))


def paint_playhead(painter: QPainter, rect: QRect, axis: TimeAxis, playhead_s: float) -> None:
    x = axis.x(playhead_s)
    if -1 <= x <= rect.width():
        painter.setPen(QPen(QColor(colors().playhead), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, rect.height()))
        painter.setBrush(QColor(colors().playhead))
        painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 8)]))


def paint_focus(painter: QPainter, rect: QRect) -> None:
    """A frame around the widget that has the keyboard."""
    painter.setPen(QPen(QColor(colors().focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(1, 1, rect.width() - 2, rect.height() - 2))


def grid_step_bars(seconds_per_pixel: float, bar_s: float, room: int = _LABEL_ROOM) -> int:
    """How many bars lie between two labels that do not touch: 1, 2, 4, 8, …"""
    least = room * seconds_per_pixel / bar_s
    return 1 if least <= 1 else 2 ** math.ceil(math.log2(least))


def paint_ruler(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(QRectF(0, 0, rect.width(), RULER), QColor(colors().panel))


def paint_grid(painter: QPainter, rect: QRect, axis: TimeAxis, grid: Grid, *, over_picture: bool = False) -> None:
    """Paint bars and beats, and the numbers of the bars. over_picture: fainter, since a picture lies under the lines."""
    step = grid_step_bars(axis.seconds_per_pixel, grid.bar_s)
    faint = QColor(colors().line)
    faint.setAlpha(60 if over_picture else 110)
    bar_line = QColor(colors().line)
    bar_line.setAlpha(140 if over_picture else 255)
    for here, start_s, end_s in grid.parts(axis.start_s, axis.end_s):
        if here.beat_s / axis.seconds_per_pixel >= 8:
            for beat in lines(start_s, end_s, here.beat_s, here.origin_s):
                # a filled rectangle is painted many times as fast as a line that is partly transparent
                painter.fillRect(QRectF(round(axis.x(beat)), RULER, 1, rect.height() - RULER), faint)
        for time_s in lines(start_s, end_s, here.bar_s * step, here.origin_s):
            x = axis.x(time_s)
            painter.fillRect(QRectF(round(x), 6, 1, rect.height() - 6), bar_line)
            painter.setPen(QColor(colors().text))  # a region is painted over it
            label = str(round(grid.position(time_s)))
            if x + 5 + painter.fontMetrics().horizontalAdvance(label) <= rect.width():  # half a number is another one
                painter.drawText(QPointF(x + 5, 16), label)


def lines(start_s: float, end_s: float, step_s: float, origin_s: float) -> np.ndarray:
    """Return the times from `start_s` to just before `end_s` that lie whole steps from `origin_s`."""
    first = math.ceil((start_s - SAME_S - origin_s) / step_s)
    return np.arange(first, math.ceil((end_s - SAME_S - origin_s) / step_s)) * step_s + origin_s


def inked(columns: np.ndarray, rows: int) -> np.ndarray:
    """Which of the rows of a lane each column of a waveform covers, (rows, n) bool, at least one.

    columns: (n, 2: low, high), where 1 is full scale.
    """
    middle, reach = (rows - 1) / 2, rows * _FULL_SCALE
    top = np.floor(middle - columns[:, 1].clip(-1, 1) * reach)
    bottom = np.ceil(middle - columns[:, 0].clip(-1, 1) * reach)
    row = np.arange(rows)[:, None]
    return (row >= top) & (row <= bottom)
