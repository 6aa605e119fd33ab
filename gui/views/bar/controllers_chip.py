"""The controllers in the bar: the port at which OSC is received, and the way to learn controls."""

from PySide6.QtCore import QSize, Signal

from daw_bridge.core.events import OscChanged
from gui.bridge_signals import BridgeSignals
from gui.look.icons import SIZE, put_icon
from gui.views.bar.chip import Chip


class ControllersChip(Chip):
    """`learning_wanted` is emitted when the user presses it."""

    learning_wanted = Signal()

    def __init__(self, signals: BridgeSignals) -> None:
        super().__init__(self.tr("OSC off"))
        self.setIconSize(QSize(SIZE, SIZE))
        put_icon(self, "knob")
        self._show(OscChanged("", 0))
        self.clicked.connect(self.learning_wanted)
        signals.osc_changed.connect(self._show)

    def _show(self, event: OscChanged) -> None:
        if event.port:
            self.setText(self.tr("OSC {port}").format(port=event.port))
            told = self.tr("DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).")
            told = told.format(host=event.host, port=event.port)
        else:
            self.setText(self.tr("OSC off"))
            told = self.tr("DAW Bridge does not receive OSC. Press to learn controls (MIDI).")
        self.setToolTip(told)
        self.setAccessibleName(self.tr("Controllers: {state}").format(state=self.text()))
        self.setAccessibleDescription(told)
