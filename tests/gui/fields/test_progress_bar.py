"""A progress bar is painted once a turn, with everything else."""

from pathlib import Path

from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

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
