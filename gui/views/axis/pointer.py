"""What the pointer does on the waveform: draws and drags regions, moves the playhead, scrolls."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from engine.contract.messages import Region
from gui.viewmodels.window_state import WindowState
from gui.views.axis.gestures import Pan
from gui.views.axis.region_drag import RegionDrag
from gui.views.axis.snap import Snap, snap_of, snapped
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import RULER

# many desktops keep a drag with Alt for themselves
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
EDGE = 6  # pixels around a region's edge that grab it
_SCROLL_A_STEP = 0.3  # of how far the pointer is beyond the view


class Pointer:
    """The drag that is under way, if one is. axis: gives the axis that is shown now."""

    def __init__(self, state: WindowState, axis: Callable[[], TimeAxis]) -> None:
        self._state, self._axis = state, axis
        self.drag: RegionDrag | None = None
        self.pan: Pan | None = None
        self._is_by_bars = False
        self._at = (0.0, Qt.KeyboardModifier.NoModifier)

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions as they are shown: while one is dragged, with it."""
        return self.drag.regions if self.drag is not None else self._state.selection.regions

    def grab(self, event: QMouseEvent) -> None:
        """Begin to scroll with the pointer."""
        self.drag, self.pan = None, Pan(self._axis(), event.position().x())

    def press(self, event: QMouseEvent) -> None:
        """Begin to draw a region, by whole bars on the ruler, or to drag an edge."""
        x, regions, axis = event.position().x(), self._state.selection.regions, self._axis()
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._is_by_bars = event.position().y() < RULER
        for n, region in enumerate(regions):
            others = regions[:n] + regions[n + 1 :]
            if abs(x - axis.x(region.start_s)) <= EDGE:
                self.drag = RegionDrag(x, region.end_s, others, regions)
                return
            if abs(x - axis.x(region.end_s)) <= EDGE:
                self.drag = RegionDrag(x, region.start_s, others, regions)
                return
        self.drag = RegionDrag(x, self._snapped(x, event.modifiers()), regions if adds else (), regions)

    def move(self, event: QMouseEvent) -> None:
        self._at = (event.position().x(), event.modifiers())
        self._move_to(*self._at)

    def scrolled(self) -> TimeAxis:
        """The axis a step further to where the pointer is, beyond the view, while a region is dragged there."""
        axis, x = self._axis(), self._at[0]
        if self.drag is None or 0 <= x <= axis.width:
            return axis
        return axis.scrolled((x if x < 0 else x - axis.width) * _SCROLL_A_STEP * axis.seconds_per_pixel)

    def follow_axis(self) -> None:
        """Put the dragged end under the pointer again, after the axis has moved."""
        self._move_to(*self._at)

    def _move_to(self, x: float, keys: Qt.KeyboardModifier) -> None:
        """A region ends within the view, so that its end is always seen."""
        if self.drag is not None:
            self.drag = self.drag.moved(x, self._snapped(min(max(0.0, x), self._axis().width), keys))

    def release(self) -> RegionDrag | None:
        """End what is under way; return the drag of a region."""
        drag, self.drag, self.pan = self.drag, None, None
        return drag

    def cursor(self, x: float) -> Qt.CursorShape:
        edges = [self._axis().x(t) for r in self._state.selection.regions for t in (r.start_s, r.end_s)]
        near = any(abs(x - edge) <= EDGE for edge in edges)
        return Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.IBeamCursor

    def bar(self, x: float) -> Region:
        """The bar under the pointer."""
        grid = self._state.grid
        start = grid.bar_at(self._axis().time(x))
        return Region(start, grid.time_of(round(grid.position(start)) + 1))

    def _snapped(self, x: float, keys: Qt.KeyboardModifier) -> float:
        time_s, state = self._axis().time(x), self._state
        if keys & _FREE:
            return time_s
        snap = Snap.BAR if self._is_by_bars else snap_of(state.settings, is_bar=state.snaps_to_bars)
        return snapped(time_s, snap, state.grid, state.peaks.samples if state.peaks is not None else None)
