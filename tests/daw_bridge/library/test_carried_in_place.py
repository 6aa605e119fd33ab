"""What a file carries beside its sound, after a take has replaced it: places move, and all else stays."""

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.library.facts.file_facts import FileFacts, Marker
from daw_bridge.library.facts.text_tags import id3_tag, read_text_tags, vorbis_comment
from daw_bridge.library.in_place import replace_sound
from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.formats import flac_frames
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.inserted_chunks import replace_comment
from tests.daw_bridge.library.test_bit_for_bit import add_chunks, chunks_of, make, repainted, take_of

ID3 = b"ID3\x03\x00\x00\x00\x00\x00\x10TIT2\x00\x00\x00\x06\x00\x00\x00title"
PICTURE = struct.pack(">II9sIIIIII4s", 3, 9, b"image/png", 0, 1, 1, 24, 0, 4, b"\x89PNG")
CUES = bytes(128 + 8 + 1 + 258) + b"\x01" + struct.pack(">QB", 132_300, 255) + bytes(27)  # no track but the end


def block(kind: int, body: bytes) -> bytes:
    return bytes([kind]) + len(body).to_bytes(3, "big") + body


def with_blocks(path: Path, blocks: bytes, in_front: bytes = b"") -> None:
    """Put blocks behind STREAMINFO, and bytes in front of the file."""
    content = path.read_bytes()
    path.write_bytes(in_front + content[:42] + blocks + content[42:])


def test_a_flac_behind_an_id3_tag_keeps_all_that_it_carries(tmp_path: Path) -> None:
    kept, edited = tmp_path / "a.flac", tmp_path / "edited.flac"
    make(kept, 44100, 2, "PCM_16", 132_300)
    replace_comment(kept, vorbis_comment(FileFacts(0, title="the DAW's own")))
    picture, cuesheet = block(6, PICTURE), block(5, CUES)
    with_blocks(kept, picture + cuesheet, ID3)
    replace_sound(kept, edited, repainted(tmp_path, read_audio(kept)))
    content = edited.read_bytes()
    assert content.startswith(ID3 + b"fLaC")
    assert picture in content
    assert cuesheet in content
    assert soundfile.SoundFile(edited).title == "the DAW's own"
    assert len(read_audio(edited)) == 3 * SAMPLE_RATE


@pytest.mark.parametrize("rate", [44100, 48000])
def test_places_in_the_tags_of_a_flac_move_with_the_sound(tmp_path: Path, rate: int) -> None:
    """The take is the last two of three seconds; the tags count at 48 kHz."""
    kept, edited = tmp_path / "a.flac", tmp_path / "edited.flac"
    original = make(kept, rate, 2, "PCM_16", 3 * rate)
    markers = (Marker(24_000, "gone"), Marker(72_000, "verse"))
    facts = FileFacts(3 * SAMPLE_RATE, title="t", start_samples=10 * SAMPLE_RATE, markers=markers)
    replace_comment(kept, vorbis_comment(facts))
    with_blocks(kept, block(5, CUES))
    replace_sound(kept, edited, take_of(tmp_path, original[SAMPLE_RATE:], SAMPLE_RATE))
    told = read_text_tags(edited)
    assert told["time_reference"] == str(11 * SAMPLE_RATE)
    assert told["markers"] == '[[24000, "verse", 0]]'
    assert CUES not in edited.read_bytes()
    assert soundfile.SoundFile(edited).title == "t"


@pytest.mark.parametrize(
    ("first", "last", "loop"), [(0.0, 2.0, (44100, 22050)), (0.5, 2.0, (22050, 22050)), (1.25, 2.0, None)]
)
def test_a_loop_in_the_tags_of_a_flac_moves(
    tmp_path: Path, first: float, last: float, loop: tuple[int, int] | None
) -> None:
    kept, edited, rate = tmp_path / "a.flac", tmp_path / "edited.flac", 44100
    original = make(kept, rate, 1, "PCM_16", 2 * rate)
    lines = [b"TITLE=t", b"loopstart=44100", b"LoopLength=22050"]
    body = struct.pack("<II", 0, len(lines)) + b"".join(struct.pack("<I", len(line)) + line for line in lines)
    replace_comment(kept, body)
    at = round(first * SAMPLE_RATE)
    replace_sound(kept, edited, take_of(tmp_path, original[at : round(last * SAMPLE_RATE)], at))
    content = edited.read_bytes()
    if loop is None:
        assert b"loopstart" not in content
        assert b"LoopLength" not in content
    else:
        assert b"loopstart=%d" % loop[0] in content
        assert b"LoopLength=%d" % loop[1] in content
    assert b"TITLE=t" in content


@pytest.mark.parametrize("rate", [48000, 96000])
def test_the_place_in_the_id3_tag_of_an_aiff_moves(tmp_path: Path, rate: int) -> None:
    kept, edited = tmp_path / "a.aiff", tmp_path / "edited.aiff"
    original = make(kept, rate, 1, "PCM_24", 3 * rate)
    facts = FileFacts(0, title="tïtle", comment="text", tempo_bpm=93.75, start_samples=10 * SAMPLE_RATE)
    add_chunks(kept, {b"ID3 ": id3_tag(facts)}, ">")
    before = read_text_tags(kept)
    replace_sound(kept, edited, take_of(tmp_path, original[SAMPLE_RATE:], SAMPLE_RATE))
    assert read_text_tags(edited) == before | {"time_reference": str(11 * SAMPLE_RATE)}
    assert "tïtle".encode("utf-16-le") in edited.read_bytes()


@pytest.mark.parametrize("body", [b"", b"ID3", b"ID3\x04\x00\x00\x7f\x7f\x7f\x7fTXXX", b"\xff" * 40])
def test_a_damaged_id3_tag_stays_as_it_is(tmp_path: Path, body: bytes) -> None:
    kept, edited = tmp_path / "a.wav", tmp_path / "edited.wav"
    original = make(kept, 48_000, 1, "PCM_16", 48_000)
    add_chunks(kept, {b"id3 ": body})
    replace_sound(kept, edited, take_of(tmp_path, original[:24_000]))
    assert chunks_of(edited)[b"id3 "] == body


@pytest.mark.parametrize("body", [b"", b"\xff\xff\xff\xff", b"\x00\x00\x00\x00\xff\xff\x00\x00", b"\xff" * 40])
def test_a_damaged_comment_stays_as_it_is(tmp_path: Path, body: bytes) -> None:
    from daw_bridge.library.moved_tags import Change, moved_comment

    assert moved_comment(body, Change(10, 100, 90, 48_000)) == body


def test_the_bext_chunk_that_ixml_repeats_moves(tmp_path: Path) -> None:
    kept, edited = tmp_path / "a.wav", tmp_path / "edited.wav"
    original = make(kept, 48_000, 1, "PCM_16", 96_000)
    told = b"<BWFXML><BEXT><BWF_TIME_REFERENCE_LOW>%d</BWF_TIME_REFERENCE_LOW>"
    told += b"<BWF_TIME_REFERENCE_HIGH>0</BWF_TIME_REFERENCE_HIGH></BEXT></BWFXML>"
    add_chunks(kept, {b"iXML": told % 480_000})
    replace_sound(kept, edited, take_of(tmp_path, original[48_000:], 48_000))
    assert chunks_of(edited)[b"iXML"] == told % 528_000


def long_wav(path: Path, seconds: int) -> np.ndarray:
    """An RF64 with a bext chunk behind its sound; its lengths stand in ds64."""
    soundfile.write(
        path, np.random.default_rng(1).uniform(-0.4, 0.4, (seconds * 44100, 2)), 44100, "PCM_24", format="RF64"
    )
    add_chunks(path, {b"bext": bytes(338) + struct.pack("<Q", 441_000) + bytes(256)})
    content = bytearray(path.read_bytes())
    content[4:8] = b"\xff" * 4
    struct.pack_into("<Q", content, 20, len(content) - 8)
    path.write_bytes(content)
    return read_audio(path)


def test_a_long_wav_keeps_its_chunks_with_a_take_of_another_length(tmp_path: Path) -> None:
    kept, edited = tmp_path / "a.wav", tmp_path / "edited.wav"
    original = long_wav(kept, 3)
    replace_sound(kept, edited, take_of(tmp_path, original[SAMPLE_RATE:], SAMPLE_RATE))
    content = edited.read_bytes()
    assert content[:8] == b"RF64\xff\xff\xff\xff"
    assert struct.unpack_from("<QQQ", content, 20) == (len(content) - 8, 2 * 44100 * 6, 2 * 44100)
    assert [name for name, _, _ in riff_chunks(edited)] == [name for name, _, _ in riff_chunks(kept)]
    assert struct.unpack_from("<Q", chunks_of(edited)[b"bext"], 338) == (485_100,)
    before, after = (soundfile.read(path, dtype="int32")[0] for path in (kept, edited))
    assert np.array_equal(after, before[44100:])


def seek_points(path: Path) -> list[tuple[int, int, int]]:
    content, at = path.read_bytes(), 4
    while content[at] & 0x7F != 3:
        at += 4 + int.from_bytes(content[at + 1 : at + 4], "big")
    length = int.from_bytes(content[at + 1 : at + 4], "big")
    return [struct.unpack_from(">QQH", content, at + 4 + n) for n in range(0, length, 18)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("first_s", "wanted"), [(0, [0, 16_384, 40_960, 86_016, 131_072]), (1, [40_960, 86_016, None, None, None])]
)
def test_the_points_to_seek_to_are_those_of_the_new_file(
    tmp_path: Path, first_s: int, wanted: list[int | None]
) -> None:
    """libsndfile writes frames of 4096 samples. A second later, the last two points are 41,916 and 86,972."""
    kept, edited = tmp_path / "a.flac", tmp_path / "edited.flac"
    original = make(kept, 44100, 2, "PCM_16", 132_300)
    info, begin = flac_frames.stream_info(kept, 0), kept.read_bytes().index(b"\xff\xf8\xc9")
    assert info is not None
    points_of = {number: (at - begin, samples) for number, at, samples in flac_frames.frames(kept, info, begin)}
    assert list(points_of) == list(range(0, 132_300, 4096))
    places = [0, 16_384, 40_960, 86_016, 131_072]
    with_blocks(kept, block(3, b"".join(struct.pack(">QQH", place, *points_of[place]) for place in places)))
    start = first_s * SAMPLE_RATE
    take = take_of(tmp_path, original[start:], start) if start else repainted(tmp_path, original)
    replace_sound(kept, edited, take)
    content, points = edited.read_bytes(), seek_points(edited)
    unused = ((1 << 64) - 1, 0, 0)
    assert [None if point == unused else point[0] for point in points] == wanted
    first = content.index(b"\xff\xf8\xc9")
    for number, at, samples in (point for point in points if point != unused):
        assert content[first + at : first + at + 2] == b"\xff\xf8"
        assert samples == min(4096, len(soundfile.read(edited)[0]) - number)


def test_bytes_behind_a_wav_stay_outside_of_it(tmp_path: Path) -> None:
    kept, edited = tmp_path / "a.wav", tmp_path / "edited.wav"
    original = make(kept, 48_000, 2, "PCM_16", 96_000)
    kept.write_bytes(kept.read_bytes() + b"TAG" + bytes(125))
    replace_sound(kept, edited, take_of(tmp_path, original[:48_000]))
    content = edited.read_bytes()
    assert content.endswith(b"TAG" + bytes(125))
    assert struct.unpack_from("<I", content, 4) == (len(content) - 8 - 128,)


@pytest.mark.parametrize("name", ["a.wav", "a.aifc"])
def test_the_peaks_of_a_file_of_floats_are_those_of_its_new_sound(tmp_path: Path, name: str) -> None:
    kept, edited = tmp_path / name, tmp_path / f"edited{Path(name).suffix}"
    soundfile.write(
        kept, np.full((96_000, 2), 0.1, np.float32), 48_000, "FLOAT", format="AIFF" if "aif" in name else "WAV"
    )
    original = read_audio(kept)
    new = original.copy()
    new[60_000] = 0.3, -0.7
    replace_sound(kept, edited, take_of(tmp_path, new))
    order, content = ">" if "aif" in name else "<", edited.read_bytes()
    found = struct.unpack_from(f"{order}fIfI", content, content.index(b"PEAK") + 16)
    assert found == pytest.approx((0.3, 60_000, 0.7, 60_000))


def rifx(path: Path) -> np.ndarray:
    soundfile.write(path, np.random.default_rng(1).uniform(-0.4, 0.4, (96_000, 1)), 48_000, "PCM_16", "BIG", "WAV")
    return read_audio(path)


def test_a_big_endian_wav_stays_one(tmp_path: Path) -> None:
    kept, edited = tmp_path / "a.wav", tmp_path / "edited.wav"
    original = rifx(kept)
    replace_sound(kept, edited, take_of(tmp_path, original[:48_000]))
    assert edited.read_bytes()[:4] == b"RIFX"
    assert np.array_equal(read_audio(edited), original[:48_000])


@pytest.mark.parametrize("name", ["a.wav", "a.caf", "a.w64"])
def test_what_would_lose_its_markers_is_not_replaced(tmp_path: Path, name: str) -> None:
    kept, edited = tmp_path / name, tmp_path / f"edited{Path(name).suffix}"
    body = b"texts of a DAW.."
    if name == "a.wav":
        original = rifx(kept)
        add_chunks(kept, {b"bext": body}, ">")
    else:
        original = make(kept, 48_000, 1, "PCM_16", 96_000)
        if name == "a.caf":
            extra = b"mark" + struct.pack(">q", len(body)) + body
        else:
            extra = b"bext\xf3\xac\xd3\xaa\xd1\x8c\xd3\x11" + bytes(4) + struct.pack("<Q", 24 + len(body)) + body
        kept.write_bytes(kept.read_bytes() + extra)
    with pytest.raises(AudioError, match="own length"):
        replace_sound(kept, edited, take_of(tmp_path, original[:48_000]))
    assert not edited.exists()
    replace_sound(kept, edited, repainted(tmp_path, original))
    assert body in edited.read_bytes()


def test_chunks_behind_the_sound_of_a_wave64_are_no_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.w64"
    original = make(path, 48_000, 2, "PCM_16", 96_000)
    extra = b"bext\xf3\xac\xd3\xaa\xd1\x8c\xd3\x11" + bytes(4) + struct.pack("<Q", 24 + 160) + b"\x55" * 160
    path.write_bytes(path.read_bytes() + extra)
    assert np.array_equal(read_audio(path), original)


@pytest.mark.parametrize(
    ("subtype", "order"),
    [("PCM_24", "LITTLE"), ("PCM_32", "LITTLE"), ("PCM_16", "LITTLE"), ("PCM_U8", "FILE"), ("ULAW", "FILE")],
)
@pytest.mark.parametrize("seconds", [1, 2])
def test_every_kind_of_aifc_keeps_its_chunks(tmp_path: Path, subtype: str, order: str, seconds: int) -> None:
    kept, edited = tmp_path / "a.aif", tmp_path / "edited.aif"
    sound = np.random.default_rng(4).uniform(-0.4, 0.4, (88_200, 1))
    soundfile.write(kept, sound, 44100, subtype, order, "AIFF")
    mark = struct.pack(">HhIB", 1, 1, 1000, 5) + b"verse"
    add_chunks(kept, {b"MARK": mark, b"APPL": b"a DAW's own"}, ">")
    original = read_audio(kept)
    replace_sound(kept, edited, take_of(tmp_path, original[: seconds * SAMPLE_RATE]))
    before, after = (soundfile.read(path, dtype="int32")[0] for path in (kept, edited))
    assert np.array_equal(after, before[: seconds * 44100])
    found = {name: edited.read_bytes()[at : at + length] for name, at, length in form_chunks(edited)}
    assert (found[b"MARK"], found[b"APPL"]) == (mark, b"a DAW's own")
    assert (soundfile.info(edited).subtype, soundfile.info(edited).endian) == (subtype, order)
