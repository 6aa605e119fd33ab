"""The keys of lanes and comp: they go from lane to lane, and act on what has them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt

from gui.viewmodels.window_state import WindowState
from gui.views.lanes.lane import CompLane, TakeLane
from gui.views.lanes.lane_commands import LaneCommands
from gui.views.lanes.lane_menu import LaneMenus

Key = Qt.Key


class LaneKeys:
    """current: the id of the take whose lane has, or had last, the keyboard; "" before the first.

    see_row: scrolls to a row of the list, and brings the lanes up to date. seen: gives those that are seen.
    """

    def __init__(
        self,
        state: WindowState,
        comp: CompLane,
        commands: LaneCommands,
        menus: LaneMenus,
        see_row: Callable[[int], None],
        seen: Callable[[], Sequence[TakeLane]],
    ) -> None:
        self._state, self._comp, self._commands, self._menus = state, comp, commands, menus
        self._see_row, self._seen = see_row, seen
        self.current = ""

    def note_focus(self, lane: TakeLane) -> None:
        if lane.take is not None:
            self.current = lane.take.id

    def focus_row(self, row: int) -> None:
        """Give the keyboard to the lane of a row, the first or the last one where there is no such row."""
        takes = self._state.takes.items
        if not takes:
            return
        row = min(max(0, row), len(takes) - 1)
        self._see_row(row)
        self.current = takes[row].id
        for lane in self._seen():
            if lane.take is not None and lane.take.id == self.current:
                lane.setFocus(Qt.FocusReason.OtherFocusReason)

    def of_lane(self, lane: TakeLane, key: int) -> None:
        """A key that a lane has got."""
        take, row = lane.take, self._state.takes.row_of(self.current)
        if take is None:
            return
        match key:
            case Key.Key_Up if row <= 0:
                self._comp.setFocus(Qt.FocusReason.OtherFocusReason)
            case Key.Key_Up | Key.Key_Down:
                self.focus_row(row + (1 if key == Key.Key_Down else -1))
            case Key.Key_PageUp | Key.Key_PageDown:
                self.focus_row(row + (1 if key == Key.Key_PageDown else -1) * max(1, len(self._seen()) - 1))
            case Key.Key_Home:
                self.focus_row(0)
            case Key.Key_End:
                self.focus_row(self._state.takes.rowCount() - 1)
            case Key.Key_Return | Key.Key_Enter:
                self._commands.hear(take)
            case Key.Key_S:
                self._commands.toggle_star(take)
            case Key.Key_C:
                self._commands.take_regions(take)
            case Key.Key_Menu:
                self._menus.take(take).popup(lane.header.menu.mapToGlobal(lane.header.menu.rect().bottomLeft()))

    def of_comp(self, key: int, keys: Qt.KeyboardModifier) -> None:
        """A key that the comp has got, and those that are held with it."""
        strip = self._comp.strip
        match key:
            case Key.Key_Left | Key.Key_Right if keys & Qt.KeyboardModifier.AltModifier:
                is_fine = bool(keys & Qt.KeyboardModifier.ShiftModifier)
                self._commands.nudge_edge(strip, 1 if key == Key.Key_Right else -1, is_fine=is_fine)
            case Key.Key_Left | Key.Key_Right:
                strip.choose_next(1 if key == Key.Key_Right else -1)
            case Key.Key_E:
                strip.is_at_end = not strip.is_at_end
                strip.chosen.emit()
            case Key.Key_Delete | Key.Key_Backspace if strip.span is not None:
                self._commands.remove_span(strip.span)
            case Key.Key_Return | Key.Key_Enter:
                self._commands.toggle_comp()
            case Key.Key_Down | Key.Key_Home:
                self.focus_row(0)
            case Key.Key_End:
                self.focus_row(self._state.takes.rowCount() - 1)
            case Key.Key_Menu:
                menu = self._comp.header.menu
                self._menus.comp().popup(menu.mapToGlobal(QPoint(0, menu.height())))
