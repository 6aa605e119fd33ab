"""The DAW in the window: what it says, what it locks, what its buttons ask for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.daw_state import Can, DawClip, DawState
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.views.axis.waveform_paint import lines
from gui.views.daws_dialog import DawsDialog
from gui.views.learn_dialog import LearnDialog
from tests.fakes import FakeDaw, FakeEngine
from tests.gui.windows import build_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def daw(tmp_path: Path) -> FakeDaw:
    file = tmp_path / "keys.wav"
    write_wav(file, np.random.default_rng(0).uniform(-0.5, 0.5, (4 * SAMPLE_RATE, 2)).astype(np.float32))
    daw = FakeDaw()
    daw.state = DawState(
        "Fake", "3", "Song", True, frozenset(Can), (), TempoMap((TempoMark(0.0, 1, 100.0, 4, 4),)), "D minor",
        loop=Region(7.2, 12.0), track="Bass", clip=DawClip("Keys 1", "Keys", (str(file),), 7.2, 0.0, 4.0),
    )  # fmt: skip
    return daw


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, tiny: Path, daw: FakeDaw) -> Iterator[MainWindow]:
    settings = Settings(
        library_folder=str(tmp_path / "library"),
        model_folder=str(tiny),
        osc_port=0,
        osc_advertised=False,
        connect_daws=False,
    )
    bridge, signals = Bridge(settings, make_engine=FakeEngine, daws=[daw]), BridgeSignals()
    bridge.listen(signals)
    window = build_window(bridge, signals)
    qtbot.addWidget(window)
    window.show()
    bridge.start()
    qtbot.waitUntil(lambda: window.state.daw.is_connected)
    yield window
    bridge.close()


def test_fetch_insert_and_the_bars_of_the_session(window: MainWindow, qtbot: QtBot, daw: FakeDaw) -> None:
    bar = window.daw_bar
    assert bar.connection.text() == "Fake 3 – Song"
    qtbot.mouseClick(bar.pull, LEFT)
    qtbot.waitUntil(lambda: window.state.take is not None)
    assert window.state.grid.label(0.0) == "4.1"
    assert bar.insert.text() == "Insert take at bar 4"
    qtbot.mouseClick(bar.insert, LEFT)
    qtbot.waitUntil(lambda: len(daw.asked) == 1)
    qtbot.waitUntil(lambda: "bar 4" in window.statusBar().currentMessage())
    qtbot.mouseClick(bar.insert_on_track, LEFT)
    qtbot.waitUntil(lambda: len(daw.asked) == 2)
    assert daw.asked[1][0].track == "Bass"  # type: ignore[index]


def test_an_insertion_is_reported_with_bar_and_track(window: MainWindow, qtbot: QtBot, daw: FakeDaw) -> None:
    """Bar 5 at 110 bpm lies between two samples; the place is rounded to the one before."""
    tempo_map = TempoMap((TempoMark(0.0, 1, 110.0),))
    assert daw.state.clip is not None
    clip = replace(daw.state.clip, start_s=418_909 / SAMPLE_RATE)
    daw.state = replace(daw.state, tempo_map=tempo_map, clip=clip)
    qtbot.waitUntil(lambda: window.state.daw.tempo_map == tempo_map)
    qtbot.mouseClick(window.daw_bar.pull, LEFT)
    qtbot.waitUntil(lambda: window.state.take is not None)
    assert window.daw_bar.insert.text() == "Insert take at bar 5"
    assert window.state.grid.label(0.0) == "5.1"
    qtbot.mouseClick(window.daw_bar.insert, LEFT)
    qtbot.waitUntil(lambda: "bar 5" in window.statusBar().currentMessage())
    assert "Keys 1 Original" in window.statusBar().currentMessage()
    qtbot.mouseClick(window.daw_bar.insert_on_track, LEFT)
    qtbot.waitUntil(lambda: "“Bass”" in window.statusBar().currentMessage())


@pytest.mark.parametrize(("tempo_bpm", "upper", "lower"), [(20.0, 7, 8), (400.0, 5, 4), (120.0, 12, 8)])
def test_the_window_shows_the_sessions_tempo_and_meter(
    window: MainWindow, qtbot: QtBot, daw: FakeDaw, tempo_bpm: float, upper: int, lower: int
) -> None:
    bar = window.transport
    daw.state = replace(daw.state, tempo_map=TempoMap((TempoMark(0.0, 1, tempo_bpm, upper, lower),)))
    qtbot.waitUntil(lambda: bar.tempo.value() == tempo_bpm)
    assert bar.signature.currentText() == f"{upper}/{lower}"
    assert window.state.new_grid.signature == (upper, lower)
    assert window.prompt.prompt(for_take=False).timesignature == ""
    assert window.prompt.length_s() % (240 / tempo_bpm * upper / lower) == pytest.approx(0.0, abs=1e-6)
    window.bridge.change_settings(replace(window.state.settings, follow_daw=False, tempo_bpm=90.0, timesignature="3"))
    qtbot.waitUntil(lambda: bar.tempo.value() == 90.0)
    qtbot.waitUntil(lambda: bar.signature.currentText() == "3/4")
    assert bar.signature.count() == 4
    assert (bar.tempo.minimum(), bar.tempo.maximum()) == (30.0, 300.0)


def test_a_repaint_is_asked_for_at_the_regions_tempo(window: MainWindow, qtbot: QtBot, daw: FakeDaw) -> None:
    tempo_map = TempoMap((TempoMark(0.0, 1, 100.0), TempoMark(9.6, 5, 140.0, 3, 4)))
    daw.state = replace(daw.state, tempo_map=tempo_map)
    qtbot.waitUntil(lambda: window.state.daw.tempo_map == tempo_map)
    qtbot.mouseClick(window.daw_bar.pull, LEFT)  # 7.2 to 11.2 s
    qtbot.waitUntil(lambda: window.state.take is not None)
    for region, bpm, signature in ((Region(0.0, 1.2), 100.0, "4"), (Region(2.4, 3.6), 140.0, "3")):
        window.bridge.set_regions((region,))
        qtbot.waitUntil(lambda region=region: window.state.selection.regions == (region,))
        prompt = window.prompt.prompt()
        assert (prompt.bpm, prompt.timesignature) == (bpm, signature)


def test_the_ruler_follows_every_change() -> None:
    grid = Grid(tempo_map=TempoMap((TempoMark(0.0, 1, 120.0), TempoMark(4.0, 3, 60.0, 3, 4)))).on(
        Take("t", "c", "x", "", 480_000, 0.0, Recipe.parse({"tags": {"session": "s", "time_reference": "48000"}}))
    )
    bars = [list(lines(first, last, part.bar_s, part.origin_s)) for part, first, last in grid.parts(0.0, 9.5)]
    assert bars == [pytest.approx([1.0]), pytest.approx([3.0, 6.0, 9.0])]


def test_tempo_is_locked_while_it_is_followed(window: MainWindow, qtbot: QtBot, daw: FakeDaw) -> None:
    qtbot.waitUntil(lambda: window.transport.tempo.value() == 100.0)
    assert not window.transport.tempo.isEnabled()
    assert "Fake" in window.transport.tempo.toolTip()
    assert window.prompt.key.currentText() == "D minor"
    assert window.prompt.duration.value() == 4.8  # the loop
    qtbot.mouseClick(window.daw_bar.follow, LEFT, pos=window.daw_bar.follow.rect().center() / 8)
    window.daw_bar.follow.setChecked(False)
    qtbot.waitUntil(window.transport.tempo.isEnabled)
    daw.state = replace(daw.state, tempo_map=TempoMap())
    qtbot.waitUntil(lambda: window.state.daw.tempo_map == TempoMap())
    assert window.transport.tempo.value() == 100.0


def test_what_is_to_be_known_of_a_connection_is_shown_where_it_matters(
    window: MainWindow, qtbot: QtBot, daw: FakeDaw
) -> None:
    bar = window.daw_bar
    daw.state = replace(daw.state, session="", note="If it plays already, press Play to join on the next bar line.")
    qtbot.waitUntil(lambda: bool(window.state.daw.note))
    assert "join" not in bar.connection.text(), "Play does not lead it"
    bar.play_with.click()
    qtbot.waitUntil(lambda: "press Play to join" in bar.connection.text())


def test_without_a_daw_there_is_one_button(window: MainWindow, qtbot: QtBot, daw: FakeDaw) -> None:
    bar = window.daw_bar
    daw.state = DawState("Fake")
    qtbot.waitUntil(bar.connect_.isVisible)
    assert bar.connection.text() == "No DAW connected"
    assert not any(widget.isVisible() for widget in (bar.pull, bar.insert, bar.insert_on_track, bar.follow))


def test_the_dialog_installs_and_removes_a_script(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = tmp_path / "ardour7" / "scripts"
    (tmp_path / "ardour7").mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    chosen: list[str] = []
    dialog = DawsDialog("", "ardour-osc", chosen.append)
    qtbot.addWidget(dialog)
    dialog.show()
    row = dialog.rows["ardour"]
    assert row.state.text() == "Script not installed"
    qtbot.mouseClick(row.install, LEFT)
    assert (scripts / "daw_bridge_ardour.lua").is_file()
    assert row.state.text() == "Script installed"
    assert "Script Manager" in row.click.text()
    assert row.click.isVisible()
    qtbot.mouseClick(row.remove, LEFT)
    assert not list(scripts.iterdir())
    qtbot.mouseClick(dialog.others.switches["reaper-osc"], LEFT, pos=QPoint(10, 10))
    assert chosen == ["reaper-osc ardour-osc"]


def test_the_dialog_cuts_nothing_off_on_a_small_screen(qtbot: QtBot) -> None:
    dialog = DawsDialog("", "", lambda _: None)
    qtbot.addWidget(dialog)
    dialog.resize(560, 300)  # half of what a laptop shows at 200 %
    dialog.show()
    labels = [label for label in dialog.others.findChildren(QLabel) if label.text()]
    qtbot.waitUntil(lambda: all(label.width() >= 100 or not label.wordWrap() for label in labels))
    for label in labels:
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
    close = dialog.findChild(QDialogButtonBox)
    assert close is not None
    assert dialog.rect().contains(close.geometry())


def test_a_control_is_learnt_in_its_dialog(window: MainWindow, qtbot: QtBot) -> None:
    dialog = LearnDialog(window._signals, window.controllers, "/x = /bridge/takes", window)
    qtbot.addWidget(dialog)
    dialog.show()
    row = dialog._targets.index("/bridge/strength")
    known = dialog.table.item(dialog._targets.index("/bridge/takes"), 1)
    assert known is not None
    assert known.text() == "/x"
    dialog.table.selectRow(row)
    qtbot.mouseClick(dialog.learn, LEFT)
    qtbot.waitUntil(lambda: "“strength”" in dialog.instruction.text())
    window.bridge.post(lambda: window.controllers.learning.apply("midi cc 1 7", 0.5, is_share=True) and None)
    item = dialog.table.item(row, 1)
    assert item is not None
    qtbot.waitUntil(lambda: item.text() == "midi cc 1 7")
    assert window.bridge.settings.learned == "midi cc 1 7 = /bridge/strength"
    qtbot.mouseClick(dialog.forget, LEFT)
    qtbot.waitUntil(lambda: item.text() == "")
    dialog.reject()


@pytest.mark.parametrize("width", [420, 640])
def test_what_a_parameter_does_can_be_read_whole(window: MainWindow, qtbot: QtBot, width: int) -> None:
    dialog = LearnDialog(window._signals, window.controllers, "", window)
    qtbot.addWidget(dialog)
    dialog.resize(width, 520)
    dialog.show()
    qtbot.waitExposed(dialog)
    table = dialog.table
    needed = [table.sizeHintForRow(row) for row in range(table.rowCount())]
    assert max(needed) > min(needed), "some are of two lines"
    assert all(table.rowHeight(row) >= height for row, height in enumerate(needed))
