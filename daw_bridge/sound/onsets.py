"""Onset strength of music: the positive changes of its spectral energy (spectral flux: Bello et al. 2005, "A tutorial on
onset detection").

A log spectrum finds soft onsets beside loud ones. But it rises as soon as an onset touches the edge of the window, the
sooner the less sounded before, so it finds sharp onsets 4 to 5 ms early. `attack_s` therefore measures the exact time of
beats with windows of 3 ms. Its constants were chosen on 46 composed pieces and 12 drum patterns.
"""

from dataclasses import dataclass

import numpy as np

from engine.contract.audio import SAMPLE_RATE

_WINDOW, _HOP, _BANDS = 1024, 128, 24
RATE = SAMPLE_RATE / _HOP  # onset values a second
DELAY_S = 0.63 * _WINDOW / SAMPLE_RATE  # usual time from the start of a window to the onset that it finds
_LOW_HZ, _LOW_WEIGHT = 160.0, 3.0  # kick and bass distinguish the beat from the off-beat
_GROUPS_HZ = (0.0, _LOW_HZ, 1200.0, 5000.0, SAMPLE_RATE)
_SHORT, _STEP, _SHORT_BANDS = 128, 24, 6  # samples and bands of the exact measurement
_MET = 0.75  # share of a short window before the onset that makes it rise most
_COMPRESSED, _FLOOR = 0.15, 1e-6  # exponent of magnitudes, and what is added to their squares
_EARLIEST_S, _LATEST_S = -0.004, 0.007


@dataclass(frozen=True, slots=True)
class Onsets:
    """Strengths, RATE values a second. even: (frames,) of all bands alike. low: (frames,), low bands stressed. groups: (4,
    frames), of bass, middle, upper middle and treble.
    """

    even: np.ndarray
    low: np.ndarray
    groups: np.ndarray


def onsets_of(samples: np.ndarray) -> Onsets:
    """Return the onsets of samples (n, 2) at 48 kHz; empty if they are shorter than 85 ms."""
    mono = np.ascontiguousarray(samples.mean(axis=1, dtype=np.float32))
    if len(mono) < 4 * _WINDOW:
        return Onsets(np.zeros(0), np.zeros(0), np.zeros((4, 0)))
    window = np.hanning(_WINDOW).astype(np.float32)
    edges = np.unique(np.geomspace(1, _WINDOW // 2, _BANDS + 1).astype(int))
    energies = []
    for start in range(0, len(mono) - _WINDOW, 4096 * _HOP):  # in pieces, since the spectra of a minute are large
        piece = mono[start : start + 4096 * _HOP + _WINDOW - _HOP]
        frames = np.lib.stride_tricks.sliding_window_view(piece, _WINDOW)[::_HOP] * window
        power = np.abs(np.fft.rfft(frames)) ** 2
        energies.append(np.add.reduceat(power, edges[:-1], axis=1))
    log = np.log1p(np.concatenate(energies) * 1e3)
    rises = np.maximum(0.0, np.diff(log, axis=0, prepend=log[:1]))
    hz = edges[:-1] * SAMPLE_RATE / _WINDOW
    group = np.digitize(hz, _GROUPS_HZ) - 1
    groups = np.stack([_standing_out(rises[:, group == n].sum(axis=1)) for n in range(len(_GROUPS_HZ) - 1)])
    low = rises @ np.where(hz < _LOW_HZ, _LOW_WEIGHT, 1.0)
    return Onsets(_standing_out(rises.sum(axis=1)), _standing_out(low), groups)


def _standing_out(flux: np.ndarray) -> np.ndarray:
    """Return how far each value exceeds the average of the 0.2 s around it, at least 0."""
    return np.asarray(np.maximum(0.0, flux - np.convolve(flux, np.ones(75) / 75, "same")))


def attack_s(samples: np.ndarray, beats_s: np.ndarray) -> float:
    """Return how many seconds after the given times their attacks lie, on average: from -4 to 7 ms, 0 for attacks as soft as
    that.

    samples: (n, 2) at 48 kHz. beats_s: times of beats as `onsets_of` finds them.
    """
    mono = samples.mean(axis=1, dtype=np.float32)
    shifts = np.arange(round(_EARLIEST_S * SAMPLE_RATE), round(_LATEST_S * SAMPLE_RATE) + 1, _STEP)
    window = np.hanning(_SHORT).astype(np.float32)
    edges = np.unique(np.geomspace(1, _SHORT // 2, _SHORT_BANDS + 1).astype(int))[:-1]
    rises = np.zeros(len(shifts) - 1)
    for beat_s in beats_s:
        starts = round(beat_s * SAMPLE_RATE) + shifts - round(_MET * _SHORT)
        if starts[0] < 0 or starts[-1] + _SHORT > len(mono):
            continue
        power = np.abs(np.fft.rfft(mono[starts[:, None] + np.arange(_SHORT)] * window)) ** 2
        levels = (np.add.reduceat(power, edges, axis=1) + _FLOOR) ** (_COMPRESSED / 2)
        rises += np.maximum(0.0, np.diff(levels, axis=0)).sum(axis=1)
    best = int(rises.argmax())
    if best in {0, len(rises) - 1}:  # still rising where the search ends, or silence
        return 0.0
    return float((shifts[best] + _STEP / 2) / SAMPLE_RATE)
