"""Which files of takes were handed over: kept through a lost index, told from the exports that nobody points at."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.clip import Clip, Take
from daw_bridge.library.audio_files import export_take
from daw_bridge.library.exports.handed_over import FILE, How, left_behind, sort_exports
from daw_bridge.library.library import Library
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav

RECIPE = {"tags": {"clip_name": "clip"}}


def export(library: Library, name: str, recipe: dict[str, object] | None = RECIPE) -> Path:
    path = library.exports / name
    write_wav(path, np.zeros((100, 2), np.float32), recipe)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of which one export was dragged and copied, and one take was saved elsewhere."""
    folder = tmp_path / "library"
    library = Library(folder)
    dragged = export(library, "dragged.wav")
    export(library, "ahead.wav")
    library.hand_over("t", (dragged,), How.DRAGGED)
    library.hand_over("t", (dragged,), How.COPIED)
    library.hand_over("t", (dragged,), How.DRAGGED)
    library.hand_over("u", (tmp_path / "söng.flac",), How.SAVED)
    library.close()
    return folder


def records(folder: Path) -> list[tuple[str, str, str, str]]:
    library = Library(folder)
    found = [(each.take_id, each.path, each.how, each.export) for each in library.handed_over()]
    library.close()
    return found


def expected(folder: Path) -> list[tuple[str, str, str, str]]:
    dragged = str(folder / "exports" / "dragged.wav")
    saved = str(folder.parent / "söng.flac")
    return [
        ("t", dragged, "dragged", "dragged.wav"),
        ("t", dragged, "copied", "dragged.wav"),
        ("u", saved, "saved", ""),
    ]


@pytest.mark.parametrize("lost", ["", "library.db*", FILE, "clips"])
def test_the_records_survive_the_loss_of_index_file_or_clips(folder: Path, lost: str) -> None:
    if lost == "clips":
        shutil.rmtree(folder / "audio")
        lost = "library.db*"
    for path in folder.glob(lost) if lost else ():
        path.unlink()
    assert records(folder) == expected(folder)
    assert len(json.loads((folder / FILE).read_bytes())) == 3


def test_a_damaged_file_is_put_aside_and_written_again(folder: Path) -> None:
    (folder / FILE).write_text("{", "utf-8")
    assert records(folder) == expected(folder)
    assert len(json.loads((folder / FILE).read_bytes())) == 3
    assert (folder / f"{FILE}.broken").read_text("utf-8") == "{"


def test_odd_records_are_left_out(folder: Path) -> None:
    good = json.loads((folder / FILE).read_bytes())
    (folder / FILE).write_text(json.dumps([None, {"path": 3}, good[0] | {"at_ms": -5}, *good]), "utf-8")
    for path in folder.glob("library.db*"):
        path.unlink()
    assert records(folder) == expected(folder)


def test_exports_in_use_are_told_from_those_that_nobody_points_at(folder: Path) -> None:
    library = Library(folder)
    export(library, "of the user.wav", None)
    (library.exports / "notes.txt").write_text("mine", "utf-8")
    (library.exports / ".half.part").write_text("x", "utf-8")
    (library.exports / "set").mkdir()
    kept = export(library, "set/01.wav")
    library.hand_over("t", (kept,), How.SAVED_ALL)
    found = sort_exports(library.exports, library.handed_over())
    names = [path.relative_to(library.exports).as_posix() for path in found.in_use]
    assert names == ["dragged.wav", "notes.txt", "of the user.wav", "set/01.wav"]
    assert [path.name for path in found.unused] == ["ahead.wav"]
    assert found.unused_bytes == (library.exports / "ahead.wav").stat().st_size
    assert found.in_use_bytes == sum(path.stat().st_size for path in found.in_use)
    library.close()


def test_exports_from_before_there_were_records_count_as_handed_over(folder: Path) -> None:
    for path in (*folder.glob("library.db*"), folder / FILE):
        path.unlink()
    library = Library(folder)
    export(library, "new.wav")
    library.close()
    library = Library(folder)
    assert {each.how for each in library.handed_over()} == {"unknown"}
    assert [path.name for path in sort_exports(library.exports, library.handed_over()).unused] == ["new.wav"]
    library.close()


def test_records_that_could_not_be_written_are_written_later(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, errors = Library(folder), list[OSError]()
    library.on_unwritten = errors.append

    def fail(*_: object, **__: object) -> None:
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr(whole_file, "write_text", fail)
        library.hand_over("v", (folder / "exports" / "ahead.wav",), How.INSERTED)
        assert not library.write_notes_left()
    assert len(errors) == 2
    assert library.write_notes_left()
    assert len(json.loads((folder / FILE).read_bytes())) == 4
    library.close()


def test_files_at_the_old_place_of_a_moved_library_are_found_out(folder: Path) -> None:
    moved = folder.rename(folder.with_name("moved"))
    library = Library(moved)
    assert left_behind(library.exports, library.handed_over()) == (str(folder / "exports"), 1)
    assert [path.name for path in sort_exports(library.exports, library.handed_over()).in_use] == ["dragged.wav"]
    shutil.copytree(moved / "exports", folder / "exports")  # of a copy, the old files are still there
    assert left_behind(library.exports, library.handed_over()) == (str(folder / "exports"), 0)
    shutil.rmtree(folder)
    library.hand_over("t", (export(library, "set/01.wav"),), How.SAVED_ALL)
    library.close()
    library = Library(moved.rename(folder.with_name("again")))
    handed_over = library.handed_over()
    assert left_behind(library.exports, handed_over) == (str(moved / "exports"), 1), "the last place alone"
    windows = replace(handed_over[-1], path="C:\\library\\exports\\set\\01.wav")
    assert left_behind(library.exports, [windows]) == ("C:\\library\\exports", 1)
    assert left_behind(library.exports, []) == ("", 0)
    library.close()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_an_export_is_known_by_every_way_to_it(folder: Path, tmp_path: Path) -> None:
    library = Library(folder)
    (tmp_path / "link").symlink_to(library.exports, target_is_directory=True)
    library.hand_over("t", (tmp_path / "link" / "ahead.wav",), How.SAVED)
    shutil.copy(library.exports / "ahead.wav", tmp_path / "elsewhere.wav")
    (library.exports / "linked.wav").symlink_to(tmp_path / "elsewhere.wav")
    library.hand_over("t", (library.exports / "linked.wav",), How.DRAGGED)
    assert [each.export for each in library.handed_over()][-2:] == ["ahead.wav", "linked.wav"]
    (tmp_path / "round").symlink_to(tmp_path / "round")
    library.hand_over("t", (tmp_path / "round" / "x.wav",), How.DRAGGED)
    assert library.handed_over()[-1].export == ""
    assert not sort_exports(library.exports, library.handed_over()).unused
    library.close()


# --- a finished file that has other sound by now ----------------------------------------------------


def undated(path: Path) -> bytes:
    """The bytes of a WAV without the second in which its PEAK chunk was written, as files of floats have one."""
    content = path.read_bytes()
    at = content.find(b"PEAK", 0, 100)
    return content if at < 0 else content[: at + 12] + content[at + 16 :]


@pytest.mark.parametrize("lead", [0, 64])
@pytest.mark.parametrize("gain", [0.5, 3.0])
def test_an_export_with_other_sound_stays_and_the_take_gets_another(tmp_path: Path, lead: int, gain: float) -> None:
    sound = np.random.default_rng(0).uniform(-gain, gain, (SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(tmp_path / "t.wav", sound)
    pair = Clip("c", "Clip", 0.0), Take("t", "c", "Take 1", str(tmp_path / "t.wav"), len(sound), 0.0)
    (tmp_path / "exports").mkdir()
    first = export_take(*pair, tmp_path / "exports", lead)
    assert export_take(*pair, tmp_path / "exports", lead) == first
    first.rename(tmp_path / "moved by a program.wav")
    assert export_take(*pair, tmp_path / "exports", lead) == first
    assert undated(first) == undated(tmp_path / "moved by a program.wav")
    for other in (sound[:-1], np.concatenate([sound, sound[:1]]), sound * np.float32(0.999)):
        write_wav(first, np.concatenate([np.zeros((lead, 2), np.float32), other]))
        edited = first.read_bytes()
        second = export_take(*pair, tmp_path / "exports", lead)
        assert second.name == f"{first.stem}-2.wav"
        assert read_audio(second)[lead:] == pytest.approx(sound, abs=2e-7)
        assert first.read_bytes() == edited
    first.write_bytes(b"no sound")
    assert export_take(*pair, tmp_path / "exports", lead) == second
