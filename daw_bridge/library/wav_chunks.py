"""What a WAV or AIFF can tell a DAW about its music: `acid`, `smpl`, `bext`, `iXML`, `LIST`, `basc`, written and read.

Sources: Microsoft's multimedia specification (RIFF, LIST, smpl), EBU Tech 3285 (bext), ixml.info; `acid` as the makers of
open readers found it: flags, root note, two unknown fields, beats, meter's lower and upper number, tempo.
"""

import struct
import time
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

from daw_bridge.library.file_facts import MIDDLE_C, FileFacts, root_note
from daw_bridge.library.text_tags import id3_tag, key_in_tag
from engine.contract.audio import SAMPLE_RATE, riff_chunks

_ONE_SHOT, _ROOT_SET, _STRETCH = 0x01, 0x02, 0x04
_LIMIT = 1 << 20  # a text chunk longer than this is not read


def chunks(facts: FileFacts) -> bytes:
    """All chunks for before the samples, where every reader looks."""
    made = [(b"bext", _bext(facts)), (b"acid", _acid(facts)), (b"LIST", _list(facts)), (b"iXML", _ixml(facts))]
    made.append((b"id3 ", id3_tag(facts)))
    if facts.is_loop:
        made.append((b"smpl", _smpl(facts)))
    return b"".join(name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) for name, body in made if body)


def aiff_chunks(facts: FileFacts) -> bytes:
    """What an Apple loop tells: `basc`, as libsndfile reads it, and name and comment; place and all else as ID3."""
    made = [(b"NAME", _ascii(facts.title, 255)), (b"ANNO", _ascii(facts.comment, 2000)), (b"ID3 ", id3_tag(facts))]
    if facts.tempo_bpm is not None:
        root = root_note(facts.keyscale)
        is_minor = "minor" in facts.keyscale.lower()
        scale = 0 if root is None else 1 if is_minor else 2
        lower, upper = (8, 6) if facts.timesignature == "6" else (4, int(facts.timesignature or 4))
        # its beats are quarter notes: readers reckon the tempo from them and the length
        beats = round(facts.n_samples / SAMPLE_RATE * facts.tempo_bpm / 60)
        note = (MIDDLE_C if root is None else root) - MIDDLE_C + 48
        made.append(
            (b"basc", struct.pack(">IIHHHHH66x", 1, beats, note, scale, upper, lower, 0 if facts.is_loop else 1))
        )
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
    flags = _STRETCH | (_ROOT_SET if root is not None else 0)
    lower, upper = (8, 6) if facts.timesignature == "6" else (4, int(facts.timesignature or 4))
    beats = round(facts.n_samples / SAMPLE_RATE * facts.tempo_bpm / 60 * lower / 4)
    return struct.pack(
        "<IHHfIHHf", flags, MIDDLE_C if root is None else root, 0x8000, 0.0, beats, lower, upper, facts.tempo_bpm
    )


def _smpl(facts: FileFacts) -> bytes:
    root = root_note(facts.keyscale)
    head = (0, 0, round(1e9 / SAMPLE_RATE), MIDDLE_C if root is None else root, 0, 0, 0, 1, 0)
    return struct.pack("<9I6I", *head, 0, 0, 0, facts.n_samples - 1, 0, 0)


def _list(facts: FileFacts) -> bytes:
    texts = ((b"INAM", facts.title), (b"ICMT", facts.comment), (b"IKEY", facts.keyscale), (b"ISFT", "DAW Bridge"))
    body = b"INFO"
    for name, text in texts:
        value = _ascii(text, 2000) + b"\0"  # no reader knows its encoding; iXML has the text as it is
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
        text for text in (tempo, facts.keyscale, f"{facts.timesignature} beats" if facts.timesignature else "") if text
    ]


def _ascii(text: str, limit: int) -> bytes:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore")[:limit]


# --- reading ---------------------------------------------------------------------------------------


def read_facts(path: Path) -> dict[str, str]:
    """What a file's chunks say, as tags: tempo_bpm, timesignature, keyscale, time_reference (48 kHz).

    Empty for other files and for chunks that cannot be understood. Never raises.
    """
    found: dict[str, str] = {}
    rate = SAMPLE_RATE
    try:
        with path.open("rb") as file:
            for name, at, length in riff_chunks(path):
                if name in _READERS and length < _LIMIT:
                    file.seek(at)
                    found |= _READERS[name](file.read(length))
                elif name == b"fmt ":
                    file.seek(at + 4)
                    rate = struct.unpack("<I", file.read(4))[0] or SAMPLE_RATE
    except (OSError, struct.error, ValueError):
        pass  # what was understood so far is still true
    if "time_reference" in found:
        found["time_reference"] = str(round(int(found["time_reference"]) * SAMPLE_RATE / rate))
    return {name: value for name, value in found.items() if value}


def _read_acid(body: bytes) -> dict[str, str]:
    flags, _, _, _, beats, lower, upper, tempo = struct.unpack("<IHHfIHHf", body[:24])
    found = {}
    if not flags & _ONE_SHOT and 20 <= tempo <= 400 and beats:
        found["tempo_bpm"] = f"{tempo:.6g}"
        if (lower, upper) in {(4, 2), (4, 3), (4, 4), (8, 6)}:
            found["timesignature"] = str(upper)
    return found


def _read_bext(body: bytes) -> dict[str, str]:
    (reference,) = struct.unpack_from("<Q", body, 338)
    return {"time_reference": str(reference)}


def _read_list(body: bytes) -> dict[str, str]:
    found, at = {}, 4
    while body[:4] == b"INFO" and at + 8 <= len(body):
        name, length = struct.unpack_from("<4sI", body, at)
        text = body[at + 8 : at + 8 + length].split(b"\0")[0].decode("utf-8", "replace").strip()
        if name == b"IKEY" and (key := key_in_tag(text)):
            found["keyscale"] = key
        at += 8 + length + length % 2
    return found


_READERS = {b"acid": _read_acid, b"bext": _read_bext, b"LIST": _read_list}
