"""The context range: drawn and dragged with the pointer, made wider and narrower by keys."""

import math

from daw_bridge.core.clip import Grid
from engine.contract.messages import ContextRange, Region

_CLICK = 4  # pixels a press may move and still be a click
_SAME = 1e-6  # of a bar
_FIRST_BARS = 4  # on either side of the regions, when a key first makes a context


class ContextDrag:
    """A context range from an anchor time to the pointer; the regions stay as they are."""

    def __init__(
        self, press_x: float, anchor_s: float, before: ContextRange | None, regions: tuple[Region, ...]
    ) -> None:
        self._press_x, self._anchor_s, self._before, self.regions = press_x, anchor_s, before, regions
        self._far, self._time_s = 0.0, anchor_s

    def moved(self, x: float, time_s: float) -> "ContextDrag":
        self._far, self._time_s = max(self._far, abs(x - self._press_x)), time_s
        return self

    @property
    def is_click(self) -> bool:
        return self._far <= _CLICK

    @property
    def context(self) -> ContextRange | None:
        if self.is_click:
            return self._before
        start, end = sorted((self._anchor_s, self._time_s))
        return ContextRange(start, end) if end - start > 1e-6 else None


def wider(
    context: ContextRange | None, regions: tuple[Region, ...], grid: Grid, length_s: float
) -> ContextRange | None:
    """The context with a bar more on either side, within the take; a first one lies some bars around the regions."""
    if context is None and not regions:
        return None
    if context is None:
        start_s, end_s = _hull(regions)
        return _by_bars(start_s, end_s, _FIRST_BARS, grid, length_s)
    return _by_bars(context.start_s, context.end_s, 1, grid, length_s)


def narrower(context: ContextRange | None, regions: tuple[Region, ...], grid: Grid) -> ContextRange | None:
    """The context with a bar less on either side; none once it would leave nothing around the regions."""
    if context is None:
        return None
    start = grid.time_of(math.floor(grid.position(context.start_s) + _SAME) + 1)
    end = grid.time_of(math.ceil(grid.position(context.end_s) - _SAME) - 1)
    first, last = _hull(regions) if regions else (end, start)
    start, end = min(start, max(context.start_s, first)), max(end, min(context.end_s, last))
    has_room = end - start > 1e-6 and (not regions or start < first - 1e-6 or end > last + 1e-6)
    return ContextRange(start, end) if has_room else None


def _hull(regions: tuple[Region, ...]) -> tuple[float, float]:
    return min(region.start_s for region in regions), max(region.end_s for region in regions)


def _by_bars(start_s: float, end_s: float, bars: int, grid: Grid, length_s: float) -> ContextRange | None:
    first = grid.time_of(round(grid.position(grid.bar_at(start_s))) - bars)
    last_bar = grid.bar_at(end_s)
    more = bars if abs(last_bar - end_s) < 1e-6 else bars + 1
    last = grid.time_of(round(grid.position(last_bar)) + more)
    first, last = max(0.0, first), min(length_s, last)
    return ContextRange(first, last) if last > first else None
