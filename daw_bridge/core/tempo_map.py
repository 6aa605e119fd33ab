"""Where the bars of a DAW's session lie: tempo and time signature as they change. Pure values."""

from bisect import bisect_right
from dataclasses import dataclass

_SAME_S = 1e-6


@dataclass(frozen=True, slots=True)
class TempoMark:
    """From `start_s` on, where bar number `bar` (the first is 1) begins: tempo in quarter notes per minute, signature."""

    start_s: float
    bar: int
    tempo_bpm: float
    numerator: int = 4
    denominator: int = 4

    @property
    def bar_s(self) -> float:
        return 240 / self.tempo_bpm * self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class TempoMap:
    """Marks in the order of time; never empty. Before the first one its tempo holds too."""

    marks: tuple[TempoMark, ...] = (TempoMark(0.0, 1, 120.0),)

    def at(self, time_s: float) -> TempoMark:
        """What holds at a time."""
        starts = [mark.start_s for mark in self.marks]
        return self.marks[max(0, bisect_right(starts, time_s + _SAME_S) - 1)]

    def bar_at(self, time_s: float) -> tuple[int, float]:
        """Number and start in seconds of the bar that a time lies in."""
        mark = self.at(time_s)
        bars = int((time_s - mark.start_s + _SAME_S) // mark.bar_s)
        return mark.bar + bars, mark.start_s + bars * mark.bar_s

    def time_of(self, bar: float) -> float:
        """When a bar begins, in seconds; fractions of a bar count."""
        mark = self.marks[max(0, bisect_right([mark.bar for mark in self.marks], bar) - 1)]
        return mark.start_s + (bar - mark.bar) * mark.bar_s

    def next_bar(self, time_s: float) -> float:
        """The bar line at a time or the first one after it, in seconds."""
        number, start_s = self.bar_at(time_s)
        return start_s if time_s - start_s < 1e-3 else self.time_of(number + 1)

    def quarters_at(self, time_s: float) -> float:
        """Quarter notes from time 0, as DAWs that count in beats place things."""
        quarters, at_s = 0.0, 0.0
        for mark, following in zip(self.marks, [*self.marks[1:], None], strict=True):
            end_s = time_s if following is None else min(time_s, following.start_s)
            quarters += (end_s - at_s) * mark.tempo_bpm / 60
            at_s = end_s
            if following is None or time_s < following.start_s:
                break
        return quarters
