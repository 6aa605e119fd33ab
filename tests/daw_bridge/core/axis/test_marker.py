"""Markers: what may be one, their order, and the sections that they make."""

import pytest

from daw_bridge.core.axis.marker import (
    LONGEST_NAME,
    MOST,
    Marker,
    Section,
    in_order,
    listed,
    marker_before,
    merged,
    place_beside,
    section_at,
    section_of,
    sections,
    stored_markers,
    tidy_name,
    with_changed,
    with_marker,
    within,
    without,
)
from engine.contract.messages import MessageError

INTRO, VERSE, CHORUS = Marker(100, "Intro"), Marker(300, "Verse", 200), Marker(700, "Chorus")
SONG = (INTRO, VERSE, CHORUS)


def test_changes_keep_the_order_of_time() -> None:
    assert with_marker((INTRO, CHORUS), VERSE) == SONG
    assert with_marker(SONG, VERSE) == SONG  # it is there already
    assert with_changed(SONG, INTRO, Marker(900, "Outro")) == (VERSE, CHORUS, Marker(900, "Outro"))
    assert without(SONG, VERSE) == (INTRO, CHORUS)
    assert in_order(reversed(SONG)) == SONG


@pytest.mark.parametrize(
    "marker", [Marker(1 << 41), Marker(-(1 << 41)), Marker(0, "", -1), Marker(0, "x" * (LONGEST_NAME + 1))]
)
def test_what_no_marker_can_be_is_refused(marker: Marker) -> None:
    with pytest.raises(MessageError):
        with_marker((), marker)
    with pytest.raises(MessageError):
        with_changed(SONG, INTRO, marker)


def test_there_are_not_more_than_a_file_can_hold() -> None:
    full = tuple(Marker(n) for n in range(MOST))
    with pytest.raises(MessageError, match="256"):
        with_marker(full, Marker(MOST))
    assert with_changed(full, full[0], Marker(MOST))[-1] == Marker(MOST)
    assert len(merged(full[:-1], [Marker(1000), Marker(1001)])) == MOST


def test_a_marker_that_went_away_is_named() -> None:
    with pytest.raises(MessageError, match="not there any more"):
        without(SONG, Marker(5))
    with pytest.raises(MessageError, match="not there any more"):
        with_changed(SONG, Marker(5), INTRO)


def test_names_become_one_line() -> None:
    assert tidy_name(" Ver\0se\r\n 1\t– größer ♪ ") == "Ver se 1 – größer ♪"


def test_what_comes_from_elsewhere_renames_what_is_at_its_place() -> None:
    assert merged(SONG, [Marker(100, "Start"), Marker(50)]) == (Marker(50), Marker(100, "Start"), VERSE, CHORUS)


def test_sections_reach_to_the_next_marker() -> None:
    assert sections(SONG, 0, 1000) == (
        Section("", 0, 100), Section("Intro", 100, 300), Section("Verse", 300, 500), Section("Chorus", 700, 1000),
    )  # fmt: skip
    assert sections(SONG, 350, 800) == (Section("Verse", 350, 500), Section("Chorus", 700, 800))
    assert sections((), 0, 1000) == ()
    assert sections(SONG, 0, 600)[-1] == Section("Verse", 300, 500)  # the chorus begins behind the take
    assert section_of(INTRO, SONG, 1000) == Section("Intro", 100, 300)
    assert section_of(CHORUS, SONG, 1000) == Section("Chorus", 700, 1000)
    assert section_of(VERSE, SONG, 1000) == Section("Verse", 300, 500)
    assert section_of(CHORUS, SONG, 500) == Section("Chorus", 700, 700)


def test_the_innermost_section_is_the_one_at_a_place() -> None:
    song = in_order((Marker(0, "Song", 1000), Marker(200, "Verse", 400), Marker(300, "Line", 100)))
    found = [each.name if (each := section_at(song, place, 0, 1000)) else None for place in (0, 250, 350, 450, 999)]
    assert found == ["Song", "Verse", "Line", "Verse", "Song"]
    assert section_at(song, 1000, 0, 1000) is None
    assert section_at(SONG, 600, 0, 1000) is None  # behind the verse, which has an end of its own


def test_jumps() -> None:
    assert [place_beside(SONG, place, 1) for place in (0, 100, 299, 700)] == [100, 300, 300, None]
    assert [place_beside(SONG, place, -1) for place in (100, 101, 300, 9999)] == [None, 100, 100, 700]
    assert [marker_before(SONG, place) for place in (99, 100, 650)] == [None, INTRO, VERSE]


def test_sound_that_begins_elsewhere_has_the_markers_that_lie_in_it() -> None:
    assert list(within(SONG, 50, 1000)) == [Marker(150, "Intro"), Marker(350, "Verse", 200), Marker(750, "Chorus")]
    assert list(within(SONG, -400, 200)) == [Marker(0, "Verse", 100)]
    assert list(within(SONG, 0, 400)) == [INTRO, Marker(300, "Verse", 100)]
    assert list(within(SONG, -500, 200)) == [Marker(200, "Chorus")]  # at the very end


def test_what_is_kept_is_read_again_and_nonsense_is_not() -> None:
    assert stored_markers(listed(SONG)) == SONG
    assert stored_markers(None) is None
    assert stored_markers({"a": 1}) is None
    odd = [[1, "a"], "x", [1.5, "b", 0], [1 << 60, "c", 0], [5, 6, 7], [9, "good\n", 0], [9, "bad", -4], None]
    assert stored_markers(odd) == (Marker(9, "good"),)
    assert stored_markers([[n, "x" * 500, 0] for n in range(300)]) == tuple(Marker(n, "x" * 200) for n in range(256))
