"""What models were measured to take on this machine: seconds for new music, and memory; and what the engine holds now."""

from dataclasses import replace

from daw_bridge.core.events import MemoryMeasured
from daw_bridge.core.models.known_model import Kind, KnownModel
from daw_bridge.making.engine_client import EngineEvent
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.models.model_memory import ModelMemory
from daw_bridge.parts.queue.job_times import JobTimes
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract import catalog
from engine.contract.messages import Generate, Planning, Prompt, Sampling, TakeMade, Task, Weigh, Weighed

MUSIC_S = 30.0


class Measured:
    """Part of the bridge; methods run on the inbox thread. times: what jobs took here."""

    def __init__(
        self, desk: Desk, engine_life: EngineLife, queue_run: QueueRun, times: JobTimes, memory: ModelMemory
    ) -> None:
        self._desk, self._life, self._queue_run = desk, engine_life, queue_run
        self._times, self._memory = times, memory
        engine_life.listen(self._on_event)

    def with_figures(self, model: KnownModel) -> KnownModel:
        """The model with what is known of it under the settings of now."""
        if model.kind is not Kind.MUSIC:
            return model
        choice = self._desk.models.choice(self._desk.settings, model.name)
        return replace(
            model,
            seconds_for_30=self._seconds(model.name),
            peak_bytes=self._memory.peak(model.name, choice.device, choice.dtype),
        )

    def weigh(self) -> None:
        """Ask the engine how much memory it holds. `MemoryMeasured` says it, at the next step where a job runs."""
        if self._life.is_ready:
            self._life.send(Weigh())

    def _seconds(self, name: str) -> float | None:
        """How long 30 s of new music by a model take, without a planner or else with one that was used."""
        sampling = Sampling(steps=catalog.find_variant(name).steps)
        model = self._desk.models.choice(self._desk.settings, name)
        asked = Generate("new", Task.TEXT2MUSIC, Prompt(), sampling, model, "", duration_s=MUSIC_S)
        planners = (planner.folder for planner in (*catalog.PLANNERS, catalog.SKETCH_PLANNER))
        kinds = (asked, *(replace(asked, planning=Planning(planner)) for planner in planners))
        known = (self._times.expected(kind, 0.0) for kind in kinds)
        return next((seconds for seconds in known if seconds is not None), None)

    def _on_event(self, event: EngineEvent) -> None:
        match event:
            case Weighed(held, total, device, device_held, device_total):
                self._desk.emit(MemoryMeasured(held, total, device, device_held, device_total))
            case TakeMade(job_id) if event.stage_peak_bytes and (job := self._queue_run.jobs.get(job_id)) is not None:
                model = job.request.model
                self._memory.learn(model.variant, model.device, model.dtype, max(event.stage_peak_bytes.values()))
