"""Who listens to us by OSC, who asked for which job, and the port that answers leave by."""

from collections import OrderedDict
from collections.abc import Sequence

from daw_bridge.controllers.osc import Argument, OscServer, Sender
from daw_bridge.library.library import new_id

_REMEMBERED = 1000


class OscAudience:
    """Inbox thread only. server is None while OSC is switched off: what is sent then goes nowhere.

    made_job: the job that the request being carried out has made, "" for none.
    """

    def __init__(self) -> None:
        self.server: OscServer | None = None
        self.subscribers: set[Sender] = set()
        self.made_job = ""
        self._asked: OrderedDict[str, Sender] = OrderedDict()

    def new_job(self, sender: Sender) -> str:
        """The id of a job that a sender asks for; it hears what becomes of it."""
        self.made_job = new_id()
        self._asked[self.made_job] = sender
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)
        return self.made_job

    def of_job(self, job_id: str) -> set[Sender]:
        """Every subscriber, and whoever asked for the job."""
        return self.with_(self._asked.get(job_id))

    def with_(self, sender: Sender | None) -> set[Sender]:
        """Every subscriber, and one more."""
        return self.subscribers | ({sender} if sender else set())

    def send(self, to: Sender, path: str, *args: Argument | None) -> None:
        if self.server is not None:
            self.server.send(to, path, *args)

    def send_bundle(self, to: Sender, messages: Sequence[tuple[str, tuple[Argument, ...]]]) -> None:
        if self.server is not None:
            self.server.send_bundle(to, messages)

    def send_error(self, to: Sender, request_id: str, message: str, hint: str) -> None:
        """Send `/bridge/error ,sss id message hint` to one sender and to every subscriber."""
        for listener in self.with_(to):
            self.send(listener, "/bridge/error", request_id, message, hint)
