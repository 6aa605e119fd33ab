"""What a library loses with its index (nothing), and what is said of one that cannot be used."""

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.comp import Comp
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.timing import Relation, Timing
from daw_bridge.library import listing, schema
from daw_bridge.library.clip_notes import FILE, read_notes, write_notes
from daw_bridge.library.errors import LockedError, library_error
from daw_bridge.library.library import Library, LibraryError
from daw_bridge.library.listing import Reading, ReadingStoppedError
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav

TIMING = Timing(119.5, Relation.HALF, 0.012, True, -1, 0.03, 0.5)


def add(library: Library, clip_id: str, take_id: str, **tags: str) -> Take:
    path = library.clip_folder(clip_id) / f"{take_id}.wav"
    recipe = {"tags": {"clip_id": clip_id, "clip_name": f"clip {clip_id}", "created": "100.5", **tags}}
    write_wav(path, np.zeros((SAMPLE_RATE // 100, 2), np.float32), recipe)
    os.utime(path, (1000 + len(take_id), 1000 + len(take_id)))
    return library.add_take(path, Recipe.parse(recipe))[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two clips: one was renamed, two of its takes were discarded and one was measured."""
    folder = tmp_path / "library"
    library = Library(folder)
    add(library, "a", "t", take_name="Original")
    for n in (1, 2, 3):
        add(library, "a", f"job-{n}", first_take="1")
    add(library, "b", "u", take_name="Original", created="200.5")
    library.rename_clip("a", "My söng")
    library.set_discarded("job-3", True)
    library.set_discarded("job-1", True)
    library.set_timing("job-2", TIMING)
    library.close()
    return folder


def known(folder: Path) -> tuple[Any, ...]:
    """All that a library says, and how often it restores a take."""
    library = Library(folder)
    clips = library.clips()
    takes = [(take.id, take.name) for clip in clips for take in library.takes(clip.id)]
    restored = []
    while (last := library.last_discarded()) is not None:
        restored.append(last.id)
        library.set_discarded(last.id, False)
    for take_id in reversed(restored):
        library.set_discarded(take_id, True)
    timings = library.timings()
    library.close()
    return clips, takes, restored, timings


WHOLE = (
    [Clip("a", "My söng", 100.5), Clip("b", "clip b", 200.5)],
    [("t", "Original"), ("job-2", "Take 2"), ("u", "Original")],
    ["job-1", "job-3"],
    {"job-2": TIMING},
)


def lose_index(folder: Path) -> None:
    for file in folder.glob("library.db*"):
        file.unlink()


def damage_header(folder: Path) -> None:
    (folder / "library.db").write_bytes(b"this is no database" * 100)


def damage_middle(folder: Path) -> None:
    """Damage that the first page does not show."""
    path = folder / "library.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[4096 : 4096 + 3000] = b"\xa5" * 3000
    path.write_bytes(content)


def put_back_an_older_index(folder: Path) -> None:
    """From a backup, or as it was when the power failed before the disk had its last changes."""
    with closing(sqlite3.connect(folder / "library.db")) as db:
        db.create_function("sort_name", 1, str)
        db.execute("UPDATE clips SET name = 'as it was' WHERE id = 'a'")
        db.execute("UPDATE takes SET discarded = 1 WHERE id = 't'")
        db.execute("UPDATE takes SET discarded = 0 WHERE id = 'job-3'")
        db.execute("DELETE FROM timings")
        db.execute("INSERT INTO take_marks VALUES ('t', 1, 'red')")
        db.execute("INSERT INTO clip_grids VALUES ('a', 99.0, '3/4')")
        db.commit()
    for file in folder.glob("library.db*"):
        os.utime(file, (1, 1))


def lose_and_start_without_files(folder: Path) -> None:
    """The files are away at one start, as on a drive that is not mounted."""
    shutil.move(folder / "audio", folder / "away")
    library = Library(folder)
    assert library.clips() == []
    assert library.missing == 3
    library.close()
    again = Library(folder)
    assert again.missing == 0  # said once
    again.close()
    (folder / "audio").rmdir()
    shutil.move(folder / "away", folder / "audio")


def nothing(_: Path) -> None: ...


@pytest.mark.parametrize(
    "harm",
    [nothing, lose_index, damage_header, damage_middle, put_back_an_older_index, lose_and_start_without_files],
    ids=lambda f: f.__name__,
)
def test_nothing_is_lost(folder: Path, harm: Any) -> None:
    assert known(folder) == WHOLE
    harm(folder)
    assert known(folder) == WHOLE


def test_notes_that_an_index_has_not_written_yet_are_no_newer_ones(folder: Path) -> None:
    """A kill between a change and what is written beside the clip; here the clock of the files was ahead, too."""
    with closing(sqlite3.connect(folder / "library.db")) as db:
        db.create_function("sort_name", 1, str)
        db.execute("UPDATE clips SET name = 'changed last' WHERE id = 'a'")
        db.execute("INSERT INTO unwritten VALUES ('a')")
        db.commit()
    for file in folder.glob("library.db*"):
        os.utime(file, (1, 1))
    with closing(Library(folder)) as library:
        assert [clip.name for clip in library.clips()] == ["changed last", "clip b"]
    assert read_notes(folder / "audio" / "a").name == "changed last"


def test_notes_that_say_what_the_index_says_change_nothing(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    with closing(Library(folder)) as library:
        library.mark_take("t", has_star=True, color="red")
        library.set_clip_grid("a", 97.5, "7/8")
        library.set_comp("a", Comp("t"))
        library.set_markers("a", (Marker(480, "Verse"),))
        library.set_collections("a", ["Ideas"])
        library.set_unread(["t"], True)
        library.write_notes("a")
    for file in folder.glob("library.db*"):
        os.utime(file, (1, 1))
    Library(folder).close()
    assert "older" not in caplog.text


def test_a_damaged_index_never_takes_the_place_of_another(folder: Path) -> None:
    for number in range(3):
        (folder / "library.db").write_bytes(b"no database %d" % number * 100)
        library = Library(folder)
        assert library.was_rebuilt
        library.close()
    names = ["library.db.broken", "library.db.broken-2", "library.db.broken-3"]
    assert sorted(path.name for path in folder.glob("*.broken*")) == names
    assert [(folder / name).read_bytes()[:13] for name in names] == [b"no database %d" % n for n in range(3)]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not rename open files")
def test_a_damaged_index_stays_under_a_program_that_holds_it(folder: Path) -> None:
    damage_middle(folder)
    before = (folder / "library.db").read_bytes()
    hold = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None); db.execute('BEGIN');"
        "db.execute('SELECT COUNT(*) FROM sqlite_master').fetchone(); print('held', flush=True); sys.stdin.read()"
    )
    line = [sys.executable, "-c", hold, str(folder / "library.db")]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LibraryError, match="another program uses it") as refused:
            Library(folder)
        other.communicate("")
    assert "Close the other program" in refused.value.hint
    assert (folder / "library.db").read_bytes() == before
    assert not list(folder.glob("*.broken*"))
    assert known(folder) == WHOLE


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "said", "step"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY), "locked", "Close the other program"),
        (sqlite_error(sqlite3.SQLITE_BUSY_RECOVERY), "locked", "Close the other program"),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), "cannot be written", "Allow writing"),
        (sqlite_error(sqlite3.SQLITE_FULL), "full", "Free some space"),
        (sqlite_error(sqlite3.SQLITE_IOERR_READ), "reports an error", "Check the drive"),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), "cannot be opened", "Check that its drive"),
        (OSError(errno.ENOSPC, "x"), "full", "Free some space"),
        (OSError(errno.EROFS, "x"), "cannot be written", "Allow writing"),
        (PermissionError(errno.EACCES, "x"), "cannot be written", "Allow writing"),
        (OSError(errno.EIO, "x"), "reports an error", "Check the drive"),
        (NotADirectoryError(errno.ENOTDIR, "x"), "cannot be opened", "Check that its drive"),
    ],
)
def test_what_is_no_damage_is_said_and_moves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str, step: str
) -> None:
    def fail(_: Path) -> None:
        raise error

    monkeypatch.setattr(schema, "open_database", fail)
    before = sorted(folder.rglob("*"))
    with pytest.raises(LibraryError, match=said) as refused:
        Library(folder)
    assert refused.value.hint.startswith(step)
    assert sorted(folder.rglob("*")) == before
    monkeypatch.undo()
    assert known(folder) == WHOLE


def test_a_full_disk_is_said_and_half_a_change_is_undone(folder: Path) -> None:
    library = Library(folder)
    pages = library.ask("PRAGMA page_count")[0][0]
    library.ask(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="full"):
        library.rename_clip("a", "long" * 100_000)
    library.close()
    assert len(known(folder)[0]) == 2


def test_a_read_only_index_is_said(folder: Path) -> None:
    library = Library(folder)
    library.ask("PRAGMA query_only = 1")
    with pytest.raises(LibraryError, match="cannot be written"):
        library.rename_clip("a", "no")
    library.close()
    assert known(folder) == WHOLE


_NO_LOCKS = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
static int act(int file, int command, void *argument) {
    int (*real)(int, int, ...) = (int (*)(int, int, ...))dlsym(RTLD_NEXT, "fcntl64");
    if ((command == F_SETLK || command == F_SETLKW) && ((struct flock *)argument)->l_type != F_UNLCK) {
        errno = ERRNO;
        return -1;
    }
    return real(file, command, argument);
}
int fcntl(int file, int command, ...) {
    va_list list; va_start(list, command); void *argument = va_arg(list, void *); va_end(list);
    return act(file, command, argument);
}
int fcntl64(int file, int command, ...) {
    va_list list; va_start(list, command); void *argument = va_arg(list, void *); va_end(list);
    return act(file, command, argument);
}
"""


@pytest.mark.skipif(not sys.platform.startswith("linux") or shutil.which("cc") is None, reason="makes a Linux library")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EIO, errno.EACCES])
def test_a_drive_without_locks_is_used_and_named(folder: Path, tmp_path: Path, number: int) -> None:
    """As network drives are mounted at times: every lock of a file fails."""
    source, shim = tmp_path / "no_locks.c", tmp_path / "no_locks.so"
    source.write_text(_NO_LOCKS, "utf-8")
    line = ["cc", f"-DERRNO={number}", "-shared", "-fPIC", "-w", "-o", str(shim), str(source), "-ldl"]
    subprocess.run(line, check=True, timeout=60)
    act = (
        "import sys; from pathlib import Path; from daw_bridge.library import schema; schema._BUSY_S = 0.05;"
        "from daw_bridge.library.library import Library; library = Library(Path(sys.argv[1]));"
        "library.rename_clip('b', 'written'); library.close(); print(library.is_locked_by_nobody)"
    )
    line = [sys.executable, "-c", act, str(folder)]
    done = subprocess.run(
        line, env=os.environ | {"LD_PRELOAD": str(shim)}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "True\n", done.stderr
    assert not list(folder.glob("*.broken*"))
    assert [clip.name for clip in known(folder)[0]] == ["My söng", "written"]


@pytest.mark.parametrize(
    "recipe",
    [
        {"tags": {"created": "yesterday"}},
        {"tags": {"first_take": "many", "start_samples": [], "clip_id": "../../elsewhere"}},
        {"tags": None, "prompt": 7, "regions": "all"},
        {"tags": {"clip_name": "a\0b", "created": 1e308}},
    ],
)
def test_an_odd_recipe_stops_nothing(folder: Path, recipe: dict[str, Any]) -> None:
    write_wav(folder / "audio" / "odd" / "odd.wav", np.zeros((480, 2), np.float32), recipe)
    library = Library(folder)
    assert [clip.id for clip in library.clips() if clip.id != "odd"] == ["a", "b"]
    assert {clip.id for clip in library.clips()} <= {"a", "b", "odd"}
    library.close()


def test_files_that_cannot_be_listed_are_named_and_the_others_listed(folder: Path) -> None:
    audio = folder / "audio"
    (audio / "odd").mkdir()
    (audio / "odd" / "empty.wav").touch()
    (audio / "odd" / "text.wav").write_text("no sound")
    (audio / "odd" / "folder.wav").mkdir()
    (audio / "odd" / "._t.wav").write_bytes(b"what macOS leaves on other drives")
    (audio / "odd" / FILE).write_text("{broken")
    shutil.copytree(audio / "b", audio / "copy of b")
    write_wav(audio / "odd" / "whole.wav", np.zeros((480, 2), np.float32))
    library = Library(folder)
    skipped = sorted(path.relative_to(audio).as_posix() for path, _ in library.skipped)
    assert skipped == ["copy of b/u.wav", f"odd/{FILE}", "odd/empty.wav", "odd/folder.wav", "odd/text.wav"]
    assert all(reason for _, reason in library.skipped)
    assert [clip.id for clip in library.clips()] == ["a", "b", "odd"]
    library.rename_clip("odd", "mine")
    library.close()
    assert (audio / "odd" / f"{FILE}.broken").read_text() == "{broken"
    assert json.loads((audio / "odd" / FILE).read_text("utf-8"))["name"] == "mine"


def test_notes_of_other_versions_and_of_takes_that_are_away_stay(folder: Path) -> None:
    path = folder / "audio" / "a" / FILE
    stored = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(stored | {"colour": "red", "discarded": stored["discarded"] | {"gone": 5}}))
    library = Library(folder)
    library.rename_clip("a", "other")
    library.close()
    after = json.loads(path.read_text("utf-8"))
    assert (after["name"], after["colour"], after["discarded"]["gone"]) == ("other", "red", 5)


def test_notes_that_could_not_be_written_are_written_later(folder: Path) -> None:
    notes = folder / "audio" / "a" / FILE
    notes.unlink()
    notes.mkdir()  # in its way
    library, failures = Library(folder), list[Exception]()
    library.on_unwritten = failures.append
    library.rename_clip("a", "late")
    assert len(failures) == 1
    library.close()
    notes.rmdir()
    Library(folder).close()
    lose_index(folder)
    assert known(folder)[0][0].name == "late"


def test_an_index_that_was_locked_learns_later_that_the_notes_are_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, failures = Library(folder), list[Exception]()
    library.on_unwritten = failures.append
    library.wait_for_others(0.0)
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as other:

        def write_and_lock(*notes: Any) -> None:
            write_notes(*notes)
            other.execute("BEGIN IMMEDIATE")

        monkeypatch.setattr("daw_bridge.library.library.write_notes", write_and_lock)
        library.rename_clip("a", "locked")
        assert [type(error) for error in failures] == [LockedError]
        monkeypatch.undo()
        assert not library.write_notes_left()
        other.execute("ROLLBACK")
        assert library.write_notes_left()
        assert library.ask("SELECT * FROM unwritten") == []
    library.close()


def test_notes_of_a_drive_that_is_away_for_a_moment_are_still_to_be_written(folder: Path) -> None:
    library = Library(folder)
    away = folder.with_name("away")
    (folder / "audio").rename(away)
    library.rename_clip("a", "late")
    assert not library.write_notes_left()
    away.rename(folder / "audio")
    assert library.write_notes_left()
    assert library.ask("SELECT * FROM unwritten") == []
    library.close()
    lose_index(folder)
    assert known(folder)[0][0].name == "late"


def test_notes_on_other_takes_outlive_a_drive_that_is_away_for_a_moment(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "audio" / "a" / FILE
    raw = json.loads(file.read_bytes())
    file.write_text(json.dumps(raw | {"discarded": raw["discarded"] | {"elsewhere": 5}}))

    def away(path: Path) -> bytes:
        monkeypatch.undo()
        raise FileNotFoundError(path)

    with closing(Library(folder)) as library:
        monkeypatch.setattr(Path, "read_bytes", away)
        library.rename_clip("a", "later")
    after = json.loads(file.read_bytes())
    assert (after["name"], after["discarded"]["elsewhere"]) == ("later", 5)


def test_a_take_that_is_listed_again_stays_as_it_is(folder: Path) -> None:
    """A reading of the library may list a take, and the user discard it, before the engine says that it is made."""
    before = known(folder)
    library = Library(folder)
    for n in (1, 2, 3):
        path = library.clip_folder("a") / f"job-{n}.wav"
        library.add_take(path, Recipe.parse({"tags": {"clip_id": "a", "first_take": "1"}}))
    assert [library.is_discarded(f"job-{n}") for n in (1, 2, 3)] == [True, False, True]
    library.close()
    assert known(folder) == before


def test_names_and_discards_of_an_index_without_notes_are_written_beside_the_files(tmp_path: Path) -> None:
    """As the versions before left them: in the index alone."""
    library = Library(tmp_path)
    for take_id in ("t", "u"):
        add(library, "a", take_id, take_name=take_id)
        add(library, "b", f"{take_id}2", take_name=take_id)
    library.close()
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as db:
        db.executescript(
            "DROP TABLE timings; DROP TABLE unwritten; DROP INDEX discarded_takes; DROP INDEX clips_by_time;"
            "UPDATE clips SET name = 'renamed' WHERE id = 'a'; UPDATE takes SET discarded = 1 WHERE id = 'u2';"
            "PRAGMA user_version = 2"
        )
    Library(tmp_path).close()
    lose_index(tmp_path)
    clips, takes, discarded, _ = known(tmp_path)
    assert [clip.name for clip in clips] == ["renamed", "clip b"]
    assert [take_id for take_id, _ in takes] == ["t", "u", "t2"]
    assert discarded == ["u2"]


def test_numbers_of_takes_are_not_given_twice(folder: Path) -> None:
    (folder / "audio" / "a" / "job-1.wav").unlink()
    (folder / "audio" / "a" / "job-2.wav").unlink()
    lose_index(folder)
    library = Library(folder)
    assert library.reserve_takes("a", 2) == 4
    assert library.reserve_takes("a", 1) == 6
    library.close()


def test_no_two_takes_of_a_clip_have_the_same_name(folder: Path) -> None:
    """Alignment twice, or two jobs of programs that knew nothing of each other; the index made again says the same."""
    library = Library(folder)
    for n, name in enumerate(["Take 1 on the grid", "Take 1 on the grid", "Take 2", "Take 2"]):
        path = folder / "audio" / "b" / f"new{n}.wav"
        recipe = Recipe.parse({"tags": {"clip_id": "b", "take_name": name}})
        write_wav(path, np.zeros((9, 2), np.float32), recipe.raw)
        os.utime(path, (2e9 + n, 2e9 + n))
        library.add_take(path, recipe)
        assert library.add_take(path, recipe)[1].name == library.takes("b")[-1].name  # it may be listed twice
    names = [take.name for take in library.takes("b")]
    assert len(set(names)) == len(names)
    assert names[-4:] == ["Take 1 on the grid", "Take 1 on the grid 2", "Take 2", "Take 4"]
    library.close()
    lose_index(folder)
    library = Library(folder)
    assert [take.name for take in library.takes("b")] == names
    library.close()


def test_counts_and_neighbours_without_a_listing(folder: Path) -> None:
    library = Library(folder)
    assert library.clip_count() == len(library.clips()) == 2
    assert [library.clip_beside(clip, 1) for clip in ("a", "b", "", "x")] == ["b", "a", "a", "a"]
    assert [library.clip_beside(clip, -1) for clip in ("a", "b", "", "x")] == ["b", "a", "b", "b"]
    library.set_discarded("u", True)
    assert library.clip_count() == 1
    assert library.clip_beside("a", 1) == "a"
    add(library, "c", "v")
    assert library.clip_count() == 2
    library.close()


def test_other_errors_keep_their_words(folder: Path) -> None:
    assert "what" in str(library_error(folder, OSError("what")))


def test_files_listed_before_reading_was_stopped_stay_listed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "_BATCH", 2)
    whole = known(folder)
    (folder / "library.db").unlink()
    seen: list[tuple[int, int]] = []
    reading = Reading(lambda done, total: seen.append((done, total)), lambda: not seen)
    with pytest.raises(ReadingStoppedError):
        Library(folder, reading)
    assert seen == [(2, 5)]
    reading = Reading(lambda done, total: seen.append((done, total)))
    Library(folder, reading).close()
    assert seen == [(2, 5), (2, 3), (3, 3)]
    assert known(folder) == whole
