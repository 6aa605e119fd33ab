"""A drop-down list whose text has no room ends with …, and says all of it in its tooltip and its list.

Other texts become shorter ones first.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.theme import apply_theme
from gui.views.eliding import fitting
from gui.views.fields.wheel import ComboBox

LONG = "What spans of the comp snap to"


@pytest.fixture
def box(qtbot: QtBot, qapp: QApplication) -> Iterator[ComboBox]:
    apply_theme(qapp, "dark")
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems([LONG, "Nothing"])
    box.show()
    yield box
    qapp.setStyleSheet("")


def test_a_cut_text_is_whole_in_the_tooltip(box: ComboBox, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
    box.setToolTip("Where edges go")

    def tip() -> bool:
        return QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), box.mapToGlobal(QPoint(3, 3))))

    box.resize(box.sizeHint())
    assert not box.is_cut
    whole = box.grab().toImage()
    box.resize(100, box.height())
    assert box.is_cut
    assert box._option().currentText.endswith("…")
    assert tip()
    assert shown == [f"{LONG}\nWhere edges go"]
    box.setCurrentIndex(1)
    assert not box.is_cut
    box.setCurrentIndex(0)
    box.resize(whole.size())
    assert box.grab().toImage() == whole


def test_its_list_has_room_for_the_longest_text(box: ComboBox, qtbot: QtBot) -> None:
    box.resize(80, box.height())
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    assert box.view().viewport().width() >= box.fontMetrics().horizontalAdvance(LONG)
    box.hidePopup()


def test_a_text_without_room_is_a_shorter_one_before_it_is_cut(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    texts = ("2 bars · 4.00 s · strength 50 %", "2 bars · 4.00 s", "2 bars")
    for text in texts:
        assert fitting(metrics, metrics.horizontalAdvance(text), texts) == text
    assert fitting(metrics, metrics.horizontalAdvance(texts[0]) - 1, texts) == texts[1]
    assert fitting(metrics, metrics.horizontalAdvance(texts[2]) - 9, texts).endswith("…")


def test_what_is_typed_is_not_cut(box: ComboBox) -> None:
    box.setEditable(True)
    box.resize(60, box.height())
    assert not box.is_cut
