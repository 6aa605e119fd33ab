"""Where playback and the DAW are, shown everywhere in the window while one of them moves."""

from PySide6.QtCore import QObject

from daw_bridge.bridge import Bridge
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.frame_clock import FrameClock
from gui.viewmodels.window_state import WindowState
from gui.views.axis.waveform_parts import WaveformParts
from gui.views.axis.waveform_view import WaveformView
from gui.views.bar.daw import DawBar
from gui.views.bar.transport import TransportBar
from gui.views.lanes.lanes_view import LanesView


class Positions(QObject):
    """The window builds one. spoken: tells a screen reader of the playhead."""

    def __init__(
        self,
        bridge: Bridge,
        transport: TransportBar,
        daw_bar: DawBar,
        waveform: WaveformView,
        spoken: WaveformParts,
        lanes: LanesView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._transport, self._daw_bar = bridge, transport, daw_bar
        self._waveform, self._spoken, self._lanes = waveform, spoken, lanes
        self._shown: tuple[float, float] | None = None
        self.clock = FrameClock(self._on_frame, self)

    def follow(self, signals: BridgeSignals, state: WindowState) -> None:
        """Show positions anew when something may have moved them, or counts their bars otherwise."""
        for moved in (signals.playback_changed, state.selection_changed, state.daw_changed, state.grid_changed):
            moved.connect(self._refresh)
        self._waveform.canvas.seek_wanted.connect(self._refresh)

    def _refresh(self) -> None:
        self._shown = None
        self.clock.wake()

    def _on_frame(self) -> bool:
        """Update playhead, positions and meter with numbers read from the player; return whether one has moved."""
        player, before = self._bridge.player, self._shown
        self._shown = (player.position_s, self._bridge.daw.position_s)
        is_metering = self._transport.meter.set_levels(player.level())
        if self._shown != before:
            self._waveform.set_playhead(self._shown[0], is_playing=player.playing)
            self._spoken.playhead_moved(is_playing=player.playing)
            self._lanes.set_playhead(self._shown[0])
            self._transport.show_position(self._shown[0])
            self._daw_bar.show_position(self._shown[1])
        return is_metering or self._shown != before
