"""What is known of a DAW, whatever it is called: values only. The interface to one is `daws.daw`."""

import time
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from daw_bridge.core.tempo_map import TempoMap
from engine.contract.messages import Region
from engine.contract.texts import text


class Can(StrEnum):
    """What a DAW may tell or do. One that cannot says why, and what to do instead. PHASE: which part of a bar is heard,
    of one that does not tell POSITION.
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
    INSERT = "insert"
    NEW_TRACK = "new_track"


@dataclass(frozen=True, slots=True)
class DawClip:
    """A clip or region selected in the DAW.

    files: one stereo or mono file, or one mono file a channel. offset_s: where it begins in them. gain: a factor.
    """

    name: str
    track: str
    files: tuple[str, ...]
    start_s: float
    offset_s: float
    length_s: float
    gain: float = 1.0


@dataclass(frozen=True, slots=True)
class DawTransport:
    """Where the DAW is: `position_s` on its time line was heard at the time `at` of time.monotonic()."""

    is_playing: bool = False
    position_s: float = 0.0
    at: float = 0.0
    speed: float = 1.0

    def position(self, now: float | None = None, loop: Region | None = None) -> float:
        """What is heard now, or at a time of time.monotonic(); a running loop is followed around."""
        if not self.is_playing:
            return self.position_s
        position = self.position_s + ((time.monotonic() if now is None else now) - self.at) * self.speed
        if loop is not None and loop.start_s <= self.position_s < loop.end_s <= position:
            position = loop.start_s + (position - loop.start_s) % loop.length_s
        return position


@dataclass(frozen=True, slots=True)
class DawState:
    """What is known of the DAW; all times in seconds on its time line. reasons: why something cannot be done."""

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

    @property
    def turning(self) -> Region | None:
        """The loop, while it is switched on."""
        return self.loop if self.is_looping else None

    @property
    def tells_time(self) -> bool:
        """Whether takes can sound with it."""
        return self.is_connected and not self.can.isdisjoint({Can.POSITION, Can.PHASE})

    def reason(self, wanted: Can) -> str:
        """Why it cannot do this, and the next best way; "" when it can."""
        if wanted in self.can:
            return ""
        if not self.is_connected:
            return text("No DAW is connected. Drag the take onto its track instead.")
        return dict(self.reasons).get(wanted, text("{daw} does not offer this to other programs.", daw=self.name))


@dataclass(frozen=True, slots=True)
class Insertion:
    """A file to lay on the DAW's time line. track: "" for a new one, which gets `name`; else the name of one it has."""

    path: Path
    name: str
    start_s: float
    length_s: float
    track: str = ""


class DawError(Exception):
    """The DAW refused, or did not answer. hint: what the user can do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Drag the take onto its track instead.")
