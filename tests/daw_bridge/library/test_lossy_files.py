"""MP3, Vorbis and Opus files that leave: on the sample, whole, with what is known of their music."""

import json
import random
import shutil
import subprocess
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.audio_files import save_take
from daw_bridge.library.facts.file_facts import FileFacts, markers_tag
from daw_bridge.library.facts.text_tags import ogg_comment, read_text_tags
from engine.contract.audio import SAMPLE_RATE, AudioError, map_samples
from engine.contract.formats.ogg_comment import MOST_BYTES, CommentSizeError, head_with_comment
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing import sound_writer
from engine.contract.writing.sound_writer import WavWriter, write_wav
from tests.engine.contract.encoded import FIRST_CLICK, clicks

SUFFIXES = ("mp3", "ogg", "opus")
CLIP = Clip("c", "Größe", 0.0)
RECIPE = {
    "prompt": {"caption": "drums, größer", "bpm": 93.75, "keyscale": "F# minor", "timesignature": "3"},
    "tags": {
        "time_reference": "960000",
        "tempo_bpm": "93.75",
        "timesignature": "3",
        "keyscale": "F# minor",
        "loop_span": "48000 96000",
        "markers": markers_tag([Marker(24_000, "Verse – größer")]),
    },
}


def take_of(folder: Path, samples: np.ndarray, recipe: dict[str, object] | None = None) -> Take:
    write_wav(folder / "take.wav", samples, recipe)
    return Take("t", "c", "Take 1", str(folder / "take.wav"), len(samples), 0.0, Recipe.parse(recipe or {}))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_read_again_lies_on_its_samples(tmp_path: Path, suffix: str) -> None:
    sound = clicks()
    save_take(CLIP, take_of(tmp_path, sound, RECIPE), tmp_path / f"a.{suffix}")
    found = read_audio(tmp_path / f"a.{suffix}")
    assert len(found) == len(sound)
    for at in range(FIRST_CLICK, len(sound) - 400, SAMPLE_RATE // 2):
        here = slice(at - 500, at + 900)
        fit = np.correlate(found[here, 0], sound[here, 0], "full").argmax() - 1399
        assert abs(fit) <= 1
    quiet = np.concatenate([found[:500], found[FIRST_CLICK + 600 : FIRST_CLICK + 12_000]])
    assert np.abs(quiet).max() < 0.05


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_length_is_exact(tmp_path: Path, suffix: str) -> None:
    sound = clicks(seconds=2.0)
    for length in (1, 100, 959, 960, 961, 1152, *random.Random(4).sample(range(1200, len(sound)), 12)):
        save_take(CLIP, take_of(tmp_path, sound[:length]), tmp_path / f"a.{suffix}")
        assert len(read_audio(tmp_path / f"a.{suffix}")) == length


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_tags_are_read_again(tmp_path: Path, suffix: str) -> None:
    save_take(CLIP, take_of(tmp_path, clicks(), RECIPE), tmp_path / f"a.{suffix}")
    told = read_text_tags(tmp_path / f"a.{suffix}")
    assert told == {name: value for name, value in RECIPE["tags"].items() if name != "session"}  # type: ignore[attr-defined]
    assert soundfile.SoundFile(tmp_path / f"a.{suffix}").title == "Größe Take 1"


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not installed")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_another_program_reads_them_whole(tmp_path: Path, suffix: str) -> None:
    sound = clicks()
    save_take(CLIP, take_of(tmp_path, sound, RECIPE), tmp_path / f"a.{suffix}")
    wanted = ["-show_entries", "format_tags:stream_tags", "-of", "json"]
    run = subprocess.run(
        ["ffprobe", "-v", "warning", *wanted, str(tmp_path / f"a.{suffix}")], capture_output=True, check=True
    )
    shown = json.loads(run.stdout)
    told = {**shown["format"].get("tags", {}), **shown["streams"][0].get("tags", {})}
    told = {name.lower(): value for name, value in told.items()}
    assert (told["title"], told["tempo"], told["keyscale"]) == ("Größe Take 1", "93.75", "F# minor")
    assert told["time_reference"] == "960000"
    assert run.stderr == b""
    decode = ["ffmpeg", "-v", "warning", "-i", str(tmp_path / f"a.{suffix}"), "-f", "f32le", "-ar", "48000", "-"]
    run = subprocess.run(decode, capture_output=True, check=True)
    assert run.stderr == b""
    assert abs(len(run.stdout) // 8 - len(sound)) <= (1152 if suffix == "mp3" else 0)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_upper_case_suffix_is_the_same_format(tmp_path: Path, suffix: str) -> None:
    save_take(CLIP, take_of(tmp_path, clicks()), tmp_path / f"A.{suffix.upper()}")
    kinds = {"mp3": "MPEG_LAYER_III", "ogg": "VORBIS", "opus": "OPUS"}
    assert soundfile.info(tmp_path / f"A.{suffix.upper()}").subtype == kinds[suffix]
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"A.{suffix.upper()}", "take.wav"]


@pytest.mark.parametrize("suffix", ["ogg", "opus"])
def test_very_many_markers_are_left_out_before_anything_else(tmp_path: Path, suffix: str) -> None:
    markers = tuple(Marker(n * 100, "größer" * 33) for n in range(256))
    facts = FileFacts(
        30_000, title="t", comment="word " * 20_000, tempo_bpm=93.75, keyscale="F# minor", markers=markers
    )
    comment = ogg_comment(facts)
    assert 40_000 < len(comment) <= MOST_BYTES
    with WavWriter(tmp_path / f"a.{suffix}", chunks=comment) as writer:
        writer.write(clicks())
    told = read_text_tags(tmp_path / f"a.{suffix}")
    assert (told["tempo_bpm"], told["keyscale"]) == ("93.75", "F# minor")
    assert len(read_audio(tmp_path / f"a.{suffix}")) == len(clicks())


@pytest.mark.parametrize("suffix", ["ogg", "opus"])
@pytest.mark.parametrize("length", [20, 254, 255, 256, 65_000 // 255 * 255 - 20, 70_000])
def test_comments_of_every_length_fit_or_are_refused(tmp_path: Path, suffix: str, length: int) -> None:
    with WavWriter(tmp_path / f"a.{suffix}") as writer:
        writer.write(clicks())
    name = b"TITLE=" + b"x" * (length - 22)
    comment = (0).to_bytes(4, "little") + (1).to_bytes(4, "little") + len(name).to_bytes(4, "little") + name
    with (tmp_path / f"a.{suffix}").open("rb") as file:
        if length > MOST_BYTES:
            with pytest.raises(CommentSizeError):
                head_with_comment(file, comment)
            return
        head, end = head_with_comment(file, comment)
        file.seek(end)
        (tmp_path / f"b.{suffix}").write_bytes(head + file.read())
    assert np.array_equal(read_audio(tmp_path / f"a.{suffix}"), read_audio(tmp_path / f"b.{suffix}"))
    assert soundfile.SoundFile(tmp_path / f"b.{suffix}").title == "x" * (length - 22)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_long_song_takes_little_memory(tmp_path: Path, suffix: str) -> None:
    """Two minutes are 46 MB of samples."""
    take = take_of(tmp_path, np.zeros((120 * SAMPLE_RATE, 2), np.float32), RECIPE)
    map_samples(Path(take.path))
    tracemalloc.start()
    save_take(CLIP, take, tmp_path / f"a.{suffix}")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 << 20
    assert soundfile.info(tmp_path / f"a.{suffix}").frames == 120 * SAMPLE_RATE


def test_a_format_that_this_libsndfile_does_not_write_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_writer.soundfile, "check_format", lambda form, *_: form != "MP3")
    with pytest.raises(AudioError, match=r"cannot write \.mp3") as caught:
        save_take(CLIP, take_of(tmp_path, clicks()), tmp_path / "a.mp3")
    assert ".flac, .ogg, .opus" in caught.value.hint
    assert ".mp3" not in caught.value.hint
