"""Markers as chapters of an ID3v2.3 tag, which players of podcasts and FFmpeg show.

Source: the informal standard "ID3v2 Chapter Frame Addendum" of id3.org.
"""

import struct
from collections.abc import Callable

from daw_bridge.core.axis.marker import section_of
from daw_bridge.library.facts.file_facts import FileFacts
from engine.contract.ranges import SAMPLE_RATE

_NO_OFFSET = 0xFFFFFFFF  # the time counts, no place in bytes
_TOP, _ORDERED = 0x02, 0x01
_MOST = 255  # that a table of contents can count


def chapter_frames(facts: FileFacts, frame: Callable[[bytes, bytes], bytes], body: Callable[[str], bytes]) -> bytes:
    """A CTOC frame and a CHAP frame for each marker; empty without any. frame, body: make a frame, and a text frame's body.

    A marker without a length reaches to the next one, or to the end.
    """
    markers = facts.markers[:_MOST]
    if not markers:
        return b""
    names = [b"chp%d\0" % n for n in range(len(markers))]
    made = frame(b"CTOC", b"toc\0" + bytes([_TOP | _ORDERED, len(names)]) + b"".join(names))
    for name, marker in zip(names, markers, strict=True):
        section = section_of(marker, markers, facts.n_samples)
        times = (round(place * 1000 / SAMPLE_RATE) for place in (section.start, section.end))
        title = frame(b"TIT2", body(marker.name)) if marker.name else b""
        made += frame(b"CHAP", name + struct.pack(">4I", *times, _NO_OFFSET, _NO_OFFSET) + title)
    return made
