"""The waveform for a screen reader: a list of playhead, regions and context, with what can be done with them."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from engine.contract.messages import Region
from engine.contract.texts import series
from gui.accessible.described import Act, Described, Number
from gui.accessible.parts import Parts
from gui.accessible.speech import announce
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.axis.labels import Labels
from gui.views.axis.region_handle import STRENGTH_STEP
from gui.views.axis.waveform import WaveformCanvas

_SILENT_DB = -60.0
_COLUMNS = 400  # in which a region is looked through for its level
_SETTLED_MS = 150  # a playhead that moved is said when it has stopped
PLAYHEAD = "playhead"


class WaveformParts(QObject):
    """Describes the canvas. play: starts playback where the playhead is."""

    def __init__(self, canvas: WaveformCanvas, state: WindowState, play: Callable[[], object]) -> None:
        super().__init__(canvas)
        self._canvas, self._state, self._play = canvas, state, play
        self._labels = Labels(self)
        self.parts = Parts(canvas, QAccessible.Role.List, lambda: list(self._described()), self.playhead_text)
        for changed in (state.selection_changed, state.peaks_changed, state.grid_changed):
            changed.connect(self.parts.refresh)
        canvas.axis_changed.connect(self.parts.forget)
        canvas.regions.changed.connect(self.parts.refresh)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        self._keys = canvas.accessibleDescription()
        self._told = ""  # the place that was said last
        for changed in (state.selection_changed, state.grid_changed, state.peaks_changed):
            changed.connect(self._show_state)

    def playhead_moved(self, *, is_playing: bool) -> None:
        """Say the new place, once the playhead rests."""
        self.parts.forget()
        if is_playing:
            self._settled.stop()
        elif QAccessible.isActive():
            self._settled.start()

    def _on_settled(self) -> None:
        self.parts.value_changed(PLAYHEAD)
        self._show_state()
        told, self._told = self._told, self.playhead_text()
        if told and told != self._told and self._canvas.hasFocus():  # readers pass over what has not the focus itself
            announce(self._canvas, self._told)

    def _show_state(self) -> None:
        """Say where the playhead is and what is selected to those who come to the waveform, then what the keys do."""
        if not QAccessible.isActive():
            return
        regions = self._state.selection.regions
        there = [self.playhead_text()] if self._state.peaks is not None else []
        there += [self.region_text(*each) for each in enumerate(regions, 1)]
        self._canvas.setAccessibleDescription("\n".join((*(f"{each}." for each in there), self._keys)))

    def playhead_text(self) -> str:
        """The playhead in bars and in time: "bar 3.2, 0:04.500"."""
        time_s = self._canvas.playhead_s
        return self.tr("bar {bar}, {time}").format(bar=self._state.grid.label(time_s), time=_clock(time_s, 3))

    def region_text(self, number: int, region: Region) -> str:
        """The name of a region: "Region 1, bars 3 to 5, 0:04.0 to 0:08.0". number: counted from 1."""
        return self.tr("Region {number}, bars {first} to {last}, {start} to {end}").format(
            number=number,
            first=self._bar(region.start_s),
            last=self._bar(region.end_s),
            start=_clock(region.start_s),
            end=_clock(region.end_s),
        )

    def level_text(self, region: Region) -> str:
        """The peak level of a region in words, "" while the waveform is not there."""
        peaks = self._state.peaks
        if peaks is None:
            return ""
        start_s, end_s = max(0.0, region.start_s), min(peaks.length_s, region.end_s)
        if end_s <= start_s:
            return self.tr("past the end of the take")
        highest = float(abs(peaks.columns(start_s, end_s, _COLUMNS)).max())
        level_db = 20 * math.log10(highest) if highest > 0 else -math.inf
        if level_db < _SILENT_DB:
            return self.tr("silent")
        return self.tr("peak {level} dB").format(level=written(level_db, ".1f"))

    def _described(self) -> Iterator[Described]:
        canvas, state = self._canvas, self._state
        if state.peaks is not None:
            yield self._playhead(state.peaks.length_s)
        for row, region in enumerate(state.selection.regions):
            yield self._region(row, region)
        if (context := state.selection.context) is not None:
            yield Described(
                "context",
                QAccessible.Role.ListItem,
                self._labels.context(state.grid, context),
                rect=self._rect(context.start_s, context.end_s),
                acts=(
                    Act("wider", self.tr("Wider by a bar"), canvas.widen_context, "C"),
                    Act("narrower", self.tr("Narrower by a bar"), canvas.narrow_context, "Shift+C"),
                    Act("remove", self.tr("Remove context"), canvas.drop_context),
                ),
            )

    def _region(self, row: int, region: Region) -> Described:
        """A region; its number is its strength, which the grip in the waveform sets."""
        strength = self._state.draft.strength if region.strength is None else region.strength

        def set_strength(to: float) -> None:
            self._canvas.regions.replace(region, replace(region, strength=round(to, 2)))

        return Described(
            f"region {row}",
            QAccessible.Role.ListItem,
            self.region_text(row + 1, region),
            description=self.level_text(region),
            value=series(self._labels.own(region)),
            rect=self._rect(region.start_s, region.end_s),
            acts=(
                Act(
                    QAccessibleActionInterface.pressAction(), self.tr("Select region"), partial(self._choose, row), "R"
                ),
                Act("play", self.tr("Play region"), partial(self._play_from, region.start_s)),
                Act("words", self.tr("Words, strength and seam…"), partial(self._open, row), "Return"),
                Act("remove", self.tr("Remove region"), partial(self._remove, row)),
            ),
            number=Number(strength, 0.0, 1.0, STRENGTH_STEP, set_strength),
            is_selectable=True,
            is_selected=row == self._canvas.regions.row,
        )

    def _playhead(self, length_s: float) -> Described:
        canvas, time_s = self._canvas, self._canvas.playhead_s
        beat_s = self._state.grid.at(time_s).beat_s
        by = lambda step_s: canvas.seek_wanted.emit(min(max(0.0, canvas.playhead_s + step_s), length_s))  # noqa: E731
        actions = QAccessibleActionInterface
        return Described(
            PLAYHEAD,
            QAccessible.Role.Slider,
            self.tr("Playhead"),
            value=self.playhead_text(),
            rect=self._rect(time_s, time_s),
            acts=(
                Act(actions.increaseAction(), self.tr("Forward by a beat"), lambda: by(beat_s), "Right"),
                Act(actions.decreaseAction(), self.tr("Back by a beat"), lambda: by(-beat_s), "Left"),
                Act("play", self.tr("Play or pause"), self._play, "Space"),
            ),
            number=Number(time_s, 0.0, length_s, beat_s, canvas.seek_wanted.emit),
        )

    def _choose(self, row: int) -> None:
        """Have the keys move this region, as the mouse would by a click on its edge."""
        self._canvas.setFocus()
        for _ in self._state.selection.regions:
            if self._canvas.regions.row != row:
                self._canvas.regions.next_region()

    def _open(self, row: int) -> None:
        self._canvas.regions.hold(row)
        self._canvas.open_region()

    def _play_from(self, time_s: float) -> None:
        self._canvas.seek_wanted.emit(max(0.0, time_s))
        self._play()

    def _remove(self, row: int) -> None:
        regions = self._state.selection.regions
        self._canvas.regions_edited.emit(regions[:row] + regions[row + 1 :])

    def _bar(self, time_s: float) -> str:
        """Bar and beat; the bar alone at its first beat."""
        position = self._state.grid.position(time_s)
        return str(round(position)) if abs(position - round(position)) < 1e-6 else self._state.grid.label(time_s)

    def _rect(self, start_s: float, end_s: float) -> QRect:
        left, right = (round(self._canvas.axis.x(time_s)) for time_s in (start_s, end_s))
        return QRect(left, 0, max(1, right - left), self._canvas.height()).intersected(self._canvas.rect())


def _clock(time_s: float, decimals: int = 1) -> str:
    """Minutes and seconds: "1:04.0"; times before the take have a minus."""
    minutes, seconds = divmod(round(abs(time_s), decimals), 60)
    return f"{'-' if time_s < 0 else ''}{int(minutes)}:{seconds:0{decimals + 3}.{decimals}f}"
