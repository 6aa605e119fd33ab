"""The library's SQLite file: its tables, and how the file of an earlier version becomes one of this version.

`PRAGMA user_version` counts the migrations that a file has been through; before there were any it was 0.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

Migration = Callable[[sqlite3.Connection], None]
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY_S = 5.0


class NewerDatabaseError(Exception):
    """The file was written by a newer version of the program."""


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


MIGRATIONS: tuple[Migration, ...] = (_make_tables, _index_takes)  # append only: their number is the version


def open_database(path: Path) -> sqlite3.Connection:
    """The file in this version's form; a new one where there is none.

    Before the first change to a file of an earlier version, a copy is put beside it: `library.db.v0.backup`.
    Raises NewerDatabaseError, OSError, sqlite3.Error; the file is then as it was. See `is_damaged`.
    """
    db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=_BUSY_S)
    try:
        _refuse_newer(db)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")
        if _version(db) < len(MIGRATIONS):
            _migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


def is_damaged(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault, and not the disk, another process or the program."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


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
