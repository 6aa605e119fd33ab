"""Clips are found by words, keys, tempi and stars, in any order, and stay found whatever changes."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.core.recipe import Recipe
from daw_bridge.core.shelf.shelf import ShelfQuery, Show, Sort
from daw_bridge.library import schema
from daw_bridge.library.library import Library
from daw_bridge.library.shelf.search_words import expression, tempo_marks
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav

CLIPS: dict[str, dict[str, Any]] = {
    "a": {
        "name": "Söng of the Night",
        "prompt": {
            "caption": "warm slap bass, funk",
            "lyrics": "Under a café light",
            "keyscale": "A minor",
            "bpm": 120.0,
        },
        "seconds": 3,
    },
    "b": {
        "name": "take 10",
        "prompt": {"caption": "bass and slap", "keyscale": "F# major", "bpm": 97.5},
        "model": {"variant": "acestep-v15-turbo"},
        "seconds": 1,
    },
    "c": {"name": "Take 9", "prompt": {"caption": "東京の夜"}, "seconds": 2, "session": "My album"},
    "d": {"name": "Starlight", "prompt": {"caption": ""}, "seconds": 4},
}


def add(library: Library, clip_id: str, take_id: str, raw: dict[str, Any], **tags: str) -> None:
    recipe = {
        "task": "text2music",
        **{name: value for name, value in raw.items() if name in {"prompt", "model"}},
        "tags": {"clip_id": clip_id, "clip_name": raw["name"], "created": str(100 + ord(clip_id)), **tags},
    }
    if "session" in raw:
        recipe["tags"]["session"] = raw["session"]
    path = library.clip_folder(clip_id) / f"{take_id}.wav"
    write_wav(path, np.zeros((round(raw["seconds"] * SAMPLE_RATE / 10), 2), np.float32), recipe)
    library.add_take(path, Recipe.parse(recipe))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library")
    for clip_id, raw in CLIPS.items():
        add(library, clip_id, f"{clip_id}1", raw)
    yield library
    library.close()


def shown(library: Library, query: ShelfQuery) -> tuple[str, ...]:
    library.refresh_words()
    return library.listed(query)


def found(library: Library, words: str) -> str:
    return "".join(sorted(shown(library, ShelfQuery(words))))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", "abcd"),
        ("  ", "abcd"),
        ("bass", "ab"),
        ("SLAP bass", "ab"),
        ("bass slap funk", "a"),
        ('"slap bass"', "a"),
        ('"slap ba', "a"),
        ("song", "a"),  # ö without its dots
        ("cafe", "a"),
        ("nig", "a"),
        ("ight", ""),  # no beginning of a word
        ("key:Am", "a"),
        ('key:"a minor"', "a"),
        ("key:A", ""),
        ("key:f♯", "b"),
        ("key:Gb", ""),
        ("bpm:120", "a"),
        ("tempo:120", "a"),
        ("bpm:97,5", "b"),
        ("bpm:97.5", "b"),
        ("bpm:98", "b"),
        ("bpm:96-121", "ab"),
        ("bpm:130-140", ""),
        ("bpm:140-130", ""),
        ("120", "a"),
        ("star", "d"),
        ("lyrics:light", "a"),
        ("caption:light", ""),
        ("model:turbo", "b"),
        ("model:acestep", "b"),
        ("name:take", "bc"),
        ("take:take", "abcd"),
        ("夜", "c"),
        ("京の", "c"),
        ("夜東", ""),
        ("bass nothing", ""),
        ("12:30", ""),
        ("nothing:bass", ""),
        ('* ( ) " - ^ :', "abcd"),
        ("bass AND", "b"),
        ("ba*", "ab"),
        ("bass\0", "ab"),
        ("key:", "abcd"),
        ('"', "abcd"),
        ("NEAR(bass slap)", ""),
    ],
)
def test_words_find_clips(library: Library, words: str, wanted: str) -> None:
    assert found(library, words) == wanted


def test_a_long_text_is_no_error(library: Library) -> None:
    assert found(library, "bass " * 5000) == "ab"
    assert found(library, "bpm:1-99999999999999999999") == "ab"
    assert found(library, "b" * 100_000) == ""


def test_every_change_is_found_at_once(library: Library) -> None:
    library.mark_take("a1", has_star=True)
    assert found(library, "star") == "ad"
    library.mark_take("a1", has_star=False)
    assert found(library, "star") == "d"
    library.rename_clip("b", "Ostinato")
    assert (found(library, "ostin"), found(library, "name:take")) == ("b", "c")
    library.set_clip_grid("d", 77.0, "")
    assert found(library, "bpm:77") == "d"
    add(library, "d", "d2", {"name": "Starlight", "prompt": {"caption": "marimba"}, "seconds": 4})
    assert found(library, "marim") == "d"
    library.set_discarded("d2", True)
    assert found(library, "marim") == ""
    library.set_discarded("d2", False)
    assert found(library, "marim") == "d"
    library.set_discarded("c1", True)
    assert found(library, "") == "abd"


@pytest.mark.parametrize("sort", Sort)
def test_what_needs_no_words_is_listed_before_they_are_refreshed(library: Library, sort: Sort) -> None:
    library.refresh_words()
    add(library, "e", "e1", {"name": "take 8", "prompt": {"caption": "zither"}, "seconds": 9})
    add(library, "f", "f1", {"name": "Gone", "prompt": {"caption": ""}, "seconds": 1})
    library.rename_clip("a", "Ärger")
    library.mark_take("e1", has_star=True)
    library.set_archived("b", True)
    library.set_discarded("f1", True)
    library.set_discarded("d1", True)
    queries = [ShelfQuery(sort=sort, show=show) for show in Show]
    before = [library.listed(query) for query in queries]
    assert set(before[0]) == {"a", "c", "e"}
    assert library.listed(ShelfQuery("zither", sort=sort)) == ()
    assert before == [shown(library, query) for query in queries]
    assert library.listed(ShelfQuery("zither", sort=sort)) == ("e",)


def test_the_words_are_made_again_with_the_index(library: Library) -> None:
    library.close()
    (library.folder / "library.db").unlink()
    again = Library(library.folder)
    assert not again.refresh_words(3)  # a few at a time, so that nobody waits
    assert len(again.listed(ShelfQuery())) == 4
    assert again.refresh_words(3)
    assert found(again, "slap funk") == "a"
    again.close()


def test_a_list_of_an_earlier_version_is_searched(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.close()
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:8])
        (library.folder / "library.db").unlink()
        with closing(schema.open_database(library.folder / "library.db")) as db:
            rows = [("a", "old söng", 1.0)], [("t", "a", "Original", "audio/a/a1.wav", 9, 1.0, json.dumps({}), 0)]
            db.executemany("INSERT INTO clips VALUES (?, ?, ?)", rows[0])
            db.executemany("INSERT INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows[1])
    again = Library(library.folder)
    assert found(again, "old song") == "a"
    again.close()


def test_recipes_that_hold_nonsense_are_found_by_their_names(library: Library) -> None:
    nonsense = {
        "name": "odd",
        "prompt": {"caption": 7, "lyrics": [1], "keyscale": {}, "bpm": "x"},
        "model": [],
        "seconds": 1,
    }
    add(library, "e", "e1", nonsense)
    library.ask("UPDATE takes SET recipe = 'no json' WHERE id = 'd1'")
    assert found(library, "odd") == "e"
    assert found(library, "starlight") == "d"


@pytest.mark.parametrize(
    ("sort", "wanted"),
    [
        (Sort.NEWEST, "dcba"),
        (Sort.NAME, "adcb"),  # Söng, Starlight, Take 9, take 10
        (Sort.LENGTH, "dacb"),
        (Sort.TEMPO, "bacd"),  # those without a tempo last, by their names
    ],
)
def test_order(library: Library, sort: Sort, wanted: str) -> None:
    library.rename_clip("d", "Zeta" if sort is Sort.TEMPO else "Starlight")
    assert "".join(shown(library, ShelfQuery(sort=sort))) == wanted


def test_used_last_comes_first(library: Library) -> None:
    library.set_used("b", 5000)
    library.set_used("a", 6000)
    assert "".join(shown(library, ShelfQuery(sort=Sort.USED))) == "abdc"


def test_filters(library: Library) -> None:
    library.mark_take("c1", has_star=True)
    library.set_unread(["b1", "nobody"], True)
    library.set_archived("a", True)
    library.set_collections("d", ["Ideas"])
    asked = {show: "".join(sorted(shown(library, ShelfQuery(show=show)))) for show in Show}
    assert asked == {Show.ALL: "bcd", Show.UNREAD: "b", Show.STARRED: "c", Show.ARCHIVED: "a"}
    assert shown(library, ShelfQuery(collection="Ideas")) == ("d",)
    assert shown(library, ShelfQuery(project="My album")) == ("c",)
    assert shown(library, ShelfQuery("song", show=Show.ARCHIVED)) == ("a",)
    assert (library.projects(), library.collections()) == (("My album",), ("Ideas",))
    library.set_discarded("b1", True)
    assert shown(library, ShelfQuery(show=Show.UNREAD)) == ()


def test_the_expression_is_one_that_sqlite_takes() -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(name, take, caption, lyrics, key, bpm, model, marks)")
    letters = np.random.default_rng(0).choice(list("ab\"*:-()^{}+ ,.★夜key:bpm:1'\\"), (2000, 12))
    for row in letters:
        if typed := expression("".join(row)):
            db.execute("SELECT rowid FROM t WHERE t MATCH ?", (typed,)).fetchall()
    db.close()


def test_a_tempo_between_two_is_both() -> None:
    assert tempo_marks(97.5) == ("xbpm97", "xbpm98")
    assert tempo_marks(119.98) == tempo_marks(120.02) == ("xbpm120",)
