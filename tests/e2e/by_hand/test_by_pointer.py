"""The README's first five minutes and the eight tasks with the real pointer, on the program as a process of its own.

Where things are on the screen is asked as a screen reader asks it; what became of it is seen in the files, in what another
program is given, and in what the sound card gets.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.contract.audio import SAMPLE_RATE
from engine.contract.catalog import SKETCH
from tests.e2e.conftest import needs_accessibility_bus
from tests.peers.drag import click, point_in, xdotool
from tests.peers.processes import Recorder, dnd_window
from tests.peers.spoken.listener import Listener
from tests.peers.spoken.musician import Musician
from tests.peers.spoken.program import TITLE, Program

pytestmark = [pytest.mark.desktop, pytest.mark.peer, pytest.mark.usefixtures("desktop"), needs_accessibility_bus]
AUDIBLE = 0.01
BESIDE = "1400,60"  # where another window stands free of ours


@pytest.fixture
def me(tmp_path: Path) -> Iterator[Musician]:
    with Listener(tmp_path / "listener.log") as listener:
        yield Musician(listener)


def begin(me: Musician) -> None:
    """Wait for the window, and put it into the corner."""
    me.listener.hear(f"window {TITLE}")
    window = xdotool("search", "--onlyvisible", "--name", f"^{TITLE}$").split()[-1]
    xdotool("windowmove", "--sync", window, 0, 0)


def select(me: Musician, start: float, end: float) -> None:
    """Drag over the waveform between two shares of its width."""
    wave = me.listener.find("Waveform", "list")
    since = len(me.listener.heard)
    me.drag(wave.at(start, 0.6), wave.at(end, 0.6))
    me.listener.hear("Region 1", since)


def press(me: Musician, name: str, answer: str = "Done: 1 take") -> None:
    """Click on a button and wait for what is said then."""
    since = len(me.listener.heard)
    me.click(name, "push button")
    me.listener.hear(answer, since)


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_the_first_five_minutes(me: Musician, simple_song: Path, tmp_path: Path) -> None:
    with Program(tmp_path, variant=SKETCH.folder) as program:
        begin(me)
        with dnd_window("SOURCE", BESIDE, tmp_path / "source.log", simple_song) as source:
            source.wait("ready")
            me.drag(point_in("SOURCE", 0.5, 0.5), me.listener.find("Drop a clip", "label").middle)
            me.listener.hear("Original of song")
        tempo = me.listener.find("Tempo", "spin box")
        click(tempo.middle)
        me.press("Ctrl+A")
        me.write("100\n")
        select(me, 0.3, 0.6)
        region = next(each.words for each in me.listener.heard if each.words.startswith("Region 1"))
        click(me.listener.find("Description", "text").middle)
        me.write("warm tape piano")
        press(me, "Repaint bars")
        original, new = (soundfile.read(file, dtype="float32")[0] for file in program.takes())
        changed = np.flatnonzero((original != new).any(axis=1)) / SAMPLE_RATE
        assert changed.min() > 2.0, region
        assert changed.max() < 8.0, region

        with Recorder(tmp_path / "heard.raw") as recorder:
            me.click("Play (Space)", "push button")
            me.click("Hear Original")
            me.click("Hear Take 1")
            me.click("Pause", "push button")
        assert abs(recorder.sound).max() > AUDIBLE, "nothing was heard"

        lane = me.listener.find("Take 1, key 2")
        me.drag(lane.at(0.5, 0.5), lane.at(0.7, 0.5))
        press(me, "Make it a take", "New take: Comp")
        assert len(program.takes()) == 3

        row = me.click("Comp   ", "list item")
        me.until(lambda: list((program.library / "exports").glob("*Comp*.wav")))
        with dnd_window("TARGET", BESIDE, tmp_path / "target.log") as target:
            target.wait("ready")
            me.drag(row.middle, point_in("TARGET", 0.5, 0.5))
            [dropped] = target.wait("drop")["files"]
        facts = soundfile.info(dropped)
        assert (facts.samplerate, facts.subtype, facts.frames) == (SAMPLE_RATE, "PCM_24", len(original))
    assert program.faults() == []


def test_every_task(me: Musician, tiny: Path, tmp_path: Path) -> None:
    """Turbo can do five of the tasks; the others say why not, and one click leads to where models are got."""
    with Program(tmp_path, models=tiny, variant="acestep-v15-turbo") as program:
        begin(me)
        click(me.listener.find("Description", "text").middle)
        me.write("funk, slap bass")
        click(me.listener.find("Length of new music", "spin box").middle)
        me.press("Ctrl+A")
        me.write("4\n")
        press(me, "Make 2 new bars")
        select(me, 0.2, 0.6)
        press(me, "Repaint bars")
        for task, button in (("Cover", "Cover the take"), ("Morph", "Morph the take"), ("Continue", "Continue to bar")):
            me.click(task, "radio button", whole=True)
            press(me, button)
        assert len(program.takes()) == 5
        for task, cannot in (("Layer", "add layers"), ("Extract", "extract"), ("Complete", "complete")):
            since = len(me.listener.heard)
            me.click(task, "radio button", whole=True)
            me.listener.hear(f"Turbo cannot {cannot}", since)
            assert not me.listener.find(task if task != "Layer" else "Add layer", "push button").is_enabled
            press(me, "Get models", "window Models")
            me.press("Esc")
            me.listener.hear(f"window {TITLE}", since)
    assert program.faults() == []
