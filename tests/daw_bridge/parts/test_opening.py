"""A library that takes long to read keeps nobody waiting: commands are answered, progress is shown, closing ends it."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core import held_commands
from daw_bridge.core.events import (
    ClipChanged,
    ClipRemoved,
    EngineChanged,
    LibraryProgress,
    Problem,
    SettingsChanged,
    TakeAdded,
)
from daw_bridge.core.settings import Settings
from daw_bridge.library.library import Library
from daw_bridge.library.listing import Reading
from daw_bridge.parts import library_life, library_reading
from engine.contract.audio import write_wav
from engine.contract.messages import Prompt, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine


class Slow:
    """In place of `Library`: one that reports progress, and ends reading when it is let or when nobody waits."""

    def __init__(self) -> None:
        self.may_end, self.begun, self.ended = threading.Event(), threading.Event(), threading.Event()

    def __call__(self, folder: Path, reading: Reading) -> Library:
        self.begun.set()
        try:
            reading.report(3, 10)
            while not self.may_end.wait(0.005):
                reading.check()
        finally:
            self.ended.set()
        return Library(folder, reading)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    slow = Slow()
    monkeypatch.setattr(library_reading, "Library", slow)
    monkeypatch.setattr(held_commands, "HELD_S", 0.05)
    return slow


@pytest.fixture
def running(settings: Settings) -> Iterator[RunningBridge]:
    """Not started."""
    bridge = Bridge(settings, make_engine=FakeEngine)
    yield RunningBridge(bridge)
    bridge.close()


def write_takes(library: Path, count: int) -> None:
    """Files as they are in a library: clip0/take0, clip1/take1 and so on."""
    for n in range(count):
        write_wav(library / "audio" / f"clip{n}" / f"take{n}.wav", np.zeros((480, 2), np.float32), {})


def test_commands_are_answered_while_the_library_is_read(running: RunningBridge, slow: Slow, song: Path) -> None:
    bridge = running.bridge
    bridge.start()
    bridge.import_file(song)
    job_id = bridge.generate(Prompt("x"), Sampling(), 10.0)
    problem = running.until(lambda: [each for each in running.all(Problem) if each.job_id == job_id])[0]
    assert "still being read" in problem.message
    assert problem.hint
    running.until(lambda: running.all(EngineChanged) and running.all(SettingsChanged))
    bridge.cover("some take", Prompt(), Sampling())
    running.until(lambda: len([each for each in running.all(Problem) if "still being read" in each.message]) == 2)
    assert running.all(LibraryProgress) == [LibraryProgress(3, 10)]
    assert bridge.library is None
    slow.may_end.set()
    assert running.until(lambda: running.all(TakeAdded))[0].take.name == "Original"
    assert running.all(LibraryProgress)[1:] == [LibraryProgress(0, 0)]
    assert len(running.all(Problem)) == 2


def test_a_short_opening_lets_commands_wait(
    running: RunningBridge, slow: Slow, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held_commands, "HELD_S", 30.0)
    running.bridge.start()
    job_id = running.bridge.generate(Prompt("x"), Sampling(), 10.0)
    slow.begun.wait(10)
    slow.may_end.set()
    running.until(lambda: running.engine.asked)
    assert running.engine.running.job_id == job_id
    assert running.all(Problem) == []


def test_closing_ends_the_reading(running: RunningBridge, slow: Slow) -> None:
    running.bridge.start()
    assert slow.begun.wait(10)
    begun = time.monotonic()
    running.bridge.close()
    assert slow.ended.is_set()
    assert time.monotonic() - begun < 5
    assert running.bridge.library is None
    assert running.all(Problem) == []


def test_a_large_library_is_listed_step_by_step_and_left_step_by_step(
    running: RunningBridge, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_reading, "_LISTED_AT_ONCE", 3)
    monkeypatch.setattr(library_life, "_REMOVED_AT_ONCE", 3)
    write_takes(Path(settings.library_folder), 10)
    between: list[Any] = []
    original = library_reading.LibraryReading._list

    def counted(reading: library_reading.LibraryReading, *args: Any) -> None:
        between.append(reading._desk.library)
        original(reading, *args)

    monkeypatch.setattr(library_reading.LibraryReading, "_list", counted)
    running.bridge.start()
    running.settle()
    assert len(between) == 7
    assert set(between) == {None}
    assert sorted(event.clip.id for event in running.all(ClipChanged)) == [f"clip{n}" for n in range(10)]
    assert sorted(event.take.id for event in running.all(TakeAdded)) == [f"take{n}" for n in range(10)]
    running.bridge.change_settings(replace(settings, library_folder=str(tmp_path / "other")))
    running.until(lambda: running.bridge.library and running.bridge.library.folder.name == "other")
    assert sorted(event.clip_id for event in running.all(ClipRemoved)) == [f"clip{n}" for n in range(10)]


def test_another_folder_ends_the_listing_of_the_first(
    running: RunningBridge, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_reading, "_LISTED_AT_ONCE", 1)
    monkeypatch.setattr(library_life, "_REMOVED_AT_ONCE", 1)
    write_takes(Path(settings.library_folder), 5)
    bridge = running.bridge
    other = replace(settings, library_folder=str(tmp_path / "other"))

    def change(event: object) -> None:
        if isinstance(event, TakeAdded) and not running.all(ClipRemoved):
            bridge.desk.change_settings(other)

    bridge.listen(change)
    bridge.start()
    running.until(lambda: bridge.library and bridge.library.folder.name == "other")
    listed = [event.clip.id for event in running.all(ClipChanged)]
    assert listed == [event.clip_id for event in running.all(ClipRemoved)]
    assert len(listed) == 1
    bridge.change_settings(settings)
    running.until(lambda: len(running.all(TakeAdded)) == 6)
