"""Time left: none while anything that remains was never measured, then what remains at the measured pace."""

import itertools
import json
import random
from pathlib import Path

import pytest
import torch

from engine.contract.messages import (
    Generate,
    ModelChoice,
    Notice,
    Planning,
    Progress,
    Prompt,
    Sampling,
    SoundReady,
    Stage,
    Task,
)
from engine.loading.device import MemoryPlan
from engine.paces import Paces
from engine.progress import JobCancelled, Monitor, Pace

CPU_PLAN = MemoryPlan(torch.device("cpu"), torch.float32)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Seen(list[Progress]):
    """The progress of a job, with the time of each report."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock, self.times = clock, list[float]()

    def __call__(self, event: Progress | SoundReady | Notice) -> None:
        assert isinstance(event, Progress)
        self.append(event)
        self.times.append(self.clock())


def test_time_left_follows_what_was_measured() -> None:
    clock, pace = Clock(), Pace()
    seen = Seen(clock)
    monitor = Monitor("j", seen, lambda: False, pace, clock)
    monitor.plan({Stage.SAMPLE: 80.0, Stage.DECODE: 20.0})
    with monitor.stage(Stage.SAMPLE):
        assert seen[-1].seconds_left is None
        for _ in range(4):
            clock.now += 2
            monitor.advance(20)
    assert seen[-1].seconds_left is None  # nothing is known of decoding yet
    with monitor.stage(Stage.DECODE):
        clock.now += 10
        monitor.advance(10)
        assert seen[-1].seconds_left == pytest.approx(10.0)  # now it is: 1 s a unit
        assert seen[-1].fraction == pytest.approx(18 / 28, abs=0.03)  # the share of the time; it never falls
        clock.now += 4
        monitor.report()
        assert seen[-1].seconds_left == pytest.approx(6.0)  # time passes between two tiles
        clock.now += 6
        monitor.advance(10)
    assert monitor.seconds == {Stage.SAMPLE: 8, Stage.DECODE: 20}
    assert seen[-1].seconds_left == 0
    again = Monitor("k", seen, lambda: False, pace, clock)
    again.plan({Stage.SAMPLE: 10.0, Stage.DECODE: 10.0})
    with again.stage(Stage.SAMPLE):
        assert seen[-1].seconds_left == pytest.approx(11.0)


def test_work_aside_is_no_pace_and_moves_nothing() -> None:
    """A draft is decoded within the sampler's stage: neither learns a pace from it, and the bar waits."""
    clock, pace = Clock(), Pace()
    seen = Seen(clock)
    monitor = Monitor("j", seen, lambda: False, pace, clock)
    monitor.plan({Stage.SAMPLE: 80.0, Stage.DECODE: 20.0})
    with monitor.stage(Stage.SAMPLE):
        for n in range(4):
            clock.now += 2
            monitor.advance(20)
            if n == 1:
                before = len(seen)
                with monitor.aside(Stage.DECODE):
                    clock.now += 50
                    monitor.advance(7)
                    monitor.report()
                assert len(seen) == before
    assert pace == {Stage.SAMPLE: pytest.approx(0.1)}
    assert monitor.seconds == {Stage.SAMPLE: 8, Stage.DECODE: 50}
    assert monitor.seconds_for(Stage.SAMPLE, 30.0) == pytest.approx(3.0)
    assert monitor.seconds_for(Stage.DECODE, 30.0) is None
    assert monitor.seconds_left() is None
    with monitor.stage(Stage.DECODE):
        clock.now += 10
        monitor.advance(10)
        assert monitor.seconds_left() == pytest.approx(10.0)


def test_work_aside_can_be_cancelled() -> None:
    clock, cancelled = Clock(), list[bool]()
    monitor = Monitor("j", Seen(clock), lambda: bool(cancelled), {}, clock)
    with monitor.stage(Stage.SAMPLE), monitor.aside(Stage.DECODE):
        cancelled.append(True)
        with pytest.raises(JobCancelled):
            monitor.advance(1)


def test_tokens_lend_nothing_to_multiply_adds() -> None:
    """The first job of a session begins with the planner: seconds a token say nothing of 1e11 multiply-adds."""
    clock = Clock()
    seen = Seen(clock)
    monitor = Monitor("j", seen, lambda: False, {}, clock)
    monitor.plan({Stage.PLAN: 120.0, Stage.SAMPLE: 4e11, Stage.DECODE: 1e11})
    with monitor.stage(Stage.PLAN):
        for _ in range(40):
            clock.now += 0.01
            monitor.advance(1)
    with monitor.stage(Stage.SAMPLE):
        for _ in range(8):
            clock.now += 0.3
            monitor.advance(5e10)
    assert {event.seconds_left for event in seen} == {None}
    fractions = [event.fraction for event in seen]
    assert fractions == sorted(fractions)
    assert 0.2 < fractions[-1] < 0.9  # the bar moved meanwhile, and is not full before the end


def run_job(seen: Seen, pace: Pace, draw: random.Random, *, load_s: float = 0.0) -> float:
    """A job as the engine does it, with an uneven machine: 30 % more or less a step. Returns when it ended."""
    clock = seen.clock
    seen.clear()
    seen.times.clear()
    monitor = Monitor("j", seen, lambda: False, pace, clock)
    with monitor.stage(Stage.LOAD):
        clock.now += load_s
    monitor.plan(
        {Stage.PLAN: 120.0, Stage.CONDITION: 1.0, Stage.SAMPLE: 2 * 8e10, Stage.DECODE: 2 * 3e10, Stage.WRITE: 2 * 1e6},
        takes=2,
    )
    with monitor.stage(Stage.PLAN):
        for _ in range(draw.randint(35, 45)):  # fewer than planned
            clock.now += 0.02 * draw.uniform(0.7, 1.3)
            monitor.advance(1)
    with monitor.stage(Stage.CONDITION):
        clock.now += 0.4 * draw.uniform(0.7, 1.3)
    for monitor.take in (1, 2):
        with monitor.stage(Stage.SAMPLE):
            for _ in range(8):
                clock.now += 0.25 * draw.uniform(0.7, 1.3)
                monitor.advance(1e10)
        with monitor.stage(Stage.DECODE):
            for _ in range(3):
                clock.now += 0.1
                monitor.report()
                clock.now += 0.3 * draw.uniform(0.7, 1.3)
                monitor.advance(1e10)
        with monitor.stage(Stage.WRITE):
            clock.now += 0.2  # the level
    return clock.now


def test_after_three_jobs_the_time_left_is_right() -> None:
    clock, pace, draw = Clock(), Pace(), random.Random(4)
    seen = Seen(clock)
    for number in range(6):
        began = clock.now
        end = run_job(seen, pace, draw, load_s=5.0 if number == 0 else 0.0)
        fractions = [event.fraction for event in seen]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1  # once, at the end
        assert fractions[-2] < 1
        if number < 3:
            continue
        errors = [
            abs(event.seconds_left - (end - at)) / (end - at)
            for event, at in zip(seen, seen.times, strict=True)
            if event.seconds_left is not None and end - at > 0.5
        ]
        assert sorted(errors)[len(errors) // 2] < 0.15
        assert max(errors) < 0.6
        # the bar is where the time is
        places = [(at - began) / (end - began) for at in seen.times]
        assert max(abs(a - b) for a, b in zip(fractions, places, strict=True)) < 0.15
        assert max(b - a for a, b in itertools.pairwise(fractions)) < 0.15


def request(variant: str = "sketch", planner: str = "p") -> Generate:
    choice = ModelChoice("", variant)
    return Generate("j", Task.TEXT2MUSIC, Prompt(), Sampling(), choice, "o", 10.0, planning=Planning(planner))


def test_paces_outlive_the_session(tmp_path: Path) -> None:
    path = tmp_path / "state" / "paces.json"
    pace = Paces(path).of(request(), CPU_PLAN)
    assert pace == {}
    pace |= {Stage.SAMPLE: 1e-11, Stage.PLAN: 0.02}
    Paces(path).keep(request(), CPU_PLAN, pace)
    assert Paces(path).of(request(), CPU_PLAN) == pace
    # another model, planner, or precision is another pace
    assert Paces(path).of(request("turbo"), CPU_PLAN) == {Stage.PLAN: 0.02}
    assert Paces(path).of(request(planner="q"), CPU_PLAN) == {Stage.SAMPLE: 1e-11}
    assert Paces(path).of(request(), MemoryPlan(torch.device("cpu"), torch.bfloat16)) == {}


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "[1]",
        "{",
        '{"sketch on cpu": 3}',
        json.dumps({"a": {"sample": "x", "decode": -1.0, "no stage": 1.0}}),
        "[" * 9000,
    ],
)
def test_a_damaged_file_counts_as_empty(tmp_path: Path, stored: str) -> None:
    path = tmp_path / "paces.json"
    path.write_text(stored)
    paces = Paces(path)
    assert paces.of(request(), CPU_PLAN) == {}
    paces.keep(request(), CPU_PLAN, {Stage.SAMPLE: 1e-11})
    assert Paces(path).of(request(), CPU_PLAN) == {Stage.SAMPLE: 1e-11}
    Paces(tmp_path).keep(request(), CPU_PLAN, {Stage.SAMPLE: 1e-11})  # cannot be written


def test_cancel_is_seen_at_the_next_step() -> None:
    cancelled = False
    monitor = Monitor("j", lambda _: None, lambda: cancelled, {})
    monitor.plan({Stage.SAMPLE: 2.0})
    monitor.advance(1)
    cancelled = True
    with pytest.raises(JobCancelled):
        monitor.advance(1)


def test_a_machine_that_is_slower_today_is_seen_in_its_first_stages() -> None:
    """Everything takes twice as long as the kept paces say: the stage that is still to come is expected to as well."""
    clock = Clock()
    seen = Seen(clock)
    monitor = Monitor("j", seen, lambda: False, {Stage.SAMPLE: 1.0, Stage.DECODE: 1.0}, clock)
    monitor.plan({Stage.SAMPLE: 10.0, Stage.DECODE: 10.0})
    with monitor.stage(Stage.SAMPLE):
        assert seen[-1].seconds_left == pytest.approx(20)
        for _ in range(10):
            clock.now += 2
            monitor.advance(1)
    assert seen[-1].seconds_left == pytest.approx(20, rel=0.1)  # not 10
