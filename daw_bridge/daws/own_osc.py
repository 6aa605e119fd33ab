"""DAWs without a script of DAW Bridge, reached by their own OSC or by a script of someone else.

These are second choices that the user switches on, since most reply to a fixed port that other programs use too. They report
tempo and position as far as their OSC does, and exchange no files. `osc_protocols` holds the messages of each.
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
    """The values reported so far. position, loop: in quarter notes if the protocol counts in them, else in seconds.

    root: pitch class of the key, 0 for C, -1 while unknown. rate: sample rate in Hz.
    """

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


class OscProtocol(ABC):
    """The OSC of one program. `greet` is called every `greet_every_s` seconds.

    `read` handles one message; it raises ValueError or IndexError for a malformed one.
    """

    name = ""
    port = 0
    own_port = 0
    greet_every_s = 1.0
    can: frozenset[Can] = frozenset({Can.TRANSPORT, Can.POSITION, Can.LOCATE, Can.TRACK})
    counts_quarters = False
    script = ""  # the script of DAW Bridge for this DAW, as named for `daw install`

    def __init__(self) -> None:
        self.report = OscReport()

    @abstractmethod
    def greet(self, wire: UdpWire) -> None: ...

    @abstractmethod
    def read(self, path: str, args: Texts, wire: UdpWire) -> None: ...

    @abstractmethod
    def play(self, wire: UdpWire) -> None: ...

    @abstractmethod
    def stop(self, wire: UdpWire) -> None: ...

    @abstractmethod
    def locate(self, wire: UdpWire, position: float) -> None: ...

    def leave(self, wire: UdpWire) -> None:  # noqa: B027  optional
        """Send a farewell, for programs that need one."""


class OwnOscDaw(Daw):
    """A connection by the OSC of one program. `trouble` is set while another program uses its port."""

    is_second_choice = True

    def __init__(self, protocol: OscProtocol) -> None:
        self.name = protocol.name
        super().__init__()
        self._protocol = protocol
        reason = text(
            "{daw} does not report this. The script of DAW Bridge does: {command}",
            daw=protocol.name,
            command=command(f"daw install {protocol.script}"),
        )
        self.state = replace(self.state, reasons=tuple((can, reason) for can in Can if can not in protocol.can))
        self._wire: UdpWire | None = None
        self._next_bind = self._next_greeting = self._last_heard_at = 0.0
        self.malformed = 0

    def fileno(self) -> int:
        return self._wire.fileno() if self._wire is not None else -1

    def poll(self, now: float) -> None:
        wire = self._listening(now)
        if wire is None:
            return
        if now >= self._next_greeting:
            self._next_greeting = now + self._protocol.greet_every_s
            self._protocol.greet(wire)
        messages = wire.receive()
        for path, args in messages:
            try:
                self._protocol.read(path, args, wire)
            except (ValueError, IndexError):
                self.malformed += 1
        if messages:
            self._last_heard_at = now
            self._report(now)
        elif self.state.is_connected and now - self._last_heard_at > _LOST_AFTER_S:
            self._protocol.report = OscReport()
            self._lost()

    def _listening(self, now: float) -> UdpWire | None:
        if self._wire is None and now >= self._next_bind:
            self._next_bind = now + _BIND_EVERY_S
            try:
                self._wire = UdpWire(self._protocol.port, self._protocol.own_port)
                self.trouble = ""
            except OSError:
                self.trouble = text(
                    "another program uses port {port}, to which {daw} replies",
                    port=self._protocol.own_port,
                    daw=self.name,
                )
        return self._wire

    def _report(self, now: float) -> None:
        report, quarter_s = self._protocol.report, 60 / self._protocol.report.tempo_bpm
        unit_s = quarter_s if self._protocol.counts_quarters else 1.0
        loop = None
        if report.loop is not None and report.loop[1] > report.loop[0] >= 0:
            loop = Region(report.loop[0] * unit_s, report.loop[1] * unit_s)
        self.state = DawState(
            self.name,
            report.version,
            is_connected=True,
            can=self._protocol.can,
            reasons=self.state.reasons,
            tempo_map=TempoMap((TempoMark(0.0, 1, report.tempo_bpm, report.upper, report.lower),)),
            keyscale=_keyscale(report),
            is_playing=report.is_playing,
            loop=loop,
            is_looping=report.is_looping and loop is not None,
            track=report.track,
        )
        transport = DawTransport(report.is_playing, report.position * unit_s, now)
        if (transport.is_playing, transport.position_s) != (self.transport.is_playing, self.transport.position_s):
            self.transport = transport

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:  # noqa: ARG002  not supported
        self.done.append(
            (request_id, DawError(text("{daw} accepts no files by OSC", daw=self.name), self.state.reason(Can.INSERT)))
        )

    def play(self) -> None:
        if self._wire is not None and not self._protocol.report.is_playing:
            self._protocol.play(self._wire)

    def stop(self) -> None:
        if self._wire is not None:
            self._protocol.stop(self._wire)

    def locate(self, position_s: float) -> None:
        if self._wire is not None:
            per_second = self._protocol.report.tempo_bpm / 60 if self._protocol.counts_quarters else 1.0
            self._protocol.locate(self._wire, position_s * per_second)

    def close(self) -> None:
        if self._wire is not None:
            self._protocol.leave(self._wire)
            self._wire.close()
            self._wire = None


_ROOTS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")


def _keyscale(report: OscReport) -> str:
    if 0 <= report.root < 12 and report.scale in {"Major", "Minor"}:
        return f"{_ROOTS[report.root]} {report.scale.lower()}"
    return ""
