"""A row that sends the least needed of its pieces to an overflow at its end where there is no room for all.

So nothing is cut, and nothing is out of reach.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.views.fitting.overflow import Overflow
from gui.views.fitting.pieces import Piece, Slot

_LINE, _LINE_HEIGHT = 1, 22  # pixels


class FittingRow(QFrame):
    """Filled with `add_group`, `add_line` and `add_stretch`, then `finish`ed. margins: left and right, above and below."""

    def __init__(self, spacing: int, margins: tuple[int, int]) -> None:
        super().__init__()
        self._is_fitting = False
        self.slots: list[Slot] = []
        self._groups: list[QHBoxLayout] = []
        self._grouped: list[list[Slot]] = []
        self.overflow = Overflow()
        self._n_besides = 0  # lines and stretches
        self._lines: list[tuple[QFrame, int]] = []  # each with the number of groups before it
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(margins[0], margins[1], margins[0], margins[1])
        self._row.setSpacing(spacing)

    def add_group(self, group: QWidget, pieces: Sequence[Piece]) -> None:
        """Lay out pieces in a widget of their own."""
        layout = QHBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._row.spacing())
        slots = [Slot(piece) for piece in pieces]
        for slot in slots:
            layout.addWidget(slot)
        self.slots += slots
        self._grouped.append(slots)
        self._row.addWidget(group)
        self._groups.append(layout)

    def add_line(self) -> None:
        """Draw a line between two groups."""
        line = QFrame()
        line.setObjectName("line")
        line.setFixedSize(_LINE, _LINE_HEIGHT)
        self._row.addWidget(line)
        self._n_besides += 1
        self._lines.append((line, len(self._groups)))

    def add_stretch(self) -> None:
        self._row.addStretch(1)
        self._n_besides += 1

    def finish(self) -> None:
        """All is there."""
        self._row.addWidget(self.overflow)
        self.overflow.fill(self.slots)
        for slot in self.slots:
            slot.changed.connect(self.fit)

    def in_order(self) -> list[QWidget]:
        """Its pieces and its overflow, from left to right."""
        return [*(slot.piece.widget for slot in self.slots), self.overflow]

    def minimumSizeHint(self) -> QSize:
        """The room of what never leaves the bar."""
        kept = [slot for slot in self.slots if slot.is_wanted and not slot.piece.rank]
        width = sum(slot.least_width() for slot in kept) + self._besides(len(kept)) + self._overflow_width()
        return QSize(width, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        shown = [slot for slot in self.slots if slot.is_wanted]
        width = sum(slot.width_wanted() for slot in shown) + self._besides(len(shown))
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()
        return done

    def fit(self) -> None:
        """Send the least needed pieces to the overflow, as many as are needed, and fetch back what has room again."""
        if self._is_fitting or not self.slots:
            return
        self._is_fitting = True
        shown = [slot for slot in self.slots if slot.is_wanted]
        groups: dict[int, set[Slot]] = {}
        for slot in sorted(shown, key=lambda slot: slot.piece.rank):
            if slot.piece.rank and not (slot.has_focus and not slot.is_out):
                groups.setdefault(slot.piece.rank, set()).add(slot)
        out: set[Slot] = set()
        for group in groups.values():
            if self._has_room(shown, out):
                break
            out |= group
        for group in reversed(groups.values()):  # a narrow one may stand where a wide one has left
            if group <= out and out - group and self._has_room(shown, out - group):
                out -= group
        for slot in self.slots:
            slot.place(is_out=slot in out)
            slot.setMinimumWidth(0 if slot.piece.room else slot.width_wanted())
        self._show_lines()
        self.overflow.setVisible(bool(out))
        if not out:
            self.overflow.panel.close()
        for layout in (*self._groups, self._row):
            layout.activate()  # at once: Qt may drop the request for it, and a gap would stay where a piece has left
        self._is_fitting = False

    def _show_lines(self) -> None:
        """Only those that stand between two things."""
        is_seen = [any(slot.is_wanted and not slot.is_out for slot in slots) for slots in self._grouped]
        for line, n in self._lines:
            line.setVisible(any(is_seen[:n]) and any(is_seen[n : n + 1]))

    def _has_room(self, shown: Sequence[Slot], out: set[Slot]) -> bool:
        """Whether the pieces that are shown fit, but for those that are out."""
        kept = [slot for slot in shown if slot not in out]
        needed = sum(slot.width_wanted() for slot in kept) + self._besides(len(kept))
        return needed + (self._overflow_width() if out else 0) <= self.width()

    def _besides(self, count: int) -> int:
        """Pixels that so many slots need besides their own: margins, gaps, lines."""
        margins, gaps = self._row.contentsMargins(), count + self._n_besides - 1
        lines = len(self._lines) * _LINE + 2 * self.frameWidth()
        return margins.left() + margins.right() + max(0, gaps) * self._row.spacing() + lines

    def _overflow_width(self) -> int:
        return self.overflow.sizeHint().width() + self._row.spacing()
