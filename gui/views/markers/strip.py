"""The strip of markers above the waveform: flags with names, sections as spans."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from daw_bridge.core.axis.marker import Marker, in_order
from engine.contract.ranges import SAMPLE_RATE
from gui.theme import colors
from gui.viewmodels.window_state import WindowState
from gui.views.axis.waveform import WaveformCanvas
from gui.views.eliding import fitting
from gui.views.markers.handle import MarkerHandle
from gui.views.markers.layout import Placed, at_x, dragged, placed, time_of
from gui.views.markers.name_field import NameField
from gui.views.markers.paint import paint_strip

_HEIGHT = 24
_CLICK = 4  # pixels that the pointer may move in a click
_FIELD = 180  # pixels of the field for a new name
_OWN_KEYS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2}
_KEYS = Qt.KeyboardModifier


class MarkerStrip(QWidget):
    """Shows the markers of the selected clip on the axis of the waveform below it."""

    def __init__(self, state: WindowState, handle: MarkerHandle, canvas: WaveformCanvas) -> None:
        super().__init__()
        self._state, self._handle, self._canvas = state, handle, canvas
        self._drag: tuple[Marker, str, float] | None = None  # the marker, its part, where the pointer was pressed
        self._moved: Marker | None = None  # as it is shown while it is dragged
        self._is_pressed = False
        self._renamed: Marker | None = None
        self._told: Callable[[str], str] = str
        self.name_field = NameField(self)
        self.name_field.named.connect(self._on_named)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Markers"))
        self._describe()
        handle.changed.connect(self._on_changed)
        state.grid_changed.connect(self._describe)
        canvas.axis_changed.connect(self.update)

    def name_keys(self, told: Callable[[str], str]) -> None:
        """Name the keys as they are now. told: gives a text that names default keys with those in use."""
        self._told = told
        self._on_changed()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def hint(self) -> str:
        """What stands here while the clip has no markers."""
        return self._hints()[0]

    def _hints(self) -> list[str]:
        """The hint, and a shorter one."""
        texts = (
            self.tr("No markers yet. Add one at the playhead (M), or with a double click here."),
            self.tr("Double-click to add a marker (M)."),
        )
        return [self._told(text) for text in texts]

    def places(self) -> list[Placed]:
        """The markers that are seen, as they are shown: while one is dragged, with it."""
        markers = self._state.markers
        if self._drag is not None and self._moved is not None:
            markers = in_order(self._moved if each == self._drag[0] else each for each in markers)
        return placed(markers, self._handle.start, self._canvas.axis, self.fontMetrics().horizontalAdvance)

    def _describe(self) -> None:
        """Say to a screen reader what is there and what the keys do."""
        current = self._handle.current
        keys = self.tr(
            "Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with "
            "Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it."
        )
        there = self.tr("%n marker(s).", "", len(self._state.markers))
        chosen = f" {self._handle.words(current)}." if current is not None else ""
        if (said := f"{there}{chosen} {self._told(keys)}") != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _on_changed(self) -> None:
        if self._drag is not None and self._drag[0] not in self._state.markers:
            self._drag = self._moved = None
        self._describe()
        self.update()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors().panel))
        current = self._moved or (self._handle.current if self.hasFocus() else self._handle.chosen)
        paint_strip(painter, self.rect(), self.places(), current, has_focus=self.hasFocus())
        if not self._state.markers and self._state.take is not None:
            painter.setPen(QColor(colors().dim))
            hint = fitting(self.fontMetrics(), self.width() - 12, self._hints())
            painter.drawText(self.rect().adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, hint)

    # --- mouse ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = at_x(self.places(), event.x())
            usage = self.tr(
                "Click a marker to select its section, drag it to move it, double-click to rename it.\n"
                "Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap."
            )
            QToolTip.showText(
                event.globalPos(), self._handle.words(found[0].marker) if found else self._told(usage), self
            )
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = event.key() in _OWN_KEYS and not event.modifiers() & _KEYS.ControlModifier
            if is_ours and self._handle.current is not None:  # before the shortcuts of regions
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._is_pressed = True
        if (found := at_x(self.places(), x)) is not None:
            self._handle.choose(found[0].marker)
            self._drag = (found[0].marker, found[1], x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._drag is None:
            found = at_x(self.places(), x)
            is_edge = found is not None and found[0].is_section and found[1] != "body"
            shape = Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape if found is not None else Qt.CursorShape.ArrowCursor)
        elif self._moved is not None or abs(x - self._drag[2]) > _CLICK:
            self._moved = self._under(self._drag, x, event.modifiers())
            self.update()

    def _under(self, drag: tuple[Marker, str, float], x: float, keys: Qt.KeyboardModifier) -> Marker:
        """The dragged marker where the pointer is, snapped."""
        marker, part, pressed = drag
        grabbed, start = marker.end if part == "end" else marker.at, self._handle.start
        time_s = time_of(grabbed, start) + (x - pressed) * self._canvas.axis.seconds_per_pixel
        return dragged(marker, part, start + round(self._handle.snapped(time_s, keys) * SAMPLE_RATE) - grabbed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self._is_pressed:
            return
        drag, moved = self._drag, self._moved
        self._let_go()
        if drag is None:
            self._handle.select_at(self._canvas.axis.time(event.position().x()), event.modifiers())
        elif moved is None:
            self._handle.select(drag[0], event.modifiers())
        else:
            self._handle.change(drag[0], moved)

    def _let_go(self) -> None:
        self._is_pressed, self._drag, self._moved = False, None, None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._let_go()
        x = event.position().x()
        if (found := at_x(self.places(), x)) is not None:
            self.ask_name(found[0].marker)
        else:
            self._handle.add(self._canvas.axis.time(x), event.modifiers())

    def wheelEvent(self, event: QWheelEvent) -> None:
        axis, delta = self._canvas.axis, event.angleDelta()
        self._canvas.set_axis(axis.scrolled(-(delta.y() or delta.x()) / 120 * 0.1 * (axis.end_s - axis.start_s)))
        event.accept()

    # --- menu -------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at, where = event.pos(), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = next((each for each in self.places() if each.marker == self._handle.current), None)
            at.setX(round(place.left) + 1 if place is not None else -1)
            where = self.mapToGlobal(at)
        self.menu_at(at.x()).exec(where)

    def menu_at(self, x: int) -> QMenu:
        """The menu at a place of the strip: for the marker there, or for a new one."""
        menu, handle = QMenu(self), self._handle
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def entry(text: str, act: Callable[[], object]) -> None:
            action = QAction(text, menu)
            action.triggered.connect(lambda _checked=False: act())
            menu.addAction(action)

        if (found := at_x(self.places(), x)) is not None:
            marker = found[0].marker
            handle.choose(marker)
            entry(self.tr("Select section"), lambda: handle.select(marker))
            entry(self.tr("Go to marker"), lambda: handle.go_to(marker))
            entry(self.tr("Rename…"), lambda: self.ask_name(marker))
            if marker.length:
                entry(self.tr("Keep only its start"), lambda: handle.change(marker, replace(marker, length=0)))
            else:
                entry(self.tr("Make it a section up to the next marker"), lambda: handle.make_section(marker))
            menu.addSeparator()
            entry(self.tr("Remove marker"), lambda: handle.remove(marker))
        elif self._state.take is not None:
            time_s = self._canvas.axis.time(x)
            entry(self.tr("Add marker here"), lambda: handle.add(time_s))
            if self._state.selection.regions:
                entry(self.tr("Make the region a section"), handle.add_regions)
            entry(self.tr("Add markers of the DAW"), handle.take_from_daw)
        return menu

    def ask_name(self, marker: Marker) -> None:
        """Show the field for a new name over a marker."""
        place = next((each for each in self.places() if each.marker == marker), None)
        if place is not None:
            self._handle.choose(marker)
            self._renamed = marker
            width = min(_FIELD, self.width())
            left = round(min(max(0.0, place.left), self.width() - width))
            self.name_field.ask(marker.name, QRect(left, 0, width, self.height()))

    def _on_named(self, name: str) -> None:
        marker, self._renamed = self._renamed, None
        if marker is not None:
            self._handle.rename(marker, name)

    # --- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        handle, keys = self._handle, event.modifiers()
        current = handle.current
        match event.key():
            case (Qt.Key.Key_Left | Qt.Key.Key_Right) as key if current is not None:
                step = 1 if key == Qt.Key.Key_Right else -1
                if keys & _KEYS.AltModifier:
                    handle.nudge(step, by_sample=bool(keys & _KEYS.ShiftModifier))
                else:
                    handle.step(step)
                self._show_current()
            case Qt.Key.Key_Escape if self._drag is not None:
                self._let_go()  # the marker stays where it was
            case Qt.Key.Key_Delete if current is not None:
                handle.remove(current)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current is not None:
                handle.select(current)
            case Qt.Key.Key_F2 if current is not None:
                self._show_current()
                self.ask_name(current)
            case _:
                super().keyPressEvent(event)

    def _show_current(self) -> None:
        """Bring the marker that the keys act on into view."""
        axis, current = self._canvas.axis, self._handle.current
        at_s = time_of(current.at, self._handle.start) if current is not None else axis.start_s
        if not axis.start_s <= at_s <= axis.end_s:
            self._canvas.set_axis(axis.scrolled(at_s - (axis.start_s + axis.end_s) / 2))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
