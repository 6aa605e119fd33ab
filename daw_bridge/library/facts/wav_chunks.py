"""What a WAV or AIFF can tell a DAW about its music: `acid`, `bext`, `iXML`, `LIST` and `basc`, with markers and loops.

Sources: Microsoft's multimedia specification (RIFF, LIST, smpl), EBU Tech 3285 (bext), ixml.info; `acid` as the makers of
open readers found it: flags, root note, two unknown fields, beats, meter's lower and upper number, tempo.
"""

import struct
import time
import unicodedata
from xml.etree import ElementTree

from daw_bridge.library.facts.cue_chunks import adtl, cue, mark_and_inst, smpl
from daw_bridge.library.facts.file_facts import MIDDLE_C, FileFacts, root_note
from daw_bridge.library.facts.text_tags import id3_tag
from engine.contract.audio import SAMPLE_RATE

ONE_SHOT, _ROOT_SET, _STRETCH = 0x01, 0x02, 0x04
BASC = ">IIHHHHH"  # version, beats, root note or 0, scale, signature's upper and lower number, 0 for a loop
_NO_SCALE = 3  # neither minor, 1, nor major, 2
NOTES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")


def chunks(facts: FileFacts) -> bytes:
    """All chunks for before the samples, where every reader looks."""
    made = [(b"bext", _bext(facts)), (b"acid", _acid(facts)), (b"LIST", _list(facts)), (b"iXML", _ixml(facts))]
    made.append((b"id3 ", id3_tag(facts, has_place=False)))
    made += [(b"smpl", smpl(facts)), (b"cue ", cue(facts.markers)), (b"LIST", adtl(facts.markers))]
    return b"".join(name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) for name, body in made if body)


def aiff_chunks(facts: FileFacts) -> bytes:
    """What an Apple loop tells: `basc`, as libsndfile reads it, and name and comment; place and all else as ID3."""
    made = [(b"NAME", _utf8(facts.title, 255)), (b"ANNO", _utf8(facts.comment, 2000)), (b"ID3 ", id3_tag(facts))]
    made += zip((b"MARK", b"INST"), mark_and_inst(facts), strict=True)
    if facts.tempo_bpm is not None:
        root = root_note(facts.keyscale)
        scale = _NO_SCALE if root is None else 1 if "minor" in facts.keyscale.lower() else 2
        note = 0 if root is None else root - MIDDLE_C + 48  # 0 for none
        # readers reckon the tempo from the length and the beats, which they count by the lower number of the signature
        body = struct.pack(BASC, 1, facts.beats, note, scale, *facts.meter, 0 if facts.is_loop else 1)
        made.append((b"basc", body + bytes(66)))
    return b"".join(name + struct.pack(">I", len(body)) + body + b"\0" * (len(body) % 2) for name, body in made if body)


def _bext(facts: FileFacts) -> bytes:
    when = time.localtime(facts.created)
    return struct.pack(
        "<256s32s32s10s8sQH64s190s",
        _ascii(facts.comment or facts.title, 256), b"DAW Bridge", b"", time.strftime("%Y-%m-%d", when).encode(),
        time.strftime("%H:%M:%S", when).encode(), facts.start_samples, 1, b"", b"",
    )  # fmt: skip


def _acid(facts: FileFacts) -> bytes:
    """Nothing without a tempo: readers would take a wrong one for true."""
    if facts.tempo_bpm is None:
        return b""
    root = root_note(facts.keyscale)
    flags = (_STRETCH if facts.is_loop else ONE_SHOT) | (_ROOT_SET if root is not None else 0)
    upper, lower = facts.meter
    return struct.pack(
        "<IHHfIHHf", flags, MIDDLE_C if root is None else root, 0x8000, 0.0, facts.beats, lower, upper, facts.tempo_bpm
    )


def _list(facts: FileFacts) -> bytes:
    texts = ((b"INAM", facts.title), (b"ICMT", facts.comment), (b"IKEY", facts.keyscale), (b"ISFT", "DAW Bridge"))
    body = b"INFO"
    for name, text in texts:
        value = _utf8(text, 2000) + b"\0"
        if text:
            body += name + struct.pack("<I", len(value)) + value + b"\0" * (len(value) % 2)
    return body


def _ixml(facts: FileFacts) -> bytes:
    root = ElementTree.Element("BWFXML")
    high, low = divmod(facts.start_samples, 1 << 32)
    told = {
        "IXML_VERSION": "1.61", "PROJECT": "DAW Bridge", "NOTE": facts.comment,
        "USER": ", ".join(_spoken(facts)),
    }  # fmt: skip
    for name, text in told.items():
        ElementTree.SubElement(root, name).text = text
    speed = ElementTree.SubElement(root, "SPEED")
    for name, number in (
        ("FILE_SAMPLE_RATE", SAMPLE_RATE), ("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", high),
        ("TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO", low), ("TIMESTAMP_SAMPLE_RATE", SAMPLE_RATE),
    ):  # fmt: skip
        ElementTree.SubElement(speed, name).text = str(number)
    return b'<?xml version="1.0" encoding="UTF-8"?>' + ElementTree.tostring(root, "utf-8")


def _spoken(facts: FileFacts) -> list[str]:
    tempo = f"{facts.tempo_bpm:g} bpm" if facts.tempo_bpm else ""
    return [
        text for text in (tempo, facts.keyscale, "{}/{}".format(*facts.meter) if facts.timesignature else "") if text
    ]


def _utf8(text: str, limit: int) -> bytes:
    """Text of a chunk for which no standard names an encoding, as most programs read and write it."""
    return text.encode()[:limit].decode(errors="ignore").encode()


def _ascii(text: str, limit: int) -> bytes:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore")[:limit]
