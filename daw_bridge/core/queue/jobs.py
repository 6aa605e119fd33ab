"""Jobs and their queue. Inbox thread only."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from engine.contract.messages import Generate, Stage, Task
from engine.contract.texts import text

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
    """A request with its state and progress. title: shown to users. take_ids: the takes made so far.

    fraction: done, 0 to 1. early: the file of a take that can be played before it is made; "" if none. is_draft: what
    plays there is what half of the steps promise, and not the take itself.
    is_interrupted: it ran when the program ended, and is offered again until the user answers.
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
    is_draft: bool = False
    is_interrupted: bool = False


def job_title(task: Task, subject: str = "") -> str:
    """Return the title of a job. subject: the name of new music, the bars to repaint, or the tracks to make."""
    match task:
        case Task.TEXT2MUSIC:
            return text("Generate “{name}”", name=subject)
        case Task.REPAINT:
            return text("Repaint {bars}", bars=subject)
        case Task.COVER:
            return text("Cover")
        case Task.COVER_NOFSQ:
            return text("Stay close")
        case Task.LEGO:
            return text("Add {tracks}", tracks=subject)
        case Task.EXTRACT:
            return text("Extract {tracks}", tracks=subject)
        case Task.COMPLETE if subject:
            return text("Complete with {tracks}", tracks=subject)
        case Task.COMPLETE:
            return text("Complete")


class JobQueue:
    """Jobs in the order they were added or moved to; at most one runs. Keeps the last 200 that are over."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()

    def add(self, request: Generate, title: str) -> Job:
        job = Job(request.job_id, title, request)
        self._jobs[job.id] = job
        if len(self._jobs) > _KEPT:
            over = [known.id for known in self._jobs.values() if known.state.is_over and not known.is_interrupted]
            for job_id in over[:-_KEPT]:
                del self._jobs[job_id]
        return job

    def get(self, job_id: str) -> Job | None:
        return self._jobs.get(job_id)

    def change(self, job_id: str, **changes: object) -> Job | None:
        """Replace fields of a job and return the new job; None if the job is over or unknown."""
        job = self._jobs.get(job_id)
        if job is None or job.state.is_over:
            return None
        self._jobs[job_id] = replace(job, **changes)  # type: ignore[arg-type]
        return self._jobs[job_id]

    def answer(self, job_id: str) -> Job | None:
        """Offer an interrupted job no longer; return it, or None for any other one."""
        job = self._jobs.get(job_id)
        if job is None or not job.is_interrupted:
            return None
        self._jobs[job_id] = replace(job, is_interrupted=False)
        return self._jobs[job_id]

    @property
    def running(self) -> Job | None:
        return next((job for job in self._jobs.values() if job.state is JobState.RUNNING), None)

    @property
    def next_queued(self) -> Job | None:
        return next((job for job in self._jobs.values() if job.state is JobState.QUEUED), None)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The ids of the jobs that wait, the next one first."""
        return tuple(job.id for job in self._jobs.values() if job.state is JobState.QUEUED)

    def move(self, job_id: str, place: int) -> bool:
        """Move a job that waits to a place among those that wait, 0 for the next one. Returns whether the order changed."""
        before = self.waiting
        if job_id not in before:
            return False
        order = [each for each in before if each != job_id]
        order.insert(max(0, place), job_id)
        for each in order:
            self._jobs.move_to_end(each)
        return tuple(order) != before

    def __iter__(self) -> Iterator[Job]:
        return iter(list(self._jobs.values()))
