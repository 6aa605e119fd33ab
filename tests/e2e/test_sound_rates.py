"""JACK servers at other rates than ours: the sound plays on, as fast as it should."""

import subprocess
import sys

import pytest

from tests.peers.jack import JackServer

# in a process of its own: PortAudio looks for JACK once, when it is loaded
_PLAY = """
import time
import numpy as np
from daw_bridge.sound.playback import Player
player = Player("system, JACK Audio Connection Kit")
player.load(np.zeros((480_000, 2), np.float32))
player.play()
time.sleep(1)
begin, at = time.monotonic(), player.position
time.sleep(2)
print((player.position - at) / (time.monotonic() - begin))
player.close()
"""


@pytest.mark.parametrize("rate", [44_100, 96_000])
def test_jack_at_another_rate_plays(rate: int) -> None:
    with JackServer(1024, rate):
        done = subprocess.run([sys.executable, "-c", _PLAY], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    # a machine that is too busy drops sound and so plays slower; at a wrong rate it would be 1.09 or 0.5 of this
    assert float(done.stdout) == pytest.approx(48_000, rel=0.06)
    assert "leaked" not in done.stderr
