"""Says what the engine takes of this machine: memory, and the time for new music. Nothing is said that is not known."""

from dataclasses import replace

from daw_bridge.core.events import DeskEvent, DraftChanged, EngineChanged, EngineUse, JobChanged, SettingsChanged
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.making.engine_client import EngineEvent
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.queue.job_times import JobTimes
from engine.contract.messages import Freed, Generate, MessageError, Prompt, Task, Weigh, Weighed

_STEP_BYTES = 50_000_000  # a change that is worth a word


class EngineUses:
    """Part of the bridge; methods run on the inbox thread. times: what jobs took on this machine."""

    def __init__(self, desk: Desk, engine_life: EngineLife, times: JobTimes) -> None:
        self._desk, self._life, self._times = desk, engine_life, times
        self.use = EngineUse()
        desk.listen_inside(self._on_event)
        engine_life.listen(self._on_engine_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case EngineChanged():
                self._weigh()
            case JobChanged(job) if job.state is JobState.DONE:
                self._weigh()
                self._say_speed()
            case SettingsChanged():
                self._say_speed()
            case DraftChanged(draft, before) if draft.unsaved() == before.unsaved():  # words change nothing
                self._say_speed()

    def _weigh(self) -> None:
        """Ask the engine how much memory it holds; one that does not run holds none."""
        if self._life.is_ready:
            self._life.send(Weigh())
        elif self.use.memory_bytes:
            self._say(memory_bytes=0)

    def _on_engine_event(self, event: EngineEvent) -> None:
        """On a GPU, what counts is the GPU's memory."""
        if isinstance(event, Freed):
            self._weigh()
        elif isinstance(event, Weighed):
            now = event.device_held if event.device_total else event.held
            if abs(now - self.use.memory_bytes) >= _STEP_BYTES or (not now) != (not self.use.memory_bytes):
                self._say(memory_bytes=now)

    def _say_speed(self) -> None:
        variant = self._desk.variant_in_use()
        takes_s: float | None = None
        try:
            sampling = replace(self._desk.draft.sampling(variant), takes=1)
            planning = self._desk.models.planning(self._desk.settings, self._desk.draft, Task.TEXT2MUSIC)
            model = self._desk.models.choice(self._desk.settings)
            request = Generate(
                "speed", Task.TEXT2MUSIC, Prompt(), sampling, model, "", variant.usual_s, planning=planning
            )
            takes_s = self._times.expected(request, 0.0)
        except MessageError:  # settings of which no job can be made
            pass
        self._say(music_s=variant.usual_s, takes_s=round(takes_s, 1) if takes_s is not None else None)

    def _say(self, **values: object) -> None:
        use = replace(self.use, **values)  # type: ignore[arg-type]
        if use != self.use:
            self.use = use
            self._desk.emit(use)
