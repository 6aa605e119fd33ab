"""Headers as programs write them against the rules: all of the sound is read, and nothing is said that is not so."""

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.stretches import Ending
from engine.contract.reading.sound_reader import AudioReader, read_audio
from engine.contract.sound_header import read_header
from tests.engine.contract.test_sound_header import changed, encoded, read

GUID = b"\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"


def sound(frames: int = 5001, channels: int = 2) -> np.ndarray:
    return np.random.default_rng(8).uniform(-0.5, 0.5, (frames, channels)).astype(np.float32)


def wave_64(samples: bytes, channels: int, bits: int, tag: int, length: int | None = None) -> bytes:
    """With the extensible form, as FFmpeg writes it."""

    def chunk(name: bytes, body: bytes, stated: int) -> bytes:
        return name + b"\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a" + struct.pack("<Q", stated) + body

    align = channels * bits // 8
    form = struct.pack("<HHIIHHHHIH", 0xFFFE, channels, SAMPLE_RATE, SAMPLE_RATE * align, align, bits, 22, bits, 3, tag)
    form = chunk(b"fmt ", form + GUID, 24 + 40)
    data = chunk(b"data", samples, 24 + len(samples) if length is None else length)
    head = b"riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\x00\x00" + struct.pack("<Q", 40 + len(form) + len(data))
    return head + b"wave\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a" + form + data


@pytest.mark.parametrize(("bits", "kind"), [(32, "<f4"), (64, "<f8")])
def test_floating_point_numbers_in_an_extensible_w64(tmp_path: Path, bits: int, kind: str) -> None:
    content = wave_64(sound().astype(kind).tobytes(), 2, bits, 3)
    samples, reader = read(tmp_path, "a.w64", content)
    assert np.array_equal(samples, sound())
    assert (reader.kind, reader.ends_early) == ("W64", False)
    for length in (0x7FFF_FFFF_FFFF_FFFF, 0):  # to a pipe
        samples, reader = read(tmp_path, "pipe.w64", wave_64(sound().astype(kind).tobytes(), 2, bits, 3, length))
        assert np.array_equal(samples, sound())
        assert not reader.ends_early
    half = content[: len(content) // 2]
    samples, reader = read(tmp_path, "half.w64", half)
    assert len(samples) == (len(half) - 128) // (bits // 4)
    assert reader.ends_early


def test_the_padding_at_the_end_of_a_w64_is_no_sound(tmp_path: Path) -> None:
    whole = np.round(sound(channels=1) * 32767).astype("<i2")
    samples, _ = read(tmp_path, "a.w64", wave_64(whole.tobytes() + bytes(6), 1, 16, 1, 24 + whole.nbytes))
    assert np.array_equal(samples[:, 0], whole[:, 0] / np.float32(32768))


@pytest.mark.parametrize(("kind", "bits", "tag"), [(">i4", 32, 1), (">f4", 32, 3), (">i2", 16, 1)])
def test_the_extensible_form_in_a_big_endian_wav(tmp_path: Path, kind: str, bits: int, tag: int) -> None:
    scale = 2.0 ** (bits - 1) if "i" in kind else 1.0
    stored = np.round(sound() * 2**14) / 2**14 * scale
    align = 2 * bits // 8
    form = struct.pack(">HHIIHHHHIH", 0xFFFE, 2, SAMPLE_RATE, SAMPLE_RATE * align, align, bits, 22, bits, 3, tag) + GUID
    data = stored.astype(kind).tobytes()
    for order in (">", "<"):  # SoX turns the number in the GUID, too
        turned = form[:24] + struct.pack(f"{order}H", tag) + form[26:]
        body = b"WAVEfmt " + struct.pack(">I", 40) + turned + b"data" + struct.pack(">I", len(data)) + data
        samples, reader = read(tmp_path, "a.wav", b"RIFX" + struct.pack(">I", len(body)) + body)
        assert np.array_equal(samples, (stored / scale).astype(np.float32))
        assert not reader.ends_early


def test_a_length_that_counts_padding_is_not_cut_off(tmp_path: Path) -> None:
    """Pure Data counts the byte behind an odd number of bytes and does not write it."""
    soundfile.write(tmp_path / "a.wav", sound(channels=1), SAMPLE_RATE, "PCM_24")
    wav = (tmp_path / "a.wav").read_bytes()
    at = wav.index(b"data") + 4
    odd = changed(wav, at, struct.pack("<I", 3 * 5001 + 1))[: at + 4 + 3 * 5001]
    samples, reader = read(tmp_path, "pd.wav", odd)
    assert len(samples) == 5001
    assert not reader.ends_early
    assert read(tmp_path, "cut.wav", odd[:-1])[1].ends_early


def test_an_aiff_that_sox_wrote_to_a_pipe_is_not_cut_off(tmp_path: Path) -> None:
    aiff = encoded(tmp_path, ".aiff", "PCM_24")
    common, data = aiff.index(b"COMM") + 10, aiff.index(b"SSND") + 4
    piped = changed(aiff, common, struct.pack(">I", 0x7F000000 // 6))
    piped = changed(piped, data, struct.pack(">I", 0x7F000004))
    samples, reader = read(tmp_path, "piped.aiff", piped)
    assert np.array_equal(samples, read_audio(tmp_path / "whole.aiff"))
    assert not reader.ends_early


def test_a_tag_that_counts_its_own_frame_is_not_cut_off(tmp_path: Path) -> None:
    mp3 = encoded(tmp_path, ".mp3", bitrate_mode="VARIABLE")
    at = (mp3.find(b"Xing") if b"Xing" in mp3[:200] else mp3.index(b"Info")) + 8
    [frames] = struct.unpack_from(">I", mp3, at)
    for more, ending in ((1, Ending.WHOLE), (3, Ending.CUT)):
        (tmp_path / "counted.mp3").write_bytes(changed(mp3, at, struct.pack(">I", frames + more)))
        assert read_header(tmp_path / "counted.mp3").ending is ending
    (tmp_path / "counted.mp3").write_bytes(changed(mp3, at, struct.pack(">I", frames + 1)))
    reader = AudioReader(tmp_path / "counted.mp3")
    assert sum(len(block) for block in reader.blocks()) > SAMPLE_RATE
    assert not reader.ends_early


def test_joined_flac_files_are_read_to_their_end(tmp_path: Path) -> None:
    first, second = encoded(tmp_path, ".flac", "PCM_16"), b""
    soundfile.write(tmp_path / "other.flac", sound(3001, 1), 44_100, "PCM_24")
    second = (tmp_path / "other.flac").read_bytes()
    parts = [read_audio(tmp_path / name) for name in ("whole.flac", "whole.flac", "other.flac")]
    for name, between in (("plain", b""), ("tagged", b"ID3\x03\0\0\0\0\0\x0a" + bytes(10))):
        samples, reader = read(tmp_path, f"{name}.flac", first + between + first + between + second)
        assert np.array_equal(samples, np.concatenate(parts)), name
        assert not reader.ends_early
    assert read(tmp_path, "cut.flac", first + first[: len(first) // 2])[1].ends_early
    [stretch] = read_header(tmp_path / "whole.flac").stretches
    assert stretch.is_plain
    part = AudioReader(tmp_path / "plain.flac", 5.5, 1.0)  # across the border
    expected = np.concatenate(parts)[int(5.5 * SAMPLE_RATE) : int(6.5 * SAMPLE_RATE)]
    assert np.array_equal(np.concatenate(list(part.blocks())), expected)
