"""Work of minutes, one piece after the other, on a thread of its own: `Desk.work` is for what takes seconds."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from daw_bridge.core.held_commands import Command

_PATIENCE_S = 3.0


@dataclass(slots=True)
class Piece:
    """key: what it is about. work: gets the event that asks it to stop. ended: gets its exception, or None."""

    key: str
    work: Callable[[threading.Event], object]
    ended: Callable[[Exception | None], None]
    cancelled: threading.Event = field(default_factory=threading.Event)


class Aside:
    """Used on the inbox thread; so is `ended` of each piece. post: to it. name: of the thread."""

    def __init__(self, post: Callable[[Command], None], name: str) -> None:
        self._post, self._name = post, name
        self._waiting: list[Piece] = []
        self._running: Piece | None = None
        self._thread: threading.Thread | None = None
        self._is_closed = False

    @property
    def running(self) -> str:
        """The key of the piece at work, "" for none."""
        return self._running.key if self._running is not None else ""

    @property
    def waiting(self) -> tuple[str, ...]:
        return tuple(piece.key for piece in self._waiting)

    def begin(self, piece: Piece) -> None:
        """Do a piece as soon as those before it are done."""
        self._waiting.append(piece)
        self._next()

    def drop(self, key: str) -> bool:
        """Forget a piece that waits. Returns whether there was one."""
        before = len(self._waiting)
        self._waiting = [piece for piece in self._waiting if piece.key != key]
        return len(self._waiting) < before

    def stop(self, key: str) -> None:
        """Ask the piece at work to stop, if it is this one. It ends when it has heard so."""
        if self._running is not None and self._running.key == key:
            self._running.cancelled.set()

    def close(self) -> None:
        """Stop everything. A piece that does not hear it within seconds is left to itself."""
        self._is_closed = True
        self._waiting.clear()
        if self._running is not None:
            self._running.cancelled.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE_S)

    def _next(self) -> None:
        if self._running is not None or not self._waiting or self._is_closed:
            return
        self._running = piece = self._waiting.pop(0)
        self._thread = threading.Thread(target=self._run, args=(piece,), name=self._name, daemon=True)
        self._thread.start()

    def _run(self, piece: Piece) -> None:
        error: Exception | None = None
        try:
            piece.work(piece.cancelled)
        except Exception as raised:  # noqa: BLE001  every exception is reported on the inbox, as those of `Desk.work`
            error = raised
        self._post(lambda: self._took(piece, error))

    def _took(self, piece: Piece, error: Exception | None) -> None:
        self._running = None
        try:
            piece.ended(error)
        finally:
            self._next()
