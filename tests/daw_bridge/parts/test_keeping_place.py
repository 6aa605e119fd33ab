"""A song and a take that was extended by 2 s at its start: whichever is chosen, playback stays at its place in the song."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message_builder import OscMessageBuilder

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.events import OscChanged, SelectionChanged, TakeAdded
from daw_bridge.core.settings import Settings
from daw_bridge.sound.playback import Player
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Region, Sampling, TakeMade
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine

SHIFT = 2 * SAMPLE_RATE
AT = 51_200


class Deck(Player):
    """A player whose device is this test: it plays `AT` first, and a block when `plays` is called."""

    def begin(self, *, playing: bool) -> None:
        self._want = self._have = replace(self._want, playing=playing, jump=None)
        self._position = AT

    def check(self) -> bool:
        return True

    def plays(self) -> np.ndarray:
        out = np.zeros((512, 2), np.float32)
        self._callback(out, 512, SimpleNamespace(currentTime=0.0, outputBufferDacTime=0.01), None)
        return out


@pytest.fixture
def deck() -> Deck:
    return Deck()


@pytest.fixture
def desk(settings: Settings, deck: Deck) -> Iterator[RunningBridge]:
    bridge = Bridge(settings, make_engine=FakeEngine, player=deck)
    desk = RunningBridge(bridge)
    bridge.start()
    yield desk
    bridge.close()


@pytest.fixture
def takes(desk: RunningBridge, tmp_path: Path) -> tuple[Take, Take]:
    """The song, which is selected, and the extended take. Each sample is its number in the song, divided by a million."""
    song = np.repeat(np.arange(6 * SAMPLE_RATE, dtype=np.float32)[:, None] / 1e6, 2, axis=1)
    write_wav(tmp_path / "song.wav", song)
    desk.bridge.import_file(tmp_path / "song.wav")
    original = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.tasks.repaint(original.id, (Region(0.0, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    request = desk.engine.running
    path, recipe = Path(request.out_dir) / "wide.wav", {"tags": request.tags, "offset_samples": SHIFT}
    write_wav(path, np.concatenate([np.zeros((SHIFT, 2), np.float32), song]), recipe)
    desk.engine.on_event(TakeMade(request.job_id, 1, str(path), recipe))
    wide = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    choose(desk, original)
    return original, wide


def choose(desk: RunningBridge, take: Take) -> None:
    desk.bridge.select_take(take.id)
    desk.settle()
    assert desk.bridge.audition.take == take


@pytest.mark.parametrize("looping", [True, False])
@pytest.mark.parametrize("region", [None, Region(1.0, 4.0)])
def test_while_playing(
    desk: RunningBridge, deck: Deck, takes: tuple[Take, Take], looping: bool, region: Region | None
) -> None:
    original, wide = takes
    desk.bridge.set_looping(looping)
    desk.bridge.set_regions((region,) if region is not None else ())
    desk.settle()
    deck.begin(playing=True)
    choose(desk, wide)
    assert deck.position == AT + SHIFT == 147_200
    sound = deck.plays()
    assert deck.position == 147_200 + 512
    assert sound[300:, 0] == pytest.approx(np.arange(AT + 300, AT + 512) / 1e6, abs=1e-6)
    if looping and region is not None:
        assert deck._want.loop == (1 * SAMPLE_RATE + SHIFT, 4 * SAMPLE_RATE + SHIFT)
    choose(desk, original)
    choose(desk, wide)
    choose(desk, original)
    assert deck.position == AT + 512, "and back, before the device has played anything"


def test_while_paused(desk: RunningBridge, deck: Deck, takes: tuple[Take, Take]) -> None:
    original, wide = takes
    deck.begin(playing=False)
    choose(desk, wide)
    assert deck.position == 147_200
    choose(desk, original)
    assert deck.position == AT
    desk.bridge.seek(2.0)
    desk.settle()
    choose(desk, wide)
    assert deck.position == 2 * SAMPLE_RATE + SHIFT


@pytest.mark.parametrize("playing", [True, False])
def test_seek_loop_and_take_in_one_osc_bundle(
    desk: RunningBridge, deck: Deck, takes: tuple[Take, Take], playing: bool
) -> None:
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    deck.begin(playing=playing)
    bundle = OscBundleBuilder(IMMEDIATELY)
    for path, value in (("position", 1.5), ("loop", 0), ("loop", 1), ("take/number", 2)):
        message = OscMessageBuilder(f"/bridge/{path}")
        message.add_arg(value)
        bundle.add_content(message.build())
    before = len(desk.all(SelectionChanged))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        wire.sendto(bundle.build().dgram, ("127.0.0.1", port))
    desk.until(lambda: len(desk.all(SelectionChanged)) > before)
    desk.settle()
    assert deck.position == round(1.5 * SAMPLE_RATE) + SHIFT
