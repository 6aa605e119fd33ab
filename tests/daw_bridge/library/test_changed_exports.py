"""Exports that another program cut, stretched or copied, with the texts that it kept: what is still believed on import."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe, Tags
from daw_bridge.library.audio_files import save_take
from daw_bridge.library.carried import Resized, carry_flac_blocks
from daw_bridge.library.facts.file_facts import FileFacts, facts_of, markers_tag
from daw_bridge.library.facts.own_export import NAME
from daw_bridge.library.facts.text_tags import mp3_tag, ogg_comment, vorbis_comment
from daw_bridge.library.facts.wav_chunks import aiff_chunks, chunks
from daw_bridge.library.library import import_recipe
from daw_bridge.library.moved_tags import Change
from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.flac_frames import first_sample, frames, stream_info
from engine.contract.formats.riff import riff_chunks
from engine.contract.sound_header import read_header
from engine.contract.writing.inserted_chunks import insert_before_data, replace_comment
from engine.contract.writing.sound_writer import WavWriter, write_wav

LENGTH = 491_520  # four bars at 93.75 bpm
SUFFIXES = ("wav", "aif", "flac", "mp3", "ogg", "opus")
TEXTS = {"aif": aiff_chunks, "flac": vorbis_comment, "mp3": mp3_tag, "ogg": ogg_comment, "opus": ogg_comment}
CLIP = Clip("c", "Clip", 0.0)
RECIPE = {
    "loop": True,
    "prompt": {"caption": "drums", "bpm": 93.75, "keyscale": "F# minor", "timesignature": "4"},
    "tags": {"time_reference": "960000", "markers": markers_tag([Marker(24_000, "Verse")])},
}
WHOLE = (960_000, 93.75, True, "F# minor")


def sound(length: int = LENGTH) -> np.ndarray:
    return (0.1 * np.sin(np.arange(length) * 0.05))[:, None].repeat(2, axis=1).astype(np.float32)


def take_of(folder: Path) -> Take:
    write_wav(folder / "take.wav", sound(), RECIPE)
    return Take("t", "c", "Take 1", str(folder / "take.wav"), LENGTH, 0.0, Recipe.parse(RECIPE))


def exported(folder: Path, suffix: str) -> Path:
    save_take(CLIP, take_of(folder), folder / f"out.{suffix}")
    return folder / f"out.{suffix}"


def edited(folder: Path, suffix: str, length: int) -> Path:
    """What an editor makes of an export when it keeps all that it does not know, and gives it this length."""
    path = folder / f"edited.{suffix}"
    with WavWriter(path, RECIPE, "PCM_24", TEXTS.get(suffix, chunks)(facts_of(CLIP, take_of(folder)))) as writer:
        writer.write(sound(length))
    return path


def known(tags: Tags) -> tuple[object, ...]:
    return tags.time_reference, tags.tempo_bpm, bool(tags.loop_length), tags.keyscale


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_export_that_nobody_changed_is_believed(tmp_path: Path, suffix: str) -> None:
    recipe = import_recipe("c", exported(tmp_path, suffix))
    assert known(recipe.tags) == WHOLE
    assert "Verse" in recipe.tags.markers
    assert not recipe.changed_since_export


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("length", [LENGTH - 122_880, LENGTH * 2 // 3, LENGTH + 48_000])
def test_one_of_another_length_says_nothing_of_time(tmp_path: Path, suffix: str, length: int) -> None:
    recipe = import_recipe("c", edited(tmp_path, suffix, length))
    assert known(recipe.tags) == (0, None, False, "F# minor"), (
        "a key stays, also where music is cut or its tempo changed"
    )
    assert recipe.tags.timesignature == "4"
    assert recipe.changed_since_export
    assert bool(recipe.tags.markers) is (suffix in {"wav", "aif"}), "programs that keep these chunks move the markers"


def test_an_older_export_is_believed(tmp_path: Path) -> None:
    path = edited(tmp_path, "flac", LENGTH // 2)
    old = path.read_bytes().replace(NAME.encode(), b"X" * len(NAME))
    path.write_bytes(old)
    assert known(import_recipe("c", path).tags)[:2] == WHOLE[:2]


def test_a_text_that_is_none_of_ours_is_passed_over(tmp_path: Path) -> None:
    for value in ("", "1 2", "491520 0 0", "-1 48000 0", "491520 48000 0 1", "a b c", "9" * 400):
        path = edited(tmp_path, "flac", LENGTH // 2)
        comment = vorbis_comment(FileFacts(LENGTH, tempo_bpm=100.0))
        assert f"{LENGTH} 48000 0".encode() in comment
        line = f"{NAME}={LENGTH} 48000 0".encode()
        new = f"{NAME}={value}".encode()
        replace_comment(
            path, comment.replace(len(line).to_bytes(4, "little") + line, len(new).to_bytes(4, "little") + new)
        )
        assert import_recipe("c", path).tags.tempo_bpm == 100.0, value


@pytest.mark.parametrize("rate", [44_100, 96_000, 22_050])
def test_another_rate_is_no_other_length(tmp_path: Path, rate: int) -> None:
    path, frames = tmp_path / "a.flac", round(LENGTH * rate / SAMPLE_RATE)
    soundfile.write(path, sound(frames), rate, "PCM_16")
    replace_comment(path, vorbis_comment(facts_of(CLIP, take_of(tmp_path))))
    assert known(import_recipe("c", path).tags) == WHOLE


def test_the_padding_of_an_encoder_is_no_other_length(tmp_path: Path) -> None:
    assert import_recipe("c", edited(tmp_path, "mp3", LENGTH + 2257)).tags.time_reference == 960_000
    assert import_recipe("c", edited(tmp_path, "flac", LENGTH + 2257)).tags.time_reference == 0


def test_frames_from_the_middle_of_a_flac(tmp_path: Path) -> None:
    """As FFmpeg copies them, with the length of the whole file in front."""
    whole = exported(tmp_path, "flac").read_bytes()
    info = stream_info(tmp_path / "out.flac", 0)
    assert info is not None
    begin = whole.index(b"\xff\xf8")
    places = [at for _, at, _ in frames(tmp_path / "out.flac", info, begin)]
    path = tmp_path / "part.flac"
    path.write_bytes(whole[:begin] + whole[places[len(places) // 3] :])
    recipe = import_recipe("c", path)
    assert (recipe.changed_since_export, recipe.tags.time_reference) == (True, 0)
    for broken in (whole[:begin], whole[:50], whole[:4], b"", b"RIFF"):
        path.write_bytes(broken)
        assert first_sample(path) == 0


# --- the place in `bext`, which DAWs write anew when they cut a file ------------------------------------


def with_place(path: Path, place: int) -> Path:
    found = bytearray(path.read_bytes())
    at = next(at for name, at, _ in riff_chunks(path) if name == b"bext")
    found[at + 338 : at + 346] = place.to_bytes(8, "little")
    path.write_bytes(found)
    return path


def test_a_place_that_the_editor_has_moved_is_believed(tmp_path: Path) -> None:
    path = with_place(edited(tmp_path, "wav", LENGTH - 122_880), 960_000 + 122_880)
    assert import_recipe("c", path).tags.time_reference == 960_000 + 122_880


def test_a_place_that_was_copied_to_another_rate_counts_in_the_old_one(tmp_path: Path) -> None:
    path, frames = tmp_path / "a.wav", round(LENGTH * 44_100 / SAMPLE_RATE)
    soundfile.write(path, sound(frames), 44_100, "PCM_16")
    insert_before_data(path, chunks(facts_of(CLIP, take_of(tmp_path))))
    assert import_recipe("c", path).tags.time_reference == 960_000
    moved = with_place(path, 882_000)  # a program that has reckoned it anew
    assert import_recipe("c", moved).tags.time_reference == 960_000


# --- files that DAW Bridge itself gives another length, in place ----------------------------------------


@pytest.mark.parametrize("suffix", ["wav", "aif", "flac"])
def test_a_file_that_is_edited_in_place_is_believed_again(tmp_path: Path, suffix: str) -> None:
    kept, new = exported(tmp_path, suffix), tmp_path / f"new.{suffix}"
    change = Change(48_000, LENGTH, LENGTH - 48_000, SAMPLE_RATE)
    if suffix == "flac":
        soundfile.write(new, sound(LENGTH - 48_000), SAMPLE_RATE, "PCM_24")
        carry_flac_blocks(kept, new, change)
    else:
        header = read_header(kept)
        resized = Resized(kept, header.kind, header.data_at, 6, change)
        new.write_bytes(resized.before + bytes(6 * change.after) + resized.after)
    recipe = import_recipe("c", new)
    assert not recipe.changed_since_export
    assert (recipe.tags.time_reference, recipe.tags.tempo_bpm) == (960_000 + 48_000, 93.75)


# --- real programs ------------------------------------------------------------------------------------


def run(program: str, *words: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"needs {program}")
    subprocess.run([program, *words], check=True, capture_output=True)


@pytest.mark.peer
@pytest.mark.parametrize("suffix", ["aif", "flac", "mp3", "ogg", "opus"])
@pytest.mark.parametrize("target", ["flac", "mp3", "ogg", "opus", "mka"])
def test_ffmpeg_copies_converts_and_cuts(tmp_path: Path, suffix: str, target: str) -> None:
    source, whole, part = exported(tmp_path, suffix), tmp_path / f"whole.{target}", tmp_path / f"part.{target}"
    run("ffmpeg", "-v", "error", "-i", str(source), "-map_metadata", "0", "-map_metadata:g", "0:s:0", str(whole))
    run("ffmpeg", "-v", "error", "-i", str(whole), "-ss", "2.56", str(part))
    assert known(import_recipe("c", whole).tags)[:2] == WHOLE[:2]
    recipe = import_recipe("c", part)
    assert (recipe.changed_since_export, known(recipe.tags)[:2]) == (True, (0, None))


@pytest.mark.peer
@pytest.mark.parametrize("suffix", ["flac", "ogg"])
def test_sox_stretches(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fast.{suffix}"
    run("sox", str(exported(tmp_path, suffix)), str(path), "tempo", "1.5")
    recipe = import_recipe("c", path)
    assert (recipe.changed_since_export, known(recipe.tags)[:2]) == (True, (0, None))
