"""Asks the planner for words: let it write, improve, and what is this. One question at a time, before the jobs that wait."""

import shutil
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import SystemRandom

from daw_bridge.core.clip import Take
from daw_bridge.core.draft import model_tempo
from daw_bridge.core.events import (
    DeskEvent,
    DraftChanged,
    EngineChanged,
    JobChanged,
    ModelReady,
    ModelsFound,
    NextStep,
    Problem,
    SettingsChanged,
)
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.words.proposal import INSTRUMENTAL, Asked, AskState, Proposal, Standing
from daw_bridge.core.words.word_events import AskedChanged, PlannerFound
from daw_bridge.making.engine_client import EngineEvent
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.checks import fits
from engine.contract.messages import (
    MAX_SEED,
    Answered,
    Ask,
    AskFor,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    MessageError,
    Notice,
    Planning,
    Progress,
    Prompt,
    Region,
)
from engine.contract.texts import text
from engine.contract.wire import to_line
from engine.contract.writing.sound_writer import write_wav

_FREE, _CLOSE = 0.85, 0.3  # temperatures: of what is invented, and of what is heard
_LONGEST_HEARD_S = 600.0
_TELL_S = 0.2


class Asking:
    """Part of the bridge; methods run on the inbox thread. `AskedChanged` says what becomes of the last question.

    A question waits for the job that runs, and goes before those that wait: it takes seconds, and somebody sits there.
    """

    def __init__(self, desk: Desk, engine_life: EngineLife, queue_run: QueueRun) -> None:
        self._desk, self._life, self._queue_run = desk, engine_life, queue_run
        self.asked: Asked | None = None
        self._request: Ask | None = None  # None, too, while the sound of a region is cut out for it
        self._base = Standing()
        self._told_at = 0.0
        self._answer: Answered | None = None
        self._told = PlannerFound()
        self._cut = ""  # the folder of a region's sound, while it is needed
        desk.listen_inside(self._on_event)
        desk.after_work.append(self._remove_cut)

    # --- asking -------------------------------------------------------------------------------------

    def inspire(self, ask_id: str, query: str = "") -> None:
        """Have a short wish made into description, lyrics and values. Raises MessageError, as all of these.

        query: "" for the description of the draft, or an idea of the planner's own where that is empty, too.
        """
        base, draft = self.standing(), self._desk.draft
        known = self._known(base)
        is_silent = not self._desk.variant_in_use().sings or draft.lyrics.casefold() == INSTRUMENTAL.casefold()
        words = query.strip() or draft.caption
        self._begin(self._new(ask_id, AskFor.INSPIRE, query=words, prompt=known, instrumental=is_silent))

    def improve(self, ask_id: str) -> None:
        """Have description and lyrics of the draft rewritten in more detail."""
        base, draft = self.standing(), self._desk.draft
        if not draft.caption and not draft.lyrics:
            raise MessageError(text("There is nothing to improve. Write a description or lyrics first"))
        known = replace(self._known(base), caption=draft.caption, lyrics=draft.lyrics)
        self._begin(self._new(ask_id, AskFor.FORMAT, prompt=known))

    def understand(self, ask_id: str, take_id: str, region: Region | None = None) -> None:
        """Have a take, or a part of it, described. region: in seconds of the take."""
        if (found := self._desk.found(take_id)) is None:
            raise MessageError(text("There is no such take"))
        clip, take = found
        subject = clip.name if take.is_original else text("{take} of {clip}", take=take.name, clip=clip.name)
        if region is not None:
            bars = self._desk.grid_of(take).bars((region,))
            subject = text("{bars} of {what}", bars=bars, what=subject)
        request = self._new(ask_id, AskFor.UNDERSTAND, source=take.path)
        length_s = take.length_s if region is None else region.length_s
        if length_s > _LONGEST_HEARD_S:
            raise MessageError(text("The planner hears up to ten minutes. Select a region"))
        if request is None or region is None or (region.start_s <= 0 and region.end_s >= take.length_s):
            self._begin(request, subject)
            return
        self._announce(self._planned(request, subject))
        self._desk.work(
            partial(_cut_out, take, region),
            partial(self._on_cut, request),
            partial(self._on_no_cut, ask_id),
        )

    def cancel(self) -> None:
        """Stop what is asked; nothing comes of it."""
        asked = self.asked
        if asked is None or not asked.is_at_work:
            return
        if asked.state is AskState.RUNNING:
            self._life.send(Cancel(asked.id))
        else:
            self._end(AskState.CANCELLED)

    def answered(self) -> None:
        """The user has accepted or left what was proposed."""
        if self.asked is not None and self.asked.state is AskState.DONE:
            self._end(AskState.ANSWERED)

    def standing(self) -> Standing:
        """What stands in the fields now."""
        grid = self._desk.grid
        return Standing.of(self._desk.draft, grid.tempo_bpm, grid.timesignature, from_daw=grid.tempo_map is not None)

    def _known(self, base: Standing) -> Prompt:
        """What the user has decided: a language and a key that are chosen, and the DAW's tempo and time signature."""
        signature = base.timesignature if fits(Prompt, "timesignature", base.timesignature) else ""
        return Prompt(
            language=base.language,
            keyscale=base.keyscale,
            bpm=model_tempo(base.tempo_bpm) if base.from_daw else None,
            timesignature=signature if base.from_daw else "",
        )

    def _new(
        self,
        ask_id: str,
        ask_for: AskFor,
        *,
        query: str = "",
        prompt: Prompt | None = None,
        instrumental: bool = False,
        source: str | None = None,
    ) -> Ask | None:
        """The question; None where a problem says why there is none."""
        if self.asked is not None and self.asked.is_at_work:
            raise MessageError(text("The planner is at work already. Wait for it, or stop it first"))
        name = self._planner()
        if not name:
            self._tell_planner()
            message = text("No planner is installed, which writes and understands words")
            hint = text("Get one with the models: {planner}.", planner=_offered().label)
            offer = _offered().folder
            self._desk.emit(Problem(message, hint, step=NextStep.SHOW_MODEL, offer=offer, job_id=ask_id))
            return None
        temperature = _CLOSE if ask_for is AskFor.UNDERSTAND else _FREE
        seed, planning = SystemRandom().randint(0, MAX_SEED), Planning(name, temperature=temperature)
        model = self._desk.models.choice(self._desk.settings)
        request = Ask(ask_id, ask_for, model, planning, seed, query, prompt or Prompt(), instrumental, source)
        to_line(request)  # refuses a path that the engine could not be told
        return request

    def _begin(self, request: Ask | None, subject: str = "") -> None:
        if request is not None:
            self._announce(self._planned(request, subject))
            self._request = request
            self._take_turn()

    def _planned(self, request: Ask, subject: str) -> Asked:
        self._request, self._base, self._answer = None, self.standing(), None
        label = catalog.find_planner(request.planning.model).label
        return Asked(request.job_id, request.ask_for, label, subject)

    def _on_cut(self, request: Ask, path: Path) -> None:
        self._cut = str(path.parent)
        if self.asked is None or self.asked.id != request.job_id or not self.asked.is_at_work:
            self._remove_cut()
            return
        self._request = replace(request, source=str(path))
        self._take_turn()

    def _on_no_cut(self, ask_id: str, error: Exception) -> None:
        self._desk.complain(error, job_id=ask_id)
        self._end(AskState.FAILED, problem=str(error))

    def _take_turn(self) -> None:
        """Send what waits, unless a job runs: that one is not stopped."""
        asked, request = self.asked, self._request
        if asked is None or request is None or asked.state is not AskState.WAITING:
            return
        if self._life.is_free and self._queue_run.jobs.running is None:
            self._announce(replace(asked, state=AskState.RUNNING))
            self._life.lend(request, self._on_engine_event, self._on_lost)

    # --- its answer ---------------------------------------------------------------------------------

    def _on_engine_event(self, event: EngineEvent) -> None:
        asked = self.asked
        match event:
            case Progress(_, stage, fraction, seconds_left) if asked is not None:
                self._tell_progress(replace(asked, stage=stage, fraction=fraction, seconds_left=seconds_left))
            case Answered():
                self._answer = event
            case Notice(job_id, message):
                self._desk.emit(Problem(message, text("The planner goes on."), job_id=job_id))
            case Finished():
                self._on_answer()
            case Cancelled():
                self._end(AskState.CANCELLED)
            case Failed(job_id, message, hint, detail):
                self._desk.emit(Problem(message, hint, detail, job_id=job_id))
                self._end(AskState.FAILED, problem=message, hint=hint)
        if isinstance(event, Finished | Cancelled | Failed):
            self._queue_run.go_on()

    def _tell_progress(self, asked: Asked) -> None:
        """A small planner writes hundreds of tokens a second: not each of them is news."""
        now = time.monotonic()
        if self.asked is None or asked.stage is not self.asked.stage or now - self._told_at >= _TELL_S:
            self._told_at = now
            self._announce(asked)

    def _on_answer(self) -> None:
        if self._answer is None:
            self._end(AskState.FAILED, problem=text("The planner has not answered"), hint=text("Try again."))
            return
        proposal = Proposal.between(self._base, self._answer.prompt, self._answer.duration_s)
        self._end(AskState.DONE, proposal=proposal, fraction=1.0)

    def _on_lost(self, reason: str) -> None:
        self._end(AskState.FAILED, problem=reason, hint=text("Nothing was lost. Try again."))

    def _end(self, state: AskState, **changes: object) -> None:
        self._remove_cut()
        if self.asked is not None:
            self._announce(replace(self.asked, state=state, seconds_left=None, **changes))  # type: ignore[arg-type]

    def _announce(self, asked: Asked) -> None:
        self.asked = asked
        self._desk.emit(AskedChanged(asked))

    def _remove_cut(self) -> None:
        if self._cut:
            shutil.rmtree(self._cut, ignore_errors=True)
            self._cut = ""

    # --- the planner --------------------------------------------------------------------------------

    def _planner(self) -> str:
        return self._desk.models.planner_for_words(self._desk.settings, self._desk.draft)

    def _tell_planner(self) -> None:
        name = self._planner()
        found = PlannerFound(catalog.find_planner(name).label) if name else PlannerFound(offer=_offered().folder)
        if found != self._told:
            self._told = found
            self._desk.emit(found)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case JobChanged(job) if job.state.is_over:
                self._take_turn()
            case EngineChanged(EngineStatus.READY):
                self._take_turn()
            case SettingsChanged() | ModelReady() | ModelsFound():
                self._tell_planner()
            case DraftChanged(draft, before) if draft.planner != before.planner:
                self._tell_planner()


def _offered() -> catalog.PlannerModel:
    """The planner to get where there is none: the one that comes with the main models."""
    return catalog.find_planner(catalog.DEFAULT_PLANNER)


def _cut_out(take: Take, region: Region) -> Path:
    """Write the sound of a part of a take into a folder of its own. Raises OSError, AudioError, MessageError."""
    start, end = max(0, round(region.start_s * SAMPLE_RATE)), min(take.n_samples, round(region.end_s * SAMPLE_RATE))
    if start >= end:
        raise MessageError(text("No sound of the take lies within the region"))
    path = Path(tempfile.mkdtemp(prefix="daw-bridge-heard-")) / "region.wav"
    try:
        write_wav(path, open_samples(Path(take.path))[start:end])
    except BaseException:
        shutil.rmtree(path.parent, ignore_errors=True)
        raise
    return path
