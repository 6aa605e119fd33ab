"""Sections of lyrics: found, marked, put into another order."""

import pytest

from daw_bridge.core.words.sections import moved, name_of, next_mark, sections, with_mark

SONG = "[Intro]\n\n[Verse 1]\none\ntwo\n\n[Chorus - anthemic]\nthree\n\n[verse 2]\nfour"


def test_sections_are_found() -> None:
    found = sections(SONG)
    assert [(each.name, each.kind, each.n_sung) for each in found] == [
        ("Intro", "intro", 0),
        ("Verse 1", "verse", 2),
        ("Chorus - anthemic", "chorus", 1),
        ("verse 2", "verse", 1),
    ]
    assert found[0].first == 0
    assert found[-1].last == SONG.count("\n") + 1
    assert sections("") == ()
    assert [each.name for each in sections("la\n[verse]\nlo")] == ["", "verse"]


def test_a_time_is_no_mark() -> None:
    assert name_of("[00:12.30]") == ""
    assert name_of("[00:12.30]words") == ""
    assert name_of(" [bridge] ") == "bridge"


def test_sections_are_moved_whole() -> None:
    there = moved(SONG, 2, 0)
    assert [each.name for each in sections(there)] == ["Chorus - anthemic", "Intro", "Verse 1", "verse 2"]
    assert there.startswith("[Chorus - anthemic]\nthree\n\n[Intro]\n\n[Verse 1]\none\ntwo\n\n")
    assert moved(there, 0, 2) == SONG.replace("[Intro]\n\n", "[Intro]\n\n")
    assert sorted(line for line in there.split("\n") if line) == sorted(line for line in SONG.split("\n") if line)


def test_what_has_no_mark_stays_in_front() -> None:
    lyrics = "hey\n\n[verse]\none\n\n[chorus]\ntwo"
    assert moved(lyrics, 0, 2) == lyrics
    assert moved(lyrics, 2, 0) == lyrics
    assert moved(lyrics, 2, 1) == "hey\n\n[chorus]\ntwo\n\n[verse]\none"
    assert moved(lyrics, 7, 1) == lyrics


def test_verses_are_numbered() -> None:
    assert next_mark("", "verse") == "[verse]"
    assert next_mark(SONG, "verse") == "[verse 3]"
    assert next_mark(SONG, "chorus") == "[chorus]"


@pytest.mark.parametrize(
    ("lyrics", "line", "then", "below"),
    [
        ("", 0, "[verse]\n", 1),
        ("one\ntwo", 1, "one\n\n[verse]\ntwo", 3),
        ("one\n", 1, "one\n\n[verse]\n", 3),
        ("one\n\ntwo", 1, "one\n\n[verse]\ntwo", 3),
        ("one", 0, "[verse]\none", 1),
    ],
)
def test_a_mark_gets_a_line_of_its_own(lyrics: str, line: int, then: str, below: int) -> None:
    assert with_mark(lyrics, line, "[verse]") == (then, below)
