"""A library that is locked, whose drive is away or whose notes cannot be written: it is tried again, and nothing is lost."""

import itertools
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from daw_bridge.core.events import ClipChanged, ClipRemoved, ExportReady, JobChanged, Problem, TakeAdded
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Settings
from daw_bridge.library import known_libraries, library, schema
from daw_bridge.library.claims.claim import Claim
from daw_bridge.library.clip_notes import FILE, read_notes
from daw_bridge.library.errors import LibraryError
from daw_bridge.library.library import Library
from daw_bridge.parts import library_life
from engine.contract import whole_file
from engine.contract.messages import Prompt, Sampling, Task
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_AGAIN_S", "_LONGEST_S", "_NOTES_AGAIN_S", "_LOOK_EVERY_S"):
        monkeypatch.setattr(library_life, name, 0.05)
    monkeypatch.setattr(schema, "_BUSY_S", 0.1)


@pytest.fixture
def folder(settings: Settings) -> Path:
    return Path(settings.library_folder)


def import_song(desk: RunningBridge, song: Path) -> str:
    before = len(desk.all(TakeAdded))
    desk.bridge.import_file(song)
    return desk.until(lambda: desk.all(TakeAdded)[before:])[0].take.id


def said(desk: RunningBridge, words: str) -> list[Problem]:
    return [problem for problem in desk.all(Problem) if words in problem.message]


def pause(desk: RunningBridge) -> None:
    """Long enough for some more tries."""
    again: list[bool] = []
    desk.bridge.post(lambda: desk.bridge.post_later(0.4, lambda: again.append(True)))
    desk.until(lambda: again)


def test_a_locked_index_is_opened_as_soon_as_it_is_free(start: Start, song: Path, folder: Path) -> None:
    take_id = import_song(start(), song)
    start(library_folder=str(folder.with_name("other")))
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        desk = start()
        pause(desk)
        assert len(said(desk, "locked by another program")) == 1
        assert desk.bridge.library is None
        job_id = desk.bridge.tasks.generate(Prompt(), Sampling(), 8.0)
        desk.until(lambda: [problem for problem in desk.all(Problem) if problem.job_id == job_id])
        assert said(desk, "is open now") == []
    desk.until(lambda: said(desk, "is open now"))
    assert [event.take.id for event in desk.all(TakeAdded)] == [take_id]
    assert len(desk.all(Problem)) == 3
    assert desk.bridge.audition.selection.take_id == take_id  # what was selected is again


def test_another_folder_ends_the_waiting(start: Start, folder: Path) -> None:
    claim, other = Claim(), folder.with_name("other")
    assert claim.take(folder)
    desk = start()
    pause(desk)
    assert len(said(desk, "Another DAW Bridge uses")) == 1
    desk.bridge.change_settings(replace(desk.bridge.settings, library_folder=str(other)))
    desk.until(lambda: desk.bridge.library)
    claim.release()
    pause(desk)
    assert desk.bridge.library is not None
    assert desk.bridge.library.folder == other
    assert len(desk.all(Problem)) == 1


def test_a_claimed_library_is_opened_when_the_other_ends(start: Start, folder: Path) -> None:
    claim = Claim()
    assert claim.take(folder)
    desk = start()
    desk.until(lambda: said(desk, "Another DAW Bridge uses"))
    claim.release()
    desk.until(lambda: said(desk, "is open now"))
    assert desk.bridge.library is not None


def test_what_does_not_pass_is_not_tried_again(start: Start, folder: Path) -> None:
    start()
    start(library_folder=str(folder.with_name("other")))
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as newer:
        version = newer.execute("PRAGMA user_version").fetchone()[0]
        newer.execute("PRAGMA user_version = 99")
        desk = start()
        desk.until(lambda: said(desk, "newer version"))
        newer.execute(f"PRAGMA user_version = {version}")
    pause(desk)
    assert desk.bridge.library is None
    assert "keeps trying" not in desk.all(Problem)[0].hint


def test_a_missing_library_is_waited_for_and_not_made_anew(start: Start, song: Path, folder: Path) -> None:
    take_id = import_song(start(), song)
    start(library_folder=str(folder.with_name("other")))
    away = folder.rename(folder.with_name("drive that is away"))
    desk = start()
    pause(desk)
    [problem] = said(desk, "is not there")
    assert str(folder) in problem.message
    assert problem.hint.startswith("Connect its drive, or choose another library folder")
    assert not folder.exists()
    away.rename(folder)
    desk.until(lambda: said(desk, "is open now"))
    assert [event.take.id for event in desk.all(TakeAdded)] == [take_id]


def test_a_folder_that_was_made_again_is_a_new_library(start: Start, song: Path, folder: Path) -> None:
    import_song(start(), song)
    start(library_folder=str(folder.with_name("other")))
    shutil.rmtree(folder)
    desk = start()
    desk.until(lambda: said(desk, "is not there"))
    folder.mkdir()
    desk.until(lambda: desk.bridge.library)
    assert desk.all(TakeAdded) == []


def test_an_empty_place_to_mount_a_drive_is_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not known_libraries.is_away(tmp_path / "new")
    monkeypatch.setattr("os.path.ismount", lambda _: True)
    known_libraries.remember(tmp_path)
    assert not known_libraries.is_away(tmp_path)
    monkeypatch.setattr("os.path.ismount", lambda _: False)
    assert known_libraries.is_away(tmp_path)
    known_libraries.remember(tmp_path)  # as when the user has moved it from the drive to this place
    assert not known_libraries.is_away(tmp_path)


def test_a_drive_that_goes_while_it_is_in_use_loses_nothing(start: Start, song: Path, folder: Path) -> None:
    desk = start()
    take_id = import_song(desk, song)
    desk.until(lambda: desk.all(ExportReady))
    away = folder.rename(folder.with_name("drive that is away"))
    desk.until(lambda: said(desk, "is not there"))
    pause(desk)
    assert len(said(desk, "is not there")) == 1
    desk.bridge.tasks.rework(Task.COVER, take_id, Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    away.rename(folder)
    desk.until(lambda: said(desk, "is open now"))
    assert desk.bridge.audition.selection.take_id == take_id
    assert ClipRemoved(desk.all(ClipChanged)[0].clip.id) not in desk.events
    desk.engine.make_takes()  # the job went on
    desk.until(lambda: any(event.take.recipe.prompt is not None and event.is_new for event in desk.all(TakeAdded)[1:]))
    desk.until(lambda: desk.all(JobChanged)[-1].job.state is JobState.DONE)
    jobs = {event.job.id: event.job for event in desk.all(JobChanged)}
    assert [job.state for job in jobs.values()] == [JobState.DONE]  # none is listed as interrupted
    assert import_song(desk, song)


def put_back(folder: Path, copy: Path) -> None:
    """An older copy of the index, as a sync service or a person puts it in the place of the open one."""
    copy.replace(folder / "library.db")
    for suffix in ("-wal", "-shm"):
        (folder / f"library.db{suffix}").unlink(missing_ok=True)


def remove(folder: Path, _: Path) -> None:
    for file in folder.glob("library.db*"):
        file.unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files in their places")
@pytest.mark.parametrize("harm", [put_back, remove], ids=["an older one", "none"])
def test_what_is_changed_while_another_index_lies_in_its_place_is_kept(
    start: Start, song: Path, folder: Path, tmp_path: Path, harm: Callable[[Path, Path], None]
) -> None:
    desk = start()
    take_id = import_song(desk, song)
    clip_id, copy = desk.all(TakeAdded)[0].take.clip_id, tmp_path / "copy.db"
    with closing(sqlite3.connect(folder / "library.db")) as index, closing(sqlite3.connect(copy)) as other:
        index.backup(other)
    desk.bridge.rename_clip(clip_id, "before")
    desk.settle()
    desk.bridge.post(lambda: harm(folder, copy))
    desk.bridge.rename_clip(clip_id, "meanwhile")
    desk.bridge.set_star(take_id, has_star=True)
    desk.until(lambda: not desk.bridge.desk.is_opening and names_in(folder) == ["meanwhile"])
    desk.until(lambda: desk.bridge.library is not None)
    desk.bridge.rename_clip(clip_id, "after")
    desk.until(lambda: names_in(folder) == ["after"])
    take = desk.bridge.library.take(take_id) if desk.bridge.library is not None else None
    assert take is not None
    assert take.has_star
    desk.until(lambda: read_notes(folder / "audio" / clip_id).name == "after")
    assert desk.all(ClipRemoved) == []
    assert desk.all(Problem) == []


def test_a_drive_that_numbers_its_files_anew_again_and_again_is_left_alone(
    start: Start, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_life, "_MOST_REPLACED", 2)
    opened, numbers = [], itertools.count()
    make = Library.__init__

    def note(self: Library, *args: Any) -> None:
        opened.append(self)
        make(self, *args)

    monkeypatch.setattr(Library, "__init__", note)
    monkeypatch.setattr(library, "identity", lambda _: (0, next(numbers)))
    desk = start()
    desk.until(lambda: len(opened) == 3)
    pause(desk)
    assert import_song(desk, song)
    assert len(opened) == 3


def names_in(folder: Path) -> list[str]:
    """Of the clips in the index that lies in its place."""
    try:
        with closing(sqlite3.connect(f"{(folder / 'library.db').as_uri()}?mode=ro", uri=True)) as index:
            return [name for (name,) in index.execute("SELECT name FROM clips")]
    except sqlite3.Error:  # it is being made
        return []


def test_takes_of_a_job_that_outlives_the_library_have_names_of_their_own(
    start: Start, song: Path, folder: Path
) -> None:
    desk = start()
    take_id = import_song(desk, song)
    desk.bridge.tasks.rework(Task.COVER, take_id, Prompt(), Sampling())
    desk.until(lambda: desk.engine.asked)
    away = folder.rename(folder.with_name("drive that is away"))
    desk.until(lambda: said(desk, "is not there"))
    away.rename(folder)
    desk.until(lambda: said(desk, "is open now"))
    second = desk.bridge.tasks.rework(
        Task.COVER, take_id, Prompt(), Sampling()
    )  # asked for before the first job has made its takes
    desk.settle()
    desk.engine.make_takes()
    desk.until(lambda: desk.engine.running.job_id == second)
    desk.engine.make_takes()
    desk.until(lambda: len([each for each in desk.all(TakeAdded) if each.take.name != "Original"]) == 2)
    names = [take.name for take in desk.bridge.desk.takes(desk.bridge.audition.selection.clip_id)]
    assert names == ["Original", "Take 1", "Take 2"]


def test_nothing_makes_a_second_library_in_the_place_of_one_that_is_away(
    start: Start, song: Path, folder: Path
) -> None:
    desk = start()
    take_id = import_song(desk, song)
    desk.until(lambda: desk.all(ExportReady))
    away = folder.rename(folder.with_name("drive that is away"))
    desk.until(lambda: said(desk, "is not there"))
    desk.bridge.import_file(song)
    desk.until(lambda: said(desk, "was not imported"))
    desk.bridge.daw.edit_file(song)
    desk.bridge.exports.save_take(take_id, folder.with_name("saved.wav"))
    desk.bridge.exports.prepare(take_id)
    desk.bridge.conform_take(take_id)
    pause(desk)
    assert not folder.exists()
    away.rename(folder)
    desk.until(lambda: said(desk, "is open now"))


def test_another_folder_may_be_chosen_while_the_drive_is_away(
    start: Start, song: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start()
    import_song(desk, song)
    library, other = desk.bridge.library, folder.with_name("other")
    assert library is not None

    def broken(*_: Any) -> Any:
        raise LibraryError("the drive reports an error")

    monkeypatch.setattr(library, "ask", broken)
    desk.bridge.change_settings(replace(desk.bridge.settings, library_folder=str(other)))
    desk.until(lambda: desk.bridge.library is not None and desk.bridge.library.folder == other)


def test_notes_that_could_not_be_written_are_tried_again(
    start: Start, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, write = start(), whole_file.write_text
    import_song(desk, song)
    clip_id = desk.bridge.audition.selection.clip_id
    assert desk.bridge.library is not None
    notes = desk.bridge.library.clip_folder(clip_id) / FILE
    desk.bridge.rename_clip(clip_id, "zero")
    desk.until(notes.is_file)

    def full(target: Path, *args: Any, **options: Any) -> None:
        if target == notes:
            raise OSError(28, "No space left on device")
        write(target, *args, **options)

    monkeypatch.setattr(whole_file, "write_text", full)
    for name in ("one", "two", "three"):
        desk.bridge.rename_clip(clip_id, name)
    pause(desk)
    assert len(said(desk, "notes beside a clip")) == 1
    monkeypatch.setattr(whole_file, "write_text", write)
    desk.until(lambda: read_notes(notes.parent).name == "three")  # though nothing happens to the clip
    monkeypatch.setattr(whole_file, "write_text", full)
    desk.bridge.rename_clip(clip_id, "four")
    desk.until(lambda: len(said(desk, "notes beside a clip")) == 2)
