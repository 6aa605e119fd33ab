"""Tells the tempo of music from other tempi, near a tempo that was asked for.

The measure is the autocorrelation of the onsets, averaged over the first eight multiples of a pulse: music repeats after
each of its beats, and after three quarters or two thirds of a beat much less (tempo as periodicity: Grosche, Müller & Kurth
2010, "Cyclic tempogram"). Thresholds were chosen on 48 composed pieces and 60 drum patterns, each asked for at 16 ratios
of its tempo. Figures on other pieces: tests/bench/timekeeping.py.

Pulses in a ratio of 2:3 repeat almost equally well where eighths or triplets sound throughout. So a tempo is reported only
if the music repeats after its pulses as the meter has it: see `_fits`.
"""

from dataclasses import dataclass

import numpy as np

from daw_bridge.core.timing import Relation
from daw_bridge.sound.onsets import RATE

NEAR = 0.08  # farthest drift, relative to the tempo that was asked for: beyond it lies another tempo
_RANGE, _STEP = (
    (0.42, 2.4),
    0.002,
)  # of the search, relative to the tempo that was asked for; step on a logarithmic scale
_MULTIPLES = 8
_LONGEST = 0.7  # of the music: lag up to which its autocorrelation counts
_LEAST = 0.12  # least periodicity of any tempo that is reported
_LEAD, _OTHER_LEAD = 0.01, 0.08  # least lead of the asked tempo over all others, and of another over the asked one
_BAR_LEAD = 0.15  # lead of a pulse over one two or three times as fast by which it may be a bar of that one
_FASTEST = 2.1  # fastest tempo found that way, relative to the tempo that was asked for
# multiples of a pulse up to twelve, which hold whole bars of two, three and four
_BEATS = np.array([1, 2, 4, 5, 7, 8, 10, 11])  # without those at which pulses one and a half as long coincide
_ONE_AND_A_HALF = np.arange(1.5, 12, 3.0)
_TWOS, _THREES = np.arange(2, 13, 2), np.arange(3, 13, 3)
_HALVES, _THIRDS = np.arange(0.5, 12, 1.0), np.sort([np.arange(1, 37, 3), np.arange(2, 37, 3)], axis=None) / 3
_EXACT = 1 + np.linspace(-0.005, 0.005, 11)  # where the exact pulse is searched for, relative to the found one
_SMOOTH = 4.0  # standard deviation, in onset values, by which onsets may be early or late


@dataclass(frozen=True, slots=True)
class Tempo:
    """tempo_bpm: as measured, near the asked tempo unless `relation` is OTHER."""

    tempo_bpm: float
    relation: Relation


def pulse_quarters(signature: tuple[int, int]) -> float:
    """Return the length in quarter notes of what repeats: a beat, a dotted quarter, or a bar of 5/8 or 7/8."""
    upper, lower = signature
    if lower < 8:
        return 4 / lower
    return 12 / lower if upper % 3 == 0 else 4 * upper / lower


def find_tempo(groups: np.ndarray, asked_bpm: float, signature: tuple[int, int]) -> Tempo | None:
    """Return the tempo of onsets (groups, frames), RATE values a second; None if it is not clear."""
    repeats = _autocorrelation(groups)
    found = _best(repeats, asked_bpm, signature)
    return found if found is not None and _fits(repeats, found, signature) else None


def _best(repeats: np.ndarray, asked_bpm: float, signature: tuple[int, int]) -> Tempo | None:
    pulse_s = 60 / asked_bpm * pulse_quarters(signature)
    longest_s = min(_MULTIPLES * pulse_s * (1 + NEAR), _LONGEST * len(repeats) / RATE)
    relative = np.exp(np.arange(np.log(_RANGE[0]), np.log(_RANGE[1]), _STEP))
    scores = _scores(repeats, pulse_s / relative, longest_s)
    is_near, is_half, is_double = (_close(relative, at) for at in (1.0, 0.5, 2.0))
    is_other = ~(is_near | is_half | is_double)
    asked, other = scores[is_near].max(), scores[is_other].max()
    near = Tempo(float(asked_bpm * relative[is_near][scores[is_near].argmax()]), Relation.AS_REQUESTED)
    if asked > max(other + _LEAD, _LEAST):
        return near
    if scores.max() < 2 * _LEAST:
        return None
    rival, score = _beat_of(
        relative, scores, is_other if asked > scores.max() - _OTHER_LEAD else np.ones_like(is_other)
    )
    for at, relation in ((0.5, Relation.HALF), (2.0, Relation.DOUBLE)):
        if _close(np.array([rival]), at)[0]:  # then nothing but bars of the asked tempo repeated better
            return near if asked > scores.max() - _BAR_LEAD else Tempo(asked_bpm * rival / at, relation)
    return Tempo(asked_bpm * rival, Relation.OTHER) if score > asked + _OTHER_LEAD else None


def _fits(repeats: np.ndarray, tempo: Tempo, signature: tuple[int, int]) -> bool:
    """Return whether music repeats after the pulses of a tempo as the meter has it.

    A pulse is refuted by another one and a half times as long that repeats better, unless that is half a bar; and where
    both the parts into which it divides and the bars that it forms are those of another meter. In compound meters a tempo
    other than the asked one must be proved as well: a pulse that does not divide into three may be one or two eighths.
    """
    upper, lower = signature
    if lower >= 8 and upper % 3:
        return True  # the pulse is the bar
    is_compound = lower >= 8
    in_bar = upper // 3 if is_compound else upper
    pulse_s = 60 / tempo.tempo_bpm * pulse_quarters(signature) / (2 if tempo.relation is Relation.DOUBLE else 1)

    def after(multiples: np.ndarray) -> float:
        """Return the mean autocorrelation at multiples of the pulse."""
        lags = multiples[multiples * pulse_s <= _LONGEST * len(repeats) / RATE] * pulse_s * RATE
        values = np.interp(lags[None] * _EXACT[:, None], np.arange(len(repeats)), repeats)
        return float(values.mean(axis=1).max()) if len(lags) else 0.0

    if in_bar % 3 and after(_ONE_AND_A_HALF) > after(_BEATS) + _LEAD:
        return False
    halves, thirds, twos, threes = (after(multiples) for multiples in (_HALVES, _THIRDS, _TWOS, _THREES))
    divides_otherwise = halves > thirds if is_compound else thirds > max(halves, _LEAST)
    forms_other_bars = (in_bar % 3 == 0 and twos > threes + _LEAD) or (in_bar % 2 == 0 and threes > twos + _LEAD)
    if divides_otherwise and forms_other_bars:
        return False
    if tempo.relation is Relation.AS_REQUESTED or not is_compound:
        return True
    # a bar of two beats that divide into three is as good as its beats
    return thirds > halves or after(_THIRDS / 2) > max(after(_HALVES / 2), _LEAST)


def _beat_of(relative: np.ndarray, scores: np.ndarray, is_allowed: np.ndarray) -> tuple[float, float]:
    """Return the best of the allowed tempi, or one three times or twice as fast of which it may be the bars; its score."""
    best, score = float(relative[is_allowed][scores[is_allowed].argmax()]), float(scores[is_allowed].max())
    for times in (3, 2):  # bars repeat more exactly than their beats
        is_faster = _close(relative, times * best, 0.01)
        if times * best < _FASTEST and is_faster.any() and scores[is_faster].max() > score - _BAR_LEAD:
            return float(relative[is_faster][scores[is_faster].argmax()]), float(scores[is_faster].max())
    return best, score


def _close(values: np.ndarray, to: float, by: float = NEAR) -> np.ndarray:
    return np.asarray(np.abs(np.log(values / to)) < np.log1p(by))


def _autocorrelation(groups: np.ndarray) -> np.ndarray:
    """Return the mean autocorrelation of the groups by lag, 1 at lag 0."""
    reach = np.arange(-4 * _SMOOTH, 4 * _SMOOTH + 1)
    bell = np.exp(-0.5 * (reach / _SMOOTH) ** 2)
    n, total, count = groups.shape[1], np.zeros(groups.shape[1]), 0
    for onsets in groups:
        centred = np.convolve(onsets, bell, "same")[:n]
        centred = centred - centred.mean()
        power = float(centred @ centred)
        if power > 1e-9:
            total += np.fft.irfft(np.abs(np.fft.rfft(centred, 2 * n)) ** 2)[:n] / power
            count += 1
    # the longer the lag, the fewer values overlap
    return np.asarray(total / max(count, 1) * n / np.maximum(n - np.arange(n), n / 4))


def _scores(repeats: np.ndarray, pulses_s: np.ndarray, longest_s: float) -> np.ndarray:
    lags = pulses_s[:, None] * np.arange(1, _MULTIPLES + 1)
    counted = lags <= longest_s
    values = np.interp(lags * RATE, np.arange(len(repeats)), repeats)
    return np.asarray(np.where(counted, values, 0).sum(axis=1) / np.maximum(counted.sum(axis=1), 1))
