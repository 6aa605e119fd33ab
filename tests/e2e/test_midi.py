"""A real MIDI port, by JACK: a knob is learnt and then plays us."""

import time
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import SettingsChanged
from daw_bridge.core.settings import Settings
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
