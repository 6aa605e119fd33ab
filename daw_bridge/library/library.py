"""Clips and takes on disk: immutable WAV files that carry their recipes, and one SQLite file that lists them.

The list is a convenience: `Library` makes it again from the files whenever they and it disagree.
"""

import contextlib
import json
import re
import sqlite3
import time
import uuid
from pathlib import Path
from typing import Any

from daw_bridge.core.clip import ORIGINAL, Clip, Take
from daw_bridge.core.daw_state import DawClip
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.schema import NewerDatabaseError, is_damaged, open_database
from daw_bridge.library.text_tags import read_text_tags
from daw_bridge.library.wav_chunks import read_facts
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE, AudioError, map_samples, read_recipe
from engine.contract.texts import text


def new_id() -> str:
    return uuid.uuid4().hex[:12]


class LibraryError(Exception):
    """The library folder cannot be used; `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Choose another library folder in the settings.")


class Library:
    """One folder: `library.db`, `audio/<clip id>/…wav`, `exports/`. Used from one thread. Raises LibraryError on open."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder).absolute()
        self.audio = self.folder / "audio"
        self.exports = self.folder / "exports"
        self.was_rebuilt = False
        self._reserved: dict[str, int] = {}
        try:
            self.audio.mkdir(parents=True, exist_ok=True)
            self.exports.mkdir(exist_ok=True)
            self._db = self._open()
            self._add_unlisted()
        except NewerDatabaseError as error:
            hint = text("Update DAW Bridge, or choose another library folder in the settings.")
            message = text("The folder {folder} cannot be used as a library: {error}", folder=self.folder, error=error)
            raise LibraryError(message, hint) from error
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(
                text("The folder {folder} cannot be used as a library: {error}", folder=self.folder, error=error)
            ) from error
        whole_file.remove_abandoned(self.folder)

    def _open(self) -> sqlite3.Connection:
        path = self.folder / "library.db"
        try:
            return open_database(path)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            self.was_rebuilt = True  # from the files, which know everything
            for name in ("library.db", "library.db-wal", "library.db-shm"):
                with contextlib.suppress(FileNotFoundError):
                    whole_file.move(self.folder / name, self.folder / f"{name}.broken")
            return open_database(path)

    def close(self) -> None:
        self._db.close()

    # --- reading ----------------------------------------------------------------------------------

    def clips(self) -> list[Clip]:
        """All clips that have a take, oldest first."""
        rows = self._db.execute(
            "SELECT id, name, created FROM clips WHERE EXISTS "
            "(SELECT 1 FROM takes WHERE clip_id = clips.id AND discarded = 0) ORDER BY created"
        )
        return [Clip(*row) for row in rows]

    def clip(self, clip_id: str) -> Clip | None:
        row = self._db.execute("SELECT id, name, created FROM clips WHERE id = ?", (clip_id,)).fetchone()
        return Clip(*row) if row else None

    def takes(self, clip_id: str) -> list[Take]:
        """The takes of a clip, oldest first, without discarded ones."""
        rows = self._db.execute(
            "SELECT id, clip_id, name, path, n_samples, created, recipe FROM takes "
            "WHERE clip_id = ? AND discarded = 0 ORDER BY created, rowid",
            (clip_id,),
        )
        return [self._take(row) for row in rows]

    def take(self, take_id: str) -> Take | None:
        row = self._db.execute(
            "SELECT id, clip_id, name, path, n_samples, created, recipe FROM takes WHERE id = ?", (take_id,)
        ).fetchone()
        return self._take(row) if row else None

    def _take(self, row: tuple[Any, ...]) -> Take:
        take_id, clip_id, name, path, n_samples, created, recipe = row
        return Take(take_id, clip_id, name, str(self.folder / path), n_samples, created, _recipe(recipe))

    # --- writing ----------------------------------------------------------------------------------

    def clip_folder(self, clip_id: str) -> Path:
        return self.audio / clip_id

    def reserve_takes(self, clip_id: str, count: int) -> int:
        """The number of the next take of a clip, with room for `count`; discarded and reserved ones count as well."""
        listed = self._db.execute(
            "SELECT COUNT(*) FROM takes WHERE clip_id = ? AND name != ?", (clip_id, ORIGINAL)
        ).fetchone()[0]
        first = max(listed, self._reserved.get(clip_id, 0)) + 1
        self._reserved[clip_id] = first + count - 1
        return first

    def add_take(self, path: Path, recipe: Recipe, n_samples: int | None = None) -> tuple[Clip, Take]:
        """List a WAV that lies in the library; clip and names come from the recipe's tags. Raises AudioError."""
        tags = recipe.tags
        # an id from elsewhere names no folder outside the library
        clip_id = tags.clip_id if re.fullmatch(r"[\w-]+", tags.clip_id) else path.parent.name
        clip = self.clip(clip_id) or Clip(clip_id, tags.clip_name or path.stem, tags.created or path.stat().st_mtime)
        self._db.execute("INSERT OR IGNORE INTO clips VALUES (?, ?, ?)", (clip.id, clip.name, clip.created))
        name = tags.take_name or self._take_name(path, clip_id, tags.first_take)
        if n_samples is None:
            n_samples = len(map_samples(path))
        relative = path.absolute().relative_to(self.folder).as_posix()
        take = Take(path.stem, clip_id, name, str(path.absolute()), n_samples, path.stat().st_mtime, recipe)
        self._db.execute(
            "INSERT OR REPLACE INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
            (take.id, clip_id, name, relative, n_samples, take.created, json.dumps(recipe.raw, ensure_ascii=False)),
        )
        return clip, take

    def rename_clip(self, clip_id: str, name: str) -> Clip | None:
        self._db.execute("UPDATE clips SET name = ? WHERE id = ?", (name, clip_id))
        return self.clip(clip_id)

    def _take_name(self, path: Path, clip_id: str, first_take: int | None) -> str:
        """A job names its first take's number; the file's own number, `<job id>-<n>.wav`, says how far from it."""
        nth = path.stem.rpartition("-")[2]
        if first_take is None:
            return f"Take {self.reserve_takes(clip_id, 1)}"
        return f"Take {first_take + (int(nth) - 1 if nth.isdigit() else 0)}"

    def set_discarded(self, take_id: str, discarded: bool) -> Take | None:
        """Hide a take, or show it again. Its file stays."""
        self._db.execute("UPDATE takes SET discarded = ? WHERE id = ?", (int(discarded), take_id))
        return self.take(take_id)

    def _add_unlisted(self) -> None:
        """List files that the list does not know (after a crash, or a lost list); forget takes whose file is gone."""
        listed = {path for (path,) in self._db.execute("SELECT path FROM takes")}
        present = {file.relative_to(self.folder).as_posix(): file for file in self.audio.glob("*/*.wav")}
        for gone in listed - present.keys():
            self._db.execute("DELETE FROM takes WHERE path = ?", (gone,))
        for name in sorted(present.keys() - listed, key=lambda name: present[name].stat().st_mtime):
            with contextlib.suppress(AudioError):
                self.add_take(present[name], Recipe.parse(read_recipe(present[name]) or {}))


def _recipe(text: str) -> Recipe:
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raw = {}
    return Recipe.parse(raw if isinstance(raw, dict) else {})


def import_recipe(clip_id: str, source: Path, more: dict[str, str] | None = None) -> Recipe:
    """The recipe of an imported file: where it came from, what it says of its music, and `more`."""
    tags = {"clip_id": clip_id, "clip_name": plain(source.stem), "take_name": ORIGINAL, "created": str(time.time())}
    known = read_text_tags(source) | read_facts(source) | (more or {})
    return Recipe.parse({"imported_from": plain(str(source)), "tags": known | tags})


def plain(name: str) -> str:
    """A name that can be stored and sent: bytes of a file name that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")


def excerpt_recipe(clip: Clip, excerpt: DawClip, tags: dict[str, str]) -> Recipe:
    """The recipe of a clip pulled from a DAW: what was read, and its place on the DAW's time line."""
    own = {
        "clip_id": clip.id,
        "clip_name": clip.name,
        "take_name": ORIGINAL,
        "created": str(clip.created),
        "time_reference": str(round(excerpt.start_s * SAMPLE_RATE)),
        "track": excerpt.track,
    }
    return Recipe.parse({"imported_from": " + ".join(excerpt.files), "offset_s": excerpt.offset_s, "tags": tags | own})
