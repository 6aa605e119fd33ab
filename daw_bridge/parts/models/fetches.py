"""Fetches models in the background, one after the other, with pause, resume, and honest figures."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from daw_bridge.core.events import ModelProgress, NextStep, Problem
from daw_bridge.core.models.known_model import Activity
from daw_bridge.core.next_steps import next_step
from daw_bridge.making import unfinished
from daw_bridge.making.fetching import FetchCancelled, fetch_all, parts_to_fetch
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.models.aside import Aside, Piece
from daw_bridge.parts.models.fetch_pace import FetchPace
from engine.contract import catalog
from engine.contract.catalog import Component
from engine.contract.texts import text

_TELL_S = 0.25


@dataclass(slots=True)
class _Run:
    """A fetch that waits or runs. done, total: written by its thread and read by the inbox. wish: what ends it early."""

    name: str
    title: str
    folder: Path
    parts: tuple[Component, ...] = ()
    done: int = 0
    total: int = 0
    pace: FetchPace = field(default_factory=FetchPace)
    is_watched: bool = False
    wish: str = ""  # "pause", "cancel", or "again": paused, and gone on before it has heard so


class Fetches:
    """Part of the bridge; methods run on the inbox thread. ended: called when a fetch has come to any end, with the name
    and whether all of it is there. endpoint: the hub, None for huggingface.co.

    A fetch pauses, and a closed program ends it, in the middle of a file; what is there is kept and gone on with.
    """

    def __init__(self, desk: Desk, ended: Callable[[str, bool], None], endpoint: str | None = None) -> None:
        self._desk, self._ended, self.endpoint = desk, ended, endpoint
        self._aside = Aside(desk.post, "models")
        self._runs: dict[str, _Run] = {}
        self._endings: list[ModelProgress] = []

    @property
    def names(self) -> tuple[str, ...]:
        """The models that are fetched or wait for it."""
        return tuple(self._runs)

    def get(self, name: str, title: str) -> None:
        """Fetch a model, or go on with it, and what it needs besides itself."""
        if (run := self._runs.get(name)) is not None:
            if run.wish == "pause":
                run.wish = "again"
                self._tell(run, Activity.FETCHING)
            return
        self._endings = [event for event in self._endings if event.name != name]
        self._runs[name] = run = _Run(name, title, Path(self._desk.settings.model_folder))
        self._aside.begin(Piece(name, partial(self._fetch, run), partial(self._on_end, run)))
        if self._aside.running == name:
            self._watch(run)
        else:
            self._tell(run, Activity.WAITING)

    def pause(self, name: str) -> None:
        """Stop a fetch and keep what it has."""
        self._stop(name, "pause")

    def cancel(self, name: str) -> None:
        """Give a fetch up, running or not, and remove what it has."""
        if name in self._runs:
            self._stop(name, "cancel")
        else:
            self._discard(name, Path(self._desk.settings.model_folder))

    def tell_endings(self) -> None:
        """Say which fetches have ended. The list, which tells what became of the models, has been sent before."""
        endings, self._endings = self._endings, []
        for event in endings:
            self._desk.emit(event)

    def close(self) -> None:
        self._aside.close()

    def _stop(self, name: str, wish: str) -> None:
        run = self._runs.get(name)
        if run is None:
            return
        run.wish = wish
        if self._aside.drop(name):
            self._on_end(run, FetchCancelled())
        else:
            self._aside.stop(name)
            self._tell(run, Activity.PAUSING)

    # --- its thread -------------------------------------------------------------------------------

    def _fetch(self, run: _Run, cancelled: Event) -> None:
        component = catalog.find_component(run.name)
        if component is None:
            return
        run.parts = parts_to_fetch(run.folder, component)

        def show(done: int, total: int) -> None:
            run.done, run.total = done, total

        fetch_all(run.parts, run.folder, show, cancelled, self.endpoint)

    # --- inbox thread -----------------------------------------------------------------------------

    def _watch(self, run: _Run) -> None:
        """Say how far a fetch is, for as long as it runs."""
        if not run.is_watched:
            run.is_watched = True
            self._look(run)

    def _look(self, run: _Run) -> None:
        if self._aside.running != run.name or self._runs.get(run.name) is not run:
            return
        if run.total:  # before, nobody knows what is there already
            run.pace.see(time.monotonic(), run.done)
        if run.wish in {"", "again"}:
            self._tell(run, Activity.FETCHING)
        self._desk.post_later(_TELL_S, lambda: self._look(run))

    def _tell(self, run: _Run, activity: Activity, problem: str = "", hint: str = "") -> None:
        is_running = activity is Activity.FETCHING and run.total > 0
        event = ModelProgress(
            run.name,
            activity,
            run.done,
            run.total,
            run.pace.rate if is_running else 0.0,
            run.pace.seconds_left(run.total) if is_running else None,
            problem,
            hint,
        )
        if activity is Activity.NONE:
            self._endings.append(event)
        else:
            self._desk.emit(event)

    def _on_end(self, run: _Run, error: Exception | None) -> None:
        del self._runs[run.name]
        self._desk.post(self._watch_running)  # the one that waited begins when this one's end has been taken in
        match error:
            case None:
                self._tell(run, Activity.NONE)
                self._ended(run.name, True)
            case FetchCancelled() if run.wish == "again":
                self.get(run.name, run.title)
            case FetchCancelled() if run.wish == "cancel":
                self._tell(run, Activity.NONE)
                self._discard(run.name, run.folder, run.parts)
            case FetchCancelled():
                self._tell(run, Activity.NONE)
                self._keep_paused(run)
            case _:
                self._fail(run, error)
                self._ended(run.name, False)

    def _watch_running(self) -> None:
        if (run := self._runs.get(self._aside.running)) is not None:
            self._watch(run)

    def _fail(self, run: _Run, error: Exception) -> None:
        hint = next_step(error) or text("Try again. What was downloaded so far is kept.")
        what = f"{error.strerror}: {error.filename}" if isinstance(error, OSError) and error.strerror else str(error)
        self._tell(run, Activity.NONE, what, hint)
        message = text("{model} could not be fetched: {error}", model=run.title, error=what)
        self._desk.emit(Problem(message, hint, step=NextStep.SHOW_MODEL, offer=run.name))

    def _keep_paused(self, run: _Run) -> None:
        def keep() -> None:
            for name in unfinished.unfinished(run.folder):
                if name in {part.name for part in run.parts}:
                    unfinished.set_paused(run.folder, name, is_paused=True)

        self._after(keep, run.name)

    def _discard(self, name: str, folder: Path, parts: tuple[Component, ...] = ()) -> None:
        def discard() -> None:
            component = catalog.find_component(name)
            wanted = parts or (parts_to_fetch(folder, component) if component is not None else ())
            for part in wanted:
                unfinished.discard(folder, part.name)

        self._after(discard, name)

    def _after(self, work: Callable[[], None], name: str) -> None:
        """Have the disk follow, and then the list."""

        def failed(error: Exception) -> None:
            self._desk.complain(error)
            self._ended(name, False)

        self._desk.work(work, lambda _: self._ended(name, False), failed, is_promised=True)
