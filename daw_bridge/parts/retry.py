"""One way to try again what failed: after pauses that grow, until it succeeds."""

from collections.abc import Callable

from daw_bridge.parts.desk import Desk


class Retry:
    """Used on the inbox thread.

    step: what is tried again; it ends with a call of `failed` or `succeeded`. first_s, longest_s: the first pause in
    seconds, and the longest; each failure doubles it.
    """

    def __init__(self, desk: Desk, step: Callable[[], object], first_s: float, longest_s: float) -> None:
        self._desk, self._step = desk, step
        self._first_s, self._longest_s = first_s, longest_s
        self._pause_s, self._is_waiting = first_s, False
        self._has_failed = False

    def failed(self) -> bool:
        """Have the step run again, and return whether this is the first failure since the last success."""
        is_first, self._has_failed = not self._has_failed, True
        if not self._is_waiting:
            self._is_waiting = True
            self._desk.post_later(self._pause_s, self._again)
            self._pause_s = min(self._longest_s, 2 * self._pause_s)
        return is_first

    def succeeded(self) -> bool:
        """Begin with the first pause at the next failure, and return whether the step had failed before."""
        had_failed, self._has_failed = self._has_failed, False
        self._pause_s = self._first_s
        return had_failed

    def _again(self) -> None:
        self._is_waiting = False
        if self._has_failed:  # otherwise it has succeeded by another way meanwhile
            self._step()
