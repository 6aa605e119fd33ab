"""Where the view goes when the playhead moves, in numbers, without widgets."""

from gui.viewmodels.view_options import Follow
from gui.views.axis.time_axis import TimeAxis

_PAGE_BEGIN = 0.05  # of the view: where the playhead stands after a page is turned


def followed(axis: TimeAxis, before_s: float, now_s: float, follow: Follow, *, is_playing: bool) -> TimeAxis:
    """The axis after the playhead has moved. A view that the user scrolled away from the playhead stays."""
    if follow is Follow.OFF or not axis.start_s <= before_s <= axis.end_s:
        return axis
    span = axis.end_s - axis.start_s
    if follow is Follow.SMOOTH and is_playing:
        pixels = round(
            (now_s - span / 2 - axis.start_s) / axis.seconds_per_pixel
        )  # whole ones: the picture stays sharp
        return axis.scrolled(pixels * axis.seconds_per_pixel)
    if axis.start_s <= now_s <= axis.end_s:
        return axis
    return axis.scrolled(now_s - _PAGE_BEGIN * span - axis.start_s)
