"""Tempo, start and stop by Ableton Link, for DAWs without a script of ours: Logic, FL Studio, Cubase, Studio One and others.

An optional extra (`pip install daw-bridge[link]`): Link is GPL-2 or later. It speaks by multicast on every network, so it is
off until the user switches it on. Link knows no place in the song, only beats.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from daw_bridge.daw import Can, Daw, DawError, Insertion
from daw_bridge.tempo_map import TempoMap, TempoMark

_NO_PLACE = "Ableton Link tells tempo, start and stop only. Drag the take onto its track."
REASONS = tuple((can, _NO_PLACE) for can in Can if can not in {Can.TEMPO, Can.TRANSPORT})


class LinkDaw(Daw):
    """Connected while there is another Link program. Raises ImportError when the extra is not installed."""

    name = "Link"

    def __init__(self, tempo_bpm: float) -> None:
        import link

        super().__init__()
        self.state = replace(self.state, reasons=REASONS)
        self._link: Any = link.Link(tempo_bpm)
        self._link.startStopSyncEnabled = True
        self._link.enabled = True

    def poll(self, now: float) -> None:  # noqa: ARG002  Link has its own clock
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
            can=frozenset({Can.TEMPO, Can.TRANSPORT}),
            tempo_map=TempoMap((TempoMark(0.0, 1, round(session.tempo(), 4)),)),
            is_playing=session.isPlaying(),
        )

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:  # noqa: ARG002  it cannot
        self.done.append((request_id, DawError("Ableton Link cannot lay takes", _NO_PLACE)))

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


def link_daws(tempo_bpm: float) -> list[Daw]:
    """The connection by Link, where it is installed."""
    with contextlib.suppress(ImportError):
        return [LinkDaw(tempo_bpm)]
    return []
