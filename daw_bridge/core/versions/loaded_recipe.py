"""A take's recipe as a draft, so that the next music is asked for as the take was."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from daw_bridge.core.adapter_line import AdapterLine, parse_adapter_lines, written_lines
from daw_bridge.core.draft import Draft
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.made_again import task_of
from engine.contract.catalog import find_variant
from engine.contract.checks import fits
from engine.contract.messages import MessageError, Task

_NO_SINGING = "[instrumental]"


@dataclass(frozen=True, slots=True)
class LoadedRecipe:
    """draft: the one before with what the recipe says. variant: the folder of the take's model; "" if not known."""

    draft: Draft
    variant: str


def loaded_recipe(recipe: Recipe, draft: Draft) -> LoadedRecipe:
    """Load the recipe of a take into a draft. Raises MessageError for a take that no model made.

    What the recipe does not say, or says wrongly, stays as it is in the draft. The number of takes stays, too: the seed
    is that of this one take.
    """
    task, raw = task_of(recipe), recipe.raw
    sampling, model = _object(raw.get("sampling")), _object(raw.get("model"))
    name = model.get("variant")
    variant = find_variant(name) if isinstance(name, str) and name else None
    lyrics = recipe.prompt.lyrics
    values: dict[str, Any] = {
        "caption": recipe.prompt.caption,
        "lyrics": "" if lyrics.strip().casefold() == _NO_SINGING else lyrics,
        "language": recipe.prompt.language or "unknown",
        "keyscale": recipe.prompt.keyscale,
        "seed": recipe.seed,
        "strength": _number(sampling.get("strength")),
        "variance": _number(sampling.get("retake_variance")),
        "retake_seed": sampling.get("retake_seed") if sampling.get("retake_variance") else -1,
        "steps": _or_usual(sampling.get("steps"), variant.steps if variant is not None else None),
        "shift": _or_usual(_number(sampling.get("shift")), variant.shift if variant is not None else None),
        "guidance": _or_usual(
            _number(_object(sampling.get("guidance")).get("scale")), variant.guidance if variant is not None else None
        ),
        "solver": sampling.get("solver"),
        "match_level": raw.get("match_level"),
        "adapters": _adapters(raw.get("adapters"), draft.adapters),
        "reference": raw.get("reference") or "",
        "is_close": task is Task.COVER_NOFSQ if task.is_cover else None,
        "from_caption": _object(_object(raw.get("morph")).get("source")).get("caption"),
    }
    listed = raw.get("tracks")
    tracks = [track for track in listed if isinstance(track, str)] if isinstance(listed, list | tuple) else []
    if task is Task.COMPLETE:
        values["tracks"] = " ".join(tracks)
    elif tracks:
        values["track"] = tracks[0]
    if task is Task.TEXT2MUSIC:
        length_s = _number(raw.get("duration_s"))
        values |= {"length_s": length_s, "whole_bars": False if length_s is not None else None, "loop": recipe.loop}
    return LoadedRecipe(_with_values(draft, values), variant.folder if variant is not None else "")


def _with_values(draft: Draft, values: Mapping[str, Any]) -> Draft:
    for name, value in values.items():
        if value is not None and fits(Draft, name, value):
            try:
                draft = replace(draft, **{name: value})
            except MessageError:
                continue
    return draft


def _or_usual(value: Any, usual: float | None) -> Any:
    """The value as the draft has it: 0 for what the model does anyway."""
    return 0 if value is not None and value == usual else value


def _adapters(listed: Any, typed: str) -> str | None:
    """The draft's list with the adapters of the recipe on and all others off; None if it is to stay as it is."""
    wanted: dict[str, AdapterLine] = {}
    for each in listed if isinstance(listed, list | tuple) else ():
        raw = _object(each)
        numbers = {name: _number(raw.get(name)) for name in ("scale", "attention", "cross_attention", "mlp", "others")}
        first, last = _number(raw.get("first")), _number(raw.get("last"))
        numbers["first_percent"] = first * 100 if first is not None else None
        numbers["last_percent"] = last * 100 if last is not None else None
        try:
            known = {name: value for name, value in numbers.items() if value is not None}
            line = replace(AdapterLine(str(raw.get("path", ""))), **known)  # type: ignore[arg-type]
            wanted[line.path] = line
        except MessageError:
            continue
    try:
        before = parse_adapter_lines(typed)
        lines = [wanted.pop(line.path, replace(line, is_on=False)) for line in before]
        return written_lines((*lines, *wanted.values())) if (*lines, *wanted.values()) != before else None
    except MessageError:
        return None


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
