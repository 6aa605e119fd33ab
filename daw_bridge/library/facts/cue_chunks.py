"""Markers and loops as chunks of WAV (`cue `, `adtl`, `smpl`) and AIFF (`MARK`, `INST`), written and read.

Sources: Microsoft's multimedia specification, Apple's AIFF-C draft. Frames are those of the file.
"""

import struct
from collections.abc import Mapping, Sequence

from daw_bridge.core.axis.marker import Marker
from daw_bridge.library.facts.file_facts import MIDDLE_C, FileFacts, root_note
from engine.contract.audio import SAMPLE_RATE
from engine.contract.plain_text import plain

_FORWARD = 1  # the play mode of an AIFF's loop that is one
_MOST = 4096
Span = tuple[int, int]


# --- WAV --------------------------------------------------------------------------------------------


def smpl(facts: FileFacts) -> bytes:
    """The loop of a WAV; its last sample belongs to it. Empty without a loop."""
    if (span := facts.loop) is None:
        return b""
    root = root_note(facts.keyscale)
    head = (0, 0, round(1e9 / SAMPLE_RATE), MIDDLE_C if root is None else root, 0, 0, 0, 1, 0)
    return struct.pack("<9I6I", *head, 0, 0, span[0], span[1] - 1, 0, 0)


def cue(markers: Sequence[Marker]) -> bytes:
    """The places of the markers; empty without any."""
    points = [struct.pack("<II4sIII", n, m.at, b"data", 0, 0, m.at) for n, m in enumerate(markers, 1)]
    return struct.pack("<I", len(points)) + b"".join(points) if points else b""


def adtl(markers: Sequence[Marker]) -> bytes:
    """Their labels and the lengths of marked regions; empty without either."""
    body = b""
    for n, marker in enumerate(markers, 1):
        if marker.length:
            body += _chunk(b"ltxt", struct.pack("<II4s4H", n, marker.length, b"rgn ", 0, 0, 0, 0))
        if marker.name:
            body += _chunk(b"labl", struct.pack("<I", n) + marker.name.encode() + b"\0")
    return b"adtl" + body if body else b""


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def read_smpl(body: bytes) -> Span | None:
    """The first loop, up to the frame behind its last one; None without any."""
    (count,) = struct.unpack_from("<I", body, 28)
    if not count:
        return None
    _, _, first, last = struct.unpack_from("<4I", body, 36)
    return first, last + 1


def read_cue(body: bytes) -> dict[int, int]:
    """The frame of each cue point, by its number."""
    (count,) = struct.unpack_from("<I", body)
    points = (struct.unpack_from("<II4sIII", body, 4 + 24 * n) for n in range(min(count, _MOST)))
    return {number: frame for number, _, _, _, _, frame in points}


def read_adtl(body: bytes) -> tuple[dict[int, str], dict[int, int]]:
    """Labels and lengths of cue points, by their numbers. A note stands in for a label that is missing."""
    labels: dict[int, str] = {}
    lengths: dict[int, int] = {}
    at = 4
    while body[:4] == b"adtl" and at + 12 <= len(body):
        name, length, number = struct.unpack_from("<4sII", body, at)
        content = body[at + 12 : at + 8 + length]
        if name == b"ltxt" and len(content) >= 4:
            lengths[number] = struct.unpack_from("<I", content)[0]
        elif name == b"labl" or (name == b"note" and number not in labels):
            labels[number] = written(content.split(b"\0")[0])
        at += 8 + length + length % 2
    return labels, lengths


# --- AIFF -------------------------------------------------------------------------------------------


def mark_and_inst(facts: FileFacts) -> tuple[bytes, bytes]:
    """MARK and INST. Readers take markers for the loop's where there is an INST, so it is there only if nothing else, no
    `basc`, has the loop.
    """
    marks = [(marker.at, marker.name) for marker in facts.markers]
    inst = b""
    if facts.loop is not None and not (facts.is_loop and facts.tempo_bpm is not None):
        root = root_note(facts.keyscale)
        begin, end = len(marks) + 1, len(marks) + 2
        marks += [(facts.loop[0], "beg loop"), (facts.loop[1], "end loop")]
        note = MIDDLE_C if root is None else root
        inst = struct.pack(">bbbbbbh", note, 0, 0, 127, 1, 127, 0) + struct.pack(">6h", _FORWARD, begin, end, 0, 0, 0)
    body = b"".join(struct.pack(">hI", n, at) + _pascal(label) for n, (at, label) in enumerate(marks, 1))
    return (struct.pack(">H", len(marks)) + body if marks else b""), inst


def _pascal(label: str) -> bytes:
    text = label.encode()[:255].decode(errors="ignore").encode()
    return bytes([len(text)]) + text + b"\0" * ((len(text) + 1) % 2)


def read_mark(body: bytes) -> dict[int, tuple[int, str]]:
    """Frame and label of each marker, by its number."""
    (count,) = struct.unpack_from(">H", body)
    found, at = {}, 2
    for _ in range(count):
        number, frame, length = struct.unpack_from(">hIB", body, at)
        found[number] = (frame, written(body[at + 7 : at + 7 + length]))
        at += 7 + length + (length + 1) % 2
    return found


def read_inst(body: bytes) -> Span | None:
    """The numbers of the markers at which the sustained loop begins and ends; None without a loop."""
    mode, begin, end = struct.unpack_from(">hhh", body, 8)
    return (begin, end) if mode else None


def written(content: bytes) -> str:
    """Text of a chunk. No standard names its encoding: UTF-8 where it is that, else Windows' Western one."""
    try:
        return plain(content.decode()).strip()
    except UnicodeDecodeError:
        return plain(content.decode("cp1252", "replace")).strip()


def markers_in(frames: Mapping[int, int], labels: Mapping[int, str], lengths: Mapping[int, int]) -> list[Marker]:
    """Markers from what different chunks say of them, in order of time."""
    found = [Marker(frame, labels.get(number, ""), lengths.get(number, 0)) for number, frame in frames.items()]
    return sorted(found, key=lambda marker: marker.at)
