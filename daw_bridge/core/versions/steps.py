"""Steps that can be undone, in one list. Values only."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any

KEPT = 500  # steps; older ones are forgotten
_OF_THIS_RUN = {"row", "series"}


@dataclass(frozen=True, slots=True)
class Step:
    """One change. kind: what changed, such as "name". what: the id of the clip or take concerned, or "".

    before, after: the values, of JSON. name: the clip's or take's, as the words of the step name it. at: when it was
    done, in seconds since 1970. row: where the library keeps it; 0 for a step of this run alone. series: steps in a row
    that name the same one count as one, however long they take; those of none do so for a moment. It is not kept.
    """

    kind: str
    what: str
    before: Any
    after: Any
    name: str = ""
    at: float = 0.0
    row: int = 0
    series: str = ""

    def stored(self) -> str:
        """The step as JSON."""
        kept = {name: value for name, value in asdict(self).items() if name not in _OF_THIS_RUN}
        return json.dumps(kept, ensure_ascii=False)

    @classmethod
    def read(cls, stored: str, row: int) -> "Step | None":
        """A step from its JSON; None for what is none."""
        try:
            raw = json.loads(stored)
            step = cls(**{**raw, "row": row})
        except (ValueError, TypeError, RecursionError):
            return None
        fits = all(isinstance(value, str) for value in (step.kind, step.what, step.name))
        return step if fits and isinstance(step.at, int | float) else None

    @property
    def key(self) -> tuple[str, str, Any]:
        """The same for a step as it is noted and as it is kept or has gone on."""
        return self.kind, self.what, self.before

    def goes_on(self, after: "Step", within_s: float) -> bool:
        """Whether a step soon after this one, or of its series, changes the same thing again: the two count as one."""
        is_same = (self.kind, self.what) == (after.kind, after.what) and _keys(self.after) == _keys(after.after)
        is_near = bool(self.series) or 0 <= after.at - self.at <= within_s
        return is_same and self.series == after.series and self.after == after.before and is_near


@dataclass(frozen=True, slots=True)
class StepList:
    """done: the last step last. undone: the one that was undone last is last."""

    done: tuple[Step, ...] = field(default=())
    undone: tuple[Step, ...] = field(default=())

    def __iter__(self) -> Iterator[Step]:
        return iter((*self.done, *reversed(self.undone)))

    def with_step(self, step: Step, within_s: float = 0.0) -> "StepList":
        """Add a step, or have the last one go on with it. What was undone can then not be redone any more."""
        last = self.done[-1] if self.done and not self.undone else None
        if last is not None and last.goes_on(step, within_s):
            joined = replace(last, after=step.after, at=step.at)
            rest = self.done[:-1]
            return StepList(rest if joined.before == joined.after else (*rest, joined))
        return StepList((*self.done, step)[-KEPT:])

    def with_row(self, step: Step, row: int) -> "StepList":
        """Note where the library keeps a step, which may have gone on meanwhile."""

        found = next((each for each in self if not each.row and each.key == step.key), None)

        def noted(steps: tuple[Step, ...]) -> tuple[Step, ...]:
            return tuple(replace(each, row=row) if each is found else each for each in steps)

        return StepList(noted(self.done), noted(self.undone))

    def undo(self) -> "StepList":
        return StepList(self.done[:-1], (*self.undone, self.done[-1]))

    def redo(self) -> "StepList":
        return StepList((*self.done, self.undone[-1]), self.undone[:-1])

    def without(self, step: Step) -> "StepList":
        """Forget a step that can be neither undone nor redone."""
        return StepList(*(tuple(each for each in steps if each is not step) for steps in (self.done, self.undone)))

    def without_kind(self, kind: str) -> "StepList":
        """Forget all steps of a kind."""
        return StepList(*(tuple(each for each in steps if each.kind != kind) for steps in (self.done, self.undone)))


def _keys(value: Any) -> object:
    return frozenset(value) if isinstance(value, dict) else None
