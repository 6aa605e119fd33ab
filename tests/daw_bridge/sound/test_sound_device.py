"""The device's thread survives what sound systems do, and devices of other rates play the same sound."""

from types import SimpleNamespace

import numpy as np
import pytest

from daw_bridge.sound.at_rate import BLOCK, AtRate
from daw_bridge.sound.playback import Player, Playhead
from daw_bridge.sound.sound_device import PlaybackError, SoundDevice
from engine.contract.audio import SAMPLE_RATE


@pytest.mark.parametrize("rate", [44_100, 88_200, 96_000, 192_000])
def test_a_device_of_another_rate_plays_the_same_sound_at_the_told_time(rate: int) -> None:
    heard_at: list[float] = []
    made = 0

    def sine(out: np.ndarray, frames: int, times: SimpleNamespace, _status: object) -> None:
        nonlocal made
        heard_at.append(times.outputBufferDacTime - made / SAMPLE_RATE)
        out[:] = np.sin(2 * np.pi * 440 * np.arange(made, made + frames) / SAMPLE_RATE)[:, None]
        made += frames

    callback, frames = AtRate(sine, rate), 500
    out = np.zeros((frames * 200, 2), np.float32)
    for n in range(200):
        times = SimpleNamespace(currentTime=n * frames / rate, outputBufferDacTime=n * frames / rate + 0.1)
        callback(out[n * frames : (n + 1) * frames], frames, times, None)
    assert out.any(axis=1).argmax() < BLOCK * rate / SAMPLE_RATE
    assert heard_at == pytest.approx([0.1] * len(heard_at), abs=2 / SAMPLE_RATE)
    wanted = np.sin(2 * np.pi * 440 * np.arange(len(out)) / rate)
    settled = slice(rate // 10, None)
    assert np.abs(out[settled, 0] - wanted[settled]).max() < 1e-3


def test_whatever_a_sound_system_raises_the_next_call_is_answered() -> None:
    device = SoundDevice(lambda *_: None)

    def fails() -> None:
        raise RuntimeError("the driver is gone")

    with pytest.raises(PlaybackError, match="the driver is gone"):
        device._ask(fails)
    assert device._ask(lambda: 3) == 3


def test_a_loop_or_a_take_chosen_at_once_keeps_the_place_that_was_asked_for() -> None:
    long, short = np.zeros((480_000, 2), np.float32), np.zeros((480_000, 2), np.float32)
    player = Player()
    player.load(long)
    player._want = player._have = Playhead(long, playing=True)
    player.seek(51_200)
    player.set_loop((0, 200_000))
    assert player.position == 51_200
    player.load(short, shift=96_000)
    player.set_loop((0, 300_000))
    assert player.position == 147_200
    player.load(long)
    assert player.position == 147_200


def test_a_pause_or_another_device_keeps_the_place_that_was_asked_for() -> None:
    for stop in (Player.pause, Player.close):
        player = Player()
        player.load(np.zeros((480_000, 2), np.float32))
        player._want = player._have = Playhead(player._want.samples, playing=True)
        player.seek(51_200)
        stop(player)
        assert player.position == 51_200
        assert not player.playing
