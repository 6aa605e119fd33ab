"""Lists the files of a library that its index does not know: after a crash, or when the index was lost.

Thousands of files are listed at once, so each is opened once and asked nothing of the index.
"""

import contextlib
import json
import logging
import os
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from daw_bridge.core.recipe import Tags
from daw_bridge.library.choices.kept_choices import keep_comp, keep_markers, keep_marks
from daw_bridge.library.clip_notes import FILE, ClipNotes, read_notes
from daw_bridge.library.index import Index
from daw_bridge.library.shelf.kept_shelf import keep_shelved, keep_unread
from daw_bridge.library.take_names import TakeNumbers
from engine.contract.audio import AudioError, not_opened
from engine.contract.plain_text import plain
from engine.contract.recipe_chunk import read_recipe_and_length
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_ODD = (AudioError, OSError, ValueError, RecursionError, struct.error)  # what a file that is none of ours may raise
_BATCH = 500  # files that are listed in one step: what is listed stays listed if the program ends in between


class ReadingStoppedError(Exception):
    """Nobody waits for the library any more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Who waits for a library. report: called with how many of how many new files have been listed.

    is_wanted: asked now and then; reading ends with ReadingStoppedError when it says no.
    """

    report: Callable[[int, int], None] = lambda _done, _total: None
    is_wanted: Callable[[], bool] = lambda: True

    def check(self) -> None:
        if not self.is_wanted():
            raise ReadingStoppedError


def present_files(audio: Path, reading: Reading) -> Iterator[str]:
    """The WAV files of all clips, as paths from the library's folder. A folder that cannot be read holds none."""
    for clip in os.scandir(audio):
        reading.check()
        with contextlib.suppress(OSError):
            for file in os.scandir(clip.path):
                if file.name.endswith(".wav") and not file.name.startswith("."):
                    yield f"{audio.name}/{clip.name}/{file.name}"


class Lister:
    """Lists new files, oldest first. skipped: files that could not be listed, with the reason. Raises LibraryError."""

    def __init__(
        self, index: Index, name_take: Callable[[str, str, int | None], str], numbers: TakeNumbers, reading: Reading
    ) -> None:
        """name_take: the name of a take without one, from the file's stem, the clip's id, the job's first take."""
        self._index, self._folder, self._name_take, self._reading = index, index.folder, name_take, reading
        self.skipped: list[tuple[Path, str]] = []
        self._notes: dict[str, ClipNotes] = {}
        self._numbers = numbers
        self._path_of: dict[str, str] = {}
        self._names: dict[str, dict[str, str]] = {}  # by the clip, the take's id by its name
        for take_id, clip_id, name, path, discarded in index.ask(
            "SELECT id, clip_id, name, path, discarded FROM takes"
        ):
            self._names.setdefault(clip_id, {})[name] = take_id
            if discarded >= 0:
                self._path_of[take_id] = path

    def list_all(self, names: Sequence[str]) -> None:
        """names: paths from the library's folder."""
        base = os.path.join(self._folder, "")  # noqa: PTH118  pathlib takes longer than all the rest
        aged = iter(sorted((_changed(base + name), name.rpartition("/")[2], name) for name in names))
        done = 0
        while batch := list(islice(aged, _BATCH)):
            with self._index.changing():
                for changed, file, name in batch:
                    self._list(name, file, base + name, changed)
            done += len(batch)
            self._reading.report(done, len(names))
            self._reading.check()

    def _list(self, name: str, file: str, path: str, changed: float) -> None:
        try:
            self._add(name, file.removesuffix(".wav"), path, changed)
        except _ODD as error:
            _log.warning("%s is not listed: %s", path, error)
            self.skipped.append((Path(plain(path)), plain(str(error))))

    def _add(self, name: str, take_id: str, path: str, changed: float) -> None:
        clip_id = name.split("/")[1]
        notes = self._notes_of(clip_id)
        if self._path_of.get(take_id, name) != name:
            raise same_name(name, self._path_of[take_id])
        raw, n_samples = read_recipe_and_length(path)
        if n_samples is None:
            raise not_opened(Path(path))
        raw = raw or {}
        tags = Tags.parse(raw.get("tags"))
        created = tags.created or changed
        take_name = tags.take_name or self._name_take(take_id, clip_id, tags.first_take)
        names = self._names.setdefault(clip_id, {})
        if names.get(take_name, take_id) != take_id:
            take_name = self._numbers.free_name(take_name, clip_id, names.keys())
        row = (
            take_id,
            clip_id,
            take_name,
            name,
            n_samples,
            changed,
            stored_recipe(raw),
            notes.discarded.get(take_id, 0),
        )
        ask = self._index.ask
        ask(
            "INSERT OR IGNORE INTO clips VALUES (?, ?, ?)",
            (clip_id, plain(notes.name) or tags.clip_name or take_id, created),
        )
        if notes.tempo_bpm is not None or notes.timesignature:
            row_of_grid = (clip_id, notes.tempo_bpm, notes.timesignature)
            ask("INSERT OR IGNORE INTO clip_grids VALUES (?, ?, ?)", row_of_grid)
        ask("INSERT OR REPLACE INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        if (timing := notes.timings.get(take_id)) is not None:
            ask("INSERT OR REPLACE INTO timings VALUES (?, ?)", (take_id, msgspec.json.encode(timing).decode()))
        keep_marks(ask, take_id, take_id in notes.stars, notes.colors.get(take_id, ""))
        keep_comp(ask, clip_id, notes.comp)
        keep_markers(ask, clip_id, notes.markers)
        keep_shelved(ask, clip_id, notes.shelved)
        if take_id in notes.shelved.unread:
            keep_unread(ask, take_id)
        self._path_of[take_id] = name
        names[take_name] = take_id

    def _notes_of(self, clip_id: str) -> ClipNotes:
        """Raises OSError: without its notes a clip is not listed, since the next change would write over them."""
        if clip_id not in self._notes:
            folder = self._folder / "audio" / clip_id
            try:
                self._notes[clip_id] = read_notes(folder)
            except ValueError as error:  # damaged; they are put aside
                self.skipped.append((folder / FILE, str(error)))
                self._notes[clip_id] = ClipNotes()
        return self._notes[clip_id]


def stored_recipe(raw: Mapping[str, Any]) -> str:
    """A recipe as the index holds it."""
    return json.dumps(raw, ensure_ascii=False)


def same_name(file: str, other: str) -> AudioError:
    """The error of a file whose name another take has. Both are paths from the library's folder."""
    message = text("{file} has the same name as {other}", file=file, other=other)
    return AudioError(message, text("Give one of the two another name."))


def _changed(path: str) -> float:
    try:
        return os.stat(path).st_mtime  # noqa: PTH116  as above
    except OSError:
        return 0.0
