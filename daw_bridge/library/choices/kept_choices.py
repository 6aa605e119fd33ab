"""What the user chose for a clip: stars and colours of takes, comp and markers, in the index and in the clip's notes."""

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from daw_bridge.core.axis.marker import Markers, listed
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.comp import Comp

_MARK = "INSERT OR REPLACE INTO take_marks VALUES (?, ?, ?)"


class KeptChoices(ABC):
    """The part of a library that keeps them. Used from one thread; all methods raise LibraryError."""

    @abstractmethod
    def ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Run one statement; its rows."""

    @abstractmethod
    def changing(self) -> AbstractContextManager[None]:
        """All changes within, or none."""

    @abstractmethod
    def take(self, take_id: str) -> Take | None:
        """A take, also one that was discarded."""

    @abstractmethod
    def clip(self, clip_id: str) -> Clip | None:
        """A clip."""

    @abstractmethod
    def write_notes(self, clip_id: str) -> bool:
        """Write the notes beside a clip's files; return whether they are written."""

    def mark_take(self, take_id: str, *, has_star: bool | None = None, color: str | None = None) -> Take | None:
        """Give a take a star or a colour, or take it away; None leaves it as it is. None for an unknown take."""
        if (take := self.take(take_id)) is None:
            return None
        starred, colored = take.has_star if has_star is None else has_star, take.color if color is None else color
        if (starred, colored) == (take.has_star, take.color):
            return take
        with self.changing():
            self.ask(_MARK, (take_id, starred, colored))
            self.ask("INSERT OR IGNORE INTO unwritten VALUES (?)", (take.clip_id,))
        self.write_notes(take.clip_id)
        return self.take(take_id)

    def set_comp(self, clip_id: str, comp: Comp | None) -> None:
        """Keep the comp of a clip; None removes it."""
        with self.changing():
            if comp is None:
                self.ask("DELETE FROM comps WHERE clip_id = ?", (clip_id,))
            else:
                self.ask("INSERT OR REPLACE INTO comps VALUES (?, ?)", (clip_id, json.dumps(comp.stored())))
            self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))
        self.write_notes(clip_id)

    def set_markers(self, clip_id: str, markers: Markers | None) -> Clip | None:
        """Keep the markers of a clip; None for those of its file. None for an unknown clip."""
        with self.changing():
            if markers is None:
                self.ask("DELETE FROM markers WHERE clip_id = ?", (clip_id,))
            else:
                self.ask("INSERT OR REPLACE INTO markers VALUES (?, ?)", (clip_id, json.dumps(listed(markers))))
            self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))
        self.write_notes(clip_id)
        return self.clip(clip_id)

    def stars_and_colors(self, clip_id: str) -> tuple[list[str], dict[str, str]]:
        """The takes of a clip that have a star, and the colours of those that have one, discarded takes included."""
        rows = self.ask(
            "SELECT id, has_star, color FROM takes JOIN take_marks ON take_id = id WHERE clip_id = ?", (clip_id,)
        )
        return [take for take, has_star, _ in rows if has_star], {take: color for take, _, color in rows if color}


def keep_marks(ask: Callable[[str, Sequence[Any]], Any], take_id: str, has_star: bool, color: str) -> None:
    """Bring the star and colour of a take back into an index that lost them."""
    if has_star or color:
        ask(_MARK, (take_id, has_star, color))


def keep_markers(ask: Callable[[str, Sequence[Any]], Any], clip_id: str, markers: Markers | None) -> None:
    """Bring the markers of a clip back into an index that lost them."""
    if markers is not None:
        ask("INSERT OR IGNORE INTO markers VALUES (?, ?)", (clip_id, json.dumps(listed(markers))))


def keep_comp(ask: Callable[[str, Sequence[Any]], Any], clip_id: str, comp: Comp | None) -> None:
    """Bring the comp of a clip back into an index that lost it."""
    if comp is not None:
        ask("INSERT OR IGNORE INTO comps VALUES (?, ?)", (clip_id, json.dumps(comp.stored())))
