"""What a part of the bench found: a figure a row, with the goal it has; and how each part ended."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure is to be at most, or at least, this."""

    limit: float
    at_least: bool = False

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"at {'least' if self.at_least else 'most'} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. value: None where it could not be had, for the reason in the note. goal: as text, "" for none."""

    title: str
    value: float | None
    unit: str
    note: str = ""
    goal: str = ""
    is_met: bool | None = None


Say = Callable[[Row], None]


def row(title: str, value: float | None, unit: str, note: str = "", goal: Goal | None = None) -> Row:
    """A row whose goal is judged. A figure that could not be had has not met its goal."""
    if goal is None:
        return Row(title, value, unit, note)
    return Row(title, value, unit, note, str(goal), value is not None and goal.is_met(value))


class RowFile:
    """Rows in a file, one a line, so that what a process found before it broke is still there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, found: Row) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(found)) + "\n")

    def read(self) -> list[Row]:
        if not self._path.is_file():
            return []
        rows = []
        for line in self._path.read_text("utf-8").splitlines():
            try:
                rows.append(Row(**json.loads(line)))
            except ValueError:  # of the line that was being written
                continue
        return rows


class Lacking(Exception):
    """This machine lacks what a part needs; its text says what."""


@dataclass(frozen=True, slots=True)
class Result:
    """How a part ended. status: done, failed, out of time, no time left, not run, left out.

    log: the end of what it printed.
    """

    part: str
    status: str
    seconds: float = 0.0
    reason: str = ""
    rows: tuple[Row, ...] = ()
    log: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether it did all that this machine can do."""
        return self.status in {"done", "left out"}


def table(results: list[Result]) -> str:
    """All rows, and a line for each part that did not come to its end."""
    lines = [f"{'':52}{'figure':>10} {'unit':8} {'goal':16} note"]
    for result in results:
        lines.append(f"{result.part} ({result.seconds:.0f} s){'' if result.status == 'done' else ': ' + result.status}")
        if result.reason:
            lines.append(f"  {result.status}: {result.reason}")
        for each in result.rows:
            value = "–" if each.value is None else f"{each.value:.4g}"
            verdict = {None: "", True: ", met", False: ", missed"}[each.is_met]
            lines.append(f"  {each.title:50}{value:>10} {each.unit:8} {each.goal + verdict:16} {each.note}".rstrip())
    return "\n".join(lines)
