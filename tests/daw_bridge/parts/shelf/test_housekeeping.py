"""Tidying up, missing takes and the move of the library, through the bridge."""

from pathlib import Path

from daw_bridge.core.events import ClipDeleted, ExportReady, Problem, SelectionChanged, TakeAdded, UndoChanged
from daw_bridge.core.shelf.shelf_events import LibraryMoved, LibraryMoving, SpaceFound, TakesFound, TidiedUp
from daw_bridge.core.shelf.space import Heap, Space
from engine.contract import whole_file
from engine.contract.messages import Prompt, Region, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start
from tests.daw_bridge.parts.shelf.test_shelving import import_song, listed, undo_words


def space(desk: RunningBridge) -> Space:
    before = len(desk.all(SpaceFound))
    desk.bridge.shelf.find_space()
    return desk.until(lambda: desk.all(SpaceFound)[before:])[-1].space


def names(desk: RunningBridge) -> dict[Heap, tuple[str, ...]]:
    return {pile.heap: pile.names for pile in space(desk).piles}


def test_the_trash_is_emptied_for_good(desk: RunningBridge, song: Path) -> None:
    take, other = import_song(desk, song), import_song(desk, song, "Other")
    desk.bridge.shelf.delete(take.clip_id)
    desk.until(lambda: desk.all(ClipDeleted))
    assert names(desk)[Heap.TRASH] == ("söng",)
    desk.bridge.shelf.tidy_up([Heap.TRASH])
    tidied = desk.until(lambda: desk.all(TidiedUp))[-1]
    assert tidied.n_bytes > 100_000
    assert tidied.stayed == ()
    assert names(desk)[Heap.TRASH] == ()
    assert undo_words(desk) == "Delete söng"
    desk.bridge.history.undo()
    desk.until(lambda: any("cannot be undone: it is not there any more" in p.message for p in desk.all(Problem)))
    assert desk.bridge.library is not None
    assert [clip.id for clip in desk.bridge.library.clips()] == [other.clip_id]


def test_exports_that_no_program_was_given_go_and_come_back(desk: RunningBridge, song: Path) -> None:
    import_song(desk, song)
    [export] = {event.path for event in desk.until(lambda: desk.all(ExportReady))}
    assert names(desk)[Heap.EXPORTS] == (Path(export).name,)
    before = len(desk.all(ExportReady))
    desk.bridge.shelf.tidy_up([Heap.EXPORTS])
    desk.until(lambda: desk.all(TidiedUp))
    desk.until(lambda: len(desk.all(ExportReady)) > before)  # that of the selected take, which may be dragged next
    assert Path(export).is_file()


def test_missing_takes_are_found_in_another_folder(start: Start, song: Path, tmp_path: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    away = tmp_path / "away" / Path(take.path).name
    away.parent.mkdir()
    whole_file.move(Path(take.path), away)
    desk = start()
    assert space(desk).missing == 1
    desk.bridge.shelf.find_takes(tmp_path / "nothing here")
    assert desk.until(lambda: desk.all(TakesFound))[-1] == TakesFound(0, 1)
    desk.bridge.shelf.find_takes(away.parent)
    assert desk.until(lambda: desk.all(TakesFound)[1:])[-1] == TakesFound(1, 0)
    assert [event.take.id for event in desk.all(TakeAdded)] == [take.id]
    desk.until(lambda: listed(desk) == (take.clip_id,))
    assert Path(take.path).read_bytes() == away.read_bytes()


def test_the_library_moves_and_the_work_goes_on(start: Start, song: Path, tmp_path: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.bridge.rename_clip(take.clip_id, "Intro")
    desk.settle()
    before = desk.bridge.settings.library_folder
    desk.bridge.shelf.move_library(tmp_path / "new place")
    moved = desk.until(lambda: desk.all(LibraryMoved))[-1]
    assert moved == LibraryMoved(str(tmp_path / "new place"), before)
    assert desk.bridge.settings.library_folder == str(tmp_path / "new place")
    desk.until(lambda: desk.bridge.library is not None and desk.bridge.library.folder == tmp_path / "new place")
    desk.until(lambda: listed(desk) == (take.clip_id,))
    desk.settle()
    assert desk.bridge.library is not None
    [again] = desk.bridge.library.takes(take.clip_id)
    assert Path(again.path).read_bytes() == Path(take.path).read_bytes()
    assert Path(take.path).is_file()  # the old place stays whole
    assert desk.all(SelectionChanged)[-1].selection.take_id == take.id
    assert [UndoChanged("", ""), *desk.all(UndoChanged)][-1].undo == "Rename söng"
    desk.bridge.history.undo()
    desk.until(lambda: desk.bridge.library.clip(take.clip_id).name == "söng")  # type: ignore[union-attr]


def test_a_move_is_refused_where_it_would_lose_something(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.shelf.move_library(tmp_path)
    desk.until(lambda: any("was not moved" in problem.message for problem in desk.all(Problem)))
    assert desk.all(LibraryMoving)[-1] == LibraryMoving(0, 0)
    desk.bridge.queue.pause(True)
    desk.bridge.tasks.repaint(take.id, (Region(0, 1),), Prompt("x"), Sampling())
    desk.bridge.shelf.move_library(tmp_path / "new")
    desk.until(lambda: any("Jobs write into the library" in problem.message for problem in desk.all(Problem)))
    assert not desk.all(LibraryMoved)
    assert not (tmp_path / "new").exists()


def test_a_move_is_cancelled(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.shelf.move_library(tmp_path / "new")
    desk.bridge.shelf.cancel_move()
    desk.until(lambda: desk.all(LibraryMoving) and desk.all(LibraryMoving)[-1] == LibraryMoving(0, 0))
    assert not desk.all(LibraryMoved)
    assert Path(take.path).is_file()
    assert not (tmp_path / "new").exists()
