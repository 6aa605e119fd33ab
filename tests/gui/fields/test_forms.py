"""Labels of forms stand on the line of their fields and in one column; heads of tables stand above their columns."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import apply_theme
from gui.views.fields.form import Form, RowLabel
from gui.views.fields.heads import plain_heads
from gui.views.fields.number_boxes import WholeBox
from gui.views.fields.wheel import ComboBox


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    apply_theme(qapp, "dark")
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    yield page
    qapp.setStyleSheet("")


def shown(page: QWidget, *forms: Form) -> None:
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    for form in forms:
        layout.addLayout(form)
    page.resize(400, 300)
    page.show()
    QApplication.processEvents()


def test_a_label_stands_on_the_line_of_its_field(page: QWidget) -> None:
    form, fields = Form(), (ComboBox(), WholeBox(), QLineEdit())
    for field in fields:
        form.add("Key", field)
    shown(page, form)
    for field in fields:
        label = form.labelForField(field)
        assert isinstance(label, RowLabel)
        assert label.buddy() is field
        assert abs(label.geometry().center().y() - field.geometry().center().y()) <= 1


def test_a_label_of_many_lines_stands_beside_the_first(page: QWidget) -> None:
    form, field = Form(), QPlainTextEdit()
    form.add("Lyrics", field)
    shown(page, form)
    label = form.labelForField(field)
    assert field.height() > 60
    assert label.geometry().bottom() < field.y() + 30


def test_forms_beside_each_other_have_one_column(page: QWidget) -> None:
    short, long = QLineEdit(), QLineEdit()
    above = Form()
    below = Form(beside=above)
    above.add("Key", short)
    below.add("Time signature of new music", long)
    shown(page, above, below)
    assert short.mapTo(page, QPoint(0, 0)).x() == long.mapTo(page, QPoint(0, 0)).x()


def test_heads_stand_above_their_columns_and_stay_as_they_are(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    plain_heads(table.horizontalHeader())
    assert table.horizontalHeader().defaultAlignment() & Qt.AlignmentFlag.AlignLeft
    assert not table.horizontalHeader().highlightSections()
