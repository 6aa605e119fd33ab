"""The takes of the selected clip under each other, below the waveform and on its time axis, with the comp on top."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.comp import Span
from gui.viewmodels.lanes.lane_reader import LaneReader
from gui.viewmodels.window_state import WindowState
from gui.views.axis.waveform import WaveformCanvas
from gui.views.lanes.comp_parts import CompParts
from gui.views.lanes.header import WIDTH
from gui.views.lanes.lane import CompLane, TakeLane
from gui.views.lanes.lane_commands import LaneCommands
from gui.views.lanes.lane_keys import LaneKeys
from gui.views.lanes.lane_menu import LaneMenus
from gui.views.lanes.lane_notes import LaneNotes
from gui.views.lanes.strip import Shared
from gui.views.lanes.wave_tiles import is_near, pieces_seen

MOST = 8  # lanes of takes that are seen at a time
SCROLL_WIDTH = 12
_TOGETHER_MS = 25  # what arrives meanwhile is shown together
_AHEAD, _AHEAD_MS = 4, 60  # lanes that are built before a clip needs them, one after the other
_REFUSED_MS = 500  # after which a span that was taken and did not come is not shown any more
_LOWEST, _TALLEST, _COMP = 46, 96, 46  # pixels
_SHOW = QEvent.Type(QEvent.registerEventType())


class LanesView(QWidget):
    """Has as many lanes as are seen; while they scroll, they show other takes. The source stays on top.

    `has_lanes_changed`: there is something to choose from now, or no longer.
    """

    has_lanes_changed = Signal()

    def __init__(self, state: WindowState, bridge: Bridge, waveform: WaveformCanvas) -> None:
        super().__init__()
        self._state, self._waveform = state, waveform
        self.reader = LaneReader(self)
        self.shared = Shared(state, waveform, self.reader)
        self.commands = LaneCommands(self.shared, bridge, self)
        self.menus = LaneMenus(self.shared, self.commands, self)
        self._notes = LaneNotes(state, self)
        self._playhead_s = 0.0
        self._header_width = WIDTH
        self._is_stale = self._must_place = self._must_see = False
        self.comp = CompLane(self.shared)
        self.comp.setParent(self)
        self.spoken = CompParts(self.comp, self.shared, self.commands, self._notes)
        self.lanes: list[TakeLane] = []
        self.keys = LaneKeys(state, self.comp, self.commands, self.menus, self._go_to_row, lambda: self._seen)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setAccessibleName(self.tr("Scroll through takes"))
        self.bar.valueChanged.connect(self._show_soon)
        self.setMinimumHeight(_COMP + _LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Lanes"))
        self._due = QTimer(self, interval=0, singleShot=True)
        self._due.timeout.connect(self._want)
        self._refusal = QTimer(self, interval=_REFUSED_MS, singleShot=True)
        self._refusal.timeout.connect(self._end_preview)
        self._ahead = QTimer(self, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._build_ahead)
        self._ahead.start()
        self._arrival = QTimer(self, interval=_TOGETHER_MS, singleShot=True)
        self._arrival.timeout.connect(self._show_soon)
        self._connect()
        self._show_comp()

    @property
    def has_lanes(self) -> bool:
        """Whether there is something to choose from."""
        return self._state.takes.rowCount() > 1 or self._state.comp is not None

    def set_playhead(self, time_s: float) -> None:
        if abs(self.shared.axis.x(time_s) - self.shared.axis.x(self._playhead_s)) >= 0.5:
            before, self._playhead_s = self._playhead_s, time_s
            for strip in (self.comp.strip, *(lane.strip for lane in self.lanes)):
                strip.move_playhead(before, time_s)

    def refresh(self) -> None:
        """Show the takes again, after a change of the colour scheme."""
        self._show_soon()

    def set_header_width(self, width: int) -> None:
        """Have the headers of all lanes so wide."""
        self._header_width = width
        for header in (self.comp.header, *(lane.header for lane in self.lanes)):
            header.set_width(width)

    def focus_lanes(self) -> None:
        """Give the keyboard to the lane of the selected take."""
        self.keys.focus_row(max(0, self._state.takes.row_of(self._state.selection.take_id)))

    # --- what is shown ----------------------------------------------------------------------------

    def _connect(self) -> None:
        state, view, takes = self._state, self._waveform.view, self._state.takes
        state.selection_changed.connect(self._on_selection_changed)
        for changed in (takes.modelReset, takes.rowsInserted, takes.rowsRemoved):
            changed.connect(self._on_takes_changed)
        takes.dataChanged.connect(self._show_soon)
        state.comp_changed.connect(self._on_comp_changed)
        for changed in (
            state.grid_changed,
            state.settings_changed,
            state.peaks_changed,
            view.changed,
        ):
            changed.connect(self._show_soon)
        self.reader.found.connect(self._on_found)
        self.shared.tiles.behind.connect(self._repaint)
        self._waveform.axis_changed.connect(self._on_axis_changed)
        self.comp.keyed.connect(self.keys.of_comp)
        self.comp.menu_wanted.connect(lambda at: self.menus.comp().popup(at))
        self.comp.header.hear.clicked.connect(self.commands.toggle_comp)
        self.comp.header.write.clicked.connect(self.commands.write_comp)
        self.comp.header.turned.connect(self._scroll_by)
        self.comp.strip.edge_moved.connect(self.commands.move_edge)
        self.comp.strip.chosen.connect(self._show_comp)

    def _place(self) -> None:
        """Lay out as many lanes as there is room for."""
        self._must_place = False
        self.reader.retry()
        count, room = self._state.takes.rowCount(), max(0, self.height() - _COMP)
        seen = max(1, min(count, MOST, room // _LOWEST))
        height = min(max(room // seen, _LOWEST), _TALLEST)
        width = self.width() - SCROLL_WIDTH
        while len(self.lanes) < min(seen, count):
            self._add_lane()
        self.comp.setGeometry(0, 0, width, _COMP)
        for row, lane in enumerate(self.lanes):
            lane.setGeometry(0, _COMP + row * height, width, height)
            lane.setVisible(row < min(seen, count))
        self.bar.setGeometry(width, _COMP, SCROLL_WIDTH, room)
        self.bar.setRange(0, max(0, count - seen))
        self.bar.setPageStep(seen)
        self.bar.setVisible(count > seen)
        self._show_soon()

    def _build_ahead(self) -> None:
        """Building the lanes of a clip all at once would be felt."""
        if len(self.lanes) < _AHEAD:
            self._add_lane()
        else:
            self._ahead.stop()

    def _add_lane(self) -> None:
        lane = TakeLane(self.shared)
        lane.setParent(self)
        lane.hide()
        lane.header.set_width(self._header_width)
        self.lanes.append(lane)
        for child in lane.findChildren(QWidget):
            child.setAcceptDrops(False)
        lane.header.turned.connect(self._scroll_by)
        lane.keyed.connect(lambda key, _: self.keys.of_lane(lane, key))
        lane.focused.connect(lambda: self.keys.note_focus(lane))
        lane.menu_wanted.connect(lambda at: self._with_take(lane, lambda take: self.menus.take(take).popup(at)))
        for button, act in (
            (lane.header.star, self.commands.toggle_star),
            (lane.header.hear, self.commands.hear),
        ):
            button.clicked.connect(lambda _=False, act=act: self._with_take(lane, act))
        lane.strip.clicked.connect(lambda: self._with_take(lane, self.commands.select))
        lane.strip.swiped.connect(lambda start_s, end_s: self._preview(lane, start_s, end_s))
        lane.strip.given_up.connect(self._end_preview)
        lane.strip.taken.connect(lambda start_s, end_s: self._take_span(lane, start_s, end_s))

    def _with_take(self, lane: TakeLane, act: Callable[[Take], object]) -> None:
        if lane.take is not None:
            act(lane.take)
        self._show_takes()  # a button that was pressed shows what is, not what was asked for

    @property
    def _seen(self) -> list[TakeLane]:
        return [lane for lane in self.lanes if lane.isVisibleTo(self)]

    def _row(self, at: int) -> int:
        """The row of the list that the lane at a place shows: the source stays on top."""
        return 0 if at == 0 and len(self._seen) > 1 else at + self.bar.value()

    def _show_soon(self) -> None:
        """Show the takes before anything is painted, once for all that changes until then: a choice is many changes."""
        if not self._is_stale:
            self._is_stale = True
            QCoreApplication.postEvent(self, QEvent(_SHOW), Qt.EventPriority.HighEventPriority.value)

    def customEvent(self, event: QEvent) -> None:
        if event.type() == _SHOW and self._is_stale:
            self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if self._must_place:
            self._place()
        if self._must_see:
            self._see_row(self._state.takes.row_of(self._state.selection.take_id))
        self._show_takes()

    def _show_takes(self) -> None:
        self._is_stale = False
        takes = self._state.takes.items
        for at, lane in enumerate(self._seen):
            if (row := self._row(at)) < len(takes):
                take = takes[row]
                compared = self._compared(take)
                note = full = self._notes.line(take)
                if compared is not None and self._waveform.view.options.has_differences:
                    found = self.reader.difference(take.id, compared.id)
                    note, full = self._notes.short_difference(found), self._notes.difference(found, compared)
                lane.show_take(take, row + 1, (note, full), compared)
        self._show_comp()
        self._due.start()

    def _compared(self, take: Take) -> Take | None:
        """What a take is compared with: its parent, or the source where that is not there any more."""
        takes = self._state.takes.items
        parent = self.shared.take(take.recipe.tags.parent_take) or next(iter(takes), None)
        return parent if parent is not None and parent.id != take.id else None

    def _show_comp(self) -> None:
        lane, comp = self.comp, self._state.comp
        spans = comp.spans if comp is not None else ()
        chosen, text = lane.strip.span, ""
        if chosen is not None:
            start_s, end_s = (self.shared.place_s(place) for place in (chosen.start, chosen.end))
            text = self._notes.span(lane.strip.label(chosen), start_s, end_s)
        lane.setAccessibleName(self._notes.comp([lane.strip.label(span) for span in spans], text))
        lane.header.hear.setChecked(self._state.is_comp_heard)
        lane.header.hear.setEnabled(comp is not None)
        lane.header.write.setEnabled(bool(spans))
        lane.header.is_marked = self._state.is_comp_heard
        lane.header.update()
        lane.strip.update()

    def _want(self) -> None:
        """Have what is seen computed, and nothing else."""
        if not self.isVisible():
            self.reader.want((), (), ())
            return
        takes = [lane.take for lane in self._seen if lane.take is not None]
        comp = self._state.comp
        in_comp = [
            take for take_id in (comp.take_ids if comp is not None else ()) if (take := self.shared.take(take_id))
        ]
        shown = list({take.id: take for take in (*takes, *in_comp)}.values())
        missing = [take for take in shown if (known := self._state.peaks_of(take.id)) is None or known.samples is None]
        ratio, axis, pieces = self.devicePixelRatioF(), self.shared.axis, []
        for take in shown:
            if (peaks := self.shared.peaks(take.id)) is not None:
                own = self.shared.own_axis(axis, take)
                keys = pieces_seen(own, take.id, ratio, peaks.length_s)
                pieces += [(key, peaks) for key in keys if is_near(key, peaks)]
        has_differences = self._waveform.view.options.has_differences
        compared = [(take, other) for take in takes if has_differences and (other := self._compared(take)) is not None]
        self.reader.want(missing, compared, pieces)

    # --- swipes -----------------------------------------------------------------------------------

    def _preview(self, lane: TakeLane, start_s: float, end_s: float) -> None:
        if lane.take is not None:
            self._refusal.stop()
            start, end = self.shared.sample(start_s), self.shared.sample(end_s)
            self.comp.strip.preview = Span(lane.take.id, start, end) if end > start else None
            self.comp.strip.update()

    def _end_preview(self) -> None:
        self.comp.strip.preview = None
        self.comp.strip.update()

    def _take_span(self, lane: TakeLane, start_s: float, end_s: float) -> None:
        """Leave the picture as it is until the comp has changed."""
        if lane.take is not None:
            self._preview(lane, start_s, end_s)
            self.commands.take_span(lane.take, start_s, end_s)
            self._refusal.start()

    # --- events -----------------------------------------------------------------------------------

    def _on_takes_changed(self) -> None:
        self._must_place = True
        self._show_soon()
        self.has_lanes_changed.emit()

    def _on_selection_changed(self) -> None:
        self._must_see = True
        self._show_soon()

    def _on_comp_changed(self) -> None:
        self._end_preview()
        self.comp.strip.choose(-1 if self.comp.strip.span is None else self.comp.strip.number)
        self._show_soon()
        self.has_lanes_changed.emit()

    def _on_found(self) -> None:
        if not self._arrival.isActive():
            self._arrival.start()

    def _on_axis_changed(self) -> None:
        self._repaint()
        self._due.start()

    def _repaint(self) -> None:
        for strip in (self.comp.strip, *(lane.strip for lane in self._seen)):
            strip.update()

    def _scroll_by(self, lanes: int) -> None:
        self.bar.setValue(self.bar.value() + lanes)

    def _go_to_row(self, row: int) -> None:
        """Show now what changed, and the lane of a row."""
        self._bring_up_to_date()
        self._see_row(row)
        self._show_takes()

    def _see_row(self, row: int) -> None:
        """Scroll as little as needed to see the lane of a row."""
        self._must_see = False
        seen = len(self._seen)
        first = 1 if seen > 1 else 0
        if row >= first:
            at = min(max(self.bar.value(), row - seen + 1), row - first)
            self.bar.setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()
