"""The wheel changes a number, a list or a slider only while it has the keyboard; elsewhere it scrolls what is around it."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QTabBar, QWidget

_POLISH, _WHEEL = QEvent.Type.Polish, QEvent.Type.Wheel
Field = QAbstractSpinBox | QComboBox | QAbstractSlider | QTabBar


class WheelGuard(QObject):
    """The filter of the application for all windows and dialogs, also those that are opened later."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is _WHEEL:
            if is_field(watched) and not _has_keyboard(watched):
                event.ignore()  # Qt goes on with the widget around the field
                return True
        elif kind is _POLISH and is_field(watched) and watched.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            watched.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus
            )  # or Qt would give it the keyboard before it asks the filter
        return False


def is_field(thing: QObject) -> TypeGuard[QWidget]:
    """Whether a turn of the wheel over a widget would change what it shows."""
    return isinstance(thing, Field) and not isinstance(thing, QScrollBar)


def _has_keyboard(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def _take_no_focus(field: QWidget) -> None:
    """Have Qt not give the keyboard to a field by the wheel, which it does before it asks the filter."""
    if field.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def guard(window: QWidget) -> None:
    """Guard the fields of a window, and then all that are ever made.

    The filter comes when the window is there: it sees each event, and the start of a window is ten thousand of them.
    """
    for field in filter(is_field, window.findChildren(QWidget)):
        _take_no_focus(field)
    QTimer.singleShot(0, install)


def install() -> None:
    """Guard the application's fields. Once for the process."""
    app = QApplication.instance()
    if app is not None and app.findChild(WheelGuard) is None:
        app.installEventFilter(WheelGuard(app))
