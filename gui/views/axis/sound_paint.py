"""Paints the sound of a take: waveform or spectrogram or both, in two lanes, and the loudness line. Keeps no state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from daw_bridge.core.clip import Grid
from daw_bridge.core.peaks import Peaks
from engine.contract.measures.loudness import HOP_S
from gui.theme import colors, text_sizes
from gui.viewmodels.numbers import written
from gui.viewmodels.pictures.spectrogram import COLUMNS, LONGEST_HOP, ROWS, TileKey, hop_for, keys_for, row_of
from gui.viewmodels.view_options import Picture, ViewOptions
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import REGION_LABELS, RULER, paint_end, paint_grid, paint_ruler, paint_waves

_LOUDEST, _QUIETEST = 0.0, -54.0  # LUFS at the top and at the bottom
_LUFS_MARKS = (-9.0, -23.0, -14.0, -36.0)  # where there is no room for all of their labels, the first have one
_LUFS_LEFT = 30  # pixels to their labels, right of the names of the lanes
_HZ_MARKS = {100.0: "100", 1000.0: "1k", 10_000.0: "10k"}
_LABELLED_FROM = 56  # pixels of a lane, below which pitches have no labels
_COARSER = 10  # how many times as coarse a picture may stand in for one that is being computed


@dataclass(frozen=True, slots=True)
class Sound:
    """What is painted. lane_names: of the two lanes. unit: of loudness. tile: finds a tile of the spectrogram."""

    take_id: str
    peaks: Peaks
    grid: Grid
    options: ViewOptions
    lane_names: tuple[str, str]
    unit: str
    tile: Callable[[TileKey], np.ndarray | None]
    line: np.ndarray | None


def paint_sound(painter: QPainter, rect: QRect, axis: TimeAxis, sound: Sound) -> None:
    """Paint what changes only with zoom, scroll, take and options."""
    options, font = sound.options, painter.font()
    paint_ruler(painter, rect)
    waves, spectra = areas(rect, options.picture)
    for lane in (0, 1):
        _paint_spectrogram(painter, _half(spectra, lane), axis, sound, lane)
    paint_grid(painter, rect, axis, sound.grid, over_picture=not spectra.isEmpty())
    if not waves.isEmpty():
        paint_waves(painter, waves, axis, sound.peaks, options.height)
    painter.setPen(QColor(colors().line))
    for area in (waves, spectra):
        if not area.isEmpty():
            middle = area.top() + area.height() / 2
            painter.drawLine(QPointF(0, middle), QPointF(rect.width(), middle))
    paint_end(painter, rect, axis, sound.peaks.length_s)
    _small(painter)
    taller = f" ×{written(options.height, 'g')}" if not waves.isEmpty() and options.height > 1 else ""
    names = [f"{name}{taller}" for name in sound.lane_names]
    if options.has_loudness_line and sound.line is not None:
        left = max(_LUFS_LEFT, *(painter.fontMetrics().horizontalAdvance(name) + 12 for name in names))
        _paint_line(painter, spectra if waves.isEmpty() else waves, axis, sound.line, sound.unit, left)
    for lane, name in enumerate(names):
        _paint_pitches(painter, _half(spectra, lane), rect.width())
        at = _half(spectra if waves.isEmpty() else waves, lane)
        _label(painter, QPointF(4, at.bottom() - 4), name)
    painter.setFont(font)


def areas(rect: QRect, picture: Picture) -> tuple[QRectF, QRectF]:
    """Where waveform and spectrogram lie; empty for the one that is not shown."""
    whole = QRectF(0, RULER, rect.width(), max(0, rect.height() - RULER))
    if picture is Picture.WAVEFORM:
        return whole, QRectF()
    if picture is Picture.SPECTROGRAM:
        return QRectF(), whole
    upper = QRectF(0, RULER, whole.width(), whole.height() // 2)
    return upper, QRectF(0, upper.bottom(), whole.width(), whole.height() - upper.height())


def wanted_tiles(axis: TimeAxis, sound: Sound) -> list[TileKey]:
    """The tiles that the view needs, none without a spectrogram."""
    if sound.options.picture is Picture.WAVEFORM:
        return []
    hop = hop_for(axis.seconds_per_pixel)
    return list(keys_for(sound.take_id, sound.options.sides, hop, axis.start_s, axis.end_s, sound.peaks.length_s))


def _half(area: QRectF, lane: int) -> QRectF:
    return QRectF(area.left(), area.top() + lane * area.height() / 2, area.width(), area.height() / 2)


def _paint_spectrogram(painter: QPainter, area: QRectF, axis: TimeAxis, sound: Sound, lane: int) -> None:
    if area.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    shades = shade_table()
    for key in wanted_tiles(axis, sound):
        if key.lane == lane and (found := _nearest(key, sound.tile)) is not None:
            first = max(key.start_s, axis.start_s, 0.0)
            last = min(key.end_s, axis.end_s, sound.peaks.length_s)
            _paint_part(painter, area, axis, found, (first, last), shades)
    painter.restore()


def _nearest(key: TileKey, tile: Callable[[TileKey], np.ndarray | None]) -> tuple[TileKey, np.ndarray] | None:
    """The tile, or until it is computed a coarser one that covers it."""
    hop, index = key.hop, key.index
    for _ in range(_COARSER):
        found = TileKey(key.take_id, key.sides, key.lane, hop, index)
        if (levels := tile(found)) is not None:
            return found, levels
        if hop >= LONGEST_HOP:
            break
        hop, index = hop * 2, index // 2
    return None


def _paint_part(
    painter: QPainter,
    area: QRectF,
    axis: TimeAxis,
    found: tuple[TileKey, np.ndarray],
    span: tuple[float, float],
    shades: list[int],
) -> None:
    key, levels = found
    image = QImage(levels.data, COLUMNS, ROWS, COLUMNS, QImage.Format.Format_Indexed8)
    image.setColorTable(shades)
    column_s = (key.end_s - key.start_s) / COLUMNS
    source = QRectF((span[0] - key.start_s) / column_s, 0, (span[1] - span[0]) / column_s, ROWS)
    left, right = axis.x(span[0]), axis.x(span[1])
    painter.drawImage(QRectF(left, area.top(), right - left, area.height()), image, source)


def shade_table() -> list[int]:
    """256 colours from the quietest to the loudest, in the colours of the scheme."""
    stops = [QColor(shade) for shade in colors().spectrum]
    places = np.linspace(0, 255, len(stops))
    parts = [
        np.interp(np.arange(256), places, [part(stop) for stop in stops]).round().astype(int)
        for part in (QColor.red, QColor.green, QColor.blue)
    ]
    return [
        0xFF000000 | red << 16 | green << 8 | blue
        for red, green, blue in zip(*map(np.ndarray.tolist, parts), strict=True)
    ]


def _paint_pitches(painter: QPainter, area: QRectF, width: float) -> None:
    if area.height() < _LABELLED_FROM:
        return
    for hz, text in _HZ_MARKS.items():
        y = area.top() + row_of(hz) * area.height()
        line = QColor(colors().dim)
        line.setAlpha(90)
        painter.setPen(line)
        painter.drawLine(QPointF(0, y), QPointF(width, y))
        _label(painter, QPointF(width - painter.fontMetrics().horizontalAdvance(text) - 8, y + 4), text)


def _paint_line(painter: QPainter, area: QRectF, axis: TimeAxis, line: np.ndarray, unit: str, left: float) -> None:
    """left: where the labels of its marks begin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def y(lufs: float) -> float:
        return area.top() + (_LOUDEST - max(_QUIETEST, lufs)) / (_LOUDEST - _QUIETEST) * area.height()

    first = max(0, int(axis.start_s / HOP_S) - 2)
    last = min(len(line), int(axis.end_s / HOP_S) + 2)
    step = max(1, (last - first) // round(2 * max(1.0, area.width())))
    points = [QPointF(axis.x((n + 1) * HOP_S), y(float(line[n]))) for n in range(first, last, step)]
    for color, width in ((colors().field, 6.0), (colors().loudness, 2.5)):
        painter.setPen(
            QPen(QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPolyline(QPolygonF(points))
    height, (top, bottom) = painter.fontMetrics().height(), REGION_LABELS
    free = [n for n, lufs in enumerate(_LUFS_MARKS) if not top < y(lufs) < bottom + height]
    labelled = [free[n] for n in apart([y(_LUFS_MARKS[n]) for n in free], height)]
    top_label = max(labelled, key=lambda n: _LUFS_MARKS[n], default=-1)
    for n, lufs in enumerate(_LUFS_MARKS):
        mark = QColor(colors().loudness)
        mark.setAlpha(110)
        painter.setPen(QPen(mark, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(0, y(lufs)), QPointF(area.width(), y(lufs)))
        if n in labelled:
            _label(painter, QPointF(left, y(lufs) - 2), f"{lufs:.0f} {unit}" if n == top_label else f"{lufs:.0f}")
    painter.restore()


def apart(places: Sequence[float], distance: float) -> list[int]:
    """Which of these places, the more important first, lie at least so far from all others of them."""
    kept: list[int] = []
    for n, place in enumerate(places):
        if all(abs(place - places[other]) >= distance for other in kept):
            kept.append(n)
    return kept


def _small(painter: QPainter) -> None:
    font = painter.font()
    font.setPointSizeF(text_sizes()[0])
    painter.setFont(font)


def _label(painter: QPainter, at: QPointF, text: str) -> None:
    """Write a text, readable over any picture. at: the left end of its base line."""
    metrics = painter.fontMetrics()
    ground = QColor(colors().field)
    ground.setAlpha(200)
    box = QRectF(at.x() - 2, at.y() - metrics.ascent(), metrics.horizontalAdvance(text) + 4, metrics.height())
    painter.fillRect(box, ground)
    painter.setPen(QColor(colors().text))
    painter.drawText(at, text)
