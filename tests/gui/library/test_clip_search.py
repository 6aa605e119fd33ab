"""The list of clips in the window: search as you type, filters, order; the selected clip is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Clip
from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved, Sort
from daw_bridge.core.shelf.shelf_events import ShelfListed
from engine.contract.messages import Prompt, Region, Sampling
from engine.contract.texts import LANGUAGES
from gui.main_window import MainWindow
from gui.translations.catalogue import FOLDER, NAME
from gui.viewmodels.shelf import DETAIL_ROLE
from tests.gui.test_undo import focus, press
from tests.gui.test_window import engine_of, loaded, song, window
from tests.gui.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, without a screen
__all__ = ["loaded", "song", "window"]  # fixtures


@pytest.fixture
def three(window: MainWindow, qtbot: QtBot, song: Path) -> MainWindow:
    """Clips "Bass line", "Drums" and "Bass drum"; the last one is selected."""
    for n, name in enumerate(("Bass line", "Drums", "Bass drum"), 1):
        path = song.with_name(f"{name}.wav")
        path.write_bytes(song.read_bytes())
        window.bridge.import_file(path)
        qtbot.waitUntil(lambda n=n: shown_count(window) == n and window.state.take is not None)  # type: ignore[misc]
        qtbot.waitUntil(lambda name=name: window.state.clip_name == name)  # type: ignore[misc]
        qtbot.waitUntil(lambda name=name: bool(window.state.takes_of(clip_id(window, name))))  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(window.state.shelf.shown._ids) == 3 and not names(window)[0].startswith("D"))
    return window


def shown_count(window: MainWindow) -> int:
    return window.clips.list.model().rowCount()


def names(window: MainWindow) -> list[str]:
    model = window.clips.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def current(window: MainWindow) -> str:
    return str(window.clips.list.currentIndex().data() or "")


def clip_id(window: MainWindow, name: str) -> str:
    return next(clip.id for clip in window.state.clips.items if clip.name == name)


def choose(window: MainWindow, text: str) -> None:
    box = window.clips.bar.filter
    row = box.findText(text)
    assert row >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(row)
    box.activated.emit(row)


def menu_of(window: MainWindow, name: str) -> dict[str, object]:
    window.clip_actions.open_menu(clip_id(window, name), QPoint(50, 50))
    menu = window.clip_actions.menu
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    menu.close()
    return actions


def test_new_clips_stand_on_top(three: MainWindow) -> None:
    assert names(three) == ["Bass drum", "Drums", "Bass line"]


def test_the_list_shows_matches_as_they_are_typed(three: MainWindow, qtbot: QtBot) -> None:
    focus(three, qtbot, three.waveform.canvas)
    press(three, Qt.Key.Key_F)
    assert QApplication.focusWidget() is three.clips.search
    QTest.keyClicks(three.clips.search, "bass")
    qtbot.waitUntil(lambda: names(three) == ["Bass drum", "Bass line"])
    assert three.clips.bar.found.text() == "2 of 3 clips"
    QTest.keyClicks(three.clips.search, " li")
    qtbot.waitUntil(lambda: names(three) == ["Bass line"])
    assert three.state.clip_name == "Bass drum"  # it stays selected
    assert "“Bass drum” is selected and not shown." in three.clips.bar.found.text()
    assert current(three) == ""
    QTest.keyClick(three.clips.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: names(three) == ["Bass drum", "Drums", "Bass line"])
    assert three.clips.search.text() == ""
    assert QApplication.focusWidget() is three.clips.list
    qtbot.waitUntil(lambda: current(three) == "Bass drum")
    qtbot.wait(100)  # nothing else is selected after it
    assert three.state.clip_name == current(three) == "Bass drum"
    assert not three.clips.bar.found.isVisible()


def test_return_goes_to_the_first_match(three: MainWindow, qtbot: QtBot) -> None:
    three.clips.search.begin()
    QTest.keyClicks(three.clips.search, "line")
    qtbot.waitUntil(lambda: names(three) == ["Bass line"])
    QTest.keyClick(three.clips.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: three.state.clip_name == "Bass line")
    assert QApplication.focusWidget() is three.clips.list
    three.clips.search.setText("drum")
    qtbot.waitUntil(lambda: names(three) == ["Bass drum", "Drums"])
    assert current(three) == ""
    three.clips.list.setFocus()
    QTest.keyClick(three.clips.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: three.state.clip_name in {"Bass drum", "Drums"})


def test_nothing_found_says_so_and_offers_a_way_back(
    three: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("gui.views.library.shelf_bar.announce", lambda _, text: spoken.append(text))
    found = three.clips.bar.found
    three.clips.search.setText("durms")  # mistyped
    qtbot.waitUntil(lambda: names(three) == ["Drums"])
    assert found.text().startswith("No clip has “durms”. Similar: Drums\n1 of 3 clips")
    assert spoken[-1] == found.text()
    three.clips.search.setText("drums")
    qtbot.waitUntil(lambda: found.text().startswith("1 of 3 clips"))
    three._signals.shelf_listed.emit(ShelfListed(ShelfQuery("gitar"), (), similar=("Guitar", "Git"), n_exact=1))
    assert not found.text().startswith("First")  # no clip is there
    ids = tuple(clip.id for clip in three.state.clips.items)
    three._signals.shelf_listed.emit(ShelfListed(ShelfQuery("g " * 90), ids, similar=("Guitar", "Git"), n_exact=1))
    assert found.text().startswith("First the clips with “g g g")
    assert "…”, then those with similar words: Guitar, Git\n3 of 3" in found.text().replace("\u200b", "")
    three.clips.search.setText("marimba")
    qtbot.waitUntil(lambda: names(three) == [])
    assert three.clips.bar.found.text().startswith("No clip has all of these words.")
    assert three.clips.bar.all.isVisible()
    qtbot.mouseClick(three.clips.bar.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(three)) == 3)
    assert three.clips.search.text() == ""
    assert current(three) == "Bass drum"


def test_a_clip_that_leaves_the_matches_stays_selected(three: MainWindow, qtbot: QtBot) -> None:
    three.clips.search.setText("bass")
    qtbot.waitUntil(lambda: len(names(three)) == 2)
    three.bridge.rename_clip(clip_id(three, "Bass drum"), "Kick")
    qtbot.waitUntil(lambda: names(three) == ["Bass line"])
    qtbot.wait(50)
    assert three.state.clip_name == "Kick"


def test_an_import_is_seen_at_once_and_named_while_a_search_hides_it(
    three: MainWindow, qtbot: QtBot, song: Path
) -> None:
    three.clips.search.setText("bass")
    qtbot.waitUntil(lambda: len(names(three)) == 2)
    three.bridge.import_file(song)
    qtbot.waitUntil(lambda: three.state.clip_name == "song" and three.state.take is not None)
    qtbot.waitUntil(lambda: "“song” is selected and not shown." in three.clips.bar.found.text())
    three.clips.bar.show_all()
    qtbot.waitUntil(lambda: names(three)[0] == "song")
    assert current(three) == "song"


def test_the_order_is_chosen_and_remembered(three: MainWindow, qtbot: QtBot, tmp_path: Path, tiny: Path) -> None:
    bar = three.clips.bar
    next(action for action in bar.order.menu().actions() if action.text() == "By name").trigger()
    qtbot.waitUntil(lambda: names(three) == ["Bass drum", "Bass line", "Drums"])
    assert bar.order.accessibleName() == "Order: By name"
    three.close()
    three.bridge.close()
    with open_window(qtbot, tmp_path, tiny) as again:
        qtbot.waitUntil(lambda: names(again) == ["Bass drum", "Bass line", "Drums"])
        qtbot.waitUntil(lambda: again.state.shelf.query == ShelfQuery(sort=Sort.NAME))
        assert next(a for a in again.clips.bar.order.menu().actions() if a.isChecked()).text() == "By name"


def test_the_rows_say_what_they_are_sorted_by(three: MainWindow, qtbot: QtBot) -> None:
    three.bridge.set_clip_grid(clip_id(three, "Drums"), 97.5)
    for sort, wanted in ((Sort.LENGTH, ["0:10", "0:10", "0:10"]), (Sort.TEMPO, ["97.5 bpm", "", ""])):
        three.clips.bar.sort_by(str(sort))
        qtbot.waitUntil(lambda sort=sort: three.state.shelf.query.sort is sort)  # type: ignore[misc]
        qtbot.waitUntil(lambda sort=sort: sort is Sort.LENGTH or names(three)[0] == "Drums")  # type: ignore[misc]
        rows = [three.clips.shown.index(row) for row in range(3)]
        assert [row.data(DETAIL_ROLE) for row in rows] == wanted
        assert rows[0].data(Qt.ItemDataRole.AccessibleTextRole) == f"{names(three)[0]}, {wanted[0]}"
        assert three.grab().toImage().width() > 100  # painted without a fault


def test_a_stored_order_that_is_none_is_passed_over(window: MainWindow) -> None:
    for stored in ("sideways", None, 3, ["name"]):
        window.clips.bar.sort_by(stored)
    assert window.clips.bar.order_value() == "newest"


# --- marks, archive, delete --------------------------------------------------------------------------------


def test_clips_with_new_takes_are_marked_and_say_so(three: MainWindow, qtbot: QtBot) -> None:
    of, window = clip_id(three, "Drums"), three
    source = window.state.takes_of(of)[0]
    window.bridge.tasks.repaint(source.id, (Region(0, 1),), Prompt("x"), Sampling(takes=2))
    engine = engine_of(window)
    qtbot.waitUntil(lambda: any(getattr(request, "source", None) == source.path for request in engine.asked))
    engine.make_takes()
    qtbot.waitUntil(lambda: len(window.state.shelf.of(of).unread) == 2)
    index = window.clips.shown.index(window.clips.shown.row_of(of))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Drums, new takes: 2"
    assert "new takes: 2" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data() == index.data(Qt.ItemDataRole.EditRole) == "Drums"
    choose(window, "With new takes")
    qtbot.waitUntil(lambda: names(window) == ["Drums"])
    assert difference(window, "Drums") > 30
    window.bridge.select_take(source.id)
    qtbot.waitUntil(lambda: window.state.takes.rowCount() == 3)
    weights = [window.state.takes.index(row).data(Qt.ItemDataRole.FontRole) for row in range(3)]
    assert [weight is not None for weight in weights] == [False, True, True]
    assert window.state.takes.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", new")
    actions = menu_of(window, "Drums")
    actions["Mark takes as heard"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.state.shelf.of(of) == Shelved())
    assert "Mark takes as heard" not in menu_of(window, "Drums")
    assert window.state.takes.index(1).data(Qt.ItemDataRole.FontRole) is None
    assert difference(window, "Drums") == 0


def difference(window: MainWindow, name: str) -> int:
    """How many pixels of a clip's row differ from one of the same name without new takes."""
    pictures = []
    row = window.clips.shown.row_of(clip_id(window, name))
    shelf = window.state.shelf
    kept = dict(shelf._shelved)
    for marks in (kept, {}):
        shelf._shelved = dict(marks)
        picture = QImage(180, 30, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        option = QStyleOptionViewItem()
        option.initFrom(window.clips.list)
        option.widget = window.clips.list
        option.rect = picture.rect()
        window.clips.list.itemDelegate().paint(painter, option, window.clips.shown.index(row))
        painter.end()
        pictures.append(picture)
    shelf._shelved = kept
    one, other = pictures
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(180) for y in range(30))


def test_archiving_moves_on_to_the_clip_below(three: MainWindow, qtbot: QtBot) -> None:
    actions = menu_of(three, "Bass drum")
    actions["Archive"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(three) == ["Drums", "Bass line"])
    qtbot.waitUntil(lambda: three.state.clip_name == current(three) == "Drums")
    assert three.statusBar().currentMessage().startswith("Archived Bass drum.")
    choose(three, "Archived")
    qtbot.waitUntil(lambda: names(three) == ["Bass drum"])
    row = three.clips.shown.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Bass drum, archived"
    menu_of(three, "Bass drum")["Bring back from the archive"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(three) == [])
    assert three.clips.bar.found.text().startswith("No clip is archived.")
    three.clips.bar.show_all()
    qtbot.waitUntil(lambda: names(three) == ["Bass drum", "Drums", "Bass line"])


def test_delete_and_undo_by_keys(three: MainWindow, qtbot: QtBot) -> None:
    focus(three, qtbot, three.clips.list)
    path = Path(three.state.takes_of(clip_id(three, "Bass drum"))[0].path)
    press(three, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: names(three) == ["Drums", "Bass line"])
    qtbot.waitUntil(lambda: three.state.clip_name == "Drums")
    assert not path.exists()
    qtbot.waitUntil(lambda: "To bring it back, press Ctrl+Z" in three.statusBar().currentMessage())
    qtbot.waitUntil(lambda: three.undo_actions.undo.text() == "Undo Delete Bass drum")
    press(three, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: names(three) == ["Bass drum", "Drums", "Bass line"])
    qtbot.waitUntil(lambda: three.state.clip_name == "Bass drum" and three.state.take is not None)
    assert path.is_file()


def test_delete_in_a_name_that_is_typed_deletes_a_letter(three: MainWindow, qtbot: QtBot) -> None:
    focus(three, qtbot, three.clips.list)
    menu_of(three, "Bass drum")["Rename"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not three.clips.list)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: three.state.clip_name == "ass drum")
    assert shown_count(three) == 3


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse])
def test_the_menu_opens_by_mouse_and_by_key(three: MainWindow, qtbot: QtBot, reason: QContextMenuEvent.Reason) -> None:
    view = three.clips.list
    rect = view.visualRect(three.clips.shown.index(1 if reason is QContextMenuEvent.Reason.Mouse else 0))
    at = rect.center() if reason is QContextMenuEvent.Reason.Mouse else QPoint(0, 0)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))
    menu = three.clip_actions.menu
    assert menu is not None
    wanted = "Drums" if reason is QContextMenuEvent.Reason.Mouse else "Bass drum"
    assert menu.accessibleName() == f"Menu of {wanted}"
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_an_import_has_no_settings_to_use_and_a_folder_to_show(
    three: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    actions = menu_of(three, "Drums")
    assert not actions["Use these settings"].isEnabled()  # type: ignore[attr-defined]
    actions["Show in folder"].trigger()  # type: ignore[attr-defined]
    [take] = three.state.takes_of(clip_id(three, "Drums"))
    assert opened == [str(Path(take.path).parent)]


def test_the_settings_of_a_clip_that_is_not_selected_are_used(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    engine = engine_of(window)
    engine.writes_whole_recipes = True
    window.bridge.tasks.generate(Prompt("warm funk", "la la", bpm=93.0), Sampling(seed=77), 2.0)
    qtbot.waitUntil(lambda: bool(engine.asked) and hasattr(engine.asked[-1], "prompt"))
    engine.make_takes()
    qtbot.waitUntil(lambda: window.state.take is not None)
    made = window.state.clip_name
    window.bridge.import_file(song)
    qtbot.waitUntil(lambda: window.state.clip_name == "song")
    menu_of(window, made)["Use these settings"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.prompt.caption.toPlainText() == "warm funk")
    assert window.bridge.draft.seed == 77
    assert window.state.clip_name == "song"


def test_collections_are_made_and_filtered_by(three: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def collections(name: str) -> dict[str, object]:
        menu_of(three, name)
        assert three.clip_actions.menu is not None
        [menu] = [each for each in three.clip_actions.menu.findChildren(QMenu) if each.title() == "Collections"]
        return {action.text(): action for action in menu.actions()}

    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Album & more", True))
    collections("Drums")["New collection…"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: three.state.shelf.collections == ("Album & more",))
    actions = collections("Bass line")
    assert not actions["Album && more"].isChecked()  # type: ignore[attr-defined]
    actions["Album && more"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: three.state.shelf.of(clip_id(three, "Bass line")).collections == ("Album & more",))
    choose(three, "Collection: Album & more")
    qtbot.waitUntil(lambda: names(three) == ["Drums", "Bass line"])
    index = three.clips.shown.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Drums, in Album & more"
    collections("Drums")["Album && more"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(three) == ["Bass line"])
    collections("Bass line")["Album && more"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(three) == [])
    three.clips.bar.show_all()
    qtbot.waitUntil(lambda: three.clips.bar.filter.findText("Collection: Album & more") < 0)


def test_the_project_of_a_clip_is_a_filter(three: MainWindow, qtbot: QtBot, song: Path) -> None:
    tags = {"session": "My album", "time_reference": "0"}  # as a clip has them that was fetched
    three.bridge.post(lambda: three.bridge.files.import_file(song, tags=tags))
    qtbot.waitUntil(lambda: three.clips.bar.filter.findText("Project: My album") > 0)
    choose(three, "Project: My album")
    qtbot.waitUntil(lambda: names(three) == ["song"])
    assert three.state.shelf.query == ShelfQuery(project="My album")


def test_a_clip_that_comes_just_before_the_list_is_not_lost(window: MainWindow, qtbot: QtBot) -> None:
    shown = window.state.shelf.shown
    qtbot.waitUntil(lambda: shown._has_listing)
    window._signals.shelf_listed.emit(ShelfListed(ShelfQuery(), None))  # another library is being opened
    window.state.clips.put(Clip("read", "being read", 1.0))
    window.state.clips.put(Clip("gone", "gone", 2.0))
    window.state.clips.remove("gone")
    window._signals.shelf_listed.emit(ShelfListed(ShelfQuery(), ()))
    assert names(window) == ["being read"]
    window.state.clips.put(Clip("new", "new", 3.0))
    assert names(window) == ["new", "being read"]


def test_ten_thousand_clips_are_listed_without_a_hitch(window: MainWindow, qtbot: QtBot) -> None:
    import time

    clips = [Clip(f"c{n}", f"clip {n}", float(n)) for n in range(10_000)]
    window.state.clips.replace_all(clips)
    ids = tuple(clip.id for clip in clips)
    shown = window.state.shelf.shown
    times = []
    for wanted in (ids, ids[::-1], ids[::3], ids, ids[:1], ids):
        begun = time.thread_time()
        window._signals.shelf_listed.emit(ShelfListed(ShelfQuery("x" if len(wanted) < 9999 else ""), wanted))
        times.append(time.thread_time() - begun)
        assert shown.rowCount() == len(wanted)
        assert shown.row_of(wanted[-1]) == len(wanted) - 1
    assert sorted(times)[len(times) // 2] < 0.1, times  # far below it on a machine of its own


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_field_says_what_it_is_for_in_each_language(
    window: MainWindow, qapp: QApplication, language: str
) -> None:
    words = QTranslator()
    assert words.load(f"{NAME}_{language}", str(FOLDER))
    qapp.installTranslator(words)
    field = window.clips.search
    text = field.tr("Search")
    qapp.removeTranslator(words)
    icons = 2 * 32
    assert 0 < field.fontMetrics().horizontalAdvance(text) <= field.width() - icons
    assert "Ctrl+F" in field.toolTip()
