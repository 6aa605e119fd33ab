"""Jobs are queued, sent to the engine one at a time, and their takes added to the library."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Take, new_id
from daw_bridge.core.events import JobChanged, NextStep, Problem
from daw_bridge.core.queue.jobs import EngineStatus, Job, JobQueue, JobState
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.errors import ChangedLibraryError
from daw_bridge.making.engine_client import Engine, EngineEvent
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract import catalog
from engine.contract.messages import (
    Answered,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Freed,
    Generate,
    MessageError,
    Notice,
    Progress,
    Ready,
    SoundReady,
    TakeMade,
    Weighed,
)
from engine.contract.texts import text
from engine.contract.wire import to_line


class QueueRun:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, engine_life: EngineLife, index_writes: IndexWrites) -> None:
        self._desk, self._life, self._writes = desk, engine_life, index_writes
        self.jobs = JobQueue()
        self.is_paused = False
        engine_life.attach(self._on_event, self._lose_running)

    @property
    def engine(self) -> Engine:
        return self._life.engine

    @property
    def status(self) -> EngineStatus:
        return self._life.status

    # --- the jobs that wait -------------------------------------------------------------------------

    def add(self, request: Generate, title: str) -> None:
        """Queue a request; a problem says so where its model is not whole."""
        job = self.jobs.add(request, title)
        self._desk.emit(JobChanged(job))
        missing = self._desk.models.missing_parts(request.model.folder, request.model.variant)
        if missing:
            folder = request.model.folder
            message = text("The model folder {folder} lacks {parts}", folder=folder, parts=", ".join(missing))
            own = catalog.adopt_hint(Path(folder))
            hint = own or text("Choose the folder that holds the ACE-Step 1.5 checkpoints.")
            self._fail(job.id, message, hint, step=NextStep.CHOOSE_MODEL)
            return
        self.go_on()

    def add_again(self, request: Generate, title: str) -> None:
        """Queue a request that was made from a take's recipe; its takes get numbers of their own. Raises MessageError."""
        request = self._numbered(request)
        to_line(request)
        self.add(request, title)

    def retry(self, job_id: str, again_id: str = "") -> None:
        """Queue a job that failed or was cancelled once more. again_id: the id of the new job, otherwise a new one."""
        job = self.jobs.get(job_id)
        if job is not None and job.state in {JobState.FAILED, JobState.CANCELLED}:
            self.add(self._renewed(job.request, again_id or new_id()), job.title)
            self.dismiss(job_id)  # the job that was queued for it stands for it now

    def dismiss(self, job_id: str) -> None:
        """Offer an interrupted job no longer."""
        if (job := self.jobs.answer(job_id)) is not None:
            self._desk.emit(JobChanged(job))

    def list_interrupted(self, request: Generate, title: str) -> None:
        """List a job of an earlier run that did not end. It is offered until it is tried again or dismissed."""
        if self.jobs.get(request.job_id) is None:
            self.jobs.add(request, title)
            why = text("Interrupted when DAW Bridge ended")
            self._change(request.job_id, state=JobState.FAILED, problem=why, is_interrupted=True)

    def list_waiting(self, request: Generate, title: str) -> None:
        """Queue a job of an earlier run that had not begun, as it was asked for then."""
        if self.jobs.get(request.job_id) is None:
            self.add(self._numbered(request), title)

    def pause(self, is_paused: bool) -> None:
        """Let the jobs that wait go on waiting, or have them run again. A job that runs is not stopped."""
        if is_paused != self.is_paused:
            self.is_paused = is_paused
            self._announce_queue()
            self.go_on()

    def move(self, job_id: str, place: int) -> None:
        """Move a job that waits to a place among those that wait, 0 for the next one. Raises MessageError."""
        if job_id not in self.jobs.waiting:
            raise MessageError(text("There is no waiting job {id}", id=job_id))
        if self.jobs.move(job_id, place):
            self._announce_queue()

    def _renewed(self, request: Generate, job_id: str) -> Generate:
        """The request once more, with another id and the model of the settings."""
        return replace(self._numbered(request), job_id=job_id, model=self._desk.models.choice(self._desk.settings))

    def _numbered(self, request: Generate) -> Generate:
        """The request with numbers of their own for its takes."""
        library = self._desk.library
        if library is not None and Path(request.out_dir).is_relative_to(library.folder):
            first_take = library.reserve_takes(request.tags["clip_id"], request.sampling.takes)
            request = replace(request, tags=request.tags | {"first_take": str(first_take)})
        return request

    def _announce_queue(self) -> None:
        self._desk.emit(events.QueueChanged(self.jobs.waiting, self.is_paused))

    # --- the job that runs --------------------------------------------------------------------------

    def go_on(self) -> None:
        """Send the next job, if the engine is free for it."""
        if not self._life.is_free or self.jobs.running is not None:
            return
        job = self.jobs.next_queued
        if job is None or self.is_paused:
            self._life.set_status(EngineStatus.READY, text("Ready") if job is None else text("The queue is paused"))
            return
        self._change(job.id, state=JobState.RUNNING)
        self._life.set_status(EngineStatus.BUSY, text("Working"))
        self._life.send(job.request)  # if the engine has just died, the report of its exit fails the job

    def cancel(self, job_id: str) -> None:
        job = self.jobs.get(job_id)
        if job is not None and job.state is JobState.QUEUED:
            self._change(job_id, state=JobState.CANCELLED)
        elif job is not None and job.state is JobState.RUNNING:
            self._life.send(Cancel(job_id))

    def _on_event(self, event: EngineEvent) -> None:
        match event:
            case Ready():
                self.go_on()
            case Progress(job_id, stage, fraction, seconds_left):
                self._change(job_id, stage=stage, fraction=fraction, seconds_left=seconds_left)
            case SoundReady(job_id, _, path, is_draft=is_draft):
                job = self.jobs.get(job_id)
                if job is not None and (job.early, job.is_draft) != (path, is_draft):
                    self._change(job_id, early=path, is_draft=is_draft)
            case TakeMade() | Finished() | Cancelled() | Failed():  # in this order: a job that is over gets no takes
                self._desk.commands.once_open(partial(self._on_result, event))
            case Notice(job_id, message):
                self._desk.emit(Problem(message, text("The job continues."), job_id=job_id))
            case Freed() | Answered() | Weighed():
                pass  # other parts hear of answers, and how much memory there is

    def _on_result(self, event: TakeMade | Finished | Cancelled | Failed) -> None:
        if isinstance(event, TakeMade):
            self._add_take(event)
        else:
            self._writes.after(self._desk.library, partial(self._on_end, event))

    def _on_end(self, event: Finished | Cancelled | Failed) -> None:
        match event:
            case Finished(job_id):
                self._change(job_id, state=JobState.DONE, fraction=1.0, seconds_left=0.0)
                self.go_on()
            case Cancelled(job_id):
                self._change(job_id, state=JobState.CANCELLED, seconds_left=None)
                self.go_on()
            case Failed(job_id, message, hint, detail):
                self._fail(job_id, message, hint, detail, NextStep.TRY_AGAIN)
                self.go_on()

    def _add_take(self, made: TakeMade) -> None:
        job_id, library, path = made.job_id, self._desk.library, Path(made.path)
        if self.jobs.get(job_id) is None or library is None:
            return
        if not path.is_relative_to(library.folder):
            changed = ChangedLibraryError(text("The new take"), path.parent.parent.parent)
            self._desk.emit(Problem(str(changed), changed.hint, job_id=job_id))
            return

        def failed(error: Exception) -> None:
            message = text("The new take could not be added to the library: {error}", error=error)
            hint = text("Its file is kept: {file}. It is listed when DAW Bridge is started again.", file=path)
            self._desk.emit(Problem(message, getattr(error, "hint", "") or hint, job_id=job_id))

        def listed(added: tuple[Clip, Take]) -> None:
            clip, take = added
            if not library.is_discarded(take.id):  # a reading of the library may have listed it before
                self._desk.emit(events.ClipChanged(clip))
                self._desk.emit(events.TakeAdded(take, is_new=True))
            if (now := self.jobs.get(job_id)) is not None:
                self._change(job_id, take_ids=(*now.take_ids, take.id), early="", is_draft=False)

        self._writes.write(library, lambda now: now.add_take(path, Recipe.parse(made.recipe)), listed, failed)

    def _lose_running(self, message: str) -> None:
        if (job := self.jobs.running) is not None:
            self._fail(job.id, message, text("Nothing was lost. Try again."), step=NextStep.TRY_AGAIN)

    def _fail(self, job_id: str, message: str, hint: str, detail: str = "", step: NextStep = NextStep.NONE) -> None:
        # the reason first: whoever hears that the job has failed has it then, even if the program is killed in between
        self._desk.emit(Problem(message, hint, detail, step, job_id))
        self._change(job_id, state=JobState.FAILED, problem=message, seconds_left=None)

    def _change(self, job_id: str, **changes: object) -> Job | None:
        job = self.jobs.change(job_id, **changes)
        if job is not None:
            self._desk.emit(JobChanged(job))
        return job
