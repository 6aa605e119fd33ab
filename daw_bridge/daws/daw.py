"""The interface to one DAW. The files beside this one implement it for each way of reaching a DAW."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from daw_bridge.core.daw_state import DawError, DawState, DawTransport, Insertion


class Daw(ABC):
    """One way to one DAW. Every method runs on the connections' thread and returns at once.

    `poll` updates `state`, `transport` and `done`, and its caller reads them afterwards.
    """

    name = ""
    is_second_choice = False  # replaced as soon as a way that can do more answers

    def __init__(self) -> None:
        self.state = DawState(self.name)
        self.transport = DawTransport()
        self.trouble = ""  # why no connection can be attempted, "" if none is known
        self.done: list[
            tuple[str, DawError | None]
        ] = []  # (request id, error) of each insertion that ended; the reader clears it
        self.wants_fetch = False  # the user asked in the DAW to fetch the selected clip; the reader resets it
        self.signature = (4, 4)  # of the settings, for a DAW that does not report one; its user sets it

    @abstractmethod
    def poll(self, now: float) -> None:
        """Read all messages received and keep the connection alive. now: time.monotonic()."""

    @abstractmethod
    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        """Insert files on the time line; the result is appended to `done`."""

    @abstractmethod
    def play(self) -> None: ...

    @abstractmethod
    def stop(self) -> None: ...

    @abstractmethod
    def locate(self, position_s: float) -> None: ...

    @abstractmethod
    def close(self) -> None:
        """Disconnect, and release ports and mailbox slots."""

    def fileno(self) -> int:
        """The file descriptor of a socket to wait on; -1 if there is none."""
        return -1

    def _lost(self) -> None:
        self.state = replace(DawState(self.name), reasons=self.state.reasons)
        self.transport = DawTransport()
