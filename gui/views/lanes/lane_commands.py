"""What is done with lanes and the comp, by pointer, keys and menus: each becomes a command of the bridge."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.comp import Comp, Span
from daw_bridge.parts.takes.comping import Snap
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from gui.views.lanes.comp_strip import CompStrip
from gui.views.lanes.edges import EdgeSnapping
from gui.views.lanes.strip import Shared


class LaneCommands(QObject):
    """Times are in seconds of the selected take, as the axis shows them, unless said otherwise.

    `said` carries a sentence for the status bar. `repaint_wanted` carries a take and regions in its own seconds;
    `save_wanted` a take; `roll_wanted` the id of one to be made again with one thing changed.
    """

    said = Signal(str)
    repaint_wanted = Signal(object, tuple)
    save_wanted = Signal(object)
    roll_wanted = Signal(str)

    def __init__(self, shared: Shared, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._shared, self._state, self._bridge = shared, shared.state, bridge
        self._snapping = EdgeSnapping(shared)

    # --- takes ------------------------------------------------------------------------------------

    def select(self, take: Take) -> None:
        """Hear a take at the same place, if something plays."""
        if take.id != self._state.selection.take_id:
            self._bridge.select_take(take.id)
        elif self._state.is_comp_heard:
            self._bridge.comp.hear(False)

    def hear(self, take: Take) -> None:
        """Hear a take; if it is heard already, pause."""
        is_heard = take.id == self._state.selection.take_id and not self._state.is_comp_heard
        self.select(take)
        self._play(pauses=is_heard)

    def toggle_star(self, take: Take) -> None:
        self._bridge.set_star(take.id, not take.has_star)

    def set_color(self, take: Take, color: str) -> None:
        self._bridge.set_color(take.id, color)

    def discard(self, take: Take) -> None:
        self._bridge.discard_take(take.id)

    def repaint(self, take: Take) -> None:
        """Repaint the selected regions of a take."""
        regions = self.own_regions(take)
        if regions:
            self.repaint_wanted.emit(take, regions)
        else:
            self.said.emit(self.tr("Select a region first: drag across the waveform."))

    def own_regions(self, take: Take) -> tuple[Region, ...]:
        """The selected regions in seconds of a take, as far as they lie in it."""
        start_s = self._shared.start_s(take)
        moved = (
            (max(0.0, region.start_s - start_s), min(take.length_s, region.end_s - start_s))
            for region in self._state.selection.regions
        )
        return tuple(Region(start, end) for start, end in moved if start < end)

    def match_loudness(self, is_on: bool) -> None:
        self._bridge.change_settings(replace(self._state.settings, match_loudness=is_on))

    # --- the comp ---------------------------------------------------------------------------------

    def take_span(self, take: Take, start_s: float, end_s: float) -> None:
        own_s = self._shared.start_s(take)
        start_s, end_s = start_s - own_s, end_s - own_s
        first_s, last_s = max(0.0, start_s), min(take.length_s, end_s)
        if first_s < last_s and (why_not := self._why_not(take, (Region(first_s, last_s),))):
            self.said.emit(why_not)
        else:
            self._bridge.comp.take_span(take.id, start_s, end_s)

    def take_regions(self, take: Take) -> None:
        """Take the selected regions of a take into the comp; without one, all of it, which is what loops then."""
        regions = self.own_regions(take) if self._state.selection.regions else (Region(0.0, take.length_s),)
        if not regions:
            self.said.emit(self.tr("{take} has no sound in the selected region.").format(take=take.name))
        elif why_not := self._why_not(take, regions):
            self.said.emit(why_not)
        else:
            for region in regions:
                self._bridge.comp.take_span(take.id, region.start_s, region.end_s)
            is_base = self._state.comp is not None and self._state.comp.base == take.id
            text = self.tr("{take} is heard there again.") if is_base else self.tr("Took {take} into the comp.")
            self.said.emit(text.format(take=take.name))

    def _why_not(self, take: Take, regions: tuple[Region, ...]) -> str:
        """Why parts of a take, in its own seconds, would change nothing of the comp; "" if they do."""
        comp = self._state.comp
        first = next(iter(self._state.takes.items), take)
        before = after = comp or Comp(first.id)
        for region in regions:
            start, end = (round(time_s * SAMPLE_RATE) + take.start_samples for time_s in (region.start_s, region.end_s))
            after = after.with_span(take.id, start, end)
        if after != before:
            return ""
        if comp is None:
            text = self.tr("This clip has no comp yet, and {take} would be its base. Take a part of another take.")
        elif take.id == comp.base:
            text = self.tr("{take} is the base of the comp, and is heard there already.")
        else:
            text = self.tr("{take} is in the comp there already.")
        return text.format(take=take.name)

    def set_base(self, take: Take) -> None:
        """Let a take be heard wherever no span of the comp lies."""
        self._bridge.comp.set_base(take.id)

    def toggle_comp(self) -> None:
        """Hear the comp; if it is heard already, hear the take again."""
        if self._state.comp is None:
            self.said.emit(self.tr("This clip has no comp yet. Drag over a lane to begin one."))
            return
        self._bridge.comp.hear(not self._state.is_comp_heard)
        if not self._state.is_comp_heard:
            self._play(pauses=False)

    def hear_comp(self) -> None:
        """Play the comp, from where the playhead is."""
        self._bridge.comp.hear(True)
        self._play(pauses=False)

    def write_comp(self) -> None:
        if self._state.comp is not None and not self._state.comp.spans:
            self.said.emit(self.tr("The comp has no part of another take yet. Drag over a lane to take one."))
        elif self._state.comp is not None:
            self._bridge.comp.write(self._state.selection.clip_id)
            self.said.emit(self.tr("Writing the comp as one more take…"))

    def clear_comp(self) -> None:
        if self._state.comp is not None:
            self._bridge.comp.put(self._state.selection.clip_id, None)

    def remove_span(self, span: Span) -> None:
        self._remove_at(self._shared.place_s(span.start))

    def remove_at_playhead(self) -> None:
        self._remove_at(self._shared.waveform.playhead_s)

    def _remove_at(self, time_s: float) -> None:
        self._bridge.comp.remove_span(self._state.selection.take_id, time_s)

    def move_edge(self, from_s: float, to_s: float, is_free: bool = False) -> None:
        snap = Snap.NONE if is_free else self._snapping.for_bridge
        self._bridge.comp.move_edge(self._state.selection.take_id, from_s, to_s, snap)

    def nudge_edge(self, strip: CompStrip, steps: int, *, is_fine: bool) -> None:
        """Move the edge of the chosen span by beats or samples."""
        if (edge_s := strip.edge_s()) is not None:
            by_s = 1 / SAMPLE_RATE if is_fine else self._state.grid.at(edge_s).beat_s
            self._bridge.comp.move_edge(self._state.selection.take_id, edge_s, edge_s + steps * by_s)

    def _play(self, *, pauses: bool) -> None:
        if not self._bridge.player.playing:
            self._bridge.play()
        elif pauses:
            self._bridge.pause()
