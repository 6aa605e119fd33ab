"""The reference: by drop, from a file, a take or a region; shown, sent, removed, and said where it is gone."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from gui.main_window import MainWindow
from gui.views.making.task_tab import TaskTab
from tests.gui.accessible.accessible_tree import Role, named
from tests.gui.making.test_tasks import made, press
from tests.gui.test_window import loaded, song, window
from tests.gui.windows import open_window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT, COPY = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    """Three seconds."""
    path = tmp_path / "Warm & old voice.wav"
    write_wav(path, np.random.default_rng(3).uniform(-0.3, 0.3, (3 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


def shown(window: MainWindow) -> str:
    return window.prompt.reference.choose.accessibleName()


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def over_the_field(window: MainWindow) -> QPointF:
    field = window.prompt.reference
    return QPointF(window.mapFromGlobal(field.mapToGlobal(field.rect().center())))


def entries(window: MainWindow) -> dict[str, object]:
    """The menu as it would open."""
    menu = window.prompt.reference.menu
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_a_file_dropped_on_the_field_is_the_reference_and_no_clip(
    loaded: MainWindow, qtbot: QtBot, voice: Path, song: Path
) -> None:
    field, mime = loaded.prompt.reference, mime_of(voice, song)
    assert shown(loaded) == "Reference: None"
    at = over_the_field(loaded)
    loaded.dragMoveEvent(QDragMoveEvent(at.toPoint(), COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier))
    assert field.property("under") is True
    loaded.dropEvent(QDropEvent(at, COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier))
    assert field.property("under") is False
    qtbot.waitUntil(lambda: shown(loaded) == "Reference: Warm & old voice.wav  0:03")
    assert "Warm & old voice.wav is used" in loaded.statusBar().currentMessage()
    press(qtbot, loaded, TaskTab.COVER)
    assert made(loaded, qtbot).reference == str(voice)
    assert loaded.state.clips.rowCount() == 1
    mime = mime_of(song)
    loaded.dropEvent(QDropEvent(QPointF(300, 300), COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: loaded.state.clips.rowCount() == 2)


def test_it_is_removed_by_its_button_and_comes_back_by_undo(loaded: MainWindow, qtbot: QtBot, voice: Path) -> None:
    loaded.bridge.tasks.reference.use_file(voice)
    qtbot.waitUntil(loaded.prompt.reference.remove.isVisible)
    loaded.activateWindow()
    loaded.prompt.reference.remove.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(loaded.prompt.reference.remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(loaded) == "Reference: None")
    assert voice.is_file()
    press(qtbot, loaded, TaskTab.COVER)
    assert made(loaded, qtbot).reference is None
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: "Warm & old voice" in shown(loaded))
    qtbot.waitUntil(lambda: loaded.bridge.undo_steps.next_undo == "Change the reference")


def test_a_file_is_chosen_in_a_dialog(
    loaded: MainWindow, qtbot: QtBot, voice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(voice), ""))
    entries(loaded)["File…"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "Warm & old voice" in shown(loaded))


def test_what_is_no_sound_is_refused_and_leaves_the_one_before(
    loaded: MainWindow, qtbot: QtBot, voice: Path, tmp_path: Path
) -> None:
    loaded.bridge.tasks.reference.use_file(voice)
    qtbot.waitUntil(lambda: "Warm & old voice" in shown(loaded))
    bad = tmp_path / "bad.wav"
    bad.write_text("no")
    loaded.bridge.tasks.reference.use_file(bad)
    qtbot.waitUntil(loaded.problems.isVisible)
    assert "bad.wav" in loaded.problems.accessibleName()
    assert loaded.bridge.draft.reference == str(voice)


def test_a_take_is_the_reference_by_its_names(loaded: MainWindow, qtbot: QtBot) -> None:
    entries(loaded)["Selected take"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: shown(loaded) == "Reference: Original of song  0:10")
    assert loaded.state.take is not None
    assert loaded.bridge.draft.reference == loaded.state.take.path
    loaded.bridge.tasks.reference.remove()
    qtbot.waitUntil(lambda: shown(loaded) == "Reference: None")
    entries(loaded)["Original of song"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: shown(loaded) == "Reference: Original of song  0:10")


def test_a_reference_that_is_chosen_meanwhile_and_typing_leave_each_other_alone(
    loaded: MainWindow, qtbot: QtBot
) -> None:
    caption, take = loaded.prompt.caption, loaded.state.take
    assert take is not None
    seen: list[str] = []
    caption.textChanged.connect(lambda: seen.append(caption.toPlainText()))
    caption.setPlainText("a")
    loaded.bridge.tasks.reference.use_take(take.id)
    caption.setPlainText("ab")
    qtbot.waitUntil(lambda: shown(loaded) != "Reference: None")
    qtbot.waitUntil(lambda: (loaded.state.draft.caption, loaded.state.draft.reference) == ("ab", take.path))
    assert seen == ["a", "ab"], "nothing that was typed was taken back"


def test_a_region_is_cut_out_sample_for_sample(loaded: MainWindow, qtbot: QtBot) -> None:
    assert not entries(loaded)["Selected region"].isEnabled()  # type: ignore[attr-defined]
    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    entries(loaded)["Selected region"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: shown(loaded) == "Reference: song_2.00-4.00s.wav  0:02")
    path, take = Path(loaded.bridge.draft.reference), loaded.state.take
    assert take is not None
    np.testing.assert_array_equal(read_audio(path), read_audio(Path(take.path))[2 * SAMPLE_RATE : 4 * SAMPLE_RATE])
    assert loaded.bridge.library is not None
    assert path.is_relative_to(loaded.bridge.library.folder / "references")
    loaded.bridge.set_regions((Region(10.5, 12.0),))
    loaded.bridge.tasks.reference.use_region(take.id, Region(10.5, 12.0))
    qtbot.waitUntil(loaded.problems.isVisible)
    assert "No sound of the take lies within the region" in loaded.problems.accessibleName()
    assert loaded.bridge.draft.reference == str(path)


def test_it_is_there_after_a_restart_and_said_where_it_is_gone(
    qtbot: QtBot, tmp_path: Path, tiny: Path, voice: Path
) -> None:
    with open_window(qtbot, tmp_path, tiny) as window:
        window.bridge.tasks.reference.use_file(voice)
        qtbot.waitUntil(lambda: "Warm & old voice" in shown(window))
        window.close()
    away = voice.rename(tmp_path / "away.wav")
    with open_window(qtbot, tmp_path, tiny) as window:
        press(qtbot, window, TaskTab.NEW)
        field, notice = window.prompt.reference, window.prompt.notice
        qtbot.waitUntil(field.fault.isVisible)
        assert field.choose.accessibleDescription() == "Warm & old voice.wav does not exist"
        assert notice.reason.text() == "The reference cannot be used: Warm & old voice.wav does not exist."
        assert not window.prompt.make.isEnabled()
        assert named(window.prompt, Role.Button, "Go on without reference").description
        press(qtbot, window, TaskTab.EXTRACT)
        assert not field.isVisible(), "an extracted track sounds as it does"
        press(qtbot, window, TaskTab.NEW)
        window.actions_.making.generate()  # by menu or key
        qtbot.waitUntil(window.problems.isVisible)
        assert "The reference Warm & old voice.wav is not there" in window.problems.accessibleName()
        away.rename(voice)
        field.look_wanted.emit()
        qtbot.waitUntil(window.prompt.make.isEnabled)
        away = voice.rename(tmp_path / "away.wav")
        field.look_wanted.emit()
        qtbot.waitUntil(lambda: not window.prompt.make.isEnabled())
        qtbot.mouseClick(notice.way, LEFT)
        qtbot.waitUntil(window.prompt.make.isEnabled)
        assert shown(window) == "Reference: None"


def test_a_long_name_does_not_widen_the_panel(loaded: MainWindow, qtbot: QtBot, tmp_path: Path, voice: Path) -> None:
    long = tmp_path / f"{'A very long name of a voice ' * 6}.wav"
    long.write_bytes(voice.read_bytes())
    width = loaded.prompt.minimumSizeHint().width()
    loaded.bridge.tasks.reference.use_file(long)
    qtbot.waitUntil(lambda: "A very long name" in shown(loaded))
    assert loaded.prompt.minimumSizeHint().width() == width
    button = loaded.prompt.reference.choose
    assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()
    assert "…" in button.text()
