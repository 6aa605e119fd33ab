"""The tabs of the panel that makes music: each asks only for what it needs, and what the model cannot do leads out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.draft import Draft
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Generate, Prompt, Region, Task
from engine.contract.texts import LANGUAGES
from engine.contract.writing.sound_writer import write_wav
from gui.accessible import speech
from gui.accessible.interfaces import install
from gui.main_window import MainWindow
from gui.translations.catalogue import FOLDER, NAME
from gui.viewmodels.items import ITEM_ROLE
from gui.views.making.task_tab import TaskTab, tab_of
from gui.views.making.verdict import Way
from gui.views.models.dialog import ModelsDialog
from tests.gui.accessible.accessible_tree import Role, named, nodes
from tests.gui.test_window import engine_of, loaded, song, window
from tests.gui.windows import open_window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, window: MainWindow, tab: TaskTab) -> None:
    qtbot.mouseClick(window.prompt.choice.tabs[tab], LEFT)
    assert window.prompt.tab is tab


def made(window: MainWindow, qtbot: QtBot) -> Generate:
    """What the engine is asked when the button is pressed."""
    count = len(window.jobs.rows)
    qtbot.waitUntil(window.prompt.make.isEnabled)
    qtbot.mouseClick(window.prompt.make, LEFT)
    qtbot.waitUntil(lambda: len(window.jobs.rows) > count)
    return list(window.jobs.rows.values())[-1].job.request


def use_model(window: MainWindow, qtbot: QtBot, variant: str, folder: Path | None = None) -> None:
    settings = replace(window.state.settings, variant=variant)
    window.bridge.change_settings(replace(settings, model_folder=str(folder)) if folder is not None else settings)
    qtbot.waitUntil(lambda: window.state.variant.folder == variant)


@pytest.fixture
def said() -> Iterator[list[str]]:
    """Qt behaves as with a screen reader; the sentences that it would say."""
    found: list[str] = []

    def send(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append(event.message())

    install()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(speech, "send", send)
        QAccessible.setActive(True)
        yield found
        QAccessible.setActive(False)


# --- the tabs -----------------------------------------------------------------------------------------

FIELDS = {
    TaskTab.NEW: {"duration", "whole_bars", "loop"},
    TaskTab.REPAINT: {"strength"},
    TaskTab.COVER: {"strength", "is_close"},
    TaskTab.LAYER: {"track"},
    TaskTab.EXTRACT: {"track"},
    TaskTab.COMPLETE: {"tracks"},
    TaskTab.MORPH: {"from_caption", "is_close"},
    TaskTab.CONTINUE: {"added", "unit"},
}
SHARED = ("caption", "lyrics", "language", "key", "takes")


@pytest.mark.parametrize("tab", TaskTab)
def test_a_tab_asks_only_for_what_its_task_needs(loaded: MainWindow, qtbot: QtBot, tab: TaskTab) -> None:
    press(qtbot, loaded, tab)
    fields = loaded.prompt.fields
    names = {name for shown in FIELDS.values() for name in shown}
    assert {name for name in names if getattr(fields, name).isVisible()} == FIELDS[tab]
    assert all(getattr(loaded.prompt, name).isVisible() for name in SHARED)


def test_until_one_is_chosen_the_tab_fits_what_is_there(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    assert window.prompt.tab is TaskTab.NEW
    assert window.prompt.make.isEnabled()
    window.bridge.import_file(song)
    qtbot.waitUntil(lambda: window.prompt.tab is TaskTab.REPAINT)
    press(qtbot, window, TaskTab.NEW)
    window.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(window.state.selection.regions))
    assert window.prompt.tab is TaskTab.NEW, "what the user has chosen stays"


def test_the_tab_and_more_are_remembered(qtbot: QtBot, tmp_path: Path, tiny: Path) -> None:
    with open_window(qtbot, tmp_path, tiny) as window:
        assert not window.prompt.more.box.isVisible()
        press(qtbot, window, TaskTab.EXTRACT)
        qtbot.mouseClick(window.prompt.more.fold, LEFT)
        window.close()
    with open_window(qtbot, tmp_path / "again", tiny) as window:
        assert window.prompt.tab is TaskTab.EXTRACT
        assert window.prompt.more.box.isVisible()
        window.prompt.take_over_tab("no such tab")
        assert window.prompt.tab is TaskTab.EXTRACT


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_rows_of_tabs_are_enough_in_the_usual_panel(window: MainWindow, qtbot: QtBot, language: str) -> None:
    choice = window.prompt.choice
    translator = QTranslator()
    assert translator.load(f"{NAME}_{language}", str(FOLDER))
    for tab, button in choice.tabs.items():
        name = choice._texts.name(tab)
        button.setText(translator.translate("TabTexts", name) or name)
    choice.setParent(None)  # type: ignore[call-overload]
    qtbot.addWidget(choice)
    choice.resize(350, choice.heightForWidth(350))
    choice.show()
    buttons = list(choice.tabs.values())
    assert len({button.y() for button in buttons}) == 2
    assert all(button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 4 for button in buttons)
    assert len({button.icon().isNull() for button in buttons}) == 1, "all have an icon, or none"
    choice.resize(800, choice.heightForWidth(800))
    qtbot.waitUntil(lambda: not any(button.icon().isNull() for button in buttons))


@pytest.mark.parametrize("width", [180, 260, 310, 800])
def test_all_tabs_fit_a_narrow_panel(window: MainWindow, qtbot: QtBot, width: int) -> None:
    choice = window.prompt.choice
    choice.setParent(None)  # type: ignore[call-overload]
    qtbot.addWidget(choice)
    choice.resize(width, choice.heightForWidth(width))
    choice.show()
    buttons = list(choice.tabs.values())
    for n, button in enumerate(buttons):
        assert choice.rect().contains(button.geometry())
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        assert not any(button.geometry().intersects(other.geometry()) for other in buttons[n + 1 :])


def test_the_arrow_keys_choose_a_tab_and_go_round(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    tabs = list(TaskTab)
    press(qtbot, loaded, TaskTab.NEW)
    loaded.prompt.choice.tabs[TaskTab.NEW].setFocus()
    for tab in (*tabs[1:], tabs[0]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert loaded.prompt.tab is tab
        assert loaded.prompt.choice.tabs[tab].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert loaded.prompt.tab is tabs[-1]


def test_tab_stops_once_at_the_choice(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    press(qtbot, loaded, TaskTab.COVER)
    stops = [button for button in loaded.prompt.choice.tabs.values() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [loaded.prompt.choice.tabs[TaskTab.COVER]]


def test_space_presses_the_button_that_has_the_focus(loaded: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, loaded, TaskTab.COVER)
    loaded.activateWindow()
    loaded.prompt.make.setFocus(Qt.FocusReason.TabFocusReason)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    override.ignore()
    QApplication.sendEvent(loaded.prompt.make, override)
    assert override.isAccepted(), "else the bar plays"
    qtbot.keyClick(loaded.prompt.make, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    assert engine_of(loaded).running.task is Task.COVER


def test_a_screen_reader_meets_the_tabs_as_a_choice(loaded: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    tabs = [node for node in nodes(loaded.prompt.choice) if node.role is Role.RadioButton]
    assert [node.name for node in tabs] == [
        "New", "Repaint", "Cover", "Layer", "Extract", "Complete", "Morph", "Continue",
    ]  # fmt: skip
    press(qtbot, loaded, TaskTab.LAYER)
    assert said == [], "the tab has the keyboard, and its description is read"
    loaded.prompt.caption.setFocus()
    loaded.prompt.choose(TaskTab.LAYER)
    assert said[-1].startswith("Turbo cannot add layers.")
    assert [bool(node.at.state().checked) for node in nodes(loaded.prompt.choice) if node.role is Role.RadioButton] == [
        tab is TaskTab.LAYER for tab in TaskTab
    ]
    assert "cannot add layers" in named(loaded.prompt.choice, Role.RadioButton, "Layer").description
    assert "cannot add layers" in named(loaded.prompt, Role.Button, "Add layer: Drums").description


# --- what each of them makes ----------------------------------------------------------------------------


@pytest.fixture
def base(loaded: MainWindow, qtbot: QtBot, tiny_base: Path) -> MainWindow:
    """A clip, and a model that can do every task."""
    use_model(loaded, qtbot, "acestep-v15-base", tiny_base)
    return loaded


def test_new(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, TaskTab.NEW)
    window.prompt.duration.setValue(7.0)
    assert window.prompt.make.text().replace("bar(s)", "bars") == "Make 4 new bars, 8.0 s"
    window.prompt.loop.setChecked(True)
    assert window.prompt.make.text().replace("bar(s)", "bars") == "Make a loop of 4 bars, 8.0 s"
    window.prompt.whole_bars.setChecked(False)
    assert window.prompt.make.text() == "Make a loop of 7.0 s"
    request = made(window, qtbot)
    assert (request.task, request.duration_s, request.loop) == (Task.TEXT2MUSIC, 7.0, True)


def test_cover(loaded: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, loaded, TaskTab.COVER)
    loaded.prompt.strength.setValue(40)
    assert loaded.prompt.make.text() == "Cover the take"
    request = made(loaded, qtbot)
    assert (request.task, request.sampling.strength) == (Task.COVER, 0.4)
    loaded.prompt.fields.is_close.setChecked(True)
    assert loaded.prompt.make.text() == "Cover the take closely"
    assert made(loaded, qtbot).task is Task.COVER_NOFSQ


def test_layer_of_a_take_or_of_a_region(base: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, base, TaskTab.LAYER)
    base.prompt.fields.track.setCurrentIndex(base.prompt.fields.track.findData("bass"))
    assert base.prompt.make.text() == "Add layer: Bass"
    request = made(base, qtbot)
    assert (request.task, request.tracks, request.regions) == (Task.LEGO, ("bass",), ())
    base.bridge.set_regions((Region(2.0, 4.0, "own words"),))
    qtbot.waitUntil(lambda: base.prompt.make.text() == "Add layer in bars 2.1 to 3.1: Bass")
    assert made(base, qtbot).regions == (Region(2.0, 4.0),)


def test_extract_and_complete(base: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, base, TaskTab.EXTRACT)
    assert base.prompt.make.text() == "Extract: Drums"
    assert (made(base, qtbot).task, base.bridge.draft.track) == (Task.EXTRACT, "drums")
    press(qtbot, base, TaskTab.COMPLETE)
    assert base.prompt.make.text() == "Complete the take"
    for track in ("strings", "bass"):
        base.prompt.fields.tracks.boxes[track].setChecked(True)
    assert base.prompt.make.text() == "Complete with: Bass, Strings"
    request = made(base, qtbot)
    assert (request.task, request.tracks) == (Task.COMPLETE, ("bass", "strings"))


def test_a_long_button_is_shortened_only_where_it_is_painted(base: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, base, TaskTab.COMPLETE)
    width = base.prompt.minimumSizeHint().width()
    for box in base.prompt.fields.tracks.boxes.values():
        box.setChecked(True)
    button = base.prompt.make
    assert base.prompt.minimumSizeHint().width() == width
    assert button.text().startswith("Complete with: Vocals, Backing vocals")
    assert button.toolTip().startswith(button.text())
    edge = button.grab(QRect(0, 0, 6, button.height())).toImage()
    middle = edge.pixelColor(3, button.height() // 2)
    assert all(edge.pixelColor(3, y) == middle for y in range(8, button.height() - 8)), "no letter reaches the edge"


def test_morph_from_one_description_to_another(loaded: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, loaded, TaskTab.MORPH)
    loaded.prompt.strength.setValue(30)  # of repaints and covers; not shown here, and not used
    assert not loaded.prompt.make.isEnabled()
    loaded.prompt.caption.setPlainText("brass band")
    assert "beside “From”" in loaded.prompt.notice.reason.text()
    loaded.prompt.fields.from_caption.setPlainText("slow piano")
    request = made(loaded, qtbot)
    assert (request.task, request.prompt.caption, request.sampling.strength) == (Task.COVER, "brass band", 1.0)
    assert request.morph is not None
    assert request.morph.source == Prompt("slow piano")
    assert list(loaded.jobs.rows.values())[-1].job.title == "Morph"


def test_continue_goes_on_past_the_end_to_a_bar_line(loaded: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, loaded, TaskTab.CONTINUE)
    assert loaded.prompt.make.text() == "Continue to bar 10.1"
    loaded.prompt.fields.added.setValue(2)
    request = made(loaded, qtbot)
    assert (request.task, request.regions) == (Task.REPAINT, (Region(9.98, 14.0),))
    assert list(loaded.jobs.rows.values())[-1].job.title == "Continue to bar 8.1"
    loaded.prompt.fields.unit.setCurrentIndex(loaded.prompt.fields.unit.findData(False))
    loaded.prompt.fields.added.setValue(3.5)
    assert made(loaded, qtbot).regions == (Region(9.98, 13.5),)


def test_the_values_are_the_drafts(loaded: MainWindow, qtbot: QtBot) -> None:
    """They are kept with the library, undone, and set by others."""
    fields = loaded.prompt.fields
    press(qtbot, loaded, TaskTab.COMPLETE)
    fields.tracks.boxes["fx"].setChecked(True)
    qtbot.waitUntil(lambda: loaded.bridge.draft.tracks == "fx")
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: not fields.tracks.boxes["fx"].isChecked())
    draft = Draft(is_close=True, track="synth", tracks="brass drums", from_caption="x", added=3.0, adds_bars=False)
    loaded.bridge.edit_draft(draft)
    qtbot.waitUntil(lambda: fields.track.currentData() == "synth")
    assert fields.is_close.isChecked()
    assert fields.tracks.tracks() == "drums brass"
    assert (fields.from_caption.toPlainText(), fields.added.value(), fields.unit.currentData()) == ("x", 3.0, False)


@pytest.mark.parametrize("tab", [TaskTab.NEW, TaskTab.EXTRACT])
def test_menus_and_keys_run_their_task_whatever_tab_is_open(loaded: MainWindow, qtbot: QtBot, tab: TaskTab) -> None:
    press(qtbot, loaded, tab)
    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    for act, task in ((loaded.actions_.making.repaint, Task.REPAINT), (loaded.actions_.making.cover, Task.COVER)):
        count = len(loaded.jobs.rows)
        act()
        qtbot.waitUntil(lambda count=count: len(loaded.jobs.rows) > count)
        assert list(loaded.jobs.rows.values())[-1].job.request.task is task
    assert loaded.prompt.tab is tab


def test_a_recipe_that_is_loaded_brings_its_tab(loaded: MainWindow, qtbot: QtBot) -> None:
    engine_of(loaded).writes_whole_recipes = True
    press(qtbot, loaded, TaskTab.MORPH)
    loaded.prompt.caption.setPlainText("brass band")
    loaded.prompt.fields.from_caption.setPlainText("slow piano")
    loaded.prompt.fields.is_close.setChecked(True)
    made(loaded, qtbot)
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    engine_of(loaded).make_takes()
    qtbot.waitUntil(lambda: loaded.state.take is not None and not loaded.state.take.is_original)
    press(qtbot, loaded, TaskTab.NEW)
    loaded.prompt.fields.is_close.setChecked(False)
    loaded.prompt.fields.from_caption.setPlainText("")
    qtbot.waitUntil(lambda: not loaded.state.draft.from_caption)
    loaded.actions_.versions.load_recipe()
    assert loaded.prompt.tab is TaskTab.MORPH
    qtbot.waitUntil(lambda: loaded.prompt.fields.from_caption.toPlainText() == "slow piano")
    assert loaded.prompt.fields.is_close.isChecked()


def menu_entry(window: MainWindow, text: str) -> QAction:
    """An entry of the menu Make."""
    make = next(action.menu() for action in window.menuBar().actions() if action.text() == "&Make")
    return next(action for action in make.actions() if action.text() == text)


def test_morph_and_continue_are_in_the_menu(loaded: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    press(qtbot, loaded, TaskTab.NEW)
    menu_entry(loaded, "Morph take").trigger()
    assert loaded.prompt.tab is TaskTab.MORPH
    assert said.count("Describe at the top what the take becomes.") == 1
    assert loaded.statusBar().currentMessage() == "Describe at the top what the take becomes."
    loaded.prompt.caption.setPlainText("brass band")
    loaded.prompt.fields.from_caption.setPlainText("slow piano")
    press(qtbot, loaded, TaskTab.NEW)
    menu_entry(loaded, "Morph take").trigger()
    qtbot.waitUntil(lambda: len(loaded.jobs.rows) == 1)
    menu_entry(loaded, "Continue take").trigger()
    qtbot.waitUntil(lambda: len(loaded.jobs.rows) == 2)
    assert [row.job.title for row in loaded.jobs.rows.values()] == ["Morph", "Continue to bar 10.1"]
    assert loaded.prompt.tab is TaskTab.NEW, "a task that can be begun leaves the tab alone"


def test_morph_and_continue_without_a_take_say_what_is_missing(window: MainWindow, qtbot: QtBot) -> None:
    for text, tab in (("Morph take", TaskTab.MORPH), ("Continue take", TaskTab.CONTINUE)):
        menu_entry(window, text).trigger()
        assert window.prompt.tab is tab
        assert "works on a take" in window.statusBar().currentMessage()


def test_every_task_has_its_tab() -> None:
    assert [tab_of(task, is_morph=False) for task in Task] == [
        TaskTab.NEW, TaskTab.REPAINT, TaskTab.COVER, TaskTab.COVER, TaskTab.LAYER, TaskTab.EXTRACT, TaskTab.COMPLETE,
    ]  # fmt: skip
    assert tab_of(Task.COVER, is_morph=True) is TaskTab.MORPH


# --- what cannot be done ----------------------------------------------------------------------------------


def test_without_a_take_the_way_out_is_new_music(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, TaskTab.COVER)
    assert not window.prompt.make.isEnabled()
    assert "works on a take" in window.prompt.notice.reason.text()
    qtbot.mouseClick(window.prompt.notice.way, LEFT)
    assert window.prompt.tab is TaskTab.NEW
    assert not window.prompt.notice.isVisible()


def test_a_repaint_says_that_it_needs_a_region(loaded: MainWindow, qtbot: QtBot) -> None:
    assert not loaded.prompt.make.isEnabled()
    assert loaded.prompt.notice.reason.text() == "Select a region first: drag across the waveform."
    assert not loaded.prompt.notice.way.isVisible()
    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(loaded.prompt.make.isEnabled)
    assert not loaded.prompt.notice.isVisible()


def test_a_task_that_the_model_cannot_do_leads_to_an_installed_one(
    loaded: MainWindow, qtbot: QtBot, tiny_base: Path
) -> None:
    use_model(loaded, qtbot, "acestep-v15-turbo", tiny_base)
    qtbot.waitUntil(lambda: "acestep-v15-base" in {model.folder for model in loaded.state.usable})
    press(qtbot, loaded, TaskTab.LAYER)
    notice = loaded.prompt.notice
    assert (notice.reason.text(), notice.hint.text()) == ("Turbo cannot add layers.", "Base is installed and can.")
    assert loaded.prompt.choice.tabs[TaskTab.LAYER].property("able") is False
    assert loaded.prompt.choice.tabs[TaskTab.COVER].property("able") is True
    assert notice.way.text() == "Switch to Base"
    qtbot.mouseClick(notice.way, LEFT)
    qtbot.waitUntil(lambda: loaded.state.variant.folder == "acestep-v15-base")
    assert loaded.prompt.make.isEnabled()
    assert loaded.prompt.choice.tabs[TaskTab.LAYER].property("able") is True
    qtbot.waitUntil(lambda: "The model is now Base." in loaded.statusBar().currentMessage())


def test_without_an_installed_one_it_leads_to_where_models_are_got(loaded: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, loaded, TaskTab.EXTRACT)
    notice = loaded.prompt.notice
    assert notice.hint.text() == "Base or XL Base can, but is not installed."
    assert notice.way.text() == "Get models…"
    qtbot.mouseClick(notice.way, LEFT)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in loaded.findChildren(ModelsDialog)))


def test_a_model_that_was_fetched_meanwhile_is_offered(
    window: MainWindow, qtbot: QtBot, tiny: Path, tiny_base: Path, tmp_path: Path, song: Path
) -> None:
    """The tab looks again when it is chosen."""
    folder = tmp_path / "models"
    folder.mkdir()
    for part in tiny.iterdir():
        (folder / part.name).symlink_to(part)
    use_model(window, qtbot, "acestep-v15-turbo", folder)
    window.bridge.import_file(song)
    qtbot.waitUntil(lambda: window.state.take is not None)
    press(qtbot, window, TaskTab.COMPLETE)
    assert window.prompt.notice.verdict.way is Way.GET_MODELS
    (folder / "acestep-v15-base").symlink_to(tiny_base / "acestep-v15-base")
    press(qtbot, window, TaskTab.LAYER)
    qtbot.waitUntil(lambda: window.prompt.notice.way.text() == "Switch to Base")


def test_words_that_the_model_cannot_sing_are_no_obstacle_but_said(
    window: MainWindow, qtbot: QtBot, built_in: Path
) -> None:
    use_model(window, qtbot, "acestep-v15-sketch")
    press(qtbot, window, TaskTab.NEW)
    assert not window.prompt.notice.isVisible()
    window.prompt.lyrics.setPlainText("la la")
    assert window.prompt.notice.reason.text() == "Sketch (built in) cannot sing. It leaves the lyrics out."
    assert window.prompt.notice.way.text() == "Switch to Turbo"
    assert window.prompt.make.isEnabled()
    window.prompt.lyrics.setPlainText("[Instrumental]")
    assert not window.prompt.notice.isVisible()
    use_model(window, qtbot, "acestep-v15-sketch", built_in / "none")
    window.prompt.lyrics.setPlainText("la la")
    qtbot.waitUntil(lambda: window.prompt.notice.way.text() == "Get models…")
    assert window.prompt.notice.hint.text() == "Turbo and other ACE-Step models can. None of them is installed."


# --- limits ---------------------------------------------------------------------------------------------


def test_the_length_stays_within_what_the_model_makes(window: MainWindow, qtbot: QtBot, built_in: Path) -> None:
    duration, limit = window.prompt.duration, window.prompt.fields.limit
    duration.setValue(60.0)
    assert limit.text() == "up to 600 s"
    qtbot.waitUntil(lambda: window.bridge.draft.length_s == 60.0)
    use_model(window, qtbot, "acestep-v15-sketch")
    qtbot.waitUntil(lambda: duration.maximum() == 30.0)
    assert (duration.value(), limit.text()) == (30.0, "up to 30 s")
    assert "Sketch (built in) makes up to 30 s at once" in duration.toolTip()
    assert window.prompt.length_s() == 30.0
    window.prompt.caption.setPlainText("x")
    qtbot.waitUntil(lambda: window.bridge.draft.caption == "x")
    assert window.bridge.draft.length_s == 60.0, "the next model may make it"
    use_model(window, qtbot, "acestep-v15-turbo")
    qtbot.waitUntil(lambda: duration.value() == 60.0)


@pytest.fixture
def long_song(window: MainWindow, qtbot: QtBot, tmp_path: Path, built_in: Path) -> MainWindow:
    """A clip of 40 s, and the small model."""
    path = tmp_path / "long.wav"
    write_wav(path, np.random.default_rng(0).uniform(-0.1, 0.1, (40 * SAMPLE_RATE, 2)).astype(np.float32))
    use_model(window, qtbot, "acestep-v15-sketch", tmp_path / "none")
    window.bridge.import_file(path)
    qtbot.waitUntil(lambda: window.state.take is not None)
    return window


def test_a_take_that_is_too_long_is_said_before_the_button_is_pressed(long_song: MainWindow, qtbot: QtBot) -> None:
    panel = long_song.prompt
    press(qtbot, long_song, TaskTab.COVER)
    assert panel.notice.reason.text() == "The take lasts 40 s. Sketch (built in) takes in 30 s at most."
    assert not panel.make.isEnabled()
    qtbot.mouseClick(panel.notice.way, LEFT)
    assert panel.tab is TaskTab.REPAINT
    press(qtbot, long_song, TaskTab.LAYER)
    assert panel.notice.hint.text() == "Select a region to add the layer there."
    long_song.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(panel.make.isEnabled)
    long_song.bridge.set_regions((Region(2.0, 35.0),))
    qtbot.waitUntil(lambda: not panel.make.isEnabled())
    assert panel.notice.reason.text().startswith("The region lasts 33 s.")
    long_song.bridge.set_regions((Region(2.0, 4.0), Region(35.0, 36.0)))
    qtbot.waitUntil(lambda: panel.notice.reason.text().startswith("The regions and what lies between them last 34 s."))


def test_a_take_that_is_too_long_leads_to_a_model_that_takes_it_in(
    long_song: MainWindow, qtbot: QtBot, tiny: Path
) -> None:
    use_model(long_song, qtbot, "acestep-v15-sketch", tiny)
    press(qtbot, long_song, TaskTab.COVER)
    qtbot.waitUntil(lambda: long_song.prompt.notice.way.text() == "Switch to Turbo")


def test_a_take_is_continued_within_what_the_model_makes(long_song: MainWindow, qtbot: QtBot) -> None:
    fields = long_song.prompt.fields
    press(qtbot, long_song, TaskTab.CONTINUE)
    assert fields.added.maximum() == 15  # bars of 2 s
    fields.unit.setCurrentIndex(fields.unit.findData(False))
    assert fields.added.maximum() == 30.0


# --- new music ------------------------------------------------------------------------------------------


def test_new_music_is_selected_when_it_arrives(loaded: MainWindow, qtbot: QtBot) -> None:
    before = loaded.state.selection.clip_id
    press(qtbot, loaded, TaskTab.NEW)
    made(loaded, qtbot)
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    engine_of(loaded).make_takes()
    qtbot.waitUntil(lambda: loaded.state.selection.clip_id != before)
    qtbot.waitUntil(lambda: loaded.state.take is not None)
    assert loaded.state.take.clip_id == loaded.state.clips.items[-1].id  # type: ignore[union-attr]
    assert loaded.clips.list.currentIndex().data(ITEM_ROLE).id == loaded.state.selection.clip_id


def test_another_clip_that_was_chosen_meanwhile_stays(loaded: MainWindow, qtbot: QtBot, song: Path) -> None:
    press(qtbot, loaded, TaskTab.NEW)
    made(loaded, qtbot)
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    loaded.bridge.import_file(song)
    qtbot.waitUntil(lambda: loaded.state.clips.rowCount() == 2)
    other = loaded.state.clips.items[1].id
    qtbot.waitUntil(lambda: loaded.state.selection.clip_id == other and loaded.state.take is not None)
    chosen = loaded.state.selection
    engine_of(loaded).make_takes()
    qtbot.waitUntil(lambda: loaded.state.clips.rowCount() == 3)
    qtbot.waitUntil(lambda: not loaded.jobs.active)
    assert loaded.state.selection == chosen


# --- More -----------------------------------------------------------------------------------------------


def unfold(window: MainWindow) -> None:
    window.prompt.more.fold.setChecked(True)


def test_more_is_opened_by_keys_and_says_so(loaded: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    fold = loaded.prompt.more.fold
    loaded.activateWindow()
    fold.setFocus(Qt.FocusReason.TabFocusReason)
    assert fold.accessibleName() == "More, folded"
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert loaded.prompt.more.box.isVisible()
    assert said[-1] == fold.accessibleName() == "More, unfolded"


def test_more_shows_the_defaults_of_the_model(loaded: MainWindow, qtbot: QtBot, tiny_base: Path) -> None:
    more = loaded.prompt.more
    unfold(loaded)
    assert (more.steps.text(), more.shift.text()) == ("Model's default: 8", "Model's default: 3")
    assert not more.guidance.isEnabled()
    assert more.guidance.toolTip() == "Turbo has its guidance built in."
    assert more.steps.maximum() == 20
    use_model(loaded, qtbot, "acestep-v15-base", tiny_base)
    qtbot.waitUntil(lambda: more.steps.text() == "Model's default: 50")
    assert (more.shift.text(), more.guidance.text()) == ("Model's default: 1", "Model's default: 7")
    assert more.guidance.isEnabled()
    assert more.steps.maximum() == 200


def test_what_more_holds_goes_into_the_job(loaded: MainWindow, qtbot: QtBot, tiny_base: Path) -> None:
    use_model(loaded, qtbot, "acestep-v15-base", tiny_base)
    more, panel = loaded.prompt.more, loaded.prompt
    press(qtbot, loaded, TaskTab.COVER)
    unfold(loaded)
    usual = made(loaded, qtbot).sampling
    assert (usual.steps, usual.shift, usual.guidance.scale, usual.retake_variance) == (50, 1.0, 7.0, 0.0)
    panel.seed.setText("77")
    more.steps.setValue(12)
    more.shift.setValue(2.5)
    more.guidance.setValue(4.0)
    more.solver.setCurrentIndex(more.solver.findData("heun"))
    more.variance.setValue(20)
    more.retake_seed.setText("5")
    sampling = made(loaded, qtbot).sampling
    assert (sampling.seed, sampling.steps, sampling.shift, sampling.guidance.scale) == (77, 12, 2.5, 4.0)
    assert (str(sampling.solver), sampling.retake_variance, sampling.retake_seed) == ("heun", 0.2, 5)
    qtbot.waitUntil(lambda: (loaded.state.draft.steps, loaded.state.draft.solver) == (12, "heun"))
    more.steps.setValue(more.steps.minimum())
    assert made(loaded, qtbot).sampling.steps == 50
    qtbot.waitUntil(lambda: loaded.state.draft.steps == 0)


def test_a_shift_between_none_and_the_least_cannot_be_set(loaded: MainWindow, qtbot: QtBot) -> None:
    more = loaded.prompt.more
    unfold(loaded)
    more.shift.stepBy(1)
    assert more.shift.value() == 1.0
    more.shift.stepBy(-1)
    assert more.shift.text() == "Model's default: 3"
    qtbot.waitUntil(lambda: loaded.state.draft.shift == 0.0)


def test_others_change_what_more_shows_but_not_what_is_being_typed(loaded: MainWindow, qtbot: QtBot) -> None:
    bridge, more = loaded.bridge, loaded.prompt.more
    unfold(loaded)
    bridge.post(lambda: bridge.desk.change_draft(bridge.draft.with_(shift=4.0)))
    more.steps.setValue(9)
    more.steps.setValue(10)
    bridge.post(lambda: bridge.desk.change_draft(bridge.draft.with_(solver="sde")))
    qtbot.waitUntil(lambda: (loaded.state.draft.shift, loaded.state.draft.solver) == (4.0, "sde"))
    assert (more.steps.value(), more.shift.value(), more.solver.currentData()) == (10, 4.0, "sde")
    assert bridge.draft.steps == 10
    more.steps.setValue(more.steps.minimum())
    more.steps.setValue(9)
    more.steps.setValue(more.steps.minimum())
    qtbot.waitUntil(lambda: bridge.draft.steps == 0)


def test_steps_that_the_model_does_not_take_are_kept_for_the_next_one(
    loaded: MainWindow, qtbot: QtBot, tiny_base: Path
) -> None:
    press(qtbot, loaded, TaskTab.COVER)
    loaded.bridge.edit_draft(replace(loaded.bridge.draft, steps=60))
    qtbot.waitUntil(lambda: loaded.prompt.more.steps.value() == 20)
    assert made(loaded, qtbot).sampling.steps == 20
    assert loaded.bridge.draft.steps == 60
    use_model(loaded, qtbot, "acestep-v15-base", tiny_base)
    qtbot.waitUntil(lambda: loaded.prompt.more.steps.value() == 60)


def test_the_panel_fits_its_column(loaded: MainWindow, qtbot: QtBot) -> None:
    unfold(loaded)
    for tab in TaskTab:
        press(qtbot, loaded, tab)
        page = loaded.prompt.caption.parentWidget()
        assert isinstance(page, QWidget)
        assert page.minimumSizeHint().width() <= 300
        assert loaded.prompt.make.mapTo(loaded, QPoint(0, loaded.prompt.make.height())).y() <= loaded.height()
    assert loaded.prompt.minimumSizeHint().height() < 420
