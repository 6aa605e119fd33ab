"""Jobs: builds requests, queues them and sends them to the engine one at a time."""

import logging
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Take, new_id
from daw_bridge.core.draft import model_tempo
from daw_bridge.core.events import JobChanged, NextStep, Problem
from daw_bridge.core.queue.jobs import EngineStatus, Job, JobQueue, JobState, job_title
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.lyric_lines import TIMED, has_lines, inherited_lines
from daw_bridge.library.errors import ChangedLibraryError
from daw_bridge.library.facts.file_facts import EDIT_TAGS, MUSICAL_TAGS, is_loop
from daw_bridge.making.engine_client import Engine, EngineEvent
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract import catalog
from engine.contract.command_name import command
from engine.contract.messages import (
    Answered,
    Cancel,
    Cancelled,
    ContextRange,
    Failed,
    Finished,
    Freed,
    Generate,
    MessageError,
    ModelChoice,
    Morph,
    Notice,
    Planning,
    Progress,
    Prompt,
    Ready,
    Region,
    Sampling,
    SoundReady,
    TakeMade,
    Task,
    Weighed,
)
from engine.contract.texts import series, text
from engine.contract.track_names import track_name
from engine.contract.wire import to_line

_log = logging.getLogger(__name__)


class Generation:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, engine_life: EngineLife, daw_session: DawSession, index_writes: IndexWrites) -> None:
        self._desk, self._life, self._daw_session, self._writes = desk, engine_life, daw_session, index_writes
        self.jobs = JobQueue()
        self.is_paused = False
        engine_life.attach(self._on_event, self._lose_running)

    @property
    def engine(self) -> Engine:
        return self._life.engine

    @property
    def status(self) -> EngineStatus:
        return self._life.status

    # --- making jobs --------------------------------------------------------------------------------

    def text2music(
        self,
        job_id: str,
        prompt: Prompt,
        sampling: Sampling,
        duration_s: float,
        *,
        loop: bool = False,
        clip_id: str = "",
    ) -> None:
        """clip_id: of the clip that it becomes, if the caller has chosen one."""
        name = prompt.caption.strip().split("\n")[0][:40] or text("New music")
        tags = {
            "clip_id": clip_id or new_id(),
            "clip_name": name,
            "created": str(time.time()),
        } | self._daw_session.tags()
        tags |= self._unasked(prompt)
        self._submit(
            job_id,
            job_title(Task.TEXT2MUSIC, name),
            Task.TEXT2MUSIC,
            prompt,
            sampling,
            tags,
            duration_s=duration_s,
            loop=loop,
        )

    def repaint(
        self,
        job_id: str,
        take_id: str,
        regions: tuple[Region, ...],
        prompt: Prompt,
        sampling: Sampling,
        context: ContextRange | None = None,
        title: str = "",
    ) -> None:
        """title: of the job, if not the usual one."""
        take = self._source(job_id, take_id)
        if take is not None:
            title = title or job_title(Task.REPAINT, self._desk.grid_of(take).bars(regions))
            self._submit(
                job_id,
                title,
                Task.REPAINT,
                prompt,
                sampling,
                self.tags(take),
                source=take.path,
                regions=regions,
                context=context,
            )

    def rework(
        self,
        job_id: str,
        task: Task,
        take_id: str,
        prompt: Prompt,
        sampling: Sampling,
        tracks: tuple[str, ...] = (),
        regions: tuple[Region, ...] = (),
        morph: Morph | None = None,
    ) -> None:
        """Cover, stay close, lego, extract or complete a take. morph: what a cover comes from."""
        settings = self._desk.settings
        if why := catalog.refusal(self._desk.variant_in_use().folder, task):
            able = catalog.able_variant(Path(settings.model_folder), task)
            if able is None:
                hint = text(
                    "The model folder holds no model that can. Fetch one: {command}", command=command("models get base")
                )
                self._desk.emit(Problem(why, hint, step=NextStep.CHOOSE_MODEL, job_id=job_id))
            else:
                problem = Problem(
                    why, text("{model} is installed.", model=able.label), step=NextStep.SWITCH_MODEL, job_id=job_id
                )
                self._desk.emit(replace(problem, offer=able.folder))
            return
        take = self._source(job_id, take_id)
        if take is not None:
            title = job_title(task, series(map(track_name, tracks)))
            title = text("Morph") if morph is not None else title
            tags = self.tags(take, prompt.keyscale)
            regions = tuple(region.without_own() for region in regions)
            self._submit(
                job_id,
                title,
                task,
                prompt,
                sampling,
                tags,
                source=take.path,
                regions=regions,
                tracks=tracks,
                morph=morph,
            )

    def retry(self, job_id: str, again_id: str = "") -> None:
        """Queue a job that failed or was cancelled once more. again_id: the id of the new job, otherwise a new one."""
        job = self.jobs.get(job_id)
        if job is not None and job.state in {JobState.FAILED, JobState.CANCELLED}:
            self._queue(self._renewed(job.request, again_id or new_id()), job.title)
            self.dismiss(job_id)  # the job that was queued for it stands for it now

    def dismiss(self, job_id: str) -> None:
        """Offer an interrupted job no longer."""
        if (job := self.jobs.answer(job_id)) is not None:
            self._desk.emit(JobChanged(job))

    def make_again(self, request: Generate, title: str) -> None:
        """Queue a request that was made from a take's recipe; its takes get numbers of their own. Raises MessageError."""
        request = self._numbered(request)
        to_line(request)
        self._queue(request, title)

    def _renewed(self, request: Generate, job_id: str) -> Generate:
        """The request once more, with another id and the model of the settings."""
        return replace(self._numbered(request), job_id=job_id, model=self.model())

    def _numbered(self, request: Generate) -> Generate:
        """The request with numbers of their own for its takes."""
        library = self._desk.library
        if library is not None and Path(request.out_dir).is_relative_to(library.folder):
            first_take = library.reserve_takes(request.tags["clip_id"], request.sampling.takes)
            request = replace(request, tags=request.tags | {"first_take": str(first_take)})
        return request

    def check_model(self) -> None:
        """Emit a problem if no model is installed, at the start instead of at the first job."""
        model = self.model()
        if self._desk.models.missing_parts(model.folder, model.variant):
            hint = text(
                "Choose the folder that holds the ACE-Step 1.5 checkpoints. Clips and playback work without it."
            )
            self._desk.emit(Problem(text("No model is installed yet"), hint, step=NextStep.CHOOSE_MODEL))

    def _source(self, job_id: str, take_id: str) -> Take | None:
        if (found := self._desk.found(take_id)) is not None:
            return found[1]
        message, hint = text("There is no take to work on"), text("Drop a file on the window first.")
        if self._desk.is_opening:
            error = self._desk.no_library(message)
            message, hint = str(error), error.hint
        self._desk.emit(Problem(message, hint, job_id=job_id))
        return None

    def _unasked(self, prompt: Prompt) -> dict[str, str]:
        """Return tempo and signature of new music that the models do not know, and were asked for otherwise."""
        grid, tags = self._desk.grid, {}
        if prompt.bpm is not None and prompt.bpm != grid.tempo_bpm and prompt.bpm == model_tempo(grid.tempo_bpm):
            tags["tempo_bpm"] = f"{grid.tempo_bpm:.6g}"
        if prompt.bpm is not None and not prompt.timesignature:
            tags["timesignature"] = grid.timesignature
        return tags

    def tags(self, take: Take, key: str = "") -> dict[str, str]:
        """Return the tags that a take inherits from its source. key: the one of all its music, if it gets another."""
        found = self._desk.found(take.id)
        tags = take.recipe.tags_named((*MUSICAL_TAGS, *EDIT_TAGS))
        if take.own_tempo_bpm is not None:
            tags["tempo_bpm"] = f"{take.own_tempo_bpm:.6g}"
        if found is not None and is_loop(*found):
            tags["loop_length"] = str(take.n_samples)
        own = {"timesignature": take.own_timesignature, "keyscale": key or take.own_keyscale}
        tags |= {name: value for name, value in own.items() if value}
        tags |= inherited_lines(take)
        tags |= {"clip_id": take.clip_id, "parent_take": take.id, "start_samples": str(take.start_samples)}
        return tags | ({"clip_name": found[0].name, "created": str(found[0].created)} if found is not None else {})

    def model(self, variant: str = "") -> ModelChoice:
        """Return how the engine loads a variant by the settings; "" for the one in use."""
        s = self._desk.settings
        variant = variant or self._desk.variant_in_use().folder
        return ModelChoice(s.model_folder, variant, s.dtype, s.device, s.residency, s.keep_minutes * 60.0)

    def planning(self, task: Task) -> Planning | None:
        """Return the planner of the draft; None if it is not installed or the task makes no new music."""
        if task is not Task.TEXT2MUSIC:
            return None
        draft = self._desk.draft
        name = self._desk.models.planner(self._desk.settings, draft)
        return Planning(name, catalog.find_planner(name).codes, draft.planner_rewrites) if name else None

    def _submit(
        self,
        job_id: str,
        title: str,
        task: Task,
        prompt: Prompt,
        sampling: Sampling,
        tags: dict[str, str],
        *,
        duration_s: float | None = None,
        source: str | None = None,
        regions: tuple[Region, ...] = (),
        tracks: tuple[str, ...] = (),
        loop: bool = False,
        context: ContextRange | None = None,
        morph: Morph | None = None,
    ) -> None:
        library = self._desk.library
        if library is None:
            error = self._desk.no_library(text("There is no library for the result"))
            self._desk.emit(Problem(str(error), error.hint, job_id=job_id))
            return
        tags |= {"first_take": str(library.reserve_takes(tags["clip_id"], sampling.takes))}
        folder = str(library.clip_folder(tags["clip_id"]))
        try:
            request = Generate(
                job_id,
                task,
                prompt,
                sampling,
                self.model(),
                folder,
                duration_s,
                source,
                self._desk.draft.reference_for(task),
                regions,
                None,
                tags,
                tracks,
                self.planning(task),
                adapters=self._desk.draft.adapter_list(),
                loop=loop,
                morph=morph,
                timing=task in TIMED and self._desk.variant_in_use().sings and has_lines(prompt.lyrics),
                match_level=self._desk.draft.match_level,
                context=context,
            )
            to_line(request)  # refuses a path that the engine could not be told, before the job is listed
        except MessageError as error:
            self._desk.emit(Problem(str(error), text("Change the value and try again."), job_id=job_id))
            return
        self._queue(request, title)

    def _queue(self, request: Generate, title: str) -> None:
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
        self._next()

    # --- running jobs -------------------------------------------------------------------------------

    def list_interrupted(self, request: Generate, title: str) -> None:
        """List a job of an earlier run that did not end. It is offered until it is tried again or dismissed."""
        if self.jobs.get(request.job_id) is None:
            self.jobs.add(request, title)
            why = text("Interrupted when DAW Bridge ended")
            self._change(request.job_id, state=JobState.FAILED, problem=why, is_interrupted=True)

    def list_waiting(self, request: Generate, title: str) -> None:
        """Queue a job of an earlier run that had not begun, as it was asked for then."""
        if self.jobs.get(request.job_id) is None:
            self._queue(self._numbered(request), title)

    def pause(self, is_paused: bool) -> None:
        """Let the jobs that wait go on waiting, or have them run again. A job that runs is not stopped."""
        if is_paused != self.is_paused:
            self.is_paused = is_paused
            self._announce_queue()
            self._next()

    def move(self, job_id: str, place: int) -> None:
        """Move a job that waits to a place among those that wait, 0 for the next one. Raises MessageError."""
        if job_id not in self.jobs.waiting:
            raise MessageError(text("There is no waiting job {id}", id=job_id))
        if self.jobs.move(job_id, place):
            self._announce_queue()

    def _announce_queue(self) -> None:
        self._desk.emit(events.QueueChanged(self.jobs.waiting, self.is_paused))

    def _next(self) -> None:
        if not self._life.is_ready or self.jobs.running is not None:
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
                self._next()
            case Progress(job_id, stage, fraction, seconds_left):
                self._change(job_id, stage=stage, fraction=fraction, seconds_left=seconds_left)
            case SoundReady(job_id, _, path):
                job = self.jobs.get(job_id)
                if job is not None and job.early != path:
                    self._change(job_id, early=path)
            case TakeMade() | Finished() | Cancelled() | Failed():  # in this order: a job that is over gets no takes
                self._desk.commands.once_open(partial(self._on_result, event))
            case Notice(job_id, message):
                self._desk.emit(Problem(message, text("The job continues."), job_id=job_id))
            case Freed() | Answered() | Weighed():
                pass  # the bridge sends no Ask requests, and another part hears how much memory there is

    def _on_result(self, event: TakeMade | Finished | Cancelled | Failed) -> None:
        if isinstance(event, TakeMade):
            self._add_take(event)
        else:
            self._writes.after(self._desk.library, partial(self._on_end, event))

    def _on_end(self, event: Finished | Cancelled | Failed) -> None:
        match event:
            case Finished(job_id):
                self._change(job_id, state=JobState.DONE, fraction=1.0, seconds_left=0.0)
                self._next()
            case Cancelled(job_id):
                self._change(job_id, state=JobState.CANCELLED, seconds_left=None)
                self._next()
            case Failed(job_id, message, hint, detail):
                self._fail(job_id, message, hint, detail, NextStep.TRY_AGAIN)
                self._next()

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
                self._change(job_id, take_ids=(*now.take_ids, take.id), early="")

        self._writes.write(library, lambda now: now.add_take(path, Recipe.parse(made.recipe)), listed, failed)

    def _lose_running(self, message: str) -> None:
        if (job := self.jobs.running) is not None:
            self._fail(job.id, message, text("Nothing was lost. Try again."), step=NextStep.TRY_AGAIN)

    def _fail(self, job_id: str, message: str, hint: str, detail: str = "", step: NextStep = NextStep.NONE) -> None:
        self._change(job_id, state=JobState.FAILED, problem=message, seconds_left=None)
        self._desk.emit(Problem(message, hint, detail, step, job_id))

    def _change(self, job_id: str, **changes: object) -> Job | None:
        job = self.jobs.change(job_id, **changes)
        if job is not None:
            self._desk.emit(JobChanged(job))
        return job
