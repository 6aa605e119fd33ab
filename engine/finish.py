"""What happens to a decoded waveform before it is a take: splice into the source, or set its level. (samples, 2) float32."""

import numpy as np
import soxr

from engine.audio import SAMPLE_RATE

MAX_FADE_S = 0.02
TARGET_PEAK = 10 ** (-1 / 20)
Span = tuple[int, int]


def splice(source: np.ndarray, span: Span, new: np.ndarray, edges: tuple[bool, bool] = (True, True)) -> None:
    """Put `new` into source[span] in place, cross-faded inside the span at the edges that meet kept sound.

    The fade is a raised cosine of 20 ms, or a quarter of a shorter span; outside the span no sample is touched.
    """
    start, end = span
    fade = min(round(MAX_FADE_S * SAMPLE_RATE), (end - start) // 4)
    weight = np.ones((end - start, 1), dtype=np.float32)
    rise = (0.5 - 0.5 * np.cos(np.pi * (np.arange(fade) + 1) / (fade + 1))).astype(np.float32)[:, None]
    if edges[0] and fade:
        weight[:fade] = rise
    if edges[1] and fade:
        weight[-fade:] = rise[::-1]
    source[start:end] = weight * new + (1 - weight) * source[start:end]


def true_peak(samples: np.ndarray) -> float:
    """Largest absolute value of the waveform between the samples, by 4x oversampling (ITU-R BS.1770 annex 2)."""
    oversample = soxr.ResampleStream(SAMPLE_RATE, 4 * SAMPLE_RATE, samples.shape[1], "float32", "HQ")
    block = 10 * SAMPLE_RATE
    peak = float(np.abs(samples).max(initial=0.0))
    for start in range(0, len(samples), block):
        part = np.ascontiguousarray(samples[start : start + block])
        wave = oversample.resample_chunk(part, last=start + block >= len(samples))
        peak = max(peak, float(np.abs(wave).max(initial=0.0)))
    return peak


def set_level(samples: np.ndarray) -> np.ndarray:
    """Scale to a true peak of -1 dBFS; silence (peak under 1e-6) stays as it is."""
    peak = true_peak(samples)
    return samples if peak < 1e-6 else samples * np.float32(TARGET_PEAK / peak)


def fold_tail(samples: np.ndarray, n_samples: int) -> np.ndarray:
    """A loop of n_samples: what sounds beyond its end fades out over its beginning, which fades in.

    The first sample thus follows on the last as it did in the run. Weights: raised cosine, together 1.
    """
    loop, tail = samples[:n_samples].copy(), samples[n_samples:]
    rise = (0.5 - 0.5 * np.cos(np.pi * (np.arange(len(tail)) + 0.5) / max(1, len(tail)))).astype(np.float32)[:, None]
    loop[: len(tail)] = rise * loop[: len(tail)] + (1 - rise) * tail
    return loop
