"""Number fields read a decimal comma and a point alike, in every language, and swallow neither."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit
from pytestqt.qtbot import QtBot

from engine.contract.messages import Region
from gui.main_window import MainWindow
from gui.views.fields.number_boxes import NumberBox, WholeBox, read_number
from gui.views.regions.region_dialog import RegionDialog
from gui.views.settings.dialog import SettingsDialog
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
LANGUAGES = ["en_US", "de_DE", "fr_FR", "de_CH", "ja_JP", "zh_CN"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("97", 97.0), ("97.5", 97.5), ("97,5", 97.5), ("97.", 97.0), (",5", 0.5), ("-2,5", -2.5), ("−2.5", -2.5),
        ("1.234", 1.234), ("1,234", 1.234), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1 234,5", 1234.5),
        ("1\u202f234,5", 1234.5), ("1’234.5", 1234.5), ("1,234,567", 1234567.0), ("1.234.567,25", 1234567.25),
        ("٩٧٫٥", 97.5), ("", None), ("-", None), (".", None), ("1,2,3", None), ("1.2.3,4", None), ("12.34,5", None),
        ("1,234.5,6", None),
    ],
)  # fmt: skip
def test_a_number_is_read(typed: str, number: float | None) -> None:
    assert read_number(typed) == number


def type_into(qtbot: QtBot, box: QAbstractSpinBox, typed: str) -> None:
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)


@pytest.fixture
def box(qtbot: QtBot) -> NumberBox:
    box = NumberBox(decimals=3, minimum=30, maximum=300, value=120, suffix=" bpm", prefix="Clip: ")
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["97.5", "97,5", "97.500", " 97,5"])
def test_both_marks_are_decimal_in_every_language(qtbot: QtBot, box: NumberBox, language: str, typed: str) -> None:
    box.setLocale(QLocale(language))
    type_into(qtbot, box, typed)
    assert box.value() == 97.5
    point = QLocale(language).decimalPoint()
    assert box.text() == f"Clip: 97{point}5 bpm"
    box.interpretText()
    assert box.value() == 97.5  # what the field shows is read as what it means
    box.setValue(120)
    assert box.cleanText() == "120"


def test_more_decimals_than_there_are_round(qtbot: QtBot, box: NumberBox) -> None:
    type_into(qtbot, box, "93,7501")
    assert (box.value(), box.cleanText()) == (93.75, "93.75")


def test_a_number_beyond_the_end_becomes_the_end(qtbot: QtBot, box: NumberBox) -> None:
    """A digit that the field refused would leave 100 of 1000."""
    type_into(qtbot, box, "1000")
    assert box.value() == 300
    type_into(qtbot, box, "12")
    assert box.value() == 300  # below the other end, more digits might have followed: nothing was set
    assert box.cleanText() == "300"


def test_what_is_no_number_is_not_taken(qtbot: QtBot, box: NumberBox) -> None:
    type_into(qtbot, box, "9a7..5-")
    assert box.value() == 97.5
    type_into(qtbot, box, "1,2,3")
    assert box.value() == 97.5


def test_while_it_is_typed_each_step_counts(qtbot: QtBot, box: NumberBox) -> None:
    seen: list[float] = []
    box.valueChanged.connect(seen.append)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "97,25")
    assert seen == [97.0, 97.2, 97.25]
    assert box.cleanText() == "97,25"  # nothing is rewritten under the cursor


@pytest.mark.parametrize("language", ["en_US", "de_DE"])
def test_a_whole_number_rounds_what_is_typed(qtbot: QtBot, language: str) -> None:
    box = WholeBox(minimum=1, maximum=200, value=8, suffix=" steps")
    qtbot.addWidget(box)
    box.setLocale(QLocale(language))
    box.show()
    for typed, number in (("9.5", 10), ("12,4", 12), ("150", 150), ("1500", 200), ("12.0", 12)):
        type_into(qtbot, box, typed)
        assert (box.value(), box.cleanText()) == (number, str(number)), typed


def test_a_word_in_place_of_the_lowest_number_stays(qtbot: QtBot) -> None:
    for box in (NumberBox(decimals=1, maximum=5), WholeBox(maximum=200)):
        qtbot.addWidget(box)
        box.setSpecialValueText("Model default")
        box.show()
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert (box.value(), box.text()) == (0, "Model default")
        type_into(qtbot, box, "2")
        assert box.value() == 2
        type_into(qtbot, box, "0")
        assert box.text() == "Model default"


@pytest.mark.parametrize("language", ["en_US", "de_DE"])
def test_every_number_field_of_the_window_reads_both(loaded: MainWindow, qtbot: QtBot, language: str) -> None:
    region = RegionDialog(Region(1.0, 2.0), "bars 1 to 2", "", 1.0, loaded)
    settings = SettingsDialog(loaded.state.settings, loaded.state.draft, loaded)
    boxes = [box for top in (loaded, region, settings) for box in top.findChildren(QAbstractSpinBox)]
    boxes = [box for box in boxes if not isinstance(box, QDateTimeEdit)]
    assert len(boxes) >= 9
    for box in boxes:
        assert isinstance(box, NumberBox | WholeBox), box.accessibleName() or box.toolTip()
        box.blockSignals(True)
        box.setLocale(QLocale(language))
        middle = int((box.minimum() + box.maximum()) / 2)
        for typed in (f"{middle},5", f"{middle}.5"):
            box.lineEdit().setText(f"{box.prefix()}{typed}{box.suffix()}")
            box.interpretText()
            has_decimals = isinstance(box, NumberBox) and box.decimals() > 0
            assert box.value() == middle + (0.5 if has_decimals else 1), (box.accessibleName(), typed)


def test_a_german_types_the_tempo_with_a_point(window: MainWindow, qtbot: QtBot) -> None:
    field = window.transport.tempo
    field.setLocale(QLocale("de_DE"))
    type_into(qtbot, field, "97.5")
    qtbot.waitUntil(lambda: window.state.settings.tempo_bpm == 97.5)
    assert field.text() == "97,5 bpm"
    window.bridge.change_settings(replace(window.state.settings, tempo_bpm=100.0))
    qtbot.waitUntil(lambda: field.text() == "100 bpm")
