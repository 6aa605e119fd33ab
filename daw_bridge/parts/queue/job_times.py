"""How long jobs take on this machine, learnt from those that were made."""

import contextlib
import json
import math
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Any

from engine.contract import whole_file
from engine.contract.messages import Generate, Task

_KEPT = 12  # jobs of a kind; the machine of last year says nothing
_KINDS = 40
_BESIDES = 4  # steps that a second of sound costs besides the sampling: encoding and decoding
_SHORTEST_S = 10.0  # under this the models run longer, and the result is cut
_APART = 1.25  # sizes that differ by this factor say what of the time does not depend on the size


@dataclass(frozen=True, slots=True)
class Made:
    """One job. size: as `size_of` counts it. seconds: without the loading of the model."""

    size: float
    seconds: float


class JobTimes:
    """Times by kind: task, model, device and planner. path: where they are kept; without one they last as long as this.

    A file that cannot be read counts as empty, and one that cannot be written is left as it is.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._made = _read(path) if path is not None else {}

    @classmethod
    def beside(cls, settings_path: Path | None) -> "JobTimes":
        """Those of the program whose settings lie there."""
        return cls(settings_path.with_name("job-times.json") if settings_path is not None else None)

    def learn(self, request: Generate, source_s: float, seconds: float) -> None:
        """Take in what a job took. source_s: the length of its source."""
        if not math.isfinite(seconds) or seconds <= 0:
            return
        kind = kind_of(request)
        made = self._made.pop(kind, [])
        self._made[kind] = [*made, Made(size_of(request, source_s), seconds)][-_KEPT:]
        while len(self._made) > _KINDS:
            del self._made[next(iter(self._made))]
        if self._path is not None:
            stored = {kind: [[each.size, each.seconds] for each in made] for kind, made in self._made.items()}
            with contextlib.suppress(OSError):
                whole_file.write_text(self._path, json.dumps(stored, indent=1), is_lasting=False)

    def expected(self, request: Generate, source_s: float) -> float | None:
        """The seconds that a job takes; None for a kind that was never made here."""
        made = self._made.get(kind_of(request))
        return _expected(made, size_of(request, source_s)) if made else None


def kind_of(request: Generate) -> str:
    """Jobs of one kind take times in proportion to what they make."""
    model, planner = request.model, request.planning.model if request.planning is not None else ""
    return ", ".join((str(request.task), model.variant, model.device, model.dtype, planner))


def size_of(request: Generate, source_s: float) -> float:
    """How much a job makes: seconds of sound times steps, and `_BESIDES` for what is decoded.

    Short music is sampled longer than it is, and a repaint with what surrounds its regions. Of a repaint, the steps
    below its strength are left out.
    """
    sampling, regions = request.sampling, request.regions
    made_s = sampled_s = request.duration_s or source_s
    steps = float(sampling.steps)
    if regions:
        made_s = sum(region.end_s - region.start_s for region in regions)
        around_s = regions[-1].end_s - regions[0].start_s + 2 * request.context_s
        sampled_s = max(made_s, min(source_s, around_s))
    if request.task is Task.REPAINT:
        steps *= sampling.strength
    return sampling.takes * (max(sampled_s, _SHORTEST_S) * max(steps, 1.0) + made_s * _BESIDES)


def _expected(made: list[Made], size: float) -> float:
    """A fixed time and one for each unit of size, of which single slow jobs change little: medians, as Theil and Sen do."""
    pairs = [(a, b) for a, b in combinations(made, 2) if max(a.size, b.size) >= _APART * min(a.size, b.size)]
    if len(pairs) >= 2:
        rate = median((b.seconds - a.seconds) / (b.size - a.size) for a, b in pairs)
        fixed = median(each.seconds - rate * each.size for each in made)
        if rate > 0 and fixed >= 0:
            return fixed + rate * size
    return size * median(each.seconds / each.size for each in made)


def _read(path: Path) -> dict[str, list[Made]]:
    try:
        stored: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    found: dict[str, list[Made]] = {}
    for kind, rows in stored.items() if isinstance(stored, dict) else ():
        made = [
            Made(float(row[0]), float(row[1]))
            for row in (rows if isinstance(rows, list) else ())
            if isinstance(row, list) and len(row) == 2 and all(_is_amount(value) for value in row)
        ]
        if made:
            found[kind] = made[-_KEPT:]
    return found


def _is_amount(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e12
