"""What libsndfile does not read is read by FFmpeg: exactly where the file states its delay, to its end elsewhere."""

import os
import struct
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from engine.contract.audio import AudioError
from engine.contract.formats import av_decoder
from engine.contract.formats.stretches import Ending
from engine.contract.reading import sound_reader
from engine.contract.reading.sound_reader import AudioReader, read_audio
from engine.contract.sound_header import read_header
from engine.contract.writing.sound_writer import write_wav
from tests.engine.contract.encoded import RATE, clicks, encode, with_field

LOSSLESS = [
    ("a.m4a", "alac", {}),
    ("a.caf", "alac", {}),
    ("a.mkv", "alac", {}),
    ("a.mov", "pcm_s24le", {}),
    ("a.ogg", "flac", {}),
    ("a.mka", "flac", {}),
    ("a.wv", "wavpack", {}),
    ("a.flac", "flac", {"codec_options": {"strict": "-2"}}),
]
STATED = [
    ("a.m4a", "aac", {}),
    ("a.mov", "aac", {}),
    ("video.mp4", "aac", {"has_video": True}),
    ("o.mp4", "libopus", {}),
    ("o.webm", "libopus", {}),
    ("video.mkv", "libopus", {"has_video": True}),
    ("m.mkv", "libmp3lame", {}),
]
# delay is stated, or known of the encoder, and the padding of the last block is not
BEGUN = [
    ("a.mkv", "aac", {}, 1024),
    ("w.wma", "wmav2", {"demuxer": "asf"}, 4096),
    ("frag.mp4", "aac", {"options": {"movflags": "frag_keyframe+empty_moov+delay_moov"}}, 1024),
    ("ac3.mkv", "ac3", {}, 1536),
]


def read(path: Path) -> tuple[np.ndarray, AudioReader]:
    reader = AudioReader(path)
    return np.concatenate(list(reader.blocks())), reader


def lag(found: np.ndarray, source: np.ndarray) -> int:
    """By how many samples the first second of `found` is late."""
    size = 1 << 17
    both = np.fft.rfft(found[:RATE, 0], size) * np.conj(np.fft.rfft(source[:RATE, 0], size))
    at = int(np.fft.irfft(both, size).argmax())
    return at if at < size // 2 else at - size


@pytest.mark.parametrize(("name", "codec", "options"), LOSSLESS)
def test_lossless_sound_is_read_to_the_bit(tmp_path: Path, name: str, codec: str, options: dict) -> None:
    sound = clicks()
    encode(tmp_path / name, sound, codec, **options)
    samples, reader = read(tmp_path / name)
    assert np.array_equal(samples, sound)
    assert not reader.ends_early
    assert abs(reader.n_samples - len(sound)) <= RATE // 500
    with pytest.raises(soundfile.SoundFileError):  # or it should read it
        soundfile.read(tmp_path / name)


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize(("name", "codec", "options"), STATED)
def test_what_the_encoder_added_is_left_out(tmp_path: Path, name: str, codec: str, options: dict, rate: int) -> None:
    if codec == "libopus" and rate != RATE:
        pytest.skip("Opus has one rate")
    sound = clicks(rate)
    encode(tmp_path / name, sound, codec, rate, **options)
    samples, reader = read(tmp_path / name)
    source = sound if rate == RATE else soxr.resample(sound, rate, RATE, "VHQ")
    assert len(samples) == len(source)
    assert lag(samples, source) == 0
    assert not reader.ends_early


@pytest.mark.parametrize(("name", "codec", "options", "block"), BEGUN)
def test_the_first_click_is_in_its_place(tmp_path: Path, name: str, codec: str, options: dict, block: int) -> None:
    sound = clicks()
    encode(tmp_path / name, sound, codec, **options)
    samples, reader = read(tmp_path / name)
    assert 0 <= len(samples) - len(sound) < block
    assert lag(samples, sound) == 0
    assert not reader.ends_early


def test_bare_aac_is_read_to_its_end_whatever_ffmpeg_estimates(tmp_path: Path) -> None:
    sound = clicks()
    aac = encode(tmp_path / "a.aac", sound, "aac", demuxer="adts")
    (tmp_path / "loud.aac").write_bytes(aac * 2)  # two joined ones
    samples, reader = read(tmp_path / "loud.aac")
    assert abs(len(samples) - 2 * len(sound)) < 2 * 2048
    assert not reader.ends_early


@pytest.mark.parametrize(
    ("name", "codec", "demuxer", "late"),
    [("v.mts", "aac", "mpegts", 1024), ("v.m2ts", "ac3", "mpegts", 256), ("v.mpg", "mp2", "mpeg", 481)],
)
def test_the_streams_of_camcorders_are_read(tmp_path: Path, name: str, codec: str, demuxer: str, late: int) -> None:
    sound = clicks()
    encode(tmp_path / name, sound, codec, demuxer=demuxer, has_video=True)
    samples, reader = read(tmp_path / name)
    assert lag(samples, sound) == late  # which no stream states
    assert 0 <= len(samples) - len(sound) < late + 2048
    assert not reader.ends_early


@pytest.mark.parametrize("has_edits", ["0", "1"])
def test_the_comment_of_itunes_is_believed(tmp_path: Path, has_edits: str) -> None:
    sound = clicks()
    m4a = encode(tmp_path / "a.m4a", sound, "aac", options={"use_editlist": has_edits}, tags={"title": "A"})
    padding = -(len(sound) + 1024) % 1024
    note = f" 00000000 {1024:08X} {padding:08X} {len(sound):016X} 00000000"
    (tmp_path / "a.m4a").write_bytes(with_field(m4a, "iTunSMPB", note))
    samples, _ = read(tmp_path / "a.m4a")
    assert len(samples) == len(sound)
    assert lag(samples, sound) == 0


def caf(path: Path, codec: bytes, packets: list[bytes], frames: tuple[int, int, int], block: int) -> None:
    """A Core Audio file of packets: chunks desc, pakt and data. frames: with sound, in front of it, behind it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">4sq", name, len(body)) + body

    sizes = b"".join(bytes([0x80 | len(packet) >> 7, len(packet) & 0x7F]) for packet in packets)
    table = struct.pack(">qqii", len(packets), *frames) + sizes
    form = struct.pack(">d4sIIIII", RATE, codec, 0, 0, block, 2, 0)
    body = chunk(b"desc", form) + chunk(b"pakt", table) + chunk(b"data", bytes(4) + b"".join(packets))
    path.write_bytes(b"caff\0\1\0\0" + body)


def test_the_packet_table_of_a_core_audio_file_is_believed(tmp_path: Path) -> None:
    import av

    sound = clicks()
    encode(tmp_path / "o.mkv", sound, "libopus")
    with av.open(str(tmp_path / "o.mkv")) as container:
        packets = [bytes(packet) for packet in container.demux(audio=0) if packet.size]
    padding = 960 * len(packets) - 312 - len(sound)
    caf(tmp_path / "o.caf", b"opus", packets, (len(sound), 312, padding), 960)
    samples, reader = read(tmp_path / "o.caf")
    assert len(samples) == reader.n_samples == len(sound)
    assert lag(samples, sound) == 0


@pytest.mark.parametrize("rate", [8_000, 16_000, 48_000])
@pytest.mark.parametrize("name", ["o.webm", "o.mka", "o.mp4"])
def test_opus_begins_where_its_head_says(tmp_path: Path, name: str, rate: int) -> None:
    """FFmpeg states a codec delay in samples of the encoder as if they were of 48 kHz."""
    sound = clicks(rate)
    encode(tmp_path / name, sound, "libopus", rate, codec_options={"application": "lowdelay"})
    samples, reader = read(tmp_path / name)
    assert lag(samples, soxr.resample(sound, rate, RATE, "VHQ") if rate != RATE else sound) == 0
    assert abs(len(samples) - len(sound) * RATE // rate) <= RATE // 1000
    assert not reader.ends_early


def test_one_decoder_judges_the_other(tmp_path: Path) -> None:
    """Opus whose packets run over the borders of pages, which libsndfile calls malformed: as it reads them otherwise."""
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (8 * RATE, 2)).astype(np.float32)
    encode(tmp_path / "split.opus", sound, "libopus", demuxer="ogg", options={"page_duration": "10000000"}, kbps=256)
    encode(tmp_path / "whole.opus", sound, "libopus", demuxer="ogg", options={"page_duration": "100000"}, kbps=256)
    with pytest.raises(soundfile.SoundFileError):
        soundfile.read(tmp_path / "split.opus")
    split, whole = read_audio(tmp_path / "split.opus"), read_audio(tmp_path / "whole.opus")
    assert [stretch.demuxer for stretch in read_header(tmp_path / "whole.opus").stretches] == [""]
    assert split.shape == whole.shape == sound.shape
    assert np.abs(split - whole).max() < 1e-3


def test_parts_are_cut_to_the_sample(tmp_path: Path) -> None:
    sound = clicks()
    for name, codec in (("a.m4a", "alac"), ("a.mka", "flac"), ("a.ogg", "flac")):
        encode(tmp_path / name, sound, codec)
        part = np.concatenate(list(AudioReader(tmp_path / name, 1.0, 0.5).blocks()))
        assert np.array_equal(part, sound[RATE : RATE + RATE // 2])
        rest = np.concatenate(list(AudioReader(tmp_path / name, 2.0).blocks()))
        assert np.array_equal(rest, sound[2 * RATE :])
        assert AudioReader(tmp_path / name).glimpses(100, 256, 1.0) is None


def test_surround_is_folded_as_anywhere_else(tmp_path: Path) -> None:
    for codec, suffix in (("aac", ".m4a"), ("flac", ".mka")):
        loudness = []
        for channel in range(6):
            sound = np.zeros((RATE, 6), np.float32)
            sound[:, channel] = 0.5 * np.sin(2 * np.pi * 60 * np.arange(RATE) / RATE)
            encode(tmp_path / f"a{suffix}", sound, codec, layout="5.1")
            loudness.append(np.abs(read_audio(tmp_path / f"a{suffix}")[4800:-4800]).max(axis=0) / 0.5)
        right = [(1, 0), (0, 1), (0.7071, 0.7071), (0, 0), (0.7071, 0), (0, 0.7071)]
        assert np.array(loudness) == pytest.approx(np.array(right), abs=0.1), codec


def test_the_default_track_of_a_video_is_heard(tmp_path: Path) -> None:
    import av

    with av.open(str(tmp_path / "two.mkv"), "w") as container:
        streams = [container.add_stream("flac", rate=RATE, layout="stereo") for _ in range(2)]
        streams[0].disposition, streams[1].disposition = 0, av.stream.Disposition.default
        for stream, level in zip(streams, (0.25, 0.5), strict=True):
            frame = av.AudioFrame.from_ndarray(np.full((2, RATE), level, np.float32), "fltp", "stereo")
            frame.sample_rate, frame.pts = RATE, 0
            for part in av.AudioResampler(format=stream.codec_context.format).resample(frame):
                container.mux(stream.encode(part))
        for stream in streams:
            container.mux(stream.encode(None))
    assert np.allclose(read_audio(tmp_path / "two.mkv"), 0.5, atol=1e-4)


def test_a_video_without_sound_says_so(tmp_path: Path) -> None:
    import av

    for name in ("mute.mp4", "mute.mkv", "mute.avi"):
        with av.open(str(tmp_path / name), "w") as container:
            stream = container.add_stream("mpeg4", rate=10)
            stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
            container.mux(stream.encode(av.VideoFrame(64, 48, "yuv420p")))
            container.mux(stream.encode(None))
        with pytest.raises(AudioError, match="no sound") as caught:
            AudioReader(tmp_path / name)
        assert caught.value.hint


@pytest.mark.parametrize(
    ("name", "codec", "options", "what_cut_gives"),
    [
        ("front.m4a", "aac", {"options": {"movflags": "faststart"}}, "part"),
        ("front.mov", "pcm_s24le", {"options": {"movflags": "faststart"}}, "part"),
        ("back.m4a", "aac", {}, "nothing"),
        ("a.mkv", "flac", {}, "part"),
        ("a.webm", "libopus", {}, "part"),
        ("a.wma", "wmav2", {"demuxer": "asf"}, "part"),
        ("a.avi", "libmp3lame", {"has_video": True}, "part"),
        ("a.wv", "wavpack", {}, "part"),
        ("a.flac", "flac", {"codec_options": {"strict": "-2"}}, "part"),
        ("a.ogg", "flac", {}, "part"),
    ],
)
def test_half_a_file_gives_what_is_there_and_says_so(
    tmp_path: Path, name: str, codec: str, options: dict, what_cut_gives: str
) -> None:
    sound = clicks(seconds=6.0)
    content = encode(tmp_path / name, sound, codec, **options)
    assert read_header(tmp_path / name).ending is Ending.WHOLE
    whole, _ = read(tmp_path / name)
    (tmp_path / name).write_bytes(content[: len(content) * 2 // 3])
    if what_cut_gives == "nothing":  # the index was at the end
        with pytest.raises(AudioError, match="not complete") as caught:
            AudioReader(tmp_path / name)
        assert caught.value.hint
        return
    assert read_header(tmp_path / name).ending is Ending.CUT
    samples, reader = read(tmp_path / name)
    assert len(whole) / 4 < len(samples) < len(whole) * 0.9
    assert np.array_equal(samples[: -RATE // 4], whole[: len(samples) - RATE // 4])
    assert reader.ends_early


def test_the_decoder_is_not_loaded_before_it_is_needed(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", clicks())
    code = f"""
import sys
import daw_bridge.__main__, daw_bridge.bridge, gui.app
from pathlib import Path
from engine.contract.reading.sound_reader import read_audio
read_audio(Path({str(tmp_path / "a.wav")!r}))
sys.exit(any(name.partition(".")[0] == "av" for name in sys.modules))"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120, env=os.environ)


def test_without_the_package_the_error_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encode(tmp_path / "a.m4a", clicks(), "aac")
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(AudioError, match="package av") as caught:
        AudioReader(tmp_path / "a.m4a")
    assert caught.value.hint
    write_wav(tmp_path / "a.wav", clicks())
    assert len(read_audio(tmp_path / "a.wav"))


def test_a_codec_that_is_not_known_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encode(tmp_path / "a.m4a", clicks(), "aac")
    monkeypatch.setattr(av_decoder, "_DECODERS", {"opus"})
    with pytest.raises(AudioError, match="of a kind that is not read: aac") as caught:
        AudioReader(tmp_path / "a.m4a")
    assert caught.value.hint


def test_a_rate_that_no_program_writes_is_refused_before_decoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bytearray(encode(tmp_path / "a.mov", clicks(seconds=0.5), "pcm_s24le"))
    at = content.index(b"in24" if b"in24" in content else b"lpcm") + 4 + 16 + 8  # the rate of the sample description
    assert struct.unpack_from(">I", content, at)[0] == RATE << 16
    struct.pack_into(">I", content, at, 100 << 16)
    (tmp_path / "a.mov").write_bytes(content)

    def decoder(*_: object) -> None:
        raise AssertionError("it is decoded")

    monkeypatch.setattr(av_decoder.AvDecoder, "read", decoder)
    monkeypatch.setattr(sound_reader.soxr, "ResampleStream", decoder)
    with pytest.raises(AudioError, match="sample rate") as caught:
        AudioReader(tmp_path / "a.mov")
    assert caught.value.hint


def test_a_name_may_look_like_an_address(tmp_path: Path) -> None:
    sound = clicks()
    for name in ("http:x.m4a", "concat:a|b.m4a", "a%03d.m4a", "data:.m4a") if os.name != "nt" else ("a%03d.m4a",):
        (tmp_path / name).write_bytes(encode(tmp_path / "a.m4a", sound, "alac"))
        assert np.array_equal(read_audio(tmp_path / name), sound)


def test_a_decoder_that_goes_round_in_circles_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a minute it gets no more bytes; here at once."""
    for name, codec in (("a.m4a", "alac"), ("a.mka", "flac")):
        encode(tmp_path / name, clicks(), codec)
        with monkeypatch.context() as patch:
            patch.setattr(av_decoder, "_PATIENCE_S", -1.0)
            with pytest.raises(AudioError, match="not a readable") as caught:
                AudioReader(tmp_path / name)
            assert caught.value.hint
        reader = AudioReader(tmp_path / name)
        monkeypatch.setattr(av_decoder, "_PATIENCE_S", -1.0)
        with pytest.raises(AudioError, match="damaged"):
            list(reader.blocks())
        monkeypatch.undo()


def test_an_hour_takes_little_memory(tmp_path: Path) -> None:
    """Silence; its blocks come as they are decoded."""
    encode(tmp_path / "long.m4a", np.zeros((8_000 * 3600, 1), np.float32), "alac", 8_000, layout="mono")
    begun, longest, count = time.monotonic(), 0, 0
    for block in AudioReader(tmp_path / "long.m4a").blocks():
        longest, count = max(longest, len(block)), count + len(block)
    assert count == 3600 * RATE
    assert longest <= 8 * RATE
    assert time.monotonic() - begun < 120
