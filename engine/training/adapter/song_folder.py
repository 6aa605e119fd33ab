"""A folder of songs to train on: `name.wav` (flac, mp3, ogg, …) with `name.caption.txt`, `name.lyrics.txt`, `name.lrc` or
`name.txt`, and `name.json` {caption, lyrics, bpm, keyscale, timesignature, language}; or `.csv` and `.tsv` files with a
column `file` and these names. The names are those of ACE-Step 1.5.

Songs in folders inside it count as well. Hidden files, such as the `._name.wav` of macOS, and training runs do not.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.contract.audio import AudioError
from engine.contract.formats.kinds import SOUND_SUFFIXES, VIDEO_SUFFIXES
from engine.contract.messages import Prompt
from engine.contract.reading.sound_reader import AudioReader
from engine.contract.text_file import TextFileError, read_text, without_times
from engine.contract.texts import text, texts
from engine.training.adapter.description import Entry, Findings, canonical, prompt_of
from engine.training.adapter.song_tables import TABLES, Row, SongTables

_NOT_READ = {".ape", ".mpc", *VIDEO_SUFFIXES}
_SIDES = {"caption": (".caption.txt",), "lyrics": (".lyrics.txt", ".lrc", ".txt")}
_RUN_FILE = "losses.csv"  # what a folder of a training run holds, beside samples that are no songs
_SHOWN = 40


class SongError(Exception):
    """A folder that cannot be trained on; the text lists everything that has to be mended."""


@dataclass(frozen=True, slots=True)
class Song:
    """name: the path below the folder, with slashes. digest: SHA-256 of the sound file."""

    path: Path
    prompt: Prompt
    is_described: bool = True
    name: str = ""
    digest: str = ""


def read_songs(folder: Path, report: Callable[[str], None] = lambda _: None) -> list[Song]:
    """All songs of a folder, in the order of their names; a song without a caption is described by its name.

    Each sound file is read to its end, so that a damaged one is found before hours of training. report: gets a sentence
    for everything that was left out. Raises SongError, which lists all faults at once; OSError.
    """
    if not folder.is_dir():
        raise SongError(text("{folder} is not a folder", folder=folder))
    findings = Findings()
    files = _files(folder)
    paths = [path for path in files if path.suffix.lower() in SOUND_SUFFIXES]
    if not paths:
        raise SongError(
            text(
                "{folder} contains no sound files ({suffixes})",
                folder=folder,
                suffixes=", ".join(sorted(SOUND_SUFFIXES)),
            )
        )
    tables = SongTables([path for path in files if path.suffix.lower() in TABLES], folder, findings)
    names = frozenset(path.relative_to(folder).as_posix() for path in paths)
    songs = [_song(folder / name, name, tables.claim(name, names), findings) for name in sorted(names)]
    findings.notes += [text("{where}: there is no such song", where=where) for where in tables.unclaimed()]
    findings.notes += _left_out(files, folder)
    for note in findings.notes:
        report(note)
    if findings.faults:
        raise SongError(_list_faults(folder, findings.faults))
    return songs


def _list_faults(folder: Path, faults: list[str]) -> str:
    title = texts(
        "{n} thing has to be mended in {folder} before training:",
        "{n} things have to be mended in {folder} before training:",
        len(faults),
        folder=folder,
    )
    return "\n".join([title, *(f"  {fault}" for fault in faults[:_SHOWN]), *(["  …"] if faults[_SHOWN:] else [])])


def _files(folder: Path) -> list[Path]:
    """Every file that counts, in the order of their names."""
    found: list[Path] = []
    for place, inside, names in os.walk(folder):
        if _RUN_FILE in names and Path(place) != folder:
            inside.clear()
            continue
        inside[:] = [name for name in inside if not name.startswith(".")]
        found += [Path(place, name) for name in names if not name.startswith(".") and name != _RUN_FILE]
    return sorted(path for path in found if path.is_file())


def _left_out(files: list[Path], folder: Path) -> list[str]:
    """A sentence for each file that its owner may believe to be read."""
    stems = {path.with_suffix("") for path in files if path.suffix.lower() in SOUND_SUFFIXES}
    notes = []
    for path in files:
        name, lower = path.relative_to(folder).as_posix(), path.name.lower()
        side = next((side for side in (".caption.txt", ".lyrics.txt") if lower.endswith(side)), "")
        if side and path.with_name(path.name[: -len(side)]) not in stems:
            notes.append(text("{file}: there is no song of this name", file=name))
        elif path.suffix.lower() in _NOT_READ and path.with_suffix("") not in stems:
            notes.append(text("{file}: this format cannot be read. Convert it to WAV or FLAC", file=name))
    return notes


def _song(path: Path, name: str, row: Row, findings: Findings) -> Song:
    entries = row | _described(path, name, findings)
    for field, suffixes in _SIDES.items():
        side = next((side for end in suffixes if (side := path.with_name(path.stem + end)).is_file()), None)
        if side is None:
            continue
        try:
            words = read_text(side).strip()
        except TextFileError as error:
            findings.faults.append(str(error))
            continue
        entries[field] = Entry(without_times(words) if field == "lyrics" else words, side.name)
    prompt, is_described = prompt_of(entries, path.stem.replace("_", " "), findings)
    try:
        digest = _listen(path)
    except AudioError as error:
        findings.faults.append(f"{name}: {error}" if "/" in name else str(error))
        digest = ""
    return Song(path, prompt, is_described, name, digest)


def _listen(path: Path) -> str:
    """The SHA-256 of a sound file that can be read to its end. Raises AudioError."""
    for _ in AudioReader(path).blocks():
        pass
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _described(path: Path, name: str, findings: Findings) -> Row:
    """The entries of the JSON file beside a song; without one, none."""
    side = path.with_suffix(".json")
    if not side.is_file():
        return {}
    shown = Path(name).with_suffix(".json").as_posix()
    try:
        written = read_text(side)
        found = json.loads(written) if written.strip() else {}
    except TextFileError as error:
        findings.faults.append(str(error))
        return {}
    except json.JSONDecodeError as error:
        where = text("line {line}", line=error.lineno)
        findings.faults.append(text("{where}: this is not JSON: {error}", where=f"{shown}, {where}", error=error.msg))
        return {}
    except RecursionError:
        findings.faults.append(text("{where}: this is not JSON: {error}", where=shown, error=text("nested too deeply")))
        return {}
    if not isinstance(found, dict):
        findings.faults.append(text('{where}: the values must stand in {{"caption": …}}', where=shown))
        return {}
    return {canonical(key): Entry(value, _place(written, str(key), shown)) for key, value in found.items()}


def _place(written: str, key: str, name: str) -> str:
    """The file and the line on which a key of a JSON file stands."""
    found = re.search(rf"{re.escape(json.dumps(key, ensure_ascii=False))}\s*:", written)
    return (
        name if found is None else f"{name}, {text('line {line}', line=written.count(chr(10), 0, found.start()) + 1)}"
    )
