"""The losses of a run: one row per step in `losses.csv`, a progress line and a plot."""

import csv
from pathlib import Path
from typing import Any

import numpy as np

from engine.contract.texts import series, text
from engine.contract.whole_file import WholeFile

_RECENT, _LOOK_BACK = 20, 200  # steps: the last 20 are compared with the 180 before them


class LossTable:
    """The rows of `losses.csv`. Rows after the checkpoint that a run resumes from are dropped."""

    def __init__(self, path: Path, first: int) -> None:
        self._path = path
        self._rows: list[dict[str, Any]] = []
        if path.exists():
            with path.open(newline="") as file:
                self._rows = [row for row in csv.DictReader(file) if row["step"].isdigit() and int(row["step"]) < first]

    def add(self, step: int, losses: dict[str, float], rate: float, seconds: float) -> None:
        self._rows.append({"step": step, "rate": rate, "seconds": round(seconds, 4)} | losses)

    def forget(self, first: int) -> None:
        """Drop the rows from step `first` on."""
        self._rows = [row for row in self._rows if int(row["step"]) < first]

    def has_run_away(self) -> bool:
        """Whether the recent loss is more than twice the earlier one, for the module that is trained last in a step."""
        losses = _column(self._rows[-_LOOK_BACK:], self._name())
        if len(losses) < _LOOK_BACK:
            return False
        return bool(np.median(losses[-_RECENT:]) > 2 * np.median(losses[:-_RECENT]))

    def losses(self) -> list[float]:
        """The loss of each step, of the module that is trained last."""
        return _column(self._rows, self._name()) if self._rows else []

    def last_loss(self) -> float:
        return float(self._rows[-1][self._name()])

    def _name(self) -> str:
        return [name for name in self._rows[-1] if name.endswith(" loss")][-1]

    def line(self, steps: int) -> str:
        recent = self._rows[-100:]
        last = recent[-1]
        seconds = float(np.median([float(row["seconds"]) for row in recent]))
        left = round((steps - int(last["step"]) - 1) * seconds)
        means = {name: np.mean(_column(recent, name)) for name in last if name not in {"step", "rate", "seconds"}}
        shown = series(f"{name} {value:.3f}" for name, value in means.items())
        return text("step {step} of {steps}, {seconds:.2f} s each, {hours} h {minutes} min left: {losses}",
                    step=int(last["step"]) + 1, steps=steps, seconds=seconds, hours=left // 3600,
                    minutes=left // 60 % 60, losses=shown)  # fmt: skip

    def flush(self) -> None:
        names = list(dict.fromkeys(name for row in self._rows for name in row))
        with WholeFile(self._path) as part, part.open("w", newline="") as file:
            writer = csv.DictWriter(file, names, restval="")
            writer.writeheader()
            writer.writerows(self._rows)

    def plot(self, path: Path) -> None:
        try:
            import matplotlib as mpl
        except ImportError:
            return  # matplotlib is an optional dependency; the table holds the same numbers
        mpl.use("agg")
        from matplotlib import pyplot

        if not self._rows:
            return
        figure, axes = pyplot.subplots(figsize=(9, 5))
        for name in [name for name in self._rows[-1] if name not in {"step", "rate", "seconds"} and "norm" not in name]:
            points = [(int(row["step"]), float(row[name])) for row in self._rows if row.get(name) not in {None, ""}]
            width = max(1, len(points) // 200)
            steps = [points[n][0] for n in range(0, len(points) - width + 1, width)]
            means = [
                float(np.mean([v for _, v in points[n : n + width]])) for n in range(0, len(points) - width + 1, width)
            ]
            axes.plot(steps, means, label=name)
        axes.set(xlabel="step", yscale="log")
        axes.legend()
        figure.savefig(path, dpi=110)
        pyplot.close(figure)


def _column(rows: list[dict[str, Any]], name: str) -> list[float]:
    """The values of a column, without the rows that lack it."""
    return [float(row[name]) for row in rows if row.get(name) not in {None, ""}]
