"""Files by FFmpeg: every container and codec that musicians meet, with and without what makes a file exact."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

from tests.bench.real_files_parts.case import Case, Kind

_RUN = "ffmpeg -nostdin -v error -y -i {i}"
RATES = (8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000)


def _case(name: str, options: str, kind: Kind = Kind.LOSSLESS, to_pipe: bool = False, **more: Any) -> Case:
    target = "- > {o}" if to_pipe else "{o}"
    return Case("ffmpeg", name, f"{_RUN} {options} {target}", kind, **more)


def cases() -> Iterator[Case]:
    yield from _pcm()
    yield from _lossless()
    yield from _mp3()
    yield from _mp4()
    yield from _other()


def _pcm() -> Iterator[Case]:
    channels = cycle((2, 1))
    for rate in RATES:
        yield _case("s16.wav", "-c:a pcm_s16le", rate=rate, channels=next(channels), bits=16)
        yield _case("s24.wav", "-c:a pcm_s24le", rate=rate, channels=next(channels))
        yield _case("f32.aiff", "-c:a pcm_s24be", rate=rate, channels=next(channels))
    for codec, bits in (
        ("u8", 8),
        ("s16le", 16),
        ("s32le", 24),
        ("f32le", 24),
        ("f64le", 24),
        ("alaw", 5),
        ("mulaw", 5),
    ):
        yield _case(f"{codec}.wav", f"-c:a pcm_{codec}", bits=bits)
        # FFmpeg counts up to seven bytes of padding as sound
        yield _case(f"{codec}.w64", f"-c:a pcm_{codec}", bits=bits, channels=1, longer=(0, 7))
    for codec, bits in (("s8", 8), ("s16be", 16), ("s24be", 24), ("s32be", 24), ("f32be", 24), ("f64be", 24)):
        yield _case(f"{codec}.aiff", f"-c:a pcm_{codec}", bits=bits)
        yield _case(f"{codec}.caf", f"-c:a pcm_{codec}", bits=bits)
        yield _case(f"{codec}.au", f"-c:a pcm_{codec}", bits=bits)
    for codec, bits in (("s16le", 16), ("s24le", 24), ("f32le", 24), ("alaw", 5), ("mulaw", 5)):
        yield _case(f"{codec}.caf", f"-c:a pcm_{codec}", bits=bits, channels=1)
    for codec, bits in (("s16le", 16), ("s24be", 24), ("f32be", 24), ("alaw", 5), ("mulaw", 5)):
        yield _case(f"{codec}.aifc", f"-f aiff -c:a pcm_{codec}", bits=bits)
    for channels_ in (1, 2, 6, 8):
        for rate in (44_100, 48_000):
            yield _case("rf64.wav", "-rf64 always -c:a pcm_s24le", rate=rate, channels=channels_)
            yield _case("pipe.wav", "-c:a pcm_s24le -f wav", to_pipe=True, rate=rate, channels=channels_)
            yield _case(
                "bext.wav", "-write_bext 1 -c:a pcm_s24le -metadata description=x", rate=rate, channels=channels_
            )
    for channels_ in (4, 6, 8):
        yield _case("surround.aiff", "-c:a pcm_s24be", channels=channels_)
        yield _case("surround.caf", "-c:a pcm_s24be", channels=channels_)
        yield _case("surround.flac", "-c:a flac -sample_fmt s32", channels=channels_)
    yield _case("pipe.w64", "-c:a pcm_s24le -f w64", to_pipe=True, may_be_refused=True)
    yield _case("pipe.au", "-c:a pcm_s24be -f au", to_pipe=True)
    yield _case("pipe.aiff", "-c:a pcm_s24be -f aiff", to_pipe=True)
    yield _case("pipe.caf", "-c:a pcm_s24be -f caf", to_pipe=True, may_be_refused=True)
    yield _case("peak.wav", "-write_peak on -c:a pcm_s16le", bits=16)
    for codec in ("adpcm_ima_wav", "adpcm_ms"):
        for rate in (22_050, 44_100):
            yield _case(f"{codec}.wav", f"-c:a {codec}", rate=rate, bits=3, longer=(0, 4500))


def _lossless() -> Iterator[Case]:
    for rate in RATES:
        yield _case("level5.flac", "-c:a flac -sample_fmt s32", rate=rate)
        yield _case("pipe.flac", "-c:a flac -sample_fmt s16 -f flac", to_pipe=True, rate=rate, bits=16)
        yield _case("alac.m4a", "-c:a alac -sample_fmt s32p", rate=rate)
    for rate, channels in ((44_100, 2), (48_000, 1), (96_000, 2)):
        more = {"rate": rate, "channels": channels}
        yield _case("alac16.m4a", "-c:a alac -sample_fmt s16p", bits=16, **more)
        yield _case("alac.caf", "-c:a alac -sample_fmt s32p", **more)
        yield _case("alac.mov", "-c:a alac -sample_fmt s32p", **more)
        yield _case("fragmented.m4a", "-c:a alac -sample_fmt s32p -movflags frag_keyframe+empty_moov", **more)
        yield _case("pcm.mov", "-c:a pcm_s24le", **more)
        yield _case("float.mov", "-c:a pcm_f32le", **more)
        yield _case("in_ogg.oga", "-c:a flac -sample_fmt s32", **more)
        yield _case("flac.mka", "-c:a flac -sample_fmt s32", **more)
        yield _case("flac.mp4", "-c:a flac -sample_fmt s32 -strict -2", **more)
        yield _case("pcm.mkv", "-c:a pcm_s24le", **more)
        yield _case("alac.mkv", "-c:a alac -sample_fmt s32p", **more)
        yield _case("pcm.avi", "-c:a pcm_s16le", bits=16, **more)
        yield _case("lossless.wv", "-c:a wavpack -sample_fmt s32p", **more)
        yield _case("wavpack.mka", "-c:a wavpack -sample_fmt s32p", **more)
        yield _case("tta.tta", "-c:a tta -sample_fmt s32", may_be_refused=True, **more)
        yield _case("pipe.mka", "-c:a pcm_s24le -f matroska", to_pipe=True, **more)
        yield _case("pipe.oga", "-c:a flac -f ogg -sample_fmt s32", to_pipe=True, **more)
    for rate in (44_100, 48_000, 96_000):
        yield _case("truehd.mlp", "-c:a mlp -strict -2 -sample_fmt s32", rate=rate, may_be_refused=True)
        yield _case("truehd.mkv", "-c:a truehd -strict -2 -sample_fmt s32", rate=rate, longer=(0, 200))


def _mp3() -> Iterator[Case]:
    bare = "-write_xing 0 -id3v2_version 0"
    for rate, kbps in (
        (8_000, 16),
        (11_025, 24),
        (12_000, 24),
        (16_000, 32),
        (22_050, 56),
        (24_000, 64),
        (32_000, 96),
        (44_100, 128),
        (48_000, 192),
    ):
        for channels in (1, 2):
            more = {"rate": rate, "channels": channels}
            yield _case("cbr.mp3", f"-c:a libmp3lame -b:a {kbps}k", Kind.LOSSY, **more)
            yield _case("bare.mp3", f"-c:a libmp3lame -b:a {kbps}k {bare}", Kind.FRAMES, **more)
    for rate in (22_050, 44_100, 48_000):
        for quality in (0, 2, 5, 9):
            yield _case(f"v{quality}.mp3", f"-c:a libmp3lame -q:a {quality}", Kind.LOSSY, rate=rate)
            yield _case(
                f"v{quality}_pipe.mp3", f"-c:a libmp3lame -q:a {quality} -f mp3", Kind.FRAMES, to_pipe=True, rate=rate
            )
        yield _case("abr.mp3", "-c:a libmp3lame -b:a 128k -abr 1", Kind.LOSSY, rate=rate)
        yield _case("abr_bare.mp3", f"-c:a libmp3lame -b:a 128k -abr 1 {bare}", Kind.FRAMES, rate=rate)
        yield _case("layer2.mp2", "-c:a mp2 -b:a 192k" if rate > 30000 else "-c:a mp2 -b:a 96k", Kind.FRAMES, rate=rate)
        yield _case("in_wav.wav", "-c:a libmp3lame -b:a 160k", Kind.FRAMES, rate=rate)
        yield _case("mp3.mka", "-c:a libmp3lame -b:a 160k", Kind.FRAMES, rate=rate)
        yield _case("mp3.avi", "-c:a libmp3lame -b:a 160k", Kind.FRAMES, rate=rate)
        yield _case("mp3.mp4", "-c:a libmp3lame -b:a 160k", Kind.FRAMES, rate=rate)
    yield _case("shine.mp3", "-c:a libshine -b:a 128k", Kind.FRAMES, longer=(-3000, 6000))
    yield _case("320.mp3", "-c:a libmp3lame -b:a 320k", Kind.LOSSY)
    yield _case("id3v1.mp3", "-c:a libmp3lame -b:a 128k -write_id3v1 1 -metadata title=x", Kind.LOSSY)


def _mp4() -> Iterator[Case]:
    for rate, kbps in (
        (8_000, 16),
        (11_025, 24),
        (16_000, 32),
        (22_050, 64),
        (32_000, 96),
        (44_100, 128),
        (48_000, 192),
        (88_200, 256),
        (96_000, 256),
    ):
        for channels in (1, 2):
            yield _case("aac.m4a", f"-c:a aac -b:a {kbps}k", Kind.LOSSY, rate=rate, channels=channels)
    for rate in (44_100, 48_000):
        fragmented = "-movflags frag_keyframe+empty_moov+default_base_moof"
        yield _case("aac.mp4", "-c:a aac -b:a 160k -movflags +faststart", Kind.LOSSY, rate=rate)
        yield _case("aac.mov", "-c:a aac -b:a 160k", Kind.LOSSY, rate=rate)
        yield _case("fragmented.mp4", f"-c:a aac -b:a 160k {fragmented}", Kind.FRAMES, rate=rate)
        yield _case("pipe.mp4", f"-c:a aac -b:a 160k -f mp4 {fragmented}", Kind.FRAMES, to_pipe=True, rate=rate)
        yield _case(
            "frag_edit.mp4", "-c:a aac -b:a 160k -movflags frag_keyframe+delay_moov", Kind.NO_PADDING, rate=rate
        )
        yield _case("aac.mka", "-c:a aac -b:a 160k", Kind.FRAMES, rate=rate)
        for suffix in ("mkv", "mov", "mp4", "avi", "ts"):
            picture = "-f lavfi -i color=s=64x48:d=6:r=10 -c:v mpeg4 -c:a aac -b:a 160k"
            yield _case(f"video.{suffix}", picture, Kind.LOSSY if suffix in {"mov", "mp4"} else Kind.FRAMES, rate=rate)
        yield _case("aac.aac", "-c:a aac -b:a 160k", Kind.FRAMES, rate=rate)
        yield _case("aac.ts", "-c:a aac -b:a 160k -f mpegts", Kind.FRAMES, rate=rate)
        yield _case("aac.3gp", "-c:a aac -b:a 96k", Kind.LOSSY, rate=rate)
        yield _case("noedit.m4a", "-c:a aac -b:a 160k -use_editlist 0", Kind.FRAMES, rate=rate)
        yield _case("low.m4a", "-c:a aac -b:a 32k", Kind.LOSSY, rate=rate)
        yield _case("opus.mp4", "-c:a libopus -b:a 128k -strict -2", Kind.LOSSY, rate=rate)
    yield _case("surround.m4a", "-c:a aac -b:a 384k", Kind.LOSSY, channels=6)
    yield _case("surround.mka", "-c:a aac -b:a 384k", Kind.FRAMES, channels=6)
    yield _case("surround_alac.m4a", "-c:a alac -sample_fmt s32p", channels=6)
    yield _case("surround.wv", "-c:a wavpack -sample_fmt s32p", channels=6)


def _other() -> Iterator[Case]:
    for rate in (8_000, 16_000, 44_100, 48_000, 96_000):
        for channels in (1, 2):
            more = {"rate": rate, "channels": channels}
            yield _case("vorbis.ogg", "-c:a libvorbis -q:a 4", Kind.LOSSY, **more)
            yield _case("opus.opus", "-c:a libopus -b:a 96k", Kind.LOSSY, **more)
            yield _case("opus.webm", "-c:a libopus -b:a 96k", Kind.LOSSY, **more)
            yield _case("vorbis.webm", "-c:a libvorbis -q:a 4", Kind.NO_PADDING, **more)
    for kbps in (8, 16, 32, 320, 510):
        yield _case(f"opus{kbps}.ogg", f"-c:a libopus -b:a {kbps}k", Kind.LOSSY if kbps > 12 else Kind.LOW_RATE)
    for frame in ("2.5", "20", "60", "120"):
        yield _case(f"opus_frame{frame}.opus", f"-c:a libopus -b:a 96k -frame_duration {frame}", Kind.LOSSY)
    for rate in (44_100, 48_000):
        yield _case("opus.mka", "-c:a libopus -b:a 128k", Kind.LOSSY, rate=rate)
        yield _case("opus.caf", "-c:a libopus -b:a 128k", Kind.FRAMES, rate=rate)  # its packet table states no delay
        yield _case("pipe.webm", "-c:a libopus -b:a 128k -f webm", Kind.NO_PADDING, to_pipe=True, rate=rate)
        yield _case("pipe.ogg", "-c:a libvorbis -q:a 4 -f ogg", Kind.LOSSY, to_pipe=True, rate=rate)
        yield _case("vorbis.mka", "-c:a libvorbis -q:a 4", Kind.NO_PADDING, rate=rate)
        yield _case("native.ogg", "-c:a vorbis -strict -2 -q:a 5", Kind.LOSSY, rate=rate, longer=(0, 2100))
        yield _case("wma1.wma", "-c:a wmav1 -b:a 128k", Kind.NO_PADDING, rate=rate, longer=(-2100, 4200))
        yield _case("wma2.wma", "-c:a wmav2 -b:a 128k", Kind.NO_PADDING, rate=rate, longer=(-2100, 4200))
        yield _case("ac3.ac3", "-c:a ac3 -b:a 192k", Kind.FRAMES, rate=rate, may_be_refused=True)
        yield _case("ac3.mkv", "-c:a ac3 -b:a 192k", Kind.FRAMES, rate=rate)
        yield _case("eac3.mp4", "-c:a eac3 -b:a 192k", Kind.FRAMES, rate=rate)
        yield _case("mp2.mpg", "-c:a mp2 -b:a 192k -f mpeg", Kind.FRAMES, rate=rate)
        yield _case("mp2.m2ts", "-c:a mp2 -b:a 192k -f mpegts -mpegts_m2ts_mode 1", Kind.FRAMES, rate=rate)
        yield _case("voc.voc", "-c:a pcm_s16le", rate=rate, bits=16, may_be_refused=True)
    yield _case("surround_vorbis.ogg", "-c:a libvorbis -q:a 6", Kind.LOSSY, channels=6)
    yield _case("surround_opus.opus", "-c:a libopus -b:a 384k -mapping_family 1", Kind.LOSSY, channels=6)
    yield _case("surround_opus.webm", "-c:a libopus -b:a 384k -mapping_family 1", Kind.LOSSY, channels=6)
    yield _case("surround.ac3", "-c:a ac3 -b:a 448k", Kind.FRAMES, channels=6, may_be_refused=True)
    yield _case("speex.spx", "-c:a libspeex", Kind.FRAMES, rate=16_000, channels=1, may_be_refused=True)
    yield _case("gsm.wav", "-c:a libgsm_ms", Kind.LOW_RATE, rate=8_000, channels=1, longer=(-2000, 2000))
    yield _case("g722.wav", "-c:a g722", rate=16_000, channels=1, bits=3, may_be_refused=True)
