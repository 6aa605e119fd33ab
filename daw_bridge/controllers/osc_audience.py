"""The OSC receivers: subscribers, and the sender of each request whose outcome is known later."""

import contextlib
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence

from daw_bridge.controllers.osc import OscServer
from daw_bridge.controllers.osc_request import Argument, Sender
from daw_bridge.core.clip import new_id

MAX_SUBSCRIBERS = 32
_REMEMBERED = 1000
_OPENING_S = 5.0


class OscAudience:
    """Inbox thread only. server: None while OSC is off; messages are then dropped.

    made_job: the id of the job that the current request has made, "" for none. has_failed: whether the current request was
    answered with a problem: it then gets no second answer. Jobs, and requests that are still at work, are known by ids,
    which events and problems carry as `job_id`.

    Many programs send from one port, often a new one for each message, and subscribe another. Replies to them go there too.

    A new subscriber beyond MAX_SUBSCRIBERS takes the place of the one whose last message is the oldest. A subscriber on
    this machine whose port was closed is removed, unless it may still open it.
    """

    def __init__(self) -> None:
        self.server: OscServer | None = None
        self.subscribers: set[Sender] = set()
        self._apart: dict[Sender, float] = {}  # subscribers that listen on another port than they send from: since when
        self._last_heard: dict[Sender, float] = {}
        self.made_job, self.has_failed = "", False
        self._current_id = ""
        self._current: tuple[Sender, str] | None = None
        self._asked: OrderedDict[str, tuple[Sender, str]] = OrderedDict()  # by id: the sender, and the id that it knows

    def subscribe(self, receiver: Sender, sender: Sender) -> None:
        """Send all jobs and values to a receiver from now on, for a sender that may have another port."""
        if receiver not in self.subscribers and len(self.subscribers) >= MAX_SUBSCRIBERS:
            self.unsubscribe(min(self.subscribers, key=lambda known: self._last_heard.get(known, 0.0)))
        self.subscribers.add(receiver)
        self._last_heard[receiver] = now = time.monotonic()
        if receiver == sender:
            self._apart.pop(receiver, None)
        else:
            self._apart[receiver] = now

    def unsubscribe(self, receiver: Sender) -> None:
        """Send nothing more to a receiver, if it is one."""
        self.subscribers.discard(receiver)
        self._apart.pop(receiver, None)
        self._last_heard.pop(receiver, None)

    def may_still_open(self, receiver: Sender) -> bool:
        """Return whether a subscriber whose port is closed has subscribed just now: ChucK opens its port after that."""
        return time.monotonic() - self._apart.get(receiver, -_OPENING_S) < _OPENING_S

    def note(self, sender: Sender) -> None:
        """Remember that a sender is there. One that subscribed another port of its own is found by its host."""
        for known in self.subscribers:
            if known == sender or (known[0] == sender[0] and sender not in self.subscribers):
                self._last_heard[known] = time.monotonic()

    @contextlib.contextmanager
    def carrying_out(self, sender: Sender, request_id: str) -> Iterator[None]:
        """Within, a problem without an id is of this request. request_id: the sender's own name for it, or ""."""
        self.made_job, self._current_id, self.has_failed = "", "", False
        self._current = (sender, request_id)
        try:
            yield
        finally:
            self._current = None

    def new_job(self, sender: Sender) -> str:
        """Return an id for a job that a sender requests; the sender will receive its progress."""
        self.made_job = new_id()
        self._remember(self.made_job, sender, self.made_job)
        return self.made_job

    def new_request(self) -> str:
        """Return an id for the current request, so that its sender receives what becomes of it later."""
        if self._current is None:
            return ""
        self._current_id = new_id()
        self._remember(self._current_id, *self._current)
        return self._current_id

    def send_problem(self, job_id: str, message: str, hint: str) -> None:
        """Send `/bridge/error ,sss id message hint` of a job or request to its sender and to every subscriber."""
        if self._current is not None and job_id in {"", self._current_id}:
            self.has_failed = True
        known_as = self._known_as(job_id)
        for receiver in self.of(job_id):
            self.send(receiver, "/bridge/error", known_as, message, hint)

    def _remember(self, job_id: str, sender: Sender, known_as: str) -> None:
        self._asked[job_id] = (sender, known_as)
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)

    def of(self, job_id: str) -> set[Sender]:
        """Return all subscribers and the sender of the job or request; without an id, that of the current request."""
        asked = self._asked.get(job_id) if job_id else self._current
        return self.subscribers | ({asked[0]} if asked is not None else set())

    def _known_as(self, job_id: str) -> str:
        """Return the id that receivers know: of a job its own, of a request the one that its sender gave, or ""."""
        asked = self._asked.get(job_id) if job_id else self._current
        return asked[1] if asked is not None else job_id

    def send(self, to: Sender, path: str, *args: Argument | None) -> None:
        if self.server is not None:
            self.server.send(to, path, *args)

    def listening_for(self, sender: Sender) -> set[Sender]:
        """Return where a sender listens: where it sends from, and unless it subscribed that, the other ports of its host.

        A TCP connection carries its own replies.
        """
        if sender in self.subscribers or len(sender) != 2:
            return {sender}
        return {sender} | {known for known in self._apart if known[0] == sender[0]}

    def reply(self, to: Sender, path: str, *args: Argument | None) -> None:
        """Send to one sender only, wherever it listens."""
        for receiver in self.listening_for(to):
            self.send(receiver, path, *args)

    def send_bundle(self, to: Sender, messages: Sequence[tuple[str, tuple[Argument, ...]]]) -> None:
        if self.server is not None:
            self.server.send_bundle(to, messages)

    def send_error(self, to: Sender, request_id: str, message: str, hint: str) -> None:
        """Send `/bridge/error ,sss id message hint` to one sender and to every subscriber."""
        for receiver in self.subscribers | {to}:
            self.send(receiver, "/bridge/error", request_id, message, hint)
