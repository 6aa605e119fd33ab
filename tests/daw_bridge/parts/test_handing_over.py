"""Files that leave: each is recorded when it is handed over, and nothing is written over it afterwards."""

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.clip import Take
from daw_bridge.core.events import Accepted, ExportReady, HandedOver, Problem, Returned, TakeAdded, TakeSaved
from daw_bridge.core.settings import Settings
from daw_bridge.library.exports.handed_over import How
from daw_bridge.library.midi_tempo import read_tempo_map
from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.riff import riff_chunks
from engine.contract.messages import Prompt, Region, Sampling
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.inserted_chunks import insert_before_data
from tests.daw_bridge.conftest import RunningBridge

Start = Callable[..., RunningBridge]


def imported(desk: RunningBridge, song: Path) -> tuple[Take, Path]:
    """A take and its finished file, which was written ahead of time."""
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    return take, Path(desk.until(lambda: desk.all(ExportReady))[0].path)


def recorded(desk: RunningBridge) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []

    def look() -> None:
        assert desk.bridge.library is not None
        found.extend((each.take_id, each.path, each.how) for each in desk.bridge.library.handed_over())

    desk.bridge.post(look)
    desk.settle()
    return found


def test_a_file_is_recorded_when_it_is_handed_over_and_not_before(
    desk: RunningBridge, song: Path, tmp_path: Path
) -> None:
    take, export = imported(desk, song)
    assert recorded(desk) == []
    desk.bridge.exports.hand_over(take.id, export, How.DRAGGED)
    expected = [(take.id, str(export), "dragged")]
    assert recorded(desk) == expected
    desk.bridge.accept_take(take.id)
    desk.until(lambda: desk.all(Accepted))
    expected.append((take.id, str(export), "accepted"))
    assert recorded(desk) == expected
    desk.bridge.exports.save_take(take.id, tmp_path / "x.flac")
    desk.until(lambda: desk.all(TakeSaved))
    expected.append((take.id, str(tmp_path / "x.flac"), "saved"))
    assert recorded(desk) == expected
    desk.bridge.exports.save_takes((take.id,), tmp_path / "all")
    desk.until(lambda: desk.all(HandedOver))
    expected += [(take.id, str(path), "saved all") for path in sorted((tmp_path / "all").iterdir())]
    assert recorded(desk) == expected
    assert len(expected) == 5


def test_an_accepted_file_is_recorded_where_it_lies(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    (tmp_path / "watched").mkdir()
    desk.bridge.change_settings(replace(desk.bridge.settings, watch_folder=str(tmp_path / "watched")))
    desk.until(lambda: desk.bridge.watch_folder.accepted is not None)
    take, export = imported(desk, song)
    paths = []
    for n in range(4):
        desk.bridge.accept_take(take.id)
        paths.append(Path(desk.until(lambda n=n: desk.all(Accepted)[n:])[0].path))  # type: ignore[misc]
        if n == 1:
            paths[0].write_bytes(b"edited there")
    other = tmp_path / "watched" / "accepted" / f"{export.stem}-2.wav"
    assert paths == [paths[0], paths[0], other, other]
    assert paths[0].read_bytes() == b"edited there"
    assert other.read_bytes() == export.read_bytes()
    assert recorded(desk) == [(take.id, str(path), "accepted") for path in (paths[0], other)]


# --- what left stays as it is ------------------------------------------------------------------------


def test_a_changed_name_or_lead_leaves_the_file_that_left(desk: RunningBridge, song: Path) -> None:
    take, export = imported(desk, song)
    before = export.read_bytes()
    desk.bridge.rename_clip(take.clip_id, "other")
    desk.until(lambda: len(desk.all(ExportReady)) == 2)
    desk.bridge.set_clip_grid(take.clip_id, 93.5, "3")
    desk.until(lambda: len(desk.all(ExportReady)) == 3)
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=True))
    desk.until(lambda: len(desk.all(ExportReady)) == 4)
    desk.bridge.discard_take(take.id)
    desk.settle()
    paths = [Path(event.path) for event in desk.all(ExportReady)]
    assert len(set(paths)) == 4
    assert all(path.is_file() for path in paths)
    assert export.read_bytes() == before


def test_saving_all_again_replaces_no_file(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    """A take that begins earlier would put more silence before the others."""
    take, _ = imported(desk, song)
    desk.bridge.exports.save_takes((take.id,), tmp_path / "all")
    desk.until(lambda: desk.all(HandedOver))
    before = {path: path.read_bytes() for path in (tmp_path / "all").iterdir()}
    desk.bridge.tasks.repaint(take.id, (Region(-1.0, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes(offset_samples=48_000)
    earlier = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    desk.bridge.exports.save_takes((take.id, earlier.id), tmp_path / "all")
    desk.until(lambda: desk.all(HandedOver)[1:])
    assert {path: path.read_bytes() for path in before} == before
    new = sorted(set((tmp_path / "all").iterdir()) - set(before))
    assert [path.stem[-2:] for path in new] == ["-2"] * 3
    assert not read_audio(new[0])[:48_000].any()


def test_a_take_saved_among_the_exports_replaces_none(desk: RunningBridge, song: Path) -> None:
    take, export = imported(desk, song)
    before = export.read_bytes()
    desk.bridge.tasks.repaint(take.id, (Region(0.0, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    other = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    desk.bridge.exports.save_take(other.id, export)
    [saved] = desk.until(lambda: desk.all(TakeSaved))
    assert Path(saved.path) == export.with_name(f"{export.stem}-2.wav")
    assert export.read_bytes() == before
    [problem] = desk.until(lambda: desk.all(Problem))
    assert export.name in problem.message
    assert Path(saved.path).name in problem.hint


def test_a_take_whose_file_was_edited_in_place_leaves_under_another_name(desk: RunningBridge, song: Path) -> None:
    take, export = imported(desk, song)
    desk.bridge.daw.edit_file(export)
    edited = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    assert recorded(desk) == [("", str(export), "opened")], "the DAW that opened it points at it"
    desk.bridge.tasks.repaint(edited.id, (Region(0.0, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    quieter = desk.until(lambda: desk.all(TakeAdded)[2:])[0].take
    desk.bridge.daw.return_take(quieter.id)
    desk.until(lambda: desk.all(Returned))
    assert read_audio(export) == pytest.approx(read_audio(Path(quieter.path)), abs=3e-7)
    count = len(desk.all(ExportReady))
    desk.bridge.exports.prepare(take.id)
    again = Path(desk.until(lambda: desk.all(ExportReady)[count:])[0].path)
    assert again != export
    assert read_audio(again) == pytest.approx(read_audio(Path(take.path)), abs=3e-7)


# --- a library that was moved by hand ----------------------------------------------------------------


def test_a_moved_library_says_once_how_many_files_other_programs_may_miss(
    start: Start, settings: Settings, song: Path
) -> None:
    def said(desk: RunningBridge) -> list[Problem]:
        return [problem for problem in desk.all(Problem) if "other programs may use" in problem.message]

    folder = Path(settings.library_folder)
    desk = start()
    take, export = imported(desk, song)
    desk.bridge.exports.hand_over(take.id, export, How.DRAGGED)
    desk.settle()
    desk = start(library_folder=str(folder.with_name("between")))
    desk.settle()
    assert not said(desk)
    moved = folder.rename(folder.with_name("moved"))
    desk = start(library_folder=str(moved))
    [problem] = desk.until(lambda: said(desk))
    assert problem.message == f"1 file that other programs may use was in {folder / 'exports'}"
    assert str(moved / "exports") in problem.hint
    desk = start(library_folder=str(moved))
    desk.until(lambda: desk.bridge.library)
    desk.settle()
    assert not said(desk)


# --- the lead of all takes together ------------------------------------------------------------------


def click(path: Path, place: int) -> Path:
    """A file that lies at a place, with a click on its first sample."""
    sound = np.zeros((96_000, 2), np.float32)
    sound[0] = 0.5
    soundfile.write(path, sound, SAMPLE_RATE, "PCM_24")
    body = bytes(338) + struct.pack("<Q", place) + bytes(256)
    insert_before_data(path, b"bext" + struct.pack("<I", len(body)) + body)
    return path


def place_of(path: Path) -> int:
    at = next(at for name, at, _ in riff_chunks(path) if name == b"bext")
    return int(struct.unpack_from("<Q", path.read_bytes(), at + 338)[0])


@pytest.mark.parametrize(("place", "lead"), [(960_000, 64), (48_010, 10), (48_000, 0)])
def test_files_of_all_takes_begin_with_the_same_lead(
    desk: RunningBridge, tmp_path: Path, place: int, lead: int
) -> None:
    """The second take begins a second earlier; nearer than 64 samples to the start of the session, the lead is shorter."""
    desk.bridge.set_tempo(120)
    take, _ = imported(desk, click(tmp_path / "a.wav", place))
    desk.bridge.tasks.repaint(take.id, (Region(-1.0, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes(offset_samples=48_000)
    earlier = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=True))
    desk.bridge.exports.save_takes((take.id, earlier.id), tmp_path / "all")
    desk.until(lambda: desk.all(HandedOver))
    late, early, midi = sorted((tmp_path / "all").iterdir())
    assert [place_of(path) for path in (late, early)] == [place - 48_000 - lead] * 2
    assert np.flatnonzero(read_audio(late)[:, 0]).tolist() == [48_000 + lead]
    assert np.flatnonzero(read_audio(early)[:, 0]).tolist() == [lead]
    known = read_tempo_map(midi)
    assert known is not None
    tick_s = 60 / 120 / 960
    # the bars count from the clip's start, a second after that of the files, half a bar of 4/4 at 120 bpm
    assert any(mark.start_s == pytest.approx(1 + lead / SAMPLE_RATE, abs=tick_s) for mark in known.marks)
