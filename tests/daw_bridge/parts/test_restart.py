"""What a restart keeps, what a change of the library does to work that is under way, and that the index has one thread."""

import json
import shutil
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.draft import SAVED, Draft
from daw_bridge.core.events import (
    ClipRemoved,
    DraftChanged,
    EngineChanged,
    ImportBegan,
    JobChanged,
    Problem,
    SelectionChanged,
    TakeAdded,
    TakeRemoved,
    TakeTimed,
)
from daw_bridge.core.queue.jobs import EngineStatus, JobState
from daw_bridge.core.settings import Saved, Settings, read_settings
from daw_bridge.library import audio_files
from daw_bridge.library.library import Library
from daw_bridge.parts import preferences, resuming
from daw_bridge.parts.resuming import FILE, draft_from
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Failed, Prompt, Region, Sampling, TakeMade, Task
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start
from tests.fakes import FakeEngine


def import_song(desk: RunningBridge, song: Path) -> str:
    before = len(desk.all(TakeAdded))
    desk.bridge.import_file(song)
    return desk.until(lambda: desk.all(TakeAdded)[before:])[0].take.id


def make_takes(desk: RunningBridge, take_id: str, count: int) -> list[str]:
    before, asked = len(desk.all(TakeAdded)), len(desk.engine.asked)
    desk.bridge.tasks.rework(Task.COVER, take_id, Prompt("words"), Sampling(takes=count))
    desk.until(lambda: desk.engine.asked[asked:])
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == before + count)
    return [event.take.id for event in desk.all(TakeAdded)[before:]]


def test_selection_and_draft_are_there_again(start: Start, song: Path) -> None:
    desk = start()
    first = import_song(desk, song)
    import_song(desk, song)
    take = make_takes(desk, first, 2)[0]
    desk.bridge.select_take(take)
    draft = Draft("warm tape", "[verse]\nla", "fr", 0.5, 7, 12.0, whole_bars=False, loop=True)
    desk.bridge.edit_draft(draft)
    desk.settle()
    again = start()
    again.until(lambda: again.all(SelectionChanged))
    assert again.bridge.audition.selection.take_id == take
    assert again.bridge.draft == draft
    assert again.all(DraftChanged)[-1].draft == draft
    assert again.bridge.audition.take is not None


def test_the_selected_regions_come_back(start: Start, song: Path, settings: Settings) -> None:
    desk = start()
    original = import_song(desk, song)
    [take] = make_takes(desk, original, 1)
    desk.bridge.select_take(take)
    regions = (Region(0.5, 1.0), Region(2.0, 4.5))  # the second one extends the take
    desk.bridge.set_regions(regions)
    desk.settle()
    desk.bridge.close()
    again = start()
    again.until(lambda: again.bridge.audition.selection.regions == regions)
    assert again.bridge.audition.selection.take_id == take
    again.bridge.close()
    library = Library(Path(settings.library_folder))
    library.set_discarded(take, True)
    library.close()
    on_original = start()  # they are kept with the clip
    on_original.until(lambda: on_original.bridge.audition.selection.regions == regions)
    assert on_original.bridge.audition.selection.take_id == original
    on_original.bridge.set_regions(())
    on_original.settle()
    on_original.bridge.close()
    bare = start()
    bare.until(lambda: bare.bridge.audition.take)
    assert bare.bridge.audition.selection.regions == ()


@pytest.mark.parametrize(
    "regions",
    ["x", 7, [7], [{}], [{"start_s": 2, "end_s": 1}], [{"start_s": "a", "end_s": 1}], [{"start_s": 0, "end_s": 1e300}]],
)
def test_odd_regions_are_passed_over(start: Start, song: Path, settings: Settings, regions: object) -> None:
    desk = start()
    import_song(desk, song)
    desk.settle()
    desk.bridge.close()
    path = Path(settings.library_folder) / FILE
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"regions": regions}), "utf-8")
    again = start()
    again.until(lambda: again.bridge.audition.take)
    assert again.bridge.audition.selection.regions == ()
    assert again.all(Problem) == []


def test_each_half_of_the_draft_is_kept_in_one_place(start: Start, settings: Settings, tmp_path: Path) -> None:
    desk = start()
    desk.until(lambda: desk.bridge.library)
    desk.bridge.edit_draft(Draft("tape", takes=3, keyscale="A minor"))
    desk.settle()
    desk.bridge.close()
    kept = json.loads((Path(settings.library_folder) / FILE).read_text("utf-8"))["draft"]
    assert kept["caption"] == "tape"
    assert not kept.keys() & set(SAVED)
    assert draft_from({"takes": 4, "caption": "old"}, Draft()) == Draft("old")
    path = tmp_path / "settings.json"
    bridge = Bridge(settings, path, make_engine=FakeEngine, stored=Saved(settings, Draft("unkept", takes=2)))
    running = RunningBridge(bridge)
    bridge.start()
    running.until(lambda: bridge.draft.caption == "tape")
    bridge.edit_draft(bridge.draft.with_(lyrics="la"))
    bridge.close()
    assert not path.exists(), "the settings file does not keep lyrics"
    assert (bridge.draft.takes, bridge.draft.caption, bridge.draft.lyrics) == (2, "tape", "la")


def test_a_take_that_is_gone_leaves_its_clip_selected(start: Start, song: Path, settings: Settings) -> None:
    desk = start()
    original = import_song(desk, song)
    [take] = make_takes(desk, original, 1)
    desk.bridge.select_take(take)
    desk.settle()
    desk.bridge.close()
    library = Library(Path(settings.library_folder))
    library.set_discarded(take, True)
    library.close()
    again = start()
    again.until(lambda: again.all(SelectionChanged))
    assert again.bridge.audition.selection.take_id == original


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b"{broken", b'{"take": [1], "clip": {}, "draft": 7}', b"[" * 99_999]
)
def test_an_odd_file_of_what_was_selected_is_passed_over(start: Start, settings: Settings, content: bytes) -> None:
    folder = Path(settings.library_folder)
    folder.mkdir(parents=True)
    (folder / FILE).write_bytes(content)
    desk = start()
    desk.settle()
    assert desk.all(Problem) == []
    assert desk.bridge.draft == Draft.begun(settings.variant_in_use())


def test_values_of_a_draft_that_do_not_fit_are_left_out() -> None:
    stored = {"caption": "kept", "strength": 3.0, "seed": "x", "length_s": 20, "loop": 1, "unknown": 1, "lyrics": None}
    assert draft_from(stored, Draft()) == Draft("kept", length_s=20.0)


def test_each_restore_brings_back_one_more_take_also_after_a_restart(start: Start, song: Path) -> None:
    desk = start()
    takes = make_takes(desk, import_song(desk, song), 3)
    for take in takes:
        desk.bridge.discard_take(take)
    desk.settle()
    assert len(desk.all(TakeRemoved)) == 3
    desk.bridge.restore_last_take()
    desk.settle()
    again = start()
    again.bridge.restore_last_take()
    again.bridge.restore_last_take()
    again.settle()
    back = [event.take.id for event in again.all(TakeAdded)]
    assert set(back[:-2]) == {take.id for take in again.bridge.desk.takes(again.all(TakeAdded)[0].take.clip_id)} - {
        *takes[:2]
    }
    assert back[-2:] == [takes[1], takes[0]]
    again.bridge.restore_last_take()
    again.settle()
    assert again.all(Problem)[-1].message == "There is no discarded take"


def test_undo_and_restore_know_the_same_takes(start: Start, song: Path) -> None:
    desk = start()
    takes = make_takes(desk, import_song(desk, song), 2)
    for take in takes:
        desk.bridge.discard_take(take)
    desk.bridge.restore_take(takes[1])  # by undo
    desk.bridge.restore_last_take()  # by a controller
    desk.bridge.restore_take(takes[0])  # by undo, of what is back already
    desk.bridge.discard_take("unknown")
    desk.settle()
    assert [event.take.id for event in desk.all(TakeAdded)][-2:] == [takes[1], takes[0]]
    assert len(desk.bridge.desk.takes(desk.bridge.audition.selection.clip_id)) == 3


def clicks(seconds: float = 12.0, tempo_bpm: float = 120.0) -> np.ndarray:
    samples = np.zeros((round(seconds * SAMPLE_RATE), 2), np.float32)
    burst = np.random.default_rng(2).uniform(-0.8, 0.8, (960, 2)) * np.linspace(1, 0, 960)[:, None]
    for beat in range(int(seconds * tempo_bpm / 60)):
        at = round((beat * 60 / tempo_bpm + 0.02) * SAMPLE_RATE)
        samples[at : at + 960] += burst[: len(samples) - at]
    return samples


def add_clicks(settings: Settings) -> str:
    """A take that was made at 120 bpm, and its id."""
    library = Library(Path(settings.library_folder))
    path = library.clip_folder("c") / "take.wav"
    write_wav(path, clicks(), {"prompt": {"bpm": 120.0}, "tags": {"clip_id": "c", "take_name": "Take 1"}})
    library.close()
    return path.stem


def test_what_was_measured_survives_a_restart_and_the_rest_is_measured_when_needed(
    start: Start, settings: Settings
) -> None:
    take_id = add_clicks(settings)
    desk = start()
    assert desk.bridge.timekeeping.words(take_id) == ""  # never measured, as it came from elsewhere
    desk.bridge.conform_take(take_id)
    made = desk.until(lambda: [e.take for e in desk.all(TakeAdded) if e.is_new])[0]
    assert made.name == "Take 1 on the grid"
    words = desk.until(lambda: desk.bridge.timekeeping.words(take_id))
    [timed] = [event for event in desk.all(TakeTimed) if event.take_id == take_id]
    desk.bridge.close()
    for file in Path(settings.library_folder).glob("library.db*"):
        file.unlink()
    again = start()
    assert again.bridge.timekeeping.words(take_id) == words
    assert timed in again.all(TakeTimed)
    again.bridge.conform_take(take_id)
    again.until(lambda: [e for e in again.all(TakeAdded) if e.is_new])
    assert again.all(Problem) == []


def test_a_job_that_is_tried_again_gives_its_takes_new_numbers(start: Start, song: Path) -> None:
    desk = start()
    original = import_song(desk, song)
    desk.bridge.tasks.rework(Task.COVER, original, Prompt("words"), Sampling(takes=2))
    desk.until(lambda: desk.engine.asked)
    request = desk.engine.running
    path = Path(request.out_dir) / f"{request.job_id}-1.wav"
    recipe = {"tags": request.tags}
    write_wav(path, np.zeros((480, 2), np.float32), recipe)
    desk.engine.on_event(TakeMade(request.job_id, 1, str(path), recipe))
    desk.engine.on_event(Failed(request.job_id, "no memory", ""))
    desk.until(lambda: any(event.job.state is JobState.FAILED for event in desk.all(JobChanged)))
    desk.bridge.queue.retry(request.job_id)
    desk.until(lambda: len(desk.engine.asked) == 2)
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 4)
    names = [take.name for take in desk.bridge.desk.takes(desk.all(TakeAdded)[0].take.clip_id)]
    assert sorted(names) == ["Original", "Take 1", "Take 3", "Take 4"]


def test_one_odd_file_stops_nothing(start: Start, settings: Settings, song: Path) -> None:
    odd = Path(settings.library_folder) / "audio" / "odd"
    odd.mkdir(parents=True)
    (odd / "nothing.wav").touch()
    write_wav(odd / "odd.wav", np.zeros((480, 2), np.float32), {"tags": {"created": "yesterday"}})
    desk = start()
    [problem] = desk.all(Problem)
    assert "odd/nothing.wav" in problem.message
    assert import_song(desk, song)


def test_a_step_of_the_start_that_fails_keeps_no_other_from_running(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("never seen before")

    monkeypatch.setattr("daw_bridge.parts.library_reading.Library", fail)
    desk = start()
    assert "never seen before" in desk.until(lambda: desk.all(Problem))[0].message


def test_a_file_that_is_read_while_the_library_changes_is_listed_later(
    start: Start, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    go_on, real = threading.Event(), audio_files.import_file

    def slow(*args: Any) -> audio_files.Imported:
        assert go_on.wait(10)
        return real(*args)

    monkeypatch.setattr(audio_files, "import_file", slow)
    desk = start()
    began: list[ImportBegan] = []
    desk.bridge.desk.listen_inside(lambda event: began.append(event) if isinstance(event, ImportBegan) else None)
    desk.bridge.import_file(song)
    desk.until(lambda: began)
    desk.bridge.change_settings(replace(settings, library_folder=str(tmp_path / "other")))
    desk.settle()
    go_on.set()
    problem = desk.until(lambda: desk.all(Problem))[0]
    assert "no longer open" in problem.message
    assert ClipRemoved(began[0].clip_id) in desk.events
    assert desk.all(TakeAdded) == []
    desk.bridge.change_settings(settings)
    assert desk.until(lambda: desk.all(TakeAdded))[0].take.id == began[0].take_id


def test_a_take_that_is_made_while_the_library_changes_is_listed_later(
    start: Start, song: Path, tmp_path: Path, settings: Settings
) -> None:
    desk = start()
    original = import_song(desk, song)
    desk.bridge.tasks.rework(Task.COVER, original, Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    desk.bridge.change_settings(replace(settings, library_folder=str(tmp_path / "other")))
    desk.settle()
    desk.engine.make_takes()
    assert "no longer open" in desk.until(lambda: desk.all(Problem))[0].message
    desk.bridge.change_settings(settings)
    desk.until(lambda: len(desk.all(TakeAdded)) == 3)


def test_a_full_disk_while_the_library_is_in_use_is_said(start: Start, song: Path) -> None:
    desk = start()
    import_song(desk, song)
    clip_id = desk.bridge.audition.selection.clip_id
    desk.bridge.post(lambda: desk.bridge.library and desk.bridge.library.ask("PRAGMA max_page_count = 1"))
    desk.bridge.rename_clip(clip_id, "long" * 100_000)
    problem = desk.until(lambda: desk.all(Problem))[0]
    assert "full" in problem.message
    assert problem.hint.startswith("Free some space")


def test_the_index_is_asked_by_one_thread(start: Start, song: Path, tmp_path: Path) -> None:
    desk, threads = start(), set[str]()

    def watch() -> None:
        assert desk.bridge.library is not None
        desk.bridge.library._db.set_trace_callback(lambda _: threads.add(threading.current_thread().name))

    desk.bridge.post(watch)
    edited = tmp_path / "edited.wav"
    shutil.copy(song, edited)
    desk.bridge.daw.edit_file(edited)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.tasks.repaint(take.id, (Region(0.5, 1.0),), Prompt("x", bpm=120.0), Sampling())
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    new = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    for act in (
        desk.bridge.daw.return_take,
        desk.bridge.exports.prepare,
        desk.bridge.conform_take,
        desk.bridge.accept_take,
    ):
        act(new.id)
    desk.bridge.exports.save_take(new.id, tmp_path / "out.wav")
    desk.bridge.exports.save_takes((take.id, new.id), tmp_path / "all")
    desk.bridge.daw.restore_file(new.id)
    desk.bridge.discard_take(new.id)
    desk.until((tmp_path / "all").is_dir)
    desk.bridge.close()
    assert threads == {"bridge inbox"}


def test_settings_and_selection_are_kept_as_soon_as_the_disk_has_room(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preferences, "_AGAIN_S", 0.1)
    monkeypatch.setattr(resuming, "_AGAIN_S", 0.1)
    write, failed, path = whole_file.write_text, list[str](), tmp_path / "settings.json"

    def full(target: Path, *args: Any, **options: Any) -> None:
        if target.name in {path.name, FILE} and failed.count(target.name) < 2:
            failed.append(target.name)
            raise OSError(28, "No space left on device")
        write(target, *args, **options)

    monkeypatch.setattr(whole_file, "write_text", full)
    bridge = Bridge(settings, path, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    desk.until(lambda: any(event.status is EngineStatus.READY for event in desk.all(EngineChanged)))
    bridge.change_settings(replace(settings, snap_beats=4.0))
    bridge.edit_draft(replace(bridge.draft, caption="kept"))
    kept = Path(settings.library_folder) / FILE
    desk.until(lambda: path.is_file() and read_settings(path).settings.snap_beats == 4.0)
    desk.until(lambda: kept.is_file() and "kept" in kept.read_text("utf-8"))
    assert len(failed) == 4
    assert len([p for p in desk.all(Problem) if "could not be saved" in p.message]) == 1
    bridge.close()
