"""A window that fits its screen, whatever size it had on another one."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QWidget

_BORDER = 4  # pixels that a frame of the desktop may have at the sides and below


def fitted(window: QRect, available: QRect) -> QRect:
    """Return the place of a window on a screen: no larger than what is available, and within it."""
    width, height = min(window.width(), available.width()), min(window.height(), available.height())
    left = min(max(window.left(), available.left()), available.left() + available.width() - width)
    top = min(max(window.top(), available.top()), available.top() + available.height() - height)
    return QRect(left, top, width, height)


def fit_to_screen(window: QWidget) -> None:
    """Bring a window with its title bar onto its screen."""
    if window.isMaximized() or window.isFullScreen():
        return
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    available = window.screen().availableGeometry().adjusted(_BORDER, title, -_BORDER, -_BORDER)
    if not available.contains(window.geometry()):
        window.setGeometry(fitted(window.geometry(), available))
