"""The gain that makes two stretches equally loud."""

import math

import numpy as np
import pytest

from daw_bridge.sound.matched_loudness import Level, level_of, matching_gain
from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import loudness


def noise(gain: float, seconds: float = 3.0) -> np.ndarray:
    return (np.random.default_rng(5).standard_normal((round(seconds * SAMPLE_RATE), 2)) * gain).astype(np.float32)


@pytest.mark.parametrize("by_db", [-12.0, -3.0, 0.5, 6.0])
def test_two_takes_are_as_loud_as_one_another(by_db: float) -> None:
    reference, other = noise(0.05), noise(0.05 * 10 ** (-by_db / 20))
    gain = matching_gain(level_of(other, 0, len(other)), level_of(reference, 0, len(reference)))
    assert gain == pytest.approx(10 ** (by_db / 20), rel=1e-3)
    assert loudness(other * np.float32(gain)) == pytest.approx(loudness(reference), abs=0.01)


def test_only_the_stretch_counts() -> None:
    sound = np.concatenate([noise(0.3), noise(0.01), noise(0.3)])
    start, end = 3 * SAMPLE_RATE, 6 * SAMPLE_RATE
    assert level_of(sound, start, end) == level_of(noise(0.01), 0, 3 * SAMPLE_RATE)
    assert level_of(sound, -5, 0) == level_of(sound, 10**9, 2 * 10**9) == Level(-math.inf, 0.0)


def test_silence_and_differences_that_nobody_hears_change_nothing() -> None:
    silent, loud = Level(-math.inf, 0.0), Level(-20.0, 0.5)
    assert matching_gain(silent, loud) == matching_gain(loud, silent) == 1.0
    assert matching_gain(Level(-20.05, 0.5), loud) == 1.0


def test_nothing_is_raised_above_full_scale() -> None:
    assert matching_gain(Level(-30.0, 0.5), Level(-20.0, 1.0)) == 2.0
    assert matching_gain(Level(-30.0, 1.2), Level(-20.0, 1.0)) == 1.0
    assert matching_gain(Level(-10.0, 1.2), Level(-20.0, 1.0)) == pytest.approx(10**-0.5)
    assert matching_gain(Level(-60.0, 0.001), Level(-10.0, 1.0)) == pytest.approx(10.0)
