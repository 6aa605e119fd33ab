"""The waveform as it is painted: each column covers the rows of its samples, and nothing outside of the take."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from daw_bridge.core.peaks import PeaksBuilder
from engine.contract.ranges import SAMPLE_RATE
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import inked, paint_waves


def test_a_column_covers_its_rows_and_silence_still_shows() -> None:
    covered = inked(np.array([[0.0, 0.0], [-1.0, 1.0], [0.5, 1.0], [-9.0, 9.0]]), 100)
    assert covered.sum(0).tolist() == [2, 94, 25, 94]
    assert not covered[50:, 2].any()
    assert (covered[:, 1] == covered[::-1, 1]).all()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_lanes_lie_in_their_halves_and_end_with_the_take(qtbot: QtBot, ratio: float) -> None:
    """One second, loud on the left alone, seen from half a second before it to half a second behind it."""
    sound = np.zeros((SAMPLE_RATE, 2), np.float32)
    sound[:, 0] = np.where(np.arange(SAMPLE_RATE) % 2, 1.0, -1.0)
    builder = PeaksBuilder(len(sound))
    builder.add(sound)
    image = QImage(round(200 * ratio), round(124 * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    paint_waves(painter, QRectF(0, 24, 200, 100), TimeAxis(-0.5, 1.5, 200, 1.0), builder.peaks(), 1.0)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4) != 0
    columns, rows = np.flatnonzero(pixels.any(0)) / ratio, np.flatnonzero(pixels.any(1)) / ratio
    assert (columns[0], columns[-1]) == (pytest.approx(50, abs=1), pytest.approx(149, abs=1))
    assert (rows[0], rows[-1]) == (pytest.approx(26, abs=1.5), pytest.approx(98.5, abs=1.5))
    left = pixels[round(24 * ratio) : round(74 * ratio), round(100 * ratio)]
    assert left.mean() > 0.9
    assert pixels[round(74 * ratio) :, round(100 * ratio)].sum() <= 2
