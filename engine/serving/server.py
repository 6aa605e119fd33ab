"""Serves requests from a stream of lines, one job at a time; looks for Cancel at every step and tile."""

import os
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import torch

from engine.contract import catalog
from engine.contract.messages import (
    Answered,
    Ask,
    AskFor,
    Cancel,
    Cancelled,
    Event,
    Failed,
    Finished,
    Free,
    Freed,
    Generate,
    Load,
    MessageError,
    ModelChoice,
    Notice,
    Ready,
    Request,
    Stage,
    Stop,
    Weigh,
)
from engine.contract.texts import text
from engine.contract.wire import from_line, to_line
from engine.job_work import words_of
from engine.loading import device, held_memory
from engine.loading.device import MemoryPlan
from engine.loading.known_numbers import distances
from engine.loading.plans import Plans, UnfaithfulError
from engine.paces import Paces
from engine.planning.planner import ask
from engine.progress import JobCancelled, Monitor
from engine.serving.failures import failure
from engine.serving.loaded_models import LoadedModels


class LineOut(Protocol):
    def write(self, text: str, /) -> object: ...
    def flush(self) -> object: ...


class Server:
    """Reads requests on a thread of its own into a queue; does the work on the thread that calls `run`."""

    def __init__(
        self, lines: Iterable[str], out: LineOut, paces: Paces | None = None, machine_path: Path | None = None
    ) -> None:
        """machine_path: where what is measured of this machine is kept; without one the CPU computes in float32."""
        self._lines, self._out = lines, out
        self._inbox: queue.SimpleQueue[Request | Failed | None] = queue.SimpleQueue()
        self._waiting: deque[Generate | Ask] = deque()
        self._cancelled: set[str] = set()
        self._stopping = self._ended = False
        self._keep_s = 600.0
        self._wants_free = False
        self._paces = paces or Paces()
        self._plans = Plans(machine_path)
        self._models = LoadedModels(self._plans)
        self._ahead: ModelChoice | None = None  # to be loaded when there is nothing else to do

    def run(self) -> None:
        """Serve until Stop or the end of input; at the end of input the jobs already sent are finished first."""
        threading.Thread(target=self._read, name="request reader", daemon=True).start()
        where = device.pick_device("auto")
        dtype = self._plans.dtype
        self._emit(Ready(os.getpid(), str(where), dtype, torch.get_num_threads()))
        while not self._stopping:
            if self._waiting:
                self._job(self._waiting.popleft())
                self._drain()
            elif self._ended:
                return
            else:
                if self._inbox.empty():
                    self._plans.measure()
                if self._inbox.empty():
                    self._load_ahead()
                if not (self._waiting or self._ended or self._stopping):
                    self._idle()

    def _idle(self) -> None:
        """Wait for the next message; after a while without one the weights are let go. To be weighed is no work."""
        end = time.monotonic() + self._keep_s if self._models.are_there and self._keep_s > 0 else None
        message: Request | Failed | None = Weigh()
        try:
            while isinstance(message, Weigh):
                message = self._inbox.get(timeout=max(0.0, end - time.monotonic()) if end is not None else None)
                self._take_in(message)
        except queue.Empty:
            self._free()

    def _free(self) -> None:
        self._models.free()
        self._emit(Freed())

    def _load_ahead(self) -> None:
        """Load what was asked for while nobody waits. A message that means other work ends it."""
        choice, self._ahead = self._ahead, None
        if choice is None:
            return

        def is_unwanted() -> bool:
            self._drain_in_job()
            return self._stopping or self._wants_free or any(job.model != choice for job in self._waiting)

        self._keep_s = choice.keep_s
        try:
            has_loaded = self._models.load_ahead(choice, Monitor("", lambda _: None, is_unwanted, {}).check)
        except JobCancelled:
            has_loaded = False
        except Exception:  # noqa: BLE001  the job that needs the model says what is wrong with it
            traceback.print_exc()
            has_loaded = False
        if self._wants_free:
            self._wants_free = False
            self._free()
        elif has_loaded:
            self._emit(held_memory.weighed(self._models.device))

    def _read(self) -> None:
        for line in self._lines:
            if not line.strip():
                continue
            try:
                message = from_line(line)
            except MessageError as error:
                self._inbox.put(
                    Failed("", text("The engine received a message that it does not understand"), "", str(error))
                )
                continue
            if isinstance(message, Request):
                self._inbox.put(message)
            else:
                self._inbox.put(
                    Failed(
                        "",
                        text("The engine received {name}, which is not a request", name=type(message).__name__),
                        "",
                        line[:200],
                    )
                )
        self._inbox.put(None)

    def _take_in(self, message: Request | Failed | None) -> None:
        match message:
            case Generate() | Ask():
                self._waiting.append(message)
                self._ahead = None  # what is wanted now is the job's model
            case Load(model):
                self._ahead = model
            case Free():
                self._free()
            case Weigh():
                self._emit(held_memory.weighed(self._models.device))
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

    def _job(self, request: Generate | Ask) -> None:
        def is_cancelled() -> bool:
            self._drain_in_job()
            return self._stopping or request.job_id in self._cancelled

        self._keep_s = request.model.keep_s
        plan: MemoryPlan | None = None
        try:
            plan = self._plans.of(request.model)
            while plan is not None:
                pace = self._paces.of(request, plan)
                monitor = Monitor(request.job_id, self._emit, is_cancelled, pace, meter=device.PeakMeter(plan.device))
                tried, plan = plan, self._try(request, plan, monitor)
                if plan is None:
                    self._paces.keep(request, tried, pace)
            self._emit(Finished(request.job_id))
        except JobCancelled:
            self._emit(Cancelled(request.job_id))
        except Exception as error:  # noqa: BLE001  the one catch-all: whatever a job does, the engine serves on
            self._emit(failure(request, error, plan))
        self._cancelled.discard(request.job_id)
        if self._wants_free:
            self._wants_free = False
            self._free()

    def _drain_in_job(self) -> None:
        """As `_drain`, but "free" waits for the job's end: its weights are in use."""
        while True:
            try:
                message = self._inbox.get_nowait()
            except queue.Empty:
                return
            if isinstance(message, Free):
                self._wants_free = True
            else:
                self._take_in(message)

    def _try(self, request: Generate | Ask, plan: MemoryPlan, monitor: Monitor) -> MemoryPlan | None:
        """Do the job under a memory plan. Returns None when it is done, or the next smaller plan to try it under."""
        try:
            self._do(request, plan, monitor)
        except UnfaithfulError:
            return self._plans.use_instead(request.model, replace(plan, int8=False))
        except (RuntimeError, MemoryError) as error:
            smaller = device.smaller_plan(plan) if device.is_out_of_memory(error) else None
            if smaller is None or monitor.take > 1:
                raise
        else:
            return None
        self._models.free()
        self._plans.use_instead(request.model, smaller)
        self._emit(
            Notice(request.job_id, text("The memory was used up. The engine tries again with {plan}", plan=smaller))
        )
        return smaller

    def _do(self, request: Generate | Ask, plan: MemoryPlan, monitor: Monitor) -> None:
        """In a frame of its own, which is gone with all that it held when memory has run out."""
        if isinstance(request, Ask):
            self._answer(request, plan, monitor)
            return
        with monitor.stage(Stage.LOAD):
            pipeline = self._models.pipeline(request.model, plan, monitor.check)
        if note := catalog.unheard(request.model.variant, request.prompt.lyrics):
            self._emit(Notice(request.job_id, note))
        for take in pipeline.generate(request, monitor):
            self._emit(take)

    def _answer(self, request: Ask, plan: MemoryPlan, monitor: Monitor) -> None:
        if request.ask_for is AskFor.NUMBERS:
            with monitor.stage(Stage.LOAD):
                pipeline = self._models.pipeline(request.model, plan, monitor.check)
                pipeline.adapters.use(())  # those of the last job are not what is measured
                scores = distances(pipeline.model, request.model.variant)
            self._emit(Answered(request.job_id, request.prompt, scores=scores, **_seconds(monitor)))
            return
        codes: list[int] = []
        with monitor.stage(Stage.LOAD):
            planner = self._models.planner(request.model, request.planning.model, plan, monitor.check)
            listener = self._models.pipeline(request.model, plan, monitor.check) if request.source else None
        words = words_of(request)
        if listener is not None and request.source:
            codes = listener.hear(Path(request.source), monitor, words)
        else:
            monitor.plan(words)
        with monitor.stage(Stage.PLAN), device.on_device(plan, planner.model):
            answer = ask(planner, request, codes, lambda: monitor.advance(1.0))
        self._emit(replace(answer, codes=tuple(codes), **_seconds(monitor)))

    def _emit(self, event: Event) -> None:
        self._out.write(to_line(event) + "\n")
        self._out.flush()


def _seconds(monitor: Monitor) -> dict[str, Any]:
    return {"stage_seconds": monitor.figures()["stage_seconds"]}
