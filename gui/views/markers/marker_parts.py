"""The markers for a screen reader: a list in order of time, with what can be done with each."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from daw_bridge.core.axis.marker import Marker
from engine.contract.ranges import SAMPLE_RATE
from gui.accessible.described import Act, Described, Number
from gui.accessible.parts import Parts
from gui.viewmodels.window_state import WindowState
from gui.views.axis.waveform import WaveformCanvas
from gui.views.markers.handle import MarkerHandle
from gui.views.markers.layout import time_of
from gui.views.markers.strip import MarkerStrip


class MarkerParts(QObject):
    """Describes the strip."""

    def __init__(self, strip: MarkerStrip, state: WindowState, handle: MarkerHandle, canvas: WaveformCanvas) -> None:
        super().__init__(strip)
        self._strip, self._state, self._handle, self._canvas = strip, state, handle, canvas
        self.parts = Parts(strip, QAccessible.Role.List, lambda: list(self._described()))
        for changed in (state.markers_changed, state.selection_changed, state.grid_changed, handle.changed):
            changed.connect(self.parts.refresh)
        canvas.axis_changed.connect(self.parts.forget)

    def _described(self) -> Iterator[Described]:
        take, handle = self._state.take, self._handle
        length_s = take.length_s if take is not None else 0.0
        press = QAccessibleActionInterface.pressAction()
        for number, marker in enumerate(self._state.markers):
            at_s = time_of(marker.at, handle.start)
            yield Described(
                f"marker {number}",
                QAccessible.Role.ListItem,
                handle.words(marker),
                rect=self._rect(marker),
                acts=(
                    Act(press, self.tr("Select section"), partial(self._select, marker), "Return"),
                    Act("go", self.tr("Go to marker"), partial(handle.go_to, marker)),
                    Act("rename", self.tr("Rename…"), partial(self._rename, marker), "F2"),
                    Act("remove", self.tr("Remove marker"), partial(handle.remove, marker), "Delete"),
                ),
                number=Number(
                    at_s, 0.0, max(at_s, length_s), self._state.grid.at(at_s).beat_s, partial(self._move, marker)
                ),
                is_selectable=True,
                is_selected=marker == handle.current,
            )

    def _select(self, marker: Marker) -> None:
        self._handle.choose(marker)
        self._handle.select(marker)

    def _rename(self, marker: Marker) -> None:
        self._strip.setFocus()
        self._strip.ask_name(marker)

    def _move(self, marker: Marker, to_s: float) -> None:
        self._handle.change(marker, replace(marker, at=self._handle.start + round(to_s * SAMPLE_RATE)))

    def _rect(self, marker: Marker) -> QRect:
        """Of a moment its flag's place, of a section the whole."""
        axis, start = self._canvas.axis, self._handle.start
        left, right = (round(axis.x(time_of(place, start))) for place in (marker.at, marker.end))
        return QRect(left, 0, max(1, right - left), self._strip.height()).intersected(self._strip.rect())
