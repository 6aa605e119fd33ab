"""Regions with words, strength and seams of their own, the context range and room before the take, with real events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Grid
from engine.contract.messages import ContextRange, Generate, Region
from gui.main_window import MainWindow
from gui.views.axis.time_axis import TimeAxis
from gui.views.axis.waveform_paint import RULER
from gui.views.regions.context import narrower, wider
from gui.views.regions.handles import Handle
from gui.views.regions.region_dialog import RegionDialog
from tests.gui.axis.test_axis_gestures import LEFT, mouse
from tests.gui.axis.test_axis_regions import press, select
from tests.gui.test_window import drag_over, engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ONE, OTHER = Region(2.0, 4.0), Region(6.0, 8.0, "brass", "la", 0.5, 0.1)


def drag_by(widget: QWidget, at: QPointF, by: QPointF) -> None:
    mouse(widget, QEvent.Type.MouseButtonPress, at.x(), at.y(), LEFT)
    for share in (0.5, 1.0):
        mouse(widget, QEvent.Type.MouseMove, at.x() + share * by.x(), at.y() + share * by.y(), LEFT)
    mouse(widget, QEvent.Type.MouseButtonRelease, at.x() + by.x(), at.y() + by.y(), LEFT)


def regions_of(window: MainWindow) -> tuple[Region, ...]:
    return window.state.selection.regions


def handle(window: MainWindow, region: Region, which: Handle) -> QPointF:
    return window.waveform.canvas._pointer.handles(region).place(which)


def open_dialog(window: MainWindow, qtbot: QtBot) -> RegionDialog:
    canvas = window.waveform.canvas
    qtbot.waitUntil(lambda: bool(canvas.findChildren(RegionDialog)))
    return canvas.findChildren(RegionDialog)[-1]


def test_the_grip_drags_the_strength_of_its_region_alone(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    select(loaded, qtbot, ONE, OTHER)
    places = canvas._pointer.handles(ONE)
    top = handle(loaded, ONE, Handle.STRENGTH)
    down = canvas._pointer.handles(replace(ONE, strength=0.4)).place(Handle.STRENGTH)
    assert places.strength == loaded.state.draft.strength == 1.0
    drag_by(canvas, top, down - top)
    qtbot.waitUntil(lambda: regions_of(loaded)[0].strength is not None)
    assert regions_of(loaded)[0].strength == pytest.approx(0.4, abs=0.011)
    assert regions_of(loaded)[1] == OTHER
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: regions_of(loaded) == (ONE, OTHER))
    drag_by(canvas, top, QPointF(0, 5000))  # far below the window
    qtbot.waitUntil(lambda: regions_of(loaded)[0].strength == 0.0)


@pytest.mark.parametrize(("which", "inwards"), [(Handle.SEAM_START, 1), (Handle.SEAM_END, -1)])
def test_the_triangles_drag_the_seam(loaded: MainWindow, qtbot: QtBot, which: Handle, inwards: int) -> None:
    canvas = loaded.waveform.canvas
    select(loaded, qtbot, ONE)
    at = handle(loaded, ONE, which)
    drag_by(canvas, at, QPointF(inwards * 20, 0))
    qtbot.waitUntil(lambda: regions_of(loaded) != (ONE,))
    wanted = 0.02 + 20 * canvas.axis.seconds_per_pixel
    seam_s = regions_of(loaded)[0].seam_s
    assert seam_s == pytest.approx(wanted, abs=0.005)
    assert regions_of(loaded) == (replace(ONE, seam_s=seam_s),)
    drag_by(canvas, handle(loaded, regions_of(loaded)[0], which), QPointF(inwards * 900, 0))
    qtbot.waitUntil(lambda: regions_of(loaded)[0].seam_s == pytest.approx(0.5))  # a quarter of it
    drag_by(canvas, handle(loaded, regions_of(loaded)[0], which), QPointF(-inwards * 900, 0))
    qtbot.waitUntil(lambda: regions_of(loaded)[0].seam_s == 0.0)


def test_a_narrow_region_has_no_handles_in_the_way(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    narrow = Region(2.0, 2.0 + 40 * canvas.axis.seconds_per_pixel)
    assert not canvas._pointer.handles(narrow).is_shown
    assert canvas._pointer.handles(narrow).hit(handle(loaded, narrow, Handle.STRENGTH)) is None


def test_a_dragged_edge_keeps_what_the_region_has(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    select(loaded, qtbot, OTHER)
    at = QPointF(canvas.axis.x(8.0), 120)
    drag_by(canvas, at, QPointF(canvas.axis.x(9.0) - at.x(), 0))
    qtbot.waitUntil(lambda: regions_of(loaded) == (replace(OTHER, end_s=9.0),))
    press(loaded, qtbot, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: regions_of(loaded) == (replace(OTHER, start_s=6.5, end_s=9.5),))


def test_a_click_in_a_region_keeps_it_and_a_click_beside_it_does_not(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    select(loaded, qtbot, ONE, OTHER)
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(round(canvas.axis.x(2.5)), 180))
    qtbot.waitUntil(lambda: loaded.bridge.player.position_s == pytest.approx(2.5, abs=0.05))
    assert regions_of(loaded) == (ONE, OTHER)
    assert canvas.regions.row == 0
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(round(canvas.axis.x(5.0)), 180))
    qtbot.waitUntil(lambda: regions_of(loaded) == ())


@pytest.mark.parametrize("by_key", [False, True])
def test_a_region_gets_words_strength_and_seam_in_its_dialog(loaded: MainWindow, qtbot: QtBot, by_key: bool) -> None:
    canvas = loaded.waveform.canvas
    select(loaded, qtbot, ONE, OTHER)
    if by_key:
        canvas.regions.hold(0)
        canvas.setFocus()
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    else:
        at = QPoint(round(canvas.axis.x(2.5)), 180)
        qtbot.mouseClick(canvas, LEFT, pos=at)
        qtbot.mouseDClick(canvas, LEFT, pos=at)
    dialog = open_dialog(loaded, qtbot)
    assert dialog.windowTitle() == "Region bars 2.1 to 3.1"
    assert not dialog.strength.isEnabled()
    dialog.caption.setPlainText("  choir ")
    dialog.lyrics.setPlainText("[verse]\nah")
    dialog.has_strength.click()
    dialog.strength.setValue(35)
    dialog.seam.setValue(120)
    dialog.accept()
    qtbot.waitUntil(
        lambda: regions_of(loaded)[0] == replace(ONE, caption="choir", lyrics="[verse]\nah", strength=0.35, seam_s=0.12)
    )
    assert regions_of(loaded)[1] == OTHER


def test_the_dialog_shows_what_is_there_and_takes_it_away(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, OTHER)
    loaded.waveform.canvas.open_region()
    dialog = open_dialog(loaded, qtbot)
    shown = dialog.caption.toPlainText(), dialog.lyrics.toPlainText(), dialog.strength.value(), dialog.seam.value()
    assert shown == ("brass", "la", 50, 100)
    assert dialog.region() == OTHER
    dialog.plain.click()
    dialog.accept()
    qtbot.waitUntil(lambda: regions_of(loaded) == (OTHER.without_own(),))


def test_a_dialog_that_is_left_changes_nothing(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, OTHER)
    loaded.waveform.canvas.open_region()
    dialog = open_dialog(loaded, qtbot)
    dialog.caption.setPlainText("other")
    dialog.reject()
    loaded.waveform.canvas.regions.replace(ONE, OTHER)  # it went away meanwhile
    assert regions_of(loaded) == (OTHER,)


def test_every_part_of_the_dialog_has_a_name(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, OTHER)
    loaded.waveform.canvas.open_region()
    dialog = open_dialog(loaded, qtbot)
    parts = (dialog.caption, dialog.lyrics, dialog.has_strength, dialog.strength, dialog.seam)
    names = [part.accessibleName() for part in parts]
    assert all(names)
    assert len(set(names)) == len(names)
    dialog.reject()


def test_keys_change_the_strength_and_are_one_step(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, ONE)
    for strength in (0.95, 0.9):
        press(loaded, qtbot, Qt.Key.Key_Down, ALT | SHIFT)
        qtbot.waitUntil(lambda wanted=strength: regions_of(loaded)[0].strength == wanted)
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: regions_of(loaded) == (ONE,))


def test_a_drag_with_both_keys_draws_the_context(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, ONE)
    drag_over(qtbot, loaded, 1.1, 8.4, CTRL | SHIFT)
    qtbot.waitUntil(lambda: loaded.state.selection.context == ContextRange(1.0, 8.5))  # on beats
    assert regions_of(loaded) == (ONE,)
    canvas = loaded.waveform.canvas
    x = canvas.axis.x(8.5)
    drag_by(canvas, QPointF(x, RULER - 4), QPointF(canvas.axis.x(6.0) - x, 0))  # an end of its bracket
    qtbot.waitUntil(lambda: loaded.state.selection.context == ContextRange(1.0, 6.0))
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: loaded.state.selection.context == ContextRange(1.0, 8.5))
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: regions_of(loaded) == ())
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: loaded.state.selection.context is None)


def test_keys_make_the_context_wider_and_narrower(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, Region(4.0, 6.0))
    press(loaded, qtbot, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: loaded.state.selection.context == ContextRange(0.0, 10.0))  # all of a short take
    press(loaded, qtbot, Qt.Key.Key_C, SHIFT)
    qtbot.waitUntil(lambda: loaded.state.selection.context == ContextRange(2.0, 8.0))
    press(loaded, qtbot, Qt.Key.Key_C, SHIFT)
    qtbot.waitUntil(lambda: loaded.state.selection.context is None)


def test_contexts_go_by_bars() -> None:
    grid, regions = Grid(120.0), (Region(20.0, 21.0), Region(30.5, 31.0))
    first = wider(None, regions, grid, 100.0)
    assert first == ContextRange(12.0, 40.0)
    assert wider(first, regions, grid, 41.0) == ContextRange(10.0, 41.0)
    assert wider(None, (), grid, 100.0) is None
    assert narrower(ContextRange(12.5, 39.0), regions, grid) == ContextRange(14.0, 38.0)
    assert narrower(ContextRange(19.0, 32.0), regions, grid) is None  # nothing but the regions
    assert narrower(None, regions, grid) is None
    assert narrower(ContextRange(0.0, 4.0), (), grid) is None


def test_a_repaint_asks_for_all_of_it(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, ONE, OTHER)
    loaded.actions_.edit_context(ContextRange(1.0, 9.0))
    qtbot.waitUntil(lambda: loaded.state.selection.context is not None)
    loaded.prompt.make.click()
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    request = engine_of(loaded).asked[-1]
    assert isinstance(request, Generate)
    assert (request.regions, request.context) == ((ONE, OTHER), ContextRange(1.0, 9.0))


def test_a_drag_far_past_the_left_end_makes_room_for_new_music(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    mouse(canvas, QEvent.Type.MouseButtonPress, canvas.axis.x(1.0), 120, LEFT)
    mouse(canvas, QEvent.Type.MouseMove, -20, 120, LEFT)  # a little: up to the beginning, as it sticks there
    assert canvas._pointer.regions == (Region(0.0, 1.0),)
    mouse(canvas, QEvent.Type.MouseMove, -120, 120, LEFT)
    qtbot.waitUntil(lambda: canvas.axis.start_s == -2.0, timeout=5000)
    mouse(canvas, QEvent.Type.MouseButtonRelease, -120, 120, LEFT)
    qtbot.waitUntil(lambda: regions_of(loaded) == (Region(-2.0, 1.0),))
    assert canvas.axis.before_s == 4.0
    assert canvas.axis.start_s == -2.0
    loaded.waveform.overview.repaint()
    assert loaded.waveform.overview.minimum() == -4000
    canvas.show_all()
    assert canvas.axis.start_s == -4.0
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: regions_of(loaded) == ())
    assert (canvas.axis.before_s, canvas.axis.start_s) == (0.0, 0.0)


def test_the_start_of_a_region_moves_before_the_take_by_keys(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    select(loaded, qtbot, Region(0.0, 1.0))
    press(loaded, qtbot, Qt.Key.Key_E)
    press(loaded, qtbot, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: regions_of(loaded) == (Region(-0.5, 1.0),))
    assert canvas.axis.before_s == 2.5
    canvas.set_axis(canvas.axis.showing(-0.5, 0.001))
    canvas.repaint()  # single samples, and none before the take


def test_room_before_the_take_is_scrolled_to_while_it_is_there() -> None:
    axis = TimeAxis().fitted(10.0)
    assert axis.scrolled(-99).start_s == 0.0
    with_room = axis.with_room_before(3.0)
    assert (with_room.start_s, with_room.scrolled(-99).start_s) == (0.0, -3.0)
    assert with_room.fitted(10.0).start_s == -3.0
    assert with_room.scrolled(-99).with_room_before(0.0).start_s == 0.0


def test_what_a_region_has_is_shown_and_named_in_the_take(loaded: MainWindow, qtbot: QtBot) -> None:
    labels, grid = loaded.waveform.canvas._labels, loaded.state.grid
    one_bar = QCoreApplication.translate("Labels", "%n bar(s) · {seconds} s", None, 1).format(seconds="2.00")
    assert labels.region(grid, OTHER) == f"{one_bar} · strength 50 % · seam 100 ms · “brass”"
    assert labels.region(grid, ONE) == one_bar
    long = replace(ONE, caption="a very long description of brass and choir")
    assert labels.region(grid, long).endswith("“a very long description…”")
    bars = QCoreApplication.translate("Labels", "%n bar(s)", None, 1)
    assert labels.region_texts(grid, OTHER) == [
        f"{one_bar} · strength 50 % · seam 100 ms · “brass”",
        f"{one_bar} · strength 50 % · seam 100 ms",
        f"{one_bar} · strength 50 %",
        one_bar,
        bars,
    ]
    assert labels.context(grid, ContextRange(2.0, 6.0)) == "Context: bars 2.1 to 4.1"
