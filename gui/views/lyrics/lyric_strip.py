"""The lines of the lyrics above the waveform, where they are sung: a click selects one as the region."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from daw_bridge.core.versions.lyric_lines import line_at, lyric_lines
from engine.contract.messages import LyricLine, Region
from gui.accessible.described import Act, Described
from gui.accessible.parts import Parts
from gui.theme import colors
from gui.viewmodels.window_state import WindowState
from gui.views.axis.region_handle import among
from gui.views.axis.waveform import WaveformCanvas

_HEIGHT = 22
_LEAST_TEXT = 20  # pixels of a line below which its words are not painted
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_OWN_KEYS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return}


class LyricStrip(QWidget):
    """Is there while the times of the selected take's lyrics are known.

    `regions_wanted` carries the regions to select, `said` a sentence for the user.
    """

    regions_wanted = Signal(tuple)
    said = Signal(str)

    def __init__(self, state: WindowState, canvas: WaveformCanvas) -> None:
        super().__init__()
        self._state, self._canvas = state, canvas
        self.lines: tuple[LyricLine, ...] = ()
        self._row = 0  # of the line that the keys act on
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Lyrics"))
        self.setAccessibleDescription(
            self.tr(
                "Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others."
            )
        )
        self.parts = Parts(self, QAccessible.Role.List, self._described)
        state.selection_changed.connect(self._show_lines)
        canvas.axis_changed.connect(self._on_axis_changed)
        self._show_lines()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def select_at(self, time_s: float) -> None:
        """Select the line that is sung at a time."""
        if (line := line_at(self.lines, time_s)) is not None:
            self.select(self.lines.index(line))
        elif self.lines:
            self.said.emit(self.tr("No line is sung here."))
        else:
            self.said.emit(
                self.tr("Nothing is known of lyrics in this take: only takes that were made to sing have them.")
            )

    def select(self, row: int, keys: Qt.KeyboardModifier = _NONE) -> None:
        """Select a line as the region; with Ctrl, in addition to the others."""
        self._choose(row)
        line, take = self.lines[row], self._state.take
        end_s = min(line.end_s, take.length_s) if take is not None else 0.0
        if (start_s := max(0.0, line.start_s)) < end_s:
            others = self._state.selection.regions if keys & _CONTROL else ()
            self.regions_wanted.emit(among(others, Region(start_s, end_s)))

    def words(self, line: LyricLine) -> str:
        """The words of a line and where it is sung."""
        start, end = (self._state.grid.label(time_s) for time_s in (line.start_s, line.end_s))
        return self.tr("{words}, bar {start} to {end}").format(words=line.text, start=start, end=end)

    def _choose(self, row: int) -> None:
        self._row = row
        self.parts.refresh()
        self.update()

    def _show_lines(self) -> None:
        take = self._state.take
        lines = lyric_lines(take) if take is not None else ()
        if lines != self.lines:
            self.lines, self._row = lines, 0
        self.setVisible(bool(lines))
        self.parts.refresh()
        self.update()

    def _on_axis_changed(self) -> None:
        self.parts.forget()
        self.update()

    def _described(self) -> list[Described]:
        press = QAccessibleActionInterface.pressAction()
        return [
            Described(
                f"line {row}",
                QAccessible.Role.ListItem,
                self.words(line),
                rect=self._box(line).toRect().intersected(self.rect()),
                acts=(Act(press, self.tr("Select line"), partial(self.select, row), "Return"),),
                is_selectable=True,
                is_selected=row == self._row,
            )
            for row, line in enumerate(self.lines)
        ]

    # --- painting ---------------------------------------------------------------------------------

    def _box(self, line: LyricLine) -> QRectF:
        left, right = self._canvas.axis.x(line.start_s), self._canvas.axis.x(line.end_s)
        return QRectF(left, 1, max(2.0, right - left - 1), self.height() - 3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors().panel))
        for row, line in enumerate(self.lines):
            box = self._box(line)
            if box.right() >= 0 and box.left() <= self.width():
                self._paint_line(painter, box, line.text, is_current=row == self._row and self.hasFocus())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_line(self, painter: QPainter, box: QRectF, words: str, *, is_current: bool) -> None:
        painter.fillRect(box, QColor(colors().field))
        edge = QColor(colors().text if is_current else colors().line)
        painter.setPen(QPen(edge, 2 if is_current else 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        room = QRectF(
            max(box.left(), 0.0) + 5, 0, min(box.right(), self.width()) - max(box.left(), 0.0) - 8, self.height()
        )
        if room.width() >= _LEAST_TEXT:
            painter.setPen(QColor(colors().text))
            text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    # --- pointer and keys -------------------------------------------------------------------------

    def _row_at(self, x: float) -> int:
        line = line_at(self.lines, self._canvas.axis.time(x))
        return self.lines.index(line) if line is not None else -1

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(event.x())
            usage = self.tr("Click to select the line as the region, with Ctrl in addition to the others.")
            words = f"{self.words(self.lines[row])}\n{usage}" if row >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
            event.accept()  # before the shortcuts of regions
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and (row := self._row_at(event.position().x())) >= 0:
            self.select(row, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_line = self._row_at(event.position().x()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_line else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._canvas.wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self._choose(min(max(0, self._row + step), len(self.lines) - 1))
            self._see(self.lines[self._row])
            self.said.emit(self.words(self.lines[self._row]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.select(self._row, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _see(self, line: LyricLine) -> None:
        """Bring a line into view."""
        axis = self._canvas.axis
        if not axis.start_s <= line.start_s <= axis.end_s:
            self._canvas.set_axis(axis.scrolled(line.start_s - (axis.start_s + axis.end_s) / 2))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
