"""Keeps jobs that have not ended in a file of the library: after a quit, a crash or a power cut they are there again."""

import contextlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from daw_bridge.core.events import DeskEvent, JobChanged, LibraryOpened, Problem, QueueChanged
from daw_bridge.core.queue.jobs import Job, JobState
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.retry import Retry
from engine.contract import whole_file
from engine.contract.messages import Generate, MessageError
from engine.contract.texts import text, texts
from engine.contract.wire import from_line, to_line

_log = logging.getLogger(__name__)
FILE = "unfinished-jobs.jsonl"
_OLD_FILE = "unfinished-jobs.json"  # of earlier versions: one list
_AGAIN_S, _LONGEST_S = 0.5, 1.0  # a job that is not kept is lost with the program
_LONGEST = 200  # lines of the file beyond two for each job that it keeps


@dataclass(frozen=True, slots=True)
class _Queue:
    """What the file keeps. ids: in their order. begun: the ids of the jobs that run or were interrupted."""

    ids: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    is_paused: bool = False


@dataclass(slots=True)
class _Found:
    """What a file kept: title and request by id, in their order. interrupted: the ids of those that had begun."""

    jobs: dict[str, tuple[str, Generate]] = field(default_factory=dict)
    interrupted: set[str] = field(default_factory=set)
    is_paused: bool = False


class UnfinishedJobs:
    """Part of the bridge; methods run on the inbox thread.

    The file has a line for each job that was queued, an object with `id`, `title` and `request` (as the engine gets it);
    for each that began, with `id` and `is_running`; for each that ended, with `id` alone; for each new order, with
    `order`, a list of ids; and for each pause, with `is_paused`. It is there only while a job is queued or running, or
    was interrupted and the user has neither tried it again nor dismissed it.
    While it cannot be written, as on a full disk, that is tried again and again.

    It is no table of the index, although clips and takes are: whoever queues a job waits for its line, the index may be
    locked by another program at that moment, and the jobs outlive an index that is lost. A line at the end takes a tenth
    of the time that replacing the file takes.
    """

    def __init__(self, desk: Desk, queue_run: QueueRun) -> None:
        self._desk, self._queue_run = desk, queue_run
        self._written: _Queue | None = None  # None where the file has to be written anew
        self._lines = self._size = 0
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
            case JobChanged() | QueueChanged():
                self._keep()

    def _path(self) -> Path | None:
        return self._desk.library.folder / FILE if self._desk.library is not None else None

    def _keep(self) -> None:
        """Write what came or ended; progress alone changes nothing in the file."""
        if (path := self._path()) is None:
            return
        jobs = {job.id: job for job in self._queue_run.jobs if not job.state.is_over or _is_offered(job, path)}
        begun = tuple(job.id for job in jobs.values() if job.state is not JobState.QUEUED)
        now = _Queue(tuple(jobs), begun, self._queue_run.is_paused)
        if now == self._written:
            return
        try:
            if not jobs:
                path.unlink(missing_ok=True)
                self._lines = 0
            elif self._written is None or not self._written.ids or self._lines > _LONGEST + 2 * len(jobs):
                self._write(path, [*map(_queued, jobs.values()), *_marks(now, _Queue(now.ids))], is_new=True)
            else:
                before = self._written
                new = [job_id for job_id in jobs if job_id not in before.ids]
                ended = [job_id for job_id in before.ids if job_id not in jobs]
                left = tuple(job_id for job_id in before.ids if job_id in jobs)
                marks = _marks(now, _Queue((*left, *new), before.begun, before.is_paused))
                lines = [*(_queued(jobs[job_id]) for job_id in new), *(_line(id=job_id) for job_id in ended), *marks]
                if lines:
                    self._write(path, lines)
        except OSError as error:
            self._written = None
            if self._retry.failed():  # a queued job brings no event by which it could be written later
                _log.warning("unfinished jobs are not kept: %s", error)
            return
        self._written = now
        self._retry.succeeded()

    def _write(self, path: Path, lines: list[str], *, is_new: bool = False) -> None:
        """Raises OSError, also where the file is not the one that was written last: its drive may have been away."""
        content = "".join(lines).encode("utf-8", "replace")
        if is_new:
            whole_file.write_bytes(path, content, is_lasting=False)
            self._lines = self._size = 0
        else:
            with path.open("r+b") as file:
                if file.seek(0, 2) != self._size:
                    raise FileNotFoundError(path)
                file.write(content)
        self._lines, self._size = self._lines + len(lines), self._size + len(content)

    def _bring_back(self) -> None:
        """Queue what waited when the last run ended, in its order; list what ran as failed, and offer it again."""
        path = self._path()
        found = _read(path)
        for job_id, (title, request) in found.jobs.items():
            if job_id in found.interrupted:
                self._queue_run.list_interrupted(request, title)
        if n := len(found.interrupted):
            message = texts(
                "{n} job was not finished when DAW Bridge ended",
                "{n} jobs were not finished when DAW Bridge ended",
                n,
            )
            self._desk.emit(Problem(message, text("Start it again in the list of jobs.")))
        waiting = [job for job_id, job in found.jobs.items() if job_id not in found.interrupted]
        if waiting and found.is_paused:
            self._queue_run.pause(True)
        for title, request in waiting:
            self._queue_run.list_waiting(request, title)
        self._written = None
        self._keep()
        if path is not None:
            path.with_name(_OLD_FILE).unlink(missing_ok=True)


def _is_offered(job: Job, path: Path) -> bool:
    """Whether a job of this library was interrupted and has not been answered."""
    return job.is_interrupted and Path(job.request.out_dir).is_relative_to(path.parent)


def _queued(job: Job) -> str:
    return _line(id=job.id, title=job.title, request=to_line(job.request))


def _marks(now: _Queue, before: _Queue) -> list[str]:
    """The lines for what differs apart from the jobs themselves."""
    lines = [_line(order=list(now.ids))] if now.ids != before.ids else []
    lines += [_line(id=job_id, is_running=True) for job_id in now.begun if job_id not in before.begun]
    return lines + ([_line(is_paused=now.is_paused)] if now.is_paused != before.is_paused else [])


def _line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _read(path: Path | None) -> _Found:
    """The jobs that a file keeps; a line that broke off, as a kill leaves it, is passed over.

    Of the jobs in a file of earlier versions nobody knows which one had begun.
    """
    found = _Found()
    if path is None:
        return found
    for row in _rows_of_list(path.with_name(_OLD_FILE)):
        _take_in(row, found, path)
    found.interrupted.update(found.jobs)
    for row in _rows(path):
        _take_in(row, found, path)
    found.interrupted &= found.jobs.keys()
    return found


def _take_in(row: Any, found: _Found, path: Path) -> None:
    match row:
        case {"id": str(job_id), "is_running": True}:
            found.interrupted.add(job_id)
        case {"order": [*ids]}:
            order = {job_id: n for n, job_id in enumerate(ids) if isinstance(job_id, str)}
            found.jobs = dict(sorted(found.jobs.items(), key=lambda job: order.get(job[0], len(order))))
        case {"is_paused": bool(is_paused)}:
            found.is_paused = is_paused
        case {"id": job_id, **rest} if not rest:
            found.jobs.pop(str(job_id), None)
        case _:
            try:
                title, request = str(row["title"]), from_line(row["request"])
            except (ValueError, TypeError, KeyError, RecursionError, MessageError) as error:
                _log.warning("a job in %s cannot be read: %s", path, error)
                return
            if isinstance(request, Generate):
                found.jobs[request.job_id] = title, request


def _rows(path: Path) -> Iterator[Any]:
    try:
        lines = path.read_bytes().splitlines() if path.is_file() else []
    except OSError as error:
        _log.warning("%s cannot be read: %s", path, error)
        return
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):
            yield json.loads(line)


def _rows_of_list(path: Path) -> list[Any]:
    try:
        stored = json.loads(path.read_bytes()) if path.is_file() else []
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("%s cannot be read: %s", path, error)
        return []
    return stored if isinstance(stored, list) else []
