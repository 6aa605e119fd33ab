"""The space bar presses the button that has the keyboard, and plays or pauses everywhere else in the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def by_tab_alone(window: QWidget) -> None:
    """Have a click leave the keyboard where it is, so that the space bar plays after it. Tab goes to all buttons."""
    for button in window.findChildren(QAbstractButton):
        if button.focusPolicy() == Qt.FocusPolicy.StrongFocus and not _is_one_of(button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def is_for_a_button(event: QEvent) -> bool:
    """Whether this asks, before the shortcuts, who wants the space bar, while a button has the keyboard.

    Whoever nobody below wants goes up to the window, which so answers for all buttons.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    button = QApplication.focusWidget()
    if event.key() != Qt.Key.Key_Space or event.modifiers() or not isinstance(button, QAbstractButton):
        return False
    return not (_is_one_of(button) and button.isChecked())  # a press would change nothing


def _is_one_of(button: QAbstractButton) -> bool:
    """Whether it is one of several of which one is chosen: Qt moves their Tab stop to that one."""
    group = button.group()
    return button.autoExclusive() or (group is not None and group.exclusive())
