"""The dialog of the room that the library takes: sizes, a question before anything goes, missing takes, the move."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from daw_bridge.core.shelf.shelf_events import LibraryMoving, SpaceFound, TidiedUp
from daw_bridge.core.shelf.space import Heap, Pile, Space
from engine.contract import whole_file
from gui.main_window import MainWindow
from gui.views.library.space_dialog import SpaceDialog
from tests.gui.accessible.test_accessibility import without_name
from tests.gui.test_window import loaded, song, window
from tests.gui.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # dialogs, without a screen
__all__ = ["loaded", "song", "window"]  # fixtures


@pytest.fixture
def dialog(loaded: MainWindow, qtbot: QtBot) -> SpaceDialog:
    """One clip with a finished file, and a deleted one."""
    loaded.bridge.import_file(loaded_song(loaded))
    qtbot.waitUntil(lambda: loaded.state.clips.rowCount() == 2 and len(loaded.state.exports) == 2)
    loaded.bridge.shelf.delete(loaded.state.clips.items[0].id)
    qtbot.waitUntil(lambda: loaded.state.clips.rowCount() == 1)
    loaded.clip_actions.open_space()
    dialog = loaded.clip_actions.space
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._space is not None)
    return dialog


def loaded_song(window: MainWindow) -> Path:
    take = window.state.take
    assert take is not None
    return Path(take.recipe.imported_from)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What questions said; the first of the list is the button that is pressed, by its beginning."""
    said = [""]

    def execute(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()}")
        button = next((each for each in box.buttons() if each.text().startswith(said[0])), None)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return said


def shown(dialog: SpaceDialog) -> list[str]:
    return [dialog.names.item(n).text() for n in range(dialog.names.count())]


def test_it_says_what_there_is_and_what_goes(dialog: SpaceDialog) -> None:
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Takes" in texts
    assert any(text.endswith("MB") for text in texts)
    assert dialog.heaps[Heap.TRASH].text().startswith("Deleted clips: 1 (")
    assert dialog.heaps[Heap.TRASH].text().endswith("MB)")
    assert not dialog.heaps[Heap.TRASH].isChecked()  # what undo would bring back is not removed by the way
    assert dialog.heaps[Heap.EXPORTS].isChecked()
    assert not dialog.heaps[Heap.LEFTOVERS].isEnabled()
    assert len(shown(dialog)) == 2  # the finished files
    dialog.heaps[Heap.TRASH].setChecked(True)
    assert "song" in shown(dialog)
    assert not dialog.missing.isVisible()
    assert without_name(dialog) == []


def test_nothing_goes_without_a_yes(dialog: SpaceDialog, qtbot: QtBot, answer: list[str]) -> None:
    dialog.heaps[Heap.EXPORTS].setChecked(False)
    dialog.heaps[Heap.TRASH].setChecked(True)
    trash = Path(dialog._bridge.settings.library_folder) / "trash"
    answer[0] = "Cancel"
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert "Remove for good?" in answer[1]
    assert "Deleted clips: 1 (" in answer[1]
    qtbot.wait(100)
    assert len(list(trash.iterdir())) == 1
    answer[0] = "Remove"
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not list(trash.iterdir()))
    qtbot.waitUntil(lambda: dialog.news.text().startswith("Removed "))
    qtbot.waitUntil(lambda: not dialog.heaps[Heap.TRASH].isEnabled())
    assert dialog.remove.text() == "Remove…"
    assert not dialog.remove.isEnabled()
    assert len(list((trash.parent / "exports").iterdir())) == 2


def test_files_in_use_are_named(dialog: SpaceDialog) -> None:
    dialog._on_tidied(TidiedUp(1_300_000_000, ("a.wav", "b.wav")))
    assert dialog.news.text() == "Removed 1.3 GB. In use, and still there: a.wav, b.wav"


def test_missing_takes_are_looked_for(
    loaded: MainWindow, qtbot: QtBot, tmp_path: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = loaded.state.take
    assert take is not None
    away = tmp_path / "away" / Path(take.path).name
    away.parent.mkdir()
    loaded.close()
    loaded.bridge.close()
    whole_file.move(Path(take.path), away)
    with open_window(qtbot, tmp_path, tiny) as again:
        again.clip_actions.open_space()
        dialog = again.clip_actions.space
        assert dialog is not None
        qtbot.waitUntil(dialog.look.isVisible)
        assert dialog.missing.text() == "Takes whose files are missing: 1"
        for folder, said in ((tmp_path / "library", "Still missing: 1"), (away.parent, "No take is missing any more.")):
            monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, folder=folder: str(folder))
            qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda said=said: said in dialog.news.text())  # type: ignore[misc]
        qtbot.waitUntil(lambda: not dialog.look.isVisible())
        qtbot.waitUntil(lambda: again.clips.shown.rowCount() == 1)


def test_the_library_moves(
    dialog: SpaceDialog, loaded: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "new place"
    place.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    qtbot.mouseClick(dialog.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: f"The library is in {place} now".replace("/", "") in plain(dialog.news.text()))
    qtbot.waitUntil(lambda: loaded.clips.shown.rowCount() == 1)
    take = loaded.state.takes_of(loaded.state.clips.items[0].id)[0]
    assert Path(take.path).is_relative_to(place)
    qtbot.waitUntil(lambda: dialog._space is not None)


def plain(text: str) -> str:
    return text.replace("\u200b", "").replace("/", "")


def test_the_move_shows_how_far_it_is_and_can_be_cancelled(
    dialog: SpaceDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled: list[int] = []
    monkeypatch.setattr(dialog._bridge.shelf._housekeeping, "cancel_move", lambda: cancelled.append(1))
    dialog._on_moving(LibraryMoving(250, 1000))
    assert dialog.progress.isVisible()
    assert dialog.progress.value() == 250
    assert not dialog.move_button.isVisible()
    assert not dialog.remove.isEnabled()
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cancelled == [1])
    dialog._on_moving(LibraryMoving(0, 0))
    assert not dialog.progress.isVisible()
    assert dialog.move_button.isVisible()


def test_a_place_that_does_not_do_says_why(
    dialog: SpaceDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(dialog.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "was not moved" in dialog.news.text())
    assert dialog.move_button.isVisible()


def test_what_the_user_unchecked_stays_so(dialog: SpaceDialog) -> None:
    dialog.heaps[Heap.EXPORTS].setChecked(False)
    dialog._on_space(SpaceFound(Space(1, 1, 1, 1, (Pile(Heap.EXPORTS, ("a",), 5),))))
    assert not dialog.heaps[Heap.EXPORTS].isChecked()


def test_a_deleted_clip_is_brought_back_from_the_list(dialog: SpaceDialog, loaded: MainWindow, qtbot: QtBot) -> None:
    assert not dialog.restore.isEnabled()
    dialog.heaps[Heap.TRASH].setChecked(True)
    dialog.names.setCurrentRow(0)  # a finished file
    assert not dialog.restore.isEnabled()
    dialog.names.setCurrentRow(shown(dialog).index("song"))
    assert dialog.restore.isEnabled()
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: loaded.clips.shown.rowCount() == 2)
    qtbot.waitUntil(lambda: not dialog.heaps[Heap.TRASH].isEnabled())
    assert dialog.news.text() == "song is back."
