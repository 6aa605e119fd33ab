"""The space bar on the waveform: alone it plays, held during a drag it scrolls."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


class SpaceBar:
    """Whether the space bar is held.

    Playback starts with the press, not with the release, since nobody wants to hear it later. When a drag follows while
    the bar is held, `use` says where the playhead was, so that playback can be put back.
    """

    def __init__(self) -> None:
        self.is_held = False
        self._before_s: float | None = None

    def takes(self, event: QEvent, playhead_s: float, *, is_dragging: bool) -> bool:
        """Notice the space bar; return whether the event is used up, and so starts nothing: a drag is under way."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:  # comes before the shortcut that plays
            if not event.isAutoRepeat():
                self.is_held = not event.modifiers()
                self._before_s = None if is_dragging else playhead_s
            return is_dragging
        if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self.is_held = False
        return event.type() == QEvent.Type.KeyPress and is_dragging

    def use(self) -> float | None:
        """The bar is held to scroll. Return where the playhead was before its press; None if the press played nothing."""
        before_s, self._before_s = self._before_s, None
        return before_s
