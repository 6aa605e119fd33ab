"""How loud a take comes: new music at one loudness, a cover at its source's, a repaint at that of its surroundings.

Only gain is used, never compression: where the loudness asked for would push the true peak over the ceiling, it stays
below. Loudness is that of `engine.loudness`, in LUFS; gains are in dB.
"""

import math
from collections.abc import Sequence

import numpy as np

from engine import finish
from engine.contract.audio import SAMPLE_RATE
from engine.finish import Span
from engine.loudness import ReadableSound, loudness

NEW_MUSIC_LUFS = -16.0
CEILING_DB = -1.0  # true peak
INAUDIBLE_LUFS = -60.0
AROUND_S = 10.0  # how much of the sound on either side of a repaint is measured
_TOLERANCE_LU = 0.5
_MOST_BOOST_DB, _MOST_CUT_DB = 12.0, 24.0
_MOST_BOOST_WHOLE_DB = 24.0


def gain_of_whole(sound: ReadableSound, target_lufs: float = NEW_MUSIC_LUFS) -> float:
    """The gain that brings a whole take to a loudness, as far as its true peak stays under the ceiling."""
    own, room = loudness(sound), CEILING_DB - _db(finish.true_peak(sound))
    if own < INAUDIBLE_LUFS:
        return 0.0
    return min(target_lufs - own, room, _MOST_BOOST_WHOLE_DB)


def gain_to_ceiling(sound: ReadableSound) -> float:
    """The gain that brings the true peak to the ceiling, as the reference implementations do; 0 for silence."""
    peak = finish.true_peak(sound)
    return CEILING_DB - _db(peak) if peak >= 1e-6 else 0.0


def gain_under_ceiling(sound: ReadableSound) -> float:
    """The gain, 0 or below, that brings the true peak of a layer under the ceiling; its loudness is its own."""
    return min(0.0, CEILING_DB - _db(finish.true_peak(sound)))


def gain_of_span(new: np.ndarray, old: np.ndarray, around: Sequence[np.ndarray], strength: float) -> float:
    """The gain that lets new sound sit in its surroundings; 0 within half a LU.

    new, old: the span as made and as it was, around: what is kept on either side, (samples, 2) each. Below full strength
    the aim lies between the loudness of what was there and that of the surroundings, as the sound itself does. Where the
    surroundings are silent, what was there counts. Near silence is not blown up.
    """
    before, beside, own = loudness(old), loudness(*around), loudness(new)
    if beside < INAUDIBLE_LUFS:
        beside = before
    if beside < INAUDIBLE_LUFS or own < INAUDIBLE_LUFS:
        return 0.0
    target = beside if before < INAUDIBLE_LUFS else strength * beside + (1 - strength) * before
    gain = min(max(target - own, -_MOST_CUT_DB), _MOST_BOOST_DB)
    if abs(gain) < _TOLERANCE_LU:
        return 0.0
    # the peaks of a loud master lie over our ceiling, and new sound may do what its neighbours do
    ceiling = max(CEILING_DB, *(_db(finish.true_peak(each)) for each in (old, *around)))
    return min(gain, max(0.0, ceiling - _db(finish.true_peak(new))))


def surroundings(source: np.ndarray, span: Span, spans: Sequence[Span], kept: Span) -> list[np.ndarray]:
    """What of the source is kept before and after a span, `AROUND_S` at most, up to the next span. kept: the source."""
    length = round(AROUND_S * SAMPLE_RATE)
    first = max([kept[0], span[0] - length, *(end for _, end in spans if end <= span[0])])
    last = min([kept[1], span[1] + length, *(start for start, _ in spans if start >= span[1])])
    return [source[low:high] for low, high in ((first, span[0]), (span[1], last)) if high > low]


def apply_gain(sound: finish.Sound, gain_db: float) -> None:
    """Change a whole take in place, block by block."""
    if gain_db == 0.0:
        return
    gain = np.float32(10 ** (gain_db / 20))
    for start in range(0, len(sound), finish.BLOCK):
        sound[start : start + finish.BLOCK] = sound[start : start + finish.BLOCK] * gain


def _db(peak: float) -> float:
    return 20 * math.log10(peak) if peak > 0 else -math.inf
