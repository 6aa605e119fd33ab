"""A recipe is read once: typed, never refused, and written back without loss."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe, Tags, Words
from daw_bridge.library.facts.file_facts import facts_of
from daw_bridge.library.library import Library
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav

WHOLE: dict[str, Any] = {
    "job_id": "j1",
    "task": "repaint",
    "prompt": {
        "caption": "warm tape piano", "lyrics": "[Verse]", "language": "en", "bpm": 92.5, "keyscale": "F# minor",
        "timesignature": "6", "mood": "of a newer version",
    },
    "sampling": {"seed": 7, "steps": 8},
    "regions": [{"start_s": -1.0, "end_s": 2.5}],
    "loop": True,
    "offset_samples": 48_000,
    "tags": {
        "clip_id": "c1", "clip_name": "söng", "take_name": "Take 1", "created": "12.5", "parent_take": "t0",
        "first_take": "3", "start_samples": "-480", "time_reference": "96000", "session": "Song", "track": "Piano",
        "tempo_bpm": "92.5", "timesignature": "6", "keyscale": "F# minor", "edit_file": "/music/a.wav", "edit_id": "e1",
    },
    "a newer field": [1, {"two": None}],
}  # fmt: skip
JUNK: list[Any] = [
    None,
    True,
    "",
    "junk",
    "nan",
    "1e999",
    "9" * 5000,
    10**400,
    -3.5,
    float("inf"),
    [],
    [1],
    {},
    {"x": 1},
]


def take(recipe: Recipe) -> Take:
    return Take("t1", "c1", "Take 1", "/t1.wav", SAMPLE_RATE, 0.0, recipe)


def test_every_field_is_read() -> None:
    recipe = Recipe.parse(WHOLE)
    assert recipe.prompt == Words("warm tape piano", "[Verse]", "en", 92.5, "F# minor", "6")
    assert recipe.tags == Tags(
        "c1",
        "söng",
        "Take 1",
        12.5,
        "t0",
        3,
        -480,
        96_000,
        "Song",
        "Piano",
        92.5,
        "6",
        "F# minor",
        "/music/a.wav",
        "e1",
    )
    assert (recipe.task, recipe.seed, recipe.job_id, recipe.imported_from) == ("repaint", 7, "j1", "")
    assert (recipe.regions, recipe.loop, recipe.offset_samples) == ((Region(-1.0, 2.5),), True, 48_000)


def test_nothing_that_another_version_wrote_is_lost() -> None:
    recipe = Recipe.parse(json.loads(json.dumps(WHOLE)))
    assert recipe.raw == WHOLE
    changed = recipe.with_tags({"take_name": "Take 2"}, offset_samples=0, conformed={"tempo_bpm": 92.0})
    assert (changed.tags.take_name, changed.offset_samples) == ("Take 2", 0)
    assert changed.raw == {
        **WHOLE, "offset_samples": 0, "conformed": {"tempo_bpm": 92.0},
        "tags": {**WHOLE["tags"], "take_name": "Take 2"},
    }  # fmt: skip
    assert recipe.raw == WHOLE


def places(value: dict[str, Any], above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    inside = [place for key, each in value.items() if isinstance(each, dict) for place in places(each, (*above, key))]
    return [*((*above, key) for key in value), *inside]


@pytest.mark.parametrize("place", places(WHOLE), ids="/".join)
def test_a_bad_value_is_dropped_and_the_rest_kept(place: tuple[str, ...]) -> None:
    good = Recipe.parse(WHOLE)
    for junk in JUNK:
        raw = json.loads(json.dumps(WHOLE))
        at = raw
        for key in place[:-1]:
            at = at[key]
        at[place[-1]] = junk
        recipe = Recipe.parse(raw)
        assert recipe.raw == raw
        other = "tags" if place[0] == "prompt" else "prompt"
        assert getattr(recipe, other) == getattr(good, other)
        one = take(recipe)
        assert isinstance(one.start_samples, int)
        assert one.place_s is None or isinstance(one.place_s, float)
        assert facts_of(Clip("c1", "söng", 0.0), one).n_samples == SAMPLE_RATE
        recipe.tags_named(("tempo_bpm", "session"))
        recipe.with_tags({"take_name": "x"})


@pytest.mark.parametrize(
    ("raw", "regions"),
    [
        ([{"start_s": 2, "end_s": 1}, {"start_s": 0, "end_s": 1}], (Region(0.0, 1.0),)),
        ([{"start_s": 0}, 7, None, {"start_s": "nan", "end_s": 1}], ()),
        ({"start_s": 0, "end_s": 1}, ()),
    ],
)
def test_regions_that_are_none_are_dropped(raw: Any, regions: tuple[Region, ...]) -> None:
    assert Recipe.parse({"regions": raw}).regions == regions


def test_tags_are_inherited_as_text() -> None:
    recipe = Recipe.parse({"tags": {"tempo_bpm": 90, "track": "", "session": "Song", "keyscale": None, "x": "y"}})
    assert recipe.tags_named(("tempo_bpm", "track", "session", "keyscale", "missing")) == {
        "tempo_bpm": "90",
        "session": "Song",
    }


def test_recipes_and_takes_are_values() -> None:
    assert Recipe.parse(WHOLE) == Recipe.parse(WHOLE)
    assert Recipe.parse(WHOLE) != Recipe.parse(WHOLE | {"a newer field": 2})
    assert len({Recipe.parse(WHOLE), Recipe.parse(WHOLE)}) == 1
    assert take(Recipe.parse(WHOLE)).place_s == (96_000 - 480 - 48_000) / SAMPLE_RATE
    assert take(Recipe()).place_s is None


def test_a_row_that_is_no_json_is_a_take_without_a_recipe(tmp_path: Path) -> None:
    (tmp_path / "audio" / "c1").mkdir(parents=True)
    write_wav(tmp_path / "audio" / "c1" / "t1.wav", np.zeros((480, 2), np.float32), WHOLE)
    library = Library(tmp_path)
    assert library.take("t1").recipe == Recipe.parse(WHOLE)  # type: ignore[union-attr]
    for text in ("{broken", "[1]", ""):
        library._db.execute("UPDATE takes SET recipe = ?", (text,))
        assert library.takes("c1")[0].recipe == Recipe()
    library.close()


@pytest.mark.parametrize("stored", [json.dumps(WHOLE), "{}", "[1]", "no JSON", "[" * 100_000])
def test_a_stored_recipe_is_parsed_when_it_is_needed(stored: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = []
    original = Recipe.parse
    monkeypatch.setattr(Recipe, "parse", lambda raw: parsed.append(raw) or original(raw))
    recipe = Recipe.stored(stored)
    assert take(recipe).name == "Take 1"
    assert not parsed
    expected = original(WHOLE if stored.startswith('{"') else {})
    assert recipe.task == expected.task
    assert recipe == expected
    assert hash(recipe) == hash(expected)
    assert recipe.raw == expected.raw
    assert replace(recipe, seed=3) == replace(expected, seed=3)
    assert len(parsed) == 1
    assert not hasattr(Recipe.stored(stored), "no_field")
