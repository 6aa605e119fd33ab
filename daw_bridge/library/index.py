"""The questions that the SQLite index answers, as clips, takes and timings."""

import contextlib
import functools
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from daw_bridge.core.axis.marker import Markers, stored_markers
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.comp import Comp, stored_comp
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.timing import Timing
from daw_bridge.library.clip_notes import timing_of
from daw_bridge.library.errors import library_error

_TAKE = (
    "SELECT id, clip_id, name, path, n_samples, created, recipe, COALESCE(has_star, 0), COALESCE(color, '') FROM takes "
    "LEFT JOIN take_marks ON take_id = id "
)
_CLIP = (
    "SELECT id, name, created, tempo_bpm, COALESCE(timesignature, ''), markers FROM clips "
    "LEFT JOIN clip_grids ON clip_grids.clip_id = clips.id LEFT JOIN markers ON markers.clip_id = clips.id "
)
_HAS_TAKES = "EXISTS (SELECT 1 FROM takes WHERE clip_id = clips.id AND discarded = 0)"
_IS_ARCHIVED = "EXISTS (SELECT 1 FROM shelved WHERE clip_id = clips.id AND is_archived)"
_IS_LISTED = f"{_HAS_TAKES} AND NOT {_IS_ARCHIVED}"


class Index:
    """Used from one thread. All methods raise LibraryError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._db: sqlite3.Connection
        self._count: int | None = None

    def close(self) -> None:
        self._db.close()

    def wait_for_others(self, seconds: float) -> None:
        """Wait so long for another program that holds the index, before LockedError is raised."""
        self.ask(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Run one statement; its rows."""
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise library_error(self.folder, error) from error

    @contextlib.contextmanager
    def changing(self) -> Iterator[None]:
        """All changes within, or none."""
        self.ask("BEGIN IMMEDIATE")
        try:
            yield
            self.ask("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        finally:
            self._count = None

    def clips(self) -> list[Clip]:
        """All clips that have a take, oldest first."""
        rows = self.ask(f"{_CLIP} WHERE {_HAS_TAKES} ORDER BY created, clips.rowid")
        return [_clip(row) for row in rows]

    def clip_count(self) -> int:
        """How many clips have a take and are not archived; counted again only after a change."""
        if self._count is None:
            self._count = int(self.ask(f"SELECT COUNT(*) FROM clips WHERE {_IS_LISTED}")[0][0])  # noqa: S608
        return self._count

    def clip_beside(self, clip_id: str, step: int) -> str:
        """The id of the next (1) or previous (-1) clip that is not archived, around the end.

        The first for an unknown clip, "" without clips.
        """
        way, order = (">", "ASC") if step > 0 else ("<", "DESC")
        place = self.ask("SELECT created, rowid FROM clips WHERE id = ?", (clip_id,))
        where, order = f"WHERE {_IS_LISTED}", f"ORDER BY created {order}, rowid {order} LIMIT 1"
        after = f"SELECT id FROM clips {where} AND (created, rowid) {way} (?, ?) {order}"  # noqa: S608
        found = self.ask(after, place[0]) if place else []
        found = found or self.ask(f"SELECT id FROM clips {where} {order}")  # noqa: S608
        return str(found[0][0]) if found else ""

    def clip(self, clip_id: str) -> Clip | None:
        rows = self.ask(f"{_CLIP} WHERE id = ?", (clip_id,))
        return _clip(rows[0]) if rows else None

    def takes(self, clip_id: str) -> list[Take]:
        """The takes of a clip, oldest first, without discarded ones."""
        query = f"{_TAKE} WHERE clip_id = ? AND discarded = 0 ORDER BY created, takes.rowid"
        return [self._take(row) for row in self.ask(query, (clip_id,))]

    def versions(self, clip_id: str) -> tuple[list[Take], set[str]]:
        """All takes of a clip whose files are there, and the ids of those that are discarded."""
        takes = self.ask(f"{_TAKE} WHERE clip_id = ? AND discarded >= 0", (clip_id,))
        hidden = self.ask("SELECT id FROM takes WHERE clip_id = ? AND discarded > 0", (clip_id,))
        return [self._take(row) for row in takes], {take_id for (take_id,) in hidden}

    def all_takes(self) -> dict[str, list[Take]]:
        """The takes of every clip, by its id, as `takes` gives them."""
        found: dict[str, list[Take]] = {}
        base = os.path.join(self.folder, "")  # noqa: PTH118  a Path for each of them takes longer than all the rest
        for take_id, clip_id, name, relative, n_samples, created, stored, has_star, color in self.ask(
            f"{_TAKE} WHERE discarded = 0 ORDER BY created, takes.rowid"
        ):
            path, recipe = base + relative.replace("/", os.sep), Recipe.stored(stored)
            take = Take(take_id, clip_id, name, path, n_samples, created, recipe, bool(has_star), color)
            found.setdefault(clip_id, []).append(take)
        return found

    def take(self, take_id: str) -> Take | None:
        """A take, also one that was discarded."""
        rows = self.ask(f"{_TAKE} WHERE id = ?", (take_id,))
        return self._take(rows[0]) if rows else None

    def _take(self, row: tuple[Any, ...]) -> Take:
        take_id, clip_id, name, relative, n_samples, created, recipe, has_star, color = row
        path = str(self.folder / relative)
        return Take(take_id, clip_id, name, path, n_samples, created, _recipe(recipe), bool(has_star), color)

    def is_missing(self, take_id: str) -> bool:
        """Whether the file of a take was not there when the library was opened, or the take is unknown."""
        return not self.ask("SELECT 1 FROM takes WHERE id = ? AND discarded >= 0", (take_id,))

    def comp(self, clip_id: str) -> Comp | None:
        """The comp of a clip, if the user has begun one."""
        rows = self.ask("SELECT comp FROM comps WHERE clip_id = ?", (clip_id,))
        return _comp(rows[0][0]) if rows else None

    def is_discarded(self, take_id: str) -> bool:
        return bool(self.ask("SELECT 1 FROM takes WHERE id = ? AND discarded > 0", (take_id,)))

    def last_discarded(self) -> Take | None:
        """The take that was discarded last, of those that are still discarded."""
        rows = self.ask(f"{_TAKE} WHERE discarded > 0 ORDER BY discarded DESC, takes.rowid DESC LIMIT 1")
        return self._take(rows[0]) if rows else None

    def timing(self, take_id: str) -> Timing | None:
        """How well a take keeps time, if it was measured."""
        rows = self.ask("SELECT timing FROM timings WHERE take_id = ?", (take_id,))
        return stored_timing(rows[0][0]) if rows else None

    def timings(self) -> dict[str, Timing]:
        """Of all takes that were measured, by their ids."""
        rows = self.ask("SELECT take_id, timing FROM timings")
        return {take_id: timing for take_id, stored in rows if (timing := stored_timing(stored)) is not None}


def stored_timing(stored: str) -> Timing | None:
    try:
        return timing_of(json.loads(stored))
    except ValueError:
        return None


def _clip(row: tuple[Any, ...]) -> Clip:
    clip_id, name, created, tempo_bpm, timesignature, markers = row
    return Clip(clip_id, name, created, tempo_bpm, timesignature, None if markers is None else _markers(markers))


@functools.lru_cache(maxsize=256)
def _markers(stored: str) -> Markers | None:
    """Parsed once, as a clip is asked for again and again."""
    try:
        return stored_markers(json.loads(stored))
    except (ValueError, RecursionError):
        return None


def _comp(stored: str) -> Comp | None:
    try:
        return stored_comp(json.loads(stored))
    except (ValueError, RecursionError):
        return None


@functools.lru_cache(maxsize=1024)
def _recipe(stored: str) -> Recipe:
    """The same recipe for the same text, so that a take that is asked for again and again is parsed once."""
    return Recipe.stored(stored)
