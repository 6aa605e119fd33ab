"""The dialog of the models: every gesture, over a real bridge and a server that stands in for the hub."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import MemoryMeasured, ModelProgress, NextStep, Problem
from daw_bridge.core.models.known_model import Activity, Faults, Presence
from daw_bridge.making.unfinished import PARTS_FOLDER
from engine.contract.catalog import SKETCH, unheard
from engine.contract.messages import Free
from gui.main_window import MainWindow
from gui.views.models.card import ModelCard
from gui.views.models.dialog import ModelsDialog
from tests.daw_bridge.parts.models.conftest import BIG, NAME, held, hub
from tests.fakes import FakeEngine
from tests.gui.windows import open_window
from tests.peers.hub_server import Hub
from tests.tiny_checkpoint import write_tiny_checkpoint

__all__ = ["held", "hub"]  # fixtures
pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)  # the offscreen platform
LEFT = Qt.MouseButton.LeftButton
TURBO = "acestep-v15-turbo"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hub: Hub) -> Iterator[MainWindow]:
    """A window with an empty model folder."""
    with open_window(qtbot, tmp_path, tmp_path / "models") as window:
        window.bridge.model_shelf.fetches.endpoint = hub.url
        qtbot.waitUntil(lambda: window.bridge.engine_life.is_ready)
        yield window


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ModelsDialog:
    window.models.open()
    dialog = window.models.dialog
    assert isinstance(dialog, ModelsDialog)
    qtbot.waitUntil(lambda: bool(dialog.cards))
    return dialog


def engine_of(window: MainWindow) -> FakeEngine:
    engine = window.bridge.queue_run.engine
    assert isinstance(engine, FakeEngine)
    return engine


def offered(card: ModelCard) -> list[str]:
    return [name for name, button in card.buttons.items() if button.isVisibleTo(card)]


def press(qtbot: QtBot, card: ModelCard, name: str) -> None:
    assert name in offered(card)
    qtbot.mouseClick(card.buttons[name], LEFT)


def answer(qtbot: QtBot, dialog: ModelsDialog, text: str) -> str:
    """Press a button of the question; return what was asked."""
    qtbot.waitUntil(lambda: any(box.isVisible() for box in dialog.findChildren(QMessageBox)))
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    asked = f"{box.text()} {box.informativeText()}"
    qtbot.mouseClick(next(button for button in box.buttons() if button.text() == text), LEFT)
    qtbot.waitUntil(lambda: not dialog.findChildren(QMessageBox))
    return asked


def drop(dialog: ModelsDialog, *paths: Path) -> bool:
    """Drop files on the dialog. Returns whether it takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys, copy = LEFT, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(20, 20), copy, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(dialog, enter)
    if enter.isAccepted():
        QApplication.sendEvent(dialog, QDropEvent(QPointF(20, 20), copy, mime, buttons, keys))
    return enter.isAccepted()


def test_the_menu_opens_it_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    action = next(each for each in window.findChildren(QAction) if each.text() == "Models…")
    assert action.shortcut().toString() == "Ctrl+Alt+M"
    action.trigger()
    dialog = window.models.dialog
    assert isinstance(dialog, ModelsDialog)
    assert not dialog.isModal()
    qtbot.waitUntil(lambda: bool(dialog.cards))
    sketch, turbo = dialog.cards[SKETCH.folder], dialog.cards[TURBO]
    assert sketch.accessibleName() == "Sketch (built in): Built in"
    qtbot.waitUntil(sketch._used.isVisible)
    assert not turbo._used.isVisible()
    assert offered(sketch) == []
    assert offered(turbo) == ["get"]
    assert turbo.buttons["get"].text() == "Get (6.3\u00a0GB)"
    assert (
        turbo._ability.text() == "Sings in 50 languages, up to 10 min. New music, repaint and cover in 8 steps: fast."
    )
    assert "licence MIT" in turbo._facts.text()
    assert not turbo._measured.isVisibleTo(turbo)
    assert "Apache-2.0" in dialog.cards["Qwen3-Embedding-0.6B"]._facts.text()


def test_a_model_is_got_paused_and_used(
    window: MainWindow, dialog: ModelsDialog, qtbot: QtBot, held: threading.Event, tmp_path: Path
) -> None:
    card = dialog.cards[NAME]
    shown = [card.buttons["get"].text()]
    window.models.models.changed.connect(lambda: shown.append(card.buttons["get"].text()))
    press(qtbot, card, "get")
    qtbot.waitUntil(lambda: card.bar.value() >= 490)
    assert offered(card) == ["pause", "give_up"]
    assert card._state.text().startswith("3\u00a0MB of 6\u00a0MB")
    assert card.bar.accessibleDescription() == card._state.text()
    press(qtbot, card, "pause")
    held.set()
    qtbot.waitUntil(lambda: card.model.was_paused and offered(card) == ["get", "give_up"])
    assert card.buttons["get"].text() == "Resume"
    assert card._state.text().startswith("Paused at ")
    assert card.bar.isVisibleTo(card)
    press(qtbot, card, "get")
    news = window.models.news
    qtbot.waitUntil(news.isVisible)
    assert news.text.text() == "Planner 0.6B is ready."
    qtbot.waitUntil(lambda: offered(card) == ["use", "verify", "remove"])
    assert (tmp_path / "models" / NAME / "model.safetensors").read_bytes() == BIG
    qtbot.mouseClick(news.use, LEFT)
    qtbot.waitUntil(lambda: window.bridge.draft.planner == NAME)
    qtbot.waitUntil(lambda: card._used.isVisible() and offered(card) == ["verify", "remove"])
    assert not news.isVisible()
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "The planner is now Planner 0.6B.")
    assert shown == sorted(shown)  # from "Get" to "Resume", and never back while the list is read


def test_the_news_can_be_put_off(window: MainWindow, dialog: ModelsDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog.cards[NAME], "get")
    news = window.models.news
    qtbot.waitUntil(news.isVisible)
    before = window.bridge.draft.planner
    qtbot.mouseClick(news.close_button, LEFT)
    assert not news.isVisible()
    assert window.bridge.draft.planner == before


def test_a_download_is_given_up_after_a_question(
    dialog: ModelsDialog, qtbot: QtBot, held: threading.Event, tmp_path: Path
) -> None:
    card = dialog.cards[NAME]
    press(qtbot, card, "get")
    qtbot.waitUntil(lambda: card.bar.value() >= 490)
    press(qtbot, card, "give_up")
    asked = answer(qtbot, dialog, "Keep it")
    assert asked == "Give up the download of Planner 0.6B? The 3\u00a0MB that were downloaded will be deleted."
    assert offered(card) == ["pause", "give_up"]
    press(qtbot, card, "give_up")
    answer(qtbot, dialog, "Give up")
    held.set()
    qtbot.waitUntil(lambda: offered(card) == ["get"])
    qtbot.waitUntil(lambda: not (tmp_path / "models" / PARTS_FOLDER).exists())


def test_a_model_is_removed_after_a_question(dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    card = dialog.cards[NAME]
    press(qtbot, card, "get")
    qtbot.waitUntil(lambda: "remove" in offered(card))
    press(qtbot, card, "remove")
    assert answer(qtbot, dialog, "Keep it").startswith("Remove Planner 0.6B? 6\u00a0MB will be deleted.")
    QTest.qWait(50)
    assert (tmp_path / "models" / NAME).is_dir()
    press(qtbot, card, "remove")
    answer(qtbot, dialog, "Remove")
    qtbot.waitUntil(lambda: offered(card) == ["get"])
    qtbot.waitUntil(lambda: not (tmp_path / "models" / NAME).exists())


def test_a_failed_download_says_why_and_is_tried_again(
    window: MainWindow, dialog: ModelsDialog, qtbot: QtBot, hub: Hub
) -> None:
    window.bridge.model_shelf.fetches.endpoint = "http://127.0.0.1:9"
    card = dialog.cards[NAME]
    press(qtbot, card, "get")
    qtbot.waitUntil(card._fault.isVisible)
    assert "cannot be reached" in card._fault.text()
    assert "Check the connection" in card._fault.text()
    assert card._sign == "bad"
    assert offered(card) == ["get"]
    qtbot.waitUntil(window.problems.isVisible)
    assert window.problems.step.text() == "Show the model…"
    window.bridge.model_shelf.fetches.endpoint = hub.url
    press(qtbot, card, "get")
    qtbot.waitUntil(lambda: "use" in offered(card))
    assert not card._fault.isVisible()


def test_a_check_says_what_it_found(window: MainWindow, dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    card = dialog.cards[NAME]
    press(qtbot, card, "get")
    qtbot.waitUntil(lambda: "verify" in offered(card))
    press(qtbot, card, "verify")
    qtbot.waitUntil(lambda: card._state.text() == "Installed. All files are good", timeout=20_000)
    (tmp_path / "models" / NAME / "model.safetensors").write_bytes(b"x")
    press(qtbot, card, "verify")
    qtbot.waitUntil(
        lambda: "model.safetensors: 1 bytes instead of" in card._fault.text().replace("\u200b", ""), timeout=20_000
    )
    window._signals(ModelProgress(NAME, Activity.VERIFYING, 50, 200))
    qtbot.waitUntil(lambda: card._state.text() == "Checking its files: 25 %")
    assert offered(card) == ["stop"]
    window._signals(ModelProgress(NAME, Activity.NONE, faults=Faults()))
    qtbot.waitUntil(lambda: card._state.text().endswith("All files are good"))


def test_a_check_is_stopped(
    window: MainWindow, dialog: ModelsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from daw_bridge.making import weights

    reading, go = threading.Event(), threading.Event()

    def slow(_: Path, on_read: Callable[[int], object]) -> str:
        on_read(3_000_000)
        reading.set()
        assert go.wait(10)
        on_read(1)
        return "never"

    card = dialog.cards[NAME]
    press(qtbot, card, "get")
    qtbot.waitUntil(lambda: "verify" in offered(card))
    monkeypatch.setattr(weights, "sha256_of", slow)
    press(qtbot, card, "verify")
    qtbot.waitUntil(lambda: card._state.text() == "Checking its files: 50 %")
    assert reading.is_set()
    press(qtbot, card, "stop")
    is_told = threading.Event()
    window.bridge.desk.post_command(is_told.set)  # after the command of the button
    qtbot.waitUntil(is_told.is_set)
    go.set()
    qtbot.waitUntil(lambda: offered(card) == ["use", "verify", "remove"])
    assert card._state.text() == "Installed"
    assert not card._fault.isVisible()


def test_a_folder_that_is_dropped_is_adopted_and_used(
    window: MainWindow, dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    elsewhere = write_tiny_checkpoint(tmp_path / "old")
    assert not drop(dialog, tmp_path / "song.wav")
    assert drop(dialog, elsewhere)
    assert dialog.note.text().replace("\u200b", "") == f"Looking at {elsewhere}…"
    card = dialog.cards[TURBO]
    qtbot.waitUntil(lambda: card.model.presence is Presence.ADOPTED, timeout=60_000)
    assert dialog.note.text().startswith("Adopted: Turbo")
    qtbot.waitUntil(card._used.isVisible)  # nobody had chosen a model, so the best one is used
    sketch = dialog.cards[SKETCH.folder]
    press(qtbot, sketch, "use")
    qtbot.waitUntil(lambda: window.bridge.settings.variant == SKETCH.folder)
    qtbot.waitUntil(lambda: sketch._used.isVisible() and not card._used.isVisible())
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "The model is now Sketch (built in).")
    press(qtbot, card, "remove")
    assert answer(qtbot, dialog, "Let go").startswith("Let go of Turbo? It is not used any more. Its files stay in ")
    qtbot.waitUntil(lambda: offered(card) == ["get"])
    assert (elsewhere / TURBO / "config.json").is_file()


def test_what_cannot_be_adopted_is_said_in_the_dialog(
    dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "songs").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "songs"))
    qtbot.mouseClick(dialog.adopt_folder, LEFT)
    qtbot.waitUntil(lambda: dialog.note.text().startswith("There are no ACE-Step"), timeout=20_000)
    assert dialog.note.objectName() == "refusal"
    file = tmp_path / "fake.gguf"
    file.write_bytes(b"GGUF")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(dialog.adopt_file, LEFT)
    qtbot.waitUntil(lambda: "fake.gguf" in dialog.note.text() and dialog.note.objectName() == "refusal", timeout=20_000)


def test_planner_precision_and_device_are_chosen(window: MainWindow, dialog: ModelsDialog, qtbot: QtBot) -> None:
    choices = dialog.choices
    assert [choices.planner.itemText(n) for n in range(choices.planner.count())] == [
        "None",
        "Planner 0.6B (not installed)",
        "Planner 1.7B (not installed)",
        "Planner 4B (not installed)",
    ]
    bridge = window.bridge
    chosen = lambda: (bridge.draft.planner, bridge.settings.dtype, bridge.settings.device)  # noqa: E731
    for n, (box, value) in enumerate(((choices.planner, NAME), (choices.dtype, "int8"), (choices.device, "cpu"))):
        box.setFocus()
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())  # as a key or a click does
        qtbot.waitUntil(lambda n=n, value=value: chosen()[n] == value)
        qtbot.waitUntil(lambda: (window.state.settings, window.state.draft) == (bridge.settings, bridge.draft))
    assert chosen() == (NAME, "int8", "cpu")
    from dataclasses import replace

    bridge.change_settings(replace(bridge.settings, dtype="float32", device="cuda:1"))
    bridge.edit_draft(replace(bridge.draft, planner=""))
    qtbot.waitUntil(lambda: choices.device.currentData() == "cuda:1")
    assert choices.dtype.currentData() == "float32"
    qtbot.waitUntil(lambda: choices.planner.currentText() == "None")


def test_the_adapters_are_a_click_away(window: MainWindow, dialog: ModelsDialog, qtbot: QtBot) -> None:
    from dataclasses import replace

    button = dialog.choices.adapters
    assert button.text() == "Adapters…"
    lines = "/nowhere/a.safetensors\n/nowhere/b.safetensors:off\nc:7000\n"
    window.bridge.edit_draft(replace(window.bridge.draft, adapters=lines))
    qtbot.waitUntil(lambda: button.text().startswith("1 adapter"))
    assert window.pages.currentIndex() == 0
    qtbot.mouseClick(button, LEFT)
    assert window.pages.currentIndex() == 1


def test_what_becomes_of_a_model_is_announced(
    window: MainWindow, dialog: ModelsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.views.models import dialog as module

    said: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, sentence, **_: said.append(sentence))
    for done in (10, 20, 30):
        window._signals(ModelProgress(NAME, Activity.FETCHING, done, 100))
    window._signals(ModelProgress(NAME, Activity.PAUSING, 30, 100))
    window._signals(ModelProgress(NAME, Activity.NONE, problem="The disk is full", hint="Free some space."))
    assert said == [
        "Planner 0.6B: 10\u00a0bytes of 100\u00a0bytes",
        "Planner 0.6B: Stopping…",
        "Planner 0.6B: Not installed. The disk is full. Free some space.",
    ]


def test_the_wheel_changes_no_choice_without_the_keyboard(dialog: ModelsDialog, qtbot: QtBot) -> None:
    box = dialog.choices.dtype
    dialog.adopt_file.setFocus()
    before = box.currentIndex()
    down = QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), down, down, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == before


def test_the_memory_is_shown_and_freed(window: MainWindow, dialog: ModelsDialog, qtbot: QtBot) -> None:
    meter, engine = dialog.memory, engine_of(window)
    qtbot.waitUntil(lambda: engine.weighings > 0)
    window._signals(MemoryMeasured(4_000_000_000, 16_000_000_000, "cpu"))
    qtbot.waitUntil(lambda: meter.text.text() == "4.0\u00a0GB of the 16.0\u00a0GB of this machine")
    assert meter.bar.value() == 250
    assert not meter.device_text.isVisible()
    window._signals(MemoryMeasured(4_000_000_000, 16_000_000_000, "cuda:0", 6_000_000_000, 12_000_000_000))
    qtbot.waitUntil(meter.device_text.isVisible)
    assert meter.device_text.text() == "6.0\u00a0GB of the 12.0\u00a0GB of the graphics card (cuda:0)"
    assert meter.device_bar.accessibleDescription() == meter.device_text.text()
    before = engine.weighings
    qtbot.mouseClick(meter.free, LEFT)
    qtbot.waitUntil(lambda: Free() in engine.asked)
    qtbot.waitUntil(lambda: engine.weighings > before)
    dialog.hide()
    qtbot.waitUntil(lambda: not meter._timer.isActive())


def test_a_problem_that_names_a_model_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window._signals(Problem(unheard(SKETCH.folder, "la la la"), "The job continues."))
    qtbot.waitUntil(window.problems.isVisible)
    assert window.problems.problem is not None
    assert window.problems.problem.step is NextStep.SHOW_MODEL
    qtbot.mouseClick(window.problems.step, LEFT)
    dialog = window.models.dialog
    assert isinstance(dialog, ModelsDialog)
    qtbot.waitUntil(lambda: bool(dialog.cards))
    dialog.activateWindow()
    qtbot.waitActive(dialog)
    qtbot.waitUntil(dialog.cards[TURBO].buttons["get"].hasFocus)
    dialog.hide()
    window.models.open("acestep-v15-xl-base")
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.cards["acestep-v15-xl-base"].buttons["get"])
    shown = dialog._scroll.viewport().rect()
    button = dialog.cards["acestep-v15-xl-base"].buttons["get"]
    assert shown.contains(button.mapTo(dialog._scroll.viewport(), button.rect().center()))


def test_keys_alone_get_pause_and_resume(dialog: ModelsDialog, qtbot: QtBot, held: threading.Event) -> None:
    dialog.open_at(NAME)
    qtbot.waitActive(dialog)
    card = dialog.cards[NAME]
    qtbot.waitUntil(card.buttons["get"].hasFocus)
    handle = dialog.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Space)
    qtbot.waitUntil(card.buttons["pause"].hasFocus)  # it stays in the card
    qtbot.waitUntil(lambda: card.bar.value() >= 490)
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert card.buttons["give_up"].hasFocus()
    QTest.keyClick(handle, Qt.Key.Key_Backtab)
    QTest.keyClick(handle, Qt.Key.Key_Space)
    held.set()
    qtbot.waitUntil(lambda: card.model.was_paused)
    qtbot.waitUntil(card.buttons["get"].hasFocus)
    QTest.keyClick(handle, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "use" in offered(card))
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_every_button_says_which_model_it_is_about(dialog: ModelsDialog) -> None:
    for card in dialog.cards.values():
        for name in offered(card):
            button = card.buttons[name]
            assert card.model.title in button.accessibleName()
            assert button.accessibleDescription()
            assert button.toolTip()
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert all(button.text() for button in buttons)
    assert all(not button.autoDefault() for button in buttons)  # Return presses none that has not got the keyboard


def test_the_keyboard_meets_the_cards_from_top_to_bottom(window: MainWindow, qtbot: QtBot) -> None:
    window.models.open(TURBO)
    dialog = window.models.dialog
    assert isinstance(dialog, ModelsDialog)
    qtbot.waitUntil(lambda: bool(dialog.cards))
    qtbot.waitActive(dialog)
    qtbot.waitUntil(dialog.cards[TURBO].buttons["get"].hasFocus)
    seen = []
    for _ in range(len(dialog.cards) - 1):
        focused = dialog.focusWidget()
        seen.append(next((card.y() for card in dialog.cards.values() if card.isAncestorOf(focused)), None))
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    assert None not in seen
    assert seen == sorted(seen)  # type: ignore[type-var]
    assert dialog.focusWidget() is dialog.choices.planner
