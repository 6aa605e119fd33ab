"""The window as a screen reader meets it: everything has a name and a role, the keyboard reaches it, focus is seen."""

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleAnnouncementEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import Problem
from engine.contract.messages import Region
from gui.accessible import speech
from gui.accessible.interfaces import install
from gui.main_window import MainWindow
from gui.views.bar.meter import Meter
from gui.views.making.task_tab import TaskTab
from gui.views.settings.dialog import SettingsDialog
from tests.gui.accessible.accessible_tree import Node, Role, labels, named, nodes
from tests.gui.test_window import engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
PRESS = QAccessibleActionInterface.pressAction()
# what holds others, or stands for a place; a screen reader passes through it
CONTAINERS = {
    Role.Client, Role.Border, Role.Splitter, Role.Grip, Role.LayeredPane, Role.Pane, Role.Window, Role.Separator,
    Role.StatusBar, Role.MenuBar, Role.PopupMenu, Role.Dialog, Role.ToolBar, Role.NoRole, Role.List, Role.Grouping,
}  # fmt: skip


@pytest.fixture(autouse=True)
def screen_reader() -> Iterator[list[str]]:
    """Qt behaves as with a screen reader; the sentences that it would say."""
    said: list[str] = []

    def send(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    install()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(speech, "send", send)
        QAccessible.setActive(True)
        yield said
        QAccessible.setActive(False)


@pytest.fixture
def marked(loaded: MainWindow, qtbot: QtBot) -> MainWindow:
    """A clip with two regions, the window in front."""
    loaded.bridge.set_regions((Region(2.0, 6.0), Region(7.25, 8.0)))
    qtbot.waitUntil(lambda: len(loaded.state.selection.regions) == 2)
    loaded.activateWindow()
    return loaded


def waveform(window: MainWindow) -> list[Node]:
    """The waveform and its parts."""
    found = nodes(window)
    start = next(n for n, node in enumerate(found) if node.name == "Waveform" and node.role is Role.List)
    end = next(n for n in range(start + 1, len(found)) if found[n].depth <= found[start].depth)
    return found[start:end]


def act(node: Node, name: str) -> None:
    actions = node.at.actionInterface()
    assert name in actions.actionNames()
    actions.doAction(name)


# --- names, roles, the way through the window ---------------------------------------------------------


def without_name(top: QWidget) -> list[str]:
    return [
        node.path
        for node in nodes(top)
        if node.is_visible and node.is_enabled and not node.name.strip() and not labels(node)
        if node.role not in CONTAINERS or node.is_focusable
        if node.role is not Role.StaticText  # a label without a text says nothing
        if node.role is not Role.ListItem or node.depth <= 5  # an empty entry of a drop-down list
        if node.role is not Role.ScrollBar or node.is_focusable  # of a field that has a name
    ]


def test_everything_has_a_name_and_a_role(marked: MainWindow, qtbot: QtBot) -> None:
    assert without_name(marked) == []
    assert [node.path for node in nodes(marked) if node.role is Role.NoRole] == []
    marked.problems.show_problem(Problem("It failed", "Try again"))
    marked.pages.open_adapters()
    marked.bridge.tasks.repaint(marked.state.selection.take_id, (Region(0, 1),), *_asked(marked))
    qtbot.waitUntil(lambda: bool(marked.jobs.rows))
    assert without_name(marked) == []


def _asked(window: MainWindow) -> tuple[object, object]:
    return window.prompt.prompt(), window.prompt.sampling()


def test_the_dialogs_have_names_too(window: MainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(window.state.settings, window.state.draft, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert without_name(dialog) == []


def test_a_drop_down_list_is_called_by_what_it_sets(marked: MainWindow) -> None:
    unlabelled = [
        node.path for node in nodes(marked) if node.role is Role.ComboBox and node.is_visible and not labels(node)
    ]
    assert unlabelled == []
    bar = marked.transport
    assert labels(at(bar.snap)) == ["Snap"]
    assert labels(at(bar.signature)) == ["Time signature"]


def at(widget: QWidget) -> Node:
    return nodes(widget)[0]


def tab_stops(window: MainWindow) -> list[QWidget]:
    """What Tab reaches, in this order, from the first button on."""
    first = window.transport.play
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = [first]
    for _ in range(200):
        window.focusNextPrevChild(True)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return stops
        stops.append(now)
    raise AssertionError("Tab never comes back")


def test_tab_goes_through_the_whole_window_in_the_order_of_reading(marked: MainWindow) -> None:
    stops = tab_stops(marked)
    assert len(set(stops)) == len(stops)
    panels = [
        marked.transport, marked.daw_bar, marked.bar.chips, marked.clips, marked.waveform, marked.take_pages, marked.jobs,
        marked.prompt,
    ]  # fmt: skip
    order = [next(n for n, panel in enumerate(panels) if panel.isAncestorOf(stop)) for stop in stops]
    assert order == sorted(order)
    assert set(order) == set(range(len(panels)))
    for kind in (QAbstractButton, QComboBox, QAbstractSpinBox):
        for widget in marked.findChildren(kind):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert widget in stops or widget.focusProxy() in stops, widget.accessibleName()


def is_seen(before: QImage, after: QImage) -> bool:
    """Whether two pictures of a widget differ by a line at least, not only by a shade."""
    first, second = (
        np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8).reshape(
            image.height(), image.width(), 4
        )[..., :3]
        for image in (before, after)
    )
    apart = np.abs(first.astype(int) - second.astype(int)).sum(axis=2)
    return int((apart > 90).sum()) >= 24


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_focus_is_seen_everywhere(marked: MainWindow, qtbot: QtBot, scheme: str) -> None:
    marked.bridge.change_settings(replace(marked.state.settings, color_scheme=scheme))
    qtbot.waitUntil(lambda: QApplication.instance().property("color_scheme") == scheme)
    QApplication.setCursorFlashTime(0)
    stops = tab_stops(marked)
    unseen = []
    for stop in stops:
        shown = stop.parentWidget() if isinstance(stop, QLineEdit) and stop.focusProxy() is None else stop
        place = shown.rect().adjusted(-3, -3, 3, 3).translated(shown.mapTo(marked, shown.rect().topLeft()))
        (marked.clips.list if stop is not marked.clips.list else marked.transport.play).setFocus()
        QApplication.processEvents()
        before = marked.grab(place).toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not is_seen(before, marked.grab(place).toImage()):
            unseen.append(f"{type(stop).__name__} {stop.accessibleName()}")
    assert unseen == []


def test_the_panels_are_read_in_their_order(marked: MainWindow) -> None:
    names = [node.name for node in nodes(marked)]
    wanted = [
        "Tempo",
        "Search clips",
        "Clips",
        "Waveform",
        "Takes and versions",
        "Pause the queue",
        "Task",
        "Description",
    ]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)


def test_fields_say_what_they_are_for(marked: MainWindow) -> None:
    prompt = marked.prompt
    assert at(prompt.caption).description == "Describe the music: style, instruments, mood"
    assert at(prompt.lyrics).description.startswith("Lyrics, with tags")
    assert at(prompt.key).name == "Key"
    assert at(prompt.make).description.startswith("Make the selected regions again.")
    assert "Choose a task on the right" in at(marked.jobs._scroll).description


def test_the_way_to_the_tasks_leads_to_the_one_that_is_chosen(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    window.bridge.import_file(song)
    choice = window.prompt.choice
    qtbot.waitUntil(choice.tabs[TaskTab.REPAINT].isChecked)
    assert [tab for tab, button in choice.tabs.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus] == [
        TaskTab.REPAINT
    ]


def test_the_keyboard_stays_beside_a_button_that_goes(marked: MainWindow, qtbot: QtBot) -> None:
    marked.prompt.make.setFocus()
    marked.bridge.set_regions(())
    qtbot.waitUntil(lambda: not marked.prompt.make.isEnabled())
    assert marked.focusWidget() is marked.prompt.choice.tabs[TaskTab.REPAINT]


# --- the waveform ----------------------------------------------------------------------------------


def test_the_waveform_is_a_list_of_regions(marked: MainWindow) -> None:
    wave, playhead, *regions = waveform(marked)
    assert (wave.role, wave.name, wave.value) == (Role.List, "Waveform", "bar 1.1, 0:00.000")
    assert (playhead.role, playhead.name, playhead.value) == (Role.Slider, "Playhead", "bar 1.1, 0:00.000")
    assert [node.name for node in regions] == [
        "Region 1, bars 2 to 4, 0:02.0 to 0:06.0",
        "Region 2, bars 4.3 to 5, 0:07.2 to 0:08.0",
    ]
    assert all(node.role is Role.ListItem and node.description == "peak -6.0 dB" for node in regions)
    assert [bool(node.at.state().selected) for node in regions] == [False, True]
    assert [wave.at.indexOfChild(node.at) for node in (playhead, *regions)] == [0, 1, 2]
    for node in (playhead, *regions):
        assert node.at.parent().text(QAccessible.Text.Name) == "Waveform"
        assert wave.at.rect().contains(node.at.rect())
    middle = regions[0].at.rect().center()
    assert wave.at.childAt(middle.x(), middle.y()).text(QAccessible.Text.Name) == regions[0].name


def test_a_region_is_chosen_played_and_removed(marked: MainWindow, qtbot: QtBot) -> None:
    first = waveform(marked)[2]
    actions = first.at.actionInterface()
    assert [actions.localizedActionName(name) for name in actions.actionNames()] == [
        "Select region",
        "Play region",
        "Words, strength and seam…",
        "Remove region",
    ]
    act(first, PRESS)
    assert marked.waveform.canvas.regions.row == 0
    assert waveform(marked)[2].at.state().selected
    assert marked.waveform.canvas.hasFocus()
    act(first, "play")
    qtbot.waitUntil(lambda: abs(marked.bridge.player.position_s - 2.0) < 3)
    marked.bridge.pause()
    act(first, "remove")
    qtbot.waitUntil(lambda: [node.name[:8] for node in waveform(marked)[2:]] == ["Region 1"])
    assert marked.state.selection.regions == (Region(7.25, 8.0),)
    marked.bridge.history.undo()
    qtbot.waitUntil(lambda: len(waveform(marked)) == 4)


def test_the_playhead_is_a_value_in_bars_and_seconds(marked: MainWindow, qtbot: QtBot) -> None:
    playhead = waveform(marked)[1]
    value = playhead.at.valueInterface()
    assert (value.minimumValue(), value.maximumValue(), value.minimumStepSize()) == (0.0, 10.0, 0.5)
    value.setCurrentValue(3.0)
    qtbot.waitUntil(lambda: waveform(marked)[1].value == "bar 2.3, 0:03.000")
    assert value.currentValue() == 3.0
    act(playhead, QAccessibleActionInterface.increaseAction())
    qtbot.waitUntil(lambda: waveform(marked)[1].value == "bar 2.4, 0:03.500")
    act(playhead, QAccessibleActionInterface.decreaseAction())
    qtbot.waitUntil(lambda: value.currentValue() == 3.0)
    marked.waveform.canvas.playhead_s = 4.25  # as while it plays
    marked.spoken.playhead_moved(is_playing=True)
    assert value.currentValue() == 4.25, "read when asked for"
    value.setCurrentValue(math.inf)
    qtbot.waitUntil(lambda: value.currentValue() == 10.0)


def test_a_short_step_counts_however_far_the_view_is_zoomed_out(marked: MainWindow) -> None:
    canvas = marked.waveform.canvas
    canvas.set_axis(canvas.axis.fitted(7200.0))
    canvas.set_playhead(0.5)
    assert canvas.playhead_s == 0.5, "the next step of a key begins there"


def test_past_the_end_and_silence_are_said(marked: MainWindow) -> None:
    assert marked.spoken.level_text(Region(10.5, 11.0)) == "past the end of the take"
    assert marked.spoken.region_text(1, Region(-1.0, 62.5)) == "Region 1, bars 0.3 to 32.2, -0:01.0 to 1:02.5"


def test_a_window_without_a_clip_is_read_too(window: MainWindow) -> None:
    assert [node.name for node in waveform(window)] == ["Waveform"]


def test_parts_come_and_go_without_end(marked: MainWindow, qtbot: QtBot) -> None:
    """Interfaces belong to Qt as soon as it has seen them: none may be freed under it, none may stay."""
    from gui.accessible import interfaces

    def kept() -> int:
        return sum(type(each).__name__ == "_PartInterface" for each in interfaces._kept.values())

    for n in range(60):
        count = n % 4
        regions = tuple(Region(k * 2.0, k * 2.0 + 1) for k in range(count))
        marked.bridge.set_regions(regions)
        qtbot.waitUntil(lambda: marked.state.selection.regions == regions)  # noqa: B023  it is called at once
        assert len(waveform(marked)) == 2 + count
    qtbot.waitUntil(lambda: kept() == 4)


# --- what is said --------------------------------------------------------------------------------


def test_what_happens_elsewhere_is_said(marked: MainWindow, qtbot: QtBot, screen_reader: list[str]) -> None:
    marked.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: "Region 1, bars 2 to 3, 0:02.0 to 0:04.0" in screen_reader)
    marked.actions_.making.repaint()
    qtbot.waitUntil(lambda: any("has begun" in each for each in screen_reader))
    engine_of(marked).make_takes()
    qtbot.waitUntil(lambda: any("Done: 1 take" in each for each in screen_reader))
    qtbot.waitUntil(lambda: len(marked.state.takes.items) == 2)
    marked.actions_.choose_take(1)
    qtbot.waitUntil(lambda: "Original of song" in screen_reader)
    marked.bridge.set_regions(())
    qtbot.waitUntil(lambda: screen_reader[-1] == "No region selected")
    marked.bridge.post(lambda: marked.bridge.emit(Problem("The drive is away", "Connect it")))
    qtbot.waitUntil(lambda: screen_reader[-1] == "Problem: The drive is away. Connect it")
    marked.show_status("Copied x.wav.")
    assert screen_reader[-1] == "Copied x.wav."


def test_undo_says_what_was_undone(marked: MainWindow, qtbot: QtBot, screen_reader: list[str]) -> None:
    marked.undo_actions.undo.trigger()
    qtbot.waitUntil(lambda: any(each.startswith("Undone: ") for each in screen_reader))
    marked.undo_actions.redo.trigger()
    qtbot.waitUntil(lambda: any(each.startswith("Done again: ") for each in screen_reader))


def test_a_playhead_that_keys_move_is_said(marked: MainWindow, qtbot: QtBot, screen_reader: list[str]) -> None:
    canvas = marked.waveform.canvas
    canvas.setFocus()
    marked.bridge.seek(1.0)
    qtbot.waitUntil(lambda: "bar 1.3, 0:01.000" in canvas.accessibleDescription())
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "bar 1.4, 0:01.500" in screen_reader)
    qtbot.waitUntil(lambda: canvas.accessibleDescription().startswith("bar 1.4, 0:01.500.\nRegion 1, bars 2 to 4"))


def test_nothing_is_described_while_nobody_listens(marked: MainWindow, screen_reader: list[str]) -> None:
    QAccessible.setActive(False)
    asked: list[int] = []
    parts = marked.spoken.parts
    parts._describe = lambda: asked.append(1) or ()
    screen_reader.clear()
    for _ in range(50):
        parts.refresh()
        parts.value_changed("playhead")
    marked.show_status("nobody hears this")
    assert (asked, screen_reader) == ([], [])


# --- not by colour alone ----------------------------------------------------------------------------


def test_a_level_above_full_scale_is_seen_without_colours_and_said(qtbot: QtBot) -> None:
    meter = Meter()
    qtbot.addWidget(meter)

    def grey(level: float) -> np.ndarray:
        meter.set_levels((level, level))
        image = meter.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        data = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return data[6, : image.width()].astype(int)

    full, over = grey(0.9999), grey(1.5)
    assert np.ptp(full[2:-2]) < 8
    assert np.ptp(over[2:-2]) > 40
    assert at(meter).role is Role.ProgressBar
    assert at(meter).value == "left 4 dB, right 4 dB, above full scale"


# --- the first five minutes of the README, by keys alone ----------------------------------------------


class Keyboard:
    """Presses keys where the focus is, as a person does."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            self._qtbot.keyClick(QApplication.focusWidget() or self._window, key, keys)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, name: str) -> None:
        """Press Tab until what has the focus is called so."""
        passed = []
        for _ in range(60):
            focus = QApplication.focusWidget()
            if focus is None:
                self._window.windowHandle().requestActivate()  # as a window manager does after a dialog
                self._qtbot.wait(20)
                continue
            passed.append(f"{type(focus).__name__} {at(focus).name}")
            if at(focus).name.startswith(name):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}, only {passed}")

    def answer_dialog(self, typed: str) -> None:
        """Type into the dialog that the next key opens, and confirm it."""
        from PySide6.QtCore import QTimer

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not isinstance(QApplication.focusWidget(), QLineEdit):
                QTimer.singleShot(50, answer)
                return
            self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.type(typed)
            self.press(Qt.Key.Key_Return)

        QTimer.singleShot(50, answer)


def heard(window: MainWindow) -> list[str]:
    """The names of the takes as the list is read, with a mark at the selected one."""
    takes = [node for node in nodes(window.takes) if node.role is Role.ListItem]
    return [("* " if node.at.state().selected else "") + node.name.split("   ")[0] for node in takes]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the offscreen platform, about dialogs
def test_the_first_five_minutes_without_a_pointer(
    window: MainWindow, qtbot: QtBot, song: Path, tmp_path: Path, screen_reader: list[str]
) -> None:
    wait = partial(qtbot.waitUntil, timeout=30_000)
    window.activateWindow()
    keys, control, shift = (
        Keyboard(window, qtbot),
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )
    keys.tab_to("Clips")
    keys.answer_dialog(str(song))
    keys.press(Qt.Key.Key_O, control)
    wait(lambda: len(waveform(window)) == 2)  # the playhead is there, and so the sound
    named(window, Role.ListItem, "song")

    keys.tab_to("Waveform")
    keys.press(Qt.Key.Key_Right, control | shift, times=1)
    wait(lambda: len(waveform(window)) == 3)
    keys.press(Qt.Key.Key_Right, control | shift, times=1)
    wait(lambda: waveform(window)[2].name == "Region 1, bars 1 to 3, 0:00.0 to 0:04.0")

    keys.tab_to("Description")
    keys.type("warm tape piano")
    named(window, Role.Button, "Repaint bars 1.1 to 3.1")
    keys.press(Qt.Key.Key_R, control)
    wait(lambda: bool([n for n in nodes(window.jobs) if n.role is Role.ProgressBar and n.is_visible]))
    wait(lambda: bool(engine_of(window).asked))
    engine_of(window).make_takes()
    wait(lambda: heard(window) == ["Original", "* Take 1"] or len(heard(window)) == 2)
    wait(lambda: any("Done: 1 take" in each for each in screen_reader))

    keys.tab_to("Waveform")
    keys.press(Qt.Key.Key_1)
    wait(lambda: heard(window)[0] == "* Original")
    keys.press(Qt.Key.Key_2)
    wait(lambda: heard(window)[1].startswith("* "))
    assert "Original of song" in screen_reader
    wait(lambda: waveform(window)[-1].name == "Region 1, bars 1 to 3, 0:00.0 to 0:04.0")
    keys.press(Qt.Key.Key_Space)
    wait(lambda: at(window.transport.play).name in {"Pause (Space)"} or not window.bridge.player.playing)
    window.bridge.pause()

    target = tmp_path / "mine.wav"
    keys.answer_dialog(str(target))
    keys.press(Qt.Key.Key_S, control)
    wait(lambda: "Saved mine.wav." in screen_reader)
    assert target.is_file()
