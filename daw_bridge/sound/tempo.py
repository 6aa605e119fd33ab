"""Tells the tempo of music from other tempi, near a tempo that was asked for.

The measure is the autocorrelation of the onsets, averaged over the first eight multiples of a pulse: music repeats after
each of its beats, and after three quarters or two thirds of a beat much less (tempo as periodicity: Grosche, Müller & Kurth
2010, "Cyclic tempogram"). Thresholds were chosen on 48 composed pieces and 60 drum patterns, each asked for at 16 ratios
of its tempo. Figures on other pieces: tests/bench/timekeeping.py.
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
    pulse_s = 60 / asked_bpm * pulse_quarters(signature)
    longest_s = min(_MULTIPLES * pulse_s * (1 + NEAR), _LONGEST * groups.shape[1] / RATE)
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
