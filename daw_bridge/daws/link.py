"""Tempo, phase, start and stop by Ableton Link, for DAWs without a script: Logic, FL Studio, Cubase and others.

An optional extra (`pip install daw-bridge[link]`), since Link is GPL-2 or later. Link sends multicast on every network, so
it is off until the user switches it on. It shares tempo and beat but no position in the song: position 0 is the bar line
on which Link programs begin after a start, the first one at or after the start command. Until then they count in, silent,
and the position is negative. The length of a bar is each program's own affair (Link's "quantum"); it is that of the
session's time signature here. Source: the documentation of Link, and LinkHut 3.0.6, the example program of its makers.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Any

from daw_bridge.core.daw_state import Can, DawError, DawTransport, Insertion
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.daw import Daw
from engine.contract.texts import declared, text, texts, translated

_NO_PLACE = declared("Ableton Link shares tempo, beat, start and stop only. Drag the take onto its track.")
_CAN = frozenset({Can.TEMPO, Can.TRANSPORT, Can.PHASE})
REASONS = tuple((can, _NO_PLACE) for can in Can if can not in _CAN)
# Link passes a start on to those who are there, and tells nobody who comes later that the others play.
_JOINS = declared("If it plays already, press Play to join on the next bar line.")
_SAME_BEATS = 1e-6
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
        self._reported_in = self.signature

    def poll(self, now: float) -> None:
        peers = self._link.numPeers()
        if not peers:
            if self.state.is_connected:
                self._lost()
            return
        session = self._link.captureSessionState()
        self.state = replace(
            self.state,
            version=texts("{n} other program", "{n} other programs", peers),
            is_connected=True,
            can=_CAN,
            tempo_map=TempoMap((TempoMark(0.0, 1, round(session.tempo(), 4)),)),
            is_playing=session.isPlaying(),
            note="" if session.isPlaying() else _JOINS,
        )
        is_new_bar, self._reported_in = self._reported_in != self.signature, self.signature
        if (
            session.isPlaying() != self.transport.is_playing
            or is_new_bar
            or (session.isPlaying() and now >= self._next_report)
        ):
            self._next_report = now + _REPORT_EVERY_S
            self.transport = self._transport_at(session, now)

    def _transport_at(self, session: Any, now: float) -> DawTransport:
        if not session.isPlaying():
            return DawTransport(False, 0.0, now)
        upper, lower = self.signature
        bar = 4 * upper / lower  # in beats of Link, which are quarter notes
        started = session.beatAtTime(session.timeForIsPlaying(), bar)
        first = ceil(started / bar - _SAME_BEATS) * bar
        beats = session.beatAtTime(self._link.clock().micros(), bar) - first
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
