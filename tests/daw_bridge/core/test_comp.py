"""A comp's operations, by properties that hold after any number of them in any order."""

import random
from itertools import pairwise

import pytest

from daw_bridge.core.comp import SHORTEST, Comp, Span, stored_comp

LENGTH = 40_000
TAKES = ("base", "a", "b", "c")


def heard(comp: Comp, step: int = 1) -> list[str]:
    return [comp.take_at(place) for place in range(0, LENGTH, step)]


def check(comp: Comp) -> None:
    """What `Comp` promises of its spans."""
    for span in comp.spans:
        assert span.start < span.end
        assert span.take_id != comp.base
    for before, after in pairwise(comp.spans):
        assert before.end <= after.start
        assert before.end < after.start or before.take_id != after.take_id
    parts = list(comp.parts((0, LENGTH)))
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == LENGTH


@pytest.mark.parametrize("seed", range(30))
def test_after_any_operations_a_comp_is_whole_and_sounds_as_the_last_word_was(seed: int) -> None:
    draw = random.Random(seed)
    comp, model = Comp("base"), ["base"] * LENGTH  # the model holds the take of each sample
    for _ in range(40):
        match draw.randrange(4):
            case 0 | 1:
                take, start = draw.choice(TAKES), draw.randrange(LENGTH - 1)
                end = draw.randint(start, min(LENGTH, start + draw.choice((1, 50, 3000, 20_000))))
                comp = comp.with_span(take, start, end)
                model[start:end] = [take] * (end - start)
            case 2:
                place = draw.randrange(LENGTH)
                gone = comp.span_at(place)
                comp = comp.without_span(place)
                if gone is not None:
                    model[gone.start : gone.end] = ["base"] * (gone.end - gone.start)
            case _ if comp.edges:
                edge, to = draw.choice(comp.edges), draw.randrange(LENGTH)
                before, comp = comp, comp.with_edge_moved(edge, to)
                assert len(comp.spans) == len(before.spans), "no span is lost by moving an edge"
                assert len(comp.edges) == len(before.edges)
                moved = set(comp.edges) - set(before.edges)
                for place in moved:
                    low, high = sorted((edge, place))
                    take = comp.take_at(low) if place > edge else comp.take_at(high - 1)
                    model[low:high] = [take] * (high - low)
        check(comp)
        assert heard(comp, 97) == model[::97]
    assert heard(comp) == model
    assert stored_comp(comp.stored()) == comp


def test_a_span_of_the_base_gives_the_base_back() -> None:
    comp = Comp("base").with_span("a", 100, 400).with_span("base", 200, 300)
    assert comp.spans == (Span("a", 100, 200), Span("a", 300, 400))
    assert comp.with_span("a", 200, 300).spans == (Span("a", 100, 400),)
    assert comp.with_span("a", 50, 50) == comp


@pytest.mark.parametrize(("to", "found"), [(5000, 5000), (0, 1000 + SHORTEST), (99_999, 9000 - SHORTEST), (4000, 4000)])
def test_an_edge_between_two_spans_moves_both_and_passes_no_other(to: int, found: int) -> None:
    comp = Comp("base", (Span("a", 1000, 4000), Span("b", 4000, 9000)))
    assert comp.with_edge_moved(4000, to).spans == (Span("a", 1000, found), Span("b", found, 9000))
    assert comp.with_edge_moved(4001, to) == comp


def test_a_span_that_is_short_already_is_not_made_shorter_by_its_edge() -> None:
    comp = Comp("base", (Span("a", 1000, 1100),))
    assert comp.with_edge_moved(1100, 1050) == comp
    assert comp.with_edge_moved(1100, 5000).spans == (Span("a", 1000, 5000),)


def test_the_extent_covers_the_base_and_what_the_takes_really_hold() -> None:
    comp = Comp("base").with_span("a", -500, 2000).with_span("b", 9000, 30_000)
    extents = {"base": (0, 10_000), "a": (-200, 10_000), "b": (0, 12_000)}
    assert comp.extent(extents) == (-200, 12_000)
    assert comp.extent({"base": (0, 10_000)}) == (0, 10_000)
    assert Comp("gone").extent({}) == (0, 0)


@pytest.mark.parametrize(
    "stored", [None, 5, [], {}, {"base": 3}, {"base": ""}, {"base": "x", "spans": 7}, {"base": "x", "spans": [[1, 2]]}]
)
def test_what_is_no_comp_is_left_out(stored: object) -> None:
    found = stored_comp(stored)
    assert found is None or found == Comp("x")


def test_of_a_damaged_comp_the_spans_that_are_whole_are_kept() -> None:
    stored = {"base": "x", "spans": [["a", 5, 5], ["a", 0, 1 << 50], ["a", 10.5, 20], ["", 1, 2], ["a", 10, 20], "b"]}
    assert stored_comp(stored) == Comp("x", (Span("a", 10, 20),))


def test_the_nearest_edge() -> None:
    comp = Comp("base", (Span("a", 1000, 4000),))
    assert (comp.nearest_edge(0), comp.nearest_edge(2600), Comp("base").nearest_edge(5)) == (1000, 4000, None)
