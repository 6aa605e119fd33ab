"""A DAW that runs a script of DAW Bridge: Ardour, Live, REAPER or Bitwig. All scripts use the same messages."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from daw_bridge import __version__
from daw_bridge.core.daw_state import Can, DawError, Insertion
from daw_bridge.daws import dialect
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.wires import Message, UdpWire
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_HELLO_EVERY_S = 1.0
_LOST_AFTER_S = 4.0
_INSERT_PATIENCE_S = 60.0  # a DAW sends nothing while it copies a long file into its session


class Wire(Protocol):
    port: int

    def fileno(self) -> int: ...
    def send(self, path: str, *args: str) -> None: ...
    def receive(self) -> list[Message]: ...
    def close(self) -> None: ...


class ScriptedDaw(Daw):
    """out: the wire to the script. back: the wire of its replies, if that is another one.

    reasons: why the DAW lacks an ability.
    """

    def __init__(
        self, name: str, out: Wire, back: UdpWire | None = None, reasons: tuple[tuple[Can, str], ...] = ()
    ) -> None:
        self.name = name
        super().__init__()
        self._out, self._back = out, back
        self.state = replace(self.state, reasons=reasons)
        self._next_hello = self._last_heard_at = 0.0
        self._inserting: dict[str, float] = {}
        self.malformed = 0

    def fileno(self) -> int:
        return self._back.fileno() if self._back is not None else self._out.fileno()

    def poll(self, now: float) -> None:
        if now >= self._next_hello:
            self._next_hello = now + _HELLO_EVERY_S
            back = self._back or self._out
            self._out.send("/bridge/hello", str(back.port), __version__)
        messages = self._out.receive()
        if self._back is not None:
            messages += self._back.receive()
        for path, args in messages:
            try:
                self._handle(path, args, now)
            except dialect.DialectError as error:
                self.malformed += 1
                _log.info("%s said what we do not understand: %s", self.name, error)
        patience = _INSERT_PATIENCE_S if self._inserting else _LOST_AFTER_S
        if self.state.is_connected and now - self._last_heard_at > patience:
            self._lose(text("{daw} no longer responds", daw=self.name))

    def _handle(self, path: str, args: tuple[str, ...], now: float) -> None:
        self._last_heard_at = now
        match path, args:
            case "/daw/bye", _:
                self._lose(text("{daw} was closed", daw=self.name))
            case "/daw/done", (request_id,):
                self._end(request_id, None)
            case "/daw/failed", (request_id, why):
                self._end(request_id, DawError(text("{daw} could not insert the take: {why}", daw=self.name, why=why)))
            case "/daw/fetch", _:
                self.wants_fetch = True
            case "/daw/trouble", (why, *_):
                _log.warning("the script in %s: %s", self.name, why)
            case "/daw/transport", _:
                self.transport = dialect.read_transport(args, now)
                self.state = dialect.read_state(self.state, path, args)
            case _:
                self.state = dialect.read_state(self.state, path, args)

    def _end(self, request_id: str, error: DawError | None) -> None:
        if self._inserting.pop(request_id, None) is not None:
            self.done.append((request_id, error))

    def _lose(self, why: str) -> None:
        for request_id in list(self._inserting):
            self._end(
                request_id,
                DawError(why, text("The take is safe in the library. Insert it again when the DAW is back.")),
            )
        self._lost()

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        """Send a request for each file, with ids `id.0`, `id.1`, …; the last has the id itself and ends the insertion."""
        tempo_map = self.state.tempo_map
        for n, insertion in enumerate(insertions):
            part_id = request_id if n == len(insertions) - 1 else f"{request_id}.{n}"
            self._inserting[part_id] = self._last_heard_at
            self._out.send(
                "/bridge/insert",
                part_id,
                dialect.text_of(insertion.start_s),
                dialect.text_of(insertion.length_s),
                dialect.text_of(tempo_map.quarters_at(insertion.start_s)),
                insertion.track,
                insertion.name,
                str(insertion.path),
            )

    def play(self) -> None:
        self._out.send("/bridge/play")

    def stop(self) -> None:
        self._out.send("/bridge/stop")

    def locate(self, position_s: float) -> None:
        self._out.send("/bridge/locate", dialect.text_of(position_s))

    def close(self) -> None:
        self._out.send("/bridge/bye")
        self._out.close()
        if self._back is not None:
            self._back.close()
