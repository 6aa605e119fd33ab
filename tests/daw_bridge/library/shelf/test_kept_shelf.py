"""What the user did with clips besides their music outlives the index, and so do deleted clips."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved
from daw_bridge.library.clip_notes import FILE
from daw_bridge.library.library import Library
from engine.contract import whole_file
from tests.daw_bridge.library.test_library import add

WANTED = {
    "a": Shelved(True, 1234, ("job-1",), ("Album", "Zoo")),
    "b": Shelved(collections=("Album",)),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = Library(tmp_path / "library")
    add(library, "a", "t", take_name="Original")
    add(library, "a", "job-1", first_take="1")
    add(library, "b", "u", take_name="Original")
    library.set_unread(["job-1", "u"], True)
    library.set_unread(["u"], False)
    library.set_used("a", 1234)
    library.set_collections("a", ["Zoo", "Album"])
    library.set_collections("b", ["Other"])
    library.set_collections("b", ["Album"])
    library.set_archived("a", True)
    library.close()
    return tmp_path / "library"


def opened(folder: Path, ask: Callable[[Library], object]) -> object:
    library = Library(folder)
    try:
        return ask(library)
    finally:
        library.close()


def test_it_outlives_the_index(folder: Path) -> None:
    assert opened(folder, Library.all_shelved) == WANTED
    (folder / "library.db").unlink()
    assert opened(folder, Library.all_shelved) == WANTED
    assert opened(folder, lambda library: library.refresh_words() and library.listed(ShelfQuery())) == ("b",)


def test_the_index_knows_it_where_the_notes_are_lost(folder: Path) -> None:
    (folder / "audio" / "a" / FILE).unlink()
    assert opened(folder, Library.all_shelved) == WANTED


def test_what_is_taken_away_stays_away(folder: Path) -> None:
    def undo(library: Library) -> None:
        library.set_archived("a", False)
        library.set_collections("a", [])
        library.set_unread(["job-1"], False)

    opened(folder, undo)
    opened(folder, lambda _: None)
    (folder / "library.db").unlink()
    assert opened(folder, lambda library: library.shelved("a")) == Shelved(used_ms=1234)


def test_notes_of_a_clip_with_which_nothing_was_done_have_no_words_for_it(folder: Path) -> None:
    opened(folder, lambda library: library.rename_clip("b", "x"))
    notes = json.loads((folder / "audio" / "b" / FILE).read_bytes())
    assert {"archived", "used_ms", "unread"}.isdisjoint(notes)


def test_notes_that_hold_nonsense_say_nothing(folder: Path) -> None:
    path = folder / "audio" / "a" / FILE
    notes = json.loads(path.read_bytes())
    notes |= {"archived": 1, "used_ms": -5, "collections": ["", 3, "Zoo", "Zoo"], "unread": {"job-1": "yes"}}
    path.write_text(json.dumps(notes))
    (folder / "library.db").unlink()
    assert opened(folder, lambda library: library.shelved("a")) == Shelved(collections=("Zoo",))


def test_archived_clips_are_passed_over_by_controllers(folder: Path) -> None:
    assert opened(folder, lambda library: (library.clip_count(), library.clip_beside("b", 1))) == (1, "b")


# --- deleted clips ----------------------------------------------------------------------------------------


def test_a_deleted_clip_comes_back_as_it_was(folder: Path) -> None:
    library = Library(folder)
    files = sorted(path.name for path in library.clip_folder("a").iterdir())
    library.set_discarded("t", True)
    before = library.takes("a")
    assert library.delete_clip("a") == library.clip("a")
    assert (library.is_deleted("a"), library.is_deleted("b"), library.is_deleted("x")) == (True, False, None)
    assert library.delete_clip("a") is None
    assert library.takes("a") == []
    assert [clip.id for clip in library.clips()] == ["b"]
    assert not library.clip_folder("a").exists()
    library.close()
    library = Library(folder)  # after a restart
    assert library.missing == 0
    assert [clip.id for clip in library.clips()] == ["b"]
    assert library.restore_clip("a") == library.clip("a")
    assert library.is_deleted("a") is False
    assert library.takes("a") == before
    assert library.is_discarded("t")
    assert sorted(path.name for path in library.clip_folder("a").iterdir()) == files
    assert not list((folder / "trash").iterdir())
    assert library.shelved("a") == WANTED["a"]
    library.close()


def test_a_deletion_that_was_interrupted_goes_on(folder: Path) -> None:
    library = Library(folder)
    (folder / "trash").mkdir()
    whole_file.move(library.clip_folder("a"), folder / "trash" / "a")  # and then the program was killed
    assert library.delete_clip("a") is not None
    assert library.is_deleted("a")
    library.close()


def test_a_clip_whose_folder_cannot_be_moved_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, _target: Path) -> None:
        raise PermissionError(13, "in use", str(source))

    library = Library(folder)
    with monkeypatch.context() as patch:
        patch.setattr(whole_file, "move", refuse)
        with pytest.raises(PermissionError):
            library.delete_clip("a")
    assert library.is_deleted("a") is False
    assert len(library.takes("a")) == 2
    library.close()


def test_nothing_takes_the_place_of_what_came_meanwhile(folder: Path) -> None:
    library = Library(folder)
    library.delete_clip("a")
    other = library.clip_folder("a") / "job-1.wav"
    other.parent.mkdir()
    other.write_bytes(b"new")
    assert library.restore_clip("a") is not None
    assert other.read_bytes() == b"new"
    assert (library.clip_folder("a") / "t.wav").is_file()
    assert (folder / "trash" / "a" / "job-1.wav").is_file()
    library.close()


def test_a_clip_that_is_in_neither_place_is_not_brought_back(folder: Path) -> None:
    library = Library(folder)
    library.delete_clip("a")
    for path in (folder / "trash" / "a").iterdir():
        path.unlink()
    (folder / "trash" / "a").rmdir()
    assert library.is_deleted("a") is None
    assert library.restore_clip("a") is None
    library.close()


def test_a_deleted_clip_comes_back_without_the_index(folder: Path) -> None:
    opened(folder, lambda library: library.delete_clip("a"))
    (folder / "library.db").unlink()
    library = Library(folder)
    assert library.is_deleted("a") is True
    assert library.is_deleted("..") is None
    assert library.restore_clip("..") is None
    restored = library.restore_clip("a")
    assert restored == library.clip("a")
    assert [take.id for take in library.takes("a")] == ["t", "job-1"]
    assert library.shelved("a") == WANTED["a"]
    library.close()
