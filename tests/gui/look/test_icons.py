"""Icons: drawn as one family, all of them used, sharp, in the colours of the scheme, and never without words for them."""

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import gui
from daw_bridge.core.events import JobChanged, Problem
from daw_bridge.core.queue.jobs import Job, JobState
from engine.contract.choices import ModelChoice
from engine.contract.messages import Generate, Prompt, Sampling, Task
from gui.look.icons import FOLDER, icon, picture
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT
from gui.views.help.keys_dialog import KeysDialog
from gui.views.library.space_dialog import SpaceDialog
from gui.views.models.dialog import ModelsDialog
from gui.views.settings.dialog import SettingsDialog
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures

FILES = sorted(FOLDER.glob("*/*.svg"))
NAMES = [path.stem for path in FILES]
SOURCES = [path for path in Path(gui.__file__).parent.rglob("*.py") if "resources" not in path.parts]
_SVG = "{http://www.w3.org/2000/svg}"
# arrows, technical signs, shapes, dingbats, emoji and a minus: what looks like an icon and depends on the font
_SIGNS = re.compile("[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u2212\U0001f300-\U0001faff]")
_KEYS = re.compile(r"\+[←→↑↓]")  # the names of arrow keys within a text


def opaque(image: QImage, *wanted: str) -> set[str]:
    """The colours of the opaque pixels; each of the wanted ones stands for those that rounding made of it."""
    found = {image.pixelColor(x, y).getRgb() for x in range(image.width()) for y in range(image.height())}
    known = {name: QColor(name).getRgb() for name in wanted}
    return {
        next((name for name, color in known.items() if _is_like(pixel, color)), QColor(*pixel).name())
        for pixel in found
        if pixel[3] == 255
    }


def _is_like(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one, other, strict=True))


# --- the files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_of_the_family(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    wanted = {
        "viewBox": "0 0 16 16", "width": "16", "height": "16", "fill": "none", "stroke": "currentColor",
        "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round",
    }  # fmt: skip
    assert root.attrib == wanted
    assert {part.tag.removeprefix(_SVG) for part in root} <= {"path", "rect", "circle"}
    for part in root.iter():
        colors = {value for name, value in part.attrib.items() if name in {"fill", "stroke", "color", "stop-color"}}
        assert colors <= {"none", "currentColor"}
        assert "style" not in part.attrib
    assert path.stat().st_size < 1000


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_file_is_painted_in_one_colour_within_its_square(qapp: QApplication, path: Path, ratio: float) -> None:
    drawn = picture(path.stem, "#336699", 16, ratio)
    assert (drawn.width(), drawn.devicePixelRatio()) == (16 * ratio, ratio)
    image = drawn.toImage()
    n_painted = sum(image.pixelColor(x, y).alpha() > 60 for x in range(image.width()) for y in range(image.height()))
    assert n_painted > 4 * ratio * ratio  # a chevron at the least
    assert opaque(image, "#336699") <= {"#336699"}
    edges = [image.pixelColor(n, m) for n in range(image.width()) for m in (0, image.height() - 1)]
    assert max(pixel.alpha() for pixel in edges) < 200  # nothing is cut off


def named_icons() -> Iterator[tuple[str, Path]]:
    """The texts of the sources that may name an icon: all that are words of small letters."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, path


def test_every_file_is_used() -> None:
    assert len(NAMES) == len(set(NAMES))
    named = {name for name, _ in named_icons()}
    assert [path.stem for path in FILES if path.stem not in named] == []


def test_every_icon_that_is_named_is_there() -> None:
    asked = {"put_icon", "put_picture", "picture", "icon", "row_icon", "name_icon"}
    missing = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in asked:
                words = [each.value for each in (*node.args[:2], *(key.value for key in node.keywords))
                         if isinstance(each, ast.Constant) and isinstance(each.value, str)]  # fmt: skip
                missing += [(path.name, word) for word in words[:1] if word and word not in NAMES]
    assert missing == []


def test_no_letter_stands_in_for_an_icon() -> None:
    found = []
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                signs = _SIGNS.findall(_KEYS.sub("", node.value))
                if signs and path.name != "number_boxes.py":  # it reads typed minus signs
                    found.append((path.name, node.value, signs))
    assert found == []


# --- how they are painted -----------------------------------------------------------------------------


@pytest.mark.parametrize("ratio", [1, 2])
def test_straight_edges_are_sharp(qapp: QApplication, ratio: int) -> None:
    """A stop is a square from 3 to 13: its edges lie on whole pixels at each scale."""
    image = picture("stop", "#ffffff", 16, ratio).toImage()
    across = [image.pixelColor(x, 8 * ratio).alpha() for x in range(image.width())]
    assert across == [0] * (3 * ratio) + [255] * (10 * ratio) + [0] * (3 * ratio)


def test_states_have_colours_of_their_own(window: MainWindow) -> None:
    mode, state = QIcon.Mode, QIcon.State
    plain, starred = icon("stop", checked="stop"), icon("star", checked="star_on")
    assert opaque(plain.pixmap(16, mode.Normal, state.Off).toImage(), DARK.text) == {DARK.text}
    assert opaque(plain.pixmap(16, mode.Disabled, state.Off).toImage(), DARK.edge) == {DARK.edge}
    assert opaque(plain.pixmap(16, mode.Normal, state.On).toImage(), DARK.on_selection) == {DARK.on_selection}
    assert opaque(starred.pixmap(16, mode.Normal, state.On).toImage(), DARK.takes[2]) == {DARK.takes[2]}


def test_an_icon_is_painted_once(qapp: QApplication) -> None:
    assert picture("stop", "#123456", 16, 1.0).cacheKey() == picture("stop", "#123456", 16, 1.0).cacheKey()


def test_menus_paint_theirs_when_they_are_opened(window: MainWindow) -> None:
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    named = [action for menu in menus for action in menu.actions() if action.property("icon_name")]
    assert len(named) > 40
    assert all(action.icon().isNull() for action in named)
    for menu in menus:
        menu.aboutToShow.emit()
    assert not any(action.icon().isNull() for action in named)


def test_all_icons_follow_the_scheme(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.bridge.change_settings(replace(loaded.state.settings, color_scheme="light"))
    qtbot.waitUntil(lambda: QApplication.instance().property("color_scheme") == "light")
    buttons = [each for each in loaded.findChildren(QAbstractButton) if each.property("icon_name")]
    assert len(buttons) > 40
    for button in buttons:
        seen = opaque(button.icon().pixmap(16, QIcon.Mode.Normal, QIcon.State.Off).toImage(), LIGHT.text)
        assert seen <= {LIGHT.text}, button.property("icon_name")


# --- words for them -----------------------------------------------------------------------------------


def nameless(top: QWidget) -> list[str]:
    """The buttons that show an icon and no words, and have no name or no tooltip."""
    found = []
    for button in top.findChildren(QAbstractButton):
        is_bare = isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        is_away = isinstance(button, QPushButton) and button.isHidden()  # it gets its words when it is shown
        if button.icon().isNull() or (button.text() and not is_bare) or is_away:
            continue
        if not (button.accessibleName() or button.text()) or not button.toolTip():
            found.append(f"{button.property('icon_name')} in {button.parent()}")
    return found


def test_every_button_that_is_an_icon_says_what_it_does(loaded: MainWindow, qtbot: QtBot) -> None:
    request = Generate("j", Task.TEXT2MUSIC, Prompt("x"), Sampling(), ModelChoice("/x", "y"), "/x", duration_s=9.0)
    loaded.jobs._on_job_changed(JobChanged(Job("j", "A job", request)))
    loaded.jobs._on_job_changed(JobChanged(Job("k", "Another", request, JobState.RUNNING)))
    loaded.problems.show_problem(Problem("It failed"))
    dialogs: list[QDialog] = [
        SettingsDialog(loaded.state.settings, loaded.state.draft, loaded),
        KeysDialog(loaded.help.shortcuts, loaded),
    ]
    loaded.models.open()
    loaded.clip_actions.open_space()
    dialogs += [loaded.findChild(ModelsDialog), loaded.findChild(SpaceDialog)]
    for width, height in ((1400, 860), (840, 500)):
        loaded.resize(width, height)
        QApplication.processEvents()
        assert nameless(loaded) == []
    for dialog in dialogs:
        assert nameless(dialog) == []


def test_disabled_icons_can_be_seen(qapp: QApplication) -> None:
    """3 : 1 against a panel, as for all that is no text."""

    def light(color: str) -> float:
        parts = [QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for shown in (DARK, LIGHT):
        one, other = sorted((light(shown.edge), light(shown.hover)))
        assert (other + 0.05) / (one + 0.05) >= 3.0
