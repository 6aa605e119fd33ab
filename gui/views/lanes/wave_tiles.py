"""Waveforms and differences of lanes as pictures of a fixed number of columns: a lane that scrolls moves them."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor
from time import thread_time

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from daw_bridge.core.peaks import BIN, Peaks
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.lanes.difference import HOP, Difference
from gui.viewmodels.lanes.lane_reader import COLUMNS, LaneReader, PieceKey, both_channels
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import inked

_KEPT_BYTES = 24 << 20
_LOOKS_KEPT = 64
_AT_ONCE_S = 0.003
_QUIETEST_DB = -72.0  # of a difference that is drawn
_TALLEST_BAR = 0.45  # of the lane, so that the waveform is still seen
_HATCH = 9  # columns between two strokes


@dataclass(frozen=True, slots=True)
class _Look:
    """What all pictures of a lane in one colour have in common. kind: "" for a waveform."""

    name: str
    height: int
    scale: float
    color: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Key:
    """What a picture depends on. state: how much of the take was read when it was drawn."""

    look: _Look
    piece: PieceKey
    state: int


Draw = Callable[[PieceKey], np.ndarray]


class WaveTiles(QObject):
    """Paints from pictures that it keeps, the latest few megabytes.

    It draws new ones for some milliseconds at a time. Then older ones stand in, stretched, until the window has done
    other things: `behind` says that there is more to draw.
    """

    behind = Signal()

    def __init__(self, reader: LaneReader) -> None:
        super().__init__()
        self._reader = reader
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._latest: dict[_Look, float] = {}  # the length of a column in the pictures that were drawn last
        self._spent_s = 0.0
        self._is_behind = False
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._on_turn)

    def paint_wave(
        self, painter: QPainter, area: QRectF, axis: TimeAxis, take_id: str, peaks: Peaks, color: str, scale: float
    ) -> None:
        """Paint a take's waveform, both channels together. axis: in seconds of this take. scale: how much taller."""
        look = _Look(take_id, _height(painter, area), scale, color)

        def state(key: PieceKey) -> int:
            is_read = is_near(key, peaks) and self._reader.piece(key) is not None
            return -1 if is_read else len(peaks.levels[0])

        def draw(key: PieceKey) -> np.ndarray:
            columns = self._reader.piece(key) if is_near(key, peaks) else None
            if columns is None:  # the coarse columns, also until the samples are read
                whole = replace(peaks, samples=None)
                columns = both_channels(whole.columns(key.start_s, key.end_s, COLUMNS))
            return _wave(columns * scale, _inside(key, peaks.length_s), look.height, color)

        self._paint(painter, area, axis, look, peaks.length_s, state, draw)

    def paint_difference(
        self,
        painter: QPainter,
        area: QRectF,
        axis: TimeAxis,
        name: str,
        difference: Difference,
        shades: tuple[str, str],
    ) -> None:
        """Hatch where the take equals the other, and draw bars as tall as the difference is loud.

        name: of the pair. shades: of the bars and of the hatching.
        """
        look = _Look(name, _height(painter, area), 1.0, " ".join(shades), "difference")

        def draw(key: PieceKey) -> np.ndarray:
            return _bars(difference.columns(key.start_s, key.end_s, COLUMNS), look.height, *shades)

        length_s = len(difference.levels) * HOP / SAMPLE_RATE
        self._paint(painter, area, axis, look, length_s, lambda _: 0, draw)

    def _paint(
        self,
        painter: QPainter,
        area: QRectF,
        axis: TimeAxis,
        look: _Look,
        length_s: float,
        state: Callable[[PieceKey], int],
        draw: Draw,
    ) -> None:
        ratio, is_whole = painter.device().devicePixelRatioF(), True
        column_s = _column_s(axis, ratio)
        for key, at in _pieces(axis, area, look.name, ratio, length_s, column_s):
            tile = _Key(look, key, state(key))
            if (picture := self._found(tile)) is None and self._spent_s < _AT_ONCE_S:
                begin = thread_time()
                picture = self._add(tile, draw(key), ratio)
                self._spent_s += thread_time() - begin
            if picture is not None:
                painter.drawPixmap(QPointF(at, area.top()), picture)
            else:
                is_whole = False
                self._stand_in(painter, QRectF(at, area.top(), COLUMNS / ratio, area.height()), axis, look)
        if is_whole:
            self._latest[look] = column_s
            while len(self._latest) > _LOOKS_KEPT:
                del self._latest[next(iter(self._latest))]
        else:
            self._is_behind = True
        if self._spent_s and not self._turn.isActive():
            self._turn.start()

    def _stand_in(self, painter: QPainter, area: QRectF, axis: TimeAxis, look: _Look) -> None:
        """Paint an area from pictures of another zoom, stretched, as far as there are any."""
        column_s = self._latest.get(look)
        if column_s is None:
            return
        piece_s = COLUMNS * column_s
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        for index in range(max(0, floor(axis.time(area.left()) / piece_s)), ceil(axis.time(area.right()) / piece_s)):
            piece = PieceKey(look.name, column_s, index)
            picture = next((found for tile in self._states(look, piece) if (found := self._found(tile))), None)
            if picture is not None:
                left, right = axis.x(piece.start_s), axis.x(piece.end_s)
                at = QRectF(left, area.top(), right - left, area.height())
                painter.drawPixmap(at, picture, QRectF(picture.rect()))
        painter.restore()

    def _states(self, look: _Look, piece: PieceKey) -> Iterator[_Key]:
        """Yield the keys that a finished picture may have."""
        yield _Key(look, piece, -1)
        yield _Key(look, piece, 0)
        if (peaks := self._reader.peaks(look.name)) is not None:
            yield _Key(look, piece, len(peaks.levels[0]))

    def _on_turn(self) -> None:
        self._spent_s = 0.0
        if self._is_behind:
            self._is_behind = False
            self.behind.emit()

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
    column_s, area = _column_s(axis, ratio), QRectF(0, 0, axis.width, 1)
    return [key for key, _ in _pieces(axis, area, take_id, ratio, length_s, column_s)]


def _column_s(axis: TimeAxis, ratio: float) -> float:
    """The length of a column of the screen: the same number for as long as the axis only scrolls."""
    return float(f"{axis.seconds_per_pixel / ratio:.9g}")


def _height(painter: QPainter, area: QRectF) -> int:
    return max(1, round(area.height() * painter.device().devicePixelRatioF()))


def _pieces(
    axis: TimeAxis, area: QRectF, name: str, ratio: float, length_s: float, column_s: float
) -> Iterator[tuple[PieceKey, float]]:
    """Yield the pieces between the edges of an area and where each begins, in pixels, on a column of the screen."""
    piece_s = COLUMNS * column_s
    first = max(0, floor(axis.time(area.left()) / piece_s))
    last = min(ceil(axis.time(area.right()) / piece_s), ceil(length_s / piece_s))
    begin = round(axis.x(first * piece_s) * ratio)
    for index in range(first, last):
        yield PieceKey(name, column_s, index), (begin + (index - first) * COLUMNS) / ratio


def _inside(key: PieceKey, length_s: float) -> int:
    """How many columns of a piece lie within the take."""
    return int(min(COLUMNS, max(0, ceil((length_s - key.start_s) / key.column_s))))


def _wave(columns: np.ndarray, inside: int, height: int, color: str) -> np.ndarray:
    """Pixels (height, columns) of a waveform."""
    is_wave = inked(columns, height)
    is_wave[:, inside:] = False
    return np.where(is_wave, np.uint32(QColor(color).rgba()), np.uint32(0))


def _bars(levels: np.ndarray, height: int, bar: str, hatch: str) -> np.ndarray:
    """Pixels (height, columns): bars from the lower edge up, and hatching where the level is 0."""
    rows, places = np.arange(height)[:, None], np.arange(len(levels))
    with np.errstate(divide="ignore", invalid="ignore"):
        share = 1 - 20 * np.log10(levels) / _QUIETEST_DB
    is_bar = (levels > 0) & (rows >= height * (1 - _TALLEST_BAR * np.clip(np.nan_to_num(share), 0.12, 1.0)))
    is_hatch = (levels == 0) & ((places + rows) % _HATCH == 0)
    pixels = np.where(is_hatch, np.uint32(QColor(hatch).rgba()), np.uint32(0))
    return np.where(is_bar, np.uint32(QColor(bar).rgba()), pixels)
