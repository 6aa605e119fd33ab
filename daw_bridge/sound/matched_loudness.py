"""How much louder or quieter a take is played, so that takes that are compared are equally loud. Files stay as they are."""

import math
from dataclasses import dataclass

import numpy as np

from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import ReadableSound, loudness

_LEAST_LU = 0.1  # a smaller difference is not heard, and what is played is then the file
_MOST_LU = 20.0
_BLOCK = 10 * SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Level:
    """Integrated loudness of a stretch after ITU-R BS.1770, gated, in LUFS, -inf for silence; and its largest sample."""

    lufs: float
    peak: float


class Excerpt:
    """A part of a sound, read by slices. What lies outside the sound is left out."""

    def __init__(self, sound: ReadableSound, start: int, end: int) -> None:
        self._sound, self._start = sound, max(0, start)
        self._length = max(0, min(end, len(sound)) - self._start)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, span: slice, /) -> np.ndarray:
        first, last, _ = span.indices(self._length)
        return np.asarray(self._sound[self._start + first : self._start + max(first, last)])


def level_of(sound: ReadableSound, start: int, end: int) -> Level:
    """Measure a part of a sound, block by block. Raises OSError."""
    part = Excerpt(sound, start, end)
    blocks = (part[at : at + _BLOCK] for at in range(0, len(part), _BLOCK))
    return Level(loudness(part), max((float(np.abs(block).max(initial=0.0)) for block in blocks), default=0.0))


def matching_gain(level: Level, reference: Level) -> float:
    """The factor that makes a stretch as loud as another one; 1 where either is silent.

    It raises no sample above full scale, and changes by 20 LU at most.
    """
    if not math.isfinite(level.lufs) or not math.isfinite(reference.lufs):
        return 1.0
    by_lu = max(-_MOST_LU, min(reference.lufs - level.lufs, _MOST_LU))
    if abs(by_lu) < _LEAST_LU:
        return 1.0
    gain = 10 ** (by_lu / 20)
    return float(min(gain, max(1.0, 1.0 / level.peak))) if level.peak > 0 else 1.0
