"""Snap, and regions moved by keys: by beats, by samples, as a whole or by one end; regions of whole bars."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Grid
from daw_bridge.core.settings import Settings
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from gui.main_window import MainWindow
from gui.views.axis.region_handle import Part, nudged
from gui.views.axis.snap import Snap, snap_of, snap_values, snapped, zero_crossing
from tests.gui.test_window import drag_over, loaded, move, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
SAMPLE_S = 1 / SAMPLE_RATE


@pytest.mark.parametrize("snap", list(Snap))
def test_each_choice_of_snap_is_kept_in_the_settings(snap: Snap) -> None:
    settings = replace(Settings(), **snap_values(snap, 4))
    assert snap_of(settings, is_bar=settings.snap_beats == 4.0) is snap


@pytest.mark.parametrize(
    ("snap", "time_s"),
    [(Snap.BAR, 2.0), (Snap.BEAT, 1.5), (Snap.HALF, 1.25), (Snap.QUARTER, 1.25), (Snap.THIRD, 4 / 3), (Snap.OFF, 1.27)],
)
def test_times_snap_to_what_was_chosen(snap: Snap, time_s: float) -> None:
    at = 1.27 if snap is not Snap.BAR else 1.7
    assert snapped(at, snap, Grid(120.0), None) == pytest.approx(time_s)


def test_a_zero_crossing_is_found_to_the_sample() -> None:
    wave = np.sin(2 * np.pi * 100 * (np.arange(SAMPLE_RATE) + 0.3) / SAMPLE_RATE)  # crosses at 239.7, 479.7, …
    sound = np.stack([wave, wave], axis=1).astype(np.float32)
    assert zero_crossing(sound, 0.0061) * SAMPLE_RATE == pytest.approx(240)
    assert zero_crossing(sound, 0.0099) * SAMPLE_RATE == pytest.approx(480)
    high = np.ones((SAMPLE_RATE, 2), np.float32)
    assert zero_crossing(high, 0.5) == 0.5  # no crossing in reach
    high[24010] = 0
    assert zero_crossing(high, 0.5) * SAMPLE_RATE == pytest.approx(24010)
    assert zero_crossing(high, 99.0) == 99.0  # past the end


class Away:
    def __len__(self) -> int:
        return SAMPLE_RATE

    def __getitem__(self, part: slice) -> np.ndarray:
        raise OSError


def test_a_file_that_is_away_lets_regions_be_drawn() -> None:
    assert snapped(0.123, Snap.ZERO, Grid(), Away()) == 0.123


def test_a_nudge_keeps_the_region_within_reason() -> None:
    region = Region(1.0, 3.0)
    assert nudged(region, Part.WHOLE, 0.5) == Region(1.5, 3.5)
    assert nudged(region, Part.WHOLE, -5.0) == Region(0.0, 2.0)
    assert nudged(region, Part.START, 0.5) == Region(1.5, 3.0)
    assert nudged(region, Part.START, 9.0) == Region(3.0 - SAMPLE_S, 3.0)
    assert nudged(region, Part.END, -9.0) == Region(1.0, 1.0 + SAMPLE_S)


def select(window: MainWindow, qtbot: QtBot, *regions: Region) -> None:
    window.actions_.edit_regions(regions)
    qtbot.waitUntil(lambda: window.state.selection.regions == regions)


def press(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key for the shortcuts of the menu, as the window system would."""
    window.activateWindow()
    window.waveform.canvas.setFocus()
    qtbot.keyClick(window.waveform.canvas, key, keys)


def test_keys_move_a_region_and_its_ends(loaded: MainWindow, qtbot: QtBot) -> None:
    def regions_are(*regions: Region) -> None:
        qtbot.waitUntil(
            lambda: (
                [(r.start_s, r.end_s) for r in loaded.state.selection.regions]
                == [pytest.approx((r.start_s, r.end_s), abs=1e-9) for r in regions]
            )
        )

    said: list[str] = []
    loaded.waveform.canvas.regions.said.connect(said.append)
    qtbot.waitExposed(loaded)
    press(loaded, qtbot, Qt.Key.Key_E)
    assert "no region" in said[-1]
    press(loaded, qtbot, Qt.Key.Key_E)
    press(loaded, qtbot, Qt.Key.Key_E)
    select(loaded, qtbot, Region(2.0, 4.0), Region(6.0, 7.0))
    press(loaded, qtbot, Qt.Key.Key_Right, ALT)
    regions_are(Region(2.0, 4.0), Region(6.5, 7.5))
    press(loaded, qtbot, Qt.Key.Key_Left, ALT | SHIFT)
    regions_are(Region(2.0, 4.0), Region(6.5 - SAMPLE_S, 7.5 - SAMPLE_S))
    press(loaded, qtbot, Qt.Key.Key_R)
    assert "region 1" in said[-1]
    press(loaded, qtbot, Qt.Key.Key_E)
    assert said[-1] == "Keys move the start of region 1, at bar 2.1."
    press(loaded, qtbot, Qt.Key.Key_Left, ALT)
    regions_are(Region(1.5, 4.0), Region(6.5 - SAMPLE_S, 7.5 - SAMPLE_S))
    press(loaded, qtbot, Qt.Key.Key_E)
    press(loaded, qtbot, Qt.Key.Key_Right, ALT | SHIFT)
    regions_are(Region(1.5, 4.0 + SAMPLE_S), Region(6.5 - SAMPLE_S, 7.5 - SAMPLE_S))
    loaded.bridge.history.undo()
    regions_are(Region(1.5, 4.0), Region(6.5 - SAMPLE_S, 7.5 - SAMPLE_S))


def test_what_one_key_does_many_times_is_undone_at_once(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitExposed(loaded)
    select(loaded, qtbot, Region(2.0, 4.0))
    for start in (2.5, 3.0, 3.5):
        press(loaded, qtbot, Qt.Key.Key_Right, ALT)
        qtbot.waitUntil(lambda start=start: loaded.state.selection.regions == (Region(start, start + 2.0),))
    press(loaded, qtbot, Qt.Key.Key_Right, ALT | SHIFT)
    qtbot.waitUntil(lambda: loaded.state.selection.regions[0].start_s > 3.5)
    steps = loaded.undo_actions
    qtbot.waitUntil(lambda: steps._steps.done[1:] == ("Select region",) * 3)
    for wanted in (Region(3.5, 5.5), Region(2.0, 4.0)):
        steps.undo.trigger()
        qtbot.waitUntil(lambda wanted=wanted: loaded.state.selection.regions == (wanted,))
    steps.redo.trigger()
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(3.5, 5.5),))


def test_b_selects_the_bar_at_the_playhead_and_then_more(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.bridge.seek(2.7)
    qtbot.waitUntil(lambda: loaded.waveform.canvas.playhead_s == pytest.approx(2.7))
    press(loaded, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 4.0),))
    loaded.bridge.seek(2.7)  # a new region moves the playhead of a loop
    qtbot.waitUntil(lambda: loaded.waveform.canvas.playhead_s == pytest.approx(2.7))
    press(loaded, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0),))


def test_a_drag_over_the_bar_numbers_selects_bars(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas, left = loaded.waveform.canvas, Qt.MouseButton.LeftButton
    places = [QPoint(round(canvas.axis.x(t)), 10) for t in (2.3, 4.0, 5.6)]
    qtbot.mousePress(canvas, left, pos=places[0])
    for place in places[1:]:
        move(canvas, place, Qt.KeyboardModifier.NoModifier)
    qtbot.mouseRelease(canvas, left, pos=places[-1])
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0),))


@pytest.mark.parametrize("keys", [SHIFT, ALT])
def test_shift_and_alt_ignore_the_grid(loaded: MainWindow, qtbot: QtBot, keys: Qt.KeyboardModifier) -> None:
    drag_over(qtbot, loaded, 0.6, 1.337, keys)
    qtbot.waitUntil(lambda: len(loaded.state.selection.regions) == 1)
    assert loaded.state.selection.regions[0].end_s == pytest.approx(
        1.337, abs=2 * loaded.waveform.canvas.axis.seconds_per_pixel
    )


def test_the_snap_menu_offers_thirds_and_zero_crossings(loaded: MainWindow, qtbot: QtBot) -> None:
    snap = loaded.transport.snap
    assert snap.currentText() == "Beat"
    for text, beats, is_zero in (("Zero crossing", 0.0, True), ("1/3 beat", 1 / 3, False), ("No snap", 0.0, False)):
        snap.setCurrentText(text)
        snap.activated.emit(snap.currentIndex())
        qtbot.waitUntil(
            lambda beats=beats, is_zero=is_zero: (
                (loaded.state.settings.snap_beats, loaded.state.settings.snap_to_zero) == (beats, is_zero)
            )
        )
        assert snap.currentText() == text
