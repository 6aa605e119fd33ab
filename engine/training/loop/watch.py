"""Who follows a run from outside: hears of each step and each sample, and may end the run between two of them."""

from collections.abc import Sequence
from pathlib import Path


class Interrupted(Exception):  # noqa: N818  a wish, not an error
    """Raised where a run is to end early; what was learnt is kept.

    is_finished: what was learnt counts as the result. is_closed: the program that follows the run has ended. done: the
    steps that are kept, which the run notes.
    """

    def __init__(self, *, is_finished: bool = False, is_closed: bool = False) -> None:
        super().__init__()
        self.is_finished, self.is_closed, self.done = is_finished, is_closed, 0


class Watch:
    """Follows nothing. Each method may raise Interrupted."""

    @property
    def done(self) -> int:
        """The steps that it has heard of."""
        return 0

    def began(self, done: int, losses: Sequence[float]) -> None:
        """A run begins after `done` steps. losses: of these steps."""

    def stepped(self, done: int, loss: float, seconds: float) -> None:
        """A step is done, the `done`th. loss: of the module that was trained last."""

    def went_back(self, done: int) -> None:
        """The loss ran away, so that only `done` steps count."""

    def sampled(self, done: int, folder: Path, seconds: float) -> None:
        """A sample folder is complete. seconds: what it took."""

    def look(self) -> None:
        """Nothing was done; is an early end wished for?"""
