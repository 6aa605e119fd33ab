"""Requests of bundles that are dated ahead, such as SuperCollider and Tidal send, wait here for their time."""

import heapq
import itertools
import math
import time
from collections.abc import Callable

from daw_bridge.controllers.osc_request import OscMisfit, OscRequest

MAX_WAITING = 1024


class OscDated:
    """Inbox thread only. All requests of a bundle wait, settings too, so that they are carried out in their order.

    post_later: runs a function after some seconds. carry_out: carries out one request.
    """

    def __init__(
        self,
        post_later: Callable[[float, Callable[[], None]], None],
        carry_out: Callable[[OscRequest | OscMisfit], None],
    ) -> None:
        self._post_later, self._carry_out = post_later, carry_out
        self._waiting: list[tuple[float, int, OscRequest | OscMisfit]] = []
        self._numbers = itertools.count()
        self._next_s = math.inf  # when the next timer runs

    def add(self, request: OscRequest | OscMisfit) -> bool:
        """Let a request wait until it is due. Returns False if too many wait."""
        if len(self._waiting) >= MAX_WAITING:
            return False
        heapq.heappush(self._waiting, (request.due, next(self._numbers), request))
        self._wait()
        return True

    def clear(self) -> None:
        """Forget all that waits."""
        self._waiting.clear()

    def _wait(self) -> None:
        if self._waiting and self._waiting[0][0] < self._next_s:
            due = self._next_s = self._waiting[0][0]
            self._post_later(max(0.0, due - time.monotonic()), lambda: self._run(due))

    def _run(self, due: float) -> None:
        if due == self._next_s:
            self._next_s = math.inf
        try:
            while self._waiting and self._waiting[0][0] <= time.monotonic():
                self._carry_out(heapq.heappop(self._waiting)[2])
        finally:
            self._wait()  # after an exception, the rest still run
