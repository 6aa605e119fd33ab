"""A progress bar is painted once a turn, with everything else, and its text is that of the language."""

from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.translations.catalogue import FOLDER, NAME
from gui.views.fields.progress_bar import ProgressBar


def test_a_new_value_paints_nothing_at_once(qtbot: QtBot) -> None:
    painted: list[int] = []

    class Bar(ProgressBar):
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append(self.value())
            super().paintEvent(event)

    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(200, 20)
    bar.show()
    qtbot.waitExposed(bar)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    for value in (10, 50, 90):
        bar.setValue(value)
    assert painted == []
    qtbot.waitUntil(lambda: bool(painted))
    assert set(painted) == {90}


def test_no_view_has_the_bar_of_qt() -> None:
    views = Path(__file__).resolve().parents[3] / "gui"
    users = [path.name for path in views.rglob("*.py") if "QProgressBar(" in path.read_text("utf-8")]
    assert users == []


def test_it_says_per_cent_as_the_language_writes_it(qtbot: QtBot, qapp: QApplication) -> None:
    shown = {}
    for language in ("en", "fr", "ja"):
        words = QTranslator()
        assert words.load(f"{NAME}_{language}", str(FOLDER))
        qapp.installTranslator(words)
        bar = ProgressBar()
        qtbot.addWidget(bar)
        qapp.removeTranslator(words)
        bar.setRange(0, 1000)
        bar.setValue(400)
        shown[language] = bar.text()
    assert shown == {"en": "40 %", "fr": "40\u00a0%", "ja": "40%"}
