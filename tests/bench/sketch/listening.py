"""Measures of sound for the benches: distance to renders, tempo, key, instruments. Clips are (samples, 2) float32 at 48
kHz. Tempo and chroma by librosa; keys by the profiles of Krumhansl & Kessler 1982; Fréchet distance as in Kilgour et
al. 2019, over log-mel spectra.
"""

from collections.abc import Sequence
from functools import cache

import librosa
import numpy as np
import torch
from scipy.linalg import sqrtm

from daw_bridge.sound.conform import measure
from engine.contract.audio import SAMPLE_RATE
from engine.training.codec.spectral_loss import magnitudes, mel_filters

_BANDS, _WINDOW, _POOL = 64, 2048, 47  # pooled over half a second
_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
_NOTES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_SAME_NOTE = {"Db": "C#", "D#": "Eb", "Gb": "F#", "G#": "Ab", "A#": "Bb", "Cb": "B", "B#": "C", "E#": "F", "Fb": "E"}


def mel_points(clip: np.ndarray) -> np.ndarray:
    """(half seconds, bands): mean log-mel energies of the middle channel."""
    wave = torch.from_numpy(np.ascontiguousarray(clip.T))[None]
    mel = (mel_filters(_WINDOW, _BANDS) @ magnitudes(wave, _WINDOW)[0, 2]).clamp(min=1e-5).log()
    whole = mel.shape[1] // _POOL * _POOL
    return np.asarray(mel[:, :whole].reshape(_BANDS, -1, _POOL).mean(-1).T)


def frechet(clips: Sequence[np.ndarray], others: Sequence[np.ndarray]) -> float:
    """Distance between the Gaussians of two sets of clips' mel points."""
    (mean_a, cov_a), (mean_b, cov_b) = (
        _gaussian(np.concatenate([mel_points(c) for c in each])) for each in (clips, others)
    )
    mixed = np.real(sqrtm(cov_a @ cov_b))
    return float(((mean_a - mean_b) ** 2).sum() + np.trace(cov_a + cov_b - 2 * mixed))


def _gaussian(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return points.mean(0), np.cov(points.T) + 1e-6 * np.eye(points.shape[1])


def tempo_bpm(clip: np.ndarray) -> float:
    """Librosa's tempo, with a finer hop than usual: its steps are 3 % at 180 bpm otherwise."""
    onsets = librosa.onset.onset_strength(y=_mono(clip), sr=SAMPLE_RATE, hop_length=128)
    tempo = librosa.feature.tempo(onset_envelope=onsets, sr=SAMPLE_RATE, hop_length=128, start_bpm=120, std_bpm=1.2)
    return float(tempo[0])


def is_tempo(found: float, wished: float) -> tuple[bool, bool]:
    """Whether a tempo is the requested one within 3 %, and whether it is so apart from octaves and triplets."""
    exact = abs(found / wished - 1) < 0.03
    return exact, exact or any(abs(found * factor / wished - 1) < 0.03 for factor in (0.5, 2.0, 1.5, 2 / 3, 3.0, 1 / 3))


def chroma(clip: np.ndarray) -> np.ndarray:
    """(12, frames): energy of each pitch class, C first, of sustained sound, in the four octaves from C2 up."""
    sustained = librosa.effects.harmonic(_mono(clip))
    lowest = float(librosa.note_to_hz("C2"))
    return np.asarray(
        librosa.feature.chroma_cqt(y=sustained, sr=SAMPLE_RATE, hop_length=2048, fmin=lowest, n_octaves=4)
    )


def key(clip: np.ndarray) -> str:
    """ "F# minor": the profile that fits best."""
    found = chroma(clip).mean(1)
    fits = {
        f"{_NOTES[root]} {mode}": float(np.corrcoef(np.roll(profile, root), found)[0, 1])
        for root in range(12) for mode, profile in (("major", _MAJOR), ("minor", _MINOR))
    }  # fmt: skip
    return max(fits, key=lambda name: fits[name])


def is_key(found: str, wished: str) -> bool:
    """The requested key or its relative: the same notes."""
    return _scale(found) == _scale(wished)


def _scale(name: str) -> int:
    """The major tonic that has its notes, 0 to 11."""
    note, _, mode = name.partition(" ")
    root = _NOTES.index(_SAME_NOTE.get(note, note))
    return (root + 3) % 12 if mode.startswith("min") else root


def timbre(clip: np.ndarray) -> np.ndarray:
    """(5,): share below 250 Hz, share above 4 kHz, how noisy, how many beginnings a second, how far up its middle lies."""
    mono = _mono(clip)
    spectrum = np.abs(librosa.stft(mono, n_fft=_WINDOW)) ** 2
    hz = librosa.fft_frequencies(sr=SAMPLE_RATE, n_fft=_WINDOW)
    total = spectrum.sum() + 1e-9
    loud = spectrum.sum(0) > 0.01 * spectrum.sum(0).max()
    flat = librosa.feature.spectral_flatness(S=spectrum[:, loud] + 1e-12, power=1.0).mean()
    onsets = librosa.onset.onset_detect(y=mono, sr=SAMPLE_RATE, hop_length=512)
    middle = (hz[:, None] * spectrum).sum() / total
    return np.array([
        spectrum[hz < 250].sum() / total, spectrum[hz > 4000].sum() / total, np.log10(flat + 1e-6),
        len(onsets) / (len(mono) / SAMPLE_RATE), np.log2(middle + 20),
    ])  # fmt: skip


class InstrumentClassifier:
    """Instruments by timbre: the nearest mean, in units of the spread within a kind."""

    def __init__(self, known: dict[str, list[np.ndarray]]) -> None:
        self._means = {name: np.mean(rows, 0) for name, rows in known.items()}
        within = [row - self._means[name] for name, rows in known.items() for row in rows]
        self._spread = np.std(within, 0) + 1e-6

    def classify(self, clip: np.ndarray) -> str:
        found = timbre(clip)
        return min(self._means, key=lambda name: float((((found - self._means[name]) / self._spread) ** 2).sum()))


def starts_late_s(clip: np.ndarray, bpm: float) -> float | None:
    """By how much the beats of a clip that should begin on one are late; None where no beat is clear."""
    timing = measure(clip, bpm)
    return timing.beat_error_s if timing.is_sure else None


def mel_difference(clip: np.ndarray, other: np.ndarray) -> float:
    """Mean absolute difference of two clips' log-mel points, natural logarithms."""
    a, b = mel_points(clip), mel_points(other)
    n = min(len(a), len(b))
    return float(np.abs(a[:n] - b[:n]).mean())


def chroma_correlation(clip: np.ndarray, source: np.ndarray) -> float:
    """Correlation of two clips' chroma over time, -1 to 1."""
    a, b = chroma(clip), chroma(source)
    n = min(a.shape[1], b.shape[1])
    return float(np.corrcoef(a[:, :n].ravel(), b[:, :n].ravel())[0, 1])


def _mono(clip: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(clip.mean(1), dtype=np.float32)


@cache
def shuffled_places(count: int, seed: int) -> tuple[int, ...]:
    return tuple(np.random.default_rng(seed).permutation(count))


def shuffled(clip: np.ndarray, seed: int = 0) -> np.ndarray:
    """The same sound cut into tenths of a second and put together at random."""
    piece = SAMPLE_RATE // 10
    pieces = [clip[n : n + piece] for n in range(0, len(clip) - piece + 1, piece)]
    return np.concatenate([pieces[n] for n in shuffled_places(len(pieces), seed)])
