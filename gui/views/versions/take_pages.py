"""The takes of the selected clip on two pages: their list, and the tree of how they were made of each other."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.views.fields.wheel import Tabs
from gui.views.takes_panel import TakesPanel
from gui.views.versions.version_actions import VersionActions
from gui.views.versions.versions_panel import VersionsPanel


class TakePages(QFrame):
    def __init__(self, takes: TakesPanel, versions: VersionsPanel) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._takes, self._versions = takes, versions
        takes.setObjectName("takes")  # the frame is around both pages
        if (inner := takes.layout()) is not None:
            inner.setContentsMargins(0, 6, 0, 0)
        self.tabs = Tabs()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Takes and versions"))
        self.tabs.tabBar().setAccessibleName(self.tr("Takes and versions"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.addTab(takes, self.tr("Takes"))
        self.tabs.addTab(versions, self.tr("Versions"))
        self.tabs.setTabToolTip(1, self.tr("How the takes of the clip were made of each other (Ctrl+D)"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)

    def connect_to(self, actions: VersionActions) -> None:
        """Have the actions carry out what is wanted on the pages."""
        actions.menu_place = self.menu_place
        actions.page_wanted.connect(self.switch)
        self._versions.load_wanted.connect(actions.load_recipe)
        self._versions.roll_wanted.connect(actions.roll_again)
        self._versions.menu_wanted.connect(actions.open_menu)
        self._takes.list.menu_wanted.connect(actions.open_menu)

    def take_in(self, panel: QWidget, title: str, place: int = -1) -> None:
        """Show a panel of the window as one more page, while there is no room for it elsewhere."""
        self.tabs.insertTab(place, panel, title)

    def let_out(self, panel: QWidget) -> None:
        """Show a panel here no longer. Its owner puts it elsewhere."""
        self.tabs.removeTab(self.tabs.indexOf(panel))

    def switch(self) -> None:
        """Show the versions, or from there the list of takes, and have the keys go to it."""
        is_versions = self.tabs.currentWidget() is self._versions
        self.tabs.setCurrentWidget(self._takes if is_versions else self._versions)
        (self._takes.list if is_versions else self._versions.tree).setFocus()

    def menu_place(self, take_id: str) -> QPoint:
        """The place on the screen for the menu of a take: below it in its tree, else beside the list."""
        if (place := self._versions.menu_place(take_id)) is not None:
            return place
        takes = self._takes.list
        rect = takes.visualRect(takes.currentIndex()) if takes.isVisible() else takes.rect()
        widget = takes.viewport() if takes.isVisible() else self
        return widget.mapToGlobal(rect.bottomLeft() if takes.isVisible() else QPoint(24, 60))
