"""The events about the list of clips and the room that the library takes. `core.events` counts them among all events."""

import msgspec

from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved
from daw_bridge.core.shelf.space import Space


class ClipShelved(msgspec.Struct, frozen=True):
    """What the user did with a clip besides its music. before: until now; None where a library is listed.

    is_one_of_many: others have been changed with it, and `ClipsCollected` follows.
    """

    clip_id: str
    shelved: Shelved
    before: Shelved | None = None
    is_one_of_many: bool = False


class ClipsCollected(msgspec.Struct, frozen=True):
    """Clips were put into a collection or taken out of it, after a `ClipShelved` for each of them.

    before, now: the names of the collections of each clip, by its id. collection: "" where undo brought them back.
    """

    before: dict[str, tuple[str, ...]]
    now: dict[str, tuple[str, ...]]
    collection: str = ""
    is_in: bool = True


class ShelfListed(msgspec.Struct, frozen=True):
    """Which clips the list shows, in its order: those that a query finds. clip_ids: None while no library is open.

    collections, projects: the names of all that there are. similar: where the words of the query find few clips or none,
    some of the words by which more were found. Clips with the words themselves then come first; n_exact counts them.
    """

    query: ShelfQuery
    clip_ids: tuple[str, ...] | None
    collections: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    similar: tuple[str, ...] = ()
    n_exact: int = 0


class SpaceFound(msgspec.Struct, frozen=True):
    """How much room the library takes, and what can be removed."""

    space: Space


class TidiedUp(msgspec.Struct, frozen=True):
    """What was removed. n_bytes: the room that it had taken. stayed: names of files that could not be removed."""

    n_bytes: int
    stayed: tuple[str, ...] = ()


class TakesFound(msgspec.Struct, frozen=True):
    """Files of takes that had been missing are in their places again. n_missing: how many still are not."""

    n_found: int
    n_missing: int


class LibraryMoving(msgspec.Struct, frozen=True):
    """The library is being copied to another place: so many bytes of all. Both numbers are equal when that has ended."""

    done: int
    total: int


class LibraryMoved(msgspec.Struct, frozen=True):
    """The library is used at another place; every file was checked there. before: where it was, and still lies."""

    folder: str
    before: str
