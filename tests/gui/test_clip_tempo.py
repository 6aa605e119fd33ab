"""The tempo of the selected clip in the window, beside that of new music."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from daw_bridge.parts import clip_grids
from gui.main_window import MainWindow
from tests.daw_bridge.parts.test_clip_grids import loop_file
from tests.gui.test_window import engine_of, song, window

__all__ = ["song", "window"]  # fixtures


def imported(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    before = window.state.selection.take_id
    window.bridge.import_file(path)
    qtbot.waitUntil(lambda: window.state.take is not None and window.state.take.id != before)
    return window.state.selection.clip_id


def test_ruler_snap_and_repaint_use_the_tempo_of_the_clip(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    transport, bar_s = window.transport, 4 * 60 / 93.75
    imported(qtbot, window, loop_file(tmp_path, 93.75, "F# minor"))
    assert window.state.grid.bar_s == pytest.approx(bar_s)
    assert transport.clip_tempo.tempo.isVisible()
    assert (transport.clip_tempo.tempo.value(), transport.tempo.value()) == (93.75, 120)
    assert "New music is made at 120 bpm" in transport.clip_tempo.tempo.toolTip()
    canvas = window.waveform.canvas
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    qtbot.waitUntil(lambda: bool(window.state.selection.regions))
    [region] = window.state.selection.regions
    assert region.length_s == pytest.approx(bar_s)
    assert region.start_s / bar_s == pytest.approx(round(region.start_s / bar_s))
    assert window.prompt.make.text().startswith("Repaint bars")
    qtbot.mouseClick(window.prompt.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(engine_of(window).asked))
    prompt = engine_of(window).running.prompt
    assert (prompt.bpm, prompt.keyscale) == (93.75, "F# minor")
    assert window.prompt.prompt(for_take=False).bpm == 120


def test_selecting_a_clip_changes_no_setting(window: MainWindow, qtbot: QtBot, song: Path, tmp_path: Path) -> None:
    slow = imported(qtbot, window, loop_file(tmp_path, 93.75))
    plain = imported(qtbot, window, song)
    transport = window.transport
    assert not transport.clip_tempo.tempo.isVisible()
    for clip, tempo in ((slow, 93.75), (plain, 120.0)):
        window.bridge.select_clip(clip)
        qtbot.waitUntil(lambda clip=clip: window.state.selection.clip_id == clip and window.state.take is not None)
        assert window.state.grid.tempo_bpm == tempo
        assert transport.tempo.value() == window.state.settings.tempo_bpm == 120
        assert window.prompt.prompt(for_take=False).bpm == 120
    transport.tempo.setValue(100)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 100)
    window.bridge.select_clip(slow)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 93.75)


def test_a_changed_tempo_of_a_clip_is_undone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    imported(qtbot, window, loop_file(tmp_path, 93.75))
    field = window.transport.clip_tempo
    assert not field.reset.isVisible()
    field.tempo.setValue(187.5)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 187.5)
    assert window.state.settings.tempo_bpm == 120
    window.bridge.history.undo()
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 93.75)
    field.signature.setCurrentIndex(field.signature.findData("3"))
    field.signature.activated.emit(field.signature.currentIndex())
    qtbot.waitUntil(lambda: window.state.grid.timesignature == "3")
    assert window.state.clip.tempo_bpm is None, "what was not changed is still that of the file"
    qtbot.waitUntil(field.reset.isVisible)
    qtbot.mouseClick(field.reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.state.grid.timesignature == "4")


def test_a_measured_tempo_is_one_click(
    window: MainWindow, qtbot: QtBot, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clip_grids, "steady_tempo", lambda *_: 93.75)
    imported(qtbot, window, song)
    offer = window.transport.clip_tempo.offer
    qtbot.waitUntil(offer.isVisible)
    assert offer.text() == "Use 93.75 bpm for this clip"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 93.75)
    assert not offer.isVisible()
    window.bridge.history.undo()
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 120)
    qtbot.waitUntil(offer.isVisible)


def test_bars_snap_to_those_of_the_clip(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    imported(qtbot, window, loop_file(tmp_path, 120.0, timesignature="3"))
    window.transport.snap.setCurrentIndex(window.transport.snap.count() - 1)
    window.transport.snap.activated.emit(window.transport.snap.currentIndex())
    qtbot.waitUntil(lambda: window.state.snaps_to_bars)
    assert window.transport.snap.currentText() == "Bar"
    assert window.state.grid.beats_per_bar == 3
