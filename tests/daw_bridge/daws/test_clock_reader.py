"""MIDI clock, as real programs send it, over ports as shaky as a busy machine makes them."""

from collections.abc import Sequence

import numpy as np
import pytest

from daw_bridge.daws.clock_reader import CLOCKS_A_QUARTER, ClockReader


def clock(reader: ClockReader, tempo_bpm: float, quarters: float, start: float, jitter_s: float = 0.001) -> float:
    """Ticks of so many quarters from `start` on. Returns when the next one would be due."""
    rng = np.random.default_rng(1)
    clock_s = 60 / tempo_bpm / CLOCKS_A_QUARTER
    for n in range(round(quarters * CLOCKS_A_QUARTER)):
        reader.read([0xF8], start + n * clock_s + rng.uniform(0, jitter_s))
    return start + round(quarters * CLOCKS_A_QUARTER) * clock_s


def send(reader: ClockReader, at: float, *messages: Sequence[int]) -> None:
    for message in messages:
        reader.read(message, at)


def test_tempo_and_place() -> None:
    reader = ClockReader()
    due = clock(reader, 120.0, 8, 100.0)
    assert reader.tempo_bpm == 120.0
    assert not reader.has_position
    reader.read([0xFA], due)
    due = clock(reader, 120.0, 6, due)
    place = reader.transport(due)
    assert place.is_playing
    assert place.position(due) == pytest.approx(3.0, abs=0.003)
    due = clock(reader, 87.5, 12, due)  # the DAW's tempo was changed
    assert reader.tempo_bpm == 87.5
    reader.read([0xFC], due)
    reader.read([0xF2, 32, 1], due)  # 160 sixteenths: bar 11
    due = clock(reader, 87.5, 1, due)
    assert reader.transport(due).position(due) == pytest.approx(40 * 60 / 87.5, abs=0.01)
    reader.read([0xFB], due)
    due = clock(reader, 87.5, 4, due)
    assert reader.transport(due).position(due) == pytest.approx(44 * 60 / 87.5, abs=0.01)
    assert reader.is_running(due)
    assert not reader.is_running(due + 3)


@pytest.mark.parametrize("tempo_bpm", [60.0, 97.5, 104.0, 174.0])
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_clocks_that_a_busy_machine_holds_back_change_no_tempo(tempo_bpm: float, seed: int) -> None:
    """Every two seconds on average it holds them for up to 0.1 s, as was seen of Ardour 7.3 by JACK on two busy cores."""
    chance, clock_s = np.random.default_rng(seed), 60 / tempo_bpm / CLOCKS_A_QUARTER
    times = np.arange(32 * CLOCKS_A_QUARTER) * clock_s + chance.uniform(0, 0.001, 32 * CLOCKS_A_QUARTER)
    for begins in np.cumsum(chance.exponential(2.0, 40)):
        ends = begins + chance.uniform(0.01, 0.1)
        is_held = (begins <= times) & (times < ends)
        times[is_held] = ends + np.arange(is_held.sum()) * 1e-4
    reader, told = ClockReader(), set()
    send(reader, 10.0, [0xFA])
    for at in np.maximum.accumulate(times):
        reader.read([0xF8], 10.0 + at)
        told.add(reader.tempo_bpm)
    assert told - {0.0}
    assert max(abs(each - tempo_bpm) for each in told - {0.0}) < 0.15, told


def test_silence_after_a_stop_is_no_loss() -> None:
    """Ardour 7.3 and jack_midi_clock 0.4.3 send no clocks while they stand still."""
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 96.0, 16, 10.0)
    send(reader, due, [0xFC])
    assert reader.is_running(due + 3600)
    assert reader.transport(due + 3600).position() == pytest.approx(10.0, abs=0.01)
    assert reader.tempo_bpm == 96.0


def test_a_start_counts_from_its_first_clock_at_the_last_tempo() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 120.0, 8, 10.0)
    send(reader, due, [0xFC])
    send(reader, 50.0, [0xFA])
    assert not reader.transport(50.0).is_playing, "the song begins with the clock that follows"
    reader.read([0xF8], 50.01)
    place = reader.transport(50.01)
    assert (place.is_playing, reader.tempo_bpm) == (True, 120.0)
    assert place.position(50.51) == pytest.approx(0.5, abs=1e-6)


def test_a_start_after_a_long_stop_may_wait_for_its_first_clock() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    send(reader, clock(reader, 120.0, 8, 10.0), [0xFC])
    send(reader, 50.0, [0xFA])
    assert reader.is_running(50.3), "its clocks have not come yet"
    assert not reader.is_running(53.0)


def test_the_first_start_counts_before_its_tempo_is_steady() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 93.75, 1.5, 10.0, jitter_s=0.008)
    assert not reader.tempo_bpm
    assert reader.transport(due).position(due) == pytest.approx(due - 10, abs=0.01)


def test_a_continue_goes_on_where_it_stopped() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 120.0, 8, 10.0, jitter_s=0.0)
    send(reader, due, [0xFC])
    send(reader, 60.0, [0xFB])
    due = clock(reader, 120.0, 4, 60.0, jitter_s=0.0)
    assert reader.transport(due).position(due) == pytest.approx(6.0, abs=0.002)


@pytest.mark.parametrize("tempo_bpm", [60.0, 93.75, 97.3, 120.0, 174.0])
def test_no_tempo_is_told_before_it_is_steady(tempo_bpm: float) -> None:
    """A busy machine hands clocks over late and in bursts; half a bpm beside is the most that is ever told."""
    reader, rng = ClockReader(), np.random.default_rng(3)
    clock_s, at, told = 60 / tempo_bpm / CLOCKS_A_QUARTER, 0.0, []
    for n in range(16 * CLOCKS_A_QUARTER):
        at = max(at, 10 + n * clock_s + rng.exponential(0.005))
        reader.read([0xF8], at)
        if reader.tempo_bpm and reader.tempo_bpm not in told:
            told.append(reader.tempo_bpm)
    assert told
    assert max(abs(each - tempo_bpm) for each in told) < 0.5, told
    assert told[-1] == pytest.approx(tempo_bpm, abs=0.1)


def test_a_song_position_in_clocks_is_recognised() -> None:
    """Ardour 7.3 sends clocks where the specification asks for sixteenths: 240 for 5 s at 120 bpm, not 40."""
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 120.0, 10, 10.0)
    send(reader, due, [0xFC], [0xF2, 240 & 127, 240 >> 7])
    assert reader.transport(due).position_s == pytest.approx(5.0)
    send(reader, due, [0xF2, 96, 0])
    assert reader.transport(due).position_s == pytest.approx(2.0)
    known = ClockReader(counts_clocks=True)
    clock(known, 120.0, 4, 10.0)
    send(known, 20.0, [0xF2, 240 & 127, 240 >> 7])
    assert known.transport(20.0).position_s == pytest.approx(5.0)


def place(sixteenths: int) -> tuple[int, int, int]:
    return 0xF2, sixteenths & 127, sixteenths >> 7


@pytest.mark.parametrize("is_named", [False, True])
def test_a_place_that_is_announced_is_not_where_it_stands(is_named: bool) -> None:
    """Messages of jack_midi_clock 0.4.3 with a timebase of 120 bpm, as its port sent them."""
    reader = ClockReader(announces=is_named)

    def stands(at: float) -> float:
        transport = reader.transport(at)
        assert not transport.is_playing
        return transport.position_s

    send(reader, 1.0, [0xFA])
    clock(reader, 120.0, 105 / 24, 1.02, 0.0)
    send(reader, 3.2, [0xFC], place(33))  # stopped at 2.18 s, of which 17 sixteenths are whole
    assert stands(3.2) == pytest.approx(105 / 48)
    send(reader, 4.24, place(33))  # it rolls
    due = clock(reader, 120.0, 94 / 24, 4.26, 0.0)
    assert stands(due) == pytest.approx(17 / 8)
    send(reader, due, [0xFB])
    due = clock(reader, 120.0, 2, due, 0.0)
    assert reader.transport(due).position(due) == pytest.approx(33 / 8 + 1)
    send(reader, due, [0xFC], place(176))  # located at 20 s while it rolled
    assert stands(due) == pytest.approx(20.0)
    due = clock(reader, 120.0, 4, due, 0.0)
    send(reader, due, [0xFB])
    due = clock(reader, 120.0, 2, due, 0.0)
    assert reader.transport(due).position(due) == pytest.approx(23.0)
    send(reader, due, [0xFC], place(199))
    assert stands(due) == pytest.approx(23.0, abs=0.03)
    send(reader, due + 0.5, place(56))
    assert stands(due + 0.5) == pytest.approx(5.0)
    send(reader, due + 1, place(0))
    assert stands(due + 1) == 0.0
    send(reader, due + 1.5, place(56))
    send(reader, due + 2, place(56))
    due = clock(reader, 120.0, 0.2, due + 2, 0.0)
    send(reader, due, [0xFC], place(57))  # stopped before it went on
    assert stands(due) == pytest.approx(5.125)


def test_a_place_that_a_source_names_as_midi_asks_is_where_it_stands() -> None:
    """Also a place that is a bar of 2 s ahead, and from a port whose name promised something else."""
    reader = ClockReader(announces=True)
    send(reader, 1.0, [0xFA])
    due = clock(reader, 120.0, 16, 1.0)
    send(reader, due, [0xFC], place(64))
    assert reader.transport(due).position_s == pytest.approx(8.0)
    send(reader, due + 5, place(80))
    assert reader.transport(due).position_s == pytest.approx(10.0)
    send(reader, due + 6, [0xFB])
    due = clock(reader, 120.0, 4, due + 6)
    send(reader, due, [0xFC], place(112), [0xFB])  # located while it played, 2 s ahead of where it was
    due = clock(reader, 120.0, 4, due)
    assert reader.transport(due).position(due) == pytest.approx(16.0, abs=0.01)
    send(reader, due, [0xFC])
    send(reader, due + 1, place(64))
    assert reader.transport(due).position_s == pytest.approx(8.0)


def test_a_clock_that_ended_while_playing_keeps_its_tempo_only() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 120.0, 8, 10.0)
    assert not reader.is_running(due + 3)
    reader.lose_place()
    clock(reader, 120.0, 0.5, due + 10)
    assert (reader.tempo_bpm, reader.has_position, reader.is_playing) == (120.0, False, False)


@pytest.mark.parametrize("period_s", [0.001, 0.0213])
@pytest.mark.parametrize("lost", [1, 2, 11, 30])
def test_lost_clocks_are_counted(lost: int, period_s: float) -> None:
    """A busy JACK server drops the cycles, and with them the clocks, for which a program is late."""
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 104.0, 12, 10.0, jitter_s=period_s)
    due += lost * 60 / 104 / CLOCKS_A_QUARTER
    due = clock(reader, 104.0, 3, due, jitter_s=period_s)
    beats = reader.transport(due).position(due) * reader.pace_bpm / 60
    assert beats == pytest.approx((due - 10) * 104 / 60, abs=0.7 / CLOCKS_A_QUARTER)
    assert reader.tempo_bpm == pytest.approx(104, abs=0.3)


@pytest.mark.parametrize("late_s", [0.03, 0.06, 0.12, 0.4])
def test_late_clocks_that_come_in_a_burst_are_not_lost(late_s: float) -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 104.0, 12, 10.0)
    clock_s = 60 / 104 / CLOCKS_A_QUARTER
    n_late = round(late_s / clock_s) + 1
    for _ in range(n_late):
        reader.read([0xF8], due + late_s)
    due = clock(reader, 104.0, 4, due + n_late * clock_s)
    assert reader.transport(due).position(due) == pytest.approx(due - 10, abs=0.008)


@pytest.mark.parametrize("tempo_bpm", [60.0, 98.0, 103.0, 120.0])
def test_a_slower_tempo_after_a_gap_is_no_loss(tempo_bpm: float) -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 104.0, 12, 10.0)
    reader.read([0xF8], due + 0.035)  # late, and the tempo changes just then
    due += 60 / 104 / CLOCKS_A_QUARTER
    due = clock(reader, tempo_bpm, 10, due)
    beats = 12 + 1 / CLOCKS_A_QUARTER + 10
    assert reader.transport(due).position(due) * reader.pace_bpm / 60 == pytest.approx(beats, abs=0.05)


def shaky(tempo_bpm: float, period_s: float, seed: int) -> tuple[list[float], int]:
    """When the clocks of 8 quarters came, from 0 s on, and how many of the first 48 were lost, in two places."""
    rng, clock_s = np.random.default_rng(seed), 60 / tempo_bpm / CLOCKS_A_QUARTER
    came = np.ones(8 * CLOCKS_A_QUARTER, bool)
    for first in (rng.integers(5, 20), rng.integers(25, 44)):
        came[first : first + rng.integers(1, 5)] = False
    spots = np.flatnonzero(came)
    return sorted(spots * clock_s + rng.uniform(0, period_s, len(spots))), int(np.sum(~came))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("period_s", [0.001, 0.0107])
@pytest.mark.parametrize("before", ["nothing", "a take at this tempo", "a take at another tempo", "a clock that runs"])
def test_clocks_lost_in_the_first_two_beats_are_counted(before: str, period_s: float, seed: int) -> None:
    reader, tempo_bpm = ClockReader(), float(np.random.default_rng(seed).uniform(70, 170))
    due = 10.0
    if before.startswith("a take"):
        send(reader, due, [0xFA])
        due = clock(reader, tempo_bpm * (1 if "this" in before else 0.9), 8, due)
        send(reader, due, [0xFC])
        due += 20
    elif before == "a clock that runs":
        due = clock(reader, tempo_bpm, 8, due)
    send(reader, due, [0xFA])
    times, lost = shaky(tempo_bpm, period_s, seed)
    for at in times:
        reader.read([0xF8], due + at)
    end = due + 8 * 60 / tempo_bpm
    beats = reader.transport(end).position(end) * reader.pace_bpm / 60
    assert lost
    assert beats == pytest.approx(8, abs=0.7 / CLOCKS_A_QUARTER)
    assert reader.tempo_bpm == pytest.approx(tempo_bpm, abs=0.3)


def test_the_beat_is_corrected_one_beat_after_the_last_loss_of_a_beginning() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 104.0, 0.5, 10.0)
    due = clock(reader, 104.0, 3, due + 6 * 60 / 104 / CLOCKS_A_QUARTER)
    assert reader.transport(due).position(due) * reader.pace_bpm / 60 == pytest.approx(3.75, abs=0.7 / CLOCKS_A_QUARTER)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("tempo_bpm", [87.5, 112.0, 120.0, 140.0])
def test_clocks_that_come_by_the_period_are_not_counted_as_lost(tempo_bpm: float, seed: int) -> None:
    """JACK hands clocks over once a period: at 120 bpm one a period, and now and then two."""
    reader, period_s = ClockReader(), 1024 / 48_000
    clock_s, first = 60 / tempo_bpm / CLOCKS_A_QUARTER, 10 + float(np.random.default_rng(seed).uniform(0, 1))
    send(reader, first, [0xFA])
    for n in range(12 * CLOCKS_A_QUARTER):
        reader.read([0xF8], np.ceil((first + n * clock_s) / period_s) * period_s)
    assert reader._next == 12 * CLOCKS_A_QUARTER


def test_a_place_sent_in_the_first_two_beats_is_not_corrected_by_losses_before_it() -> None:
    reader = ClockReader()
    send(reader, 10.0, [0xFA])
    due = clock(reader, 104.0, 0.5, 10.0)
    due = clock(reader, 104.0, 0.5, due + 5 * 60 / 104 / CLOCKS_A_QUARTER)
    send(reader, due, [0xF2, 16, 0])
    due = clock(reader, 104.0, 6, due)
    assert reader.transport(due).position(due) * reader.pace_bpm / 60 == pytest.approx(
        4 + 6, abs=0.7 / CLOCKS_A_QUARTER
    )
