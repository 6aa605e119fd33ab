"""A library's list from before there were migrations, from a newer version, and one whose migration fails."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.library import schema
from daw_bridge.library.library import Library, LibraryError
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav

FIRST = """
CREATE TABLE IF NOT EXISTS clips (id TEXT PRIMARY KEY, name TEXT NOT NULL, created REAL NOT NULL);
CREATE TABLE IF NOT EXISTS takes (
    id TEXT PRIMARY KEY, clip_id TEXT NOT NULL REFERENCES clips(id), name TEXT NOT NULL, path TEXT NOT NULL,
    n_samples INTEGER NOT NULL, created REAL NOT NULL, recipe TEXT NOT NULL, discarded INTEGER NOT NULL DEFAULT 0
);
"""
CLIPS = [("c1", "söng", 1.0), ("c2", "loop", 2.0)]
TAKES = [
    ("t1", "c1", "Original", "audio/c1/t1.wav", 480, 1.5, json.dumps({"tags": {"take_name": "Original"}}), 0),
    ("t2", "c1", "Take 1", "audio/c1/t2.wav", 480, 2.5, json.dumps({"prompt": {"caption": "words"}}), 0),
    ("t3", "c1", "Take 2", "audio/c1/t3.wav", 480, 3.5, "{}", 1),
    ("t4", "c2", "Original", "audio/c2/t4.wav", 480, 4.5, "{}", 0),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library as the first version wrote it, with its log of late changes still beside it."""
    for take in TAKES:
        (tmp_path / take[3]).parent.mkdir(parents=True, exist_ok=True)
        write_wav(tmp_path / take[3], np.zeros((SAMPLE_RATE // 100, 2), np.float32))
    db = sqlite3.connect(tmp_path / "library.db", isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.executescript(FIRST)
    db.executemany("INSERT INTO clips VALUES (?, ?, ?)", CLIPS)
    db.executemany("INSERT INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", TAKES)
    db.close()
    return tmp_path


def rows(path: Path) -> tuple[int, list[object], list[object]]:
    with closing(sqlite3.connect(path)) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        return version, list(db.execute("SELECT * FROM clips")), list(db.execute("SELECT * FROM takes"))


def test_the_list_of_the_first_version_is_kept(folder: Path) -> None:
    library = Library(folder)
    assert not library.was_rebuilt
    assert [clip.name for clip in library.clips()] == ["söng", "loop"]
    assert [take.name for take in library.takes("c1")] == ["Original", "Take 1"]
    library.close()
    assert rows(folder / "library.db") == (len(schema.MIGRATIONS), CLIPS, TAKES)
    assert rows(folder / "library.db.v0.backup") == (0, CLIPS, TAKES)
    files = ["handed_over.json", "library.db", "library.db.v0.backup"]
    assert sorted(path.name for path in folder.iterdir() if path.is_file()) == files


def test_a_new_library_needs_no_backup_and_an_old_one_only_once(folder: Path, tmp_path: Path) -> None:
    Library(tmp_path / "new").close()
    assert rows(tmp_path / "new" / "library.db") == (len(schema.MIGRATIONS), [], [])
    assert not list((tmp_path / "new").glob("*.backup"))
    Library(folder).close()
    (folder / "library.db.v0.backup").unlink()
    Library(folder).close()
    assert not list(folder.glob("*.backup"))


def test_old_and_new_lists_have_one_form(folder: Path, tmp_path: Path) -> None:
    def form(path: Path) -> list[object]:
        with closing(schema.open_database(path)) as db:
            columns = [list(db.execute(f"PRAGMA table_info({table})")) for table in ("clips", "takes")]
            return [columns, list(db.execute("PRAGMA index_info(takes_of_a_clip)"))]

    assert form(folder / "library.db") == form(tmp_path / "new.db")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id FROM takes WHERE clip_id = 'c1' AND discarded = 0 ORDER BY created, rowid",
        "SELECT id FROM clips WHERE EXISTS (SELECT 1 FROM takes WHERE clip_id = clips.id AND discarded = 0)",
    ],
)
def test_takes_are_found_by_the_index(folder: Path, query: str) -> None:
    with closing(schema.open_database(folder / "library.db")) as db:
        plan = " ".join(str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert "takes_of_a_clip (clip_id=? AND discarded=?)" in plan
    assert "SCAN takes" not in plan


def test_the_library_asks_as_the_index_answers(folder: Path) -> None:
    """The queries above are those of the library."""
    library, asked = Library(folder), list[str]()
    library._db.set_trace_callback(asked.append)
    library.takes("c1")
    library.clips()
    plans = [" ".join(str(row[3]) for row in library._db.execute(f"EXPLAIN QUERY PLAN {query}")) for query in asked[:2]]
    library.close()
    assert all("takes_of_a_clip (clip_id=? AND discarded=?)" in plan for plan in plans)


def fail_half_way(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE takes ADD COLUMN rating INTEGER")
    db.execute("DELETE FROM takes")
    raise sqlite3.IntegrityError("no")


def test_a_failing_migration_leaves_the_list_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, fail_half_way))
    with pytest.raises(LibraryError, match="no"):
        Library(folder)
    assert rows(folder / "library.db") == (0, CLIPS, TAKES)
    assert not list(folder.glob("*.broken"))
    monkeypatch.undo()
    Library(folder).close()
    assert rows(folder / "library.db") == (len(schema.MIGRATIONS), CLIPS, TAKES)


def test_without_room_for_the_backup_nothing_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_db: sqlite3.Connection, _path: Path) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(schema, "_back_up", full)
    with pytest.raises(LibraryError, match="no space"):
        Library(folder)
    assert rows(folder / "library.db") == (0, CLIPS, TAKES)


def test_the_list_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    path = folder / "library.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("ALTER TABLE takes ADD COLUMN rating INTEGER")
        db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer version") as refused:
        Library(folder)
    assert refused.value.hint.startswith("Update")
    assert path.read_bytes() == before
    assert not list(folder.glob("*.broken"))
    assert not list(folder.glob("*.backup"))


def test_a_list_that_another_process_holds_is_not_called_damaged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_BUSY_S", 0.05)
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="locked"):
            Library(folder)
        other.execute("ROLLBACK")
    assert rows(folder / "library.db") == (0, CLIPS, TAKES)
    assert not list(folder.glob("*.broken"))
