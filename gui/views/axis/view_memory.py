"""Gives each clip the zoom and scroll that it had when it was last shown."""

from PySide6.QtCore import QObject, Signal

from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.clip_views import ClipViews
from gui.viewmodels.window_state import WindowState
from gui.views.axis.waveform import WaveformCanvas


class ViewMemory(QObject):
    """`changed` comes when the view of the selected clip has changed.

    Build it after the canvas, whose own handler of new waveforms comes first: that shows all of another clip.
    """

    changed = Signal()

    def __init__(self, canvas: WaveformCanvas, state: WindowState) -> None:
        super().__init__(canvas)
        self._canvas, self._state = canvas, state
        self.views = ClipViews()
        self._shown = ""  # the clip whose view the canvas has
        state.peaks_changed.connect(self._on_peaks_changed)
        canvas.axis_changed.connect(self._on_axis_changed)

    def _on_peaks_changed(self) -> None:
        clip_id = self._state.selection.clip_id
        if self._state.peaks is None or clip_id == self._shown:
            return
        self._shown = clip_id
        if (span := self.views.span(clip_id)) is not None:
            start_s = self._start_s()
            self._canvas.set_axis(self._canvas.axis.spanning(span[0] - start_s, span[1] - start_s))

    def _on_axis_changed(self) -> None:
        clip_id, axis = self._state.selection.clip_id, self._canvas.axis
        if clip_id and clip_id == self._shown and self._state.peaks is not None:
            start_s = self._start_s()
            self.views.put(clip_id, axis.start_s + start_s, axis.end_s + start_s)
            self.changed.emit()

    def _start_s(self) -> float:
        """Where the selected take begins, in seconds from the start of the clip's original."""
        take = self._state.take
        return take.start_samples / SAMPLE_RATE if take is not None else 0.0
