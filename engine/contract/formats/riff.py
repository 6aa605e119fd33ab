"""Chunks of RIFF and FORM files, read as forgivingly as recorders write them.

Sources: Microsoft's multimedia specification (RIFF), EBU Tech 3306 (RF64, BW64), Apple's AIFF-C draft (FORM). A recorder
that crashed leaves lengths of 0; one that writes to a pipe leaves the largest number.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

RIFF_KINDS = (b"RIFF", b"RIFX", b"RF64", b"BW64")
_UNKNOWN = 0xFFFFFFFF
_OPEN_ENDED = 1 << 16  # lengths this close to one of `_OPEN_LENGTHS` mean "to the end"
_OPEN_LENGTHS = (0x7F000000, 0x7FFFFFFF, 0xFFFFFFFF)  # the first one is SoX's, of an AIFF
_PRINTABLE = bytes(range(0x20, 0x7F))
_MAX_CHUNKS = 4096  # a file of zeros is millions of empty chunks
_TAIL = 1 << 16  # what follows the samples and is no chunk may be so long and still be a tag of some program


@dataclass(frozen=True, slots=True)
class Chunk:
    """name, offset of the content, length in bytes as the file says it."""

    name: bytes
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class SampleData:
    """Where the samples of a file lie. stated: bytes that the header states, None when it leaves them open.

    is_plain: the header describes the file exactly, so that any reader may be given it as it is.
    """

    at: int
    length: int
    stated: int | None
    is_plain: bool


def riff_chunks(path: Path) -> Iterator[tuple[bytes, int, int]]:
    """Yield (chunk id, offset of its content, length in bytes) of a little-endian WAVE file; nothing for other files."""
    with path.open("rb") as file:
        yield from chunks_of(file)


def chunks_of(file: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """The same for an open file, which may be read between two chunks."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(12)
    if head[:4] not in {b"RIFF", b"RF64", b"BW64"} or head[8:] != b"WAVE":
        return
    for chunk in walk(file, 12, size, "<"):
        yield chunk.name, chunk.at, chunk.length


def form_chunks(path: Path) -> Iterator[tuple[bytes, int, int]]:
    """The same for AIFF and AIFF-C."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(12)
        if head[:4] != b"FORM" or head[8:] not in {b"AIFF", b"AIFC"}:
            return
        for chunk in walk(file, 12, size, ">"):
            yield chunk.name, chunk.at, chunk.length


def walk(file: BinaryIO, at: int, size: int, order: str) -> Iterator[Chunk]:
    """The chunks from an offset on. order: "<" or ">" of the lengths.

    A chunk of odd length that was written without its padding is found where it is; in RF64 the length of `data` comes
    from `ds64`. Ends at what is no chunk.
    """
    long_data: int | None = None
    for _ in range(_MAX_CHUNKS):
        if at + 8 > size:
            return
        file.seek(at)
        name, length = struct.unpack(f"{order}4sI", file.read(8))
        if not is_name(name):
            return
        at += 8
        if name == b"ds64" and length >= 16:
            long_data = struct.unpack("<Q", file.read(16)[8:])[0]
        if name == b"data" and length == _UNKNOWN and long_data is not None:
            length = long_data
        yield Chunk(name, at, length)
        at += length
        if length % 2:
            file.seek(at)
            after = file.read(5)
            at += 0 if is_name(after[:4]) and not is_name(after[1:]) else 1


def is_strict(file: BinaryIO, at: int) -> bool:
    """Whether the chunks up to `data` are where the rules place them, for a reader that knows only the rules.

    libsndfile does not skip the padding of odd chunks in RF64, and knows no BW64.
    """
    file.seek(at)
    kind, at = file.read(4), at + 12
    for _ in range(_MAX_CHUNKS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8 or not is_name(head[:4]):
            return False
        name, length = struct.unpack("<4sI", head)
        if name == b"data":
            return kind != b"BW64"
        if kind != b"RIFF" and length % 2:
            return False
        at += 8 + length + length % 2
    return False


def is_name(name: bytes) -> bool:
    """Whether four bytes can be a chunk's id."""
    return len(name) == 4 and not name.translate(None, _PRINTABLE) and name[:1] != b" "


def sample_data(file: BinaryIO, chunk: Chunk, size: int, order: str) -> SampleData:
    """Where the samples of a `data` or `SSND` chunk really end."""
    there = size - chunk.at
    if chunk.length > there:
        is_open = any(abs(chunk.length - limit) < _OPEN_ENDED for limit in _OPEN_LENGTHS)
        return SampleData(chunk.at, there, None if is_open else chunk.length, is_plain=order == "<")
    rest = there - chunk.length - chunk.length % 2
    if rest <= 0 or _is_chain(file, chunk.at + chunk.length + chunk.length % 2, size, order):
        return SampleData(chunk.at, chunk.length, chunk.length, is_plain=True)
    if chunk.length == 0 or (rest > _TAIL and _holds_sound(file, chunk.at + chunk.length)):
        return SampleData(chunk.at, there, None, is_plain=False)  # the length was never written, or not lately
    return SampleData(chunk.at, chunk.length, chunk.length, is_plain=True)


def _is_chain(file: BinaryIO, at: int, size: int, order: str) -> bool:
    """Whether whole chunks follow up to the end of the file, give or take a byte of padding."""
    if size - at < 8:
        return True
    end = at
    for chunk in walk(file, at, size, order):
        end = chunk.at + chunk.length
    return end > at and size - 8 < end <= size + 1


def _holds_sound(file: BinaryIO, at: int) -> bool:
    file.seek(at)
    return any(file.read(_TAIL))
