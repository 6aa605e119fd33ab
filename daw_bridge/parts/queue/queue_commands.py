"""Commands on the jobs of the queue, from any thread."""

from collections.abc import Callable

from daw_bridge.core.held_commands import Command, PostChange
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.queue.queue_run import QueueRun


class QueueCommands:
    """The door to the queue: `Bridge.queue`. post: carries a command out on the inbox thread; post_change: the same for what
    may be refused.
    """

    def __init__(
        self, post: Callable[[Command], None], post_change: PostChange, queue_run: QueueRun, audition: Audition
    ) -> None:
        self._post, self._post_change, self._queue_run, self._audition = post, post_change, queue_run, audition

    def pause(self, is_paused: bool) -> None:
        """Let the jobs that wait go on waiting, or have them run again. `QueueChanged` says so."""
        self._post(lambda: self._queue_run.pause(is_paused))

    def move(self, job_id: str, place: int) -> None:
        """Move a job that waits to a place among those that wait, 0 for the next one."""
        self._post_change(lambda: self._queue_run.move(job_id, place), job_id)

    def dismiss(self, job_id: str) -> None:
        """Offer a job no longer that was interrupted when the program ended."""
        self._post_change(lambda: self._queue_run.dismiss(job_id), job_id)

    def cancel(self, job_id: str) -> None:
        """Take a job out of the queue, or stop it where it runs."""
        self._post(lambda: self._queue_run.cancel(job_id))

    def retry(self, job_id: str) -> None:
        """Queue a failed or cancelled job again, with the same settings."""
        self._post_change(lambda: self._queue_run.retry(job_id), job_id)

    def listen_early(self, job_id: str) -> None:
        """Play the take that a running job is decoding."""
        self._post(lambda: self._audition.play_unfinished(self._queue_run.jobs.get(job_id)))
