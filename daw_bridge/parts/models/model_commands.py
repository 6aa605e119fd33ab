"""Commands on the models, from any thread."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.core.held_commands import Command
from daw_bridge.parts.models.model_shelf import ModelShelf


class ModelCommands:
    """The door to the models: `Bridge.models`. post: carries a command out on the inbox thread.

    Which model is used is a setting, and which planner a value of the draft.
    """

    def __init__(self, post: Callable[[Command], None], shelf: ModelShelf) -> None:
        self._post, self._shelf = post, shelf

    def look(self) -> None:
        """List all models. `ModelsListed` has them, now and whenever they change from then on."""
        self._post(self._shelf.look)

    def get(self, name: str) -> None:
        """Fetch a model and what it needs, or go on with it. `ModelProgress` says how far it is, `ModelReady` the end."""
        self._post(lambda: self._shelf.get(name))

    def pause(self, name: str) -> None:
        """Stop a fetch in the middle of a file; `get` goes on there, also after a restart."""
        self._post(lambda: self._shelf.fetches.pause(name))

    def cancel(self, name: str) -> None:
        """Give a fetch up and remove what it has."""
        self._post(lambda: self._shelf.fetches.cancel(name))

    def adopt(self, path: Path) -> None:
        """Use weights in another folder, or a file of them, where they are."""
        self._post(lambda: self._shelf.care.adopt(Path(path)))

    def verify(self, name: str) -> None:
        """Check the files of a model. The last `ModelProgress` has what was found."""
        self._post(lambda: self._shelf.care.verify(name))

    def stop_verifying(self, name: str) -> None:
        self._post(lambda: self._shelf.care.stop_verifying(name))

    def remove(self, name: str) -> None:
        """Delete a model that was fetched, or let go of one that was adopted; its files stay."""
        self._post(lambda: self._shelf.care.remove(name))

    def weigh(self) -> None:
        """Have the engine say how much memory it holds: `MemoryMeasured`."""
        self._post(self._shelf.measured.weigh)
