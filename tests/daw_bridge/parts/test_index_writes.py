"""While another program holds the index, commands are answered, and what they change is written when it is free."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.events import ClipChanged, JobChanged, OscChanged, Problem, TakeAdded, TakeRemoved, TakeRestored
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Settings
from daw_bridge.library.library import Library
from daw_bridge.parts import index_writes
from engine.contract.messages import Prompt, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.daw_bridge.parts.conftest import Start

QUICK_S = 2.0  # for commands of which each waited 5 s before


@pytest.fixture
def desk(start: Start, song: Path, monkeypatch: pytest.MonkeyPatch) -> RunningBridge:
    """With two imported clips."""
    monkeypatch.setattr(index_writes, "_AGAIN_S", 0.05)
    desk = start()
    for _ in range(2):
        desk.bridge.import_file(song)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    desk.until(lambda: desk.bridge.audition.take)
    return desk


@pytest.fixture
def other(desk: RunningBridge, settings: Settings) -> Iterator[sqlite3.Connection]:
    """Another program, which holds the index."""
    path = Path(settings.library_folder) / "library.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def free(other: sqlite3.Connection) -> None:
    other.execute("ROLLBACK")


def locked(desk: RunningBridge) -> list[Problem]:
    return [problem for problem in desk.all(Problem) if "locked by another program" in problem.message]


def test_commands_are_answered_and_nothing_is_lost(desk: RunningBridge, other: sqlite3.Connection, song: Path) -> None:
    bridge, (first, second) = desk.bridge, [event.take for event in desk.all(TakeAdded)]
    job_id = bridge.tasks.generate(Prompt("x"), Sampling(takes=2), 10.0)
    desk.until(lambda: desk.engine.asked)
    begun = time.monotonic()
    bridge.rename_clip(first.clip_id, "Verse")
    bridge.rename_clip(first.clip_id, "Chorus")
    bridge.discard_take(second.id)
    bridge.import_file(song)
    desk.engine.make_takes()
    bridge.select_take(first.id)
    desk.until(lambda: bridge.audition.selection.take_id == first.id)
    desk.settle()
    assert time.monotonic() - begun < QUICK_S
    time.sleep(0.5)
    assert len(desk.all(TakeAdded)) == 2
    assert desk.all(TakeRemoved) == []
    assert len(desk.all(Problem)) == len(locked(desk)) == 1
    free(other)
    desk.until(lambda: len(desk.all(TakeAdded)) == 5)
    desk.until(lambda: [event for event in desk.all(JobChanged) if event.job.state is JobState.DONE])
    job = bridge.queue_run.jobs.get(job_id)
    assert job is not None
    assert len(job.take_ids) == 2
    assert [event.take.id for event in desk.all(TakeRemoved)] == [second.id]
    assert [event.clip.name for event in desk.all(ClipChanged) if event.clip.id == first.clip_id][-1] == "Chorus"
    assert len(desk.all(Problem)) == 1
    library = bridge.library
    assert library is not None
    clip = library.clip(first.clip_id)
    assert clip is not None
    assert clip.name == "Chorus"
    assert library.is_discarded(second.id)
    desk.bridge.rename_clip(first.clip_id, "At once")
    desk.settle()
    assert desk.all(ClipChanged)[-1].clip.name == "At once"


def test_a_change_that_follows_from_one_that_waited_is_written_with_it(
    desk: RunningBridge, other: sqlite3.Connection
) -> None:
    library, writes, written = desk.bridge.library, desk.bridge.index_writes, list[str]()
    assert library is not None

    def write(name: str, then: Callable[[None], object] = lambda _: None) -> None:
        def change(now: Library) -> None:
            now.rename_clip(desk.all(ClipChanged)[0].clip.id, name)
            written.append(name)

        writes.write(library, change, then)

    desk.bridge.post(lambda: write("first", lambda _: write("third")))
    desk.bridge.post(lambda: write("second"))
    desk.until(lambda: locked(desk))
    free(other)
    desk.until(lambda: written)
    desk.settle()
    assert written == ["first", "second", "third"]
    assert not writes.is_waiting


def test_an_osc_request_that_waits_is_no_failure(desk: RunningBridge, other: sqlite3.Connection) -> None:
    controller = Controller(desk.all(OscChanged)[-1].port)
    try:
        controller.send("/bridge/clip/name", "#1", "Verse")
        desk.until(lambda: locked(desk))
        controller.send("/bridge/ping")
        controller.until("/bridge/pong")
        assert not {"/bridge/ok", "/bridge/error"} & controller.heard.keys(), "nothing is confirmed that may be lost"
        free(other)
        controller.until("/bridge/ok", "#1", "/bridge/clip/name", "")
        assert desk.all(ClipChanged)[-1].clip.name == "Verse"
    finally:
        controller.close()


def test_undo_brings_back_what_waits_to_be_discarded(desk: RunningBridge, other: sqlite3.Connection) -> None:
    bridge, (first, second) = desk.bridge, [event.take for event in desk.all(TakeAdded)]
    bridge.discard_take(first.id)
    bridge.discard_take(second.id)
    bridge.restore_last_take()
    desk.settle()
    free(other)
    desk.until(lambda: desk.all(TakeRestored))
    assert [event.take.id for event in desk.all(TakeRestored)] == [second.id]
    assert bridge.library is not None
    assert bridge.library.is_discarded(first.id)


def test_another_lock_is_said_again(desk: RunningBridge, other: sqlite3.Connection) -> None:
    clip_id = desk.all(TakeAdded)[0].take.clip_id
    for n in (1, 2):
        desk.bridge.rename_clip(clip_id, f"Name {n}")
        desk.until(lambda: len(locked(desk)) == n)  # noqa: B023  it is called at once
        free(other)
        desk.until(lambda: desk.all(ClipChanged)[-1].clip.name == f"Name {n}")  # noqa: B023
        desk.settle()
        other.execute("BEGIN IMMEDIATE")


@pytest.mark.parametrize("is_freed_in_time", [True, False])
def test_what_waits_at_the_end_is_written_if_that_is_possible(
    desk: RunningBridge,
    other: sqlite3.Connection,
    song: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_freed_in_time: bool,
) -> None:
    monkeypatch.setattr(index_writes, "_LAST_S", 5.0 if is_freed_in_time else 0.1)
    clip_id = desk.all(TakeAdded)[0].take.clip_id
    desk.bridge.rename_clip(clip_id, "Verse")
    desk.bridge.import_file(song)
    desk.until(lambda: len(desk.bridge.index_writes._waiting) == 2)
    closing_ = threading.Thread(target=desk.bridge.close)
    closing_.start()
    if is_freed_in_time:
        time.sleep(0.5)
        free(other)
    closing_.join(15)
    assert not closing_.is_alive()
    if not is_freed_in_time:
        free(other)
    library = Library(Path(settings.library_folder))
    try:
        assert len([take for takes in library.all_takes().values() for take in takes]) == 3  # its file is there anyway
        clip = library.clip(clip_id)
        assert clip is not None
        assert (clip.name == "Verse") == is_freed_in_time
    finally:
        library.close()


def test_what_waits_is_written_when_the_library_is_opened_again(
    desk: RunningBridge, other: sqlite3.Connection, settings: Settings, tmp_path: Path
) -> None:
    clip_id = desk.all(TakeAdded)[0].take.clip_id
    desk.bridge.rename_clip(clip_id, "Verse")
    desk.until(lambda: locked(desk))
    desk.bridge.change_settings(replace(settings, library_folder=str(tmp_path / "other")))
    desk.until(lambda: desk.bridge.library and desk.bridge.library.folder.name == "other")
    free(other)
    desk.bridge.change_settings(settings)
    desk.until(lambda: desk.all(ClipChanged)[-1].clip.name == "Verse")


def test_what_waits_is_not_forgotten_while_the_library_is_opened_anew(
    desk: RunningBridge, other: sqlite3.Connection
) -> None:
    """As after its drive was away, when the same folder is opened without being announced."""
    bridge = desk.bridge
    clip_id = desk.all(TakeAdded)[0].take.clip_id
    bridge.rename_clip(clip_id, "Verse")
    desk.until(lambda: locked(desk))

    def open_anew() -> None:
        assert bridge.library is not None
        bridge.library_life._reopen(bridge.library)
        bridge.index_writes._try_again()  # none of what waits can be written now

    bridge.post(open_anew)
    desk.until(lambda: bridge.library)
    free(other)
    desk.until(lambda: [event for event in desk.all(ClipChanged) if event.clip.name == "Verse"])


@pytest.mark.parametrize("does_wait", [False, True])
def test_a_change_of_what_is_not_there_is_not_confirmed(
    desk: RunningBridge, other: sqlite3.Connection, does_wait: bool
) -> None:
    if not does_wait:
        free(other)
    assert desk.bridge.library is not None
    gone = desk.all(TakeAdded)[0].take.clip_id
    desk.bridge.select_clip(gone)
    desk.until(lambda: desk.bridge.audition.selection.clip_id == gone)
    selection = desk.bridge.audition.selection
    with closing(Controller(desk.all(OscChanged)[-1].port)) as controller:
        desk.between_commands(
            lambda: setattr(desk.bridge.audition, "selection", replace(selection, clip_id="none of ours"))
        )
        controller.send("/bridge/clip/name", "#1", "Verse")
        if does_wait:
            desk.until(lambda: locked(desk))
            free(other)
        assert controller.until("/bridge/error")[0] == "#1"
        assert "/bridge/ok" not in controller.heard
    assert [problem for problem in desk.all(Problem) if "unexpected" in problem.message] == []
