"""Mixxx, a program for DJs: what its library lists of the sound files in a folder."""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_SETTINGS = "[Library]\nRescanOnStartup 1\n"
_PATIENCE_S = 240.0  # it took more than 60 s on two busy cores, and once more than 150
_LISTED = """SELECT track_locations.location, bpm, key, key_id, samplerate FROM library
JOIN track_locations ON library.location = track_locations.id"""


@dataclass(frozen=True, slots=True)
class Listed:
    """What it read of a file. bpm: 0 for none; key_id: 1 to 12 for C to B major, 13 to 24 for minor, 0 for none."""

    bpm: float
    key: str
    key_id: int
    rate: int


def listed(music: Path, home: Path) -> dict[Path, Listed]:
    """All files of a folder, as Mixxx lists them without listening to them. It needs a screen with OpenGL.

    home: an empty folder for its settings. It asks for a folder of music as long as its database names none, and does not
    look into the one that its settings name: so it is started once for the database, and once more to look.
    """
    if shutil.which("mixxx") is None:
        pytest.skip("needs Mixxx (installers/test.py installs it on Debian and Ubuntu)")
    settings = home / "mixxx"
    settings.mkdir(parents=True)
    (settings / "mixxx.cfg").write_text(_SETTINGS, "utf-8")
    database = settings / "mixxxdb.sqlite"
    with _running(settings, home) as mixxx:
        _until(mixxx, lambda: _rows(database, "SELECT 1 FROM sqlite_master WHERE name = 'directories'"))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("INSERT INTO directories (directory) VALUES (?)", (str(music),))
    n_files = sum(1 for _ in music.iterdir())
    with _running(settings, home) as mixxx:
        rows = _until(mixxx, lambda: rows if len(rows := _rows(database, _LISTED)) >= n_files else [])
    return {Path(row[0]): Listed(row[1] or 0.0, row[2] or "", row[3] or 0, row[4]) for row in rows}


@contextmanager
def _running(settings: Path, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (home / "mixxx.out").open("wb") as out:
        mixxx = subprocess.Popen(
            ["mixxx", "--settingsPath", f"{settings}/", "--locale", "en"],
            env=os.environ | {"HOME": str(home), "JACK_NO_START_SERVER": "1"},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    try:
        yield mixxx
    finally:
        mixxx.terminate()
        try:
            mixxx.wait(5)
        except subprocess.TimeoutExpired:
            mixxx.kill()
            mixxx.wait()


def _rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    """The rows; none as long as it makes or writes its database."""
    if not database.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise
        return []


def _until(mixxx: subprocess.Popen[bytes], rows: Callable[[], list[tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
    end = time.monotonic() + _PATIENCE_S
    while not (found := rows()):
        assert mixxx.poll() is None, "Mixxx ended itself"
        assert time.monotonic() < end, "Mixxx did not get that far in time"
        time.sleep(0.1)
    return found
