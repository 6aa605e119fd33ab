"""The waveform with the overview of the whole clip below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.viewmodels.window_state import WindowState
from gui.views.axis.overview import Overview
from gui.views.axis.waveform import WaveformCanvas


class WaveformView(QWidget):
    """The canvas with the overview of the whole clip below it, and with what is put above it."""

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self.canvas = WaveformCanvas(state)
        self.overview = Overview(state, lambda: self.canvas.axis)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.overview)
        self.canvas.axis_changed.connect(self.overview.show_axis)
        self.overview.axis_wanted.connect(self.canvas.set_axis)
        self.overview.valueChanged.connect(self._on_scrolled)
        self.overview.show_axis()

    def put_above(self, *strips: QWidget) -> None:
        """Show strips above the canvas, as wide as it is, each above the one before."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            for strip in strips:
                layout.insertWidget(0, strip)

    def set_playhead(self, time_s: float, *, is_playing: bool) -> None:
        self.canvas.set_playhead(time_s, is_playing=is_playing)
        self.overview.set_playhead(time_s)

    def refresh(self) -> None:
        """Paint everything anew, after a change of the colour scheme."""
        self.canvas.refresh()
        self.overview.redraw()

    def _on_scrolled(self, value: int) -> None:
        axis = self.canvas.axis
        self.canvas.set_axis(axis.scrolled(value / 1000 - axis.start_s))
