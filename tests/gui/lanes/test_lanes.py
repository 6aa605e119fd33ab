"""The lanes below the waveform: one time axis, swipes into the comp, edges, keys, menus; with real events."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from daw_bridge.core.comp import Comp, Span
from daw_bridge.core.events import TakeAdded
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav
from gui.main_window import MainWindow
from gui.viewmodels.items import ITEM_ROLE
from gui.viewmodels.view_options import EdgeSnap
from gui.views.lanes.lane import TakeLane
from tests.gui.axis.test_axis_gestures import LEFT, MIDDLE, drag, mouse, wheel
from tests.gui.test_window import engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
S = SAMPLE_RATE
Press, Move, Release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
SHIFT = Qt.KeyboardModifier.ShiftModifier


def add_takes(window: MainWindow, qtbot: QtBot, count: int, earlier: int = 0, seconds: float = 10.0) -> list[Take]:
    """Takes of noise beside the original. earlier: the number of the one that begins a second earlier, or 0."""
    library, original = window.bridge.library, window.state.takes.items[0]
    assert library is not None
    window.waveform.canvas.view.set(has_lanes=True, has_differences=False, edge_snap=EdgeSnap.REGIONS)
    for n in range(1, count + 1):
        recipe = original.recipe.with_tags(
            {"take_name": f"Take {n}", "parent_take": original.id}, offset_samples=S * (n == earlier)
        )
        noise = np.random.default_rng(n).uniform(-0.3, 0.3, (round(seconds * S) + S * (n == earlier), 2))
        path = library.clip_folder(original.clip_id) / f"t{n}.wav"
        write_wav(path, noise.astype(np.float32), recipe.raw)

        def add(path: Path = path, recipe: object = recipe) -> None:
            window.bridge.emit(TakeAdded(library.add_take(path, recipe)[1]))  # type: ignore[arg-type]

        window.bridge.post(add)
    qtbot.waitUntil(lambda: window.state.takes.rowCount() == count + 1)
    window.bridge.select_take(original.id)
    qtbot.waitUntil(lambda: window.state.selection.take_id == original.id)
    return window.state.takes.items


@pytest.fixture
def takes(loaded: MainWindow, qtbot: QtBot) -> list[Take]:
    takes = add_takes(loaded, qtbot, 3, earlier=3)
    qtbot.waitUntil(lambda: loaded.lanes.isVisible() and len(lanes(loaded)) >= 2)
    return takes


def follow(window: MainWindow) -> None:
    """Have the lanes show what the window knows, as they do before anything is painted."""
    QCoreApplication.sendPostedEvents(window.lanes)


def lanes(window: MainWindow) -> list[TakeLane]:
    follow(window)
    return [lane for lane in window.lanes.lanes if lane.isVisible()]


def lane_of(window: MainWindow, take: Take) -> TakeLane:
    return next(lane for lane in lanes(window) if lane.take is not None and lane.take.id == take.id)


def comp_is(window: MainWindow, base: Take, *spans: tuple[Take, float, float]) -> Callable[[], bool]:
    wanted = Comp(base.id, tuple(Span(take.id, round(start * S), round(end * S)) for take, start, end in spans))
    return lambda: window.state.comp == wanted


def swipe(window: MainWindow, take: Take, start_s: float, end_s: float) -> None:
    axis = window.waveform.canvas.axis
    drag(lane_of(window, take).strip, axis.x(start_s), axis.x(end_s), y=20)


def tall(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1400, 1000)
    window._splitters["middle"].setSizes([800, 100])
    window._splitters["lanes"].setSizes([150, 650])
    qtbot.wait(20)


# --- one axis ---------------------------------------------------------------------------------------


def test_lanes_come_when_there_is_something_to_choose_from(loaded: MainWindow, qtbot: QtBot) -> None:
    assert not loaded.lanes.isVisible()
    assert not loaded.stage.tools.isVisible()
    add_takes(loaded, qtbot, 1)
    qtbot.waitUntil(loaded.lanes.isVisible)
    loaded.waveform.canvas.view.set(has_lanes=False)
    assert not loaded.lanes.isVisible()


def test_lanes_lie_exactly_below_the_waveform_and_scroll_and_zoom_with_it(
    loaded: MainWindow, takes: list[Take], qtbot: QtBot
) -> None:
    canvas = loaded.waveform.canvas
    qtbot.wait(20)
    strips: list[QWidget] = [loaded.lanes.comp.strip, *(lane.strip for lane in lanes(loaded))]
    for strip in strips:
        assert strip.mapToGlobal(QPoint(0, 0)).x() == canvas.mapToGlobal(QPoint(0, 0)).x()
        assert strip.width() == canvas.width() == canvas.axis.width
    whole = canvas.axis
    wheel(lane_of(loaded, takes[0]).strip, (0, 120))
    assert canvas.axis.end_s - canvas.axis.start_s == pytest.approx((whole.end_s - whole.start_s) / 1.25)
    zoomed = canvas.axis
    drag(lane_of(loaded, takes[0]).strip, 300, 270, MIDDLE, y=20)
    assert canvas.axis.start_s == pytest.approx(zoomed.start_s + 30 * zoomed.seconds_per_pixel)
    assert loaded.state.comp is None


def test_a_take_that_begins_earlier_lies_where_it_sounds(loaded: MainWindow, takes: list[Take]) -> None:
    shared, axis = loaded.lanes.shared, loaded.waveform.canvas.axis
    assert shared.start_s(takes[3]) == -1.0
    own = shared.own_axis(axis, takes[3])
    assert own.x(1.0) == pytest.approx(axis.x(0.0))


def test_the_source_stays_on_top_while_the_others_scroll(loaded: MainWindow, qtbot: QtBot) -> None:
    takes = add_takes(loaded, qtbot, 11, seconds=0.5)
    tall(loaded, qtbot)
    assert len(lanes(loaded)) == 8
    assert [lane.take.id for lane in lanes(loaded) if lane.take] == [take.id for take in takes[:8]]
    wheel(lanes(loaded)[3].header, (0, -240))
    shown = [takes[0].id, *(take.id for take in takes[3:10])]
    qtbot.waitUntil(lambda: [lane.take.id for lane in lanes(loaded) if lane.take] == shown)
    loaded.bridge.select_take(takes[11].id)
    qtbot.waitUntil(lambda: lanes(loaded)[7].take == takes[11])


def test_other_takes_are_read_off_the_windows_thread_and_only_the_seen_ones(loaded: MainWindow, qtbot: QtBot) -> None:
    takes = add_takes(loaded, qtbot, 11, seconds=0.5)
    tall(loaded, qtbot)
    qtbot.waitUntil(lambda: all(loaded.lanes.shared.peaks(take.id) for take in takes[:8]))
    qtbot.waitUntil(lambda: loaded.lanes.reader._thread is None)
    assert loaded.lanes.shared.peaks(takes[11].id) is None


# --- swipes and edges -------------------------------------------------------------------------------


def test_a_swipe_is_painted_while_it_is_dragged_and_taken_when_it_is_released(
    loaded: MainWindow, takes: list[Take], qtbot: QtBot
) -> None:
    strip, axis, comp = lane_of(loaded, takes[1]).strip, loaded.waveform.canvas.axis, loaded.lanes.comp.strip
    mouse(strip, Press, axis.x(2.1), 20, LEFT)
    mouse(strip, Move, axis.x(4.05), 20, LEFT)
    assert comp.comp == Comp(takes[0].id, (Span(takes[1].id, 2 * S, 4 * S),))
    assert loaded.state.comp is None
    mouse(strip, Release, axis.x(4.05), 20, LEFT)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 2.0, 4.0)))
    qtbot.waitUntil(lambda: loaded.state.is_comp_heard)
    follow(loaded)
    assert loaded.lanes.comp.header.hear.isChecked()
    assert "2 Take 1" in loaded.lanes.comp.accessibleName()
    swipe(loaded, takes[2], 3.0, 6.0)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 2.0, 3.0), (takes[2], 3.0, 6.0)))


def test_a_swipe_over_a_take_that_begins_earlier_takes_what_lies_under_the_pointer(
    loaded: MainWindow, takes: list[Take], qtbot: QtBot
) -> None:
    swipe(loaded, takes[3], 1.0, 2.0)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[3], 1.0, 2.0)))


def test_escape_gives_a_swipe_up(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    lane, axis = lane_of(loaded, takes[1]), loaded.waveform.canvas.axis
    mouse(lane.strip, Press, axis.x(2.0), 20, LEFT)
    mouse(lane.strip, Move, axis.x(4.0), 20, LEFT)
    qtbot.keyClick(lane, Qt.Key.Key_Escape)
    assert loaded.lanes.comp.strip.comp is None
    mouse(lane.strip, Release, axis.x(4.0), 20, LEFT)
    qtbot.wait(50)
    assert loaded.state.comp is None
    assert loaded.state.selection.take_id == takes[0].id


def test_escape_selects_nothing_wherever_no_text_is_typed(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: len(loaded.state.selection.regions) == 1)
    loaded.prompt.caption.setFocus()
    qtbot.keyClick(loaded.prompt.caption, Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert len(loaded.state.selection.regions) == 1
    lane_of(loaded, takes[1]).setFocus()
    qtbot.keyClick(lane_of(loaded, takes[1]), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not loaded.state.selection.regions)


def test_a_swipe_beyond_the_view_scrolls_it(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.spanning(1.0, 3.0))
    strip = lane_of(loaded, takes[1]).strip
    mouse(strip, Press, canvas.axis.x(2.0), 20, LEFT)
    mouse(strip, Move, strip.width() + 60, 20, LEFT)
    qtbot.waitUntil(lambda: canvas.axis.start_s > 1.5)
    mouse(strip, Release, strip.width() + 60, 20, LEFT)
    qtbot.waitUntil(lambda: loaded.state.comp is not None)


def test_shift_ignores_snap(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    strip, axis = lane_of(loaded, takes[1]).strip, loaded.waveform.canvas.axis
    for kind, time_s in ((Press, 2.13), (Move, 4.07), (Release, 4.07)):
        at = QPoint(round(axis.x(time_s)), 20)
        if kind == Press:
            qtbot.mousePress(strip, LEFT, SHIFT, at)
        elif kind == Release:
            qtbot.mouseRelease(strip, LEFT, SHIFT, at)
        else:
            from tests.gui.test_window import move

            move(strip, at, SHIFT)
    qtbot.waitUntil(lambda: loaded.state.comp is not None)
    assert loaded.state.comp is not None
    [span] = loaded.state.comp.spans
    assert span.start / S == pytest.approx(2.13, abs=2 * axis.seconds_per_pixel)
    assert span.start % (S // 2)


def test_a_click_hears_the_take_at_the_same_place(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    drag(lane_of(loaded, takes[2]).strip, 200, 202, y=20)
    qtbot.waitUntil(lambda: loaded.state.selection.take_id == takes[2].id)
    assert loaded.state.comp is None
    qtbot.waitUntil(lane_of(loaded, takes[2]).header.hear.isChecked)
    assert not lane_of(loaded, takes[0]).header.hear.isChecked()


def test_edges_are_dragged_to_what_the_snap_menu_says(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    swipe(loaded, takes[1], 2.0, 4.0)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 2.0, 4.0)))
    strip, axis = loaded.lanes.comp.strip, loaded.waveform.canvas.axis
    mouse(strip, Press, axis.x(4.0) + 2, 20, LEFT)
    mouse(strip, Move, axis.x(5.1), 20, LEFT)
    assert strip.comp == Comp(takes[0].id, (Span(takes[1].id, 2 * S, 5 * S),))
    mouse(strip, Release, axis.x(5.1), 20, LEFT)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 2.0, 5.0)))
    loaded.waveform.canvas.view.set(edge_snap=EdgeSnap.OFF)
    drag(strip, axis.x(5.0), axis.x(5.3), y=20)
    qtbot.waitUntil(lambda: loaded.state.comp is not None and loaded.state.comp.spans[0].end > 5.2 * S)
    mouse(strip, Press, axis.x(2.0), 20, LEFT)
    mouse(strip, Move, axis.x(3.0), 20, LEFT)
    qtbot.keyClick(loaded.lanes.comp, Qt.Key.Key_Escape)
    mouse(strip, Release, axis.x(3.0), 20, LEFT)
    qtbot.wait(50)
    assert loaded.state.comp is not None
    assert loaded.state.comp.spans[0].start == 2 * S


def test_a_swipe_ends_in_the_nearest_silence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, (6 * S, 2)).astype(np.float32)
    for quiet_s in (2.1, 4.1):
        noise[round((quiet_s - 0.02) * S) : round((quiet_s + 0.02) * S)] = 0
    path = tmp_path / "gaps.wav"
    write_wav(path, noise)
    window.bridge.import_file(path)
    qtbot.waitUntil(lambda: window.state.take is not None and window.state.peaks is not None)
    takes = add_takes(window, qtbot, 1, seconds=1.0)
    qtbot.waitUntil(lambda: window.lanes.isVisible() and window.lanes.shared.peaks(takes[0].id) is not None)
    window.bridge.comp.set_base(takes[1].id)
    window.waveform.canvas.view.set(edge_snap=EdgeSnap.SILENCE)
    qtbot.waitUntil(lambda: window.state.comp is not None)
    swipe(window, takes[0], 2.0, 4.0)
    qtbot.waitUntil(lambda: window.state.comp is not None and len(window.state.comp.spans) == 1)
    assert window.state.comp is not None
    [span] = window.state.comp.spans
    assert span.start / S == pytest.approx(2.1, abs=0.02)
    assert span.end / S == pytest.approx(4.1, abs=0.02)


# --- by keys ----------------------------------------------------------------------------------------


def test_lanes_are_chosen_heard_starred_and_taken_by_keys(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    loaded.lanes.focus_lanes()
    qtbot.keyClick(lane_of(loaded, takes[0]), Qt.Key.Key_Down)
    lane = lane_of(loaded, takes[1])
    qtbot.waitUntil(lambda: loaded.lanes.keys.current == takes[1].id)
    qtbot.keyClick(lane, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: loaded.state.takes.items[1].has_star)
    qtbot.waitUntil(lambda: "starred" in lane.accessibleName())
    spoken = loaded.state.takes.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Take 1")
    assert spoken.endswith(", starred")
    loaded.bridge.set_regions((Region(1.0, 2.0), Region(4.0, 5.0)))
    qtbot.waitUntil(lambda: len(loaded.state.selection.regions) == 2)
    qtbot.keyClick(lane, Qt.Key.Key_C)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 2.0), (takes[1], 4.0, 5.0)))
    qtbot.keyClick(lane, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: loaded.state.selection.take_id == takes[1].id)


def test_it_is_said_what_a_part_of_the_base_does(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    commands, said = loaded.lanes.commands, list[str]()
    commands.said.connect(said.append)
    loaded.lanes.focus_lanes()
    qtbot.keyClick(lane_of(loaded, takes[0]), Qt.Key.Key_C)
    assert said == ["This clip has no comp yet, and Original would be its base. Take a part of another take."]
    swipe(loaded, takes[0], 1.0, 2.0)
    assert said.pop() == said[0]
    loaded.bridge.set_regions((Region(1.0, 2.0),))
    qtbot.waitUntil(lambda: len(loaded.state.selection.regions) == 1)
    assert loaded.state.comp is None, "nothing was made of it"
    commands.take_regions(takes[1])
    assert said[-1] == "Took Take 1 into the comp."
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 2.0)))
    commands.take_regions(takes[1])
    assert said[-1] == "Take 1 is in the comp there already."
    commands.take_regions(takes[0])
    assert said[-1] == "Original is heard there again."
    qtbot.waitUntil(comp_is(loaded, takes[0]))
    commands.take_regions(takes[0])
    assert said[-1] == "Original is the base of the comp, and is heard there already."
    commands.write_comp()
    assert said[-1].startswith("The comp has no part of another take yet.")


def test_keys_reach_lanes_that_are_out_of_sight(loaded: MainWindow, qtbot: QtBot) -> None:
    takes = add_takes(loaded, qtbot, 11, seconds=0.5)
    qtbot.waitUntil(loaded.lanes.isVisible)
    loaded.lanes.focus_lanes()
    for _ in range(9):
        qtbot.keyClick(lane_of(loaded, window_take(loaded)), Qt.Key.Key_Down)
    assert loaded.lanes.keys.current == takes[9].id
    assert lane_of(loaded, takes[9]).isVisible()
    qtbot.keyClick(lane_of(loaded, takes[9]), Qt.Key.Key_Home)
    assert loaded.lanes.keys.current == takes[0].id


def window_take(window: MainWindow) -> Take:
    return next(take for take in window.state.takes.items if take.id == window.lanes.keys.current)


def test_spans_are_chosen_moved_and_removed_by_keys(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    swipe(loaded, takes[1], 1.0, 2.0)
    swipe(loaded, takes[2], 4.0, 5.0)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 2.0), (takes[2], 4.0, 5.0)))
    comp = loaded.lanes.comp
    comp.setFocus()
    qtbot.keyClick(comp, Qt.Key.Key_Right)
    qtbot.keyClick(comp, Qt.Key.Key_Right)
    assert "chosen: 3 Take 2, 4.00 to 5.00 s" in comp.accessibleName()
    qtbot.keyClick(comp, Qt.Key.Key_E)
    qtbot.keyClick(comp, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 2.0), (takes[2], 4.0, 5.5)))
    qtbot.keyClick(comp, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | SHIFT)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 2.0), (takes[2], 4.0, 5.5 - 1 / S)))
    qtbot.keyClick(comp, Qt.Key.Key_Delete)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 2.0)))
    qtbot.keyClick(comp, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not loaded.state.is_comp_heard)
    qtbot.keyClick(comp, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: loaded.state.is_comp_heard)


def test_a_span_is_chosen_by_a_click(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    swipe(loaded, takes[1], 1.0, 3.0)
    qtbot.waitUntil(comp_is(loaded, takes[0], (takes[1], 1.0, 3.0)))
    x = loaded.waveform.canvas.axis.x(2.0)
    drag(loaded.lanes.comp.strip, x, x, y=20)
    assert loaded.lanes.comp.strip.span == Span(takes[1].id, S, 3 * S)


def test_the_comp_becomes_a_take(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    assert not loaded.lanes.comp.header.write.isEnabled()
    swipe(loaded, takes[1], 1.0, 3.0)
    qtbot.waitUntil(loaded.lanes.comp.header.write.isEnabled)
    loaded.lanes.comp.header.write.click()
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 5)
    assert loaded.state.takes.items[-1].recipe.task == "comp"


# --- menus, colours, switches -----------------------------------------------------------------------


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def test_the_menu_of_a_lane_acts_on_its_take(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    lane, menu = lane_of(loaded, takes[2]), loaded.lanes.menus.take(takes[2])
    entry(entry(menu, "Colour").menu(), "Purple").trigger()  # type: ignore[type-var]
    qtbot.waitUntil(lambda: loaded.state.takes.items[2].color == "purple")
    follow(loaded)
    assert "Purple" in lane.accessibleName()
    assert lane.header.note.text().startswith("Purple")
    index = loaded.state.takes.index(2)
    assert "Purple" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is not None
    assert index.data(ITEM_ROLE).color == "purple"
    entry(menu, "Base of the comp").trigger()
    qtbot.waitUntil(comp_is(loaded, takes[2]))
    assert not entry(menu, "Roll again…").isEnabled()
    loaded.bridge.set_regions((Region(1.0, 2.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    entry(loaded.lanes.menus.take(takes[3]), "Repaint region from this take").trigger()
    qtbot.waitUntil(lambda: bool(engine_of(loaded).asked))
    assert engine_of(loaded).running.regions == (Region(2.0, 3.0),)  # it begins a second earlier
    entry(menu, "Discard").trigger()
    qtbot.waitUntil(lambda: loaded.state.takes.rowCount() == 3)


def test_a_menu_opens_by_pointer_and_by_key(
    loaded: MainWindow, takes: list[Take], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: opened.append(menu.accessibleName()))
    lane = lane_of(loaded, takes[1])
    by_key = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(lane, QContextMenuEvent(by_key, QPoint(5, 5), QPoint(5, 5)))
    lane.header.menu.click()
    qtbot.keyClick(loaded.lanes.comp, Qt.Key.Key_Menu)
    assert opened == ["Menu of Take 1", "Menu of Take 1", "Comp menu"]


def test_buttons_of_a_lane(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    header = lane_of(loaded, takes[1]).header
    header.star.click()
    qtbot.waitUntil(lambda: loaded.state.takes.items[1].has_star)
    header.hear.click()
    qtbot.waitUntil(lambda: loaded.state.selection.take_id == takes[1].id)
    qtbot.waitUntil(lambda: header.name.font().bold())
    assert header.is_marked


def test_switches_of_the_lanes(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    assert takes
    tools = loaded.stage.tools
    assert tools.loudness.isChecked()
    tools.loudness.click()
    qtbot.waitUntil(lambda: not loaded.state.settings.match_loudness)
    tools.snap.setCurrentIndex(tools.snap.findData(EdgeSnap.SILENCE))
    tools.snap.activated.emit(tools.snap.currentIndex())
    assert loaded.waveform.canvas.view.options.edge_snap is EdgeSnap.SILENCE


def test_the_difference_view_names_where_a_take_departs(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    loaded.stage.tools.differences.click()
    note = lane_of(loaded, takes[1]).header.note
    qtbot.waitUntil(lambda: note.text() == "New: 0.0–10.0 s")
    assert "Differs at 0.0–10.0 s from Original" in lane_of(loaded, takes[1]).accessibleName()
    assert loaded.lanes.reader.difference(takes[1].id, takes[0].id) is not None
    loaded.lanes.grab()


def test_the_number_keys_switch_takes_as_before(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    loaded.lanes.focus_lanes()
    qtbot.keyClick(loaded, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: loaded.state.selection.take_id == takes[2].id)


def test_no_child_of_a_lane_is_without_a_name(loaded: MainWindow, takes: list[Take]) -> None:
    from PySide6.QtWidgets import QAbstractButton

    lane = lane_of(loaded, takes[1])
    assert lane.accessibleName() == "Take 1, key 2"
    assert lane.accessibleDescription()
    for button in lane.findChildren(QAbstractButton):
        assert "Take 1" in button.accessibleName()
        assert button.toolTip()


def test_the_view_stays_at_its_place_when_a_take_is_chosen_that_begins_earlier(
    loaded: MainWindow, takes: list[Take], qtbot: QtBot
) -> None:
    canvas = loaded.waveform.canvas
    canvas.set_axis(canvas.axis.spanning(4.0, 6.0))
    loaded.bridge.select_take(takes[3].id)
    qtbot.waitUntil(lambda: canvas.axis.start_s == pytest.approx(5.0))
    assert canvas.axis.end_s == pytest.approx(7.0)
    loaded.bridge.select_take(takes[0].id)
    qtbot.waitUntil(lambda: canvas.axis.start_s == pytest.approx(4.0))


def test_a_span_that_is_refused_is_not_shown_for_long(loaded: MainWindow, takes: list[Take], qtbot: QtBot) -> None:
    strip, view = loaded.lanes.comp.strip, loaded.lanes
    view._take_span(lane_of(loaded, takes[1]), 20.0, 21.0)  # beyond the end of the take
    assert strip.preview is not None
    qtbot.waitUntil(lambda: strip.preview is None)
    assert loaded.state.comp is None


def test_no_two_entries_of_the_menus_have_the_same_key(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.findChildren(QAction) if not action.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))
