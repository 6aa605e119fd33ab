"""Says what the engine takes of this machine: memory, and the time for new music. Nothing is said that is not known."""

from dataclasses import replace

from daw_bridge.core.events import DeskEvent, DraftChanged, EngineChanged, EngineUse, JobChanged, SettingsChanged
from daw_bridge.core.jobs import JobState
from daw_bridge.making.process_memory import resident_bytes
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.generation import Generation
from daw_bridge.parts.queue.job_times import JobTimes
from engine.contract.messages import Generate, MessageError, Prompt, Task

_LOOK_S = 3.0
_STEP_BYTES = 50_000_000  # a change that is worth a word


class EngineUses:
    """Part of the bridge; methods run on the inbox thread. times: what jobs took on this machine."""

    def __init__(self, desk: Desk, engine_life: EngineLife, generation: Generation, times: JobTimes) -> None:
        self._desk, self._life, self._generation, self._times = desk, engine_life, generation, times
        self.use = EngineUse()
        desk.listen_inside(self._on_event)

    def look(self) -> None:
        """Look at the memory, and again in a few seconds."""
        self._desk.post_later(_LOOK_S, self.look)
        self._say_memory()

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case EngineChanged():
                self._say_memory()
            case JobChanged(job) if job.state is JobState.DONE:
                self._say_memory()
                self._say_speed()
            case SettingsChanged():
                self._say_speed()
            case DraftChanged(draft, before) if draft.unsaved() == before.unsaved():  # words change nothing
                self._say_speed()

    def _say_memory(self) -> None:
        """On a GPU, what counts is the GPU's memory, of which the engine tells with each take."""
        is_peak = bool(self._life.device) and not self._life.device.startswith("cpu")
        pid = self._life.engine.pid
        now = self._life.peak_bytes if is_peak else resident_bytes(pid) if pid is not None else 0
        if abs(now - self.use.memory_bytes) >= _STEP_BYTES or (not now) != (not self.use.memory_bytes):
            self._say(memory_bytes=now, is_peak=is_peak)

    def _say_speed(self) -> None:
        variant = self._desk.variant_in_use()
        takes_s: float | None = None
        try:
            sampling = replace(self._desk.draft.sampling(variant), takes=1)
            planning = self._generation.planning(Task.TEXT2MUSIC)
            model = self._generation.model()
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
