"""The window with keys and ears alone: the program as a process of its own, a real X screen, the accessibility bus.

What a blind musician hears is written down in `transcripts` and compared. After a change of the window:
`DAW_BRIDGE_TRANSCRIBE=1 python3 installers/test.py tests/e2e/by_hand/test_heard_by_keys.py`, then read what has changed
as one who cannot see: it must say what is there, what can be done, and what was done, once.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile

from engine.contract.catalog import SKETCH
from tests.e2e.conftest import needs_accessibility_bus
from tests.peers.processes import Recorder
from tests.peers.spoken.listener import Listener
from tests.peers.spoken.musician import Musician
from tests.peers.spoken.program import Program

pytestmark = [pytest.mark.desktop, pytest.mark.peer, pytest.mark.usefixtures("desktop"), needs_accessibility_bus]
TRANSCRIPTS = Path(__file__).with_name("transcripts")
AUDIBLE = 0.01


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    with Listener(tmp_path / "listener.log") as listener:
        yield listener


def begin(me: Musician, listener: Listener) -> None:
    me.step("daw-bridge", lambda: listener.hear("Play (Space)"))


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_the_first_five_minutes(listener: Listener, simple_song: Path, tmp_path: Path) -> None:
    text, mine = TRANSCRIPTS / "first_five_minutes.txt", tmp_path / "mine.wav"
    me = Musician(listener, text, "The first five minutes of the README, with keys alone")
    with Program(tmp_path, variant=SKETCH.folder) as program:
        begin(me, listener)
        me.tab_to("Funk")
        me.tab_to("Play")
        me.key("Ctrl+O", hears="File name")
        me.step("types the path of a sound file", lambda: me.write(str(simple_song)))
        me.key("Enter", hears="Original of song")

        me.tab_to("Tempo")
        me.step("types 100", lambda: (me.press("Ctrl+A"), me.write("100")))
        me.key("Enter")
        me.tab_to("Waveform")
        me.key("→")
        me.key("Home")
        me.key("Ctrl+Shift+→")
        me.key("Ctrl+Shift+→", hears="bars 1 to 3")

        me.tab_to("Description")
        me.type("warm tape piano")
        me.tab_to("Repaint bars 1.1 to 3.1")
        me.key("Ctrl+R", hears="Done: 1 take")
        assert len(program.takes()) == 2

        me.tab_to("Waveform")
        with Recorder(tmp_path / "heard.raw") as recorder:
            me.key("1", hears="Original")
            me.key("Space")
            listener.find("Pause", "push button")
            me.key("2", hears="Take 1")
            me.key("Space", hears="bar ", varies=True)
            listener.find("Play (Space)", "push button")
        assert abs(recorder.sound).max() > AUDIBLE, "nothing was heard"

        me.key("Ctrl+J")
        me.key("↑")
        me.key("Enter", hears="Original")
        me.key("↓")
        me.key("C", hears="into the comp")
        me.key("Ctrl+Z", hears="Undone")
        me.key("Ctrl+Shift+Z", hears="Done again")
        me.key("Ctrl+Shift+H", hears="Comp of song")
        assert len(program.takes()) == 3

        me.key("Ctrl+S", hears="File name")
        me.step("types a path", lambda: (me.press("Ctrl+A"), me.write(str(mine))))
        me.key("Enter", hears="Saved mine.wav")
        me.key("Ctrl+Backspace", hears="Discarded")
        me.key("Ctrl+Z", hears="Restored")
    me.finish()
    assert soundfile.info(mine).frames == soundfile.info(simple_song).frames
    assert program.faults() == []


def test_every_task_with_keys_alone(listener: Listener, both_models: Path, tmp_path: Path) -> None:
    """Turbo cannot do three of the tasks: their tabs say so, and one key leads to the model that can."""
    me = Musician(listener, TRANSCRIPTS / "eight_tasks.txt", "The eight tasks, with keys alone")
    with Program(tmp_path, models=both_models, variant="acestep-v15-turbo") as program:
        begin(me, listener)
        me.tab_to("New")
        me.tab_to("Description")
        me.type("funk, slap bass")
        me.tab_to("Length")
        me.step("types 4", lambda: (me.press("Ctrl+A"), me.write("4")))
        me.tab_to("Make")
        me.key("Space", hears="Done: 1 take")

        me.tab_to("Waveform")
        me.key("Shift+→", hears="Region 1")
        me.tab_to("Repaint")  # the tab fits what is there until one is chosen
        me.tab_to("Repaint bars")
        me.key("Space", hears="Done: 1 take")
        choose(me, "Cover")
        me.tab_to("Cover the take")
        me.key("Space", hears="Done: 1 take")

        choose(me, "Layer")
        assert not listener.find("Add layer", "push button").is_enabled
        me.tab_to("Switch to Base")
        me.key("Space", hears="The model is now Base.")
        me.tab_to("Add layer")
        me.key("Space", hears="Done: 1 take")
        for task, button in (
            ("Extract", "Extract: "),
            ("Complete", "Complete "),
            ("Morph", "Morph"),
            ("Continue", "Continue to"),
        ):
            choose(me, task)
            me.tab_to(button)
            me.key("Space", hears="Done: 1 take")
        assert len(program.takes()) == 8
    me.finish()
    assert program.faults() == []


def choose(me: Musician, task: str) -> None:
    """Go back to the tabs and on to the next one."""
    me.back_to("radio button")
    me.key("→", hears=f"{task}, radio button", title=f"→ to the task {task}")
