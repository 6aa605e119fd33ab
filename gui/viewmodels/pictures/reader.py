"""Computes what the window shows of sound on a thread of its own: the most urgent first, a piece at a time."""

import logging
import threading
from collections.abc import Callable, Hashable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.contract.audio_error import AudioError

_log = logging.getLogger(__name__)
Work = Callable[[], Iterator[Any]]


class Reader(QObject):
    """A subclass says what is wanted, by keys, and keeps what arrives. `found` says that something new is there.

    What stands first in a call of `_want` is computed first, and what the last call leaves out is not computed: the view
    has moved on. The thread ends when nothing is left to do. All methods belong to the window's thread.
    """

    found = Signal()
    _arrived = Signal(object, object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: dict[Hashable, Work] = {}
        self._begun: dict[Hashable, Iterator[Any]] = {}
        self._arriving: set[Hashable] = set()  # computed, not yet seen by the window's thread
        self._unreadable: set[Hashable] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_closed = False
        self._arrived.connect(self._on_arrived)
        self._done.connect(self._on_done)

    def retry(self) -> None:
        """Forget what could not be read: its drive may be back."""
        self._unreadable.clear()

    def close(self) -> None:
        """Begin nothing more; the thread ends with what it computes now."""
        with self._lock:
            self._is_closed = True
            self._wanted = {}

    def _want(self, wanted: dict[Hashable, Work]) -> None:
        """Compute these. A work yields its result, or several that replace each other; it may raise OSError, AudioError."""
        with self._lock:
            left_out = self._unreadable | self._arriving
            self._wanted = {key: work for key, work in wanted.items() if key not in left_out}
            self._begun = {key: begun for key, begun in self._begun.items() if key in self._wanted}
            if self._wanted and self._thread is None and not self._is_closed:
                self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
                self._thread.start()

    def _keep(self, key: Any, result: Any) -> None:
        raise NotImplementedError

    def _on_arrived(self, key: Hashable, result: Any) -> None:
        if result is None:
            self._unreadable.add(key)
        else:
            self._keep(key, result)
        self.found.emit()

    def _on_done(self, key: Hashable) -> None:
        with self._lock:
            self._arriving.discard(key)

    def _run(self) -> None:
        """Compute a piece of what stands first, until nothing is wanted: a line gives way to tiles that come later."""
        try:
            while (first := self._first()) is not None:
                key, work = first
                try:
                    with self._lock:
                        begun = self._begun.setdefault(key, work())
                    result = next(begun)
                except StopIteration:
                    self._end(key)
                except (OSError, AudioError) as error:  # the drive is away
                    _log.info("no picture: %s", error)
                    self._arrived.emit(key, None)
                    self._end(key)
                else:
                    self._arrived.emit(key, result)
        except RuntimeError:
            _log.debug("the window was closed while a picture was computed")

    def _first(self) -> tuple[Hashable, Work] | None:
        with self._lock:
            if not self._wanted:
                self._thread = None
                return None
            return next(iter(self._wanted.items()))

    def _end(self, key: Hashable) -> None:
        with self._lock:
            self._wanted.pop(key, None)
            self._begun.pop(key, None)
            self._arriving.add(key)
        self._done.emit(key)
