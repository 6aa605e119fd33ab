"""All ways to all DAWs at once: whichever answers is ours. One thread that reads, keeps alive and passes on."""

import contextlib
import logging
import queue
import select
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from daw_bridge.core.daw_state import DawError, DawState, DawTransport, Insertion
from daw_bridge.daws.daw import Daw
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_TICK_S, _IDLE_TICK_S = 0.02, 0.15


@dataclass(frozen=True, slots=True)
class DawListener:
    """Whom the connections tell; called on their thread, so it only posts."""

    on_state: Callable[[DawState], None]
    on_transport: Callable[[DawTransport], None]
    on_done: Callable[[str, DawError | None], None]
    on_fetch: Callable[[], None] = lambda: None
    on_fault: Callable[[Exception], None] = lambda _: None


class Connections:
    """Built, started, closed. Of several DAWs that answer, the first stays the one until it leaves,
    or until one with our script joins where there was none.
    """

    def __init__(self, daws: Sequence[Daw], listener: DawListener) -> None:
        self._daws, self._listener = list(daws), listener
        self._chosen: Daw | None = None
        self._told_state, self._told_transport = DawState(), DawTransport()
        self._commands: queue.SimpleQueue[Callable[[Daw], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="daw reader", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Take leave of every DAW. Returns when it is done."""
        if self._thread.is_alive():
            self._commands.put(None)
            self._thread.join(5)

    def ask(self, act: Callable[[Daw], None]) -> None:
        """Do something with the connected DAW, on the reader's thread; nothing happens when none is."""
        self._commands.put(act)

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        """Lay files on the time line; `on_done` tells how it went."""

        def act(daw: Daw) -> None:
            try:
                for insertion in insertions:
                    str(insertion.path).encode()  # DAWs get their paths as UTF-8
                daw.insert(request_id, insertions)
            except UnicodeEncodeError:
                message = text("The path of the take is not valid Unicode, so {daw} cannot open it", daw=daw.name)
                hint = text("Choose a library folder with another name in the settings.")
                self._listener.on_done(request_id, DawError(message, hint))
            except Exception as error:  # noqa: BLE001  whoever asked learns why nothing was inserted
                _log.exception("%s: nothing was inserted", daw.name)
                self._listener.on_done(
                    request_id, DawError(text("{daw} could not be reached: {error}", daw=daw.name, error=error))
                )

        self.ask(act)

    def _run(self) -> None:
        while True:
            try:
                connected = any(daw.state.is_connected for daw in self._daws)
                self._wait(_TICK_S if connected else _IDLE_TICK_S)
            except Exception:  # noqa: BLE001  a socket that went away must not end the others' connections
                _log.exception("waiting for DAWs failed")
                time.sleep(_IDLE_TICK_S)
            if not self._obey():
                break
            for daw in self._daws:
                try:
                    daw.poll(time.monotonic())
                except Exception:  # noqa: BLE001  a DAW's oddity must not end the others' connections
                    _log.exception("%s", daw.name)
            try:
                self._tell()
            except Exception:  # noqa: BLE001  a listener that fails must not end the connections
                _log.exception("a state could not be passed on")
        for daw in self._daws:
            with contextlib.suppress(Exception):
                daw.close()

    def _wait(self, seconds: float) -> None:
        sockets = [daw for daw in self._daws if daw.fileno() >= 0]
        if sockets:
            select.select(sockets, [], [], seconds)
        else:
            time.sleep(seconds)

    def _obey(self) -> bool:
        while not self._commands.empty():
            command = self._commands.get()
            if command is None:
                return False
            if self._chosen is not None:
                try:
                    command(self._chosen)
                except Exception as error:  # noqa: BLE001  what one command brings must not end the connections
                    _log.exception("%s: a command failed", self._chosen.name)
                    self._listener.on_fault(error)
        return True

    def _tell(self) -> None:
        for daw in self._daws:
            for request_id, error in daw.done:
                self._listener.on_done(request_id, error)
            daw.done.clear()
        if self._chosen is None or not self._chosen.state.is_connected or self._chosen.is_second_choice:
            there = [daw for daw in self._daws if daw.state.is_connected]
            better = [daw for daw in there if not daw.is_second_choice]
            kept = [daw for daw in there if daw is self._chosen]
            self._chosen = next(iter([*better, *kept, *there]), None)
        state = self._chosen.state if self._chosen is not None else DawState()
        transport = self._chosen.transport if self._chosen is not None else DawTransport()
        if state != self._told_state:
            self._told_state = state
            self._listener.on_state(state)
        if transport is not self._told_transport:
            self._told_transport = transport
            self._listener.on_transport(transport)
        if self._chosen is not None and self._chosen.wants_fetch:
            self._chosen.wants_fetch = False
            self._listener.on_fetch()
