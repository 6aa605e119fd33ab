"""The row of a list that the keys act on has a ring in the colour of the focus, and nothing else is painted on it."""

from collections import Counter

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from gui.theme import apply_theme, colors


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("is_selected", [True, False])
def test_the_current_row(qtbot: QtBot, qapp: QApplication, scheme: str, is_selected: bool) -> None:
    apply_theme(qapp, scheme)
    try:
        rows = QListWidget()
        qtbot.addWidget(rows)
        rows.addItems(["", ""])
        rows.resize(200, 100)
        rows.show()
        rows.activateWindow()
        rows.setFocus()
        qtbot.waitUntil(rows.hasFocus)
        how = QItemSelectionModel.SelectionFlag
        rows.setCurrentRow(1, how.ClearAndSelect if is_selected else how.Clear)
        painted = rows.viewport().grab(rows.visualItemRect(rows.item(1)).adjusted(5, 5, -5, -3)).toImage()
        found = Counter(
            painted.pixelColor(x, y).name() for x in range(painted.width()) for y in range(painted.height())
        )
        grounds = (colors().selection,) if is_selected else (colors().field, colors().hover)  # the pointer may be there
        ground, ring = max(found[QColor(each).name()] for each in grounds), found[QColor(colors().focus).name()]
        assert ring > painted.width()
        assert found.total() - ground - ring < 60  # smooth corners, and no gradient
    finally:
        qapp.setStyleSheet("")
