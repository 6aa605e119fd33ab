"""What a file carries beside its sound, for a file of other sound: chunks of WAV and AIFF, blocks of FLAC.

Sources: Microsoft's multimedia specification (RIFF, cue, smpl), EBU Tech 3285 (bext), Apple's AIFF-C draft, RFC 9639, 8.
"""

import shutil
import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile

from daw_bridge.library.markers import moved_chunks
from daw_bridge.library.moved_tags import Change, moved_comment
from engine.contract.formats import flac_frames
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.whole_file import WholeFile

_STREAMINFO, _SEEKTABLE, _COMMENT, _CUESHEET = 0, 3, 4, 5
_SEEK_POINT = struct.Struct(">QQH")  # first sample of a frame, its bytes behind the first frame, its samples
_NO_SAMPLE = (1 << 64) - 1  # of a point that is not in use
_MAX_CHUNKS = 64
_BLOCK = 480_000
_IN_DS64 = 0xFFFFFFFF  # a length of RF64 that stands in its ds64 chunk


class Resized:
    """The bytes `before` and `after` the samples of a WAV or AIFF that gets another number of frames.

    Lengths are put right; place, markers and loops move by `shift`, the frames that the new sound leaves out in front
    (negative: that it has more), and markers outside of it are left out. Raises OSError.
    """

    def __init__(self, path: Path, kind: str, data_at: int, frame_bytes: int, change: Change) -> None:
        is_wav = kind == "WAV"
        order = "<" if is_wav else ">"
        chunks = list(riff_chunks(path) if is_wav else form_chunks(path))
        _, at, length = next(chunk for chunk in chunks if chunk[0] in {b"data", b"SSND"})
        end, size = at + length, change.after * frame_bytes
        others = [chunk for chunk in chunks if chunk[1] != at]
        with path.open("rb") as file:
            bodies = [_read(file, place, n_bytes) for _, place, n_bytes in others]
            new = moved_chunks([(c[0], body) for c, body in zip(others, bodies, strict=True)], change, is_wav=is_wav)
            before, after_at = bytearray(_read(file, 0, data_at)), end + length % 2
            after = bytearray(_read(file, after_at, -1))
        form_length = self._stated(before, 4, order)
        trailing = path.stat().st_size - 8 - form_length  # what lies behind the form belongs to no chunk
        if is_long := bytes(before[:4]) in {b"RF64", b"BW64"}:
            trailing = 0
        if not (is_long and self._stated(before, at - 4, order) == _IN_DS64):
            struct.pack_into(f"{order}I", before, at - 4, data_at - at + size)
        for (_, place, _), old, body in reversed(list(zip(others, bodies, new, strict=True))):  # the offsets stay true
            if body != old:
                target, offset = (before, place) if place < data_at else (after, place - after_at)
                _replace(target, offset, old, body, order)
        padding = bytes((data_at - at + size) % 2)
        length = len(before) + size + len(padding) + len(after) - 8
        if is_long:
            place = next(place for name, place, _ in others if name == b"ds64")
            struct.pack_into("<QQQ", before, place, length, data_at - at + size, change.after)
        if not (is_long and form_length == _IN_DS64):
            struct.pack_into(f"{order}I", before, 4, length - (trailing if 0 < trailing <= len(after) else 0))
        self.before, self.after = bytes(before), padding + bytes(after)

    @staticmethod
    def _stated(head: bytearray, at: int, order: str) -> int:
        return int(struct.unpack_from(f"{order}I", head, at)[0])


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


def carry_flac_blocks(source: Path, target: Path, change: Change) -> None:
    """Give a FLAC file all that another one carries, but its own stream information: tags, pictures and all other blocks.

    For sound that begins elsewhere or has another length, places move, and a cue sheet is left out: it names every track.
    Points to seek to are those frames of the new file that hold the same moments.
    """
    is_in_step = not change.shift and change.before == change.after
    left_out = {_STREAMINFO} | (set() if is_in_step else {_CUESHEET})
    _, own, audio_at = _flac_blocks(target)
    tag, others, _ = _flac_blocks(source)
    blocks = [block for block in own if block[0] & 0x7F == _STREAMINFO]
    for block in others:
        if block[0] & 0x7F == _COMMENT and not is_in_step:
            comment = moved_comment(block[4:], change)
            blocks.append(block[:1] + len(comment).to_bytes(3, "big") + comment)
        elif block[0] & 0x7F == _SEEKTABLE:
            blocks.append(block[:4] + _seek_points(block[4:], target, audio_at, change))
        elif block[0] & 0x7F not in left_out:
            blocks.append(block)
    with WholeFile(target, mode_of=target) as newer, target.open("rb") as old, newer.open("wb") as file:
        file.write(tag + b"fLaC")
        for n, block in enumerate(blocks):
            is_last = 0x80 if n == len(blocks) - 1 else 0
            file.write(bytes([is_last | block[0] & 0x7F]) + block[1:])
        old.seek(audio_at)
        shutil.copyfileobj(old, file, 1 << 20)


def _seek_points(old: bytes, target: Path, audio_at: int, change: Change) -> bytes:
    """The body of a SEEKTABLE block, as long as `old`, for a file whose frames begin at `audio_at`."""
    points = [
        struct.unpack_from(">Q", old, at)[0] for at in range(0, len(old) - _SEEK_POINT.size + 1, _SEEK_POINT.size)
    ]
    wanted = sorted(point - change.shift for point in points if point != _NO_SAMPLE)
    info = flac_frames.stream_info(target, 0)
    found: list[bytes] = []
    for start, offset, samples in flac_frames.frames(target, info, audio_at) if info is not None else ():
        while wanted and wanted[0] < start:
            del wanted[0]
        if wanted and wanted[0] < start + samples:
            found.append(_SEEK_POINT.pack(start, offset - audio_at, samples))
    unused = _SEEK_POINT.pack(_NO_SAMPLE, 0, 0)
    return b"".join(found) + unused * (len(points) - len(found))


def _flac_blocks(path: Path) -> tuple[bytes, list[bytes], int]:
    """The ID3 tags in front, the metadata blocks with their headers, and where the frames begin."""
    blocks: list[bytes] = []
    with path.open("rb") as file:
        while (head := file.read(10))[:3] == b"ID3":
            file.seek(sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True)), 1)
        begin = file.tell() - len(head)
        tag = _read(file, 0, begin)
        if file.read(4) != b"fLaC":
            return b"", [], 0
        while not blocks or not blocks[-1][0] & 0x80:
            head = file.read(4)
            if len(head) < 4:
                break
            blocks.append(head + file.read(int.from_bytes(head[1:], "big")))
        return tag, blocks, file.tell()


def carries_more(path: Path, kind: str) -> bool:
    """Whether a CAF, Wave64, AIFF or big-endian WAV holds chunks beside its sound and what describes its samples."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if kind == "W64":
            names = _names(file, size, 40, 24, lambda head: int.from_bytes(head[16:], "little") - 24, 8)
        elif kind == "CAF":
            names = _names(file, size, 8, 12, lambda head: struct.unpack(">q", head[4:])[0], 1)
        else:
            names = _names(file, size, 12, 8, lambda head: struct.unpack(">I", head[4:])[0], 2)
    return bool(
        names
        - {
            b"fmt ",
            b"fact",
            b"COMM",
            b"SSND",
            b"FVER",
            b"PEAK",
            b"peak",
            b"data",
            b"desc",
            b"free",
            b"junk",
            b"JUNK",
            b"chan",
        }
    )


def _names(
    file: BinaryIO, size: int, at: int, head_bytes: int, length_of: Callable[[bytes], int], step: int
) -> set[bytes]:
    names: set[bytes] = set()
    for _ in range(_MAX_CHUNKS):
        if at + head_bytes > size:
            break
        head = _read(file, at, head_bytes)
        length = length_of(head)
        names.add(head[:4])
        if length < 0:  # up to the end
            break
        at += head_bytes + length + -length % step
    return names


def renew_peaks(path: Path, kind: str) -> None:
    """Write the peaks of the sound into the PEAK chunk of a file of floats, if it has one. Raises SoundFileError.

    Its layout: version and time, then the largest amount of each channel and its frame, as libsndfile writes them.
    """
    find = {"WAV": riff_chunks, "AIFF": form_chunks}.get(kind)
    found = next((chunk for chunk in find(path) if chunk[0] == b"PEAK"), None) if find is not None else None
    with soundfile.SoundFile(str(path)) as sound:
        channels = sound.channels
        if found is None or found[2] < 8 + 8 * channels:
            return
        peaks, places, at = np.zeros(channels), np.zeros(channels, np.int64), 0
        for block in sound.blocks(_BLOCK, dtype="float64", always_2d=True):
            amounts = np.abs(block)
            firsts = amounts.argmax(axis=0)
            for channel, first in enumerate(firsts):
                if amounts[first, channel] > peaks[channel]:
                    peaks[channel], places[channel] = amounts[first, channel], at + first
            at += len(block)
    order = "<" if kind == "WAV" else ">"
    with path.open("rb+") as file:
        for channel in range(channels):
            file.seek(found[1] + 8 + 8 * channel)
            file.write(struct.pack(f"{order}fI", peaks[channel], int(places[channel])))
