"""A model that can be fetched, adopted or used, and what is being done with one. Values only."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """music: makes it; planner; part: what every music model needs besides itself."""

    MUSIC = "music"
    PLANNER = "planner"
    PART = "part"


class Presence(StrEnum):
    """Where a model is. incomplete: there, and something that it needs is not. partly: its fetch has not ended.

    gone: adopted from a place that is not there now.
    """

    BUILT_IN = "built_in"
    INSTALLED = "installed"
    ADOPTED = "adopted"
    INCOMPLETE = "incomplete"
    PARTLY = "partly"
    GONE = "gone"
    AVAILABLE = "available"

    @property
    def is_usable(self) -> bool:
        return self in {Presence.BUILT_IN, Presence.INSTALLED, Presence.ADOPTED}


class Activity(StrEnum):
    """What is being done with a model. checking: what was fetched is compared with its checksum."""

    NONE = ""
    WAITING = "waiting"
    FETCHING = "fetching"
    PAUSING = "pausing"
    VERIFYING = "verifying"
    REMOVING = "removing"


@dataclass(frozen=True, slots=True)
class Faults:
    """What the check of a model's files found: a line for each file that is not good. Empty where all are."""

    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownModel:
    """One model of the list. name: its folder; title, what: in the user's language.

    total_bytes: of what is there, or of what would be fetched; of the latter, here_bytes are there. lacks: what it still
    needs, the names of components or files. place: where it lies, "" for nowhere. is_ours: it was fetched, so it can be
    deleted; is_adopted: it can be let go of. was_paused: its fetch, by the user. can_fetch: it is published.
    seconds_for_30: how long 30 s of new music took here, peak_bytes: the most memory that it took; None where not known.
    """

    name: str
    title: str
    kind: Kind
    presence: Presence
    total_bytes: int
    here_bytes: int = 0
    licence: str = ""
    what: str = ""
    place: str = ""
    lacks: tuple[str, ...] = ()
    is_ours: bool = False
    is_adopted: bool = False
    was_paused: bool = False
    can_fetch: bool = True
    seconds_for_30: float | None = None
    peak_bytes: int | None = None
