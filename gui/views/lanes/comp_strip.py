"""The comp on the time axis: its spans with the names of their takes, edges that are dragged, a span that is chosen."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from daw_bridge.core.comp import Comp, Span
from gui.theme import colors
from gui.views.lanes.edges import EdgeSnapping
from gui.views.lanes.strip import Shared, Strip

_EDGE = 6  # pixels around an edge that grab it
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
_LABELLED_FROM = 26  # pixels of a span; narrower ones have no label


class CompStrip(Strip):
    """Places are samples on the clip's axis.

    `edge_moved` carries from where and to where, in seconds of the selected take, and whether snap is to be ignored;
    `chosen` comes with another chosen span; `pressed` with each press.
    """

    edge_moved = Signal(float, float, bool)
    chosen = Signal()
    pressed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.preview: Span | None = None  # that a swipe would take
        self.has_focus_frame = False
        self.is_at_end = False  # whether keys move the end of the chosen span, not its start
        self._chosen = -1
        self._snapping = EdgeSnapping(shared)
        self._edge: int | None = None  # that is dragged
        self._to = 0

    @property
    def comp(self) -> Comp | None:
        """The comp as it is shown: with what is being dragged."""
        comp, preview = self._state.comp, self.preview
        if preview is not None:
            first = next(iter(self._state.takes.items), None)
            comp = comp or (Comp(first.id) if first is not None else Comp(preview.take_id))
            return comp.with_span(preview.take_id, preview.start, preview.end)
        if comp is not None and self._edge is not None:
            return comp.with_edge_moved(self._edge, self._to)
        return comp

    @property
    def is_dragging(self) -> bool:
        return self._edge is not None

    # --- the chosen span --------------------------------------------------------------------------

    @property
    def number(self) -> int:
        """The number of the chosen span, counted from 0; -1 for none."""
        return self._chosen

    @property
    def span(self) -> Span | None:
        """The chosen span."""
        comp = self._state.comp
        return comp.spans[self._chosen] if comp is not None and 0 <= self._chosen < len(comp.spans) else None

    def choose(self, number: int) -> None:
        """Choose a span by its number, counted from 0; -1 for none."""
        comp = self._state.comp
        self._chosen = min(max(-1, number), len(comp.spans) - 1 if comp is not None else -1)
        self.chosen.emit()
        self.update()

    def choose_next(self, by: int) -> None:
        self.choose(max(0, self._chosen + by))

    def choose_at(self, place: int) -> None:
        comp = self._state.comp
        span = comp.span_at(place) if comp is not None else None
        self.choose(comp.spans.index(span) if comp is not None and span is not None else -1)

    def edge_s(self) -> float | None:
        """The edge of the chosen span that keys move, in seconds of the selected take."""
        span = self.span
        return None if span is None else self._shared.place_s(span.end if self.is_at_end else span.start)

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._paint_ground(painter, event.rect(), colors().field)
        comp = self.comp
        if comp is None or not comp.spans:
            short = self.tr("Drag over lanes to fill the comp.")
            self._paint_note(painter, self.tr("Drag over a lane to take that part of it into the comp."), short)
        else:
            for part in comp.parts(self._extent(comp)):
                self._paint_part(painter, event.rect().toRectF(), part, is_base=part.take_id == comp.base)
        self._paint_playhead(painter)
        painter.setPen(QColor(colors().line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.has_focus_frame:
            painter.setPen(QPen(QColor(colors().focus), 2))
            right, bottom = self.width() - 1, self.height() - 1
            painter.drawPolyline([QPointF(0, 1), QPointF(right, 1), QPointF(right, bottom), QPointF(0, bottom)])

    def _extent(self, comp: Comp) -> tuple[int, int]:
        """What the comp covers; spans of takes that were discarded count as they are."""
        takes = self._state.takes.items
        first, last = comp.extent(
            {take.id: (take.start_samples, take.start_samples + take.n_samples) for take in takes}
        )
        edges = comp.edges
        return (min(first, edges[0]), max(last, edges[-1])) if edges else (first, last)

    def _paint_part(self, painter: QPainter, seen: QRectF, part: Span, *, is_base: bool) -> None:
        shared, axis = self._shared, self._shared.axis
        left, right = axis.x(shared.place_s(part.start)), axis.x(shared.place_s(part.end))
        box = QRectF(left, 2, max(1.0, right - left), self.height() - 5)
        if box.right() < seen.left() or box.left() > seen.right():
            return
        take = shared.take(part.take_id)
        shade = QColor(shared.shade(take) if take is not None else colors().dim)
        fill = QColor(shade)
        fill.setAlpha(18 if is_base else 56)
        painter.fillRect(box, fill)
        if take is not None and (peaks := shared.peaks(take.id)) is not None:
            own = shared.own_axis(axis, take)
            area = QRectF(seen.left(), box.top(), seen.width(), box.height())
            painter.save()
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
            color = colors().dim if is_base else shade.name()
            shared.tiles.paint_wave(painter, area, own, take.id, peaks, color, shared.waveform.view.options.height)
            painter.restore()
        if is_base:
            return
        is_chosen = part == self.span
        painter.setPen(QPen(QColor(colors().text) if is_chosen else shade, 2 if is_chosen else 1.5))
        painter.drawRect(box.adjusted(0, 0, -1, 0))
        if is_chosen and self.has_focus_frame:
            x = box.right() - 1 if self.is_at_end else box.left()
            painter.fillRect(QRectF(x - 3, box.top(), 6, box.height()), QColor(colors().focus))
        self._paint_label(painter, box, part)

    def _paint_label(self, painter: QPainter, box: QRectF, part: Span) -> None:
        left, right = max(box.left(), 0.0), min(box.right(), float(self.width()))
        if right - left < _LABELLED_FROM:
            return
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self.label(part), Qt.TextElideMode.ElideRight, round(right - left - 10))
        at = QRectF(left + 3, box.top() + 2, metrics.horizontalAdvance(text) + 6, metrics.height())
        ground = QColor(colors().field)
        ground.setAlpha(210)
        painter.fillRect(at, ground)
        painter.setPen(QColor(colors().text))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)

    def label(self, part: Span) -> str:
        """The number and the name of a span's take."""
        row = self._state.takes.row_of(part.take_id)
        if row < 0:
            return self.tr("discarded take")
        return self.tr("{number} {take}").format(number=row + 1, take=self._state.takes.items[row].name)

    # --- pointer ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if self._begin_pan(event) or event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._edge = self._edge_at(x)
        if self._edge is not None:
            self._to = self._edge
        else:
            self.choose_at(self._place(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pan_to(x):
            return
        if self._edge is None:
            is_edge = self._edge_at(x) is not None
            self.setCursor(Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.ArrowCursor)
            return
        time_s = self._shared.axis.time(min(max(0.0, x), self.width()))
        comp, edge = self._state.comp, self._edge
        take = self._shared.take(comp.take_at(edge)) if comp is not None else None
        if take is not None and not event.modifiers() & _FREE:
            time_s = self._snapping.moving(time_s, take)
        self._to = self._shared.sample(time_s)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._end_pan():
            return
        edge, self._edge = self._edge, None
        if edge is not None and self._to != edge:
            is_free = bool(event.modifiers() & _FREE)
            self.edge_moved.emit(self._shared.place_s(edge), self._shared.place_s(self._to), is_free)
        self.update()

    def give_up(self) -> bool:
        """Let a dragged edge go back. Return whether there was one."""
        was_dragged, self._edge = self._edge is not None, None
        self.update()
        return was_dragged

    def _place(self, x: float) -> int:
        return self._shared.sample(self._shared.axis.time(x))

    def _edge_at(self, x: float) -> int | None:
        comp = self._state.comp
        edge = comp.nearest_edge(self._place(x)) if comp is not None else None
        return edge if edge is not None and abs(self._shared.axis.x(self._shared.place_s(edge)) - x) <= _EDGE else None
