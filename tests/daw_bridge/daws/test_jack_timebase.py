"""What JACK's timebases say, as Hydrogen 1.2 and Ardour 7.3 were seen to fill in its fields."""

from collections.abc import Callable, Mapping

import pytest

from daw_bridge.core.tempo_map import TempoMap
from daw_bridge.daws.jack_timebase import Timebase, count_of

Position = Mapping[str, float]
PERIOD_S = 1024 / 48_000


def fields(bar: int, beats: float, tempo_bpm: float, upper: int = 4, lower: int = 4, ticks: float = 1920) -> Position:
    """Beats since the start of the bar, as an honest program says it."""
    beat = int(beats + 1e-9)
    return {
        "bar": bar, "beat": beat + 1, "tick": int((beats - beat) * ticks + 1e-6), "ticks_per_beat": ticks,
        "beats_per_minute": tempo_bpm, "beats_per_bar": float(upper), "beat_type": float(lower),
    }  # fmt: skip


def honest(at_s: float, tempo_bpm: float = 115.0, upper: int = 4, lower: int = 4) -> Position:
    beats = at_s * tempo_bpm * lower / 240
    return fields(int(beats // upper) + 1, beats % upper, tempo_bpm, upper, lower)


def hydrogen(at_s: float) -> Position:
    beats = at_s * 115 / 60
    return fields(int(beats // 4) + 1, 0, 115.0, ticks=192) | {"tick": int(beats % 4 / 4 * 192)}


def ardour(at_s: float) -> Position:
    """A song that goes from 120 bpm in 4/4 to 160 bpm in 3/4 at bar 3, after 4 s; its count is a period late."""
    late_s = max(0.0, at_s - PERIOD_S)
    if late_s < 4:
        return fields(int(late_s // 2) + 1, late_s % 2 * 2, 120.0)
    beats = (late_s - 4) * 160 / 60
    return fields(int(beats // 3) + 3, beats % 3, 120.0)  # tempo and meter of bar 1


def run(timebase: Timebase, program: Callable[[float], Position], start_s: float, end_s: float) -> None:
    timebase.read(program(start_s), start_s, is_rolling=False)
    at_s = start_s
    while at_s < end_s:
        timebase.read(program(at_s), at_s, is_rolling=True)
        at_s += PERIOD_S


def place(timebase: Timebase, at_s: float) -> float:
    assert timebase.mark is not None
    return TempoMap((timebase.mark,)).position(at_s)


@pytest.mark.parametrize(("tempo_bpm", "upper", "lower"), [(115.0, 4, 4), (90.0, 3, 4), (130.0, 7, 8)])
def test_an_honest_program_is_believed(tempo_bpm: float, upper: int, lower: int) -> None:
    timebase = Timebase()
    run(timebase, lambda at_s: honest(at_s, tempo_bpm, upper, lower), 0.0, 9.0)
    assert timebase.mark is not None
    assert (timebase.mark.tempo_bpm, timebase.mark.numerator, timebase.mark.denominator) == (tempo_bpm, upper, lower)
    assert place(timebase, 9.0) == pytest.approx(1 + 9.0 * tempo_bpm * lower / 240 / upper, abs=0.002)


def test_a_program_that_counts_quarters_in_eighths_has_its_tempo() -> None:
    """JACK does not say which note the tempo counts: some count the lower number, some quarters."""
    timebase = Timebase()

    def eighths(at_s: float) -> Position:
        return {**honest(at_s, 100.0, 6, 8), "beats_per_minute": 200.0}

    run(timebase, eighths, 0.0, 5.0)
    assert timebase.mark is not None
    assert timebase.mark.tempo_bpm == 100.0


def test_of_hydrogen_bar_and_tempo_are_believed() -> None:
    timebase = Timebase()
    run(timebase, hydrogen, 0.0, 6.0)
    assert timebase.mark is not None
    assert (timebase.mark.tempo_bpm, timebase.mark.numerator) == (115.0, 4)
    for at_s in (0.3, 1.504, 5.9):
        assert place(timebase, at_s) == pytest.approx(1 + at_s * 115 / 60 / 4, abs=0.01)


def test_the_first_second_of_hydrogen_does_not_move_the_bars() -> None:
    timebase = Timebase()
    timebase.read(hydrogen(0.0), 0.0, is_rolling=False)
    before = timebase.mark
    for n in range(60):
        timebase.read(hydrogen(n * PERIOD_S), n * PERIOD_S, is_rolling=True)
        assert timebase.mark == before


def test_of_ardour_the_count_is_believed_and_not_its_tempo() -> None:
    timebase = Timebase()
    run(timebase, ardour, 0.0, 3.9)
    assert timebase.mark is not None
    assert (timebase.mark.tempo_bpm, timebase.mark.numerator) == (120.0, 4)
    run(timebase, ardour, 4.0 + 2 * PERIOD_S, 9.0)
    assert (timebase.mark.tempo_bpm, timebase.mark.numerator) == (160.0, 3)
    assert place(timebase, 9.0) == pytest.approx(3 + (5 * 160 / 60) / 3, abs=0.05)


def test_without_a_timebase_there_is_no_tempo() -> None:
    timebase = Timebase()
    timebase.read(honest(1.0), 1.0, is_rolling=True)
    assert timebase.mark is not None
    timebase.read({"frame": 48_000.0}, 1.0, is_rolling=True)
    assert timebase.mark is None


@pytest.mark.parametrize(
    "changed",
    [
        {"beats_per_minute": float("nan")}, {"beats_per_minute": 0.0}, {"ticks_per_beat": 0.0},
        {"beats_per_bar": 0.0}, {"beat_type": float("inf")}, {"beats_per_bar": 3.5},
    ],
)  # fmt: skip
def test_nonsense_is_not_believed(changed: Position) -> None:
    assert count_of({**honest(1.0), **changed}, 1.0) is None
