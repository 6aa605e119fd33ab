"""The pages of an Ogg file. Source: RFC 3533; Vorbis I, 4.2.2; RFC 7845, 5.1; the mapping of FLAC in Ogg.

Files that were joined, and recordings of internet radio, are chains: one stream after another, of which libsndfile
reads the first. Each link by itself is a file that it reads.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_HEAD = struct.Struct("<4sBBqIIIB")
_CONTINUES, _BEGINS, _ENDS = 1, 2, 4
_MAX_LINKS = 512


@dataclass(frozen=True, slots=True)
class Link:
    """One stream of the chain: its stretch of the file, what the first packet states, whether its last page is there.

    has_split_packets: sound that begins on one page and ends on the next.
    """

    at: int
    end: int
    codec: str  # "VORBIS", "OPUS" or "FLAC"; "" for others
    rate: int
    channels: int
    is_whole: bool
    has_split_packets: bool


def links(path: Path, at: int = 0) -> list[Link]:
    """The links of a chain, in order; empty when there is no page at the offset. Raises OSError."""
    found: list[Link] = []
    with path.open("rb", buffering=1 << 18) as file:
        size = file.seek(0, 2)
        start, codec, rate, channels, flags, is_in_heads, is_split = at, "", 0, 0, 0, True, False
        while at + _HEAD.size <= size:
            file.seek(at)
            word, _version, flags_now, granule, _serial, _number, _check, segments = _HEAD.unpack(file.read(_HEAD.size))
            if word != b"OggS":
                break
            lacing = file.read(segments)
            if flags_now & _BEGINS:
                if not is_in_heads and len(found) < _MAX_LINKS:
                    found.append(Link(start, at, codec, rate, channels, bool(flags & _ENDS), is_split))
                    start, codec, is_split = at, "", False
                is_in_heads = True
                if not codec:
                    codec, rate, channels = _first_packet(file)
            else:
                is_in_heads = False
                is_split |= bool(flags_now & _CONTINUES) and granule != 0  # heads have no position
            flags, at = flags_now, at + _HEAD.size + segments + sum(lacing)
        if at > start:
            is_whole = bool(flags & _ENDS) and at <= size
            found.append(Link(start, min(at, size), codec, rate, channels, is_whole, is_split))
    return found


def _first_packet(file: BinaryIO) -> tuple[str, int, int]:
    """Codec, rate in Hz and channels."""
    packet = file.read(64)
    if packet.startswith(b"\x01vorbis") and len(packet) >= 16:
        return "VORBIS", struct.unpack_from("<I", packet, 12)[0], packet[11]
    if packet.startswith(b"OpusHead") and len(packet) >= 10:
        return "OPUS", 48000, packet[9]
    if packet.startswith(b"\x7fFLAC") and len(packet) >= 31:
        word = int.from_bytes(packet[27:31], "big")
        return "FLAC", word >> 12, (word >> 9 & 7) + 1
    return "", 0, 0
