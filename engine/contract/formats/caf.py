"""The chunks of a Core Audio Format file. Source: Apple's Core Audio Format specification 1.0."""

import struct
from dataclasses import dataclass
from typing import BinaryIO

_MAX_CHUNKS = 64
_ALAC_DEPTHS = range(1, 5)  # its format flags: 16, 20, 24, 32 bits
_PLAIN = {b"lpcm", b"alaw", b"ulaw"}


@dataclass(slots=True)
class Chunks:
    """data_at: where the `data` chunk begins, its edit count included. length: of it, -1 for "up to the end".

    delay: samples in front of the sound. frames: samples a channel that are sound; None without a packet table.
    """

    rate: float
    channels: int
    codec: bytes
    flags: int
    data_at: int = 0
    length: int = 0
    delay: int = 0
    frames: int | None = None

    @property
    def is_read_by_libsndfile(self) -> bool:
        """It asks for ALAC's flags, which FFmpeg leaves at 0."""
        return self.codec in _PLAIN or (self.codec == b"alac" and self.flags in _ALAC_DEPTHS)


def read_chunks(file: BinaryIO, at: int, size: int) -> Chunks | None:
    """None without a description or without data. Raises OSError, struct.error."""
    at, found = at + 8, None
    for _ in range(_MAX_CHUNKS):
        file.seek(at)
        head = file.read(12)
        if len(head) < 12:
            break
        name, length = struct.unpack(">4sq", head)
        at += 12
        if name == b"desc":
            rate, codec, flags, _, _, channels = struct.unpack(">d4sIIII", file.read(28))
            found = Chunks(rate, channels, codec, flags)
        if found is not None and name == b"data":
            found.data_at, found.length = at, length
            if found.is_read_by_libsndfile or not 0 <= length <= size - at:
                break
        if found is not None and name == b"pakt" and found.codec not in _PLAIN:
            packets, frames, delay, _ = struct.unpack(">qqii", file.read(24))
            if packets > 0 and frames > 0 and delay >= 0:
                found.frames, found.delay = frames, delay
        at += max(0, length)
    return found if found is not None and found.data_at else None
