"""The window over a bridge with a scripted engine: what the user does becomes one command, what happens becomes visible."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QDropEvent, QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Selection
from daw_bridge.core.events import EngineChanged, LibraryProgress, NextStep, OutputDevicesFound, Problem, Returned
from daw_bridge.core.queue.jobs import EngineStatus, JobState
from daw_bridge.parts import files as files_part
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import TRACKS, Region, Stage, Task
from engine.contract.writing.sound_writer import write_wav
from gui.main_window import MainWindow
from gui.views.settings.dialog import SettingsDialog
from tests.fakes import FakeEngine
from tests.gui.windows import open_window


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """Ten seconds: five bars at 120 bpm."""
    path = tmp_path / "song.wav"
    write_wav(path, np.random.default_rng(0).uniform(-0.5, 0.5, (10 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, tiny: Path) -> Iterator[MainWindow]:
    with open_window(qtbot, tmp_path, tiny) as window:
        yield window


@pytest.fixture
def loaded(window: MainWindow, qtbot: QtBot, song: Path) -> MainWindow:
    window.bridge.import_file(song)
    qtbot.waitUntil(lambda: window.state.take is not None and window.state.peaks is not None)
    return window


def test_the_status_bar_says_how_much_of_the_library_is_read(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.statusBar()
    window.bridge.post(lambda: window.bridge.emit(LibraryProgress(1200, 10_000)))
    qtbot.waitUntil(lambda: bar.currentMessage() == "Reading the library: 1,200 of 10,000 takes")
    window.bridge.post(lambda: window.bridge.emit(LibraryProgress(0, 0)))
    qtbot.waitUntil(lambda: not bar.currentMessage())


def engine_of(window: MainWindow) -> FakeEngine:
    engine = window.bridge.queue_run.engine
    assert isinstance(engine, FakeEngine)
    return engine


def drag_over(
    qtbot: QtBot, window: MainWindow, start_s: float, end_s: float, keys: Qt.KeyboardModifier = Qt.NoModifier
) -> None:
    canvas = window.waveform.canvas
    places = [QPoint(round(canvas.axis.x(t)), 120) for t in (start_s, (start_s + end_s) / 2, end_s)]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, keys, places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
        move(canvas, place, keys)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, keys, places[-1])


def move(widget: QWidget, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), left, left, keys)
    QCoreApplication.sendEvent(widget, event)


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(300, 300), copy, mime, left, Qt.KeyboardModifier.NoModifier))


def test_dropped_files_become_clips(window: MainWindow, qtbot: QtBot, song: Path, tmp_path: Path) -> None:
    other = tmp_path / "ünd ♪.wav"
    other.write_bytes(song.read_bytes())
    drop(window, song, other)
    qtbot.waitUntil(lambda: window.state.clips.rowCount() == 2)
    assert [clip.name for clip in window.state.clips.items] == ["song", "ünd ♪"]


def test_a_dropped_folder_brings_what_it_holds(
    window: MainWindow, qtbot: QtBot, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files_part, "_AT_ONCE", 2)
    folder = tmp_path / "Loops"
    folder.mkdir()
    for name in ("10.wav", "2.wav", "1.wav"):
        (folder / name).write_bytes(song.read_bytes())
    drop(window, folder)
    qtbot.waitUntil(lambda: window.state.clips.rowCount() == 2)
    assert [clip.name for clip in window.state.clips.items] == ["1", "2"]
    assert "Loops holds 3 sound files" in window.problems.accessibleName()


def test_files_are_pasted_from_a_file_manager(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    messages: list[str] = []
    window.actions_.status_message.connect(messages.append)
    QGuiApplication.clipboard().setText("no file")
    window.actions_.files.paste_files()
    assert "no files" in messages[-1]
    copied = QMimeData()
    copied.setData("x-special/gnome-copied-files", b"copy\n" + song.as_uri().encode())
    QGuiApplication.clipboard().setMimeData(copied)
    window.actions_.files.paste_files()
    qtbot.waitUntil(lambda: window.state.clips.rowCount() == 1)


def test_no_part_of_the_window_keeps_a_dropped_file(window: MainWindow) -> None:
    assert [child for child in window.findChildren(QWidget) if child.acceptDrops()] == []


def test_a_bad_file_is_explained(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.wav"
    bad.write_text("no")
    drop(window, bad)
    qtbot.waitUntil(window.problems.isVisible)
    assert "bad.wav" in window.problems.accessibleName()
    assert window.state.clips.rowCount() == 0


@pytest.mark.parametrize("selected", [0, 1, None])
def test_a_bad_file_leaves_the_clip_that_is_selected(
    loaded: MainWindow, qtbot: QtBot, song: Path, tmp_path: Path, selected: int | None
) -> None:
    loaded.bridge.import_file(song)
    qtbot.waitUntil(lambda: rows(loaded) == 2 and loaded.bridge.audition.take is not None)
    clip_id = loaded.state.clips.items[selected].id if selected is not None else ""
    loaded.bridge.select_clip(clip_id)
    if selected is None:
        loaded.bridge.post(lambda: loaded.bridge.audition.set_selection(Selection()))
    qtbot.waitUntil(lambda: loaded.state.selection.clip_id == clip_id)
    bad = tmp_path / "bad.wav"
    bad.write_text("no")
    drop(loaded, bad)
    qtbot.waitUntil(loaded.problems.isVisible)
    qtbot.wait(100)
    assert rows(loaded) == 2
    assert loaded.state.selection.clip_id == clip_id
    assert loaded.bridge.audition.selection.clip_id == clip_id
    if selected is not None:
        assert loaded.clips.list.currentIndex().row() == loaded.clips.shown.row_of(clip_id)


def rows(window: MainWindow) -> int:
    return window.state.clips.rowCount()


def test_dragging_selects_whole_beats_and_undo_takes_it_back(loaded: MainWindow, qtbot: QtBot) -> None:
    drag_over(qtbot, loaded, 2.05, 5.95)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0),))
    assert loaded.prompt.make.isEnabled()
    assert "2.1 to 4.1" in loaded.prompt.make.text()
    drag_over(qtbot, loaded, 7.0, 8.0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0), Region(7.0, 8.0)))
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0),))
    drag_over(qtbot, loaded, 6.0, 4.0)  # by its right edge
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 4.0),))
    drag_over(qtbot, loaded, 0.6, 1.337, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(loaded.state.selection.regions) == 1 and loaded.state.selection.regions[0].end_s < 1.4)
    assert loaded.state.selection.regions[0].end_s != 1.5


def test_a_click_places_the_playhead_and_clears(loaded: MainWindow, qtbot: QtBot) -> None:
    drag_over(qtbot, loaded, 2.0, 4.0)
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    canvas = loaded.waveform.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(canvas.axis.x(7.0)), 120))
    qtbot.waitUntil(lambda: loaded.state.selection.regions == ())
    qtbot.waitUntil(lambda: abs(loaded.bridge.player.position_s - 7.0) < 0.05)


def test_regions_by_keyboard(loaded: MainWindow, qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Right, shift)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(0.0, 0.5),))
    qtbot.keyClick(canvas, Qt.Key.Key_Right, shift | ctrl)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(0.0, 2.5),))
    qtbot.keyClick(canvas, Qt.Key.Key_Left, shift)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(0.0, 2.0),))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == ())


def test_regions_may_reach_past_the_end(loaded: MainWindow, qtbot: QtBot) -> None:
    drag_over(qtbot, loaded, 9.0, 11.0)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(9.0, 11.0),))


def test_repaint_asks_for_what_is_shown(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.prompt.caption.setPlainText("tape piano")
    loaded.prompt.key.setCurrentText("A minor")
    loaded.prompt.takes.setValue(3)
    loaded.prompt.seed.setText("77")
    loaded.prompt.strength.setValue(60)
    drag_over(qtbot, loaded, 2.0, 6.0)
    qtbot.waitUntil(loaded.prompt.make.isEnabled)
    qtbot.mouseClick(loaded.prompt.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    request = engine_of(loaded).running
    assert request.task is Task.REPAINT
    assert request.regions == (Region(2.0, 6.0),)
    assert (request.prompt.caption, request.prompt.keyscale, request.prompt.bpm) == ("tape piano", "A minor", 120)
    assert request.prompt.lyrics == "[Instrumental]"
    assert (request.sampling.seed, request.sampling.takes, request.sampling.strength) == (77, 3, 0.6)
    engine_of(loaded).make_takes()
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 4)
    qtbot.waitUntil(lambda: loaded.state.take is loaded.state.takes.items[1])
    qtbot.waitUntil(lambda: not loaded.jobs.active)


def test_takes_are_compared_and_chosen_by_key(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.actions_.making.cover()
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    engine_of(loaded).make_takes()
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 2)
    original, take = loaded.state.takes.items
    qtbot.waitUntil(lambda: loaded.state.take is take)
    qtbot.waitUntil(loaded.takes.compare.isEnabled)
    qtbot.mouseClick(loaded.takes.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: loaded.state.take is original)
    loaded.actions_.choose_take(2)
    qtbot.waitUntil(lambda: loaded.state.take is take)
    loaded.actions_.discard_take()
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 1)
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 2)


def test_cancel_and_try_again(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.actions_.making.cover()
    qtbot.waitUntil(lambda: len(loaded.jobs.rows) == 1)
    [row] = loaded.jobs.rows.values()
    assert row.button.accessibleName() == f"Cancel {row.job.title}"
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.button.accessibleName() == f"Try {row.job.title} again")
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(loaded.jobs.rows) == 2)


def test_every_button_twin_of_a_drag(loaded: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    qtbot.waitUntil(loaded.takes.copy.isEnabled)
    qtbot.mouseClick(loaded.takes.copy, Qt.MouseButton.LeftButton)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData() is not None and clipboard.mimeData().hasUrls())
    [url] = clipboard.mimeData().urls()
    assert Path(url.toLocalFile()).is_file()
    assert loaded.takes.reveal.isEnabled()
    assert loaded.takes.save.isEnabled()
    assert handed_over(loaded, qtbot) == [(url.toLocalFile(), "copied")]
    QGuiApplication.clipboard().clear()  # without a screen, what is left on it ends the process at its end


def handed_over(window: MainWindow, qtbot: QtBot) -> list[tuple[str, str]]:
    """The records of the library, once it has taken in what the window did."""
    found: list[list[tuple[str, str]]] = []

    def look() -> None:
        assert window.bridge.library is not None
        found.append([(each.path, each.how) for each in window.bridge.library.handed_over()])

    window.bridge.post(look)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_shown_file_is_recorded(loaded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    qtbot.waitUntil(lambda: loaded.takes.finished_path() is not None)
    qtbot.mouseClick(loaded.takes.reveal, Qt.MouseButton.LeftButton)
    [url] = shown
    path = loaded.takes.finished_path()
    assert path is not None
    assert Path(url.toLocalFile()) == Path(path).parent
    assert handed_over(loaded, qtbot) == [(path, "shown")]


@pytest.mark.parametrize(
    ("answer", "is_inside"), [("CopyAction", False), ("IgnoreAction", False), ("CopyAction", True)]
)
def test_a_drag_out_of_the_window_is_recorded_whatever_the_other_program_answers(
    loaded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str, is_inside: bool
) -> None:
    """Qtractor takes a file and answers that it did not."""
    qtbot.waitUntil(lambda: loaded.takes.finished_path() is not None)
    monkeypatch.setattr(QDrag, "exec", lambda *_: Qt.DropAction[answer])
    monkeypatch.setattr(QDrag, "target", lambda _: loaded if is_inside else None)
    view, at = loaded.takes.list, loaded.takes.list.visualRect(loaded.state.takes.index(0)).center()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    away = QPointF(at.x() + 60, at.y())
    left = Qt.MouseButton.LeftButton
    view.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, away, away, left, left, Qt.KeyboardModifier.NoModifier))
    expected = [] if is_inside else [(loaded.takes.finished_path(), "dragged")]
    assert handed_over(loaded, qtbot) == expected


def test_problems_offer_their_next_step(window: MainWindow, qtbot: QtBot) -> None:
    window.problems.show_problem(Problem("the engine keeps stopping", "Start it.", step=NextStep.RESTART_ENGINE))
    starts = engine_of(window).starts
    qtbot.mouseClick(window.problems.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: engine_of(window).starts > starts)
    assert not window.problems.isVisible()


def test_tempo_and_signature_change_the_grid(window: MainWindow, qtbot: QtBot) -> None:
    window.transport.tempo.setValue(92.5)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 92.5)
    window.transport.signature.setCurrentIndex(window.transport.signature.findData("3"))
    window.transport.signature.activated.emit(1)
    qtbot.waitUntil(lambda: window.state.grid.beats_per_bar == 3)
    window.prompt.duration.setValue(10)
    bars = window.prompt.length_s() / window.state.grid.bar_s
    assert bars == pytest.approx(round(bars))


def test_key_and_takes_are_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.prompt.takes.setValue(4)
    window.prompt.key.setCurrentText("D minor")
    qtbot.waitUntil(lambda: (window.bridge.draft.takes, window.bridge.draft.keyscale) == (4, "D minor"))


def test_a_controllers_change_and_typing_do_not_undo_each_other(window: MainWindow, qtbot: QtBot) -> None:
    """The window learns late what a controller changed: it sends only what the user changed since."""
    bridge, prompt = window.bridge, window.prompt
    bridge.post(lambda: bridge.desk.change_draft(bridge.draft.with_(steps=9, guidance=3.0)))
    prompt.caption.setPlainText("a")
    bridge.post(lambda: bridge.desk.change_draft(bridge.draft.with_(steps=10)))
    prompt.caption.setPlainText("ab")
    prompt.takes.setValue(2)
    qtbot.waitUntil(lambda: (window.state.draft.caption, window.state.draft.takes) == ("ab", 2))
    assert (bridge.draft.steps, bridge.draft.guidance) == (10, 3.0)
    assert prompt.caption.toPlainText() == "ab"


def test_a_word_that_is_taken_back_at_once_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    window.prompt.caption.setPlainText("a")
    window.prompt.caption.setPlainText("")
    window.prompt.seed.setText("7")
    qtbot.waitUntil(lambda: window.state.draft.seed == 7)
    assert window.bridge.draft.caption == ""


def test_the_dialog_leaves_what_it_does_not_show(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = window.bridge

    def exec_(dialog: SettingsDialog) -> bool:
        bridge.post(lambda: bridge.desk.change_draft(bridge.draft.with_(caption="from a tablet", takes=5)))
        dialog.models.planner_rewrites.setChecked(True)
        dialog.models.keep_minutes.setValue(3)
        return True

    monkeypatch.setattr(SettingsDialog, "exec", exec_)
    window.dialogs.open_settings()
    qtbot.waitUntil(lambda: window.state.draft.planner_rewrites)
    assert bridge.settings.keep_minutes == 3
    assert (bridge.draft.caption, bridge.draft.takes) == ("from a tablet", 5)


def test_a_typed_tempo_counts_with_enter(window: MainWindow, qtbot: QtBot) -> None:
    field = window.transport.tempo
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "95.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.state.grid.tempo_bpm == 95.5)


def test_a_clip_is_renamed_in_the_list(loaded: MainWindow, qtbot: QtBot) -> None:
    model = loaded.state.clips
    assert not model.setData(model.index(0), "  ")
    assert model.setData(model.index(0), "Bridge part")
    qtbot.waitUntil(lambda: model.items[0].name == "Bridge part")
    qtbot.waitUntil(
        lambda: loaded.bridge.library is not None and loaded.bridge.library.clips()[0].name == "Bridge part"
    )


def test_a_folder_of_gguf_files_is_named_as_what_it_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "acestep-v15-turbo-Q8_0.gguf").write_bytes(b"GGUF")
    dialog = SettingsDialog(window.state.settings, window.state.draft, window)
    qtbot.addWidget(dialog)
    dialog.models.model_folder.setText(str(tmp_path))
    assert "GGUF" in dialog.models.model_status.text()
    assert f"models adopt {tmp_path}" in dialog.models.model_status.text()


def test_settings_dialog_gives_back_what_was_chosen(
    window: MainWindow, qtbot: QtBot, tiny: Path, built_in: Path
) -> None:
    dialog = SettingsDialog(window.state.settings, window.state.draft, window)
    qtbot.addWidget(dialog)
    assert dialog.edited() == (window.state.settings, window.state.draft)
    assert "ready" in dialog.models.model_status.text()
    dialog.models.model_folder.setText("/nowhere")
    assert dialog.models.variant.currentText() == "Automatic: Sketch (built in)"
    assert dialog.models.planner.currentText() == "Planner 1.7B (not installed)"
    dialog.models.model_folder.setText(str(tiny))
    assert dialog.models.variant.currentText() == "Automatic: Turbo"
    dialog.models.variant.setCurrentIndex(dialog.models.variant.findData("acestep-v15-turbo"))
    dialog.models.model_folder.setText("/nowhere")
    assert dialog.models.variant.currentText() == "Turbo (not found)"  # a choice is kept when its drive is not there
    assert "Not found" in dialog.models.model_status.text()
    dialog.models.variant.setCurrentIndex(dialog.models.variant.findData("acestep-v15-sketch"))
    assert "cannot sing" in dialog.models.model_status.text()
    dialog.models.planner_rewrites.setChecked(True)
    chosen, draft = dialog.edited()
    assert (draft.planner_rewrites, chosen.model_folder, chosen.variant) == (True, "/nowhere", "acestep-v15-sketch")


def test_the_dialog_offers_devices_as_soon_as_they_are_known(window: MainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(replace(window.state.settings, audio_device="Gone"), window.state.draft, window)
    qtbot.addWidget(dialog)
    assert dialog.sound.audio_device.currentText() == "Gone"
    dialog.show_devices(OutputDevicesFound(("USB", "HDMI")))
    items = [dialog.sound.audio_device.itemText(n) for n in range(dialog.sound.audio_device.count())]
    assert items == ["System default", "Gone (not found)", "USB", "HDMI"]
    assert dialog.edited()[0].audio_device == "Gone"


def test_the_dialog_turns_the_matching_of_loudness_off(window: MainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(window.state.settings, window.state.draft, window)
    qtbot.addWidget(dialog)
    assert dialog.sound.match_level.isChecked()
    dialog.sound.match_level.setChecked(False)
    assert dialog.edited() == (window.state.settings, replace(window.state.draft, match_level=False))


def test_the_lyrics_say_when_the_model_cannot_sing(window: MainWindow, qtbot: QtBot, built_in: Path) -> None:
    lyrics = window.prompt.lyrics
    qtbot.waitUntil(lambda: "[verse]" in lyrics.placeholderText())
    window.bridge.change_settings(replace(window.state.settings, variant="acestep-v15-sketch"))
    qtbot.waitUntil(lambda: "cannot sing" in lyrics.placeholderText())


def test_the_hint_of_the_lyrics_is_on_the_screen_at_once(window: MainWindow, qtbot: QtBot, built_in: Path) -> None:
    """Qt 6.11 paints another hint only when the field becomes empty or is filled. `grab` would paint all of it anew."""
    window.show()
    qtbot.waitExposed(window)
    lyrics = window.prompt.lyrics
    qtbot.waitUntil(lambda: "[verse]" in lyrics.placeholderText())

    def on_screen() -> QImage:
        qtbot.wait(50)  # lets Qt paint what it means to paint
        corner = lyrics.viewport().mapTo(window, QPoint())
        size = lyrics.viewport().size()
        return window.screen().grabWindow(window.winId(), corner.x(), corner.y(), size.width(), size.height()).toImage()

    before = on_screen()
    window.bridge.change_settings(replace(window.state.settings, variant="acestep-v15-sketch"))
    qtbot.waitUntil(lambda: "cannot sing" in lyrics.placeholderText())
    after = on_screen()
    assert after != before
    lyrics.viewport().repaint()
    assert on_screen() == after


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, "Generating"),
        (0.2, "1 s left · Generating"),
        (42.4, "42 s left · Generating"),
        (200, "About 3 min left · Generating"),
    ],
)
def test_a_running_job_shows_stage_and_time_left(
    loaded: MainWindow, qtbot: QtBot, seconds: float | None, text: str
) -> None:
    loaded.actions_.making.cover()
    qtbot.waitUntil(lambda: len(loaded.jobs.rows) == 1)
    [row] = loaded.jobs.rows.values()
    job = replace(row.job, state=JobState.RUNNING, stage=Stage.SAMPLE, seconds_left=seconds)
    assert row.status_text(job) == text


def test_save_as_writes_what_name_and_kind_say(
    loaded: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Saved” is shown when the file is written, and no file is replaced about which the dialog has not asked."""

    def save(name: str, kind: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), kind))
        loaded.actions_.files.save_take()

    flac, opus = "FLAC files (*.flac)", "Opus files (*.opus)"
    for name, kind, wanted in (
        ("a", flac, "a.flac"),
        ("b.aif", flac, "b.aif"),
        ("c 1.2", "", "c 1.2.wav"),
        ("d", opus, "d.opus"),
    ):
        save(name, kind)
        qtbot.waitUntil(lambda wanted=wanted: f"Saved {wanted}." in loaded.statusBar().currentMessage())  # type: ignore[misc]
        assert (tmp_path / wanted).is_file()
    for name, words in (("a", "a.flac exists already"), ("x.m4a", "cannot write .m4a")):
        before = (tmp_path / "a.flac").read_bytes()
        save(name, flac)
        qtbot.waitUntil(lambda words=words: words in loaded.problems.accessibleName())  # type: ignore[misc]
        assert (tmp_path / "a.flac").read_bytes() == before
    assert not (tmp_path / "x.m4a").exists()


def test_a_file_from_before_a_lead_in_was_chosen_is_not_handed_over(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: loaded.takes.finished_path() is not None)
    for is_on in (True, False):
        loaded.bridge.change_settings(replace(loaded.bridge.settings, lead_in=is_on))
        qtbot.waitUntil(lambda is_on=is_on: ("_lead64" in (loaded.takes.finished_path() or "")) is is_on)  # type: ignore[misc]
        qtbot.waitUntil(lambda: loaded.takes.finished_path() is not None)
        assert ("_lead64" in (loaded.takes.finished_path() or "")) is is_on


def test_a_finished_file_that_was_edited_in_place_is_not_handed_over(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: loaded.takes.finished_path() is not None)
    path = loaded.takes.finished_path()
    assert path is not None
    loaded.bridge.post(lambda: loaded.bridge.desk.emit(Returned("other", path, is_restored=False)))
    qtbot.waitUntil(lambda: loaded.takes.finished_path() is None)


def test_the_menus_name_every_track(window: MainWindow) -> None:
    assert tuple(window.menus.track_names()) == TRACKS


def test_everything_has_a_name_for_a_screen_reader(loaded: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider

    unnamed = []
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QPlainTextEdit, QSlider):
        for widget in loaded.findChildren(kind):
            label = widget.accessibleName() or widget.toolTip() or getattr(widget, "text", lambda: "")()
            inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit)
            if not label and not inside and widget.isVisible():
                unnamed.append(widget)
    assert unnamed == []


def test_notices_name_what_was_discarded_restored_and_returned(
    window: MainWindow, qtbot: QtBot, song: Path, tmp_path: Path
) -> None:
    def shows(text: str) -> None:
        qtbot.waitUntil(lambda: window.statusBar().currentMessage() == text)

    window.bridge.daw.edit_file(song)
    qtbot.waitUntil(lambda: window.state.take is not None)
    window.actions_.daw.return_take()
    shows("Returned the take to the source file song.wav.")
    window.actions_.daw.restore_file()
    shows("Restored the source file song.wav.")
    window.actions_.discard_take()
    shows("Discarded Original. To restore it, press Ctrl+Shift+Backspace.")
    window.bridge.history.undo()
    shows("Restored Original.")
    window.bridge.history.redo()
    shows("Discarded Original. To restore it, press Ctrl+Shift+Backspace.")
    window.actions_.restore_take()
    shows("Restored Original.")


def test_a_long_status_of_the_engine_is_shortened_and_told_whole(window: MainWindow, qtbot: QtBot) -> None:
    status, chip = "Failed on <a GPU of a very long name> " * 8, window.bar.model
    width = window.minimumSizeHint().width()
    qtbot.waitUntil(lambda: "Ready" in chip.accessibleName())  # what the engine itself says at its start comes before
    window.bridge.emit(EngineChanged(EngineStatus.FAILED, status))
    qtbot.waitUntil(lambda: status in chip.accessibleName())
    assert chip.text().endswith(status)
    assert chip.toolTip().startswith(status)
    assert chip.width() <= 400
    assert window.minimumSizeHint().width() == width
    window.bridge.emit(EngineChanged(EngineStatus.READY, "Ready", "cpu"))
    qtbot.waitUntil(lambda: chip.text().endswith("· CPU"))
    assert chip.toolTip().startswith("Ready")
