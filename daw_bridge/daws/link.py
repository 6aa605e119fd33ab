"""Tempo, phase, start and stop by Ableton Link, for DAWs without a script: Logic, FL Studio, Cubase and others.

An optional extra (`pip install daw-bridge[link]`), since Link is GPL-2 or later. Link sends multicast on every network, so
it is off until the user switches it on. It shares the phase within the bar but no position in the song: position 0 is the
bar line before the others started.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import floor
from typing import Any

from daw_bridge.core.daw_state import Can, DawError, DawTransport, Insertion
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.daw import Daw
from engine.contract.texts import declared, text, translated

_NO_PLACE = declared("Ableton Link shares tempo, beat, start and stop only. Drag the take onto its track.")
_CAN = frozenset({Can.TEMPO, Can.TRANSPORT, Can.PHASE})
REASONS = tuple((can, _NO_PLACE) for can in Can if can not in _CAN)
_QUANTUM = 4.0  # beats in the bar that all Link programs assume
_REPORT_EVERY_S = 0.5


class LinkDaw(Daw):
    """Connected while another Link program runs. Raises ImportError if the extra is not installed."""

    name = "Link"
    is_second_choice = True

    def __init__(self, tempo_bpm: float) -> None:
        import link

        super().__init__()
        self.state = replace(self.state, reasons=REASONS)
        self._link: Any = link.Link(tempo_bpm)
        self._link.startStopSyncEnabled = True
        self._link.enabled = True
        self._next_report = 0.0

    def poll(self, now: float) -> None:
        peers = self._link.numPeers()
        if not peers:
            if self.state.is_connected:
                self._lost()
            return
        session = self._link.captureSessionState()
        self.state = replace(
            self.state,
            version=f"{peers} other" + ("s" if peers > 1 else ""),
            is_connected=True,
            can=_CAN,
            tempo_map=TempoMap((TempoMark(0.0, 1, round(session.tempo(), 4)),)),
            is_playing=session.isPlaying(),
        )
        if session.isPlaying() != self.transport.is_playing or (session.isPlaying() and now >= self._next_report):
            self._next_report = now + _REPORT_EVERY_S
            self.transport = self._transport_at(session, now)

    def _transport_at(self, session: Any, now: float) -> DawTransport:
        if not session.isPlaying():
            return DawTransport(False, 0.0, now)
        started = session.beatAtTime(session.timeForIsPlaying(), _QUANTUM)
        beats = session.beatAtTime(self._link.clock().micros(), _QUANTUM) - floor(started / _QUANTUM + 1e-6) * _QUANTUM
        return DawTransport(True, beats * 60 / session.tempo(), now)

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:  # noqa: ARG002  not supported
        self.done.append(
            (request_id, DawError(text("Takes cannot be inserted by Ableton Link"), translated(_NO_PLACE)))
        )

    def play(self) -> None:
        self._set_playing(True)

    def stop(self) -> None:
        self._set_playing(False)

    def locate(self, position_s: float) -> None: ...

    def close(self) -> None:
        self._link.enabled = False

    def _set_playing(self, is_playing: bool) -> None:
        session = self._link.captureSessionState()
        session.setIsPlaying(is_playing, self._link.clock().micros())
        self._link.commitSessionState(session)
