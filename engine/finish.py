"""What happens to a decoded waveform before it is a take: splice into the source, or set its level. (samples, 2) float32."""

from typing import Protocol

import numpy as np
import soxr

from engine.contract.audio import SAMPLE_RATE
from engine.contract.joins.seam import MAX_FADE_S, fade_length, rise
from engine.contract.measures.loudness import ReadableSound

BLOCK = 10 * SAMPLE_RATE
TARGET_PEAK = 10 ** (-1 / 20)
Span = tuple[int, int]


def splice(
    source: "Sound",
    span: Span,
    new: np.ndarray,
    edges: tuple[bool, bool] = (True, True),
    seams_s: tuple[float, float] = (MAX_FADE_S, MAX_FADE_S),
) -> None:
    """Put `new` into source[span] in place, cross-faded inside the span at the edges that meet kept sound.

    The fades are raised cosines of `seams_s`, at most a quarter of the span; outside the span no sample is touched.
    """
    start, end = span
    first, last = (fade_length(end - start, seam_s) for seam_s in seams_s)
    weight = np.ones((end - start, 1), dtype=np.float32)
    if edges[0] and first:
        weight[:first] = rise(first)
    if edges[1] and last:
        weight[-last:] = rise(last)[::-1]
    source[start:end] = weight * new + (1 - weight) * source[start:end]


class Sound(ReadableSound, Protocol):
    """The same, which can be written by slices as well."""

    def __setitem__(self, span: slice, samples: np.ndarray, /) -> None: ...


def true_peak(samples: ReadableSound) -> float:
    """Largest absolute value of the waveform between the samples, by 4x oversampling (ITU-R BS.1770 annex 2)."""
    oversample = soxr.ResampleStream(SAMPLE_RATE, 4 * SAMPLE_RATE, 2, "float32", "HQ")
    peak = 0.0
    for start in range(0, len(samples), BLOCK):
        part = np.ascontiguousarray(samples[start : start + BLOCK])
        wave = oversample.resample_chunk(part, last=start + BLOCK >= len(samples))
        peak = max(peak, float(np.abs(part).max(initial=0.0)), float(np.abs(wave).max(initial=0.0)))
    return peak


def set_level(samples: Sound) -> None:
    """Scale in place to a true peak of -1 dBFS; silence (peak under 1e-6) stays as it is."""
    peak = true_peak(samples)
    if peak < 1e-6:
        return
    gain = np.float32(TARGET_PEAK / peak)
    for start in range(0, len(samples), BLOCK):
        samples[start : start + BLOCK] = samples[start : start + BLOCK] * gain


def fold_tail(loop: Sound, tail: np.ndarray) -> None:
    """What sounds beyond a loop's end fades out over its beginning, which fades in; in place.

    The first sample thus follows on the last as it did in the run. Weights: raised cosine, together 1.
    """
    weight = (0.5 - 0.5 * np.cos(np.pi * (np.arange(len(tail)) + 0.5) / max(1, len(tail)))).astype(np.float32)[:, None]
    loop[: len(tail)] = weight * loop[: len(tail)] + (1 - weight) * tail
