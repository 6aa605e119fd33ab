"""The span of time that the waveform shows: zoom and scroll as numbers, without widgets."""

from dataclasses import dataclass, replace

SHORTEST_VIEW_S = 0.02
ROOM_AFTER = 0.08


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """start_s and end_s map to the left and right edge of `width` pixels; length_s is the length of the take.

    before_s: room before the take that can be scrolled to; 0 while nothing is placed there.
    """

    start_s: float = 0.0
    end_s: float = 10.0
    width: int = 1000
    length_s: float = 10.0
    before_s: float = 0.0

    @property
    def limit_s(self) -> float:
        """The end of the scrollable time: the take and some room after it, to drag regions past the end."""
        return self.length_s + self.room_s

    @property
    def room_s(self) -> float:
        """How much room is given beside the take for regions that are dragged past an end of it."""
        return max(2.0, self.length_s * ROOM_AFTER)

    def with_room_before(self, before_s: float) -> "TimeAxis":
        """The axis with other room before the take; what it shows stays, as far as there is room for it."""
        axis = replace(self, before_s=before_s)
        return axis._within(axis.start_s, axis.end_s - axis.start_s)

    @property
    def seconds_per_pixel(self) -> float:
        return (self.end_s - self.start_s) / max(1, self.width)

    def x(self, time_s: float) -> float:
        return (time_s - self.start_s) / self.seconds_per_pixel

    def time(self, x: float) -> float:
        return self.start_s + x * self.seconds_per_pixel

    def fitted(self, length_s: float) -> "TimeAxis":
        """The axis that shows a whole take of this length."""
        axis = replace(self, length_s=length_s)
        return replace(axis, start_s=-axis.before_s, end_s=axis.limit_s)

    def zoomed(self, factor: float, around_x: float) -> "TimeAxis":
        """The axis zoomed by a factor, above 1 to zoom in. The time under `around_x` keeps its place."""
        span = min(max((self.end_s - self.start_s) / factor, SHORTEST_VIEW_S), self.limit_s + self.before_s)
        start = self.time(around_x) - around_x / max(1, self.width) * span
        return self._within(start, span)

    def scrolled(self, by_s: float) -> "TimeAxis":
        return self._within(self.start_s + by_s, self.end_s - self.start_s)

    def showing(self, start_s: float, end_s: float) -> "TimeAxis":
        """The axis that shows a span with some room around it."""
        room = (end_s - start_s) * 0.1
        return self._within(start_s - room, max(SHORTEST_VIEW_S, end_s - start_s + 2 * room))

    def spanning(self, start_s: float, end_s: float) -> "TimeAxis":
        """The axis that shows exactly a span."""
        return self._within(start_s, max(SHORTEST_VIEW_S, end_s - start_s))

    def _within(self, start: float, span: float) -> "TimeAxis":
        span = min(span, self.limit_s + self.before_s)
        start = min(max(-self.before_s, start), self.limit_s - span)
        return replace(self, start_s=start, end_s=start + span)
