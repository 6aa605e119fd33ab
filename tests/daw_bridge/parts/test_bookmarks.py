"""Each clip comes back as it was left, within a run and after a restart, however DAW Bridge has ended."""

import json
from pathlib import Path

import pytest

from daw_bridge.core.clip import Selection, Take
from daw_bridge.core.events import Problem, SelectionChanged, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.resuming.bookmarks import KEPT, Bookmark, Bookmarks, bookmark_from
from daw_bridge.core.settings import Settings
from daw_bridge.parts import resuming
from daw_bridge.parts.resuming import FILE
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import ContextRange, Region
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start
from tests.daw_bridge.parts.test_restart import import_song, make_takes

REGIONS = (Region(0.5, 1.0), Region(1.5, 2.0))


def playhead(desk: RunningBridge) -> float:
    desk.settle()
    return desk.bridge.player.position / SAMPLE_RATE


def leave(desk: RunningBridge, take: str) -> None:
    """Select a take and regions, and put the playhead at 0.75 s."""
    desk.bridge.select_take(take)
    desk.bridge.set_regions(REGIONS)
    desk.bridge.seek(0.75)
    assert playhead(desk) == 0.75


def clip_of(desk: RunningBridge, take: str) -> str:
    return next(event.take.clip_id for event in desk.all(TakeAdded) if event.take.id == take)


def test_a_clip_comes_back_as_it_was_left(start: Start, song: Path) -> None:
    desk = start()
    first, second = import_song(desk, song), import_song(desk, song)
    covers = make_takes(desk, first, 2)
    leave(desk, covers[0])
    desk.bridge.select_clip(clip_of(desk, second))
    assert playhead(desk) == 0.0
    assert desk.bridge.audition.selection.regions == ()
    desk.bridge.select_clip(clip_of(desk, first))
    assert playhead(desk) == 0.75
    assert desk.bridge.audition.selection.take_id == covers[0]
    assert desk.bridge.audition.selection.regions == REGIONS


def test_a_take_that_came_meanwhile_is_what_one_goes_back_for(start: Start, song: Path) -> None:
    desk = start()
    first, second = import_song(desk, song), import_song(desk, song)
    leave(desk, first)
    desk.bridge.select_clip(clip_of(desk, second))
    desk.settle()
    [new] = make_takes(desk, first, 1)
    desk.bridge.select_clip(clip_of(desk, first))
    assert playhead(desk) == 0.75
    assert desk.bridge.audition.selection.take_id == new
    assert desk.bridge.audition.selection.regions == REGIONS


def test_all_clips_come_back_after_a_restart(start: Start, song: Path) -> None:
    desk = start()
    first, second = import_song(desk, song), import_song(desk, song)
    leave(desk, first)
    desk.bridge.select_clip(clip_of(desk, second))
    desk.bridge.seek(0.25)
    assert playhead(desk) == 0.25
    desk.bridge.close()
    again = start()
    again.until(lambda: again.all(SelectionChanged))
    assert again.bridge.audition.selection.take_id == second
    assert playhead(again) == 0.25
    again.bridge.select_clip(clip_of(desk, first))
    assert playhead(again) == 0.75
    assert again.bridge.audition.selection.regions == REGIONS
    assert not again.bridge.player.playing
    assert again.all(Problem) == []


def test_the_playhead_is_written_soon_after_it_was_moved_and_then_no_more(
    start: Start, song: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill comes without a word, so that what counts is the file while DAW Bridge runs."""
    written: list[Path] = []
    write = whole_file.write_text

    def counted(path: Path, *args: object, **kwargs: object) -> None:
        if path.name == FILE:
            written.append(path)
        write(path, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(resuming, "_PAUSE_S", 0.05)
    monkeypatch.setattr(whole_file, "write_text", counted)
    desk = start()
    import_song(desk, song)
    path = Path(settings.library_folder) / FILE
    desk.until(path.is_file)
    desk.bridge.seek(0.5)
    desk.until(lambda: json.loads(path.read_text("utf-8"))["playhead_s"] == 0.5)
    count = len(written)
    for _ in range(20):
        desk.bridge.post(desk.bridge.resuming.look)
    desk.settle()
    assert len(written) == count
    seen = desk.bridge.resuming
    monkeypatch.setattr(type(desk.bridge.audition), "is_playing", True)
    for n in range(20):
        desk.bridge.seek(1.0 + n / 100)
        desk.bridge.post(seen.look)
    desk.settle()
    assert len(written) <= count + 1, "while it plays, it is written every ten seconds"


@pytest.mark.parametrize(
    "left", ["x", 7, [7], [{}], [{"clip": 7}], [{"clip": "gone", "playhead_s": "x", "regions": 9}], [[]] * 9]
)
def test_odd_bookmarks_are_passed_over(start: Start, song: Path, settings: Settings, left: object) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.settle()
    desk.bridge.close()
    path = Path(settings.library_folder) / FILE
    odd = {"left": left, "playhead_s": "soon"}
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | odd), "utf-8")
    again = start()
    again.until(lambda: again.bridge.audition.take)
    assert again.bridge.audition.selection.take_id == take
    assert playhead(again) == 0.0
    assert again.all(Problem) == []


def test_another_library_in_the_same_folder_is_no_error(start: Start, song: Path, settings: Settings) -> None:
    path = Path(settings.library_folder) / FILE
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"clip": "gone", "take": "gone", "playhead_s": 3.0, "left": [{"clip": "x"}]}), "utf-8")
    desk = start()
    desk.until(lambda: desk.bridge.library)
    take = import_song(desk, song)
    assert desk.bridge.audition.selection.take_id == take
    assert desk.all(Problem) == []


@pytest.mark.parametrize("value", [None, "1", True, [1], float("nan"), float("inf"), 1e300])
def test_a_playhead_that_is_no_time_is_at_the_start(value: object) -> None:
    assert bookmark_from({"playhead_s": value}).playhead_s == 0.0


def test_bookmarks_are_bounded_and_survive_json() -> None:
    bookmarks, again = Bookmarks(), Bookmarks()
    for n in range(KEPT + 5):
        bookmarks.put(f"clip{n}", Bookmark(f"take{n}", REGIONS, playhead_s=n / 4))
    again.read(json.loads(json.dumps(bookmarks.to_json())))
    assert again.to_json() == bookmarks.to_json()
    assert len(again.to_json()) == KEPT
    assert again.of("clip4") is None
    assert again.of(f"clip{KEPT}") == Bookmark(f"take{KEPT}", REGIONS, playhead_s=KEPT / 4)


def test_a_bookmark_fits_every_take_of_the_clip() -> None:
    original = Take("a", "clip", "Original", "", 10 * SAMPLE_RATE, 0.0)
    wide = Take("b", "clip", "2", "", 12 * SAMPLE_RATE, 0.0, Recipe(offset_samples=2 * SAMPLE_RATE))
    own = Region(3.0, 4.0, caption="brass", strength=0.5)
    left = Bookmark.of(wide, Selection("clip", "b", (own,), ContextRange(2.5, 6.0)), SAMPLE_RATE)
    assert left.regions_in(original) == (own.between(1.0, 2.0),)
    assert left.context_in(original) == ContextRange(0.5, 4.0)
    assert bookmark_from(left.to_json()) == left
    assert left.position_in(original) == 0  # the take begins later
    assert left.position_in(wide) == SAMPLE_RATE
    assert left.chosen([original]) == original
