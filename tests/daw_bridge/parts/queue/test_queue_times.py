"""How long jobs take, learnt on this machine: right within 20 % after three of a kind."""

from dataclasses import replace
from pathlib import Path
from statistics import median

import numpy as np
import pytest

from daw_bridge.core.events import JobChanged, QueueTimed, TakeAdded
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.parts.queue.job_times import JobTimes, kind_of, size_of
from engine.contract import catalog
from engine.contract.messages import (
    Finished,
    Generate,
    ModelChoice,
    Progress,
    Prompt,
    Region,
    Sampling,
    Stage,
    Task,
)
from tests.daw_bridge.conftest import RunningBridge

MODEL = ModelChoice("", catalog.SKETCH.folder, device="cpu")
SOURCE_S = 12.0


def new(length_s: float, takes: int = 1, **more: object) -> Generate:
    sampling = Sampling(1, takes, catalog.SKETCH.steps)
    return Generate("j", Task.TEXT2MUSIC, Prompt("funk"), sampling, MODEL, "/out", duration_s=length_s, **more)  # type: ignore[arg-type]


def repaint(start_s: float, end_s: float, takes: int = 1, strength: float = 1.0) -> Generate:
    sampling = Sampling(1, takes, catalog.SKETCH.steps, strength=strength)
    regions = (Region(start_s, end_s),)
    return Generate("j", Task.REPAINT, Prompt("funk"), sampling, MODEL, "/out", source="/in.wav", regions=regions)


def taken_s(request: Generate, source_s: float = SOURCE_S) -> float:
    """What the built-in model takes for a job, by its stages: each has work of its own."""
    sampling, regions = request.sampling, request.regions
    made_s = sum(each.end_s - each.start_s for each in regions) or request.duration_s or source_s
    sampled_s = max(10.0, source_s if regions else made_s)
    plan_s = 0.0 if regions else 0.008 * (120 + 5 * made_s)
    encode_s = 0.05 * source_s if regions else 0.0
    take_s = 0.012 * sampled_s * sampling.steps * sampling.strength + 0.08 * (made_s + 1) + 0.002 * sampled_s
    return 0.15 + encode_s + sampling.takes * (plan_s + take_s)


MEASURED_NEW = [  # what the built-in model took on two cores without other work, and of its source 12 s
    (new(length_s, takes), seconds)
    for length_s, takes, seconds in (
        (8, 1, 6.63), (8, 2, 11.82), (6, 1, 5.62), (12, 1, 8.49), (4, 3, 23.0), (8, 1, 7.08), (5, 1, 6.98), (16, 1, 7.23),
    )
]  # fmt: skip
MEASURED_REPAINTS = [
    (repaint(start_s, end_s, takes), seconds)
    for start_s, end_s, takes, seconds in (
        (4, 8, 1, 6.16), (4, 6, 1, 3.14), (2, 9, 2, 8.03), (0, 4, 1, 3.01), (8, 10, 1, 2.97), (1, 5, 1, 3.94),
        (4, 8, 1, 3.61), (2, 4, 3, 9.53),
    )
]  # fmt: skip
NEW = [
    (request, taken_s(request))
    for request in (
        *(new(length_s) for length_s in (8, 8, 6, 12, 8, 16, 5, 8, 20, 30)),
        *(new(length_s, takes) for length_s, takes in ((8, 2), (4, 3), (10, 2), (8, 3), (7, 2), (9, 4))),
    )
]
REPAINTS = [
    (request, taken_s(request))
    for request in (
        *(repaint(4.0, end_s) for end_s in (8.0, 6.0, 5.0, 12.0, 8.0, 9.0)),
        *(repaint(2.0, 6.0, takes) for takes in (1, 2, 3, 4)),
        *(repaint(1.0, 5.0, strength=strength) for strength in (0.4, 0.7, 1.0)),
    )
]


def errors(jobs: list[tuple[Generate, float]], source_s: float) -> list[float]:
    """How far each expected time was from the time that the job then took, relative to that; from the fourth job on."""
    times, found = JobTimes(), []
    for n, (request, seconds) in enumerate(jobs):
        expected = times.expected(request, source_s)
        assert (expected is None) == (n == 0)
        if n >= 3 and expected is not None:
            found.append(abs(expected - seconds) / seconds)
        times.learn(request, source_s, seconds)
    return found


@pytest.mark.parametrize("kind", [NEW, REPAINTS])
@pytest.mark.parametrize("seed", range(8))
def test_after_three_jobs_of_a_kind_the_time_is_right(kind: list[tuple[Generate, float]], seed: int) -> None:
    """With the times that the built-in model takes by its stages, in any order, on a machine with other work as well."""
    random = np.random.default_rng(seed)
    jobs = [kind[n] for n in random.permutation(len(kind))]
    assert median(errors(jobs, SOURCE_S)) < 0.2
    noisy = [(request, seconds * float(random.uniform(0.9, 1.15))) for request, seconds in jobs]
    assert median(errors(noisy, SOURCE_S)) < 0.2


@pytest.mark.parametrize("kind", [MEASURED_NEW, MEASURED_REPAINTS])
def test_times_that_were_measured_are_foreseen(kind: list[tuple[Generate, float]]) -> None:
    """With few jobs, of which one had to encode its source: the median over many orders of them."""
    random, found = np.random.default_rng(0), list[float]()
    for _ in range(50):
        found += errors([kind[n] for n in random.permutation(len(kind))], SOURCE_S)
    assert median(found) < 0.2


def test_one_slow_job_changes_little() -> None:
    times = JobTimes()
    for seconds in (4.0, 4.1, 40.0, 3.9):
        times.learn(new(8.0), 0.0, seconds)
    assert times.expected(new(8.0), 0.0) == pytest.approx(4.05)


def test_kinds_do_not_mix() -> None:
    times = JobTimes()
    times.learn(new(8.0), 0.0, 4.0)
    assert times.expected(repaint(0.0, 8.0), SOURCE_S) is None
    assert times.expected(replace(new(8.0), model=replace(MODEL, variant="acestep-v15-turbo")), 0.0) is None
    assert kind_of(new(8.0)) == kind_of(new(30.0, takes=4))


def test_sizes() -> None:
    assert size_of(new(8.0, takes=3), 0.0) == pytest.approx(3 * size_of(new(8.0), 0.0))
    assert size_of(new(3.0), 0.0) > 0.7 * size_of(new(9.0), 0.0)  # the models run for ten seconds
    assert size_of(repaint(1.0, 3.0), 10.0) < size_of(repaint(1.0, 6.0), 10.0)
    assert size_of(repaint(1.0, 3.0, strength=0.5), 10.0) < size_of(repaint(1.0, 3.0), 10.0)
    assert size_of(repaint(60.0, 62.0), 600.0) == size_of(repaint(60.0, 62.0), 6000.0)  # only what is around it counts


def test_times_outlive_the_program_and_damaged_files_count_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "job-times.json"
    times = JobTimes(path)
    times.learn(new(8.0), 0.0, 4.0)
    assert JobTimes(path).expected(new(8.0), 0.0) == pytest.approx(4.0)
    kind = kind_of(new(8.0))
    for damaged in ("", "[]", "{", '{"a": 3}', f'{{"{kind}": [[1], ["x", 2], [0, 1], [1, true], null]}}', "[" * 9999):
        path.write_text(damaged)
        assert JobTimes(path).expected(new(8.0), 0.0) is None
    path.unlink()
    path.mkdir()
    JobTimes(path).learn(new(8.0), 0.0, 4.0)  # cannot be written


def test_the_times_of_the_queue_are_known_after_the_first_job(desk: RunningBridge) -> None:
    now = [100.0]
    desk.bridge.queue_times.clock = lambda: now[0]

    def expected() -> list[float]:
        desk.settle()
        return list(desk.all(QueueTimed)[-1].expected_s.values()) if desk.all(QueueTimed) else []

    for takes in (1, 1, 2):
        desk.bridge.tasks.generate(Prompt("funk"), Sampling(seed=5, takes=takes), 4.0)
    desk.until(lambda: len(desk.bridge.queue_run.jobs.waiting) == 2)
    assert expected() == []
    job_id = desk.engine.running.job_id
    desk.engine.on_event(Progress(job_id, Stage.LOAD, 0.0))
    desk.settle()
    now[0] += 50  # the model is loaded: no part of the job
    desk.engine.on_event(Progress(job_id, Stage.SAMPLE, 0.1))
    desk.settle()
    now[0] += 6
    desk.engine.make_takes()
    desk.until(lambda: desk.engine.running.job_id != job_id)
    assert expected() == [6.0, 12.0]
    desk.bridge.queue.cancel(desk.bridge.queue_run.jobs.waiting[0])
    assert expected() == [6.0]


def test_a_job_that_failed_or_was_cancelled_teaches_nothing(desk: RunningBridge) -> None:
    desk.bridge.tasks.generate(Prompt("funk"), Sampling(seed=5), 4.0)
    desk.until(lambda: bool(desk.engine.asked))
    desk.engine.on_event(Progress(desk.engine.running.job_id, Stage.SAMPLE, 0.1))
    desk.engine.fail("no")
    desk.until(
        lambda: desk.between_commands(lambda: [job.state for job in desk.bridge.queue_run.jobs]) == [JobState.FAILED]
    )
    assert desk.all(QueueTimed) == []


def test_takes_of_one_job_come_one_by_one(desk: RunningBridge) -> None:
    """Each take is listed while the next one is made."""
    desk.bridge.tasks.generate(Prompt("funk"), Sampling(seed=5, takes=3), 4.0)
    desk.until(lambda: bool(desk.engine.asked))
    seen: list[tuple[int, int]] = []
    finish = desk.engine.on_event

    def one_by_one(event: object) -> None:
        finish(event)  # type: ignore[arg-type]
        if not isinstance(event, Progress | Finished):
            desk.settle()
            seen.append((len(desk.all(TakeAdded)), len(desk.all(JobChanged)[-1].job.take_ids)))

    desk.engine.on_event = one_by_one
    desk.engine.make_takes()
    assert seen == [(1, 1), (2, 2), (3, 3)]
