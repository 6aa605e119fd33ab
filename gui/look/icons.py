"""Our icons: SVG files of one colour, painted in the colours of the scheme at the scale of the screen.

Each is painted when it is first asked for, and kept. A file names no colour but `currentColor`.
"""

from collections.abc import Iterable
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget

from gui.look.colors import Colors, colors

SIZE = 16  # pixels of the grid that they are drawn on, and in which most of them are shown
FOLDER = Path(__file__).parents[1] / "resources" / "icons"
_NAME, _CHECKED, _COLOR, _SIZE = "icon_name", "icon_checked", "icon_color", "icon_size"  # properties of what shows one
_CLEAR = "_q_qlineeditclearaction"  # as Qt calls it
_DRAWN_AS = 'width="16" height="16"'  # what each file says of its size


def picture(name: str, color: str, size: float = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon in a colour. size: its width and height in pixels. ratio: pixels of the screen for each of them."""
    return _painted(name, color, max(1, round(size * ratio)), ratio)


def icon(name: str, checked: str = "", size: int = SIZE) -> QIcon:
    """An icon for a button. checked: the one that it shows when it is checked; where that is the same, the button then has
    the colour of the selection, and the icon that of the text on it. "" for a button that looks the same.
    """
    return _icon(name, checked, size, colors(), _ratios(), in_row=False)


def row_icon(name: str) -> QIcon:
    """An icon for a row of a list or an entry of a menu, which is chosen on the colour of the selection."""
    return _icon(name, "", SIZE, colors(), _ratios(), in_row=True)


def put_icon(owner: QAbstractButton, name: str, checked: str = "") -> None:
    """Show an icon, also after the colours have changed. checked: as `icon` says."""
    if owner.property(_NAME) != name or owner.property(_CHECKED) != checked:
        owner.setProperty(_NAME, name)
        owner.setProperty(_CHECKED, checked)
        owner.setIcon(icon(name, checked))


def take_icon(owner: QAbstractButton) -> None:
    """Show none any more."""
    if owner.property(_NAME):
        owner.setProperty(_NAME, "")
        owner.setIcon(QIcon())


def put_picture(label: QLabel, name: str, color: str, size: int = SIZE) -> None:
    """Show an icon on a label. color: the name of one of the colours, such as "text"."""
    for key, value in ((_NAME, name), (_COLOR, color), (_SIZE, size)):
        label.setProperty(key, value)
    label.setPixmap(picture(name, getattr(colors(), color), size, label.devicePixelRatioF()))


def put_menu_icons(menu: QMenu, names: Iterable[tuple[QAction, str]]) -> None:
    """Give entries of a menu icons."""
    for action, name in names:
        name_icon(action, name)
    show_menu_icons(menu)


def name_icon(action: QAction, name: str) -> None:
    """Say which icon an entry has, "" for none. `show_menu_icons` is called for its menu."""
    if name:
        action.setProperty(_NAME, name)


def show_menu_icons(menu: QMenu) -> None:
    """Have the icons of a menu painted each time that it is opened: at the start there are none."""
    menu.aboutToShow.connect(partial(_show_menu_icons, menu))


def put_lens(field: QLineEdit) -> None:
    """Show in a field that it searches. Its accessible name says what."""
    lens = field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    lens.setText(field.accessibleName())
    lens.setToolTip(field.accessibleName())
    lens.setProperty(_NAME, "search")
    lens.triggered.connect(field.setFocus)


def name_clear_button(field: QWidget, text: str) -> None:
    """Say what the button that Qt puts into a field does, and draw it anew with the others."""
    if (clear := field.findChild(QAction, _CLEAR)) is not None:
        clear.setText(text)
        clear.setToolTip(text)
        clear.setProperty(_NAME, "cancel")


def draw_icons(root: QObject) -> None:
    """Draw the icons of all widgets below `root` in the colours of now. Menus draw theirs when they are opened."""
    for label in root.findChildren(QLabel):
        if name := label.property(_NAME):
            put_picture(label, name, label.property(_COLOR), label.property(_SIZE))
    for button in root.findChildren(QAbstractButton):
        if name := button.property(_NAME):
            button.setIcon(icon(name, button.property(_CHECKED) or ""))
    for field in root.findChildren(QLineEdit):
        for action in field.findChildren(QAction):
            if name := action.property(_NAME):
                action.setIcon(icon(name))


def _show_menu_icons(menu: QMenu) -> None:
    if QGuiApplication.platformName() == "cocoa":
        return  # menus are those of the system, in its colours, and have no icons there
    for action in menu.actions():
        if name := action.property(_NAME):
            action.setIcon(row_icon(name))


def _ratios() -> frozenset[float]:
    """The scales of the screens that there are."""
    return frozenset(screen.devicePixelRatio() for screen in QGuiApplication.screens())


@lru_cache(maxsize=1024)
def _icon(name: str, checked: str, size: int, shown: Colors, ratios: frozenset[float], *, in_row: bool) -> QIcon:
    mode, state, result = QIcon.Mode, QIcon.State, QIcon()
    looks = [(name, shown.text, mode.Normal, state.Off), (name, shown.edge, mode.Disabled, state.Off)]
    if in_row:
        looks += [(name, shown.on_selection, each, state.Off) for each in (mode.Active, mode.Selected)]
    if checked:
        looks += [(checked, _ink(name, checked, shown), mode.Normal, state.On)]
        looks += [(checked, shown.edge, mode.Disabled, state.On)]
    for drawn, color, in_mode, in_state in looks:
        for ratio in ratios:
            result.addPixmap(_painted(drawn, color, round(size * ratio), 1.0), in_mode, in_state)
    return result


def _ink(name: str, checked: str, shown: Colors) -> str:
    """The colour of an icon that is checked: the same as before stands on the colour of the selection."""
    if checked == "star_on":
        return shown.takes[2]
    return shown.on_selection if checked == name else shown.text


@lru_cache(maxsize=2048)
def _painted(name: str, color: str, pixels: int, ratio: float) -> QPixmap:
    """By the plugin for SVG, which the check marks of the style sheet need anyway: no renderer is imported."""
    found = QPixmap()
    drawn = _source(name).replace("currentColor", color).replace(_DRAWN_AS, f'width="{pixels}" height="{pixels}"', 1)
    if not found.loadFromData(drawn.encode(), "SVG"):
        found = QPixmap(pixels, pixels)  # a Qt without its plugin: buttons keep their names and tooltips
        found.fill(Qt.GlobalColor.transparent)
    found.setDevicePixelRatio(ratio)
    return found


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return _files()[name].read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _files() -> dict[str, Path]:
    """The files by their names, which are those of the icons. Their folders are for those who draw them."""
    return {file.stem: file for file in FOLDER.glob("*/*.svg")}
