"""The entries of the menu bar that concern takes in lanes and the comp."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from daw_bridge.core.clip import Take
from gui.look.icons import name_icon
from gui.viewmodels.view_options import View
from gui.views.lanes.lanes_view import LanesView


class LaneActions(QObject):
    """Builds the actions once; the menu bar shows them. They act on the selected take."""

    def __init__(self, lanes: LanesView) -> None:
        super().__init__(lanes)
        self._lanes, self._commands, self._state = lanes, lanes.commands, lanes.shared.state
        self._view: View = lanes.shared.waveform.view
        self._shown: list[Callable[[], None]] = []
        self._view.changed.connect(self._show)
        self._state.settings_changed.connect(self._show)
        self._state.comp_changed.connect(self._show)
        self._state.selection_changed.connect(self._show)

    def fill(self, menu: QMenu) -> None:
        commands, state = self._commands, self._state
        self._switch(menu, self.tr("Hear comp"), "Ctrl+H", lambda: state.is_comp_heard, commands.toggle_comp)
        self._add(
            menu, self.tr("Take region into comp"), "Ctrl+K", lambda: self._with_take(commands.take_regions), "comp"
        )
        self._add(menu, self.tr("Remove span at playhead"), "Ctrl+Shift+K", commands.remove_at_playhead)
        self._add(menu, self.tr("Use take as base of comp"), "", lambda: self._with_take(commands.set_base))
        self._add(menu, self.tr("Make comp a take"), "Ctrl+Shift+H", commands.write_comp, "accept")
        self._add(menu, self.tr("Remove comp"), "", commands.clear_comp, "delete")
        menu.addSeparator()
        self._switch(
            menu,
            self.tr("Star"),
            "Ctrl+Shift+D",
            lambda: state.take is not None and state.take.has_star,
            lambda: self._with_take(commands.toggle_star),
        )
        colors = menu.addMenu(self.tr("Colour"))
        colors.aboutToShow.connect(lambda: self._fill_colors(colors))
        menu.addSeparator()
        self._add(menu, self.tr("Go to lanes"), "Ctrl+J", self._lanes.focus_lanes, "lanes")
        self._switch(
            menu, self.tr("Show lanes"), "Ctrl+5", lambda: self._option("has_lanes"), self._toggle("has_lanes")
        )
        self._switch(
            menu,
            self.tr("Show differences"),
            "Ctrl+6",
            lambda: self._option("has_differences"),
            self._toggle("has_differences"),
        )
        self._switch(
            menu,
            self.tr("Play takes equally loud"),
            "",
            lambda: state.settings.match_loudness,
            lambda: commands.match_loudness(not state.settings.match_loudness),
        )

    def _fill_colors(self, menu: QMenu) -> None:
        menu.clear()
        self._with_take(lambda take: self._lanes.menus.fill_colors(menu, take))

    def _with_take(self, act: Callable[[Take], object]) -> None:
        if (take := self._state.take) is not None:
            act(take)

    def _option(self, name: str) -> bool:
        return bool(getattr(self._view.options, name))

    def _toggle(self, name: str) -> Callable[[], None]:
        return lambda: self._view.set(**{name: not self._option(name)})

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object], icon: str = "") -> QAction:
        action = QAction(text, self)
        name_icon(action, icon)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        action.triggered.connect(self._show)  # a switch shows what is, not what was asked for
        menu.addAction(action)
        return action

    def _switch(self, menu: QMenu, text: str, key: str, is_on: Callable[[], bool], slot: Callable[[], object]) -> None:
        action = self._add(menu, text, key, slot)
        action.setCheckable(True)
        self._shown.append(lambda: action.setChecked(is_on()))
        self._show()

    def _show(self) -> None:
        for show in self._shown:
            show()
