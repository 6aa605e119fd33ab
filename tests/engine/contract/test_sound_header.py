"""Headers that are estimates, stale, damaged or absurd: the sound is read to its end, or the file is refused."""

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.formats.stretches import Ending
from engine.contract.reading import sound_reader
from engine.contract.reading.sound_reader import AudioReader, read_audio
from engine.contract.recipe_chunk import read_recipe
from engine.contract.sound_header import read_header
from engine.contract.writing import sound_writer
from engine.contract.writing.sound_writer import WavWriter, write_wav

SECONDS = 6


def noise(channels: int = 2, seconds: float = SECONDS) -> np.ndarray:
    """Loud for a second, then quiet: the bit rate of the beginning is not that of the rest."""
    sound = np.random.default_rng(3).uniform(-0.5, 0.5, (round(SAMPLE_RATE * seconds), channels)).astype(np.float32)
    sound[SAMPLE_RATE:] *= 0.001
    return sound


def encoded(folder: Path, suffix: str, subtype: str | None = None, **options: object) -> bytes:
    path = folder / f"whole{suffix}"
    soundfile.write(path, noise(), SAMPLE_RATE, subtype, **options)
    return path.read_bytes()


def changed(content: bytes, at: int, new: bytes) -> bytes:
    return content[:at] + new + content[at + len(new) :]


def read(folder: Path, name: str, content: bytes) -> tuple[np.ndarray, AudioReader]:
    (folder / name).write_bytes(content)
    reader = AudioReader(folder / name)
    return np.concatenate(list(reader.blocks())), reader


def without_tag(mp3: bytes) -> bytes:
    """As encoders write it that cannot go back: without the frame that states the length."""
    second = mp3.index(mp3[:2], 4)
    while mp3[second : second + 2] != mp3[:2] or second < 100:
        second = mp3.index(mp3[:2], second + 1)
    assert b"Xing" in mp3[:second] or b"Info" in mp3[:second]
    return mp3[second:]


def test_an_mp3_of_variable_rate_without_a_length_is_read_to_its_end(tmp_path: Path) -> None:
    mp3 = without_tag(encoded(tmp_path, ".mp3", bitrate_mode="VARIABLE", compression_level=0.2))
    samples, reader = read(tmp_path, "piped.mp3", mp3)
    assert abs(len(samples) - SECONDS * SAMPLE_RATE) < 3 * 1152
    assert reader.n_samples == len(samples)
    assert not reader.ends_early
    with soundfile.SoundFile(tmp_path / "piped.mp3") as plain:
        assert plain.frames < 0.8 * len(samples)  # what the library alone estimates


def test_joined_mp3_files_are_read_to_their_end(tmp_path: Path) -> None:
    mp3 = encoded(tmp_path, ".mp3", bitrate_mode="VARIABLE")
    samples, reader = read(tmp_path, "joined.mp3", mp3 * 3)
    assert len(samples) == reader.n_samples == 3 * SECONDS * SAMPLE_RATE
    samples, _ = read(tmp_path, "untagged.mp3", without_tag(mp3) * 3)
    assert abs(len(samples) - 3 * SECONDS * SAMPLE_RATE) < 9 * 1152
    [header] = read_header(tmp_path / "whole.mp3").stretches
    assert header.is_plain  # one with a right length is left as it is
    assert len(read_audio(tmp_path / "whole.mp3")) == SECONDS * SAMPLE_RATE


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (SAMPLE_RATE, 1), (22_050, 1)])
def test_joined_mp3_files_of_other_kinds_are_read_to_their_end(tmp_path: Path, rate: int, channels: int) -> None:
    first = encoded(tmp_path, ".mp3", bitrate_mode="VARIABLE")
    other = np.random.default_rng(4).uniform(-0.5, 0.5, (rate * SECONDS, channels))
    soundfile.write(tmp_path / "other.mp3", other, rate)
    second = (tmp_path / "other.mp3").read_bytes()
    for content in (first + second, second + first, first + b"TAG" + bytes(125) + second):
        samples, reader = read(tmp_path, "joined.mp3", content)
        assert len(samples) == 2 * SECONDS * SAMPLE_RATE
        assert not reader.ends_early
    part = AudioReader(tmp_path / "joined.mp3", SECONDS - 1, 2.0)
    assert sum(len(block) for block in part.blocks()) == 2 * SAMPLE_RATE


@pytest.mark.parametrize("subtype", ["VORBIS", "OPUS"])
def test_chained_ogg_files_are_read_to_their_end(tmp_path: Path, subtype: str) -> None:
    ogg = encoded(tmp_path, ".ogg", subtype)
    once, _ = read(tmp_path, "once.ogg", ogg)
    twice, reader = read(tmp_path, "twice.ogg", ogg + ogg)
    assert len(once) == SECONDS * SAMPLE_RATE
    assert np.array_equal(twice, np.concatenate([once, once]))
    assert len(np.concatenate(list(AudioReader(tmp_path / "twice.ogg", SECONDS - 1, 2.0).blocks()))) == 2 * SAMPLE_RATE
    assert not reader.ends_early


def test_a_flac_of_unknown_length_is_read_to_its_end(tmp_path: Path) -> None:
    flac = encoded(tmp_path, ".flac", "PCM_16")
    whole, _ = read(tmp_path, "a.flac", flac)
    piped = changed(flac, 21, bytes([flac[21] & 0xF0, 0, 0, 0, 0]))
    samples, reader = read(tmp_path, "piped.flac", piped)
    assert np.array_equal(samples, whole)
    assert reader.n_samples == len(whole)


def test_a_flac_that_breaks_off_gives_what_is_there(tmp_path: Path) -> None:
    flac = encoded(tmp_path, ".flac", "PCM_16")
    whole, _ = read(tmp_path, "a.flac", flac)
    samples, reader = read(tmp_path, "half.flac", flac[: len(flac) // 2])
    assert 0 < len(samples) < len(whole)
    assert np.array_equal(samples, whole[: len(samples)])
    assert reader.ends_early


@pytest.mark.parametrize(
    ("riff", "data"), [(0, 0), (36, 0), (None, 0), (0xFFFFFFFF, 0xFFFFFFFF), (0x7FFFFFFF, 0x7FFFFFFF - 36)]
)
def test_lengths_that_a_recorder_never_wrote_mean_to_the_end(tmp_path: Path, riff: int | None, data: int) -> None:
    wav = encoded(tmp_path, ".wav", "PCM_16")
    at = wav.index(b"data") + 4
    broken = changed(wav, at, struct.pack("<I", data))
    broken = broken if riff is None else changed(broken, 4, struct.pack("<I", riff))
    samples, reader = read(tmp_path, "crashed.wav", broken)
    assert np.array_equal(samples, read_audio(tmp_path / "whole.wav"))
    assert not reader.ends_early
    assert read_header(tmp_path / "crashed.wav").ending is Ending.OPEN


def test_a_length_that_was_not_brought_up_to_date_is_not_believed(tmp_path: Path) -> None:
    wav = encoded(tmp_path, ".wav", "PCM_16")
    samples, _ = read(tmp_path, "stale.wav", changed(wav, wav.index(b"data") + 4, struct.pack("<I", 96000)))
    assert len(samples) == SECONDS * SAMPLE_RATE


def test_chunks_behind_the_samples_are_not_heard(tmp_path: Path) -> None:
    wav = encoded(tmp_path, ".wav", "PCM_16")
    tail = b"LIST" + struct.pack("<I", 300_000) + b"INFO" + bytes(299_996) + b"odd " + struct.pack("<I", 3) + b"abc"
    for content in (wav + tail, wav + b"TAG" + bytes(125)):
        assert len(read(tmp_path, "tail.wav", content)[0]) == SECONDS * SAMPLE_RATE
    at = wav.index(b"data")
    with pytest.raises(AudioError, match="empty"):
        read(tmp_path, "none.wav", wav[: at + 4] + bytes(4) + tail + b"\0")


def test_an_odd_chunk_without_padding_and_bw64_are_read(tmp_path: Path) -> None:
    wav = encoded(tmp_path, ".wav", "PCM_24")
    whole = read_audio(tmp_path / "whole.wav")
    odd = b"iXML" + struct.pack("<I", 5) + b"<a/>\n"
    for name, content in {
        "unpadded": wav[:12] + odd + wav[12:],
        "padded": wav[:12] + odd + b"\0" + wav[12:],
        "bw64": b"BW64" + wav[4:12] + odd + b"\0" + wav[12:],
    }.items():
        assert np.array_equal(read(tmp_path, f"{name}.wav", content)[0], whole), name


def test_aiff_lengths_that_were_never_written_mean_to_the_end(tmp_path: Path) -> None:
    aiff = encoded(tmp_path, ".aiff", "PCM_24")
    common, sound = aiff.index(b"COMM"), aiff.index(b"SSND")
    for at in ([sound + 4], [common + 10], [common + 10, sound + 4]):
        broken = aiff
        for place in at:
            broken = changed(broken, place, bytes(4))
        assert np.array_equal(read(tmp_path, "crashed.aiff", broken)[0], read_audio(tmp_path / "whole.aiff"))


@pytest.mark.parametrize(
    ("suffix", "subtype"),
    [
        (".wav", "PCM_16"),
        (".aiff", "PCM_16"),
        (".w64", "PCM_16"),
        (".caf", "PCM_16"),
        (".au", "PCM_16"),
        (".ogg", None),
        (".mp3", None),
    ],
)
def test_half_a_file_says_so(tmp_path: Path, suffix: str, subtype: str | None) -> None:
    content = encoded(tmp_path, suffix, subtype)
    assert read_header(tmp_path / f"whole{suffix}").ending is Ending.WHOLE
    samples, reader = read(tmp_path, f"half{suffix}", content[: len(content) // 2])
    assert 0 < len(samples) < SECONDS * SAMPLE_RATE
    assert reader.ends_early
    whole = AudioReader(tmp_path / f"whole{suffix}")
    assert sum(len(block) for block in whole.blocks()) == SECONDS * SAMPLE_RATE
    assert not whole.ends_early


def test_a_part_that_is_all_there_does_not_end_early(tmp_path: Path) -> None:
    content = encoded(tmp_path, ".wav", "PCM_16")
    (tmp_path / "half.wav").write_bytes(content[: len(content) // 2])
    for offset_s, is_early in ((1.0, False), (2.5, True)):
        part = AudioReader(tmp_path / "half.wav", offset_s, 1.0)
        assert sum(len(block) for block in part.blocks()) <= SAMPLE_RATE
        assert part.ends_early is is_early


@pytest.mark.parametrize("subtype", ["VORBIS", "OPUS"])
def test_surround_in_vorbis_order(tmp_path: Path, subtype: str) -> None:
    """L C R Ls Rs LFE, by Vorbis I, 4.3.9."""
    loudness = []
    for channel in range(6):
        sound = np.zeros((SAMPLE_RATE, 6), np.float32)
        sound[:, channel] = 0.5 * np.sin(2 * np.pi * 60 * np.arange(SAMPLE_RATE) / SAMPLE_RATE)
        soundfile.write(tmp_path / "surround.ogg", sound, SAMPLE_RATE, subtype)
        loudness.append(np.abs(read_audio(tmp_path / "surround.ogg")[4800:-4800]).max(axis=0) / 0.5)
    right = [(1, 0), (0.7071, 0.7071), (0, 1), (0.7071, 0), (0, 0.7071), (0, 0)]
    assert np.array(loudness) == pytest.approx(np.array(right), abs=0.1)


@pytest.mark.parametrize("rate", [0, 1, 100, 3999, 768_001, 2**31 - 1, 2**32 - 1])
def test_a_rate_that_no_program_writes_is_refused(tmp_path: Path, rate: int, monkeypatch: pytest.MonkeyPatch) -> None:
    wav = changed(encoded(tmp_path, ".wav", "PCM_16"), 24, struct.pack("<I", rate))
    (tmp_path / "rate.wav").write_bytes(wav)
    (tmp_path / "rate.au").write_bytes(struct.pack(">4sIIIII", b".snd", 24, 400, 3, rate, 2) + bytes(400))
    caf = encoded(tmp_path, ".caf", "PCM_16")
    (tmp_path / "rate.caf").write_bytes(changed(caf, caf.index(b"desc") + 12, struct.pack(">d", rate)))
    w64 = encoded(tmp_path, ".w64", "PCM_16")
    (tmp_path / "rate.w64").write_bytes(changed(w64, w64.index(b"fmt ") + 28, struct.pack("<I", rate)))
    aiff = encoded(tmp_path, ".aiff", "PCM_16")
    (tmp_path / "rate.aiff").write_bytes(changed(aiff, aiff.index(b"COMM") + 16, b"\x7f\xfe\xff\xff"))
    flac = encoded(tmp_path, ".flac", "PCM_16")
    (tmp_path / "rate.flac").write_bytes(changed(flac, 18, bytes([0, 0, flac[20] & 0x0F])))
    ogg = encoded(tmp_path, ".ogg")
    (tmp_path / "rate.ogg").write_bytes(changed(ogg, ogg.index(b"\x01vorbis") + 12, struct.pack("<I", rate)))

    def decoder(*_: object) -> None:
        raise AssertionError("a decoder saw it")

    monkeypatch.setattr(sound_reader.soundfile, "SoundFile", decoder)
    monkeypatch.setattr(sound_reader.soxr, "ResampleStream", decoder)
    for path in tmp_path.glob("rate.*"):
        with pytest.raises(AudioError, match="sample rate") as caught:
            AudioReader(path)
        assert caught.value.hint


@pytest.mark.parametrize("rate", [4000, 8000, 11025, 384_000, 768_000])
def test_every_rate_that_programs_write_is_read(tmp_path: Path, rate: int) -> None:
    soundfile.write(tmp_path / "a.wav", noise(1, 0.5)[: rate // 2], rate, "PCM_16")
    assert read_audio(tmp_path / "a.wav").shape[1] == 2


def test_channels_that_no_program_writes_are_refused(tmp_path: Path) -> None:
    wav = encoded(tmp_path, ".wav", "PCM_16")
    for channels in (0, 257, 65535):
        with pytest.raises(AudioError, match="channels"):
            read(tmp_path, "many.wav", changed(wav, 22, struct.pack("<H", channels)))


def test_an_absurd_length_is_refused_without_reading(tmp_path: Path) -> None:
    flac = encoded(tmp_path, ".flac", "PCM_16")
    stated = changed(flac, 21, bytes([flac[21] | 0x0F, 0xFF, 0xFF, 0xFF, 0xFF]))
    assert len(read(tmp_path, "long.flac", stated)[0]) <= SECONDS * SAMPLE_RATE
    with (tmp_path / "sparse.wav").open("wb") as file:
        size = 2 * (sound_reader.MAX_SAMPLES + 48_000)
        form = struct.pack("<HHIIHH", 1, 1, 48_000, 96_000, 2, 16)
        file.write(b"RIFF" + struct.pack("<I", size + 36) + b"WAVEfmt " + struct.pack("<I", 16) + form)
        file.write(b"data" + struct.pack("<I", size))
        file.truncate(44 + size)
    with pytest.raises(AudioError, match="longer than 3 hours"):
        AudioReader(tmp_path / "sparse.wav")


def test_a_file_of_zeros_is_no_work(tmp_path: Path) -> None:
    """Each eight zeros could be an empty chunk."""
    with (tmp_path / "zeros.wav").open("wb") as file:
        file.write(b"RIFF\0\0\0\0WAVE")
        file.truncate(1 << 30)
    with pytest.raises(AudioError, match="not a readable"):
        AudioReader(tmp_path / "zeros.wav")
    assert read_recipe(tmp_path / "zeros.wav") is None


def test_a_writer_stops_where_its_format_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_writer, "MAX_SAMPLES", SAMPLE_RATE)
    with pytest.raises(AudioError, match="longer than"):
        write_wav(tmp_path / "long.wav", noise(seconds=1.5))
    assert list(tmp_path.iterdir()) == []


def test_only_formats_of_the_table_are_written(tmp_path: Path) -> None:
    for name in ("a.mp2", "a.oga", "a.m4a", "a.w64", "a"):
        with pytest.raises(AudioError, match="cannot write") as caught:
            WavWriter(tmp_path / name)
        assert ".wav, .aif, .aiff, .flac, .mp3, .ogg, .opus" in caught.value.hint
    for name, kind in {
        "a.wav": "WAV",
        "a.AIF": "AIFF",
        "a.aiff": "AIFF",
        "a.flac": "FLAC",
        "a.Mp3": "MP3",
        "a.OGG": "OGG",
    }.items():
        write_wav(tmp_path / name, noise(seconds=0.1), subtype="PCM_24")
        assert soundfile.info(tmp_path / name).format == kind


@pytest.mark.parametrize(
    "recipe",
    [
        b"[" * 200_000,
        b'{"a": ' * 50_000,
        b'{"tags": {"clip_name": "\\ud800"}}',
        b"\xff\xfe",
        b"[1]",
        b"9" * 10_000,
        b"",
    ],
    ids=["deep list", "deep object", "half a character", "no text", "no object", "long number", "empty"],
)
def test_a_recipe_that_makes_no_sense_is_none_or_plain(tmp_path: Path, recipe: bytes) -> None:
    path = tmp_path / "a.wav"
    write_wav(path, noise(seconds=0.1))
    path.write_bytes(path.read_bytes() + b"dawb" + struct.pack("<I", len(recipe)) + recipe)
    found = read_recipe(path)
    assert found is None or str(found).encode()


def test_an_hour_of_silence_takes_little_memory(tmp_path: Path) -> None:
    """It is some hundred kilobytes as FLAC, and 1.4 GB as it is read."""
    with soundfile.SoundFile(tmp_path / "silence.flac", "w", 8000, 2, "PCM_16") as file:
        for _ in range(60):
            file.write(np.zeros((60 * 8000, 2), np.int16))
    longest = count = 0
    for block in AudioReader(tmp_path / "silence.flac").blocks():
        longest, count = max(longest, len(block)), count + len(block)
    assert count == 3600 * SAMPLE_RATE
    assert longest <= 8 * SAMPLE_RATE
