"""One thread that runs commands in the order they were posted, and delayed ones at their time."""

import heapq
import logging
import queue
import threading
import time
from collections.abc import Callable

_log = logging.getLogger(__name__)
Command = Callable[[], object]


class Inbox:
    """on_fault: called with each exception of a command. on_closed: called last. Both run on the inbox thread."""

    def __init__(self, name: str, on_fault: Callable[[Exception], None], on_closed: Command) -> None:
        self._on_fault, self._on_closed = on_fault, on_closed
        self._waiting: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._later: list[tuple[float, int, Command]] = []
        self._later_count = 0
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    def end(self) -> None:
        """End the thread after the commands posted so far. Does not wait for that."""
        self._waiting.put(None)

    def join(self) -> None:
        """Wait until the thread has ended. Returns at once if it was not started."""
        if self._thread.is_alive():
            self._thread.join()

    def post(self, command: Command) -> None:
        """Run a command on the inbox thread."""
        self._waiting.put(command)

    def post_later(self, seconds: float, command: Command) -> None:
        """Run a command on the inbox thread after a delay in seconds. Inbox thread only."""
        self._later_count += 1
        heapq.heappush(self._later, (time.monotonic() + seconds, self._later_count, command))

    def _run(self) -> None:
        while True:
            wait_s = self._later[0][0] - time.monotonic() if self._later else None
            try:
                if wait_s is None or wait_s > 0:
                    command = self._waiting.get(timeout=wait_s)
                else:
                    command = heapq.heappop(self._later)[2]
            except queue.Empty:
                continue
            if command is None:
                break
            try:
                command()
            except Exception as error:  # noqa: BLE001  the one catch-all: no command may end the bridge
                _log.exception("a command failed")
                self._on_fault(error)
        self._on_closed()
