"""Edges of a comp go to zero crossings and quiet places near where they were put."""

import numpy as np
import pytest

from daw_bridge.sound.edge_snapping import CROSSING_REACH, quietest, zero_crossing
from engine.contract.audio import SAMPLE_RATE


def tone(hz: float, length: int = SAMPLE_RATE) -> np.ndarray:
    wave = np.sin(2 * np.pi * hz * (np.arange(length) + 0.5) / SAMPLE_RATE).astype(np.float32)
    return np.stack([wave, wave], axis=1)


@pytest.mark.parametrize(("place", "found"), [(1000, 960), (1200, 1200), (1199, 1200), (0, 240), (48_000, 47_760)])
def test_the_nearest_crossing_is_found(place: int, found: int) -> None:
    assert zero_crossing(tone(100), place) == found


def test_an_edge_without_a_crossing_near_stays() -> None:
    high = np.full((SAMPLE_RATE, 2), 0.5, np.float32)
    silent = np.zeros((SAMPLE_RATE, 2), np.float32)
    for samples in (high, silent, high[:0], high[:1]):
        assert zero_crossing(samples, 500) == 500
    assert zero_crossing(tone(100), 10**9) == 10**9
    far = high.copy()
    far[500 + CROSSING_REACH + 5 :] *= -1
    assert zero_crossing(far, 500) == 500


def test_the_quietest_place_is_found() -> None:
    sound = tone(440)
    sound[20_000:20_480] = 0
    assert quietest(sound, 15_000) == 20_240
    assert abs(quietest(sound, 40_000) - 40_000) <= SAMPLE_RATE // 4
    assert quietest(np.zeros((SAMPLE_RATE, 2), np.float32), 7000) == 7000, "of equally quiet places the nearest"
    assert quietest(sound[:100], 50) == 50
    assert quietest(sound, 10**9) == 10**9
