"""Finds the files of takes that are not in their place any more, in another folder, and copies them back."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.core.recipe import Recipe
from engine.contract import whole_file
from engine.contract.audio_error import AudioError
from engine.contract.recipe_chunk import read_recipe_and_length

_MOVED_ASIDE = re.compile(r"(.+?)( \(\d+\)|-\d+| \d+)?")  # what file managers add to a name that is taken


@dataclass(frozen=True, slots=True)
class MissingTake:
    """A take as the index knows it. path: where its file has to be. n_samples: its length."""

    take_id: str
    path: Path
    n_samples: int
    recipe: Recipe


def find(
    missing: Iterable[MissingTake], folder: Path, report: Callable[[int], None], is_wanted: Callable[[], bool]
) -> list[str]:
    """Copy the files of takes from below a folder to their places; return the ids of those that are there now.

    A file is that of a take if it has its name, its length and its recipe. Nothing that lies in the place of one is
    replaced. report: called with how many have been found. Raises OSError where one cannot be written.
    """
    wanted = {each.take_id: each for each in missing}
    back = [each.take_id for each in wanted.values() if each.path.is_file()]
    for take_id in back:
        del wanted[take_id]
    for path in _sounds(folder):
        if not wanted or not is_wanted():
            break
        name = _MOVED_ASIDE.fullmatch(path.stem)
        take = wanted.get(path.stem) or (wanted.get(name[1]) if name is not None else None)
        if take is None or not _is_of(path, take):
            continue
        whole_file.make_folder(take.path.parent, take.path.parents[2])  # the library's
        whole_file.copy(path, take.path, with_stat=True)
        del wanted[take.take_id]
        back.append(take.take_id)
        report(len(back))
    return back


def _sounds(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if name.lower().endswith(".wav"))


def _is_of(path: Path, take: MissingTake) -> bool:
    try:
        raw, n_samples = read_recipe_and_length(str(path))
    except (AudioError, OSError, ValueError):
        return False
    return n_samples == take.n_samples and Recipe.parse(raw or {}).raw == take.recipe.raw
