"""DAWs without our script, by the OSC of their own or of other people's scripts.

Second choices, each switched on by its user, because most answer to a fixed port that other programs like too. They tell
tempo and place as far as their OSC does; none can take or give a file. What each says is in `osc_speeches`.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace

from daw_bridge.core.daw_state import Can, DawError, DawState, DawTransport, Insertion
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.wires import UdpWire
from engine.contract.command_name import command
from engine.contract.messages import Region
from engine.contract.texts import text

_LOST_AFTER_S = 6.0
_BIND_EVERY_S = 5.0
Texts = tuple[str, ...]


@dataclass(slots=True)
class OscReport:
    """What was told so far. quarters, loop: on the time line in quarter notes, where the DAW counts so; else in seconds."""

    tempo_bpm: float = 120.0
    upper: int = 4
    lower: int = 4
    root: int = -1
    scale: str = ""
    is_playing: bool = False
    position: float = 0.0
    loop: tuple[float, float] | None = None
    is_looping: bool = False
    track: str = ""
    version: str = ""
    rate: float = 48_000.0


class Speech(ABC):
    """One program's OSC. greet is called every `greet_every_s`; `hear` raises ValueError for what makes no sense."""

    name = ""
    port = 0
    own_port = 0
    greet_every_s = 1.0
    can: frozenset[Can] = frozenset({Can.TRANSPORT, Can.POSITION, Can.LOCATE, Can.TRACK})
    counts_quarters = False
    script = ""  # our script that can do more, by the name that `daw install` knows

    def __init__(self) -> None:
        self.facts = OscReport()

    @abstractmethod
    def greet(self, wire: UdpWire) -> None: ...

    @abstractmethod
    def hear(self, path: str, args: Texts, wire: UdpWire) -> None: ...

    @abstractmethod
    def play(self, wire: UdpWire) -> None: ...

    @abstractmethod
    def stop(self, wire: UdpWire) -> None: ...

    @abstractmethod
    def locate(self, wire: UdpWire, position: float) -> None: ...

    def leave(self, wire: UdpWire) -> None:  # noqa: B027  not all want to know
        """Take leave."""


class OwnOscDaw(Daw):
    """A connection in one program's speech. `trouble` says so when another program has its port."""

    is_second_choice = True

    def __init__(self, speech: Speech) -> None:
        self.name = speech.name
        super().__init__()
        self._speech = speech
        no = text(
            "{daw} does not report this. The script of DAW Bridge does: {command}",
            daw=speech.name,
            command=command(f"daw install {speech.script}"),
        )
        self.state = replace(self.state, reasons=tuple((can, no) for can in Can if can not in speech.can))
        self._wire: UdpWire | None = None
        self._next_bind = self._next_greeting = self._heard = 0.0
        self.malformed = 0

    def fileno(self) -> int:
        return self._wire.fileno() if self._wire is not None else -1

    def poll(self, now: float) -> None:
        wire = self._listening(now)
        if wire is None:
            return
        if now >= self._next_greeting:
            self._next_greeting = now + self._speech.greet_every_s
            self._speech.greet(wire)
        heard = wire.receive()
        for path, args in heard:
            try:
                self._speech.hear(path, args, wire)
            except (ValueError, IndexError):
                self.malformed += 1
        if heard:
            self._heard = now
            self._tell(now)
        elif self.state.is_connected and now - self._heard > _LOST_AFTER_S:
            self._speech.facts = OscReport()
            self._lost()

    def _listening(self, now: float) -> UdpWire | None:
        if self._wire is None and now >= self._next_bind:
            self._next_bind = now + _BIND_EVERY_S
            try:
                self._wire = UdpWire(self._speech.port, self._speech.own_port)
                self.trouble = ""
            except OSError:
                self.trouble = text(
                    "another program uses port {port}, to which {daw} replies",
                    port=self._speech.own_port,
                    daw=self.name,
                )
        return self._wire

    def _tell(self, now: float) -> None:
        facts, quarter_s = self._speech.facts, 60 / self._speech.facts.tempo_bpm
        unit_s = quarter_s if self._speech.counts_quarters else 1.0
        loop = None
        if facts.loop is not None and facts.loop[1] > facts.loop[0] >= 0:
            loop = Region(facts.loop[0] * unit_s, facts.loop[1] * unit_s)
        self.state = DawState(
            self.name,
            facts.version,
            is_connected=True,
            can=self._speech.can,
            reasons=self.state.reasons,
            tempo_map=TempoMap((TempoMark(0.0, 1, facts.tempo_bpm, facts.upper, facts.lower),)),
            keyscale=_keyscale(facts),
            is_playing=facts.is_playing,
            loop=loop,
            is_looping=facts.is_looping and loop is not None,
            track=facts.track,
        )
        told = DawTransport(facts.is_playing, facts.position * unit_s, now)
        if (told.is_playing, told.position_s) != (self.transport.is_playing, self.transport.position_s):
            self.transport = told

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:  # noqa: ARG002  it cannot
        self.done.append(
            (request_id, DawError(text("{daw} accepts no files by OSC", daw=self.name), self.state.reason(Can.INSERT)))
        )

    def play(self) -> None:
        if self._wire is not None and not self._speech.facts.is_playing:
            self._speech.play(self._wire)

    def stop(self) -> None:
        if self._wire is not None:
            self._speech.stop(self._wire)

    def locate(self, position_s: float) -> None:
        if self._wire is not None:
            per_second = self._speech.facts.tempo_bpm / 60 if self._speech.counts_quarters else 1.0
            self._speech.locate(self._wire, position_s * per_second)

    def close(self) -> None:
        if self._wire is not None:
            self._speech.leave(self._wire)
            self._wire.close()
            self._wire = None


_ROOTS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")


def _keyscale(facts: OscReport) -> str:
    if 0 <= facts.root < 12 and facts.scale in {"Major", "Minor"}:
        return f"{_ROOTS[facts.root]} {facts.scale.lower()}"
    return ""
