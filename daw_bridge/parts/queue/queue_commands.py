"""Commands on the jobs that wait, from any thread."""

from collections.abc import Callable
from typing import Protocol

from daw_bridge.core.held_commands import Command
from daw_bridge.parts.generation import Generation


class PostChange(Protocol):
    """Carries a command out once a library is open, and emits a problem of the job where it is refused."""

    def __call__(self, command: Command, job_id: str = "") -> None: ...


class QueueCommands:
    """The door to the queue: `Bridge.queue`. post: carries a command out on the inbox thread."""

    def __init__(self, post: Callable[[Command], None], post_change: PostChange, generation: Generation) -> None:
        self._post, self._post_change, self._generation = post, post_change, generation

    def pause(self, is_paused: bool) -> None:
        """Let the jobs that wait go on waiting, or have them run again. `QueueChanged` says so."""
        self._post(lambda: self._generation.pause(is_paused))

    def move(self, job_id: str, place: int) -> None:
        """Move a job that waits to a place among those that wait, 0 for the next one."""
        self._post_change(lambda: self._generation.move(job_id, place), job_id)

    def dismiss(self, job_id: str) -> None:
        """Offer a job no longer that was interrupted when the program ended."""
        self._post_change(lambda: self._generation.dismiss(job_id), job_id)
