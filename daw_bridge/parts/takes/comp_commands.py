"""Commands on the comp of a clip, from any thread."""

from collections.abc import Callable

from daw_bridge.core.comp import Comp
from daw_bridge.core.held_commands import Command
from daw_bridge.parts.takes.comping import Comping, Snap


class CompCommands:
    """The door to comps: `Bridge.comp`. Times are in seconds of the take that is named.

    post: carries a command out on the inbox thread and emits a problem where it is refused.
    """

    def __init__(self, post: Callable[[Command], None], comping: Comping) -> None:
        self._post, self._comping = post, comping

    def take_span(self, take_id: str, start_s: float, end_s: float) -> None:
        """Take a span of a take into the comp of its clip, and hear the comp."""
        self._post(lambda: self._comping.take_span(take_id, start_s, end_s))

    def set_base(self, take_id: str) -> None:
        """Let a take be heard wherever no span lies."""
        self._post(lambda: self._comping.set_base(take_id))

    def move_edge(self, take_id: str, from_s: float, to_s: float, snap: Snap = Snap.NONE) -> None:
        """Move the edge of the comp that is nearest to a time."""
        self._post(lambda: self._comping.move_edge(take_id, from_s, to_s, snap))

    def remove_span(self, take_id: str, at_s: float) -> None:
        """Remove the span at a time; the base is heard there again."""
        self._post(lambda: self._comping.remove_span(take_id, at_s))

    def put(self, clip_id: str, comp: Comp | None) -> None:
        """Set the comp of a clip as a whole; None removes it."""
        self._post(lambda: self._comping.put(clip_id, comp))

    def hear(self, is_on: bool) -> None:
        """Hear the comp of the selected clip instead of the selected take, at the same place."""
        self._post(lambda: self._comping.hear(is_on=is_on))

    def write(self, clip_id: str) -> None:
        """Write the comp as one more take, in the background."""
        self._post(lambda: self._comping.write(clip_id))
