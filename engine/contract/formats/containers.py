"""How long containers that libsndfile does not read say that they are: Matroska, ASF, AVI, WavPack; ADTS and MPEG streams.

Sources: RFC 8794 and 9559 (EBML, Matroska), Microsoft's ASF specification 2.3 and 3.2, its AVI RIFF reference, WavPack's
file format description, ISO/IEC 13818-7, 6.2 (ADTS), and 13818-1, 2.4 (transport stream). The functions return the offset
at which the content ends by the header of the file, which may be beyond the file, or None where the header leaves it open.
`at`: of the first byte.
"""

import struct
from typing import BinaryIO

PROGRAM_STREAM = b"\0\0\1\xba"
EBML, ASF, WAVPACK = b"\x1a\x45\xdf\xa3", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", b"wvpk"
_SEGMENT = b"\x18\x53\x80\x67"
_FILE_PROPERTIES = bytes.fromhex("A1DCAB8C47A9CF118EE400C00C205365")
_BROADCAST = 1
_MAX_OBJECTS = 256
_MAX_BLOCKS = 1 << 20
_ADTS_FRAMES = 3  # in a row, so that noise is not taken for one


def end_of_matroska(file: BinaryIO, at: int) -> int | None:
    """Raises ValueError when no segment follows the header."""
    file.seek(at + 4)
    header = _vint(file)
    file.seek(header or 0, 1)
    if file.read(4) != _SEGMENT:
        raise ValueError("no segment")
    length = _vint(file)
    return None if length is None else file.tell() + length


def _vint(file: BinaryIO) -> int | None:
    """A number of variable length, None for an unknown one, which is all ones."""
    first = file.read(1)
    if not first or not first[0]:
        raise ValueError("no number")
    length = 9 - first[0].bit_length()
    rest = file.read(length - 1)
    if len(rest) < length - 1:
        raise ValueError("cut off")
    bits = 7 * length
    number = int.from_bytes(first + rest, "big") & (1 << bits) - 1
    return None if number == (1 << bits) - 1 else number


def end_of_asf(file: BinaryIO, at: int) -> int | None:
    """Raises struct.error, and ValueError when the file does not state its properties."""
    file.seek(at + 16)
    place = at + 30
    for _ in range(min(struct.unpack("<QI", file.read(12))[1], _MAX_OBJECTS)):
        file.seek(place)
        name, length = struct.unpack("<16sQ", file.read(24))
        if name == _FILE_PROPERTIES:
            size, flags = struct.unpack("<16xQ40xI", file.read(68))
            return None if flags & _BROADCAST or not size else at + size
        place += max(24, length)
    raise ValueError("no properties")


def end_of_avi(file: BinaryIO, at: int) -> int | None:
    """Raises struct.error. OpenDML files go on in further RIFF chunks, each with a length."""
    end: int | None = None
    for _ in range(_MAX_OBJECTS):
        file.seek(at)
        head = file.read(12)
        if len(head) < 12 or head[:4] != b"RIFF" or head[8:11] != b"AVI":
            break
        length = struct.unpack("<I", head[4:8])[0]
        if length < 4 or length == 0xFFFFFFFF:
            return None
        end = at + 8 + length
        at = end + end % 2
    return end


def end_of_wavpack(file: BinaryIO, at: int) -> int | None:
    """The end of the last block, far beyond the file when fewer samples are there than the first block states.

    Raises struct.error.
    """
    file.seek(at + 12)
    stated = struct.unpack("<I", file.read(4))[0]
    end, there = at, 0
    for _ in range(_MAX_BLOCKS):
        file.seek(end)
        head = file.read(24)
        if len(head) < 24 or head[:4] != WAVPACK:
            break
        length, start, count = struct.unpack("<4xI8xII", head)
        end += 8 + max(24, length)
        there = max(there, start + count)
    if stated == 0xFFFFFFFF:
        return None
    return end if there >= stated else 1 << 62


def is_transport_stream(head: bytes) -> bool:
    """Whether packets of 188 bytes begin a file, or of 192, as camcorders write them with a time in front."""
    return any(
        len(head) > at + 2 * step and all(head[at + n * step] == 0x47 for n in range(3))
        for at, step in ((0, 188), (4, 192))
    )


def is_adts(file: BinaryIO, at: int) -> bool:
    """Whether frames of AAC lie there one after another."""
    for n in range(_ADTS_FRAMES):
        file.seek(at)
        head = file.read(7)
        if not head and n:
            return True  # a file shorter than that
        if len(head) < 7 or head[0] != 0xFF or head[1] & 0xF6 != 0xF0 or head[2] >> 2 & 15 > 12:
            return False
        length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        if length < 7:
            return False
        at += length
    return True
