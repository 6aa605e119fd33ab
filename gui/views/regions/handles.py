"""The handles on a region for its strength and its seams: where they lie, and what a drag of one makes of the region."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from engine.contract.checks import bounds
from engine.contract.messages import Region

LEAST_WIDTH = 72  # pixels of a region that has handles: the others leave them no room
_CLICK = 4  # pixels a press may move and still be a click
_REACH_X, _REACH_Y = 18, 8  # around the middle of a handle
_TOP, _BOTTOM = 44, 18  # pixels above full strength, and below none
_NEAREST = 14  # pixels of a seam's handle from its edge, however short the seam is
STRENGTH_STEP = 0.01
SEAM_STEP_S = 0.005


class Scale(Protocol):
    """Where times lie on the screen, in pixels: the time axis of the waveform."""

    @property
    def seconds_per_pixel(self) -> float: ...

    def x(self, time_s: float) -> float: ...


class Handle(StrEnum):
    STRENGTH = "strength"
    SEAM_START = "seam_start"
    SEAM_END = "seam_end"


@dataclass(frozen=True, slots=True)
class HandlePlaces:
    """Where the handles of a region lie. area: below the ruler, where regions are painted. strength: as it applies."""

    region: Region
    axis: Scale
    area: QRectF
    strength: float

    @property
    def left(self) -> float:
        return self.axis.x(self.region.start_s)

    @property
    def right(self) -> float:
        return self.axis.x(self.region.end_s)

    @property
    def is_shown(self) -> bool:
        shown = min(self.right, self.area.right()) - max(self.left, self.area.left())
        return shown >= LEAST_WIDTH and self.area.height() > _TOP + _BOTTOM + _REACH_Y

    @property
    def seam(self) -> float:
        """The length of a seam in pixels: what the repaint uses of it, at most a quarter of the region."""
        return min(self.region.seam_s, self.region.length_s / 4) / self.axis.seconds_per_pixel

    def place(self, handle: Handle) -> QPointF:
        """The middle of a handle."""
        if handle is Handle.STRENGTH:
            middle = (max(self.left, self.area.left()) + min(self.right, self.area.right())) / 2
            room = self.area.height() - _TOP - _BOTTOM
            return QPointF(middle, self.area.top() + _TOP + (1 - self.strength) * room)
        inset = max(_NEAREST, min(self.seam, (self.right - self.left) / 4))
        x = self.left + inset if handle is Handle.SEAM_START else self.right - inset
        return QPointF(x, self.area.top() + 5)

    def strength_at(self, y: float) -> float:
        room = self.area.height() - _TOP - _BOTTOM
        share = 1 - (y - self.area.top() - _TOP) / max(1.0, room)
        return round(min(1.0, max(0.0, share)) / STRENGTH_STEP) * STRENGTH_STEP

    def hit(self, at: QPointF) -> Handle | None:
        """The handle under the pointer."""
        if not self.is_shown:
            return None
        for handle in Handle:
            place = self.place(handle)
            reach = _REACH_X if handle is Handle.STRENGTH else _REACH_Y
            if abs(at.x() - place.x()) <= reach and abs(at.y() - place.y()) <= _REACH_Y:
                return handle
        return None


class ValueDrag:
    """A drag of a handle, from a press at `at`; the other regions keep their place."""

    context = None

    def __init__(self, handle: Handle, places: HandlePlaces, at: QPointF, regions: tuple[Region, ...]) -> None:
        self._handle, self._places, self._press, self._before = handle, places, at, regions
        self._region = places.region
        self._far = 0.0

    def moved(self, at: QPointF) -> "ValueDrag":
        by = at - self._press
        self._far = max(self._far, abs(by.x()), abs(by.y()))
        region, axis = self._places.region, self._places.axis
        if self._handle is Handle.STRENGTH:
            grip = self._places.place(Handle.STRENGTH).y()
            self._region = replace(region, strength=round(self._places.strength_at(grip + by.y()), 2))
            return self
        longest_s = min(bounds(Region, "seam_s")[1], region.length_s / 4)
        inwards = by.x() if self._handle is Handle.SEAM_START else -by.x()
        first_s = min(region.seam_s, longest_s)
        seam_s = round((first_s + inwards * axis.seconds_per_pixel) / SEAM_STEP_S) * SEAM_STEP_S
        self._region = replace(region, seam_s=round(min(longest_s, max(0.0, seam_s)), 6))
        return self

    @property
    def is_click(self) -> bool:
        return self._far <= _CLICK

    @property
    def regions(self) -> tuple[Region, ...]:
        if self.is_click:
            return self._before
        return tuple(self._region if each == self._places.region else each for each in self._before)
