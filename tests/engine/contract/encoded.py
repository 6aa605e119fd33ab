"""Sound and video files of the kinds that only the second decoder reads, made by PyAV's encoders."""

import struct
from pathlib import Path

import av
import numpy as np

RATE = 48_000
FIRST_CLICK = 1_000
_LOSSLESS = {"alac": "s32p", "flac": "s32", "wavpack": "s32p", "pcm_s24le": "s32"}


def clicks(rate: int = RATE, seconds: float = 3.0, channels: int = 2) -> np.ndarray:
    """(samples, channels) of 16-bit values: noise, and a click every half second from sample 1000 on. Of odd length."""
    n = round(rate * seconds) + 777
    sound = np.random.default_rng(5).uniform(-0.002, 0.002, n)
    shape = 0.6 * np.exp(-np.arange(400) / 60) * np.cos(np.arange(400) * 0.3)
    for at in range(FIRST_CLICK, n - 400, rate // 2):
        sound[at : at + 400] += shape
    gains = np.linspace(1, 0.5, channels)
    return np.ascontiguousarray(np.round(sound[:, None] * gains * 32767) / 32768, dtype=np.float32)


def encode(
    path: Path,
    sound: np.ndarray,
    codec: str,
    rate: int = RATE,
    *,
    demuxer: str | None = None,
    layout: str = "stereo",
    options: dict[str, str] | None = None,
    codec_options: dict[str, str] | None = None,
    has_video: bool = False,
    kbps: int = 192,
    tags: dict[str, str] | None = None,
) -> bytes:
    """Write a file and return its bytes. demuxer: FFmpeg's name of the format, for a suffix that does not name it."""
    with av.open(str(path), "w", format=demuxer, options=options or {}) as container:
        container.metadata.update(tags or {})
        video = container.add_stream("mpeg4", rate=10) if has_video else None
        if video is not None:
            video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        stream = container.add_stream(codec, rate=rate, layout=layout, options=codec_options)
        if codec in _LOSSLESS:
            stream.codec_context.format = _LOSSLESS[codec]
        else:
            stream.bit_rate = kbps * 1000
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), "fltp", layout)
        frame.sample_rate, frame.pts = rate, 0
        for part in av.AudioResampler(format=stream.codec_context.format).resample(frame):
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
        if video is not None:
            for _ in range(5):
                container.mux(video.encode(av.VideoFrame(64, 48, "yuv420p")))
            container.mux(video.encode(None))
    return path.read_bytes()


def with_field(m4a: bytes, name: str, value: str) -> bytes:
    """An M4A that has a title, with a field of iTunes added, as iTunes and DJ programs write it. `moov` lies at the end."""

    def box(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I4s", 8 + len(body), kind) + body

    body = box(b"mean", bytes(4) + b"com.apple.iTunes") + box(b"name", bytes(4) + name.encode())
    body = box(b"----", body + box(b"data", struct.pack(">II", 1, 0) + value.encode()))
    at = m4a.index(b"ilst") - 4
    end = at + struct.unpack_from(">I", m4a, at)[0]
    grown = bytearray(m4a[:end] + body + m4a[end:])
    for parent in (b"moov", b"udta", b"meta", b"ilst"):
        place = grown.rindex(parent, 0, at + 8) - 4
        struct.pack_into(">I", grown, place, struct.unpack_from(">I", grown, place)[0] + len(body))
    return bytes(grown)


def every_kind(folder: Path, seconds: float = 0.3) -> dict[str, bytes]:
    """A small good file of each kind, by name."""
    found = {}
    strict, adts, asf, has_video = {"strict": "-2"}, {"demuxer": "adts"}, {"demuxer": "asf"}, {"has_video": True}
    for name, codec, options in (
        ("a.m4a", "aac", {}), ("alac.m4a", "alac", {}), ("o.mp4", "libopus", {}), ("video.mp4", "aac", has_video),
        ("frag.mp4", "aac", {"options": {"movflags": "frag_keyframe+empty_moov+delay_moov"}}), ("p.mov", "pcm_s24le", {}),
        ("a.mkv", "aac", {}), ("o.webm", "libopus", {}), ("f.mka", "flac", {}), ("video.mkv", "libopus", has_video),
        ("video.avi", "libmp3lame", has_video), ("w.wma", "wmav2", asf), ("w.wv", "wavpack", {}),
        ("a.aac", "aac", adts), ("f.ogg", "flac", {}),
        ("f.flac", "flac", {"codec_options": strict}), ("a.caf", "alac", {}), ("a.wav", "ac3", {}),
        ("v.mts", "aac", {"demuxer": "mpegts", "has_video": True}), ("v.mpg", "mp2", {"demuxer": "mpeg", "has_video": True}),
    ):  # fmt: skip
        found[name] = encode(folder / name, clicks(seconds=seconds), codec, **options)
    return found
