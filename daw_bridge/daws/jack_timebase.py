"""What a JACK timebase says of bars and tempo, as far as it proves to be true while the transport rolls.

A program that offers bars and beats to others fills in all fields of JACK's position, rightly or not. Seen: Hydrogen 1.2
counts the whole bar in ticks of its first beat, and its tempo is right; Ardour 7.3 counts bar, beat and tick rightly, a
period late, and tells tempo and meter of the first bar for ever. So the count is compared with the frames, which are
always right. Source of the fields: `jack_position_t` in JACK's transport.h.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from daw_bridge.core.tempo_map import TempoMap, TempoMark

_LEARNT_S = 0.4
_SAME = 0.02  # tempi closer than this fraction are the same
_LATE_S = 0.1  # a count may lag behind the frames by so much: periods of up to 4,096 samples


@dataclass(frozen=True, slots=True)
class Count:
    """One reading. beats: since the start of the bar, as beat and tick have it."""

    at_s: float
    bar: int
    beats: float
    tempo_bpm: float
    upper: int
    lower: int


def count_of(position: Mapping[str, float], at_s: float) -> Count | None:
    """Read the fields of a position. None if no program fills them in, or fills in nonsense."""
    try:
        bar, beat, tick = int(position["bar"]), int(position["beat"]), float(position["tick"])
        ticks, tempo_bpm = float(position["ticks_per_beat"]), float(position["beats_per_minute"])
        upper, lower = float(position["beats_per_bar"]), float(position["beat_type"])
    except (KeyError, ValueError, OverflowError):
        return None
    numbers = (tick, ticks, tempo_bpm, upper, lower)
    if not all(map(math.isfinite, numbers)) or ticks <= 0 or not 1 <= tempo_bpm <= 10_000:
        return None
    if not (1 <= upper <= 256 and 1 <= lower <= 256 and upper == int(upper) and lower == int(lower)):
        return None
    return Count(at_s, bar, beat - 1 + tick / ticks, tempo_bpm, int(upper), int(lower))


class Timebase:
    """The current mark of the tempo map, from one reading after the other.

    mark: tempo, signature, and start and number of a bar; None while no program tells them.
    """

    def __init__(self) -> None:
        self.mark: TempoMark | None = None
        self._first: Count | None = None  # of those within one bar that are compared
        self._most_beats = 0.0  # the furthest count within a bar
        self._whole_bar = False  # it was counted from its start
        self._upper = 0  # beats of the last whole bar, 0 while unknown
        self._is_learnt = False  # it has been compared with the frames
        self._ticks_are_bars = False
        self._tells_beats = False  # its tempo is in beats of the lower number, not in quarter notes
        self._tempo_bpm = 0.0  # of the count where it contradicts the tempo that is told, 0 where it does not

    def read(self, position: Mapping[str, float], at_s: float, *, is_rolling: bool) -> None:
        """Take in one position of JACK. at_s: its frame in seconds."""
        count = count_of(position, at_s)
        if count is None:
            self.mark, self._first = None, None
            return
        if is_rolling:
            self._learn(count)
        else:
            self._first = None
        self._update(count, is_rolling=is_rolling)

    def _learn(self, count: Count) -> None:
        first = self._first
        if first is None or count.bar != first.bar or count.beats < first.beats:
            is_next = first is not None and count.bar == first.bar + 1
            if is_next and self._whole_bar:
                self._upper = max(1, math.ceil(self._most_beats - 1e-6))
            self._first, self._most_beats, self._whole_bar = count, count.beats, is_next
            return
        self._most_beats = max(self._most_beats, count.beats)
        seconds = count.at_s - first.at_s
        if seconds < _LEARNT_S:
            return
        counted_bpm = (count.beats - first.beats) * 60 / seconds
        self._is_learnt, self._ticks_are_bars = True, False
        if _is_same(counted_bpm, count.tempo_bpm * count.lower / 4):
            self._tempo_bpm, self._upper, self._tells_beats = 0.0, 0, False
        elif _is_same(counted_bpm, count.tempo_bpm):
            self._tempo_bpm, self._upper, self._tells_beats = 0.0, 0, True
        elif self._most_beats <= 1 and _is_same(counted_bpm * count.upper, count.tempo_bpm):
            self._ticks_are_bars, self._tempo_bpm, self._upper = True, 0.0, 0
        elif counted_bpm >= 1:
            quarters_bpm = counted_bpm * 4 / count.lower
            if not self._tempo_bpm or not _is_same(quarters_bpm, self._tempo_bpm):
                self._tempo_bpm = round(quarters_bpm, 1)

    def _update(self, count: Count, *, is_rolling: bool) -> None:
        upper = self._upper if self._tempo_bpm and self._upper else count.upper
        told_bpm = count.tempo_bpm * (4 / count.lower if self._tells_beats else 1)
        mark = TempoMark(0.0, count.bar, self._tempo_bpm or told_bpm, upper, count.lower)
        beats = count.beats * count.upper if self._ticks_are_bars else count.beats
        mark = replace(mark, start_s=count.at_s - beats * mark.beat_s)
        if is_rolling and self.mark is not None and _is_like(self.mark, mark):
            # the count lags behind, and may count otherwise than it seems; what was read while it stood still is exact
            expected = TempoMap((self.mark,)).position(count.at_s)
            off_s = abs(expected - (count.bar + beats / upper)) * mark.bar_s
            if off_s < (_LATE_S if self._is_learnt else mark.bar_s):
                return
        self.mark = mark


def _is_same(tempo: float, other: float) -> bool:
    return abs(tempo / other - 1) < _SAME


def _is_like(one: TempoMark, other: TempoMark) -> bool:
    return (one.tempo_bpm, one.numerator, one.denominator) == (other.tempo_bpm, other.numerator, other.denominator)
