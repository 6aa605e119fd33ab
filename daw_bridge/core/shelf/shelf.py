"""Which clips the list shows, in which order, and what the user did with a clip besides its music. Values only."""

from dataclasses import dataclass
from enum import StrEnum


class Show(StrEnum):
    """Which clips are listed. ALL: those that are not archived, as the other filters do but ARCHIVED."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    ARCHIVED = "archived"


class Sort(StrEnum):
    """By what they are sorted: the newest, the one used last and the longest come first, names and tempi go up."""

    NEWEST = "newest"
    NAME = "name"
    USED = "used"
    LENGTH = "length"
    TEMPO = "tempo"


@dataclass(frozen=True, slots=True)
class ShelfQuery:
    """words: what the user typed into the search; a clip is listed that has all of them.

    collection, project: only clips of this collection, and of this session of a DAW; "" for all.
    """

    words: str = ""
    show: Show = Show.ALL
    sort: Sort = Sort.NEWEST
    collection: str = ""
    project: str = ""

    @property
    def is_filtering(self) -> bool:
        """Whether clips may be left out that are not archived."""
        return bool(self.words.strip() or self.collection or self.project) or self.show is not Show.ALL


@dataclass(frozen=True, slots=True)
class Shelved:
    """What the user did with a clip besides its music.

    unread: the ids of its takes that were not selected yet since they came. used_ms: when the clip was used last, in
    milliseconds since 1970; 0 if never. collections: the names of those that it is in, sorted.
    """

    is_archived: bool = False
    used_ms: int = 0
    unread: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
