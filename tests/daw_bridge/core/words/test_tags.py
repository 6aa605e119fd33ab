"""Tags in a caption: found, added and taken out without a trace."""

import random

import pytest

from daw_bridge.core.words.tags import TAGS, tags_in, with_tag, without_tag

ALL = [tag for tags in TAGS.values() for tag in tags]


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("", set()),
        ("A Slow piano ballad", {"slow", "piano"}),
        ("drum and bass, synth bass", {"drum & bass", "synth bass"}),
        ("Drum & Bass with a bass", {"drum & bass", "bass"}),
        ("darkness, warmer, basses", set()),
        ("R & B; lo fi, four on the floor", {"R&B", "lo-fi", "four-on-the-floor"}),
    ],
)
def test_tags_are_found_as_whole_words(caption: str, found: set[str]) -> None:
    assert tags_in(caption) == found


@pytest.mark.parametrize(
    ("caption", "tag", "then"),
    [
        ("", "piano", "piano"),
        ("funk", "piano", "funk, piano"),
        ("funk, ", "piano", "funk, piano"),
        ("A slow ballad.", "piano", "A slow ballad. Piano"),
        ("a PIANO", "piano", "a PIANO"),
    ],
)
def test_a_tag_is_added_once(caption: str, tag: str, then: str) -> None:
    assert with_tag(caption, tag) == then
    assert with_tag(then, tag) == then


@pytest.mark.parametrize(
    ("caption", "tag", "then"),
    [
        ("piano", "piano", ""),
        ("funk, piano", "piano", "funk"),
        ("piano, funk", "piano", "funk"),
        ("funk, piano, warm", "piano", "funk, warm"),
        ("slow piano ballad", "piano", "slow ballad"),
        ("a funk, piano. Warm", "piano", "a funk. Warm"),
        ("Piano, funk and piano", "piano", "funk and"),
        ("drum and bass, bass", "bass", "drum and bass"),
        ("drum and bass, funk", "drum & bass", "funk"),
    ],
)
def test_a_tag_leaves_no_trace(caption: str, tag: str, then: str) -> None:
    assert without_tag(caption, tag) == then


def test_tags_come_and_go_in_any_order() -> None:
    for _ in range(300):
        tags = random.sample(ALL, 5)
        caption = ""
        for tag in tags:
            caption = with_tag(caption, tag)
        assert tags_in(caption) == set(tags)
        assert caption == ", ".join(tags)
        for tag in random.sample(tags, 5):
            caption = without_tag(caption, tag)
            assert tag not in tags_in(caption)
        assert caption == ""
