"""Commands on the reference of the draft, from any thread."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.core.held_commands import Command
from daw_bridge.parts.tasks.references import References
from engine.contract.messages import Region


class ReferenceCommands:
    """The door to the reference: `Bridge.tasks.reference`. All of it can be undone.

    post: carries a command out on the inbox thread and emits a problem where it is refused.
    """

    def __init__(self, post: Callable[[Command], None], references: References) -> None:
        self._post, self._references = post, references

    def use_file(self, path: Path) -> None:
        """Give new takes the timbre of a sound file."""
        self._post(lambda: self._references.use_file(Path(path)))

    def use_take(self, take_id: str) -> None:
        """Give new takes the timbre of a take of any clip."""
        self._post(lambda: self._references.use_take(take_id))

    def use_region(self, take_id: str, region: Region) -> None:
        """Give new takes the timbre of a part of a take, in seconds of the take."""
        self._post(lambda: self._references.use_region(take_id, region))

    def remove(self) -> None:
        """Give new takes the timbre of nothing else. The file stays."""
        self._post(self._references.remove)

    def look(self) -> None:
        """Look at the file again: its drive may be back."""
        self._post(self._references.look)
