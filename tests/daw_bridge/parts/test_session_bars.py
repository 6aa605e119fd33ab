"""Sessions as they are: changes of tempo and meter, odd meters, tempi that the models do not know, bars off by a sample."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import mido
import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.daw_state import Can, DawClip, DawState
from daw_bridge.core.draft import Draft, model_tempo
from daw_bridge.core.events import HandedOver, Inserted, Problem, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.library.midi_tempo import read_tempo_map
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeDaw, FakeEngine

SECOND, THIRD = 8.0, 8.0 + 4 * 240 / 90 * 7 / 8  # starts of bars 5 and 9, in seconds
CHANGING = TempoMap((TempoMark(0.0, 1, 120.0), TempoMark(SECOND, 5, 90.0, 7, 8), TempoMark(THIRD, 9, 140.0, 5, 4)))
FETCHED_S = 7.0


@pytest.fixture
def daw() -> FakeDaw:
    daw = FakeDaw()
    daw.state = DawState("Fake", "1", "Song", True, frozenset(Can), (), CHANGING)
    return daw


@pytest.fixture
def desk(settings: Settings, daw: FakeDaw) -> Iterator[RunningBridge]:
    bridge = Bridge(settings, make_engine=FakeEngine, daws=[daw])
    desk = RunningBridge(bridge)
    bridge.start()
    desk.until(lambda: bridge.daw_session.state.is_connected)
    yield desk
    bridge.close()


def fetched(desk: RunningBridge, daw: FakeDaw, folder: Path, at_s: float = FETCHED_S) -> Take:
    """Return the take of 24 s of the session from `at_s` on."""
    path = folder / "region.wav"
    write_wav(path, np.full((24 * SAMPLE_RATE, 2), 0.1, np.float32))
    daw.state = replace(daw.state, clip=DawClip("region", "Keys", (str(path),), at_s, 0.0, 24.0))
    desk.until(lambda: desk.bridge.daw_session.state.clip is not None)
    desk.bridge.daw.pull_selected()
    return desk.until(lambda: desk.all(TakeAdded))[-1].take


def follow(desk: RunningBridge, daw: FakeDaw, *marks: TempoMark, **state: object) -> None:
    daw.state = replace(daw.state, tempo_map=TempoMap(marks), **state)  # type: ignore[arg-type]
    desk.until(lambda: desk.bridge.grid.tempo_map == TempoMap(marks))
    desk.settle()


# --- the grid ---------------------------------------------------------------------------------------


def take_at(place_s: float) -> Take:
    tags = {"session": "Song", "time_reference": str(round(place_s * SAMPLE_RATE))}
    return Take("t", "c", "Take 1", "", 24 * SAMPLE_RATE, 0.0, Recipe.parse({"tags": tags}))


def test_labels_and_lines_follow_every_change() -> None:
    grid = Grid(tempo_map=CHANGING).on(take_at(FETCHED_S))
    assert (grid.tempo_bpm, grid.timesignature) == (120.0, "4")
    second, third = SECOND - FETCHED_S, THIRD - FETCHED_S
    labels = {0.0: "4.3", second: "5.1", second + 30 / 90: "5.2", third: "9.1", third + 60 / 140: "9.2"}
    assert {time_s: grid.label(time_s) for time_s in labels} == labels
    assert grid.bar_at(third + 2.0) == pytest.approx(third)
    assert grid.time_of(9) == pytest.approx(third)
    assert grid.time_of(10) == pytest.approx(third + 5 * 60 / 140)
    assert grid.snapped(third + 0.4) == pytest.approx(third + 60 / 140)
    assert grid.snapped(third - 0.05, 4.0) == pytest.approx(third), "no line beyond the change"
    assert grid.at(third).signature == (5, 4)
    assert grid.bars((Region(second, third + 5 * 60 / 140),)) == "bars 5.1 to 10.1 (5 bars)"
    parts = grid.parts(0.0, 20.0)
    assert [(part.signature, part.tempo_bpm) for part, _, _ in parts] == [((4, 4), 120), ((7, 8), 90), ((5, 4), 140)]
    borders = [border for _, first, last in parts for border in (first, last)]
    assert borders == pytest.approx([0.0, second, second, third, third, 20.0])


@pytest.mark.parametrize("tempo_bpm", [110.0, 97.3, 133.33, 29.9, 301.0])
@pytest.mark.parametrize(("upper", "lower"), [(4, 4), (7, 8), (5, 4)])
def test_a_sample_is_no_bar(tempo_bpm: float, upper: int, lower: int) -> None:
    tempo_map = TempoMap((TempoMark(0.0, 1, tempo_bpm, upper, lower),))
    for bar in range(2, 40):
        exact = tempo_map.time_of(bar)
        for off in (-1, 0, 1):
            place_s = (round(exact * SAMPLE_RATE) + off) / SAMPLE_RATE
            assert tempo_map.bar_at(place_s)[0] == bar
            assert tempo_map.label(place_s) == f"{bar}.1"
            assert tempo_map.position(place_s) == pytest.approx(bar, abs=1e-3)
            grid = Grid(tempo_map=tempo_map).on(take_at(place_s))
            assert grid.label(0.0) == f"{bar}.1"
            assert grid.first_bar == bar


# --- what the models are asked for --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at_s", "bpm", "signature"), [(0.5, 120.0, "4"), (2.0, 90.0, ""), (THIRD - FETCHED_S, 140.0, "")]
)
def test_a_prompt_has_tempo_and_signature_of_the_region(at_s: float, bpm: float, signature: str) -> None:
    grid = Grid(tempo_map=CHANGING).on(take_at(FETCHED_S)).at(at_s)
    prompt = Draft("x").prompt(grid)
    assert (prompt.bpm, prompt.timesignature) == (bpm, signature)


@pytest.mark.parametrize(
    ("session", "asked"), [(20, 40), (29.9, 59.8), (30, 30), (300, 300), (301, 150.5), (650, 162.5)]
)
def test_a_tempo_that_the_models_do_not_know_is_halved_or_doubled(session: float, asked: float) -> None:
    assert model_tempo(session) == pytest.approx(asked)


def test_the_user_is_told_of_such_a_tempo_once(desk: RunningBridge, daw: FakeDaw) -> None:
    follow(desk, daw, TempoMark(0.0, 1, 400.0))
    assert desk.bridge.grid.tempo_bpm == 400.0
    assert desk.bridge.draft.with_(caption="x").prompt(desk.bridge.grid).bpm == 200.0
    follow(desk, daw, TempoMark(0.0, 1, 120.0))
    follow(desk, daw, TempoMark(0.0, 1, 400.0))
    [problem] = desk.all(Problem)
    assert "400" in problem.message
    assert "200" in problem.hint


@pytest.mark.parametrize(("upper", "lower", "bar_s"), [(7, 8, 1.75), (5, 4, 2.5), (12, 8, 3.0)])
def test_new_music_is_as_long_as_bars_of_the_session(
    desk: RunningBridge, daw: FakeDaw, upper: int, lower: int, bar_s: float
) -> None:
    follow(desk, daw, TempoMark(0.0, 1, 120.0, upper, lower))
    draft = Draft("x", length_s=12.0)
    length_s = draft.new_length_s(desk.bridge.grid)
    assert length_s / bar_s == pytest.approx(round(12.0 / bar_s))
    assert draft.prompt(desk.bridge.grid).timesignature == ""
    assert desk.bridge.grid.bar_s == pytest.approx(bar_s)


def test_the_place_of_new_music_decides(desk: RunningBridge, daw: FakeDaw) -> None:
    follow(desk, daw, *CHANGING.marks, loop=Region(THIRD, THIRD + 10.0))
    desk.until(lambda: desk.bridge.grid.tempo_bpm == 140.0)
    assert desk.bridge.grid.signature == (5, 4)
    bridge = desk.bridge
    bridge.change_settings(replace(bridge.settings, follow_daw=False))
    desk.until(lambda: bridge.grid.tempo_map is None)
    assert bridge.grid.signature == (4, 4)


def test_osc_counts_the_bars_of_the_session(desk: RunningBridge, daw: FakeDaw, tmp_path: Path) -> None:
    fetched(desk, daw, tmp_path)
    desk.until(lambda: desk.bridge.audition.take)
    values = desk.controllers.surface.values
    grid = desk.bridge.grid.on(desk.bridge.audition.take)
    values.select_bars(8, 2)
    [region] = desk.bridge.audition.selection.regions
    assert (region.start_s, region.end_s) == pytest.approx(
        (THIRD - FETCHED_S - 7 * 30 / 90, THIRD - FETCHED_S + 5 * 60 / 140)
    )
    assert values.now()["bars/select"] == pytest.approx((8, 2))
    values.move_region(1)
    assert values.now()["bars/select"] == pytest.approx((9, 2))
    assert desk.bridge.audition.selection.regions[0].length_s == pytest.approx(2 * 5 * 60 / 140)
    assert grid.label(desk.bridge.audition.selection.regions[0].start_s) == "9.1"


# --- files and messages -------------------------------------------------------------------------------


def test_the_saved_tempo_map_has_all_marks_and_bars_where_they_lie(
    desk: RunningBridge, daw: FakeDaw, tmp_path: Path
) -> None:
    take = fetched(desk, daw, tmp_path)
    desk.bridge.exports.save_takes((take.id,), tmp_path / "out")
    desk.until(lambda: desk.all(HandedOver))
    [midi] = (tmp_path / "out").glob("*.mid")
    known = read_tempo_map(midi)
    assert known is not None
    assert [(m.tempo_bpm, m.numerator, m.denominator) for m in known.marks] == [
        (120.0, 2, 4), (pytest.approx(90.0), 7, 8), (pytest.approx(140.0), 5, 4)
    ]  # fmt: skip
    assert [m.start_s for m in known.marks] == pytest.approx([0.0, SECOND - FETCHED_S, THIRD - FETCHED_S], abs=1e-3)
    assert [m.bar for m in known.marks] == [1, 2, 6]


@pytest.mark.parametrize("before_s", [0.1, 0.7654, 1.9])
def test_an_upbeat_of_any_length_ends_on_a_bar_line(
    desk: RunningBridge, daw: FakeDaw, tmp_path: Path, before_s: float
) -> None:
    take = fetched(desk, daw, tmp_path, SECOND - before_s)
    desk.bridge.exports.save_takes((take.id,), tmp_path / "out")
    desk.until(lambda: desk.all(HandedOver))
    [midi] = (tmp_path / "out").glob("*.mid")
    seconds, signatures = 0.0, []
    for message in mido.MidiFile(midi):
        seconds += message.time
        if message.type == "time_signature":
            signatures.append((seconds, message.numerator, message.denominator))
    assert signatures[1][0] == pytest.approx(before_s, abs=1e-3)
    assert signatures[1][1:] == (7, 8)


def test_the_message_names_bar_and_track(desk: RunningBridge, daw: FakeDaw, tmp_path: Path) -> None:
    at_s = 418_909 / SAMPLE_RATE  # bar 5 at 110 bpm, rounded to a sample
    follow(desk, daw, TempoMark(0.0, 1, 110.0))
    take = fetched(desk, daw, tmp_path, at_s)
    desk.bridge.daw.insert_takes((take.id,))
    [first] = desk.until(lambda: desk.all(Inserted))
    assert first.where == "bar 5"
    assert first.new_tracks == ("region Original",)
    desk.bridge.daw.insert_takes((take.id,), "Keys")
    second = desk.until(lambda: desk.all(Inserted)[1:])[0]
    assert (second.where, second.track, second.new_tracks) == ("bar 5", "Keys", ())


def test_a_place_within_a_bar_is_named_from_its_bar(desk: RunningBridge, daw: FakeDaw, tmp_path: Path) -> None:
    take = fetched(desk, daw, tmp_path)
    desk.bridge.daw.insert_takes((take.id,))
    [told] = desk.until(lambda: desk.all(Inserted))
    assert told.where == "bar 4 + 1.00 s"
