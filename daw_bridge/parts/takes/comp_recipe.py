"""The recipe of a take that was written from a comp: it names its parts, and its music is that of its base."""

import time
from collections.abc import Mapping

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.comp import Comp
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.lyric_lines import inherited_lines
from daw_bridge.library.facts.file_facts import EDIT_TAGS, MUSICAL_TAGS, is_loop
from engine.contract.texts import text

TASK = "comp"


def comp_recipe(comp: Comp, clip: Clip, takes: Mapping[str, Take], start: int, n_samples: int) -> Recipe:
    """takes: of the comp, by their ids. start: first sample of the written take, on the clip's axis.

    `comp` in the recipe is what `core.comp` stores, which makes the comp again, and the names of its takes.
    """
    base = takes[comp.base]
    tags = base.recipe.tags_named((*MUSICAL_TAGS, *EDIT_TAGS))
    is_whole = (start, n_samples) == (base.start_samples, base.n_samples)
    if is_whole and is_loop(clip, base):
        tags["loop_length"] = str(n_samples)
    elif not is_whole:
        tags.pop("loop_length", None)
    own = {
        "tempo_bpm": f"{base.own_tempo_bpm:.6g}" if base.own_tempo_bpm is not None else "",
        "timesignature": base.own_timesignature,
        "keyscale": base.own_keyscale,
    }
    tags |= {name: value for name, value in own.items() if value}
    tags |= inherited_lines(base) | {
        "clip_id": clip.id,
        "clip_name": clip.name,
        "created": str(clip.created),
        "take_name": text("Comp"),
        "parent_take": base.id,
        "start_samples": str(start),
    }
    names = {take_id: takes[take_id].name for take_id in comp.take_ids}
    return Recipe.parse({"task": TASK, "made": time.time(), "comp": comp.stored() | {"takes": names}, "tags": tags})
