"""The losses of a training as a curve: each step, and their mean over the last steps."""

from collections.abc import Sequence
from statistics import fmean

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.accessible.described import Described
from gui.accessible.parts import Parts
from gui.theme import colors
from gui.viewmodels.numbers import written

_SPOKEN = 8  # stretches that a screen reader is told
_LEAST_STEPS = 10
_MARGIN = 8


class LossCurve(QWidget):
    """Noisy by nature: a thin line shows the steps, a strong one where they are going."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[int] = ()
        self._losses: Sequence[float] = ()
        self._total = 1
        self.setMinimumHeight(90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Loss by steps"))
        self.setToolTip(
            self.tr("How far the model is from the songs. It jumps from step to step; what counts is where it goes.")
        )
        self.parts = Parts(self, QAccessible.Role.Chart, self._describe, self.text)

    def sizeHint(self) -> QSize:
        return QSize(320, 150)

    def show_losses(self, steps: Sequence[int], losses: Sequence[float], total: int) -> None:
        """total: the steps of the whole training."""
        self._steps, self._losses, self._total = steps, losses, max(1, total)
        self.parts.forget()
        self.update()

    def text(self) -> str:
        """First and last loss in words."""
        if not self._losses:
            return self.tr("No step is done yet")
        first, last = self._mean(0, self._width()), self._mean(len(self._losses) - self._width(), len(self._losses))
        return self.tr("Loss {last} now, {first} at first").format(last=_shown(last), first=_shown(first))

    def _width(self) -> int:
        """How many points a mean is taken over."""
        return max(1, min(len(self._losses), max(_LEAST_STEPS, len(self._losses) // 20)))

    def _mean(self, start: int, end: int) -> float:
        return fmean(self._losses[max(0, start) : end])

    def _describe(self) -> list[Described]:
        n = len(self._losses)
        found = []
        for part in range(min(_SPOKEN, n)):
            start, end = part * n // min(_SPOKEN, n), (part + 1) * n // min(_SPOKEN, n)
            name = self.tr("Steps {first} to {last}").format(first=self._steps[start], last=self._steps[end - 1])
            left, right = self._x(self._steps[start]), self._x(self._steps[end - 1])
            rect = QRect(round(left), 0, max(1, round(right - left)), self.height())
            value = self.tr("Loss {loss}").format(loss=_shown(self._mean(start, end)))
            found.append(Described(str(part), QAccessible.Role.StaticText, name, "", value, rect))
        return found

    # --- painting ---------------------------------------------------------------------------------

    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("0.000") + 2 * _MARGIN
        return QRectF(
            left, _MARGIN + line / 2, max(1, self.width() - left - _MARGIN), max(1, self.height() - 2.5 * line)
        )

    def _x(self, step: float) -> float:
        plot = self._plot()
        return plot.left() + plot.width() * step / self._total

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        named, plot = colors(), self._plot()
        painter.fillRect(plot, QColor(named.field))
        painter.setPen(QPen(QColor(named.line), 1))
        painter.drawRect(plot)
        painter.setPen(QColor(named.dim))
        line = self.fontMetrics().height()
        below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        right = self.tr("{steps} steps").format(steps=self._total)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, right)
        if not self._losses:
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, self.tr("The loss is drawn here as it learns"))
            return
        means = self._means()
        low, high = self._range(means)
        beside = QRectF(_MARGIN / 2, plot.top() - line / 2, plot.left() - _MARGIN, line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight, _shown(high))
        beside.moveTop(plot.bottom() - line / 2)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight, _shown(low))
        painter.setClipRect(plot)
        faint = QColor(named.wave)
        faint.setAlphaF(0.45)
        self._draw(painter, self._losses, QPen(faint, 1), (low, high))
        self._draw(painter, means, QPen(QColor(named.wave_region), 2.2), (low, high))

    def _means(self) -> list[float]:
        """The mean over the last points, for each."""
        width, total, found = self._width(), 0.0, []
        for n, loss in enumerate(self._losses):
            total += loss - (self._losses[n - width] if n >= width else 0.0)
            found.append(total / min(n + 1, width))
        return found

    def _range(self, means: Sequence[float]) -> tuple[float, float]:
        """What is shown: all but the wildest losses, and all of the means."""
        ordered = sorted(self._losses)
        cut = len(ordered) // 50
        low, high = min(ordered[cut], *means, means[0]), max(ordered[-1 - cut], *means, means[0])
        room = max(0.05 * (high - low), 1e-3)
        return max(0.0, low - room), high + room

    def _draw(self, painter: QPainter, values: Sequence[float], pen: QPen, limits: tuple[float, float]) -> None:
        plot, (low, high) = self._plot(), limits
        every = max(1, len(values) // max(1, round(plot.width())))
        points = [
            QPointF(self._x(self._steps[n]), plot.bottom() - plot.height() * (values[n] - low) / (high - low))
            for n in range(0, len(values), every)
        ]
        painter.setPen(pen)
        if len(points) == 1:
            painter.drawPoint(points[0])
        painter.drawPolyline(QPolygonF(points))


def _shown(loss: float) -> str:
    return written(loss, ".3f")
