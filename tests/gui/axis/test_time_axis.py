"""Zoom and scroll as numbers."""

import pytest

from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import grid_step_bars


@pytest.mark.parametrize("length_s", [0.5, 4.0, 600.0])
def test_zoom_keeps_the_time_under_the_pointer(length_s: float) -> None:
    axis = TimeAxis(width=1200).fitted(length_s)
    for x in (100, 600, 1100):
        before = axis.time(x)
        zoomed = axis.zoomed(4, x)
        assert zoomed.time(x) == pytest.approx(before)
        assert zoomed.end_s - zoomed.start_s < axis.end_s - axis.start_s


def test_view_stays_within_the_clip_and_its_room() -> None:
    axis = TimeAxis(width=1000).fitted(10)
    assert (axis.start_s, axis.end_s) == (0, 12)
    assert axis.scrolled(100) == axis
    near = axis.zoomed(10, 0)
    assert near.scrolled(-5).start_s == 0
    assert near.scrolled(500).end_s == pytest.approx(12)
    assert axis.zoomed(1e9, 500).seconds_per_pixel > 0


@pytest.mark.parametrize(("seconds_per_pixel", "step"), [(0.001, 1), (0.03, 1), (0.04, 2), (0.5, 16)])
def test_labels_do_not_crowd(seconds_per_pixel: float, step: int) -> None:
    assert grid_step_bars(seconds_per_pixel, 2.0) == step
