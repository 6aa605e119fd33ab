"""What fails leaves clip, take, regions and playhead as they were selected."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.core.clip import Selection
from daw_bridge.core.daw_state import Can, DawClip, DawState
from daw_bridge.core.events import ClipChanged, ClipRemoved, JobChanged, Problem, SelectionChanged, TakeAdded
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.library import audio_files
from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.messages import Prompt, Region, Sampling, SoundReady
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge

REGIONS = (Region(1.0, 2.0), Region(3.0, 3.5))


@pytest.fixture
def chosen(desk: RunningBridge, song: Path) -> Selection:
    """A selected take with regions; the playhead is at 1.5 s."""
    bridge = desk.bridge
    for _ in range(2):
        bridge.import_file(song)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    bridge.select_take(desk.all(TakeAdded)[0].take.id)
    bridge.set_regions(REGIONS)
    bridge.seek(1.5)
    desk.until(lambda: bridge.player.position == 1.5 * SAMPLE_RATE)
    return bridge.audition.selection


def is_as_chosen(desk: RunningBridge, chosen: Selection) -> bool:
    bridge = desk.bridge
    desk.settle()
    return bridge.audition.selection == chosen and bridge.player.position == 1.5 * SAMPLE_RATE


def test_a_file_that_cannot_be_imported_leaves_the_selection(
    desk: RunningBridge, chosen: Selection, tmp_path: Path
) -> None:
    (tmp_path / "notes.wav").write_text("not a sound")
    for n, act in enumerate(
        (
            lambda: desk.bridge.import_file(tmp_path / "notes.wav"),
            lambda: desk.bridge.import_file(tmp_path / "missing.wav"),
            lambda: desk.bridge.daw.edit_file(tmp_path / "notes.wav"),
        )
    ):
        act()
        desk.until(lambda: len(desk.all(Problem)) == n + 1)  # noqa: B023  it is called at once
        assert is_as_chosen(desk, chosen)
        assert desk.bridge.player.looping


def test_a_fetched_clip_that_cannot_be_read_leaves_the_selection(desk: RunningBridge, chosen: Selection) -> None:
    clip = DawClip("Keys", "Track", ("/nowhere/missing.wav",), 8.0, 0.0, 2.0)
    state = DawState("Fake", is_connected=True, can=frozenset({Can.CLIP}), clip=clip)
    desk.bridge.post(lambda: desk.bridge.daw_session.on_state(state))
    desk.bridge.daw.pull_selected()
    desk.until(lambda: desk.all(Problem))
    assert is_as_chosen(desk, chosen)


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Imports wait, by the name of their file, and then fail."""
    waiting = {name: threading.Event() for name in ("one", "two")}

    def read(source: Path, *_: Any) -> audio_files.Imported:
        assert waiting[source.stem].wait(10)
        raise AudioError(f"{source.name} is damaged")

    monkeypatch.setattr(audio_files, "import_file", read)
    return lambda name: waiting[name].set()


@pytest.mark.parametrize("order", [("one", "two"), ("two", "one")])
def test_of_several_imports_that_fail_the_last_one_goes_back_to_what_was_selected_first(
    desk: RunningBridge, chosen: Selection, song: Path, fail: Callable[[str], None], order: tuple[str, ...]
) -> None:
    for name in ("one", "two"):
        path = song.with_stem(name)
        path.write_bytes(song.read_bytes())
        desk.bridge.import_file(path)
    desk.settle()
    for name in order:
        fail(name)
        desk.until(lambda: any(name in each.message for each in desk.all(Problem)))  # noqa: B023
    assert is_as_chosen(desk, chosen)


def test_a_clip_that_was_chosen_while_an_import_ran_stays(
    desk: RunningBridge, chosen: Selection, song: Path, fail: Callable[[str], None]
) -> None:
    path = song.with_stem("one")
    path.write_bytes(song.read_bytes())
    desk.bridge.import_file(path)
    desk.bridge.select_take(desk.all(TakeAdded)[1].take.id)
    desk.settle()
    fail("one")
    desk.until(lambda: desk.all(Problem))
    desk.settle()
    assert desk.bridge.audition.selection.take_id == desk.all(TakeAdded)[1].take.id


def test_what_was_discarded_while_an_import_ran_is_not_selected_again(
    desk: RunningBridge, chosen: Selection, song: Path, fail: Callable[[str], None]
) -> None:
    path = song.with_stem("one")
    path.write_bytes(song.read_bytes())
    desk.bridge.import_file(path)
    desk.bridge.discard_take(chosen.take_id)
    desk.settle()
    fail("one")
    desk.until(lambda: desk.all(Problem))
    desk.settle()
    assert desk.bridge.audition.selection == Selection()


def test_nothing_is_selected_that_is_not_there(desk: RunningBridge, chosen: Selection, tmp_path: Path) -> None:
    there: set[str] = {event.clip.id for event in desk.all(ClipChanged)}
    wrong: list[object] = []

    def watch(event: object) -> None:
        match event:
            case ClipChanged(clip):
                there.add(clip.id)
            case ClipRemoved(clip_id):
                there.discard(clip_id)
                wrong.extend([event] if desk.bridge.audition.selection.clip_id == clip_id else [])
            case SelectionChanged(selection) if selection.clip_id not in there:
                wrong.append(event)

    desk.bridge.post(lambda: desk.bridge.listen(watch))
    desk.bridge.import_file(tmp_path / "missing.wav")
    desk.until(lambda: desk.all(Problem))
    assert is_as_chosen(desk, chosen)
    assert wrong == []


@pytest.mark.parametrize("end", ["fail", "cancel", "die"])
def test_a_job_that_fails_while_its_take_is_played_early_gives_the_selected_take_back(
    desk: RunningBridge, chosen: Selection, tmp_path: Path, end: str
) -> None:
    bridge, engine = desk.bridge, desk.engine
    job_id = bridge.tasks.generate(Prompt("x"), Sampling(), 10.0)
    desk.until(lambda: engine.asked)
    early = tmp_path / "early.wav"
    write_wav(early, np.zeros((480, 2), np.float32), {})
    engine.on_event(SoundReady(job_id, 1, str(early), 480, 480))
    desk.until(lambda: any(event.job.early for event in desk.all(JobChanged)))
    bridge.queue.listen_early(job_id)
    desk.until(lambda: bridge.audition._unfinished_job)
    if end == "fail":
        engine.fail("out of memory")
    elif end == "cancel":
        bridge.queue.cancel(job_id)
    else:
        engine.die()
    over = {JobState.FAILED, JobState.CANCELLED}
    desk.until(lambda: [event for event in desk.all(JobChanged) if event.job.state in over])
    assert is_as_chosen(desk, chosen)
    assert len(bridge.player._want.samples) == 4 * SAMPLE_RATE
    assert not bridge.player.playing


def test_a_draft_of_a_repaint_plays_from_just_before_its_region(
    desk: RunningBridge, chosen: Selection, tmp_path: Path
) -> None:
    bridge, engine = desk.bridge, desk.engine
    regions = (Region(2.5, 3.0), Region(3.2, 3.9))
    job_id = bridge.tasks.repaint(chosen.take_id, regions, Prompt("x"), Sampling())
    desk.until(lambda: engine.asked)
    draft = tmp_path / "draft.wav"
    write_wav(draft, np.zeros((4 * SAMPLE_RATE, 2), np.float32), {})
    told = SoundReady(job_id, 1, str(draft), 4 * SAMPLE_RATE, 4 * SAMPLE_RATE, is_draft=True)
    engine.on_event(told)
    desk.until(lambda: any(event.job.is_draft for event in desk.all(JobChanged)))
    bridge.queue.listen_early(job_id)
    desk.until(lambda: bridge.audition._unfinished_job == job_id)
    desk.settle()
    assert 1.5 * SAMPLE_RATE <= bridge.player.position < 2.5 * SAMPLE_RATE
    engine.on_event(replace(told, is_draft=False))  # the take itself is being decoded
    desk.until(lambda: not desk.all(JobChanged)[-1].job.is_draft)
