"""Another comment header for a written Ogg file. Source: RFC 3533, 6; Vorbis I, 4.2 and 5; RFC 7845, 5.2.

Comments lie in the second packet. As many pages hold it as before, so that the numbers and checksums of all pages of
sound stay true, and only the head has to be written anew.
"""

import struct
from typing import BinaryIO

MOST_BYTES = 48_000  # of comments: beside what a decoder needs to know, they fit on one page
_HEAD = struct.Struct("<4sBBqIII")
_CONTINUES, _SEGMENT, _MOST_SEGMENTS, _UNFINISHED = 1, 255, 255, -1
_POLYNOMIAL = 0x04C11DB7
_FIRST_BYTES = {b"\x01vorbis": (b"\x03vorbis", b"\x01", 3), b"OpusHead": (b"OpusTags", b"", 2)}


class CommentSizeError(ValueError):
    """The comments do not fit. The caller says so."""


class NoOggError(ValueError):
    """It is no Vorbis or Opus file of one stream. The caller says so."""


def head_with_comment(file: BinaryIO, comment: bytes) -> tuple[bytes, int]:
    """The pages in front of the sound with other comments, and where the sound begins.

    comment: vendor and lines, without what a codec puts around them. Raises NoOggError, and CommentSizeError
    for more than `MOST_BYTES`.
    """
    packets, serial, pages, first_end, end = _heads(file)
    before, after, _ = _around(packets[0])
    if len(comment) > MOST_BYTES:
        raise CommentSizeError
    file.seek(0)
    first = file.read(first_end)
    return first + _paged([before + comment + after, *packets[2:]], serial, pages), end


def _around(first: bytes) -> tuple[bytes, bytes, int]:
    """What lies before and behind the comments, and how many packets lie in front of the sound."""
    for begin, found in _FIRST_BYTES.items():
        if first.startswith(begin):
            return found
    raise NoOggError


def _heads(file: BinaryIO) -> tuple[list[bytes], int, int, int, int]:
    """Packets in front of the sound, serial number, pages after the first one, and where the first and last page end."""
    packets, part, serial, n, first_end = list[bytes](), b"", 0, 0, 0
    file.seek(0)
    while not packets or len(packets) < _around(packets[0])[2]:
        head = file.read(_HEAD.size + 1)
        if len(head) <= _HEAD.size or head[:4] != b"OggS":
            raise NoOggError
        serial = _HEAD.unpack_from(head)[4]
        for length in file.read(head[-1]):
            part += file.read(length)
            if length < _SEGMENT:
                packets, part = [*packets, part], b""
        n, first_end = n + 1, first_end or file.tell()
    return packets, serial, n - 1, first_end, file.tell()


def _paged(packets: list[bytes], serial: int, pages: int) -> bytes:
    segments = [
        packet[at : at + _SEGMENT] for packet in packets for at in range(0, len(packet) + 1, _SEGMENT)
    ]  # a packet ends with a segment that is not full
    written, at, continues = b"", 0, False
    for n in range(1, pages + 1):
        here = segments[at : at + min(_MOST_SEGMENTS, len(segments) - at - (pages - n))]
        if n == pages and at + len(here) < len(segments):
            raise CommentSizeError
        granule = 0 if any(len(segment) < _SEGMENT for segment in here) else _UNFINISHED
        page = _HEAD.pack(b"OggS", 0, _CONTINUES if continues else 0, granule, serial, n, 0) + bytes([len(here)])
        page += bytes(len(segment) for segment in here) + b"".join(here)
        written += page[:22] + struct.pack("<I", _checksum(page)) + page[26:]
        at, continues = at + len(here), len(here[-1]) == _SEGMENT
    return written


def _table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1 ^ (_POLYNOMIAL if value & 0x80000000 else 0)) & 0xFFFFFFFF
        table.append(value)
    return table


def _checksum(page: bytes) -> int:
    table, value = _table(), 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ table[value >> 24 ^ byte]
    return value
