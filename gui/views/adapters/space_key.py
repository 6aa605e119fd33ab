"""Lets buttons be pressed by the space bar, which plays and pauses everywhere else in the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class SpaceKey(QObject):
    """Keeps the space bar for a button that has the focus. Only Tab gives it the focus: after a click the bar plays."""

    def add(self, *buttons: QAbstractButton) -> None:
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() is QEvent.Type.ShortcutOverride and is_space:
            event.accept()
            return True
        return False
