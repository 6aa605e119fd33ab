"""When the lines of the lyrics are sung: read from a recipe, inherited by takes, and gone where they are sung over."""

import json
from typing import Any

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.lyric_lines import TAG, has_lines, inherited_lines, line_at, lyric_lines
from engine.contract.messages import LyricLine
from engine.contract.ranges import SAMPLE_RATE

ONE, TWO, THREE = LyricLine("one", 0.5, 2.0), LyricLine("two", 2.0, 4.0), LyricLine("three", 4.0, 5.5)
LINES = [{"text": line.text, "start_s": line.start_s, "end_s": line.end_s} for line in (ONE, TWO, THREE)]


def take(**recipe: Any) -> Take:
    return Take("t", "c", "Take 1", "t.wav", 10 * SAMPLE_RATE, 0.0, Recipe.parse(recipe))


def made_of(source: Take, **recipe: Any) -> Take:
    """A take that a job has made of another."""
    tags = inherited_lines(source) | {"start_samples": str(source.start_samples)}
    return take(tags=tags, **{"task": "repaint"} | recipe)


def test_a_sung_take_has_its_lines_in_order() -> None:
    sung = take(task="text2music", lyric_lines=LINES[::-1])
    assert lyric_lines(sung) == (ONE, TWO, THREE)
    assert line_at(lyric_lines(sung), 2.0) == TWO
    assert line_at(lyric_lines(sung), 5.5) is None
    assert lyric_lines(take(task="text2music")) == ()


@pytest.mark.parametrize("lines", ["x", [1], [{"text": "a"}], [{"text": "", "start_s": 0, "end_s": 1}], {"a": 1}, None])
def test_what_is_no_line_is_left_out(lines: object) -> None:
    assert lyric_lines(take(task="cover", lyric_lines=lines)) == ()


@pytest.mark.parametrize("tag", ["", "x", "[1]", '[["a", 1, "b"]]', "{}", "[" * 5000])
def test_a_tag_that_says_nothing_is_no_line(tag: str) -> None:
    assert lyric_lines(take(task="repaint", tags={TAG: tag})) == ()


def test_takes_keep_the_lines_of_their_source() -> None:
    sung = take(task="text2music", lyric_lines=LINES)
    again = made_of(sung, regions=[{"start_s": 2.0, "end_s": 4.0}])
    assert lyric_lines(again) == (ONE, TWO, THREE)
    assert lyric_lines(made_of(again, task="complete")) == (ONE, TWO, THREE)


def test_a_take_that_begins_earlier_has_them_later() -> None:
    sung = take(task="text2music", lyric_lines=LINES)
    earlier = made_of(sung, offset_samples=SAMPLE_RATE, regions=[{"start_s": -1.0, "end_s": 0.0}])
    assert [line.start_s for line in lyric_lines(earlier)] == [1.5, 3.0, 5.0]
    assert [line.start_s for line in lyric_lines(made_of(earlier))] == [1.5, 3.0, 5.0]
    assert json.loads(inherited_lines(earlier)[TAG])[0] == [0.5, 2.0, "one"]


def test_a_line_is_gone_where_something_else_is_sung() -> None:
    sung = take(task="text2music", lyric_lines=LINES)
    other = made_of(sung, prompt={"lyrics": "two and a half"}, regions=[{"start_s": 2.0, "end_s": 4.0}])
    assert lyric_lines(other) == (ONE, THREE)
    assert lyric_lines(made_of(other)) == (ONE, THREE)
    same = made_of(sung, prompt={"lyrics": "one\ntwo"}, regions=[{"start_s": 2.0, "end_s": 4.0}])
    assert lyric_lines(same) == (ONE, TWO, THREE)
    own = made_of(sung, prompt={"lyrics": "two"}, regions=[{"start_s": 2.0, "end_s": 4.0, "lyrics": "la la"}])
    assert lyric_lines(own) == (ONE, THREE)
    earlier = made_of(
        sung, offset_samples=SAMPLE_RATE, prompt={"lyrics": "x"}, regions=[{"start_s": 2.0, "end_s": 4.0}]
    )
    assert [line.text for line in lyric_lines(earlier)] == ["one", "three"]


def test_a_cover_sings_its_own_lines_only() -> None:
    sung = take(task="text2music", lyric_lines=LINES)
    assert lyric_lines(made_of(sung, task="cover")) == ()


def test_structure_alone_is_nothing_to_sing() -> None:
    assert has_lines("[verse]\nla la")
    assert not has_lines("[Instrumental]")
    assert not has_lines(" \n[intro]\n")
