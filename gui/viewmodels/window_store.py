"""The file of what the window keeps. It is written on a thread of its own: QSettings waits until the drive has the bytes."""

import threading
from collections.abc import Mapping

from PySide6.QtCore import QSettings


class WindowStore:
    """Writes values by their names, those that were given last. The thread ends when all is written."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, object] = {}
        self._thread: threading.Thread | None = None

    def write(self, values: Mapping[str, object]) -> None:
        """Return at once. The process does not end before the values are written."""
        with self._lock:
            self._waiting |= values
            if self._waiting and self._thread is None:
                self._thread = threading.Thread(target=self._run, name="window-store")
                self._thread.start()

    def opened(self) -> QSettings:
        """The file to read from, when all is written. What it holds may be of another version, or nonsense."""
        if (thread := self._thread) is not None:
            thread.join()
        return _file()

    def _run(self) -> None:
        while values := self._next():
            file = _file()
            for name, value in values.items():
                file.setValue(name, value)
            file.sync()

    def _next(self) -> dict[str, object]:
        with self._lock:
            values, self._waiting = self._waiting, {}
            if not values:
                self._thread = None
            return values


def _file() -> QSettings:
    return QSettings("DAW Bridge", "window")


window_store = WindowStore()
