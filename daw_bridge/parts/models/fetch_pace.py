"""How fast a fetch is and how long it still takes, from what it was in the last seconds."""

from collections import deque

_WINDOW_S = 10.0
_KNOWN_AFTER_S = 2.0  # before that, a rate is a guess


class FetchPace:
    """Gets the bytes done from time to time. All times in seconds, of any clock."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def see(self, now_s: float, done: int) -> None:
        """Note how many bytes are done. Fewer than before, since a file came damaged, begin anew."""
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now_s, done))
        while len(self._seen) > 2 and now_s - self._seen[1][0] >= _WINDOW_S:
            self._seen.popleft()

    @property
    def rate(self) -> float:
        """Bytes a second; 0 where it is not known yet, or where nothing has come for the whole window."""
        if not self._seen or self._seen[-1][0] - self._seen[0][0] < _KNOWN_AFTER_S:
            return 0.0
        (first_s, first), (last_s, last) = self._seen[0], self._seen[-1]
        return (last - first) / (last_s - first_s)

    def seconds_left(self, total: int) -> float | None:
        """None where nobody can know."""
        return (total - self._seen[-1][1]) / self.rate if self.rate > 0 else None
