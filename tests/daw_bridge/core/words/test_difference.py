"""A text and its proposal: changes one by one, and nothing that was typed meanwhile is lost."""

import random

import pytest

from daw_bridge.core.words.difference import lines_between, words_between

LYRICS = "[verse]\none\ntwo\nthree\n\n[chorus]\nla la"


def test_lines_are_changed_one_by_one() -> None:
    proposed = "[verse]\none\ntwo stars\nthree moons\n\n[chorus]\nla la\noh oh"
    found = lines_between(LYRICS, proposed)
    assert [(each.before, each.after) for each in found.changes] == [
        (("two",), ("two stars",)),
        (("three",), ("three moons",)),
        ((), ("oh oh",)),
    ]
    assert found.taken(LYRICS, {0, 1, 2}) == proposed
    assert found.taken(LYRICS, {1}) == LYRICS.replace("three", "three moons")
    assert found.taken(LYRICS, ()) == LYRICS


def test_lines_that_go_and_come() -> None:
    found = lines_between("a\nb\nc", "a\nc")
    assert [(each.before, each.after) for each in found.changes] == [(("b",), ())]
    assert found.taken("a\nb\nc", {0}) == "a\nc"
    new = lines_between("", "[verse]\none\n\n[chorus]\ntwo\n")
    assert [each.after for each in new.changes] == [("[verse]",), ("one",), ("", "[chorus]"), ("two", "")]
    assert new.taken("", {0, 1, 2, 3}) == "[verse]\none\n\n[chorus]\ntwo\n"
    assert new.taken("", {1, 3}).strip() == "one\ntwo"
    assert lines_between("a", "a").changes == ()


def test_a_caption_changes_by_words() -> None:
    found = words_between("slow piano ballad", "slow tender piano ballad with strings")
    assert ["".join(each.after).strip() for each in found.changes] == ["tender", "with strings"]
    assert found.taken("slow piano ballad", {0}) == "slow tender piano ballad"
    assert found.taken("slow piano ballad", {0, 1}) == "slow tender piano ballad with strings"
    other = words_between("slow piano ballad", "An energetic track, fast and with a slow end")
    assert len(other.changes) <= 2, "another caption altogether is no confetti"


def test_what_was_typed_meanwhile_stays() -> None:
    proposed = LYRICS.replace("two", "two stars").replace("la la", "la la la")
    found = lines_between(LYRICS, proposed)
    now = LYRICS.replace("one", "ONE\nand a half").replace("two", "mine")
    assert found.fitting(now) == (1,), "the line that was typed over is not overwritten"
    assert found.taken(now, {0, 1}) == now.replace("la la", "la la la")
    assert found.fitting("something else") == ()
    assert found.taken("something else", {0, 1}) == "something else"


@pytest.mark.parametrize("between", [lines_between, words_between])
def test_all_changes_make_the_proposal_and_none_change_nothing(between: object) -> None:
    separator = "\n" if between is lines_between else " "
    draw = random.Random(7)
    for _ in range(400):
        base, proposed = (separator.join(draw.choices("abcde", k=draw.randint(1, 9))) for _ in range(2))
        found = between(base, proposed)  # type: ignore[operator]
        every = range(len(found.changes))
        assert found.fitting(base) == tuple(every)
        assert found.taken(base, every) == proposed
        assert found.taken(base, ()) == base
        half = [n for n in every if draw.random() < 0.5]
        then = found.taken(base, half)
        rest = [n for n in found.fitting(then) if n not in half]
        assert all(0 <= n < len(found.changes) for n in rest)


def test_typing_anywhere_is_never_lost() -> None:
    draw = random.Random(8)
    for n in range(300):
        base, proposed = ("\n".join(draw.choices("abcde", k=draw.randint(1, 8))) for _ in range(2))
        lines, place = base.split("\n"), draw.randrange(len(base.split("\n")) + 1)
        mine = f"typed {n}"
        lines[place : place + draw.randint(0, 1)] = [mine]
        found, now = lines_between(base, proposed), "\n".join(lines)
        assert mine in found.taken(now, range(len(found.changes))).split("\n")
