"""The interface to one DAW, whatever it is called; dialects stand beside it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from daw_bridge.core.daw_state import DawError, DawState, DawTransport, Insertion


class Daw(ABC):
    """One way to one DAW. Every method runs on the connections' thread and returns at once.

    `state`, `transport` and `done` are what `poll` found out last; whoever polls reads them afterwards.
    """

    name = ""
    is_second_choice = False  # gives way as soon as a way that can do more answers

    def __init__(self) -> None:
        self.state = DawState(self.name)
        self.transport = DawTransport()
        self.trouble = ""  # why it cannot even be tried, as far as that is known
        self.done: list[tuple[str, DawError | None]] = []  # insertions that ended, by their id; emptied by the owner
        self.wants_fetch = False  # its user asked there that we fetch the selected clip; set back by the owner

    @abstractmethod
    def poll(self, now: float) -> None:
        """Read what came, keep the connection alive. `now`: time.monotonic()."""

    @abstractmethod
    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        """Lay files on the time line; ends up in `done`."""

    @abstractmethod
    def play(self) -> None: ...

    @abstractmethod
    def stop(self) -> None: ...

    @abstractmethod
    def locate(self, position_s: float) -> None: ...

    @abstractmethod
    def close(self) -> None:
        """Take leave, give ports and places back."""

    def fileno(self) -> int:
        """A socket to wait on; -1 when there is none."""
        return -1

    def _lost(self) -> None:
        self.state = replace(DawState(self.name), reasons=self.state.reasons)
        self.transport = DawTransport()
