"""Where markers lie in their strip, in pixels, without widgets."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from daw_bridge.core.axis.marker import Marker, Markers
from engine.contract.ranges import SAMPLE_RATE
from gui.views.axis.time_axis import TimeAxis

FLAG = 11  # pixels of a flag, or of an end of a section that is grabbed
_GAP = 4
_LEAST_NAME = 26  # pixels below which a name is not worth painting


@dataclass(frozen=True, slots=True)
class Placed:
    """A marker in the strip. left: of its flag. right: where a section ends, else where its flag and name do.

    name_width: pixels for its name; 0 where there is no room for one. is_narrow: there is none for the flag either.
    """

    marker: Marker
    left: float
    right: float
    name_width: float
    is_narrow: bool = False

    @property
    def is_section(self) -> bool:
        return self.marker.length > 0


def time_of(place: int, start_samples: int) -> float:
    """The second of a take at a sample of its clip. start_samples: where the take begins in the clip."""
    return (place - start_samples) / SAMPLE_RATE


def placed(markers: Markers, start_samples: int, axis: TimeAxis, width_of: Callable[[str], float]) -> list[Placed]:
    """Place the markers that are seen, in order of time. width_of: of a name, in pixels.

    A name ends before the next marker; the name of a section that began before the view stays in it.
    """
    xs = [axis.x(time_of(each.at, start_samples)) for each in markers]
    found = []
    for n, marker in enumerate(markers):
        left, follows = xs[n], next((x for x in xs[n + 1 :] if x > xs[n]), math.inf)
        right = axis.x(time_of(marker.end, start_samples)) if marker.length else left + FLAG
        end = min(follows, right) if marker.length else follows
        seen_left = max(left, 0.0) if marker.length else left
        room = min(end, axis.width) - seen_left - FLAG - _GAP
        name = min(room, width_of(marker.name)) if marker.name and room > 0 and left <= axis.width and end > 0 else 0.0
        if name < min(_LEAST_NAME, width_of(marker.name) if name else 0.0):
            name = 0.0
        if not marker.length:
            right += name + _GAP * (name > 0)
        if right >= 0 and left <= axis.width:
            found.append(Placed(marker, left, right, name, follows - left < FLAG - 2))
    return found


def at_x(places: list[Placed], x: float) -> tuple[Placed, str] | None:
    """The marker under the pointer and which part of it: "start", "end" or "body". Flags lie on top of sections."""
    near = [each for each in places if not each.is_section and each.left - 3 <= x <= each.right]
    if near:
        return max(near, key=lambda each: each.left), "start"
    for each in reversed([each for each in places if each.is_section]):
        if each.left - 3 <= x <= each.right + 3:
            is_wide = each.right - each.left > 3 * FLAG
            if abs(x - each.right) <= (FLAG / 2 if is_wide else 3):
                return each, "end"
            return each, "start" if abs(x - each.left) <= (FLAG / 2 if is_wide else 3) else "body"
    return None


def dragged(marker: Marker, part: str, by: int) -> Marker:
    """A marker after a part of it was moved by some samples; a section keeps a sample at least."""
    if not marker.length or part == "body":
        return Marker(marker.at + by, marker.name, marker.length)
    if part == "end":
        return Marker(marker.at, marker.name, max(1, marker.length + by))
    by = min(by, marker.length - 1)
    return Marker(marker.at + by, marker.name, marker.length - by)
