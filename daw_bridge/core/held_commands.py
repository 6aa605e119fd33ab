"""Commands from outside, kept while the library that they need is being read."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

Command = Callable[[], object]
HELD_S = 1.0


class PostChange(Protocol):
    """Carries a command out once a library is open, and emits a problem of the job where it is refused."""

    def __call__(self, command: Command, job_id: str = "") -> None: ...


class HeldCommands:
    """Runs commands in the order they came, or keeps them. Inbox thread only.

    post_later: runs a command after a delay in seconds; attempt: runs a command and reports its exception. is_opening: a
    library is being read.
    """

    def __init__(
        self, post_later: Callable[[float, Command], None], attempt: Callable[[Callable[[], object]], None]
    ) -> None:
        self._post_later, self._attempt = post_later, attempt
        self._held: list[Command] | None = None  # None: commands run at once
        self._holds = 0
        self._until_open: list[Command] = []
        self.is_opening = False

    def obey(self, command: Command) -> None:
        """Run a command, or keep it while commands are held."""
        if self._held is None:
            command()
        else:
            self._held.append(command)

    def begin_opening(self) -> None:
        """A library begins to be read: keep commands until `release`, but not longer than `HELD_S`.

        Most libraries are open before that, and who starts DAW Bridge and asks at once finds his clips.
        """
        self.is_opening = True
        if self._held is None:
            self._held = []
        self._holds += 1
        self._post_later(HELD_S, partial(self._end_hold, self._holds))

    def _end_hold(self, hold: int) -> None:
        if hold == self._holds:
            self.release()

    def release(self) -> None:
        """Run the commands that were held."""
        held, self._held = self._held, None
        for command in held or ():
            self._attempt(partial(self.obey, command))

    def once_open(self, command: Command) -> None:
        """Run a command when no library is being read any more."""
        if self.is_opening:
            self._until_open.append(command)
        else:
            command()

    def end_opening(self) -> None:
        """The library is open, or cannot be opened: run what waits for that."""
        self.is_opening = False
        self.release()
        waiting, self._until_open = self._until_open, []
        for command in waiting:
            self._attempt(partial(self.once_open, command))
