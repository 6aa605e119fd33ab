"""Mistyped words find clips with similar ones, behind those with the words themselves."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from daw_bridge.core.shelf.shelf import ShelfQuery, Show, Sort
from daw_bridge.library.library import Library
from daw_bridge.library.shelf.similar_search import Found
from daw_bridge.library.shelf.vocabulary import Vocabulary, folded
from tests.daw_bridge.library.shelf.test_search import add

CLIPS = {
    "a": ("Midnight in Köln", "warm slap bass, funk", "Unter der Brücke"),
    "b": ("Midday", "bass and slap", ""),
    "c": ("Guitar riff", "muted guitar, ballad", "midnight hour"),
    "d": ("Gitar sketch", "analog brass", ""),
    "e": ("東京の夜", "glass keys 120", ""),
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library")
    for clip_id, (name, caption, lyrics) in CLIPS.items():
        raw = {"name": name, "prompt": {"caption": caption, "lyrics": lyrics}, "seconds": 1}
        add(library, clip_id, f"{clip_id}1", raw)
    library.refresh_words()
    yield library
    library.close()


def found(library: Library, words: str, **query: object) -> tuple[str, int, tuple[str, ...]]:
    """The ids of the clips, how many have the words themselves, and the similar words."""
    library.refresh_words()
    result = library.found(ShelfQuery(words, **{"sort": Sort.NAME, **query}))  # type: ignore[arg-type]
    return "".join(result.clip_ids), result.n_exact, result.similar


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("midngiht", ("ca", 0, ("Midnight",))),  # two letters swapped
        ("midnigt", ("ca", 0, ("Midnight",))),  # one is missing
        ("midnnight", ("ca", 0, ("Midnight",))),  # one too many
        ("midmight", ("ca", 0, ("Midnight",))),  # one wrong
        ("idnight", ("ca", 0, ("Midnight",))),  # the first one missing
        ("mdniht", ("", 0, ())),  # two of six
        ("mdnigth", ("", 0, ())),
        ("mdnightt", ("ca", 0, ("Midnight",))),  # two of eight
        ("midngi", ("ca", 0, ("Midnight",))),  # it is still typed
        ("MIDNGIHT köl", ("a", 0, ("Midnight",))),
        ("midngiht funk", ("a", 0, ("Midnight",))),
        ("midngiht fnuk", ("a", 0, ("Midnight", "funk"))),
        ("midngiht marimba", ("", 0, ())),
        ("brucke", ("a", 1, ())),
        ("brüke", ("a", 0, ("Brücke",))),
        ("midngiht,", ("ca", 0, ("Midnight",))),
        ("lyrics:midngiht", ("c", 0, ("midnight",))),
        ("caption:midngiht", ("", 0, ())),
        ('"midngiht"', ("", 0, ())),  # as it stands
        ("gitar riff", ("c", 0, ("Guitar",))),
        ("bass", ("ba", 2, ())),  # "brass" is as near, and no clip of it is shown
        ("brsas", ("d", 0, ("brass",))),
        ("fum", ("", 0, ())),  # too short to be mistyped
        ("121", ("", 0, ())),  # a number is none
        ("key:Am", ("", 0, ())),
        ("東夜", ("", 0, ())),
        ("x" * 500, ("", 0, ())),
    ],
)
def test_mistyped_words(library: Library, words: str, wanted: tuple[str, int, tuple[str, ...]]) -> None:
    assert found(library, words) == wanted


def test_a_word_that_is_rarer_than_one_like_it_is_found_first(library: Library) -> None:
    assert found(library, "gitar") == ("d", 1, ())
    for clip_id in "fg":
        add(library, clip_id, f"{clip_id}1", {"name": "Guitar", "prompt": {}, "seconds": 1})
    assert found(library, "gitar") == ("dgfc", 1, ("Guitar",))
    assert found(library, "gitar", show=Show.ARCHIVED) == ("", 0, ())
    assert found(library, "gitar ske") == ("d", 1, ())  # two words of one clip are no mistake
    assert found(library, "guitar") == ("gfc", 3, ())
    library.set_archived("d", True)
    assert found(library, "gitar") == ("gfc", 0, ("Guitar",))
    assert found(library, "guitra", show=Show.ARCHIVED) == ("", 0, ())
    assert found(library, "gittar", show=Show.ARCHIVED) == ("d", 0, ("Gitar",))


def test_words_that_came_since_are_known(library: Library) -> None:
    assert found(library, "ostinaot") == ("", 0, ())  # the words have been read by now
    library.rename_clip("b", "Ostinato")
    assert found(library, "ostinaot") == ("b", 0, ("Ostinato",))
    library.rename_clip("b", "Midday")
    assert found(library, "ostinaot") == ("", 0, ())
    library.close()
    (library.folder / "library.db").unlink()
    again = Library(library.folder)
    again.read_vocabulary()
    assert found(again, "midngiht") == ("ca", 0, ("Midnight",))
    again.close()


def test_many_clips_with_a_word_are_all_that_is_found(library: Library) -> None:
    for clip_id in "wxyz":
        add(library, clip_id, f"{clip_id}1", {"name": f"Brass {clip_id}", "prompt": {}, "seconds": 1})
    library.refresh_words()
    assert library.found(ShelfQuery("brass")) == Found(library.listed(ShelfQuery("brass")), 5)


def one_error(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + chance.choice("abcdefg") + word[at:]
        case _:
            return word[:at] + chance.choice("abcdefg") + word[at + 1 :]


def distance(one: str, other: str) -> int:
    """Damerau's distance in which no letter is moved twice, letter by letter."""
    rows = [[i + j if i * j == 0 else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i, letter in enumerate(one, 1):
        for j, its in enumerate(other, 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (letter != its))
            if min(i, j) > 1 and (letter, one[i - 2]) == (other[j - 2], its):
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


def test_the_words_of_a_vocabulary_that_are_near() -> None:
    chance = random.Random(4)
    words = {"".join(chance.choices("abcdefgh", k=chance.randrange(3, 12))) for _ in range(500)} | {"ba", "x1234"}
    vocabulary = Vocabulary(words)
    for _ in range(25):
        typed = one_error(chance.choice([word for word in sorted(words) if len(word) > 4]), chance)
        most = 2 if len(typed) >= 8 else 1
        near = {word: n for word in words if 0 < (n := distance(typed, word)) <= most and not word.startswith(typed)}
        found = vocabulary.near(typed)
        whole = {each.word: each.errors for each in found if each.is_whole}
        assert whole.items() <= near.items()
        begun = [each for each in found if not each.is_whole]
        assert all(distance(typed, each.word) == each.errors for each in begun)
        beginnings = tuple(each.word for each in begun)
        assert len(found) == 40 or all(word in whole or word.startswith(beginnings) for word in near)
        assert {each.word: each.errors for each in vocabulary.near(typed, is_whole=True)} == near or len(near) > 40
        assert vocabulary.has(typed) == any(word.startswith(typed) for word in words)
    assert vocabulary.near("x1243") == vocabulary.near("abc") == []


def test_a_vocabulary_of_odd_words() -> None:
    vocabulary = Vocabulary(["😀😀😀😀😀", "ǆǆǆǆǆ", "a" * 300, "Жёлтый", "straße"])
    vocabulary.add_text("ЖЁЛТЫЙ закат, _under_score")
    assert [each.word for each in vocabulary.near(folded("желтыц"))] == ["желтыи"]
    assert [each.word for each in vocabulary.near("scroe")] == ["score"]
    assert vocabulary.near("a" * 24) == []  # the long one begins with it
    assert Vocabulary().near("anything") == []
    assert not Vocabulary().has("anything")
