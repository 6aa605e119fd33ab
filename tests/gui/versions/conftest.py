"""A window over a scripted engine, and takes that hang on each other, which its inbox thread is given."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from daw_bridge.core.recipe import Recipe
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Region, Sampling
from engine.contract.writing.sound_writer import write_wav
from gui.main_window import MainWindow
from tests.fakes import FakeEngine
from tests.gui.windows import open_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, tiny: Path) -> Iterator[MainWindow]:
    with open_window(qtbot, tmp_path, tiny) as window:
        window.take_pages.tabs.setCurrentIndex(1)
        yield window


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """Ten seconds: five bars at 120 bpm."""
    path = tmp_path / "song.wav"
    write_wav(path, np.random.default_rng(0).uniform(-0.5, 0.5, (10 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


def engine_of(window: MainWindow) -> FakeEngine:
    engine = window.bridge.queue_run.engine
    assert isinstance(engine, FakeEngine)
    engine.writes_whole_recipes = True
    return engine


def repainted(window: MainWindow, qtbot: QtBot, take_id: str, seed: int = 1, caption: str = "funk") -> Take:
    """Repaint bars 2 and 3 of a take; the new take."""
    count = len(window.state.takes.items)
    asked = len(engine_of(window).asked)
    window.bridge.tasks.repaint(take_id, (Region(2.0, 6.0),), Prompt(caption), Sampling(seed, strength=0.5))
    qtbot.waitUntil(lambda: len(engine_of(window).asked) > asked)
    engine_of(window).make_takes()
    qtbot.waitUntil(lambda: len(window.state.takes.items) > count)
    return window.state.takes.items[-1]


@pytest.fixture
def loaded(window: MainWindow, qtbot: QtBot, song: Path) -> MainWindow:
    """Original, Take 1 made of it, Take 2 made of Take 1, Take 3 made of the original. The last is selected."""
    window.bridge.import_file(song)
    qtbot.waitUntil(lambda: window.state.take is not None)
    original = window.state.takes.items[0].id
    first = repainted(window, qtbot, original)
    repainted(window, qtbot, first.id, 2)
    third = repainted(window, qtbot, original, 3)
    window.bridge.select_take(third.id)
    tree = window.versions.versions
    qtbot.waitUntil(lambda: tree.rowCount() == 4 and window.state.selection.take_id == third.id)
    return window


def take(take_id: str, parent: str = "", created: float = 0.0, **recipe: Any) -> Take:
    """A take that was repainted, unless its recipe says otherwise."""
    tags = {"clip_id": "c", "parent_take": parent} | recipe.pop("tags", {})
    raw = {"task": "repaint", "regions": [{"start_s": 2.0, "end_s": 6.0}], **recipe, "tags": tags}
    return Take(take_id, "c", take_id, f"/{take_id}.wav", 10 * SAMPLE_RATE, created or time.time(), Recipe.parse(raw))


@pytest.fixture
def many() -> Callable[[int], list[Take]]:
    """Takes as they come about: most are rolled again of the same, some are worked on further."""

    def make(count: int) -> list[Take]:
        draw = np.random.default_rng(4)
        found = [replace(take("Original", imported_from="/a.wav"), created=1.0)]
        for n in range(1, count):
            parent = found[int(draw.integers(max(0, n - 12), n))] if n % 3 else found[-1]
            kind = str(draw.choice(["repaint", "cover", "lego", "extract", "complete", "text2music"]))
            found.append(take(f"Take {n}", parent.id, 1.0 + n, task=kind))
        return found

    return make
