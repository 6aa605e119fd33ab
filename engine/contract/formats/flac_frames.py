"""STREAMINFO of a FLAC file, where its frames lie, the length of one that does not tell it, and files that were joined.

Source: RFC 9639, 8.2 and 9.1.
"""

import functools
import io
import itertools
import mmap
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_SEARCHED = 1 << 20  # bytes from the end in which the last frame lies
_STREAMINFO = 42  # bytes up to its end: signature, block header, block
_BEGINNINGS = (b"fLaC\x00\x00\x00\x22", b"fLaC\x80\x00\x00\x22")  # the signature, and the header of STREAMINFO
_WORDS = {np.uint32(int.from_bytes(each[at : at + 4], sys.byteorder)) for each in _BEGINNINGS for at in range(4)}
_MAX_JOINED = 512
_LARGE = 16 << 20  # bytes; less is read in milliseconds


@dataclass(frozen=True, slots=True)
class StreamInfo:
    """samples: a channel, 0 where the encoder did not know. block: the fixed size of its blocks, 0 for variable ones."""

    rate: int
    channels: int
    bits: int
    samples: int
    block: int
    head: bytes

    def with_samples(self, samples: int) -> bytes:
        """The first bytes of the file with this length in them."""
        word = int.from_bytes(self.head[18:26], "big") & ~((1 << 36) - 1) | samples
        return self.head[:18] + word.to_bytes(8, "big") + self.head[26:]


def stream_info(path: Path, at: int) -> StreamInfo | None:
    """What the file says of itself; None when it breaks off there. Raises OSError."""
    with path.open("rb") as file:
        file.seek(at)
        head = file.read(_STREAMINFO)
    if len(head) < _STREAMINFO or head[:4] != b"fLaC" or head[4] & 0x7F != 0:
        return None
    smallest, largest = int.from_bytes(head[8:10], "big"), int.from_bytes(head[10:12], "big")
    word = int.from_bytes(head[18:26], "big")
    block = largest if smallest == largest else 0
    return StreamInfo(word >> 44, (word >> 41 & 7) + 1, (word >> 36 & 31) + 1, word & (1 << 36) - 1, block, head)


def joined(path: Path, at: int) -> list[tuple[int, int]]:
    """Where each of the FLAC files begins and ends that were put one behind the other. Raises OSError."""
    state = path.stat()
    if state.st_size < _LARGE:
        return _joined(path, at, state.st_size)
    return list(_remembered(path, at, state.st_size, (state.st_mtime_ns, state.st_ctime_ns, state.st_ino)))


@functools.lru_cache(maxsize=16)
def _remembered(path: Path, at: int, size: int, _state: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Of a large file, which an import asks for its texts, and then for its sound. _state: what changes with the file."""
    return tuple(_joined(path, at, size))


def _joined(path: Path, at: int, size: int) -> list[tuple[int, int]]:
    found = itertools.islice(_beginnings(path, at + _STREAMINFO), _MAX_JOINED)
    beginnings = [at, *(place for place in found if stream_info(path, place) is not None)]
    return list(zip(beginnings, [*beginnings[1:], size], strict=True))


def _beginnings(path: Path, start: int) -> Iterator[int]:
    """Each place behind `start` where the bytes of a beginning stand, in order. Raises OSError.

    Wherever one stands, one of its words of four bytes lies on a place that can be divided by four: comparing those alone
    takes a third of the time of a search for the bytes, for files of hundreds of MiB.
    """
    words = np.empty(_SEARCHED // 4, np.uint32)
    content, is_word, is_found = (
        memoryview(words.view(np.uint8).data),
        np.empty(len(words), bool),
        np.empty(len(words), bool),
    )
    with path.open("rb", buffering=0) as file, path.open("rb") as beside:
        place = file.seek(start - start % 4)
        while length := _fill(file, content):
            is_found[:] = False
            for word in _WORDS:
                np.equal(words, word, out=is_word)
                np.logical_or(is_found, is_word, out=is_found)
            for begin in _likely(np.flatnonzero(is_found[: length // 4]), words.view(np.uint8)[:length]):
                if place + begin >= start:
                    beside.seek(place + begin)
                    if beside.read(len(_BEGINNINGS[0])) in _BEGINNINGS:
                        yield place + begin
            place += length


def _likely(hits: np.ndarray, content: np.ndarray) -> list[int]:
    """Places in a block, from -3 on, where a beginning may stand that has one of these words; a damaged file has many."""
    places = (4 * hits[:, None] - np.arange(3, -1, -1)).ravel()
    is_inside = (places >= 0) & (places + len(_BEGINNINGS[0]) <= len(content))
    inside, first, last = places[is_inside], _BEGINNINGS[0][0], _BEGINNINGS[0][-1]
    is_inside[is_inside] = (content[inside] != first) | (content[inside + len(_BEGINNINGS[0]) - 1] != last)
    found: list[int] = places[~is_inside].tolist()
    return found


def _fill(file: io.RawIOBase, content: memoryview) -> int:
    """Read until `content` is full or the file ends, since only the last block may be no multiple of four."""
    length = 0
    while length < len(content) and (more := file.readinto(content[length:])):
        length += more
    return length


def first_sample(path: Path) -> int:
    """The number of the first sample, which is not 0 where a program has copied frames from the middle of another file.

    0 also for what is no FLAC file. Raises OSError.
    """
    info, is_last = stream_info(path, 0), False
    with path.open("rb") as file:
        file.seek(4)
        while info is not None and not is_last:
            block = file.read(4)
            if len(block) < 4:
                return 0
            is_last = bool(block[0] & 0x80)
            file.seek(int.from_bytes(block[1:], "big"), 1)
        return _span_of_frame(file.read(17), info)[0] if info is not None else 0


def last_frame(path: Path, info: StreamInfo, begin: int, end: int) -> tuple[int, int]:
    """First sample of the last frame that begins in a stretch of the file, and of what would follow it.

    Zeros when none is found. A frame that ends where the file says that it ends is taken before one that only looks like a
    frame. Raises OSError.
    """
    with path.open("rb") as file:
        begin = file.seek(max(begin, end - _SEARCHED))
        tail = file.read(end - begin)
    at, best = len(tail), (0, 0)
    while (at := max(tail.rfind(b"\xff\xf8", 0, at), tail.rfind(b"\xff\xf9", 0, at))) >= 0:
        first, behind = _span_of_frame(tail[at : at + 17], info)
        if behind and behind == info.samples:
            return first, behind
        if behind > best[1] and (not info.samples or behind < info.samples):
            best = first, behind
    return best


def frames(path: Path, info: StreamInfo, at: int) -> Iterator[tuple[int, int, int]]:
    """First sample, offset in bytes and samples of each frame of a whole file, whose frames begin at `at`.

    Ends early where a frame is not found. Raises OSError.
    """
    shortest = int.from_bytes(info.head[12:15], "big")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        wanted, end = 0, at
        while wanted < info.samples:
            places = (content.find(sync, end) for sync in (b"\xff\xf8", b"\xff\xf9"))
            end = min((place for place in places if place >= 0), default=-1)
            if end < 0:
                return
            start, behind = _span_of_frame(content[end : end + 17], info)
            if start == wanted and behind > start:
                yield start, end, behind - start
                wanted, end = behind, end + max(2, shortest)
            else:
                end += 1


def _span_of_frame(head: bytes, info: StreamInfo) -> tuple[int, int]:
    """The numbers of a frame's first sample and of the one after it, from its header; zeros for what is no header."""
    if len(head) < 6 or head[2] >> 4 == 0 or head[3] & 1:
        return 0, 0
    number, length = _coded_number(head[4:])
    if not length:
        return 0, 0
    at, size_code = 4 + length, head[2] >> 4
    if size_code in {6, 7}:
        size = int.from_bytes(head[at : at + size_code - 5], "big") + 1
        at += size_code - 5
    else:
        size = 192 if size_code == 1 else 576 << size_code - 2 if size_code < 6 else 256 << size_code - 8
    at += {12: 1, 13: 2, 14: 2}.get(head[2] & 15, 0)
    if at >= len(head) or _crc8(head[:at]) != head[at]:
        return 0, 0
    is_variable = bool(head[1] & 1)
    start = number if is_variable else number * (info.block or size)
    return start, start + size


def _coded_number(coded: bytes) -> tuple[int, int]:
    """A number as in UTF-8, up to 36 bits, and its length in bytes; length 0 for what is none."""
    first = coded[0]
    ones = 8 - (~first & 0xFF).bit_length()
    if ones == 0:
        return first, 1
    if ones in {1, 8} or len(coded) < ones or any(byte & 0xC0 != 0x80 for byte in coded[1:ones]):
        return 0, 0
    number = first & (0x7F >> ones)
    for byte in coded[1:ones]:
        number = number << 6 | byte & 0x3F
    return number, ones


def _crc8(head: bytes) -> int:
    check = 0
    for byte in head:
        check ^= byte
        for _ in range(8):
            check = (check << 1 ^ (0x07 if check & 0x80 else 0)) & 0xFF
    return check
