"""Files by programs that turn one format into another: sox, libsndfile's own, GStreamer."""

from collections.abc import Iterator
from typing import Any

from tests.bench.real_files_parts.by_ffmpeg import RATES
from tests.bench.real_files_parts.case import Case, Kind


def cases() -> Iterator[Case]:
    yield from _sox()
    yield from _sndfile()
    yield from _gstreamer()


def _sox() -> Iterator[Case]:
    def sox(name: str, options: str, kind: Kind = Kind.LOSSLESS, **more: Any) -> Case:
        return Case("sox", name, f"sox -D {{i}} {options} {{o}}", kind, **more)

    for rate in RATES:
        yield sox("s16.wav", "-b 16", rate=rate, bits=16)
        yield sox("s24.aiff", "-b 24", rate=rate, channels=1)
        yield sox("s24.flac", "-b 24", rate=rate)
    for name, options, bits in (
        ("u8", "-b 8", 8),
        ("s32", "-b 32 -e signed", 24),
        ("f32", "-b 32 -e float", 24),
        ("f64", "-b 64 -e float", 24),
        ("alaw", "-e a-law", 5),
        ("mulaw", "-e mu-law", 5),
    ):
        yield sox(f"{name}.wav", options, bits=bits)
        yield sox(f"{name}.au", options if name != "u8" else "-b 16", bits=bits)
    for bits in (8, 16, 24, 32):
        yield sox(f"rifx{bits}.wav", f"-B -b {bits}", bits=min(24, bits))
    yield sox("rifx_float.wav", "-B -e float -b 32")
    yield sox("rifx_mulaw.wav", "-B -e mu-law", bits=5)
    for suffix in ("w64", "caf", "aifc", "aiff"):
        for bits in (16, 24, 32):
            yield sox(
                f"s{bits}.{suffix}", f"-b {bits}", bits=min(24, bits), may_be_refused=suffix == "aifc" and bits == 32
            )
    for suffix in (
        "voc",
        "sph",
        "8svx",
        "paf",
        "mat4",
        "mat5",
        "pvf",
        "xi",
        "fap",
        "sf",
        "hcom",
        "maud",
        "smp",
        "avr",
        "wve",
        "vox",
        "cdr",
        "gsm",
        "amr-nb",
        "htk",
        "raw",
        "prc",
        "sndt",
        "txw",
        "ircam",
    ):
        yield sox(
            f"kind.{suffix}",
            "",
            rate=8_000 if suffix in {"wve", "gsm", "amr-nb", "vox", "prc"} else 22_050 if suffix == "hcom" else 44_100,
            channels=1,
            bits=2,
            may_be_refused=True,
            longer=(-5000, 5000),
            late=(-100, 700),
        )
    yield sox("ms.wav", "-e ms-adpcm", bits=3, longer=(0, 4500))
    yield sox("ima.wav", "-e ima-adpcm", bits=3, longer=(0, 4500))
    yield sox("gsm.wav", "-e gsm", Kind.LOW_RATE, rate=8_000, channels=1, longer=(-2000, 2000))
    for compression in ("128", "-2.2", "-4.2", "192"):
        yield sox(f"c{compression}.mp3", f"-C {compression}", Kind.FRAMES)
    for quality in (0, 5, 10):
        yield sox(f"q{quality}.ogg", f"-C {quality}", Kind.LOSSY)
    yield Case("sox", "pipe.wav", "sox -D {i} -t wav - | cat > {o}")
    yield Case("sox", "pipe.aiff", "sox -D {i} -t aiff - | cat > {o}")
    yield Case("sox", "pipe.au", "sox -D {i} -t au - | cat > {o}")
    yield Case("sox", "pipe.flac", "sox -D {i} -t flac - | cat > {o}")
    for channels in (4, 6, 8):
        yield sox("many.wav", "-b 24", channels=channels)


def _sndfile() -> Iterator[Case]:
    def convert(name: str, options: str, kind: Kind = Kind.LOSSLESS, **more: Any) -> Case:
        return Case("sndfile-convert", name, f"sndfile-convert {options} {{i}} {{o}}", kind, **more)

    for suffix in ("wav", "aif", "au", "caf", "w64", "rf64"):
        for option, bits in (
            ("pcm16", 16),
            ("pcm24", 24),
            ("pcm32", 24),
            ("float32", 6),
            ("float64", 6),
            ("ulaw", 5),
            ("alaw", 5),
        ):
            # numbers are brought to full scale
            if option == "float64" and suffix == "rf64":
                continue
            yield convert(f"{option}.{suffix}", f"-{option}", bits=bits, rate=44_100 if bits == 16 else 48_000)
    for option in ("alac16", "alac24", "alac32"):
        yield convert(f"{option}.caf", f"-{option}", bits=16 if option == "alac16" else 24)
    for option in ("ima-adpcm", "ms-adpcm"):
        yield convert(f"{option}.wav", f"-{option}", bits=3, longer=(0, 4500))
        yield convert(f"{option}.w64", f"-{option}", bits=3, longer=(0, 4500))
    yield convert("gsm610.wav", "-gsm610", Kind.LOW_RATE, rate=8_000, channels=1, longer=(-2000, 2000))
    yield convert("pcm16.flac", "-pcm16", bits=16)
    yield convert("pcm24.flac", "-pcm24")
    yield convert("vorbis.ogg", "-vorbis", Kind.LOSSY)
    yield convert("opus.opus", "-opus", Kind.LOSSY)
    for suffix in ("svx", "nist", "paf", "avr", "ircam", "mat4", "mat5", "pvf", "voc", "htk", "sds", "mpc", "xi"):
        channels = 1 if suffix in {"svx", "htk", "sds", "xi"} else 2
        yield convert(f"kind.{suffix}", "-pcm16", bits=6, channels=channels, may_be_refused=True, longer=(-5000, 5000))


def _gstreamer() -> Iterator[Case]:
    def gst(name: str, elements: str, kind: Kind = Kind.LOSSLESS, **more: Any) -> Case:
        start = "gst-launch-1.0 -q filesrc location={i} ! wavparse ! audioconvert dithering=none ! "
        return Case("gst-launch-1.0", name, f"{start}{elements} ! filesink location={{o}}", kind, **more)

    for rate in (44_100, 48_000, 96_000):
        yield gst("wav.wav", "audio/x-raw,format=S24LE ! wavenc", rate=rate)
        yield gst("aiff.aiff", "audio/x-raw,format=S24BE ! aiffmux", rate=rate)
        yield gst("flac.flac", "audio/x-raw,format=S24LE ! flacenc", rate=rate)
        yield gst("vorbis.ogg", "vorbisenc ! oggmux", Kind.LOSSY, rate=rate)
        yield gst("wavpack.wv", "wavpackenc", bits=24, rate=rate)
        yield gst("flac.mka", "audio/x-raw,format=S24LE ! flacenc ! matroskamux", rate=rate)
        yield gst("pcm.mka", "audio/x-raw,format=S24LE ! matroskamux", rate=rate)
    for rate in (44_100, 48_000):
        yield gst("mp3.mp3", "lamemp3enc ! xingmux", Kind.FRAMES, rate=rate)
        yield gst("mp3_bare.mp3", "lamemp3enc target=bitrate bitrate=128 cbr=true", Kind.FRAMES, rate=rate)
        yield gst("aac.m4a", "avenc_aac ! mp4mux", Kind.FRAMES, rate=rate)
        yield gst("voaac.m4a", "voaacenc ! aacparse ! mp4mux", Kind.FRAMES, rate=rate, longer=(-1024, 4000))
        yield gst("voaac.aac", "voaacenc ! audio/mpeg,stream-format=adts", Kind.FRAMES, rate=rate, longer=(-1024, 4000))
        yield gst("alac.mov", "avenc_alac ! qtmux", bits=16, rate=rate)
        yield gst("twolame.mp2", "twolamemp2enc", Kind.FRAMES, rate=rate)
        yield gst("mulaw.wav", "mulawenc ! wavenc", bits=5, rate=rate)
        yield gst("vorbis.webm", "vorbisenc ! webmmux", Kind.NO_PADDING, rate=rate)
    yield gst("opus.ogg", "audioresample ! opusenc ! oggmux", Kind.LOSSY)
    yield gst("opus.webm", "opusenc ! webmmux", Kind.NO_PADDING)
    yield gst("fragmented.mp4", "avenc_aac ! mp4mux fragment-duration=1000", Kind.FRAMES)
    yield gst("streamable.webm", "opusenc ! webmmux streamable=true", Kind.NO_PADDING)
    yield gst("avi.avi", "audio/x-raw,format=S16LE ! avimux", bits=16)
