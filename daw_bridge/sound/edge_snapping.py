"""Where an edge of a comp may lie best, near the place where it was put: pure functions of the sound around it."""

import numpy as np

from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import ReadableSound

CROSSING_REACH = SAMPLE_RATE // 50  # samples on either side in which a crossing is looked for
QUIET_REACH = SAMPLE_RATE // 4
_WINDOW = SAMPLE_RATE // 100


def zero_crossing(samples: ReadableSound, place: int, reach: int = CROSSING_REACH) -> int:
    """The sample nearest to a place before which the sum of both channels crosses zero; the place if there is none."""
    first, piece = _around(samples, place, reach)
    mono = piece.sum(axis=1)
    is_high = mono > 0
    crossings = first + 1 + np.flatnonzero((is_high[1:] != is_high[:-1]) & (np.abs(np.diff(mono)) > 0))
    return _nearest(crossings, place)


def quietest(samples: ReadableSound, place: int, reach: int = QUIET_REACH) -> int:
    """The middle of the quietest 10 ms around a place; of several that are equally quiet, the nearest to it."""
    first, piece = _around(samples, place, reach + _WINDOW // 2)
    if len(piece) < _WINDOW:
        return place
    summed = np.cumsum(np.concatenate([[0.0], np.square(piece, dtype=np.float64).sum(axis=1)]))
    powers = np.maximum(summed[_WINDOW:] - summed[:-_WINDOW], 0.0)
    lowest = powers.min()
    return _nearest(first + _WINDOW // 2 + np.flatnonzero(powers <= lowest + 1e-12), place)


def _around(samples: ReadableSound, place: int, reach: int) -> tuple[int, np.ndarray]:
    """The first sample that is read, and what is read. Raises OSError."""
    first, last = max(0, place - reach), min(len(samples), place + reach)
    return first, np.asarray(samples[first : max(first, last)])


def _nearest(places: np.ndarray, place: int) -> int:
    return int(places[np.abs(places - place).argmin()]) if len(places) else place
