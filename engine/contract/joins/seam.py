"""The cross-fade where one sound follows another: at the edges of a repaint, and where the parts of a comp meet."""

import functools

import numpy as np

from engine.contract.ranges import DEFAULT_SEAM_S, SAMPLE_RATE

MAX_FADE_S = DEFAULT_SEAM_S


def fade_length(n_samples: int, seam_s: float = MAX_FADE_S) -> int:
    """How many samples at an edge of a span of this length are cross-faded: those of `seam_s`, at most a quarter of it."""
    return min(round(seam_s * SAMPLE_RATE), n_samples // 4)


@functools.cache
def rise(fade: int) -> np.ndarray:
    """The weights of the sound that comes in: a raised cosine above 0 and below 1, shape (fade, 1), float32.

    The same array for each call: not to be changed.
    """
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(fade) + 1) / (fade + 1))).astype(np.float32)[:, None]
