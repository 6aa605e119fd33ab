"""The menus of a lane and of the comp."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from daw_bridge.core.clip import COLORS, Take
from daw_bridge.core.versions.made_again import task_of
from engine.contract.messages import MessageError
from gui.look.icons import name_icon, show_menu_icons
from gui.viewmodels.lanes.take_colors import color_name, shade
from gui.views.lanes.lane_commands import LaneCommands
from gui.views.lanes.strip import Shared


class LaneMenus(QWidget):
    """Builds a menu each time that one is opened."""

    def __init__(self, shared: Shared, commands: LaneCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._shared, self._commands = shared, commands

    def take(self, take: Take) -> QMenu:
        """The menu of a take's lane."""
        commands, menu = self._commands, self._menu(self.tr("Menu of {take}").format(take=take.name))
        self._add(menu, self.tr("Hear"), lambda: commands.hear(take), "hear")
        menu.addSeparator()
        self._add(menu, self.tr("Take region into comp"), lambda: commands.take_regions(take), "comp")
        base = self._add(menu, self.tr("Base of the comp"), lambda: commands.set_base(take))
        base.setCheckable(True)
        comp = self._shared.state.comp
        base.setChecked(comp is not None and comp.base == take.id)
        menu.addSeparator()
        star = self._add(menu, self.tr("Star"), lambda: commands.toggle_star(take))
        star.setCheckable(True)
        star.setChecked(take.has_star)
        self.fill_colors(menu.addMenu(self.tr("Colour")), take)
        menu.addSeparator()
        self._add(menu, self.tr("Repaint region from this take"), lambda: commands.repaint(take), "repaint")
        again = self._add(menu, self.tr("Roll again…"), lambda: commands.roll_wanted.emit(take.id), "dice")
        again.setEnabled(_can_be_made_again(take))
        menu.addSeparator()
        self._add(menu, self.tr("Save as…"), lambda: commands.save_wanted.emit(take), "save")
        self._add(menu, self.tr("Discard"), lambda: commands.discard(take), "delete")
        return menu

    def comp(self) -> QMenu:
        commands, menu = self._commands, self._menu(self.tr("Comp menu"))
        comp = self._shared.state.comp
        entries = [
            self._add(menu, self.tr("Hear comp"), commands.toggle_comp, "hear"),
            self._add(menu, self.tr("Make comp a take"), commands.write_comp, "accept"),
            self._add(menu, self.tr("Remove span at playhead"), commands.remove_at_playhead),
            self._add(menu, self.tr("Remove comp"), commands.clear_comp, "delete"),
        ]
        for entry in entries:
            entry.setEnabled(comp is not None)
        return menu

    def fill_colors(self, menu: QMenu, take: Take) -> None:
        for color in COLORS:
            action = self._add(menu, color_name(color), partial(self._commands.set_color, take, color))
            action.setCheckable(True)
            action.setChecked(color == take.color)
            if color:
                picture = QPixmap(12, 12)
                picture.fill(QColor(shade(color)))
                action.setIcon(QIcon(picture))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self.parentWidget())
        menu.setAccessibleName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        show_menu_icons(menu)
        return menu

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], icon: str = "") -> QAction:
        action = QAction(text, menu)
        name_icon(action, icon)
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action


def _can_be_made_again(take: Take) -> bool:
    try:
        task_of(take.recipe)
    except MessageError:
        return False
    return True
