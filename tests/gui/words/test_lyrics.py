"""The lyrics: sections by menu and keys, languages by name, times of the take, whether they fit, files."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import PlaybackChanged, TakeAdded
from engine.contract import ranges
from engine.contract.messages import Region
from gui.main_window import MainWindow
from gui.views.making.task_tab import TaskTab
from gui.views.words.language_names import english_name, language_codes, language_name
from gui.views.words.section_rows import SectionRows
from tests.gui.axis.test_axis_gestures import mouse
from tests.gui.test_undo import focus, press
from tests.gui.test_window import loaded, song, window
from tests.gui.words.test_captions import entry

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
SONG = "[verse]\none\ntwo\n\n[chorus]\nthree"


def write(window: MainWindow, qtbot: QtBot, lyrics: str) -> None:
    window.prompt.lyrics.setPlainText(lyrics)
    qtbot.waitUntil(lambda: window.state.draft.lyrics == lyrics.strip())


# --- sections -------------------------------------------------------------------------------------------


def test_sections_are_put_in_by_keys_and_menu(window: MainWindow, qtbot: QtBot) -> None:
    field, desk = window.prompt.lyrics, window.prompt.words.desk
    focus(window, qtbot, field)
    press(window, Qt.Key.Key_1, ALT)
    QTest.keyClicks(field, "one")
    press(window, Qt.Key.Key_2, ALT)
    assert field.toPlainText() == "[chorus]\n[verse]\none" or field.toPlainText() == "[verse]\n\n[chorus]\none"
    field.setPlainText("[verse]\none\n")
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    field.setTextCursor(cursor)
    entry(desk.marks.entries, "[bridge]").trigger()
    QTest.keyClicks(field, "two")
    assert field.toPlainText() == "[verse]\none\n\n[bridge]\ntwo"
    assert not window.state.take, "the digits choose no take meanwhile"


def test_sections_are_listed_gone_to_and_moved(window: MainWindow, qtbot: QtBot) -> None:
    desk, field = window.prompt.words.desk, window.prompt.lyrics
    assert not desk.outline.isVisible()
    write(window, qtbot, SONG)
    assert desk.outline.isVisible()
    qtbot.mouseClick(desk.outline, LEFT)
    rows = desk.sections.list
    assert [rows.item(n).text().split(",")[0] for n in range(rows.count())] == ["verse", "chorus"]
    focus(window, qtbot, rows)
    rows.setCurrentRow(1)
    press(window, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: window.state.draft.lyrics == "[chorus]\nthree\n\n[verse]\none\ntwo")
    assert "1 of 2" in window.statusBar().currentMessage()
    assert rows.currentRow() == 0
    qtbot.mouseClick(desk.sections.down, LEFT)
    qtbot.waitUntil(lambda: window.state.draft.lyrics == SONG)
    rows.setCurrentRow(1)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert field.hasFocus()
    assert field.textCursor().block().text() == "three"


EIGHT = "\n\n".join(f"[part {n}]\nline {n}" for n in range(1, 9))


def rows_of(window: MainWindow, qtbot: QtBot, lyrics: str) -> SectionRows:
    """The list of sections of these lyrics, unfolded, with nothing to undo."""
    desk = window.prompt.words.desk
    write(window, qtbot, lyrics)
    desk.outline.setChecked(True)
    rows = desk.sections.list
    qtbot.waitUntil(rows.isVisible)
    window.prompt.lyrics.document().clearUndoRedoStacks()
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).height() > 0)
    return rows


def hold(rows: SectionRows, row: int, over: int, past: int) -> tuple[float, float]:
    """Drag a row to the pixel `past` the middle of another one; return where the pointer is."""
    start, end = (rows.visualItemRect(rows.item(n)).center() for n in (row, over))
    mouse(rows.viewport(), QEvent.Type.MouseButtonPress, start.x(), start.y(), LEFT)
    for part in (0.5, 1.0):
        y = start.y() + part * (end.y() + past - start.y())
        mouse(rows.viewport(), QEvent.Type.MouseMove, start.x(), y, LEFT)
    return start.x(), end.y() + past


def drop(rows: SectionRows, at: tuple[float, float]) -> None:
    mouse(rows.viewport(), QEvent.Type.MouseButtonRelease, *at, LEFT)


def names(rows: SectionRows) -> list[str]:
    return [rows.item(n).text().split(",")[0] for n in range(rows.count())]


@pytest.mark.parametrize(("row", "over", "past", "to"), [(2, 0, -3, 0), (0, 2, 3, 2), (0, 1, 3, 1), (2, 1, -3, 1)])
def test_a_section_is_dragged_to_where_the_line_is(
    window: MainWindow, qtbot: QtBot, row: int, over: int, past: int, to: int
) -> None:
    field = window.prompt.lyrics
    before = "[a]\none\n\n[b]\ntwo\n\n[c]\nthree"
    rows = rows_of(window, qtbot, before)
    at = hold(rows, row, over, past)
    edge = rows.visualItemRect(rows.item(to))
    assert rows.mark.isVisible()
    assert abs(rows.mark.geometry().center().y() - (edge.bottom() + 1 if to > row else edge.top())) <= 1
    assert field.toPlainText() == before, "nothing is moved before it is let go"
    drop(rows, at)
    wanted = ["a", "b", "c"]
    wanted.insert(to, wanted.pop(row))
    assert names(rows) == wanted
    assert not rows.mark.isVisible()
    assert rows.currentRow() == to
    assert f"is now section {to + 1} of 3" in window.statusBar().currentMessage()
    assert not field.hasFocus(), "a drag is no click"
    field.undo()
    assert field.toPlainText() == before
    assert not field.document().isUndoAvailable(), "it was one step"


def test_a_drag_is_cancelled_with_escape_and_forgotten_when_the_lyrics_change(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, field = rows_of(window, qtbot, SONG), window.prompt.lyrics
    said: list[str] = []
    monkeypatch.setattr(window.announcer, "say", said.append)
    focus(window, qtbot, rows)
    at = hold(rows, 0, 1, 3)
    assert rows.is_dragging
    press(window, Qt.Key.Key_Escape)
    assert not rows.is_dragging
    assert said == ["The section stays where it is."]
    mouse(rows.viewport(), QEvent.Type.MouseMove, at[0], at[1] + 9, LEFT)
    drop(rows, at)
    assert field.toPlainText() == SONG
    assert not field.hasFocus()
    at = hold(rows, 0, 1, 3)
    field.setPlainText("[intro]\n" + SONG)
    assert not rows.is_dragging
    drop(rows, at)
    assert field.toPlainText() == "[intro]\n" + SONG


def test_lines_before_the_first_mark_stay_in_front(window: MainWindow, qtbot: QtBot) -> None:
    rows, text = rows_of(window, qtbot, f"words\n\n{SONG}"), window.prompt.lyrics.toPlainText
    at = hold(rows, 0, 2, 3)
    assert not rows.mark.isVisible()
    drop(rows, at)
    assert "stay in front" in window.statusBar().currentMessage()
    assert text() == f"words\n\n{SONG}"
    drop(rows, hold(rows, 2, 0, -5))
    assert text() == "words\n\n[chorus]\nthree\n\n[verse]\none\ntwo"


def test_a_drag_at_the_edge_scrolls(window: MainWindow, qtbot: QtBot) -> None:
    rows = rows_of(window, qtbot, EIGHT)
    x, _ = hold(rows, 0, 1, 3)
    below = rows.viewport().height() + 5
    mouse(rows.viewport(), QEvent.Type.MouseMove, x, below, LEFT)
    bar = rows.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    drop(rows, (x, below))
    assert names(rows)[-1] == "part 1"
    bar.setValue(bar.maximum())
    x, _ = hold(rows, 7, 6, -3)
    mouse(rows.viewport(), QEvent.Type.MouseMove, x, -5, LEFT)
    qtbot.waitUntil(lambda: bar.value() == 0)
    drop(rows, (x, -5))
    assert names(rows) == [f"part {n}" for n in range(1, 9)]


def test_the_sections_are_in_reach_where_their_row_needs_a_second_one(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.prompt.words.desk
    write(window, qtbot, SONG)
    desk.marks.setText("A button whose words take most of the width")
    row = desk.outline.parentWidget()
    qtbot.waitUntil(lambda: desk.outline.y() > desk.marks.y())
    qtbot.waitUntil(lambda: row.rect().contains(desk.outline.geometry()))


# --- language -------------------------------------------------------------------------------------------


def test_every_language_has_a_name_of_its_own() -> None:
    codes = language_codes()
    assert set(codes) == set(ranges.LANGUAGES)
    named = [language_name(code) for code in codes if code != "unknown"]
    assert len(set(named)) == len(named) >= 50
    assert {language_name(code) for code in ("de", "ja", "ru", "en", "zh")} == {
        "Deutsch", "日本語", "Русский", "English", "中文",
    }  # fmt: skip
    assert all(english_name(code).isascii() for code in codes if code not in {"unknown", "no"})


def test_rows_of_the_list_of_languages_are_alike_and_high_enough_for_every_script(window: MainWindow) -> None:
    box = window.prompt.language
    view = box.view()
    assert isinstance(view, QListView)
    assert view.uniformItemSizes(), "a start would load a font for each script to measure its row"
    for points in (8, 24):
        font = box.font()
        font.setPointSize(points)
        box.setFont(font)
        height = view.visualRect(view.model().index(0, 0)).height()
        for row in range(box.count()):
            layout = QTextLayout(box.itemText(row), view.font())
            layout.beginLayout()
            assert layout.createLine().height() <= height, box.itemText(row)
            layout.endLayout()


@pytest.mark.parametrize(
    ("typed", "code"), [("deut", "de"), ("german", "de"), ("日本語", "ja"), ("cantonese", "yue"), ("sw", "sw")]
)
def test_a_language_is_found_as_it_is_typed(window: MainWindow, qtbot: QtBot, typed: str, code: str) -> None:
    box = window.prompt.language
    line = box.lineEdit()
    assert line is not None
    focus(window, qtbot, box)
    line.selectAll()
    QTest.keyClicks(line, typed) if typed.isascii() else line.setText(typed)
    assert box.currentData() == "unknown", "nothing is chosen while it is typed"
    popup = line.completer().popup()
    if popup is not None:
        popup.hide()
    window.prompt.caption.setFocus()
    qtbot.waitUntil(lambda: window.state.draft.language == code)
    assert box.currentText() == language_name(code)


def test_what_is_no_language_goes(window: MainWindow, qtbot: QtBot) -> None:
    box = window.prompt.language
    box.choose_code("ja")
    line = box.lineEdit()
    assert line is not None
    for typed in ("qqq", "", "an"):
        line.setText(typed)
        line.editingFinished.emit()
        assert (box.currentData(), line.text()) == ("ja", "日本語")


# --- times ----------------------------------------------------------------------------------------------


@pytest.fixture
def sung(loaded: MainWindow, qtbot: QtBot) -> MainWindow:
    """The selected take sings three lines, 2 s each."""
    take = loaded.state.take
    assert take is not None
    lines = [
        {"text": text, "start_s": 2.0 * n, "end_s": 2.0 * n + 2.0} for n, text in enumerate(("one", "two", "three"))
    ]
    recipe = take.recipe.with_tags({}, task="text2music", lyric_lines=lines)
    loaded._signals(TakeAdded(replace(take, recipe=recipe)))
    qtbot.waitUntil(lambda: bool(loaded.lyric_strip.lines))
    return loaded


def test_lines_show_when_they_are_sung(sung: MainWindow, qtbot: QtBot) -> None:
    field = sung.prompt.lyrics
    assert not field.times
    write(sung, qtbot, SONG.replace("two", "two and a half"))
    assert {n: line.start_s for n, line in field.times.items()} == {1: 0.0, 5: 4.0}
    write(sung, qtbot, SONG)
    assert {n: line.start_s for n, line in field.times.items()} == {1: 0.0, 2: 2.0, 5: 4.0}
    assert field.viewportMargins().left() > 20


def test_the_line_at_the_playhead_is_marked(sung: MainWindow, qtbot: QtBot) -> None:
    field = sung.prompt.lyrics
    write(sung, qtbot, SONG)
    sung.bridge.seek(2.5)
    qtbot.waitUntil(lambda: sung.bridge.player.position_s == 2.5)
    sung._signals(PlaybackChanged(False, True))
    qtbot.waitUntil(lambda: field.sung_line == 2)
    assert [each.cursor.block().text() for each in field.extraSelections()] == ["two"]


def test_lines_are_copied_and_saved_as_lrc(sung: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    menu = sung.prompt.words.desk.lyrics_menu.entries
    entry(menu, "Copy lines of the take as LRC").trigger()
    lrc = "[00:00.00]one\n[00:02.00]two\n[00:04.00]three\n"
    assert QGuiApplication.clipboard().text() == lrc
    take = sung.state.take
    assert take is not None
    sung.bridge.words.save_lrc(take.id, tmp_path / "out")
    qtbot.waitUntil(lambda: "no such" not in sung.statusBar().currentMessage())


@pytest.mark.parametrize("name", ["song.lrc", "song.txt"])
def test_dropped_lyrics_are_taken_in(window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("[00:01.00]one\n[00:02.00]two\n", "utf-8")
    window.actions_.files.take_in([path])
    qtbot.waitUntil(lambda: window.prompt.lyrics.toPlainText() == "one\ntwo")
    assert not window.state.clips.items
    window.bridge.history.undo()
    qtbot.waitUntil(lambda: window.prompt.lyrics.toPlainText() == "")


# --- whether they fit -----------------------------------------------------------------------------------


def test_the_line_below_says_whether_it_fits(window: MainWindow, qtbot: QtBot) -> None:
    line = window.prompt.words.desk.singing
    assert not line.isVisible()
    write(window, qtbot, "[verse]\n" + "walking down the river side\n" * 8)
    assert line.isVisible()
    assert "56 syllables" in line.text()
    window.prompt.duration.setValue(4.0)
    qtbot.waitUntil(lambda: "more than can be sung" in line.text())
    assert window.prompt.make.isEnabled(), "it stands in nobody's way"
    window.prompt.duration.setValue(30.0)
    qtbot.waitUntil(lambda: "which fits 0:30" in line.text())


def test_of_a_repaint_the_region_counts(loaded: MainWindow, qtbot: QtBot) -> None:
    line = loaded.prompt.words.desk.singing
    write(loaded, qtbot, "walking down the river side\n" * 2)
    loaded.prompt.choose(TaskTab.REPAINT)
    loaded.bridge.set_regions((Region(2.0, 8.0),))
    qtbot.waitUntil(lambda: "0:06" in line.text())
    loaded.prompt.choose(TaskTab.EXTRACT)
    assert not line.isVisible(), "nothing is sung there"


def test_a_model_that_cannot_sing_is_named(window: MainWindow, qtbot: QtBot) -> None:
    line = window.prompt.words.desk.singing
    write(window, qtbot, "one\ntwo")
    window.bridge.change_settings(replace(window.state.settings, variant="acestep-v15-sketch"))
    qtbot.waitUntil(lambda: "cannot sing" in line.text())
    assert "2 line" in line.text()
