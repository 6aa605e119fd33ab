"""The library's SQLite file: its tables, and how the file of an earlier version becomes one of this version.

`PRAGMA user_version` counts the migrations that a file has been through; before there were any it was 0.
"""

import contextlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath

from daw_bridge.core.recipe import Recipe
from daw_bridge.library import errors
from daw_bridge.library.errors import NewerDatabaseError
from engine.contract import whole_file
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

Migration = Callable[[sqlite3.Connection], None]
_BUSY_S = 5.0
_LOCK_BYTES = (0x40000000, 512)  # where SQLite locks a database, https://www.sqlite.org/src/file/src/os.h


def _make_tables(db: sqlite3.Connection) -> None:
    """As they were before there were migrations."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS clips (id TEXT PRIMARY KEY, name TEXT NOT NULL, created REAL NOT NULL)",
    )
    db.execute(
        "CREATE TABLE IF NOT EXISTS takes ("
        "id TEXT PRIMARY KEY, clip_id TEXT NOT NULL REFERENCES clips(id), name TEXT NOT NULL, path TEXT NOT NULL, "
        "n_samples INTEGER NOT NULL, created REAL NOT NULL, recipe TEXT NOT NULL, "
        "discarded INTEGER NOT NULL DEFAULT 0)"
    )


def _index_takes(db: sqlite3.Connection) -> None:
    db.execute("CREATE INDEX IF NOT EXISTS takes_of_a_clip ON takes (clip_id, discarded)")


def _make_notes(db: sqlite3.Connection) -> None:
    """Timings, and which clips have notes that their files do not hold yet.

    From here on, `takes.discarded` is 0 for a take that is shown, and when it was discarded for one that is not, in
    milliseconds since 1970. Below 0 the take's file is missing, and -1 - discarded is what it was before.
    """
    db.execute("CREATE TABLE timings (take_id TEXT PRIMARY KEY, timing TEXT NOT NULL)")
    db.execute("CREATE TABLE unwritten (clip_id TEXT PRIMARY KEY)")
    db.execute("CREATE INDEX discarded_takes ON takes (discarded) WHERE discarded > 0")
    db.execute("CREATE INDEX clips_by_time ON clips (created)")
    db.execute("INSERT INTO unwritten SELECT DISTINCT clip_id FROM takes WHERE discarded != 0")
    first = db.execute(
        "SELECT clips.id, clips.name, takes.path, takes.recipe, MIN(takes.created) FROM clips "
        "JOIN takes ON takes.clip_id = clips.id GROUP BY clips.id"  # the columns are those of the row with the minimum
    ).fetchall()
    renamed = [(clip_id,) for clip_id, name, path, stored, _ in first if name != _first_name(path, stored)]
    db.executemany("INSERT OR IGNORE INTO unwritten VALUES (?)", renamed)


def _first_name(path: str, stored: str) -> str:
    """The name that a clip gets from its first take's file."""
    with contextlib.suppress(ValueError, RecursionError):
        raw = json.loads(stored)
        if isinstance(raw, dict) and (name := Recipe.parse(raw).tags.clip_name):
            return name
    return PurePosixPath(path).stem


def _make_clip_grids(db: sqlite3.Connection) -> None:
    """Tempo and time signature that the user set for a clip."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS clip_grids (clip_id TEXT PRIMARY KEY, tempo_bpm REAL, timesignature TEXT NOT NULL)"
    )


def _make_handed_over(db: sqlite3.Connection) -> None:
    """Files that were handed over, at_ms in milliseconds since 1970; a row for each file and way that it left."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS handed_over (take_id TEXT NOT NULL, path TEXT NOT NULL, how TEXT NOT NULL, "
        "at_ms INTEGER NOT NULL, export TEXT NOT NULL, PRIMARY KEY (take_id, path, how))"
    )


def _make_undo_steps(db: sqlite3.Connection) -> None:
    """Steps that can be undone, as JSON, in the order in which they were done; is_undone: they can be redone."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS undo_steps (n INTEGER PRIMARY KEY AUTOINCREMENT, step TEXT NOT NULL, "
        "is_undone INTEGER NOT NULL)"
    )


def _make_choices(db: sqlite3.Connection) -> None:
    """Stars and colours of takes, and the comp of a clip as JSON."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS take_marks (take_id TEXT PRIMARY KEY, has_star INTEGER NOT NULL, color TEXT NOT NULL)"
    )
    db.execute("CREATE TABLE IF NOT EXISTS comps (clip_id TEXT PRIMARY KEY, comp TEXT NOT NULL)")


def _make_markers(db: sqlite3.Connection) -> None:
    """The markers of clips where the user changed them, as a list of JSON."""
    db.execute("CREATE TABLE IF NOT EXISTS markers (clip_id TEXT PRIMARY KEY, markers TEXT NOT NULL)")


def _make_shelf(db: sqlite3.Connection) -> None:
    """What clips are searched and sorted by, made of clips and takes, and what the user did with clips.

    `stale_clips` are those whose facts and words are older than they are. Triggers note them, so that no change forgets it.
    """
    db.execute(
        "CREATE TABLE IF NOT EXISTS clip_facts (n INTEGER PRIMARY KEY, clip_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
        "created REAL NOT NULL, n_samples INTEGER NOT NULL, tempo_bpm REAL, has_star INTEGER NOT NULL, "
        "project TEXT NOT NULL)"
    )
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS clip_words USING fts5(name, take, caption, lyrics, key, bpm, model, marks, "
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    db.execute("CREATE TABLE IF NOT EXISTS stale_clips (clip_id TEXT PRIMARY KEY)")
    of_take = "INSERT OR IGNORE INTO stale_clips SELECT clip_id FROM takes WHERE id = {row}.take_id"
    for name, when, note in (
        ("clip_added", "INSERT ON clips", "INSERT OR IGNORE INTO stale_clips VALUES (NEW.id)"),
        ("clip_renamed", "UPDATE OF name ON clips", "INSERT OR IGNORE INTO stale_clips VALUES (NEW.id)"),
        ("take_added", "INSERT ON takes", "INSERT OR IGNORE INTO stale_clips VALUES (NEW.clip_id)"),
        ("take_changed", "UPDATE ON takes", "INSERT OR IGNORE INTO stale_clips VALUES (NEW.clip_id)"),
        ("take_removed", "DELETE ON takes", "INSERT OR IGNORE INTO stale_clips VALUES (OLD.clip_id)"),
        ("take_marked", "INSERT ON take_marks", of_take.format(row="NEW")),
        ("grid_set", "INSERT ON clip_grids", "INSERT OR IGNORE INTO stale_clips VALUES (NEW.clip_id)"),
    ):
        db.execute(f"CREATE TRIGGER IF NOT EXISTS stale_when_{name} AFTER {when} BEGIN {note}; END")
    db.execute("INSERT OR IGNORE INTO stale_clips SELECT id FROM clips ORDER BY rowid")
    db.execute(
        "CREATE TABLE IF NOT EXISTS shelved (clip_id TEXT PRIMARY KEY, is_archived INTEGER NOT NULL DEFAULT 0, "
        "used_ms INTEGER NOT NULL DEFAULT 0)"
    )
    db.execute("CREATE TABLE IF NOT EXISTS unread_takes (take_id TEXT PRIMARY KEY)")
    db.execute("CREATE TABLE IF NOT EXISTS clip_collections (clip_id TEXT, name TEXT, PRIMARY KEY (clip_id, name))")


MIGRATIONS: tuple[Migration, ...] = (
    _make_tables,
    _index_takes,
    _make_notes,
    _make_clip_grids,
    _make_handed_over,
    _make_undo_steps,
    _make_choices,
    _make_markers,
    _make_shelf,
)  # append only: their number is the version


def open_database(path: Path) -> sqlite3.Connection:
    """The file in this version's form; a new one where there is none.

    Before the first change to a file of an earlier version, a copy is put beside it: `library.db.v0.backup`.
    Raises NewerDatabaseError, OSError, sqlite3.Error, also for a file that is damaged anywhere; it is then as it was.
    """
    return _prepared(path, sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=_BUSY_S))


def open_without_locks(path: Path) -> sqlite3.Connection:
    """The same on a drive that cannot lock files, where nothing keeps other programs off. POSIX only."""
    uri = f"{path.as_uri()}?vfs=unix-none"
    db = sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
    db.execute("PRAGMA locking_mode=EXCLUSIVE")  # the write-ahead log then needs no shared memory
    return _prepared(path, db)


def can_lock(folder: Path) -> bool:
    """Whether the drive of a folder can lock files, tried on a new file, which no other program holds."""
    if os.name == "nt":
        return True
    import fcntl

    with tempfile.TemporaryFile(dir=folder) as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def is_held(path: Path) -> bool:
    """Whether another process has the database open. False on Windows, where such a file cannot be renamed anyway."""
    if os.name == "nt" or not path.is_file():
        return False
    import fcntl

    start, length = _LOCK_BYTES
    try:
        with path.open("rb+") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
            fcntl.lockf(file, fcntl.LOCK_UN, length, start)
    except (BlockingIOError, PermissionError):
        return can_lock(path.parent)
    except OSError:
        return False
    return False


def is_locked(path: Path) -> bool:
    """Whether another program keeps the database from being read or changed at this moment. Does not wait for it."""
    if not path.is_file():
        return False
    uri = f"{path.as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=0.0)) as db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("ROLLBACK")
    except sqlite3.Error as error:
        return errors.is_held(error) and can_lock(path.parent)
    return False


def put_aside(path: Path) -> Path:
    """Give a damaged database, with its log, a name ending in `.broken` that no other has. Raises OSError."""
    aside = whole_file.free_name(path.with_name(f"{path.name}.broken"))
    for suffix in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            whole_file.move(path.with_name(path.name + suffix), aside.with_name(aside.name + suffix))
    return aside


def _prepared(path: Path, db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        _refuse_newer(db)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")
        _check(db)
        if _version(db) < len(MIGRATIONS):
            _migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _check(db: sqlite3.Connection) -> None:
    """Raise DatabaseError for a file with damage that its first page does not show."""
    found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        error = sqlite3.DatabaseError(found)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(db: sqlite3.Connection) -> None:
    if _version(db) > len(MIGRATIONS):
        raise NewerDatabaseError(text("it was written by a newer version of DAW Bridge"))


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    """All missing steps in one transaction: all of them, or none."""
    if db.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]:
        _back_up(db, path.with_name(f"{path.name}.v{_version(db)}.backup"))
    db.execute("BEGIN IMMEDIATE")
    try:
        _refuse_newer(db)  # both once more: another process may have been faster
        for migration in MIGRATIONS[_version(db) :]:
            migration(db)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _back_up(db: sqlite3.Connection, path: Path) -> None:
    """A consistent copy, with what still lies in the write-ahead log."""
    with WholeFile(path) as part, closing(sqlite3.connect(part)) as copy:
        db.backup(copy)
