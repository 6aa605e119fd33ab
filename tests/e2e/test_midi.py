"""A real MIDI port, by JACK: a knob is learnt and then plays us; jack_midi_clock is followed."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import SettingsChanged
from daw_bridge.core.settings import Settings
from daw_bridge.daws.midi_clock import MidiClockDaw
from tests.fakes import FakeEngine
from tests.peers.jack import JackServer


@pytest.mark.midi
@pytest.mark.peer
def test_a_knob_is_learnt_and_plays_us(tmp_path: Path) -> None:
    rtmidi = pytest.importorskip("rtmidi", reason="needs python-rtmidi")
    with JackServer():
        knobs = rtmidi.MidiOut(rtmidi.API_UNIX_JACK, "Knobs")
        knobs.open_virtual_port("out")
        settings = Settings(
            library_folder=str(tmp_path / "library"), model_folder=str(tmp_path), osc_port=0, osc_advertised=False
        )
        bridge = Bridge(settings, make_engine=FakeEngine, daws=[])
        controllers = Controllers(bridge)
        learned: list[str] = []
        bridge.listen(
            lambda event: learned.append(event.settings.learned) if isinstance(event, SettingsChanged) else None
        )
        bridge.start()
        try:
            end = time.monotonic() + 15
            controllers.learn("/bridge/strength")
            while not any("midi cc 1 21" in text for text in learned):
                assert time.monotonic() < end, learned
                knobs.send_message([0xB0, 21, 64])
                time.sleep(0.05)
            while bridge.draft.strength != pytest.approx(32 / 127):
                assert time.monotonic() < end, bridge.draft
                knobs.send_message([0xB0, 21, 32])
                time.sleep(0.05)
        finally:
            bridge.close()
            knobs.delete()


@pytest.mark.midi
@pytest.mark.peer
def test_a_clock_that_is_silent_while_it_stands(tmp_path: Path) -> None:
    """It starts twice: tempo and place are there at once the second time."""
    pytest.importorskip("rtmidi", reason="needs python-rtmidi")
    jack = pytest.importorskip("jack", reason="needs JACK-Client", exc_type=(ImportError, OSError))
    if shutil.which("jack_midi_clock") is None:
        pytest.skip("needs jack-midi-clock (installers/test.py installs it on Debian and Ubuntu)")
    with JackServer(1024):
        ruler, daw = jack.Client("ruler", no_start_server=True), MidiClockDaw()
        ruler.activate()
        clock = subprocess.Popen(
            ["jack_midi_clock", "-b", "93.75"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path
        )

        def until(condition: Callable[[], object]) -> None:
            end = time.monotonic() + 15
            while not condition():
                assert time.monotonic() < end, (daw.state, daw.transport)
                daw.poll(time.monotonic())
                time.sleep(0.005)

        def start(pause_s: float) -> None:
            """From the beginning, after a pause in which the clock hears that it is located there."""
            ruler.transport_frame = 0
            quiet_until = time.monotonic() + pause_s
            until(lambda: time.monotonic() > quiet_until)
            ruler.transport_start()
            until(lambda: daw.state.is_playing)

        def tempo() -> float:
            return daw.state.tempo_map.marks[0].tempo_bpm

        try:
            until(lambda: any("jack_midi_clock" in name for name in daw._input.names))
            start(0.3)
            until(lambda: tempo() == pytest.approx(93.75, abs=0.5))  # the server's driver is no ruler
            ruler.transport_stop()
            until(lambda: not daw.state.is_playing)
            start(2.5)
            assert tempo() == pytest.approx(93.75, abs=0.5)
            until(lambda: daw.transport.position() > 1)
            heard_s = (ruler.transport_frame - 2 * ruler.blocksize) / ruler.samplerate
            assert daw.transport.position() == pytest.approx(heard_s, abs=0.05)
        finally:
            clock.terminate()
            clock.wait(5)
            daw.close()
            ruler.close()


# a process of its own: the MIDI library waits for the server, and the server for this callback
TIMEBASE = """
import sys, jack

def tell(state, frames, position, is_new):
    beats = position.frame * 2 / position.frame_rate
    position.valid = jack._lib.JackPositionBBT
    position.beats_per_minute, position.ticks_per_beat = 120.0, 1920.0
    position.beats_per_bar = position.beat_type = 4.0
    position.bar, position.beat, position.tick = int(beats // 4) + 1, int(beats % 4) + 1, int(beats % 1 * 1920)

client = jack.Client("timebase", no_start_server=True)
client.set_timebase_callback(tell)
client.activate()
sys.stdin.read()
client.close()
"""


@pytest.mark.midi
@pytest.mark.peer
def test_it_stands_where_the_clock_stands() -> None:
    """With a timebase, jack_midi_clock names the place two seconds ahead of the one where the transport stands."""
    pytest.importorskip("rtmidi", reason="needs python-rtmidi")
    jack = pytest.importorskip("jack", reason="needs JACK-Client", exc_type=(ImportError, OSError))
    if shutil.which("jack_midi_clock") is None:
        pytest.skip("needs jack-midi-clock (installers/test.py installs it on Debian and Ubuntu)")
    with JackServer(1024):
        ruler, daw = jack.Client("ruler", no_start_server=True), MidiClockDaw()
        timebase = subprocess.Popen([sys.executable, "-c", TIMEBASE], stdin=subprocess.PIPE)

        def until(condition: Callable[[], object]) -> None:
            end = time.monotonic() + 15
            while not condition():
                assert time.monotonic() < end, (daw.state, daw.transport)
                daw.poll(time.monotonic())
                time.sleep(0.005)

        def stands_at_its_place() -> bool:
            place_s = ruler.transport_frame / ruler.samplerate
            return not daw.state.is_playing and daw.transport.position_s == pytest.approx(place_s, abs=0.15)

        ruler.activate()
        clock = subprocess.Popen(["jack_midi_clock"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until(lambda: any("jack_midi_clock" in name for name in daw._input.names))
            ruler.transport_frame = 0
            quiet_until = time.monotonic() + 0.3  # the clock hears that it is located there
            until(lambda: time.monotonic() > quiet_until)
            ruler.transport_start()
            until(lambda: daw.state.is_playing and daw.transport.position() > 3)
            ruler.transport_stop()
            until(stands_at_its_place)
            for frame in (480_000, 240_000):
                ruler.transport_frame = frame
                until(stands_at_its_place)
            ruler.transport_start()
            until(lambda: daw.state.is_playing)
            heard_s = (ruler.transport_frame - 2 * ruler.blocksize) / ruler.samplerate
            assert daw.transport.position() == pytest.approx(heard_s, abs=0.15)
        finally:
            clock.terminate()
            clock.wait(5)
            timebase.communicate(timeout=5)
            daw.close()
            ruler.close()
