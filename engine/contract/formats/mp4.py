"""The boxes of MP4, M4A and QuickTime files: whether the file is whole, and how many samples a sound track holds.

Sources: ISO/IEC 14496-12, 8 (boxes, edit lists), Apple's QuickTime File Format, and `iTunSMPB`, the comment in which
iTunes states delay, padding and length.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

FIRST_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_PARENTS = {b"trak", b"mdia", b"edts", b"udta", b"ilst", b"----"}
_MAX_BOXES, _MAX_EDITS = 1 << 16, 64
_LONGEST_NOTE = 1 << 12  # bytes
_NOTE = re.compile(rb"[0-9A-Fa-f]{8} ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{16})")


@dataclass(slots=True)
class Track:
    """length: of all that is stored, in ticks of `scale` a second. edits: (length in ticks of the movie, start in own)."""

    number: int = 0
    scale: int = 0
    length: int = 0
    edits: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Movie:
    """What the boxes state. end: of the last box, beyond the file when it is cut off; None when a box leaves it open."""

    has_index: bool = False
    is_fragmented: bool = False
    has_fragment_index: bool = False
    end: int | None = 0
    scale: int = 0
    tracks: list[Track] = field(default_factory=list)
    note: tuple[int, int, int] | None = None  # delay, padding and length in samples, of `iTunSMPB`


@dataclass(frozen=True, slots=True)
class _Box:
    name: bytes
    at: int
    end: int | None  # None: up to the end of what it lies in


def read_movie(file: BinaryIO, size: int) -> Movie:
    """Raises OSError, struct.error."""
    movie = Movie()
    for box in _boxes(file, 0, size):
        movie.end = box.end
        if box.name == b"moov":
            movie.has_index = True
            _read_inside(file, box.at, min(box.end or size, size), movie, b"moov", 0)
        movie.has_fragment_index |= box.name == b"mfra"
    return movie


def sound_length(movie: Movie, track_number: int, rate: int) -> int | None:
    """Samples a channel without the encoder's delay and padding; None where the file does not state them.

    An edit list counts in ticks of the movie, often 1/600 or 1/1000 s. Where what is stored after its start ends within
    such a tick, that is the exact length; else the tick is added, so that nothing is lost.
    """
    track = next((track for track in movie.tracks if track.number == track_number), None)
    if track is None or movie.is_fragmented or not track.scale or not track.length:
        return None
    if movie.note is not None and track.scale == rate and len(movie.tracks) == 1:
        delay, padding, length = movie.note
        if length and abs(delay + length + padding - track.length) <= padding:
            return length
    edits = [edit for edit in track.edits if edit[1] >= 0]
    if len(edits) != 1 or not movie.scale:
        return None if edits else round(track.length * rate / track.scale)
    stored = (track.length - edits[0][1]) * rate / track.scale
    edited, tick = edits[0][0] * rate / movie.scale, rate / movie.scale
    if not edited or stored <= edited + tick:
        return round(stored) if stored > 0 else None
    return round(edited if movie.scale % rate == 0 else edited + tick)


def _boxes(file: BinaryIO, at: int, size: int) -> Iterator[_Box]:
    for _ in range(_MAX_BOXES):
        if at + 8 > size:
            return
        file.seek(at)
        length, name = struct.unpack(">I4s", file.read(8))
        begin = at + 8
        if length == 1:
            length, begin = struct.unpack(">Q", file.read(8))[0], at + 16
        if length == 0:
            yield _Box(name, begin, None)
            return
        if at + length < begin:
            return
        yield _Box(name, begin, at + length)
        at += length


def _read_inside(file: BinaryIO, at: int, end: int, movie: Movie, parent: bytes, depth: int) -> None:
    for box in _boxes(file, at, end):
        stop = min(box.end or end, end)
        file.seek(box.at)
        if box.name in _PARENTS and depth < 8:
            if box.name == b"trak":
                movie.tracks.append(Track())
            _read_inside(file, box.at, stop, movie, box.name, depth + 1)
        elif box.name == b"meta" and depth < 8:
            is_quicktime = file.read(8)[4:] == b"hdlr"  # QuickTime has no version in front
            _read_inside(file, box.at + (0 if is_quicktime else 4), stop, movie, box.name, depth + 1)
        elif box.name == b"mvex":
            movie.is_fragmented = True
        elif box.name == b"mvhd":
            movie.scale, _ = _scale_and_length(file)
        elif box.name == b"data" and parent == b"----":
            found = _NOTE.search(file.read(min(stop - box.at, _LONGEST_NOTE)))
            if found is not None:
                movie.note = int(found[1], 16), int(found[2], 16), int(found[3], 16)
        elif movie.tracks:
            _read_track(file, box, stop, movie.tracks[-1])


def _read_track(file: BinaryIO, box: _Box, stop: int, track: Track) -> None:
    if box.name == b"tkhd":
        is_long = file.read(4)[:1] == b"\x01"
        track.number = struct.unpack(">I", file.read(20 if is_long else 12)[-4:])[0]
    elif box.name == b"mdhd":
        track.scale, track.length = _scale_and_length(file)
    elif box.name == b"elst":
        is_long = file.read(4)[:1] == b"\x01"
        count = min(struct.unpack(">I", file.read(4))[0], _MAX_EDITS)
        entry = struct.Struct(">QqI" if is_long else ">IiI")
        body = file.read(min(count * entry.size, max(0, stop - box.at - 8)))
        track.edits = [entry.unpack_from(body, n * entry.size)[:2] for n in range(len(body) // entry.size)]


def _scale_and_length(file: BinaryIO) -> tuple[int, int]:
    """Of `mvhd` and `mdhd`."""
    is_long = file.read(4)[:1] == b"\x01"
    head = file.read(28 if is_long else 16)
    scale, length = struct.unpack_from(">IQ" if is_long else ">II", head, 16 if is_long else 8)
    unknown = (1 << 64 if is_long else 1 << 32) - 1
    return scale, 0 if length == unknown else length
