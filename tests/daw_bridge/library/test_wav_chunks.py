"""Files that leave say what they know, to programs that are not ours, and say it again when they come back."""

import json
import shutil
import struct
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.audio_files import save_take
from daw_bridge.library.facts.chunk_facts import read_facts
from daw_bridge.library.facts.file_facts import FileFacts, facts_of, root_note
from daw_bridge.library.facts.text_tags import key_in_tag, read_text_tags
from daw_bridge.library.facts.wav_chunks import aiff_chunks, chunks
from daw_bridge.library.library import import_recipe
from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.recipe_chunk import read_recipe
from engine.contract.writing.sound_writer import WavWriter, write_wav
from tests.engine.contract.encoded import clicks, encode, with_field

CAPTION = "warm tape piano — wärmer, 日本"
SAMPLES = (np.random.default_rng(0).standard_normal((4 * SAMPLE_RATE, 2)) * 0.1).astype(np.float32)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Two bars at 120 bpm in F# minor, a loop, that begins at 01:00:00.5 of the session."""
    prompt = {"caption": CAPTION, "bpm": 120.0, "keyscale": "F# minor", "timesignature": "4"}
    tags = {"time_reference": str(3600 * SAMPLE_RATE), "start_samples": str(SAMPLE_RATE // 2)}
    recipe = {"prompt": prompt, "loop": True, "tags": tags}
    write_wav(tmp_path / "take.wav", SAMPLES, recipe)
    take = Take("id", "clip", "Take 2", str(tmp_path / "take.wav"), len(SAMPLES), 1_700_000_000.0, Recipe.parse(recipe))
    save_take(Clip("clip", "Verse", 0.0), take, tmp_path / "out.wav")
    return tmp_path / "out.wav"


def heard_by(program: str, *words: str) -> str:
    if shutil.which(program) is None:
        pytest.skip(f"needs {program}")
    return subprocess.run([program, *words], capture_output=True, text=True, check=True).stdout


def test_the_samples_are_what_they_were(saved: Path) -> None:
    plain = saved.with_name("plain.wav")
    soundfile.write(plain, SAMPLES, SAMPLE_RATE, "PCM_24")
    assert np.array_equal(soundfile.read(saved, dtype="int32")[0], soundfile.read(plain, dtype="int32")[0])
    names = [name for name, _, _ in riff_chunks(saved)]
    assert names.index(b"acid") < names.index(b"data") < names.index(b"dawb")
    assert {b"bext", b"acid", b"LIST", b"iXML", b"smpl"} <= set(names)
    assert read_recipe(saved) is not None
    assert struct.unpack("<I", saved.read_bytes()[4:8])[0] == saved.stat().st_size - 8
    assert sorted(path.name for path in saved.parent.iterdir()) == ["out.wav", "plain.wav", "take.wav"]


@pytest.mark.peer
def test_libsndfiles_own_program_reads_them(saved: Path) -> None:
    told = heard_by("sndfile-info", str(saved))
    assert "Beats     : 8" in told
    assert "Meter     : 4/4" in told
    assert "Tempo     : 120" in told
    assert "Root note : 0x42" in told  # F#
    assert "Loop Count   : 1" in told
    assert f"End : {len(SAMPLES) - 1}" in told
    assert "DAW Bridge" in heard_by("sndfile-metadata-get", "--all", str(saved))


@pytest.mark.peer
def test_an_aiff_is_an_apple_loop_to_libsndfile(saved: Path) -> None:
    recipe = read_recipe(saved)
    assert recipe is not None
    take = Take("id", "clip", "Take 2", str(saved.with_name("take.wav")), len(SAMPLES), 0.0, Recipe.parse(recipe))
    aiff = saved.with_name("out.aif")
    save_take(Clip("clip", "Verse", 0.0), take, aiff)
    assert np.array_equal(soundfile.read(aiff, dtype="int32")[0], soundfile.read(saved, dtype="int32")[0])
    told = heard_by("sndfile-info", str(aiff))
    for words in ("Num Beats : 8", "Time Sig  : 4/4", "(MINOR)", "Loop Type : 0x0 (Loop", "NAME : Verse Take 2"):
        assert words.lower() in told.lower()
    assert struct.unpack(">I", aiff.read_bytes()[4:8])[0] == aiff.stat().st_size - 8


@pytest.mark.peer
def test_mediainfo_reads_them(saved: Path) -> None:
    told = heard_by("mediainfo", "--Full", str(saved))
    assert "01:00:00.500" in told  # the place on the session's time line, from bext
    for text in ("Verse Take 2", "DAW Bridge", "F# minor", "warm tape piano"):
        assert text in told


def test_they_come_back_on_import(saved: Path) -> None:
    known = read_facts(saved)
    assert known["tempo_bpm"] == "120"
    assert known["timesignature"] == "4"
    assert known["keyscale"] == "F# minor"
    assert known["time_reference"] == str(3600 * SAMPLE_RATE + SAMPLE_RATE // 2)
    recipe = import_recipe("clip", saved)
    take = Take("id", "clip", "Original", str(saved), len(SAMPLES), 0.0, recipe)
    again = facts_of(Clip("clip", "Verse", 0.0), take)
    assert again.tempo_bpm == 120
    assert again.keyscale == "F# minor"
    assert again.start_samples == 3600 * SAMPLE_RATE + SAMPLE_RATE // 2


def test_a_place_at_another_rate_is_the_same_moment(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    soundfile.write(path, SAMPLES[:1000], 96_000, "PCM_16")
    from engine.contract.writing.inserted_chunks import insert_before_data

    insert_before_data(path, chunks(FileFacts(1000, start_samples=960_000)))
    assert read_facts(path)["time_reference"] == "480000"


@pytest.mark.parametrize(("signature", "meter", "beats"), [("3", (4, 3), 8), ("6", (8, 6), 16), ("2", (4, 2), 8)])
def test_meters(signature: str, meter: tuple[int, int], beats: int) -> None:
    facts = FileFacts(len(SAMPLES), tempo_bpm=120.0, timesignature=signature)
    body = chunks(facts)
    at = body.index(b"acid") + 8
    _, _, _, _, n_beats, lower, upper, tempo = struct.unpack("<IHHfIHHf", body[at : at + 24])
    assert ((lower, upper), n_beats, tempo) == (meter, beats, 120.0)


def test_what_is_not_known_is_not_said() -> None:
    body = chunks(FileFacts(1000))
    assert b"acid" not in body
    assert b"smpl" not in body
    assert b"bext" in body
    assert b"smpl" in chunks(replace(FileFacts(1000), is_loop=True))


@pytest.mark.parametrize(
    ("key", "note"), [("C major", 60), ("F# minor", 66), ("Bb major", 70), ("B♭ minor", 70), ("Cb", 71), ("?", None)]
)
def test_root_notes(key: str, note: int | None) -> None:
    assert root_note(key) == note


def test_broken_chunks_are_passed_over(saved: Path, tmp_path: Path) -> None:
    whole = saved.read_bytes()
    rng = np.random.default_rng(3)
    path = tmp_path / "broken.wav"
    head = whole.index(b"data") + 8
    for _ in range(300):
        broken = bytearray(whole[: head + 64])
        for at in rng.integers(12, head, 12):
            broken[at] = rng.integers(256)
        path.write_bytes(bytes(broken[: rng.integers(20, len(broken))]))
        read_facts(path)
    path.write_bytes(b"not a wave file")
    assert read_facts(path) == {}
    assert read_facts(tmp_path / "missing.wav") == {}


@pytest.mark.peer
@pytest.mark.parametrize("suffix", [".wav", ".aif", ".flac"])
def test_every_format_tells_place_tempo_and_key_to_ffprobe(saved: Path, suffix: str) -> None:
    recipe = read_recipe(saved)
    assert recipe is not None
    take = Take("id", "clip", "Take 2", str(saved.with_name("take.wav")), len(SAMPLES), 0.0, Recipe.parse(recipe))
    path = saved.with_name(f"told{suffix}")
    save_take(Clip("clip", "Verse", 0.0), take, path)
    samples, wanted = (soundfile.read(file, dtype="int32")[0].astype(np.int64) for file in (path, saved))
    assert np.abs(samples - wanted).max() <= 256  # libsndfile rounds 24 bits in its own way for FLAC
    known = read_text_tags(path)
    place = str(3600 * SAMPLE_RATE + SAMPLE_RATE // 2)
    wanted_tags = {"tempo_bpm": "120", "timesignature": "4", "keyscale": "F# minor"}
    if suffix == ".flac":
        wanted_tags["loop_length"] = str(len(SAMPLES))
    if suffix != ".wav":  # it has its place in `bext`, which programs that cut a file do not keep
        wanted_tags["time_reference"] = place
    assert known == wanted_tags
    told = json.loads(heard_by("ffprobe", "-v", "error", "-show_format", "-of", "json", str(path)))["format"]["tags"]
    told = {name.lower(): value for name, value in told.items()}
    assert told["time_reference"] == place
    assert told["title"] == "Verse Take 2"
    assert any(text.startswith("warm tape piano") for text in told.values())
    assert {"F#m", "F# minor"} & set(told.values())
    if suffix != ".wav":  # it passes over ID3 in a WAV; mediainfo does not
        assert told["tempo"] == "120"
    lines = [line.split(":") for line in heard_by("mediainfo", str(path)).splitlines() if ":" in line]
    known = {name.strip(): value.strip() for name, value in (line[:2] for line in lines)}
    assert known["BPM"] == "120"
    assert "F#m" in known.values()


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("F#m", "F# minor"),
        ("Bb", "Bb major"),
        ("c minor", "C minor"),
        ("8A", "A minor"),
        ("08B", "C major"),
        ("11a", "F# minor"),
        ("1m", "A minor"),
        ("1d", "C major"),
        ("4m", "F# minor"),
        ("13A", ""),
        ("o", ""),
        ("", ""),
        ("Amaj", "A major"),
        ("F# minor pentatonic", "F# minor"),
        ("B♭m", "Bb minor"),
    ],
)
def test_keys_of_other_programs(told: str, key: str) -> None:
    assert key_in_tag(told) == key


def test_tags_of_other_kinds(tmp_path: Path) -> None:
    tags = {"title": "A", "BPM": "94", "INITIALKEY": "F#m", "TIME_REFERENCE": "480000"}
    known = {"tempo_bpm": "94", "keyscale": "F# minor", "time_reference": "480000"}
    for name, codec in (("a.mka", "flac"), ("a.webm", "libopus"), ("a.wv", "wavpack"), ("a.ogg", "flac")):
        encode(tmp_path / name, clicks(), codec, tags=tags)
        assert read_text_tags(tmp_path / name) == known, name
    encode(
        tmp_path / "a.wma", clicks(), "wmav2", demuxer="asf", tags={"WM/BeatsPerMinute": "94", "WM/InitialKey": "F#m"}
    )
    assert read_text_tags(tmp_path / "a.wma") == {"tempo_bpm": "94", "keyscale": "F# minor"}
    m4a = encode(tmp_path / "a.m4a", clicks(), "aac", tags={"title": "A", "tmpo": "94"})
    for field in ("initialkey", "KEY"):
        (tmp_path / "a.m4a").write_bytes(with_field(m4a, field, "F#m"))
        assert read_text_tags(tmp_path / "a.m4a") == {"tempo_bpm": "94", "keyscale": "F# minor"}, field
    (tmp_path / "a.m4a").write_bytes(with_field(m4a, "TEMPO", "93.75"))
    assert read_text_tags(tmp_path / "a.m4a") == {"tempo_bpm": "93.75"}


def test_tags_of_broken_files_are_passed_over(saved: Path, tmp_path: Path) -> None:
    rng = np.random.default_rng(4)
    for suffix in (".flac", ".aif", ".wav"):
        path = tmp_path / f"broken{suffix}"
        recipe = read_recipe(saved)
        save_take(
            Clip("c", "A", 0.0),
            Take("i", "c", "T", str(saved.with_name("take.wav")), 100, 0.0, Recipe.parse(recipe or {})),
            path,
        )
        assert read_text_tags(path)
        whole = path.read_bytes()[:4000]
        for _ in range(100):
            broken = bytearray(whole)
            for at in rng.integers(4, len(whole), 10):
                broken[at] = rng.integers(256)
            path.write_bytes(bytes(broken[: rng.integers(8, len(broken))]))
            tags = read_text_tags(path)
            assert all(isinstance(text, str) for pair in tags.items() for text in pair)


def told_by_libsndfile(path: Path) -> tuple[int, ...]:
    """The root note and the number of beats of `SFC_GET_LOOP_INFO`: two shorts, then mode, beats, tempo, root note."""
    with soundfile.SoundFile(path) as file:
        found = soundfile._ffi.new("int[16]")
        assert soundfile._snd.sf_command(file._file, 0x10E0, found, 44)
        return int(found[4]), int(found[2])


def test_an_aiff_without_a_key_names_none(tmp_path: Path) -> None:
    for key, note, scale in (("", 0, 3), ("?", 0, 3), ("C major", 48, 2), ("A minor", 57, 1)):
        path = tmp_path / "a.aif"
        made = aiff_chunks(FileFacts(len(SAMPLES), tempo_bpm=120.0, keyscale=key, is_loop=True))
        with WavWriter(path, subtype="PCM_16", chunks=made) as writer:
            writer.write(SAMPLES)
        assert told_by_libsndfile(path) == (note, 8), "0 is the format's word for no note"
        at = next(at for name, at, _ in form_chunks(path) if name == b"basc")
        assert struct.unpack_from(">HH", path.read_bytes(), at + 8) == (note, scale)
        assert read_facts(path).get("keyscale", "") == (key if scale < 3 else "")
        assert read_facts(path)["tempo_bpm"] == "120"


@pytest.mark.peer
def test_an_aiff_without_a_key_names_none_to_programs(tmp_path: Path) -> None:
    made = aiff_chunks(FileFacts(len(SAMPLES), tempo_bpm=120.0, is_loop=True))
    with WavWriter(tmp_path / "a.aif", subtype="PCM_16", chunks=made) as writer:
        writer.write(SAMPLES)
    told = heard_by("sndfile-info", str(tmp_path / "a.aif"))
    assert ("Root Note : 0x0\n" in told, "(NEITHER)" in told, "WRONG" in told) == (True, True, False)
