"""Connections to all DAWs at once. One thread polls them, chooses one that answers and reports its changes."""

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
    """Callbacks of the connections. They run on the reader thread and must only post."""

    on_state: Callable[[DawState], None]
    on_transport: Callable[[DawTransport], None]
    on_done: Callable[[str, DawError | None], None]
    on_fetch: Callable[[], None] = lambda: None
    on_fault: Callable[[Exception], None] = lambda _: None


class Connections:
    """The first DAW that answers is chosen and kept until it disconnects.

    A second choice, without a script of DAW Bridge, is also replaced as soon as a DAW with the script answers.
    """

    def __init__(self, daws: Sequence[Daw], listener: DawListener) -> None:
        self._daws, self._listener = list(daws), listener
        self._chosen: Daw | None = None
        self._last_state, self._last_transport = DawState(), DawTransport()
        self._commands: queue.SimpleQueue[Callable[[Daw | None], None] | None] = queue.SimpleQueue()
        self._signature = (4, 4)
        self._faults: dict[int, str] = {}  # by the place of a DAW in the list: its fault, which is logged once
        self._thread = threading.Thread(target=self._run, name="daw reader", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Disconnect from every DAW and stop the thread. Waits up to 5 s."""
        if self._thread.is_alive():
            self._commands.put(None)
            self._thread.join(5)

    def ask(self, act: Callable[[Daw], None]) -> None:
        """Call `act` with the connected DAW on the reader thread; without a DAW, do nothing."""
        self._commands.put(lambda daw: act(daw) if daw is not None else None)

    def use_signature(self, signature: tuple[int, int]) -> None:
        """Tell every DAW the time signature of the settings, for those that do not report one. Any thread may call it."""
        self._signature = signature

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        """Insert files on the time line; the result is reported by `on_done`."""

        def act(daw: Daw | None) -> None:
            if daw is None:
                message = text("The DAW is no longer connected")
                self._listener.on_done(request_id, DawError(message, text("Connect it, then insert the take again.")))
                return
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

        self._commands.put(act)

    def _run(self) -> None:
        while True:
            try:
                connected = any(daw.state.is_connected for daw in self._daws)
                self._wait(_TICK_S if connected else _IDLE_TICK_S)
            except Exception:  # noqa: BLE001  a socket that went away must not end the others' connections
                _log.exception("waiting for DAWs failed")
                time.sleep(_IDLE_TICK_S)
            if not self._run_commands():
                break
            for n, daw in enumerate(self._daws):
                try:
                    daw.signature = self._signature
                    daw.poll(time.monotonic())
                except Exception as error:  # noqa: BLE001  a fault with one DAW must not end the other connections
                    if self._faults.get(n) != repr(error):  # fifty times a second it would push all else out of the log
                        _log.exception("%s", daw.name)
                    self._faults[n] = repr(error)
                else:
                    self._faults.pop(n, None)
            try:
                self._report()
            except Exception:  # noqa: BLE001  a listener that fails must not end the connections
                _log.exception("a state could not be passed on")
        for daw in self._daws:
            try:
                daw.close()
            except Exception:  # noqa: BLE001  the others are still to be closed
                _log.exception("%s could not be closed", daw.name)

    def _wait(self, seconds: float) -> None:
        sockets = [daw for daw in self._daws if daw.fileno() >= 0]
        if sockets:
            select.select(sockets, [], [], seconds)
        else:
            time.sleep(seconds)

    def _run_commands(self) -> bool:
        while not self._commands.empty():
            command = self._commands.get()
            if command is None:
                return False
            try:
                command(self._chosen)
            except Exception as error:  # noqa: BLE001  what one command brings must not end the connections
                _log.exception("%s: a command failed", self._chosen.name if self._chosen is not None else "no DAW")
                self._listener.on_fault(error)
        return True

    def _report(self) -> None:
        for daw in self._daws:
            for request_id, error in daw.done:
                self._listener.on_done(request_id, error)
            daw.done.clear()
        if self._chosen is None or not self._chosen.state.is_connected or self._chosen.is_second_choice:
            connected_daws = [daw for daw in self._daws if daw.state.is_connected]
            better = [daw for daw in connected_daws if not daw.is_second_choice]
            kept = [daw for daw in connected_daws if daw is self._chosen]
            self._chosen = next(iter([*better, *kept, *connected_daws]), None)
        state = self._chosen.state if self._chosen is not None else DawState()
        transport = self._chosen.transport if self._chosen is not None else DawTransport()
        if not state.is_usable:  # a DAW that reports nonsense keeps the state that it had
            state = self._last_state
        if state != self._last_state:
            self._last_state = state
            self._listener.on_state(state)
        if transport is not self._last_transport and transport.is_usable:
            self._last_transport = transport
            self._listener.on_transport(transport)
        if self._chosen is not None and self._chosen.wants_fetch:
            self._chosen.wants_fetch = False
            self._listener.on_fetch()
