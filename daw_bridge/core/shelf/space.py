"""How much room a library takes, and what of it nobody needs. Values only."""

from dataclasses import dataclass
from enum import StrEnum


class Heap(StrEnum):
    """What can be removed. EXPORTS: finished files of takes that no program was given, written again when they are needed.

    TRASH: deleted clips. LEFTOVERS: what an earlier version or a crash has left: copies of older or damaged indexes and
    notes, parts of files that were never finished, empty folders.
    """

    EXPORTS = "exports"
    TRASH = "trash"
    LEFTOVERS = "leftovers"


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies on one heap. names: of the clips or files, in order. n_bytes: of all files in it. ids: of deleted clips."""

    heap: Heap
    names: tuple[str, ...]
    n_bytes: int
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Space:
    """takes_bytes: of all files of clips that are not deleted. handed_over_bytes: of exports that other programs may use.

    other_bytes: of everything else that is needed, such as the index and files that were edited in place. free_bytes: of
    the drive. missing: how many takes have no file in its place, deleted clips aside.
    """

    takes_bytes: int
    handed_over_bytes: int
    other_bytes: int
    free_bytes: int
    piles: tuple[Pile, ...]
    missing: int = 0
