"""Adopts, checks and removes models, without keeping anybody waiting."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from threading import Event

from daw_bridge.core.events import ModelProgress, ModelsAdopted, Problem
from daw_bridge.core.models.known_model import Activity, Faults
from daw_bridge.making import weights
from daw_bridge.making.fetching import FetchCancelled
from daw_bridge.making.load_trial import LoadTrial
from daw_bridge.making.manifest import WeightsError
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.models.aside import Aside, Piece
from daw_bridge.parts.models.fetches import Fetches
from daw_bridge.parts.models.listing import title_of
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract import catalog
from engine.contract.texts import text

_TELL_S = 0.25


class ModelCare:
    """Part of the bridge; methods run on the inbox thread. changed: called with the names of what is there now and was not
    before, when the folder holds something else.
    """

    def __init__(
        self, desk: Desk, queue_run: QueueRun, fetches: Fetches, changed: Callable[[Iterable[str]], None]
    ) -> None:
        self._desk, self._queue_run, self._fetches, self._changed = desk, queue_run, fetches, changed
        self._checks = Aside(desk.post, "model checks")
        self._told: set[str] = set()  # the checks of which it is said how far they are
        self._read = self._total = 0  # bytes, of the check that runs

    def close(self) -> None:
        self._checks.close()

    def adopt(self, path: Path) -> None:
        """Use weights that lie elsewhere, without copying them. `ModelsAdopted` says which."""
        folder, notes = Path(self._desk.settings.model_folder), list[str]()
        found: dict[str, Path] = {}

        def work(_: Event) -> None:
            with LoadTrial() as trial:
                found.update(weights.adopt(folder, path, notes.append, trial))

        def ended(error: Exception | None) -> None:
            if error is None:
                self._desk.emit(ModelsAdopted(tuple(found), tuple(notes)))
                self._changed(found)
            else:
                self._complain(error)

        self._checks.begin(Piece(f"adopt {path}", work, ended))

    def verify(self, name: str) -> None:
        """Compare the files of a model with their checksums, or look whether they are whole."""
        if name in (self._checks.running, *self._checks.waiting):
            return
        folder, faults = Path(self._desk.settings.model_folder), list[str]()

        def work(cancelled: Event) -> None:
            def on_read(n: int) -> None:
                self._read += n
                if cancelled.is_set():
                    raise FetchCancelled

            self._read, self._total = 0, weights.size_of_component(folder, name)
            with LoadTrial() as trial:
                for file, fault in weights.verify(folder, name, trial, on_read):
                    faults.extend([text("{file}: {fault}", file=file, fault=fault)] if fault else [])

        def ended(error: Exception | None) -> None:
            if error is None:
                self._desk.emit(ModelProgress(name, Activity.NONE, faults=Faults(tuple(faults))))
            elif isinstance(error, FetchCancelled):
                self._desk.emit(ModelProgress(name, Activity.NONE))
            else:
                hint = getattr(error, "hint", "")
                self._desk.emit(ModelProgress(name, Activity.NONE, problem=str(error), hint=hint))
                self._complain(error)

        self._read = self._total = 0
        self._checks.begin(Piece(name, work, ended))
        if name not in self._told:
            self._told.add(name)
            self._tell(name)

    def stop_verifying(self, name: str) -> None:
        if self._checks.drop(name):
            self._desk.emit(ModelProgress(name, Activity.NONE))
        else:
            self._checks.stop(name)

    def _tell(self, name: str) -> None:
        """Say how far a check is, for as long as it waits or runs."""
        if self._checks.running == name:
            self._desk.emit(ModelProgress(name, Activity.VERIFYING, min(self._read, self._total), self._total))
        elif name in self._checks.waiting:
            self._desk.emit(ModelProgress(name, Activity.VERIFYING))
        else:
            self._told.discard(name)
            return
        self._desk.post_later(_TELL_S, lambda: self._tell(name))

    def remove(self, name: str) -> None:
        """Delete a model that was fetched, or let go of one that was adopted. One that a job needs stays."""
        if why := self._needed_by_job(name):
            self._desk.emit(why)
            return
        if name in self._fetches.names or name == self._checks.running:
            hint = text("Pause the download or stop the check first.")
            self._desk.emit(Problem(text("{model} is being worked on", model=title_of(name)), hint))
            return
        folder = Path(self._desk.settings.model_folder)
        self._desk.emit(ModelProgress(name, Activity.REMOVING))

        def removed(_: int) -> None:
            self._desk.emit(ModelProgress(name, Activity.NONE))
            if self._desk.settings.variant == name:  # the next job would name a model that is not there
                self._desk.change_settings(replace(self._desk.settings, variant=""))
            self._changed(())

        def failed(error: Exception) -> None:
            self._desk.emit(ModelProgress(name, Activity.NONE))
            self._complain(error)
            self._changed(())

        self._desk.work(lambda: weights.remove(folder, name), removed, failed, is_promised=True)

    def _needed_by_job(self, name: str) -> Problem | None:
        """Why a model has to stay for now."""
        for job in self._queue_run.jobs:
            variant, planning = job.request.model.variant, job.request.planning
            parts = (catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER) if variant != catalog.SKETCH.folder else ()
            needed = {variant, planning.model if planning is not None else "", *parts}
            if not job.state.is_over and name in needed:
                message = text("{model} cannot be removed: the job {job} needs it", model=title_of(name), job=job.title)
                return Problem(message, text("Cancel the job, or wait until it is done."))
        return None

    def _complain(self, error: Exception) -> None:
        if isinstance(error, WeightsError):
            self._desk.emit(Problem(str(error), error.hint))
        else:
            self._desk.complain(error)
