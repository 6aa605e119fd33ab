"""Files in and out of the bridge: where takes may be written, how loud they leave, and what a failure leaves behind."""

import os
import struct
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.events import (
    Accepted,
    ClipChanged,
    ClipRemoved,
    ExportReady,
    HandedOver,
    Problem,
    Returned,
    TakeAdded,
    TakeSaved,
)
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.core.timing import VERSION, Relation, Timing
from daw_bridge.library import audio_files
from daw_bridge.library.audio_files import export_take, save_take
from daw_bridge.library.export_target import export_target
from daw_bridge.library.facts.file_facts import facts_of
from daw_bridge.library.facts.text_tags import vorbis_comment
from daw_bridge.library.library import Library
from daw_bridge.parts import timekeeping
from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.formats.riff import riff_chunks
from engine.contract.messages import Prompt, Sampling, TakeMade
from engine.contract.reading.sound_reader import AudioReader, read_audio
from engine.contract.writing.inserted_chunks import insert_before_data
from engine.contract.writing.sound_writer import WavWriter, write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine


def take_of(folder: Path, samples: np.ndarray) -> tuple[Clip, Take]:
    write_wav(folder / "take.wav", samples.astype(np.float32))
    return Clip("c", "Clip", 0.0), Take("t", "c", "Take 1", str(folder / "take.wav"), len(samples), 0.0)


def tone(peak: float) -> np.ndarray:
    return np.repeat(peak * np.sin(np.arange(SAMPLE_RATE) * 0.05)[:, None], 2, axis=1).astype(np.float32)


# --- how loud --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.wav", "a.aif"])
def test_above_full_scale_leaves_as_float(tmp_path: Path, name: str) -> None:
    pair = take_of(tmp_path, tone(1.8))
    assert save_take(*pair, tmp_path / name) == 0
    assert soundfile.info(tmp_path / name).subtype == "FLOAT"
    assert np.array_equal(read_audio(tmp_path / name), tone(1.8))
    assert soundfile.info(export_take(*pair, tmp_path)).subtype == "FLOAT"


@pytest.mark.parametrize("name", ["a.mp3", "a.ogg", "a.opus"])
def test_above_full_scale_is_turned_down_for_players(tmp_path: Path, name: str) -> None:
    assert save_take(*take_of(tmp_path, tone(2.0)), tmp_path / name) == pytest.approx(6.02, abs=0.01)
    assert read_audio(tmp_path / name)[4800:-4800] == pytest.approx(tone(1.0)[4800:-4800], abs=0.05)
    assert save_take(*take_of(tmp_path, tone(1.0)), tmp_path / name) == 0


def test_above_full_scale_is_turned_down_in_flac(tmp_path: Path) -> None:
    assert save_take(*take_of(tmp_path, tone(2.0)), tmp_path / "a.flac") == pytest.approx(6.02, abs=0.01)
    assert read_audio(tmp_path / "a.flac") == pytest.approx(tone(1.0), abs=1e-6)


@pytest.mark.parametrize("peak", [0.5, 1.0])
@pytest.mark.parametrize("name", ["a.wav", "a.aif", "a.flac"])
def test_up_to_full_scale_leaves_as_24_bits(tmp_path: Path, name: str, peak: float) -> None:
    assert save_take(*take_of(tmp_path, tone(peak)), tmp_path / name) == 0
    assert soundfile.info(tmp_path / name).subtype == "PCM_24"


def test_what_is_no_sound_does_not_leave(tmp_path: Path) -> None:
    samples = tone(0.5)
    samples[1000] = np.nan
    for name in ("a.wav", "a.aif", "a.flac", "a.mp3", "a.ogg", "a.opus"):
        with pytest.raises(AudioError, match="not sound"):
            save_take(*take_of(tmp_path, samples), tmp_path / name)
        assert not (tmp_path / name).exists()


def test_the_window_hears_that_a_take_was_turned_down(desk: RunningBridge, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "loud.wav", tone(2.0), SAMPLE_RATE, "FLOAT")
    desk.bridge.import_file(tmp_path / "loud.wav")
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.exports.save_take(take.id, tmp_path / "out.flac")
    desk.until(lambda: any("turned down by 6.0 dB" in problem.message for problem in desk.all(Problem)))


# --- where -----------------------------------------------------------------------------------------


def test_a_name_means_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = tmp_path / "library"
    (library / "exports").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    def target(named: str) -> Path:
        return export_target(Path(named), "usual.wav", library)

    for name in ("x.flac", "x.MP3", "x.ogg", "x.opus"):
        assert target(f"~/{name}") == tmp_path / name
    assert target(str(tmp_path)) == tmp_path / "usual.wav"
    assert target(str(tmp_path / "plain")) == tmp_path / "plain.wav"
    assert target(str(library / "exports" / "x.wav")) == library / "exports" / "x.wav"
    for named in ("rel.wav", "a/b.wav", ""):
        with pytest.raises(AudioError, match="not a whole path"):
            target(named)
    for named in ("x.mp2", "x.oga", "x.w64", "x.m4a"):
        with pytest.raises(AudioError, match="cannot write"):
            target(str(tmp_path / named))


def test_no_spelling_reaches_into_the_library(tmp_path: Path) -> None:
    library = tmp_path / "library"
    for folder in ("exports", "audio/clip", "edits"):
        (library / folder).mkdir(parents=True)
    (tmp_path / "link").symlink_to(library / "audio")
    (library / "exports" / "link").symlink_to(library / "audio" / "clip")
    (library / "exports" / "take.wav").symlink_to(library / "audio" / "clip" / "t.wav")
    for named in (
        library / "x.wav", library / "audio" / "clip" / "t.wav", library / "new" / "x.wav", tmp_path / "link" / "x.wav",
        library / "exports" / ".." / "audio" / "x.wav", library / "exports" / "link" / "x.wav", library,
        library / "exports" / "take.wav", tmp_path / "link" / "clip",
    ):  # fmt: skip
        with pytest.raises(AudioError, match="lies in the library"):
            export_target(named, "usual.wav", library)
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert export_target(tmp_path / "round" / "x.wav", "usual.wav", library) == tmp_path / "round" / "x.wav"


def test_saving_over_a_take_is_refused(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    before = Path(take.path).read_bytes()
    desk.bridge.exports.save_take(take.id, Path(take.path))
    desk.until(lambda: any("lies in the library" in problem.message for problem in desk.all(Problem)))
    desk.bridge.exports.save_takes((take.id,), tmp_path / "library" / "audio")
    desk.until(lambda: sum("lies in the library" in problem.message for problem in desk.all(Problem)) == 2)
    assert Path(take.path).read_bytes() == before
    assert desk.all(TakeSaved) == []
    assert desk.all(HandedOver) == []
    desk.bridge.exports.save_take(take.id, tmp_path / "mine.aif")
    [saved] = desk.until(lambda: desk.all(TakeSaved))
    assert Path(saved.path) == tmp_path / "mine.aif"


def test_a_save_that_fails_says_so_with_a_next_step(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    (tmp_path / "file").write_text("no folder")
    for path in (tmp_path / "file" / "x.wav", tmp_path / "x.m4a", Path("x.wav")):
        count = len(desk.all(Problem))
        desk.bridge.exports.save_take(take.id, path)
        problem = desk.until(lambda count=count: desk.all(Problem)[count:])[0]
        assert "was not saved" in problem.message
        assert problem.hint


# --- the lead-in -----------------------------------------------------------------------------------


def imported(desk: RunningBridge, path: Path, place: int) -> Take:
    """A take whose file lies at a place, with a click on its first sample."""
    sound = np.zeros((96_000, 2), np.float32)
    sound[0] = 0.5
    soundfile.write(path, sound, SAMPLE_RATE, "PCM_24")
    body = bytes(338) + struct.pack("<Q", place) + bytes(256)
    insert_before_data(path, b"bext" + struct.pack("<I", len(body)) + body)
    desk.bridge.import_file(path)
    return desk.until(lambda: desk.all(TakeAdded))[0].take


def place_of(path: Path) -> int:
    at = next(at for name, at, _ in riff_chunks(path) if name == b"bext")
    return int(struct.unpack_from("<Q", path.read_bytes(), at + 338)[0])


def test_with_a_lead_in_all_that_leaves_begins_earlier(desk: RunningBridge, tmp_path: Path) -> None:
    take = imported(desk, tmp_path / "a.wav", 960_000)
    [ready] = desk.until(lambda: desk.all(ExportReady))
    assert (place_of(Path(ready.path)), read_audio(Path(ready.path))[0, 0]) == (960_000, 0.5)
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=True))
    ready = desk.until(lambda: desk.all(ExportReady)[1:])[0]  # for the next drag
    desk.bridge.exports.save_take(take.id, tmp_path / "saved.wav")
    desk.bridge.accept_take(take.id)
    desk.until(lambda: desk.all(TakeSaved) and desk.all(Accepted))
    for path in (Path(ready.path), tmp_path / "saved.wav", Path(desk.all(Accepted)[0].path)):
        found = read_audio(path)
        assert (place_of(path), len(found), found[64, 0]) == (960_000 - 64, 96_064, 0.5)
        assert not found[:64].any()
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=False))
    desk.until(lambda: "_lead" not in Path(desk.all(ExportReady)[-1].path).name)
    assert read_audio(Path(desk.all(ExportReady)[-1].path))[0, 0] == 0.5


@pytest.mark.parametrize(("place", "lead"), [(0, 64), (10, 10), (64, 64)])
def test_no_lead_in_reaches_before_the_start_of_the_session(
    desk: RunningBridge, tmp_path: Path, place: int, lead: int
) -> None:
    """A place of 0 is none: no session is known."""
    take = imported(desk, tmp_path / "a.wav", place)
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=True))
    desk.bridge.exports.save_take(take.id, tmp_path / "saved.wav")
    desk.until(lambda: desk.all(TakeSaved))
    assert read_audio(tmp_path / "saved.wav")[lead, 0] == 0.5
    assert place_of(tmp_path / "saved.wav") == max(0, place - lead)


def test_a_file_edited_in_place_has_no_lead_in(desk: RunningBridge, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    soundfile.write(path, tone(0.5), SAMPLE_RATE, "PCM_24")
    before = path.read_bytes()
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=True))
    desk.bridge.daw.edit_file(path)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.daw.return_take(take.id)
    desk.until(lambda: desk.all(Returned))
    assert path.read_bytes() == before


# --- what a failure leaves behind ------------------------------------------------------------------


@pytest.mark.parametrize("error", [OSError("gone"), ValueError("odd"), MemoryError(), KeyError("x")])
def test_a_take_whose_export_failed_can_be_exported_again(
    desk: RunningBridge, song: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.until(lambda: desk.all(ExportReady))

    def fail(*_: object) -> Path:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(audio_files, "export_take", fail)
        desk.bridge.exports.prepare(take.id)
        assert desk.until(lambda: desk.all(Problem))[0].hint
    desk.bridge.exports.prepare(take.id)
    desk.until(lambda: len(desk.all(ExportReady)) == 2)


@pytest.mark.parametrize("error", [AudioError("odd"), OSError("gone"), RuntimeError("x"), OverflowError()])
def test_an_import_that_fails_in_any_way_says_so_and_leaves_no_clip(
    desk: RunningBridge, song: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: AudioReader) -> None:
        raise error

    monkeypatch.setattr(AudioReader, "blocks", fail)
    desk.bridge.import_file(song)
    assert desk.until(lambda: desk.all(Problem))[0].hint
    assert [event.clip_id for event in desk.all(ClipRemoved)] == [event.clip.id for event in desk.all(ClipChanged)]
    assert desk.all(TakeAdded) == []


def test_a_file_that_ends_early_is_imported_with_a_word(desk: RunningBridge, song: Path) -> None:
    song.write_bytes(song.read_bytes()[:500_000])
    desk.bridge.import_file(song)
    desk.until(lambda: any("ends early" in problem.message for problem in desk.all(Problem)))
    assert 0 < desk.until(lambda: desk.all(TakeAdded))[0].take.n_samples < 4 * SAMPLE_RATE


def test_a_place_out_of_range_is_no_obstacle(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    desk.bridge.post(lambda: desk.bridge.files.import_file(song, tags={"time_reference": str(2**64 - 1)}))
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.exports.save_take(take.id, tmp_path / "out.wav")
    desk.until(lambda: desk.all(TakeSaved))


def test_a_name_that_is_no_utf_8_is_imported(desk: RunningBridge, song: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(song.with_name("caf")) + b"\xe9.wav"))
    try:
        song.rename(odd)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    desk.bridge.import_file(odd)
    assert desk.until(lambda: desk.all(TakeAdded))[0].take.recipe.tags.clip_name == "caf?"


# --- meanwhile -------------------------------------------------------------------------------------


class _Slow:
    """Holds an import between two blocks."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.reached, self.go_on, self.count = threading.Event(), threading.Event(), 0
        real = AudioReader.blocks

        def blocks(reader: AudioReader) -> object:
            for block in real(reader):
                self.count += 1
                self.reached.set()
                assert self.go_on.wait(20)
                yield block

        patch.setattr(AudioReader, "blocks", blocks)


def test_closing_stops_an_import_and_finishes_a_save(
    settings: Settings, tmp_path: Path, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = Bridge(settings, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    slow = _Slow(monkeypatch)
    long = tmp_path / "long.wav"
    write_wav(long, np.zeros((60 * SAMPLE_RATE, 2), np.float32))
    for _ in range(2):  # both workers are busy, so that the save waits
        bridge.import_file(long)
    desk.until(slow.reached.is_set)
    bridge.exports.save_take(take.id, tmp_path / "saved.wav")
    closing = threading.Thread(target=bridge.close)
    closing.start()
    desk.until(bridge.desk.closing.is_set)
    slow.go_on.set()
    closing.join(20)
    assert not closing.is_alive()
    assert slow.count <= 4
    assert len(read_audio(tmp_path / "saved.wav")) == 4 * SAMPLE_RATE
    assert [file for file in (tmp_path / "library" / "audio").rglob("*") if file.is_file()] == [Path(take.path)]


def test_the_library_is_changed_while_a_file_is_read(
    desk: RunningBridge, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _Slow(monkeypatch)
    desk.bridge.import_file(song)
    desk.until(slow.reached.is_set)
    [clip] = [event.clip for event in desk.all(ClipChanged)]
    desk.bridge.change_settings(replace(desk.bridge.settings, library_folder=str(tmp_path / "other")))
    desk.settle()
    slow.go_on.set()
    desk.until(lambda: [event for event in desk.all(ClipRemoved) if event.clip_id == clip.id])
    time.sleep(0.1)
    assert desk.all(TakeAdded) == []
    assert not any("unexpected" in problem.message for problem in desk.all(Problem))


def test_recipes_that_make_no_sense_do_not_keep_the_library_closed(tmp_path: Path, settings: Settings) -> None:
    folder = Path(settings.library_folder) / "audio" / "clip"
    folder.mkdir(parents=True)
    odd = [
        {"tags": {"created": "yesterday"}},
        {"tags": {"clip_id": "../../../x"}},
        {"tags": 3},
        {"tags": {"clip_name": "\udc80"}},
    ]
    for n, recipe in enumerate(odd):
        write_wav(folder / f"{n}.wav", tone(0.1), recipe)
    (folder / "empty.wav").write_bytes(b"")
    (folder / "text.wav").write_text("RIFF or not")
    bridge = Bridge(settings, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    try:
        desk.until(lambda: len(desk.all(TakeAdded)) == len(odd))
        assert {event.take.clip_id for event in desk.all(TakeAdded)} == {"clip"}
        (problem,) = desk.all(Problem)  # only what holds no sound
        assert "clip/empty.wav, clip/text.wav" in problem.message
    finally:
        bridge.close()
    assert Recipe.parse({}).tags.created is None


@pytest.mark.parametrize("length_s", [4, 130])  # the second one is not written ahead of time
def test_closing_finishes_an_accepted_take_and_its_copy(settings: Settings, tmp_path: Path, length_s: int) -> None:
    folder, source = tmp_path / "watched", tmp_path / "source.wav"
    folder.mkdir()
    write_wav(source, np.full((length_s * SAMPLE_RATE, 2), 0.1, np.float32))
    bridge = Bridge(replace(settings, watch_folder=str(folder)), make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    desk.until(lambda: bridge.watch_folder.accepted is not None)
    bridge.import_file(source)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    bridge.accept_take(take.id)
    bridge.close()
    [copy] = (folder / "accepted").iterdir()
    assert len(read_audio(copy)) == length_s * SAMPLE_RATE
    assert [Path(event.path) for event in desk.all(Accepted)] == [copy]


def test_closing_finishes_a_take_that_is_put_on_the_grid(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steady = Timing(120.0, Relation.AS_REQUESTED, 0.01, is_sure=True)
    monkeypatch.setattr(timekeeping, "measure", lambda *_: (time.sleep(0.3), replace(steady, version=VERSION))[1])
    bridge = Bridge(settings, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    bridge.tasks.generate(Prompt("x", bpm=120.0), Sampling(seed=1, steps=2), 12.0)
    desk.until(lambda: desk.engine.asked)
    request = desk.engine.running
    path = Path(request.out_dir) / "made.wav"
    recipe = {"prompt": {"bpm": 120.0}, "tags": request.tags, "job_id": request.job_id}
    write_wav(path, np.full((SAMPLE_RATE, 2), 0.1, np.float32), recipe)
    desk.engine.on_event(TakeMade(request.job_id, 1, str(path), recipe))
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    bridge.conform_take(take.id)  # which measures it first
    bridge.close()
    library = Library(Path(settings.library_folder))
    assert [known.name for known in library.takes(take.clip_id)] == ["Take 1", "Take 1 on the grid"]
    library.close()


def test_an_export_that_was_cut_is_imported_with_a_word(desk: RunningBridge, tmp_path: Path) -> None:
    pair = take_of(tmp_path, tone(0.5))
    for name, length in (("whole.flac", SAMPLE_RATE), ("cut.flac", SAMPLE_RATE // 2)):
        with WavWriter(tmp_path / name, subtype="PCM_24", chunks=vorbis_comment(facts_of(*pair))) as writer:
            writer.write(tone(0.5)[:length])
        desk.bridge.import_file(tmp_path / name)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    problem = desk.until(lambda: desk.all(Problem))[0]
    assert (problem.message, len(desk.all(Problem))) == (
        "cut.flac was cut or stretched after DAW Bridge exported it",
        1,
    )
