"""Stars and colours that the user gives takes."""

from daw_bridge.core import events
from daw_bridge.core.clip import COLORS, Take
from daw_bridge.library.library import Library
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract.messages import MessageError
from engine.contract.texts import text


class TakeMarks:
    """Part of the bridge; methods run on the inbox thread and raise MessageError. `TakeChanged` says what changed."""

    def __init__(self, desk: Desk, writes: IndexWrites) -> None:
        self._desk, self._writes = desk, writes

    def set_star(self, take_id: str, *, has_star: bool) -> None:
        """Give a take a star, or take it away."""
        self._mark(take_id, has_star=has_star)

    def set_color(self, take_id: str, color: str) -> None:
        """Give a take a colour, one of `COLORS`; "" takes it away."""
        if color not in COLORS:
            raise MessageError(text("There is no colour {name}", name=color))
        self._mark(take_id, color=color)

    def _mark(self, take_id: str, *, has_star: bool | None = None, color: str | None = None) -> None:
        library = self._desk.open_library()
        if library.take(take_id) is None:
            raise self._desk.unknown_take(take_id)

        def write(library: Library) -> tuple[Take | None, Take | None]:
            return library.take(take_id), library.mark_take(take_id, has_star=has_star, color=color)

        def done(takes: tuple[Take | None, Take | None]) -> None:
            before, take = takes
            if take is not None:
                self._desk.emit(events.TakeChanged(take, before))

        self._writes.write(library, write, done)
