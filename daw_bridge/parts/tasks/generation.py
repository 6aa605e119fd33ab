"""What a job is asked for: the request of the prompt, the take and the draft that the engine gets."""

import logging
import time
from dataclasses import replace
from pathlib import Path

from daw_bridge.core.clip import Take, new_id
from daw_bridge.core.draft import model_tempo
from daw_bridge.core.events import NextStep, Problem
from daw_bridge.core.queue.jobs import job_title
from daw_bridge.core.versions.lyric_lines import TIMED, has_lines, inherited_lines
from daw_bridge.library.facts.file_facts import EDIT_TAGS, MUSICAL_TAGS, is_loop
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract import catalog
from engine.contract.command_name import command
from engine.contract.messages import (
    ContextRange,
    Generate,
    MessageError,
    Morph,
    Prompt,
    Region,
    Sampling,
    Task,
)
from engine.contract.texts import series, text
from engine.contract.track_names import track_name
from engine.contract.wire import to_line

_log = logging.getLogger(__name__)


class Generation:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, daw_session: DawSession, queue_run: QueueRun) -> None:
        self._desk, self._daw_session, self._queue_run = desk, daw_session, queue_run

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

    def check_model(self) -> None:
        """Emit a problem if no model is installed, at the start instead of at the first job."""
        model = self._desk.models.choice(self._desk.settings)
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
                self._desk.models.choice(self._desk.settings),
                folder,
                duration_s,
                source,
                self._desk.draft.reference_for(task),
                regions,
                None,
                tags,
                tracks,
                self._desk.models.planning(self._desk.settings, self._desk.draft, task),
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
        self._queue_run.add(request, title)
