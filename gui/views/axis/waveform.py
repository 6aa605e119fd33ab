"""The waveform or spectrogram of the selected take, with bars and beats, regions, playhead, zoom and scroll."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from daw_bridge.core.peaks import Peaks
from engine.contract.messages import ContextRange, Region
from engine.contract.ranges import SAMPLE_RATE
from gui.theme import colors
from gui.viewmodels.pictures.picture_reader import PictureReader
from gui.viewmodels.pictures.sides import Sides
from gui.viewmodels.view_options import View
from gui.viewmodels.window_state import WindowState
from gui.views.axis.following import followed
from gui.views.axis.gestures import Wheel, gesture, is_smart_zoom, wheel_height
from gui.views.axis.labels import Labels
from gui.views.axis.pointer import Pointer
from gui.views.axis.region_drag import RegionDrag
from gui.views.axis.region_handle import RegionHandle
from gui.views.axis.sound_paint import Sound, areas, paint_sound, wanted_tiles
from gui.views.axis.space_bar import SpaceBar
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import RULER, paint_focus, paint_markers, paint_overlay, paint_playhead
from gui.views.regions.context import ContextDrag, narrower, wider
from gui.views.regions.handles import ValueDrag
from gui.views.regions.paint import paint_context, paint_handles
from gui.views.regions.region_dialog import RegionDialog

_STEP_MS = 30  # between two steps of scrolling towards a pointer beyond the view
_PLAYHEAD_ROOM = 7  # pixels on either side that its picture takes


class WaveformCanvas(QWidget):
    """Paints the sound. `regions_edited` carries the regions that the user changed, `seek_wanted` seconds to go to.

    `context_edited` carries the context range that the user changed, or None.
    `regions_nudged` carries regions moved by a key, and the name of the series of moves that are undone together.
    `space_used` says that the space bar, which has just started or paused playback, was held to scroll; it carries where
    the playhead was before.
    """

    regions_edited = Signal(tuple)
    regions_nudged = Signal(tuple, str)
    context_edited = Signal(object)
    seek_wanted = Signal(float)
    space_used = Signal(float)
    axis_changed = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self.axis = TimeAxis().fitted(10.0)
        self.playhead_s = self._painted_s = 0.0
        self._picture: QPixmap | None = None
        self._pointer = Pointer(state, lambda: self.axis, self._region_area)
        self._wheel = Wheel()
        self._space = SpaceBar()
        self._beyond = QTimer(self, interval=_STEP_MS)
        self._beyond.timeout.connect(self._on_beyond)
        self._labels = Labels(self)
        self._take_shown = ""
        self._start_samples = 0  # of the take that is shown, on the clip's axis
        self.view = View(self)
        self.pictures = PictureReader(self)
        self.regions = RegionHandle(state, self.regions_edited.emit, self.regions_nudged.emit)
        self.setMinimumHeight(140)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr(
                "Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape "
                "clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its "
                "start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region's strength, Enter opens "
                "its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the "
                "waveform taller or lower."
            )
        )
        self.setToolTip(
            self.tr(
                "Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.\n"
                "Drag over the bar numbers to select bars, double-click to select one.\n"
                "In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for "
                "its own words.\n"
                "Drag with Ctrl+Shift for the context range: all that a repaint attends to.\n"
                "Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.\n"
                "Drag with the middle button, or with Space held, to scroll."
            )
        )
        state.selection_changed.connect(self._on_selection_changed)
        state.draft_changed.connect(self.update)
        self.regions.changed.connect(self.update)
        state.peaks_changed.connect(self._on_peaks_changed)
        state.clips.rowsInserted.connect(self._on_clips_inserted)
        for changed in (
            state.grid_changed,
            state.markers_changed,
            state.settings_changed,
            self.view.changed,
            self.pictures.found,
        ):
            changed.connect(self.refresh)

    # --- what is shown ----------------------------------------------------------------------------

    def _on_clips_inserted(self, _parent: object, first: int, _last: int) -> None:
        """Paint the hint anew once there are clips: thousands come when a library is opened."""
        if first == 0:
            self.update()

    def refresh(self) -> None:
        """Repaint everything, the waveform included."""
        self._picture = None
        self.update()

    def set_playhead(self, time_s: float, *, is_playing: bool = False) -> None:
        """Show the playhead, and follow it as the options of the view say."""
        self.playhead_s, before = time_s, self._painted_s
        if abs(self.axis.x(time_s) - self.axis.x(before)) < 0.5:
            return
        self._painted_s = time_s
        for x in (self.axis.x(before), self.axis.x(time_s)):
            self.update(QRect(round(x) - _PLAYHEAD_ROOM, 0, 2 * _PLAYHEAD_ROOM, self.height()))
        if self._pointer.drag is None and self._pointer.pan is None:
            self.set_axis(followed(self.axis, before, time_s, self.view.options.follow, is_playing=is_playing))

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

    def show_region_or_all(self) -> None:
        """Zoom to the selected regions, from there to the whole take."""
        before = self.axis
        self.show_region()
        if self.axis == before:
            self.show_all()

    def zoom(self, factor: float) -> None:
        """Zoom around the playhead if it is visible, otherwise around the middle. factor: above 1 zooms in."""
        x = self.axis.x(self.playhead_s)
        self.set_axis(self.axis.zoomed(factor, x if 0 <= x <= self.axis.width else self.axis.width / 2))

    def _region_area(self) -> QRectF:
        """Where regions are painted, below the ruler."""
        return QRectF(0, RULER, self.width(), max(0, self.height() - RULER))

    def _on_selection_changed(self) -> None:
        if self._pointer.drag is None:
            self._fit_room(self._state.selection.regions)
        self.update()

    def _fit_room(self, regions: tuple[Region, ...]) -> None:
        """Give room before the take while a region begins there."""
        first_s = min((region.start_s for region in regions), default=0.0)
        before_s = self.axis.room_s - first_s if first_s < 0 else 0.0
        if before_s != self.axis.before_s:
            self.set_axis(self.axis.with_room_before(before_s))

    def _on_peaks_changed(self) -> None:
        peaks, selection = self._state.peaks, self._state.selection
        if peaks is not None:
            is_new_clip = self._take_shown.split("/")[0] != selection.clip_id
            grew = peaks.length_s > self.axis.limit_s
            self._take_shown = f"{selection.clip_id}/{selection.take_id}"
            self.pictures.retry()
            axis = replace(self.axis, length_s=peaks.length_s)
            start, self._start_samples = self._start_samples, take.start_samples if (take := self._state.take) else 0
            if not is_new_clip and start != self._start_samples:  # the view stays at the same place of the music
                axis = axis.scrolled((start - self._start_samples) / SAMPLE_RATE)
            self.set_axis(axis.fitted(peaks.length_s) if is_new_clip or grew else axis)
        self.refresh()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._drawn(self._state.peaks)
        painter.drawPixmap(0, 0, self._picture)
        labels = {region: self._labels.region_texts(self._state.grid, region) for region in self._pointer.regions}
        active = self.regions.row if self.hasFocus() and self._pointer.drag is None else -1
        shown = areas(self.rect(), self.view.options.picture)
        paint_overlay(painter, shown, self.axis, labels, active, self.regions.part)
        if (context := self._pointer.context) is not None and self._state.peaks is not None:
            label = self._labels.context(self._state.grid, context)
            paint_context(painter, QRectF(self.rect()), self.axis, context, RULER, label)
        for region in self._pointer.regions:
            paint_handles(painter, self._pointer.handles(region))
        if self._state.selection.take_id:
            paint_playhead(painter, self.rect(), self.axis, self.playhead_s)
        if self._state.peaks is None:
            painter.setPen(QColor(colors().dim))
            hint = self._labels.hint(
                has_take=bool(self._state.selection.take_id), has_clips=bool(self._state.clips.items)
            )
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, hint)
        if self.hasFocus():
            paint_focus(painter, self.rect())

    def _drawn(self, peaks: Peaks | None) -> QPixmap:
        """The picture without regions and playhead; what it lacks is asked for."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(colors().field))
        if peaks is None:
            return picture
        take_id, options = self._state.selection.take_id, self.view.options
        has_sides = options.sides is Sides.MID_SIDE
        other = self.pictures.mid_side(take_id) if has_sides and peaks.samples is not None else None
        line = self.pictures.line(take_id)
        names, unit, tile = self._labels.lanes(options.sides), self._labels.unit(), self.pictures.tile
        sound = Sound(take_id, other or peaks, self._state.grid, options, names, unit, tile, line)
        if peaks.samples is not None:
            wanted = wanted_tiles(self.axis, sound)
            self.pictures.want(take_id, peaks.samples, wanted, line=options.has_loudness_line, sides=options.sides)
        painter = QPainter(picture)
        paint_sound(painter, self.rect(), self.axis, sound)
        start = self._state.take.start_samples if self._state.take is not None else 0
        paint_markers(painter, self.rect(), self.axis, self._state.markers, start)
        painter.end()
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.axis = replace(self.axis, width=max(1, event.size().width()))
        self.refresh()
        self.axis_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space.is_held = False
        self.update()

    # --- mouse ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if self._space.takes(event, self.playhead_s, is_dragging=self._pointer.drag is not None):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            if is_smart_zoom(event):
                self.show_region_or_all()
            elif (axis := gesture(self.axis, event)) is not None:
                self.set_axis(axis)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        if self._state.peaks is None or not (is_left or event.button() is Qt.MouseButton.MiddleButton):
            return
        if is_left and not self._space.is_held:
            self._pointer.press(event)
            return
        if is_left and (before_s := self._space.use()) is not None:
            self.space_used.emit(before_s)
        self._pointer.grab(event)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pointer.drag is not None and self._space.is_held:  # Space after the press: the region stays as it was
            self._pointer.grab(event)
        if self._pointer.pan is not None:
            self.set_axis(self._pointer.pan.moved(x))
        elif self._pointer.drag is not None:
            self._pointer.move(event)
            if not 0 <= x <= self.width() and not self._beyond.isActive():
                self._beyond.start()
            self.update()
        else:
            self.setCursor(self._pointer.cursor(event.position()))

    def _on_beyond(self) -> None:
        """Scroll towards the pointer, for as long as a region is dragged beyond the view."""
        axis = self._pointer.scrolled()
        if axis == self.axis:
            self._beyond.stop()
        self.set_axis(axis)
        self._pointer.follow_axis()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._pointer.release()
        self.setCursor(self._pointer.cursor(event.position()))
        if drag is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self._pointer.region_at(event.position().x())
        if isinstance(drag, ContextDrag):
            if drag.context != self._state.selection.context:
                self.context_edited.emit(drag.context)
        elif drag.is_click and (row >= 0 or isinstance(drag, ValueDrag)):  # a region that is clicked stays
            self.regions.hold(row)
            self.seek_wanted.emit(max(0.0, self.axis.time(event.position().x())))
        elif isinstance(drag, RegionDrag) and drag.is_click:
            self.regions_edited.emit(drag.others if drag.others else ())
            self.seek_wanted.emit(max(0.0, self.axis.time(event.position().x())))
        elif drag.regions != self._state.selection.regions:
            self.regions.choose(drag.regions)
            self.regions_edited.emit(drag.regions)
        self._fit_room(drag.regions)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._state.peaks is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        if (row := self._pointer.region_at(x)) >= 0 and event.position().y() >= RULER:
            self.regions.hold(row)
            self.open_region()
        else:
            self.regions_edited.emit((self._pointer.bar(x),))

    def open_region(self) -> None:
        """Open the dialog of the region that the keys move."""
        regions, row = self._state.selection.regions, self.regions.row
        if not regions:
            return
        region, draft, grid = regions[row], self._state.draft, self._state.grid
        span = self._labels.span(grid, region)
        dialog = RegionDialog(region, span, draft.caption, draft.strength, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edited.connect(self.regions.replace)
        dialog.open()

    def select_nothing(self) -> None:
        """Deselect the regions; without any, attend to what lies around them again."""
        if not self._state.selection.regions:
            self.drop_context()
        self.regions_edited.emit(())

    def widen_context(self) -> None:
        """Attend to a bar more on either side; to some bars around the regions at first."""
        now, length_s = self._state.selection, self.axis.length_s
        self._edit_context(wider(now.context, now.regions, self._state.grid, length_s))

    def narrow_context(self) -> None:
        """Attend to a bar less on either side; in the end to what lies around the regions, as without a context."""
        now = self._state.selection
        self._edit_context(narrower(now.context, now.regions, self._state.grid))

    def drop_context(self) -> None:
        """Attend to what lies around the regions again."""
        self._edit_context(None)

    def _edit_context(self, context: ContextRange | None) -> None:
        if self._state.peaks is not None and context != self._state.selection.context:
            self.context_edited.emit(context)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if (factor := wheel_height(event)) is not None:
            self.view.taller(factor)
        else:
            self.set_axis(self._wheel.moved(self.axis, event))
        event.accept()

    # --- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        grid, shift = self._state.grid, Qt.KeyboardModifier.ShiftModifier
        here = grid.at(self.playhead_s)
        step = here.bar_s if event.modifiers() & Qt.KeyboardModifier.ControlModifier else here.beat_s
        match event.key():
            case (Qt.Key.Key_Left | Qt.Key.Key_Right) as key if self._state.peaks is not None:
                by = step if key == Qt.Key.Key_Right else -step
                if event.modifiers() & shift:
                    self.regions.extend(by, self.playhead_s)
                else:
                    self.seek_wanted.emit(max(0.0, grid.snapped(self.playhead_s + by)))
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.view.taller(2.0 if event.key() == Qt.Key.Key_Up else 0.5)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._state.selection.regions:
                self.open_region()
            case Qt.Key.Key_Escape:
                self.select_nothing()
            case Qt.Key.Key_Home:
                self.seek_wanted.emit(0.0)
            case Qt.Key.Key_End:
                self.seek_wanted.emit(self.axis.length_s)
            case _:
                super().keyPressEvent(event)
