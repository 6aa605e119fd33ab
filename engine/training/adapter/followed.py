"""Tells how far a training is: losses, time left as it is learnt here, samples."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean, median

from engine.contract.adapting.messages import Curve, Sampled, Stepped
from engine.training.adapter.adapter_stage import SAMPLE_FILE
from engine.training.adapter.talk import Talk
from engine.training.loop.trainer import TrainingConfig
from engine.training.loop.watch import Watch

_TELL_S = 0.25
_RECENT = 50  # steps whose time counts
_POINTS = 1000  # of a curve


class Followed(Watch):
    """step_s, sample_s: what a step and a sample took before the training."""

    def __init__(
        self,
        talk: Talk,
        config: TrainingConfig,
        step_s: float,
        sample_s: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._talk, self._config, self._clock = talk, config, clock
        self._seconds: list[float] = [step_s]
        self._sample_s = sample_s
        self._untold: list[float] = []
        self._losses: list[float] = []
        self._told_at = -_TELL_S

    @property
    def done(self) -> int:
        return len(self._losses)

    def began(self, done: int, losses: Sequence[float]) -> None:
        self._losses = list(losses)
        self._tell_curve()
        self._tell(done)

    def stepped(self, done: int, loss: float, seconds: float) -> None:
        self._seconds = [*self._seconds[1 - _RECENT :], seconds]
        self._untold.append(loss)
        self._losses.append(loss)
        if self._clock() - self._told_at >= _TELL_S or done == self._config.steps:
            self._tell(done)
        self._talk.look()

    def went_back(self, done: int) -> None:
        del self._losses[done:]
        self._untold.clear()
        self._tell_curve()
        self._tell(done)

    def sampled(self, done: int, folder: Path, seconds: float) -> None:
        self._sample_s = seconds
        self._talk.tell(Sampled(done, str(folder / SAMPLE_FILE)))
        self._tell(done)

    def look(self) -> None:
        self._talk.look()

    def _tell(self, done: int) -> None:
        losses, self._untold = tuple(self._untold), []
        step_s = median(self._seconds)
        self._told_at = self._clock()
        self._talk.tell(Stepped(done, losses, step_s, seconds_for(self._config, done, step_s, self._sample_s)))

    def _tell_curve(self) -> None:
        width = max(1, -(-len(self._losses) // _POINTS))
        stretches = [self._losses[n : n + width] for n in range(0, len(self._losses), width)]
        ends = [min(len(self._losses), n + width) for n in range(0, len(self._losses), width)]
        self._talk.tell(Curve(tuple(ends), tuple(fmean(stretch) for stretch in stretches)))


def seconds_for(config: TrainingConfig, done: int, step_s: float, sample_s: float) -> float:
    """Seconds of the steps that are left, and of their samples; the last step has one in any case."""
    left = max(0, config.steps - done)
    samples = config.steps // config.sample_every - done // config.sample_every
    samples += bool(left and config.steps % config.sample_every)
    return left * step_s + max(0, samples) * sample_s
