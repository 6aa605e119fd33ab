"""Where new music goes that continues a take."""

import pytest

from daw_bridge.core.clip import Grid
from daw_bridge.core.versions.continuing import continuation
from engine.contract.messages import Region

GRID = Grid(120.0)  # bars of 2 s


@pytest.mark.parametrize(
    ("length_s", "added", "in_bars", "end_s"),
    [
        (10.0, 4.0, True, 18.0),
        (10.3, 4.0, True, 18.0),  # to the nearest bar line
        (11.0, 1.0, True, 14.0),  # half a bar more rather than less
        (11.2, 1.0, True, 14.0),
        (10.3, 0.5, True, 11.3),  # a part of a bar is meant as it is
        (10.3, 4.0, False, 14.3),
    ],
)
def test_bars_end_on_a_bar_line_and_seconds_where_they_end(
    length_s: float, added: float, in_bars: bool, end_s: float
) -> None:
    region = continuation(length_s, GRID, added, in_bars=in_bars)
    assert region.end_s == pytest.approx(end_s)
    assert region.start_s == pytest.approx(length_s - 0.02)


def test_a_take_shorter_than_a_seam_is_continued_from_its_start() -> None:
    assert continuation(0.01, GRID, 1.0, in_bars=False) == Region(0.0, 1.01)


def test_bars_are_counted_from_where_they_begin_in_the_take() -> None:
    """A take that was extended to the left begins within a bar."""
    assert continuation(10.0, Grid(120.0, origin_s=0.5), 2.0, in_bars=True).end_s == pytest.approx(14.5)
