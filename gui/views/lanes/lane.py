"""One lane: header and strip of a take, or of the comp, with its keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from daw_bridge.core.clip import Take
from engine.contract.texts import series
from gui.viewmodels.lanes.take_colors import color_name
from gui.views.lanes.comp_strip import CompStrip
from gui.views.lanes.header import CompHeader, LaneHeader
from gui.views.lanes.lane_strip import LaneStrip
from gui.views.lanes.strip import Shared

Key = Qt.Key
_KEYS_OF_TAKES = 9  # takes that a digit chooses
_MOVING = (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)
_ACTING = (Key.Key_Return, Key.Key_Enter, Key.Key_Menu)


class Lane(QWidget):
    """What lanes of takes and of the comp share. `keyed` carries a key that was pressed and whether Shift was."""

    keyed = Signal(int, Qt.KeyboardModifier)
    menu_wanted = Signal(object)  # where, as a global point
    focused = Signal()
    KEYS: tuple[Qt.Key, ...] = ()

    def __init__(self, shared: Shared, header: "LaneHeader | CompHeader", strip: "LaneStrip | CompStrip") -> None:
        super().__init__()
        self._shared = shared
        self._head, self._strip = header, strip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(strip, 1)
        for part in (header, strip):
            part.pressed.connect(lambda: self.setFocus(Qt.FocusReason.MouseFocusReason))
        header.menu.clicked.connect(
            lambda: self.menu_wanted.emit(header.menu.mapToGlobal(header.menu.rect().bottomLeft()))
        )

    def _takes_key(self, event: QKeyEvent) -> bool:
        """Whether a key is this lane's, whatever the menus have on it."""
        if event.key() == Key.Key_Escape:
            return self._is_dragging
        has_keys = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        return not has_keys and event.key() in (*_MOVING, *_ACTING, *self.KEYS)

    @property
    def _is_dragging(self) -> bool:
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        shared = self._shared
        if shared.space.takes(event, shared.waveform.playhead_s, is_dragging=self._is_dragging):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape and self._strip.give_up():
            return
        if self._takes_key(event):
            self.keyed.emit(event.key(), event.modifiers())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self._head.menu.mapToGlobal(self._head.menu.rect().bottomLeft()) if is_by_key else event.globalPos()
        self.menu_wanted.emit(at)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame(is_on=True)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._shared.space.is_held = False
        self._frame(is_on=False)

    def _frame(self, *, is_on: bool) -> None:
        for part in (self._head, self._strip):
            part.has_focus_frame = is_on
            part.update()


class TakeLane(Lane):
    """The lane of a take; which one changes while the lanes scroll."""

    KEYS = (Key.Key_S, Key.Key_C)

    def __init__(self, shared: Shared) -> None:
        self.header, self.strip = LaneHeader(), LaneStrip(shared)
        super().__init__(shared, self.header, self.strip)
        self.setAccessibleDescription(
            self.tr(
                "Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it "
                "a star. Shift+F10 opens its menu."
            )
        )
        self.header.star.setToolTip(self.tr("Give the take a star, or take it away (S on its lane)"))
        self.header.hear.setToolTip(self.tr("Hear this take (Enter on its lane)"))
        self.header.menu.setToolTip(self.tr("What can be done with this take"))
        for button in (self.header.star, self.header.hear, self.header.menu):
            button.setAccessibleName(button.toolTip())  # until it has a take
        self.strip.setToolTip(
            self.tr("Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.")
        )

    @property
    def take(self) -> Take | None:
        return self.strip.take

    @property
    def _is_dragging(self) -> bool:
        return self.strip.is_swiping

    def show_take(self, take: Take, number: int, notes: tuple[str, str], compared: Take | None) -> None:
        """Show a take. number: its place in the list, from 1 on. compared: its parent.

        notes: the second line, and the same in full, to be spoken and for the tooltip.
        """
        note, full = notes
        state, header = self._shared.state, self.header
        if self.strip.take is not None and self.strip.take.id != take.id:
            self.strip.give_up()
        self.strip.take, self.strip.compared = take, compared
        is_selected = take.id == state.selection.take_id
        is_heard = is_selected and not state.is_comp_heard
        header.number.setText(str(number))
        header.mark.show_color(self._shared.shade(take), is_given=bool(take.color))
        header.mark.setToolTip(color_name(take.color))
        header.name.setText(take.name)
        header.note.setText(note)
        header.note.setVisible(bool(note))
        for label in (header.name, header.note):
            label.setToolTip("\n".join(filter(None, [state.takes.tip(take), full])))
        font = header.name.font()
        if font.bold() != is_selected:
            font.setBold(is_selected)
            header.name.setFont(font)
        header.show_star(has_star=take.has_star)
        header.hear.setChecked(is_heard)
        header.star.setAccessibleName(self.tr("Star of {take}").format(take=take.name))
        header.hear.setAccessibleName(self.tr("Hear {take}").format(take=take.name))
        header.menu.setAccessibleName(self.tr("Menu of {take}").format(take=take.name))
        tip = self.tr("Hear this take (Enter on its lane)")
        if number <= _KEYS_OF_TAKES:
            tip = self.tr("Hear this take ({number}, or Enter on its lane)").format(number=number)
        header.hear.setToolTip(tip)
        header.is_marked = is_selected
        header.update()
        self.setAccessibleName(self._spoken(take, number, full, is_selected=is_selected, is_heard=is_heard))
        self.strip.update()

    def _spoken(self, take: Take, number: int, note: str, *, is_selected: bool, is_heard: bool) -> str:
        parts = [
            take.name,
            self.tr("key {number}").format(number=number) if number <= _KEYS_OF_TAKES else "",
            self.tr("starred") if take.has_star else "",
            self.tr("heard") if is_heard else self.tr("selected") if is_selected else "",
            note,
        ]
        return series(filter(None, parts))


class CompLane(Lane):
    """The lane of the comp."""

    KEYS = (Key.Key_Left, Key.Key_Right, Key.Key_Delete, Key.Key_Backspace, Key.Key_E)

    def __init__(self, shared: Shared) -> None:
        self.header, self.strip = CompHeader(), CompStrip(shared)
        super().__init__(shared, self.header, self.strip)
        self.setAccessibleDescription(
            self.tr(
                "Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by "
                "a sample. Delete removes the span, Enter hears the comp."
            )
        )
        self.strip.setToolTip(
            self.tr(
                "The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it."
            )
        )

    @property
    def _is_dragging(self) -> bool:
        return self.strip.is_dragging

    def _takes_key(self, event: QKeyEvent) -> bool:
        alt = Qt.KeyboardModifier.AltModifier
        if event.key() in (Key.Key_Left, Key.Key_Right) and event.modifiers() & alt:
            return True
        return super()._takes_key(event)
