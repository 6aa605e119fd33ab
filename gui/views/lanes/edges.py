"""Where the edges of a comp go when they are put near a place."""

from daw_bridge.core.clip import Take
from daw_bridge.parts.takes.comping import Snap as BridgeSnap
from daw_bridge.sound.edge_snapping import QUIET_REACH, quietest
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.view_options import EdgeSnap
from gui.views.axis.snap import Snap, snap_of, snapped
from gui.views.lanes.strip import Shared


class EdgeSnapping:
    """Times are in seconds of the selected take. All of it follows the choice of the view."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared

    def moving(self, time_s: float, take: Take) -> float:
        """Where an edge goes while it is dragged over a take."""
        state = self._shared.state
        snap = self._snap
        if self._choice is not EdgeSnap.REGIONS:
            return time_s
        if snap is not Snap.ZERO:
            return snapped(time_s, snap, state.grid, None)
        peaks, start_s = self._shared.peaks(take.id), self._shared.start_s(take)
        return snapped(time_s - start_s, snap, state.grid, peaks.samples if peaks is not None else None) + start_s

    def settled(self, time_s: float, take: Take) -> float:
        """Where an edge goes when it is let go over a take: silence is looked for only then."""
        peaks, start_s = self._shared.peaks(take.id), self._shared.start_s(take)
        if self._choice is not EdgeSnap.SILENCE or peaks is None or peaks.samples is None:
            return time_s
        at = round((time_s - start_s) * SAMPLE_RATE)
        if not QUIET_REACH < at < len(peaks.samples) - QUIET_REACH:
            return time_s
        try:
            return quietest(peaks.samples, at) / SAMPLE_RATE + start_s
        except OSError:  # the file is away
            return time_s

    @property
    def for_bridge(self) -> BridgeSnap:
        """The choice for an edge that is moved, which the bridge snaps by the sound on both sides of it."""
        match self._choice:
            case EdgeSnap.SILENCE:
                return BridgeSnap.SILENCE
            case EdgeSnap.OFF:
                return BridgeSnap.NONE
        return {Snap.ZERO: BridgeSnap.ZERO, Snap.OFF: BridgeSnap.NONE}.get(self._snap, BridgeSnap.BEAT)

    @property
    def _choice(self) -> EdgeSnap:
        return self._shared.waveform.view.options.edge_snap

    @property
    def _snap(self) -> Snap:
        state = self._shared.state
        return snap_of(state.settings, is_bar=state.snaps_to_bars)
