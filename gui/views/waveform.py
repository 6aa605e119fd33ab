"""The waveform of the selected take, with bars and beats, regions, playhead, zoom and scroll."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from engine.contract.messages import Region
from gui.theme import colors
from gui.viewmodels.window_state import WindowState
from gui.views.region_drag import RegionDrag
from gui.views.time_axis import TimeAxis
from gui.views.waveform_paint import paint_overlay, paint_wave

_EDGE = 6  # pixels around a region's edge that grab it


class WaveformCanvas(QWidget):
    """Paints the waveform. `regions_edited` carries the regions that the user changed, `seek_wanted` seconds to go to."""

    regions_edited = Signal(tuple)
    seek_wanted = Signal(float)
    axis_changed = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self.axis = TimeAxis().fitted(10.0)
        self.playhead_s = 0.0
        self._picture: QPixmap | None = None
        self._drag: RegionDrag | None = None
        self._take_shown = ""
        self.setMinimumHeight(140)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr("Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, Escape clears the selection.")
        )
        self.setToolTip(
            self.tr(
                "Drag to select a region (Ctrl adds a region, Alt ignores snap). Click to move the playhead.\n"
                "Double-click to select a bar. Turn the wheel to zoom, with Shift to scroll."
            )
        )
        state.selection_changed.connect(self._on_selection_changed)
        state.peaks_changed.connect(self._on_peaks_changed)
        state.grid_changed.connect(self.refresh)
        state.settings_changed.connect(self.refresh)

    # --- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Repaint everything, the waveform included."""
        self._picture = None
        self.update()

    def set_playhead(self, time_s: float) -> None:
        if abs(self.axis.x(time_s) - self.axis.x(self.playhead_s)) >= 0.5:
            self.playhead_s = time_s
            self.update()

    def set_axis(self, axis: TimeAxis) -> None:
        if axis != self.axis:
            self.axis = axis
            self.refresh()
            self.axis_changed.emit()

    def show_all(self) -> None:
        self.set_axis(self.axis.fitted(self.axis.length_s))

    def show_region(self) -> None:
        """Zoom to the selected regions."""
        if regions := self._state.selection.regions:
            self.set_axis(self.axis.showing(min(r.start_s for r in regions), max(r.end_s for r in regions)))

    def zoom(self, factor: float) -> None:
        """Zoom around the playhead if it is visible, otherwise around the middle. factor: above 1 zooms in."""
        x = self.axis.x(self.playhead_s)
        self.set_axis(self.axis.zoomed(factor, x if 0 <= x <= self.axis.width else self.axis.width / 2))

    def _on_selection_changed(self) -> None:
        self.update()

    def _on_peaks_changed(self) -> None:
        peaks, selection = self._state.peaks, self._state.selection
        if peaks is not None:
            is_new_clip = self._take_shown.split("/")[0] != selection.clip_id
            grew = peaks.length_s > self.axis.limit_s
            self._take_shown = f"{selection.clip_id}/{selection.take_id}"
            axis = replace(self.axis, length_s=peaks.length_s)
            self.set_axis(axis.fitted(peaks.length_s) if is_new_clip or grew else axis)
        self.refresh()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(QColor(colors().field))
            inner = QPainter(self._picture)
            paint_wave(inner, self.rect(), self.axis, self._state.peaks, self._state.grid)
            inner.end()
        painter.drawPixmap(0, 0, self._picture)
        regions = self._drag.regions if self._drag is not None else self._state.selection.regions
        labels = {region: self.region_label(region) for region in regions}
        paint_overlay(painter, self.rect(), self.axis, labels, self.playhead_s)
        if self._state.peaks is None:
            self._paint_hint(painter)
        if self.hasFocus():
            painter.setPen(QColor(colors().accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))

    def region_label(self, region: Region) -> str:
        """The length of a region in bars and in seconds."""
        grid, seconds = self._state.grid, f"{region.length_s:.2f}"
        bars = grid.position(region.end_s) - grid.position(region.start_s)
        if abs(bars - round(bars)) < 0.005:
            return self.tr("%n bar(s) · {seconds} s", "", round(bars)).format(seconds=seconds)
        shown = f"{bars:.2f}".rstrip("0")
        return self.tr("{bars} bars · {seconds} s").format(bars=shown, seconds=seconds)

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setPen(QColor(colors().dim))
        if self._state.selection.take_id:
            text = self.tr("Reading the file…")
        else:
            text = self.tr("Drop an audio file anywhere on this window.\nWAV, AIFF, FLAC, MP3, OGG, M4A or a video")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.axis = replace(self.axis, width=max(1, event.size().width()))
        self.refresh()
        self.axis_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    # --- mouse ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._state.peaks is None:
            return
        x, regions = event.position().x(), self._state.selection.regions
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        for n, region in enumerate(regions):
            others = regions[:n] + regions[n + 1 :]
            if abs(x - self.axis.x(region.start_s)) <= _EDGE:
                self._drag = RegionDrag(x, region.end_s, others, regions)
                return
            if abs(x - self.axis.x(region.end_s)) <= _EDGE:
                self._drag = RegionDrag(x, region.start_s, others, regions)
                return
        self._drag = RegionDrag(x, self._snapped(x, event), regions if adds else (), regions)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._drag is None:
            edges = [self.axis.x(t) for r in self._state.selection.regions for t in (r.start_s, r.end_s)]
            near = any(abs(x - edge) <= _EDGE for edge in edges)
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.IBeamCursor)
            return
        self._drag = self._drag.moved(x, self._snapped(x, event))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if drag.is_click:
            self.regions_edited.emit(drag.others if drag.others else ())
            self.seek_wanted.emit(max(0.0, self.axis.time(event.position().x())))
        elif drag.regions != self._state.selection.regions:
            self.regions_edited.emit(drag.regions)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._state.peaks is not None and event.position().y() >= 0:
            grid = self._state.grid
            start = grid.bar_at(self.axis.time(event.position().x()))
            self.regions_edited.emit((Region(start, grid.time_of(round(grid.position(start)) + 1)),))

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            steps = (delta.x() or delta.y()) / 120
            self.set_axis(self.axis.scrolled(-steps * 0.1 * (self.axis.end_s - self.axis.start_s)))
        else:
            self.set_axis(self.axis.zoomed(1.25 ** (delta.y() / 120), event.position().x()))

    def _snapped(self, x: float, event: QMouseEvent) -> float:
        time_s = self.axis.time(x)
        step = self._state.settings.snap_beats
        if step <= 0 or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return time_s
        grid = self._state.grid
        if self._state.snaps_to_bars:  # whole bars, wherever the signature changes
            step = grid.at(time_s).beats_per_bar
        return grid.snapped(time_s, step)

    # --- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        grid, shift = self._state.grid, Qt.KeyboardModifier.ShiftModifier
        here = grid.at(self.playhead_s)
        step = here.bar_s if event.modifiers() & Qt.KeyboardModifier.ControlModifier else here.beat_s
        match event.key():
            case (Qt.Key.Key_Left | Qt.Key.Key_Right) as key if self._state.peaks is not None:
                by = step if key == Qt.Key.Key_Right else -step
                if event.modifiers() & shift:
                    self._extend(by)
                else:
                    self.seek_wanted.emit(max(0.0, grid.snapped(self.playhead_s + by)))
            case Qt.Key.Key_Escape:
                self.regions_edited.emit(())
            case Qt.Key.Key_Home:
                self.seek_wanted.emit(0.0)
            case _:
                super().keyPressEvent(event)

    def _extend(self, by: float) -> None:
        """Move the end of the last region by some seconds; without a region, start one at the playhead's beat."""
        regions, grid = self._state.selection.regions, self._state.grid
        if not regions:
            start = grid.snapped(self.playhead_s)
            self.regions_edited.emit((Region(min(start, start + by), max(start, start + by)),))
            return
        last = regions[-1]
        end = grid.snapped(last.end_s + by)
        rest = regions[:-1]
        self.regions_edited.emit((*rest, Region(last.start_s, end)) if end > last.start_s + 1e-6 else rest)


class WaveformView(QWidget):
    """The canvas with its scroll bar and its zoom actions."""

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self.canvas = WaveformCanvas(state)
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setAccessibleName(self.tr("Scroll through time"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self._bar)
        self.canvas.axis_changed.connect(self._on_axis_changed)
        self._bar.valueChanged.connect(self._on_scrolled)
        self._on_axis_changed()

    def zoom_actions(self) -> list[QAction]:
        """New actions, with shortcuts, to zoom in, out, to the region and to the whole take."""
        steps = (
            (self.tr("Zoom in"), "Ctrl+=", lambda: self.canvas.zoom(1.5)),
            (self.tr("Zoom out"), "Ctrl+-", lambda: self.canvas.zoom(1 / 1.5)),
            (self.tr("Zoom to region"), "Ctrl+E", self.canvas.show_region),
            (self.tr("Show all"), "Ctrl+0", self.canvas.show_all),
        )
        actions = []
        for text, key, slot in steps:
            action = QAction(text, self)
            action.setShortcut(key)
            action.triggered.connect(slot)
            actions.append(action)
        return actions

    def _on_axis_changed(self) -> None:
        axis = self.canvas.axis
        span = axis.end_s - axis.start_s
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(0, round((axis.limit_s - span) * 1000)))
        self._bar.setPageStep(max(1, round(span * 1000)))
        self._bar.setSingleStep(max(1, round(span * 50)))
        self._bar.setValue(round(axis.start_s * 1000))
        self._bar.blockSignals(False)

    def _on_scrolled(self, value: int) -> None:
        axis = self.canvas.axis
        self.canvas.set_axis(axis.scrolled(value / 1000 - axis.start_s))
