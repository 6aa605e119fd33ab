"""Time left: none before anything was measured, then what remains at the measured pace."""

import pytest

from engine.contract.messages import Progress, Stage
from engine.progress import JobCancelled, Monitor, Pace


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_time_left_follows_what_was_measured() -> None:
    clock, seen, pace = Clock(), list[Progress](), Pace()
    monitor = Monitor("j", seen.append, lambda: False, pace, clock)
    monitor.plan({Stage.SAMPLE: 80.0, Stage.DECODE: 20.0})
    with monitor.stage(Stage.SAMPLE):
        assert seen[-1].seconds_left is None
        for _ in range(4):
            clock.now += 2
            monitor.advance(20)
    assert seen[-1].seconds_left == pytest.approx(2.0)  # 20 units of decoding at the 0.1 s of a sampled unit
    with monitor.stage(Stage.DECODE):
        clock.now += 10
        monitor.advance(10)
    assert seen[-1].seconds_left == pytest.approx(10.0)  # now its own pace is known: 1 s a unit
    assert seen[-1].fraction == pytest.approx(0.9)
    assert monitor.seconds == {Stage.SAMPLE: 8, Stage.DECODE: 10}
    again = Monitor("k", seen.append, lambda: False, pace, clock)
    again.plan({Stage.SAMPLE: 10.0, Stage.DECODE: 10.0})
    with again.stage(Stage.SAMPLE):
        assert seen[-1].seconds_left == pytest.approx(11.0)


def test_cancel_is_seen_at_the_next_step() -> None:
    cancelled = False
    monitor = Monitor("j", lambda _: None, lambda: cancelled, {})
    monitor.plan({Stage.SAMPLE: 2.0})
    monitor.advance(1)
    cancelled = True
    with pytest.raises(JobCancelled):
        monitor.advance(1)
