"""Tempo and position by MIDI clock, for hardware and DAWs without a script of DAW Bridge. Needs the extra python-rtmidi.

The position is known once a start or a song position arrives; a clock that is already running gives its tempo only. Many
sources send no clock while they are stopped (Ardour 7.3, jack_midi_clock 0.4.3): the connection lasts as long as the port.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from time import monotonic

from daw_bridge.core.daw_state import Can, DawError, Insertion
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.clock_reader import ClockReader
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.jack_latency import server_heard_after_s
from daw_bridge.daws.midi_input import MidiInput
from engine.contract.texts import declared, text, translated

_REFRESH_EVERY_S = 5.0
_REPORT_EVERY_S = 0.5
_OF_A_CLOCK = {0xF2, 0xF8, 0xFA, 0xFB, 0xFC}  # the first bytes of messages
_LIMITS = declared("MIDI clock carries tempo and position only. Drag the take onto its track.")


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
            lambda port, message: self._received.append((port, message, monotonic() + self._early_s)), with_clock=True
        )
        self._early_s = 0.0  # how much earlier than it is heard a clock comes
        self._known: list[str] = []
        self._port = ""
        self._readers: dict[str, ClockReader] = {}  # by port; one keeps its tempo as long as its port is there
        self._is_open = False
        self._next_refresh = self._next_report = 0.0

    def poll(self, now: float) -> None:
        if now >= self._next_refresh:
            self._next_refresh = now + _REFRESH_EVERY_S
            self._is_open = self._input.refresh() if self._is_open else self._input.start()
            for port in self._readers.keys() - set(self._input.names):
                del self._readers[port]
            if self._input.is_jack and self._input.names != self._known:
                self._known, self._early_s = self._input.names, server_heard_after_s()
        while self._received:
            port, message, at = self._received.popleft()
            if message[0] in _OF_A_CLOCK:
                if port not in self._readers:
                    name = port.lower()
                    self._readers[port] = ClockReader(
                        counts_clocks="ardour" in name, announces="jack_midi_clock" in name
                    )
                self._readers[port].read(message, at)
        self._choose(now)
        if (reader := self._readers.get(self._port)) is not None and reader.pace_bpm:
            self._report(reader, now)

    def _choose(self, now: float) -> None:
        """Keep the port while its clock runs or is stopped; else take the first whose clock runs."""
        if self._port and (self._port not in self._readers or not self._readers[self._port].is_running(now)):
            if self._port in self._readers:
                self._readers[self._port].lose_place()
            self._port = ""
            if self.state.is_connected:
                self._lost()
        if not self._port:
            self._port = next((port for port, reader in self._readers.items() if reader.is_running(now)), "")

    def _report(self, reader: ClockReader, now: float) -> None:
        known = {Can.TEMPO: reader.tempo_bpm > 0, Can.POSITION: reader.has_position}
        self.state = replace(
            self.state,
            version=self._port,
            is_connected=True,
            can=frozenset(can for can, is_known in known.items() if is_known),
            tempo_map=TempoMap((TempoMark(0.0, 1, reader.tempo_bpm or 120.0),)),
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
