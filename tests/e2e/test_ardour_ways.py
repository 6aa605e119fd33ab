"""The real Ardour without our script: its own OSC, its MIDI clock; and what it reads from files that we wrote."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.daw_state import Can
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.midi_clock import MidiClockDaw
from daw_bridge.daws.osc_protocols import Ardour as ArdourOsc
from daw_bridge.daws.own_osc import OwnOscDaw
from daw_bridge.library.audio_files import save_take
from daw_bridge.library.midi_tempo import write_tempo_map
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from tests.peers.ardour import SET_TEMPO, Ardour, installed_lua
from tests.peers.jack import JackServer

pytestmark = [pytest.mark.peer, pytest.mark.desktop]
_PERIOD = 256
_IMPORT = """
local files = C.StringVector () files:push_back ("%s")
Editor:do_import (files, Editing.ImportDistinctFiles, Editing.ImportAsTrack, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoUse, Temporal.timepos_t (0),
  ARDOUR.PluginInfo (), ARDOUR.Track (), false)
"""
_NATURAL = """
for r in Session:get_routes ():iter () do
  local t = r:to_track ()
  if not t:isnil () then
    for rg in t:playlist ():region_list ():iter () do print (rg:source (0):natural_position ():samples ()) end
  end
end
"""
_TEMPO_MAP = """
local map = Temporal.TempoMap.read ()
for n = 0, 9 do
  local at = Temporal.timepos_t (n * 48000)
  local tempo, meter = map:tempo_at (at), map:meter_at (at)
  print (string.format ("%.3f %d/%d", tempo:quarter_notes_per_minute (), meter:divisions_per_bar (), meter:note_value ()))
end
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    if installed_lua() is None or not os.environ.get("DISPLAY"):
        pytest.skip("needs Ardour and an X screen (installers/test.py starts one on Debian and Ubuntu)")
    made = tmp_path / "ardour"
    made.mkdir()
    return made


def until(daw: Daw, condition: Callable[[], object], timeout_s: float = 10) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, (daw.state, daw.transport, daw.trouble)
        daw.poll(time.monotonic())
        time.sleep(0.01)


def test_its_own_osc(folder: Path) -> None:
    with Ardour(folder) as ardour:
        protocol = ArdourOsc()
        protocol.port = ardour.osc_port
        daw = OwnOscDaw(protocol)
        until(daw, lambda: daw.state.is_connected)
        assert daw.state.can == {Can.TRANSPORT, Can.POSITION, Can.LOCATE, Can.TRACK}
        assert "daw install ardour" in daw.state.reason(Can.TEMPO)
        daw.locate(2.5)
        until(daw, lambda: daw.transport.position_s == pytest.approx(2.5, abs=1e-4))
        pressed_at: list[float] = []

        def plays() -> bool:
            """Ardour passes over a play that comes on its way to a place: press again, as anybody would."""
            if not daw.transport.is_playing and (not pressed_at or time.monotonic() > pressed_at[-1] + 1.0):
                pressed_at.append(time.monotonic())
                daw.play()
            return daw.transport.is_playing

        until(daw, plays)
        assert len(pressed_at) <= 3, pressed_at
        until(daw, lambda: daw.transport.position_s > 3.0)
        daw.stop()
        until(daw, lambda: not daw.transport.is_playing)
        daw.close()


def assert_same_place(ardour: Ardour, daw: Daw, within_s: float) -> None:
    """Both play at the same place of the song: some of several looks say so, as a busy machine may disturb others."""
    found = []
    for _ in range(7):
        before = time.monotonic()
        computed = int(ardour.lua("print (Session:transport_sample ())")[0])
        theirs_s = (computed - 2 * _PERIOD) / SAMPLE_RATE  # what is heard meanwhile
        after = time.monotonic()
        # it answered at some moment in between
        found.append(max(daw.transport.position(before) - theirs_s, theirs_s - daw.transport.position(after), 0.0))
        daw.poll(time.monotonic())
    assert sorted(found)[2] < within_s, found  # what is wrong is wrong in all of them


@pytest.mark.midi
def test_its_midi_clock(folder: Path) -> None:
    pytest.importorskip("rtmidi", reason="needs python-rtmidi")
    with JackServer(_PERIOD) as jack:
        with Ardour(folder, tracks=1, backend="jack") as ardour:
            end = time.monotonic() + 15
            while not any("MIDI Clock out" in port for port in jack.ports()):
                assert time.monotonic() < end, jack.ports()
                time.sleep(0.2)
            ardour.lua(SET_TEMPO % (104, 104))
            daw = MidiClockDaw()
            ardour.send("/locate", 0, 0)
            until(daw, lambda: any("MIDI Clock" in name for name in daw._input.names))
            ardour.send("/transport_play")
            until(daw, lambda: daw.state.is_connected, 20)
            until(daw, lambda: daw.state.tempo_map.marks[0].tempo_bpm == pytest.approx(104, abs=0.15), 20)
            assert daw.state.can == {Can.TEMPO, Can.POSITION}
            began = daw.transport.position_s
            until(daw, lambda: daw.transport.position_s > began + 1)
            assert_same_place(ardour, daw, 0.03)
            ardour.send("/transport_stop")
            until(daw, lambda: not daw.state.is_playing)
            quiet_until = time.monotonic() + 3  # it sends no clocks while it stands still
            until(daw, lambda: time.monotonic() > quiet_until)
            assert daw.state.is_connected
            assert daw.state.tempo_map.marks[0].tempo_bpm == pytest.approx(104, abs=0.15)
            ardour.send("/locate", 2 * SAMPLE_RATE, 1)
            until(daw, lambda: daw.state.is_playing)
            assert 2.0 <= daw.transport.position_s < 2.4, "its clock begins on the next bar line"
            assert_same_place(ardour, daw, 0.06)
            ardour.send("/transport_stop")
            until(daw, lambda: not daw.state.is_playing)
        until(daw, lambda: not daw.state.is_connected)
        daw.close()


def test_it_knows_where_our_files_belong_and_reads_our_tempo_map(folder: Path, tmp_path: Path) -> None:
    recipe = {"prompt": {"bpm": 90.0}, "tags": {"time_reference": str(7 * SAMPLE_RATE + 123)}}
    samples = np.random.default_rng(2).uniform(-0.3, 0.3, (SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(tmp_path / "take.wav", samples, recipe)
    take = Take("id", "clip", "Take 1", str(tmp_path / "take.wav"), len(samples), 0.0, Recipe.parse(recipe))
    save_take(Clip("clip", "Verse", 0.0), take, tmp_path / "out.wav")
    tempo_map = TempoMap((TempoMark(0.0, 1, 100.0, 4, 4), TempoMark(4.8, 3, 87.5, 3, 4)))
    write_tempo_map(tmp_path / "tempo.mid", tempo_map, 12.0)
    with Ardour(folder, tracks=1) as ardour:
        ardour.lua(_IMPORT % (tmp_path / "out.wav"))
        assert [int(line) for line in ardour.lua(_NATURAL)] == [7 * SAMPLE_RATE + 123]
        ardour.lua(_IMPORT % (tmp_path / "tempo.mid"))
        assert ardour.lua(_TEMPO_MAP) == ["100.000 4/4"] * 5 + ["87.500 3/4"] * 5
