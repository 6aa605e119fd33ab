"""The OSC receivers: subscribers, and the sender that requested each job."""

from collections import OrderedDict
from collections.abc import Sequence

from daw_bridge.controllers.osc import Argument, OscServer, Sender
from daw_bridge.library.library import new_id

_REMEMBERED = 1000


class OscAudience:
    """Inbox thread only. server: None while OSC is off; messages are then dropped.

    made_job: the id of the job that the current request has made, "" for none.
    """

    def __init__(self) -> None:
        self.server: OscServer | None = None
        self.subscribers: set[Sender] = set()
        self.made_job = ""
        self._asked: OrderedDict[str, Sender] = OrderedDict()

    def new_job(self, sender: Sender) -> str:
        """Return an id for a job that a sender requests; the sender will receive its progress."""
        self.made_job = new_id()
        self._asked[self.made_job] = sender
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)
        return self.made_job

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
