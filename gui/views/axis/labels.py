"""The texts that are painted into the waveform."""

from PySide6.QtCore import QObject

from daw_bridge.core.clip import Grid
from engine.contract.messages import Region
from gui.viewmodels.pictures.sides import Sides


class Labels(QObject):
    """Names lanes and regions, and says what to do where no sound is."""

    def region(self, grid: Grid, region: Region) -> str:
        """The length of a region in bars and in seconds."""
        seconds = f"{region.length_s:.2f}"
        bars = grid.position(region.end_s) - grid.position(region.start_s)
        if abs(bars - round(bars)) < 0.005:
            return self.tr("%n bar(s) · {seconds} s", "", round(bars)).format(seconds=seconds)
        shown = f"{bars:.2f}".rstrip("0")
        return self.tr("{bars} bars · {seconds} s").format(bars=shown, seconds=seconds)

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
