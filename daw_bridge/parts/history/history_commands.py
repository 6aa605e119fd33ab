"""Commands on the steps that can be undone, from any thread."""

from collections.abc import Callable

from daw_bridge.core.held_commands import Command
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.accepts import Accepts
from daw_bridge.parts.history.recording import Recording
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.watch_folder import WatchFolder


class HistoryCommands:
    """The door to the history: `Bridge.history`. It builds the parts that note steps; `UndoChanged` says what is noted.

    post: carries a command out on the inbox thread, once a library is open, and emits a problem where it is refused.
    """

    def __init__(
        self, post: Callable[[Command], None], desk: Desk, steps: Undo, audition: Audition, watch_folder: WatchFolder
    ) -> None:
        self._post, self._steps = post, steps
        self._recording = Recording(desk, steps, audition)
        self._accepts = Accepts(desk, watch_folder, steps)

    def undo(self) -> None:
        """Undo what was changed last."""
        self._post(self._steps.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._post(self._steps.redo)

    def undo_to(self, n_done: int, version: int) -> None:
        """Undo or redo until the oldest `n_done` steps of the `UndoChanged` of this version are done."""
        self._post(lambda: self._steps.undo_to(n_done, version))
