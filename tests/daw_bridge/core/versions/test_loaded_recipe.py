"""The recipe of a take becomes the draft: all that it says, and nothing that it does not."""

from dataclasses import asdict, replace
from typing import Any

import pytest

from daw_bridge.core.draft import Draft
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.loaded_recipe import loaded_recipe
from engine.contract.catalog import find_variant
from engine.contract.messages import (
    Adapter,
    Generate,
    Guidance,
    MessageError,
    ModelChoice,
    Morph,
    Prompt,
    Region,
    Sampling,
    Solver,
    Task,
)

BASE = find_variant("base")
REPAINT = Generate(
    "j", Task.REPAINT, Prompt("funk", "la la", "en", 97.5, "A minor", "3"),
    Sampling(7, steps=11, shift=2.0, strength=0.25, guidance=Guidance(4.5), solver=Solver.SDE),
    ModelChoice("/models", BASE.folder), "/clip", source="/a.wav", regions=(Region(1.0, 2.0),), match_level=False,
)  # fmt: skip


def recipe_of(request: Generate, **more: Any) -> Recipe:
    return Recipe.parse({**asdict(request), **more})


def test_the_draft_asks_for_what_the_take_was_made_of() -> None:
    before = Draft(caption="ska", takes=3, length_s=17.0, planner="other")
    loaded = loaded_recipe(recipe_of(REPAINT), before)
    assert loaded.variant == BASE.folder
    assert loaded.draft == replace(
        before, caption="funk", lyrics="la la", language="en", keyscale="A minor", seed=7, strength=0.25, steps=11,
        shift=2.0, guidance=4.5, solver="sde", match_level=False,
    )  # fmt: skip


def test_what_a_task_asks_for_comes_along() -> None:
    def loaded(task: Task, **values: Any) -> Draft:
        request = replace(REPAINT, task=task, regions=(), **values)
        return loaded_recipe(
            recipe_of(request), Draft(track="fx", tracks="fx", from_caption="ska", retake_seed=4)
        ).draft

    morph = loaded(Task.COVER_NOFSQ, morph=Morph(Prompt("slow piano")))
    assert (morph.is_close, morph.from_caption, morph.track) == (True, "slow piano", "fx")
    assert loaded(Task.EXTRACT, tracks=("bass",)).track == "bass"
    assert loaded(Task.COMPLETE, tracks=("bass", "drums")).tracks == "bass drums"
    assert loaded(Task.COMPLETE).tracks == ""
    varied = loaded(Task.COVER, sampling=replace(REPAINT.sampling, retake_variance=0.25, retake_seed=9))
    assert (varied.variance, varied.retake_seed, varied.is_close) == (0.25, 9, False)
    assert (loaded(Task.COVER).variance, loaded(Task.COVER).retake_seed) == (0.0, -1)
    damaged = Recipe.parse({**asdict(REPAINT), "tracks": 5, "morph": "x", "sampling": {"retake_variance": "much"}})
    assert loaded_recipe(damaged, Draft(track="fx")).draft.track == "fx"


def test_usual_values_of_the_model_stay_its_own() -> None:
    usual = Sampling(7, steps=BASE.steps, shift=BASE.shift, guidance=Guidance(BASE.guidance))
    draft = loaded_recipe(recipe_of(replace(REPAINT, sampling=usual)), Draft(steps=99, guidance=2.0)).draft
    assert (draft.steps, draft.shift, draft.guidance) == (0, 0.0, 0.0)


def test_new_music_brings_its_exact_length_and_loop() -> None:
    new = Generate("j", Task.TEXT2MUSIC, Prompt("funk", "[Instrumental]"), Sampling(7), ModelChoice("/m"), "/c", 12.34)
    draft = loaded_recipe(recipe_of(new, loop=True), Draft(lyrics="old words")).draft
    assert (draft.length_s, draft.whole_bars, draft.loop, draft.lyrics) == (12.34, False, True, "")


def test_the_adapters_of_the_take_are_on_and_others_off() -> None:
    request = replace(REPAINT, adapters=(Adapter("/b.safetensors", 0.5), Adapter("/c.safetensors", first=0.25)))
    draft = loaded_recipe(recipe_of(request), Draft(adapters="/a.safetensors:2\n/b.safetensors")).draft
    lines = ["/a.safetensors:2:off", "/b.safetensors:0.5", "/c.safetensors:steps=25-100"]
    assert draft.adapters.splitlines() == lines
    assert loaded_recipe(recipe_of(REPAINT), Draft(adapters="/a.safetensors")).draft.adapters == "/a.safetensors:off"


def test_damaged_values_change_nothing() -> None:
    before = Draft(caption="ska", seed=3, strength=0.75)
    damage: dict[str, Any] = {
        "sampling": {"seed": "x", "strength": 7, "steps": -1, "guidance": [], "solver": "magic", "shift": float("nan")},
        "prompt": {"caption": "", "language": "klingon", "keyscale": "H major"}, "model": {"variant": 5},
        "adapters": [{"path": "/a", "scale": "loud"}, 4], "match_level": "yes",
    }  # fmt: skip
    draft = loaded_recipe(Recipe.parse({"task": "repaint", **damage}), before).draft
    assert replace(draft, adapters="") == replace(before, caption="")


@pytest.mark.parametrize("raw", [{}, {"imported_from": "/a.wav"}, {"task": "repaint", "comp": {}}])
def test_what_no_model_made_is_refused(raw: dict[str, Any]) -> None:
    with pytest.raises(MessageError):
        loaded_recipe(Recipe.parse(raw), Draft())
