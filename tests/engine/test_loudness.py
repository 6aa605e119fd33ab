"""Loudness against ITU-R BS.1770-5, pyloudnorm and by hand; gains by synthetic sound."""

import math

import numpy as np
import pytest

from engine import finish, level
from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import loudness, momentary, short_term

RATE = SAMPLE_RATE


def noise(seconds: float, size: float, seed: int = 1) -> np.ndarray:
    draw = np.random.default_rng(seed)
    return (draw.normal(size=(round(seconds * RATE), 2)) * size).astype(np.float32)


def at(lufs: float, seconds: float, seed: int = 1) -> np.ndarray:
    """Noise of a loudness."""
    sound = noise(seconds, 0.1, seed)
    return sound * np.float32(10 ** ((lufs - loudness(sound)) / 20))


def test_the_standards_own_number() -> None:
    """A full-scale sine of 997 Hz in one channel of a pair reads -3.01 LUFS."""
    wave = np.sin(2 * np.pi * 997 * np.arange(10 * RATE) / RATE)
    assert loudness(np.stack([wave, 0 * wave], axis=1).astype(np.float32)) == pytest.approx(-3.01, abs=0.01)


@pytest.mark.parametrize(
    ("seconds", "kind", "lufs"),
    [
        (0.6, "steady", -13.937),
        (0.6, "swelling", -43.315),
        (0.6, "low, with a pause", -27.140),
        (1.0, "steady", -13.910),
        (1.0, "swelling", -27.902),
        (1.0, "low, with a pause", -26.522),
        (10.0, "steady", -13.907),
        (10.0, "swelling", -17.230),
        (10.0, "low, with a pause", -36.928),
        (25.3, "steady", -13.904),
        (25.3, "swelling", -17.259),
        (25.3, "low, with a pause", -43.959),
    ],
)
def test_as_pyloudnorm_measures(seconds: float, kind: str, lufs: float) -> None:
    """lufs: by pyloudnorm 0.2.0, whose filters differ from the standard's tables by 0.04 dB."""
    sound = noise(seconds, 0.1)
    if kind == "swelling":
        sound *= np.abs(np.sin(np.arange(len(sound)) / RATE))[:, None].astype(np.float32) ** 4
    if kind == "low, with a pause":
        sound = np.cumsum(sound, axis=0)
        sound /= np.abs(sound).max()
        sound[len(sound) // 3 : len(sound) // 2] = 0
    assert loudness(sound) == pytest.approx(lufs, abs=0.06)


def test_pieces_do_not_show() -> None:
    """Long sound is weighted in pieces of ten seconds: a block on their border reads as any other."""
    wave = (0.1 * np.sin(2 * np.pi * 200 * np.arange(25 * RATE) / RATE)).astype(np.float32)
    blocks = momentary(np.stack([wave, wave], axis=1))
    assert len(blocks) == 247
    assert np.ptp(blocks[3:]) < 0.01


def test_silence_and_short_sound() -> None:
    assert loudness(np.zeros((RATE, 2), np.float32)) == -math.inf
    assert loudness(np.zeros((0, 2), np.float32)) == loudness() == -math.inf
    assert loudness(at(-20, 3)[: RATE // 5]) == pytest.approx(-20, abs=1)
    assert loudness(at(-20, 3), at(-30, 3)) == pytest.approx(10 * math.log10((0.01 + 0.001) / 2), abs=0.2)


def test_new_music_comes_at_one_loudness_under_the_ceiling() -> None:
    for lufs in (-40.0, -25.0, -12.0):
        sound = at(lufs, 3)
        level.apply_gain(sound, level.gain_of_whole(sound, loudness(sound)))
        peak_db = 20 * math.log10(finish.true_peak(sound))
        assert peak_db <= -0.99
        assert loudness(sound) == pytest.approx(-16, abs=0.1) or peak_db == pytest.approx(-1, abs=0.05)
    spiky = at(-30, 3)
    spiky[RATE] = 1.0
    level.apply_gain(spiky, level.gain_of_whole(spiky, loudness(spiky)))
    assert finish.true_peak(spiky) == pytest.approx(10 ** (-1 / 20), rel=0.01)  # the peak decides, nothing is clipped
    assert level.gain_of_whole(np.zeros((RATE, 2), np.float32), -math.inf) == 0.0
    assert level.gain_of_whole(at(-65, 2), -65.0) == 0.0


@pytest.mark.parametrize(
    ("own", "old", "around", "strength", "wanted"),
    [
        (-28, -20, -20, 1.0, 8.0),  # too quiet
        (-14, -20, -20, 1.0, -6.0),  # too loud
        (-20.4, -20, -20, 1.0, 0.0),  # near enough
        (-38, -20, -20, 1.0, 12.0),  # no more than that
        (-65, -20, -20, 1.0, 0.0),  # near silence is not blown up
        (-20, -70, -70, 1.0, 0.0),  # nothing to go by
        (-20, -26, -70, 1.0, -6.0),  # silent around: what was there
        (-20, -30, -20, 0.0, -10.0),  # all of what was there
        (-20, -30, -20, 0.5, -5.0),  # half way
        (-20, -70, -24, 0.5, -4.0),  # there was nothing
    ],
)
def test_a_repaint_comes_at_its_surroundings(
    own: float, old: float, around: float, strength: float, wanted: float
) -> None:
    aim = level.aim_of_span(lambda: old, loudness(at(around, 4, 2), at(around, 5, 3)), strength)
    gain = level.gain_of_span(at(own, 3, 4), own, aim, [at(around, 3, 5)])
    assert gain == pytest.approx(wanted, abs=0.15)


def test_a_peak_bounds_a_repaints_gain() -> None:
    new = at(-30, 3, 4)
    new[RATE] = 0.7
    gain = level.gain_of_span(new, loudness(new), -20.0, [at(-20, 4, 2)])
    assert 0 < gain < 3
    assert finish.true_peak(new * np.float32(10 ** (gain / 20))) <= 10 ** (-0.9 / 20)


def test_the_surroundings_end_at_the_next_region_and_at_the_source() -> None:
    source = np.arange(60 * RATE, dtype=np.float32)[:, None].repeat(2, axis=1)
    spans = ((5 * RATE, 6 * RATE), (20 * RATE, 22 * RATE))
    before, after = level.surroundings(source, spans[0], spans, (2 * RATE, 50 * RATE))
    assert (len(before), len(after)) == (3 * RATE, 10 * RATE)
    before, after = level.surroundings(source, spans[1], spans, (2 * RATE, 24 * RATE))
    assert (before[0, 0], len(before), len(after)) == (10 * RATE, 10 * RATE, 2 * RATE)
    assert level.surroundings(source, (0, 60 * RATE), ((0, 60 * RATE),), (0, 60 * RATE)) == []


def test_short_term_loudness_is_that_of_three_seconds() -> None:
    """By EBU Tech 3341: a steady sine of 1 kHz at -23 dBFS in both channels reads -23 LUFS, whatever the window."""
    wave = 10 ** (-23 / 20) * np.sin(2 * np.pi * 1000 * np.arange(24 * RATE) / RATE)
    sound = np.stack([wave, wave], axis=1).astype(np.float32)
    sound[12 * RATE :] = 0
    values = np.concatenate(list(short_term(sound)))
    assert len(values) == 240
    assert values[5:119] == pytest.approx(-23.0, abs=0.1)
    assert values[134] == pytest.approx(-26.0, abs=0.1)  # half of the 3 s are silent
    assert (values[160:] < -100).all()


def test_short_term_loudness_does_not_depend_on_the_pieces() -> None:
    sound = noise(23.0, 0.1)
    whole = np.concatenate(list(short_term(sound)))
    part = np.concatenate(list(short_term(sound[: 12 * RATE])))
    assert whole[:120] == pytest.approx(part, abs=1e-6)
    assert whole[219] == pytest.approx(loudness(sound[19 * RATE : 22 * RATE]), abs=0.02)
