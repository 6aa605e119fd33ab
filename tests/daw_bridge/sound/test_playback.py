"""The callback's arithmetic: exact copies, gap-free loops, switches without a click. No device needed."""

from types import SimpleNamespace

import numpy as np
import pytest

from daw_bridge.sound.playback import Player, Playhead, read_ahead


def ramp(n: int, offset: float = 0.0) -> np.ndarray:
    values = np.arange(n, dtype=np.float32) + np.float32(offset)
    return np.stack([values, -values], axis=1)


def pulled(player: Player, blocks: int, frames: int = 512) -> np.ndarray:
    out = np.zeros((blocks * frames, 2), np.float32)
    for n in range(blocks):
        player._callback(
            out[n * frames : (n + 1) * frames], frames, SimpleNamespace(outputBufferDacTime=0.0, currentTime=0.0), None
        )
    return out


def playing(samples: np.ndarray, loop: tuple[int, int] | None = None, at: int = 0) -> Player:
    player = Player()
    player.load(samples)
    player.set_loop(loop)
    player._want = Playhead(samples, playing=True, loop=loop, jump=at)
    return player


@pytest.mark.parametrize("loop", [(1000, 2024), (1000, 2536), (0, 700), (100, 103)])
def test_loop_is_gap_free_at_any_length(loop: tuple[int, int]) -> None:
    sound = ramp(5000)
    out = pulled(playing(sound, loop, loop[0]), 20)
    wanted = np.resize(sound[loop[0] : loop[1], 0], len(out))
    assert np.array_equal(out[:, 0], wanted)


def test_start_is_sample_exact_and_the_end_is_silence() -> None:
    out = pulled(playing(ramp(1200, 1.0)), 4)
    assert np.array_equal(out[:1200], ramp(1200, 1.0))
    assert not out[1200:].any()


def test_switching_takes_keeps_the_place_without_a_click() -> None:
    a, b = np.full((9000, 2), 0.5, np.float32), np.full((9000, 2), -0.5, np.float32)
    player = playing(a)
    pulled(player, 2)
    player.load(b)
    out = pulled(player, 1)
    assert np.abs(np.diff(out[:, 0])).max() < 0.01, "a step would be a jump of 1.0"
    assert out[-1, 0] == -0.5
    assert player._position == 3 * 512
    player.load(ramp(9000))
    assert pulled(player, 1)[-1, 0] == 4 * 512 - 1


def test_pause_and_seek_fade() -> None:
    player = playing(np.full((48_000, 2), 0.5, np.float32))
    pulled(player, 1)
    player.pause()
    out = pulled(player, 2)
    assert out[0, 0] == pytest.approx(0.5)
    assert np.abs(np.diff(out[:, 0])).max() < 0.01
    assert not out[512:].any()
    player.seek(100)
    assert player.position == 100
    assert player.position_s == pytest.approx(100 / 48_000)


def test_blocks_smaller_than_the_fade() -> None:
    player = playing(np.full((9000, 2), 0.5, np.float32))
    pulled(player, 1, 104)
    player.load(np.full((9000, 2), -0.5, np.float32))
    out = pulled(player, 3, 104)
    assert np.abs(np.diff(out[:, 0])).max() < 0.03


def test_a_loop_past_the_end_of_a_shorter_take_is_silence() -> None:
    out = np.ones((64, 2), np.float32)
    read_ahead(Playhead(ramp(10), True, (20, 30)), 20, out)
    assert not out.any()


def test_stereo_level_follows_what_is_heard() -> None:
    sound = np.zeros((48_000, 2), np.float32)
    sound[:, 1] = 0.25
    player = playing(sound)
    pulled(player, 20)
    assert player.level() == (0.0, 0.25)
    player.pause()
    assert player.level() == (0.0, 0.0)


def test_the_end_of_a_take_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    player = playing(ramp(1000))
    monkeypatch.setattr(type(player._device), "is_active", property(lambda _: True))
    pulled(player, 40)
    assert player.check()
    assert not player.playing


def test_a_gain_is_what_is_heard_and_changes_without_a_click() -> None:
    sound = np.full((48_000, 2), 0.5, np.float32)
    player = playing(sound)
    pulled(player, 1)
    player.set_gain(0.25)
    out = pulled(player, 2)
    assert np.abs(np.diff(out[:, 0])).max() < 0.01
    assert (out[512:] == 0.125).all()
    assert player.level()[0] == pytest.approx(0.125)
    assert player.position == 3 * 512, "it stays where it was"
    player.load(-sound, gain=1.0)
    out = pulled(player, 2)
    assert np.abs(np.diff(out[:, 0])).max() < 0.01
    assert (out[512:] == -0.5).all()
    assert (sound == 0.5).all()


def test_a_gain_keeps_a_seek_that_the_device_has_not_made_yet() -> None:
    player = playing(ramp(48_000))
    pulled(player, 1)
    player.seek(10_000)
    player.set_gain(0.5)
    player.set_gain(0.5)
    assert player.position == 10_000
    assert pulled(player, 1)[-1, 0] == (10_000 + 511) * 0.5
