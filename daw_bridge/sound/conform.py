"""Measures how far a take deviates from the requested tempo and bars, and aligns it to them.

`sound.tempo` tells the tempo; the peak of the onsets' spectrum near it is its exact value. The beats are the comb, as long
as the take, that meets most onsets. Double tempo is detected in half of the cases, half tempo in a tenth: most rhythms are
ambiguous there, and then the requested tempo is assumed. Figures: tests/bench/timekeeping.py.
"""

from dataclasses import replace

import numpy as np

from daw_bridge.core.timing import VERSION, Relation, Timing
from daw_bridge.sound.downbeat import first_of_bar
from daw_bridge.sound.onsets import DELAY_S, RATE, Onsets, attack_s, onsets_of
from daw_bridge.sound.tempo import find_tempo
from engine.contract.audio import SAMPLE_RATE
from engine.contract.texts import text

_AROUND, _STEP = 0.006, 0.0002  # range and step of the search for the exact tempo, relative to the found one
_SURE = 3.5  # times the average of all combs: noise stays below 3, nineteen of twenty pieces of music are above 4
_FINE = 1 << 19  # transform length: 0.04 bpm a bin
_HEARD_S = 60
_FAR = 0.35  # largest shift in beats: further off, the off-beat would be found
_CLEARLY = {Relation.HALF: 0.9, Relation.DOUBLE: 2.3}


def measure(
    samples: np.ndarray, tempo_bpm: float, first_bar_s: float = 0.0, signature: tuple[int, int] = (4, 4)
) -> Timing:
    """Measure the timing of a take.

    samples: (n, 2) float32 at 48 kHz, of which the first minute is measured. tempo_bpm: the requested tempo.
    first_bar_s: start of a requested bar. signature: upper and lower number.
    """
    return replace(_measured(samples[: _HEARD_S * SAMPLE_RATE], tempo_bpm, first_bar_s, signature), version=VERSION)


def _measured(samples: np.ndarray, tempo_bpm: float, first_bar_s: float, signature: tuple[int, int]) -> Timing:
    onsets = onsets_of(samples)
    unsure = Timing(tempo_bpm, Relation.AS_REQUESTED, 0.0, is_sure=False)
    if len(onsets.even) < 4 * RATE * 60 / tempo_bpm or not onsets.even.any():
        return unsure
    tempo = find_tempo(onsets.groups, tempo_bpm, signature)
    if tempo is None:
        return unsure
    spectrum = _spectrum(onsets.even)
    measured_bpm, relation = _pulse(spectrum, tempo.tempo_bpm, signature)[0], tempo.relation
    if relation is Relation.OTHER:
        return Timing(measured_bpm, relation, 0.0, is_sure=True)
    if relation is Relation.AS_REQUESTED:
        # all music has energy at half and double its tempo: only a much stronger pulse there means another tempo
        strength = _pulse(spectrum, measured_bpm, signature)[1]
        for other, factor in ((Relation.HALF, 0.5), (Relation.DOUBLE, 2.0)):
            if _pulse(spectrum, measured_bpm * factor, signature)[1] > _CLEARLY[other] * strength:
                relation = other
    beat_s = 240 / measured_bpm / signature[1]
    error_s, clarity = _beat(onsets.low, beat_s, first_bar_s)
    if clarity <= _SURE:
        return Timing(measured_bpm, relation, error_s, is_sure=False)
    first_s = (first_bar_s + error_s) % beat_s
    error_s += attack_s(samples, first_s + np.arange(int((len(samples) / SAMPLE_RATE - first_s) / beat_s)) * beat_s)
    late = _bars_late(samples, onsets, first_bar_s + error_s, beat_s, signature)
    return Timing(measured_bpm, relation, error_s, True, late, error_s + late * beat_s, first_bar_s)


def _bars_late(samples: np.ndarray, onsets: Onsets, bar_s: float, beat_s: float, signature: tuple[int, int]) -> int:
    """Return by how many beats the bars are late, negative if early; 0 if that is not clear.

    It never is in 5/8, 7/8 and the like: each of their groups of eighths begins as strongly as the bar.
    """
    if signature[1] >= 8 and signature[0] % 3:
        return 0
    n_beats = signature[0]
    start = bar_s % (beat_s * n_beats)
    mono = samples.mean(axis=1, dtype=np.float32)
    delay = round(DELAY_S * RATE)
    shown = (np.pad(onsets.even, (delay, 0)), np.pad(onsets.low, (delay, 0)))
    found = first_of_bar(mono, shown, RATE, start, beat_s, n_beats) or 0
    return found if found <= n_beats // 2 else found - n_beats


def _spectrum(onsets: np.ndarray) -> np.ndarray:
    centred = (onsets - onsets.mean()) * np.hanning(len(onsets))
    return np.asarray(np.abs(np.fft.rfft(centred, _FINE)))


def _pulse(spectrum: np.ndarray, tempo_bpm: float, signature: tuple[int, int]) -> tuple[float, float]:
    """Return the strongest pulse near a tempo, in bpm, and its strength: energy of the beats and their multiples."""
    tempi = tempo_bpm * (1 + np.arange(-_AROUND, _AROUND + _STEP, _STEP))
    bins = tempi * signature[1] / 4 / 60 / RATE * _FINE
    places = np.arange(len(spectrum))
    strength = np.zeros(len(tempi))
    for multiple, weight in ((1, 1.0), (2, 0.5), (4, 0.25)):
        strength += weight * np.interp(bins * multiple, places, spectrum)
    best = int(np.argmax(strength))
    return float(tempi[best]), float(np.max(strength))


def _beat(onsets: np.ndarray, beat_s: float, first_beat_s: float) -> tuple[float, float]:
    """Return the delay of the beats in seconds, up to a third of a beat, and their clarity over the average comb."""
    period = beat_s * RATE
    count = int((len(onsets) - 1) / period)
    shifts = np.arange(-_FAR * period, _FAR * period, 0.25)
    beats = (first_beat_s - DELAY_S) * RATE + np.arange(count + 1) * period
    places = beats[None, :] + shifts[:, None]
    values = np.interp(places.ravel(), np.arange(len(onsets)), onsets, left=0, right=0).reshape(places.shape)
    comb = values.mean(axis=1)
    best = int(comb.argmax())
    return float(shifts[best] / RATE), float(comb[best] / max(comb.mean(), 1e-12))


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
