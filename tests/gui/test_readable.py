"""What is painted can be read: no number is cut, text stands out from what it lies on, and a hint fits what is there."""

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Grid
from gui.theme import DARK, LIGHT, Colors
from gui.views.axis.labels import Labels
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import paint_grid

_READABLE = 4.5  # WCAG 2.2, 1.4.3: the least contrast of text


def luminance(color: str) -> float:
    """As WCAG 2.2 defines it, 0 to 1."""
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in QColor(color).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [DARK, LIGHT], ids=["dark", "light"])
def test_text_stands_out(scheme: Colors) -> None:
    for text, ground in (
        (scheme.text, scheme.window), (scheme.text, scheme.panel), (scheme.text, scheme.field), (scheme.text, scheme.hover),
        (scheme.text, scheme.progress), (scheme.dim, scheme.panel), (scheme.dim, scheme.field), (scheme.dim, scheme.window),
        (scheme.on_accent, scheme.accent), (scheme.bad, scheme.panel), (scheme.good, scheme.panel),
    ):  # fmt: skip
        assert contrast(text, ground) >= _READABLE, (text, ground)


def test_no_bar_number_is_cut_at_the_edge(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of a bar that begins close to the right edge is left out: half of it would be another number."""
    painted: list[tuple[float, str]] = []

    class Watched(QPainter):
        def drawText(self, at: QPointF, text: str) -> None:  # type: ignore[override]
            painted.append((at.x(), text))

    image = QImage(800, 200, QImage.Format.Format_RGB32)
    painter = Watched(image)
    for width in range(700, 800, 7):
        axis = TimeAxis(width=width).fitted(600.0)
        paint_grid(painter, QRect(0, 0, width, 200), axis, Grid())
        room = painter.fontMetrics().horizontalAdvance
        assert all(x + room(text) <= width for x, text in painted)
        assert len(painted) > 3
        painted.clear()
    painter.end()


def test_the_hint_fits_what_is_there(qtbot: QtBot) -> None:
    hint = Labels().hint
    assert "Reading" in hint(has_take=True, has_clips=True)
    assert hint(has_take=False, has_clips=True).startswith("Select a clip")
    assert hint(has_take=False, has_clips=False).startswith("Drop an audio file")
