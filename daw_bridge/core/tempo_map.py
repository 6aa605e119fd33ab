"""The tempo map of a DAW's session: tempo and time signature as they change. Values only."""

from bisect import bisect_right
from dataclasses import dataclass, replace

SAME_S = 5e-4  # times this close are the same: rounding to a sample must not move music into the bar before


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
        return self.beat_s * self.numerator

    @property
    def beat_s(self) -> float:
        """Length of one beat in seconds, counted by the lower number of the signature."""
        return 240 / self.tempo_bpm / self.denominator


@dataclass(frozen=True, slots=True)
class TempoMap:
    """Marks in order of time, at least one. The first also applies to the time before it."""

    marks: tuple[TempoMark, ...] = (TempoMark(0.0, 1, 120.0),)

    def at(self, time_s: float) -> TempoMark:
        """Return the mark that applies at a time in seconds."""
        starts = [mark.start_s for mark in self.marks]
        return self.marks[max(0, bisect_right(starts, time_s + SAME_S) - 1)]

    def bar_at(self, time_s: float) -> tuple[int, float]:
        """Return number and start in seconds of the bar that contains a time."""
        mark = self.at(time_s)
        bars = int((time_s - mark.start_s + SAME_S) // mark.bar_s)
        if mark is not self.marks[0]:
            bars = max(0, bars)  # the time may lie just before the mark
        return mark.bar + bars, mark.start_s + bars * mark.bar_s

    def position(self, time_s: float) -> float:
        """Return the number of the bar at a time, as a fraction: 3.5 is the middle of bar 3. The inverse of `time_of`."""
        bar, start_s = self.bar_at(time_s)
        into_s = time_s - start_s
        return bar + (into_s / self.at(time_s).bar_s if into_s > SAME_S else 0.0)

    def label(self, time_s: float) -> str:
        """Format a time as bar and beat, counted from 1: "3.1"."""
        mark, (bar, start_s) = self.at(time_s), self.bar_at(time_s)
        return f"{bar}.{int((time_s - start_s + SAME_S) // mark.beat_s) + 1}"

    def time_of(self, bar: float) -> float:
        """Return the start of a bar in seconds. bar: may be fractional."""
        mark = self.marks[max(0, bisect_right([mark.bar for mark in self.marks], bar + 1e-9) - 1)]
        return mark.start_s + (bar - mark.bar) * mark.bar_s

    def next_bar(self, time_s: float) -> float:
        """Return the time of the first bar line at or after a time, in seconds."""
        number, start_s = self.bar_at(time_s)
        return start_s if time_s - start_s < SAME_S else self.time_of(number + 1)

    def moved(self, by_s: float) -> "TempoMap":
        """Return the map with all its times later by some seconds, earlier if negative."""
        return TempoMap(tuple(replace(mark, start_s=mark.start_s + by_s) for mark in self.marks))

    def beginning_at(self, time_s: float) -> "TempoMap":
        """Return the map of the music from a time on, which becomes time 0.

        If the time is no bar line, the first mark holds for the rest of its bar, up to a second mark on the first bar line.
        """
        mark, (bar, start_s) = self.at(time_s), self.bar_at(time_s)
        marks = [replace(mark, start_s=time_s, bar=bar)]
        if time_s - start_s > SAME_S:
            line_s = self.time_of(bar + 1)
            marks.append(replace(self.at(line_s), start_s=line_s, bar=bar + 1))
        marks += [later for later in self.marks if later.start_s > marks[-1].start_s + SAME_S]
        return TempoMap(tuple(marks)).moved(-time_s)

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
