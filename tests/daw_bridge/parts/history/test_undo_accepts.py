"""Undo of accepted takes: never a byte lost, never a file touched that somebody has changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from daw_bridge.core.events import Accepted, Problem, UndoChanged
from daw_bridge.library.arrivals import digest_of
from daw_bridge.library.exports.handed_over import How
from daw_bridge.parts.history.accepts import _take_back
from engine.contract import whole_file
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start
from tests.daw_bridge.parts.history.test_undo import import_song, words


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


@pytest.fixture
def accepted(start: Start, song: Path, watched: Path) -> tuple[RunningBridge, Path]:
    """A bridge, and the file of an accepted take."""
    desk = start(watch_folder=str(watched))
    take = import_song(desk, song)
    desk.until(lambda: desk.bridge.watch_folder.accepted is not None)
    desk.bridge.accept_take(take.id)
    path = Path(desk.until(lambda: desk.all(Accepted))[-1].path)
    desk.until(lambda: words(desk)[0].startswith("Accept "))
    return desk, path


def kept(desk: RunningBridge) -> list[bytes]:
    library = desk.bridge.library
    assert library is not None
    return [path.read_bytes() for path in sorted((library.folder / "undone").rglob("*")) if path.is_file()]


def refused(desk: RunningBridge) -> str:
    return desk.until(lambda: [p.message for p in desk.all(Problem) if "cannot be" in p.message])[-1]


def test_an_accept_is_taken_back_and_done_again(
    accepted: tuple[RunningBridge, Path], start: Start, watched: Path
) -> None:
    desk, path = accepted
    sound = path.read_bytes()
    desk.bridge.history.undo()
    desk.until(lambda: not path.exists() and kept(desk) == [sound])
    assert words(desk) == ("Import söng", "Accept söng, Original")
    assert list(path.parent.iterdir()) == []
    desk = start(watch_folder=str(watched))
    desk.bridge.history.redo()
    desk.until(lambda: desk.all(Accepted))
    assert path.read_bytes() == sound
    desk.bridge.history.undo()
    desk.until(lambda: not path.exists())


def test_a_file_that_was_changed_meanwhile_stays(accepted: tuple[RunningBridge, Path]) -> None:
    desk, path = accepted
    seen = path.stat()
    changed = bytearray(path.read_bytes())
    changed[-1] ^= 1  # as long as before, and of the same age
    path.write_bytes(changed)
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    desk.bridge.history.undo()
    assert refused(desk).startswith("“Accept söng, Original” cannot be undone:")
    assert path.read_bytes() == changed
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert words(desk) == ("Import söng", "")


def test_a_restart_touches_no_file_and_still_knows_what_was_written(
    accepted: tuple[RunningBridge, Path], start: Start, watched: Path, tmp_path: Path
) -> None:
    desk, path = accepted
    desk.bridge.close()

    def sounds() -> dict[Path, tuple[bytes, int]]:
        return {each: (each.read_bytes(), each.stat().st_mtime_ns) for each in sorted(tmp_path.rglob("*.wav"))}

    path.write_bytes(b"of another program")
    before = sounds()
    desk = start(watch_folder=str(watched))
    desk.settle()
    assert sounds() == before
    desk.bridge.history.undo()
    assert "was changed meanwhile" in refused(desk)
    assert sounds() == before
    desk = start(watch_folder=str(watched))
    assert words(desk) == ("Import söng", "")


def test_redo_writes_over_nothing(accepted: tuple[RunningBridge, Path]) -> None:
    desk, path = accepted
    sound = path.read_bytes()
    desk.bridge.history.undo()
    desk.until(lambda: not path.exists() and kept(desk) == [sound])
    path.write_bytes(b"of another program")
    desk.bridge.history.redo()
    assert "cannot be done again" in refused(desk)
    assert path.read_bytes() == b"of another program"
    assert kept(desk) == [sound]


def test_a_file_that_is_gone_is_said(accepted: tuple[RunningBridge, Path]) -> None:
    desk, path = accepted
    path.unlink()
    desk.bridge.history.undo()
    assert "is not there any more" in refused(desk)


def test_a_file_that_left_in_another_way_stays(accepted: tuple[RunningBridge, Path]) -> None:
    desk, path = accepted
    desk.bridge.exports.hand_over("", path, How.DRAGGED)
    desk.bridge.history.undo()
    assert "other programs may use" in refused(desk)
    assert path.exists()


def test_a_file_that_was_there_before_is_no_step(accepted: tuple[RunningBridge, Path]) -> None:
    desk, path = accepted
    before = desk.all(UndoChanged)[-1]
    take = desk.bridge.audition.take
    assert take is not None
    desk.bridge.accept_take(take.id)
    desk.until(lambda: len(desk.all(Accepted)) == 2)
    desk.settle()
    assert desk.all(UndoChanged)[-1] == before
    assert path.exists()


def test_changes_between_look_and_move_go_back(
    accepted: tuple[RunningBridge, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may write just when undo has seen the file as it was."""
    from daw_bridge.parts.history import accepts

    desk, path = accepted
    digest: Callable[[Path], str] = accepts.digest_of

    def look(file: Path) -> str:
        found = digest(file)
        if file == path:
            path.write_bytes(b"just now")
        return found

    monkeypatch.setattr(accepts, "digest_of", look)
    desk.bridge.history.undo()
    assert "was changed meanwhile" in refused(desk)
    assert path.read_bytes() == b"just now"
    assert kept(desk) == []


def test_a_file_that_cannot_be_kept_goes_back_to_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, library = tmp_path / "out" / "a.wav", tmp_path / "library"
    for folder in (path.parent, library):
        folder.mkdir()
    path.write_bytes(b"sound")
    kept, move = library / "accepted" / "0123" / path.name, whole_file.move

    def full(source: Path, target: Path) -> None:
        if target == kept:
            raise OSError("no space left")
        move(source, target)

    monkeypatch.setattr(whole_file, "move", full)
    with pytest.raises(OSError, match="no space"):
        _take_back(path, kept, digest_of(path))
    assert path.read_bytes() == b"sound"
    assert list(path.parent.iterdir()) == [path]


def test_a_library_that_is_away_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"sound")
    with pytest.raises(OSError, match="library"):
        _take_back(path, tmp_path / "library" / "accepted" / "0123" / path.name, digest_of(path))
    assert path.read_bytes() == b"sound"
    assert list(tmp_path.iterdir()) == [path]
