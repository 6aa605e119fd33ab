"""Measures how far a take deviates from the requested tempo and bars, and aligns it to them.

Onsets are the positive changes of log-spectral energy (spectral flux: Bello et al. 2005, "A tutorial on onset detection").
The tempo is the peak of their spectrum near the requested tempo; the beats are the comb, as long as the take, that meets
most onsets. Double tempo is detected in half of the cases, half tempo in a tenth: most rhythms are ambiguous there, and
then the requested tempo is assumed. Figures: tests/bench/timekeeping.py.
"""

import numpy as np

from daw_bridge.core.timing import Relation, Timing
from daw_bridge.sound.downbeat import first_of_bar
from engine.contract.audio import SAMPLE_RATE
from engine.contract.texts import text

_WINDOW, _HOP, _BANDS = 1024, 128, 24
_RATE = SAMPLE_RATE / _HOP  # onset values a second
_AROUND, _STEP = 0.08, 0.0004  # range and step of the tempo search, relative to the requested tempo
_SURE = 3.5  # times the average of all combs: noise stays below 3, nineteen of twenty pieces of music are above 4
_FINE = 1 << 19  # transform length: 0.04 bpm a bin
_HEARD_S = 60
_LOW_HZ, _LOW_WEIGHT = 160.0, 3.0  # kick and bass distinguish the beat from the off-beat
_DELAY_S = 0.63 * _WINDOW / SAMPLE_RATE  # delay of an onset in the spectral flux, measured on rendered music
_FAR = 0.35  # largest shift in beats: further off, the off-beat would be found


_CLEARLY = {Relation.HALF: 0.9, Relation.DOUBLE: 2.3}


def measure(
    samples: np.ndarray, tempo_bpm: float, first_bar_s: float = 0.0, signature: tuple[int, int] = (4, 4)
) -> Timing:
    """Measure the timing of a take.

    samples: (n, 2) float32 at 48 kHz, of which the first minute is measured. tempo_bpm: the requested tempo.
    first_bar_s: start of a requested bar. signature: upper and lower number.
    """
    samples = samples[: _HEARD_S * SAMPLE_RATE]
    even, low = onset_strength(samples)
    if len(even) < 4 * _RATE * 60 / tempo_bpm or not even.any():
        return Timing(tempo_bpm, Relation.AS_REQUESTED, 0.0, is_sure=False)
    spectrum = _spectrum(even)
    measured_bpm, strength = _pulse(spectrum, tempo_bpm)
    relation = Relation.AS_REQUESTED
    # all music has energy at half and double its tempo: only a much stronger pulse there means another tempo
    for other, factor in ((Relation.HALF, 0.5), (Relation.DOUBLE, 2.0)):
        if _pulse(spectrum, tempo_bpm * factor)[1] > _CLEARLY[other] * strength:
            relation = other
    error_s, clarity = _beat(low, measured_bpm, first_bar_s)
    if clarity <= _SURE:
        return Timing(measured_bpm, relation, error_s, is_sure=False)
    late = _bars_late(samples, (even, low), first_bar_s + error_s, 240 / measured_bpm / signature[1], signature[0])
    return Timing(
        measured_bpm, relation, error_s, True, late, error_s + late * 240 / measured_bpm / signature[1], first_bar_s
    )


def _bars_late(
    samples: np.ndarray, onsets: tuple[np.ndarray, np.ndarray], bar_s: float, beat_s: float, n_beats: int
) -> int:
    """Return by how many beats the bars are late, negative if early; 0 if that is not clear."""
    start = bar_s % (beat_s * n_beats)
    mono = samples.mean(axis=1, dtype=np.float32)
    delay = round(_DELAY_S * _RATE)
    shown = (np.pad(onsets[0], (delay, 0)), np.pad(onsets[1], (delay, 0)))
    found = first_of_bar(mono, shown, _RATE, start, beat_s, n_beats) or 0
    return found if found <= n_beats // 2 else found - n_beats


def onset_strength(samples: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return two onset strengths, each (frames,) at 375 values a second: all bands equal, and low bands stressed."""
    mono = np.ascontiguousarray(samples.mean(axis=1, dtype=np.float32))
    if len(mono) < 4 * _WINDOW:
        return np.zeros(0), np.zeros(0)
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
    is_low = edges[:-1] * SAMPLE_RATE / _WINDOW < _LOW_HZ
    return _standing_out(rises.sum(axis=1)), _standing_out(rises @ np.where(is_low, _LOW_WEIGHT, 1.0))


def _standing_out(flux: np.ndarray) -> np.ndarray:
    """Return how far each value exceeds the average of the 0.2 s around it, at least 0."""
    return np.asarray(np.maximum(0.0, flux - np.convolve(flux, np.ones(75) / 75, "same")))


def _spectrum(onsets: np.ndarray) -> np.ndarray:
    centred = (onsets - onsets.mean()) * np.hanning(len(onsets))
    return np.asarray(np.abs(np.fft.rfft(centred, _FINE)))


def _pulse(spectrum: np.ndarray, tempo_bpm: float) -> tuple[float, float]:
    """Return the strongest pulse near a tempo, in bpm, and its strength: energy at the pulse and its multiples."""
    tempi = tempo_bpm * (1 + np.arange(-_AROUND, _AROUND + _STEP, _STEP))
    bins = tempi / 60 / _RATE * _FINE
    places = np.arange(len(spectrum))
    strength = np.zeros(len(tempi))
    for multiple, weight in ((1, 1.0), (2, 0.5), (4, 0.25)):
        strength += weight * np.interp(bins * multiple, places, spectrum)
    best = int(np.argmax(strength))
    return float(tempi[best]), float(np.max(strength))


def _beat(onsets: np.ndarray, tempo_bpm: float, first_beat_s: float) -> tuple[float, float]:
    """Return the delay of the beats in seconds, up to a third of a beat, and their clarity over the average comb."""
    period = 60 / tempo_bpm * _RATE
    count = int((len(onsets) - 1) / period)
    shifts = np.arange(-_FAR * period, _FAR * period, 0.25)
    beats = (first_beat_s - _DELAY_S) * _RATE + np.arange(count + 1) * period
    places = beats[None, :] + shifts[:, None]
    values = np.interp(places.ravel(), np.arange(len(onsets)), onsets, left=0, right=0).reshape(places.shape)
    comb = values.mean(axis=1)
    best = int(comb.argmax())
    return float(shifts[best] / _RATE), float(comb[best] / max(comb.mean(), 1e-12))


def conformed(samples: np.ndarray, timing: Timing, tempo_bpm: float, length: int) -> np.ndarray:
    """Align a take to the grid: shift its bars onto it and stretch it to `tempo_bpm`.

    samples, result: (n, 2) float32 at 48 kHz; the result has `length` samples. The take is stretched, at constant pitch, by
    the Signalsmith library, and only if the tempo is off by more than 0.1 %. Raises RuntimeError if the library is missing.
    """
    factor = tempo_bpm / timing.tempo_bpm
    if abs(factor - 1) > 1e-3:
        samples = _stretched(samples, factor)
    else:
        factor = 1.0
    shift = round(((timing.first_bar_s + timing.bar_error_s) / factor - timing.first_bar_s) * SAMPLE_RATE)
    moved = samples[shift:] if shift >= 0 else np.concatenate([np.zeros((-shift, 2), np.float32), samples])
    result = np.zeros((length, 2), np.float32)
    kept = min(length, len(moved))
    result[:kept] = moved[:kept]
    return result


def _stretched(samples: np.ndarray, factor: float) -> np.ndarray:
    """Speed up (n, 2) samples by a factor, at constant pitch."""
    try:
        from python_stretch import Signalsmith
    except ImportError as error:
        raise RuntimeError(text("Time-stretching needs the package python-stretch")) from error
    stretch = Signalsmith.Stretch()
    stretch.preset(2, SAMPLE_RATE)
    stretch.setTimeFactor(factor)
    stretched = np.asarray(stretch.process(np.ascontiguousarray(samples.T)), dtype=np.float32)
    return np.ascontiguousarray(stretched.T)
