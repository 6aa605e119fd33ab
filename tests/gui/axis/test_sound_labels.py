"""The labels that are painted into the sound, in every height: none lies on another."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.viewmodels.pictures.sides import Sides
from gui.viewmodels.view_options import Picture
from gui.views.axis import sound_paint
from gui.views.axis.sound_paint import apart
from gui.views.axis.waveform_paint import REGION_LABELS
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures


def test_the_more_important_places_are_kept_apart() -> None:
    assert apart([10, 30, 20, 45], 10) == [0, 1, 2, 3]
    assert apart([10, 30, 20, 45], 11) == [0, 1, 3]
    assert apart([10, 12, 14, 16], 99) == [0]
    assert apart([], 5) == []


@pytest.mark.parametrize("picture", Picture)
def test_no_label_lies_on_another(
    loaded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, picture: Picture
) -> None:
    canvas, real = loaded.waveform.canvas, sound_paint._label
    found: dict[str, QRectF] = {}

    def label(painter: QPainter, at: QPointF, text: str) -> None:
        metrics = painter.fontMetrics()
        found[text] = QRectF(
            at.x(), at.y() - metrics.ascent() + 1, metrics.horizontalAdvance(text), metrics.height() - 2
        )
        real(painter, at, text)

    monkeypatch.setattr(sound_paint, "_label", label)
    canvas.view.set(sides=Sides.MID_SIDE, height=16.0, has_loudness_line=True, picture=picture)
    qtbot.waitUntil(lambda: any(text.endswith(" LUFS") for text in found))
    canvas.setMinimumHeight(0)
    regions = QRectF(0, REGION_LABELS[0], 300, REGION_LABELS[1] - REGION_LABELS[0])
    for height in (90, 110, 130, 160, 220, 300, 420):
        found.clear()
        canvas.resize(300, height)
        canvas.grab()
        lufs = {text: box for text, box in found.items() if text.startswith("-")}
        assert sum(text.endswith(" LUFS") for text in lufs) == bool(lufs)
        assert lufs or height < 160
        assert not any(box.intersects(regions) for box in lufs.values())
        for (one, first), (other, second) in combinations(found.items(), 2):
            assert not first.intersects(second), (height, one, other)
