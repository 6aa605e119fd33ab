"""Wheel, trackpad, drags that scroll, following, overview, vertical zoom and what the view keeps, with real events."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.viewmodels.pictures.sides import Sides
from gui.viewmodels.view_options import Follow, Picture, View, ViewOptions
from gui.viewmodels.window_store import window_store
from gui.views.axis.following import followed
from gui.views.axis.time_axis import TimeAxis
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT, MIDDLE, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
Phase, Gesture = Qt.ScrollPhase, Qt.NativeGestureType


def wheel(
    widget: QWidget,
    turned: tuple[int, int],
    x: float = 300,
    keys: Qt.KeyboardModifier = NONE,
    pixels: tuple[int, int] = (0, 0),
    phase: Qt.ScrollPhase = Phase.NoScrollPhase,
) -> None:
    at = QPointF(x, 20)
    event = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(*pixels), QPoint(*turned), NO_BUTTON, keys, phase, False
    )
    QCoreApplication.sendEvent(widget, event)


def pinch(widget: QWidget, kind: Qt.NativeGestureType, value: float = 0.0, by: tuple[float, float] = (0, 0)) -> None:
    at, device = QPointF(300, 100), QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, at, at, QPointF(widget.mapToGlobal(at.toPoint())), value, QPointF(*by))
    QCoreApplication.sendEvent(widget, event)


def mouse(widget: QWidget, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton) -> None:
    at = QPointF(x, y)
    held = NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else button
    changed = NO_BUTTON if kind == QEvent.Type.MouseMove else button
    QCoreApplication.sendEvent(widget, QMouseEvent(kind, at, QPointF(widget.mapToGlobal(at)), changed, held, NONE))


def drag(widget: QWidget, start: float, end: float, button: Qt.MouseButton = LEFT, y: float = 100) -> None:
    mouse(widget, QEvent.Type.MouseButtonPress, start, y, button)
    mouse(widget, QEvent.Type.MouseMove, (start + end) / 2, y, button)
    mouse(widget, QEvent.Type.MouseMove, end, y, button)
    mouse(widget, QEvent.Type.MouseButtonRelease, end, y, button)


def span(axis: TimeAxis) -> float:
    return axis.end_s - axis.start_s


def test_the_wheel_zooms_around_the_pointer_and_scrolls_with_shift(loaded: MainWindow) -> None:
    canvas = loaded.waveform.canvas
    whole, under = canvas.axis, canvas.axis.time(300)
    wheel(canvas, (0, 120))
    assert span(canvas.axis) == pytest.approx(span(whole) / 1.25)
    assert canvas.axis.time(300) == pytest.approx(under)
    zoomed = canvas.axis
    wheel(canvas, (0, -120), keys=SHIFT)
    assert canvas.axis.start_s > zoomed.start_s
    assert span(canvas.axis) == pytest.approx(span(zoomed))
    wheel(canvas, (120, 0))  # a wheel that tilts
    assert canvas.axis.start_s == pytest.approx(zoomed.start_s)


def test_a_wheel_with_fine_steps_zooms_as_far_as_one_with_notches(loaded: MainWindow) -> None:
    canvas = loaded.waveform.canvas
    whole = canvas.axis
    for _ in range(15):
        wheel(canvas, (0, 8), pixels=(0, 3))  # X11 gives pixels without a phase
    assert span(canvas.axis) == pytest.approx(span(whole) / 1.25)


def test_two_fingers_scroll_by_what_they_move_and_keep_to_their_way(loaded: MainWindow) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.showing(4.0, 6.0))
    before = canvas.axis
    wheel(canvas, (-240, 8), pixels=(-30, 2), phase=Phase.ScrollBegin)
    wheel(canvas, (0, 80), pixels=(-5, 20), phase=Phase.ScrollUpdate)  # not exactly sideways
    wheel(canvas, (0, 0), phase=Phase.ScrollEnd)
    assert canvas.axis.start_s == pytest.approx(before.start_s + 35 * before.seconds_per_pixel)
    assert span(canvas.axis) == pytest.approx(span(before))
    wheel(canvas, (0, 240), pixels=(2, 30), phase=Phase.ScrollBegin)
    assert span(canvas.axis) < span(before)


def test_a_pinch_zooms_and_a_double_tap_shows_the_region_or_all(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    whole, under = canvas.axis, canvas.axis.time(300)
    pinch(canvas, Gesture.BeginNativeGesture)
    pinch(canvas, Gesture.ZoomNativeGesture, 0.5)
    assert span(canvas.axis) == pytest.approx(span(whole) / 1.5)
    assert canvas.axis.time(300) == pytest.approx(under)
    zoomed = canvas.axis
    pinch(canvas, Gesture.PanNativeGesture, by=(-40, 0))
    assert canvas.axis.start_s == pytest.approx(zoomed.start_s + 40 * zoomed.seconds_per_pixel)
    pinch(canvas, Gesture.ZoomNativeGesture, -5.0)  # as far as it goes
    assert canvas.axis == whole
    loaded.actions_.edit_regions((region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    pinch(canvas, Gesture.SmartZoomNativeGesture)
    assert (canvas.axis.start_s, canvas.axis.end_s) == (pytest.approx(1.8), pytest.approx(4.2))
    pinch(canvas, Gesture.SmartZoomNativeGesture)
    assert canvas.axis == whole


def region(start_s: float, end_s: float):
    from engine.contract.messages import Region

    return Region(start_s, end_s)


def test_the_middle_button_scrolls(loaded: MainWindow) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.showing(4.0, 6.0))
    under = canvas.axis.time(400)
    drag(canvas, 400, 300, MIDDLE)
    assert canvas.axis.time(300) == pytest.approx(under)
    assert loaded.state.selection.regions == ()


def space(canvas: QWidget, kind: QEvent.Type) -> None:
    QCoreApplication.sendEvent(canvas, QKeyEvent(kind, Qt.Key.Key_Space, NONE, " "))


def test_a_drag_with_space_held_scrolls_and_playback_is_as_before(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas, asked = loaded.waveform.canvas, []
    canvas.set_axis(canvas.axis.showing(4.0, 6.0))
    canvas.space_used.connect(asked.append)
    under = canvas.axis.time(400)
    space(canvas, QEvent.Type.ShortcutOverride)
    drag(canvas, 400, 300)
    assert canvas.axis.time(300) == pytest.approx(under)
    assert asked == [canvas.playhead_s]
    drag(canvas, 300, 400)
    assert len(asked) == 1  # one press, one taking back
    space(canvas, QEvent.Type.KeyRelease)
    drag(canvas, 300, 500)
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))


@pytest.mark.parametrize(
    ("was_playing", "is_playing", "calls"),
    [
        (False, True, ["pause", "seek 2.5"]),
        (True, False, ["play"]),
        (False, False, ["seek 2.5"]),  # there is no sound device: nothing has begun to play
    ],
)
def test_taking_back_a_press_of_space(
    loaded: MainWindow, monkeypatch: pytest.MonkeyPatch, was_playing: bool, is_playing: bool, calls: list[str]
) -> None:
    done: list[str] = []
    bridge, state = loaded.bridge, {"playing": was_playing}
    monkeypatch.setattr(type(bridge.player), "playing", property(lambda _: state["playing"]))
    monkeypatch.setattr(bridge, "play", lambda: done.append("play"))
    monkeypatch.setattr(bridge, "pause", lambda: done.append("pause"))
    monkeypatch.setattr(bridge, "seek", lambda time_s: done.append(f"seek {time_s}"))
    loaded.actions_.toggle_play()
    state["playing"] = is_playing
    done.clear()
    loaded.waveform.canvas.space_used.emit(2.5)
    assert done == calls


def test_space_during_a_drag_scrolls_and_plays_nothing(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas, asked = loaded.waveform.canvas, []
    canvas.set_axis(canvas.axis.showing(4.0, 6.0))
    canvas.space_used.connect(asked.append)
    before = canvas.axis
    mouse(canvas, QEvent.Type.MouseButtonPress, 400, 100, LEFT)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Space, NONE, " ")
    override.ignore()
    QCoreApplication.sendEvent(canvas, override)
    assert override.isAccepted()  # so the shortcut does not play
    mouse(canvas, QEvent.Type.MouseMove, 390, 100, LEFT)
    mouse(canvas, QEvent.Type.MouseMove, 290, 100, LEFT)
    mouse(canvas, QEvent.Type.MouseButtonRelease, 290, 100, LEFT)
    assert canvas.axis.start_s == pytest.approx(before.start_s + 100 * before.seconds_per_pixel)
    qtbot.wait(30)
    assert (asked, loaded.state.selection.regions) == ([], ())


def test_a_region_dragged_beyond_the_view_takes_the_view_along(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.spanning(1.0, 3.0))
    mouse(canvas, QEvent.Type.MouseButtonPress, canvas.axis.x(2.0), 100, LEFT)
    mouse(canvas, QEvent.Type.MouseMove, canvas.width() + 5, 100, LEFT)
    assert canvas.axis.end_s == 3.0  # nothing jumps: the end lies at the edge of the view
    assert canvas._pointer.regions == (region(2.0, 3.0),)
    mouse(canvas, QEvent.Type.MouseMove, canvas.width() + 60, 100, LEFT)
    qtbot.waitUntil(lambda: canvas.axis.end_s > 5.2)  # the pointer rests there
    mouse(canvas, QEvent.Type.MouseMove, canvas.width() - 1, 100, LEFT)
    end = round(canvas.axis.time(canvas.width() - 1) * 2) / 2
    mouse(canvas, QEvent.Type.MouseButtonRelease, canvas.width() - 1, 100, LEFT)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (region(2.0, end),))
    after = canvas.axis
    qtbot.wait(100)
    assert canvas.axis == after


def test_following_turns_pages_or_keeps_the_playhead_in_the_middle() -> None:
    axis = replace(TimeAxis(width=1000).fitted(100), start_s=10.0, end_s=20.0)
    assert followed(axis, 14.0, 15.0, Follow.PAGES, is_playing=True) == axis
    page = followed(axis, 19.9, 20.1, Follow.PAGES, is_playing=True)
    assert page.start_s == pytest.approx(20.1 - 0.5)
    back = followed(axis, 19.9, 2.0, Follow.PAGES, is_playing=True)  # a loop goes back
    assert back.start_s <= 2.0 <= back.end_s
    assert followed(axis, 19.9, 20.1, Follow.OFF, is_playing=True) == axis
    assert followed(axis, 30.0, 30.1, Follow.PAGES, is_playing=True) == axis  # the user has scrolled away
    smooth = followed(axis, 17.0, 17.1, Follow.SMOOTH, is_playing=True)
    assert (smooth.start_s + smooth.end_s) / 2 == pytest.approx(17.1, abs=axis.seconds_per_pixel)
    assert (
        followed(axis, 14.0, 17.0, Follow.SMOOTH, is_playing=False) == axis
    )  # a click moves nothing under the pointer


def test_the_view_follows_the_playhead_and_not_during_a_drag(loaded: MainWindow) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.showing(0.0, 2.0))
    before = canvas.axis
    mouse(canvas, QEvent.Type.MouseButtonPress, 400, 100, LEFT)
    canvas.set_playhead(canvas.axis.end_s + 0.1, is_playing=True)
    assert canvas.axis == before
    mouse(canvas, QEvent.Type.MouseButtonRelease, 400, 100, LEFT)
    canvas.set_playhead(1.0)
    canvas.set_playhead(before.end_s + 0.1, is_playing=True)
    assert canvas.axis.start_s > before.start_s


def test_the_handle_of_the_overview_scrolls_and_its_ends_zoom(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas, overview = loaded.waveform.canvas, loaded.waveform.overview
    whole = canvas.axis
    x = TimeAxis(0.0, whole.limit_s, overview.width(), whole.length_s).x
    canvas.set_axis(canvas.axis.spanning(4.0, 6.0))
    assert (overview.value(), overview.pageStep()) == (4000, 2000)
    drag(overview, x(5.0), x(6.0), y=15)
    assert (canvas.axis.start_s, canvas.axis.end_s) == (pytest.approx(5.0, abs=0.02), pytest.approx(7.0, abs=0.02))
    drag(overview, x(7.0), x(9.0), y=15)
    assert (canvas.axis.start_s, canvas.axis.end_s) == (pytest.approx(5.0, abs=0.02), pytest.approx(9.0, abs=0.02))
    drag(overview, x(5.0), x(8.0), y=15)
    assert (canvas.axis.start_s, canvas.axis.end_s) == (pytest.approx(8.0, abs=0.02), pytest.approx(9.0, abs=0.02))
    mouse(overview, QEvent.Type.MouseButtonPress, x(2.0), 15, LEFT)  # beside the handle
    mouse(overview, QEvent.Type.MouseButtonRelease, x(2.0), 15, LEFT)
    assert (canvas.axis.start_s + canvas.axis.end_s) / 2 == pytest.approx(2.0, abs=0.02)
    qtbot.keyClick(overview, Qt.Key.Key_Right)
    assert canvas.axis.start_s == pytest.approx(1.55, abs=0.02)
    mouse(overview, QEvent.Type.MouseButtonDblClick, x(2.0), 15, LEFT)
    assert canvas.axis == whole


def test_the_waveform_grows_taller_by_wheel_keys_and_menu(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert canvas.view.options.height == 2.0
    wheel(canvas, (0, 240), keys=ALT)
    assert canvas.view.options.height == 4.0
    wheel(canvas, (-480, 0), keys=ALT)  # Alt turns the wheel sideways
    assert canvas.view.options.height == 1.0
    wheel(canvas, (0, 240), keys=CTRL | SHIFT)
    assert canvas.view.options.height == 2.0
    for _ in range(10):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.view.options.height == 1.0


def test_what_the_view_shows_is_kept(qtbot: QtBot) -> None:
    stored, view, later = QSettings("DAW Bridge", "view-test"), View(), View()
    view.set(picture=Picture.BOTH, sides=Sides.MID_SIDE, follow=Follow.SMOOTH, has_loudness_line=True, height=8.0)
    view.store(stored)
    stored.sync()
    later.read(QSettings("DAW Bridge", "view-test"))
    assert later.options == view.options
    stored.setValue("view/picture", "hologram")
    stored.setValue("view/height", "1e9")
    stored.setValue("view/has_loudness_line", "perhaps")
    odd = View()
    odd.read(stored)
    assert odd.options == ViewOptions(Picture.WAVEFORM, Sides.MID_SIDE, Follow.SMOOTH, False, 64.0)


def shown(window: MainWindow) -> np.ndarray:
    image = window.waveform.canvas.grab().toImage().convertToFormat(image_format())
    return (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)[..., :3].copy()
    )


def image_format():
    from PySide6.QtGui import QImage

    return QImage.Format.Format_RGB32


def test_a_spectrogram_is_painted_and_the_menu_says_so(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    entries = {a.text(): a for menu in loaded.menuBar().actions() for a in menu.menu().actions()}
    wave = shown(loaded)
    entries["Spectrogram"].trigger()
    assert entries["Spectrogram"].isChecked()
    assert not entries["Waveform"].isChecked()
    width = canvas.width()
    # noise fills the whole spectrogram: its lightest colours are everywhere
    qtbot.waitUntil(lambda: float(shown(loaded)[60:180, 100 : width // 2].mean()) > 90)
    assert float(shown(loaded)[60:180, 100 : width // 2].std()) > 0
    entries["Waveform"].trigger()
    assert np.abs(shown(loaded).astype(int) - wave).mean() < 3
    entries["Loudness line (LUFS, 3 s)"].trigger()
    qtbot.waitUntil(lambda: np.abs(shown(loaded).astype(int) - wave).max() > 60)
    take_id = loaded.state.selection.take_id
    qtbot.waitUntil(lambda: (line := canvas.pictures.line(take_id)) is not None and len(line) == 100)
    entries["Mid and side"].trigger()
    qtbot.waitUntil(lambda: canvas.pictures.mid_side(take_id) is not None)


def test_closing_keeps_the_view(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.waveform.canvas.view.set(picture=Picture.BOTH)
    loaded.close()
    later = View()
    later.read(window_store.opened())
    assert later.options.picture is Picture.BOTH
