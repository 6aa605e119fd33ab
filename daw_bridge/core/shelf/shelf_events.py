"""The events about the list of clips and the room that the library takes. `core.events` counts them among all events."""

from dataclasses import dataclass

from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved
from daw_bridge.core.shelf.space import Space


@dataclass(frozen=True, slots=True)
class ClipShelved:
    """What the user did with a clip besides its music. before: until now; None where a library is listed."""

    clip_id: str
    shelved: Shelved
    before: Shelved | None = None


@dataclass(frozen=True, slots=True)
class ShelfListed:
    """Which clips the list shows, in its order: those that a query finds. clip_ids: None while no library is open.

    collections, projects: the names of all that there are.
    """

    query: ShelfQuery
    clip_ids: tuple[str, ...] | None
    collections: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpaceFound:
    """How much room the library takes, and what can be removed."""

    space: Space


@dataclass(frozen=True, slots=True)
class TidiedUp:
    """What was removed. n_bytes: the room that it had taken. stayed: names of files that could not be removed."""

    n_bytes: int
    stayed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakesFound:
    """Files of takes that had been missing are in their places again. n_missing: how many still are not."""

    n_found: int
    n_missing: int


@dataclass(frozen=True, slots=True)
class LibraryMoving:
    """The library is being copied to another place: so many bytes of all. Both numbers are equal when that has ended."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class LibraryMoved:
    """The library is used at another place; every file was checked there. before: where it was, and still lies."""

    folder: str
    before: str
