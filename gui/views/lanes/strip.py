"""What a lane and the comp share: a strip of the waveform's time axis that scrolls, zooms and shows the playhead."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QNativeGestureEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from daw_bridge.core.clip import Take
from daw_bridge.core.peaks import Peaks
from engine.contract.ranges import SAMPLE_RATE
from gui.theme import colors
from gui.viewmodels.lanes.lane_reader import LaneReader
from gui.viewmodels.lanes.take_colors import drawn_color, shade
from gui.viewmodels.window_state import WindowState
from gui.views.axis.gestures import Pan, Wheel, gesture, is_smart_zoom, wheel_height
from gui.views.axis.space_bar import SpaceBar
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform import WaveformCanvas
from gui.views.axis.waveform_paint import grid_step_bars, lines
from gui.views.eliding import fitting
from gui.views.lanes.wave_tiles import WaveTiles

_PLAYHEAD_ROOM = 2  # pixels on either side


@dataclass(slots=True)
class Shared:
    """What all lanes of a window share."""

    state: WindowState
    waveform: WaveformCanvas
    reader: LaneReader
    space: SpaceBar = field(default_factory=SpaceBar)
    tiles: WaveTiles = field(init=False)

    def __post_init__(self) -> None:
        self.tiles = WaveTiles(self.reader)

    @property
    def axis(self) -> TimeAxis:
        return self.waveform.axis

    def peaks(self, take_id: str) -> Peaks | None:
        return self.state.peaks_of(take_id) or self.reader.peaks(take_id)

    def start_s(self, take: Take) -> float:
        """Where a take begins, in seconds of the selected take, which the axis shows."""
        selected = self.state.take
        return (take.start_samples - (selected.start_samples if selected is not None else 0)) / SAMPLE_RATE

    def place_s(self, place: int) -> float:
        """A sample of the clip's axis in seconds of the selected take."""
        selected = self.state.take
        return (place - (selected.start_samples if selected is not None else 0)) / SAMPLE_RATE

    def sample(self, time_s: float) -> int:
        """A time of the selected take as a sample of the clip's axis."""
        selected = self.state.take
        return round(time_s * SAMPLE_RATE) + (selected.start_samples if selected is not None else 0)

    def own_axis(self, axis: TimeAxis, take: Take) -> TimeAxis:
        """The axis in seconds of a take."""
        start_s = self.start_s(take)
        return TimeAxis(axis.start_s - start_s, axis.end_s - start_s, axis.width, take.length_s)

    def take(self, take_id: str) -> Take | None:
        row = self.state.takes.row_of(take_id)
        return self.state.takes.items[row] if row >= 0 else None

    def shade(self, take: Take) -> str:
        """The colour of a take's lane, as #rrggbb."""
        return shade(drawn_color(take, self.state.takes.row_of(take.id)))


class Strip(QWidget):
    """Subclasses paint with `_paint` and handle the left button and the pointer above them."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared, self._state = shared, shared.state
        self._pan: Pan | None = None
        self._wheel = Wheel()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def move_playhead(self, before_s: float, now_s: float) -> None:
        for x in (self._shared.axis.x(before_s), self._shared.axis.x(now_s)):
            if -2 <= x <= self.width() + 2:
                self.update(QRect(round(x) - _PLAYHEAD_ROOM, 0, 2 * _PLAYHEAD_ROOM, self.height()))

    # --- painting ---------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, rect: QRect, ground: str) -> None:
        """Paint the ground, the bar lines and the selected regions."""
        painter.fillRect(rect, QColor(ground))
        axis, grid, height = self._shared.axis, self._state.grid, self.height()
        first_s, last_s = axis.time(rect.left() - 1), axis.time(rect.right() + 2)
        line = QColor(colors().line)
        line.setAlpha(120)
        step = grid_step_bars(axis.seconds_per_pixel, grid.bar_s)
        for here, start_s, end_s in grid.parts(first_s, last_s):
            for time_s in lines(start_s, end_s, here.bar_s * step, here.origin_s):
                painter.fillRect(round(axis.x(time_s)), 0, 1, height, line)  # far faster than a line

    def _paint_regions(self, painter: QPainter) -> None:
        axis = self._shared.axis
        fill = QColor(colors().region)
        for region in self._state.selection.regions:
            left, right = axis.x(region.start_s), axis.x(region.end_s)
            fill.setAlpha(26)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), fill)
            fill.setAlpha(150)
            for x in (left, right):
                painter.fillRect(round(x), 0, 1, self.height(), fill)

    def _paint_playhead(self, painter: QPainter) -> None:
        x = self._shared.axis.x(self._shared.waveform.playhead_s)
        if -1 <= x <= self.width():
            painter.fillRect(round(x), 0, 1, self.height(), QColor(colors().playhead))

    def _paint_note(self, painter: QPainter, *texts: str) -> None:
        """Write a sentence in the middle: the first of ever shorter ones that has room."""
        painter.setPen(QColor(colors().dim))
        room = self.rect().adjusted(8, 0, -8, 0)
        shown = fitting(painter.fontMetrics(), room.width(), texts)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    # --- pointer ----------------------------------------------------------------------------------

    def _begin_pan(self, event: QMouseEvent) -> bool:
        """Begin to scroll, if the middle button is pressed, or the left one with the space bar held."""
        space, is_left = self._shared.space, event.button() is Qt.MouseButton.LeftButton
        if not (event.button() is Qt.MouseButton.MiddleButton or (is_left and space.is_held)):
            return False
        if is_left and (before_s := space.use()) is not None:
            self._shared.waveform.space_used.emit(before_s)
        self._pan = Pan(self._shared.axis, event.position().x())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def _pan_to(self, x: float) -> bool:
        if self._pan is None:
            return False
        self._shared.waveform.set_axis(self._pan.moved(x))
        return True

    def _end_pan(self) -> bool:
        was_panning, self._pan = self._pan is not None, None
        if was_panning:
            self.unsetCursor()
        return was_panning

    def wheelEvent(self, event: QWheelEvent) -> None:
        waveform = self._shared.waveform
        if (factor := wheel_height(event)) is not None:
            waveform.view.taller(factor)
        else:
            waveform.set_axis(self._wheel.moved(waveform.axis, event))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if is_smart_zoom(event):
                self._shared.waveform.show_region_or_all()
            elif (axis := gesture(self._shared.axis, event)) is not None:
                self._shared.waveform.set_axis(axis)
            event.accept()
            return True
        return super().event(event)
