"""A folder of songs to train on: `name.wav` (flac, mp3, ogg, …) with `name.caption.txt`, `name.lyrics.txt` or
`name.txt`, and `name.json` {caption, lyrics, bpm, keyscale, timesignature, language}; or `.csv` files with a column
`file` and these names. The names are those of ACE-Step 1.5.
"""

import csv
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from engine.contract.messages import MessageError, Prompt

SUFFIXES = {".wav", ".flac", ".mp3", ".ogg", ".opus", ".aif", ".aiff"}


class SongError(Exception):
    """A folder that cannot be trained on; the text says why."""


@dataclass(frozen=True, slots=True)
class Song:
    path: Path
    prompt: Prompt
    is_described: bool = True


def read_songs(folder: Path) -> list[Song]:
    """All songs of a folder, in the order of their names; a song without a caption is described by its name.

    Raises SongError.
    """
    if not folder.is_dir():
        raise SongError(f"{folder} is not a folder")
    rows = _tables(folder)
    paths = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in SUFFIXES]
    if not paths:
        raise SongError(f"{folder} holds no sound files ({', '.join(sorted(SUFFIXES))})")
    return [_song(path, rows.get(path.name, rows.get(path.stem, {}))) for path in paths]


def _song(path: Path, row: dict[str, Any]) -> Song:
    known = dict(row)
    side = path.with_suffix(".json")
    if side.is_file():
        try:
            read = json.loads(side.read_text("utf-8"))
        except ValueError as error:
            raise SongError(f"{side.name} is not JSON: {error}") from error
        known |= read if isinstance(read, dict) else {}
    for name, suffixes in (("caption", (".caption.txt",)), ("lyrics", (".lyrics.txt", ".txt"))):
        texts = [path.with_name(path.stem + suffix) for suffix in suffixes]
        there = [text for text in texts if text.is_file()]
        if there:
            known[name] = there[0].read_text("utf-8").strip()
    names = {field.name for field in fields(Prompt)}
    entries = {name: str(value).strip() for name, value in known.items() if name in names and value not in {None, ""}}
    try:
        bpm = float(entries.pop("bpm")) if "bpm" in entries else None
        signature = entries.pop("timesignature", "").partition("/")[0]
        prompt_fields = {"caption": path.stem.replace("_", " "), "lyrics": "[Instrumental]"} | entries
        return Song(path, Prompt(**prompt_fields, bpm=bpm, timesignature=signature), "caption" in entries)
    except (MessageError, ValueError) as error:
        raise SongError(f"the description of {path.name} is invalid: {error}") from error


def _tables(folder: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for table in sorted(folder.glob("*.csv")):
        with table.open(newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                lower = {str(name).strip().lower(): value for name, value in row.items() if name}
                lower["keyscale"] = lower.get("keyscale") or lower.get("key")
                if lower.get("file"):
                    found[Path(lower["file"]).name] = lower
    return found
