"""Progress with an honest time left, stage timings, and the place where a job sees that it was cancelled."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from engine.contract.messages import Notice, Progress, SoundReady, Stage

Pace = dict[Stage, float]
"""Seconds for each unit of a stage's work, as measured."""

# Seconds a unit before anything was measured, for the bar alone: they weigh the stages and are never shown as a time.
_ROUGHLY: Pace = {
    Stage.ENCODE: 2e-11,
    Stage.PLAN: 0.02,
    Stage.CONDITION: 0.3,
    Stage.SAMPLE: 1e-11,
    Stage.DECODE: 2e-11,
    Stage.WRITE: 2e-7,
}
_COUNTED_IN_TOKENS = frozenset({Stage.PLAN})
_NOT_FOLLOWED = frozenset({Stage.CONDITION, Stage.WRITE})  # stages of which only the end is seen
_EACH_TAKE = frozenset({Stage.SAMPLE, Stage.DECODE, Stage.WRITE})
_UNSURE = 0.05  # the share of a job after which its own speed counts as much as that of earlier ones
_ALMOST = 0.99  # before the end the bar is never full


class Meter(Protocol):
    """Measures the most memory in use between `reset` and `read`, in bytes."""

    def reset(self) -> None: ...
    def read(self) -> int: ...


class JobCancelled(Exception):  # noqa: N818  a wish, not an error
    """Raised inside a job at the next sampler step or VAE tile after it was cancelled."""


class Monitor:
    """Follows one job. Each stage counts its work in units of its own; `pace` outlives the job.

    The time left is what remains of each stage times its own measured pace, in this job or an earlier one: a stage never
    borrows the pace of another, whose units are something else. While the pace of anything that remains is not known, the
    time left is None. The fraction is the share of the time, and never falls.
    """

    def __init__(
        self,
        job_id: str,
        emit: Callable[[Progress | SoundReady | Notice], None],
        cancelled: Callable[[], bool],
        pace: Pace,
        clock: Callable[[], float] = time.monotonic,
        meter: Meter | None = None,
    ) -> None:
        self.job_id, self.take = job_id, 1
        self.seconds: dict[Stage, float] = {}
        self.peaks: dict[Stage, int] = {}
        self.meter = meter
        self._began = clock()
        self._first_sound: float | None = None
        self._emit, self._cancelled, self._pace, self._clock = emit, cancelled, pace, clock
        self._left: dict[Stage, float] = {}
        self._planned: dict[Stage, float] = {}
        self._first: dict[Stage, float] = {}  # of the first pass, all takes together
        self._takes = 1
        self._later: tuple[dict[Stage, float], ...] = ()
        self.passes_done = 0  # of the take that is being made
        self._done: dict[Stage, float] = {}
        self._spent: dict[Stage, float] = {}
        self._stage = Stage.LOAD
        self._was_known = self._is_aside = False
        self._aside_s = 0.0
        self._since = clock()
        self._expected_s = self._taken_s = 0.0  # of the work that is done, at the kept paces and really
        self._fraction = 0.0

    def plan(self, work: dict[Stage, float], takes: int = 1, later: Sequence[dict[Stage, float]] = ()) -> None:
        """Say how much work each stage will be, all takes together. later: the passes after the first, of one take each."""
        self._first, self._takes, self._later = dict(work), takes, tuple(later)
        self._planned = {
            stage: work.get(stage, 0.0) + takes * sum(each.get(stage, 0.0) for each in later)
            for stage in work.keys() | {stage for each in later for stage in each}
        }
        self._left = dict(self._planned)
        self.passes_done = 0

    def begin(self, take: int, passes_done: int = 0) -> None:
        """Say which take is made now, and how many of its passes are done."""
        self.take, self.passes_done = take, passes_done

    @contextmanager
    def stage(self, stage: Stage) -> Iterator[None]:
        """Time a stage and name it in what is reported meanwhile."""
        self._stage, self._was_known, start = stage, False, self._clock()
        self._since = start
        before, aside_s = self._done.get(stage, 0.0), self._aside_s
        if self.meter is not None:
            self.meter.reset()
        self.report()
        try:
            yield
            if not self._was_known:
                self._learn(stage, self._done.get(stage, 0.0) - before, self._spent_since(start, aside_s))
        finally:
            if self.meter is not None:
                self.peaks[stage] = max(self.peaks.get(stage, 0), self.meter.read())
            self.seconds[stage] = self.seconds.get(stage, 0.0) + self._spent_since(start, aside_s)
            self._settle(stage)
        if stage is Stage.WRITE and self.take == self._takes and self.passes_done == len(self._later):
            self._emit(Progress(self.job_id, stage, 1.0, 0.0, self.take))

    def _spent_since(self, start: float, aside_s: float) -> float:
        return self._clock() - start - (self._aside_s - aside_s)

    def was_known(self) -> None:
        """The work of the stage under way was done by an earlier job: what it takes now is not its pace."""
        self._was_known = True

    def _learn(self, stage: Stage, units: float, seconds: float) -> None:
        """Keep the pace of a stage that came to its end. What it does besides its counted work is part of its pace."""
        if stage in _NOT_FOLLOWED:
            units = self._units_now(stage)
        elif stage in _COUNTED_IN_TOKENS and units > 0:
            units = self._planned.get(stage, units)  # how many tokens there will be is a guess that its pace corrects
        if units > 0 and seconds > 0:
            before = self._pace.get(stage)
            if stage in _COUNTED_IN_TOKENS | _NOT_FOLLOWED:
                self._compare(stage, units, seconds)
            self._pace[stage] = seconds / units if before is None else 0.5 * (seconds / units + before)

    def first_sound(self) -> None:
        """The first waveform of the job is there; later calls change nothing."""
        if self._first_sound is None:
            self._first_sound = self._clock() - self._began

    def sound_ready(self, path: str, ready: int, n_samples: int, *, is_draft: bool = False) -> None:
        """The first `ready` samples of the take lie in `path` and can be heard."""
        self._emit(SoundReady(self.job_id, self.take, path, ready, n_samples, is_draft))

    @contextmanager
    def aside(self, stage: Stage) -> Iterator[None]:
        """Do work that was not planned, within another stage: its time counts for `stage`, and is no pace of either."""
        began, self._is_aside = self._clock(), True
        try:
            yield
        finally:
            self._is_aside, spent = False, self._clock() - began
            self._since += spent
            self._aside_s += spent
            self.seconds[stage] = self.seconds.get(stage, 0.0) + spent

    def seconds_for(self, stage: Stage, units: float) -> float | None:
        """How long some work of a stage takes; None where that was never measured."""
        rate = self._rate(stage)
        return None if rate is None else units * rate

    def seconds_left(self) -> float | None:
        """The time left of the job; None while the pace of anything that remains is not known."""
        rates = {stage: self._rate(stage) for stage, units in self._left.items() if units > 0}
        known = {stage: rate for stage, rate in rates.items() if rate is not None}
        return self._seconds_left(known) if len(known) == len(rates) else None

    def note(self, sentence: str) -> None:
        """Something that the user should know about the job."""
        self._emit(Notice(self.job_id, sentence))

    def figures(self) -> dict[str, Any]:
        """Seconds and peak memory of each stage so far and the time to the first sound, for `TakeMade`."""
        first = None if self._first_sound is None else round(self._first_sound, 3)
        return {
            "stage_seconds": {str(stage): round(value, 4) for stage, value in self.seconds.items()},
            "stage_peak_bytes": {str(stage): value for stage, value in self.peaks.items()},
            "first_sound_s": first,
        }

    def advance(self, units: float) -> None:
        """Some of the current stage's work is done: measure, report, and raise JobCancelled if the job was cancelled."""
        if self._is_aside:
            self.check()
            return
        now, stage = self._clock(), self._stage
        if stage not in _COUNTED_IN_TOKENS:
            self._compare(stage, units, now - self._since)
        self._done[stage] = self._done.get(stage, 0.0) + units
        self._spent[stage] = self._spent.get(stage, 0.0) + now - self._since
        self._since = now
        self._left[stage] = max(0.0, self._left.get(stage, 0.0) - units)
        self.report()

    def check(self) -> None:
        """Raise JobCancelled if the job was cancelled."""
        if self._cancelled():
            raise JobCancelled

    def report(self) -> None:
        self.check()
        if self._is_aside:
            return
        rates = {stage: self._rate(stage) for stage, units in self._left.items() if units > 0}
        is_known = self._stage in self._planned and None not in rates.values()
        rough = self._seconds_left({stage: rate or self._rough_rate(stage) for stage, rate in rates.items()})
        if self._planned:
            elapsed = self._clock() - self._began
            share = elapsed / (elapsed + rough) if elapsed > 0 else 0.0
            self._fraction = max(self._fraction, min(share, _ALMOST))
        left = round(rough, 2) if is_known else None
        self._emit(Progress(self.job_id, self._stage, round(self._fraction, 4), left, self.take))

    def _rate(self, stage: Stage) -> float | None:
        """Seconds a unit: the kept pace at first, what this job measures the more, the more of the stage is done."""
        kept, done = self._pace.get(stage), self._done.get(stage, 0.0)
        if kept is not None:
            kept *= self._slower()
        if done <= 0:
            return kept
        own = self._spent[stage] / done
        share = min(1.0, done / self._planned[stage]) if self._planned.get(stage) else 1.0
        return own if kept is None else share * own + (1 - share) * kept

    def _compare(self, stage: Stage, units: float, seconds: float) -> None:
        """Hold what some work took against what the kept pace had it take."""
        if stage in self._pace:
            self._expected_s += units * self._pace[stage]
            self._taken_s += seconds

    def _slower(self) -> float:
        """By what factor the machine is slower in this job than the kept paces say; it says more, the more is done."""
        whole = sum(units * self._pace.get(stage, 0.0) for stage, units in self._planned.items())
        unsure = _UNSURE * whole
        return (self._taken_s + unsure) / (self._expected_s + unsure) if unsure > 0 else 1.0

    def _rough_rate(self, stage: Stage) -> float:
        """For the bar: the rough pace, times what this machine takes for others that count the same units."""
        rough = _ROUGHLY.get(stage, 0.0)
        if stage in _COUNTED_IN_TOKENS | _NOT_FOLLOWED:
            return rough
        alike = _ROUGHLY.keys() - _COUNTED_IN_TOKENS - _NOT_FOLLOWED
        slower = [rate / _ROUGHLY[other] for other in alike if (rate := self._rate(other)) is not None]
        return rough * sum(slower) / len(slower) if slower else rough

    def _seconds_left(self, rates: dict[Stage, float]) -> float:
        """What remains at these rates, less what the work that is under way has taken already."""
        stage, since = self._stage, self._clock() - self._since
        under_way = self._left.get(stage, 0.0) * rates.get(stage, 0.0)
        if stage in _COUNTED_IN_TOKENS and stage in self._pace and under_way > 0:
            # the kept pace is one of planned tokens: the clock says more than the tokens that were written
            whole = self._planned[stage] * self._pace[stage]
            taken = under_way - max(0.05 * whole, whole - self._spent.get(stage, 0.0) - since)
        else:
            one = self._units_now(stage) * rates.get(stage, 0.0) if stage in _NOT_FOLLOWED else under_way
            taken = min(since, 0.95 * one)
        return sum(self._left[stage] * rate for stage, rate in rates.items()) - taken

    def _settle(self, stage: Stage) -> None:
        """A stage may do less than planned (a source already known, a shortened schedule): what is over is over."""
        if stage in self._planned:
            takes_left = self._takes - self.take
            first = self._first.get(stage, 0.0) * takes_left / self._takes if stage in _EACH_TAKE else 0.0
            passes = [each.get(stage, 0.0) for each in self._later]
            self._left[stage] = first + sum(passes[self.passes_done :]) + takes_left * sum(passes)

    def _units_now(self, stage: Stage) -> float:
        """The work of a stage in the pass that runs."""
        if self.passes_done:
            return self._later[self.passes_done - 1].get(stage, 0.0)
        return self._first.get(stage, 0.0) / (self._takes if stage in _EACH_TAKE else 1)
