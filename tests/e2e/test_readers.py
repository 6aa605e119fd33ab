"""Two clips of different tempo, key and place, repainted by bars and saved: Mixxx and Ardour read each one's own."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.bridge import Bridge
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import OscChanged
from daw_bridge.core.settings import Saved, Settings
from engine.contract.audio import SAMPLE_RATE
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.daw_bridge.parts.test_clip_grids import BEATS, imported, loop_file
from tests.daw_bridge.parts.test_two_tempi import repainted, saved
from tests.peers.ardour import Ardour, installed_lua
from tests.peers.mixxx import Listed, listed

pytestmark = [pytest.mark.peer, pytest.mark.desktop, pytest.mark.usefixtures("desktop")]
_IMPORT_AT_TIMESTAMP = """
local files = C.StringVector ()
%s
Editor:do_import (files, Editing.ImportDistinctFiles, Editing.ImportAsTrack, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoUse,
  Temporal.timepos_t.max (Temporal.TimeDomain.AudioTime), ARDOUR.PluginInfo (), ARDOUR.Track (), false)
"""
_LOUD_SAMPLES = """
local memory = ARDOUR.DSP.DspShm (8192)
for r in Session:get_routes ():iter () do
  local t = r:to_track ()
  if not t:isnil () then
    for region in t:playlist ():region_list ():iter () do
      local sound, at = region:to_audioregion ():to_readable (), 0
      print (string.format ("region %%d %%d", region:position ():samples (), region:length ():samples ()))
      while at < sound:readable_length () do
        local n = sound:read (memory:to_float (0), at, 8192, 0)
        local samples = memory:to_float (0):array ()
        for i = 1, n do
          if math.abs (samples[i]) > %g then print ("loud " .. at + i - 1) end
        end
        at = at + n
      end
    end
  end
end
"""
_TEMPO = """
local map = Temporal.TempoMap.read ()
for _, second in ipairs ({0, 3, 8, 30}) do
  print (map:tempo_at (Temporal.timepos_t (second * 48000)):quarter_notes_per_minute ())
end
"""


@dataclass(frozen=True, slots=True)
class Music:
    """Of one clip. place: in samples; key, key_id: as Mixxx has them."""

    tempo_bpm: float
    keyscale: str
    place: int
    key: str
    key_id: int


MUSIC = (
    Music(93.75, "F# minor", 3 * SAMPLE_RATE + 12_000, "F♯m", 19),
    Music(120.0, "Eb major", 17 * SAMPLE_RATE + 480, "E♭", 4),
)


@pytest.fixture
def bridge(tiny: Path, tmp_path: Path) -> Iterator[RunningBridge]:
    """A bridge without a window, with the real engine in a process of its own."""
    settings = Settings(
        model_folder=str(tiny), library_folder=str(tmp_path / "library"), osc_port=0, osc_advertised=False
    )
    bridge = RunningBridge(Bridge(settings, stored=Saved(settings, Draft(steps=1)), daws=[]))
    bridge.bridge.start()
    yield bridge
    bridge.bridge.close()


@pytest.fixture
def controller(bridge: RunningBridge) -> Iterator[Controller]:
    controller = Controller(bridge.until(lambda: bridge.all(OscChanged))[-1].port)
    yield controller
    controller.close()


def exported(
    bridge: RunningBridge, controller: Controller, folder: Path, suffixes: Sequence[str]
) -> list[tuple[Music, dict[str, Path]]]:
    """Each clip's second bar repainted, and its take saved in each format."""
    (folder / "music").mkdir()
    found = []
    for music in MUSIC:
        source = loop_file(folder, music.tempo_bpm, music.keyscale, place=music.place)
        take = repainted(bridge, controller, imported(bridge, source))
        found.append((music, saved(bridge, take, folder / "music", suffixes)))
    return found


def test_mixxx_reads_tempo_and_key_of_every_format(
    bridge: RunningBridge, controller: Controller, tmp_path: Path
) -> None:
    """From the tags alone: a file without tags has neither."""
    takes = exported(bridge, controller, tmp_path, ("wav", "aif", "flac", "mp3", "ogg", "opus"))
    untold = tmp_path / "music" / "untold.wav"
    soundfile.write(untold, np.zeros((SAMPLE_RATE, 2), np.float32), SAMPLE_RATE)
    found = listed(tmp_path / "music", tmp_path / "home")
    assert found.pop(untold) == Listed(0.0, "", 0, SAMPLE_RATE)
    assert found == {
        path: Listed(music.tempo_bpm, music.key, music.key_id, SAMPLE_RATE)
        for music, files in takes
        for path in files.values()
    }


def test_ardour_imports_at_timestamp_to_the_sample(
    bridge: RunningBridge, controller: Controller, tmp_path: Path
) -> None:
    """The place of each clip comes from its `bext`, turned into samples of the session's rate.

    Ardour 7.3 reads no tempo from sound files: the session's stays as it is, and its clip launcher measures the sound,
    whatever tags and names say.
    """
    if installed_lua() is None or not os.environ.get("DISPLAY"):
        pytest.skip("needs Ardour and an X screen (installers/test.py starts one on Debian and Ubuntu)")
    takes = exported(bridge, controller, tmp_path, ("wav",))
    names = "\n".join(f'files:push_back ("{files["wav"]}")' for _, files in takes)
    for rate in (48_000, 44_100):
        folder = tmp_path / f"ardour {rate}"
        folder.mkdir()
        with Ardour(folder, tracks=1, rate=rate) as ardour:
            ardour.lua(_IMPORT_AT_TIMESTAMP % names)
            lines = ardour.lua(_LOUD_SAMPLES % 0.3)
            tempi = {float(line) for line in ardour.lua(_TEMPO)}
        assert tempi == {120.0}
        assert regions(lines) == {music.place * rate // SAMPLE_RATE: kept(music, rate) for music, _ in takes}


def kept(music: Music, rate: int) -> tuple[int, list[int]]:
    """The length of a clip, and the clicks outside its second bar, in samples of the session's rate."""
    beat = rate * 60 / music.tempo_bpm
    return round(BEATS * beat), [round(n * beat) for n in range(BEATS) if n // 4 != 1]


def regions(lines: Sequence[str]) -> dict[int, tuple[int, list[int]]]:
    """Of each place the length, and where it is loud outside the second of its bars, all in samples."""
    found: dict[int, tuple[int, list[int]]] = {}
    for line in lines:
        kind, *numbers = line.split()
        if kind == "region":
            place, length = map(int, numbers)
            found[place] = (length, [])
        else:
            length, loud = found[place]
            at, bar = int(numbers[0]), length * 4 // BEATS
            if not bar <= at < 2 * bar:
                loud.append(at)
    return found
