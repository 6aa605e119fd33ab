"""JACK servers at other rates than ours: the sound plays on, as fast as it should."""

import subprocess
import sys

import pytest

from tests.peers.jack import JackServer

# in a process of its own: PortAudio looks for JACK once, when it is loaded
_PLAY = """
import statistics, time
import numpy as np
from daw_bridge.sound.playback import Player
player = Player("system, JACK Audio Connection Kit")
player.load(np.zeros((480_000, 2), np.float32))
player.play()
time.sleep(1)
seen = []
for _ in range(200):
    seen.append((time.monotonic(), player.position))
    time.sleep(0.02)
pairs = zip(seen, seen[25:])
print(statistics.median((there - here) / (later - now) for (now, here), (later, there) in pairs))
player.close()
"""
"""Prints how many of the sound's frames are played a second: the median of half a second each, since a machine that is too
busy drops some."""


@pytest.mark.parametrize("rate", [44_100, 96_000])
def test_jack_at_another_rate_plays(rate: int) -> None:
    with JackServer(1024, rate):
        done = subprocess.run([sys.executable, "-c", _PLAY], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    # at the server's rate it would be 0.92 or 2 times as many
    assert float(done.stdout) == pytest.approx(48_000, rel=0.04)
    assert "leaked" not in done.stderr
