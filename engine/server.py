"""Serves requests from a stream of lines, one job at a time; looks for Cancel at every step and tile."""

import gc
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
from engine.contract.audio import AudioError
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
from engine.flaws import FlawError
from engine.job_work import words_of
from engine.loading import device, held_memory
from engine.loading.adapters import AdapterError
from engine.loading.checkpoint import CheckpointError, load_model, load_planner
from engine.loading.device import DeviceError, MemoryPlan
from engine.loading.known_numbers import distances
from engine.loading.plans import Plans, UnfaithfulError
from engine.models.finite import NotFiniteError
from engine.paces import Paces
from engine.pipeline import Pipeline
from engine.planning.planner import Planner, ask
from engine.progress import JobCancelled, Monitor


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
        self._loaded: tuple[ModelChoice, MemoryPlan, Pipeline] | None = None
        self._planner: tuple[str, MemoryPlan, Planner] | None = None
        self._keep_s = 600.0
        self._wants_free = False
        self._paces = paces or Paces()
        self._warm_up = threading.Thread(target=_import_ahead, name="import ahead", daemon=True)
        self._plans = Plans(machine_path, self._warm_up.join)

    def run(self) -> None:
        """Serve until Stop or the end of input; at the end of input the jobs already sent are finished first."""
        threading.Thread(target=self._read, name="request reader", daemon=True).start()
        where = device.pick_device("auto")
        dtype = self._plans.dtype
        self._warm_up.start()
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
                self._idle()

    def _idle(self) -> None:
        """Wait for the next message; after a while without one the weights are let go. To be weighed is no work."""
        has_weights = self._loaded is not None or self._planner is not None
        end = time.monotonic() + self._keep_s if has_weights and self._keep_s > 0 else None
        message: Request | Failed | None = Weigh()
        try:
            while isinstance(message, Weigh):
                message = self._inbox.get(timeout=max(0.0, end - time.monotonic()) if end is not None else None)
                self._take_in(message)
        except queue.Empty:
            self._free()

    def _free(self) -> None:
        where = self._loaded[1].device if self._loaded is not None else torch.device("cpu")
        self._loaded = self._planner = None
        gc.collect()
        device.release_memory(where)
        self._emit(Freed())

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
            case Free():
                self._free()
            case Weigh():
                where = self._loaded[1].device if self._loaded is not None else device.pick_device("auto")
                self._emit(held_memory.weighed(where))
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
            self._emit(_failure(request, error, plan))
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
            if isinstance(request, Ask):
                self._answer(request, plan, monitor)
            else:
                with monitor.stage(Stage.LOAD):
                    pipeline = self._pipeline(request.model, plan, monitor)
                if note := catalog.unheard(request.model.variant, request.prompt.lyrics):
                    self._emit(Notice(request.job_id, note))
                for take in pipeline.generate(request, monitor):
                    self._emit(take)
        except UnfaithfulError:
            return self._plans.use_instead(request.model, replace(plan, int8=False))
        except (RuntimeError, MemoryError) as error:
            smaller = device.smaller_plan(plan) if device.is_out_of_memory(error) else None
            if smaller is None or monitor.take > 1:
                raise
        else:
            return None
        self._loaded = self._planner = None
        gc.collect()
        device.release_memory(plan.device)
        self._plans.use_instead(request.model, smaller)
        self._emit(
            Notice(request.job_id, text("The memory was used up. The engine tries again with {plan}", plan=smaller))
        )
        return smaller

    def _pipeline(self, choice: ModelChoice, plan: MemoryPlan, monitor: Monitor) -> Pipeline:
        if self._loaded is None or self._loaded[:2] != (choice, plan):
            self._warm_up.join()  # transformers' lazy imports do not bear two threads
            self._loaded = None  # let go of the old weights before the new ones come
            judge = self._plans.judge(choice, plan)
            model = load_model(Path(choice.folder), choice.variant, plan, lambda _: monitor.report(), judge)
            pipeline = Pipeline(model, lambda name: self._load_planner(choice, name, plan))
            self._loaded = (choice, plan, pipeline)
        return self._loaded[2]

    def _load_planner(self, choice: ModelChoice, name: str, plan: MemoryPlan) -> Planner:
        plan = self._plans.of_planner(choice, name, plan)
        key = f"{choice.folder}\n{name}"
        if self._planner is None or self._planner[:2] != (key, plan):
            self._warm_up.join()
            self._planner = None
            self._planner = (key, plan, load_planner(Path(choice.folder), name, plan))
        return self._planner[2]

    def _answer(self, request: Ask, plan: MemoryPlan, monitor: Monitor) -> None:
        if request.ask_for is AskFor.NUMBERS:
            with monitor.stage(Stage.LOAD):
                pipeline = self._pipeline(request.model, plan, monitor)
                pipeline.adapters.use(())  # those of the last job are not what is measured
                scores = distances(pipeline.model, request.model.variant)
            self._emit(Answered(request.job_id, request.prompt, scores=scores, **_seconds(monitor)))
            return
        codes: list[int] = []
        with monitor.stage(Stage.LOAD):
            planner = self._load_planner(request.model, request.planning.model, plan)
            listener = self._pipeline(request.model, plan, monitor) if request.source else None
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


def _import_ahead() -> None:
    """Import what loading a model needs while nobody waits; it takes seconds."""
    import transformers.models.qwen3.modeling_qwen3  # noqa: F401


def _way_out(request: Generate | Ask, plan: MemoryPlan | None) -> str:
    """What to do when what the networks made is not music."""
    is_exact = plan is not None and plan.dtype is torch.float32 and not plan.int8
    has_adapters = isinstance(request, Generate) and any(adapter.scale for adapter in request.adapters)
    if not is_exact and has_adapters:
        return text("Remove the adapter or lower its scale, or set the precision to float32 in the settings.")
    if has_adapters:
        return text("Remove the adapter, lower its scale, or choose another one.")
    if not is_exact:
        return text("Set the precision to float32 in the settings and try again.")
    return text("Try another seed or prompt. If it happens again, download the model again.")


def _failure(request: Generate | Ask, error: Exception, plan: MemoryPlan | None) -> Failed:
    """A cause and a next step in a musician's words; the traceback goes into the detail."""
    job_id = request.job_id
    detail = "".join(traceback.format_exception(error))[-4000:]
    match error:
        case AudioError() | CheckpointError() | DeviceError() | AdapterError():
            return Failed(job_id, str(error), error.hint, detail)
        case NotFiniteError():
            message = text("The model computed values that are no numbers, so there is no sound")
            return Failed(job_id, message, _way_out(request, plan), detail)
        case FlawError():
            return Failed(job_id, str(error), _way_out(request, plan), detail)
        case MessageError():
            return Failed(job_id, str(error), text("Change the setting and try again."), detail)
        case _ if device.is_out_of_memory(error):
            hint = text("Choose a shorter clip, or close other programs that use the graphics card.")
            return Failed(job_id, text("There is not enough memory for this job"), hint, detail)
        case OSError():
            return Failed(
                job_id,
                text("A file could not be written: {error}", error=error.strerror or error),
                text("Free some disk space."),
                detail,
            )
        case _:
            hint = text("Try again. If it happens again, report it with the details.")
            return Failed(
                job_id, text("An unexpected error occurred in the engine: {error}", error=error), hint, detail
            )
