"""Serves requests from a stream of lines, one job at a time; looks for Cancel at every step and tile."""

import os
import queue
import threading
import traceback
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import torch

from engine import device
from engine.audio import AudioError
from engine.checkpoint import CheckpointError, load_model
from engine.device import DeviceError
from engine.messages import (
    Cancel,
    Cancelled,
    Event,
    Failed,
    Finished,
    Generate,
    MessageError,
    ModelChoice,
    Ready,
    Request,
    Stage,
    Stop,
)
from engine.pipeline import Pipeline
from engine.progress import JobCancelled, Monitor, Pace
from engine.wire import from_line, to_line


class LineOut(Protocol):
    def write(self, text: str, /) -> object: ...
    def flush(self) -> object: ...


class Server:
    """Reads requests on a thread of its own into a queue; does the work on the thread that calls `run`."""

    def __init__(self, lines: Iterable[str], out: LineOut) -> None:
        self._lines, self._out = lines, out
        self._inbox: queue.SimpleQueue[Request | Failed | None] = queue.SimpleQueue()
        self._waiting: deque[Generate] = deque()
        self._cancelled: set[str] = set()
        self._stopping = self._ended = False
        self._loaded: tuple[ModelChoice, Pipeline] | None = None
        self._pace: Pace = {}
        self._warm_up = threading.Thread(target=_import_ahead, name="import ahead", daemon=True)

    def run(self) -> None:
        """Serve until Stop or the end of input; at the end of input the jobs already sent are finished first."""
        threading.Thread(target=self._read, name="request reader", daemon=True).start()
        where = device.pick_device("auto")
        dtype = str(device.pick_dtype("auto", where)).removeprefix("torch.")
        self._warm_up.start()
        self._emit(Ready(os.getpid(), str(where), dtype, torch.get_num_threads()))
        while not self._stopping:
            if self._waiting:
                self._job(self._waiting.popleft())
                self._drain()
            elif self._ended:
                return
            else:
                self._take_in(self._inbox.get())

    def _read(self) -> None:
        for line in self._lines:
            if not line.strip():
                continue
            try:
                message = from_line(line)
            except MessageError as error:
                self._inbox.put(Failed("", "the engine got a message it does not understand", "", str(error)))
                continue
            if isinstance(message, Generate | Cancel | Stop):
                self._inbox.put(message)
            else:
                self._inbox.put(Failed("", f"{type(message).__name__} is no request", "", line[:200]))
        self._inbox.put(None)

    def _take_in(self, message: Request | Failed | None) -> None:
        match message:
            case Generate():
                self._waiting.append(message)
            case Cancel(job_id):
                self._cancelled.add(job_id)
            case Stop():
                self._stopping = True
            case Failed():
                self._emit(message)
            case None:
                self._ended = True

    def _drain(self) -> None:
        while True:
            try:
                self._take_in(self._inbox.get_nowait())
            except queue.Empty:
                return

    def _job(self, request: Generate) -> None:
        def is_cancelled() -> bool:
            self._drain()
            return self._stopping or request.job_id in self._cancelled

        monitor = Monitor(request.job_id, self._emit, is_cancelled, self._pace)
        try:
            with monitor.stage(Stage.LOAD):
                pipeline = self._pipeline(request.model, monitor)
            for take in pipeline.generate(request, monitor):
                self._emit(take)
            self._emit(Finished(request.job_id))
        except JobCancelled:
            self._emit(Cancelled(request.job_id))
        except Exception as error:  # noqa: BLE001  the one catch-all: whatever a job does, the engine serves on
            self._emit(_failure(request.job_id, error))
        self._cancelled.discard(request.job_id)

    def _pipeline(self, choice: ModelChoice, monitor: Monitor) -> Pipeline:
        if self._loaded is None or self._loaded[0] != choice:
            self._warm_up.join()  # transformers' lazy imports do not bear two threads
            self._loaded = None  # let go of the old weights before the new ones come
            where, dtype = device.pick(choice)
            model = load_model(Path(choice.folder), choice.variant, dtype, where, lambda _: monitor.report())
            self._loaded = (choice, Pipeline(model))
        return self._loaded[1]

    def _emit(self, event: Event) -> None:
        self._out.write(to_line(event) + "\n")
        self._out.flush()


def _import_ahead() -> None:
    """Import what loading a model needs while nobody waits; it takes seconds."""
    import transformers.models.qwen3.modeling_qwen3  # noqa: F401


def _failure(job_id: str, error: Exception) -> Failed:
    """A cause and a next step in a musician's words; the traceback goes into the detail."""
    detail = "".join(traceback.format_exception(error))[-4000:]
    match error:
        case AudioError() | CheckpointError() | DeviceError():
            return Failed(job_id, str(error), error.hint, detail)
        case MessageError():
            return Failed(job_id, str(error), "Change the setting and try again.", detail)
        case torch.OutOfMemoryError() | MemoryError():
            hint = "Choose a shorter clip, or close other programs that use the graphics card."
            return Failed(job_id, "there is not enough memory for this job", hint, detail)
        case OSError():
            return Failed(
                job_id, f"a file could not be written: {error.strerror or error}", "Free some disk space.", detail
            )
        case _:
            hint = "Try once more; if it stays, report it with the details."
            return Failed(job_id, f"the engine met an unexpected problem: {error}", hint, detail)
