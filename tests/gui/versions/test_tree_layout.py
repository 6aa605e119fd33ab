"""Where takes of a tree lie, how arrow keys walk, and what fits into a view: numbers alone."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.version_tree import version_tree
from gui.views.versions.tree_layout import Form, Way, Zoom, fitting, lay_out, opening, walk
from tests.gui.versions.conftest import take

FAMILY = [
    take("a", created=1.0), take("b", "a", 2.0), take("c", "b", 3.0), take("d", "a", 4.0), take("e", "b", 5.0),
    take("f", created=6.0),
]  # fmt: skip


def test_the_oldest_child_goes_on_in_the_row_of_its_parent() -> None:
    assert lay_out(version_tree(FAMILY)).places == {
        "a": (0, 0), "b": (1, 0), "c": (2, 0), "e": (2, 1), "d": (1, 2), "f": (0, 3),
    }  # fmt: skip


def test_arrows_lead_to_parent_child_and_those_beside() -> None:
    tree = version_tree(FAMILY)
    layout = lay_out(tree)
    steps = {
        ("b", Way.PARENT): "a", ("a", Way.PARENT): "a", ("a", Way.CHILD): "b", ("c", Way.CHILD): "c",
        ("b", Way.BELOW): "d", ("d", Way.ABOVE): "b", ("c", Way.BELOW): "e", ("a", Way.BELOW): "f",
        ("f", Way.BELOW): "f", ("gone", Way.CHILD): "gone",
    }  # fmt: skip
    assert {step: walk(tree, layout, *step) for step in steps} == steps


@pytest.mark.parametrize("count", [1, 3, 30, 300])
def test_no_two_takes_share_a_place_and_each_is_found_where_it_lies(
    many: Callable[[int], list[Take]], count: int
) -> None:
    layout = lay_out(version_tree(many(count)))
    assert len(set(layout.places.values())) == count
    for row_px in (3.0, 12.0, 30.0, 46.0):
        zoom = Zoom(row_px)
        for take_id, place in layout.places.items():
            box = zoom.box(*place)
            assert zoom.take_at(layout, box.x + box.width / 2, box.middle) == take_id


@pytest.mark.parametrize("count", [1, 3, 30, 300])
def test_the_whole_tree_fits_into_the_view(many: Callable[[int], list[Take]], count: int) -> None:
    layout = lay_out(version_tree(many(count)))
    width, height = fitting(layout, 540, 200).whole(layout)
    assert (width, height) <= (540, 200)
    assert height <= 200


def test_three_hundred_rolls_of_one_take_and_a_chain_of_as_many_fit() -> None:
    rolls = [take("a", created=1.0), *(take(f"r{n}", "a", 2.0 + n) for n in range(299))]
    chain = [take("c0", created=1.0), *(take(f"c{n}", f"c{n - 1}", 1.0 + n) for n in range(1, 300))]
    for takes in (rolls, chain):
        layout = lay_out(version_tree(takes))
        width, height = fitting(layout, 540, 200).whole(layout)
        assert width <= 540
        assert height <= 200


def test_a_large_tree_opens_with_names_and_a_small_one_with_all_that_is_known() -> None:
    rolls = [take("a", created=1.0), *(take(f"r{n}", "a", 2.0 + n) for n in range(299))]
    assert opening(lay_out(version_tree(rolls)), 200).form is Form.NAME
    assert opening(lay_out(version_tree(rolls[:3])), 200).form is Form.CARD


def test_columns_never_shrink_while_rows_grow() -> None:
    zooms = [Zoom(row / 4) for row in range(1, 220)]
    assert all(before.column < after.column for before, after in pairwise(zooms))
    assert {zoom.form for zoom in zooms} == set(Form)


def test_ten_thousand_takes_are_laid_out_at_once() -> None:
    chain = [take("c0", created=1.0), *(take(f"c{n}", f"c{n - 1}", 1.0 + n) for n in range(1, 10_000))]
    tree = version_tree(chain)
    begin = time.process_time()
    layout = lay_out(tree)
    assert time.process_time() - begin < 1.0
    assert (layout.n_rows, layout.n_columns) == (1, 10_000)
