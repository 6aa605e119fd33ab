"""What is no music does not come out without a word."""

import numpy as np
import pytest

from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import loudness
from engine.flaws import Flaw, FlawError, examine
from tests.engine.test_loudness import at

RATE = SAMPLE_RATE


def looked_at(sound: np.ndarray, *, may_be_silent: bool = False, around: tuple[np.ndarray, ...] = ()) -> list[Flaw]:
    beside = loudness(*around) if around else None
    return examine(sound, loudness(sound), may_be_silent=may_be_silent, beside=beside)


def test_music_has_no_flaw() -> None:
    assert looked_at(at(-20, 3)) == []
    wave = np.sin(2 * np.pi * 110 * np.arange(3 * RATE) / RATE).astype(np.float32)
    assert looked_at(np.stack([wave, wave], axis=1)) == []
    assert looked_at(np.stack([wave, 0 * wave], axis=1)) == []  # one silent channel


@pytest.mark.parametrize("value", [-1.0, 0.3])
def test_a_constant_is_refused(value: float) -> None:
    sound = np.full((2 * RATE, 2), value, np.float32)
    for may_be_silent in (False, True):
        with pytest.raises(FlawError, match="constant"):
            looked_at(sound, may_be_silent=may_be_silent)


def test_silence_is_refused_where_there_should_be_sound() -> None:
    silence = at(-65, 2)
    with pytest.raises(FlawError, match="silent"):
        looked_at(silence)
    with pytest.raises(FlawError, match="silent"):
        looked_at(silence, around=(at(-20, 3),))
    assert looked_at(silence, may_be_silent=True) == [Flaw.SILENT]  # a layer that has nothing to play
    assert looked_at(silence, around=(at(-65, 3, 2),)) == []  # a repaint in silence
    assert looked_at(silence[: RATE // 2], around=(at(-20, 3),)) == [Flaw.SILENT]  # a rest


@pytest.mark.parametrize(("clipped_to", "wanted"), [(0.5, [Flaw.FLATTENED]), (2.0, [])])
def test_flattened_waves_are_named(clipped_to: float, wanted: list[Flaw]) -> None:
    t = np.arange(12 * RATE) / RATE
    wave = np.sin(2 * np.pi * 110 * t) * np.sin(2 * np.pi * 0.7 * t) * 1.5
    both = np.stack([wave, wave], axis=1).astype(np.float32)
    assert looked_at(np.clip(both, -clipped_to, clipped_to)) == wanted


@pytest.mark.parametrize(("hole_s", "wanted"), [(1.5, [Flaw.HOLE]), (0.7, [])])
def test_a_hole_in_a_repaint_is_named(hole_s: float, wanted: list[Flaw]) -> None:
    sound = at(-20, 4)
    sound[RATE : round((1 + hole_s) * RATE)] *= np.float32(0.003)
    assert looked_at(sound, around=(at(-20, 3),)) == wanted
    assert looked_at(sound) == []  # new music may pause
