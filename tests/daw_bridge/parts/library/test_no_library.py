"""While no library can be opened its clips stay in sight: whatever would change them says so, and nothing is forgotten."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.comp import Comp
from daw_bridge.core.events import ClipChanged, OscChanged, Problem, TakeAdded, TakeChanged
from daw_bridge.core.settings import Settings
from daw_bridge.library.clip_notes import read_notes
from daw_bridge.library.library import Library
from daw_bridge.parts import library_life
from engine.contract.messages import Region
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.daw_bridge.parts.conftest import Start

CHANGES: dict[str, Callable[[Bridge, str, str], object]] = {
    "name": lambda bridge, clip, _: bridge.rename_clip(clip, "lost?"),
    "grid": lambda bridge, clip, _: bridge.set_clip_grid(clip, 90.0),
    "discard": lambda bridge, _, take: bridge.discard_take(take),
    "restore": lambda bridge, _, take: bridge.restore_take(take),
    "restore last": lambda bridge, _clip, _take: bridge.restore_last_take(),
    "star": lambda bridge, _, take: bridge.set_star(take, has_star=True),
    "color": lambda bridge, _, take: bridge.set_color(take, "red"),
    "comp": lambda bridge, clip, take: bridge.desk.post_command(lambda: bridge.comping.put(clip, Comp(take))),
    "clear": lambda bridge, clip, _: bridge.desk.post_command(lambda: bridge.comping.clear(clip)),
    "marker": lambda bridge, _, take: bridge.desk.post_command(lambda: bridge.marking.add(take, 1.0, "here")),
    "archive": lambda bridge, clip, _: bridge.shelf.archive(clip, is_archived=True),
    "delete": lambda bridge, clip, _: bridge.shelf.delete(clip),
    "undelete": lambda bridge, clip, _: bridge.shelf.restore(clip),
    "save": lambda bridge, _, take: bridge.exports.save_take(take, Path("nowhere.wav")),
    "export": lambda bridge, _, take: bridge.exports.prepare(take),
    "undo": lambda bridge, _clip, _take: bridge.history.undo(),
    "redo": lambda bridge, _clip, _take: bridge.history.redo(),
}


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_AGAIN_S", "_LONGEST_S", "_LOOK_EVERY_S"):
        monkeypatch.setattr(library_life, name, 0.05)


@pytest.fixture
def clip_and_take(start: Start, song: Path) -> tuple[RunningBridge, str, str]:
    """A bridge with a clip that was renamed, and whose take had a star until that was undone."""
    desk = start()
    desk.bridge.import_file(song)
    added = desk.until(lambda: desk.all(TakeAdded))[0].take
    bridge = desk.bridge
    bridge.rename_clip(added.clip_id, "first")
    desk.until(lambda: any(event.clip.name == "first" for event in desk.all(ClipChanged)))
    bridge.set_star(added.id, has_star=True)
    desk.until(lambda: stars(desk) == [True])
    bridge.history.undo()
    desk.until(lambda: stars(desk) == [True, False])
    desk.settle()
    return desk, added.clip_id, added.id


def stars(desk: RunningBridge) -> list[bool]:
    return [event.take.has_star for event in desk.all(TakeChanged)]


@pytest.fixture
def closed(clip_and_take: tuple[RunningBridge, str, str], settings: Settings) -> Callable[[], None]:
    """Its library was away and came back with something in the way of its index; call it for the end of that."""
    desk, folder = clip_and_take[0], Path(settings.library_folder)
    away, index = folder.rename(folder.with_name("away")), folder / "library.db"
    desk.until(lambda: any("goes on when it is back" in each.hint for each in desk.all(Problem)))
    aside = (away / index.name).rename(folder.with_name("aside.db"))
    (away / index.name).mkdir()
    away.rename(folder)
    desk.until(lambda: desk.bridge.library is None and not desk.bridge.desk.is_opening)

    def end() -> None:
        index.rmdir()
        aside.rename(index)
        desk.until(lambda: any("is open now" in each.message for each in desk.all(Problem)))

    return end


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_refused_and_nothing_is_forgotten(
    change: Callable[[Bridge, str, str], object],
    clip_and_take: tuple[RunningBridge, str, str],
    closed: Callable[[], None],
) -> None:
    desk, clip_id, take_id = clip_and_take
    before = len(desk.all(Problem))
    change(desk.bridge, clip_id, take_id)
    problem = desk.until(lambda: desk.all(Problem)[before:])[0]
    assert problem.message == "No library is open"
    assert problem.hint
    closed()
    assert desk.bridge.library is not None
    clip = desk.bridge.library.clip(clip_id)
    assert clip is not None
    assert (clip.name, clip.tempo_bpm) == ("first", None)
    assert [take.id for take in desk.bridge.library.takes(clip_id)] == [take_id]
    desk.bridge.history.redo()  # the history is what it was
    desk.until(lambda: stars(desk)[-1])


def test_a_controller_is_not_told_that_it_was_done(
    clip_and_take: tuple[RunningBridge, str, str], closed: Callable[[], None]
) -> None:
    desk, clip_id, _ = clip_and_take
    with closing(Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)) as controller:
        controller.send("/bridge/clip/name", "#7", "lost?")
        assert controller.until("/bridge/error")[:2] == ["#7", "No library is open"]
        closed()
        controller.send("/bridge/clip/name", "#8", "kept")
        assert "#8" in controller.until("/bridge/ok")
    assert desk.bridge.library is not None
    clip = desk.bridge.library.clip(clip_id)
    assert clip is not None
    assert clip.name == "kept"


def test_a_library_that_went_is_not_made_anew(
    clip_and_take: tuple[RunningBridge, str, str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty folder in its place would hide that it is away, and be taken for the library at the next start."""
    desk, clip_id, take_id = clip_and_take
    monkeypatch.setattr(Library, "check_there", lambda _: None)  # as if it went right after that
    folder = Path(settings.library_folder)
    exports = folder / "exports"
    desk.until(lambda: list(exports.iterdir()) and not list(exports.glob(".*")))  # the finished file has been written
    for file in exports.iterdir():
        file.unlink()
    away = folder.rename(folder.with_name("away"))
    bridge = desk.bridge
    for act in (
        lambda: bridge.exports.prepare(take_id),
        lambda: bridge.desk.post_command(lambda: bridge.tasks.references.use_region(take_id, Region(0.5, 1.5))),
        lambda: bridge.rename_clip(clip_id, "kept"),
        lambda: bridge.shelf.delete(clip_id),
    ):
        before = len(desk.all(Problem))
        act()
        desk.until(lambda before=before: desk.all(Problem)[before:])  # type: ignore[misc]
    desk.settle()
    assert not folder.exists()
    away.rename(folder)


def test_notes_of_a_drive_that_is_away_are_not_taken_for_none(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        read_notes(tmp_path / "gone")
    assert read_notes(tmp_path).name == ""
