"""Markers of a running bridge: from the file, from the DAW and by hand; kept, undone, jumped to, selected."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.axis.marker import Marker, Markers
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.daw_state import Can, DawClip, DawMarker, DawState
from daw_bridge.core.events import ClipChanged, ExportReady, MarkersChanged, Problem, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.library import audio_files
from daw_bridge.library.audio_files import save_take
from daw_bridge.library.facts.file_facts import markers_of
from daw_bridge.library.facts.known_facts import known_facts
from daw_bridge.parts import files as files_part
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeDaw, FakeEngine

S = SAMPLE_RATE
Start = Callable[..., RunningBridge]
OF_FILE = (Marker(0, "Intro"), Marker(S, "Verse", S // 2), Marker(3 * S, "End"))


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A song of four seconds with markers."""
    sound = tmp_path / "sound.wav"
    write_wav(sound, np.random.default_rng(1).uniform(-0.5, 0.5, (4 * S, 2)).astype(np.float32))
    path = tmp_path / "marked.wav"
    save_take(Clip("x", "x", 0.0, markers=OF_FILE), Take("x", "x", "x", str(sound), 4 * S, 0.0, Recipe()), path)
    return path


def imported(desk: RunningBridge, path: Path) -> Take:
    before = len(desk.all(TakeAdded))
    desk.bridge.import_file(path)
    take = desk.until(lambda: desk.all(TakeAdded)[before:])[0].take
    desk.settle()
    return take


def markers(desk: RunningBridge) -> Markers:
    desk.settle()
    return desk.all(MarkersChanged)[-1].markers


def problem(desk: RunningBridge) -> str:
    desk.settle()
    return desk.all(Problem)[-1].message if desk.all(Problem) else ""


def test_those_of_the_file_are_there_when_its_clip_is_selected(desk: RunningBridge, marked: Path, song: Path) -> None:
    take = imported(desk, marked)
    assert markers(desk) == OF_FILE
    imported(desk, song)
    assert markers(desk) == ()
    desk.bridge.select_take(take.id)
    assert markers(desk) == OF_FILE
    assert desk.all(MarkersChanged)[-1].clip_id == take.clip_id


def test_they_are_added_moved_renamed_removed_and_each_is_undone(desk: RunningBridge, song: Path) -> None:
    take = imported(desk, song)
    edit, clip_id = desk.bridge.markers, take.clip_id
    states: list[Markers] = [()]
    for act in (
        lambda: edit.add(take.id, 1.0, "Verse"),
        lambda: edit.add(take.id, 2.0),
        lambda: edit.add(take.id, 0.5, "Part", 0.75),
        lambda: edit.change(clip_id, Marker(S, "Verse"), Marker(3 * S, "Verse")),
        lambda: edit.change(clip_id, Marker(3 * S, "Verse"), Marker(3 * S, "Chorus")),
        lambda: edit.remove(clip_id, Marker(S // 2, "Part", S // 4)),
    ):
        act()
        states.append(markers(desk))
    assert states[-1] == (Marker(2 * S, "Marker 2"), Marker(3 * S, "Chorus"))
    assert [len(each) for each in states] == [0, 1, 2, 3, 3, 3, 2]
    for state in reversed(states[:-1]):
        desk.bridge.history.undo()
        assert markers(desk) == state
    for state in states[1:]:
        desk.bridge.history.redo()
        assert markers(desk) == state


def test_they_are_there_after_a_restart_and_undone_then(start: Start, marked: Path) -> None:
    desk = start()
    take = imported(desk, marked)
    desk.bridge.markers.remove(take.clip_id, OF_FILE[1])
    assert markers(desk) == (OF_FILE[0], OF_FILE[2])
    desk = start()
    desk.bridge.select_take(take.id)
    assert markers(desk) == (OF_FILE[0], OF_FILE[2])
    desk.bridge.history.undo()
    assert markers(desk) == OF_FILE
    assert desk.bridge.library is not None
    clip = desk.bridge.library.clip(take.clip_id)
    assert clip is not None
    assert clip.markers is None  # as its file has them


def test_what_cannot_be_is_refused_in_words(desk: RunningBridge, song: Path) -> None:
    take = imported(desk, song)
    edit = desk.bridge.markers
    for act, said in (
        (lambda: edit.add(take.id, float("nan")), "no time"),
        (lambda: edit.add(take.id, 1e9), "no time"),
        (lambda: edit.add("nobody", 1.0), "No take"),
        (lambda: edit.add(take.id, 2.0, "x", 1.0), "ends after its start"),
        (lambda: edit.add(take.id, 2.0, "x" * 300), "200"),
        (lambda: edit.remove(take.clip_id, Marker(5)), "not there any more"),
        (lambda: edit.step(1), "no marker after"),
        (edit.select_section, "no section here"),
        (lambda: edit.take_from_daw(take.id), "No DAW is connected"),
    ):
        act()
        assert said in problem(desk)
    assert markers(desk) == ()


def test_jumps_and_regions(desk: RunningBridge, marked: Path) -> None:
    imported(desk, marked)
    bridge = desk.bridge

    def at() -> float:
        desk.settle()
        return round(bridge.player.position_s, 6)

    places = []
    for step in (1, 1, -1, -1, -1):
        bridge.markers.step(step)
        places.append(at())
    assert places == [1.0, 3.0, 1.0, 0.0, 0.0]
    for time_s, region in ((0.2, (0.0, 1.0)), (1.2, (1.0, 1.5)), (3.5, (3.0, 4.0))):
        bridge.markers.select_section(time_s)
        desk.settle()
        assert bridge.audition.selection.regions == (Region(*region),)
    bridge.seek(1.1)
    bridge.markers.select_section()
    desk.settle()
    assert bridge.audition.selection.regions == (Region(1.0, 1.5),)
    bridge.markers.select_section_of(OF_FILE[0])
    desk.settle()
    assert bridge.audition.selection.regions == (Region(0.0, 1.0),)


def test_a_take_that_begins_earlier_has_them_later(desk: RunningBridge, marked: Path) -> None:
    original = imported(desk, marked)
    library = desk.bridge.library
    assert library is not None
    recipe = original.recipe.with_tags({"take_name": "Longer"}, offset_samples=S)
    path = library.clip_folder(original.clip_id) / "longer.wav"
    write_wav(path, np.zeros((5 * S, 2), np.float32), recipe.raw)
    desk.bridge.post(lambda: library.add_take(path, recipe))
    desk.bridge.select_take("longer")
    desk.bridge.markers.select_section(2.2)
    desk.settle()
    assert desk.bridge.audition.selection.regions == (Region(2.0, 2.5),)
    desk.bridge.markers.add("longer", 0.5, "Pickup")
    assert markers(desk)[0] == Marker(-S // 2, "Pickup")


def test_a_finished_file_is_written_again_a_while_after_the_last_change(
    desk: RunningBridge, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files_part, "_PAUSE_S", 0.2)
    take = imported(desk, song)
    desk.until(lambda: desk.all(ExportReady))
    for n in range(3):
        desk.bridge.markers.add(take.id, n + 0.5, f"{n}")
    desk.until(lambda: len(desk.all(ExportReady)) > 1)
    assert len(desk.all(ClipChanged)) >= 3
    path = Path(desk.all(ExportReady)[-1].path)
    assert [each.name for each in markers_of(known_facts(path)[0]["markers"])] == ["0", "1", "2"]
    assert len(list(path.parent.glob("*.wav"))) == 2  # not one for each change


def test_a_file_that_was_begun_before_a_change_is_not_handed_out(
    desk: RunningBridge, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = imported(desk, song)
    desk.until(lambda: desk.all(ExportReady))
    ready, going_on, export = len(desk.all(ExportReady)), threading.Event(), audio_files.export_take

    def slow(clip: Clip, *rest: Any) -> Path:
        if clip.name == "One":
            assert going_on.wait(10)
        return export(clip, *rest)

    monkeypatch.setattr(audio_files, "export_take", slow)
    desk.bridge.rename_clip(take.clip_id, "One")
    desk.settle()
    desk.bridge.rename_clip(take.clip_id, "Two")
    desk.bridge.markers.add(take.id, 1.0, "Verse")
    desk.settle()
    going_on.set()
    desk.until(lambda: len(desk.all(ExportReady)) > ready)
    path = Path(desk.all(ExportReady)[ready].path)
    assert path.name.startswith("Two")
    assert [each.name for each in markers_of(known_facts(path)[0]["markers"])] == ["Verse"]


# --- the DAW ------------------------------------------------------------------------------------------


@pytest.fixture
def with_daw(settings: Settings, song: Path) -> Iterator[tuple[RunningBridge, FakeDaw]]:
    daw = FakeDaw()
    daw.state = DawState(
        "Fake", is_connected=True, can=frozenset(Can), clip=DawClip("Keys", "Track", (str(song),), 8.0, 1.0, 2.0),
        markers=(
            DawMarker(1.0, None, "Before"), DawMarker(7.0, 9.0, "Verse"), DawMarker(9.5, None, "Hit\n1"),
            DawMarker(11.0, None, "After"),
        ),
    )  # fmt: skip
    desk = RunningBridge(Bridge(settings, make_engine=FakeEngine, daws=[daw]))
    desk.bridge.start()
    desk.until(lambda: desk.bridge.desk.daw.is_connected)
    yield desk, daw
    desk.bridge.close()


def test_a_fetched_clip_brings_the_markers_of_its_session(with_daw: tuple[RunningBridge, FakeDaw]) -> None:
    desk, daw = with_daw
    desk.bridge.daw.pull_selected()
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    assert markers(desk) == (Marker(0, "Verse", S), Marker(3 * S // 2, "Hit 1"))
    daw.state = replace(daw.state, markers=(DawMarker(9.5, None, "Hit two"), DawMarker(8.25, None, "New")))
    desk.until(lambda: len(desk.bridge.desk.daw.markers) == 2)
    desk.bridge.markers.take_from_daw(take.id)
    assert markers(desk) == (Marker(0, "Verse", S), Marker(S // 4, "New"), Marker(3 * S // 2, "Hit two"))


def test_a_clip_without_a_place_in_the_session_gets_none(with_daw: tuple[RunningBridge, FakeDaw], song: Path) -> None:
    desk, _ = with_daw
    take = imported(desk, song)
    desk.bridge.markers.take_from_daw(take.id)
    assert "no place" in problem(desk)
