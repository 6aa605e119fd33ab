"""The version tree of a clip: which take was made of which, and how. Pure, from takes and their recipes alone."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PureWindowsPath
from typing import Any

from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.queue.jobs import job_title
from daw_bridge.core.recipe import regions_from
from engine.contract.messages import Region, Task
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.texts import series, text
from engine.contract.track_names import track_name


class Made(StrEnum):
    """How a take was made."""

    IMPORTED = "imported"
    FETCHED = "fetched"  # from the DAW
    OPENED = "opened"  # a file that is edited in place
    NEW = "new"
    REPAINT = "repaint"
    COVER = "cover"
    CLOSE = "close"
    LAYER = "layer"
    EXTRACT = "extract"
    COMPLETE = "complete"
    COMP = "comp"
    CONFORM = "conform"
    UNKNOWN = "unknown"  # a damaged recipe, or one of a newer version


_BY_TASK = {
    Task.TEXT2MUSIC: Made.NEW,
    Task.REPAINT: Made.REPAINT,
    Task.COVER: Made.COVER,
    Task.COVER_NOFSQ: Made.CLOSE,
    Task.LEGO: Made.LAYER,
    Task.EXTRACT: Made.EXTRACT,
    Task.COMPLETE: Made.COMPLETE,
}
_TASKS = {made: task for task, made in _BY_TASK.items()}


@dataclass(frozen=True, slots=True)
class Version:
    """A take in its tree.

    parent: the id of the nearest take above that is shown; "" for a root. hidden: the ids of discarded takes between
    the two, from the take upwards. others: more takes of the clip whose sound it has, as a comp does. is_orphan: the
    recipe names a parent that is not there, or that was made of this take itself. regions: what was made anew, in the
    take's own time; empty if that is all of it. depth: 0 for a root.
    """

    take: Take
    made: Made
    parent: str = ""
    hidden: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    is_orphan: bool = False
    regions: tuple[Region, ...] = ()
    tracks: tuple[str, ...] = ()
    depth: int = 0

    def words(self, grid: Grid) -> str:
        """Say how the take was made: "Repaint bars 3 to 5". grid: in the take's own time."""
        match self.made:
            case Made.IMPORTED:
                return text("Imported")
            case Made.FETCHED:
                return text("Fetched from the DAW")
            case Made.OPENED:
                return text("Opened for editing")
            case Made.NEW:
                return text("New music")
            case Made.COMP:
                return text("Comp")
            case Made.CONFORM:
                return text("Put on the grid")
            case Made.UNKNOWN:
                return text("Made in an unknown way")
            case Made.REPAINT if not self.regions:
                return text("Repaint")
            case Made.REPAINT:
                return job_title(Task.REPAINT, grid.bars(self.regions))
            case _:
                return job_title(_TASKS[self.made], series(map(track_name, self.tracks)))


@dataclass(frozen=True, slots=True)
class VersionTree:
    """versions: by the ids of their takes, each after its parent; roots and siblings oldest first.

    children: the ids of the takes made of one, oldest first; the roots are those of "".
    """

    versions: Mapping[str, Version] = field(default_factory=dict)
    children: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def roots(self) -> tuple[str, ...]:
        return self.children.get("", ())

    def line(self, take_id: str) -> tuple[str, ...]:
        """The ids from the root down to a take; empty for one that is not in the tree."""
        found = []
        while take_id in self.versions:
            found.append(take_id)
            take_id = self.versions[take_id].parent
        return tuple(reversed(found))


def version_tree(takes: Iterable[Take], discarded: Collection[str] = ()) -> VersionTree:
    """The tree of takes, which may be of many clips. discarded: ids of those that are not shown, and only lead upwards."""
    known = {take.id: take for take in takes}
    parents = {take.id: _parent(take, known) for take in known.values()}
    cut = _cut(parents, known)
    lines = {take_id: _shown_above(take_id, parents, discarded) for take_id in known if take_id not in discarded}
    below: dict[str, list[Take]] = {}
    for take_id, (parent, _) in lines.items():
        below.setdefault(parent, []).append(known[take_id])
    children = {parent: tuple(take.id for take in sorted(found, key=_age)) for parent, found in below.items()}
    versions: dict[str, Version] = {}
    for take_id in _downwards(children):
        take, (parent, hidden) = known[take_id], lines[take_id]
        depth = versions[parent].depth + 1 if parent else 0
        is_orphan = take_id in cut or (not parents[take_id] and bool(_named_parent(take)))
        versions[take_id] = _version(take, known, parent, hidden, is_orphan, depth)
    return VersionTree(versions, children)


def made(take: Take) -> Made:
    """How a take was made, as its recipe says."""
    raw, recipe = take.recipe.raw, take.recipe
    if isinstance(raw.get("comp"), dict):
        return Made.COMP
    if isinstance(raw.get("conformed"), dict):
        return Made.CONFORM
    if recipe.task in _BY_TASK:
        return _BY_TASK[Task(recipe.task)]
    if recipe.imported_from:
        is_fetched = "offset_s" in raw
        return Made.FETCHED if is_fetched else Made.OPENED if recipe.tags.edit_id else Made.IMPORTED
    return Made.UNKNOWN


def _version(
    take: Take, known: Mapping[str, Take], parent: str, hidden: tuple[str, ...], is_orphan: bool, depth: int
) -> Version:
    kind, tracks = made(take), take.recipe.raw.get("tracks")
    others = tuple(each for each in _comp_takes(take) if each in known and each not in {parent, take.id})
    named = tuple(map(str, tracks)) if isinstance(tracks, list | tuple) else ()
    return Version(take, kind, parent, hidden, others, is_orphan, _new_regions(take, kind), named, depth)


def _named_parent(take: Take) -> str:
    """The id of the take that a take was made of, as its recipe says; "" for one that was made of none."""
    recipe = take.recipe
    if recipe.tags.parent_take:
        return recipe.tags.parent_take
    if comp := _comp_takes(take):
        return comp[0]
    source = recipe.raw.get("source")  # the file of a take bears its id; either kind of path, as libraries are moved
    return PureWindowsPath(source).stem if isinstance(source, str) else ""


def _parent(take: Take, known: Mapping[str, Take]) -> str:
    parent = _named_parent(take)
    return parent if parent in known and parent != take.id else ""


def _comp_takes(take: Take) -> tuple[str, ...]:
    """The takes of a comp, its base first."""
    comp: Any = take.recipe.raw.get("comp")
    if not isinstance(comp, dict):
        return ()
    spans = comp.get("spans")
    named = [span[0] for span in (spans if isinstance(spans, list) else ()) if isinstance(span, list) and span]
    return tuple(dict.fromkeys(each for each in (comp.get("base"), *named) if isinstance(each, str) and each))


def _new_regions(take: Take, kind: Made) -> tuple[Region, ...]:
    if kind is Made.COMP:
        return regions_from(take.recipe.raw.get("regions"))
    if kind not in {Made.REPAINT, Made.LAYER}:
        return ()
    moved_s = take.recipe.offset_samples / SAMPLE_RATE
    return tuple(region.moved(moved_s) for region in take.recipe.regions)


def _cut(parents: dict[str, str], known: Mapping[str, Take]) -> set[str]:
    """Make a root of the oldest take of each circle, which only a damaged recipe can close; return those."""
    cut: set[str] = set()
    is_checked: set[str] = set()
    for first in parents:
        path: dict[str, None] = {}
        at = first
        while at and at not in is_checked and at not in path:
            path[at] = None
            at = parents[at]
        if at in path:
            ids = list(path)
            root = min(ids[ids.index(at) :], key=lambda each: _age(known[each]))
            parents[root] = ""
            cut.add(root)
        is_checked.update(path)
    return cut


def _shown_above(take_id: str, parents: Mapping[str, str], discarded: Collection[str]) -> tuple[str, tuple[str, ...]]:
    hidden, at = [], parents[take_id]
    while at in discarded:
        hidden.append(at)
        at = parents[at]
    return at, tuple(hidden)


def _downwards(children: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield all ids, each before those below it."""
    waiting = list(reversed(children.get("", ())))
    while waiting:
        take_id = waiting.pop()
        yield take_id
        waiting += reversed(children.get(take_id, ()))


def _age(take: Take) -> tuple[float, str]:
    return take.created, take.id
