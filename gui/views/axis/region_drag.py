"""A region that the user is dragging, as numbers, without widgets."""

from engine.contract.messages import Region

_CLICK = 4  # pixels a press may move and still be a click


class RegionDrag:
    """A region from an anchor time to the pointer, and the regions that keep their place."""

    context = None

    def __init__(
        self,
        press_x: float,
        anchor_s: float,
        others: tuple[Region, ...],
        before: tuple[Region, ...],
        held: Region | None = None,
    ) -> None:
        """held: the region of which an edge is dragged; it keeps its words, strength and seam."""
        self._held = held
        self.press_x, self.anchor_s, self.others, self.before = press_x, anchor_s, others, before
        self.far_x, self.time_s = press_x, anchor_s

    def moved(self, x: float, time_s: float) -> "RegionDrag":
        self.time_s = time_s
        if abs(x - self.press_x) > abs(self.far_x - self.press_x):
            self.far_x = x
        return self

    @property
    def is_click(self) -> bool:
        return abs(self.far_x - self.press_x) <= _CLICK

    @property
    def regions(self) -> tuple[Region, ...]:
        if self.is_click:
            return self.before
        start, end = sorted((self.anchor_s, self.time_s))
        if end - start < 1e-6:
            return self.others
        dragged = Region(start, end) if self._held is None else self._held.between(start, end)
        return tuple(sorted((*self.others, dragged), key=lambda r: r.start_s))
