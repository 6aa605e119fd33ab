"""Tells what others have changed from one's own changes, which come back late."""

from collections import deque


class Echo:
    """A field sends each change to the bridge, and hears of it when others may have followed.

    To show what comes back of its own would undo what is being typed.
    """

    def __init__(self, known: object) -> None:
        self._known = known  # as it last came in
        self._sent: deque[object] = deque(maxlen=1024)

    def sent(self, value: object) -> None:
        """Note one's own change."""
        self._sent.append(value)

    def is_news(self, value: object) -> bool:
        """Whether a value that has come in is another one, and not what was sent from here."""
        before, self._known = self._known, value
        if value == before:
            return False
        if value in self._sent:
            while self._sent.popleft() != value:
                pass
            return False
        return True
