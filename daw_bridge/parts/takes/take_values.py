"""Stars, colours and comps as steps of undo: read as they are, and brought back."""

from dataclasses import dataclass
from typing import Any

from daw_bridge.core.comp import stored_comp
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.undo import Kind, Undo
from daw_bridge.parts.history.values import comp_value
from daw_bridge.parts.takes.comping import Comping
from daw_bridge.parts.takes.take_marks import TakeMarks
from engine.contract.texts import text


@dataclass(frozen=True, slots=True)
class TakeValues:
    """Reads and brings back what the parts of takes own. Methods run on the inbox thread."""

    desk: Desk
    marks: TakeMarks
    comping: Comping

    def provide(self, undo: Undo) -> None:
        """Have all of these values undone."""
        for name, words in {"star": _star, "no_star": _no_star}.items():
            undo.provide(name, Kind(self._has_star, self._set_star, words, True, "star"))
        undo.provide("color", Kind(self._color, self.marks.set_color, _color, True))
        for name, words in _COMP_WORDS.items():
            undo.provide(name, Kind(self._comp, self._set_comp, words, True, "comp"))

    def _has_star(self, take_id: str) -> bool | None:
        return found[1].has_star if (found := self.desk.found(take_id)) is not None else None

    def _set_star(self, take_id: str, value: Any) -> None:
        self.marks.set_star(take_id, has_star=bool(value))

    def _color(self, take_id: str) -> str | None:
        return found[1].color if (found := self.desk.found(take_id)) is not None else None

    def _comp(self, clip_id: str) -> dict[str, Any] | None:
        return comp_value(self.comping.comp(clip_id)) if self._is_there(clip_id) else None

    def _is_there(self, clip_id: str) -> bool:
        return self.desk.library is not None and self.desk.library.clip(clip_id) is not None

    def _set_comp(self, clip_id: str, value: Any) -> None:
        self.comping.put(clip_id, stored_comp(value))


def _star(name: str) -> str:
    return text("Star {take}", take=name)


def _no_star(name: str) -> str:
    return text("Remove star of {take}", take=name)


def _color(name: str) -> str:
    return text("Change colour of {take}", take=name)


_COMP_WORDS = {
    "comp": lambda name: text("Take a span into the comp of {clip}", clip=name),
    "comp_base": lambda name: text("Change the base of the comp of {clip}", clip=name),
    "comp_edge": lambda name: text("Move an edge of the comp of {clip}", clip=name),
    "comp_span_removed": lambda name: text("Change the spans of the comp of {clip}", clip=name),
    "comp_removed": lambda name: text("Remove the comp of {clip}", clip=name),
}
