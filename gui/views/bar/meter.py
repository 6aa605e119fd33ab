"""The meter of the output."""

from math import log10

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.accessible.parts import Parts
from gui.theme import colors


class Meter(QWidget):
    """A stereo meter from -60 to 0 dBFS; above, it is red and has a gap at its end."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = (0.0, 0.0)
        self.setFixedSize(QSize(90, 22))
        self.setAccessibleName(self.tr("Output level"))
        self.parts = Parts(self, QAccessible.Role.ProgressBar, value=self.text)
        self.setToolTip(self.tr("Output level, -60 to 0 dBFS"))

    def text(self) -> str:
        """The levels in words."""
        left, right = (f"{20 * log10(level):.0f}" if level > 1e-3 else "-60" for level in self._levels)
        text = self.tr("left {left} dB, right {right} dB").format(left=left, right=right)
        return self.tr("{levels}, above full scale").format(levels=text) if max(self._levels) >= 1 else text

    def set_levels(self, levels: tuple[float, float]) -> bool:
        """Show the levels, from which the bars fall slowly; return whether the picture has changed."""
        fallen = tuple(
            max(new, old * 0.8 if old > 1e-3 else 0.0) for new, old in zip(levels, self._levels, strict=True)
        )
        if fallen == self._levels:
            return False
        self._levels = (fallen[0], fallen[1])
        self.update()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        for n, level in enumerate(self._levels):
            share = max(0.0, 1 + 20 * log10(level) / 60) if level > 1e-3 else 0.0
            top = 2 + n * 10
            painter.fillRect(QRectF(0, top, self.width(), 8), QColor(colors().line))
            color = colors().bad if level >= 1 else colors().good
            painter.fillRect(QRectF(0, top, self.width() * min(1.0, share), 8), QColor(color))
            if level >= 1:  # seen without colours too
                painter.fillRect(QRectF(self.width() - 8, top, 3, 8), QColor(colors().panel))
