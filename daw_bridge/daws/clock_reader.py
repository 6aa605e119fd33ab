"""Reads tempo, position and transport from a stream of MIDI clock messages.

24 clocks a quarter note; start, continue, stop, and song position in sixteenths. Source: MIDI 1.0 Detailed Specification,
system common and system real time messages.

A song position says from where the source will go on. That need not be where it stands: jack_midi_clock 0.4.3 names the
place two seconds later, lets the transport roll, and sends its continue when it is there.
"""

import math
from collections import deque
from collections.abc import Sequence

import numpy as np

from daw_bridge.core.daw_state import DawTransport
from daw_bridge.daws.clock_losses import WATCHED, Gap, interval, losses, punctual_interval

CLOCKS_A_QUARTER = 24
_CLOCKS_A_SIXTEENTH = 6
_FEWEST, _MOST = 48, 192  # number of clocks over which the tempo is measured
_STEADY = 0.0005  # a tempo is told when its standard error is below this fraction
_CHANGED_SE, _CHANGED = 6.0, 0.004  # both halves differ by so many standard errors, and by this fraction
_SURE = 24  # a small difference is jitter unless it lasts for so many clocks
_SAME_BPM = 0.04
_ANOTHER = 0.01
_STEPS_BPM = (1.0, 0.5, 0.25, 0.1, 0.05, 0.01)
_DELAYED_S, _SILENT_S = 0.05, 2.0  # a busy machine delays a clock; a clock is lost
_SAME_PLACE = 12  # clocks
_ANNOUNCED_S = 2.0  # how far ahead of where it stands jack_midi_clock names a place
_AT_ONCE_S = 0.1  # between two messages of one cause
_WAITED_S = 1.0  # less than that passes between a place and a continue that is not waited for
_GAP = 1.5  # intervals between two clocks
_LOOKED_AT = (72, 96, 144, 192)  # after how many clocks a beginning is searched for losses


class ClockReader:
    """tempo_bpm: the last steady tempo, 0 until there is one. It stays while no clocks come and after a new start."""

    def __init__(self, *, counts_clocks: bool = False, announces: bool = False) -> None:
        """counts_clocks: the source sends its song position in clocks, announces: ahead of where it stands, as far as is
        known.
        """
        self._times: deque[float] = deque(maxlen=_MOST)
        self._next: int | None = None  # the next clock, counted from the start of the song; None while unknown
        self._unit = 1 if counts_clocks else _CLOCKS_A_SIXTEENTH
        self._started = -math.inf  # when the last start came
        self._announces = announces
        self._stands: int | None = None  # the clock at which it stands, where it has announced a later one
        self._stopped_at = self._located_at = -math.inf  # a stop while it played; the last place
        self._starts = False  # the first clock after a start has not come
        self._gap: Gap | None = None  # the last one, as long as it is not sure what happened in it
        self._begun: list[float] | None = None  # clocks of a beginning, until it is sure how many were lost among them
        self._others = 0  # consecutive clocks that measure another tempo
        self.tempo_bpm = 0.0
        self.is_playing = False
        self.is_stopped = False  # by a message; then silence is no loss
        self.jumped = False  # started, stopped or located since this was last set to False

    @property
    def has_position(self) -> bool:
        return self._next is not None

    def read(self, message: Sequence[int], at: float) -> None:
        """Read one message, received at `at` of time.monotonic()."""
        match list(message):
            case [0xF8]:
                self._tick(at)
            case [0xFA]:
                self._next, self._stands = 0, None
                self._start(at)
            case [0xFB]:
                if at - self._located_at < _WAITED_S:
                    self._announces = False
                self._start(at)
            case [0xFC]:
                self._stopped_at, self._stands = at if self.is_playing else -math.inf, None
                self.is_playing, self._starts, self.is_stopped, self.jumped = False, False, True, True
                self._begun = None
            case [0xF2, low, high]:
                self._locate(low + 128 * high, at)

    def _start(self, at: float) -> None:
        self._gap, self._started = None, at
        self._starts, self.is_stopped = True, False

    def _locate(self, place: int, at: float) -> None:
        """Take over a song position. Ardour 7.3 sends it in clocks, which shows when it goes on where it stopped."""
        if self._next is not None and self._next > 4 * _SAME_PLACE:
            for unit in (1, _CLOCKS_A_SIXTEENTH):
                if abs(place * unit - self._next) <= _SAME_PLACE:
                    self._unit = unit
        self._located_at, self._stands = at, None if self.is_playing else self._standing(place * self._unit, at)
        self._next, self.jumped, self._gap, self._stopped_at = place * self._unit, True, None, -math.inf
        self._begin()

    def _standing(self, announced: int, at: float) -> int | None:
        """Where the source stands, if that is not the place that it says to go on from. A stop moves nothing forward."""
        ahead = _CLOCKS_A_SIXTEENTH * round(_ANNOUNCED_S * self.pace_bpm * 4 / 60)
        if self._next is not None and at - self._stopped_at < _AT_ONCE_S:
            if abs(announced - self._next) <= _SAME_PLACE:
                self._announces = False
            elif abs(announced - self._next - ahead) <= _SAME_PLACE:
                self._announces = True
                return self._next
        return max(0, announced - ahead) if announced and self._announces else None

    def lose_place(self) -> None:
        """The clock was lost while it ran: only the tempo is worth keeping."""
        self._times.clear()
        self._gap = self._begun = self._stands = None
        self._next, self._starts, self.is_playing, self.jumped = None, False, False, False

    def _tick(self, at: float) -> None:
        is_counted = self.is_playing and self._gap is None and self._begun is None and len(self._times) >= _FEWEST
        if is_counted and at - self._times[-1] > _GAP * self._clock_s:
            self._gap = Gap(np.array(self._times), self._due())
        if self._times and at - self._times[-1] > 3 * self._clock_s + _DELAYED_S:
            self._times.clear()
        self._times.append(at)
        self._count_lost(at)
        if self._starts:
            self._starts, self.is_playing, self.jumped = False, True, True
            self._begin()
        if self._next is not None and self.is_playing:
            self._next += 1
            self._count_lost_in_beginning(at)
        if len(self._times) >= _FEWEST:
            self._measure()

    def _count_lost(self, at: float) -> None:
        if self._gap is None:
            return
        lost = self._gap.read(at)
        if self._gap.is_over:
            self._gap = None
        if lost and self._next is not None:
            before = len(self._times) - WATCHED  # they were counted as if none had been lost
            self._times = deque(
                (time + lost * self._clock_s * (n < before) for n, time in enumerate(self._times)), _MOST
            )
            self._next += lost
            self.jumped = True

    def _begin(self) -> None:
        """Count losses from here on: until the tempo has been measured, a beginning is searched as a whole."""
        self._begun = [] if self._begun is not None or len(self._times) < _FEWEST else None

    def _count_lost_in_beginning(self, at: float) -> None:
        """Take in a clock after a start, or after clocks that no longer count, before the next gap can be measured."""
        if self._gap is not None:
            return
        if self._begun is not None:
            self._begun.append(at)
        elif len(self._times) < _FEWEST:
            self._begun = list(self._times)
        if self._begun is None or len(self._begun) not in _LOOKED_AT:
            return
        times = np.array(self._begun)
        found = losses(times, 60 / CLOCKS_A_QUARTER / self.tempo_bpm if self.tempo_bpm else 0.0)
        if found is not None and self._next is not None and (count := int(found[0][0])):
            lost, clock_s = found
            self._times = deque((times + lost * clock_s).tolist(), _MOST)  # as if none had been lost
            self._next += count
            self.jumped = True
        if found is not None or len(times) == _LOOKED_AT[-1]:
            self._begun = None

    @property
    def pace_bpm(self) -> float:
        """The tempo that positions are computed with: that of the clocks so far until it is steady; 0 for a few clocks."""
        if self.tempo_bpm or len(self._times) < CLOCKS_A_QUARTER:
            return self.tempo_bpm
        return 60 / CLOCKS_A_QUARTER / self._clock_s

    @property
    def _clock_s(self) -> float:
        """The interval of two clocks, which for a few of them the tempo tells better than the times do."""
        if len(self._times) < CLOCKS_A_QUARTER and self.tempo_bpm:
            return 60 / CLOCKS_A_QUARTER / self.tempo_bpm
        if len(self._times) > 1:
            return max(1e-4, (self._times[-1] - self._times[0]) / (len(self._times) - 1))
        return 60 / CLOCKS_A_QUARTER / 120

    def _measure(self) -> None:
        times = np.array(self._times)
        half = len(times) // 2
        (early_s, early_error), (late_s, late_error) = punctual_interval(times[:half]), punctual_interval(times[half:])
        difference = abs(late_s - early_s)
        if difference > _CHANGED_SE * math.hypot(early_error, late_error) and difference > _CHANGED * late_s:
            self._times = deque(times[half:].tolist(), _MOST)  # the tempo has changed: forget the clocks before
            return
        clock_s, error = punctual_interval(times)
        if error > _STEADY * clock_s and (len(times) < _MOST or math.isinf(error)):
            return
        tempo = 60 / CLOCKS_A_QUARTER / clock_s
        error_bpm = tempo * error / clock_s
        self._others = self._others + 1 if abs(tempo - self.tempo_bpm) > max(_SAME_BPM, 3 * error_bpm) else 0
        if abs(tempo / (self.tempo_bpm or 1) - 1) > _ANOTHER or self._others >= _SURE:
            self.tempo_bpm, self._others = _written(tempo, max(_SAME_BPM / 2, 2 * error_bpm)), 0

    def transport(self, now: float) -> DawTransport:
        """The transport, with its position in seconds computed at the current tempo."""
        if self._next is None or not self.pace_bpm:
            return DawTransport(self.is_playing, 0.0, now)
        if not self.is_playing:
            return DawTransport(False, self._seconds(self._next if self._stands is None else self._stands), now)
        return DawTransport(True, self._seconds(self._next - 1), self._due())

    def _seconds(self, clocks: int) -> float:
        return max(0, clocks) * 60 / self.pace_bpm / CLOCKS_A_QUARTER

    def _due(self) -> float:
        """When the last clock was due: the average of what the clocks say, each of which a busy port delays anew."""
        times = np.array(self._times)
        clock_s = interval(times)[0] if len(times) >= _FEWEST else self._clock_s
        return float(np.mean(times + clock_s * np.arange(len(times) - 1, -1, -1)))

    def is_running(self, now: float) -> bool:
        """Whether clocks come, or need not come since the source has stopped."""
        return bool(self._times) and (self.is_stopped or now - max(self._times[-1], self._started) < _SILENT_S)


def _written(tempo_bpm: float, within_bpm: float) -> float:
    """The roundest tempo close to a measured one: people write 120 or 93.75, not 119.98."""
    for step in _STEPS_BPM:
        rounded = round(tempo_bpm / step) * step
        if abs(rounded - tempo_bpm) <= within_bpm:
            return round(rounded, 2)
    return round(tempo_bpm, 2)
