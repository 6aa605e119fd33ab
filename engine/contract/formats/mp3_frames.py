"""The frames of an MP3 file, counted. Sources: ISO 11172-3 and 13818-3 (frame header), the Xing and LAME tag.

libsndfile reads as many samples as the first frame's tag says, and without one as an estimate from the first frame's
bit rate says, which is wrong for a variable rate and for joined files. A tag with the count of frames makes it exact.
"""

import re
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}  # by the version's bits
_KBPS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SYNC = re.compile(rb"\xff[\xe2-\xff]")
_SEARCHED = 1 << 20  # bytes searched for the first frame
_CONFIRMED_BY = 3  # frames in a row, so that noise is not taken for one
_TAGS = {b"Xing", b"Info"}
_TAG_WITHIN = 40  # bytes of a frame within which a tag begins
_MAX_RUNS = 128  # each is a file that is open
_LEAST_TAG_FRAME = 200  # bytes: mpg123 wants room for a table of contents


@dataclass(frozen=True, slots=True)
class Frame:
    """The header of one frame: its 4 bytes, its length in bytes, samples a channel, rate in Hz, channels."""

    word: bytes
    length: int
    samples: int
    rate: int
    channels: int

    @property
    def kind(self) -> tuple[int, int, int]:
        """What a decoder does not expect to change within a file."""
        return self.rate, self.samples, self.channels

    @property
    def tag_at(self) -> int:
        """Offset of a Xing or Info tag within the frame: after the header and the side information."""
        is_full = self.samples == 1152
        return 4 + (9 if not is_full and self.channels == 1 else 32 if is_full and self.channels == 2 else 17)


@dataclass(frozen=True, slots=True)
class Mp3:
    """A run of frames of one kind. at, end: the stretch with sound. frames: how many.

    stated: how many the tag says, None without one.

    head: what to put in front of the stretch for an exact length; empty where the file's own tag is right.
    """

    at: int
    end: int
    frames: int
    stated: int | None
    first: Frame
    head: bytes


def parse_frame(word: bytes) -> Frame | None:
    """A layer III frame header; None for what is none, and for free format."""
    if len(word) < 4 or word[0] != 0xFF or word[1] & 0xE0 != 0xE0:
        return None
    version, layer = word[1] >> 3 & 3, word[1] >> 1 & 3
    bit_rate, rate = word[2] >> 4, word[2] >> 2 & 3
    if version == 1 or layer != 1 or bit_rate in {0, 15} or rate == 3:
        return None
    is_full = version == 3
    kbps, hertz = (_KBPS_1 if is_full else _KBPS_2)[bit_rate], _RATES[version][rate]
    length = (144 if is_full else 72) * kbps * 1000 // hertz + (word[2] >> 1 & 1)
    return Frame(word[:4], length, 1152 if is_full else 576, hertz, 1 if word[3] >> 6 == 3 else 2)


def is_older_layer(file: BinaryIO, at: int) -> bool:
    """Whether an MPEG frame of layer I or II lies there; their bit rate is fixed and an estimate by it right."""
    file.seek(at)
    word = file.read(4)
    is_frame = len(word) == 4 and word[0] == 0xFF and word[1] & 0xE0 == 0xE0
    return (
        is_frame
        and word[1] >> 1 & 3 in {2, 3}
        and word[1] >> 3 & 3 != 1
        and word[2] >> 4 not in {0, 15}
        and word[2] >> 2 & 3 != 3
    )


def find_first(file: BinaryIO, at: int, size: int) -> int | None:
    """The offset of the first frame that others of its kind follow; None when there is none near `at`."""
    file.seek(at)
    near = file.read(_SEARCHED)
    for found in _SYNC.finditer(near):
        if _is_confirmed(file, at + found.start(), size):
            return at + found.start()
    return None


def _is_confirmed(file: BinaryIO, at: int, size: int, is_strict: bool = False) -> bool:
    """is_strict: the end of the file does not stand for further frames."""
    first = None
    for n in range(_CONFIRMED_BY):
        file.seek(at)
        frame = parse_frame(file.read(4))
        if frame is None:
            return not is_strict and n > 0 and at >= size - 4  # a file shorter than that
        if first is not None and frame.kind != first.kind:
            return False
        first, at = frame, at + frame.length
    return True


def find_runs(path: Path, at: int) -> list[Mp3]:
    """Walk through all frames from the first one, at an offset from `find_first`, on.

    A run ends where the rate changes, or mono and stereo, and where a joined file begins with a tag of its own. Raises
    OSError.
    """
    runs: list[Mp3] = []
    with path.open("rb", buffering=1 << 18) as file:
        size = file.seek(0, 2)
        following: int | None = at
        while following is not None and len(runs) < _MAX_RUNS:
            run, following = _walk(file, following, size)
            if run is None:
                break
            if run.frames:
                runs.append(run)
    return runs


def _walk(file: BinaryIO, at: int, size: int) -> tuple[Mp3 | None, int | None]:
    """The run that begins at an offset, and where the next one does."""
    file.seek(at)
    first = parse_frame(file.read(4))
    if first is None:
        return None, None
    stated, is_tag = _read_tag(file, at, first)
    frames, end, start, following = 0, at, at, None
    while at < size:
        file.seek(at)
        head = file.read(_TAG_WITHIN)
        frame = parse_frame(head[:4])
        if frame is None or frame.kind != first.kind:
            found = _resync(file, at, size, first)
            if found is None:
                break
            at, is_same = found
            if not is_same:
                following = at
                break
            continue
        if frames and head[frame.tag_at : frame.tag_at + 4] in _TAGS:
            following = at
            break
        frames, at = frames + 1, at + frame.length
        end = min(at, size)
    frames -= is_tag
    if stated is not None and frames <= stated + 1:
        return Mp3(start, size if following is None else end, min(frames, stated), stated, first, b""), following
    return Mp3(start + (first.length if is_tag else 0), end, frames, None, first, _tag(first, frames)), following


def _resync(file: BinaryIO, at: int, size: int, first: Frame) -> tuple[int, bool] | None:
    """The next offset at which frames go on, after a tag or damage, and whether they are like the first."""
    while at < size - 4:
        file.seek(at)
        block = file.read(1 << 16)
        for found in _SYNC.finditer(block):
            place = at + found.start()
            frame = parse_frame(block[found.start() : found.start() + 4])
            if frame is None or not _is_confirmed(file, place, size):
                continue
            if frame.kind == first.kind:
                return place, True
            if _is_confirmed(file, place, size, is_strict=True):
                return place, False
        at += max(1, len(block) - 3)
    return None


def _read_tag(file: BinaryIO, at: int, first: Frame) -> tuple[int | None, bool]:
    """The count of frames in a Xing or Info tag, and whether the frame is one."""
    file.seek(at + first.tag_at)
    body = file.read(12)
    if body[:4] not in _TAGS or len(body) < 12:
        file.seek(at + 36)
        return None, file.read(4) == b"VBRI"  # Fraunhofer's, which libsndfile does not count by
    flags, frames = struct.unpack(">II", body[4:])
    return (frames if flags & 1 else None), True


def _tag(first: Frame, frames: int) -> bytes:
    """A frame of silence of the same kind, with a Xing tag that says how many frames follow."""
    version_bits = first.word[1] | 1  # no checksum
    for bit_rate in range(1, 15):
        word = bytes([0xFF, version_bits, bit_rate << 4 | first.word[2] & 0x0C, first.word[3]])
        frame = parse_frame(word)
        if frame is not None and frame.length >= _LEAST_TAG_FRAME:
            tag = word + bytes(frame.tag_at - 4) + b"Xing" + struct.pack(">II", 1, frames)
            return tag + bytes(frame.length - len(tag))
    return b""
