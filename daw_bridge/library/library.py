"""Clips and takes on disk: immutable WAV files that carry their recipes, notes beside them, and a SQLite index.

The index can be lost: `Library` makes it again from the files whenever they and it disagree.
"""

import logging
import re
import sqlite3
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from daw_bridge.core.clip import ORIGINAL, Clip, Take
from daw_bridge.core.daw_state import DawClip
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.timing import Timing
from daw_bridge.library import schema
from daw_bridge.library.backups.newer_notes import identity, last_change, newer_notes
from daw_bridge.library.choices.kept_choices import KeptChoices
from daw_bridge.library.clip_notes import FILE, ClipNotes, is_written, write_notes
from daw_bridge.library.errors import AwayError, LockedError, NewerDatabaseError, is_damaged, library_error
from daw_bridge.library.errors import LibraryError as LibraryError  # noqa: PLC0414  part of this module's face
from daw_bridge.library.exports.handed_over import HandedOver
from daw_bridge.library.index import Index, stored_timing
from daw_bridge.library.known_libraries import is_known
from daw_bridge.library.listing import Lister, Reading, present_files, same_name, stored_recipe
from daw_bridge.library.shelf.clip_words import sort_name
from daw_bridge.library.shelf.kept_shelf import KeptShelf
from daw_bridge.library.shelf.trash import Trash
from daw_bridge.library.take_names import TakeNumbers
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE, AudioError, open_samples
from engine.contract.plain_text import plain
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_ODD = (AudioError, OSError, ValueError, RecursionError, struct.error)  # what a file that is none of ours may raise


class Library(Index, HandedOver, KeptChoices, KeptShelf, Trash):
    """One folder: `library.db`, `audio/<clip id>/…wav` with `clip.json` beside, `exports/`, `handed_over.json`,
    `trash/<clip id>/` of deleted clips.

    Used from one thread.

    was_rebuilt: the index was damaged and has been made again. is_locked_by_nobody: the drive cannot lock files, so that
    nothing keeps another computer off. missing: how many takes were listed until now whose files are not there.
    skipped: files that could not be listed, with the reason. on_unwritten is called when a clip's notes are in the
    index alone, or the index is locked and cannot learn that they are not; `write_notes_left` mends both, as does the
    next change, or opening the library again.
    Building it and all methods raise LibraryError. Building it reads the folder, which may take long.
    """

    def __init__(self, folder: Path, reading: Reading | None = None, numbers: TakeNumbers | None = None) -> None:
        """numbers: of a library of the same folder that was open before, whose jobs may still be under way."""
        super().__init__(Path(folder).absolute())
        self.audio = self.folder / "audio"
        self.exports = self.folder / "exports"
        self.was_rebuilt = self.is_locked_by_nobody = False
        self.missing = 0
        self.skipped: list[tuple[Path, str]] = []
        self.on_unwritten: Callable[[OSError | LibraryError], None] = lambda error: _log.warning(
            "notes are not written: %s", error
        )
        self._numbers = numbers or TakeNumbers()
        try:
            if not is_known(self.folder):  # one that is has gone this moment, and is not made anew
                self.folder.mkdir(parents=True, exist_ok=True)
            self.audio.mkdir(exist_ok=True)
            self.exports.mkdir(exist_ok=True)
            index = self.folder / "library.db"
            changed = last_change(index)
            self._db = self._open(index)
            self._identity = identity(index)
            self._db.create_function("sort_name", 1, sort_name, deterministic=True)
        except (OSError, sqlite3.Error, NewerDatabaseError) as error:
            raise library_error(self.folder, error) from error
        try:
            self._forget_older(changed, reading or Reading())
            self.write_notes_left()
            self._list_files(reading or Reading())
            self._read_handed_over()
        except OSError as error:
            self._db.close()
            raise library_error(self.folder, error) from error
        except BaseException:
            self._db.close()
            raise
        whole_file.remove_abandoned(self.folder)

    def _open(self, path: Path) -> sqlite3.Connection:
        try:
            return schema.open_database(path)
        except sqlite3.Error as error:
            if is_damaged(error):
                self._put_aside(path)
                return schema.open_database(path)
            if schema.can_lock(self.folder):
                raise
        self.is_locked_by_nobody = True
        return schema.open_without_locks(path)

    def _put_aside(self, path: Path) -> None:
        if schema.is_held(path):
            raise LibraryError(
                text("The list of the library {folder} is damaged, and another program uses it", folder=self.folder),
                text("Close the other program. The list is then made again from the files."),
            )
        aside = schema.put_aside(path)
        _log.warning("the damaged index is kept as %s", aside)
        self.was_rebuilt = True  # from the files, which know everything

    def _forget_older(self, changed: float, reading: Reading) -> None:
        """Forget clips whose notes say something else than an index that was changed before: their files are listed anew.

        Notes that the index knows to be unwritten are older than the index.
        """
        left = {clip_id for (clip_id,) in self.ask("SELECT clip_id FROM unwritten")}
        older = []
        for clip_id in newer_notes(self.audio, FILE, changed, reading.check):
            if clip_id not in left and (clip := self.clip(clip_id)) is not None:
                with suppress(OSError, ValueError):  # what listing says of them says more
                    if not is_written(self.clip_folder(clip_id), *self._notes(clip)):
                        older.append(clip_id)
        if older:
            _log.warning("the index is older than the notes of %s", ", ".join(older))
            self.forget_whole(older)

    # --- writing ----------------------------------------------------------------------------------

    def check_there(self) -> None:
        """Raise AwayError while the drive of the library is away, before something is written. On any thread."""
        if not self.audio.is_dir():
            raise self.away()

    def is_replaced(self) -> bool:
        """Whether another index lies in the place of the open one, as a sync service or a backup puts it there, or none.

        On any thread. What is written into the open one is then lost, but for the notes beside the clips.
        """
        now = identity(self.folder / "library.db")
        return now != self._identity and (now is not None or self.audio.is_dir())

    def away(self) -> AwayError:
        """The error that says that the drive of the library is away."""
        return AwayError(self.folder)

    def clip_folder(self, clip_id: str) -> Path:
        return self.audio / clip_id

    def reserve_takes(self, clip_id: str, count: int) -> int:
        """The number of the next take of a clip, with room for `count`; discarded and reserved ones count as well."""
        return self._numbers.reserve(clip_id, count, self._names(clip_id))

    def _names(self, clip_id: str) -> set[str]:
        return {name for (name,) in self.ask("SELECT name FROM takes WHERE clip_id = ?", (clip_id,))}

    def add_take(self, path: Path, recipe: Recipe, n_samples: int | None = None) -> tuple[Clip, Take]:
        """List a WAV that lies in the library; clip and names come from the recipe's tags. Raises AudioError.

        A take that is listed already keeps what the user gave it, and stays discarded.
        """
        path = path.absolute()
        folder = path.parent.name if path.parent.parent == self.audio else ""
        told = recipe.tags.clip_id  # an id from elsewhere names no folder outside the library
        told = told if re.fullmatch(r"[\w-]+", told) else path.parent.name
        with self.changing():
            return self._add(path, recipe, folder or told, n_samples)

    def _add(self, path: Path, recipe: Recipe, clip_id: str, n_samples: int | None) -> tuple[Clip, Take]:
        tags, relative = recipe.tags, path.relative_to(self.folder).as_posix()
        if rows := self.ask(
            "SELECT path FROM takes WHERE id = ? AND path != ? AND discarded >= 0", (path.stem, relative)
        ):
            raise same_name(relative, rows[0][0])
        changed = path.stat().st_mtime
        if n_samples is None:
            n_samples = len(open_samples(path))
        clip = self.clip(clip_id) or Clip(clip_id, tags.clip_name or path.stem, tags.created or changed)
        has_star, color, discarded = False, "", 0
        name = tags.take_name or self._take_name(path.stem, clip_id, tags.first_take)
        if (known := self.take(path.stem)) is not None and known.clip_id == clip_id:
            name, has_star, color = known.name, known.has_star, known.color
            kept = int(self.ask("SELECT discarded FROM takes WHERE id = ?", (known.id,))[0][0])
            discarded = kept if kept >= 0 else -1 - kept  # below 0 its file was missing
        else:
            name = self._numbers.free_name(name, clip_id, self._names(clip_id))
        take = Take(path.stem, clip_id, name, str(path), n_samples, changed, recipe, has_star, color)
        row = (take.id, clip_id, name, relative, n_samples, changed, stored_recipe(recipe.raw), discarded)
        self.ask("INSERT OR IGNORE INTO clips VALUES (?, ?, ?)", (clip.id, clip.name, clip.created))
        self.ask("INSERT OR REPLACE INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        return clip, take

    def _take_name(self, take_id: str, clip_id: str, first_take: int | None) -> str:
        """A job names its first take's number; the file's own number, `<job id>-<n>.wav`, says how far from it."""
        nth = take_id.rpartition("-")[2]
        if first_take is None:
            return f"Take {self.reserve_takes(clip_id, 1)}"
        return f"Take {first_take + (int(nth) - 1 if nth.isdecimal() else 0)}"

    def rename_clip(self, clip_id: str, name: str) -> Clip | None:
        with self.changing():
            self.ask("UPDATE clips SET name = ? WHERE id = ?", (plain(name), clip_id))
            self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))
        self.write_notes(clip_id)
        return self.clip(clip_id)

    def set_clip_grid(self, clip_id: str, tempo_bpm: float | None, timesignature: str) -> Clip | None:
        """Keep the tempo and time signature that the user set for a clip; None and "" for what its takes say."""
        with self.changing():
            self.ask("INSERT OR REPLACE INTO clip_grids VALUES (?, ?, ?)", (clip_id, tempo_bpm, timesignature))
            self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))
        self.write_notes(clip_id)
        return self.clip(clip_id)

    def set_discarded(self, take_id: str, discarded: bool) -> Take | None:
        """Hide a take, or show it again. Its file stays. None for a take that is unknown or is so already."""
        if (take := self.take(take_id)) is None or self.is_discarded(take_id) == discarded:
            return None
        last = int(self.ask("SELECT COALESCE(MAX(discarded), 0) FROM takes WHERE discarded > 0")[0][0])
        when = max(int(time.time() * 1000), last + 1) if discarded else 0
        with self.changing():
            self.ask("UPDATE takes SET discarded = ? WHERE id = ?", (when, take_id))
            self.ask("INSERT OR IGNORE INTO unwritten VALUES (?)", (take.clip_id,))
        self.write_notes(take.clip_id)
        return take

    def set_timing(self, take_id: str, timing: Timing) -> None:
        """Keep how well a take keeps time."""
        if (take := self.take(take_id)) is None:
            return
        with self.changing():
            self.ask("INSERT OR REPLACE INTO timings VALUES (?, ?)", (take_id, _json(timing)))
            self.ask("INSERT OR IGNORE INTO unwritten VALUES (?)", (take.clip_id,))
        self.write_notes(take.clip_id)

    # --- notes and files ----------------------------------------------------------------------------

    def write_notes(self, clip_id: str) -> bool:
        """Return whether the file holds what the index knows, and the index knows that it does."""
        try:
            if (clip := self.clip(clip_id)) is not None:
                write_notes(self.clip_folder(clip_id), *self._notes(clip))
            self.ask("DELETE FROM unwritten WHERE clip_id = ?", (clip_id,))
        except (OSError, LockedError) as error:
            self.on_unwritten(error)
            return False
        return True

    def _notes(self, clip: Clip) -> tuple[ClipNotes, list[str]]:
        """What the index knows of a clip that its files do not, and the ids of its takes."""
        rows = self.ask(
            "SELECT id, discarded, timing FROM takes LEFT JOIN timings ON take_id = id WHERE clip_id = ?", (clip.id,)
        )
        discarded = {take: when if when > 0 else -1 - when for take, when, _ in rows if when > 0 or when < -1}
        timings = {take: timing for take, _, stored in rows if stored and (timing := stored_timing(stored)) is not None}
        stars, colors = self.stars_and_colors(clip.id)
        notes = ClipNotes(
            clip.name, discarded, timings, clip.tempo_bpm, clip.timesignature, stars, colors, self.comp(clip.id),
            clip.markers, replace(self.shelved(clip.id), unread=tuple(self.unread_of(clip.id))),
        )  # fmt: skip
        return notes, [row[0] for row in rows]

    def write_notes_left(self) -> bool:
        """Write the notes that the index alone holds, of clips whose folder is there; return whether all were written.

        False while the drive is away: clips whose folders are not there then may come back at any moment.
        """
        left = [clip_id for (clip_id,) in self.ask("SELECT clip_id FROM unwritten")]
        written = [self.write_notes(clip_id) for clip_id in left if self.clip_folder(clip_id).is_dir()]
        is_here = not left or self.audio.is_dir()
        return self.write_handed_over() and is_here and all(written)

    def list_new_files(self) -> None:
        """List files that came into the library by another way; takes a while where it is large. Raises OSError."""
        self._list_files(Reading())

    def _list_files(self, reading: Reading) -> None:
        """List files that the index does not know (after a crash, or a lost index); hide takes whose file is gone.

        Their rows stay: a drive that was away may come back.
        """
        listed = dict[str, int](self.ask("SELECT path, discarded FROM takes"))
        present = set(present_files(self.audio, reading))
        turned = [(path,) for path, discarded in listed.items() if (path in present) == (discarded < 0)]
        self.missing = sum(listed[path] == 0 for (path,) in turned)
        if turned:
            with self.changing():
                for row in turned:
                    self.ask("UPDATE takes SET discarded = -1 - discarded WHERE path = ?", row)
        if new := present - listed.keys():
            lister = Lister(self, self._take_name, self._numbers, reading)
            try:
                lister.list_all(list(new))
            finally:
                self.skipped = lister.skipped


def _json(timing: Timing) -> str:
    return msgspec.json.encode(timing).decode()


def import_recipe(clip_id: str, source: Path, more: dict[str, str] | None = None) -> Recipe:
    """The recipe of an imported file: where it came from, what it says of its music, and `more`."""
    from daw_bridge.library.facts.known_facts import known_facts

    tags = {"clip_id": clip_id, "clip_name": plain(source.stem), "take_name": ORIGINAL, "created": str(time.time())}
    known, is_changed = known_facts(source)
    raw = {"imported_from": plain(str(source)), "tags": known | (more or {}) | tags}
    return Recipe.parse(raw | ({"changed_since_export": True} if is_changed else {}))


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
