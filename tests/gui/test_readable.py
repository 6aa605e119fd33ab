"""What is painted can be read: no number is cut, text stands out from what it lies on, and a hint fits what is there."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import COLORS, Grid
from daw_bridge.core.peaks import PeaksBuilder
from gui.theme import DARK, LIGHT, Colors, apply_theme, colors
from gui.viewmodels.lanes.take_colors import shade
from gui.viewmodels.takes import _mark
from gui.viewmodels.view_options import ViewOptions
from gui.views.axis.labels import Labels
from gui.views.axis.sound_paint import Sound, paint_sound
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import paint_grid
from gui.views.fields.wheel import Slider

_READABLE = 4.5  # WCAG 2.2, 1.4.3: the least contrast of text
_SEEN = 3.0  # WCAG 2.2, 1.4.11: of what is no text


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
        (scheme.on_selection, scheme.selection),
    ):  # fmt: skip
        assert contrast(text, ground) >= _READABLE, (text, ground)


@pytest.mark.parametrize("scheme", [DARK, LIGHT], ids=["dark", "light"])
def test_what_is_no_text_stands_out(scheme: Colors) -> None:
    """Fields, what is selected, where the keyboard is and the regions: seen on all that they lie on."""
    grounds = (scheme.window, scheme.panel, scheme.field)
    for mark in (scheme.edge, scheme.selection, scheme.focus, scheme.region):
        for ground in (*grounds, *((scheme.hover,) if mark in (scheme.edge, scheme.focus) else ())):
            assert contrast(mark, ground) >= _SEEN, (mark, ground)
    assert len({scheme.accent, scheme.selection, scheme.focus, scheme.region}) == 4, "one colour, one meaning"


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_sliders_and_scroll_bars_can_be_grasped(qtbot: QtBot, scheme: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.property("color_scheme")
    try:
        apply_theme(app, scheme)
        panel, area, slider = QFrame(), QScrollArea(), Slider(Qt.Orientation.Horizontal)
        qtbot.addWidget(panel)
        panel.setObjectName("panel")
        layout = QVBoxLayout(panel)
        layout.addWidget(slider)
        layout.addWidget(area)
        tall = QWidget()
        tall.setFixedHeight(2000)
        area.setWidget(tall)
        slider.setValue(50)
        panel.resize(200, 200)
        panel.show()
        picture = panel.grab().toImage()
        for bar, part in (
            (slider, slider.rect()),
            (area.verticalScrollBar(), area.verticalScrollBar().rect().adjusted(4, 0, 0, -100)),
        ):
            middle = bar.mapTo(panel, part.center())
            assert contrast(picture.pixelColor(middle).name(), colors().panel) >= _SEEN, bar
    finally:
        apply_theme(app, before or "dark")


def test_the_colour_of_a_take_is_seen_on_a_selection(qtbot: QtBot) -> None:
    for color in COLORS[1:]:
        mark = _mark(shade(color))
        for mode, has_rim in ((QIcon.Mode.Normal, False), (QIcon.Mode.Selected, True)):
            picture = mark.pixmap(12, 12, mode).toImage()
            shown = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
            assert QColor(shade(color)).name() in shown, color
            assert (QColor(colors().on_selection).name() in shown) is has_rim, color


def test_text_is_as_large_as_the_system_asks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    large = QFont()
    large.setPointSizeF(20.0)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: large)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")
    try:
        label, note = QLabel("words"), QLabel("words")
        note.setObjectName("note")
        for widget in (label, note):
            qtbot.addWidget(widget)
            widget.ensurePolished()
        assert label.font().pointSizeF() == pytest.approx(20.0)
        assert note.font().pointSizeF() == pytest.approx(17.4)
    finally:
        monkeypatch.undo()
        apply_theme(app, "dark")


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


def test_the_loudness_line_lies_under_the_names_of_the_lanes(qtbot: QtBot) -> None:
    painted: list[str] = []

    class Watched(QPainter):
        def drawText(self, at: QPointF, text: str) -> None:  # type: ignore[override]
            painted.append(text)

        def drawPolyline(self, points: object) -> None:  # type: ignore[override]
            painted.append("line")

    builder = PeaksBuilder(48_000)
    builder.add(np.zeros((48_000, 2), np.float32))
    options = ViewOptions(has_loudness_line=True)
    names = ("left", "right")
    sound = Sound("t", builder.peaks(), Grid(), options, names, "LUFS", lambda *_: None, np.full(10, -20.0))
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    painter = Watched(image)
    paint_sound(painter, QRect(0, 0, 400, 200), TimeAxis(width=400).fitted(1.0), sound)
    painter.end()
    assert painted.index("left") > max(n for n, what in enumerate(painted) if what == "line")


def test_the_hint_fits_what_is_there(qtbot: QtBot) -> None:
    hint = Labels().hint
    assert "Reading" in hint(has_take=True, has_clips=True)
    assert hint(has_take=False, has_clips=True).startswith("Select a clip")
    assert hint(has_take=False, has_clips=False).startswith("Drop an audio file")
