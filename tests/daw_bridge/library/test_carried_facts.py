"""Tempo, key, loops and markers as other programs write them: read on import, and written again with the takes."""

import json
import struct
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.audio_files import LEAD_IN, save_take
from daw_bridge.library.facts.chunk_facts import read_facts
from daw_bridge.library.facts.file_facts import FileFacts, facts_of, markers_of, markers_tag
from daw_bridge.library.facts.text_tags import id3_tag, read_text_tags, tempo_in_tag
from daw_bridge.library.facts.wav_chunks import aiff_chunks, chunks
from daw_bridge.library.library import import_recipe
from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.writing.inserted_chunks import insert_before_data
from engine.contract.writing.sound_writer import write_wav
from tests.engine.contract.encoded import clicks, encode

SUFFIXES = ("wav", "aif", "flac", "mp3", "ogg", "opus")
CLIP = Clip("c", "Clip", 0.0)
WAVE_64_TAIL = bytes.fromhex("f3acd3118cd100c04f8edb8a")
MARKERS = (Marker(0, "Start"), Marker(48_000, "Verse – größer"), Marker(96_000, "", 24_000))


def take_of(tmp_path: Path, recipe: dict[str, object], n_samples: int = 4 * SAMPLE_RATE) -> Take:
    path = tmp_path / "take.wav"
    write_wav(path, np.zeros((n_samples, 2), np.float32), recipe)
    return Take("t", "c", "Take 1", str(path), n_samples, 0.0, Recipe.parse(recipe))


def again(path: Path) -> FileFacts:
    """The facts of a file's take, once it was imported."""
    info = soundfile.info(path)
    n_samples = round(info.frames * SAMPLE_RATE / info.samplerate)
    return facts_of(CLIP, Take("t", "c", "Original", str(path), n_samples, 0.0, import_recipe("c", path)))


def wav_with(path: Path, *added: tuple[bytes, bytes], rate: int = SAMPLE_RATE, frames: int = 4 * SAMPLE_RATE) -> Path:
    soundfile.write(path, np.zeros((frames, 2)), rate, "PCM_16")
    body = b"".join(name + struct.pack("<I", len(text)) + text + b"\0" * (len(text) % 2) for name, text in added)
    insert_before_data(path, body)
    return path


def wave_64_of(wav: Path) -> Path:
    """The same silence as Wave64, with all chunks of a WAV behind it. Names as GUIDs: by Sony's description of Wave64."""
    info, found = soundfile.info(wav), wav.read_bytes()
    path = wav.with_suffix(".w64")
    soundfile.write(path, np.zeros((info.frames, 2)), info.samplerate, "PCM_16", format="W64")
    body = b""
    for name, at, length in riff_chunks(wav):
        if name not in {b"fmt ", b"data"}:
            is_list = name == b"LIST"
            guid = b"list" + bytes.fromhex("2f91cf11a5d628db04c10000") if is_list else name + WAVE_64_TAIL
            body += guid + struct.pack("<Q", 24 + length) + found[at : at + length] + b"\0" * (-length % 8)
    whole = path.read_bytes()
    whole += b"\0" * (-len(whole) % 8) + body
    path.write_bytes(whole[:16] + struct.pack("<Q", len(whole)) + whole[24:])
    return path


def aiff_with(path: Path, *added: tuple[bytes, bytes], rate: int = SAMPLE_RATE, frames: int = 4 * SAMPLE_RATE) -> Path:
    soundfile.write(path, np.zeros((frames, 2)), rate, "PCM_16", format="AIFF")
    body = b"".join(name + struct.pack(">I", len(text)) + text + b"\0" * (len(text) % 2) for name, text in added)
    whole = path.read_bytes() + body
    path.write_bytes(whole[:4] + struct.pack(">I", len(whole) - 8) + whole[8:])
    return path


def smpl(first: int, last: int) -> bytes:
    return struct.pack("<9I6I", 0, 0, 20833, 60, 0, 0, 0, 1, 0, 0, 0, first, last, 0, 0)


# --- loops ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rate", "frames"), [(48_000, 192_000), (44_100, 176_400), (96_000, 384_001)])
def test_a_loop_of_another_program_is_one_again(tmp_path: Path, rate: int, frames: int) -> None:
    path = wav_with(tmp_path / "a.wav", (b"smpl", smpl(0, frames - 1)), rate=rate, frames=frames)
    assert again(path).is_loop


def test_a_loop_within_a_file_keeps_its_place(tmp_path: Path) -> None:
    path = wav_with(tmp_path / "a.wav", (b"smpl", smpl(44_100, 88_199)), rate=44_100, frames=176_400)
    tags = import_recipe("c", path).tags
    assert (tags.loop_length, tags.loop_span) == (0, "48000 96000")
    for start, loop in ((0, (48_000, 96_000)), (-24_000, (72_000, 120_000)), (60_000, None)):
        recipe = {"tags": {"loop_span": tags.loop_span, "start_samples": str(start)}}
        for suffix in SUFFIXES:
            save_take(CLIP, take_of(tmp_path, recipe), tmp_path / f"out.{suffix}")
            facts = again(tmp_path / f"out.{suffix}")
            assert (facts.loop_span, facts.is_loop) == (loop, False), suffix


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("tempo", [120.0, None])
def test_our_own_loop_is_one_again(tmp_path: Path, suffix: str, tempo: float | None) -> None:
    take = take_of(tmp_path, {"loop": True, "prompt": {"bpm": tempo, "timesignature": "4"}})
    save_take(CLIP, take, tmp_path / f"a.{suffix}")
    facts = again(tmp_path / f"a.{suffix}")
    assert (facts.is_loop, facts.tempo_bpm, facts.markers) == (True, tempo, ())


def flags_of(facts: FileFacts) -> int:
    body = chunks(facts)
    return int(struct.unpack_from("<I", body, body.index(b"acid") + 8)[0])


def test_what_is_no_loop_of_whole_bars_is_played_once(tmp_path: Path) -> None:
    looped = {"loop": True, "prompt": {"bpm": 120.0, "timesignature": "4"}}
    for recipe, n_samples, is_loop in (
        (looped, 192_000, True),
        (looped, 192_001, True),  # rounding
        (looped, 192_100, False),
        (looped, 240_000, False),  # whole beats, but no whole bars
        (looped | {"loop": False}, 192_000, False),
        (looped | {"prompt": {"bpm": 120.0, "timesignature": "3"}}, 192_000, False),
        (looped | {"prompt": {"bpm": 120.0, "timesignature": "6"}}, 144_000, True),
        (looped | {"loop": False, "tags": {"loop_length": "192000"}}, 192_000, True),
        (looped | {"loop": False, "tags": {"loop_length": "192000"}}, 240_000, False),  # it was extended
    ):
        facts = facts_of(CLIP, take_of(tmp_path, recipe, n_samples))
        assert facts.is_loop is is_loop, (recipe, n_samples)
        assert flags_of(facts) & 0x05 == (0x04 if is_loop else 0x01)
        assert (b"smpl" in chunks(facts)) is is_loop
        body = aiff_chunks(facts)
        assert struct.unpack_from(">H", body, body.index(b"basc") + 24)[0] == (0 if is_loop else 1)


# --- Apple loops ------------------------------------------------------------------------------------


def basc(beats: int, note: int = 48, scale: int = 0, upper: int = 4, lower: int = 4, kind: int = 0) -> bytes:
    return struct.pack(">IIHHHHH66x", 1, beats, note, scale, upper, lower, kind)


def test_an_apple_loop_says_tempo_signature_and_key(tmp_path: Path) -> None:
    frames = round(16 * 60 / 93.75 * 44_100)
    path = aiff_with(tmp_path / "a.aif", (b"basc", basc(16, 54, 1)), rate=44_100, frames=frames)
    facts = again(path)
    assert facts.tempo_bpm == pytest.approx(93.75)
    assert (facts.timesignature, facts.keyscale, facts.is_loop) == ("4", "F# minor", True)


def test_an_apple_loop_without_a_key_or_played_once_says_none(tmp_path: Path) -> None:
    assert "keyscale" not in read_facts(aiff_with(tmp_path / "a.aif", (b"basc", basc(8))))
    assert read_facts(aiff_with(tmp_path / "b.aif", (b"basc", basc(8, kind=1)))) == {}
    assert read_facts(aiff_with(tmp_path / "c.aif", (b"basc", basc(0)), (b"basc", basc(8, lower=0)))) == {}


@pytest.mark.parametrize(("signature", "beats"), [("6", 24), ("3", 12), ("4", 12), ("7/8", 24)])
def test_an_aiff_counts_beats_by_the_lower_number(tmp_path: Path, signature: str, beats: int) -> None:
    recipe = {"loop": True, "prompt": {"bpm": 100.0, "keyscale": "F# minor"}, "tags": {"timesignature": signature}}
    take = take_of(tmp_path, recipe | {"tags": {"timesignature": signature, "tempo_bpm": "100"}}, round(7.2 * 48_000))
    take = replace(take, recipe=replace(take.recipe, tags=replace(take.recipe.tags, loop_length=take.n_samples)))
    save_take(CLIP, take, tmp_path / "a.aif")
    body = next(read for name, read in chunks_in(tmp_path / "a.aif") if name == b"basc")
    assert struct.unpack_from(">I", body, 4)[0] == beats
    assert read_facts(tmp_path / "a.aif")["tempo_bpm"] == "100"
    facts = again(tmp_path / "a.aif")
    assert (facts.tempo_bpm, facts.timesignature) == (100, signature)


def chunks_in(path: Path) -> list[tuple[bytes, bytes]]:
    walk = form_chunks if path.suffix == ".aif" else riff_chunks
    whole = path.read_bytes()
    return [(name, whole[at : at + length]) for name, at, length in walk(path)]


def loop_info(path: Path) -> tuple[int, int, int, int, float, int]:
    """What libsndfile says of a loop: signature, mode (800 none, 801 forward), beats, tempo, root note."""
    import _soundfile  # the library as the package of this name loads it

    ffi, library = _soundfile.ffi, soundfile._snd
    body = ffi.new("char[]", 44)
    with soundfile.SoundFile(path) as file:
        assert library.sf_command(file._file, 0x10E0, body, len(body))
    upper, lower, mode, beats, tempo, root = struct.unpack_from("<hhiifi", ffi.buffer(body)[:])
    return upper, lower, mode, beats, tempo, root


@pytest.mark.parametrize("suffix", ["wav", "aif"])
def test_libsndfile_reads_the_loop_that_was_written(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    for tempo, signature, n_samples, beats, meter in (
        (100.0, "6", 345_600, 24, (6, 8)),
        (93.75, "4", 491_520, 16, (4, 4)),
    ):
        prompt = {"bpm": tempo, "keyscale": "F# minor", "timesignature": signature}
        recipe: dict[str, object] = {"loop": True, "prompt": prompt}
        save_take(CLIP, take_of(tmp_path, recipe, n_samples), path)
        *told, mode, n_beats, bpm, _ = loop_info(path)
        assert (tuple(told), n_beats, bpm) == (meter, beats, pytest.approx(tempo))
        assert mode == 801 or suffix == "aif"
        save_take(CLIP, take_of(tmp_path, recipe | {"loop": False}, n_samples), path)
        assert loop_info(path)[2] != 801


# --- markers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_markers_leave_again_at_their_moments(tmp_path: Path, suffix: str) -> None:
    recipe = {"tags": {"markers": markers_tag(MARKERS)}}
    path = tmp_path / f"a.{suffix}"
    save_take(CLIP, take_of(tmp_path, recipe), path)
    wanted = MARKERS if suffix == "wav" else tuple(replace(marker, length=0) for marker in MARKERS)
    assert again(path).markers == wanted
    later = {"tags": {"markers": markers_tag(MARKERS), "start_samples": "24000"}}
    save_take(CLIP, take_of(tmp_path, later), path, lead_samples=1000)
    moved = again(path).markers
    assert [marker.name for marker in moved] == [MARKERS[1].name, ""]
    assert [marker.at for marker in moved] == pytest.approx([25_000, 73_000], abs=0 if suffix in {"wav", "aif"} else 24)


def test_markers_of_other_programs_and_rates(tmp_path: Path) -> None:
    points = b"".join(struct.pack("<II4sIII", n, at, b"data", 0, 0, at) for n, at in ((7, 44_100), (3, 88_200)))
    labels = b"adtl" + b"".join(
        name + struct.pack("<II", 4 + len(text), number) + text + b"\0" * (len(text) % 2)
        for name, number, text in ((b"labl", 7, b"weich\xdf\0"), (b"note", 3, b"a note\0"), (b"labl", 9, b"no cue\0"))
    )
    cue = struct.pack("<I", 2) + points
    path = wav_with(tmp_path / "a.wav", (b"cue ", cue), (b"LIST", labels), rate=44_100, frames=176_400)
    assert markers_of(read_facts(path)["markers"]) == [Marker(48_000, "weichß"), Marker(96_000, "a note")]
    mark = struct.pack(">H", 2) + struct.pack(">hIB", 1, 48_000, 3) + b"one" + struct.pack(">hIB", 2, 0, 0) + b"\0"
    assert markers_of(read_facts(aiff_with(tmp_path / "a.aif", (b"MARK", mark)))["markers"]) == [
        Marker(0), Marker(48_000, "one")
    ]  # fmt: skip


def test_the_loop_of_an_instrument_is_no_marker(tmp_path: Path) -> None:
    mark = struct.pack(">H", 3) + b"".join(
        struct.pack(">hIB", n, at, 0) + b"\0" for n, at in ((1, 48_000), (2, 144_000), (3, 9))
    )
    inst = struct.pack(">bbbbbbh6h", 60, 0, 0, 127, 1, 127, 0, 1, 1, 2, 0, 0, 0)
    facts = again(aiff_with(tmp_path / "a.aif", (b"MARK", mark), (b"INST", inst)))
    assert (facts.loop_span, facts.markers) == ((48_000, 144_000), (Marker(9),))


def test_thousands_of_markers_and_damaged_ones_do_no_harm(tmp_path: Path) -> None:
    many = struct.pack("<I", 5000) + b"".join(struct.pack("<II4sIII", n, n, b"data", 0, 0, n) for n in range(5000))
    assert len(markers_of(read_facts(wav_with(tmp_path / "a.wav", (b"cue ", many)))["markers"])) == 256
    short = struct.pack("<I", 0xFFFFFFFF) + bytes(30)
    assert read_facts(wav_with(tmp_path / "b.wav", (b"cue ", short), (b"smpl", b"x"), (b"acid", b"x"))) == {}
    for text in ("x", "[1", "[[1,2,3]]", '[[-1,"",0]]', "{}", '[["a"]]', "[" * 100_000):
        assert markers_of(text) == []


# --- text tags --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "tempo"),
    [
        ("93.75", 93.75), ("93,75", 93.75), ("94 BPM", 94), (" 94bpm ", 94), ("120.000000", 120), ("94", 94),
        ("Fast", None), ("", None), ("120-140", None), ("7", None), ("999", None), ("nan", None), ("1e2", None),
    ],
)  # fmt: skip
def test_tempi_as_programs_write_them(told: str, tempo: float | None) -> None:
    assert tempo_in_tag(told) == tempo


@pytest.mark.parametrize(
    ("comments", "tempo", "key"),
    [
        ({"TEMPO": "Fast", "BPM": "94"}, 94, ""),
        ({"TEMPO": "93.75", "BPM": "94"}, 93.75, ""),
        ({"BPM": "93,75", "INITIALKEY": "8A"}, 93.75, "A minor"),
        ({"BPM (beats per minute)": "93.75", "Initial key": "F#m"}, 93.75, "F# minor"),
        ({"fBPM": "93.75", "TBPM": "94", "KEY": "4m"}, 93.75, "F# minor"),
        ({"INITIALKEY": "off", "KEY": "Bbm"}, None, "Bb minor"),
    ],
)
def test_vorbis_comments_of_other_programs(
    tmp_path: Path, comments: dict[str, str], tempo: float | None, key: str
) -> None:
    path = tmp_path / "a.flac"
    soundfile.write(path, np.zeros((1000, 2)), SAMPLE_RATE)
    lines = [f"{name}={text}".encode() for name, text in comments.items()]
    body = struct.pack("<II", 0, len(lines)) + b"".join(struct.pack("<I", len(line)) + line for line in lines)
    whole = path.read_bytes()
    info = bytearray(whole[4:42])
    info[0] &= 0x7F
    at = 4 + 38
    while not whole[at] & 0x80:
        at += 4 + int.from_bytes(whole[at + 1 : at + 4], "big")
    at += 4 + int.from_bytes(whole[at + 1 : at + 4], "big")
    path.write_bytes(b"fLaC" + info + b"\x84" + len(body).to_bytes(3, "big") + body + whole[at:])
    tags = import_recipe("c", path).tags
    assert (tags.tempo_bpm, tags.keyscale) == (tempo, key)


def id3(*texts: tuple[bytes, str]) -> bytes:
    """An ID3v2.3 tag; a frame TXXX has `name=text`."""
    frames = b""
    for name, text in texts:
        body = b"\0" + (text.replace("=", "\0", 1) if name == b"TXXX" else text).encode("latin-1")
        frames += name + struct.pack(">I", len(body)) + b"\0\0" + body
    return b"ID3\x03\0\0" + bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0)) + frames


@pytest.mark.parametrize(
    ("tag", "tempo", "key"),
    [
        (id3((b"TBPM", "93.75"), (b"TKEY", "F#m")), 93.75, "F# minor"),
        (id3((b"TXXX", "BPM (beats per minute)=94"), (b"TXXX", "Initial key=F#m")), 94, "F# minor"),
        (id3((b"TXXX", "TEMPO=Fast"), (b"TBPM", "94")), 94, ""),
        (id3((b"TBPM", "120.000000"), (b"TKEY", "11A")), 120, "F# minor"),
    ],
)
def test_id3_of_other_programs(tmp_path: Path, tag: bytes, tempo: float, key: str) -> None:
    tags = import_recipe("c", wav_with(tmp_path / "a.wav", (b"id3 ", tag))).tags
    assert (tags.tempo_bpm, tags.keyscale) == (tempo, key)


def test_the_tempo_of_serato_is_the_exact_one(tmp_path: Path) -> None:
    """It lies in a frame of its own, as text; beside it, TBPM has no fraction."""

    def tag(tempo: bytes, *texts: tuple[bytes, str]) -> bytes:
        body = b"\0application/octet-stream\0\0Serato Autotags\0\x01\x01" + tempo + b"\0-3.257\x000.000\0"
        frame = b"GEOB" + struct.pack(">I", len(body)) + b"\0\0" + body
        frames = frame + id3(*texts)[10:]
        return b"ID3\x03\0\0" + bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0)) + frames

    for texts, tempo in (
        ((), 93.75),
        (((b"TBPM", "94"),), 93.75),
        (((b"TBPM", "120"),), 120),
        (((b"TBPM", "93.5"),), 93.5),
    ):
        path = wav_with(tmp_path / "a.wav", (b"id3 ", tag(b"93.75", *texts)))
        assert import_recipe("c", path).tags.tempo_bpm == tempo, texts
    soundfile.write(tmp_path / "bare.mp3", np.zeros((SAMPLE_RATE, 2)), SAMPLE_RATE)
    (tmp_path / "a.mp3").write_bytes(tag(b"93.75") + (tmp_path / "bare.mp3").read_bytes())
    assert import_recipe("c", tmp_path / "a.mp3").tags.tempo_bpm == 93.75
    (tmp_path / "b.mp3").write_bytes(tag(b"0.00") + (tmp_path / "bare.mp3").read_bytes())
    assert import_recipe("c", tmp_path / "b.mp3").tags.tempo_bpm is None


def test_an_ape_tag_behind_an_mp3(tmp_path: Path) -> None:
    """Other tags come first, an ID3v1 may follow, and a tag that leads nowhere is left out."""

    def tag(**texts: str) -> bytes:
        items = b"".join(
            struct.pack("<II", len(value.encode()), 0) + name.encode() + b"\0" + value.encode()
            for name, value in texts.items()
        )
        picture = struct.pack("<II", 9, 2) + b"BPM\0a.png\x0099\x01"
        size = len(items) + len(picture) + 32
        return picture + items + struct.pack("<8sIIII8x", b"APETAGEX", 2000, size, len(texts) + 1, 0)

    soundfile.write(tmp_path / "bare.mp3", np.zeros((SAMPLE_RATE, 2)), SAMPLE_RATE)
    mp3, path = (tmp_path / "bare.mp3").read_bytes(), tmp_path / "a.mp3"
    ape = tag(BPM="93.75", KEY="F# minor")
    for content in (mp3 + ape, mp3 + ape + b"TAG" + bytes(125), id3((b"TIT2", "A")) + mp3 + ape):
        path.write_bytes(content)
        tags = import_recipe("c", path).tags
        assert (tags.tempo_bpm, tags.keyscale) == (93.75, "F# minor")
    path.write_bytes(id3((b"TBPM", "120")) + mp3 + ape)
    assert import_recipe("c", path).tags.tempo_bpm == 120
    broken = bytearray(id3((b"TBPM", "120")) + mp3 + ape)
    for at in (12, 16):  # length and number of items
        damaged = broken.copy()
        damaged[len(damaged) - 32 + at : len(damaged) - 28 + at] = b"\xff\xff\xff\x7f"
        path.write_bytes(damaged)
        assert import_recipe("c", path).tags.tempo_bpm == 120


def test_tags_of_quicktime_in_an_mp4(tmp_path: Path) -> None:
    """Their names stand in a list of keys, as FFmpeg and cameras write them."""
    told = {"BPM": "93.75", "INITIALKEY": "F#m"}
    encode(tmp_path / "a.m4a", clicks(), "aac", options={"movflags": "use_metadata_tags"}, tags=told)
    tags = import_recipe("c", tmp_path / "a.m4a").tags
    assert (tags.tempo_bpm, tags.keyscale) == (93.75, "F# minor")


def test_a_wave_64_says_what_the_same_wav_says(tmp_path: Path) -> None:
    length, markers = 4 * SAMPLE_RATE, (Marker(100, "Verse"), Marker(44_100, "Refrain", 500))
    song = FileFacts(length, "Song", keyscale="F# minor", start_samples=411, markers=markers, loop_span=(1000, 30_000))
    loop = FileFacts(length, "Loop", tempo_bpm=120.0, timesignature="4", keyscale="C major", is_loop=True)
    told = ({"time_reference", "keyscale", "loop_span", "markers"}, {"tempo_bpm", "keyscale", "loop_length"})
    for facts, names in zip((song, loop), told, strict=True):
        wav = tmp_path / f"{facts.title}.wav"
        soundfile.write(wav, np.zeros((length, 2)), SAMPLE_RATE, "PCM_16")
        insert_before_data(wav, chunks(facts))
        found = read_facts(wav)
        assert names <= found.keys()
        assert read_facts(wave_64_of(wav)) == found


def summary(texts: dict[bytes, str]) -> bytes:
    """The chunk of texts of a Wave64 file. By Sony's description, and as FFmpeg reads it."""
    body = struct.pack("<I", len(texts))
    for name, told in texts.items():
        wide = (told + "\0").encode("utf-16-le")
        body += name + struct.pack("<I", len(wide)) + wide
    guid = bytes.fromhex("bc945f925a52d21186dc00c04f8edb8a")
    return guid + struct.pack("<Q", 24 + len(body)) + body + b"\0" * (-len(body) % 8)


def with_summary(path: Path, chunk: bytes) -> Path:
    soundfile.write(path, np.zeros((SAMPLE_RATE, 2)), SAMPLE_RATE, "PCM_16", format="W64")
    whole = path.read_bytes()
    whole += b"\0" * (-len(whole) % 8) + chunk
    path.write_bytes(whole[:16] + struct.pack("<Q", len(whole)) + whole[24:])
    return path


def test_the_texts_of_a_wave_64(tmp_path: Path) -> None:
    chunk = summary({b"INAM": "Größe", b"IKEY": "F# minor", b"ICMT": "drums"})
    path = with_summary(tmp_path / "a.w64", chunk)
    assert read_facts(path) == {"keyscale": "F# minor"}
    with av.open(str(path)) as container:  # another reader of these bytes
        told = {name.lower(): text for name, text in container.metadata.items()}
    assert told == {"title": "Größe", "ikey": "F# minor", "comment": "drums"}
    assert read_facts(with_summary(path, summary({b"IKEY": "Ambient, dark pad"}))) == {}
    for broken in (chunk[:20], chunk[:40], chunk[:24] + b"\xff" * 40, chunk[:32] + b"\xff" * 4 + chunk[36:]):
        read_facts(with_summary(path, broken))


def test_an_id3_tag_of_a_wave_64(tmp_path: Path) -> None:
    facts = FileFacts(4 * SAMPLE_RATE, tempo_bpm=93.75, keyscale="F# minor", start_samples=960_000)
    path = wave_64_of(wav_with(tmp_path / "a.wav", (b"id3 ", id3_tag(facts))))
    assert read_text_tags(path) == {"tempo_bpm": "93.75", "keyscale": "F# minor"}


def test_keywords_are_no_key(tmp_path: Path) -> None:
    for words in ("drums; breakbeat; 94", "Ambient, dark pad", "A", "Bass", "D"):
        info = b"INFOIKEY" + struct.pack("<I", len(words) + 1) + words.encode() + b"\0" * (2 - len(words) % 2)
        path = wav_with(tmp_path / "a.wav", (b"LIST", info), (b"id3 ", id3((b"TKEY", "F#m"))))
        assert import_recipe("c", path).tags.keyscale == "F# minor", words
        assert "keyscale" not in read_facts(path), words
    path = wav_with(tmp_path / "b.wav", (b"LIST", b"INFOIKEY\x08\0\0\0C major\0"), (b"id3 ", id3((b"TKEY", "F#m"))))
    assert import_recipe("c", path).tags.keyscale == "F# minor"


def test_a_place_as_text_is_believed_with_its_rate_alone(tmp_path: Path) -> None:
    facts = FileFacts(4 * SAMPLE_RATE, start_samples=960_000)
    assert b"TIME_REFERENCE".decode().encode("utf-16-le") not in chunks(facts), "a WAV has `bext`"
    for rate in (48_000, 44_100):
        path = aiff_with(tmp_path / f"{rate}.aif", (b"ID3 ", id3_tag(facts)), rate=rate, frames=4 * rate)
        assert import_recipe("c", path).tags.time_reference == 960_000
        bare = aiff_with(tmp_path / "bare.aif", (b"ID3 ", id3((b"TXXX", "TIME_REFERENCE=960000"))), rate=rate)
        assert import_recipe("c", bare).tags.time_reference == (960_000 if rate == SAMPLE_RATE else 0)
    path = wav_with(tmp_path / "a.wav", (b"ID3 ", id3((b"TXXX", "TIME_REFERENCE=960000"))))
    assert "time_reference" not in read_text_tags(path)


def test_a_signature_that_is_not_known_does_not_come_back_as_four_four(tmp_path: Path) -> None:
    save_take(CLIP, take_of(tmp_path, {"prompt": {"bpm": 93.75}, "loop": True}, 491_520), tmp_path / "a.wav")
    facts = again(tmp_path / "a.wav")
    assert (facts.tempo_bpm, facts.timesignature) == (93.75, "")


def test_odd_signatures_leave_and_come_back(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        take = take_of(tmp_path, {"tags": {"tempo_bpm": "100", "timesignature": "7/8"}})
        save_take(CLIP, take, tmp_path / f"a.{suffix}")
        assert again(tmp_path / f"a.{suffix}").timesignature == "7/8", suffix


def test_silence_in_front_moves_the_place_and_ends_the_loop(tmp_path: Path) -> None:
    recipe = {"loop": True, "prompt": {"bpm": 120.0}, "tags": {"time_reference": "960000"}}
    save_take(CLIP, take_of(tmp_path, recipe), tmp_path / "a.wav", lead_samples=48_000)
    facts = again(tmp_path / "a.wav")
    assert (facts.start_samples, facts.is_loop, facts.beats) == (912_000, False, 10)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_loop_and_markers_lie_behind_a_lead_in(tmp_path: Path, suffix: str) -> None:
    recipe = {
        "loop": True,
        "prompt": {"bpm": 120.0},
        "tags": {"time_reference": "960000", "markers": markers_tag([Marker(48_000, "verse")])},
    }
    save_take(CLIP, take_of(tmp_path, recipe), tmp_path / f"a.{suffix}", lead_samples=LEAD_IN)
    facts = again(tmp_path / f"a.{suffix}")
    assert (facts.start_samples, facts.loop, facts.tempo_bpm) == (960_000 - 64, (64, 192_064), 120)
    assert facts.markers[0].at == pytest.approx(48_064, abs=0 if suffix in {"wav", "aif"} else 24)


def test_letters_of_all_languages_leave_where_an_encoding_allows_it(tmp_path: Path) -> None:
    clip = Clip("c", "weiß ドラム", 0.0)
    for suffix, name in (("wav", b"LIST"), ("aif", b"NAME")):
        save_take(clip, take_of(tmp_path, {}), tmp_path / f"a.{suffix}")
        assert any(
            "weiß ドラム Take 1".encode() in body
            for found, body in chunks_in(tmp_path / f"a.{suffix}")
            if found == name
        )


def test_markers_fit_into_a_tag() -> None:
    told = markers_tag([Marker(n, "x" * 500) for n in range(300)])
    assert len(json.loads(told)) == 256
    assert len(told) < 1 << 16
