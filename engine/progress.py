"""Progress with an honest time left, stage timings, and the place where a job sees that it was cancelled."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from engine.contract.messages import Notice, Progress, SoundReady, Stage

Pace = dict[Stage, float]


class Meter(Protocol):
    """Measures the most memory in use between `reset` and `read`, in bytes."""

    def reset(self) -> None: ...
    def read(self) -> int: ...


class JobCancelled(Exception):  # noqa: N818  a wish, not an error
    """Raised inside a job at the next sampler step or VAE tile after it was cancelled."""


class Monitor:
    """Follows one job. Work is counted in multiply-adds; `pace` (seconds per unit, by stage) outlives the job.

    The time left is what remains times the measured pace. A stage that was never measured borrows the pace of one that
    was; before anything was measured it is None rather than a guess.
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
        self._takes = 1
        self._weights: dict[Stage, float] = {}
        self._total = 0.0
        self._stage = Stage.LOAD
        self._since = clock()

    def plan(self, work: dict[Stage, float], takes: int = 1) -> None:
        """Say how much work each stage will be, all takes together."""
        self._planned, self._takes = dict(work), takes
        typical = sum(self._pace.values()) / len(self._pace) if self._pace else 1.0
        self._left = dict(work)
        self._weights = {stage: self._pace.get(stage, typical) for stage in work}
        self._total = sum(units * self._weights[stage] for stage, units in work.items())

    @contextmanager
    def stage(self, stage: Stage) -> Iterator[None]:
        """Time a stage and name it in what is reported meanwhile."""
        self._stage, start = stage, self._clock()
        self._since = start
        if self.meter is not None:
            self.meter.reset()
        self.report()
        try:
            yield
        finally:
            if self.meter is not None:
                self.peaks[stage] = max(self.peaks.get(stage, 0), self.meter.read())
            self.seconds[stage] = self.seconds.get(stage, 0.0) + self._clock() - start
            self._settle(stage)

    def first_sound(self) -> None:
        """The first waveform of the job is there; later calls change nothing."""
        if self._first_sound is None:
            self._first_sound = self._clock() - self._began

    def sound_ready(self, path: str, ready: int, n_samples: int) -> None:
        """The first `ready` samples of the take lie in `path` and can be heard."""
        self._emit(SoundReady(self.job_id, self.take, path, ready, n_samples))

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
        now = self._clock()
        if units > 0:
            rate, before = (now - self._since) / units, self._pace.get(self._stage)
            self._pace[self._stage] = rate if before is None else 0.5 * (rate + before)
        self._since = now
        self._left[self._stage] = max(0.0, self._left.get(self._stage, 0.0) - units)
        self.report()

    def report(self) -> None:
        if self._cancelled():
            raise JobCancelled
        rest = sum(units * self._weights.get(stage, 0.0) for stage, units in self._left.items())
        fraction = 1 - rest / self._total if self._total else 0.0
        self._emit(Progress(self.job_id, self._stage, round(max(0.0, fraction), 4), self._seconds_left(), self.take))

    def _settle(self, stage: Stage) -> None:
        """A stage may do less than planned (a source already known, a shortened schedule): what is over is over."""
        if stage in self._planned:
            later = (self._takes - self.take) / self._takes if stage in {Stage.SAMPLE, Stage.DECODE} else 0.0
            self._left[stage] = self._planned[stage] * later

    def _seconds_left(self) -> float | None:
        measured = [self._pace[stage] for stage in self._left if stage in self._pace]
        if not measured or not self._total:
            return None
        borrowed = sum(measured) / len(measured)
        return round(sum(units * self._pace.get(stage, borrowed) for stage, units in self._left.items()), 2)
