"""A take is made once more, as its recipe says, with one thing changed."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.made_again import Change, Job, made_again
from engine.contract.catalog import SKETCH, Variant, find_variant
from engine.contract.messages import (
    Generate,
    MessageError,
    ModelChoice,
    Planning,
    Prompt,
    Region,
    Sampling,
    Task,
)
from tests.daw_bridge.conftest import RunningBridge

MODEL = ModelChoice("/models", SKETCH.folder)
PLANNED = Generate(
    "old", Task.TEXT2MUSIC, Prompt("funk", "la", "en", 97.5, "A minor", "3"), Sampling(7, steps=6, strength=0.5),
    ModelChoice("/old/models", "acestep-v15-base"), "/old/clip", 12.0, codes=(1, 2, 3), loop=True, match_level=False,
    tags={"clip_id": "c"},
)  # fmt: skip


def recipe_of(request: Generate, **more: Any) -> Recipe:
    return Recipe.parse({**asdict(request), "planned_by": "planner", "device": "cpu", "offset_samples": 0, **more})


def again(request: Generate, change: Change, variant: Variant = SKETCH, **more: Any) -> Generate:
    source = "/new/source.wav" if request.source else None
    job = Job("new", MODEL, "/new/clip", source, {"clip_id": "c"}, Planning("planner"))
    return made_again(recipe_of(request, **more), change, variant, job)


def test_only_what_is_changed_differs() -> None:
    same = replace(PLANNED, job_id="new", model=MODEL, out_dir="/new/clip")
    anew = replace(same, codes=(), planning=Planning("planner"))
    assert again(PLANNED, Change()) == same
    assert again(PLANNED, Change(seed=9)) == replace(anew, sampling=replace(same.sampling, seed=9))
    assert again(PLANNED, Change(caption="ska")) == replace(anew, prompt=replace(same.prompt, caption="ska"))
    assert again(PLANNED, Change(lyrics="")) == replace(anew, prompt=replace(same.prompt, lyrics=""))
    assert again(PLANNED, Change(seed=9), planned_by=None).planning is None
    drawn = {again(PLANNED, Change(seed=-1)).sampling.seed for _ in range(3)}
    assert len(drawn) == 3


def test_another_model_gets_its_usual_steps() -> None:
    turbo = find_variant("turbo")
    sampling = again(PLANNED, Change(model="turbo"), turbo).sampling
    assert (sampling.steps, sampling.shift, sampling.seed) == (turbo.steps, turbo.shift, 7)


def test_a_strength_is_for_what_has_a_source() -> None:
    cover = replace(PLANNED, task=Task.COVER, source="/old/source.wav", duration_s=None, codes=(), loop=False)
    assert again(cover, Change(strength=0.25)) == replace(
        cover, job_id="new", model=MODEL, out_dir="/new/clip", source="/new/source.wav",
        sampling=replace(cover.sampling, strength=0.25),
    )  # fmt: skip
    with pytest.raises(MessageError, match="strength"):
        again(PLANNED, Change(strength=0.25))


@pytest.mark.parametrize(
    "raw", [{}, {"imported_from": "/a.wav"}, {"task": "comp"}, {"task": "repaint", "comp": {}}, {"task": "text2music"}]
)
def test_what_no_model_made_is_refused(raw: dict[str, Any]) -> None:
    job = Job("new", MODEL, "/new/clip", None, {}, None)
    with pytest.raises(MessageError):
        made_again(Recipe.parse(raw), Change(seed=1), SKETCH, job)


def make(desk: RunningBridge) -> Take:
    desk.engine.writes_whole_recipes = True
    known = len(desk.all(TakeAdded))
    desk.engine.make_takes()
    return desk.until(lambda: desk.all(TakeAdded)[known:])[-1].take


def asked(desk: RunningBridge, job_id: str) -> Generate:
    requests = desk.until(lambda: [r for r in desk.engine.asked if isinstance(r, Generate) and r.job_id == job_id])
    return requests[0]


def test_a_repaint_is_made_again_beside_it_from_the_same_source(desk: RunningBridge, song: Path) -> None:
    bridge = desk.bridge
    bridge.import_file(song)
    original = desk.until(lambda: desk.all(TakeAdded))[-1].take
    asked(desk, bridge.tasks.repaint(original.id, (Region(1.0, 2.0),), Prompt("funk"), Sampling(3)))
    first = make(desk)
    request = asked(desk, bridge.tasks.roll_again(first.id, Change(seed=4)))
    assert (request.task, request.regions, request.sampling.seed) == (Task.REPAINT, (Region(1.0, 2.0),), 4)
    assert (request.prompt.caption, request.source) == ("funk", original.path)
    second = make(desk)
    assert second.recipe.tags.parent_take == original.id
    assert (second.clip_id, second.name) == (original.clip_id, "Take 2")


def test_what_cannot_be_made_again_is_said(desk: RunningBridge, song: Path) -> None:
    desk.bridge.import_file(song)
    original = desk.until(lambda: desk.all(TakeAdded))[-1].take
    job_id = desk.bridge.tasks.roll_again(original.id, Change(seed=4))
    problem = desk.until(lambda: desk.all(Problem))[-1]
    assert (problem.job_id, "made by a model" in problem.message) == (job_id, True)
