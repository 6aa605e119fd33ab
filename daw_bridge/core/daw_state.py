"""The state of a DAW as frozen values. `daws.daw` defines the interface to a DAW."""

import math
import time
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from daw_bridge.core.axis.marker import LONGEST_NAME, Marker, tidy_name
from daw_bridge.core.tempo_map import TempoMap
from engine.contract.messages import Region
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.texts import text, translated

MOST_S = 1e7  # no session is longer: 115 days


class Can(StrEnum):
    """Abilities of a DAW. `DawState.reasons` says why one is missing and what to do instead.

    PHASE: reports the position within the bar, as a substitute for POSITION.
    """

    TEMPO = "tempo"
    TEMPO_MAP = "tempo_map"
    SIGNATURE = "signature"
    KEY = "key"
    TRANSPORT = "transport"
    POSITION = "position"
    PHASE = "phase"
    LOCATE = "locate"
    LOOP = "loop"
    RANGE = "range"
    TRACK = "track"
    CLIP = "clip"
    MARKERS = "markers"
    INSERT = "insert"
    NEW_TRACK = "new_track"


@dataclass(frozen=True, slots=True)
class DawClip:
    """A clip or region selected in the DAW.

    files: one stereo or mono file, or one mono file for each channel. offset_s: start of the clip within the files.
    gain: a linear factor.
    """

    name: str
    track: str
    files: tuple[str, ...]
    start_s: float
    offset_s: float
    length_s: float
    gain: float = 1.0


@dataclass(frozen=True, slots=True)
class DawMarker:
    """A marker or section of the DAW's session, in seconds on its time line. end_s: None for a moment."""

    start_s: float
    end_s: float | None
    name: str

    @property
    def as_marker(self) -> Marker:
        """The same in samples on the DAW's time line."""
        at, end = (round(each * SAMPLE_RATE) for each in (self.start_s, self.end_s or self.start_s))
        return Marker(at, tidy_name(self.name)[:LONGEST_NAME].rstrip(), max(0, end - at))


@dataclass(frozen=True, slots=True)
class DawTransport:
    """The transport of the DAW: it was at `position_s` of its time line at the time `at` of time.monotonic()."""

    is_playing: bool = False
    position_s: float = 0.0
    at: float = 0.0
    speed: float = 1.0

    @property
    def is_usable(self) -> bool:
        """Whether its numbers are times: finite, and no longer than a session can be."""
        numbers = (self.position_s, self.at, self.speed)
        return all(math.isfinite(number) and abs(number) <= MOST_S for number in numbers)

    def position(self, now: float | None = None, loop: Region | None = None) -> float:
        """Return the position in seconds now, or at a time of time.monotonic(). loop: the active loop, which wraps."""
        if not self.is_playing:
            return self.position_s
        position = self.position_s + ((time.monotonic() if now is None else now) - self.at) * self.speed
        if loop is not None and loop.start_s <= self.position_s < loop.end_s <= position:
            position = loop.start_s + (position - loop.start_s) % loop.length_s
        return position


@dataclass(frozen=True, slots=True)
class DawState:
    """The state of the DAW; all times are in seconds on its time line.

    reasons: why an ability is missing, as declared keys or texts. note: what the user should know of this connection now,
    as a declared key.
    """

    name: str = ""
    version: str = ""
    session: str = ""
    is_connected: bool = False
    can: frozenset[Can] = frozenset()
    reasons: tuple[tuple[Can, str], ...] = ()
    tempo_map: TempoMap = field(default_factory=TempoMap)
    keyscale: str = ""
    is_playing: bool = False
    loop: Region | None = None
    is_looping: bool = False
    range: Region | None = None
    track: str = ""
    clip: DawClip | None = None
    markers: tuple[DawMarker, ...] = ()
    note: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether its tempo map is one: finite places, and tempi and meters that exist."""
        return all(
            math.isfinite(mark.start_s) and abs(mark.start_s) <= MOST_S and 1 <= mark.tempo_bpm <= 10_000
            and 1 <= mark.numerator <= 256 and 1 <= mark.denominator <= 256
            for mark in self.tempo_map.marks
        )  # fmt: skip

    @property
    def active_loop(self) -> Region | None:
        """The loop, if it is switched on."""
        return self.loop if self.is_looping else None

    @property
    def reports_time(self) -> bool:
        """Whether takes can play in time with it."""
        return self.is_connected and not self.can.isdisjoint({Can.POSITION, Can.PHASE})

    def reason(self, wanted: Can) -> str:
        """Return why it lacks an ability and what to do instead; "" if it has the ability."""
        if wanted in self.can:
            return ""
        if not self.is_connected:
            return text("No DAW is connected. Drag the take onto its track instead.")
        if key := dict(self.reasons).get(wanted):
            return translated(key)
        return text("{daw} does not offer this to other programs.", daw=self.name)


@dataclass(frozen=True, slots=True)
class Insertion:
    """A file to insert on the DAW's time line. track: an existing track, or "" for a new track named `name`."""

    path: Path
    name: str
    start_s: float
    length_s: float
    track: str = ""


class DawError(Exception):
    """The DAW refused a request or did not answer. hint: what the user can do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Drag the take onto its track instead.")
