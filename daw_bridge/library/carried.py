"""What a file carries beside its sound, for a file of other sound: chunks of WAV and AIFF, blocks of FLAC.

Sources: Microsoft's multimedia specification (RIFF, cue, smpl), EBU Tech 3285 (bext), Apple's AIFF-C draft, RFC 9639, 8.
"""

import shutil
import struct
from pathlib import Path
from typing import BinaryIO

from daw_bridge.library.markers import Change, moved_chunks
from engine.contract.audio import riff_chunks
from engine.contract.formats.riff import form_chunks
from engine.contract.whole_file import WholeFile

_STREAMINFO, _SEEKTABLE = 0, 3


class Resized:
    """The bytes `before` and `after` the samples of a WAV or AIFF that gets another number of frames.

    Lengths are put right; place, markers and loops move by `shift`, the frames that the new sound leaves out in front
    (negative: that it has more), and markers outside of it are left out. Raises OSError.
    """

    def __init__(self, path: Path, kind: str, data_at: int, n_frames: int, frame_bytes: int, shift: int) -> None:
        is_wav = kind == "WAV"
        order = "<" if is_wav else ">"
        chunks = list(riff_chunks(path) if is_wav else form_chunks(path))
        _, at, length = next(chunk for chunk in chunks if chunk[0] in {b"data", b"SSND"})
        end, size = at + length, n_frames * frame_bytes
        change = Change(shift, (end - data_at) // frame_bytes, n_frames)
        others = [chunk for chunk in chunks if chunk[1] != at]
        with path.open("rb") as file:
            bodies = [_read(file, place, n_bytes) for _, place, n_bytes in others]
            new = moved_chunks([(c[0], body) for c, body in zip(others, bodies, strict=True)], change, is_wav=is_wav)
            before, after_at = bytearray(_read(file, 0, data_at)), end + length % 2
            after = bytearray(_read(file, after_at, -1))
        struct.pack_into(f"{order}I", before, at - 4, data_at - at + size)
        for (_, place, _), old, body in reversed(list(zip(others, bodies, new, strict=True))):  # the offsets stay true
            if body != old:
                target, offset = (before, place) if place < data_at else (after, place - after_at)
                _replace(target, offset, old, body, order)
        padding = bytes((data_at - at + size) % 2)
        struct.pack_into(f"{order}I", before, 4, len(before) + size + len(padding) + len(after) - 8)
        self.before, self.after = bytes(before), padding + bytes(after)


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)


def _replace(target: bytearray, at: int, old: bytes, body: bytes, order: str) -> None:
    """Give the chunk whose content begins at `at` another content, or take it out where that is empty."""
    end = at + len(old)
    if len(old) % 2 and target[end : end + 1] == b"\0":
        end += 1
    head = target[at - 8 : at - 4] + struct.pack(f"{order}I", len(body))
    target[at - 8 : end] = head + body + bytes(len(body) % 2) if body else b""


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
