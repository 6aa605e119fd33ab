"""Which region the keys move, and which part of it: the whole, its start or its end."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.window_state import WindowState

_SAMPLE_S = 1 / SAMPLE_RATE
STRENGTH_STEP = 0.05  # of keys and screen readers


class Part(StrEnum):
    WHOLE = "whole"
    START = "start"
    END = "end"


def nudged(region: Region, part: Part, by_s: float) -> Region:
    """The region with a part moved; it keeps a sample at least, and as a whole it stays behind the take's beginning."""
    start, end = region.start_s, region.end_s
    if part is Part.WHOLE:
        by_s = max(by_s, min(0.0, -start))
        return region.between(start + by_s, end + by_s)
    if part is Part.START:
        return region.between(min(start + by_s, end - _SAMPLE_S), end)
    return region.between(start, max(end + by_s, start + _SAMPLE_S))


def on_samples(region: Region) -> Region:
    """The region with both ends on whole samples."""
    start, end = (round(time_s * SAMPLE_RATE) / SAMPLE_RATE for time_s in (region.start_s, region.end_s))
    return region.between(start, end)


def among(others: tuple[Region, ...], region: Region) -> tuple[Region, ...]:
    """A region and those of the others that it does not overlap, in order of time."""
    apart = [each for each in others if each.end_s <= region.start_s or each.start_s >= region.end_s]
    return tuple(sorted([*apart, region], key=lambda each: each.start_s))


class RegionHandle(QObject):
    """Moves regions by keys.

    `edit` receives the regions after a change, `nudge` with the name of a series: what one key does many times is one
    change to the user. `said` carries a sentence about what is moved now.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        state: WindowState,
        edit: Callable[[tuple[Region, ...]], object],
        nudge: Callable[[tuple[Region, ...], str], object],
    ) -> None:
        super().__init__()
        self._state, self._edit, self._nudge = state, edit, nudge
        self._row = -1
        self.part = Part.WHOLE

    @property
    def row(self) -> int:
        """The number of the region, counted from 0; -1 without regions. The last one unless the user chose another."""
        count = len(self._state.selection.regions)
        return self._row if 0 <= self._row < count else count - 1

    def choose(self, regions: tuple[Region, ...]) -> None:
        """The keys move the region that is new among these, as a whole: it has just been drawn or dragged."""
        known = self._state.selection.regions
        new = [row for row, region in enumerate(regions) if region not in known]
        self._row, self.part = (new[0] if new else -1), Part.WHOLE

    def next_region(self) -> None:
        if self._state.selection.regions:
            self._row = (self.row + 1) % len(self._state.selection.regions)
            self._say()

    def next_part(self) -> None:
        parts = list(Part)
        self.part = parts[(parts.index(self.part) + 1) % len(parts)]
        self._say()

    def nudge_beats(self, beats: int) -> None:
        """Move by beats, as long as they are where the part lies."""
        if (region := self._region()) is not None:
            at = region.end_s if self.part is Part.END else region.start_s
            self._replace(nudged(region, self.part, beats * self._state.grid.at(at).beat_s), "beats")

    def nudge_samples(self, samples: int) -> None:
        if (region := self._region()) is not None:
            self._replace(nudged(on_samples(region), self.part, samples * _SAMPLE_S), "samples")

    def nudge_strength(self, by: float) -> None:
        """Make the region's own strength larger or smaller, from the one of all regions on."""
        if (region := self._region()) is not None:
            strength = self._state.draft.strength if region.strength is None else region.strength
            self._replace(replace(region, strength=round(min(1.0, max(0.0, strength + by)), 2)), "strength")

    def replace(self, before: Region, after: Region) -> None:
        """Change one of the regions, if it is still there."""
        regions = self._state.selection.regions
        if before in regions and after != before:
            self._edit(tuple(after if each == before else each for each in regions))

    def hold(self, row: int) -> None:
        """The keys move the region of a number from here on."""
        self._row = row
        self.changed.emit()

    def select_bar(self, time_s: float) -> None:
        """Select the bar at a time in place of all regions; if it is selected, the bars up to the next bar line too."""
        grid, regions = self._state.grid, self._state.selection.regions
        start = grid.bar_at(time_s)
        bar = Region(start, grid.time_of(round(grid.position(start)) + 1))
        if len(regions) == 1 and regions[0].start_s <= bar.start_s + 1e-6 and regions[0].end_s >= bar.end_s - 1e-6:
            end = grid.time_of(round(grid.position(regions[0].end_s)) + 1)
            bar = Region(regions[0].start_s, end)
        self._edit((bar,))

    def extend(self, by_s: float, playhead_s: float) -> None:
        """Move the end of the last region by some seconds; without a region, start one at the playhead's beat."""
        regions, grid = self._state.selection.regions, self._state.grid
        if not regions:
            start = grid.snapped(playhead_s)
            self._edit((Region(min(start, start + by_s), max(start, start + by_s)),))
            return
        last = regions[-1]
        end = grid.snapped(last.end_s + by_s)
        rest = regions[:-1]
        self._edit((*rest, last.between(last.start_s, end)) if end > last.start_s + 1e-6 else rest)

    def _region(self) -> Region | None:
        regions = self._state.selection.regions
        return regions[self.row] if regions else None

    def _replace(self, region: Region, unit: str) -> None:
        regions = list(self._state.selection.regions)
        regions[self.row] = region
        regions.sort(key=lambda each: each.start_s)
        self._row = regions.index(region)
        self._nudge(tuple(regions), f"{self._row} {self.part} {unit}")

    def _say(self) -> None:
        self.changed.emit()
        if not self._state.selection.regions:
            self.said.emit(self.tr("There is no region to move. Select one first."))
            return
        texts = {
            Part.WHOLE: self.tr("Keys move region {number}, at bar {place}."),
            Part.START: self.tr("Keys move the start of region {number}, at bar {place}."),
            Part.END: self.tr("Keys move the end of region {number}, at bar {place}."),
        }
        region = self._state.selection.regions[self.row]
        at = region.end_s if self.part is Part.END else region.start_s
        self.said.emit(texts[self.part].format(number=self.row + 1, place=self._state.grid.label(at)))
