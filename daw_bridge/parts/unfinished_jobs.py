"""Keeps jobs that have not ended in a file of the library, and offers them again after a quit, a crash or a power cut."""

import json
import logging
from pathlib import Path

from daw_bridge.core.events import DeskEvent, JobChanged, LibraryOpened, Problem
from daw_bridge.core.jobs import Job
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.generation import Generation
from daw_bridge.parts.retry import Retry
from engine.contract import whole_file
from engine.contract.messages import Generate, MessageError
from engine.contract.texts import text, texts
from engine.contract.wire import from_line, to_line

_log = logging.getLogger(__name__)
FILE = "unfinished-jobs.json"
_AGAIN_S, _LONGEST_S = 0.5, 1.0  # a job that is not kept is lost with the program


class UnfinishedJobs:
    """Part of the bridge; methods run on the inbox thread.

    The file holds a list of objects with `title` and `request`, the request as the engine gets it. It is there only while
    a job is queued or running. While it cannot be written, as on a full disk, that is tried again and again.
    """

    def __init__(self, desk: Desk, generation: Generation) -> None:
        self._desk, self._generation = desk, generation
        self._written: tuple[str, ...] = ()
        self._stored: dict[str, str] = {}  # each job as the file has it: a request never changes, and others wait for it
        self._retry = Retry(desk, self._keep, _AGAIN_S, _LONGEST_S)
        desk.listen_inside(self._on_event)
        desk.after_work.append(self._keep)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._bring_back()
            case JobChanged(job) if (
                job.state.is_over
            ):  # whoever waits for it hears so first: a kill may come in between
                self._desk.post(self._keep)
            case JobChanged():
                self._keep()

    def _path(self) -> Path | None:
        return self._desk.library.folder / FILE if self._desk.library is not None else None

    def _keep(self) -> None:
        """Write the file when a job came or ended; progress alone changes nothing in it."""
        jobs = [job for job in self._generation.jobs if not job.state.is_over]
        ids, path = tuple(job.id for job in jobs), self._path()
        if ids == self._written or path is None:
            return
        try:
            if jobs:
                self._stored = {job.id: self._stored.get(job.id) or _to_json(job) for job in jobs}
                listed = ",\n".join(self._stored.values())
                whole_file.write_text(path, f"[\n{listed}\n]\n", is_lasting=False)
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            if self._retry.failed():  # a queued job brings no event by which it could be written later
                _log.warning("unfinished jobs are not kept: %s", error)
            return
        self._written = ids
        self._retry.succeeded()

    def _bring_back(self) -> None:
        """List what the last run did not finish as failed jobs, which can be tried again."""
        self._written = ()
        found = _read(self._path())
        for title, request in found:
            self._generation.list_interrupted(request, title)
        if found:
            message = texts(
                "{n} job was not finished when DAW Bridge ended",
                "{n} jobs were not finished when DAW Bridge ended",
                len(found),
            )
            self._desk.emit(Problem(message, text("Start it again in the list of jobs.")))
        self._keep()
        path = self._path()
        if path is not None and not self._written:
            path.unlink(missing_ok=True)


def _to_json(job: Job) -> str:
    return json.dumps({"title": job.title, "request": to_line(job.request)}, ensure_ascii=False)


def _read(path: Path | None) -> list[tuple[str, Generate]]:
    if path is None or not path.is_file():
        return []
    try:
        stored = json.loads(path.read_bytes())
        rows = [(str(row["title"]), from_line(row["request"])) for row in stored]
    except (OSError, ValueError, TypeError, KeyError, RecursionError, MessageError) as error:
        _log.warning("%s cannot be read: %s", path, error)
        return []
    return [(title, request) for title, request in rows if isinstance(request, Generate)]
