"""Finds the first beat of a bar: the beat with the most onsets, the low notes and the changes of harmony.

Rules after Goto 2001 ("An audio-based real-time beat tracking system"). The weights were fitted on 60 composed pieces, whose
bars mostly begin with a new chord. Figures on other pieces: tests/bench/timekeeping.py.
"""

import numpy as np

from engine.contract.audio import SAMPLE_RATE

ALL_ONSETS, LOW_ONSETS, NEW_HARMONY = 0.5, 1.0, 2.0
_FEWEST_BARS = 4
_SURE = 0.35  # least lead of the best beat over the next: above it, no result on 120 pieces of 10 s was wrong
_NEAR = 6  # onset values searched on each side of a beat, 16 ms
_WINDOW, _PITCHED_HZ = 8192, (60.0, 2000.0)


def first_of_bar(
    mono: np.ndarray, onsets: tuple[np.ndarray, np.ndarray], rate: float, first_s: float, beat_s: float, n_beats: int
) -> int | None:
    """Return how many beats after `first_s` a bar begins, 0 to n_beats - 1; None if that is not clear.

    mono: (samples,) at 48 kHz. onsets: strengths in all bands and with the low ones stressed, `rate` values a second.
    first_s, beat_s: start of a beat and length of beats, in seconds.
    """
    count = int((len(mono) / SAMPLE_RATE - first_s) / beat_s)
    if n_beats < 2 or count < _FEWEST_BARS * n_beats:
        return None
    times = first_s + np.arange(count) * beat_s
    every, low = (_at_beats(onset, times * rate) for onset in onsets)
    changes = np.abs(np.diff(_chromas(mono, times, beat_s), axis=0, prepend=0)).sum(1)
    changes[0] = changes[1:].mean()
    evidence = ALL_ONSETS * _relative(every) + LOW_ONSETS * _relative(low - every) + NEW_HARMONY * _relative(changes)
    evidence = evidence[: len(evidence) // n_beats * n_beats].reshape(-1, n_beats) / (
        ALL_ONSETS + LOW_ONSETS + NEW_HARMONY
    )
    scores, middle = evidence.mean(0), len(evidence) // 2
    best, second = np.argsort(scores)[::-1][:2]
    # one loud event is no bar: both halves must agree
    agree = best == evidence[:middle].mean(0).argmax() == evidence[middle:].mean(0).argmax()
    return int(best) if agree and scores[best] - scores[second] > _SURE else None


def _at_beats(onsets: np.ndarray, places: np.ndarray) -> np.ndarray:
    near = places[:, None] + np.arange(-_NEAR, _NEAR + 1)
    return np.asarray(np.interp(near.ravel(), np.arange(len(onsets)), onsets, 0, 0).reshape(near.shape).max(1))


def _relative(values: np.ndarray) -> np.ndarray:
    return np.asarray(values / max(float(np.mean(values)), 1e-9))


def _chromas(mono: np.ndarray, times: np.ndarray, beat_s: float) -> np.ndarray:
    """Return (beats, 12): the share of each pitch class during each beat, on a logarithmic scale."""
    hz = np.fft.rfftfreq(_WINDOW, 1 / SAMPLE_RATE)
    is_pitched = (hz > _PITCHED_HZ[0]) & (hz < _PITCHED_HZ[1])
    classes = np.round(12 * np.log2(hz[is_pitched] / 440)).astype(int) % 12
    window = np.hanning(_WINDOW)
    found = np.zeros((len(times), 12))
    for n, time_s in enumerate(times):
        start = max(0, int((time_s + 0.03) * SAMPLE_RATE))
        beat = mono[start : start + int(beat_s * 0.9 * SAMPLE_RATE)]
        for at in range(0, max(1, len(beat) - _WINDOW // 2), _WINDOW // 2):
            piece = beat[at : at + _WINDOW]
            spectrum = np.abs(np.fft.rfft(np.pad(piece, (0, _WINDOW - len(piece))) * window))
            found[n] += np.bincount(classes, spectrum[is_pitched], 12)
        found[n] /= found[n].sum() + 1e-9
    return np.log1p(50 * found)
