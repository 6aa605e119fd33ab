"""Takes whose files were moved away are found in another folder and copied back."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.library.library import Library
from daw_bridge.library.space.missing_takes import MissingTake, find
from engine.contract import whole_file
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.library.test_library import add


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Take t is in its place, u and w were moved to another folder, v is deleted with its clip."""
    library = Library(tmp_path / "library")
    for clip_id, take_id in (("a", "t"), ("a", "u"), ("b", "v"), ("c", "w")):
        add(library, clip_id, take_id, take_name=take_id)
    library.delete_clip("b")
    (tmp_path / "away" / "deep").mkdir(parents=True)
    for clip_id, take_id in (("a", "u"), ("c", "w")):
        whole_file.move(library.clip_folder(clip_id) / f"{take_id}.wav", tmp_path / "away" / "deep" / f"{take_id}.wav")
    library.close()
    return Library(tmp_path / "library")


def looked_for(library: Library, folder: Path) -> list[str]:
    wanted = [MissingTake(t.id, Path(t.path), t.n_samples, t.recipe) for t in library.missing_takes()]
    counts: list[int] = []
    found = find(wanted, folder, counts.append, lambda: True)
    assert counts == sorted(set(counts))
    return sorted(found)


def test_missing_takes_are_those_whose_files_are_away(library: Library) -> None:
    assert sorted(take.id for take in library.missing_takes()) == ["u", "w"]
    library.close()


def test_they_are_copied_back_and_listed(library: Library, tmp_path: Path) -> None:
    assert looked_for(library, tmp_path / "away") == ["u", "w"]
    assert sorted(clip.id for clip in library.found_again(["u", "w", "nobody"])) == ["a", "c"]
    assert [take.id for take in library.takes("a")] == ["t", "u"]
    assert [clip.id for clip in library.clips()] == ["a", "c"]
    assert (tmp_path / "away" / "deep" / "u.wav").is_file()  # a copy: what lies elsewhere is the user's
    assert library.missing_takes() == []
    library.close()


def test_names_that_a_file_manager_changed_are_known(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "away" / "deep"
    whole_file.move(folder / "u.wav", folder / "u (2).wav")
    assert looked_for(library, folder) == ["u", "w"]
    library.close()


def test_other_files_of_the_same_name_are_passed_over(library: Library, tmp_path: Path) -> None:
    write_wav(tmp_path / "away" / "deep" / "u.wav", np.zeros((480, 2), np.float32), {"tags": {"clip_id": "x"}})
    write_wav(tmp_path / "away" / "deep" / "w.wav", np.zeros((7, 2), np.float32), {})
    (tmp_path / "away" / "w.wav").write_text("no sound")
    assert looked_for(library, tmp_path / "away") == []
    assert looked_for(library, tmp_path / "nowhere") == []
    library.close()


def test_a_file_that_came_back_by_itself_is_listed_and_not_replaced(library: Library, tmp_path: Path) -> None:
    place = library.clip_folder("a") / "u.wav"
    shutil.copyfile(tmp_path / "away" / "deep" / "u.wav", place)
    before = place.stat().st_mtime_ns
    assert looked_for(library, tmp_path / "away") == ["u", "w"]
    assert place.stat().st_mtime_ns == before
    library.close()
