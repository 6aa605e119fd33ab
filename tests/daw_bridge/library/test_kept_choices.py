"""Stars, colours and comps: kept from one start to the next, and with the index lost."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from daw_bridge.core.comp import Comp, Span
from daw_bridge.library.clip_notes import FILE
from daw_bridge.library.library import Library
from tests.daw_bridge.library.test_library import add

COMP = Comp("t", (Span("job-1", 10, 100), Span("job-2", 200, 300)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = Library(tmp_path / "library")
    add(library, "a", "t", take_name="Original")
    for n in (1, 2):
        add(library, "a", f"job-{n}", first_take="1")
    add(library, "b", "u", take_name="Original")
    assert library.mark_take("job-1", has_star=True) == library.take("job-1")
    library.mark_take("job-1", color="red")
    library.mark_take("job-2", has_star=True, color="blue")
    library.mark_take("job-2", has_star=False)
    library.set_comp("a", COMP)
    library.close()
    return tmp_path / "library"


def chosen(folder: Path) -> list[object]:
    library = Library(folder)
    takes = [(take.id, take.has_star, take.color) for take in library.takes("a")]
    assert takes == [(take.id, take.has_star, take.color) for take in library.all_takes()["a"]]
    found = [*takes, library.comp("a"), library.comp("b")]
    library.close()
    return found


WANTED = [("t", False, ""), ("job-1", True, "red"), ("job-2", False, "blue"), COMP, None]


def test_they_outlive_the_index(folder: Path) -> None:
    assert chosen(folder) == WANTED
    (folder / "library.db").unlink()
    assert chosen(folder) == WANTED


def test_the_index_knows_them_where_the_notes_are_lost(folder: Path) -> None:
    (folder / "audio" / "a" / FILE).unlink()
    assert chosen(folder) == WANTED


def test_what_is_taken_away_stays_away(folder: Path) -> None:
    library = Library(folder)
    library.mark_take("job-1", has_star=False, color="")
    library.set_comp("a", None)
    assert library.mark_take("nobody", has_star=True) is None
    library.close()
    (folder / "library.db").unlink()
    assert chosen(folder) == [("t", False, ""), ("job-1", False, ""), ("job-2", False, "blue"), None, None]


def test_a_discarded_take_keeps_them(folder: Path) -> None:
    library = Library(folder)
    library.set_discarded("job-1", True)
    library.close()
    (folder / "library.db").unlink()
    library = Library(folder)
    restored = library.set_discarded("job-1", False)
    library.close()
    assert restored is not None
    assert (restored.has_star, restored.color) == (True, "red")


def test_notes_that_hold_nonsense_are_no_choices(folder: Path) -> None:
    notes = folder / "audio" / "a" / FILE
    raw = json.loads(notes.read_text("utf-8"))
    raw |= {"stars": {"job-1": 1, "job-2": True}, "colors": {"job-1": ["red"], "t": "pink", "job-2": "red"}}
    raw["comp"] = {"base": ["t"], "of": "a newer version"}
    notes.write_text(json.dumps(raw), "utf-8")
    (folder / "library.db").unlink()
    assert chosen(folder) == [("t", False, ""), ("job-1", False, ""), ("job-2", True, "red"), None, None]
    library = Library(folder)
    library.mark_take("t", has_star=True)
    library.close()
    assert json.loads(notes.read_text("utf-8"))["comp"] == raw["comp"], "what another version writes stays"


def test_a_comp_in_the_index_that_is_none_is_left_out(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.db")) as db:
        db.execute("UPDATE comps SET comp = '[['")
        db.commit()
    os.utime(folder / "audio" / "a" / FILE, (1, 1))  # else the notes, which are whole, count as newer
    assert chosen(folder)[-2:] == [None, None]


def test_a_take_whose_file_is_gone_is_missing_but_a_discarded_one_is_not(folder: Path) -> None:
    library = Library(folder)
    library.set_discarded("job-2", True)
    library.close()
    shutil.move(folder / "audio" / "a" / "job-1.wav", folder.parent / "away.wav")
    library = Library(folder)
    assert [library.is_missing(take_id) for take_id in ("t", "job-1", "job-2", "nobody")] == [False, True, False, True]
    library.close()
