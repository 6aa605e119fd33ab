"""Keeps the training that has not ended, so that it can go on after a restart of the program or of the machine."""

import contextlib
import csv
import json
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.core.training.plan import TrainingPlan, read_plan
from daw_bridge.core.training.training_events import Sample
from engine.contract import whole_file
from engine.contract.checks import MessageError

_POINTS = 1000


@dataclass(frozen=True, slots=True)
class KeptTraining:
    """A training as it was left. steps, losses: a point for each stretch of steps."""

    plan: TrainingPlan
    done: int
    steps: tuple[int, ...] = ()
    losses: tuple[float, ...] = ()
    samples: tuple[Sample, ...] = ()


class TrainingFile:
    """path: where it is kept; None keeps nothing. A file that cannot be read counts as none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def keep(self, plan: TrainingPlan) -> None:
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                whole_file.write_text(self._path, json.dumps(plan.written(), indent=1))

    def forget(self) -> None:
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)

    def read(self) -> KeptTraining | None:
        """The training that was left, as far as its folder still tells. Slow: the drive may be away."""
        try:
            written = json.loads(self._path.read_bytes()) if self._path is not None else None
            plan = read_plan(written) if isinstance(written, dict) else None
        except (OSError, ValueError, RecursionError, MessageError):
            return None
        if plan is None:
            return None
        losses = read_losses(plan.run)
        width = max(1, -(-len(losses) // _POINTS))
        stretches = [losses[n : n + width] for n in range(0, len(losses), width)]
        steps = tuple(min(len(losses), n + width) for n in range(0, len(losses), width))
        return KeptTraining(
            plan, len(losses), steps, tuple(sum(each) / len(each) for each in stretches), samples_of(plan.run)
        )


def read_losses(run: Path) -> list[float]:
    """The losses of a run, a step each; none where its table cannot be read."""
    try:
        with (run / "losses.csv").open(newline="", encoding="utf-8") as file:
            rows = csv.DictReader(file)
            name = [field for field in rows.fieldnames or () if field.endswith(" loss")][-1]
            return [float(row[name]) for row in rows]
    except (OSError, ValueError, IndexError, TypeError, csv.Error):
        return []


def samples_of(run: Path) -> tuple[Sample, ...]:
    """The samples of a run, by their steps."""
    try:
        found = sorted(run.glob("samples/*/sample.wav"))
    except OSError:
        return ()
    return tuple(Sample(int(path.parent.name), str(path)) for path in found if path.parent.name.isdecimal())
