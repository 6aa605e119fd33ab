"""A file that is edited in place: what a take did not change stays, bit for bit, in any rate and format."""

import struct
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem, Returned, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.in_place import check_editable, replace_sound
from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge

FIRST, LAST = SAMPLE_RATE, SAMPLE_RATE + SAMPLE_RATE // 2  # the region, at 48 kHz


def make(path: Path, rate: int, channels: int, subtype: str, frames: int) -> np.ndarray:
    sound = np.random.default_rng(4).uniform(-0.4, 0.4, (frames, channels))
    soundfile.write(path, sound, rate, subtype)
    return read_audio(path)


def take_of(folder: Path, samples: np.ndarray, start: int = 0) -> Take:
    write_wav(folder / "take.wav", samples)
    recipe = Recipe.parse({"tags": {"start_samples": str(start)}})
    return Take("t", "c", "Take 1", str(folder / "take.wav"), len(samples), time.time(), recipe)


def repainted(folder: Path, original: np.ndarray, gain: float = 1.0) -> Take:
    samples = original.copy()
    tone = gain * 0.3 * np.sin(np.arange(LAST - FIRST) * 0.05).astype(np.float32)
    samples[FIRST:LAST] = tone[:, None]
    return take_of(folder, samples)


def chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def with_chunks(path: Path, place: int) -> dict[bytes, bytes]:
    """Give a WAV what a DAW writes: bext, cue, smpl and an unknown chunk of odd length, before and after its samples."""
    bext = bytearray(b"the DAW's own text".ljust(602, b"\0"))
    struct.pack_into("<Q", bext, 338, place)
    cue = struct.pack("<I", 1) + struct.pack("<II4sIII", 1, 1000, b"data", 0, 0, 1000)
    smpl = struct.pack("<9I", 0, 0, 0, 60, 0, 0, 0, 1, 0) + struct.pack("<6I", 0, 0, 2000, 9000, 0, 0)
    before = chunk(b"bext", bytes(bext)) + chunk(b"odd ", b"abc")
    after = chunk(b"cue ", cue) + chunk(b"smpl", smpl)
    content = path.read_bytes()
    content = content[:12] + before + content[12:] + b"\0" * (len(content) % 2) + after
    path.write_bytes(content[:4] + struct.pack("<I", len(content) - 8) + content[8:])
    return {b"bext": bytes(bext), b"odd ": b"abc", b"cue ": cue, b"smpl": smpl}


def chunks_of(path: Path) -> dict[bytes, bytes]:
    content = path.read_bytes()
    return {name: content[at : at + length] for name, at, length in riff_chunks(path)}


@pytest.mark.parametrize(
    ("name", "rate", "channels", "subtype", "frames"),
    [
        ("a.wav", 44100, 2, "PCM_24", 132_301),
        ("a.wav", 48000, 1, "PCM_16", 144_000),
        ("a.wav", 96000, 2, "FLOAT", 288_001),
        ("a.wav", 88200, 1, "DOUBLE", 264_601),
        ("a.wav", 8000, 1, "PCM_U8", 24_001),
        ("a.wav", 44100, 1, "ULAW", 132_300),
        ("a.aiff", 44100, 2, "PCM_24", 132_301),
        ("a.aiff", 96000, 1, "PCM_16", 288_001),
        ("a.caf", 44100, 2, "PCM_24", 132_301),
        ("a.w64", 96000, 2, "PCM_16", 288_001),
        ("a.flac", 44100, 2, "PCM_24", 132_301),
        ("a.flac", 96000, 1, "PCM_16", 288_001),
    ],
)
def test_samples_outside_the_region_are_the_files_own(
    tmp_path: Path, name: str, rate: int, channels: int, subtype: str, frames: int
) -> None:
    kept = tmp_path / name
    original = make(kept, rate, channels, subtype, frames)
    target = tmp_path / f"edited{kept.suffix}"
    assert replace_sound(kept, target, repainted(tmp_path, original)) == 0
    before, _ = soundfile.read(kept, dtype="float64", always_2d=True)
    after, known_rate = soundfile.read(target, dtype="float64", always_2d=True)
    assert (known_rate, after.shape, soundfile.info(target).subtype) == (rate, before.shape, subtype)
    first, last = FIRST * rate // SAMPLE_RATE, -(-LAST * rate // SAMPLE_RATE)
    assert np.array_equal(after[:first], before[:first])
    assert np.array_equal(after[last:], before[last:])
    middle = slice(first + rate // 50, last - rate // 50)
    wanted = 0.3 * np.sin(np.arange(middle.start, middle.stop) * SAMPLE_RATE / rate * 0.05 - FIRST * 0.05)
    assert after[middle, 0] == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize("rate", [44100, 48000, 96000])
def test_place_markers_loop_and_texts_of_a_wav_are_kept(tmp_path: Path, rate: int) -> None:
    kept = tmp_path / "a.wav"
    make(kept, rate, 2, "PCM_24", 3 * rate)
    own = with_chunks(kept, 60 * rate)
    replace_sound(kept, tmp_path / "edited.wav", repainted(tmp_path, read_audio(kept)))
    found = chunks_of(tmp_path / "edited.wav")
    assert {name: found[name] for name in own} == own
    assert [name for name, _, _ in riff_chunks(kept)] == [name for name, _, _ in riff_chunks(tmp_path / "edited.wav")]


@pytest.mark.parametrize("name", ["a.wav", "a.aiff", "a.flac", "a.caf"])
def test_a_take_that_changed_nothing_changes_nothing(tmp_path: Path, name: str) -> None:
    kept = tmp_path / name
    original = make(kept, 44100, 2, "PCM_24", 100_001)
    replace_sound(kept, tmp_path / f"edited{kept.suffix}", take_of(tmp_path, original))
    if kept.suffix == ".flac":
        before, after = (soundfile.read(path, dtype="int32")[0] for path in (kept, tmp_path / "edited.flac"))
        assert np.array_equal(before, after)
    else:
        assert (tmp_path / f"edited{kept.suffix}").read_bytes() == kept.read_bytes()


def test_tags_of_a_flac_are_kept(tmp_path: Path) -> None:
    kept = tmp_path / "a.flac"
    with soundfile.SoundFile(kept, "w", 44100, 2, "PCM_16") as file:
        file.title, file.comment = "the DAW's own", "text"
        file.write(np.random.default_rng(1).uniform(-0.3, 0.3, (100_000, 2)))
    replace_sound(kept, tmp_path / "edited.flac", repainted(tmp_path, read_audio(kept)))
    with soundfile.SoundFile(tmp_path / "edited.flac") as file:
        assert (file.title, file.comment, file.frames) == ("the DAW's own", "text", 100_000)


@pytest.mark.parametrize("rate", [44100, 48000])
def test_a_take_of_another_length_moves_place_and_markers(tmp_path: Path, rate: int) -> None:
    kept = tmp_path / "a.wav"
    original = make(kept, rate, 1, "PCM_24", 2 * rate)
    with_chunks(kept, 60 * rate)
    longer = np.concatenate([np.zeros((SAMPLE_RATE, 2), np.float32), original, original[: SAMPLE_RATE // 2]])
    replace_sound(kept, tmp_path / "edited.wav", take_of(tmp_path, longer, -SAMPLE_RATE))
    before, _ = soundfile.read(kept, dtype="int32")
    after, _ = soundfile.read(tmp_path / "edited.wav", dtype="int32")
    assert len(after) == 3 * rate + rate // 2
    assert np.array_equal(after[rate : 3 * rate], before)
    found = chunks_of(tmp_path / "edited.wav")
    assert struct.unpack_from("<Q", found[b"bext"], 338) == (59 * rate,)
    assert struct.unpack_from("<I", found[b"cue "], 24) == (1000 + rate,)
    assert struct.unpack_from("<II", found[b"smpl"], 44) == (2000 + rate, 9000 + rate)
    aiff = tmp_path / "a.aiff"
    make(aiff, rate, 1, "PCM_24", 2 * rate)
    replace_sound(aiff, tmp_path / "edited.aiff", take_of(tmp_path, read_audio(aiff)[:SAMPLE_RATE]))
    assert soundfile.info(tmp_path / "edited.aiff").frames == rate
    assert dict.fromkeys(name for name, _, _ in form_chunks(aiff)) == dict.fromkeys(
        name for name, _, _ in form_chunks(tmp_path / "edited.aiff")
    )


def add_chunks(path: Path, chunks: dict[bytes, bytes], order: str = "<") -> None:
    """Append chunks to a WAV or AIFF."""
    content = path.read_bytes()
    content += b"\0" * (len(content) % 2)
    for name, body in chunks.items():
        content += name + struct.pack(f"{order}I", len(body)) + body + b"\0" * (len(body) % 2)
    path.write_bytes(content[:4] + struct.pack(f"{order}I", len(content) - 8) + content[8:])


def cues(frames: dict[int, int]) -> bytes:
    points = b"".join(struct.pack("<II4sIII", mark, at, b"data", 0, 0, at) for mark, at in frames.items())
    return struct.pack("<I", len(frames)) + points


def loops(*spans: tuple[int, int]) -> bytes:
    head = struct.pack("<9I", 0, 0, 0, 60, 0, 0, 0, len(spans), 0)
    return head + b"".join(struct.pack("<6I", 0, 0, first, last, 0, 0) for first, last in spans)


def label(mark: int, name: bytes) -> bytes:
    return chunk(b"labl", struct.pack("<I", mark) + name + b"\0")


def test_markers_of_a_wav_outside_of_a_trimmed_take_are_left_out(tmp_path: Path) -> None:
    """The take is the second of three seconds."""
    kept, edited, rate = tmp_path / "a.wav", tmp_path / "edited.wav", 48_000
    original = make(kept, rate, 2, "PCM_16", 3 * rate)
    begun = b"<BWFXML><SPEED><TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>1</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>"
    begun += b"<TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO>%d</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO></SPEED></BWFXML>"
    own = {
        b"LIST": b"adtl" + label(1, b"intro") + label(2, b"verse") + label(3, b"odd") + label(4, b"end"),
        b"cue ": cues({1: 100, 2: rate, 3: rate + 500, 4: 2 * rate + 1}),
        b"smpl": loops((0, rate), (rate + 10, 2 * rate - 1)),
        b"acid": struct.pack("<IHHfIHHf", 4, 60, 0x8000, 0.0, 6, 4, 4, 120.0),
        b"iXML": begun % (2**32 - 1),
        b"late": b"x",
    }
    add_chunks(kept, own)
    replace_sound(kept, edited, take_of(tmp_path, original[rate : 2 * rate], rate))
    assert np.array_equal(read_audio(edited), original[rate : 2 * rate])
    found = chunks_of(edited)
    assert found[b"cue "] == cues({2: 0, 3: 500})
    assert found[b"LIST"] == b"adtl" + label(2, b"verse") + label(3, b"odd")
    assert found[b"smpl"] == loops((10, rate - 1))
    assert struct.unpack_from("<I", found[b"acid"], 12) == (2,)
    assert found[b"iXML"] == begun.replace(b">1<", b">2<") % (rate - 1)
    assert found[b"late"] == b"x"
    assert edited.stat().st_size == struct.unpack_from("<I", edited.read_bytes(), 4)[0] + 8


@pytest.mark.parametrize(("first", "last", "moved"), [(1, 2, {2: 0, 3: 500}), (-1, 3, {1: 48100, 2: 96000, 3: 96500})])
def test_markers_of_an_aiff_move_with_the_sound(tmp_path: Path, first: int, last: int, moved: dict[int, int]) -> None:
    def marks(frames: dict[int, int]) -> bytes:
        names = {1: b"intro", 2: b"b", 3: b"verse", 4: b"end"}
        points = [
            struct.pack(">hIB", mark, at, len(names[mark])) + names[mark] + b"\0" * ((len(names[mark]) + 1) % 2)
            for mark, at in frames.items()
        ]
        return struct.pack(">H", len(frames)) + b"".join(points)

    kept, edited, rate = tmp_path / "a.aiff", tmp_path / "edited.aiff", 48_000
    original = make(kept, rate, 2, "PCM_16", 3 * rate)
    if first < 0:
        marks_there = {1: 100, 2: rate, 3: rate + 500}
        longer = np.concatenate([np.zeros((rate, 2), np.float32), original])
    else:
        marks_there = {1: 100, 2: rate, 3: rate + 500, 4: 2 * rate + 1}
        longer = original[first * rate : last * rate]
    inst = struct.pack(">6bh6h", 60, 0, 0, 127, 1, 127, 0, 1, 2, 3, 1, 1, 3)
    comt = struct.pack(">HIhH", 1, 0, 1, 3) + b"abc\0"
    add_chunks(kept, {b"MARK": marks(marks_there), b"INST": inst, b"COMT": comt}, ">")
    replace_sound(kept, edited, take_of(tmp_path, longer, first * rate))
    assert np.array_equal(read_audio(edited), longer)
    content = edited.read_bytes()
    found = {name: content[at : at + length] for name, at, length in form_chunks(edited)}
    assert found[b"MARK"] == marks(moved)
    gone = 1 not in moved
    assert struct.unpack_from(">3h3h", found[b"INST"], 8) == ((1, 2, 3, 0, 0, 0) if gone else (1, 2, 3, 1, 1, 3))
    assert struct.unpack_from(">h", found[b"COMT"], 6) == ((0,) if gone else (1,))
    assert len(content) == struct.unpack_from(">I", content, 4)[0] + 8


@pytest.mark.parametrize("name", [b"cue ", b"smpl", b"LIST", b"bext", b"iXML", b"acid", b"fact"])
@pytest.mark.parametrize("body", [b"", b"adtl", b"adtllabl\xff\xff\xff\xff", b"\xff" * 40])
def test_damaged_markers_are_no_reason_to_refuse_a_take(tmp_path: Path, name: bytes, body: bytes) -> None:
    kept, edited = tmp_path / "a.wav", tmp_path / "edited.wav"
    original = make(kept, 48_000, 1, "PCM_16", 48_000)
    add_chunks(kept, {name: body})
    replace_sound(kept, edited, take_of(tmp_path, original[:24_000]))
    assert np.array_equal(read_audio(edited), original[:24_000])


def test_what_is_too_loud_for_the_file_is_turned_down_and_not_clipped(tmp_path: Path) -> None:
    kept = tmp_path / "a.wav"
    original = make(kept, 48000, 2, "PCM_16", 144_000)
    take = repainted(tmp_path, original, gain=5.0)  # peak 1.5
    assert replace_sound(kept, tmp_path / "b.wav", take) == pytest.approx(20 * np.log10(1.5), abs=0.01)
    before, _ = soundfile.read(kept)
    after, _ = soundfile.read(tmp_path / "b.wav")
    assert np.array_equal(after[:FIRST], before[:FIRST])
    assert np.array_equal(after[LAST:], before[LAST:])
    inside = slice(FIRST + 480, LAST - 480)
    assert after[inside, 0] == pytest.approx(np.sin(np.arange(LAST - FIRST)[480:-480] * 0.05), abs=1e-3)
    floats = tmp_path / "f.wav"
    take = repainted(tmp_path, make(floats, 48000, 2, "FLOAT", 144_000), gain=5.0)
    assert replace_sound(floats, tmp_path / "g.wav", take) == 0
    assert np.abs(soundfile.read(tmp_path / "g.wav")[0]).max() == pytest.approx(1.5, abs=0.01)


def test_values_that_are_no_sound_replace_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "a.wav"
    samples = make(kept, 48000, 2, "PCM_16", 144_000).copy()
    samples[5000] = np.nan
    with pytest.raises(AudioError, match="not sound"):
        replace_sound(kept, tmp_path / "b.wav", take_of(tmp_path, samples))
    assert not (tmp_path / "b.wav").exists()


def test_formats_whose_samples_hang_together_are_refused(tmp_path: Path) -> None:
    make(tmp_path / "a.wav", 44100, 1, "MS_ADPCM", 44100)
    with pytest.raises(AudioError, match="MS_ADPCM"):
        check_editable(tmp_path / "a.wav")
    make(tmp_path / "b.wav", 44100, 1, "PCM_16", 44100)
    (tmp_path / "b.wav").write_bytes((tmp_path / "b.wav").read_bytes()[:5000])
    with pytest.raises(AudioError, match="ends early"):
        check_editable(tmp_path / "b.wav")


def test_what_a_daw_wrote_meanwhile_is_kept_and_said(desk: RunningBridge, tmp_path: Path) -> None:
    path = tmp_path / "region.wav"
    make(path, 44100, 2, "PCM_24", 44100)
    first = path.read_bytes()
    desk.bridge.daw.edit_file(path)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    make(path, 44100, 2, "PCM_24", 50000)
    second = path.read_bytes()
    desk.bridge.daw.return_take(take.id)
    desk.until(lambda: desk.all(Returned))
    assert path.read_bytes() == first  # the take is the original
    [problem] = desk.until(lambda: [p for p in desk.all(Problem) if "changed by another program" in p.message])
    kept = sorted((tmp_path / "library" / "edits").rglob("region.wav"))
    assert str(kept[0]) in problem.hint
    assert sorted(file.read_bytes() for file in kept) == sorted([first, second])
    desk.bridge.daw.restore_file(take.id)  # what the return replaced
    desk.until(lambda: len(desk.all(Returned)) == 2)
    assert path.read_bytes() == second
    make(path, 44100, 2, "PCM_24", 60000)
    third = path.read_bytes()
    desk.bridge.daw.restore_file(take.id)
    desk.until(lambda: len(desk.all(Returned)) == 3)
    assert path.read_bytes() == second
    everything = {file.read_bytes() for file in (tmp_path / "library" / "edits").rglob("region.wav")}
    assert everything == {first, second, third}
    desk.until(lambda: len([p for p in desk.all(Problem) if "changed by another program" in p.message]) == 2)


def test_returning_twice_is_no_change_by_another_program(desk: RunningBridge, tmp_path: Path) -> None:
    path = tmp_path / "region.wav"
    make(path, 48000, 2, "PCM_24", 48000)
    desk.bridge.daw.edit_file(path)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    for n in (1, 2, 3):
        (desk.bridge.daw.restore_file if n == 3 else desk.bridge.daw.return_take)(take.id)
        desk.until(lambda n=n: len(desk.all(Returned)) == n)
    assert desk.all(Problem) == []


def test_a_file_of_the_library_is_never_edited_in_place(desk: RunningBridge, song: Path) -> None:
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.daw.edit_file(Path(take.path))
    desk.until(lambda: any("lies in the library" in p.message for p in desk.all(Problem)))
    assert len(desk.all(TakeAdded)) == 1
