"""The entries of the menus that concern markers."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.look.icons import name_icon
from gui.views.markers.handle import MarkerHandle


class MarkerActions(QObject):
    """Fills the menu of markers. Their shortcuts work in the whole window."""

    def __init__(self, handle: MarkerHandle, select_line: Callable[[], object]) -> None:
        """select_line: selects the line of the lyrics at the playhead."""
        super().__init__(handle)
        self._handle, self._select_line = handle, select_line

    def fill(self, menu: QMenu) -> None:
        handle = self._handle
        self._add(menu, self.tr("Add marker at playhead"), "M", handle.add_at_playhead, "marker")
        self._add(menu, self.tr("Make the region a section"), "Ctrl+Shift+M", handle.add_regions)
        self._add(menu, self.tr("Add markers of the DAW"), "", handle.take_from_daw)
        menu.addSeparator()
        self._add(menu, self.tr("Next marker"), "N", lambda: handle.jump(1), "next")
        self._add(menu, self.tr("Previous marker"), "Shift+N", lambda: handle.jump(-1), "previous")
        self._add(menu, self.tr("Select section at playhead"), "Shift+M", handle.select_at_playhead)
        self._add(menu, self.tr("Select lyric line at playhead"), "Shift+L", self._select_line)
        menu.addSeparator()
        self._add(menu, self.tr("Remove marker"), "", handle.remove_current, "delete")

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object], icon: str = "") -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        name_icon(action, icon)
        menu.addAction(action)
