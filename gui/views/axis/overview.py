"""The whole clip as a strip below the waveform; what the waveform shows is its handle."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QScrollBar

from gui.theme import colors
from gui.viewmodels.window_state import WindowState
from gui.views.axis.time_axis import TimeAxis

_HEIGHT = 30
_EDGE = 5  # pixels around an end of the handle that grab it
_SHORTEST = 8  # pixels of the handle, however short the view is


class Overview(QScrollBar):
    """A scroll bar in milliseconds with the take's waveform, regions and playhead in it.

    Dragging the handle scrolls, dragging an end of it zooms, a press beside it goes there, a double click shows all.
    `axis_wanted` carries the axis that the user asks for.
    """

    axis_wanted = Signal(object)

    def __init__(self, state: WindowState, axis: Callable[[], TimeAxis]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._state, self._axis = state, axis
        self._picture: QPixmap | None = None
        self._drawn_from_s = 0.0
        self._held = ""  # "", "start", "end" or "middle"
        self._held_at_s = 0.0
        self._playhead_s = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setInvertedControls(False)  # the right arrow goes right, which scroll bars have the other way round
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Scroll through time"))
        self.setToolTip(
            self.tr("The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.")
        )
        state.peaks_changed.connect(self.redraw)
        state.selection_changed.connect(self.update)

    def show_axis(self) -> None:
        axis = self._axis()
        span = axis.end_s - axis.start_s
        self.blockSignals(True)
        self.setRange(round(-axis.before_s * 1000), max(0, round((axis.limit_s - span) * 1000)))
        self.setPageStep(max(1, round(span * 1000)))
        self.setSingleStep(max(1, round(span * 50)))
        self.setValue(round(axis.start_s * 1000))
        self.blockSignals(False)
        self.update()

    def set_playhead(self, time_s: float) -> None:
        if abs(self._whole().x(time_s) - self._whole().x(self._playhead_s)) >= 1:
            self._playhead_s = time_s
            self.update()

    def redraw(self) -> None:
        self._picture = None
        self.update()

    def _whole(self) -> TimeAxis:
        axis = self._axis()
        return TimeAxis(-axis.before_s, axis.limit_s, max(1, self.width()), axis.length_s, axis.before_s)

    def _handle(self) -> tuple[float, float]:
        axis, whole = self._axis(), self._whole()
        left, right = whole.x(axis.start_s), whole.x(axis.end_s)
        room = max(0.0, _SHORTEST - (right - left)) / 2
        return left - room, right + room

    # --- pointer ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x, (left, right) = event.position().x(), self._handle()
        self._held = self._part(x)
        axis, at_s = self._axis(), self._whole().time(x)
        if not left <= x <= right and self._held == "middle":  # beside the handle: its middle goes there
            axis = axis.scrolled(at_s - (axis.start_s + axis.end_s) / 2)
            self.axis_wanted.emit(axis)
        self._held_at_s = at_s - axis.start_s

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, axis = event.position().x(), self._axis()
        at_s = self._whole().time(x)
        match self._held:
            case "middle":
                self.axis_wanted.emit(axis.scrolled(at_s - self._held_at_s - axis.start_s))
            case "start":
                self.axis_wanted.emit(axis.spanning(min(at_s, axis.end_s), axis.end_s))
            case "end":
                self.axis_wanted.emit(axis.spanning(axis.start_s, max(at_s, axis.start_s)))
            case _:
                is_end = self._part(x) != "middle"
                self.setCursor(Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.OpenHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._held = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        axis = self._axis()
        self.axis_wanted.emit(axis.fitted(axis.length_s))

    def wheelEvent(self, event: QWheelEvent) -> None:
        axis, delta = self._axis(), event.angleDelta()
        self.axis_wanted.emit(axis.scrolled(-(delta.y() or delta.x()) / 120 * 0.1 * (axis.end_s - axis.start_s)))
        event.accept()

    def _part(self, x: float) -> str:
        left, right = self._handle()
        if abs(x - left) <= _EDGE and x < (left + right) / 2:
            return "start"
        return "end" if abs(x - right) <= _EDGE else "middle"

    # --- painting ---------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.redraw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        start_s = self._whole().start_s
        if self._picture is None or self._picture.size() != self.size() * ratio or start_s != self._drawn_from_s:
            self._drawn_from_s = start_s
            self._picture = self._drawn(ratio)
        painter.drawPixmap(0, 0, self._picture)
        whole, height = self._whole(), self.height()
        for region in self._state.selection.regions:
            fill = QColor(colors().region)
            fill.setAlpha(110)
            left, right = whole.x(region.start_s), whole.x(region.end_s)
            painter.fillRect(QRectF(left, 0, max(1.0, right - left), height), fill)
        if (context := self._state.selection.context) is not None:
            left, right = whole.x(context.start_s), whole.x(context.end_s)
            hatched = QBrush(QColor(colors().loudness), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRectF(left, 0, max(1.0, right - left), 5), hatched)
        if self._state.peaks is None:
            return
        left, right = self._handle()
        shade = QColor(colors().window)
        shade.setAlpha(150)
        painter.fillRect(QRectF(0, 0, left, height), shade)
        painter.fillRect(QRectF(right, 0, self.width() - right, height), shade)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors().text if self.hasFocus() else colors().dim), 2 if self.hasFocus() else 1.5))
        painter.drawRoundedRect(
            QRectF(max(1.0, left), 1, min(right, self.width() - 1) - max(1.0, left), height - 2), 3, 3
        )
        x = whole.x(self._playhead_s)
        painter.setPen(QPen(QColor(colors().playhead), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))

    def _drawn(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(colors().field))
        if (peaks := self._state.peaks) is not None:
            columns = peaks.columns(self._whole().start_s, self._whole().end_s, self.width())
            high, low = columns[..., 1].max(axis=1).clip(-1, 1), columns[..., 0].min(axis=1).clip(-1, 1)
            middle, room = self.height() / 2, self.height() / 2 - 3
            upper = [QPointF(x, middle - value * room - 0.5) for x, value in enumerate(high.tolist())]
            lower = [QPointF(x, middle - value * room + 0.5) for x, value in enumerate(low.tolist())]
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors().wave))
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
            painter.end()
        return picture
