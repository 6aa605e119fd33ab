"""The entries of the Help menu that belong to the window: the tour and the problems."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.look.icons import name_icon


class HelpActions(QObject):
    """Each signal asks the window for something: the tour, the toast's button, the list of problems."""

    tour_wanted = Signal()
    problem_wanted = Signal()
    problems_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def fill(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Tour in four steps"), "", self.tour_wanted.emit, "tour")
        menu.addSeparator()
        self._add(menu, self.tr("Go to problem"), "F8", self.problem_wanted.emit, "warning")
        self._add(menu, self.tr("Recent problems…"), "Shift+F8", self.problems_wanted.emit, "bell")

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object], icon: str) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        name_icon(action, icon)
        menu.addAction(action)
