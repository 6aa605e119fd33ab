"""What the window keeps from one start to the next: sizes, tabs, scroll, zoom, folders. A clip's music is not in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from gui.viewmodels.window_store import window_store

PAUSE_MS = 1000
LONGEST_MS = 10_000  # the view that follows the playhead changes all the time


@dataclass(frozen=True, slots=True)
class Entry:
    """value: gives what to write now. take_over: receives what was written; anything may come."""

    name: str
    value: Callable[[], object]
    take_over: Callable[[object], object]


class WindowMemory(QObject):
    """Writes what has changed a second after the last change, ten seconds after the first one at the latest.

    So a kill loses little, and what moves with every picture is not written with every picture.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._written: dict[str, object] = {}
        self._since = QElapsedTimer()
        self._is_closed = False
        self.timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.timer.timeout.connect(self.store)

    def keep(self, name: str, value: Callable[[], object], take_over: Callable[[object], object]) -> None:
        """Take over what was written under a name, if anything was, and write its value from now on."""
        entry = Entry(name, value, take_over)
        if (stored := window_store.opened().value(name)) is not None:
            entry.take_over(stored)
        self._entries.append(entry)

    def soon(self, *_: object) -> None:
        """Something has changed. Connected to signals of all kinds."""
        if self._is_closed:
            return
        if not self.timer.isActive():
            self._since.start()
        if self._since.elapsed() < LONGEST_MS:
            self.timer.start()

    def close(self) -> None:
        """Write for the last time; what a closed window does counts no more."""
        self.store()
        self._is_closed = True

    def store(self) -> None:
        """Write what differs from what was written last."""
        self.timer.stop()
        values = {entry.name: entry.value() for entry in self._entries}
        new = {
            name: value for name, value in values.items() if name not in self._written or self._written[name] != value
        }
        self._written |= new
        window_store.write(new)


class Folders:
    """The folder that each dialog showed last."""

    def last(self, dialog: str) -> str:
        """The folder, "" if there is none or it is gone."""
        folder = window_store.opened().value(f"folders/{dialog}")
        return folder if isinstance(folder, str) and Path(folder).is_dir() else ""

    def used(self, dialog: str, chosen: str) -> None:
        """chosen: a file or a folder that the user chose; "" where the dialog was cancelled."""
        if chosen:
            folder = Path(chosen) if Path(chosen).is_dir() else Path(chosen).parent
            window_store.write({f"folders/{dialog}": str(folder)})
