"""How loud a take comes: new music at one loudness, a cover at its source's, a repaint at that of its surroundings.

Only gain is used, never compression: where the loudness asked for would push the true peak over the ceiling, it stays
below. Loudness is that of `engine.contract.measures.loudness`, in LUFS; gains are in dB.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np

from engine import finish
from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import ReadableSound
from engine.finish import Span

NEW_MUSIC_LUFS = -16.0
CEILING_DB = -1.0  # true peak
INAUDIBLE_LUFS = -60.0
AROUND_S = 10.0  # how much of the sound on either side of a repaint is measured
_TOLERANCE_LU = 0.5
_MOST_BOOST_DB, _MOST_CUT_DB = 12.0, 24.0
_MOST_BOOST_WHOLE_DB = 24.0


def gain_of_whole(sound: ReadableSound, own: float, target: float = NEW_MUSIC_LUFS) -> float:
    """The gain that brings a take of loudness `own` to another, as far as its true peak stays under the ceiling."""
    if own < INAUDIBLE_LUFS:
        return 0.0
    return min(target - own, CEILING_DB - _db(finish.true_peak(sound)), _MOST_BOOST_WHOLE_DB)


def gain_to_ceiling(sound: ReadableSound) -> float:
    """The gain that brings the true peak to the ceiling, as the reference implementations do; 0 for silence."""
    peak = finish.true_peak(sound)
    return CEILING_DB - _db(peak) if peak >= 1e-6 else 0.0


def gain_under_ceiling(sound: ReadableSound) -> float:
    """The gain, 0 or below, that brings the true peak of a layer under the ceiling; its loudness is its own."""
    return min(0.0, CEILING_DB - _db(finish.true_peak(sound)))


def aim_of_span(before: Callable[[], float], beside: float, strength: float) -> float:
    """How loud a repaint should be, in LUFS; -inf where nothing says it. before: measures what was there, which is asked
    only where it counts; beside: what is kept.

    Below full strength it lies between both, as the sound itself does. Where one of them is silent, the other counts.
    """
    if beside >= INAUDIBLE_LUFS and strength == 1:
        return beside
    was = before()
    if beside < INAUDIBLE_LUFS:
        return was if was >= INAUDIBLE_LUFS else -math.inf
    return beside if was < INAUDIBLE_LUFS else strength * beside + (1 - strength) * was


def gain_of_span(new: np.ndarray, own: float, aim: float, neighbours: Sequence[np.ndarray]) -> float:
    """The gain that brings new sound of loudness `own` to `aim`; 0 within half a LU. Near silence is not blown up.

    neighbours: sound whose peaks the new sound may reach, since a loud master lies over our ceiling.
    """
    if own < INAUDIBLE_LUFS or aim < INAUDIBLE_LUFS or abs(aim - own) < _TOLERANCE_LU:
        return 0.0
    gain = min(max(aim - own, -_MOST_CUT_DB), _MOST_BOOST_DB)
    if gain <= 0:
        return gain
    peak = _db(finish.true_peak(new))
    if gain <= CEILING_DB - peak:
        return gain
    ceiling = max(CEILING_DB, *(_db(finish.true_peak(each)) for each in neighbours))
    return min(gain, max(0.0, ceiling - peak))


def surroundings(source: ReadableSound, span: Span, spans: Sequence[Span], kept: Span) -> list[np.ndarray]:
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
