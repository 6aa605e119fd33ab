"""Spectrograms as tiles: levels over time and pitch, as bytes. No widgets, no state."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.contract.measures.loudness import ReadableSound
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.pictures.sides import Sides

ROWS = 192
COLUMNS = 256  # of a tile
LOWEST_HZ, HIGHEST_HZ = 30.0, SAMPLE_RATE / 2
FLOOR_DB = -96.0  # the byte 0; a sine of full scale is 255
SHORTEST_HOP, LONGEST_HOP = 64, 1 << 20
_LONG, _SHORT = 4096, 1024  # samples under the window
_LOOKS = 2  # transforms a column where columns lie further apart than the window reaches


@dataclass(frozen=True, slots=True)
class TileKey:
    """A tile: COLUMNS columns, `hop` samples each, from column COLUMNS * index on; lane 0 or 1 of the sides."""

    take_id: str
    sides: Sides
    lane: int
    hop: int
    index: int

    @property
    def start_s(self) -> float:
        return self.index * COLUMNS * self.hop / SAMPLE_RATE

    @property
    def end_s(self) -> float:
        return (self.index + 1) * COLUMNS * self.hop / SAMPLE_RATE


def hop_for(seconds_per_pixel: float) -> int:
    """The hop, a power of two, that gives each pixel one column or two."""
    samples = max(1, int(seconds_per_pixel * SAMPLE_RATE))
    return min(max(1 << (samples.bit_length() - 1), SHORTEST_HOP), LONGEST_HOP)


def keys_for(take_id: str, sides: Sides, hop: int, start_s: float, end_s: float, length_s: float) -> Iterator[TileKey]:
    """The tiles, of both lanes, that cover what a span of time has of a take."""
    tile_s = COLUMNS * hop / SAMPLE_RATE
    first, last = int(max(0.0, start_s) / tile_s), int(min(end_s, length_s) / tile_s)
    for index in range(first, last + 1):
        if index * tile_s < length_s:
            for lane in (0, 1):
                yield TileKey(take_id, sides, lane, hop, index)


def tile(samples: ReadableSound, key: TileKey) -> np.ndarray:
    """Return the bytes of a tile, (ROWS, COLUMNS), the highest pitch first. Raises OSError."""
    size = _LONG if key.hop >= _LONG // 8 else _SHORT
    looks = _LOOKS if key.hop > size else 1
    starts = (np.arange(COLUMNS * looks) + 0.5) * key.hop / looks + key.index * COLUMNS * key.hop - size / 2
    frames = _frames(samples, starts.astype(np.int64), size, key.lane)
    powers = np.abs(np.fft.rfft(frames * _window(size), axis=1)) ** 2
    rows = _rows(powers, size)
    rows = rows.reshape(COLUMNS, looks, ROWS).max(axis=1)
    decibels = 10 * np.log10(np.maximum(rows, 1e-20))
    levels = (decibels - FLOOR_DB) / -FLOOR_DB * 255
    return np.ascontiguousarray(levels.clip(0, 255).astype(np.uint8).T[::-1])


def row_of(hz: float) -> float:
    """How far down a spectrogram a frequency lies: 0 at the top, 1 at the bottom."""
    return float(1 - np.log(hz / LOWEST_HZ) / np.log(HIGHEST_HZ / LOWEST_HZ))


def _frames(samples: ReadableSound, starts: np.ndarray, size: int, lane: int) -> np.ndarray:
    """Windows of samples, (frames, size); silence where they reach beyond the sound."""
    frames = np.zeros((len(starts), size), np.float32)
    hop = int(starts[1] - starts[0])
    if hop >= size:  # each by itself: what lies between is never read
        for frame, start in zip(frames, starts.tolist(), strict=True):
            part = samples[max(0, start) : max(0, start + size)]
            at = max(0, -start)
            frame[at : at + len(part)] = part[:, lane]
        return frames
    first, last = int(starts[0]), int(starts[-1]) + size
    run = np.zeros(last - first, np.float32)
    part = samples[max(0, first) : max(0, last)]
    at = max(0, -first)
    run[at : at + len(part)] = part[:, lane]
    return np.lib.stride_tricks.sliding_window_view(run, size)[starts - first]


def _rows(powers: np.ndarray, size: int) -> np.ndarray:
    """Powers by pitch, (frames, ROWS): the strongest bin of a row, or between two bins where rows lie closer."""
    edges = _edges(size)
    middles = np.sqrt(edges[:-1] * edges[1:])
    below = np.minimum(middles.astype(np.int64), powers.shape[1] - 2)
    share = np.float32(middles - below)
    rows = powers[:, below] * (1 - share) + powers[:, below + 1] * share
    wide = np.flatnonzero(np.ceil(edges[1:]) - np.ceil(edges[:-1]) >= 2)
    if len(wide):
        firsts = np.ceil(edges[wide]).astype(np.int64)
        rows[:, wide] = np.maximum.reduceat(powers[:, : size // 2], firsts, axis=1)
    return rows


@functools.cache
def _edges(size: int) -> np.ndarray:
    """The borders of the rows, lowest first, in bins."""
    return np.geomspace(LOWEST_HZ, HIGHEST_HZ, ROWS + 1) * size / SAMPLE_RATE


@functools.cache
def _window(size: int) -> np.ndarray:
    """Hann's window, scaled so that a sine of full scale has the power 1."""
    window = np.hanning(size + 1)[:-1]
    return (window * 2 / window.sum()).astype(np.float32)
