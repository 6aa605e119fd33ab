"""Each clip has its own tempo, time signature and key: its file's, its own, or those that the user set."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import mido
import numpy as np
import pytest
import soundfile

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.events import DawChanged, HandedOver, OscChanged, Problem, TakeSaved, TempoOffered
from daw_bridge.core.settings import Settings
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.library.facts.file_facts import FileFacts
from daw_bridge.library.facts.wav_chunks import chunks
from daw_bridge.library.library import Library, import_recipe
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Sampling
from engine.contract.writing.inserted_chunks import insert_before_data
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.fakes import FakeDaw, FakeEngine
from tests.peers.kits import kit

BEATS = 16


def loop_file(
    folder: Path, tempo_bpm: float, keyscale: str = "", timesignature: str = "4", beats: int = BEATS, place: int = 0
) -> Path:
    """Quarter notes, a click on each, in a file that says what it holds. place: in samples."""
    n_samples = round(beats * 60 / tempo_bpm * SAMPLE_RATE)
    samples = np.zeros((n_samples, 2), np.float32)
    samples[[round(n * n_samples / beats) for n in range(beats)]] = 0.9
    path = folder / f"loop {tempo_bpm:g}.wav"
    soundfile.write(path, samples, SAMPLE_RATE, "PCM_24")
    facts = FileFacts(n_samples, "Loop", "", tempo_bpm, timesignature, keyscale, is_loop=True, start_samples=place)
    insert_before_data(path, chunks(facts))
    return path


@pytest.fixture
def daw() -> FakeDaw:
    return FakeDaw()


@pytest.fixture
def desk(settings: Settings, daw: FakeDaw) -> Iterator[RunningBridge]:
    desk = RunningBridge(Bridge(settings, make_engine=FakeEngine, daws=[daw]))
    desk.bridge.start()
    yield desk
    desk.bridge.close()


@pytest.fixture
def controller(desk: RunningBridge) -> Iterator[Controller]:
    controller = Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)
    yield controller
    controller.close()


def imported(desk: RunningBridge, path: Path) -> Take:
    before, audition = desk.bridge.audition.selection.take_id, desk.bridge.audition
    desk.bridge.import_file(path)
    return desk.until(lambda: take if (take := audition.take) is not None and take.id != before else None)


def repainted_by_bars(desk: RunningBridge, controller: Controller, take: Take, bar: float, n_bars: float) -> Take:
    """Select bars of a take by OSC, repaint them, and select the new take."""
    before = {take.id for take in desk.bridge.desk.takes(take.clip_id)}
    desk.bridge.select_take(take.id)
    desk.settle()
    controller.send("/bridge/bars/select", bar, n_bars)
    desk.until(lambda: desk.bridge.audition.selection.regions)
    asked = len(desk.engine.asked)
    controller.send("/bridge/repaint")
    desk.until(lambda: len(desk.engine.asked) > asked)
    desk.engine.make_takes()
    return desk.until(lambda: next((t for t in desk.bridge.desk.takes(take.clip_id) if t.id not in before), None))


def told(path: Path) -> tuple[float | None, str, str]:
    tags = import_recipe("c", path).tags
    return tags.tempo_bpm, tags.timesignature, tags.keyscale


def test_two_clips_of_different_tempo_live_side_by_side(
    desk: RunningBridge, controller: Controller, tmp_path: Path
) -> None:
    slow = imported(desk, loop_file(tmp_path, 93.75, "F# minor"))
    fast = imported(desk, loop_file(tmp_path, 150.0, "C major", "3"))
    bar_s = {slow.id: 4 * 60 / 93.75, fast.id: 3 * 60 / 150.0}
    for take, tempo, signature, keyscale in ((slow, 93.75, "4", "F# minor"), (fast, 150.0, "3", "C major")):
        new = repainted_by_bars(desk, controller, take, 2.0, 1.0)
        request = desk.engine.running
        prompt = request.prompt
        assert (prompt.bpm, prompt.timesignature, prompt.keyscale) == (tempo, signature, keyscale)
        [region] = request.regions
        assert (region.start_s, region.end_s) == pytest.approx((bar_s[take.id], 2 * bar_s[take.id]))
        job = next(job for job in desk.bridge.queue_run.jobs if job.id == request.job_id)
        assert "bars 2.1 to 3.1 (1 bar)" in job.title
        for suffix in ("wav", "aif", "flac"):
            path = tmp_path / f"out {tempo:g}.{suffix}"
            desk.bridge.exports.save_take(new.id, path)
            desk.until(lambda path=path: [event for event in desk.all(TakeSaved) if event.path == str(path)])
            assert told(path) == (tempo, signature, keyscale), suffix
        assert desk.bridge.grid.tempo_bpm == 120, "the tempo of new music is as it was"


@pytest.mark.peer
def test_other_programs_read_the_tempo_of_the_clip(desk: RunningBridge, controller: Controller, tmp_path: Path) -> None:
    for program in ("sndfile-info", "mediainfo"):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}")
    for tempo in (93.75, 120.0):
        new = repainted_by_bars(desk, controller, imported(desk, loop_file(tmp_path, tempo, "F# minor")), 2.0, 1.0)
        path = tmp_path / f"out {tempo:g}.wav"
        desk.bridge.exports.save_take(new.id, path)
        desk.until(lambda path=path: [event for event in desk.all(TakeSaved) if event.path == str(path)])
        info, media = (
            subprocess.run([program, path], capture_output=True, text=True, check=True).stdout
            for program in ("sndfile-info", "mediainfo")
        )
        assert f"Tempo     : {tempo:g}" in info
        assert f"Beats     : {BEATS}" in info
        assert f"TEMPO                                    : {tempo:g}" in media


def test_new_music_keeps_the_tempo_it_was_made_at(desk: RunningBridge) -> None:
    bridge = desk.bridge
    bridge.set_tempo(93.75)
    desk.settle()
    bridge.tasks.generate(bridge.draft.with_(keyscale="F# minor").prompt(bridge.grid), Sampling(seed=1), 5.12)
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    take = desk.until(lambda: bridge.audition.take)
    # the scripted engine leaves the prompt out of the recipe; the real one keeps it
    take = replace(take, recipe=replace(take.recipe, task="text2music", prompt=replace(take.recipe.prompt, bpm=93.75)))
    bridge.set_tempo(120.0)
    desk.settle()
    assert bridge.grid.on(take).bar_s == pytest.approx(2.56)


def test_a_tempo_that_the_models_do_not_know_stays_that_of_the_clip(desk: RunningBridge, daw: FakeDaw) -> None:
    tempo_map = TempoMap((TempoMark(0.0, 1, 20.0, 7, 8),))
    daw.state = DawState("Fake", is_connected=True, can=frozenset(Can), tempo_map=tempo_map)
    desk.until(lambda: any(event.state.is_connected for event in desk.all(DawChanged)))
    desk.settle()
    desk.bridge.tasks.generate(desk.bridge.draft.prompt(desk.bridge.grid), Sampling(seed=1), 5.0)
    desk.until(lambda: desk.engine.asked)
    tags = desk.engine.running.tags
    assert (desk.engine.running.prompt.bpm, tags["tempo_bpm"], tags["timesignature"]) == (40.0, "20", "7/8")


def test_a_followed_daw_leads_its_own_clips_only(desk: RunningBridge, daw: FakeDaw, tmp_path: Path) -> None:
    take = imported(desk, loop_file(tmp_path, 93.75))
    daw.state = DawState(
        "Fake", is_connected=True, can=frozenset(Can), tempo_map=TempoMap((TempoMark(0.0, 1, 140.0),)), session="S"
    )
    desk.until(lambda: desk.bridge.grid.tempo_bpm == 140)
    assert desk.bridge.desk.grid_of(take).tempo_bpm == 93.75
    placed = replace(take, recipe=take.recipe.with_tags({"session": "S", "time_reference": "0"}))
    assert desk.bridge.desk.grid_of(placed).tempo_bpm == 140
    desk.settle()


def test_the_midi_file_of_all_takes_has_the_tempo_and_key_of_the_clip(desk: RunningBridge, tmp_path: Path) -> None:
    take = imported(desk, loop_file(tmp_path, 93.75, "F# minor"))
    desk.bridge.exports.save_takes((take.id,), tmp_path / "all")
    desk.until(lambda: desk.all(HandedOver))
    [midi] = (tmp_path / "all").glob("*.mid")
    messages = list(mido.MidiFile(str(midi)).tracks[0])
    assert [round(mido.tempo2bpm(m.tempo), 3) for m in messages if m.type == "set_tempo"] == [93.75]
    assert [m.key for m in messages if m.type == "key_signature"] == ["F#m"]
    assert "93.75bpm" in next((tmp_path / "all").glob("*.wav")).name


def test_the_user_sets_the_tempo_of_a_clip_and_takes_it_back(
    desk: RunningBridge, controller: Controller, tmp_path: Path
) -> None:
    controller.send("/bridge/subscribe")
    take = imported(desk, loop_file(tmp_path, 93.75))
    controller.until("/bridge/clip/tempo", 93.75)
    controller.send("/bridge/clip/tempo", 187.5)
    controller.send("/bridge/clip/signature", "3")
    controller.until("/bridge/clip/signature", "3")
    assert desk.bridge.desk.grid_of(take).bar_s == pytest.approx(0.96)
    desk.bridge.exports.save_take(take.id, tmp_path / "out.wav")
    desk.until(lambda: desk.all(TakeSaved))
    assert told(tmp_path / "out.wav") == (187.5, "3", "")
    controller.send("/bridge/clip/tempo", 0.0)
    controller.until("/bridge/clip/tempo", 93.75)
    assert desk.bridge.settings.tempo_bpm == 120


def test_a_tempo_that_cannot_be_is_refused_in_words(desk: RunningBridge, tmp_path: Path) -> None:
    take = imported(desk, loop_file(tmp_path, 93.75))
    for tempo, signature in ((3.0, ""), (120.0, "x")):
        known = len(desk.all(Problem))
        desk.bridge.set_clip_grid(take.clip_id, tempo, signature)
        desk.until(lambda known=known: len(desk.all(Problem)) > known)
        assert "unexpected" not in desk.all(Problem)[-1].message
    assert desk.bridge.desk.grid_of(take).tempo_bpm == 93.75


def test_changes_that_wait_for_a_locked_index_do_not_undo_each_other(desk: RunningBridge, tmp_path: Path) -> None:
    take = imported(desk, loop_file(tmp_path, 93.75))
    desk.settle()
    library = desk.bridge.library
    assert library is not None
    with closing(sqlite3.connect(library.folder / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        grids = desk.bridge.clip_grids
        desk.bridge.post(lambda: grids.change(take.clip_id, tempo_bpm=187.5))
        desk.bridge.post(lambda: grids.change(take.clip_id, timesignature="3"))
        desk.until(lambda: desk.bridge.index_writes.is_waiting)
        desk.settle()
        other.execute("ROLLBACK")
    desk.until(lambda: desk.bridge.desk.grid_of(take).timesignature == "3")
    assert desk.bridge.desk.grid_of(take).tempo_bpm == 187.5


def test_a_set_tempo_outlives_the_index(tmp_path: Path) -> None:
    library = Library(tmp_path)
    path = library.clip_folder("c") / "t.wav"
    write_wav(path, np.zeros((480, 2), np.float32), {"tags": {"clip_id": "c"}})
    clip, _ = library.add_take(path, import_recipe("c", path))
    library.set_clip_grid(clip.id, 93.75, "3")
    library.close()
    for name in ("library.db", "library.db-wal", "library.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    library = Library(tmp_path)
    [again] = library.clips()
    library.close()
    assert (again.tempo_bpm, again.timesignature) == (93.75, "3")


def test_an_import_without_a_tempo_is_measured_and_offered(desk: RunningBridge, tmp_path: Path) -> None:
    write_wav(tmp_path / "kit.wav", kit(93.75, seconds=8 * 4 * 60 / 93.75))
    take = imported(desk, tmp_path / "kit.wav")
    [offer] = desk.until(lambda: desk.all(TempoOffered), 60)
    assert (offer.clip_id, offer.tempo_bpm) == (take.clip_id, 93.75)
    assert desk.bridge.desk.grid_of(take).tempo_bpm == 120, "nothing changes before the user takes it"
    desk.bridge.set_clip_grid(take.clip_id, offer.tempo_bpm)
    desk.until(lambda: desk.bridge.desk.grid_of(take).tempo_bpm == 93.75)


def test_noise_has_no_tempo_to_offer(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    imported(desk, song)
    write_wav(tmp_path / "kit.wav", kit(120.0, seconds=16.0))
    later = imported(desk, tmp_path / "kit.wav")
    offers = desk.until(lambda: desk.all(TempoOffered), 60)
    assert [offer.clip_id for offer in offers] == [later.clip_id]
