"""Markers, loops and places in the chunks of a WAV or AIFF, for sound that begins elsewhere or has another length.

What marks a moment of the old sound stays at that moment; what marks none of the new sound is left out. Sources:
Microsoft's multimedia specification (cue, adtl, smpl), EBU Tech 3285 (bext), ixml.info, Apple's AIFF-C draft (MARK, INST,
COMT), and `acid` and `basc` as `wav_chunks` writes them.
"""

import re
import struct
from collections.abc import Callable

from daw_bridge.library.moved_tags import Change, moved_id3

_CUE, _LOOP = "<II4sIII", "<6I"
_OF_A_CUE = {b"labl", b"note", b"ltxt"}
_BEGUN = (  # the place of the iXML itself, and that of the bext chunk, which it may repeat
    re.compile(rb"(<TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_(HI|LO)>)\s*(\d+)\s*(?=</)"),
    re.compile(rb"(<BWF_TIME_REFERENCE_(HI|LO)(?:GH|W)>)\s*(\d+)\s*(?=</)"),
)


def moved_chunks(chunks: list[tuple[bytes, bytes]], change: Change, *, is_wav: bool) -> list[bytes]:
    """The contents of all chunks, moved. Empty where nothing is left of a chunk; a damaged chunk stays as it is."""
    movers, marks = (_WAV, b"cue ") if is_wav else (_AIFF, b"MARK")
    gone: set[int] = set()
    found = []
    for name, body in sorted(chunks, key=lambda chunk: chunk[0] != marks):  # first what says which markers are left out
        mover = movers.get(name)
        try:
            found.append((name, body, mover(body, change, gone) if mover is not None else body))
        except (struct.error, IndexError):
            found.append((name, body, body))
    by_chunk = {(name, body): new for name, body, new in found}
    return [by_chunk[chunk] for chunk in chunks]


# --- WAV --------------------------------------------------------------------------------------------


def _fact(body: bytes, change: Change, _: set[int]) -> bytes:
    struct.unpack_from("<I", body)
    return struct.pack("<I", change.after) + body[4:]


def _bext(body: bytes, change: Change, _: set[int]) -> bytes:
    (place,) = struct.unpack_from("<Q", body, 338)
    return body[:338] + struct.pack("<Q", max(0, place + change.shift)) + body[346:]


def _ixml(body: bytes, change: Change, _: set[int]) -> bytes:
    for begun in _BEGUN:
        words = {half: int(number) for _, half, number in begun.findall(body)}
        place = max(0, (words.get(b"HI", 0) << 32) + words.get(b"LO", 0) + change.shift)
        for half, number in ((b"HI", place >> 32), (b"LO", place & 0xFFFFFFFF)):
            for found in reversed([found for found in begun.finditer(body) if found[2] == half]):
                body = body[: found.start(3)] + str(number).encode() + body[found.end(3) :]
    return body


def _cue(body: bytes, change: Change, gone: set[int]) -> bytes:
    (count,) = struct.unpack_from("<I", body)
    kept = []
    for n in range(count):
        mark, position, chunk, chunk_at, block_at, frame = struct.unpack_from(_CUE, body, 4 + 24 * n)
        if (place := change.moved(frame)) is None:
            gone.add(mark)
        else:
            position = max(0, min(position - change.shift, change.after))
            kept.append(struct.pack(_CUE, mark, position, chunk, chunk_at, block_at, place))
    return struct.pack("<I", len(kept)) + b"".join(kept) if kept else b""


def _list(body: bytes, _: Change, gone: set[int]) -> bytes:
    """Leave out the labels of markers that are gone."""
    if body[:4] != b"adtl":
        return body
    kept, at = b"adtl", 4
    while at + 8 <= len(body):
        name, length = struct.unpack_from("<4sI", body, at)
        end = at + 8 + length + length % 2
        if not (name in _OF_A_CUE and struct.unpack_from("<I", body, at + 8)[0] in gone):
            kept += body[at:end]
        at = end
    return kept if len(kept) > 4 else b""


def _smpl(body: bytes, change: Change, _: set[int]) -> bytes:
    (count,) = struct.unpack_from("<I", body, 28)
    kept = []
    for n in range(count):
        mark, kind, first, last, fraction, times = struct.unpack_from(_LOOP, body, 36 + 24 * n)
        start, end = change.moved(first), change.moved(last)
        if start is not None and end is not None:
            kept.append(struct.pack(_LOOP, mark, kind, start, end, fraction, times))
    return body[:28] + struct.pack("<I", len(kept)) + body[32:36] + b"".join(kept) + body[36 + 24 * count :]


def _acid(body: bytes, change: Change, _: set[int]) -> bytes:
    return _with_beats(body, "<I", 12, change)


# --- AIFF -------------------------------------------------------------------------------------------


def _comm(body: bytes, change: Change, _: set[int]) -> bytes:
    struct.unpack_from(">I", body, 2)
    return body[:2] + struct.pack(">I", change.after) + body[6:]


def _mark(body: bytes, change: Change, gone: set[int]) -> bytes:
    (count,) = struct.unpack_from(">H", body)
    kept, at = [], 2
    for _ in range(count):
        mark, frame, length = struct.unpack_from(">hIB", body, at)
        end = at + 7 + length + (length + 1) % 2
        if (place := change.moved(frame)) is None:
            gone.add(mark)
        else:
            kept.append(struct.pack(">hI", mark, place) + body[at + 6 : end])
        at = end
    return struct.pack(">H", len(kept)) + b"".join(kept) if kept else b""


def _inst(body: bytes, _: Change, gone: set[int]) -> bytes:
    """Switch off the loops that begin or end at a marker that is gone."""
    loops = b""
    for at in (8, 14):
        mode, begin, end = struct.unpack_from(">hhh", body, at)
        loops += struct.pack(">hhh", 0, 0, 0) if {begin, end} & gone else struct.pack(">hhh", mode, begin, end)
    return body[:8] + loops + body[20:]


def _comt(body: bytes, _: Change, gone: set[int]) -> bytes:
    """A comment on a marker that is gone is one on the whole sound."""
    (count,) = struct.unpack_from(">H", body)
    kept, at = body[:2], 2
    for _number in range(count):
        when, mark, length = struct.unpack_from(">IhH", body, at)
        end = at + 8 + length + length % 2
        kept += struct.pack(">Ih", when, 0 if mark in gone else mark) + body[at + 6 : end]
        at = end
    return kept + body[at:]


def _basc(body: bytes, change: Change, _: set[int]) -> bytes:
    return _with_beats(body, ">I", 4, change)


def _with_beats(body: bytes, form: str, at: int, change: Change) -> bytes:
    """Readers reckon the tempo from the number of beats and the length."""
    (beats,) = struct.unpack_from(form, body, at)
    if change.before:
        beats = min(round(beats * change.after / change.before), 0xFFFFFFFF)
    return body[:at] + struct.pack(form, beats) + body[at + 4 :]


def _id3(body: bytes, change: Change, _: set[int]) -> bytes:
    return moved_id3(body, change)


Mover = Callable[[bytes, Change, set[int]], bytes]
_WAV: dict[bytes, Mover] = {
    b"fact": _fact, b"bext": _bext, b"iXML": _ixml, b"cue ": _cue, b"LIST": _list, b"smpl": _smpl, b"acid": _acid,
    b"id3 ": _id3, b"ID3 ": _id3,
}  # fmt: skip
_AIFF: dict[bytes, Mover] = {
    b"COMM": _comm,
    b"MARK": _mark,
    b"INST": _inst,
    b"COMT": _comt,
    b"basc": _basc,
    b"ID3 ": _id3,
}
