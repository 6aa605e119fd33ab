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
from daw_bridge.controllers.addresses.address_table import BY_PATH
from daw_bridge.controllers.osc_opening import ON_CLIPS
from daw_bridge.core import held_commands
from daw_bridge.core.events import (
    ClipChanged,
    ClipRemoved,
    EngineChanged,
    LibraryProgress,
    OscChanged,
    Problem,
    SettingsChanged,
    TakeAdded,
)
from daw_bridge.core.settings import Settings
from daw_bridge.library.library import Library
from daw_bridge.library.listing import Reading
from daw_bridge.library.take_names import TakeNumbers
from daw_bridge.parts import library_life, library_reading, watch_folder
from engine.contract.messages import Prompt, Sampling, Task
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.fakes import FakeEngine


class Slow:
    """In place of `Library`: one that reports progress, and ends reading when it is let or when nobody waits."""

    def __init__(self) -> None:
        self.may_end, self.begun, self.ended = threading.Event(), threading.Event(), threading.Event()

    def __call__(self, folder: Path, reading: Reading, numbers: TakeNumbers) -> Library:
        self.begun.set()
        try:
            reading.report(3, 10)
            while not self.may_end.wait(0.005):
                reading.check()
        finally:
            self.ended.set()
        return Library(folder, reading, numbers)


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
        (library / "audio" / f"clip{n}").mkdir(parents=True)
        write_wav(library / "audio" / f"clip{n}" / f"take{n}.wav", np.zeros((480, 2), np.float32), {})


def test_commands_are_answered_while_the_library_is_read(running: RunningBridge, slow: Slow, song: Path) -> None:
    bridge = running.bridge
    bridge.start()
    bridge.import_file(song)
    job_id = bridge.tasks.generate(Prompt("x"), Sampling(), 10.0)
    problem = running.until(lambda: [each for each in running.all(Problem) if each.job_id == job_id])[0]
    assert "still being read" in problem.message
    assert problem.hint
    running.until(lambda: running.all(EngineChanged) and running.all(SettingsChanged))
    bridge.tasks.rework(Task.COVER, "some take", Prompt(), Sampling())
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
    job_id = running.bridge.tasks.generate(Prompt("x"), Sampling(), 10.0)
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


def write_clips(folder: str, count: int) -> None:
    write_takes(Path(folder), count)


@pytest.fixture
def controller(running: RunningBridge, slow: Slow) -> Iterator[Controller]:
    """Of a bridge whose library is being read."""
    running.bridge.start()
    port = running.until(lambda: running.all(OscChanged))[-1].port
    assert slow.begun.wait(30)  # on a thread of its own
    made = Controller(port)
    yield made
    slow.may_end.set()
    made.close()


@pytest.mark.parametrize("name", sorted(ON_CLIPS))
def test_osc_requests_on_clips_are_refused_while_the_library_is_read(controller: Controller, name: str) -> None:
    address = BY_PATH[f"/bridge/{name}"]
    values = {"s": ("x", *address.choices)[-1], "f": 1.0, "i": 1}
    for signature in address.signatures:
        if (name, signature) in {("repaint", "sff"), ("cover", "ss")}:
            continue  # they bring a file
        controller.heard.clear()
        controller.send(f"/bridge/{name}", "#1", *(values[kind] for kind in signature))
        request_id, message, hint = controller.until("/bridge/error")
        assert request_id == "#1"
        assert "still being read" in str(message)
        assert hint
        assert "/bridge/ok" not in controller.heard


@pytest.mark.parametrize("name", ["import", "edit/open", "repaint", "cover"])
def test_osc_requests_that_bring_a_file_wait_for_the_library(
    controller: Controller, running: RunningBridge, slow: Slow, song: Path, name: str
) -> None:
    more: dict[str, tuple[object, ...]] = {"repaint": (0.0, 1.0), "cover": ("pads",)}
    controller.send(f"/bridge/{name}", "#1", str(song), *more.get(name, ()))
    controller.send("/bridge/ping")
    controller.until("/bridge/pong")
    assert running.all(TakeAdded) == []
    slow.may_end.set()
    assert controller.until("/bridge/ok")[0] == "#1"
    assert running.until(lambda: running.all(TakeAdded))[0].take.name == "Original"
    assert running.all(Problem) == []


def test_commands_of_the_window_on_clips_wait_for_the_library(
    running: RunningBridge, slow: Slow, settings: Settings, tmp_path: Path
) -> None:
    write_clips(settings.library_folder, 3)
    bridge = running.bridge
    bridge.start()
    running.until(lambda: running.all(OscChanged))
    bridge.rename_clip("clip1", "Verse")
    bridge.discard_take("take2")
    bridge.select_clip("clip0")
    bridge.select_take("take1")
    bridge.step_take(1)
    bridge.exports.save_take("take1", tmp_path / "saved.wav")
    running.settle()
    assert bridge.audition.selection.take_id == ""
    slow.may_end.set()
    running.until((tmp_path / "saved.wav").is_file)
    assert bridge.audition.selection.take_id == "take1"
    assert [event.clip.name for event in running.all(ClipChanged)][-1] == "Verse"
    assert [event.clip_id for event in running.all(ClipRemoved)] == ["clip2"]
    assert running.all(Problem) == []


def test_play_says_that_the_library_is_being_read(running: RunningBridge, slow: Slow) -> None:
    running.bridge.start()
    running.until(lambda: running.all(OscChanged))
    running.bridge.play()
    assert "still being read" in running.until(lambda: running.all(Problem))[0].message


def test_a_file_in_the_watched_folder_waits_for_the_library(
    settings: Settings, slow: Slow, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch_folder, "_POLL_EVERY_S", 0.02)
    watched = tmp_path / "watched"
    watched.mkdir()
    running = RunningBridge(Bridge(replace(settings, watch_folder=str(watched)), make_engine=FakeEngine))
    bridge = running.bridge
    bridge.start()
    try:
        running.until(lambda: bridge.watch_folder.accepted)
        (watched / "new.wav").write_bytes(song.read_bytes())
        running.until(lambda: bridge.watch_folder._waiting)
        time.sleep(0.2)
        assert running.all(Problem) == []
        slow.may_end.set()
        assert running.until(lambda: running.all(ClipChanged))[0].clip.name == "new"
        running.until(lambda: running.all(TakeAdded))
    finally:
        bridge.close()


def test_what_becomes_ready_while_the_library_is_read_again_is_listed(
    running: RunningBridge, slow: Slow, song: Path
) -> None:
    slow.may_end.set()
    bridge = running.bridge
    bridge.start()
    bridge.import_file(song)
    running.until(lambda: bridge.audition.take)
    job_id = bridge.tasks.generate(Prompt("x"), Sampling(), 10.0)
    running.until(lambda: running.engine.asked)
    slow.may_end.clear()
    slow.begun.clear()
    library = bridge.library
    assert library is not None
    bridge.post(lambda: bridge.library_life._reopen(library))
    assert slow.begun.wait(10)
    running.engine.make_takes()
    time.sleep(0.1)
    slow.may_end.set()
    running.until(lambda: [event for event in running.all(TakeAdded) if event.is_new and job_id in event.take.id])
    running.until(lambda: [job for job in bridge.queue_run.jobs if job.id == job_id and job.take_ids])
