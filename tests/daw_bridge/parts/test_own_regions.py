"""Regions with words and strength of their own, and the context range: selected, kept, undone, asked for and made again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.versions.made_again import Change
from daw_bridge.parts.resuming import FILE
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import ContextRange, Failed, Generate, Prompt, Region, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start

OWN = (Region(0.5, 1.0), Region(1.5, 2.0, "brass\nloud", "[verse]\nla", 0.25, 0.1))
CONTEXT = ContextRange(0.25, 2.5)


def original(desk: RunningBridge, song: Path) -> Take:
    desk.bridge.import_file(song)
    return desk.until(lambda: desk.all(TakeAdded))[-1].take


def asked(desk: RunningBridge, job_id: str) -> Generate:
    requests = desk.until(lambda: [r for r in desk.engine.asked if isinstance(r, Generate) and r.job_id == job_id])
    return requests[0]


def made(desk: RunningBridge) -> Take:
    desk.engine.writes_whole_recipes = True
    known = len(desk.all(TakeAdded))
    desk.engine.make_takes()
    return desk.until(lambda: desk.all(TakeAdded)[known:])[-1].take


def select(desk: RunningBridge) -> None:
    desk.bridge.set_regions(OWN)
    desk.bridge.set_context(CONTEXT)
    desk.settle()


def test_a_repaint_asks_for_them_and_its_recipe_keeps_them(desk: RunningBridge, song: Path) -> None:
    take = original(desk, song)
    job_id = desk.bridge.tasks.repaint(take.id, OWN, Prompt("funk"), Sampling(3), CONTEXT)
    request = asked(desk, job_id)
    assert (request.regions, request.context, request.prompt.caption) == (OWN, CONTEXT, "funk")
    recipe = made(desk).recipe
    assert (recipe.regions, recipe.context) == (OWN, CONTEXT)


def test_a_failed_job_is_tried_again_with_them(desk: RunningBridge, song: Path) -> None:
    take = original(desk, song)
    job_id = desk.bridge.tasks.repaint(take.id, OWN, Prompt("funk"), Sampling(3), CONTEXT)
    asked(desk, job_id)
    desk.engine.on_event(Failed(job_id, "no memory", ""))
    desk.settle()
    desk.bridge.queue.retry(job_id)
    [request] = desk.until(lambda: [r for r in desk.engine.asked[1:] if isinstance(r, Generate)])
    assert (request.regions, request.context) == (OWN, CONTEXT)


def test_rolled_again_they_stay_as_they_are(desk: RunningBridge, song: Path) -> None:
    take = original(desk, song)
    asked(desk, desk.bridge.tasks.repaint(take.id, OWN, Prompt("funk"), Sampling(3), CONTEXT))
    first = made(desk)
    request = asked(desk, desk.bridge.tasks.roll_again(first.id, Change(caption="ska")))
    assert (request.regions, request.context, request.prompt.caption) == (OWN, CONTEXT, "ska")


@pytest.mark.parametrize("change", [Change(caption="ska"), Change(lyrics="la"), Change(strength=0.5)])
def test_a_change_that_no_region_would_take_is_refused(desk: RunningBridge, song: Path, change: Change) -> None:
    take = original(desk, song)
    asked(desk, desk.bridge.tasks.repaint(take.id, OWN[1:], Prompt("funk"), Sampling(3)))
    first = made(desk)
    job_id = desk.bridge.tasks.roll_again(first.id, change)
    problem = desk.until(lambda: desk.all(Problem))[-1]
    assert (problem.job_id, "of its own, which would stay" in problem.message) == (job_id, True)


def test_without_its_own_a_region_keeps_its_edges_and_seams() -> None:
    assert [region.without_own() for region in OWN] == [OWN[0], Region(1.5, 2.0, seam_s=0.1)]
    assert [region.has_own for region in OWN] == [False, True]


def test_another_take_of_the_clip_has_them_in_the_same_place(desk: RunningBridge, song: Path) -> None:
    take = original(desk, song)
    earlier = (replace(OWN[1], start_s=-1.0),)
    asked(desk, desk.bridge.tasks.repaint(take.id, earlier, Prompt("funk"), Sampling(3)))
    longer = made(desk)
    desk.bridge.select_take(take.id)
    select(desk)
    desk.bridge.select_take(longer.id)
    desk.settle()
    by_s = -longer.start_samples / SAMPLE_RATE
    selection = desk.bridge.audition.selection
    assert selection.regions == tuple(region.moved(by_s) for region in OWN)
    assert selection.context == CONTEXT.moved(by_s)


def test_what_regions_have_of_their_own_is_undone_by_its_name(desk: RunningBridge, song: Path) -> None:
    original(desk, song)
    bare = tuple(Region(each.start_s, each.end_s) for each in OWN)
    desk.bridge.set_regions(bare)
    select(desk)
    selection, undo = desk.bridge.audition, desk.bridge.undo_steps
    assert undo.next_undo == "Change context range"
    desk.bridge.history.undo()
    desk.settle()
    assert (selection.selection.context, selection.selection.regions) == (None, OWN)
    assert undo.next_undo == "Change region"
    desk.bridge.history.undo()
    desk.settle()
    assert (selection.selection.regions, undo.next_undo) == (bare, "Select region")
    desk.bridge.history.redo()
    desk.bridge.history.redo()
    desk.settle()
    assert (selection.selection.regions, selection.selection.context) == (OWN, CONTEXT)


def test_they_come_back_after_a_restart(start: Start, song: Path) -> None:
    desk = start()
    original(desk, song)
    select(desk)
    desk.bridge.close()
    again = start()
    again.until(lambda: again.bridge.audition.selection.context)
    assert again.bridge.audition.selection.regions == OWN
    assert again.bridge.audition.selection.context == CONTEXT


def test_a_context_is_the_selected_clips_own(desk: RunningBridge, song: Path) -> None:
    original(desk, song)
    select(desk)
    desk.bridge.import_file(song)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    desk.settle()
    assert desk.bridge.audition.selection.context is None


@pytest.mark.parametrize(
    "context", [None, 3, [1, 2], {}, {"start_s": 2, "end_s": 1}, {"start_s": "x", "end_s": 3}, {"start_s": 1}]
)
def test_an_odd_context_is_passed_over(start: Start, song: Path, tmp_path: Path, context: object) -> None:
    assert Recipe.parse({"context": context}).context is None
    desk = start()
    original(desk, song)
    select(desk)
    library = desk.bridge.library
    assert library is not None
    desk.bridge.close()
    path = library.folder / FILE
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"context": context}), "utf-8")
    again = start()
    again.until(lambda: again.bridge.audition.selection.regions == OWN)
    again.settle()
    assert again.bridge.audition.selection.context is None


@pytest.mark.parametrize(
    ("odd", "kept"),
    [
        ({"caption": 3, "lyrics": None, "strength": 2.0, "seam_s": -1.0}, Region(0.0, 1.0)),
        ({"strength": "0.5", "seam_s": True, "caption": "ska"}, Region(0.0, 1.0, "ska")),
        ({"strength": 0.5, "seam_s": 0, "later": [1]}, Region(0.0, 1.0, strength=0.5, seam_s=0)),
    ],
)
def test_odd_values_of_a_region_in_a_recipe_count_as_missing(odd: dict, kept: Region) -> None:
    assert Recipe.parse({"regions": [{"start_s": 0.0, "end_s": 1.0} | odd]}).regions == (kept,)
