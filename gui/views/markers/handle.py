"""Which marker the keys act on, and what they and the menus do with it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from daw_bridge.bridge import Bridge
from daw_bridge.core.axis.marker import Marker, Section, section_of, sections, tidy_name
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.window_state import WindowState
from gui.views.axis.region_handle import among
from gui.views.axis.snap import snap_of, snapped
from gui.views.markers.layout import time_of

FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier  # held, they switch snap off
_NONE = Qt.KeyboardModifier.NoModifier


class MarkerHandle(QObject):
    """Acts on the markers of the selected clip, at times of its selected take.

    `changed` says that another marker was chosen. `said` carries a sentence for the user, `regions_wanted` the regions to
    select. playhead: gives where the playhead is, in seconds.
    """

    changed = Signal()
    said = Signal(str)
    regions_wanted = Signal(tuple)

    def __init__(self, state: WindowState, bridge: Bridge, playhead: Callable[[], float]) -> None:
        super().__init__()
        self._state, self._bridge, self._playhead = state, bridge, playhead
        self._current: Marker | None = None
        self._pending: Marker | None = None  # as a change makes it that has not been answered yet
        state.markers_changed.connect(self._on_markers_changed)
        state.selection_changed.connect(self.changed)

    # --- what is there ----------------------------------------------------------------------------

    @property
    def chosen(self) -> Marker | None:
        """The marker that the user chose last, if it is there."""
        is_there = self._current in self._state.markers or self._current == self._pending
        return self._current if is_there else None

    @property
    def current(self) -> Marker | None:
        """The marker that the keys act on; the first one until the user chose another."""
        return self.chosen or next(iter(self._state.markers), None)

    @property
    def start(self) -> int:
        """Where the selected take begins, in samples of the clip."""
        return self._state.take.start_samples if self._state.take is not None else 0

    def choose(self, marker: Marker) -> None:
        """Have the keys act on a marker."""
        self._current = marker
        self.changed.emit()

    def words(self, marker: Marker) -> str:
        """The name of a marker and where it lies: "Verse, bar 3.1 to 7.1"."""
        grid, name = self._state.grid, marker.name or self.tr("Marker without a name")
        start = grid.label(time_of(marker.at, self.start))
        if not marker.length:
            return self.tr("{name}, bar {start}").format(name=name, start=start)
        end = grid.label(time_of(marker.end, self.start))
        return self.tr("{name}, bar {start} to {end}").format(name=name, start=start, end=end)

    def _on_markers_changed(self) -> None:
        self._pending = None
        self.changed.emit()

    def snapped(self, time_s: float, keys: Qt.KeyboardModifier = _NONE) -> float:
        """A time within the take, where it snaps to."""
        state = self._state
        if not keys & FREE:
            snap = snap_of(state.settings, is_bar=state.snaps_to_bars)
            time_s = snapped(time_s, snap, state.grid, state.peaks.samples if state.peaks is not None else None)
        return min(max(0.0, time_s), state.take.length_s if state.take is not None else 0.0)

    # --- regions ----------------------------------------------------------------------------------

    def select(self, marker: Marker, keys: Qt.KeyboardModifier = _NONE) -> None:
        """Select the section that a marker begins."""
        if (take := self._state.take) is not None:
            self._select(section_of(marker, self._state.markers, take.start_samples + take.n_samples), keys)

    def select_at(self, time_s: float, keys: Qt.KeyboardModifier = _NONE) -> None:
        """Select the innermost section at a time."""
        if (take := self._state.take) is None:
            return
        start, place = take.start_samples, take.start_samples + round(time_s * SAMPLE_RATE)
        there = sections(self._state.markers, start, start + take.n_samples)
        found = [each for each in there if each.start <= place < each.end]
        if found:
            self._select(max(found, key=lambda each: (each.start, -each.end)), keys)

    def select_at_playhead(self) -> None:
        if not self._state.markers:
            self.said.emit(self.tr("There are no markers yet. Add one at the playhead (M)."))
        self.select_at(self._playhead())

    def _select(self, section: Section, keys: Qt.KeyboardModifier) -> None:
        length_s = self._state.take.length_s if self._state.take is not None else 0.0
        start_s, end_s = (time_of(each, self.start) for each in (section.start, section.end))
        start_s, end_s = max(0.0, start_s), min(end_s, length_s)
        if start_s >= end_s:
            self.said.emit(self.tr("This section lies outside the take."))
            return
        others = self._state.selection.regions if keys & Qt.KeyboardModifier.ControlModifier else ()
        self.regions_wanted.emit(among(others, Region(start_s, end_s)))

    # --- changes ----------------------------------------------------------------------------------

    def add(self, time_s: float, keys: Qt.KeyboardModifier = _NONE) -> None:
        """Add a marker at a time, snapped unless Shift is held."""
        if self._state.take is not None:
            self._bridge.markers.add(self._state.take.id, self.snapped(time_s, keys))

    def add_at_playhead(self) -> None:
        """Add a marker exactly at the playhead: it is set by ear."""
        if self._state.take is None:
            self.said.emit(self.tr("Select a clip first: markers belong to a clip."))
        else:
            self._bridge.markers.add(self._state.take.id, self._playhead())

    def add_regions(self) -> None:
        """Make each selected region a section."""
        if (take := self._state.take) is None or not self._state.selection.regions:
            self.said.emit(self.tr("Select a region first: drag across the waveform."))
            return
        for region in self._state.selection.regions:
            self._bridge.markers.add(take.id, region.start_s, "", region.end_s)

    def take_from_daw(self) -> None:
        if self._state.take is not None:
            self._bridge.markers.take_from_daw(self._state.take.id)

    def rename(self, marker: Marker, name: str) -> None:
        if (tidy := tidy_name(name)) != marker.name:
            self.change(marker, replace(marker, name=tidy))

    def change(self, marker: Marker, to: Marker) -> None:
        if marker != to:
            self._bridge.markers.change(self._state.selection.clip_id, marker, to)
            self._pending = to
            self.choose(to)

    def make_section(self, marker: Marker) -> None:
        """Let a marker become a section up to the next one."""
        if (take := self._state.take) is not None:
            found = section_of(marker, self._state.markers, take.start_samples + take.n_samples)
            self.change(marker, replace(marker, length=found.end - found.start))

    def remove(self, marker: Marker) -> None:
        """Remove a marker; the keys then act on the one after it."""
        markers = self._state.markers
        self._bridge.markers.remove(self._state.selection.clip_id, marker)
        if marker in markers and len(markers) > 1:
            at = markers.index(marker)
            self._current = markers[at + 1] if at + 1 < len(markers) else markers[at - 1]

    def remove_current(self) -> None:
        if (current := self.current) is not None:
            self.remove(current)
        else:
            self.said.emit(self.tr("There are no markers yet. Add one at the playhead (M)."))

    def go_to(self, marker: Marker) -> None:
        """Move the playhead to a marker."""
        self._bridge.seek(max(0.0, time_of(marker.at, self.start)))

    def jump(self, step: int) -> None:
        """Move the playhead to the next (1) or previous (-1) marker."""
        self._bridge.markers.step(step)

    def step(self, step: int) -> Marker | None:
        """Choose the next (1) or previous (-1) marker, and return it."""
        current, markers = self.current, self._state.markers
        if current is None or not markers:
            return None
        beside = [each for each in markers if each != current and (each.at >= current.at) == (step > 0)]
        if current in markers:
            beside = list(markers[markers.index(current) + 1 :] if step > 0 else markers[: markers.index(current)])
        chosen = (beside[0] if step > 0 else beside[-1]) if beside else markers[-1 if step > 0 else 0]
        self.choose(chosen)
        self.said.emit(self.words(chosen))
        return chosen

    def nudge(self, step: int, *, by_sample: bool = False) -> None:
        """Move the chosen marker by a beat, as long as it is there, or by a sample."""
        if (current := self.current) is None:
            return
        by = step
        if not by_sample:
            by = round(step * self._state.grid.at(time_of(current.at, self.start)).beat_s * SAMPLE_RATE)
        self.change(current, replace(current, at=max(self.start, current.at + by)))
        self.said.emit(self.words(self.current or current))
