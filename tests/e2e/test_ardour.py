"""A real Ardour and the bridge, no window: it is found, read, its region fetched, repainted, laid back on its bar."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.__main__ import main
from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.clip import Take
from daw_bridge.core.daw_state import Can, DawClip
from daw_bridge.core.events import DawChanged, Event, Inserted, JobChanged, Problem, TakeAdded
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Settings, mailbox_folder
from daw_bridge.daws.daw_scripts import find_daw
from daw_bridge.daws.scripted import ScriptedDaw
from daw_bridge.daws.wires import Mailbox, UdpWire
from engine.contract.audio import SAMPLE_RATE, map_samples
from engine.contract.messages import Prompt, Region, Sampling
from engine.contract.writing.sound_writer import write_wav
from tests.peers.ardour import Ardour, installed_lua
from tests.peers.processes import Recorder

pytestmark = [pytest.mark.peer, pytest.mark.desktop]
# Track 1 gets the song from bar 3 on; its region is cut to begin in bar 4 and last two bars
_PREPARE = """
local map = Temporal.TempoMap.fetch_writable ()
map:set_tempo (Temporal.Tempo (100, 100, 4), Temporal.timepos_t (0))
Temporal.TempoMap.update (map)
local at = function (quarters) return Temporal.timepos_t.from_ticks (quarters * Temporal.ticks_per_beat) end
local files = C.StringVector () files:push_back ("%s")
Editor:do_import (files, Editing.ImportSerializeFiles, Editing.ImportToTrack, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoIgnore, at (8), ARDOUR.PluginInfo (),
  Session:route_by_name ("Track 1"):to_track (), false)
local region = Session:route_by_name ("Track 1"):to_track ():playlist ():region_list ():table ()[1]
region:trim_front (at (12))
region:trim_end (at (20))
Editor:set_loop_range (at (12), at (20), "loop")
"""
_IMPORT = """
local files = C.StringVector () files:push_back ("%s")
Editor:do_import (files, Editing.ImportDistinctFiles, Editing.ImportAsTrack, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoIgnore, Temporal.timepos_t (96000),
  ARDOUR.PluginInfo (), ARDOUR.Track (), false) -- %s
"""
_SELECT = """
local region = Session:route_by_name ("Track 1"):to_track ():playlist ():region_list ():table ()[1]
local views = ArdourUI.SelectionList () views:push_back (Editor:regionview_from_region (region))
Editor:set_selection (views, ArdourUI.SelectionOp.Set)
"""


class Studio:
    """The bridge with its real engine, and Ardour."""

    def __init__(self, bridge: Bridge, ardour: Ardour) -> None:
        self.bridge, self.ardour = bridge, ardour
        self.events: list[Event] = []
        bridge.listen(self.events.append)

    def until(self, condition: Callable[[], object], timeout_s: float = 60) -> None:
        end = time.monotonic() + timeout_s
        while not condition():
            assert time.monotonic() < end, (
                f"it did not happen; {self.bridge.daw_session.state}; {[e for e in self.events if isinstance(e, Problem)]}"
            )
            time.sleep(0.01)

    @property
    def takes(self) -> list[Take]:
        return [event.take for event in self.events if isinstance(event, TakeAdded)]

    def repaint(self, region: Region) -> Take:
        before = len(self.takes)
        self.bridge.tasks.repaint(
            self.takes[-1].id, (region,), Prompt("tape piano", bpm=100.0), Sampling(seed=3, steps=2)
        )
        over = {JobState.DONE, JobState.FAILED}
        self.until(lambda: any(isinstance(e, JobChanged) and e.job.state in over for e in self.events))
        assert len(self.takes) == before + 1
        return self.takes[-1]


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """Twelve seconds of noise: no two places are alike."""
    path = tmp_path / "söng one.wav"
    samples = np.random.default_rng(5).uniform(-0.4, 0.4, (12 * SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(path, samples)
    return path


@pytest.fixture
def ardour(tmp_path: Path) -> Ardour:
    if installed_lua() is None or not os.environ.get("DISPLAY"):
        pytest.skip("needs Ardour and an X screen (installers/test.py starts one on Debian and Ubuntu)")
    folder = tmp_path / "ardour"
    folder.mkdir()
    peer = Ardour(folder, tracks=2)
    if not peer.knows_hooks:
        pytest.skip("a hook can be switched on in Ardour 7 only without clicking")
    assert main(["daw", "install", "ardour", "--folder", str(peer.config / "scripts")]) == 0
    return peer


@pytest.fixture
def bridge(tmp_path: Path, tiny: Path) -> Bridge:
    settings = Settings(
        model_folder=str(tiny),
        library_folder=str(tmp_path / "library"),
        osc_port=0,
        osc_advertised=False,
        audio_device=os.environ.get("BENCH_SD_DEVICE", ""),
    )
    bridge = Bridge(settings, daws=[find_daw("ardour").connect()])  # no other DAW that happens to run
    Controllers(bridge)
    return bridge


@pytest.fixture
def studio(ardour: Ardour, bridge: Bridge) -> Iterator[Studio]:
    studio = Studio(bridge, ardour)
    bridge.start()
    with ardour:
        yield studio
        bridge.close()


def test_a_region_is_fetched_repainted_and_laid_back_on_its_bar(studio: Studio, song: Path, tmp_path: Path) -> None:
    bridge, ardour = studio.bridge, studio.ardour
    session = bridge.daw_session
    studio.until(lambda: session.state.is_connected, 3)
    ardour.lua(_PREPARE % song)
    ardour.lua(_SELECT)
    studio.until(lambda: session.state.clip is not None and session.state.loop is not None, 5)
    studio.until(lambda: bridge.settings.tempo_bpm == 100.0, 5)
    state = session.state
    bar_s = 2.4  # four quarters at 100 bpm
    assert state.session == "bench"
    assert [(m.bar, m.tempo_bpm, m.numerator, m.denominator) for m in state.tempo_map.marks] == [(1, 100.0, 4, 4)]
    assert state.loop == Region(7.2, 12.0)
    assert state.track == "Track 1"
    clip = state.clip
    assert clip is not None
    assert (clip.start_s, clip.offset_s, clip.length_s) == (7.2, 2.4, 4.8)
    ardour.send("/locate", 96000, 0)
    studio.until(lambda: abs(bridge.daw.position_s - 2.0) < 1e-6, 5)

    bridge.daw.pull_selected()
    studio.until(lambda: bool(studio.takes), 10)
    original = studio.takes[0]
    source, _ = soundfile.read(song, dtype="float32")
    first = round(bar_s * SAMPLE_RATE)
    pulled = map_samples(Path(original.path))
    assert np.array_equal(pulled, source[first : first + round(2 * bar_s * SAMPLE_RATE)])
    assert original.place_s == 7.2
    assert bridge.grid.on(original).label(bar_s) == "5.1"  # its second bar is the session's fifth

    # the same from within Ardour, by our action
    action = (ardour.config / "scripts" / "daw_bridge_ardour_fetch.lua").read_text()
    ardour.lua(action.replace("ardour {", "local _ = {", 1) + "\nfactory () ()")
    studio.until(lambda: len(studio.takes) == 2, 10)
    assert np.array_equal(map_samples(Path(studio.takes[1].path)), pulled)

    take = studio.repaint(Region(0.0, bar_s))
    assert take.place_s == 7.2
    bridge.daw.insert_takes((take.id,))
    studio.until(lambda: any(isinstance(event, Inserted | Problem) for event in studio.events), 20)
    [landed] = [event for event in studio.events if isinstance(event, Inserted)]
    assert landed.where == "bar 4"

    ardour.lua('Session:save_state ("", false, false, false)')
    text = (ardour.folder / "bench" / "bench.ardour").read_text("utf-8")
    name = f"{clip.name} {take.name}"
    assert f' name="{name}"' in text, "the new track is not in the session file"
    [region] = [r for r in ardour.regions() if r["track"] == name]
    assert region["position"] == round(3 * bar_s * SAMPLE_RATE)
    assert region["length"] == take.n_samples

    start = int(ardour.lua("print (Session:current_start_sample ())")[0])  # what is exported begins there
    ardour.lua('Session:route_by_name ("Track 1"):mute_control ():set_value (1, PBD.GroupControlDisposition.NoGroup)')
    muted = 'print (Session:route_by_name ("Track 1"):muted ())'
    studio.until(lambda: ardour.lua(muted) == ["true"], 10)  # its audio thread does it in its own time
    ardour.lua('Session:save_state ("", false, false, false)')
    ardour.__exit__(None, None, None)
    studio.until(lambda: not session.state.is_connected, 6)
    mix = tmp_path / "mix.wav"
    ardour.export(mix)
    heard, rate = soundfile.read(mix, dtype="float32")
    assert rate == SAMPLE_RATE
    wanted = map_samples(Path(take.path))
    at = _find(wanted, heard)
    assert at + start == round(3 * bar_s * SAMPLE_RATE)
    inner = slice(2000, len(wanted) - 4000)  # Ardour fades a region's edges in and out
    gain = float(
        np.dot(heard[at : at + len(wanted)][inner].ravel(), wanted[inner].ravel()) / np.sum(wanted[inner] ** 2)
    )
    assert np.abs(heard[at : at + len(wanted)][inner] - gain * wanted[inner]).max() < 2e-4 * gain + 2**-22


def _find(part: np.ndarray, sound: np.ndarray) -> int:
    """Where a part of a sound begins, by the best correlation of its middle."""
    probe = part[len(part) // 2 : len(part) // 2 + 8192, 0]
    scores = np.abs(np.fft.irfft(np.fft.rfft(sound[:, 0], 1 << 21) * np.conj(np.fft.rfft(probe, 1 << 21))))
    return int(scores[: len(sound)].argmax()) - len(part) // 2


def test_it_is_found_again_after_it_was_killed(studio: Studio, capsys: pytest.CaptureFixture[str]) -> None:
    session, ardour = studio.bridge.daw_session, studio.ardour
    studio.until(lambda: session.state.is_connected, 3)
    assert session.state.can >= {Can.CLIP, Can.INSERT, Can.TEMPO_MAP, Can.LOOP, Can.TRANSPORT}
    second = ScriptedDaw("Ardour", Mailbox(mailbox_folder("ardour")), UdpWire())  # another copy of us, at the same time
    end = time.monotonic() + 5
    while not second.state.is_connected:
        assert time.monotonic() < end
        second.poll(time.monotonic())
        time.sleep(0.02)
    second.close()
    assert session.state.is_connected
    assert main(["daw", "test", "ardour"]) == 0
    told = capsys.readouterr().out
    assert "Session: bench." in told
    assert "Tempo 120, 4/4" in told
    assert "yes fetch the selected clip" in told
    assert "no  key" in told
    ardour.__exit__(None, None, None)
    studio.until(lambda: not session.state.is_connected, 8)
    assert main(["daw", "test", "ardour", "--wait", "1"]) == 1
    assert "did not respond" in capsys.readouterr().err
    ardour.__enter__()
    studio.until(lambda: session.state.is_connected, 5)
    changes = [event.state.is_connected for event in studio.events if isinstance(event, DawChanged)]
    told = [now for before, now in zip([False, *changes], changes, strict=False) if now != before]
    assert told == [True, False, True]


@pytest.mark.sound
def test_takes_are_heard_in_time_with_it(ardour: Ardour, bridge: Bridge, tmp_path: Path) -> None:
    """Ardour plays clicks on the left, the take has the same clicks on the right: the sound card tells how far apart."""
    if "BENCH_RECORD" not in os.environ:
        pytest.skip("needs the virtual sound card (installers/test.py starts one on Debian and Ubuntu)")
    left, right = _clicks(tmp_path / "left.wav", 0), _clicks(tmp_path / "right.wav", 1)
    peer = Ardour(ardour.folder, tracks=1, backend="pulse")
    studio = Studio(bridge, peer)
    bridge.start()
    with peer:
        session = bridge.daw_session
        studio.until(lambda: session.state.is_connected, 3)
        peer.lua(_IMPORT % (left, "left"))
        bridge.change_settings(replace(bridge.settings, play_with_daw=True))
        state = session.state
        bridge.post(
            lambda: bridge.files.pull(DawClip("right", "", (str(right),), 2.0, 0.0, 8.0), {"session": state.session})
        )
        studio.until(lambda: bool(studio.takes), 10)
        studio.until(lambda: bridge.audition.take is not None, 10)
        peer.send("/locate", 48000, 0)
        studio.until(lambda: abs(bridge.daw.position_s - 1.0) < 1e-6, 5)
        with Recorder(tmp_path / "heard.raw") as recorder:
            bridge.play()  # our key is the DAW's while its transport is followed
            studio.until(lambda: session.transport.is_playing, 5)
            time.sleep(5)
            assert bridge.player.playing
            assert bridge.following.offset_s is not None
            bridge.stop()
            studio.until(lambda: not session.transport.is_playing, 5)
            studio.until(lambda: not bridge.player.playing, 5)
        bridge.close()
    theirs, ours = (_onsets(recorder.sound[:, channel]) for channel in (0, 1))
    gaps_ms = [1000 * min((mine - their for their in theirs), key=abs) / SAMPLE_RATE for mine in ours]
    assert len(ours) >= 5
    jumps, apart_ms = bridge.following.jumps, sorted(abs(gap) for gap in gaps_ms)
    assert apart_ms[len(apart_ms) // 2] < 30, (gaps_ms, jumps)
    assert jumps <= 3, "it does not come to rest"
    # a machine that stops one of the two programs for a moment puts a click out of time, and a correction answers that
    assert sum(apart >= 30 for apart in apart_ms) <= jumps, (gaps_ms, jumps)


def _clicks(path: Path, channel: int) -> Path:
    """Eight seconds with a click every half second, on one channel."""
    samples = np.zeros((8 * SAMPLE_RATE, 2), dtype=np.float32)
    for at in range(0, len(samples), SAMPLE_RATE // 2):
        samples[at : at + 96, channel] = 0.5
    write_wav(path, samples)
    return path


def _onsets(sound: np.ndarray) -> list[int]:
    """Where clicks begin, in samples."""
    loud = np.flatnonzero(np.abs(sound) > 0.1)
    return [int(at) for at, before in zip(loud, [-(1 << 20), *loud], strict=False) if at - before > SAMPLE_RATE // 10]
