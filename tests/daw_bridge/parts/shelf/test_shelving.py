"""Archive, delete, collections, unread takes and the list of clips through the bridge; also after a restart."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.events import ClipDeleted, ClipRemoved, ClipRestored, Problem, TakeAdded, UndoChanged
from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved, Show, Sort
from daw_bridge.core.shelf.shelf_events import ClipsCollected, ClipShelved, ShelfListed
from daw_bridge.library import known_libraries
from daw_bridge.library.clip_notes import read_notes
from daw_bridge.library.library import LibraryError
from engine.contract.messages import Prompt, Region, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


def import_song(desk: RunningBridge, song: Path, name: str = "") -> Take:
    if name:
        other = song.with_name(f"{name}.wav")
        other.write_bytes(song.read_bytes())
        song = other
    before = len(desk.all(TakeAdded))
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded)[before:])[-1].take
    desk.settle()
    return take


def make_takes(desk: RunningBridge, take: Take, count: int) -> None:
    """Repaint a take of a clip that may not be the selected one."""
    job_id = desk.bridge.tasks.repaint(take.id, (Region(0, 1),), Prompt("x"), Sampling(takes=count))
    desk.until(lambda: any(getattr(request, "job_id", "") == job_id for request in desk.engine.asked))
    desk.engine.make_takes()


def listed(desk: RunningBridge) -> tuple[str, ...] | None:
    found = desk.all(ShelfListed)
    return found[-1].clip_ids if found else None


def shelved(desk: RunningBridge, clip_id: str) -> Shelved:
    desk.settle()
    assert desk.bridge.library is not None
    return desk.bridge.library.shelved(clip_id)


def undo_words(desk: RunningBridge) -> str:
    desk.settle()
    return [UndoChanged("", ""), *desk.all(UndoChanged)][-1].undo


def test_the_list_follows_what_happens(desk: RunningBridge, song: Path) -> None:
    first, second = import_song(desk, song), import_song(desk, song, "Other")
    desk.until(lambda: listed(desk) == (second.clip_id, first.clip_id))
    desk.bridge.shelf.show(ShelfQuery(sort=Sort.NAME))
    desk.until(lambda: listed(desk) == (second.clip_id, first.clip_id))
    desk.bridge.shelf.show(ShelfQuery("song"))
    desk.until(lambda: listed(desk) == (first.clip_id,))
    desk.bridge.rename_clip(second.clip_id, "A song of another kind")
    desk.until(lambda: listed(desk) == (second.clip_id, first.clip_id))
    desk.bridge.discard_take(first.id)
    desk.until(lambda: listed(desk) == (second.clip_id,))
    assert desk.all(ShelfListed)[-1].query == ShelfQuery("song")


def test_a_library_is_read_in_the_order_of_the_list(start: Start, song: Path) -> None:
    desk = start()
    takes = [import_song(desk, song, name) for name in ("b", "c", "a")]
    desk.bridge.shelf.archive(takes[1].clip_id)
    desk.until(lambda: listed(desk) == (takes[2].clip_id, takes[0].clip_id))
    desk = start()
    added = desk.until(lambda: len(desk.all(TakeAdded)) == 3 and desk.all(TakeAdded))
    assert [event.take.clip_id for event in added] == [takes[2].clip_id, takes[0].clip_id, takes[1].clip_id]
    desk.until(lambda: listed(desk) == (takes[2].clip_id, takes[0].clip_id))
    [archived] = [event for event in desk.all(ClipShelved) if event.shelved.is_archived]
    assert archived.before is None


def test_archiving_is_undone_with_words(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.shelf.archive(take.clip_id)
    desk.until(lambda: listed(desk) == ())
    assert undo_words(desk) == "Archive söng"
    desk.bridge.shelf.show(ShelfQuery(show=Show.ARCHIVED))
    desk.until(lambda: listed(desk) == (take.clip_id,))
    desk.bridge.history.undo()
    desk.until(lambda: listed(desk) == ())
    assert not shelved(desk, take.clip_id).is_archived
    desk.bridge.history.redo()
    desk.until(lambda: listed(desk) == (take.clip_id,))
    desk.bridge.shelf.archive(take.clip_id, is_archived=False)
    desk.until(lambda: listed(desk) == ())
    assert undo_words(desk) == "Bring back söng from the archive"


def test_a_deleted_clip_comes_back_with_undo_after_a_restart(start: Start, song: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    content = Path(take.path).read_bytes()
    desk.bridge.shelf.delete(take.clip_id)
    desk.until(lambda: desk.all(ClipDeleted))
    assert desk.all(ClipRemoved)[-1].clip_id == take.clip_id
    assert not Path(take.path).exists()
    assert desk.bridge.audition.selection.clip_id == ""
    assert undo_words(desk) == "Delete söng"
    desk = start()
    assert listed(desk) in (None, ())
    assert undo_words(desk) == "Delete söng"
    desk.bridge.history.undo()
    desk.until(lambda: desk.all(ClipRestored))
    assert Path(take.path).read_bytes() == content
    desk.until(lambda: listed(desk) == (take.clip_id,))
    assert desk.bridge.audition.selection.take_id == take.id
    desk.bridge.history.redo()
    desk.until(lambda: listed(desk) == ())
    assert not Path(take.path).exists()


def test_a_clip_that_a_job_needs_is_not_deleted(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.queue.pause(True)
    job_id = desk.bridge.tasks.repaint(take.id, (Region(0, 1),), Prompt("x"), Sampling())
    desk.bridge.shelf.delete(take.clip_id)
    desk.until(lambda: any("A job works on söng" in problem.message for problem in desk.all(Problem)))
    assert Path(take.path).is_file()
    desk.bridge.queue.cancel(job_id)
    desk.bridge.shelf.delete(take.clip_id)
    desk.until(lambda: desk.all(ClipDeleted))


def test_unknown_clips_are_refused(desk: RunningBridge, song: Path) -> None:
    import_song(desk, song)
    for act in (
        desk.bridge.shelf.delete,
        desk.bridge.shelf.archive,
        lambda clip: desk.bridge.shelf.put_into(clip, "x"),
    ):
        before = len(desk.all(Problem))
        act("nobody")
        desk.until(lambda before=before: len(desk.all(Problem)) > before)  # type: ignore[misc]


def test_collections_are_put_together_and_undone(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.shelf.put_into(take.clip_id, "  My\n album ")
    desk.bridge.shelf.put_into(take.clip_id, "Ideas")
    desk.until(lambda: desk.all(ShelfListed)[-1].collections == ("Ideas", "My album"))
    assert shelved(desk, take.clip_id).collections == ("Ideas", "My album")
    desk.bridge.shelf.put_into(take.clip_id, "Ideas", is_in=False)
    assert shelved(desk, take.clip_id).collections == ("My album",)
    assert undo_words(desk) == "Change the collections of söng"
    desk.bridge.history.undo()
    assert shelved(desk, take.clip_id).collections == ("Ideas", "My album")
    desk.bridge.shelf.put_into(take.clip_id, "  ")
    desk.until(lambda: any("needs a name" in problem.message for problem in desk.all(Problem)))


def test_takes_that_come_elsewhere_are_unread_until_they_are_selected(desk: RunningBridge, song: Path) -> None:
    take, other = import_song(desk, song), import_song(desk, song, "Other")
    make_takes(desk, take, 2)
    desk.until(lambda: len([event for event in desk.all(TakeAdded) if event.take.clip_id == take.clip_id]) == 3)
    made = [event.take.id for event in desk.all(TakeAdded) if event.take.clip_id == take.clip_id][1:]
    assert shelved(desk, take.clip_id).unread == tuple(made)
    assert shelved(desk, other.clip_id).unread == ()  # an import is no news
    desk.bridge.select_take(made[0])
    assert shelved(desk, take.clip_id).unread == (made[1],)
    desk.bridge.shelf.mark_heard(take.clip_id)
    assert shelved(desk, take.clip_id).unread == ()
    assert [event.shelved.unread for event in desk.all(ClipShelved)][-1] == ()


def test_what_is_noted_stands_beside_the_clip_soon(desk: RunningBridge, song: Path) -> None:
    """So a lost index loses nothing: which takes are new, and when the clip was used."""
    take = import_song(desk, song)
    import_song(desk, song, "Other")
    make_takes(desk, take, 1)
    made = desk.until(lambda: [e.take for e in desk.all(TakeAdded) if not e.take.recipe.imported_from])[0]
    library = desk.bridge.library
    assert library is not None
    folder = library.clip_folder(take.clip_id)
    desk.until(lambda: read_notes(folder).shelved.unread == (made.id,) and read_notes(folder).shelved.used_ms > 0)
    desk.bridge.select_take(made.id)
    desk.until(lambda: read_notes(folder).shelved.unread == ())

    def left() -> list[str]:
        with closing(sqlite3.connect(library.folder / "library.db")) as index:
            return [clip_id for (clip_id,) in index.execute("SELECT clip_id FROM unwritten")]

    desk.until(lambda: not left())


def test_a_heard_take_leaves_the_filter_with_the_next_question_alone(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    import_song(desk, song, "Other")
    make_takes(desk, take, 1)
    made = desk.until(lambda: [e.take for e in desk.all(TakeAdded) if not e.take.recipe.imported_from])[0]
    desk.bridge.shelf.show(ShelfQuery(show=Show.UNREAD))
    desk.until(lambda: listed(desk) == (take.clip_id,))
    desk.bridge.select_take(made.id)
    assert shelved(desk, take.clip_id).unread == ()
    assert listed(desk) == (take.clip_id,)
    desk.bridge.shelf.show(ShelfQuery("s", show=Show.UNREAD))
    desk.until(lambda: listed(desk) == ())


def test_a_search_goes_on_while_another_program_holds_the_index(desk: RunningBridge, song: Path) -> None:
    take, other = import_song(desk, song), import_song(desk, song, "Other")
    desk.until(lambda: listed(desk) == (other.clip_id, take.clip_id))
    database = Path(desk.bridge.settings.library_folder) / "library.db"
    with closing(sqlite3.connect(database, isolation_level=None)) as program:
        program.execute("BEGIN IMMEDIATE")
        desk.bridge.shelf.show(ShelfQuery("song"))
        desk.until(lambda: listed(desk) == (take.clip_id,))
        desk.bridge.rename_clip(other.clip_id, "Another song")
        desk.bridge.select_take(take.id)
        desk.settle()
        program.execute("ROLLBACK")
    desk.until(lambda: listed(desk) == (other.clip_id, take.clip_id))


def test_a_new_clip_stays_listed_while_another_program_holds_the_index(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.until(lambda: listed(desk) == (take.clip_id,))
    database = Path(desk.bridge.settings.library_folder) / "library.db"
    with closing(sqlite3.connect(database, isolation_level=None, check_same_thread=False)) as program:
        before: list[int] = []

        def hold_when_added(event: object) -> None:  # on the inbox thread, before the list is made anew
            if isinstance(event, TakeAdded):
                program.execute("BEGIN EXCLUSIVE")
                before.append(len(desk.all(ShelfListed)))

        desk.bridge.post(lambda: desk.bridge.listen(hold_when_added))
        new = import_song(desk, song, "Other")
        desk.until(lambda: before and len(desk.all(ShelfListed)) > before[0])
        lists = [event.clip_ids for event in desk.all(ShelfListed)[before[0] :]]
        assert set(lists) == {(new.clip_id, take.clip_id)}
        desk.bridge.shelf.show(ShelfQuery("other"))
        desk.until(lambda: listed(desk) == ())
        program.execute("ROLLBACK")
    desk.until(lambda: listed(desk) == (new.clip_id,))


def test_another_library_has_another_list(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    from dataclasses import replace

    take = import_song(desk, song)
    desk.until(lambda: listed(desk) == (take.clip_id,))
    desk.bridge.change_settings(replace(desk.bridge.settings, library_folder=str(tmp_path / "second")))
    desk.until(lambda: desk.all(ShelfListed)[-1].clip_ids == ())
    assert ShelfListed(ShelfQuery(), None) in desk.all(ShelfListed)


def test_several_clips_are_put_into_a_collection_as_one_step(desk: RunningBridge, song: Path) -> None:
    clips = [import_song(desk, song, name).clip_id for name in ("One", "Two", "Three")]
    shelf, all_of = desk.bridge.shelf, lambda: [shelved(desk, each).collections for each in clips]
    shelf.put_into(clips[0], "Ideas")
    shelf.put_all_into([*clips, "nobody"], " Album ")
    assert all_of() == [("Album", "Ideas"), ("Album",), ("Album",)]
    told = desk.all(ClipsCollected)[-1]
    assert (told.collection, told.is_in, tuple(told.now)) == ("Album", True, tuple(clips))
    assert told.before == {clips[0]: ("Ideas",), clips[1]: (), clips[2]: ()}
    assert undo_words(desk) == "Put several clips into Album"
    shelf.put_all_into(clips, "Album")  # they are in it already
    desk.settle()
    assert desk.all(ClipsCollected)[-1] == told
    desk.bridge.history.undo()
    assert all_of() == [("Ideas",), (), ()]
    assert desk.all(ClipsCollected)[-1].collection == ""  # undo says itself what it has done
    desk.bridge.history.redo()
    assert all_of() == [("Album", "Ideas"), ("Album",), ("Album",)]
    shelf.put_all_into(clips, "Album", is_in=False)
    assert undo_words(desk) == "Take several clips out of Album"
    desk.bridge.history.undo()
    assert all_of() == [("Album", "Ideas"), ("Album",), ("Album",)]
    assert undo_words(desk) == "Put several clips into Album"
    shelf.delete(clips[1])
    shelf.put_all_into(clips, "Later")
    assert shelved(desk, clips[0]).collections == ("Album", "Ideas", "Later")
    assert list(desk.all(ClipsCollected)[-1].now) == [clips[0], clips[2]]


def test_a_step_with_a_clip_that_was_changed_since_is_not_undone(desk: RunningBridge, song: Path) -> None:
    clips = [import_song(desk, song, name).clip_id for name in ("One", "Two")]
    desk.bridge.shelf.put_all_into(clips, "Album")
    desk.until(lambda: desk.all(ClipsCollected))
    assert desk.bridge.library is not None
    desk.bridge.post(lambda: desk.bridge.library.set_collections(clips[1], ()))  # type: ignore[union-attr]
    desk.bridge.history.undo()
    desk.until(lambda: any("it was changed meanwhile" in problem.message for problem in desk.all(Problem)))
    assert [shelved(desk, each).collections for each in clips] == [("Album",), ()]


def test_the_notes_of_many_collected_clips_are_written_beside_them(desk: RunningBridge, song: Path) -> None:
    clips = [import_song(desk, song, f"Clip {n}").clip_id for n in range(12)]  # more than are written at once
    desk.bridge.shelf.put_all_into(clips, "Album")
    library = desk.bridge.library
    assert library is not None
    files = [library.clip_folder(each) / "clip.json" for each in clips]
    desk.until(lambda: all(each.is_file() and "Album" in each.read_text("utf-8") for each in files))
    assert desk.between_commands(lambda: library.ask("SELECT COUNT(*) FROM unwritten")) == [(0,)]


def test_what_was_noted_while_the_drive_was_away_for_a_moment_is_written_when_it_is_back(
    desk: RunningBridge, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too short a moment for anybody to notice it: nothing else would have written it before the next start."""
    monkeypatch.setattr(known_libraries, "is_away", lambda _: False)
    take = import_song(desk, song)
    import_song(desk, song, "Other")
    make_takes(desk, take, 1)
    folder = Path(desk.bridge.desk.settings.library_folder)
    clip = folder / "audio" / take.clip_id
    desk.until(lambda: read_notes(clip).shelved.unread)
    assert desk.bridge.library is not None
    waits, told = threading.Event(), desk.bridge.library.on_unwritten

    def note(error: OSError | LibraryError) -> None:
        waits.set()
        told(error)

    desk.bridge.library.on_unwritten = note
    desk.bridge.shelf.mark_heard(take.clip_id)
    away = folder.with_name("away")
    desk.bridge.desk.post(lambda: folder.rename(away))  # between the change and what writes it beside the clip
    desk.until(waits.is_set)
    assert read_notes(away / "audio" / take.clip_id).shelved.unread
    away.rename(folder)
    desk.until(lambda: not read_notes(clip).shelved.unread)
    assert desk.all(Problem) == []


def test_mistyped_words_are_told_with_what_was_found(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song, "Midnight")
    desk.bridge.shelf.show(ShelfQuery("midngiht"))
    desk.until(lambda: desk.all(ShelfListed)[-1].similar)
    told = desk.all(ShelfListed)[-1]
    assert (told.clip_ids, told.similar, told.n_exact) == ((take.clip_id,), ("Midnight",), 0)
    desk.bridge.shelf.show(ShelfQuery("midnight"))
    desk.until(lambda: desk.all(ShelfListed)[-1].n_exact == 1)
    assert desk.all(ShelfListed)[-1].similar == ()
