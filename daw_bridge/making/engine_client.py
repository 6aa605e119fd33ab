"""The engine as typed requests and events, over the pipes of its process."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from daw_bridge.making.engine_process import EngineProcess
from engine.contract.messages import Event, MessageError, Request, Stop
from engine.contract.wire import from_line, to_line

_log = logging.getLogger(__name__)
EngineEvent = Event
OnEvent = Callable[[EngineEvent], None]
OnExit = Callable[[int, int], None]


class Engine(Protocol):
    """The interface to an engine. Tests implement it with a scripted one."""

    def start(self) -> None: ...
    def may_restart(self) -> bool: ...
    def forgive(self) -> None: ...
    def send(self, request: Request) -> bool: ...
    def stop(self) -> None: ...
    def let_go(self) -> Callable[[], None]: ...
    @property
    def generation(self) -> int: ...
    @property
    def pid(self) -> int | None: ...


class EngineClient:
    """The engine process, whose lines are parsed into events. Callbacks run on the reader thread."""

    def __init__(self, on_event: OnEvent, on_exit: OnExit, log_path: Path) -> None:
        self._on_event = on_event
        self._process = EngineProcess(self._on_line, on_exit, log_path)

    def start(self) -> None:
        self._process.start()

    def may_restart(self) -> bool:
        return self._process.may_restart()

    def forgive(self) -> None:
        self._process.forgive()

    def send(self, request: Request) -> bool:
        return self._process.send(to_line(request))

    def stop(self) -> None:
        self.let_go()()

    def let_go(self) -> Callable[[], None]:
        """Ask the process to end, and return at once what waits for that, for another thread."""
        self._process.send(to_line(Stop()))
        return self._process.let_go()

    @property
    def generation(self) -> int:
        return self._process.generation

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def _on_line(self, line: str) -> None:
        try:
            event = from_line(line)
        except MessageError as error:
            _log.warning("malformed line from the engine: %s", error)
            return
        if isinstance(event, EngineEvent):
            self._on_event(event)
