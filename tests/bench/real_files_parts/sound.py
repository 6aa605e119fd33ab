"""The sound of the real files, and how it is compared with what was imported.

A click on each of eight beats at 93.75 bpm, whose beats of 0.64 s are whole samples at all usual rates. A click is a tone
of 1.5 kHz under a bell of 0.35 ms: it fits into 4 kHz, and its middle lies on a sample. In mono and stereo all channels
click, the right one at half the level; of more channels, each one clicks on a beat of its own.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from engine.contract.ranges import SAMPLE_RATE

TEMPO_BPM, KEYSCALE = 93.75, "F# minor"
BEAT_S, BEATS, FIRST_S, REST = (
    60 / TEMPO_BPM,
    8,
    0.32,
    321,
)  # REST: samples behind the last beat, so that no length is even
_TONE_HZ, _BELL_S, _LEVEL, _NOISE = 1500, 0.00035, 0.6, 0.001
_FARTHEST = 9000  # samples at 48 kHz by which a click is looked for
_FOLD = np.array([[1, 0], [0, 1], [0.7071, 0.7071], [0, 0], [0.7071, 0], [0, 0.7071]])  # ITU-R BS.775


@dataclass(frozen=True, slots=True)
class Seen:
    """What came out beside what went in, in samples at 48 kHz.

    longer: the length; late: the clicks; worst: the largest difference of a sample, 1 is full scale; fit: of the two
    channels to the clicks, 1 is perfect.
    """

    longer: int
    late: int
    worst: float
    fit: float


def frames_of(rate: int) -> int:
    return round(BEATS * BEAT_S * rate) + REST


def clicks(rate: int, channels: int, frames: int, *, noise: bool = True) -> np.ndarray:
    """(frames, channels) of 24-bit values."""
    sound = np.zeros((frames, channels))
    reach = round(0.004 * rate)
    times = np.arange(-reach, reach + 1) / rate
    shape = _LEVEL * np.exp(-0.5 * (times / _BELL_S) ** 2) * np.cos(2 * np.pi * _TONE_HZ * times)
    for beat in range(BEATS):
        at = round((FIRST_S + beat * BEAT_S) * rate)
        for channel in range(channels):
            if channels <= 2 or channel == beat % channels:
                sound[at - reach : at + reach + 1, channel] += shape * (0.5 if channel == 1 else 1)
    if noise:
        sound += np.random.default_rng(rate + channels).uniform(-_NOISE, _NOISE, sound.shape)
    return np.round(sound * 2**23) / 2**23


def write_master(path: Path, rate: int, channels: int, bits: int) -> None:
    """bits: 16, 24 or 32, the last as floating-point numbers."""
    subtype = {16: "PCM_16", 24: "PCM_24", 32: "FLOAT"}[bits]
    soundfile.write(
        path, clicks(rate, channels, frames_of(rate)), rate, subtype, format="WAVEX" if channels > 2 else "WAV"
    )


def compare(imported: np.ndarray, rate: int, channels: int, times: int = 1) -> Seen:
    """imported: (samples, 2) at 48 kHz. times: how often the sound stands in the file, one after the other."""
    frames = round(frames_of(rate) * SAMPLE_RATE / rate)
    once = _folded(clicks(SAMPLE_RATE, channels, frames, noise=rate == SAMPLE_RATE))
    expected = np.concatenate([once] * times)
    late = _lateness(expected, imported)
    shifted = imported[max(0, late) :]
    overlap = min(len(shifted), len(expected))
    worst = float(np.abs(shifted[:overlap] - expected[:overlap]).max()) if overlap else 1.0
    fits = [_fit(shifted[:overlap, side], expected[:overlap, side]) for side in (0, 1)]
    return Seen(len(imported) - len(expected), late, worst, min(fits))


def _folded(sound: np.ndarray) -> np.ndarray:
    channels = sound.shape[1]
    return np.repeat(sound, 2, axis=1) if channels == 1 else sound @ _FOLD if channels == 6 else sound[:, :2]


def _lateness(expected: np.ndarray, imported: np.ndarray) -> int:
    """Where the correlation of the sums of both channels is highest."""
    ours, theirs = expected.sum(axis=1), imported.sum(axis=1)
    size = 1 << (len(ours) + len(theirs)).bit_length()
    product = np.fft.irfft(np.fft.rfft(theirs, size) * np.conj(np.fft.rfft(ours, size)), size)
    lags = np.concatenate([np.arange(_FARTHEST), np.arange(-_FARTHEST, 0)])
    return int(lags[np.argmax(product[lags])])


def _fit(ours: np.ndarray, theirs: np.ndarray) -> float:
    norm = float(np.linalg.norm(ours) * np.linalg.norm(theirs))
    return float(ours @ theirs) / norm if norm else 0.0
