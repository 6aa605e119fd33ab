"""The bar on top: one row of 44 pixels that sends to its overflow what has no room, and what its chips say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.events import DawChanged, EngineChanged, EngineUse, OscChanged
from daw_bridge.core.queue.jobs import EngineStatus
from gui.main_window import MainWindow
from gui.views.fitting.fitting_row import FittingRow
from gui.views.fitting.pieces import Piece, Slot
from gui.window.dialogs import Dialogs
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT = Qt.MouseButton.LeftButton
LONG = "Überlanger Name einer Sitzung mit Bläsersatz, Streichern und zwei Chören"


def slot_of(window: MainWindow, widget: object) -> Slot:
    return next(slot for slot in window.bar.slots if slot.piece.widget is widget)


def connect_daw(window: MainWindow, qtbot: QtBot) -> None:
    state = DawState("Ardour", "8.6", LONG, is_connected=True, can=frozenset(Can), track=LONG)
    window.bridge.post(lambda: window.bridge.emit(DawChanged(state)))
    qtbot.waitUntil(lambda: window.state.daw.is_connected)


def cut(window: MainWindow) -> list[str]:
    """The pieces of the bar that are narrower than they may be, lie over each other, or leave the bar."""
    found, end = [], 0
    for slot in window.bar.slots:
        if not slot.isVisible():
            continue
        left = slot.mapTo(window.bar, slot.rect().topLeft()).x()
        if slot.width() < slot.least_width() or left < end or left + slot.width() > window.bar.width():
            found.append(f"{type(slot.piece.widget).__name__} {slot.piece.caption} {left} {slot.width()}")
        end = left + slot.width()
    return found


def test_one_bar_of_44_pixels(window: MainWindow) -> None:
    assert window.bar.height() == 44
    for part in (window.transport, window.daw_bar, window.bar.model, window.bar.controllers):
        assert window.bar.isAncestorOf(part)
    assert window.bar.overflow.isHidden(), "there is room for all without a DAW"


@pytest.mark.parametrize("width", [1680, 1400, 1024, 840, 700])
def test_nothing_is_cut_and_nothing_is_out_of_reach(loaded: MainWindow, qtbot: QtBot, width: int) -> None:
    connect_daw(loaded, qtbot)
    loaded.resize(width, 600)
    qtbot.waitUntil(lambda: cut(loaded) == [])
    bar = loaded.bar
    out = [slot for slot in bar.slots if slot.is_out and slot.is_wanted]
    assert bar.overflow.isVisible() == bool(out)
    if not out:
        return
    qtbot.mouseClick(bar.overflow, LEFT)
    qtbot.waitUntil(bar.overflow.panel.isVisible)
    assert all(slot.piece.widget.isVisible() for slot in out)
    assert all(bar.overflow.panel.isAncestorOf(slot.piece.widget) for slot in out)
    bar.overflow.panel.close()


def test_the_bar_gets_narrow_by_what_is_least_needed(loaded: MainWindow, qtbot: QtBot) -> None:
    connect_daw(loaded, qtbot)
    out: set[int] = set()
    for width in range(1700, 690, -70):
        loaded.resize(width, 600)
        qtbot.waitUntil(lambda: cut(loaded) == [])
        out |= {slot.piece.rank for slot in loaded.bar.slots if slot.is_out}
    assert 0 not in out
    always = (loaded.transport.play, loaded.transport.stop, loaded.transport.loop, loaded.bar.model)
    assert all(widget.isVisible() for widget in always)
    loaded.resize(2400, 860)
    qtbot.waitUntil(lambda: not any(slot.is_out for slot in loaded.bar.slots))
    assert loaded.transport.snap.isVisible()


def test_a_field_in_the_overflow_works(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(652, 500)
    qtbot.waitUntil(lambda: slot_of(window, window.transport.tempo).is_out)
    window.bar.overflow.open()
    tempo = window.transport.tempo
    qtbot.waitUntil(tempo.isVisible)
    assert not window.isAncestorOf(tempo) or window.bar.overflow.panel.isAncestorOf(tempo)
    tempo.setFocus()
    tempo.selectAll()
    qtbot.keyClicks(tempo, "95.5")
    qtbot.keyClick(tempo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 95.5)
    qtbot.keyClick(window.bar.overflow.panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.bar.overflow.panel.isVisible())


def test_a_button_of_the_overflow_acts_and_closes_it(loaded: MainWindow, qtbot: QtBot) -> None:
    connect_daw(loaded, qtbot)
    loaded.resize(900, 700)
    qtbot.waitUntil(lambda: slot_of(loaded, loaded.daw_bar.pull).is_out)
    wanted: list[bool] = []
    loaded.daw_bar.insert_on_track_wanted.connect(lambda: wanted.append(True))
    loaded.bar.overflow.open()
    button = loaded.daw_bar.insert_on_track
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, LEFT)
    assert wanted == [True]
    qtbot.waitUntil(lambda: not loaded.bar.overflow.panel.isVisible())


def test_all_in_the_overflow_begins_at_its_left_edge(loaded: MainWindow, qtbot: QtBot) -> None:
    connect_daw(loaded, qtbot)
    loaded.resize(700, 600)
    controllers = slot_of(loaded, loaded.bar.controllers)
    qtbot.waitUntil(lambda: controllers.is_out)
    loaded.bar.overflow.open()
    qtbot.waitUntil(loaded.bar.controllers.isVisible)
    rows = [slot for slot in loaded.bar.slots if slot.is_out and slot.is_wanted and not slot.piece.caption]
    assert controllers in rows
    assert {slot.piece.widget.mapTo(slot.row, QPoint()).x() for slot in rows} == {0}
    loaded.bar.overflow.panel.close()


def test_a_field_with_the_keyboard_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    connect_daw(window, qtbot)
    snap = window.transport.snap
    snap.setFocus()
    window.resize(700, 600)
    qtbot.waitUntil(lambda: slot_of(window, window.transport.meter).is_out)
    assert QApplication.focusWidget() is snap
    assert not slot_of(window, snap).is_out
    window.transport.play.setFocus()
    window.resize(690, 600)
    qtbot.waitUntil(lambda: slot_of(window, snap).is_out)


class Layouts(QObject):
    """Counts how often a widget is asked to lay out what it holds."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


def test_numbers_that_run_lay_nothing_out(loaded: MainWindow, qtbot: QtBot) -> None:
    time = loaded.transport._time
    slot = slot_of(loaded, time)
    qtbot.waitUntil(slot.isVisible)
    QApplication.processEvents()
    layouts = Layouts(slot)
    for time_s in (0.2, 1.5, 3.25, 9.999):
        loaded.transport.show_position(time_s)
        QApplication.processEvents()
    assert time.text() == "0:09.999"
    assert layouts.count == 0
    loaded.transport.show_position(100 * 3600.0)
    QApplication.processEvents()
    assert layouts.count > 0, "a longer one needs more room"
    assert time.width() >= time.fontMetrics().horizontalAdvance(time.text())


def test_the_model_says_what_is_known_and_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    chip = window.bar.model
    qtbot.waitUntil(lambda: "Ready" in chip.accessibleName())
    label = window.state.variant.label
    window.bridge.emit(EngineUse())
    qtbot.waitUntil(lambda: chip.text() == f"{label} · CPU")
    assert "memory" not in chip.toolTip()
    window.bridge.emit(EngineUse(memory_bytes=1_240_000_000, music_s=8.0, takes_s=5.04))
    qtbot.waitUntil(lambda: chip.text() == f"{label} · CPU · 1.2 GB · 8 s in 5.0 s")
    assert "It uses 1.2 GB of memory now." in chip.toolTip()
    assert "8 s of new music take about 5.0 s here" in chip.accessibleDescription()
    window.bridge.emit(EngineChanged(EngineStatus.READY, "Ready", "cuda"))
    window.bridge.emit(EngineUse(memory_bytes=6_000_000_000, music_s=30.0, takes_s=12.3))
    qtbot.waitUntil(lambda: chip.text() == f"{label} · GPU · 6.0 GB · 30 s in 12 s")
    assert "It uses 6.0 GB of memory now." in chip.toolTip()
    window.bridge.emit(EngineChanged(EngineStatus.FAILED, "The engine keeps stopping", "cuda"))
    qtbot.waitUntil(lambda: chip.text() == f"{label} · The engine keeps stopping")


def test_the_model_leaves_out_whole_words_where_there_is_no_room(window: MainWindow, qtbot: QtBot) -> None:
    chip = window.bar.model
    qtbot.waitUntil(lambda: "Ready" in chip.accessibleName())
    window.bridge.emit(EngineUse(memory_bytes=1_240_000_000, music_s=8.0, takes_s=5.04))
    qtbot.waitUntil(lambda: "8 s in" in chip.text())
    whole, shown = chip.text(), []
    for width in range(chip.sizeHint().width(), 70, -5):
        chip.resize(width, chip.height())
        shown.append(chip.shown_text())
    assert shown[0] == whole
    kept = [text for text in shown if "…" not in text]
    assert shown[: len(kept)] == kept, "letters are cut only where no form fits any more"
    assert set(kept) == {whole, *chip.shorter}


def test_the_menu_of_the_model(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for name in ("free_memory", "restart_engine"):
        monkeypatch.setattr(window.bridge.machine, name, lambda name=name: done.append(name))
    monkeypatch.setattr(Dialogs, "open_settings", lambda _: done.append("models"))
    chip = window.bar.model
    chip.models_wanted.disconnect()
    chip.models_wanted.connect(window.dialogs.open_settings)
    chip.restart_wanted.disconnect()
    chip.restart_wanted.connect(window.bridge.machine.restart_engine)
    for action in chip.menu().actions():
        action.trigger()
    assert done == ["models", "free_memory", "restart_engine"]


def test_the_controllers_say_their_port_and_open_the_dialog(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chip = window.bar.controllers
    qtbot.waitUntil(lambda: "Ready" in window.bar.model.accessibleName())  # the server said its own port before
    window.bridge.emit(OscChanged("127.0.0.1", 9371))
    qtbot.waitUntil(lambda: chip.text() == "OSC 9371")
    assert "UDP port 9371" in chip.toolTip()
    assert chip.accessibleName() == "Controllers: OSC 9371"
    opened: list[bool] = []
    chip.learning_wanted.connect(lambda: opened.append(True))
    chip.learning_wanted.disconnect(window.dialogs.open_learning)
    qtbot.mouseClick(chip, LEFT)
    assert opened == [True]
    window.bridge.emit(OscChanged("", 0))
    qtbot.waitUntil(lambda: chip.text() == "OSC off")


def test_the_name_of_the_daw_is_whole_in_its_hint(loaded: MainWindow, qtbot: QtBot) -> None:
    connect_daw(loaded, qtbot)
    assert LONG in loaded.daw_bar.connection.toolTip()
    assert loaded.daw_bar.connection.width() <= 190


def test_icons_follow_the_colours(window: MainWindow, qtbot: QtBot) -> None:
    window.bridge.change_settings(replace(window.state.settings, color_scheme="light"))
    qtbot.waitUntil(lambda: QApplication.instance().property("color_scheme") == "light")
    image = window.bar.overflow.icon().pixmap(16).toImage()
    colors = {
        image.pixelColor(x, y).name() for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 250
    }
    assert colors == {"#1a1d23"}


def test_a_line_stands_between_two_things(qtbot: QtBot) -> None:
    holder, row = QWidget(), FittingRow(4, (0, 0))
    qtbot.addWidget(holder)
    row.setParent(holder)
    buttons = [QPushButton(name) for name in ("Play", "Insert take", "Model")]
    for n, button in enumerate(buttons):
        if n:
            row.add_line()
        row.add_group(QWidget(), [Piece(button, rank=1 if n == 1 else 0)])
    row.finish()
    holder.resize(600, 30)
    row.resize(600, 30)
    holder.show()
    lines = [each for each in row.findChildren(QFrame) if each.objectName() == "line"]
    qtbot.waitUntil(lambda: all(line.isVisible() for line in lines))
    row.resize(row.minimumSizeHint().width(), 30)
    qtbot.waitUntil(lambda: [line.isVisible() for line in lines] == [False, True])
