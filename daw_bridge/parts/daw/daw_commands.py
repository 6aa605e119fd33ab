"""Commands on the DAW and on the files that it wants edited in place, from any thread."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.core.held_commands import Command
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.external_edit import ExternalEdit
from daw_bridge.parts.files import Files


class DawCommands:
    """The door to the DAW: `Bridge.daw`. It builds the part that edits files.

    external_edit: this part, for who is on the inbox thread. post: carries a command out on the inbox thread; post_open:
    the same once a library is open.
    """

    def __init__(
        self,
        post: Callable[[Command], None],
        post_open: Callable[[Command], None],
        desk: Desk,
        session: DawSession,
        files: Files,
    ) -> None:
        self._post, self._post_open = post, post_open
        self._desk, self._session = desk, session
        self.external_edit = ExternalEdit(desk, files)

    @property
    def position_s(self) -> float:
        """Where the DAW is on its time line, in seconds; a plain number for who draws it."""
        return self._session.transport.position(loop=self._desk.daw.active_loop)

    def pull_selected(self) -> None:
        """What is selected in the DAW becomes a clip, with its trim and its place."""
        self._post(self._session.pull)

    def insert_takes(self, take_ids: tuple[str, ...], onto_track: str | None = None) -> None:
        """Lay takes on the DAW's time line, at their bars: each on a new track, or on the one named."""
        self._post_open(lambda: self._session.insert(take_ids, onto_track=onto_track))

    def edit_file(self, path: Path) -> None:
        """Open a file that a DAW wants edited in place."""
        self._post_open(lambda: self.external_edit.open(Path(path)))

    def return_take(self, take_id: str) -> None:
        """The file that was opened for editing becomes this take; its old bytes are kept."""
        self._post_open(lambda: self.external_edit.give_back(take_id))

    def restore_file(self, take_id: str) -> None:
        """The file becomes what it was when it was opened, byte for byte."""
        self._post_open(lambda: self.external_edit.restore(take_id))
