"""Keeps jobs that have not ended in a file of the library, and offers them again after a quit, a crash or a power cut."""

import contextlib
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
FILE = "unfinished-jobs.jsonl"
_OLD_FILE = "unfinished-jobs.json"  # of earlier versions: one list
_AGAIN_S, _LONGEST_S = 0.5, 1.0  # a job that is not kept is lost with the program
_LONGEST = 200  # lines of the file beyond two for each job that it keeps


class UnfinishedJobs:
    """Part of the bridge; methods run on the inbox thread.

    The file has a line for each job that was queued, an object with `id`, `title` and `request` (as the engine gets it),
    and one for each that ended, with `id` alone: whoever queues a job waits for its line, and a line at the end takes a
    tenth of the time that replacing a file takes. It is there only while a job is queued or running. While it cannot be
    written, as on a full disk, that is tried again and again.
    """

    def __init__(self, desk: Desk, generation: Generation) -> None:
        self._desk, self._generation = desk, generation
        self._written: dict[str, None] | None = (
            None  # the ids that the file keeps; None where it has to be written anew
        )
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
            case JobChanged():
                self._keep()

    def _path(self) -> Path | None:
        return self._desk.library.folder / FILE if self._desk.library is not None else None

    def _keep(self) -> None:
        """Write what came or ended; progress alone changes nothing in the file."""
        jobs = {job.id: job for job in self._generation.jobs if not job.state.is_over}
        if (path := self._path()) is None or (self._written is not None and self._written.keys() == jobs.keys()):
            return
        try:
            if not jobs:
                path.unlink(missing_ok=True)
                self._lines = 0
            elif not self._written or self._lines > _LONGEST + 2 * len(jobs):
                self._write(path, [_queued(job) for job in jobs.values()], is_new=True)
            else:
                new = [_queued(job) for job_id, job in jobs.items() if job_id not in self._written]
                self._write(path, [*new, *(_line(id=job_id) for job_id in self._written if job_id not in jobs)])
        except OSError as error:
            self._written = None
            if self._retry.failed():  # a queued job brings no event by which it could be written later
                _log.warning("unfinished jobs are not kept: %s", error)
            return
        self._written = dict.fromkeys(jobs)
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
        """List what the last run did not finish as failed jobs, which can be tried again."""
        path = self._path()
        found = _read(path)
        for title, request in found:
            self._generation.list_interrupted(request, title)
        if found:
            message = texts(
                "{n} job was not finished when DAW Bridge ended",
                "{n} jobs were not finished when DAW Bridge ended",
                len(found),
            )
            self._desk.emit(Problem(message, text("Start it again in the list of jobs.")))
        self._written = None
        self._keep()
        if path is not None:
            path.with_name(_OLD_FILE).unlink(missing_ok=True)


def _queued(job: Job) -> str:
    return _line(id=job.id, title=job.title, request=to_line(job.request))


def _line(**fields: str) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _read(path: Path | None) -> list[tuple[str, Generate]]:
    """The title and request of each job that a file keeps; a line that broke off, as a kill leaves it, is passed over."""
    if path is None:
        return []
    kept: dict[str, tuple[str, Generate]] = {}
    for row in [*_rows_of_list(path.with_name(_OLD_FILE)), *_rows(path)]:
        try:
            title, request = str(row["title"]), from_line(row["request"])
        except (ValueError, TypeError, KeyError, RecursionError, MessageError) as error:
            if isinstance(row, dict) and row.keys() == {"id"}:
                kept.pop(str(row["id"]), None)
            else:
                _log.warning("a job in %s cannot be read: %s", path, error)
            continue
        if isinstance(request, Generate):
            kept[request.job_id] = title, request
    return list(kept.values())


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
