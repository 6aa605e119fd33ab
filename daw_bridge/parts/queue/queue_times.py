"""Says how long the jobs that wait will take, and learns it from those that are made."""

import time
from collections.abc import Callable

from daw_bridge.core.events import DeskEvent, JobChanged, QueueTimed
from daw_bridge.core.queue.jobs import Job, JobState
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.queue.job_times import JobTimes
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Generate, Stage


class QueueTimes:
    """Part of the bridge; methods run on the inbox thread. clock: in seconds.

    The loading of a model counts for no job: only the first of several has it.
    """

    def __init__(
        self, desk: Desk, queue_run: QueueRun, times: JobTimes, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._desk, self._queue_run, self.times, self.clock = desk, queue_run, times, clock
        self._states: dict[str, JobState] = {}
        self._began: tuple[str, float] | None = None  # the job that runs, and since when it has had its model
        self._announced: dict[str, float] = {}
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case JobChanged(job):
                self._follow(job)

    def _follow(self, job: Job) -> None:
        if job.state is JobState.RUNNING and job.stage not in {None, Stage.LOAD} and not self._is_timed(job):
            self._began = job.id, self.clock()
        if self._states.get(job.id) is job.state:
            return
        if job.state is JobState.DONE and self._began is not None and self._is_timed(job):
            self.times.learn(job.request, self._source_s(job.request), self.clock() - self._began[1])
        if job.state.is_over:
            self._states.pop(job.id, None)
        else:
            self._states[job.id] = job.state
        self._announce()

    def _is_timed(self, job: Job) -> bool:
        return self._began is not None and self._began[0] == job.id

    def _announce(self) -> None:
        jobs = [job.request for job in self._queue_run.jobs if not job.state.is_over]
        found = ((each.job_id, self.times.expected(each, self._source_s(each))) for each in jobs)
        expected = {job_id: round(seconds, 2) for job_id, seconds in found if seconds is not None}
        if expected != self._announced:
            self._announced = expected
            self._desk.emit(QueueTimed(expected))

    def _source_s(self, request: Generate) -> float:
        """The length of the take that a job works on, in seconds; 0 without one."""
        found = self._desk.found(request.tags.get("parent_take", ""))
        return found[1].n_samples / SAMPLE_RATE if found is not None else 0.0
