"""Files exported by Ardour, in the formats of its export dialog."""

import shlex
import sys
from collections.abc import Iterator
from typing import Any

from tests.bench.real_files_parts.case import Case, Kind
from tests.peers.ardour import installed_lua

_PROGRAM = lua.name if (lua := installed_lua()) else "ardour-lua"


def cases() -> Iterator[Case]:
    for rate in (44_100, 48_000, 96_000):
        for encoding, suffix in (("F_WAV", "wav"), ("F_AIFF", "aiff"), ("F_CAF", "caf"), ("F_W64", "w64")):
            yield _case(f"s16.{suffix}", f"{encoding} SF_16", rate=rate, bits=16)
            yield _case(f"s24.{suffix}", f"{encoding} SF_24", rate=rate)
            yield _case(f"float.{suffix}", f"{encoding} SF_Float", rate=rate)
        yield _case("s32.wav", "F_WAV SF_32", rate=rate)
        yield _case("double.wav", "F_WAV SF_Double", rate=rate)
        yield _case("bwf24.wav", "F_WAV SF_24 --bext", rate=rate)
        yield _case("bwf_float.wav", "F_WAV SF_Float --bext", rate=rate)
        yield _case("s24.au", "F_AU SF_24", rate=rate)
        yield _case("s16.flac", "F_FLAC SF_16", rate=rate, bits=16)
        yield _case("s24.flac", "F_FLAC SF_24", rate=rate)
        yield _case("vorbis.ogg", "F_Ogg SF_Vorbis --quality 60", Kind.LOSSY, rate=rate)
    for rate in (44_100, 48_000):
        yield _case("lame.mp3", "F_FFMPEG SF_Float --quality -2", Kind.LOSSY, rate=rate, needs=("ffmpeg",))
        yield _case("layer3.mp3", "F_MPEG SF_MPEG_LAYER_III --quality 40", Kind.LOSSY, rate=rate)
    yield _case("opus.opus", "F_Ogg SF_Opus --quality 60", Kind.LOSSY)


def _case(name: str, options: str, kind: Kind = Kind.LOSSLESS, **more: Any) -> Case:
    python = shlex.quote(sys.executable)
    return Case(
        _PROGRAM, name, f"{python} -m tests.bench.real_files_parts.ardour_export {{i}} {{o}} {options}", kind, **more
    )
