"""What the pointer does on the waveform: draws and drags regions and their handles, the context, the playhead, scrolls."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from engine.contract.messages import ContextRange, Region
from gui.viewmodels.window_state import WindowState
from gui.views.axis.gestures import Pan
from gui.views.axis.region_drag import RegionDrag
from gui.views.axis.snap import Snap, snap_of, snapped
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import RULER
from gui.views.regions.context import ContextDrag
from gui.views.regions.handles import Handle, HandlePlaces, ValueDrag

Drag = RegionDrag | ValueDrag | ContextDrag
# many desktops keep a drag with Alt for themselves
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
_FOR_CONTEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
EDGE = 6  # pixels around a region's edge that grab it
_STICKS = 40  # pixels beyond the view that a drag must go before it enters the room before the take
_SCROLL_A_STEP = 0.3  # of how far the pointer is beyond the view


class Pointer:
    """The drag that is under way, if one is. axis, area: give the axis that is shown now, and where regions are painted."""

    def __init__(self, state: WindowState, axis: Callable[[], TimeAxis], area: Callable[[], QRectF]) -> None:
        self._state, self._axis, self._area = state, axis, area
        self.drag: Drag | None = None
        self.pan: Pan | None = None
        self._is_by_bars = False
        self._at = (QPointF(), Qt.KeyboardModifier.NoModifier)

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions as they are shown: while one is dragged, with it."""
        return self.drag.regions if self.drag is not None else self._state.selection.regions

    @property
    def context(self) -> ContextRange | None:
        """The context range as it is shown: while it is dragged, as it would be."""
        return self.drag.context if isinstance(self.drag, ContextDrag) else self._state.selection.context

    def handles(self, region: Region) -> HandlePlaces:
        """Where the handles of a region are, with the strength that applies to it."""
        strength = self._state.draft.strength if region.strength is None else region.strength
        return HandlePlaces(region, self._axis(), self._area(), strength)

    def region_at(self, x: float) -> int:
        """The number of the region under the pointer, counted from 0; -1 without one."""
        time_s = self._axis().time(x)
        rows = [n for n, each in enumerate(self._state.selection.regions) if each.start_s <= time_s < each.end_s]
        return rows[-1] if rows else -1

    def grab(self, event: QMouseEvent) -> None:
        """Begin to scroll with the pointer."""
        self.drag, self.pan = None, Pan(self._axis(), event.position().x())

    def press(self, event: QMouseEvent) -> None:
        """Begin to draw a region or context, by whole bars on the ruler, or to drag an edge or a handle."""
        x, regions, axis = event.position().x(), self._state.selection.regions, self._axis()
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._is_by_bars = event.position().y() < RULER
        self._at = (event.position(), event.modifiers())
        if (context := self._context_drag(event)) is not None:
            self.drag = context
            return
        if (held := self._handle(event.position())) is not None:
            self.drag = ValueDrag(held[0], held[1], event.position(), regions)
            return
        for n, region in enumerate(regions):
            others = regions[:n] + regions[n + 1 :]
            if abs(x - axis.x(region.start_s)) <= EDGE:
                self.drag = RegionDrag(x, region.end_s, others, regions, region)
                return
            if abs(x - axis.x(region.end_s)) <= EDGE:
                self.drag = RegionDrag(x, region.start_s, others, regions, region)
                return
        self.drag = RegionDrag(x, self._snapped(x, event.modifiers()), regions if adds else (), regions)

    def _context_drag(self, event: QMouseEvent) -> ContextDrag | None:
        """A drag of the context: a new one with Ctrl+Shift, else of an edge of its bracket on the ruler."""
        x, selection, axis = event.position().x(), self._state.selection, self._axis()
        context, is_new = selection.context, event.modifiers() & _FOR_CONTEXT == _FOR_CONTEXT
        if context is not None and (is_new or self._is_by_bars):
            edges = (context.start_s, context.end_s)
            on_region = any(abs(x - axis.x(t)) <= EDGE for r in selection.regions for t in (r.start_s, r.end_s))
            for edge, other in (edges, edges[::-1]):
                if abs(x - axis.x(edge)) <= EDGE and (is_new or not on_region):
                    return ContextDrag(x, other, context, selection.regions)
        anchor_s = self._snapped(x, Qt.KeyboardModifier.NoModifier)
        return ContextDrag(x, anchor_s, context, selection.regions) if is_new else None

    def _handle(self, at: QPointF) -> tuple[Handle, HandlePlaces] | None:
        """The handle under the pointer; the region that was painted last is on top."""
        for region in reversed(self._state.selection.regions):
            places = self.handles(region)
            if (handle := places.hit(at)) is not None:
                return handle, places
        return None

    def move(self, event: QMouseEvent) -> None:
        self._at = (event.position(), event.modifiers())
        self._move_to(*self._at)

    def scrolled(self) -> TimeAxis:
        """The axis a step further to where the pointer is, beyond the view, while a region is dragged there."""
        axis, x = self._axis(), self._at[0].x()
        if self.drag is None or isinstance(self.drag, ValueDrag) or 0 <= x <= axis.width:
            return axis
        if x < 0 and isinstance(self.drag, RegionDrag):  # new music before the take takes room of its own
            if axis.start_s <= 0 and x > -_STICKS:
                return axis
            if x <= -_STICKS:
                axis = replace(axis, before_s=max(axis.before_s, axis.room_s))
        return axis.scrolled((x if x < 0 else x - axis.width) * _SCROLL_A_STEP * axis.seconds_per_pixel)

    def follow_axis(self) -> None:
        """Put the dragged end under the pointer again, after the axis has moved."""
        self._move_to(*self._at)

    def _move_to(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """What is dragged ends within the view, so that its end is always seen."""
        if isinstance(self.drag, ValueDrag):
            self.drag.moved(at)
        elif self.drag is not None:
            if isinstance(self.drag, ContextDrag) and keys & _FOR_CONTEXT == _FOR_CONTEXT:
                keys = Qt.KeyboardModifier.NoModifier  # the keys that draw a context do not switch snapping off
            self.drag.moved(at.x(), self._snapped(min(max(0.0, at.x()), self._axis().width), keys))

    def release(self) -> Drag | None:
        """End what is under way; return the drag of a region, a handle or the context."""
        drag, self.drag, self.pan = self.drag, None, None
        return drag

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        x = at.x()
        if (held := self._handle(at)) is not None:
            is_strength = held[0] is Handle.STRENGTH
            return Qt.CursorShape.SizeVerCursor if is_strength else Qt.CursorShape.SplitHCursor
        selection = self._state.selection
        times = [time_s for region in selection.regions for time_s in (region.start_s, region.end_s)]
        if selection.context is not None and at.y() < RULER:
            times += [selection.context.start_s, selection.context.end_s]
        edges = [self._axis().x(time_s) for time_s in times]
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
