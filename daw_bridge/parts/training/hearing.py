"""Lets a planner listen to songs that have no caption, one after the other, while nobody makes music."""

from functools import partial
from pathlib import Path

from daw_bridge.core.clip import new_id
from daw_bridge.core.events import DeskEvent, EngineChanged, JobChanged, NextStep, Problem
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.settings import Settings
from daw_bridge.core.training.training_events import SongHearing
from daw_bridge.making.engine_client import EngineEvent
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.training.song_shelf import SongShelf
from engine.contract import catalog
from engine.contract.messages import (
    Answered,
    Ask,
    AskFor,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    MessageError,
    Planning,
    Progress,
)
from engine.contract.texts import text


class Hearing:
    """Part of the bridge; methods run on the inbox thread. Music goes first: a song is heard again after it."""

    def __init__(self, desk: Desk, life: EngineLife, queue_run: QueueRun, shelf: SongShelf) -> None:
        self._desk, self._life, self._queue_run, self._shelf = desk, life, queue_run, shelf
        self._waiting: list[str] = []
        self._now = self._job_id = self._planner = ""
        self._is_stopped = False
        desk.listen_inside(self._on_event)

    @property
    def is_busy(self) -> bool:
        return bool(self._now or self._waiting)

    def hear(self, names: tuple[str, ...]) -> None:
        """Have these songs heard; those that wait already go on waiting."""
        waiting = [name for name in names if name not in self._waiting and name != self._now]
        if not waiting:
            return
        settings, wanted = self._desk.settings, self._desk.draft.planner
        self._waiting += waiting
        self._is_stopped = False
        self._desk.work(lambda: _planner(settings, wanted), self._begin, self._fail)

    def stop(self) -> None:
        """Hear no more songs. What was proposed stays."""
        self._waiting.clear()
        self._is_stopped = True
        if self._job_id:
            self._life.send(Cancel(self._job_id))
        else:
            self._tell()

    def _begin(self, planner: str) -> None:
        if not planner:
            self._waiting.clear()
            self._tell()
            hint = text("Get a planner, or write the captions yourself.")
            message = text("No planner is installed, so nobody can hear the songs")
            step, offer = NextStep.SHOW_MODEL, catalog.DEFAULT_PLANNER
            self._desk.emit(Problem(message, hint, step=step, offer=offer))
            return
        self._planner = planner
        self._next()

    def _fail(self, error: Exception) -> None:
        self._waiting.clear()
        self._tell()
        self._desk.complain(error)

    def _next(self) -> None:
        """Have the next song heard, if nothing else is under way."""
        if self._job_id or not self._planner:
            return
        known = {song.name: song for song in self._shelf.songs}
        self._waiting = [name for name in self._waiting if name in known]
        if not self._waiting or not self._life.is_free or self._is_music_made():
            self._tell()
            return
        self._now = self._waiting.pop(0)
        try:
            question = Ask(
                new_id(),
                AskFor.UNDERSTAND,
                self._desk.models.choice(self._desk.settings),
                Planning(self._planner, temperature=0.3),
                source=str(known[self._now].path),
            )
        except MessageError as error:
            self._desk.emit(Problem(str(error)))
            self._end()
            return
        self._job_id = question.job_id
        self._tell()
        self._life.lend(question, partial(self._on_answer, self._shelf.folder), self._on_lost)

    def _on_answer(self, folder: str, event: EngineEvent) -> None:
        match event:
            case Progress(seconds_left=seconds_left):
                self._tell(seconds_left)
            case Answered(prompt=prompt) if folder == self._shelf.folder:
                self._shelf.propose(self._now, prompt.caption)
            case Cancelled() if not self._is_stopped:  # for music; it is heard again after that
                self._waiting.insert(0, self._now)
                self._end()
            case Failed(message=message, hint=hint):
                self._desk.emit(Problem(text("{song} was not heard: {error}", song=self._now, error=message), hint))
                self._end()
            case Finished() | Cancelled():
                self._end()
        if isinstance(event, Finished | Cancelled | Failed):
            self._queue_run.go_on()

    def _on_lost(self, reason: str) -> None:
        hint = text("Try again.")
        self._desk.emit(Problem(text("{song} was not heard: {error}", song=self._now, error=reason), hint))
        self._end()

    def _end(self) -> None:
        self._now = self._job_id = ""
        self._desk.post(self._next)  # after what the engine says besides

    def _on_event(self, event: DeskEvent) -> None:
        if not self.is_busy:
            return
        match event:
            case JobChanged() if self._job_id and self._is_music_made():
                self._life.send(Cancel(self._job_id))
            case JobChanged(job) if job.state.is_over:
                self._next()
            case EngineChanged(EngineStatus.READY):  # a question of somebody else was answered
                self._desk.post(self._next)

    def _is_music_made(self) -> bool:
        jobs = self._queue_run.jobs
        return jobs.running is not None or (jobs.next_queued is not None and not self._queue_run.is_paused)

    def _tell(self, seconds_left: float | None = None) -> None:
        song = self._now or next(iter(self._waiting), "")
        left = len(self._waiting) - (0 if self._now else bool(self._waiting))
        self._desk.emit(SongHearing(song, left, seconds_left, bool(song) and not self._job_id))


def _planner(settings: Settings, wanted: str) -> str:
    """The planner that hears: the one of the draft if it is installed, else the best one that is; "" for none."""
    variant = settings.variant_in_use()
    names = [
        planner.folder
        for planner in catalog.installed_planners(catalog.home(Path(settings.model_folder), variant.folder))
    ]
    return wanted if wanted in names else next(iter(names), "")
