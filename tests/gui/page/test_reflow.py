"""The window fits small screens: 1024 x 600 points, and 200 % on 1680 x 1050, whatever it shows and in long words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTranslator
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import Problem
from engine.contract.messages import Region
from gui.main_window import MainWindow
from gui.viewmodels.window_store import window_store
from gui.views.page.screen_fit import fitted
from tests.gui.test_window import engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
SMALLEST = (840, 525 - 25)  # 1680 x 1050 at 200 %, less a title bar


class LongWords(QTranslator):
    """A language in which everything is half as long again."""

    def translate(self, context: str, key: str, comment: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        extra = " ".join(["Wörter"] * max(1, len(key) // 14))
        return f"{key} {extra}" if len(key) > 2 else key

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def long_words(qtbot: QtBot) -> Iterator[None]:
    app, words = QApplication.instance(), LongWords()
    assert app is not None
    app.installTranslator(words)
    yield
    app.removeTranslator(words)


def lanes(window: MainWindow, qtbot: QtBot) -> None:
    """Three takes in lanes."""
    window.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(window.state.selection.regions))
    for n in (2, 3):
        window.actions_.repaint()
        qtbot.waitUntil(lambda: window.bridge.generation.jobs.running is not None)
        window.bridge.post(engine_of(window).make_takes)
        qtbot.waitUntil(lambda n=n: len(window.state.takes.items) == n)  # type: ignore[misc]
    qtbot.waitUntil(window.lanes.isVisible)


def fits(window: MainWindow, size: tuple[int, int]) -> bool:
    least = window.minimumSizeHint()
    return least.width() <= size[0] and least.height() <= size[1]


def test_it_fits_small_screens_with_lanes(loaded: MainWindow, qtbot: QtBot) -> None:
    lanes(loaded, qtbot)
    assert fits(loaded, SMALLEST), loaded.minimumSizeHint()
    for size in ((1024, 600 - 25), SMALLEST):
        loaded.resize(*size)
        qtbot.waitUntil(lambda: loaded.page.is_small)
        assert (loaded.width(), loaded.height()) == size
        assert out_of_reach(loaded) == []


@pytest.mark.usefixtures("long_words")
def test_it_fits_small_screens_in_long_words(loaded: MainWindow, qtbot: QtBot) -> None:
    assert "Wörter" in loaded.daw_bar.connect_.text()
    lanes(loaded, qtbot)
    loaded.problems.show_problem(Problem("Etwas ging schief. " * 5, "Und was nun zu tun ist. " * 5))
    assert fits(loaded, SMALLEST), loaded.minimumSizeHint()
    loaded.resize(*SMALLEST)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    assert (loaded.width(), loaded.height()) == SMALLEST
    assert out_of_reach(loaded) == []
    assert loaded.page.rect().contains(loaded.problems.geometry())


def prompt_scroll(window: MainWindow) -> QScrollArea:
    """What scrolls the fields of the prompt."""
    return next(each for each in window.prompt.findChildren(QScrollArea) if each.isAncestorOf(window.prompt.language))


def out_of_reach(window: MainWindow) -> list[str]:
    """Buttons that are shown, and that neither lie whole in the window nor can be scrolled to, on any of the pages."""
    found = []
    tabs = window.take_pages.tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        QApplication.processEvents()
        for button in window.page.findChildren(QAbstractButton):
            if not button.isVisible() or button.window() is not window or button.objectName().startswith("qt_"):
                continue
            if type(button).__name__ == "QToolButton" and button.parent() is tabs.tabBar():
                continue  # the arrows of the tabs
            scrolled = [inner for area in (prompt_scroll(window), window.page.prompt) if (inner := area.widget())]
            holder: QWidget = next((each for each in scrolled if each.isAncestorOf(button)), window)
            if not holder.rect().contains(QRect(button.mapTo(holder, QPoint(0, 0)), button.size())):
                found.append(f"{tabs.tabText(place)}: {button.accessibleName() or button.text()}")
    tabs.setCurrentIndex(0)
    return found


def test_small_it_shows_one_panel_at_a_time_and_wide_all(loaded: MainWindow, qtbot: QtBot) -> None:
    wide = [loaded.clips, loaded.stage, loaded.take_pages, loaded.jobs, loaded.prompt]
    assert all(panel.isVisible() for panel in wide)
    sizes = loaded._splitters["across"].sizes()
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    tabs = loaded.take_pages.tabs
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["Make", "Takes", "Versions", "Jobs", "Clips"]
    assert loaded.prompt.isVisible()
    assert not loaded.jobs.isVisible()
    for panel in (loaded.jobs, loaded.clips, loaded.takes.list, loaded.prompt.caption):
        loaded.page.show_panel(panel)
        assert panel.isVisible()
    loaded.resize(1400, 860)
    qtbot.waitUntil(lambda: not loaded.page.is_small)
    assert all(panel.isVisible() for panel in wide)
    assert tabs.count() == 2
    assert loaded._splitters["across"].sizes() == sizes


def test_the_tab_of_the_jobs_counts_them(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    loaded.actions_.repaint()
    tabs = loaded.take_pages.tabs
    qtbot.waitUntil(lambda: tabs.tabText(tabs.indexOf(loaded.jobs)) == "Jobs (1)")
    qtbot.waitUntil(lambda: loaded.bridge.generation.jobs.running is not None)
    loaded.bridge.post(engine_of(loaded).make_takes)
    qtbot.waitUntil(lambda: tabs.tabText(tabs.indexOf(loaded.jobs)) == "Jobs")


def test_keys_and_drops_bring_their_page_to_the_front(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    loaded.take_pages.switch()
    assert loaded.versions.isVisible()
    loaded.take_pages.switch()
    assert loaded.takes.isVisible()
    loaded.pages.open_adapters()
    assert loaded.adapters.isVisible()


def test_the_keyboard_stays_where_it_is_when_the_form_changes(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.activateWindow()
    qtbot.waitUntil(loaded.isActiveWindow)
    loaded.prompt.caption.setFocus()
    for size in ((840, 500), (1400, 860)):
        loaded.resize(*size)
        qtbot.waitUntil(lambda size=size: loaded.page.is_small == (size[0] == 840))  # type: ignore[misc]
        assert loaded.prompt.caption.hasFocus()


def test_tab_goes_in_the_order_of_reading_after_the_form_has_changed(loaded: MainWindow, qtbot: QtBot) -> None:
    from tests.gui.accessible.test_accessibility import tab_stops

    loaded.bridge.set_regions((Region(2.0, 4.0),))
    qtbot.waitUntil(lambda: bool(loaded.state.selection.regions))
    loaded.activateWindow()
    before = tab_stops(loaded)
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    small = tab_stops(loaded)
    parts = [loaded.bar, loaded.stage, loaded.take_pages]
    order = [next(n for n, part in enumerate(parts) if part.isAncestorOf(stop)) for stop in small]
    assert order == sorted(order)
    loaded.resize(1400, 860)
    qtbot.waitUntil(lambda: not loaded.page.is_small)
    qtbot.waitUntil(lambda: not any(slot.is_out for slot in loaded.bar.slots))
    assert tab_stops(loaded) == before


def test_the_border_of_the_small_form_is_remembered(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    middle = loaded._splitters["middle"]
    middle.setSizes([480, 330])
    middle.splitterMoved.emit(480, 1)
    sizes = middle.sizes()
    loaded.memory.store()
    assert window_store.opened().value("small") == middle.saveState()
    loaded.resize(1400, 860)
    qtbot.waitUntil(lambda: not loaded.page.is_small)
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    assert middle.sizes() == sizes


@pytest.mark.parametrize("size", [(1400, 700), (1024, 575)])
def test_the_button_stays_in_sight_while_the_fields_scroll(
    loaded: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    loaded.prompt.more.take_over(True)
    loaded.resize(*size)
    bar = prompt_scroll(loaded).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for at in (0, bar.maximum()):
        bar.setValue(at)
        make, page = loaded.prompt.make, loaded.page.prompt
        assert make.isVisible()
        assert page.rect().contains(QRect(make.mapTo(page, QPoint(0, 0)), make.size()))
    assert loaded.page.prompt.verticalScrollBar().maximum() == 0


def test_the_wheel_over_the_prompt_scrolls_and_changes_nothing(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.resize(840, 500)
    qtbot.waitUntil(lambda: loaded.page.is_small)
    bar, language = prompt_scroll(loaded).verticalScrollBar(), loaded.prompt.language
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    language.setCurrentIndex(3)
    loaded.transport.play.setFocus()
    at = QPointF(language.rect().center())
    turn = QWheelEvent(
        at, QPointF(language.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(language, turn)
    assert language.currentIndex() == 3
    assert not turn.isAccepted()  # a turn by hand goes on to what scrolls, one that is sent does not


@pytest.mark.parametrize(
    ("window_", "screen", "wanted"),
    [
        (QRect(100, 100, 800, 600), QRect(0, 0, 1680, 1050), QRect(100, 100, 800, 600)),
        (QRect(100, 100, 1400, 860), QRect(0, 0, 1024, 600), QRect(0, 0, 1024, 600)),
        (QRect(1500, -50, 800, 600), QRect(0, 0, 1680, 1050), QRect(880, 0, 800, 600)),
        (QRect(-3000, 40, 800, 600), QRect(0, 24, 1024, 744), QRect(0, 40, 800, 600)),
        (QRect(10, 700, 800, 600), QRect(0, 24, 1024, 744), QRect(10, 168, 800, 600)),
    ],
)
def test_a_restored_window_is_fitted_to_its_screen(window_: QRect, screen: QRect, wanted: QRect) -> None:
    assert fitted(window_, screen) == wanted


def test_a_window_of_a_larger_screen_opens_on_this_one(loaded: MainWindow, qtbot: QtBot) -> None:
    from tests.gui.test_window_memory import opened_again

    loaded.setGeometry(3000, 2000, 1900, 1200)
    loaded.memory.store()
    again = opened_again(loaded, qtbot)
    assert again.screen().availableGeometry().contains(again.geometry())
