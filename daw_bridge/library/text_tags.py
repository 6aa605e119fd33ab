"""Tempo, key, place and words as text tags: ID3 for WAV and AIFF, Vorbis comments for FLAC; those of any file read.

Sources: the informal standard ID3v2.3.0 and xiph.org's Vorbis comment and FLAC format specifications. A place is told as
`TIME_REFERENCE` in samples, the name that `bext` has for it.
"""

import contextlib
import io
import logging
import math
import struct
from pathlib import Path

from tinytag import TinyTag, UnsupportedFormatError

from daw_bridge.library.file_facts import FileFacts, root_note
from engine.contract.audio import SAMPLE_RATE, AudioReader
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.keys import key_of

_log = logging.getLogger(__name__)
_TAG_CHUNKS = {b"fmt ", b"LIST", b"id3 ", b"ID3 ", b"COMM", b"NAME"}
_LONGEST_TAG, _MOST_TAGS = 1 << 24, 16
_UTF16, _LATIN = b"\x01", b"\x00"


def id3_tag(facts: FileFacts) -> bytes:
    """A whole ID3v2.3 tag. TBPM holds whole numbers by its specification, so the exact tempo stands beside it."""
    frames = _frame(b"TIT2", _text(facts.title)) + _frame(b"TSSE", _text("DAW Bridge"))
    if facts.tempo_bpm is not None:
        frames += _frame(b"TBPM", _text(f"{facts.tempo_bpm:.0f}"))
    if root_note(facts.keyscale) is not None:
        frames += _frame(b"TKEY", _text(short_key(facts.keyscale)))
    if facts.comment:
        frames += _frame(b"COMM", _UTF16 + b"eng" + _wide("") + _wide(facts.comment))
    for name, value in _exact(facts).items():
        frames += _frame(b"TXXX", _UTF16 + _wide(name) + _wide(value))
    size = len(frames)
    seven_bits = bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + seven_bits + frames


def vorbis_comment(facts: FileFacts) -> bytes:
    """The body of a FLAC file's VORBIS_COMMENT block."""
    told = {"TITLE": facts.title, "DESCRIPTION": facts.comment, "ENCODER": "DAW Bridge"} | _exact(facts)
    if facts.tempo_bpm is not None:
        told["BPM"] = f"{facts.tempo_bpm:.6g}"
    if root_note(facts.keyscale) is not None:
        told["INITIALKEY"] = short_key(facts.keyscale)
    lines = [f"{name}={value}".encode() for name, value in told.items() if value]
    maker = b"DAW Bridge"
    counted = b"".join(struct.pack("<I", len(line)) + line for line in lines)
    return struct.pack("<I", len(maker)) + maker + struct.pack("<I", len(lines)) + counted


def _exact(facts: FileFacts) -> dict[str, str]:
    told = {
        "TIME_REFERENCE": str(facts.start_samples),
        "TIME_SIGNATURE": facts.timesignature,
        "KEYSCALE": facts.keyscale,
    }
    if facts.tempo_bpm is not None:
        told["TEMPO"] = f"{facts.tempo_bpm:.6g}"
    return {name: value for name, value in told.items() if value}


def short_key(keyscale: str) -> str:
    """ "F# minor" as "F#m"."""
    note, _, mode = keyscale.strip().partition(" ")
    return note.replace("♯", "#").replace("♭", "b") + ("m" if mode.lower().startswith("min") else "")


def key_in_tag(told: str) -> str:
    """The key that a tag names in its first words, "F# minor" of "F#m" or "F# minor pentatonic"; "" for what is none.

    DJ programs' "8A" is none.
    """
    return key_of(told) or key_of(" ".join(told.split()[:2]))


def read_text_tags(path: Path) -> dict[str, str]:
    """Tags of any sound file that has them: tempo_bpm, timesignature, keyscale, time_reference (48 kHz). Never raises."""
    try:
        chunks = _tag_chunks(path)
        told, rate = _read_tags(path, chunks)
    except Exception as error:  # noqa: BLE001  whatever a reader of foreign bytes stumbles over, the sound is still good
        _log.info("no tags of %s: %s", path, error)
        return {}
    keys = (told.get(name, "") for name in ("keyscale", "initial_key", "initialkey", "key"))
    found = {"keyscale": key_in_tag(next(filter(None, keys), ""))}
    with contextlib.suppress(ValueError):
        tempo = float(told.get("tempo") or told.get("bpm") or "nan")
        found["tempo_bpm"] = f"{tempo:.6g}" if 20 <= tempo <= 400 else ""
    with contextlib.suppress(ValueError, OverflowError):
        reference = int(told.get("time_reference", "")) * SAMPLE_RATE / (rate or SAMPLE_RATE)
        found["time_reference"] = str(round(reference)) if 0 <= reference < 1 << 48 and math.isfinite(reference) else ""
    if told.get("time_signature") in {"2", "3", "4", "6"}:
        found["timesignature"] = told["time_signature"]
    return {name: value for name, value in found.items() if value}


def _read_tags(path: Path, chunks: bytes) -> tuple[dict[str, str], int | None]:
    """Names in lower case with their texts, and the rate of the file. Matroska, WavPack and CAF are left to FFmpeg."""
    try:
        tag = TinyTag.get(path.name, io.BytesIO(chunks)) if chunks else TinyTag.get(path)
    except UnsupportedFormatError:
        reader = AudioReader(path)
        reader.close()
        return reader.tags, reader.rate
    return {
        name.lower(): values[0] for name, values in tag.other.items() if values and isinstance(values[0], str)
    }, tag.samplerate


def _tag_chunks(path: Path) -> bytes:
    """A WAV or AIFF without sound: its format and its tags alone. Empty for other files. Raises OSError.

    The reader of tags looks at every chunk, and a broken file can have millions.
    """
    for form, find, order in ((b"RIFF\0\0\0\0WAVE", riff_chunks, "<"), (b"FORM\0\0\0\0AIFF", form_chunks, ">")):
        content = form
        found = [chunk for chunk in find(path) if chunk[0] in _TAG_CHUNKS and chunk[2] < _LONGEST_TAG]
        with path.open("rb") as file:
            for name, at, length in found[:_MOST_TAGS]:
                file.seek(at)
                body = file.read(length)
                content += name + struct.pack(f"{order}I", len(body)) + body + b"\0" * (len(body) % 2)
        if found:
            return content
    return b""


def _frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">I", len(body)) + b"\0\0" + body


def _text(text: str) -> bytes:
    return _LATIN + text.encode() if text.isascii() else _UTF16 + _wide(text)


def _wide(text: str) -> bytes:
    return b"\xff\xfe" + text.encode("utf-16-le") + b"\0\0"
