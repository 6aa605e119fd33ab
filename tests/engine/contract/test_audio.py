"""Files in and out: any rate and layout in, whole files only out, the recipe inside."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.contract.audio import SAMPLE_RATE, AudioError, map_samples
from engine.contract.reading.sound_reader import AudioReader, read_audio, to_stereo
from engine.contract.recipe_chunk import append_recipe, read_recipe
from engine.contract.writing.sound_writer import WavWriter, write_wav


def tone(rate: int, seconds: float, channels: int = 2) -> np.ndarray:
    t = np.arange(round(rate * seconds)) / rate
    return np.stack([0.5 * np.sin(2 * np.pi * 440 * t + c) for c in range(channels)], axis=1).astype(np.float32)


@pytest.mark.parametrize(
    ("suffix", "rate", "channels", "subtype"),
    [
        (".wav", 44100, 1, "PCM_16"),
        (".wav", 96000, 2, "PCM_24"),
        (".aiff", 48000, 2, "PCM_16"),
        (".flac", 22050, 2, "PCM_24"),
        (".ogg", 44100, 2, "VORBIS"),
        (".mp3", 44100, 2, "MPEG_LAYER_III"),
        (".wav", 48000, 6, "FLOAT"),
    ],
)
def test_any_file_becomes_48_khz_stereo(tmp_path: Path, suffix: str, rate: int, channels: int, subtype: str) -> None:
    path = tmp_path / f"tone ä{suffix}"
    soundfile.write(path, tone(rate, 6.0, channels), rate, subtype=subtype)
    samples = read_audio(path)
    assert samples.dtype == np.float32
    assert samples.shape[1] == 2
    assert abs(len(samples) - 6 * SAMPLE_RATE) <= (3000 if suffix == ".mp3" else 2)
    spectrum = np.abs(np.fft.rfft(samples[SAMPLE_RATE : 3 * SAMPLE_RATE, 0]))
    assert spectrum.argmax() == 880  # 440 Hz over two seconds


def test_24_bit_samples_survive(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(-(2**23), 2**23, (5000, 2))
    soundfile.write(tmp_path / "a.wav", (values << 8).astype(np.int32), SAMPLE_RATE, subtype="PCM_24")
    samples = read_audio(tmp_path / "a.wav")
    write_wav(tmp_path / "b.wav", samples, subtype="PCM_24")
    back, _ = soundfile.read(tmp_path / "b.wav", dtype="int32")
    assert np.array_equal(back >> 8, values)


def test_many_channels() -> None:
    surround = np.zeros((4, 6), np.float32)
    surround[:, 2] = 1.0
    assert to_stereo(surround) == pytest.approx(np.full((4, 2), 0.7071))
    assert to_stereo(tone(48000, 0.01, 8)).shape[1] == 2


@pytest.mark.parametrize("content", [b"", b"RIFF", b"hello" * 100, b"RIFF\xff\xff\xff\x7fWAVEfmt "])
def test_what_is_no_sound_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.wav"
    path.write_bytes(content)
    with pytest.raises(AudioError) as caught:
        read_audio(path)
    assert "bad.wav" in str(caught.value)
    assert caught.value.hint


def test_values_that_are_no_numbers_are_told(tmp_path: Path) -> None:
    samples = tone(48000, 0.1)
    samples[100] = np.nan
    soundfile.write(tmp_path / "nan.wav", samples, SAMPLE_RATE, subtype="FLOAT")
    with pytest.raises(AudioError, match="not sound"):
        read_audio(tmp_path / "nan.wav")


def test_recipe_travels_and_other_readers_do_not_mind(tmp_path: Path) -> None:
    samples, recipe = tone(48000, 0.5), {"caption": "ä ♪", "regions": [[1, 2]]}
    for subtype in ("FLOAT", "PCM_24"):
        path = tmp_path / f"{subtype}.wav"
        write_wav(path, samples[:-1], recipe, subtype)
        assert read_recipe(path) == recipe
        assert soundfile.info(path).frames == len(samples) - 1
    assert np.array_equal(map_samples(tmp_path / "FLOAT.wav"), samples[:-1])
    assert read_recipe(tmp_path / "nothing.wav") is None


def test_an_unfinished_file_is_never_seen(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"

    def break_off() -> None:
        with WavWriter(path) as writer:
            writer.write(tone(48000, 0.1))
            assert not path.exists()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with pytest.raises(OSError, match="No space"):
        append_recipe(Path("/dev/full"), {"x": "y" * 100_000})


@pytest.mark.parametrize("mode", ["CONSTANT", "VARIABLE"])
@pytest.mark.parametrize("kind", ["noise", "quiet tone with clicks"])
def test_an_mp3_in_blocks_and_in_parts_is_the_whole(tmp_path: Path, mode: str, kind: str) -> None:
    """With soundfile 0.14 and libsndfile 1.2.2, a tenth of a second was damaged after each block and each seek."""
    rng, length = np.random.default_rng(0), 6 * SAMPLE_RATE
    sound = rng.uniform(-0.3, 0.3, (length, 1))
    if kind != "noise":
        sound = 0.01 * np.sin(np.arange(length) * 0.0576)[:, None]
        sound[:: SAMPLE_RATE // 2] = 0.9
    path = tmp_path / "a.mp3"
    how = {"bitrate_mode": mode, "compression_level": 0.8 if mode == "CONSTANT" else 0.9}
    soundfile.write(path, np.repeat(sound, 2, axis=1), SAMPLE_RATE, subtype="MPEG_LAYER_III", **how)
    whole, _ = soundfile.read(path, dtype="float32")
    read = read_audio(path)
    assert len(read) == len(whole) == length
    np.testing.assert_allclose(read, whole, atol=1e-5)
    for start in rng.integers(SAMPLE_RATE, 5 * SAMPLE_RATE, 10).tolist():
        part = np.concatenate(list(AudioReader(path, start / SAMPLE_RATE, 0.25).blocks()))
        np.testing.assert_allclose(part, whole[start : start + len(part)], atol=1e-5)


@pytest.mark.parametrize(
    ("suffix", "subtype", "rate"),
    [(".wav", "GSM610", 8000), (".wav", "G721_32", 8000), (".aiff", "DWVW_16", 48000), (".wav", "NMS_ADPCM_32", 8000)],
)
def test_a_part_of_what_cannot_be_sought_in_is_read(tmp_path: Path, suffix: str, subtype: str, rate: int) -> None:
    """libsndfile 1.2.2 refuses to seek in some formats of telephones and samplers, or fails at it."""
    path = tmp_path / f"a{suffix}"
    sound = tone(rate, 4.0, 1)
    soundfile.write(path, sound, rate, subtype=subtype)
    part = np.concatenate(list(AudioReader(path, 1.5, 1.0).blocks()))
    assert len(part) == SAMPLE_RATE
    there = np.arange(rate * 3 // 2, rate * 5 // 2, rate / SAMPLE_RATE)
    expected = np.interp(there, np.arange(len(sound)), sound[:, 0])
    assert np.abs(part[1000:-1000, 0] - expected[1000:-1000]).max() < 0.1  # telephones are not exact, but in time
