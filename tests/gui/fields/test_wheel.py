"""A turn of the wheel changes no field that has no keyboard, wherever in the window it is."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.contract.messages import Region
from gui.main_window import MainWindow
from gui.views.fields.wheel import ComboBox
from gui.views.regions.region_dialog import RegionDialog
from gui.views.settings.dialog import SettingsDialog
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
NO = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase


def turn(widget: QWidget, by: int = -120) -> QWheelEvent:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(at, QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, by), *NO, False)
    QApplication.sendEvent(widget, event)
    return event


def value_of(field: QWidget) -> object:
    match field:
        case QComboBox():
            return field.currentIndex()
        case QTabBar():
            return field.currentIndex()
        case QAbstractSpinBox():
            return field.text()
        case QAbstractSlider():
            return field.value()
    raise TypeError(field)


def is_field(widget: QWidget) -> bool:
    """Whether a turn of the wheel over a widget would change what it shows."""
    fields = QAbstractSpinBox | QComboBox | QAbstractSlider | QTabBar
    return isinstance(widget, fields) and not isinstance(widget, QScrollBar)


def fields_of(*tops: QWidget) -> Iterator[QWidget]:
    for top in tops:
        for widget in top.findChildren(QWidget):
            if is_field(widget):
                widget.ensurePolished()
                yield widget


def test_no_field_of_the_window_changes(loaded: MainWindow, qtbot: QtBot) -> None:
    region = RegionDialog(Region(1.0, 2.0, strength=0.5), "bars 1 to 2", "", 1.0, loaded)
    settings = SettingsDialog(loaded.state.settings, loaded.state.draft, loaded)
    fields = list(fields_of(loaded, region, settings))
    kinds = {
        kind for kind in (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar) for f in fields if isinstance(f, kind)
    }
    assert len(kinds) == 4
    assert len(fields) > 25
    loaded.waveform.canvas.setFocus()
    for field in fields:
        before = value_of(field)
        assert field.focusPolicy() != Qt.FocusPolicy.WheelFocus, field.accessibleName()
        for by in (-120, 120, -120):
            turn(field, by)
        assert value_of(field) == before, field.accessibleName() or field.toolTip()
        assert not field.hasFocus()


def test_the_field_with_the_keyboard_changes(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    qtbot.waitUntil(loaded.isActiveWindow)
    takes = loaded.prompt.takes
    takes.setFocus()
    turn(takes, 120)
    assert takes.value() == 2
    key = loaded.prompt.key  # its text field has the keyboard for it
    assert key.lineEdit() is not None
    key.lineEdit().setFocus()
    before = key.currentIndex()
    turn(key)
    assert key.currentIndex() == before + 1


def test_the_page_around_a_field_scrolls(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    rows = QVBoxLayout(page)
    combo = ComboBox()
    combo.addItems([str(n) for n in range(9)])
    rows.addWidget(combo)
    rows.addSpacing(4000)
    area.setWidget(page)
    area.resize(200, 200)
    area.show()
    qtbot.waitExposed(area)
    area.setFocus()
    assert not turn(combo).isAccepted()
    assert combo.currentIndex() == 0
    assert not turn(page).isAccepted()  # a turn by hand goes up by itself, one that is sent does not
    assert turn(area.viewport()).isAccepted()
    assert area.verticalScrollBar().value() > 0


def test_scroll_bars_and_open_lists_turn_as_ever(qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.show()
    turn(bar)
    assert bar.value() > 0
