"""What the window keeps from one start to the next, also when it is killed; odd values in its file are passed over."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from daw_bridge.controllers.controllers import Controllers
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.viewmodels import window_memory
from gui.viewmodels import window_store as window_store_module
from gui.viewmodels.clip_views import KEPT, ClipViews
from gui.viewmodels.view_options import Picture
from gui.viewmodels.window_memory import Folders, WindowMemory
from gui.viewmodels.window_store import WindowStore, window_store
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures


def opened_again(first: MainWindow, qtbot: QtBot) -> MainWindow:
    """Another window, as after a kill of the first, which is not closed."""
    again = MainWindow(first.bridge, BridgeSignals(), Controllers(first.bridge))
    qtbot.addWidget(again)
    again.show()
    return again


def test_what_was_changed_is_there_after_a_kill(
    loaded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded.memory.timer.setInterval(20)
    loaded.resize(1400, 700)
    loaded._splitters["across"].setSizes([240, 700, 300])
    loaded._splitters["across"].splitterMoved.emit(240, 1)
    loaded.pages.open_adapters()
    loaded.waveform.canvas.view.set(picture=Picture.BOTH)
    loaded.waveform.canvas.zoom(4.0)
    axis, clip_id = loaded.waveform.canvas.axis, loaded.state.selection.clip_id
    qtbot.waitUntil(lambda: clip_id in str(window_store.opened().value("clips/views")))
    qtbot.waitUntil(lambda: not loaded.memory.timer.isActive())
    again = opened_again(loaded, qtbot)
    assert again.height() == 700  # the width is more than the screen of the tests has
    assert window_store.opened().value("across") == loaded._splitters["across"].saveState()
    again.resize(1400, 700)  # on the screen of the tests it has one panel at a time; the columns come back as they were
    assert again._splitters["across"].sizes()[2] == loaded._splitters["across"].sizes()[2]
    assert again.pages.currentIndex() == 1
    assert again.waveform.canvas.view.options.picture is Picture.BOTH
    views = ClipViews()
    views.read(window_store.opened().value("clips/views"))
    assert views.span(clip_id) == pytest.approx((axis.start_s, axis.end_s), abs=1e-3)


def test_each_clip_has_its_own_zoom(loaded: MainWindow, qtbot: QtBot, song: Path) -> None:
    canvas, first = loaded.waveform.canvas, loaded.state.selection.clip_id
    canvas.set_axis(canvas.axis.spanning(2.0, 4.0))
    loaded.bridge.import_file(song)
    qtbot.waitUntil(lambda: loaded.state.take is not None and loaded.state.selection.clip_id != first)
    qtbot.waitUntil(lambda: loaded.state.peaks is not None)
    second = loaded.state.selection.clip_id
    assert (canvas.axis.start_s, canvas.axis.end_s) == (0.0, canvas.axis.limit_s)
    canvas.set_axis(canvas.axis.spanning(7.0, 8.0))
    loaded.bridge.select_clip(first)
    qtbot.waitUntil(lambda: (canvas.axis.start_s, canvas.axis.end_s) == (2.0, 4.0))
    loaded.bridge.select_clip(second)
    qtbot.waitUntil(lambda: (canvas.axis.start_s, canvas.axis.end_s) == (7.0, 8.0))


def test_a_restart_shows_the_clip_as_it_was_zoomed(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    window.bridge.import_file(song)
    qtbot.waitUntil(lambda: window.state.take is not None and window.state.peaks is not None)
    canvas = window.waveform.canvas
    canvas.set_axis(canvas.axis.spanning(2.0, 4.0))
    window.close()
    signals = BridgeSignals()
    again = MainWindow(window.bridge, signals, Controllers(window.bridge))
    qtbot.addWidget(again)
    window.bridge.post(lambda: window.bridge.listen(signals))
    again.show()
    for clip in window.state.clips.items:
        again.state.clips.put(clip)
    again.state._by_clip, again.state._peaks = window.state._by_clip, window.state._peaks
    again.state.selection = window.state.selection
    again.state.peaks_changed.emit()
    assert (again.waveform.canvas.axis.start_s, again.waveform.canvas.axis.end_s) == (2.0, 4.0)


@pytest.mark.parametrize("odd", ["nonsense", 7, QByteArray(b"\x00\x01"), ["a", "b"], "", {"a": 1}])
def test_odd_values_are_passed_over(qtbot: QtBot, window: MainWindow, odd: object) -> None:
    store = window_store.opened()
    names = ("geometry", "middle", "lower", "across", "clips/views", "clips/scroll", "page", "folders/import")
    for name in (*names, "view/picture", "view/height"):
        store.setValue(name, odd)
    store.sync()
    again = opened_again(window, qtbot)
    assert again.isVisible()
    assert again.pages.count() == 2
    assert Folders().last("import") == ""
    again.close()


@pytest.mark.parametrize("odd", ["[", "7", "[7]", '[["a"]]', '[["a", 1, 0]]', '[["a", "x", 2]]', '[["a", 0, 1e999]]'])
def test_odd_views_are_passed_over(odd: str) -> None:
    views = ClipViews()
    views.read(odd)
    assert views.written() == "[]"


def test_views_are_bounded() -> None:
    views = ClipViews()
    for n in range(KEPT + 3):
        views.put(f"clip{n}", n, n + 1)
    views.put("clip3", 0.5, 0.75)
    views.put("new", 0, 1)
    again = ClipViews()
    again.read(views.written())
    assert again.written() == views.written()
    assert (again.span("clip4"), again.span("clip3")) == (None, (0.5, 0.75))


def test_what_moves_all_the_time_is_written_seldom(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    memory, asked = WindowMemory(), []
    memory.keep("n", lambda: asked.append(1) or len(asked), lambda _: None)
    memory.timer.setTimerType(Qt.TimerType.PreciseTimer)
    memory.timer.setInterval(100_000)
    memory.soon()
    qtbot.wait(60)
    left = memory.timer.remainingTime()
    memory.soon()
    assert memory.timer.remainingTime() > left, "a second after the last change"
    monkeypatch.setattr(window_memory, "LONGEST_MS", 0)
    left = memory.timer.remainingTime()
    qtbot.wait(60)
    memory.soon()
    assert memory.timer.remainingTime() < left, "at the latest so long after the first change"
    assert not asked
    memory.timer.setInterval(1)
    qtbot.waitUntil(lambda: not memory.timer.isActive())
    assert window_store.opened().value("n") is not None


def test_the_list_of_clips_scrolls_to_where_it_was(loaded: MainWindow, qtbot: QtBot) -> None:
    panel = loaded.clips
    panel.list.setFixedHeight(100)
    clip = loaded.state.clip
    assert clip is not None
    for n in range(40):
        loaded.state.clips.put(replace(clip, id=f"clip{n}", name=f"{n}"))
    bar = panel.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 20)
    bar.setValue(17)
    loaded.close()
    again = opened_again(loaded, qtbot)
    again.resize(1400, 860)  # on a small screen the list lies behind other panels
    qtbot.waitUntil(lambda: again.clips.list.isVisible() and not again.page.is_small)
    again.clips.list.setFixedHeight(100)
    for n in range(40):
        again.state.clips.put(replace(clip, id=f"clip{n}", name=f"{n}"))
    qtbot.waitUntil(lambda: again.clips.list.verticalScrollBar().value() == 17)


def test_dialogs_open_where_they_were_left(
    loaded: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    sounds, takes = tmp_path / "sounds", tmp_path / "takes"
    for folder in (sounds, takes):
        folder.mkdir()

    def names(*args: object) -> tuple[list[str], str]:
        asked.append(str(args[2]))
        return [str(sounds / "missing.wav")], ""

    def name(*args: object) -> tuple[str, str]:
        asked.append(str(args[2]))
        return str(takes / "mine.wav"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", names)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    for _ in range(2):
        loaded.actions_.files.import_files()
    assert asked == ["", str(sounds)]
    asked.clear()
    for _ in range(2):
        loaded.actions_.files.save_take()
    assert [Path(each).parent for each in asked] == [Path(), takes]
    qtbot.waitUntil((takes / "mine.wav").is_file)
    assert Folders().last("import") == str(sounds)
    Folders().used("import", "")
    assert Folders().last("import") == str(sounds)
    sounds.rmdir()
    assert Folders().last("import") == "", "a drive that is gone is no error"


def test_the_last_used_view_of_a_key(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    loaded.memory.store()
    assert float(str(window_store.opened().value("view/height"))) == 2.0


def test_a_drive_that_is_busy_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    is_busy, is_free, synced = threading.Event(), threading.Event(), []

    class BusyFile(QSettings):
        def sync(self) -> None:
            is_busy.set()
            assert is_free.wait(30)
            synced.append(threading.current_thread())
            super().sync()

    monkeypatch.setattr(window_store_module, "QSettings", BusyFile)
    store = WindowStore()
    for n in range(3):
        store.write({"n": n, f"only {n}": n})
        assert is_busy.wait(30)
    assert not synced, "the writes have returned while the drive was busy"
    is_free.set()
    file = store.opened()
    assert [int(str(file.value(name))) for name in ("n", "only 0", "only 1", "only 2")] == [2, 0, 1, 2]
    assert threading.main_thread() not in synced
    assert len(synced) == 2, "what comes while it is busy is written together"
