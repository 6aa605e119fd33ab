"""The pace of what moves in the window: 30 pictures a second while something moves, a look around when nothing does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FRAME_MS = 33
LOOK_MS = 250
_FRAMES_AT_REST = 3


class FrameClock(QObject):
    """Calls `show` 30 times a second for as long as it returns True, which says that something has moved.

    After three calls without a move, `show` is called only four times a second, since a controller or a DAW may move the
    playhead at any time. `wake` begins at once.
    """

    def __init__(self, show: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._at_rest = 0
        self.frames = QTimer(self, interval=FRAME_MS)
        self.frames.timeout.connect(self._on_frame)
        self.looks = QTimer(self, interval=LOOK_MS)
        self.looks.timeout.connect(self._on_look)
        self.wake()

    def wake(self) -> None:
        """Begin to show frames; call it when something may have begun to move."""
        self._at_rest = 0
        if not self.frames.isActive():
            self.looks.stop()
            self.frames.start()

    def _on_frame(self) -> None:
        self._at_rest = 0 if self._show() else self._at_rest + 1
        if self._at_rest >= _FRAMES_AT_REST:
            self.frames.stop()
            self.looks.start()

    def _on_look(self) -> None:
        if self._show():
            self.wake()
