"""Reads what the chunks of a WAV, Wave64 or AIFF say about its music: tempo, time signature, key, place, loop and markers.

The formats are those that `wav_chunks` and `cue_chunks` write.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from daw_bridge.core.axis.marker import Marker
from daw_bridge.library.facts.cue_chunks import (
    Span,
    markers_in,
    read_adtl,
    read_cue,
    read_inst,
    read_mark,
    read_smpl,
    written,
)
from daw_bridge.library.facts.file_facts import markers_tag
from daw_bridge.library.facts.text_tags import key_in_tag
from daw_bridge.library.facts.wav_chunks import BASC, NOTES, ONE_SHOT
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.formats.wave_64 import SUMMARY, named_chunks
from engine.contract.ranges import SAMPLE_RATE

_LIMIT = 1 << 20  # a chunk longer than this is not read
_MOST_TEXTS = 256
_METERS = {(4, 2), (4, 3), (4, 4), (8, 6)}


@dataclass(slots=True)
class _Found:
    """What has been read; frames are those of the file. frames: its length."""

    tags: dict[str, str] = field(default_factory=dict)
    rate: float = SAMPLE_RATE
    frames: int = 0
    frame_bytes: int = 0
    place: int | None = None
    beats: tuple[int, int] | None = None  # the number of an Apple loop's beats, and the lower number of its signature
    loop: Span | None = None
    is_whole_loop: bool = False
    points: dict[int, int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)
    inst: Span | None = None


def read_facts(path: Path) -> dict[str, str]:
    """What a file's chunks say, as tags of a take; samples are at 48 kHz.

    Empty for other files and for chunks that cannot be understood. Never raises.
    """
    found = _Found()
    try:
        with path.open("rb") as file:
            for chunks, readers in ((riff_chunks, _WAV), (named_chunks, _WAV), (form_chunks, _AIFF)):
                for name, at, length in chunks(path):
                    if name == b"data" and found.frame_bytes:
                        found.frames = min(length, path.stat().st_size - at) // found.frame_bytes
                    elif name in readers and length < _LIMIT:
                        file.seek(at)
                        _read(readers[name], file.read(length), found)
    except (OSError, ValueError):
        pass  # what was understood so far is still true
    return _tags(found)


def _read(reader: "Reader", body: bytes, found: _Found) -> None:
    try:
        reader(body, found)
    except (struct.error, ValueError, OverflowError):
        return  # the chunk is damaged; the others may not be


def _tags(found: _Found) -> dict[str, str]:
    tags, to_48k = dict(found.tags), SAMPLE_RATE / found.rate
    if found.place is not None:
        tags["time_reference"] = str(round(found.place * to_48k))
    if found.beats is not None and found.frames:
        beats, lower = found.beats
        tempo = beats * 60 * found.rate / found.frames * 4 / lower
        if 20 <= tempo <= 400:
            tags["tempo_bpm"] = f"{tempo:.6g}"
    if found.inst is not None and set(found.inst) <= found.points.keys():
        begin, end = found.inst
        found.loop = found.points.pop(begin), found.points.pop(end, 0)
    if found.is_whole_loop and found.frames:
        found.loop = found.loop or (0, found.frames)
    if found.loop is not None and 0 <= found.loop[0] < found.loop[1] <= found.frames:
        start, end = found.loop
        if start <= 1 and end >= found.frames - 1:
            tags["loop_length"] = str(round(found.frames * to_48k))
        else:
            tags["loop_span"] = f"{round(start * to_48k)} {round(end * to_48k)}"
    markers = markers_in(found.points, found.labels, found.lengths)
    inside = [m for m in markers if not found.frames or m.at <= found.frames]
    tags["markers"] = markers_tag([Marker(round(m.at * to_48k), m.name, round(m.length * to_48k)) for m in inside])
    return {name: value for name, value in tags.items() if value}


# --- WAV --------------------------------------------------------------------------------------------


def _fmt(body: bytes, found: _Found) -> None:
    _, rate, _, found.frame_bytes = struct.unpack_from("<HIIH", body, 2)
    found.rate = rate or SAMPLE_RATE


def _acid(body: bytes, found: _Found) -> None:
    flags, _, _, _, beats, lower, upper, tempo = struct.unpack("<IHHfIHHf", body[:24])
    if not flags & ONE_SHOT and 20 <= tempo <= 400 and beats:
        found.tags["tempo_bpm"] = f"{tempo:.6g}"
        if (lower, upper) in _METERS:
            found.tags["timesignature"] = str(upper)


def _bext(body: bytes, found: _Found) -> None:
    (found.place,) = struct.unpack_from("<Q", body, 338)


def _smpl(body: bytes, found: _Found) -> None:
    found.loop = read_smpl(body)


def _cue(body: bytes, found: _Found) -> None:
    found.points = read_cue(body)


def _list(body: bytes, found: _Found) -> None:
    """Labels of markers, and the texts of INFO."""
    labels, lengths = read_adtl(body)
    found.labels |= labels
    found.lengths |= lengths
    at = 4
    while body[:4] == b"INFO" and at + 8 <= len(body):
        name, length = struct.unpack_from("<4sI", body, at)
        _take_text(name, written(body[at + 8 : at + 8 + length].split(b"\0")[0]), found)
        at += 8 + length + length % 2


def _summary(body: bytes, found: _Found) -> None:
    """The texts of a Wave64 file, by the names of INFO: their number, then name, length in bytes and UTF-16 of each."""
    (count,) = struct.unpack_from("<I", body)
    at = 4
    for _ in range(min(count, _MOST_TEXTS)):
        name, length = struct.unpack_from("<4sI", body, at)
        _take_text(name, body[at + 8 : at + 8 + length].decode("utf-16-le", "replace").partition("\0")[0], found)
        at += 8 + length


def _take_text(name: bytes, told: str, found: _Found) -> None:
    """IKEY holds keywords: it is a key only where a mode is named."""
    if name == b"IKEY" and len(told) > 1 and (key := key_in_tag(told)):
        found.tags["keyscale"] = key


# --- AIFF -------------------------------------------------------------------------------------------


def _comm(body: bytes, found: _Found) -> None:
    found.frames = struct.unpack_from(">I", body, 2)[0]
    exponent, mantissa = struct.unpack_from(">HQ", body, 8)
    found.rate = mantissa * 2.0 ** (exponent - 16383 - 63) or SAMPLE_RATE


def _basc(body: bytes, found: _Found) -> None:
    """An Apple loop; one that is played once says nothing of its tempo."""
    _, beats, note, scale, upper, lower, kind = struct.unpack_from(BASC, body)
    if kind != 0 or not beats or lower not in {1, 2, 4, 8, 16, 32} or not upper:
        return
    found.beats, found.is_whole_loop = (beats, lower), True
    if (lower, upper) in _METERS:
        found.tags["timesignature"] = str(upper)
    if scale in {1, 2}:
        found.tags["keyscale"] = f"{NOTES[note % 12]} {'minor' if scale == 1 else 'major'}"


def _mark(body: bytes, found: _Found) -> None:
    marks = read_mark(body)
    found.points = {number: frame for number, (frame, _) in marks.items()}
    found.labels = {number: label for number, (_, label) in marks.items()}


def _inst(body: bytes, found: _Found) -> None:
    found.inst = read_inst(body)


Reader = Callable[[bytes, _Found], None]
_WAV: dict[bytes, Reader] = {
    b"fmt ": _fmt,
    b"acid": _acid,
    b"bext": _bext,
    b"LIST": _list,
    b"smpl": _smpl,
    b"cue ": _cue,
    SUMMARY: _summary,
}
_AIFF: dict[bytes, Reader] = {b"COMM": _comm, b"basc": _basc, b"MARK": _mark, b"INST": _inst}
