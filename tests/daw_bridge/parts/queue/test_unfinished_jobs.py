"""Jobs that had not ended when the program did come back: what waited waits again, what ran can be tried again."""

import errno
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from daw_bridge.core.events import JobChanged, Problem, QueueChanged
from daw_bridge.core.queue.jobs import EngineStatus, JobState
from daw_bridge.core.settings import Settings
from daw_bridge.parts.queue.unfinished_jobs import FILE
from engine.contract import whole_file
from engine.contract.messages import Generate, Prompt, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


def ask(desk: RunningBridge, caption: str) -> None:
    desk.bridge.tasks.generate(Prompt(caption), Sampling(seed=5), 4.0)


def kept(path: Path) -> list[str]:
    """The ids of the jobs that a file keeps, as its lines say."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    ended = {row["id"] for row in rows if row.keys() == {"id"}}
    return [row["id"] for row in rows if "request" in row and row["id"] not in ended]


def states(desk: RunningBridge) -> list[JobState]:
    return desk.between_commands(lambda: [job.state for job in desk.bridge.queue_run.jobs])


def requests(desk: RunningBridge) -> list[Generate]:
    return [request for request in desk.engine.asked if isinstance(request, Generate)]


def test_a_running_and_a_queued_job_come_back_after_a_quit(start: Start, settings: Settings) -> None:
    desk = start()
    ask(desk, "first")
    ask(desk, "second")
    desk.until(lambda: states(desk) == [JobState.RUNNING, JobState.QUEUED])
    desk = start()
    desk.until(lambda: states(desk) == [JobState.FAILED, JobState.RUNNING])
    (problem,) = [p for p in desk.all(Problem) if "not finished" in p.message]
    assert problem.message.startswith("1 job")
    assert [request.prompt.caption for request in requests(desk)] == ["second"]
    desk.bridge.queue.retry(next(iter(desk.bridge.queue_run.jobs)).id)
    desk.engine.make_takes()
    asked = desk.until(lambda: requests(desk)[1:])[-1]
    assert (asked.prompt.caption, asked.sampling.seed, asked.duration_s) == ("first", 5, 4.0)
    desk.engine.make_takes()
    desk.until(lambda: states(desk)[1:] == [JobState.DONE, JobState.DONE])
    desk.settle()
    assert not (Path(settings.library_folder) / FILE).exists()
    assert not [p for p in start().all(Problem) if "not finished" in p.message]


def test_an_interrupted_job_is_offered_until_it_is_answered(start: Start, settings: Settings) -> None:
    file = Path(settings.library_folder) / FILE
    desk = start()
    ask(desk, "first")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    for _ in range(3):
        desk = start()
        (job,) = desk.until(lambda desk=desk: list(desk.bridge.queue_run.jobs))  # type: ignore[misc]
        desk.settle()
        assert (job.state, job.is_interrupted) == (JobState.FAILED, True)
        assert kept(file) == [job.id]
    desk.bridge.queue.dismiss(job.id)
    desk.until(lambda: not file.exists())
    assert [job.is_interrupted for job in desk.bridge.queue_run.jobs] == [False]
    assert desk.all(JobChanged)[-1].job.id == job.id
    desk = start()
    desk.settle()
    assert not list(desk.bridge.queue_run.jobs)


def test_a_job_that_is_tried_again_stands_for_the_interrupted_one(start: Start, settings: Settings) -> None:
    file = Path(settings.library_folder) / FILE
    desk = start()
    ask(desk, "first")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk = start()
    (old,) = desk.until(lambda: list(desk.bridge.queue_run.jobs))
    desk.bridge.queue.pause(True)
    desk.bridge.queue.retry(old.id)
    desk.until(lambda: states(desk) == [JobState.FAILED, JobState.QUEUED])
    desk.settle()
    (new,) = desk.bridge.queue_run.jobs.waiting
    desk.until(lambda: kept(file) == [new])


def test_order_and_pause_come_back_after_a_kill(start: Start, settings: Settings, tmp_path: Path) -> None:
    desk = start()
    for caption in ("runs", "a", "b", "c"):
        ask(desk, caption)
    desk.until(lambda: len(desk.bridge.queue_run.jobs.waiting) == 3)
    a, b, c = desk.bridge.queue_run.jobs.waiting
    desk.bridge.queue.move(c, 0)
    desk.bridge.queue.pause(True)
    desk.settle()
    assert desk.all(QueueChanged) == [QueueChanged((c, a, b), False), QueueChanged((c, a, b), True)]
    left_behind = shutil.copy(Path(settings.library_folder) / FILE, tmp_path)  # as a kill at this moment leaves it
    desk.bridge.close()
    shutil.copy(left_behind, Path(settings.library_folder) / FILE)
    desk = start()
    desk.until(lambda: desk.bridge.queue_run.jobs.waiting == (c, a, b))
    desk.settle()
    assert states(desk) == [JobState.FAILED, *[JobState.QUEUED] * 3]
    assert not requests(desk)
    desk = start()
    desk.until(lambda: desk.bridge.queue_run.jobs.waiting == (c, a, b))
    desk.bridge.queue.pause(False)
    desk.until(lambda: [request.prompt.caption for request in requests(desk)] == ["c"])
    for n in range(2, 4):
        desk.engine.make_takes()
        desk.until(lambda n=n: len(requests(desk)) == n)  # type: ignore[misc]
    assert [request.prompt.caption for request in requests(desk)] == ["c", "a", "b"]


def test_a_pause_stops_no_job_that_runs(desk: RunningBridge) -> None:
    ask(desk, "runs")
    ask(desk, "waits")
    desk.until(lambda: states(desk) == [JobState.RUNNING, JobState.QUEUED])
    desk.bridge.queue.pause(True)
    desk.engine.make_takes()
    desk.until(lambda: states(desk) == [JobState.DONE, JobState.QUEUED])
    desk.settle()
    assert desk.bridge.queue_run.status is EngineStatus.READY
    desk.bridge.queue.pause(False)
    desk.until(lambda: states(desk) == [JobState.DONE, JobState.RUNNING])


def test_only_waiting_jobs_are_moved(desk: RunningBridge) -> None:
    ask(desk, "runs")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    (job,) = desk.bridge.queue_run.jobs
    desk.bridge.queue.move(job.id, 3)
    desk.settle()
    assert [p.job_id for p in desk.all(Problem)] == [job.id]
    assert not desk.all(QueueChanged)


def test_a_crash_keeps_them_too(start: Start, settings: Settings, tmp_path: Path) -> None:
    desk = start()
    ask(desk, "before the power cut")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk.settle()
    left_behind = shutil.copy(Path(settings.library_folder) / FILE, tmp_path)  # as a crash at this moment leaves it
    desk.engine.make_takes()
    desk.until(lambda: states(desk) == [JobState.DONE])
    desk.bridge.close()
    shutil.copy(left_behind, Path(settings.library_folder) / FILE)
    desk = start()
    desk.until(lambda: states(desk) == [JobState.FAILED])


def test_a_job_is_kept_until_its_end_was_told(start: Start, settings: Settings) -> None:
    """A kill between the two would leave a job that neither ended nor came back."""
    desk, file = start(), Path(settings.library_folder) / FILE
    kept: dict[JobState, bool] = {}

    def look(event: object) -> None:
        if isinstance(event, JobChanged):
            kept[event.job.state] = file.exists()

    desk.bridge.listen(look)
    ask(desk, "one")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk.engine.fail("no")
    desk.until(lambda: states(desk) == [JobState.FAILED])
    desk.settle()
    assert kept == {JobState.QUEUED: True, JobState.RUNNING: True, JobState.FAILED: True}
    assert not file.exists()


def test_jobs_are_kept_by_a_line_each(start: Start, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks waits for it: replacing the file for each would take ten times as long."""
    path, written, write = Path(settings.library_folder) / FILE, list[Path](), whole_file.write_bytes

    def noted(target: Path, *args: Any, **options: Any) -> None:
        written.append(target)
        write(target, *args, **options)

    monkeypatch.setattr(whole_file, "write_bytes", noted)
    desk = start()
    for n in range(20):
        ask(desk, f"number {n}")
    desk.until(lambda: states(desk) == [JobState.RUNNING, *[JobState.QUEUED] * 19])
    desk.engine.make_takes()
    desk.until(lambda: states(desk)[:2] == [JobState.DONE, JobState.RUNNING])
    desk.settle()
    assert written.count(path) == 1
    assert kept(path) == [job.id for job in desk.bridge.queue_run.jobs][1:]


def test_a_file_of_an_earlier_version_brings_its_jobs_back(start: Start, settings: Settings) -> None:
    desk, folder = start(), Path(settings.library_folder)
    ask(desk, "kept")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk.settle()
    row = json.loads((folder / FILE).read_text("utf-8").splitlines()[0])
    desk.bridge.close()
    (folder / FILE).unlink()
    old = folder / "unfinished-jobs.json"
    old.write_text(json.dumps([{"title": row["title"], "request": row["request"]}]), "utf-8")
    desk = start()
    desk.until(lambda: states(desk) == [JobState.FAILED])
    assert not old.exists()


def test_a_file_that_was_lost_meanwhile_is_written_whole(start: Start, settings: Settings) -> None:
    desk, path = start(), Path(settings.library_folder) / FILE
    ask(desk, "first")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk.settle()
    path.unlink()
    ask(desk, "second")
    desk.until(path.is_file)
    desk.settle()
    assert kept(path) == [job.id for job in desk.bridge.queue_run.jobs]


def test_a_line_that_a_kill_has_cut_costs_no_other_job(start: Start, settings: Settings) -> None:
    desk, path = start(), Path(settings.library_folder) / FILE
    ask(desk, "first")
    ask(desk, "second")
    desk.until(lambda: states(desk) == [JobState.RUNNING, JobState.QUEUED])
    desk.settle()
    stored = path.read_bytes()
    desk.bridge.close()
    path.write_bytes(stored[:-20])
    desk = start()
    desk.until(lambda: states(desk) == [JobState.FAILED])


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "[1]", '{"id": "x"}', '{"title": "x"}', '{"title": "x", "request": "{}"}', "[" * 100_000, "null"],
)
def test_a_damaged_file_stops_nothing(start: Start, settings: Settings, content: str) -> None:
    folder = Path(settings.library_folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(content, "utf-8")
    desk = start()
    desk.settle()
    assert states(desk) == []
    ask(desk, "goes on")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk.settle()
    assert len(kept(folder / FILE)) == 1


def test_a_job_is_kept_as_soon_as_the_disk_has_room(
    start: Start, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start()
    path, write = Path(settings.library_folder) / FILE, whole_file.write_bytes

    def full(target: Path, *args: Any, **options: Any) -> None:
        if target == path:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(target, *args, **options)

    monkeypatch.setattr(whole_file, "write_bytes", full)
    ask(desk, "first")
    desk.until(lambda: states(desk) == [JobState.RUNNING])
    desk.settle()
    assert not path.exists()
    monkeypatch.setattr(whole_file, "write_bytes", write)
    desk.until(path.is_file)  # though nothing happens to the job
    assert len(kept(path)) == 1
