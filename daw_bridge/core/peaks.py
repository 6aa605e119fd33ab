"""Waveform pictures: minimum and maximum of the samples at several zoom levels."""

import contextlib
from dataclasses import dataclass

import numpy as np

from engine.contract.measures.loudness import ReadableSound
from engine.contract.ranges import SAMPLE_RATE

BIN = 256  # samples in the finest stored column
_FACTOR = 4


@dataclass(frozen=True, slots=True)
class Peaks:
    """Smallest and largest value of every 256 samples, and coarser levels of 4 columns each.

    levels: arrays (columns, 2 channels, 2), the last axis low and high, int8 (127 is full scale). samples: the sound
    itself (samples, 2), read when zoomed in further than the columns go. n_samples: of the whole take, also while
    its file is still being read and the levels are shorter.
    """

    levels: tuple[np.ndarray, ...]
    n_samples: int
    samples: ReadableSound | None = None

    @property
    def length_s(self) -> float:
        return self.n_samples / SAMPLE_RATE

    def columns(self, start_s: float, end_s: float, width: int) -> np.ndarray:
        """`width` columns (width, 2 channels, 2: low, high) in -1..1 for a span of time; silence outside the take."""
        start, step = start_s * SAMPLE_RATE, (end_s - start_s) * SAMPLE_RATE / max(1, width)
        if step < BIN and self.samples is not None:
            with contextlib.suppress(OSError):  # the file is away: the columns are there
                return _sample_columns(self.samples, start, step, width)
        level, bin_size = 0, float(BIN)
        while level + 1 < len(self.levels) and bin_size * _FACTOR <= step:
            level, bin_size = level + 1, bin_size * _FACTOR
        return _fold(self.levels[level], start / bin_size, step / bin_size, width) / 127.0


class PeaksBuilder:
    """Builds Peaks from consecutive blocks of samples."""

    def __init__(self, n_samples: int, glimpses: np.ndarray | None = None) -> None:
        """glimpses: (count, 2 channels, 2: low, high), evenly spaced; shown where blocks are still missing."""
        self.n_samples = n_samples
        self._glimpses = None if glimpses is None else _quantized(glimpses[..., 0], glimpses[..., 1])
        self._columns: list[np.ndarray] = []
        self._rest = np.zeros((0, 2), dtype=np.float32)

    def add(self, block: np.ndarray) -> None:
        """Append a block, (samples, 2) float32 in -1..1."""
        if len(self._rest):
            block = np.concatenate([self._rest, block])
        whole = len(block) // BIN * BIN
        if whole:
            cells = block[:whole].reshape(-1, BIN, 2)
            self._columns.append(_quantized(cells.min(axis=1), cells.max(axis=1)))
        self._rest = np.array(block[whole:])

    def peaks(self, samples: ReadableSound | None = None) -> Peaks:
        """Return the peaks of the blocks so far. samples: the whole take, (samples, 2), once its file is complete."""
        columns = list(self._columns)
        if len(self._rest):
            columns.append(_quantized(self._rest.min(axis=0)[None], self._rest.max(axis=0)[None]))
        level = np.concatenate(columns) if columns else np.zeros((0, 2, 2), dtype=np.int8)
        missing = 0 if samples is not None else -(-self.n_samples // BIN) - len(level)
        if self._glimpses is not None and missing > 0:
            at = np.arange(len(level), len(level) + missing) * len(self._glimpses) // (len(level) + missing)
            level = np.concatenate([level, self._glimpses[at]])
        if not len(level):
            level = np.zeros((1, 2, 2), dtype=np.int8)
        levels = [level]
        while len(level) > 512:
            level = np.concatenate([level, np.repeat(level[-1:], -len(level) % _FACTOR, axis=0)])
            cells = level.reshape(-1, _FACTOR, 2, 2)
            level = np.stack([cells[..., 0].min(axis=1), cells[..., 1].max(axis=1)], axis=-1)
            levels.append(level)
        return Peaks(tuple(levels), len(samples) if samples is not None else self.n_samples, samples)


def peaks_of(samples: ReadableSound) -> Peaks:
    """Peaks of a whole take, (samples, 2)."""
    builder = PeaksBuilder(len(samples))
    for start in range(0, len(samples), 1 << 20):
        builder.add(samples[start : start + (1 << 20)])
    return builder.peaks(samples)


def _quantized(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    both = np.stack([np.floor(low * 127), np.ceil(high * 127)], axis=-1)
    return both.clip(-127, 127).astype(np.int8)


def _fold(level: np.ndarray, start: float, step: float, width: int) -> np.ndarray:
    edges = np.floor(start + step * np.arange(width + 1)).astype(np.int64)
    inside = (edges[:-1] >= 0) & (edges[:-1] < len(level))
    out = np.zeros((width, 2, 2), dtype=np.float32)
    if not inside.any():
        return out
    first = edges[:-1][inside]
    low = np.minimum.reduceat(level[..., 0], first, axis=0)
    high = np.maximum.reduceat(level[..., 1], first, axis=0)
    # the last segment of reduceat runs to the end: limit it to its column
    last = level[first[-1] : max(first[-1] + 1, int(edges[1:][inside][-1]))]
    low[-1], high[-1] = last[..., 0].min(axis=0), last[..., 1].max(axis=0)
    out[inside] = np.stack([low, high], axis=-1)
    return out


def _sample_columns(samples: ReadableSound, start: float, step: float, width: int) -> np.ndarray:
    first = int(max(0, np.floor(start)))
    part = np.asarray(samples[first : max(first, int(np.ceil(start + step * width)) + 2)])
    if not len(part):
        return np.zeros((width, 2, 2), dtype=np.float32)
    if step <= 1:  # less than a sample per column: draw single samples
        wanted = np.round(start + step * np.arange(width)).astype(np.int64)
        columns = np.repeat(part[np.clip(wanted - first, 0, len(part) - 1)][..., None], 2, axis=-1)
        columns[wanted < 0] = 0  # before the take
        return columns
    return _fold(np.repeat(part[..., None], 2, axis=-1), start - first, step, width)
