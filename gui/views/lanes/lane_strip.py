"""A take on the time axis: its waveform, what of it is in the comp, and the drag that takes a span into the comp."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from daw_bridge.core.clip import Take
from gui.theme import colors
from gui.views.lanes.edges import EdgeSnapping
from gui.views.lanes.strip import Shared, Strip

_CLICK = 4  # pixels a press may move and still be a click
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
_STEP_MS = 30
_SCROLL_A_STEP = 0.3  # of how far the pointer is beyond the view


@dataclass(slots=True)
class _Swipe:
    """press_x: of the press. anchor_s, time_s: the ends, in seconds of the selected take. x, is_free: of the pointer."""

    press_x: float
    anchor_s: float
    time_s: float
    x: float
    is_free: bool = False
    is_drag: bool = False

    @property
    def span_s(self) -> tuple[float, float]:
        return min(self.anchor_s, self.time_s), max(self.anchor_s, self.time_s)


class LaneStrip(Strip):
    """Signals carry seconds of the selected take: `swiped` the span while it is dragged, `taken` when it is released.

    `given_up`: the drag ended without a span. `pressed`: any button went down; `clicked`: without a drag.
    """

    swiped = Signal(float, float)
    taken = Signal(float, float)
    given_up = Signal()
    pressed = Signal()
    clicked = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.take: Take | None = None
        self.compared: Take | None = None
        self.has_focus_frame = False
        self._snapping = EdgeSnapping(shared)
        self._swipe: _Swipe | None = None
        self._beyond = QTimer(self, interval=_STEP_MS)
        self._beyond.timeout.connect(self._on_beyond)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def is_swiping(self) -> bool:
        return self._swipe is not None and self._swipe.is_drag

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        take = self.take
        is_selected = take is not None and take.id == self._state.selection.take_id
        self._paint_ground(painter, event.rect(), colors().panel if is_selected else colors().field)
        if take is not None:
            self._paint_take(painter, event.rect().toRectF(), take)
        self._paint_regions(painter)
        if self.is_swiping and self._swipe is not None:
            self._paint_swipe(painter, *self._swipe.span_s)
        self._paint_playhead(painter)
        painter.setPen(QColor(colors().line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.has_focus_frame:
            painter.setPen(QPen(QColor(colors().focus), 2))
            right, bottom = self.width() - 1, self.height() - 1
            painter.drawPolyline([QPointF(0, 1), QPointF(right, 1), QPointF(right, bottom), QPointF(0, bottom)])

    def _paint_take(self, painter: QPainter, seen: QRectF, take: Take) -> None:
        shared, peaks = self._shared, self._shared.peaks(take.id)
        if peaks is None:
            lost = shared.reader.is_lost(take.id)
            self._paint_note(painter, self.tr("The file is missing") if lost else self.tr("Reading the file…"))
            return
        axis, options = shared.own_axis(shared.axis, take), shared.waveform.view.options
        area = QRectF(seen.left(), 1, seen.width(), self.height() - 2)
        spans, shade = self._spans(take), shared.shade(take)
        difference = None
        if options.has_differences and self.compared is not None:
            difference = shared.reader.difference(take.id, self.compared.id)
        is_plain = difference is None and self._state.comp is None
        color = colors().wave if is_plain else colors().dim
        shared.tiles.paint_wave(painter, area, axis, take.id, peaks, color, options.height)
        if difference is not None and self.compared is not None:
            name = f"{take.id}-{self.compared.id}"
            shared.tiles.paint_difference(painter, area, axis, name, difference, (shade, colors().line))
        for left, right in spans:
            part = area.intersected(QRectF(left, area.top(), right - left, area.height()))
            if part.isEmpty():
                continue
            if difference is None:
                painter.save()
                painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
                shared.tiles.paint_wave(painter, area, axis, take.id, peaks, shade, options.height)
                painter.restore()
            painter.fillRect(QRectF(part.left(), self.height() - 4, part.width(), 3), QColor(shade))

    def _paint_swipe(self, painter: QPainter, start_s: float, end_s: float) -> None:
        axis = self._shared.axis
        left, right = axis.x(start_s), axis.x(end_s)
        fill = QColor(self._shared.shade(self.take)) if self.take is not None else QColor(colors().region)
        fill.setAlpha(80)
        painter.fillRect(QRectF(left, 0, right - left, self.height()), fill)
        fill.setAlpha(255)
        painter.setPen(QPen(fill, 2))
        for x in (left, right):
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _spans(self, take: Take) -> list[tuple[float, float]]:
        """What of the take is in the comp, in pixels."""
        comp, shared = self._state.comp, self._shared
        if comp is None:
            return []
        first = take.start_samples
        parts = comp.parts((first, first + take.n_samples))
        axis = shared.axis
        return [
            (axis.x(shared.place_s(part.start)), axis.x(shared.place_s(part.end)))
            for part in parts
            if part.take_id == take.id
        ]

    # --- pointer ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if self._begin_pan(event) or event.button() is not Qt.MouseButton.LeftButton or self.take is None:
            return
        x, is_free = event.position().x(), bool(event.modifiers() & _FREE)
        time_s = self._snapped(x, is_free=is_free)
        self._swipe = _Swipe(x, time_s, time_s, x, is_free)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pan_to(x) or self._swipe is None:
            return
        self._swipe.is_drag = self._swipe.is_drag or abs(x - self._swipe.press_x) > _CLICK
        self._swipe.x, self._swipe.is_free = x, bool(event.modifiers() & _FREE)
        if not 0 <= x <= self.width() and not self._beyond.isActive():
            self._beyond.start()
        self._follow()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._end_pan():
            self.setCursor(Qt.CursorShape.IBeamCursor)
            return
        swipe, self._swipe = self._swipe, None
        self._beyond.stop()
        if swipe is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self.update()
        if not swipe.is_drag:
            self.clicked.emit()
            return
        start_s, end_s = swipe.span_s
        if self.take is not None and not swipe.is_free:
            start_s, end_s = (self._snapping.settled(time_s, self.take) for time_s in (start_s, end_s))
        if end_s > start_s:
            self.taken.emit(start_s, end_s)
        else:
            self.given_up.emit()

    def give_up(self) -> bool:
        """End a drag without taking anything. Return whether there was one."""
        was_swiping, self._swipe = self._swipe is not None, None
        self._beyond.stop()
        if was_swiping:
            self.given_up.emit()
            self.update()
        return was_swiping

    def _on_beyond(self) -> None:
        """Scroll towards the pointer, for as long as it is dragged beyond the view."""
        axis, waveform = self._shared.axis, self._shared.waveform
        x = self._swipe.x if self._swipe is not None else 0.0
        past = x if x < 0 else max(0.0, x - axis.width)
        waveform.set_axis(axis.scrolled(past * _SCROLL_A_STEP * axis.seconds_per_pixel))
        if self._swipe is None or waveform.axis == axis:
            self._beyond.stop()
        self._follow()

    def _follow(self) -> None:
        """Put the end of the swipe under the pointer."""
        if self._swipe is not None and self._swipe.is_drag:
            x = min(max(0.0, self._swipe.x), self._shared.axis.width)
            self._swipe.time_s = self._snapped(x, is_free=self._swipe.is_free)
            self.swiped.emit(*self._swipe.span_s)
            self.update()

    def _snapped(self, x: float, *, is_free: bool) -> float:
        """The time under the pointer, within the take."""
        time_s, take = self._shared.axis.time(x), self.take
        if take is None:
            return time_s
        if not is_free:
            time_s = self._snapping.moving(time_s, take)
        start_s = self._shared.start_s(take)
        return min(max(time_s, start_s), start_s + take.length_s)
