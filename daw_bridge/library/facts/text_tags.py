"""Tempo, key, place and words as text tags: ID3 for WAV, AIFF and MP3, Vorbis comments for the others; those of any file.

Sources: the informal standard ID3v2.3.0; xiph.org's Vorbis comment and FLAC format specifications and chapter extension;
TagLib's and MusicBrainz Picard's tables of names; Serato's frame as the makers of Mixxx found it. A place is
`TIME_REFERENCE`, in samples of `TIME_REFERENCE_RATE`.
"""

import io
import logging
import re
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tinytag import TinyTag, UnsupportedFormatError

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import is_signature
from daw_bridge.library.facts.ape_tags import read_ape_tags
from daw_bridge.library.facts.file_facts import FileFacts, markers_tag, root_note
from daw_bridge.library.facts.id3_chapters import chapter_frames
from daw_bridge.library.facts.own_export import OwnExport, own_export, own_text
from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.ogg_comment import MOST_BYTES
from engine.contract.formats.riff import form_chunks, riff_chunks
from engine.contract.formats.wave_64 import named_chunks
from engine.contract.keys import key_of
from engine.contract.reading.sound_reader import AudioReader
from engine.contract.sound_header import read_header

T = TypeVar("T")
_log = logging.getLogger(__name__)
_TAG_CHUNKS = {b"fmt ", b"LIST", b"id3 ", b"ID3 ", b"COMM", b"NAME"}
_LONGEST_TAG, _MOST_TAGS = 1 << 24, 16
_TEMPI = ("tempo", "fbpm", "bpm", "tbpm", "bpm (beats per minute)")  # the exact one before the rounded one
_KEYS = ("keyscale", "initial_key", "initialkey", "initial key", "tkey", "key")
_TEMPO = re.compile(r"(\d{2,3}(?:[.,]\d{1,12})?) ?(?:bpm)?", re.IGNORECASE | re.ASCII)
_WHEEL = re.compile(r"0?([1-9]|1[0-2])([ABabmd])", re.ASCII)
_WHEEL_NOTES = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_CHAPTER, _CLOCK = (
    re.compile(r"chapter\d{2,3}", re.ASCII),
    re.compile(r"(\d{1,3}):(\d\d):(\d\d(?:\.\d{1,9})?)", re.ASCII),
)
_SERATO = re.compile(rb"Serato Autotags\0\x01\x01(\d{2,3}\.\d{1,6})\0")
_QUICKTIME = "com.apple.quicktime."
_UTF16, _LATIN = b"\x01", b"\x00"


def id3_tag(
    facts: FileFacts, *, has_place: bool = True, more: dict[str, str] | None = None, frames: bytes = b""
) -> bytes:
    """A whole ID3v2.3 tag. has_place: False for a WAV, whose `bext` has it, and whose ID3 programs keep when they cut it.
    more: texts of other names. frames: more frames.

    TBPM holds whole numbers by its specification. DJ programs write and read fractions, without which their grids drift.
    """
    frames = _frame(b"TIT2", _text(facts.title)) + _frame(b"TSSE", _text("DAW Bridge")) + frames
    if facts.tempo_bpm is not None:
        frames += _frame(b"TBPM", _text(f"{facts.tempo_bpm:.6g}"))
    if root_note(facts.keyscale) is not None:
        frames += _frame(b"TKEY", _text(short_key(facts.keyscale)))
    if facts.comment:
        frames += _frame(b"COMM", _UTF16 + b"eng" + _wide("") + _wide(facts.comment))
    texts = _exact(facts) | own_text(facts) | (_place(facts) if has_place else {}) | (more or {})
    for name, value in texts.items():
        frames += _frame(b"TXXX", _UTF16 + _wide(name) + _wide(value))
    size = len(frames)
    seven_bits = bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + seven_bits + frames


def mp3_tag(facts: FileFacts) -> bytes:
    """The ID3 tag in front of an MP3, with loop and markers as Vorbis comments have them, and markers as chapters too."""
    return id3_tag(facts, more=_loop_and_chapters(facts), frames=chapter_frames(facts, _frame, _text))


def ogg_comment(facts: FileFacts) -> bytes:
    """The comments of a Vorbis or Opus file; of very many markers those that fit."""
    return vorbis_comment(replace(facts, comment=_cut(facts.comment, MOST_BYTES // 4)), MOST_BYTES)


def _cut(text: str, most_bytes: int) -> str:
    return text.encode()[:most_bytes].decode(errors="ignore")


def vorbis_comment(facts: FileFacts, most_bytes: int | None = None) -> bytes:
    """The body of a FLAC file's VORBIS_COMMENT block. most_bytes: what does not fit is left out, markers first."""
    told = {"TITLE": facts.title, "DESCRIPTION": facts.comment, "ENCODER": "DAW Bridge"}
    told |= _exact(facts) | own_text(facts) | _place(facts)
    if facts.tempo_bpm is not None:
        told["BPM"] = f"{facts.tempo_bpm:.6g}"
    if root_note(facts.keyscale) is not None:
        told["INITIALKEY"] = short_key(facts.keyscale)
    told |= _loop_and_chapters(facts)
    lines = [f"{name}={value}".encode() for name, value in told.items() if value]
    maker = b"DAW Bridge"
    while most_bytes is not None and 8 + len(maker) + sum(4 + len(line) for line in lines) > most_bytes:
        lines.pop()
    counted = b"".join(struct.pack("<I", len(line)) + line for line in lines)
    return struct.pack("<I", len(maker)) + maker + struct.pack("<I", len(lines)) + counted


def _exact(facts: FileFacts) -> dict[str, str]:
    told = {"TIME_SIGNATURE": facts.timesignature, "KEYSCALE": facts.keyscale}
    if facts.tempo_bpm is not None:
        told["TEMPO"] = f"{facts.tempo_bpm:.6g}"
    return {name: value for name, value in told.items() if value}


def _place(facts: FileFacts) -> dict[str, str]:
    """The place with its rate: programs keep such texts when they give the sound another one."""
    return {"TIME_REFERENCE": str(facts.start_samples), "TIME_REFERENCE_RATE": str(SAMPLE_RATE)}


def _loop_and_chapters(facts: FileFacts) -> dict[str, str]:
    """A loop as players of games have it, and markers as xiph.org's chapter extension."""
    told: dict[str, str] = {}
    if facts.loop is not None:
        told |= {"LOOPSTART": str(facts.loop[0]), "LOOPLENGTH": str(facts.loop[1] - facts.loop[0])}
    for n, marker in enumerate(facts.markers, 1):
        minutes, seconds = divmod(marker.at / SAMPLE_RATE, 60)
        told[f"CHAPTER{n:03d}"] = f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}:{seconds:06.3f}"
        told[f"CHAPTER{n:03d}NAME"] = marker.name
    return told


def short_key(keyscale: str) -> str:
    """ "F# minor" as "F#m"."""
    note, _, mode = keyscale.strip().partition(" ")
    return note.replace("♯", "#").replace("♭", "b") + ("m" if mode.lower().startswith("min") else "")


def key_in_tag(told: str) -> str:
    """The key that a tag names in its first words, "F# minor" of "F#m" or "F# minor pentatonic"; "" for what is none.

    DJ programs write the places of keys on a wheel of fifths: "8A" and "1m" are A minor, "8B" and "1d" C major.
    """
    if (place := _WHEEL.fullmatch(told.strip())) is not None:
        number, side = int(place[1]), place[2].upper()
        fifths = number - (8 if side in {"A", "B"} else 1)
        note = (7 * fifths + (9 if side in {"A", "M"} else 0)) % 12
        return f"{_WHEEL_NOTES[note]} {'minor' if side in {'A', 'M'} else 'major'}"
    return key_of(told) or key_of(" ".join(told.split()[:2]))


def tempo_in_tag(told: str) -> float | None:
    """The tempo in bpm that a tag names, "93.75", "93,75" or "94 BPM"; None for what is none."""
    found = _TEMPO.fullmatch(told.strip())
    tempo = float(found[1].replace(",", ".")) if found is not None else 0.0
    return tempo if 20 <= tempo <= 400 else None


def read_text_tags(path: Path) -> dict[str, str]:
    """What `read_texts` finds of the music."""
    return read_texts(path)[0]


def read_texts(path: Path) -> tuple[dict[str, str], OwnExport | None]:
    """What the text tags of any sound file say, as tags of a take, and of our export. Samples are at 48 kHz. Never raises.

    A WAV has its place in `bext`; in its text tags, programs that cut it keep the old one.
    """
    try:
        chunks = _tag_chunks(path)
        told, rate, seconds = _read_tags(path, chunks)
        if "looplength" in told and not chunks:  # tags of an MP3 are read without its exact length
            reader = AudioReader(path)
            reader.close()
            seconds = reader.n_samples / SAMPLE_RATE
    except Exception as error:  # noqa: BLE001  whatever a reader of foreign bytes stumbles over, the sound is still good
        _log.info("no tags of %s: %s", path, error)
        return {}, None
    found = {"keyscale": _first(told, _KEYS, key_in_tag) or ""}
    if (tempo := _tempo(told)) is not None:
        found["tempo_bpm"] = f"{tempo:.6g}"
    if not chunks.startswith(b"RIFF"):
        found["time_reference"] = _told_place(told, rate)
    if (signature := _first(told, ("time_signature",), _signature_in_tag)) is not None:
        found["timesignature"] = signature
    own = own_export(told)  # a program that gives the sound another rate keeps the numbers of its loop
    found |= _told_loop(told, rate if own is None else own.rate, seconds)
    return {name: value for name, value in found.items() if value}, own


def _tempo(told: Mapping[str, list[str]]) -> float | None:
    """Serato's own number where there is no other, or where the other is that number without its fraction."""
    tempo, exact = _first(told, _TEMPI, tempo_in_tag), _first(told, ("serato",), tempo_in_tag)
    if tempo is None or (exact is not None and tempo.is_integer() and abs(tempo - exact) < 1):
        return exact if exact is not None else tempo
    return tempo


def _read_tags(path: Path, chunks: bytes) -> tuple[dict[str, list[str]], float, float]:
    """Names in lower case with their texts; rate in Hz and length in seconds, 0 where unknown.

    Matroska, WavPack and CAF are left to FFmpeg, and the tags of QuickTime, which have names of their own in an MP4.
    """
    try:
        tag = TinyTag.get(path.name, io.BytesIO(chunks)) if chunks else TinyTag.get(path)
    except UnsupportedFormatError:
        return _read_by_ffmpeg(path)
    told = {name.lower(): [str(value) for value in values] for name, values in tag.other.items()}
    if not chunks and told.keys().isdisjoint(_TEMPI + _KEYS) and read_header(path).kind == "MP4":
        told |= _read_by_ffmpeg(path)[0]
    if not chunks and path.suffix.lower() == ".mp3":
        told |= {name: values for name, values in read_ape_tags(path).items() if name not in told}
    if (tempo := _serato_tempo(chunks or _first_bytes(path))) is not None:
        told["serato"] = [tempo]
    return told, float(tag.samplerate or 0), float(tag.duration or 0)


def _read_by_ffmpeg(path: Path) -> tuple[dict[str, list[str]], float, float]:
    reader = AudioReader(path)
    reader.close()
    told = {name.removeprefix(_QUICKTIME): [value] for name, value in reader.tags.items()}
    return told, reader.rate, reader.n_samples / SAMPLE_RATE


def _first_bytes(path: Path) -> bytes:
    """The ID3 tag in front of a file, or nothing."""
    with path.open("rb") as file:
        head = file.read(10)
        if head[:3] != b"ID3":
            return b""
        return file.read(min(_LONGEST_TAG, head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]))


def _serato_tempo(tag: bytes) -> str | None:
    """The tempo in Serato's own frame of an ID3 tag: version, then texts of tempo and gains that end with a zero."""
    found = _SERATO.search(tag)
    return found[1].decode() if found is not None else None


def _first(told: Mapping[str, list[str]], names: Sequence[str], parse: Callable[[str], T | None]) -> T | None:
    """What the first of the named tags says that can be understood."""
    values = (parse(value) for name in names for value in told.get(name, ()))
    return next((value for value in values if value), None)


def _signature_in_tag(told: str) -> str | None:
    return told.strip() if is_signature(told.strip()) else None


def _told_place(told: Mapping[str, list[str]], rate: float) -> str:
    """A place without its rate is counted in samples of the file. It is believed at 48 kHz alone: a program that gives
    the sound another rate keeps the number.
    """
    reference, of_rate = (_first(told, (name,), _number) for name in ("time_reference", "time_reference_rate"))
    if of_rate is None and rate == SAMPLE_RATE:
        of_rate = SAMPLE_RATE
    return str(round(reference * SAMPLE_RATE / of_rate)) if reference and of_rate else ""


def _told_loop(told: Mapping[str, list[str]], rate: float, seconds: float) -> dict[str, str]:
    """Loop and markers of Vorbis comments."""
    markers = []
    for name in sorted(name for name in told if _CHAPTER.fullmatch(name))[: _MOST_TAGS * 16]:
        if (at := _CLOCK.fullmatch(told[name][0].strip())) is not None:
            time_s = 3600 * int(at[1]) + 60 * int(at[2]) + float(at[3])
            markers.append(Marker(round(time_s * SAMPLE_RATE), told.get(f"{name}name", [""])[0].strip()))
    found = {"markers": markers_tag(sorted(markers, key=lambda marker: marker.at))}
    start, length = (_first(told, (name,), _number) for name in ("loopstart", "looplength"))
    frames = round(seconds * rate)
    if length and rate and (start or 0) + length <= frames + 1:
        first, end = (round(frame * SAMPLE_RATE / rate) for frame in (start or 0, (start or 0) + length))
        is_whole = not first and (start or 0) + length >= frames - 1
        found |= {"loop_length": str(end)} if is_whole else {"loop_span": f"{first} {end}"}
    return found


def _number(told: str) -> int | None:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 15 else None


def _tag_chunks(path: Path) -> bytes:
    """A WAV or AIFF without sound: its format and its tags alone. Empty for other files. Raises OSError.

    A Wave64 becomes a WAV. The reader of tags looks at every chunk, and a broken file can have millions.
    """
    wav, aiff = b"RIFF\0\0\0\0WAVE", b"FORM\0\0\0\0AIFF"
    for form, find, order in ((wav, riff_chunks, "<"), (wav, named_chunks, "<"), (aiff, form_chunks, ">")):
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
