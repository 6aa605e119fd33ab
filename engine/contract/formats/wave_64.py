"""The chunks of a Wave64 file.

Source: Sony's description of Wave64: lengths include a chunk's header of 24 bytes, chunks lie at multiples of 8.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine.contract.formats.wave_head import EXTENSIBLE, INTEGERS

MAGIC = b"riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\x00\x00"
_OPEN = 1 << 62  # lengths from here on are what FFmpeg writes to a pipe
_MAX_CHUNKS = 64
_HEAD = 24
_OF_A_CHUNK = b"\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a"  # what follows the name in the GUIDs of chunks
_LIST = b"list\x2f" + MAGIC[5:]
SUMMARY = b"summarylist"
_SUMMARY = bytes.fromhex("bc945f925a52d21186dc00c04f8edb8a")


@dataclass(frozen=True, slots=True)
class Samples:
    """form: the body of `fmt `, 16 bytes or more. stated, there: bytes from `data_at` on; stated is None if left open."""

    form: bytes
    data_at: int
    stated: int | None
    there: int

    @property
    def align(self) -> int:
        """Bytes of one frame."""
        align: int = struct.unpack_from("<H", self.form, 12)[0]
        return align

    @property
    def is_extensible_but_not_integers(self) -> bool:
        return struct.unpack_from("<H", self.form)[0] == EXTENSIBLE and self.form[24:26] != INTEGERS


def named_chunks(path: Path) -> Iterator[tuple[bytes, int, int]]:
    """Yield (name, offset of its content, length in bytes) of a Wave64 file, as `riff_chunks` does; nothing for others.

    The name is that of the chunk in a WAV, which the first four bytes of its GUID spell. The list of texts that WAV files
    do not have is named `SUMMARY`.
    """
    with path.open("rb") as file:
        if file.read(16) != MAGIC:
            return
        at = 40
        for _ in range(_MAX_CHUNKS):
            file.seek(at)
            head = file.read(_HEAD)
            if len(head) < _HEAD:
                return
            length = struct.unpack("<Q", head[16:])[0]
            if length > _HEAD and head[4:16] == _OF_A_CHUNK:
                yield head[:4], at + _HEAD, length - _HEAD
            elif length > _HEAD and head[:16] == _LIST:
                yield b"LIST", at + _HEAD, length - _HEAD
            elif length > _HEAD and head[:16] == _SUMMARY:
                yield SUMMARY, at + _HEAD, length - _HEAD
            at += max(_HEAD, length + -length % 8)


def read_chunks(file: BinaryIO, at: int, end: int, check: Callable[[float, int], None]) -> Samples | None:
    """Return the samples of the file from `at` to `end`, None if it has none.

    check: is called with rate and channels, and may refuse them. Raises struct.error for a `fmt ` that is too short.
    """
    at, form = at + 40, b""
    for _ in range(_MAX_CHUNKS):
        file.seek(at)
        head = file.read(_HEAD)
        if len(head) < _HEAD:
            return None
        length = struct.unpack("<Q", head[16:])[0]
        if head[:4] == b"fmt ":
            form = file.read(min(max(0, length - _HEAD), 1 << 12))
            _, channels, rate = struct.unpack_from("<HHI", form)
            check(rate, channels)
        if head[:4] == b"data":
            stated = length - _HEAD if _HEAD < length < _OPEN else None
            return Samples(form, at + _HEAD, stated, end - at - _HEAD) if len(form) >= 16 else None
        at += max(_HEAD, length + -length % 8)
    return None
