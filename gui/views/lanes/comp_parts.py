"""The comp for a screen reader: a list of its spans, with what can be done with each."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from daw_bridge.core.comp import Span
from gui.accessible.described import Act, Described
from gui.accessible.parts import Parts
from gui.views.lanes.lane import CompLane
from gui.views.lanes.lane_commands import LaneCommands
from gui.views.lanes.lane_notes import LaneNotes
from gui.views.lanes.strip import Shared


class CompParts(QObject):
    """Describes the strip of the comp."""

    def __init__(self, lane: CompLane, shared: Shared, commands: LaneCommands, notes: LaneNotes) -> None:
        super().__init__(lane)
        self._lane, self._shared, self._commands, self._notes = lane, shared, commands, notes
        lane.strip.setAccessibleName(self.tr("Spans of the comp"))
        self.parts = Parts(lane.strip, QAccessible.Role.List, lambda: list(self._described()))
        state = shared.state
        for changed in (state.comp_changed, state.selection_changed, state.takes.dataChanged, lane.strip.chosen):
            changed.connect(self.parts.refresh)
        shared.waveform.axis_changed.connect(self.parts.forget)

    def _described(self) -> Iterator[Described]:
        comp, strip = self._shared.state.comp, self._lane.strip
        press = QAccessibleActionInterface.pressAction()
        for number, span in enumerate(comp.spans if comp is not None else ()):
            start_s, end_s = (self._shared.place_s(place) for place in (span.start, span.end))
            yield Described(
                f"span {number}",
                QAccessible.Role.ListItem,
                self._notes.span(strip.label(span), start_s, end_s),
                rect=self._rect(start_s, end_s),
                acts=(
                    Act(press, self.tr("Choose span"), partial(self._choose, number)),
                    Act("play", self.tr("Hear the comp from here"), partial(self._hear, start_s)),
                    *self._moves(number),
                    Act("remove", self.tr("Remove span"), partial(self._remove, span)),
                ),
                is_selectable=True,
                is_selected=number == strip.number,
            )

    def _moves(self, number: int) -> Iterator[Act]:
        yield Act("start_earlier", self.tr("Start a beat earlier"), partial(self._move, number, False, -1))
        yield Act("start_later", self.tr("Start a beat later"), partial(self._move, number, False, 1))
        yield Act("end_earlier", self.tr("End a beat earlier"), partial(self._move, number, True, -1))
        yield Act("end_later", self.tr("End a beat later"), partial(self._move, number, True, 1))

    def _choose(self, number: int) -> None:
        self._lane.setFocus()
        self._lane.strip.choose(number)

    def _hear(self, start_s: float) -> None:
        self._shared.waveform.seek_wanted.emit(max(0.0, start_s))
        self._commands.hear_comp()

    def _move(self, number: int, is_at_end: bool, beats: int) -> None:
        self._lane.strip.choose(number)
        self._lane.strip.is_at_end = is_at_end
        self._commands.nudge_edge(self._lane.strip, beats, is_fine=False)

    def _remove(self, span: Span) -> None:
        self._commands.remove_span(span)

    def _rect(self, start_s: float, end_s: float) -> QRect:
        axis, strip = self._shared.axis, self._lane.strip
        left, right = (round(axis.x(time_s)) for time_s in (start_s, end_s))
        return QRect(left, 0, max(1, right - left), strip.height()).intersected(strip.rect())
