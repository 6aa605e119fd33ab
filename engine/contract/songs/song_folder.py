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
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.songs.description import Entry, Findings, canonical, prompt_of
from engine.contract.songs.song_tables import TABLES, Row, SongTables
from engine.contract.text_file import TextFileError, read_text, without_times
from engine.contract.texts import text, texts

_NOT_READ = {".ape", ".mpc", *VIDEO_SUFFIXES}
_SIDES = {"caption": (".caption.txt",), "lyrics": (".lyrics.txt", ".lrc", ".txt")}
_RUN_FILE = "losses.csv"  # what a folder of a training run holds, beside samples that are no songs
_SHOWN = 40


class SongError(Exception):
    """A folder that cannot be trained on; the text lists everything that has to be mended."""


@dataclass(frozen=True, slots=True)
class Song:
    """name: the path below the folder, with slashes. digest: SHA-256 of the sound file. seconds: its length; 0 for a file
    that cannot be read. faults: what has to be mended before it can be trained on.
    """

    path: Path
    prompt: Prompt
    is_described: bool = True
    name: str = ""
    digest: str = ""
    seconds: float = 0.0
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SongFolder:
    """What a folder holds. faults: everything that has to be mended first, those of single songs included. notes: what
    was left out.
    """

    songs: tuple[Song, ...] = ()
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Heard:
    digest: str
    seconds: float


Known = dict[tuple[str, int, int], _Heard]
"""The sound files that were read before, by path, size and time of the last change."""


def read_songs(folder: Path, report: Callable[[str], None] = lambda _: None) -> list[Song]:
    """All songs of a folder, in the order of their names; a song without a caption is described by its name.

    Each sound file is read to its end, so that a damaged one is found before hours of training. report: gets a sentence
    for everything that was left out. Raises SongError, which lists all faults at once; OSError.
    """
    found = look_at(folder)
    for note in found.notes:
        report(note)
    if found.faults:
        raise SongError(_list_faults(folder, list(found.faults)))
    return list(found.songs)


def look_at(
    folder: Path, known: Known | None = None, on_song: Callable[[int, int], None] = lambda _done, _all: None
) -> SongFolder:
    """What a folder holds, with its faults. known: sound files that were read before; those read now are added.

    on_song: called before each song with how many were read and how many there are; what it raises ends the reading.
    Raises SongError for a folder without songs, OSError.
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
    names = sorted(path.relative_to(folder).as_posix() for path in paths)
    known = known if known is not None else {}
    songs = []
    for n, name in enumerate(names):
        on_song(n, len(names))
        findings.song = name
        songs.append(_song(folder / name, name, tables.claim(name, frozenset(names)), findings, known))
    findings.song = ""
    findings.notes += [text("{where}: there is no such song", where=where) for where in tables.unclaimed()]
    findings.notes += _left_out(files, folder)
    return SongFolder(tuple(songs), tuple(findings.faults), tuple(findings.notes))


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


def _song(path: Path, name: str, row: Row, findings: Findings, known: Known) -> Song:
    entries = row | _described(path, name, findings)
    for field, suffixes in _SIDES.items():
        side = next((side for end in suffixes if (side := path.with_name(path.stem + end)).is_file()), None)
        if side is None:
            continue
        try:
            words = read_text(side).strip()
        except TextFileError as error:
            findings.add(str(error))
            continue
        entries[field] = Entry(without_times(words) if field == "lyrics" else words, side.name)
    prompt, is_described = prompt_of(entries, path.stem.replace("_", " "), findings)
    heard = _Heard("", 0.0)
    try:
        heard = _listen(path, known)
    except AudioError as error:
        findings.add(f"{name}: {error}" if "/" in name else str(error))
    faults = tuple(findings.by_song.get(name, ()))
    return Song(path, prompt, is_described, name, heard.digest, heard.seconds, faults)


def _listen(path: Path, known: Known) -> _Heard:
    """A sound file that can be read to its end. Raises AudioError, OSError."""
    from engine.contract.reading.sound_reader import AudioReader  # so that the window is there sooner

    if not path.is_file():  # it was listed a moment ago
        raise AudioError(text("{file} does not exist", file=path.name))
    stat = path.stat()
    key = (str(path), stat.st_size, stat.st_mtime_ns)
    if key not in known:
        n_samples = sum(len(block) for block in AudioReader(path).blocks())
        with path.open("rb") as opened:
            known[key] = _Heard(hashlib.file_digest(opened, "sha256").hexdigest(), n_samples / SAMPLE_RATE)
    return known[key]


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
        findings.add(str(error))
        return {}
    except json.JSONDecodeError as error:
        where = text("line {line}", line=error.lineno)
        findings.add(text("{where}: this is not JSON: {error}", where=f"{shown}, {where}", error=error.msg))
        return {}
    except RecursionError:
        findings.add(text("{where}: this is not JSON: {error}", where=shown, error=text("nested too deeply")))
        return {}
    if not isinstance(found, dict):
        findings.add(text('{where}: the values must stand in {{"caption": …}}', where=shown))
        return {}
    return {canonical(key): Entry(value, _place(written, str(key), shown)) for key, value in found.items()}


def _place(written: str, key: str, name: str) -> str:
    """The file and the line on which a key of a JSON file stands."""
    found = re.search(rf"{re.escape(json.dumps(key, ensure_ascii=False))}\s*:", written)
    return (
        name if found is None else f"{name}, {text('line {line}', line=written.count(chr(10), 0, found.start()) + 1)}"
    )
