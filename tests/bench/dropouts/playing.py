"""A real Ardour that plays 16 tracks on a JACK server, and what JACK says of the cycles that came too late."""

import time
from dataclasses import dataclass
from pathlib import Path

import jack
import numpy as np

from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from tests.bench.dropouts.others import Others
from tests.peers.ardour import Ardour

TRACKS = 16
_SETTLE_S = 2.0
_IMPORT = """
local files = C.StringVector ()
files:push_back ([==[%s]==])
Editor:do_import (files, Editing.ImportSerializeFiles, Editing.ImportToTrack, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoIgnore, Temporal.timepos_t (0),
  ARDOUR.PluginInfo (), Session:route_by_name ([==[%s]==]):to_track (), false)
"""
_NAMES = "for r in Session:get_routes ():iter () do if not r:to_track ():isnil () then print (r:name ()) end end"
_LOCATE = """
Session:request_locate (0, false, ARDOUR.LocateTransportDisposition.MustStop, ARDOUR.TransportRequestSource.TRS_UI)
"""
_ROLL = "Session:request_roll (ARDOUR.TransportRequestSource.TRS_UI)"
_PLACE = """
print (string.format ("%d %d %s", Session:transport_sample (), ARDOUR.LuaAPI.monotonic_time (),
  tostring (Session:transport_rolling ())))
"""


@dataclass(frozen=True, slots=True)
class Heard:
    """Of one stretch: seconds, xruns, their delays in ms, what JACK's cycle was used in %, and ms that were not played.

    JACK tells a delay only where its own thread woke too late, and none where a program was late. others: what other
    programs computed meanwhile, of one core.
    """

    seconds: float
    xruns: int
    delays_ms: list[float]
    loads: list[float]
    lost_ms: float
    others: float


class Playing:
    """The session of an Ardour with sound on all its tracks, `seconds` long at least."""

    def __init__(self, ardour: Ardour, folder: Path, seconds: float) -> None:
        self._ardour = ardour
        self._xruns: list[float] = []
        self._client = jack.Client("dropouts", no_start_server=True)
        self._client.set_xrun_callback(self._xruns.append)
        self._client.activate()
        chance = np.random.default_rng(1)
        times = np.arange(int((seconds + 15) * SAMPLE_RATE)) / SAMPLE_RATE
        for n, name in enumerate(ardour.lua(_NAMES)):
            file = folder / f"sound-{n + 1}.wav"
            tone = 0.02 * np.sin(2 * np.pi * 110 * 2 ** (n / 4) * times)[:, None] + chance.normal(
                0, 0.003, (len(times), 2)
            )
            write_wav(file, tone.astype(np.float32))
            ardour.lua(_IMPORT % (file, name), 60)
        assert len({region["track"] for region in ardour.regions()}) == TRACKS, ardour.regions()

    def hear(self, seconds: float) -> Heard:
        """Play from the beginning and count, after what starting itself costs."""
        self._ardour.lua(_LOCATE)
        time.sleep(1.0)  # it fades out, stops and reads the beginning from the disk; it drops what it is told meanwhile
        self._ardour.lua(_ROLL)
        time.sleep(_SETTLE_S)
        others = Others()
        place, at = self._place()
        first, known, loads = len(self._xruns), self._xruns[-1] if self._xruns else 0.0, []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(0.5)
            loads.append(self._client.cpu_load())
        found = self._xruns[first:]
        end_place, end_at = self._place()
        took = (end_at - at) / 1e6
        lost_ms = (took - (end_place - place) / SAMPLE_RATE) * 1000
        delays = [now / 1000 for before, now in zip([known, *found], found, strict=False) if now != before]
        return Heard(took, len(found), delays, loads, lost_ms, others.share())

    def close(self) -> None:
        self._client.deactivate()
        self._client.close()

    def _place(self) -> tuple[int, int]:
        """Where Ardour plays, in samples, and when, in microseconds."""
        place, at, rolls = self._ardour.lua(_PLACE)[0].split()
        assert rolls == "true", "Ardour stopped playing"
        return int(place), int(at)
