"""Tempo and position by MIDI clock, for hardware and DAWs without a script of DAW Bridge. Needs the extra python-rtmidi.

24 clocks a quarter note; start, continue, stop, and song position in sixteenths (MIDI 1.0, system common and real time).
The position is known once a start or a song position arrives; a clock that is already running gives its tempo only.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from time import monotonic

import numpy as np

from daw_bridge.core.daw_state import Can, DawError, DawTransport, Insertion
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.midi_input import MidiInput
from engine.contract.texts import declared, text, translated

CLOCKS_A_QUARTER = 24
_FEWEST, _MOST = 48, 96  # number of clocks over which the tempo is measured
_SURE = 96
_SAME_BPM = 0.06  # smaller deviations are jitter of the port
_LOST_AFTER_S = 2.0
_REFRESH_EVERY_S = 5.0
_REPORT_EVERY_S = 0.5
_LIMITS = declared("MIDI clock carries tempo and position only. Drag the take onto its track.")


class ClockReader:
    """Reads tempo, position and transport from a stream of MIDI clock messages."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=_MOST)
        self._clocks: int | None = None  # since the start of the song; None while unknown
        self.is_playing = False
        self.tempo_bpm = 0.0
        self._others = 0  # consecutive clocks that measure another tempo
        self.jumped = False  # started, stopped or located since this was last set to False

    @property
    def has_position(self) -> bool:
        return self._clocks is not None

    def read(self, message: Sequence[int], at: float) -> None:
        """Read one message, received at `at` of time.monotonic()."""
        match list(message):
            case [0xF8]:
                self._tick(at)
            case [0xFA]:
                self._clocks, self.is_playing, self.jumped = -1, True, True  # the next clock is the first of the song
            case [0xFB]:
                self.is_playing, self.jumped = True, True
                if self._clocks is not None:
                    self._clocks -= 1
            case [0xFC]:
                self.is_playing, self.jumped = False, True
            case [0xF2, low, high]:
                self._clocks, self.jumped = (low + 128 * high) * CLOCKS_A_QUARTER // 4, True

    def _tick(self, at: float) -> None:
        if self._times and not 0.3 < (at - self._times[-1]) / self._clock_s < 3:
            self._times.clear()
        self._times.append(at)
        if self._clocks is not None and self.is_playing:
            self._clocks += 1
        if len(self._times) >= _FEWEST:
            self._measure()

    @property
    def _clock_s(self) -> float:
        if len(self._times) > 1:
            return max(1e-4, (self._times[-1] - self._times[0]) / (len(self._times) - 1))
        return 60 / CLOCKS_A_QUARTER / (self.tempo_bpm or 120)

    def _line(self) -> tuple[float, float]:
        """Fit a straight line through the clocks. Returns seconds per clock, and the time at which the last one was due."""
        times = np.array(self._times) - self._times[0]
        slope, start = np.polyfit(np.arange(len(times)), times, 1)
        return float(slope), float(self._times[0] + start + slope * (len(times) - 1))

    def _measure(self) -> None:
        clock_s, _ = self._line()
        tempo = 60 / CLOCKS_A_QUARTER / clock_s
        recent = 60 / CLOCKS_A_QUARTER * 12 / (self._times[-1] - self._times[-13])
        if abs(recent / tempo - 1) > 0.1:  # the tempo has changed: forget the clocks before
            self._times = deque(list(self._times)[-13:], _MOST)
            return
        # jitter of a port moves the line for a moment only, a new tempo stays
        self._others = self._others + 1 if abs(tempo - self.tempo_bpm) > _SAME_BPM else 0
        if abs(tempo / (self.tempo_bpm or 1) - 1) > 0.01 or self._others >= _SURE:
            self.tempo_bpm = round(tempo, 1)

    def transport(self, now: float) -> DawTransport:
        """The transport, with its position in seconds computed at the current tempo."""
        if self._clocks is None or not self.tempo_bpm:
            return DawTransport(self.is_playing, 0.0, now)
        position_s = max(0, self._clocks) * 60 / self.tempo_bpm / CLOCKS_A_QUARTER
        if not self.is_playing or len(self._times) < 2:
            return DawTransport(self.is_playing, position_s, now)
        return DawTransport(True, position_s, self._line()[1])

    def is_running(self, now: float) -> bool:
        return bool(self._times) and now - self._times[-1] < _LOST_AFTER_S


class MidiClockDaw(Daw):
    """Connected while an input receives clocks; the first such input is used. Raises ImportError without the extra."""

    name = "MIDI clock"
    is_second_choice = True

    def __init__(self) -> None:
        import rtmidi  # noqa: F401  raises ImportError early if it is missing

        super().__init__()
        self.state = replace(self.state, reasons=tuple((can, _LIMITS) for can in Can))
        self._received: deque[tuple[str, Sequence[int], float]] = deque(maxlen=4096)
        self._input = MidiInput(
            lambda port, message: self._received.append((port, message, monotonic())), with_clock=True
        )
        self._port = ""
        self._reader = ClockReader()
        self._is_open = False
        self._next_refresh = self._next_report = 0.0

    def poll(self, now: float) -> None:
        if now >= self._next_refresh:
            self._next_refresh = now + _REFRESH_EVERY_S
            self._is_open = self._input.refresh() if self._is_open else self._input.start()
        while self._received:
            port, message, at = self._received.popleft()
            if not self._port and message[0] == 0xF8:
                self._port = port
            if port == self._port or not self._port:
                self._reader.read(message, at)
        reader = self._reader
        if not reader.is_running(now):
            if self.state.is_connected:
                self._port, self._reader = "", ClockReader()
                self._lost()
            return
        if reader.tempo_bpm:
            self._report(now)

    def _report(self, now: float) -> None:
        reader = self._reader
        self.state = replace(
            self.state,
            version=self._port,
            is_connected=True,
            can=frozenset({Can.TEMPO, Can.POSITION} if reader.has_position else {Can.TEMPO}),
            tempo_map=TempoMap((TempoMark(0.0, 1, reader.tempo_bpm),)),
            is_playing=reader.is_playing,
        )
        if reader.has_position and (reader.jumped or (reader.is_playing and now >= self._next_report)):
            self._next_report = now + _REPORT_EVERY_S
            reader.jumped = False
            self.transport = reader.transport(now)

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:  # noqa: ARG002  not supported
        self.done.append((request_id, DawError(text("Takes cannot be inserted by MIDI clock"), translated(_LIMITS))))

    def play(self) -> None: ...

    def stop(self) -> None: ...

    def locate(self, position_s: float) -> None: ...

    def close(self) -> None:
        self._input.close()
