"""The OSC receivers: subscribers, and the sender that requested each job."""

import time
from collections import OrderedDict
from collections.abc import Sequence

from daw_bridge.controllers.osc import Argument, OscServer, Sender
from daw_bridge.core.clip import new_id

MAX_SUBSCRIBERS = 32
_REMEMBERED = 1000


class OscAudience:
    """Inbox thread only. server: None while OSC is off; messages are then dropped.

    made_job: the id of the job that the current request has made, "" for none.

    A new subscriber beyond MAX_SUBSCRIBERS takes the place of the one whose last message is the oldest. A subscriber on
    this machine whose port was closed is removed.
    """

    def __init__(self) -> None:
        self.server: OscServer | None = None
        self.subscribers: set[Sender] = set()
        self._last_heard: dict[Sender, float] = {}
        self.made_job = ""
        self._asked: OrderedDict[str, Sender] = OrderedDict()

    def subscribe(self, receiver: Sender) -> None:
        """Send all jobs and values to a receiver from now on."""
        if receiver not in self.subscribers and len(self.subscribers) >= MAX_SUBSCRIBERS:
            self.unsubscribe(min(self.subscribers, key=lambda known: self._last_heard.get(known, 0.0)))
        self.subscribers.add(receiver)
        self._last_heard[receiver] = time.monotonic()

    def unsubscribe(self, receiver: Sender) -> None:
        """Send nothing more to a receiver, if it is one."""
        self.subscribers.discard(receiver)
        self._last_heard.pop(receiver, None)

    def note(self, sender: Sender) -> None:
        """Remember that a sender is there. One that subscribed another port of its own is found by its host."""
        for known in self.subscribers:
            if known == sender or (known[0] == sender[0] and sender not in self.subscribers):
                self._last_heard[known] = time.monotonic()

    def new_job(self, sender: Sender) -> str:
        """Return an id for a job that a sender requests; the sender will receive its progress."""
        self.made_job = new_id()
        self.remember(self.made_job, sender)
        return self.made_job

    def remember(self, job_id: str, sender: Sender) -> None:
        """Remember who asked for a job, or sent the request of this id, so that its problem reaches the sender once."""
        if job_id:
            self._asked[job_id] = sender
            self._asked.move_to_end(job_id)
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)

    def of_job(self, job_id: str) -> set[Sender]:
        """Return all subscribers and the sender that requested the job."""
        return self.with_(self._asked.get(job_id))

    def with_(self, sender: Sender | None) -> set[Sender]:
        """Return all subscribers, and `sender` if given."""
        return self.subscribers | ({sender} if sender else set())

    def send(self, to: Sender, path: str, *args: Argument | None) -> None:
        if self.server is not None:
            self.server.send(to, path, *args)

    def send_bundle(self, to: Sender, messages: Sequence[tuple[str, tuple[Argument, ...]]]) -> None:
        if self.server is not None:
            self.server.send_bundle(to, messages)

    def send_error(self, to: Sender, request_id: str, message: str, hint: str) -> None:
        """Send `/bridge/error ,sss id message hint` to one sender and to every subscriber."""
        for receiver in self.with_(to):
            self.send(receiver, "/bridge/error", request_id, message, hint)
