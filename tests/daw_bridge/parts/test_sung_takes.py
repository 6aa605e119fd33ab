"""Takes that are made to sing ask for the times of their lines; what is made of them keeps those."""

from pathlib import Path

import pytest

from daw_bridge.core.events import TakeAdded
from daw_bridge.core.versions.lyric_lines import TAG, lyric_lines
from engine.contract.messages import Generate, Prompt, Region, Sampling, Task
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.test_own_regions import asked, original

LINES = [{"text": "la la", "start_s": 0.5, "end_s": 1.5}]


@pytest.mark.parametrize(("lyrics", "is_timed"), [("la la\nlo", True), ("[Instrumental]", False), ("", False)])
def test_the_times_are_asked_for_where_something_is_sung(desk: RunningBridge, lyrics: str, is_timed: bool) -> None:
    job_id = desk.bridge.tasks.generate(Prompt("pop", lyrics=lyrics), Sampling(3), 4.0)
    assert asked(desk, job_id).timing is is_timed


def test_a_cover_is_timed_and_a_repaint_is_not(desk: RunningBridge, song: Path) -> None:
    take, prompt = original(desk, song), Prompt("pop", lyrics="la la")
    cover = asked(desk, desk.bridge.tasks.rework(Task.COVER, take.id, prompt, Sampling(3)))
    desk.engine.make_takes()
    repaint = asked(desk, desk.bridge.tasks.repaint(take.id, (Region(0.5, 1.0),), prompt, Sampling(3)))
    assert (cover.timing, repaint.timing) == (True, False)


def test_what_is_made_of_a_sung_take_keeps_its_lines(desk: RunningBridge, song: Path) -> None:
    take = original(desk, song)
    library = desk.bridge.library
    assert library is not None
    sung = take.recipe.with_tags({"take_name": "Sung"}, task="text2music", lyric_lines=LINES)
    path = library.clip_folder(take.clip_id) / "sung.wav"
    path.write_bytes(Path(take.path).read_bytes())
    desk.bridge.post(lambda: desk.bridge.emit(TakeAdded(library.add_take(path, sung)[1])))
    added = desk.until(lambda: [each.take for each in desk.all(TakeAdded) if each.take.id == "sung"])[0]
    request: Generate = asked(
        desk, desk.bridge.tasks.repaint(added.id, (Region(0.5, 1.5),), Prompt("pop", lyrics="other"), Sampling(3))
    )
    assert "la la" in request.tags[TAG]
    known = len(desk.all(TakeAdded))
    desk.engine.writes_whole_recipes = True
    desk.engine.make_takes()
    made = desk.until(lambda: desk.all(TakeAdded)[known:])[-1].take
    assert lyric_lines(made) == ()  # the only line lies in the region, where something else is sung
