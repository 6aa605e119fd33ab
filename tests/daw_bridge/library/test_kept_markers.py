"""Markers of a clip: kept from one start to the next, with the index lost, and in the files that leave."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.audio_files import export_take, save_take
from daw_bridge.library.clip_notes import FILE
from daw_bridge.library.facts.file_facts import facts_of, markers_of, markers_tag
from daw_bridge.library.facts.known_facts import known_facts
from daw_bridge.library.library import Library
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.library.test_library import add

S = SAMPLE_RATE
INTRO, VERSE, CHORUS = Marker(0, "Intro"), Marker(S, "Vers – größer ♪", S // 2), Marker(2 * S, "Chorus")
SONG = (INTRO, VERSE, CHORUS)


def kept(folder: Path) -> list[object]:
    library = Library(folder)
    found = [clip.markers if (clip := library.clip(clip_id)) is not None else "?" for clip_id in ("a", "b")]
    assert found == [clip.markers for clip in library.clips()]
    library.close()
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = Library(tmp_path / "library")
    add(library, "a", "t", take_name="Original")
    add(library, "b", "u", take_name="Original")
    changed = library.set_markers("a", SONG)
    assert changed is not None
    assert changed.markers == SONG
    assert library.set_markers("nobody", SONG) is None
    library.close()
    return tmp_path / "library"


def test_they_outlive_the_index(folder: Path) -> None:
    assert kept(folder) == [SONG, None]
    (folder / "library.db").unlink()
    assert kept(folder) == [SONG, None]


def test_the_index_knows_them_where_the_notes_are_lost(folder: Path) -> None:
    (folder / "audio" / "a" / FILE).unlink()
    assert kept(folder) == [SONG, None]


@pytest.mark.parametrize("left", [(), None])
def test_none_at_all_is_not_the_same_as_those_of_the_file(folder: Path, left: tuple[Marker, ...] | None) -> None:
    library = Library(folder)
    library.set_markers("a", left)
    library.close()
    assert kept(folder) == [left, None]
    (folder / "library.db").unlink()
    assert kept(folder) == [left, None]


def test_notes_that_hold_nonsense_are_no_markers(folder: Path) -> None:
    notes = folder / "audio" / "a" / FILE
    for nonsense in ("x", {"at": 1}, 5):
        notes.write_text(json.dumps({"markers": nonsense}))
        (folder / "library.db").unlink()
        assert kept(folder) == [None, None]


# --- files that leave ---------------------------------------------------------------------------------


def take_of(folder: Path, clip: Clip, *, seconds: int = 4, start: int = 0) -> Take:
    """A take that begins some samples after the start of its clip."""
    path = folder / "take.wav"
    write_wav(path, np.random.default_rng(0).uniform(-0.3, 0.3, (seconds * S, 2)).astype(np.float32))
    tags = {"start_samples": str(start), "markers": markers_tag([Marker(7, "of the file")])}
    return Take("t", clip.id, "Take 1", str(path), seconds * S, 0.0, Recipe.parse({"tags": tags}))


CLIP = Clip("c", "Song", 0.0, markers=SONG)


def again(path: Path) -> list[Marker]:
    return markers_of(known_facts(path)[0].get("markers", ""))


@pytest.mark.parametrize("suffix", ["wav", "aif", "flac", "mp3", "ogg", "opus"])
def test_changed_markers_leave_in_place_of_those_of_the_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    save_take(CLIP, take_of(tmp_path, CLIP), path)
    wanted = list(SONG) if suffix == "wav" else [replace(each, length=0) for each in SONG]  # only a WAV holds ends
    assert again(path) == wanted
    save_take(replace(CLIP, markers=()), take_of(tmp_path, CLIP), path)
    assert again(path) == []
    save_take(replace(CLIP, markers=None), take_of(tmp_path, CLIP), path)
    assert [each.name for each in again(path)] == ["of the file"]


@pytest.mark.parametrize("lead", [0, 64])
@pytest.mark.parametrize("start", [-S, 0, S + 100])
def test_they_lie_right_in_takes_that_begin_elsewhere_and_with_a_lead(tmp_path: Path, lead: int, start: int) -> None:
    take = take_of(tmp_path, CLIP, start=start)
    path = tmp_path / "a.wav"
    save_take(CLIP, take, path, lead)
    moved = [(each.name, each.at - lead + start, each.end - lead + start) for each in again(path)]
    wanted = [(each.name, each.at, each.end) for each in SONG]
    if start > 0:  # the intro lies before it, and the verse has begun
        wanted = [(VERSE.name, start - lead, VERSE.end), (CHORUS.name, CHORUS.at, CHORUS.at)]
    assert moved == wanted


def test_a_finished_file_with_other_markers_is_another_file(tmp_path: Path) -> None:
    clip = replace(CLIP, markers=None)
    take = take_of(tmp_path, clip)
    first, marked = export_take(clip, take, tmp_path), export_take(CLIP, take, tmp_path)
    assert first != marked  # a DAW may use the first one
    assert (again(first)[0].name, again(marked)) == ("of the file", list(SONG))
    assert export_take(CLIP, take, tmp_path) == marked
    assert export_take(clip, take, tmp_path) == first


def test_nothing_is_left_of_markers_that_lie_outside() -> None:
    take = Take("t", "c", "Take 1", "", S // 2, 0.0, Recipe.parse({"tags": {"start_samples": str(9 * S)}}))
    assert facts_of(CLIP, take).markers == ()


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="needs ffprobe")
@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "opus", "mp3"])
def test_ffprobe_reads_them_as_chapters_where_it_knows_them(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    save_take(CLIP, take_of(tmp_path, CLIP), path)
    told = subprocess.run(
        ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(path)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    chapters = json.loads(told.stdout)["chapters"]
    if suffix == "wav":
        return  # FFmpeg reads no cue points; it must read the file nonetheless
    assert [(each["tags"]["title"], float(each["start_time"])) for each in chapters] == [
        (each.name, pytest.approx(each.at / S, abs=0.001)) for each in SONG
    ]


@pytest.mark.skipif(shutil.which("sndfile-info") is None, reason="needs sndfile-info")
@pytest.mark.parametrize("suffix", ["wav", "aif"])
def test_libsndfile_reads_them_as_cue_points(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    save_take(CLIP, take_of(tmp_path, CLIP), path)
    told = subprocess.run(["sndfile-info", "--cue", str(path)], capture_output=True, check=False, timeout=60)
    said = (told.stdout + told.stderr).decode(errors="replace")
    for each in SONG:
        assert str(each.at) in said or f"{each.at / S}" in said, said


@pytest.mark.skipif(shutil.which("sox") is None, reason="needs sox")
def test_sox_reads_a_file_with_markers_to_its_last_sample(tmp_path: Path) -> None:
    for suffix in ("wav", "aif"):
        path = tmp_path / f"a.{suffix}"
        save_take(CLIP, take_of(tmp_path, CLIP), path)
        told = subprocess.run(["sox", "--i", "-s", str(path)], capture_output=True, check=True, timeout=60)
        assert (told.stdout.strip(), told.stderr) == (b"192000", b"")
