"""The file of a take goes away while it is used, as on a drive that is pulled out: nothing ends, and it comes back."""

import os
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from daw_bridge.core.events import PeaksChanged, Problem, TakeAdded
from engine.contract.audio import AudioError, map_samples, open_samples
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.sound.test_playback import pulled


def cut(path: Path) -> bytes:
    """Take the sound out of the file that others hold open. Returns what was there."""
    content = path.read_bytes()
    os.truncate(path, 4096)
    return content


def put_back(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def test_slices_are_those_of_the_file(song: Path) -> None:
    stored, mapped = open_samples(song), map_samples(song)
    assert (len(stored), stored.shape, stored.dtype) == (len(mapped), mapped.shape, mapped.dtype)
    for part in (slice(0, 0), slice(100, 700), slice(-50, None), slice(10**9, 10**9 + 5), slice(None)):
        assert np.array_equal(stored[part], mapped[part])
    assert np.array_equal(np.asarray(stored), mapped)
    cut(song)
    assert stored[0:100].shape == (100, 2)
    with pytest.raises(OSError, match=song.name) as lost:
        stored[1000:2000]
    assert lost.value.filename == str(song)
    with pytest.raises(AudioError):
        open_samples(song)


def test_playing_stops_with_a_word_and_goes_on_where_it_was(
    desk: RunningBridge, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge, player = desk.bridge, desk.bridge.player
    device = SimpleNamespace(is_active=True, is_open=True, latency_s=0.0, close=lambda: None)
    monkeypatch.setattr(player, "_device", device)
    bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    peaks = desk.until(lambda: [e.peaks for e in desk.all(PeaksChanged) if e.peaks.samples is not None])[-1]
    bridge.play()
    desk.until(lambda: player.playing)
    wanted = np.array(map_samples(Path(take.path)))
    np.testing.assert_allclose(pulled(player, 4), wanted[:2048], atol=1e-6)  # a new loop fades the take into itself
    whole = cut(Path(take.path))
    assert not pulled(player, 2).any()
    desk.until(lambda: not player.playing)
    assert not pulled(player, 2).any()
    player.check()
    desk.settle()
    [problem] = desk.all(Problem)
    assert Path(take.path).name in problem.message
    assert player.position == 2048
    assert player.level() == (0.0, 0.0)
    assert peaks.columns(0.5, 0.6, 200).any(), "the picture is still there"
    bridge.play()
    desk.until(lambda: len(desk.all(Problem)) == 2)
    desk.settle()
    assert not player.playing
    put_back(Path(take.path), whole)
    bridge.play()
    desk.until(lambda: player.playing)
    np.testing.assert_allclose(pulled(player, 4), wanted[2048:4096], atol=1e-6)
    assert len(desk.all(Problem)) == 2
