"""The room that a library takes, and what of it is removed: nothing that is not ours, and nothing that is needed."""

import os
import time
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.shelf.space import Heap, Space
from daw_bridge.library.exports.handed_over import How
from daw_bridge.library.library import Library
from daw_bridge.library.space.library_space import measure, remove
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.library.test_library import add

LEFT = ["library.db.v3.backup", "library.db.broken", "library.db.broken-2", "library.db.broken-wal"]
LEFT += ["handed_over.json.broken", "audio/a/clip.json.broken-2", "audio/a/.t.wav.0123abcd.part"]
KEPT = ["notes.txt", "library.db.backup", "library.db.v3.backup.zip", "exports/mine.wav", "exports/mine.txt"]
KEPT += ["audio/a/clip.json.broken.txt", "audio/a/mine.part", "audio/mine.wav", "edits/e/song.wav", "undone/x/y.wav"]
KEPT += ["audio/a/.young.wav.0123abcd.part"]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library")
    add(library, "a", "t", take_name="Original")
    add(library, "b", "u", take_name="Original")
    library.rename_clip("b", "Old söng")
    for name in ("unused", "used"):
        write_wav(library.exports / f"{name}.wav", np.zeros((100, 2), np.float32), {"prompt": {}})
    library.hand_over("t", [library.exports / "used.wav"], How.DRAGGED)
    for name in (*LEFT, *KEPT):
        path = library.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 1000)
        if "young" not in name:
            os.utime(path, (1000, 1000))
    empty = library.folder / "audio" / "empty"
    empty.mkdir()
    os.utime(empty, (1000, 1000))
    (library.folder / "audio" / "just made").mkdir()
    library.delete_clip("b")
    return library


def space_of(library: Library) -> Space:
    return measure(library.folder, library.handed_over(), len(library.missing_takes()))


def files(library: Library) -> set[str]:
    return {path.relative_to(library.folder).as_posix() for path in library.folder.rglob("*")}


def test_what_can_be_removed_is_named_with_its_size(library: Library) -> None:
    space = space_of(library)
    exports, trash, leftovers = space.piles
    assert (exports.heap, exports.names) == (Heap.EXPORTS, ("unused.wav",))
    assert exports.n_bytes == (library.exports / "unused.wav").stat().st_size
    assert (trash.heap, trash.names) == (Heap.TRASH, ("Old söng",))
    assert sorted(leftovers.names) == sorted([*(name.rpartition("/")[2] for name in LEFT), "empty"])
    assert leftovers.n_bytes == 1000 * len(LEFT)
    whole = sum(path.stat().st_size for path in library.folder.rglob("*") if path.is_file())
    parts = space.takes_bytes + space.handed_over_bytes + space.other_bytes + sum(pile.n_bytes for pile in space.piles)
    assert parts == whole
    assert space.missing == 0
    assert space.free_bytes > 0
    library.close()


@pytest.mark.parametrize("heap", list(Heap))
def test_one_heap_is_removed_and_no_other(library: Library, heap: Heap) -> None:
    before, space = files(library), space_of(library)
    n_bytes, gone, stayed = remove(library.folder, {heap}, library.handed_over())
    left = before - files(library)
    assert n_bytes == next(pile.n_bytes for pile in space.piles if pile.heap is heap)
    assert stayed == []
    wanted = {
        Heap.EXPORTS: {"exports/unused.wav"},
        Heap.TRASH: {name for name in before if name.startswith("trash/b")},
        Heap.LEFTOVERS: {*LEFT, "audio/empty"},
    }
    assert left == wanted[heap]
    assert gone == (["b"] if heap is Heap.TRASH else [])
    assert set(KEPT) <= files(library)
    library.close()


def test_an_export_that_was_handed_over_meanwhile_stays(library: Library) -> None:
    space_of(library)
    library.hand_over("t", [library.exports / "unused.wav"], How.COPIED)
    assert remove(library.folder, set(Heap), library.handed_over())[1] == ["b"]
    assert (library.exports / "unused.wav").is_file()
    library.close()


def test_what_cannot_be_removed_is_named_and_stops_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", refuse)
    n_bytes, gone, stayed = remove(library.folder, set(Heap), library.handed_over())
    assert (n_bytes > 0, gone) == (True, ["b"])  # the folder of the trash goes another way
    assert "unused.wav" in stayed
    library.close()


def test_links_are_not_followed(library: Library, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "song.wav").write_bytes(b"mine" * 1000)
    (library.folder / "trash" / "link").symlink_to(outside)
    before = space_of(library)
    remove(library.folder, set(Heap), library.handed_over())
    assert (outside / "song.wav").is_file()
    assert not (library.folder / "trash" / "link").is_symlink()
    assert next(pile for pile in before.piles if pile.heap is Heap.TRASH).n_bytes < 100_000
    library.close()


def test_rows_of_clips_that_are_gone_are_forgotten(library: Library) -> None:
    library.set_collections("b", ["x"])
    _, gone, _ = remove(library.folder, {Heap.TRASH}, library.handed_over())
    library.forget_clips([*gone, "a"])
    assert library.clip("b") is None
    assert library.take("u") is None
    assert library.clip("a") is not None
    assert library.missing_takes() == []
    assert library.refresh_words()
    assert library.is_deleted("b") is None
    library.close()
    assert time.time() > 0
