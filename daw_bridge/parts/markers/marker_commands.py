"""Commands on the markers of a clip, from any thread."""

from collections.abc import Callable

from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.held_commands import Command
from daw_bridge.parts.markers.marking import Marking


class MarkerCommands:
    """The door to markers: `Bridge.markers`. Times are in seconds of the take that is named or selected.

    post: carries a command out on the inbox thread and emits a problem where it is refused.
    """

    def __init__(self, post: Callable[[Command], None], marking: Marking) -> None:
        self._post, self._marking = post, marking

    def add(self, take_id: str, time_s: float, name: str = "", end_s: float | None = None) -> None:
        """Add a marker, or a section that ends at `end_s`. Without a name it gets a number."""
        self._post(lambda: self._marking.add(take_id, time_s, name, end_s))

    def change(self, clip_id: str, marker: Marker, to: Marker) -> None:
        """Move or rename a marker, or give a section other ends."""
        self._post(lambda: self._marking.change(clip_id, marker, to))

    def remove(self, clip_id: str, marker: Marker) -> None:
        """Remove a marker."""
        self._post(lambda: self._marking.remove(clip_id, marker))

    def take_from_daw(self, take_id: str) -> None:
        """Add the markers of the DAW's session that lie within a take, at its place on the time line."""
        self._post(lambda: self._marking.take_from_daw(take_id))

    def step(self, step: int) -> None:
        """Move the playhead to the next (1) or previous (-1) marker."""
        self._post(lambda: self._marking.step(step))

    def select_section(self, time_s: float | None = None) -> None:
        """Select the section at a time, or at the playhead, as the region."""
        self._post(lambda: self._marking.select_section(time_s))

    def select_section_of(self, marker: Marker) -> None:
        """Select the section that a marker begins as the region."""
        self._post(lambda: self._marking.select_section_of(marker))
