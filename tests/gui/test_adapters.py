"""The list of adapters in the window: what the user does there is in the draft and in the next job at once."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from engine.contract.adapters import facts
from engine.contract.messages import Adapter, Generate
from gui.main_window import MainWindow
from gui.viewmodels import adapter_reader
from gui.views.adapters.row import AdapterRow, adapter_name
from tests.gui.windows import open_window

LEFT = Qt.MouseButton.LeftButton


def write_lora(file: Path, rank: int = 16) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    stem = "base_model.model.layers.0.self_attn.q_proj"
    factors = {"lora_A": np.zeros((rank, 48), np.float32), "lora_B": np.zeros((64, rank), np.float32)}
    save_file({f"{stem}.{part}.weight": value for part, value in factors.items()}, file)
    return file


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    return write_lora(tmp_path / "tape.safetensors")


@pytest.fixture
def choir(tmp_path: Path) -> Path:
    """A folder as PEFT writes it."""
    folder = write_lora(tmp_path / "choir v1.2" / "adapter_model.safetensors", 64).parent
    config = '{"peft_type": "LORA", "r": 64, "lora_alpha": 64, "base_model_name_or_path": "ACE-Step/acestep-v15-turbo"}'
    (folder / "adapter_config.json").write_text(config)
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, tiny: Path) -> Iterator[MainWindow]:
    with open_window(qtbot, tmp_path, tiny) as window:
        window.pages.open_adapters()
        yield window


def drop(window: MainWindow, *paths: Path, on: QWidget | None = None) -> None:
    """Drop files on a widget; without one, on the waveform."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = on or window.waveform
    at = QPointF(window.mapFromGlobal(target.mapToGlobal(QPoint(20, 20))))
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier))


def set_lines(window: MainWindow, qtbot: QtBot, *lines: str) -> list[AdapterRow]:
    """Set the list as the settings file or a controller does, and wait until all of it was read."""
    window.bridge.edit_draft(replace(window.bridge.draft, adapters="\n".join(lines)))
    qtbot.waitUntil(lambda: len(window.adapters.rows) == len(lines))
    qtbot.waitUntil(lambda: all(row.about.text() != "Reading…" for row in window.adapters.rows))
    return window.adapters.rows


def lines_of(window: MainWindow) -> list[str]:
    """Of the bridge, as soon as the window shows the same."""
    lines = window.bridge.draft.adapters
    return lines.splitlines() if window.state.draft.adapters == lines else ["not shown yet"]


def tab(window: MainWindow) -> str:
    return window.pages.tabText(1)


def job_adapters(window: MainWindow, qtbot: QtBot) -> tuple[Adapter, ...]:
    """The adapters of a job that is made now."""
    rows = window.jobs.rows
    count = len(rows)
    qtbot.mouseClick(window.prompt.make, LEFT)
    qtbot.waitUntil(lambda: len(rows) > count)
    request = list(rows.values())[-1].job.request
    assert isinstance(request, Generate)
    return request.adapters


def test_an_empty_list_says_what_to_do(window: MainWindow) -> None:
    assert window.adapters._empty.isVisible()
    assert (
        window.adapters._empty.text()
        == "No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one."
    )
    assert tab(window) == "Adapters"


def test_a_file_dropped_anywhere_is_in_the_list_and_in_the_next_job(
    window: MainWindow, qtbot: QtBot, tape: Path
) -> None:
    window.pages.setCurrentIndex(0)
    drop(window, tape)
    assert window.adapters.isVisible()
    assert not window.adapters._empty.isVisible()
    (row,) = window.adapters.rows
    assert row.name.text() == "tape"
    qtbot.waitUntil(lambda: row.about.text() == "LoRA · rank 16 · PEFT")
    assert tab(window) == "Adapters (1)"
    assert job_adapters(window, qtbot) == (Adapter(str(tape)),)
    assert window.state.clips.rowCount() == 0


def test_a_folder_is_an_adapter_where_it_is_dropped_on_the_list(
    window: MainWindow, qtbot: QtBot, choir: Path, tmp_path: Path
) -> None:
    (tmp_path / "song.wav").write_bytes(b"")
    drop(window, choir, tmp_path / "song.wav", on=window.adapters)
    assert [row.name.text() for row in window.adapters.rows] == ["choir v1.2"]
    qtbot.waitUntil(lambda: window.adapters.rows[0].about.text() == "LoRA · rank 64 · acestep-v15-turbo · PEFT")
    assert window.bridge.draft.adapters in {"", str(choir)}
    qtbot.waitUntil(lambda: lines_of(window) == [str(choir)])
    drop(window, tmp_path)
    assert len(window.adapters.rows) == 1


def test_no_field_of_the_list_keeps_a_dropped_file(window: MainWindow, qtbot: QtBot, tape: Path) -> None:
    set_lines(window, qtbot, str(tape))
    assert [child for child in window.adapters.findChildren(QWidget) if child.acceptDrops()] == []


def test_a_drag_over_the_tab_opens_the_list(window: MainWindow) -> None:
    pages = window.pages
    pages.setCurrentIndex(0)
    bar = pages.tabBar()
    assert not pages.is_over_adapters(bar.mapToGlobal(bar.tabRect(0).center()))
    assert pages.currentIndex() == 0
    assert pages.is_over_adapters(bar.mapToGlobal(bar.tabRect(1).center()))
    assert pages.currentIndex() == 1
    pages.end_drag(is_taken=True)
    assert pages.currentIndex() == 1


def test_a_drag_that_only_passed_over_the_tab_leaves_the_prompt_in_front(window: MainWindow) -> None:
    pages, bar = window.pages, window.pages.tabBar()
    pages.setCurrentIndex(0)
    pages.is_over_adapters(bar.mapToGlobal(bar.tabRect(1).center()))
    pages.end_drag()
    assert pages.currentIndex() == 0
    pages.open_adapters()
    pages.is_over_adapters(bar.mapToGlobal(bar.tabRect(1).center()))
    pages.end_drag()
    assert pages.currentIndex() == 1, "it was open before"


def test_files_and_folders_are_added_by_the_button(
    window: MainWindow, qtbot: QtBot, tape: Path, choir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tape)], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(choir))
    menu = window.adapters.add.menu()
    for action in menu.actions():
        action.trigger()
    qtbot.waitUntil(lambda: lines_of(window) == [str(tape), str(choir)])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    menu.actions()[0].trigger()
    assert len(window.adapters.rows) == 2


def test_an_adapter_that_is_added_again_is_switched_on(window: MainWindow, qtbot: QtBot, tape: Path) -> None:
    set_lines(window, qtbot, f"{tape}:0.5:off")
    assert tab(window) == "Adapters"
    drop(window, tape)
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.5"])
    assert window.statusBar().currentMessage() == "tape is in the list already."


def test_switch_slider_number_and_fold(window: MainWindow, qtbot: QtBot, tape: Path, choir: Path) -> None:
    first, second = set_lines(window, qtbot, str(tape), f"{choir}:0.8")
    assert (second.strength.slider.value(), second.strength.number.text()) == (80, "80 %")
    qtbot.mouseClick(first.use, LEFT, pos=QPoint(7, first.use.height() // 2))
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:off", f"{choir}:0.8"])
    assert tab(window) == "Adapters (1)"
    assert job_adapters(window, qtbot) == (Adapter(str(choir), 0.8),)
    qtbot.mouseClick(first.name, LEFT)
    second.strength.slider.setValue(35)
    assert second.strength.number.text() == "35 %"
    assert job_adapters(window, qtbot) == (Adapter(str(tape)), Adapter(str(choir), 0.35))
    second.strength.number.setFocus()
    second.strength.number.selectAll()
    qtbot.keyClicks(second.strength.number, "-112.5")
    assert second.strength.slider.value() == 0
    assert job_adapters(window, qtbot)[1] == Adapter(str(choir), -1.125)

    assert not second.more.isVisible()
    qtbot.mouseClick(second.fold, LEFT)
    assert second.more.isVisible()
    second.parts["cross_attention"].slider.setValue(50)
    second.parts["mlp"].number.setValue(0)
    second.first.setValue(25)
    second.last.setValue(75)
    assert job_adapters(window, qtbot)[1] == Adapter(str(choir), -1.125, 1, 0.5, 0, 1, 0.25, 0.75)
    assert second.first.maximum() < 75
    assert not second.summary.isVisible()
    qtbot.mouseClick(second.fold, LEFT)
    assert second.summary.text() == "cross-attention 50 % · MLP 0 % · steps 25 to 75 %"
    assert second.summary.isVisible()


def test_a_double_click_sets_a_slider_to_100_percent(window: MainWindow, qtbot: QtBot, tape: Path) -> None:
    (row,) = set_lines(window, qtbot, f"{tape}:0.3")
    qtbot.mouseDClick(row.strength.slider, LEFT, pos=QPoint(3, 8))
    qtbot.waitUntil(lambda: lines_of(window) == [str(tape)])
    assert row.strength.slider.value() == 100


def test_a_value_that_the_number_cannot_show_stays_exact(window: MainWindow, qtbot: QtBot, tape: Path) -> None:
    (row,) = set_lines(window, qtbot, f"{tape}:0.12345")
    assert row.strength.number.text().replace(",", ".") == "12.3 %"
    row.parts["mlp"].slider.setValue(50)
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.12345:mlp=0.5"])


def test_a_slider_does_not_jump_back_while_it_is_dragged(window: MainWindow, qtbot: QtBot, tape: Path) -> None:
    (row,) = set_lines(window, qtbot, str(tape))
    shown = []
    window.state.draft_changed.connect(lambda: shown.append(row.strength.slider.value()))
    for percent in (*range(100, 0, -1), 100):
        row.strength.slider.setValue(percent)
    qtbot.waitUntil(lambda: window.state.draft.adapters == str(tape) and len(shown) > 50)
    assert set(shown) == {100}
    qtbot.waitUntil(lambda: lines_of(window) == [str(tape)])


def test_a_list_that_something_else_changed_is_shown(window: MainWindow, qtbot: QtBot, tape: Path, choir: Path) -> None:
    set_lines(window, qtbot, str(tape), str(choir))
    row = window.adapters.rows[1]
    row.fold.click()
    set_lines(window, qtbot, f"{choir}:0.5")
    qtbot.waitUntil(lambda: row.strength.slider.value() == 50)
    assert window.adapters.rows == [row]
    assert row.more.isVisible()
    assert tab(window) == "Adapters (1)"


def test_a_fader_of_a_controller_moves_the_slider(window: MainWindow, qtbot: QtBot, tape: Path, choir: Path) -> None:
    first, second = set_lines(window, qtbot, str(tape), str(choir))
    for percent in range(100):
        window.bridge.edit_draft(replace(window.bridge.draft, adapters=f"{tape}:{percent / 100}\n{choir}"))
    qtbot.waitUntil(lambda: first.strength.slider.value() == 99)
    assert window.adapters.rows == [first, second]
    second.strength.slider.setValue(10)
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.99", f"{choir}:0.1"])


def test_remove_and_undo(window: MainWindow, qtbot: QtBot, tape: Path, choir: Path) -> None:
    first, _ = set_lines(window, qtbot, f"{tape}:0.5:mlp=0", str(choir))
    qtbot.mouseClick(first.remove, LEFT)
    qtbot.waitUntil(lambda: lines_of(window) == [str(choir)])
    assert window.statusBar().currentMessage() == "Removed tape from the list. To put it back, press Ctrl+Z."
    undo, redo = window.undo_actions.undo, window.undo_actions.redo
    qtbot.waitUntil(lambda: undo.text() == "Undo Remove adapter tape")
    undo.trigger()
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.5:mlp=0", str(choir)])
    qtbot.waitUntil(redo.isEnabled)
    redo.trigger()
    qtbot.waitUntil(lambda: lines_of(window) == [str(choir)])
    qtbot.waitUntil(undo.isEnabled)
    undo.trigger()
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.5:mlp=0", str(choir)])
    window.adapters.rows[0].strength.slider.setValue(60)
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.6:mlp=0", str(choir)])
    qtbot.waitUntil(lambda: not redo.isEnabled(), timeout=2000)
    undo.trigger()
    qtbot.waitUntil(lambda: lines_of(window) == [f"{tape}:0.5:mlp=0", str(choir)])
    qtbot.mouseClick(window.adapters.rows[1].remove, LEFT)
    qtbot.mouseClick(window.adapters.rows[0].remove, LEFT)
    qtbot.waitUntil(lambda: not lines_of(window))
    assert window.adapters._empty.isVisible()
    assert tape.exists()


def test_adapters_that_cannot_be_used_stay_with_their_reason(
    window: MainWindow, qtbot: QtBot, tape: Path, tmp_path: Path
) -> None:
    away = tmp_path / "stick" / "voice.safetensors"
    (tmp_path / "old.bin").write_bytes(b"PK\x03\x04 and so on")
    missing, torch, odd, _ = set_lines(window, qtbot, str(away), str(tmp_path / "old.bin"), f"{tape}:99", str(tape))
    qtbot.waitUntil(lambda: missing.trouble.isVisible() and torch.trouble.isVisible() and odd.trouble.isVisible())
    assert plain(missing) == (
        f"Not found in {away.parent}. Connect its drive or put the file back. To go on without it, switch it off."
    )
    assert plain(torch) == (
        "old.bin is a PyTorch file. Adapters are read from .safetensors files. Switch it off or add another file."
    )
    assert "scale must be from -4 to 4, got 99.0. Remove it and add its file again." in plain(odd)
    assert missing.accessibleDescription() == plain(missing)
    assert tab(window) == "Adapters (!)"
    assert window.pages.tabBar().property("trouble") is True
    qtbot.mouseClick(odd.remove, LEFT)
    for row in (missing, torch):
        row.use.click()
    assert tab(window) == "Adapters (1)"
    assert window.pages.tabBar().property("trouble") is False
    assert plain(torch) == "old.bin is a PyTorch file. Adapters are read from .safetensors files."
    assert job_adapters(window, qtbot) == (Adapter(str(tape)),)


def plain(row: AdapterRow) -> str:
    return row.trouble.text().replace("\u200b", "")


def test_an_adapter_is_usable_as_soon_as_its_drive_is_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tmp_path / "stick" / "voice.safetensors"
    window.adapters._again.setInterval(20)
    (row,) = set_lines(window, qtbot, str(away))
    assert row.trouble.isVisible()
    write_lora(away)
    qtbot.waitUntil(lambda: row.about.text() == "LoRA · rank 16 · PEFT")
    assert not row.trouble.isVisible()
    assert tab(window) == "Adapters (1)"
    assert not window.adapters._again.isActive()


def test_a_drive_that_does_not_answer_holds_nothing_up(
    window: MainWindow, qtbot: QtBot, tape: Path, choir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, read = threading.Event(), facts.adapter_facts

    def slow(path: Path) -> object:
        if path == choir:
            assert answers.wait(20)
        return read(path)

    monkeypatch.setattr(facts, "adapter_facts", slow)
    drop(window, choir, tape, on=window.adapters)
    waiting, other = window.adapters.rows
    qtbot.waitUntil(lambda: other.about.text() == "LoRA · rank 16 · PEFT")
    assert waiting.about.text() == "Reading…"
    waiting.strength.slider.setValue(50)
    qtbot.waitUntil(lambda: lines_of(window) == [f"{choir}:0.5", str(tape)])
    answers.set()
    qtbot.waitUntil(lambda: waiting.about.text().startswith("LoRA · rank 64"))
    assert waiting.strength.slider.value() == 50


def test_a_line_that_is_still_being_read_is_kept(
    window: MainWindow, qtbot: QtBot, tape: Path, choir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, parse = threading.Event(), adapter_reader.parse_adapter_line

    def slow(typed: str) -> object:
        assert answers.wait(20)
        return parse(typed)

    monkeypatch.setattr(adapter_reader, "parse_adapter_line", slow)
    window.bridge.edit_draft(replace(window.bridge.draft, adapters=f"{choir}:0.5:off"))
    qtbot.waitUntil(lambda: len(window.adapters.rows) == 1)
    row = window.adapters.rows[0]
    assert not row.strength.isVisible()
    drop(window, tape)
    qtbot.waitUntil(lambda: lines_of(window) == [f"{choir}:0.5:off", str(tape)])
    answers.set()
    qtbot.waitUntil(row.strength.isVisible)
    assert row.strength.slider.value() == 50
    assert not row.use.isChecked()
    assert tab(window) == "Adapters (1)"


def test_a_name_that_no_line_can_hold_is_a_problem(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    drop(window, tmp_path / "two\nlines.safetensors")
    assert window.adapters.rows == []
    assert window.problems.problem is not None
    assert window.problems.problem.hint == "Rename the file and add it again."


def test_twenty_adapters_scroll_and_the_wheel_changes_no_strength(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [write_lora(tmp_path / f"adapter with quite a long name, number {i:02}.safetensors") for i in range(20)]
    width = window.prompt.minimumSizeHint().width()
    rows = set_lines(window, qtbot, *map(str, files))
    (scroll,) = window.adapters.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 500)
    assert window.prompt.minimumSizeHint().width() == width
    slider = rows[0].strength.slider
    at = QPointF(slider.rect().center())
    no = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    for widget in (slider, rows[0].strength.number):
        wheel = QWheelEvent(
            at, QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, *no, False
        )
        QApplication.sendEvent(widget, wheel)
        assert not wheel.isAccepted() or scroll.verticalScrollBar().value() > 0
    assert rows[0].strength.number.value() == 100
    rows[0].name.resize(60, 20)
    assert rows[1].name.toolTip() == f"{files[1]}\nNumber 2 for OSC"


def test_keys_and_names_for_a_screen_reader(window: MainWindow, qtbot: QtBot, tape: Path, choir: Path) -> None:
    first, second = set_lines(window, qtbot, str(tape), str(choir))
    window.activateWindow()
    assert first.use.focusPolicy() is Qt.FocusPolicy.TabFocus
    first.use.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first.use, Qt.Key.Key_Space)
    assert not first.use.isChecked()
    assert not window.bridge.player.playing
    qtbot.keyClick(first.strength.slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: lines_of(window)[0] == f"{tape}:0.95:off")
    first.remove.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first.remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lines_of(window) == [str(choir)])
    assert second.use.accessibleName() == "Use choir v1.2"
    assert second.strength.slider.accessibleName() == "Strength of choir v1.2"
    for widget in second.findChildren(QWidget):
        if isinstance(widget, QToolButton) and widget.isVisible():
            assert widget.accessibleName()
            assert widget.toolTip()


def test_what_an_adapter_is_called() -> None:
    assert adapter_name("/a/tape.v2.safetensors") == "tape.v2"
    assert adapter_name("/a/tape/adapter_model.safetensors") == "tape"
    assert adapter_name("/a/tape v1.2") == "tape v1.2"


def test_lines_that_were_read_long_ago_are_forgotten(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter_reader, "_KEPT_LINES", 3)
    reader = adapter_reader.AdapterReader()
    lines = [f"{tmp_path / 'a.safetensors'}:0.{step}" for step in range(1, 9)]  # as a controller's fader makes them
    for line in lines:
        with qtbot.waitSignal(reader.found, timeout=20_000):
            reader.parse(line)
    assert [reader.line(line) is not None for line in lines] == [False] * 5 + [True] * 3
