"""The window with keys and ears alone: another process, a real X screen, and the accessibility bus.

What a blind musician hears is written down in `transcripts` and compared. After a change of the window:
`DAW_BRIDGE_TRANSCRIBE=1 python3 installers/test.py tests/e2e/test_heard_by_keys.py`, then read what has changed as one who
cannot see: it must say what is there, what can be done, and that something was done, once.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

HEARD = "acestep-v15-sketch"
from tests.peers.spoken.listener import Listener
from tests.peers.spoken.musician import Musician
from tests.peers.spoken.program import Program

pytestmark = [pytest.mark.desktop, pytest.mark.peer, pytest.mark.usefixtures("desktop", "accessibility_bus")]
TRANSCRIPTS = Path(__file__).with_name("transcripts")


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    with Listener(tmp_path / "listener.log") as listener:
        yield listener


def test_the_first_five_minutes(listener: Listener, tmp_path: Path) -> None:
    me = Musician(listener, TRANSCRIPTS / "first_five_minutes.txt", "The first five minutes of the README, by keys")
    with Program(tmp_path, variant=HEARD) as program:
        me.step("daw-bridge", lambda: listener.hear("window DAW Bridge"), hears="Play (Space)")
        me.tab_to("Funk")

        me.key("Ctrl+O", hears="File name")
        me.type(str(program_song(tmp_path)))
        me.key("Enter", hears="song")
    assert program.faults() == []


def program_song(folder: Path) -> Path:
    import numpy as np

    from engine.contract.audio import SAMPLE_RATE
    from engine.contract.writing.sound_writer import write_wav

    song = folder / "song.wav"
    write_wav(song, np.full((10 * SAMPLE_RATE, 2), 0.25, np.float32))
    return song
