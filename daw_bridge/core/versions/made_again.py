"""A take's recipe as a request once more, with one thing changed."""

from dataclasses import dataclass, replace
from random import SystemRandom
from typing import Any

from daw_bridge.core.recipe import Recipe
from engine.contract.catalog import Variant
from engine.contract.checks import rules
from engine.contract.messages import (
    MAX_SEED,
    MAX_TAKES,
    Generate,
    Guidance,
    MessageError,
    ModelChoice,
    Planning,
    Sampling,
    Task,
)
from engine.contract.texts import text
from engine.contract.wire import from_dict

_OWN = ("job_id", "model", "out_dir", "source", "tags", "latents_path", "planning")  # of one job, never made again


_KEPT = {
    "caption": lambda: text("Each region of this take has a description of its own, which would stay"),
    "lyrics": lambda: text("Each region of this take has lyrics of its own, which would stay"),
    "strength": lambda: text("Each region of this take has a strength of its own, which would stay"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be different; None for what stays, as does what regions have of their own.

    seed: -1 draws one. model: the folder of a variant.
    """

    seed: int | None = None
    caption: str | None = None
    lyrics: str | None = None
    strength: float | None = None
    model: str | None = None

    @property
    def is_planned_anew(self) -> bool:
        """Whether the planner's codes of the take no longer fit."""
        return self.seed is not None or self.caption is not None or self.lyrics is not None


@dataclass(frozen=True, slots=True)
class Job:
    """What the recipe of a take does not decide: where its next version goes, and what plans it."""

    id: str
    model: ModelChoice
    out_dir: str
    source: str | None
    tags: dict[str, str]
    planning: Planning | None


def task_of(recipe: Recipe) -> Task:
    """The task that made a take. Raises MessageError for a take that no model made."""
    if recipe.imported_from or recipe.task not in set(Task) or "comp" in recipe.raw:
        raise MessageError(text("This take was not made by a model, so it cannot be made again"))
    return Task(recipe.task)


def made_again(recipe: Recipe, change: Change, variant: Variant, job: Job) -> Generate:
    """The request of a take with one thing changed. variant: the model of `job`. Raises MessageError.

    Steps, shift and guidance are the take's own, except for another model, which gets its usual ones.
    """
    task, known = task_of(recipe), rules(Generate)
    if change.strength is not None and not (task is Task.REPAINT or task.is_cover):
        raise MessageError(text("Only repaints and covers have a strength"))
    for name in ("caption", "lyrics", "strength"):
        is_own = recipe.regions and all(getattr(each, name) not in {"", None} for each in recipe.regions)
        if getattr(change, name) is not None and is_own:
            raise MessageError(_KEPT[name]())
    fields: dict[str, Any] = {name: value for name, value in recipe.raw.items() if name in known and name not in _OWN}
    if change.is_planned_anew:
        fields.pop("codes", None)
    made = from_dict(
        Generate,
        fields
        | {"job_id": job.id, "out_dir": job.out_dir, "source": job.source, "tags": job.tags}
        | {"model": {"folder": job.model.folder, "variant": job.model.variant}},
    )
    words = {name: value for name in ("caption", "lyrics") if (value := getattr(change, name)) is not None}
    return replace(
        made,
        model=job.model,
        planning=job.planning if change.is_planned_anew and recipe.raw.get("planned_by") else None,
        prompt=replace(made.prompt, **words),
        sampling=_sampling(made.sampling, change, variant),
    )


def _sampling(sampling: Sampling, change: Change, variant: Variant) -> Sampling:
    if change.seed is not None:
        seed = SystemRandom().randint(0, MAX_SEED - MAX_TAKES) if change.seed < 0 else change.seed
        sampling = replace(sampling, seed=seed)
    if change.strength is not None:
        sampling = replace(sampling, strength=change.strength)
    if change.model is not None:
        usual = {"steps": variant.steps, "shift": variant.shift, "guidance": Guidance(variant.guidance)}
        sampling = replace(sampling, timesteps=(), **usual)  # type: ignore[arg-type]
    return sampling
