"""Files that are dragged over the window and dropped on it: on which of its places they are, and what happens then."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from gui.actions.actions import Actions
from gui.actions.panels import Panels
from gui.file_exchange import files_in


class Drops:
    """Takes the window's events of a drag. The reference and the list of adapters take files for themselves."""

    def __init__(self, window: QWidget, panels: Panels, actions: Actions) -> None:
        self._window, self._actions = window, actions
        self._reference, self._pages = panels.prompt.reference, panels.pages

    def enter(self, event: QDragEnterEvent) -> None:
        if event.source() is None and files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def move(self, event: QDragMoveEvent) -> None:
        event.accept()
        self._reference.is_under(self._place(event))  # shows that it takes the file
        self._pages.is_over_adapters(self._place(event))  # opens the list under its tab

    def leave(self) -> None:
        self._reference.show_target(is_under=False)
        self._pages.end_drag()

    def drop(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        files = files_in(event.mimeData())
        if self._reference.is_under(self._place(event)):
            self._reference.show_target(is_under=False)
            self._actions.files.use_as_reference(files)
            return
        is_over_list = self._pages.take_drop(self._place(event))
        self._actions.files.take_in(files, is_over_adapters=is_over_list)

    def _place(self, event: QDropEvent) -> QPoint:
        """Where the pointer is on the screen."""
        return self._window.mapToGlobal(event.position().toPoint())
