"""Drum patterns with a bass, exactly on the grid: every beat is at a known sample, at any tempo and in any meter."""

import numpy as np

from engine.contract.audio import SAMPLE_RATE

_HIT = 9000  # samples


def kit(
    tempo_bpm: float, signature: tuple[int, int] = (4, 4), seconds: float = 14.0, *, hats: int = 2, first_s: float = 0.0
) -> np.ndarray:
    """Return (n, 2) samples at 48 kHz. tempo_bpm: quarter notes a minute. hats: in a quarter note. first_s: start of a bar.

    Kick and snare alternate on the beats, in x/8 on groups of three eighths, or of two in odd meters. The bass changes
    its note with the bar.
    """
    rng, (upper, lower) = np.random.default_rng(0), signature
    beat_s = 240 / tempo_bpm / lower
    bar_s, hat_s = beat_s * upper, 60 / tempo_bpm / hats
    group = (3 if upper % 3 == 0 else 2) if lower == 8 else 1
    sound = np.zeros(round((seconds + 1) * SAMPLE_RATE))
    for bar in range(-1, int(seconds / bar_s) + 1):
        start_s = first_s + bar * bar_s
        for n, beat in enumerate(range(0, upper, group)):
            _add(sound, start_s + beat * beat_s, _kick() if n % 2 == 0 else _snare(rng))
            _add(sound, start_s + beat * beat_s, _bass(55 * 2 ** ((0, 5, 7, 3)[bar % 4] / 12), 0.8 * beat_s * group))
        for n in range(int(bar_s / hat_s + 1e-6)):
            is_beat = (n * hat_s / beat_s) % 1 < 1e-6
            _add(sound, start_s + n * hat_s, (0.16 if is_beat else 0.1) * _hat(rng))
    return np.stack([0.5 * sound[: round(seconds * SAMPLE_RATE)]] * 2, axis=1).astype(np.float32)


def _add(sound: np.ndarray, at_s: float, hit: np.ndarray) -> None:
    start = round(at_s * SAMPLE_RATE)
    if start >= 0:
        sound[start : start + len(hit)] += hit[: max(0, len(sound) - start)]


def _time(n: int = _HIT) -> np.ndarray:
    return np.arange(n) / SAMPLE_RATE


def _kick() -> np.ndarray:
    time_s = _time()
    cycles = 50 * time_s + 60 * 0.03 * (1 - np.exp(-time_s / 0.03))  # falls from 110 to 50 Hz
    return np.asarray(0.9 * np.sin(2 * np.pi * cycles) * np.exp(-time_s / 0.09))


def _snare(rng: np.random.Generator) -> np.ndarray:
    time_s = _time()
    noise, tone = 0.5 * rng.standard_normal(_HIT), 0.35 * np.sin(2 * np.pi * 190 * time_s)
    return np.asarray(noise * np.exp(-time_s / 0.06) + tone * np.exp(-time_s / 0.05))


def _hat(rng: np.random.Generator) -> np.ndarray:
    return np.asarray(np.diff(rng.standard_normal(_HIT + 1)) * np.exp(-_time() / 0.02))


def _bass(hz: float, length_s: float) -> np.ndarray:
    time_s = _time(max(1, round(length_s * SAMPLE_RATE)))
    return np.asarray(0.3 * np.sin(2 * np.pi * hz * time_s) * np.minimum(1, time_s / 0.004) * np.exp(-time_s / 0.4))
