"""The texts that are painted into the waveform."""

from PySide6.QtCore import QObject

from daw_bridge.core.clip import Grid
from engine.contract.messages import ContextRange, Region
from engine.contract.ranges import DEFAULT_SEAM_S
from gui.viewmodels.numbers import written
from gui.viewmodels.pictures.sides import Sides

_WORDS = 24  # letters of a region's own words that are shown


class Labels(QObject):
    """Names lanes and regions, and says what to do where no sound is."""

    def region(self, grid: Grid, region: Region) -> str:
        """The length of a region in bars and in seconds, and what it has of its own."""
        return self.region_texts(grid, region)[0]

    def region_texts(self, grid: Grid, region: Region) -> list[str]:
        """The same, and what is said of it with less and less room: a number that is cut would be another one."""
        parts = [self._length(grid, region), *self.own(region)]
        return [*(" · ".join(parts[:n]) for n in range(len(parts), 0, -1)), self._bars(grid, region)]

    def span(self, grid: Grid, region: Region) -> str:
        """Where a region lies."""
        text = self.tr("bars {start} to {end}")
        return text.format(start=grid.label(region.start_s), end=grid.label(region.end_s))

    def context(self, grid: Grid, context: ContextRange) -> str:
        """What repaints attend to, by its bars."""
        text = self.tr("Context: bars {start} to {end}")
        return text.format(start=grid.label(context.start_s), end=grid.label(context.end_s))

    def own(self, region: Region) -> list[str]:
        """What a region has of its own: strength, seam, words."""
        found = []
        if region.strength is not None:
            found.append(self.tr("strength {percent} %").format(percent=round(region.strength * 100)))
        if region.seam_s != DEFAULT_SEAM_S:
            found.append(self.tr("seam {length} ms").format(length=round(region.seam_s * 1000)))
        if words := " ".join((region.caption or region.lyrics).split()):
            shown = f"{words[:_WORDS].rstrip()}…" if len(words) > _WORDS else words
            found.append(self.tr("“{words}”").format(words=shown))
        return found

    def _length(self, grid: Grid, region: Region) -> str:
        seconds = written(region.length_s, ".2f")
        bars = grid.position(region.end_s) - grid.position(region.start_s)
        if abs(bars - round(bars)) < 0.005:
            return self.tr("%n bar(s) · {seconds} s", "", round(bars)).format(seconds=seconds)
        shown = written(bars, ".2f").rstrip("0")
        return self.tr("{bars} bars · {seconds} s").format(bars=shown, seconds=seconds)

    def _bars(self, grid: Grid, region: Region) -> str:
        bars = grid.position(region.end_s) - grid.position(region.start_s)
        if abs(bars - round(bars)) < 0.005:
            return self.tr("%n bar(s)", "", round(bars))
        return self.tr("{bars} bars").format(bars=written(bars, ".2f").rstrip("0"))

    def lanes(self, sides: Sides) -> tuple[str, str]:
        if sides is Sides.MID_SIDE:
            return self.tr("M"), self.tr("S")
        return self.tr("L"), self.tr("R")

    def unit(self) -> str:
        """The unit of loudness."""
        return self.tr("LUFS")

    def hint(self, *, has_take: bool, has_clips: bool) -> str:
        if has_take:
            return self.tr("Reading the file…")
        if has_clips:
            return self.tr("Select a clip on the left, or drop an audio file anywhere on this window.")
        return self.tr("Drop an audio file anywhere on this window.\nWAV, AIFF, FLAC, MP3, OGG, M4A or a video")
