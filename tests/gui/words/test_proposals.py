"""The three buttons: what they ask, how far it is, and the proposal that is accepted line by line."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from daw_bridge.core.words.proposal import AskState
from daw_bridge.core.words.word_events import PlannerFound
from engine.contract.messages import Answered, Ask, AskFor, Cancel, Failed, Finished, Progress, Prompt, Region, Stage
from gui.main_window import MainWindow
from tests.gui.making.test_tasks import said
from tests.gui.test_undo import focus, undo_text
from tests.gui.test_window import engine_of, loaded, song, window
from tests.tiny_checkpoint import write_tiny_planner

__all__ = ["loaded", "said", "song", "window"]  # fixtures
LEFT = Qt.MouseButton.LeftButton
SAID = Prompt("slow funk", "one\ntwo stars\nthree", bpm=97.0, keyscale="A minor", language="en")


@pytest.fixture(scope="module")
def with_planner(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model with a planner beside it."""
    folder = tmp_path_factory.mktemp("with a planner") / "models"
    shutil.copytree(tiny, folder)
    write_tiny_planner(folder)
    return folder


@pytest.fixture
def asking(loaded: MainWindow, qtbot: QtBot, with_planner: Path) -> MainWindow:
    """A window with a clip, and a model with a planner, which the scripted engine stands in for."""
    loaded.bridge.change_settings(replace(loaded.state.settings, model_folder=str(with_planner)))
    qtbot.waitUntil(loaded.prompt.words.desk.asks.write.isEnabled)
    return loaded


def question(window: MainWindow, qtbot: QtBot) -> Ask:
    asked = engine_of(window).asked
    qtbot.waitUntil(lambda: any(isinstance(each, Ask) for each in asked))
    return next(each for each in reversed(asked) if isinstance(each, Ask))


def answer(window: MainWindow, qtbot: QtBot, prompt: Prompt = SAID, duration_s: float | None = None) -> None:
    request, engine = question(window, qtbot), engine_of(window)
    engine.on_event(Answered(request.job_id, prompt, duration_s))
    engine.on_event(Finished(request.job_id))
    qtbot.waitUntil(lambda: window.words.page.asked is not None)


def write(window: MainWindow, qtbot: QtBot, caption: str, lyrics: str) -> None:
    window.prompt.caption.setPlainText(caption)
    window.prompt.lyrics.setPlainText(lyrics)
    qtbot.waitUntil(lambda: (window.state.draft.caption, window.state.draft.lyrics) == (caption, lyrics))


def shown(window: MainWindow) -> list[str]:
    return [row.words for row in window.words.page.model.rows if row.key]


# --- asking ---------------------------------------------------------------------------------------------


def test_each_button_asks_its_question(asking: MainWindow, qtbot: QtBot) -> None:
    asks = asking.prompt.words.desk.asks
    assert not asks.improve.isEnabled(), "there is nothing to improve"
    write(asking, qtbot, "funk", "")
    asking.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: "region" in asks.understand.toolTip())
    found = []
    for button in (asks.write, asks.improve, asks.understand):
        count = sum(isinstance(each, Ask) for each in engine_of(asking).asked)
        qtbot.mouseClick(button, LEFT)
        qtbot.waitUntil(lambda count=count: sum(isinstance(e, Ask) for e in engine_of(asking).asked) > count)
        request = question(asking, qtbot)
        found.append(request.ask_for)
        engine_of(asking).on_event(Answered(request.job_id, Prompt("funk")))
        engine_of(asking).on_event(Finished(request.job_id))
        qtbot.waitUntil(asks.write.isVisible)
    assert found == [AskFor.INSPIRE, AskFor.FORMAT, AskFor.UNDERSTAND]
    assert "nothing to change" in asking.statusBar().currentMessage()


def test_how_far_it_is_and_stopping_it(asking: MainWindow, qtbot: QtBot) -> None:
    asks = asking.prompt.words.desk.asks
    qtbot.mouseClick(asks.write, LEFT)
    request = question(asking, qtbot)
    qtbot.waitUntil(asks.work.isVisible)
    assert not asks.buttons.isVisible()
    engine_of(asking).on_event(Progress(request.job_id, Stage.PLAN, 0.4, 12.0))
    qtbot.waitUntil(lambda: asks.bar.value() == 40)
    assert "12 second" in asks.doing.text()
    assert "Planner 0.6B writes" in asks.bar.accessibleDescription()
    qtbot.mouseClick(asks.cancel, LEFT)
    qtbot.waitUntil(asks.buttons.isVisible)
    assert Cancel(request.job_id) in engine_of(asking).asked
    assert "stopped" in asking.statusBar().currentMessage()


def test_a_failure_is_said_and_tried_again(asking: MainWindow, qtbot: QtBot) -> None:
    asks = asking.prompt.words.desk.asks
    qtbot.mouseClick(asks.write, LEFT)
    request = question(asking, qtbot)
    engine_of(asking).on_event(Failed(request.job_id, "There is not enough memory", "Close other programs."))
    qtbot.waitUntil(asks.reason_row.isVisible)
    assert "not enough memory" in asks.reason.text()
    qtbot.mouseClick(asks.way, LEFT)
    qtbot.waitUntil(lambda: question(asking, qtbot).job_id != request.job_id)
    qtbot.waitUntil(lambda: not asks.reason_row.isVisible())


def test_without_a_planner_the_way_out_is_one_click(loaded: MainWindow, qtbot: QtBot) -> None:
    asks = loaded.prompt.words.desk.asks
    loaded._signals(PlannerFound("", "acestep-5Hz-lm-1.7B"))
    qtbot.waitUntil(asks.reason_row.isVisible)
    assert not asks.write.isEnabled()
    wanted: list[str] = []
    loaded.words.planner_wanted.disconnect()
    loaded.words.planner_wanted.connect(wanted.append)
    qtbot.mouseClick(asks.way, LEFT)
    assert wanted == ["acestep-5Hz-lm-1.7B"]


# --- the proposal ---------------------------------------------------------------------------------------


def test_a_proposal_is_accepted_line_by_line(asking: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    write(asking, qtbot, "funk", "one\ntwo")
    qtbot.mouseClick(asking.prompt.words.desk.asks.improve, LEFT)
    answer(asking, qtbot)
    page = asking.words.page
    assert asking.pages.currentWidget() is page
    assert asking.prompt.caption.toPlainText() == "funk", "nothing is changed before it is accepted"
    assert shown(asking) == [
        "New: “slow”",
        "“two” becomes “two stars”",
        "New: “three”",
        "Key: none becomes A minor",
        "Language: not specified becomes English",
        "Tempo of new music: 120 bpm becomes 97 bpm",
    ]
    assert page.accept.text() == "Accept all"
    qtbot.waitUntil(lambda: any("6 change" in each for each in said))
    focus(asking, qtbot, page.list)
    page.list.setCurrentIndex(page.model.index(next(n for n, r in enumerate(page.model.rows) if r.key == "lyrics 1")))
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert "not ticked" in said[-1]
    assert page.accept.text() == "Accept 5 of 6"
    assert page.all.checkState() is Qt.CheckState.PartiallyChecked
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asking.prompt.lyrics.toPlainText() == "one\ntwo stars")
    assert asking.prompt.caption.toPlainText() == "slow funk"
    qtbot.waitUntil(lambda: asking.state.settings.tempo_bpm == 97.0)
    qtbot.waitUntil(lambda: asking.pages.indexOf(page) < 0)
    assert asking.pages.currentIndex() == 0
    qtbot.waitUntil(lambda: undo_text(asking) == "Undo Accept the planner's proposal")
    asking.bridge.history.undo()
    qtbot.waitUntil(lambda: asking.prompt.lyrics.toPlainText() == "one\ntwo")
    qtbot.waitUntil(lambda: asking.state.settings.tempo_bpm == 120.0)
    assert asking.prompt.caption.toPlainText() == "funk"


def test_what_is_typed_meanwhile_stays(asking: MainWindow, qtbot: QtBot) -> None:
    write(asking, qtbot, "funk", "one\ntwo")
    qtbot.mouseClick(asking.prompt.words.desk.asks.improve, LEFT)
    question(asking, qtbot)
    write(asking, qtbot, "funk", "one\nmine")
    answer(asking, qtbot)
    page = asking.words.page
    stale = [row for row in page.model.rows if row.why_not]
    assert [row.key for row in stale] == ["lyrics 0"]
    write(asking, qtbot, "jazz", "one\nmine")  # while the proposal is shown
    qtbot.waitUntil(lambda: len([row for row in page.model.rows if row.why_not]) == 2)
    page.model.tick_all(is_ticked=True)
    qtbot.mouseClick(page.accept, LEFT)
    qtbot.waitUntil(lambda: asking.prompt.lyrics.toPlainText() == "one\nmine\nthree")
    assert asking.prompt.caption.toPlainText() == "jazz"


def test_all_is_left(asking: MainWindow, qtbot: QtBot) -> None:
    write(asking, qtbot, "funk", "")
    qtbot.mouseClick(asking.prompt.words.desk.asks.write, LEFT)
    answer(asking, qtbot)
    focus(asking, qtbot, asking.words.page.list)
    QTest.keyClick(asking.words.page.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asking.pages.indexOf(asking.words.page) < 0)
    asked = asking.bridge.words.asking.asked
    assert asked is not None
    assert asked.state is AskState.ANSWERED
    assert asking.prompt.caption.toPlainText() == "funk"


def test_a_click_ticks_and_the_box_above_ticks_all(asking: MainWindow, qtbot: QtBot) -> None:
    write(asking, qtbot, "funk", "one\ntwo")
    qtbot.mouseClick(asking.prompt.words.desk.asks.improve, LEFT)
    answer(asking, qtbot)
    page = asking.words.page
    row = next(n for n, each in enumerate(page.model.rows) if each.key == "lyrics 0")
    at = page.list.visualRect(page.model.index(row)).topLeft() + QPoint(12, 10)
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=at)
    assert "lyrics 0" not in page.model.ticked
    qtbot.mouseClick(page.all, LEFT, pos=QPoint(8, page.all.height() // 2))
    assert page.model.ticked == page.model.possible
    qtbot.mouseClick(page.all, LEFT, pos=QPoint(8, page.all.height() // 2))
    assert page.model.ticked == ()
    assert not page.accept.isEnabled()


def test_a_screen_reader_hears_and_ticks_the_rows(asking: MainWindow, qtbot: QtBot) -> None:
    write(asking, qtbot, "funk", "one\ntwo")
    qtbot.mouseClick(asking.prompt.words.desk.asks.improve, LEFT)
    answer(asking, qtbot)
    model = asking.words.page.model
    row = next(n for n, each in enumerate(model.rows) if each.key == "lyrics 0")
    index = model.index(row)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "“two” becomes “two stars”, ticked"
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("not ticked")
    assert not model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole), "a heading"


def test_the_button_stays_in_sight_beside_a_proposal(asking: MainWindow, qtbot: QtBot) -> None:
    asking.resize(840, 500)
    qtbot.waitUntil(lambda: asking.page.is_small)
    asking.page.show_panel(asking.prompt)
    asking.prompt.words.desk.asks.write.click()
    answer(asking, qtbot, replace(SAID, lyrics="\n".join(f"line {n}" for n in range(60))))
    page, panel = asking.words.page, asking.page.prompt
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() == 0)
    make = asking.prompt.make
    assert panel.rect().contains(QRect(make.mapTo(panel, QPoint(0, 0)), make.size()))
    assert page.list.height() >= 60


@pytest.mark.parametrize("size", [(1400, 860), (840, 500)])
def test_nothing_is_cut_off(asking: MainWindow, qtbot: QtBot, size: tuple[int, int], tmp_path: Path) -> None:
    asking.resize(*size)
    asking.page.show_panel(asking.prompt)
    desk = asking.prompt.words.desk
    desk.tags.setChecked(True)
    write(asking, qtbot, "funk", "[verse]\none\n\n[chorus]\ntwo")
    desk.outline.setChecked(True)
    qtbot.wait(50)
    parts = [*(chip for chip in desk.chips.chips.values() if chip.isVisible()), desk.asks.write, desk.asks.understand]
    parts += [desk.used, desk.presets, desk.marks, desk.lyrics_menu, desk.outline, *desk.chips.groups.values()]
    for part in parts:
        right = part.mapTo(desk, QPoint(part.width(), 0)).x()
        assert right <= desk.width(), part
        assert part.width() >= part.minimumSizeHint().width()
