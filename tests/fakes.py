"""Scripted stand-ins for unit tests of the bridge; the real parts are used in tests/e2e."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from daw_bridge.core.daw_state import DawError, DawTransport, Insertion
from daw_bridge.daws.daw import Daw
from daw_bridge.making.engine_client import EngineEvent
from engine.contract.messages import (
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Generate,
    Load,
    ModelChoice,
    Progress,
    Ready,
    Request,
    Stage,
    TakeMade,
    Weigh,
)
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav


class FakeEngine:
    """Records what it was asked; `make_takes`, `fail` and `die` play its part."""

    def __init__(
        self, on_event: Callable[[EngineEvent], None], on_exit: Callable[[int, int], None], _log: Path
    ) -> None:
        self.on_event, self.on_exit = on_event, on_exit
        self.asked: list[Request] = []
        self.loads: list[ModelChoice] = []
        self.generation = self.starts = self.weighings = 0
        self.pid: int | None = None
        self.restarts_left = 3
        self.writes_whole_recipes = False

    def start(self) -> None:
        self.starts += 1
        self.generation += 1
        self.on_event(Ready(1, "cpu", "float32", 1))

    def may_restart(self) -> bool:
        self.restarts_left -= 1
        return self.restarts_left >= 0

    def forgive(self) -> None:
        self.restarts_left = 3

    def send(self, request: Request) -> bool:
        if isinstance(request, Weigh):  # asked beside all that is made
            self.weighings += 1
            return True
        if isinstance(request, Load):  # the same
            self.loads.append(request.model)
            return True
        self.asked.append(request)
        if isinstance(request, Cancel):
            self.on_event(Cancelled(request.job_id))
        return True

    def stop(self) -> None:
        self.let_go()()

    def let_go(self) -> Callable[[], None]:
        self.generation += 1
        return lambda: None

    # --- its part -----------------------------------------------------------------------------------

    @property
    def running(self) -> Generate:
        return next(request for request in reversed(self.asked) if isinstance(request, Generate))

    def make_takes(self, offset_samples: int = 0) -> None:
        """Finish the running request with takes that differ from their source by a factor."""
        request = self.running
        self.on_event(Progress(request.job_id, Stage.SAMPLE, 0.5, 2.0))
        for n in range(1, request.sampling.takes + 1):
            samples = read_audio(Path(request.source)) if request.source else np.zeros((48_000, 2), np.float32)
            path = Path(request.out_dir) / f"{request.job_id}-{n}.wav"
            recipe: dict[str, Any] = {
                "prompt": {"caption": request.prompt.caption},
                "tags": request.tags,
                "offset_samples": offset_samples,
            }
            if self.writes_whole_recipes:
                recipe = {**asdict(request), "planning": None, "offset_samples": offset_samples}
            write_wav(path, samples * np.float32(0.5), recipe)
            self.on_event(TakeMade(request.job_id, n, str(path), recipe))
        self.on_event(Finished(request.job_id))

    def fail(self, message: str) -> None:
        self.on_event(Failed(self.running.job_id, message, "do this"))

    def die(self) -> None:
        self.on_exit(self.generation, -9)


class FakeDaw(Daw):
    """Scriptable; what it was asked is in `asked`."""

    name = "Fake"

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.refusal: DawError | None = None

    def poll(self, now: float) -> None: ...

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        self.asked.append(list(insertions))
        self.done += [(f"{request_id}.{n}", None) for n in range(len(insertions) - 1)]  # as our scripts report several
        self.done.append((request_id, self.refusal))

    def play(self) -> None:
        self.asked.append("play")
        self.transport = DawTransport(True, self.transport.position_s, time.monotonic())

    def stop(self) -> None:
        self.asked.append("stop")
        self.transport = DawTransport(False, self.transport.position())

    def locate(self, position_s: float) -> None:
        self.asked.append(position_s)
        self.transport = DawTransport(self.transport.is_playing, position_s, time.monotonic())

    def close(self) -> None: ...
