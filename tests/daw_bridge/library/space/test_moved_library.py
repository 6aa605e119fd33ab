"""A library is copied whole to another place, every file is checked, and nothing is lost when that fails."""

import shutil
from pathlib import Path

import pytest

from daw_bridge.library.library import Library
from daw_bridge.library.listing import ReadingStoppedError
from daw_bridge.library.space import moved_library
from daw_bridge.library.space.moved_library import Copying, MoveError
from engine.contract import whole_file
from tests.daw_bridge.library.test_library import add


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library")
    add(library, "a", "t", take_name="Original")
    add(library, "b", "u", take_name="Original")
    (library.folder / "in-use.json").write_text("{}")
    (library.folder / "audio" / "a" / ".x.wav.0123abcd.part").write_text("half")
    return library


def contents(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: each for name, each in found.items() if not name.startswith(("library.db", "in-use", "audio/a/.x"))}


def copied(library: Library, target: Path) -> Copying:
    copying = Copying(library.folder, target)
    copying.check_target()
    copying.run(lambda _done, _total: None, lambda: True)
    return copying


def test_all_of_it_is_at_the_new_place(library: Library, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    copying = Copying(library.folder, tmp_path / "new place")
    copying.check_target()
    assert copying.run(lambda done, total: told.append((done, total)), lambda: True) == len(contents(library.folder))
    assert told[-1][0] == told[-1][1] > 0
    library.rename_clip("a", "renamed meanwhile")
    add(library, "c", "v", take_name="Original")
    library.delete_clip("b")
    assert copying.run(lambda _done, _total: None, lambda: True) > 0
    copying.take_away()
    copying.copy_index()
    assert contents(copying.target) == contents(library.folder)
    again = Library(copying.target)
    assert [(clip.id, clip.name) for clip in again.clips()] == [("a", "renamed meanwhile"), ("c", "clip c")]
    assert again.is_deleted("b")
    assert all(Path(take.path).is_relative_to(copying.target) for take in again.takes("a"))
    assert again.missing == 0
    again.close()
    library.close()


def test_what_was_copied_once_is_not_copied_again(library: Library, tmp_path: Path) -> None:
    copying = copied(library, tmp_path / "new")
    assert copying.run(lambda _done, _total: None, lambda: True) == 0
    library.close()


def test_a_place_that_does_not_do_is_refused(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("x")
    for target, why in (
        (full, "is not empty"),
        (full / "mine.txt", "is not empty"),
        (library.folder / "inside", "within"),
        (library.folder, "within"),
        (tmp_path, "within"),
    ):
        with pytest.raises(MoveError, match=why) as error:
            Copying(library.folder, target).check_target()
        assert error.value.hint
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(MoveError, match="no room"):
        Copying(library.folder, tmp_path / "new").check_target()
    library.close()


def test_a_file_that_arrives_damaged_is_noticed(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damage(source: Path, target: Path, **_: object) -> None:
        shutil.copyfile(source, target)
        if target.name == "u.wav":
            content = bytearray(target.read_bytes())
            content[-1] ^= 1
            target.write_bytes(content)

    monkeypatch.setattr(whole_file, "copy", damage)
    copying = Copying(library.folder, tmp_path / "new")
    copying.check_target()
    with pytest.raises(MoveError, match=r"audio/b/u\.wav is another one"):
        copying.run(lambda _done, _total: None, lambda: True)
    library.close()


def test_a_move_that_is_given_up_leaves_nothing_but_what_was_there(library: Library, tmp_path: Path) -> None:
    before = contents(library.folder)
    copying, asked = Copying(library.folder, tmp_path / "new"), []
    copying.check_target()
    with pytest.raises(ReadingStoppedError):
        copying.run(lambda _done, _total: None, lambda: asked.append(1) or len(asked) < 3)
    (copying.target / "mine.txt").write_text("came meanwhile")
    copying.give_up()
    assert [path.name for path in copying.target.rglob("*")] == ["mine.txt"]
    assert contents(library.folder) == before
    assert moved_library.MoveError("x", "y").hint == "y"
    library.close()
