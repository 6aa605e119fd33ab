"""Jobs and their order. No threads: the bridge's inbox owns the queue."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from engine.contract.messages import Generate, Stage

_KEPT = 200


class EngineStatus(Enum):
    OFF = "off"
    STARTING = "starting"
    READY = "ready"
    BUSY = "busy"
    FAILED = "failed"


class JobState(Enum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        return self in {JobState.DONE, JobState.FAILED, JobState.CANCELLED}


@dataclass(frozen=True, slots=True)
class Job:
    """A request and how far it is. title: for people. take_ids: what it made so far.

    early: the file of a take that is still being decoded and can be heard already, "" while there is none.
    """

    id: str
    title: str
    request: Generate
    state: JobState = JobState.QUEUED
    stage: Stage | None = None
    fraction: float = 0.0
    seconds_left: float | None = None
    take_ids: tuple[str, ...] = ()
    problem: str = ""
    early: str = ""


class JobQueue:
    """Jobs in the order they came; at most one runs. Every change returns the new Job. Keeps the last that are over."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()

    def add(self, request: Generate, title: str) -> Job:
        job = Job(request.job_id, title, request)
        self._jobs[job.id] = job
        if len(self._jobs) > _KEPT:
            over = [known.id for known in self._jobs.values() if known.state.is_over]
            for job_id in over[:-_KEPT]:
                del self._jobs[job_id]
        return job

    def get(self, job_id: str) -> Job | None:
        return self._jobs.get(job_id)

    def change(self, job_id: str, **changes: object) -> Job | None:
        """Replace fields of a job that is not over; None for one that is, or is unknown."""
        job = self._jobs.get(job_id)
        if job is None or job.state.is_over:
            return None
        self._jobs[job_id] = replace(job, **changes)  # type: ignore[arg-type]
        return self._jobs[job_id]

    @property
    def running(self) -> Job | None:
        return next((job for job in self._jobs.values() if job.state is JobState.RUNNING), None)

    @property
    def next_queued(self) -> Job | None:
        return next((job for job in self._jobs.values() if job.state is JobState.QUEUED), None)

    def __iter__(self) -> Iterator[Job]:
        return iter(list(self._jobs.values()))
