"""The version tree in the window: pointer, wheel, pinch and keys, recipes that are loaded, takes that are made again."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from daw_bridge.core.events import VersionsChanged
from daw_bridge.core.version_tree import Made, version_tree
from engine.contract.catalog import SKETCH
from engine.contract.messages import Generate, Task
from gui.main_window import MainWindow
from gui.viewmodels.versions import VersionsModel
from gui.views.versions.kind_icons import kind_icon
from gui.views.versions.roll_menu import RollMenu, StrengthDialog, WordsDialog
from gui.views.versions.tree_layout import Form
from gui.views.versions.tree_view import TreeView
from tests.gui.versions.conftest import engine_of, repainted, take

LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, without a screen


def named(window: MainWindow, name: str) -> Take:
    return next(take for take in window.state.takes.items if take.name == name)


def middle_of(window: MainWindow, name: str) -> QPoint:
    tree = window.versions.tree
    return tree.visualRect(window.versions.versions.index_of(named(window, name).id)).center()


def selected(window: MainWindow) -> str:
    take = window.state.take
    return take.name if take is not None else ""


def test_a_click_selects_a_take_which_is_then_heard(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(loaded.versions.tree.viewport(), LEFT, pos=middle_of(loaded, "Take 1"))
    qtbot.waitUntil(lambda: selected(loaded) == "Take 1")
    assert loaded.versions.versions.take_id(loaded.versions.tree.currentIndex()) == named(loaded, "Take 1").id


def test_a_take_that_is_selected_elsewhere_is_marked_in_the_tree(loaded: MainWindow, qtbot: QtBot) -> None:
    tree, versions = loaded.versions.tree, loaded.versions.versions
    qtbot.keyClick(loaded, "1")
    qtbot.waitUntil(lambda: selected(loaded) == "Original")
    assert versions.take_id(tree.currentIndex()) == named(loaded, "Original").id
    assert [versions.take_id(each) for each in tree.selectionModel().selectedIndexes()] == [
        named(loaded, "Original").id
    ]


def test_a_press_beside_the_takes_selects_nothing_else(loaded: MainWindow, qtbot: QtBot) -> None:
    viewport = loaded.versions.tree.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=QPoint(viewport.width() - 3, viewport.height() - 3))
    assert selected(loaded) == "Take 3"


def test_arrows_walk_through_the_tree(loaded: MainWindow, qtbot: QtBot) -> None:
    tree = loaded.versions.tree
    keys = Qt.Key
    for key, name in (
        (keys.Key_Left, "Original"),
        (keys.Key_Right, "Take 1"),
        (keys.Key_Right, "Take 2"),
        (keys.Key_Right, "Take 2"),
        (keys.Key_Left, "Take 1"),
        (keys.Key_Down, "Take 3"),
        (keys.Key_Up, "Take 1"),
        (keys.Key_Home, "Original"),
        (keys.Key_End, "Take 3"),
    ):
        qtbot.keyClick(tree, key)
        qtbot.waitUntil(lambda name=name: selected(loaded) == name)


def test_a_double_click_loads_the_recipe_into_the_prompt(loaded: MainWindow, qtbot: QtBot) -> None:
    messages: list[str] = []
    loaded.actions_.status_message.connect(messages.append)
    at, viewport = middle_of(loaded, "Take 2"), loaded.versions.tree.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=at)
    qtbot.mouseDClick(viewport, LEFT, pos=at)
    qtbot.waitUntil(lambda: loaded.prompt.caption.toPlainText() == "funk")
    assert (loaded.prompt.seed.text(), loaded.prompt.strength.value()) == ("2", 50)
    qtbot.waitUntil(lambda: selected(loaded) == "Take 2")
    assert messages[-1].startswith("Loaded the recipe of Take 2: “funk”, seed 2, strength 50 %")
    loaded.bridge.history.undo()
    qtbot.waitUntil(lambda: not loaded.prompt.caption.toPlainText())
    assert loaded.prompt.seed.text() == ""


def test_enter_loads_the_recipe_of_the_selected_take(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(loaded.versions.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: loaded.prompt.seed.text() == "3")


def test_the_model_of_the_take_is_chosen_if_it_is_installed(
    loaded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages: list[str] = []
    loaded.actions_.status_message.connect(messages.append)
    own = loaded.state.variant
    for is_installed in (True, False):
        loaded.bridge.change_settings(replace(loaded.state.settings, variant=SKETCH.folder))
        qtbot.waitUntil(lambda: loaded.state.variant == SKETCH)
        if not is_installed:
            monkeypatch.setattr(loaded.actions_.versions, "_models", lambda: [SKETCH])
        loaded.actions_.versions.load_recipe()
        if is_installed:
            qtbot.waitUntil(lambda: loaded.state.variant == own)
            assert messages[-1].endswith(f"model {own.label}.")
        else:
            assert messages[-1].endswith(f"Its model {own.label} is not installed.")
            assert loaded.state.settings.variant == SKETCH.folder


def test_what_no_model_made_has_no_recipe_and_is_not_made_again(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.bridge.select_take(named(loaded, "Original").id)
    qtbot.waitUntil(lambda: selected(loaded) == "Original")
    for act, reason in (
        (loaded.actions_.versions.load_recipe, "no recipe"),
        (loaded.actions_.versions.roll_again, "made again"),
    ):
        act()
        assert reason in loaded.problems.accessibleName()
    assert loaded.prompt.caption.toPlainText() == ""


def wheel(tree: TreeView, turned: int, keys: Qt.KeyboardModifier, at: QPoint) -> None:
    viewport = tree.viewport()
    QCoreApplication.sendEvent(
        viewport,
        QWheelEvent(
            QPointF(at), QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def test_the_wheel_with_ctrl_zooms_around_the_pointer_through_all_forms(loaded: MainWindow) -> None:
    tree = loaded.versions.tree
    tree.zoom(46.0 / tree.zoom_.row)
    forms = [tree.zoom_.form]
    for _ in range(40):
        wheel(tree, -120, Qt.KeyboardModifier.ControlModifier, middle_of(loaded, "Take 1"))
        forms.append(tree.zoom_.form)
        if tree.zoom_.form is not Form.DOT:
            assert tree.indexAt(middle_of(loaded, "Take 1")) == tree.versions.index_of(named(loaded, "Take 1").id)
    assert list(dict.fromkeys(forms)) == [Form.CARD, Form.NAME, Form.ICON, Form.DOT]
    for _ in range(60):
        wheel(tree, 120, Qt.KeyboardModifier.ControlModifier, QPoint(20, 20))
    assert tree.zoom_.form is Form.CARD


def test_a_zoom_keeps_what_is_under_the_pointer(window: MainWindow, many: Callable[[int], list[Take]]) -> None:
    tree = window.versions.tree
    tree.versions.show(VersionsChanged("c", version_tree(many(300))))
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().maximum() // 2)
    at = QPoint(60, 80)
    before = tree.zoom_.place(at.x() + tree.horizontalOffset(), at.y() + tree.verticalOffset())[1]
    tree.zoom(1.1, at)
    after = tree.zoom_.place(at.x() + tree.horizontalOffset(), at.y() + tree.verticalOffset())[1]
    assert after == pytest.approx(before, abs=0.1)


def test_a_pinch_zooms_and_a_double_tap_shows_all(loaded: MainWindow) -> None:
    tree = loaded.versions.tree
    before = tree.zoom_.row
    place = QPointF(50, 50)

    def gesture(kind: Qt.NativeGestureType, value: float) -> None:
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(kind, device, 2, place, place, place, value, QPointF())
        QCoreApplication.sendEvent(tree.viewport(), event)

    gesture(Qt.NativeGestureType.ZoomNativeGesture, -0.5)
    assert tree.zoom_.row == pytest.approx(before / 2)
    tree.zoom(10.0)
    assert tree.horizontalScrollBar().maximum() > 0
    gesture(Qt.NativeGestureType.SmartZoomNativeGesture, 0)
    assert (tree.horizontalScrollBar().maximum(), tree.verticalScrollBar().maximum()) == (0, 0)


def test_keys_and_buttons_zoom_and_show_all(
    window: MainWindow, qtbot: QtBot, many: Callable[[int], list[Take]]
) -> None:
    tree = window.versions.tree
    tree.versions.show(VersionsChanged("c", version_tree(many(300))))
    assert tree.zoom_.form is Form.NAME
    assert tree.verticalScrollBar().maximum() > 0
    qtbot.keyClick(tree, Qt.Key.Key_0)
    assert (tree.verticalScrollBar().maximum(), tree.horizontalScrollBar().maximum()) == (0, 0)
    small = tree.zoom_.row
    qtbot.keyClick(tree, Qt.Key.Key_Plus)
    assert tree.zoom_.row > small
    qtbot.keyClick(tree, Qt.Key.Key_Minus)
    assert tree.zoom_.row == pytest.approx(small)


def test_a_drag_with_the_middle_button_scrolls(
    window: MainWindow, qtbot: QtBot, many: Callable[[int], list[Take]]
) -> None:
    tree = window.versions.tree
    tree.versions.show(VersionsChanged("c", version_tree(many(300))))
    qtbot.mousePress(tree.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(100, 100))
    qtbot.mouseMove(tree.viewport(), QPoint(100, 60))
    qtbot.mouseRelease(tree.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(100, 60))
    qtbot.waitUntil(lambda: tree.verticalOffset() == 40)


# --- made again -------------------------------------------------------------------------------------


def asked(window: MainWindow, qtbot: QtBot, count: int) -> Generate:
    requests = engine_of(window).asked
    qtbot.waitUntil(lambda: len([r for r in requests if isinstance(r, Generate)]) > count)
    return [r for r in requests if isinstance(r, Generate)][-1]


def rolled(window: MainWindow) -> RollMenu:
    """The menu that Shift+R opens for the selected take."""
    window.actions_.versions.roll_again()
    menu = window.actions_.versions.menu
    assert isinstance(menu, RollMenu)
    assert menu.isVisible()
    return menu


def test_a_take_is_rolled_again_with_another_seed(loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(loaded.versions.tree, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(loaded.actions_.versions.menu, RollMenu))
    menu = loaded.actions_.versions.menu
    assert isinstance(menu, RollMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    request = asked(loaded, qtbot, 3)
    assert (request.task, request.prompt.caption, request.sampling.strength) == (Task.REPAINT, "funk", 0.5)
    assert request.sampling.seed != 3


def test_the_menu_of_a_lane_rolls_its_take_again(loaded: MainWindow, qtbot: QtBot) -> None:
    menu = loaded.lanes.menus.take(named(loaded, "Take 2"))
    next(entry for entry in menu.actions() if entry.text() == "Roll again…").trigger()
    rolling = loaded.actions_.versions.menu
    assert isinstance(rolling, RollMenu)
    rolling.seed.trigger()
    assert asked(loaded, qtbot, 3).sampling.seed != 2


def test_words_are_changed_in_a_dialog_that_begins_with_those_of_the_take(loaded: MainWindow, qtbot: QtBot) -> None:
    rolled(loaded).words.trigger()
    dialog = loaded.findChild(WordsDialog)
    assert dialog is not None
    assert (dialog.caption.toPlainText(), dialog.roll.isEnabled()) == ("funk", False)
    dialog.caption.setPlainText("slow funk")
    dialog.roll.click()
    request = asked(loaded, qtbot, 3)
    assert (request.prompt.caption, request.sampling.seed) == ("slow funk", 3)


def test_a_strength_is_chosen_in_a_dialog(loaded: MainWindow, qtbot: QtBot) -> None:
    rolled(loaded).strength.trigger()
    dialog = loaded.findChild(StrengthDialog)
    assert dialog is not None
    assert (dialog.strength.value(), dialog.roll.isEnabled()) == (50, False)
    dialog.strength.setValue(80)
    dialog.roll.click()
    assert asked(loaded, qtbot, 3).sampling.strength == 0.8


def test_another_model_is_chosen_from_those_that_are_installed(loaded: MainWindow, qtbot: QtBot) -> None:
    menu = rolled(loaded)
    names = [action.text() for action in menu.models.actions()]
    assert names
    menu.models.actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(loaded.problems.isVisible()) or len(engine_of(loaded).asked) > 3)


def test_a_refusal_of_the_bridge_is_shown(loaded: MainWindow, qtbot: QtBot) -> None:
    menu = rolled(loaded)
    loaded.bridge.discard_take(named(loaded, "Original").id)
    library = loaded.bridge.library
    assert library is not None
    menu.chosen.emit("gone", None)
    qtbot.waitUntil(loaded.problems.isVisible)
    assert "no take to work on" in loaded.problems.accessibleName()


@pytest.mark.parametrize("page", [0, 1])
def test_list_and_tree_have_a_menu_for_each_take(loaded: MainWindow, qtbot: QtBot, page: int) -> None:
    loaded.take_pages.tabs.setCurrentIndex(page)
    view = loaded.takes.list if page == 0 else loaded.versions.tree
    rect = view.visualRect(view.currentIndex())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, rect.center(), view.viewport().mapToGlobal(rect.center()))
    QApplication.sendEvent(view.viewport(), event)
    menu = loaded.actions_.versions.menu
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Load recipe into the prompt", "Roll again with"]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: loaded.prompt.seed.text() == "3")
    inner = loaded.actions_.versions.roll_menu
    assert inner is not None
    menu.close()
    inner.words.trigger()
    dialog = loaded.findChild(WordsDialog)
    assert dialog is not None  # it belongs to the window, not to the menu, which is closed
    dialog.caption.setPlainText("slow funk")
    dialog.roll.click()
    assert asked(loaded, qtbot, 3).prompt.caption == "slow funk"


def test_menus_do_not_pile_up(loaded: MainWindow, qtbot: QtBot) -> None:
    for _ in range(5):
        rolled(loaded).close()
        loaded.actions_.versions.open_menu(named(loaded, "Take 1").id, QPoint(200, 200))
    qtbot.waitUntil(lambda: len(loaded.findChildren(RollMenu)) == 1)


# --- what is shown ----------------------------------------------------------------------------------


def test_the_sentence_of_a_take_says_all_that_its_picture_shows(loaded: MainWindow, qtbot: QtBot) -> None:
    versions: VersionsModel = loaded.versions.versions
    take = named(loaded, "Take 2")
    assert versions.index_of(take.id).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Take 2, Repaint bars 2.1 to 4.1 (2 bars), from Take 1"
    )
    loaded.bridge.set_star(take.id, True)
    loaded.bridge.set_color(take.id, "red")
    loaded.bridge.discard_take(named(loaded, "Take 1").id)
    between = QCoreApplication.translate("VersionsModel", "%n discarded take(s) between", None, 1)
    wanted = f"from Original, {between}, with a star, red"
    qtbot.waitUntil(lambda: str(versions.index_of(take.id).data(Qt.ItemDataRole.AccessibleTextRole)).endswith(wanted))


def test_a_new_take_appears_in_the_tree_and_the_view_stays(loaded: MainWindow, qtbot: QtBot) -> None:
    tree = loaded.versions.tree
    tree.zoom(0.5)
    before = tree.zoom_
    new = repainted(loaded, qtbot, named(loaded, "Take 3").id, 4)
    qtbot.waitUntil(lambda: tree.versions.index_of(new.id).isValid())
    assert tree.zoom_ == before
    qtbot.waitUntil(lambda: selected(loaded) == "Take 4")
    assert tree.versions.take_id(tree.currentIndex()) == new.id


def test_an_empty_tree_says_what_comes_here(window: MainWindow, qtbot: QtBot) -> None:
    assert "Select a clip" in window.versions.tree.hint
    assert not window.versions.load.isEnabled()
    window.versions.tree.grab()
    qtbot.keyClick(window.versions.tree, Qt.Key.Key_Right)
    qtbot.keyClick(window.versions.tree, Qt.Key.Key_Return)


@pytest.mark.parametrize("row_px", [0.5, 4.0, 12.0, 30.0, 46.0])
def test_three_hundred_takes_are_painted_in_a_frame(
    window: MainWindow, many: Callable[[int], list[Take]], row_px: float
) -> None:
    tree = window.versions.tree
    tree.versions.show(VersionsChanged("c", version_tree(many(300))))
    tree.zoom(row_px / tree.zoom_.row)
    tree.show_take("Take 200")
    image = QImage(tree.size(), QImage.Format.Format_RGB32)
    spent = []
    for _ in range(5):
        begin = time.thread_time()
        tree.viewport().render(image)
        spent.append(time.thread_time() - begin)
    assert min(spent) < 0.016, spent


def test_a_tree_of_three_hundred_takes_is_shown_in_a_frame(
    window: MainWindow, many: Callable[[int], list[Take]]
) -> None:
    tree = window.versions.tree
    events = [VersionsChanged(f"c{n}", version_tree(many(300))) for n in range(5)]
    spent = []
    for event in events:
        begin = time.thread_time()
        tree.versions.show(event)
        tree.show_take("Take 200")
        spent.append(time.thread_time() - begin)
    assert min(spent) < 0.016, spent


def test_each_way_has_a_shape_of_its_own() -> None:
    images = [kind_icon(made, "#000000", 16, 1.0).toImage() for made in Made]
    assert len({bytes(image.constBits()) for image in images}) == len(images)


@pytest.mark.parametrize(
    ("created", "wanted"), [(time.time(), ":"), (time.time() - 370 * 86400, ""), (float("inf"), ""), (-1.0, "")]
)
def test_a_take_of_any_time_has_a_date(created: float, wanted: str) -> None:
    versions = VersionsModel()
    made = replace(take("a"), created=created)
    text = versions.time(version_tree([made]).versions["a"])
    assert text
    assert wanted in text
