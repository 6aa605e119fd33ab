"""Waveforms and differences of lanes as pictures of a fixed number of columns: a lane that scrolls moves them."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from daw_bridge.core.peaks import BIN, Peaks
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.lanes.difference import Difference
from gui.viewmodels.lanes.lane_reader import COLUMNS, LaneReader, PieceKey, both_channels
from gui.views.axis.time_axis import TimeAxis

_KEPT_BYTES = 24 << 20
_QUIETEST_DB = -72.0  # of a difference that is drawn
_HATCH = 9  # columns between two strokes


@dataclass(frozen=True, slots=True)
class _Key:
    """What a picture depends on. state: how much of the take was read when it was drawn."""

    piece: PieceKey
    state: int
    height: int
    scale: float
    color: str


class WaveTiles:
    """Paints from pictures that it keeps, the latest few megabytes."""

    def __init__(self, reader: LaneReader) -> None:
        self._reader = reader
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0

    def paint_wave(
        self, painter: QPainter, area: QRectF, axis: TimeAxis, take_id: str, peaks: Peaks, color: str, scale: float
    ) -> None:
        """Paint a take's waveform, both channels together. axis: in seconds of this take. scale: how much taller."""
        ratio = painter.device().devicePixelRatioF()
        height = max(1, round(area.height() * ratio))
        for key, at in _pieces(axis, area, take_id, ratio, peaks.length_s):
            columns = self._reader.piece(key) if is_near(key, peaks) else None
            state = len(peaks.levels[0]) if columns is None else -1
            tile = _Key(key, state, height, scale, color)
            picture = self._found(tile)
            if picture is None:
                if columns is None:  # the coarse columns, also until the samples are read
                    whole = replace(peaks, samples=None)
                    columns = both_channels(whole.columns(key.start_s, key.end_s, COLUMNS))
                picture = self._add(tile, _wave(columns * scale, _inside(key, peaks.length_s), height, color), ratio)
            painter.drawPixmap(QPointF(at, area.top()), picture)

    def paint_difference(
        self,
        painter: QPainter,
        area: QRectF,
        axis: TimeAxis,
        key_id: str,
        difference: Difference,
        colors: tuple[str, str],
    ) -> None:
        """Hatch where the take equals the other, and draw bars as tall as the difference is loud.

        colors: of the bars and of the hatching.
        """
        ratio = painter.device().devicePixelRatioF()
        height, length_s = max(1, round(area.height() * ratio)), len(difference.levels) * 1024 / SAMPLE_RATE
        for key, at in _pieces(axis, area, key_id, ratio, length_s):
            tile = _Key(key, -2, height, 1.0, " ".join(colors))
            picture = self._found(tile)
            if picture is None:
                levels = difference.columns(key.start_s, key.end_s, COLUMNS)
                picture = self._add(tile, _bars(levels, height, *colors), ratio)
            painter.drawPixmap(QPointF(at, area.top()), picture)

    def _found(self, key: _Key) -> QPixmap | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def _add(self, key: _Key, pixels: np.ndarray, ratio: float) -> QPixmap:
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._kept[key] = picture
        self._bytes += pixels.nbytes
        while self._bytes > _KEPT_BYTES and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= 4 * old.width() * old.height()
        return picture


def is_near(key: PieceKey, peaks: Peaks) -> bool:
    """Whether a column is narrower than the columns that are kept, so that samples are to be read."""
    return key.column_s * SAMPLE_RATE < BIN and peaks.samples is not None


def pieces_seen(axis: TimeAxis, take_id: str, ratio: float, length_s: float) -> list[PieceKey]:
    """The pieces of a take's waveform that the axis shows. axis: in seconds of this take."""
    return [key for key, _ in _pieces(axis, QRectF(0, 0, axis.width, 1), take_id, ratio, length_s)]


def _pieces(
    axis: TimeAxis, area: QRectF, take_id: str, ratio: float, length_s: float
) -> Iterator[tuple[PieceKey, float]]:
    """Yield the pieces between the edges of an area and where each begins, in pixels, on a column of the screen."""
    column_s = float(f"{axis.seconds_per_pixel / ratio:.12g}")  # the same one while the axis scrolls
    piece_s = COLUMNS * column_s
    first = max(0, floor(axis.time(area.left()) / piece_s))
    last = min(ceil(axis.time(area.right()) / piece_s), ceil(length_s / piece_s))
    begin = round(axis.x(first * piece_s) * ratio)
    for index in range(first, last):
        yield PieceKey(take_id, column_s, index), (begin + (index - first) * COLUMNS) / ratio


def _inside(key: PieceKey, length_s: float) -> int:
    """How many columns of a piece lie within the take."""
    return int(min(COLUMNS, max(0, ceil((length_s - key.start_s) / key.column_s))))


def _wave(columns: np.ndarray, inside: int, height: int, color: str) -> np.ndarray:
    """Pixels (height, columns) of a waveform."""
    middle, reach = (height - 1) / 2, height * 0.46
    top = np.floor(middle - columns[:, 1].clip(-1, 1) * reach)
    bottom = np.ceil(middle - columns[:, 0].clip(-1, 1) * reach)
    rows = np.arange(height)[:, None]
    is_wave = (rows >= top) & (rows <= bottom)
    is_wave[:, inside:] = False
    return np.where(is_wave, np.uint32(QColor(color).rgba()), np.uint32(0))


def _bars(levels: np.ndarray, height: int, bar: str, hatch: str) -> np.ndarray:
    """Pixels (height, columns): bars from the lower edge up, and hatching where the level is 0."""
    rows, places = np.arange(height)[:, None], np.arange(len(levels))
    with np.errstate(divide="ignore", invalid="ignore"):
        share = 1 - 20 * np.log10(levels) / _QUIETEST_DB
    is_bar = (levels > 0) & (rows >= height * (1 - np.clip(np.nan_to_num(share), 0.08, 1.0)))
    is_hatch = (levels == 0) & ((places + rows) % _HATCH == 0)
    pixels = np.where(is_hatch, np.uint32(QColor(hatch).rgba()), np.uint32(0))
    return np.where(is_bar, np.uint32(QColor(bar).rgba()), pixels)
