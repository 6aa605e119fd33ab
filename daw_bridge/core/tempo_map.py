"""The tempo map of a DAW's session: tempo and time signature as they change. Values only."""

from bisect import bisect_right
from dataclasses import dataclass

_SAME_S = 1e-6


@dataclass(frozen=True, slots=True)
class TempoMark:
    """Tempo, in quarter notes per minute, and signature from `start_s` on, where bar `bar` begins; bars count from 1."""

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
    """Marks in order of time, at least one. The first also applies to the time before it."""

    marks: tuple[TempoMark, ...] = (TempoMark(0.0, 1, 120.0),)

    def at(self, time_s: float) -> TempoMark:
        """Return the mark that applies at a time in seconds."""
        starts = [mark.start_s for mark in self.marks]
        return self.marks[max(0, bisect_right(starts, time_s + _SAME_S) - 1)]

    def bar_at(self, time_s: float) -> tuple[int, float]:
        """Return number and start in seconds of the bar that contains a time."""
        mark = self.at(time_s)
        bars = int((time_s - mark.start_s + _SAME_S) // mark.bar_s)
        return mark.bar + bars, mark.start_s + bars * mark.bar_s

    def time_of(self, bar: float) -> float:
        """Return the start of a bar in seconds. bar: may be fractional."""
        mark = self.marks[max(0, bisect_right([mark.bar for mark in self.marks], bar) - 1)]
        return mark.start_s + (bar - mark.bar) * mark.bar_s

    def next_bar(self, time_s: float) -> float:
        """Return the time of the first bar line at or after a time, in seconds."""
        number, start_s = self.bar_at(time_s)
        return start_s if time_s - start_s < 1e-3 else self.time_of(number + 1)

    def quarters_at(self, time_s: float) -> float:
        """Return the number of quarter notes from time 0, the position in DAWs that count in beats."""
        quarters, at_s = 0.0, 0.0
        for mark, following in zip(self.marks, [*self.marks[1:], None], strict=True):
            end_s = time_s if following is None else min(time_s, following.start_s)
            quarters += (end_s - at_s) * mark.tempo_bpm / 60
            at_s = end_s
            if following is None or time_s < following.start_s:
                break
        return quarters
