"""What a file carries beside its sound, for a file of other sound: chunks of WAV and AIFF, blocks of FLAC.

Sources: Microsoft's multimedia specification (RIFF, cue, smpl), EBU Tech 3285 (bext), Apple's AIFF-C draft, RFC 9639, 8.
"""

import shutil
import struct
from pathlib import Path

from engine.contract.audio import riff_chunks
from engine.contract.formats.riff import form_chunks
from engine.contract.whole_file import WholeFile

_STREAMINFO, _SEEKTABLE = 0, 3


class Resized:
    """The bytes `before` and `after` the samples of a WAV or AIFF that gets another number of frames.

    Lengths are put right; in a WAV, place, markers and loops move by `shift`, the frames that the new sound leaves out in
    front (negative: that it has more). Raises OSError.
    """

    def __init__(self, path: Path, kind: str, data_at: int, n_frames: int, frame_bytes: int, shift: int) -> None:
        is_wav = kind == "WAV"
        chunks = list(riff_chunks(path) if is_wav else form_chunks(path))
        _, at, length = next(chunk for chunk in chunks if chunk[0] in {b"data", b"SSND"})
        end, size = at + length, n_frames * frame_bytes
        with path.open("rb") as file:
            before = bytearray(file.read(data_at))
            file.seek(end + length % 2)
            after = bytearray(file.read())
        order = "<" if is_wav else ">"
        struct.pack_into(f"{order}I", before, at - 4, data_at - at + size)
        for name, place, _ in chunks:
            target, offset = (before, place) if place < data_at else (after, place - end - length % 2)
            if is_wav:
                _move(target, offset, name, shift, n_frames)
            elif name == b"COMM":
                struct.pack_into(">I", target, offset + 2, n_frames)
        padding = bytes((data_at - at + size) % 2)
        struct.pack_into(f"{order}I", before, 4, len(before) + size + len(padding) + len(after) - 8)
        self.before, self.after = bytes(before), padding + bytes(after)


def _move(body: bytearray, at: int, name: bytes, shift: int, n_frames: int) -> None:
    """Correct the frame numbers in one chunk of a WAV, whose content begins at `at`."""
    if name == b"fact":
        struct.pack_into("<I", body, at, n_frames)
    elif name == b"bext":
        (place,) = struct.unpack_from("<Q", body, at + 338)
        struct.pack_into("<Q", body, at + 338, max(0, place + shift))
    elif name == b"cue ":
        (count,) = struct.unpack_from("<I", body, at)
        for n in range(count):
            for offset in (4, 20):
                _move_number(body, at + 4 + 24 * n + offset, shift)
    elif name == b"smpl":
        (count,) = struct.unpack_from("<I", body, at + 28)
        for n in range(count):
            for offset in (8, 12):
                _move_number(body, at + 36 + 24 * n + offset, shift)


def _move_number(body: bytearray, at: int, shift: int) -> None:
    if at + 4 <= len(body):
        (frame,) = struct.unpack_from("<I", body, at)
        struct.pack_into("<I", body, at, min(max(0, frame - shift), 0xFFFFFFFF))


def carry_flac_blocks(source: Path, target: Path) -> None:
    """Give a FLAC file the tags, pictures and all other blocks of another one, but its own stream information."""
    own, audio_at = _flac_blocks(target)
    carried = [block for block in _flac_blocks(source)[0] if block[0] & 0x7F not in {_STREAMINFO, _SEEKTABLE}]
    blocks = [block for block in own if block[0] & 0x7F == _STREAMINFO] + carried
    with WholeFile(target, mode_of=target) as newer, target.open("rb") as old, newer.open("wb") as file:
        file.write(b"fLaC")
        for n, block in enumerate(blocks):
            is_last = 0x80 if n == len(blocks) - 1 else 0
            file.write(bytes([is_last | block[0] & 0x7F]) + block[1:])
        old.seek(audio_at)
        shutil.copyfileobj(old, file, 1 << 20)


def _flac_blocks(path: Path) -> tuple[list[bytes], int]:
    """The metadata blocks with their headers, and where the frames begin."""
    blocks: list[bytes] = []
    with path.open("rb") as file:
        if file.read(4) != b"fLaC":  # an ID3 tag lies in front, which no FLAC file needs
            return [], 0
        while not blocks or not blocks[-1][0] & 0x80:
            head = file.read(4)
            if len(head) < 4:
                break
            blocks.append(head + file.read(int.from_bytes(head[1:], "big")))
        return blocks, file.tell()
