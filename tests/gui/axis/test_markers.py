"""Markers in the window: each gesture, each key, and what a screen reader is told."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from daw_bridge.core.axis.marker import Marker, Markers
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.texts import LANGUAGES
from gui.main_window import MainWindow
from gui.translations.catalogue import FOLDER, NAME
from gui.views.axis.time_axis import TimeAxis
from gui.views.markers.layout import FLAG, at_x, dragged, placed
from tests.gui.axis.test_axis_regions import press, select
from tests.gui.test_window import loaded, move, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
S = SAMPLE_RATE
LEFT = Qt.MouseButton.LeftButton
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
INTRO, VERSE, CHORUS = Marker(0, "Intro"), Marker(2 * S, "Verse", 3 * S), Marker(6 * S, "Chorus")


def are(window: MainWindow, qtbot: QtBot, *markers: Marker) -> None:
    qtbot.waitUntil(lambda: window.state.markers == markers)


def give(window: MainWindow, qtbot: QtBot, *markers: Marker) -> None:
    """Have these markers, and no others."""
    take = window.state.take
    assert take is not None
    for each in window.state.markers:
        window.bridge.markers.remove(take.clip_id, each)
    for each in markers:
        end_s = each.end / S if each.length else None
        window.bridge.markers.add(take.id, each.at / S, each.name, end_s)
    are(window, qtbot, *markers)


@pytest.fixture
def marked(loaded: MainWindow, qtbot: QtBot) -> MainWindow:
    give(loaded, qtbot, INTRO, VERSE, CHORUS)
    return loaded


def x_of(window: MainWindow, time_s: float, by: int = 0) -> QPoint:
    return QPoint(round(window.waveform.canvas.axis.x(time_s)) + by, 12)


def drag(window: MainWindow, qtbot: QtBot, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    strip = window.marker_strip
    qtbot.mousePress(strip, LEFT, keys, start)
    for at in (QPoint((start.x() + end.x()) // 2, 12), end):
        move(strip, at, keys)
    qtbot.mouseRelease(strip, LEFT, keys, end)


def region_is(window: MainWindow, qtbot: QtBot, *regions: tuple[float, float]) -> None:
    qtbot.waitUntil(lambda: window.state.selection.regions == tuple(Region(*each) for each in regions))


# --- where they lie -----------------------------------------------------------------------------------

AXIS = TimeAxis(0.0, 10.0, 1000, 10.0)


def width(name: str) -> float:
    return 7.0 * len(name)


def test_names_end_before_the_next_marker() -> None:
    crowd = (
        Marker(0, "A long name of a section"),
        Marker(S, "x"),
        Marker(S + S // 50, "hidden"),
        Marker(9 * S, "z" * 90),
    )
    places = placed(crowd, 0, AXIS, width)
    assert all(each.left + FLAG + each.name_width <= after.left for each, after in pairwise(places) if each.name_width)
    assert places[0].name_width < width(crowd[0].name)
    assert places[1].name_width == 0  # no room beside the next flag
    assert places[-1].left + FLAG + places[-1].name_width <= AXIS.width


def test_a_hundred_markers_are_placed_and_those_out_of_view_are_not() -> None:
    many = tuple(Marker(n * S // 10, f"{n}") for n in range(101))
    assert len(placed(many, 0, AXIS, width)) == 101
    near = AXIS.spanning(2.0, 2.5)
    assert [each.marker.name for each in placed(many, 0, near, width)] == [f"{n}" for n in range(20, 26)]


def test_flags_that_would_lie_on_each_other_are_poles() -> None:
    near = (Marker(0), Marker(S // 20), Marker(S), Marker(1001 * S // 100))
    assert [each.is_narrow for each in placed(near, 0, AXIS, width)] == [True, False, False]
    assert not placed((Marker(999 * S // 100),), 0, AXIS, width)[0].is_narrow  # nothing follows it


def test_flags_are_found_on_top_of_sections() -> None:
    places = placed((Marker(S, "Verse", 4 * S), Marker(2 * S, "hit")), 0, AXIS, width)
    found = {
        x: (hit[0].marker.name, hit[1]) if (hit := at_x(places, x)) else None
        for x in (50, 100, 150, 201, 350, 499, 600)
    }
    assert found == {
        50: None, 100: ("Verse", "start"), 150: ("Verse", "body"), 201: ("hit", "start"), 350: ("Verse", "body"),
        499: ("Verse", "end"), 600: None,
    }  # fmt: skip


def test_a_section_keeps_a_sample_while_an_end_is_dragged() -> None:
    assert dragged(VERSE, "start", 99 * S) == Marker(5 * S - 1, "Verse", 1)
    assert dragged(VERSE, "end", -99 * S) == Marker(2 * S, "Verse", 1)
    assert dragged(VERSE, "body", S) == Marker(3 * S, "Verse", 3 * S)
    assert dragged(INTRO, "start", S) == Marker(S, "Intro")


# --- the pointer --------------------------------------------------------------------------------------


def test_a_click_selects_the_section(marked: MainWindow, qtbot: QtBot) -> None:
    strip = marked.marker_strip
    for at, region in ((0.0, (0.0, 2.0)), (3.5, (2.0, 5.0)), (6.0, (6.0, 10.0))):
        qtbot.mouseClick(strip, LEFT, NONE, x_of(marked, at, 4))
        region_is(marked, qtbot, region)
    qtbot.mouseClick(strip, LEFT, NONE, x_of(marked, 8.0))  # beside the flag
    region_is(marked, qtbot, (6.0, 10.0))
    qtbot.mouseClick(strip, LEFT, CTRL, x_of(marked, 3.5))
    region_is(marked, qtbot, (2.0, 5.0), (6.0, 10.0))


def test_a_drag_moves_a_marker_to_the_grid_and_with_shift_anywhere(marked: MainWindow, qtbot: QtBot) -> None:
    drag(marked, qtbot, x_of(marked, 6.0, 4), x_of(marked, 7.04, 4))
    are(marked, qtbot, INTRO, VERSE, Marker(7 * S, "Chorus"))  # at 120 bpm, a beat
    drag(marked, qtbot, x_of(marked, 7.0, 4), x_of(marked, 8.3, 4), SHIFT)
    qtbot.waitUntil(lambda: marked.state.markers[-1].at != 7 * S)
    assert marked.state.markers[-1].at / S == pytest.approx(8.3, abs=0.02)
    assert not marked.state.selection.regions  # a drag selects nothing


def test_escape_leaves_a_dragged_marker_where_it_was(marked: MainWindow, qtbot: QtBot) -> None:
    strip = marked.marker_strip
    qtbot.mousePress(strip, LEFT, NONE, x_of(marked, 6.0, 4))
    move(strip, x_of(marked, 8.0, 4), NONE)
    assert any(each.marker.at == 8 * S for each in strip.places())
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert all(each.marker.at != 8 * S for each in strip.places())
    qtbot.mouseRelease(strip, LEFT, NONE, x_of(marked, 8.0, 4))
    assert not marked.state.selection.regions
    marked.bridge.markers.add(marked.state.selection.take_id, 9.0, "Later")
    are(marked, qtbot, INTRO, VERSE, CHORUS, Marker(9 * S, "Later"))


def test_a_change_that_was_refused_leaves_the_keys_usable(marked: MainWindow, qtbot: QtBot) -> None:
    marked.markers.change(Marker(4 * S, "gone"), Marker(5 * S, "gone"))
    qtbot.waitUntil(lambda: "not there any more" in marked.problems.accessibleName())
    assert marked.markers.step(1) == CHORUS
    assert marked.markers.current == CHORUS
    assert [marked.markers.step(-1) for _ in range(3)] == [VERSE, INTRO, INTRO]


def test_the_ends_of_a_section_and_the_whole_are_dragged(marked: MainWindow, qtbot: QtBot) -> None:
    drag(marked, qtbot, x_of(marked, 5.0), x_of(marked, 5.5))
    are(marked, qtbot, INTRO, Marker(2 * S, "Verse", 7 * S // 2), CHORUS)
    drag(marked, qtbot, x_of(marked, 2.0), x_of(marked, 2.5))
    are(marked, qtbot, INTRO, Marker(5 * S // 2, "Verse", 3 * S), CHORUS)
    drag(marked, qtbot, x_of(marked, 4.0), x_of(marked, 3.5))
    are(marked, qtbot, INTRO, VERSE, CHORUS)


def test_a_marker_stays_within_the_take(marked: MainWindow, qtbot: QtBot) -> None:
    drag(marked, qtbot, x_of(marked, 6.0, 4), QPoint(5000, 12))
    are(marked, qtbot, INTRO, VERSE, Marker(10 * S, "Chorus"))


def test_a_double_click_renames_or_adds(marked: MainWindow, qtbot: QtBot) -> None:
    strip = marked.marker_strip
    qtbot.mouseDClick(strip, LEFT, NONE, x_of(marked, 6.0, 4))
    assert strip.name_field.isVisible()
    assert strip.name_field.selectedText() == "Chorus"
    qtbot.keyClicks(strip.name_field, "Refrain")
    strip.name_field.insert(" ä")
    qtbot.keyClick(strip.name_field, Qt.Key.Key_Return)
    are(marked, qtbot, INTRO, VERSE, Marker(6 * S, "Refrain ä"))
    assert not strip.name_field.isVisible()
    qtbot.mouseDClick(strip, LEFT, NONE, x_of(marked, 6.0, 4))
    qtbot.keyClicks(strip.name_field, "no")
    qtbot.keyClick(strip.name_field, Qt.Key.Key_Escape)
    qtbot.mouseDClick(strip, LEFT, NONE, x_of(marked, 8.02))
    are(marked, qtbot, INTRO, VERSE, Marker(6 * S, "Refrain ä"), Marker(8 * S, "Marker 4"))


def entries(window: MainWindow, x: int) -> dict[str, Callable[[], None]]:
    return {action.text(): action.trigger for action in window.marker_strip.menu_at(x).actions() if action.text()}


def test_the_menu_of_a_marker_and_of_an_empty_place(marked: MainWindow, qtbot: QtBot) -> None:
    chorus, verse = x_of(marked, 6.0, 4).x(), x_of(marked, 3.5).x()
    entries(marked, chorus)["Select section"]()
    region_is(marked, qtbot, (6.0, 10.0))
    entries(marked, chorus)["Go to marker"]()
    qtbot.waitUntil(lambda: marked.bridge.player.position_s == 6.0)
    entries(marked, chorus)["Make it a section up to the next marker"]()
    are(marked, qtbot, INTRO, VERSE, Marker(6 * S, "Chorus", 4 * S))
    entries(marked, verse)["Keep only its start"]()
    are(marked, qtbot, INTRO, Marker(2 * S, "Verse"), Marker(6 * S, "Chorus", 4 * S))
    entries(marked, verse)  # now an empty place
    entries(marked, x_of(marked, 2.0, 4).x())["Remove marker"]()
    are(marked, qtbot, INTRO, Marker(6 * S, "Chorus", 4 * S))
    entries(marked, verse)["Add marker here"]()
    qtbot.waitUntil(lambda: len(marked.state.markers) == 3)
    select(marked, qtbot, Region(4.0, 5.0))
    entries(marked, x_of(marked, 5.2).x())["Make the region a section"]()
    qtbot.waitUntil(lambda: any((each.at, each.length) == (4 * S, S) for each in marked.state.markers))
    entries(marked, chorus)["Rename…"]()
    assert marked.marker_strip.name_field.isVisible()


def test_the_wheel_scrolls(marked: MainWindow) -> None:
    strip, canvas = marked.marker_strip, marked.waveform.canvas
    canvas.set_axis(canvas.axis.spanning(2.0, 4.0))
    at, buttons = QPointF(50, 10), Qt.MouseButton.NoButton
    turned, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, strip.mapToGlobal(at), QPoint(), turned, buttons, NONE, phase, False)
    QApplication.sendEvent(strip, turn)
    assert canvas.axis.start_s > 2.0


def test_no_marker_is_chosen_until_the_user_chooses_one(marked: MainWindow, qtbot: QtBot) -> None:
    handle = marked.markers
    assert (handle.chosen, handle.current) == (None, INTRO)
    qtbot.mouseClick(marked.marker_strip, LEFT, NONE, x_of(marked, 6.0, 4))
    assert (handle.chosen, handle.current) == (CHORUS, CHORUS)
    handle.remove(CHORUS)
    are(marked, qtbot, INTRO, VERSE)
    assert handle.current == VERSE


# --- keys ---------------------------------------------------------------------------------------------


def test_m_adds_at_the_playhead_and_n_jumps(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitExposed(loaded)
    bridge = loaded.bridge
    for time_s in (1.23, 4.5):
        bridge.seek(time_s)
        qtbot.waitUntil(lambda time_s=time_s: abs(bridge.player.position_s - time_s) < 1e-4)  # type: ignore[misc]
        press(loaded, qtbot, Qt.Key.Key_M)
        qtbot.waitUntil(lambda time_s=time_s: any(abs(e.at - time_s * S) < 2 for e in loaded.state.markers))  # type: ignore[misc]
    first, second = (each.at / S for each in loaded.state.markers)
    press(loaded, qtbot, Qt.Key.Key_N, SHIFT)
    qtbot.waitUntil(lambda: abs(bridge.player.position_s - first) < 1e-4)
    press(loaded, qtbot, Qt.Key.Key_M, SHIFT)
    region_is(loaded, qtbot, (first, second))
    press(loaded, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: abs(bridge.player.position_s - second) < 1e-4)
    press(loaded, qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: "no marker after" in loaded.problems.accessibleName())


def test_regions_become_sections(loaded: MainWindow, qtbot: QtBot) -> None:
    select(loaded, qtbot, Region(1.0, 2.0), Region(3.0, 4.0))
    qtbot.waitExposed(loaded)
    press(loaded, qtbot, Qt.Key.Key_M, CTRL | SHIFT)
    are(loaded, qtbot, Marker(S, "Marker 1", S), Marker(3 * S, "Marker 2", S))


def test_the_strip_by_keys_alone(marked: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitExposed(marked)
    strip = marked.marker_strip
    strip.setFocus()
    said: list[str] = []
    marked.markers.said.connect(said.append)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert said[-1] == "Verse, bar 2.1 to 3.3"
    assert " Verse, bar 2.1 to 3.3. Add a marker" in strip.accessibleDescription()
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    region_is(marked, qtbot, (2.0, 5.0))
    for _ in range(3):  # faster than the bridge answers
        qtbot.keyClick(strip, Qt.Key.Key_Right, ALT)
    are(marked, qtbot, INTRO, Marker(2 * S + 3 * S // 2, "Verse", 3 * S), CHORUS)
    qtbot.keyClick(strip, Qt.Key.Key_Left, ALT | SHIFT)
    are(marked, qtbot, INTRO, Marker(2 * S + 3 * S // 2 - 1, "Verse", 3 * S), CHORUS)
    region_is(marked, qtbot, (2.0, 5.0))  # Alt+arrow has moved the marker, not the region
    qtbot.keyClick(strip, Qt.Key.Key_F2)
    qtbot.keyClicks(strip.name_field, "B")
    qtbot.keyClick(strip.name_field, Qt.Key.Key_Return)
    are(marked, qtbot, INTRO, Marker(2 * S + 3 * S // 2 - 1, "B", 3 * S), CHORUS)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    are(marked, qtbot, INTRO, CHORUS)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    are(marked, qtbot, INTRO)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    are(marked, qtbot)
    assert strip.accessibleDescription().startswith("0 marker")


def test_the_chosen_marker_comes_into_view(marked: MainWindow, qtbot: QtBot) -> None:
    canvas, strip = marked.waveform.canvas, marked.marker_strip
    canvas.set_axis(canvas.axis.spanning(0.0, 1.0))
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert canvas.axis.start_s <= 6.0 <= canvas.axis.end_s


# --- what is seen -------------------------------------------------------------------------------------


def test_the_strip_and_the_lines_are_painted_in_every_state(loaded: MainWindow, qtbot: QtBot) -> None:
    def picture() -> bytes:
        image = loaded.waveform.grab().toImage()
        return bytes(image.constBits())

    seen = [picture()]
    crowd: Markers = tuple(Marker(n * S // 11, f"Marker with a long name {n}") for n in range(100))
    for markers in ((INTRO, VERSE, CHORUS), crowd):
        give(loaded, qtbot, *markers)
        seen.append(picture())
    assert len(set(seen)) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hint_of_a_narrow_strip_is_a_whole_sentence(loaded: MainWindow, qapp: QApplication, language: str) -> None:
    words = QTranslator()
    assert words.load(f"{NAME}_{language}", str(FOLDER))
    qapp.installTranslator(words)
    strip = loaded.marker_strip
    texts, metrics = strip._hints(), strip.fontMetrics()
    qapp.removeTranslator(words)
    at_840_points = 255
    assert metrics.horizontalAdvance(texts[-1]) <= at_840_points
    assert "(M)" in texts[-1]


def test_another_clip_has_its_own(marked: MainWindow, qtbot: QtBot, song: Path) -> None:
    first = marked.state.selection.take_id
    marked.bridge.import_file(song)
    are(marked, qtbot)
    marked.bridge.select_take(first)
    are(marked, qtbot, INTRO, VERSE, CHORUS)


def test_the_pointer_shows_what_it_would_do(marked: MainWindow) -> None:
    strip, button = marked.marker_strip, Qt.MouseButton.NoButton
    shapes = {}
    for time_s in (3.5, 5.0, 5.5):
        at = QPointF(x_of(marked, time_s))
        QApplication.sendEvent(
            strip, QMouseEvent(QEvent.Type.MouseMove, at, strip.mapToGlobal(at), button, button, NONE)
        )
        shapes[time_s] = strip.cursor().shape()
    assert shapes == {
        3.5: Qt.CursorShape.PointingHandCursor, 5.0: Qt.CursorShape.SizeHorCursor, 5.5: Qt.CursorShape.ArrowCursor,
    }  # fmt: skip


def test_the_menu_key_opens_the_menu_of_the_chosen_marker(marked: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    strip, asked = marked.marker_strip, list[int]()

    def menu_at(x: int) -> QMenu:
        asked.append(x)
        return QMenu(strip)

    monkeypatch.setattr(strip, "menu_at", menu_at)
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)
    marked.markers.choose(CHORUS)
    at = QPoint(500, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, strip.mapToGlobal(at))
    QApplication.sendEvent(strip, event)
    assert asked == [x_of(marked, 6.0, 1).x()]
