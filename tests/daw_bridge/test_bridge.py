"""What the bridge promises: commands in, whole events out, nothing lost."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Selection, Take
from daw_bridge.core.events import (
    ClipRemoved,
    EngineChanged,
    ExportReady,
    GridChanged,
    JobChanged,
    NextStep,
    PeaksChanged,
    Problem,
    SelectionChanged,
    TakeAdded,
    TakeRemoved,
)
from daw_bridge.core.queue.jobs import EngineStatus, JobState
from daw_bridge.core.settings import Saved, Settings, load_settings
from daw_bridge.library.library import Library
from engine.contract import catalog
from engine.contract.audio import map_samples
from engine.contract.messages import Cancel, Free, Generate, Guidance, Prompt, Region, Sampling, Task
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine


def import_song(desk: RunningBridge, song: Path) -> Take:
    before = len(desk.all(TakeAdded))
    desk.bridge.import_file(song)
    desk.until(lambda: len(desk.all(TakeAdded)) > before)
    return desk.all(TakeAdded)[-1].take


def job_states(desk: RunningBridge, job_id: str) -> list[JobState]:
    states = [event.job.state for event in desk.all(JobChanged) if event.job.id == job_id]
    return [state for n, state in enumerate(states) if n == 0 or states[n - 1] is not state]


def test_import_selects_and_shows(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    assert take.name == "Original"
    assert take.n_samples == 4 * 48_000
    desk.until(lambda: any(e.peaks.samples is not None for e in desk.all(PeaksChanged)))
    assert desk.all(SelectionChanged)[-1].selection.take_id == take.id
    assert song.is_file()


def test_what_reads_files_is_loaded_soon_after_the_start_and_not_with_it(tmp_path: Path) -> None:
    program = """
import sys, time
from daw_bridge.bridge import Bridge
from daw_bridge.core.settings import Settings
from tests.fakes import FakeEngine
readers = {"daw_bridge.library.facts.known_facts", "tinytag"}
assert not readers & set(sys.modules), "the start waits for them"
settings = Settings(library_folder=sys.argv[1], connect_daws=False, osc_port=0)
bridge = Bridge(settings, make_engine=FakeEngine, daws=())
bridge.start()
end = time.monotonic() + 20
while readers - set(sys.modules):
    assert time.monotonic() < end, "the first import waits for them"
    time.sleep(0.01)
bridge.close()
"""
    subprocess.run([sys.executable, "-c", program, tmp_path], check=True, timeout=60)


def test_a_file_that_is_no_sound_leaves_nothing(desk: RunningBridge, tmp_path: Path) -> None:
    (tmp_path / "notes.wav").write_text("not a sound")
    desk.bridge.import_file(tmp_path / "notes.wav")
    desk.until(lambda: desk.all(Problem))
    assert "notes.wav" in desk.all(Problem)[-1].message
    assert desk.all(Problem)[-1].hint
    assert desk.all(ClipRemoved)
    assert desk.bridge.library is not None
    assert desk.bridge.library.clips() == []
    assert not list(desk.bridge.library.audio.rglob("*.*"))


def test_channels_left_out_are_told(desk: RunningBridge, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "eight.wav", np.zeros((48_000, 8), np.float32), 48_000)
    import_song(desk, tmp_path / "eight.wav")
    assert "8 channels, of which the first two" in desk.all(Problem)[-1].message


def test_repaint_makes_takes_of_the_same_clip(desk: RunningBridge, song: Path) -> None:
    original = import_song(desk, song)
    job_id = desk.bridge.tasks.repaint(original.id, (Region(1, 2),), Prompt("x"), Sampling(5, takes=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    desk.until(lambda: JobState.DONE in job_states(desk, job_id))
    assert job_states(desk, job_id) == [JobState.QUEUED, JobState.RUNNING, JobState.DONE]
    takes = [event.take for event in desk.all(TakeAdded)[1:]]
    assert [take.name for take in takes] == ["Take 1", "Take 2"]
    assert {take.clip_id for take in takes} == {original.clip_id}
    assert desk.all(SelectionChanged)[-1].selection.take_id == takes[0].id, "the first new take is heard at once"
    desk.bridge.tasks.repaint(original.id, (Region(1, 2),), Prompt("x"), Sampling(5))
    desk.until(lambda: len(desk.engine.asked) == 2)
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 4)
    assert desk.all(TakeAdded)[-1].take.name == "Take 3"


def test_a_new_take_does_not_interrupt_what_the_user_chose(desk: RunningBridge, song: Path) -> None:
    first = import_song(desk, song)
    second = import_song(desk, song)
    desk.bridge.tasks.rework(Task.COVER, first.id, Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 3)
    desk.settle()
    assert desk.all(SelectionChanged)[-1].selection.take_id == second.id


def test_one_request_in_flight(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    ids = [desk.bridge.tasks.rework(Task.COVER, take.id, Prompt(), Sampling()) for _ in range(3)]
    desk.settle()
    assert [request.job_id for request in desk.engine.asked] == ids[:1]
    desk.bridge.queue.cancel(ids[1])
    desk.engine.make_takes()
    desk.until(lambda: len(desk.engine.asked) == 2)
    assert desk.engine.running.job_id == ids[2]
    assert job_states(desk, ids[1]) == [JobState.QUEUED, JobState.CANCELLED]
    desk.bridge.queue.cancel(ids[2])
    desk.until(lambda: JobState.CANCELLED in job_states(desk, ids[2]))
    assert isinstance(desk.engine.asked[-1], Cancel)


def test_failure_says_what_to_do_and_can_be_tried_again(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    job_id = desk.bridge.tasks.rework(Task.COVER, take.id, Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    desk.engine.fail("no memory")
    problem = desk.until(lambda: desk.all(Problem))[-1]
    assert (problem.message, problem.hint, problem.step, problem.job_id) == (
        "no memory",
        "do this",
        NextStep.TRY_AGAIN,
        job_id,
    )
    desk.bridge.queue.retry(job_id)
    desk.until(lambda: len(desk.engine.asked) == 2)
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)


def test_engine_death_fails_the_job_and_restarts(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    job_id = desk.bridge.tasks.rework(Task.COVER, take.id, Prompt(), Sampling())
    waiting = desk.bridge.tasks.rework(Task.COVER, take.id, Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    desk.engine.die()
    desk.until(lambda: JobState.FAILED in job_states(desk, job_id))
    desk.until(lambda: desk.engine.running.job_id == waiting)
    assert desk.engine.starts == 2
    for _ in range(3):
        desk.engine.die()
        desk.settle()
    assert desk.all(EngineChanged)[-1].status is EngineStatus.FAILED
    assert desk.all(Problem)[-1].step is NextStep.RESTART_ENGINE
    desk.bridge.machine.restart_engine()
    desk.until(lambda: desk.all(EngineChanged)[-1].status is EngineStatus.READY)


def test_without_a_model_the_next_step_is_named(
    settings: Settings, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "SKETCH_FOLDER", tmp_path / "not there")
    bridge = Bridge(replace(settings, model_folder="/nowhere"), make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    try:
        desk.until(lambda: desk.all(Problem))
        assert desk.all(Problem)[0].step is NextStep.CHOOSE_MODEL
        take = import_song(desk, song)
        job_id = bridge.tasks.rework(Task.COVER, take.id, Prompt(), Sampling())
        desk.until(lambda: JobState.FAILED in job_states(desk, job_id))
        assert "/nowhere" in desk.all(Problem)[-1].message
    finally:
        bridge.close()


def test_discard_and_restore(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.discard_take(take.id)
    desk.until(lambda: desk.all(TakeRemoved))
    assert Path(take.path).is_file()
    desk.until(lambda: desk.all(SelectionChanged)[-1].selection.take_id == "")
    desk.bridge.restore_take(take.id)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    desk.until(lambda: desk.all(SelectionChanged)[-1].selection.take_id == take.id)


def test_take_next_goes_around(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.tasks.rework(Task.COVER, take.id, Prompt(), Sampling(takes=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 3)
    heard = []
    for step in (1, 1, 1, -1):
        desk.bridge.step_take(step)
        desk.settle()
        heard.append(desk.all(SelectionChanged)[-1].selection.take_id)
    ids = [event.take.id for event in desk.all(TakeAdded)]
    assert heard == [ids[2], ids[0], ids[1], ids[0]]


def test_outpainting_to_the_left_keeps_the_place_in_the_song(desk: RunningBridge, song: Path) -> None:
    original = import_song(desk, song)
    desk.bridge.set_regions((Region(-1, 1),))
    desk.bridge.seek(2.0)
    desk.bridge.tasks.repaint(original.id, (Region(-1, 1),), Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes(offset_samples=48_000)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    desk.settle()
    take = desk.all(TakeAdded)[-1].take
    assert desk.all(SelectionChanged)[-1].selection == Selection(take.clip_id, take.id, (Region(0, 2),))
    assert desk.bridge.player.position == 3 * 48_000
    desk.bridge.select_take(original.id)
    desk.settle()
    assert desk.all(SelectionChanged)[-1].selection.regions == (Region(-1, 1),)
    assert desk.bridge.player.position == 2 * 48_000


def test_export_is_made_once_with_a_name_any_daw_takes(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.exports.prepare(take.id)
    path = Path(desk.until(lambda: desk.all(ExportReady))[-1].path)
    assert path.name.isascii()
    assert path.name.startswith("song_Original_")
    made = path.stat().st_mtime_ns
    desk.bridge.exports.prepare(take.id)
    desk.until(lambda: len(desk.all(ExportReady)) == 2)
    assert path.stat().st_mtime_ns == made


def test_library_is_rebuilt_from_the_files_alone(desk: RunningBridge, song: Path, settings: Settings) -> None:
    original = import_song(desk, song)
    desk.bridge.tasks.rework(Task.COVER, original.id, Prompt("words"), Sampling(takes=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 3)
    desk.bridge.close()
    folder = Path(settings.library_folder)
    for damage in ("gone", "broken"):
        for file in folder.glob("library.db*"):
            file.unlink()
        if damage == "broken":
            (folder / "library.db").write_bytes(b"this is no database" * 100)
        library = Library(folder)
        [clip] = library.clips()
        assert clip.name == "söng"
        takes = library.takes(clip.id)
        assert [take.name for take in takes] == ["Original", "Take 1", "Take 2"]
        assert takes[1].recipe.prompt.caption == "words"
        assert np.array_equal(map_samples(Path(takes[0].path)), map_samples(Path(original.path)))
        assert library.was_rebuilt == (damage == "broken")
        library.close()


def test_library_forgets_files_that_are_gone(desk: RunningBridge, song: Path, settings: Settings) -> None:
    take = import_song(desk, song)
    desk.bridge.close()
    shutil.rmtree(Path(take.path).parent)
    library = Library(Path(settings.library_folder))
    assert library.clips() == []
    library.close()


def test_abandoned_parts_are_swept_and_fresh_ones_left(tmp_path: Path) -> None:
    old, fresh = (tmp_path / "audio" / "c" / f".{name}.wav.part" for name in ("old", "fresh"))
    old.parent.mkdir(parents=True)
    for part in (old, fresh):
        part.write_bytes(b"x")
    os.utime(old, (1, 1))
    Library(tmp_path).close()
    assert not old.exists()
    assert fresh.exists()


def test_library_can_move(desk: RunningBridge, song: Path, settings: Settings, tmp_path: Path) -> None:
    import_song(desk, song)
    desk.bridge.close()
    moved = tmp_path / "elsewhere"
    shutil.move(settings.library_folder, moved)
    library = Library(moved)
    [take] = library.takes(library.clips()[0].id)
    assert Path(take.path).is_file()
    library.close()


def test_a_library_that_cannot_be_used_is_told(settings: Settings) -> None:
    bridge = Bridge(replace(settings, library_folder="/dev/null/library"), make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    desk.until(lambda: any("library" in problem.message for problem in desk.all(Problem)))
    bridge.close()


def test_tempo_moves_the_grid_and_is_remembered(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    bridge = Bridge(settings, path, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    bridge.set_tempo(133.33)
    desk.until(lambda: desk.all(GridChanged) and desk.all(GridChanged)[-1].grid.tempo_bpm == 133.33)
    bridge.set_tempo(5)
    desk.until(lambda: desk.all(Problem))
    bridge.close()
    assert load_settings(path).tempo_bpm == 133.33


def test_a_lost_device_is_noticed_while_the_inbox_is_busy(
    desk: RunningBridge, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_song(desk, song)
    desk.settle()
    monkeypatch.setattr(desk.bridge.player, "check", lambda: False)
    end = time.monotonic() + 3
    while time.monotonic() < end and not desk.all(Problem):
        desk.bridge.post(lambda: None)
        time.sleep(0.01)
    assert "audio device is no longer available" in desk.all(Problem)[0].message


def test_options_of_one_run_are_not_kept(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    bridge = Bridge(settings, path, make_engine=FakeEngine, stored=Saved(Settings(model_folder="/kept")))
    bridge.start()
    bridge.set_tempo(90)
    bridge.close()
    kept = load_settings(path)
    assert (kept.tempo_bpm, kept.model_folder) == (90, "/kept")
    assert kept.library_folder == Settings().library_folder


@pytest.mark.parametrize("content", ["{broken", "[]", '{"tempo_bpm": NaN}', "", "[" * 100_000])
def test_broken_settings_are_put_aside(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert load_settings(path) == Settings()
    assert path.with_suffix(".broken").read_text() == content


def test_a_task_the_model_cannot_do_names_one_that_can_and_offers_it(
    desk: RunningBridge, song: Path, tiny_base: Path
) -> None:
    take = import_song(desk, song)

    def extract(guidance: float = 1.0) -> None:
        sampling = Sampling(guidance=Guidance(guidance))
        desk.bridge.tasks.rework(Task.EXTRACT, take.id, Prompt(), sampling, ("drums",))

    extract()
    desk.until(lambda: any("cannot do the task extract" in problem.message for problem in desk.all(Problem)))
    problem = desk.all(Problem)[-1]
    assert "Turbo cannot do the task extract, but Base or XL Base can" in problem.message
    assert problem.step is NextStep.CHOOSE_MODEL
    settings = replace(desk.bridge.settings, model_folder=str(tiny_base), variant="acestep-v15-turbo")
    desk.bridge.change_settings(settings)
    extract()
    desk.until(lambda: desk.all(Problem)[-1].step is NextStep.SWITCH_MODEL)
    assert desk.all(Problem)[-1].offer == "acestep-v15-base"
    desk.bridge.change_settings(replace(settings, variant="acestep-v15-base"))
    extract(7.0)
    desk.until(lambda: any(isinstance(request, Generate) for request in desk.engine.asked))
    assert desk.engine.running.tracks == ("drums",)


def test_memory_is_freed_on_request(desk: RunningBridge) -> None:
    desk.bridge.machine.free_memory()
    desk.until(lambda: Free() in desk.engine.asked)
