"""Files by programs for sound and music: Csound, Pure Data and SuperCollider."""

import base64
import struct
from collections.abc import Iterator

from tests.bench.real_files_parts.case import Case, Kind
from tests.bench.real_files_parts.sound import frames_of

_CSOUND = """<CsoundSynthesizer>
<CsInstruments>
sr = {rate}
ksmps = 1
nchnls = {channels}
0dbfs = 1
instr 1
{names} diskin2 "in.wav", 1
outc {names}
endin
</CsInstruments>
<CsScore>
i 1 0 {seconds:.9f}
</CsScore>
</CsoundSynthesizer>
"""
_PD = """#N canvas 0 0 450 300 10;
{tables}#X obj 10 100 loadbang;
#X obj 10 110 t b b b;
#X msg 10 130 read -resize in.wav {arrays};
#X obj 10 160 soundfiler;
#X msg 200 130 write {kind} -bytes {number} -rate 48000 out.{suffix} {arrays};
#X msg 300 130 \\; pd quit;
{wires}
"""


def cases() -> Iterator[Case]:
    yield from _csound()
    yield from _pd()
    yield from _supercollider()


def _with_file(name: str, content: str, command: str) -> str:
    """A shell command in a folder of its own that holds the sound as in.wav and a file with this content."""
    written = f"base64 -d > {name} <<< {base64.b64encode(content.encode()).decode()}"
    return f"cd {{d}} && cp {{i}} in.wav && {written} && {command}"


def _csound() -> Iterator[Case]:
    kinds = dict.fromkeys(("wav", "aiff", "w64", "caf"), ("24bit", "float", "short"))
    kinds |= {"flac": ("24bit",), "au": ("24bit",), "wavex": ("24bit",), "rf64": ("24bit",), "ogg": ("vorbis",)}
    for rate, channels in ((44_100, 2), (48_000, 1), (96_000, 2)):
        names, seconds = ", ".join(f"a{n}" for n in range(channels)), frames_of(rate) / rate
        text = _CSOUND.format(rate=rate, channels=channels, names=names, seconds=seconds)
        for kind, form in ((kind, form) for kind, forms in kinds.items() for form in forms):
            run = f"csound -d -m0 --nodisplays --format={kind}:{form} -o out a.csd; mv out {{o}}"
            suffix = "wav" if kind == "wavex" else kind
            yield Case(
                "csound",
                f"{kind}_{form}.{suffix}",
                _with_file("a.csd", text, run),
                Kind.LOSSLESS if kind != "ogg" else Kind.LOSSY,
                rate,
                channels,
                bits=14 if form == "short" else 22,
                longer=(-2, 130),
            )


def _pd() -> Iterator[Case]:
    kinds = {"wav": "-wave", "aiff": "-aiff", "snd": "-nextstep", "caf": "-caf"}
    for n in (1, 2):  # channels
        tables = "".join(f"#X obj 10 {10 + 30 * table} table array{table} 100;\n" for table in range(n))
        # loadbang to trigger; the trigger from right to left to read, write and quit; both messages to soundfiler
        pairs = (
            (n, 0, n + 1),
            (n + 1, 2, n + 2),
            (n + 1, 1, n + 4),
            (n + 1, 0, n + 5),
            (n + 2, 0, n + 3),
            (n + 4, 0, n + 3),
        )
        wires = "\n".join(f"#X connect {source} {outlet} {sink} 0;" for source, outlet, sink in pairs)
        arrays = " ".join(f"array{table}" for table in range(n))
        for suffix, kind in kinds.items():
            for number in (2, 3, 4):
                patch = _PD.format(tables=tables, arrays=arrays, kind=kind, number=number, suffix=suffix, wires=wires)
                run = f"pd -nogui -noaudio -batch -open a.pd; mv out.{suffix} {{o}}"
                bits = {2: 14, 3: 22, 4: 22}[number]
                yield Case("pd", f"bytes{number}.{suffix}", _with_file("a.pd", patch, run), channels=n, bits=bits)


def _supercollider() -> Iterator[Case]:
    kinds = {"wav": "WAV", "aiff": "AIFF", "caf": "CAF", "w64": "W64", "rf64": "RF64", "flac": "FLAC", "au": "Sun"}
    for suffix, kind in kinds.items():
        for form, bits in (("int16", 14), ("int24", 22), ("float", 22)):
            for rate in (44_100, 48_000) if (kind, form) != ("FLAC", "float") else ():
                run = f"scsynth -N score {{i}} {{o}} {rate} {kind} {form} -i 2 -o 2 -D 0"
                command = f"cd {{d}} && base64 -d > score <<< {_score()} && {run}"
                yield Case("scsynth", f"{form}.{suffix}", command, rate=rate, bits=bits, longer=(-130, 130))


def _score() -> str:
    """A binary score of SuperCollider's non-real-time mode, as base64: a synth that passes the input on, 6 s long."""

    def word(text: bytes) -> bytes:
        return text + b"\0" * (4 - len(text) % 4)

    def name(text: str) -> bytes:
        return bytes([len(text)]) + text.encode()

    constants = struct.pack(">I2f", 2, 2.0, 0.0)  # the first input bus behind two outputs, the first output bus
    source = name("In") + b"\2" + struct.pack(">IIh", 1, 2, 0) + struct.pack(">iI", -1, 0) + b"\2\2"
    sink = name("Out") + b"\2" + struct.pack(">IIh", 3, 0, 0) + struct.pack(">iIiIiI", -1, 1, 0, 0, 0, 1)
    body = (
        name("pass")
        + constants
        + struct.pack(">II", 0, 0)
        + struct.pack(">I", 2)
        + source
        + sink
        + struct.pack(">H", 0)
    )
    definition = b"SCgf" + struct.pack(">IH", 2, 1) + body
    received = (
        word(b"/d_recv")
        + word(b",b")
        + struct.pack(">I", len(definition))
        + definition
        + b"\0" * (-len(definition) % 4)
    )
    started = word(b"/s_new") + word(b",siii") + word(b"pass") + struct.pack(">iii", 1000, 0, 0)
    ended = word(b"/c_set") + word(b",ii") + struct.pack(">ii", 0, 0)

    def bundle(seconds: float, messages: list[bytes]) -> bytes:
        content = b"#bundle\0" + struct.pack(">Q", round(seconds * 2**32))
        content += b"".join(struct.pack(">I", len(message)) + message for message in messages)
        return struct.pack(">I", len(content)) + content

    return base64.b64encode(bundle(0.0, [received, started]) + bundle(5.1267, [ended])).decode()
