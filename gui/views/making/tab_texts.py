"""The words of the tabs: their names, what they do, and what the button says that it will make."""

from PySide6.QtCore import QObject

from daw_bridge.core.clip import Grid
from daw_bridge.core.draft import Draft
from engine.contract.messages import Region
from engine.contract.texts import series
from engine.contract.track_names import track_label
from gui.viewmodels.numbers import written
from gui.views.making.task_tab import TaskTab


class TabTexts(QObject):
    """All of them in the user's language."""

    def name(self, tab: TaskTab) -> str:
        match tab:
            case TaskTab.NEW:
                return self.tr("New")
            case TaskTab.REPAINT:
                return self.tr("Repaint")
            case TaskTab.COVER:
                return self.tr("Cover")
            case TaskTab.LAYER:
                return self.tr("Layer")
            case TaskTab.EXTRACT:
                return self.tr("Extract")
            case TaskTab.COMPLETE:
                return self.tr("Complete")
            case TaskTab.MORPH:
                return self.tr("Morph")
            case TaskTab.CONTINUE:
                return self.tr("Continue")

    def about(self, tab: TaskTab) -> str:
        """What the task does, in a sentence."""
        match tab:
            case TaskTab.NEW:
                return self.tr("Make new music from the prompt alone (Ctrl+G).")
            case TaskTab.REPAINT:
                return self.tr("Make the selected regions again. The rest of the take does not change (Ctrl+R).")
            case TaskTab.COVER:
                return self.tr("Make a new version of the whole take from the prompt (Ctrl+Shift+R).")
            case TaskTab.LAYER:
                return self.tr("Add a track that fits the take, as a take of its own.")
            case TaskTab.EXTRACT:
                return self.tr("Take one track out of the mix.")
            case TaskTab.COMPLETE:
                return self.tr("Add the tracks that the take lacks.")
            case TaskTab.MORPH:
                return self.tr("Move the take from one description to another.")
            case TaskTab.CONTINUE:
                return self.tr("Go on where the take ends. What is there does not change.")

    def action(self, tab: TaskTab, draft: Draft, grid: Grid, regions: tuple[Region, ...], region: Region | None) -> str:
        """What the button will make. grid: of the take. region: where the take is continued, if there is one."""
        match tab:
            case TaskTab.NEW:
                return self.tr("Make new music")
            case TaskTab.REPAINT:
                return self._repaint(grid, regions)
            case TaskTab.COVER:
                return self.tr("Cover the take closely") if draft.is_close else self.tr("Cover the take")
            case TaskTab.LAYER if regions:
                text = self.tr("Add layer in {span}: {track}")
                return text.format(track=self._track(draft), span=self._spans(grid, regions))
            case TaskTab.LAYER:
                return self.tr("Add layer: {track}").format(track=self._track(draft))
            case TaskTab.EXTRACT:
                return self.tr("Extract: {track}").format(track=self._track(draft))
            case TaskTab.COMPLETE if draft.tracks:
                tracks = series(map(track_label, draft.tracks.split()))
                return self.tr("Complete with: {tracks}").format(tracks=tracks)
            case TaskTab.COMPLETE:
                return self.tr("Complete the take")
            case TaskTab.MORPH:
                return self.tr("Morph the take")
            case TaskTab.CONTINUE if region is not None:
                return self.tr("Continue to bar {bar}").format(bar=grid.label(region.end_s))
            case TaskTab.CONTINUE:
                return self.tr("Continue the take")

    def new_music(self, length_s: float, bars: float | None, *, loop: bool) -> str:
        """What *New* will make. bars: how many, if they are whole."""
        seconds = written(length_s, ".1f")
        if bars is None:
            text = self.tr("Make a loop of {seconds} s") if loop else self.tr("Make {seconds} s of new music")
        elif loop:
            text = self.tr("Make a loop of %n bar(s), {seconds} s", "", round(bars))
        else:
            text = self.tr("Make %n new bar(s), {seconds} s", "", round(bars))
        return text.format(seconds=seconds)

    def span(self, grid: Grid, region: Region) -> str:
        text = self.tr("bars {start} to {end}")
        return text.format(start=grid.label(region.start_s), end=grid.label(region.end_s))

    def _spans(self, grid: Grid, regions: tuple[Region, ...]) -> str:
        if len(regions) > 1:
            return self.tr("%n region(s)", "", len(regions))
        return self.span(grid, regions[0])

    def _repaint(self, grid: Grid, regions: tuple[Region, ...]) -> str:
        if not regions:
            return self.tr("Repaint")
        if len(regions) > 1:
            return self.tr("Repaint %n region(s)", "", len(regions))
        return self.tr("Repaint {span}").format(span=self.span(grid, regions[0]))

    def _track(self, draft: Draft) -> str:
        return track_label(draft.track)
