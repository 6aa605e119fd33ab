"""Loudness of 48 kHz stereo after ITU-R BS.1770-5 annex 1, in LUFS: K-weighted, gated, blocks of 400 ms every 100 ms.

The two filters are applied as their frequency response, block by block: numpy has no recursive filter, and both forget
what they heard within a quarter of a second.
"""

import functools
import math
from collections.abc import Iterator
from typing import Protocol

import numpy as np

from engine.contract.ranges import SAMPLE_RATE

SILENCE_LUFS = -70.0  # the absolute gate
_RELATIVE_GATE_LU = 10.0
_OFFSET = -0.691
_HOP = SAMPLE_RATE // 10
_HOPS_PER_BLOCK = 4
HOP_S = 0.1
_HOPS_SHORT_TERM = 30
_HISTORY = SAMPLE_RATE // 2
_PIECE = 100 * _HOP
# BS.1770-5, tables 1 and 2: the shelf of a head, and a high pass
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


class ReadableSound(Protocol):
    """(samples, 2) float32 that can be read by slices: an array, or a file that never lies in memory."""

    def __len__(self) -> int: ...
    def __getitem__(self, span: slice, /) -> np.ndarray: ...


def loudness(*stretches: ReadableSound) -> float:
    """Integrated loudness of one or several stretches together, in LUFS; -inf where all of it lies under -70 LUFS.

    Sound shorter than a block counts as one block.
    """
    blocks = np.concatenate([np.zeros(0), *(_block_powers(stretch) for stretch in stretches if len(stretch))])
    loud = blocks[blocks > _power(SILENCE_LUFS)]
    if not len(loud):
        return -math.inf
    loud = loud[loud > loud.mean() * 10 ** (-_RELATIVE_GATE_LU / 10)]
    return _lufs(float(loud.mean()))


def momentary(sound: ReadableSound) -> np.ndarray:
    """Loudness of each block of 400 ms, one every 100 ms, in LUFS; -inf for digital silence."""
    return _all_lufs(_block_powers(sound))


def short_term(sound: ReadableSound) -> Iterator[np.ndarray]:
    """Yield the loudness of each 3 s, as EBU Tech 3341 counts them, one every 100 ms, in LUFS; -inf for digital silence.

    Each array belongs to the next ten seconds of the sound; the values of all, joined, stand for the 3 s that end 0.1 s,
    0.2 s, … after the start. What lies before the start is left out of the mean, not counted as silence.
    """
    before = np.zeros(0)
    for hops in _hop_powers(sound):
        joined = np.concatenate([before, hops])
        summed = np.cumsum(np.concatenate([[0.0], joined]))
        ends = np.arange(len(before) + 1, len(joined) + 1)
        starts = np.maximum(ends - _HOPS_SHORT_TERM, 0)
        yield _all_lufs(np.maximum(summed[ends] - summed[starts], 0.0) / (ends - starts))
        before = joined[-(_HOPS_SHORT_TERM - 1) :]


def _all_lufs(powers: np.ndarray) -> np.ndarray:
    return np.where(powers > 0, _OFFSET + 10 * np.log10(np.maximum(powers, 1e-30)), -np.inf)


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))


def _lufs(power: float) -> float:
    return _OFFSET + 10 * math.log10(power)


def _block_powers(sound: ReadableSound) -> np.ndarray:
    """Mean squares of the weighted blocks, both channels added."""
    if len(sound) < _HOPS_PER_BLOCK * _HOP:
        weighted = _weighted(np.asarray(sound[0 : len(sound)]), np.zeros((0, 2)))
        return np.array([np.square(weighted, dtype=np.float64).mean(axis=1).sum()]) if len(sound) else np.zeros(0)
    summed = np.cumsum(np.concatenate([[0.0], *_hop_powers(sound)]))
    return np.maximum(summed[_HOPS_PER_BLOCK:] - summed[:-_HOPS_PER_BLOCK], 0.0) / _HOPS_PER_BLOCK


def _hop_powers(sound: ReadableSound) -> Iterator[np.ndarray]:
    """Yield mean squares of each 100 ms, weighted, both channels added, for ten seconds of the sound at a time."""
    for start in range(0, len(sound), _PIECE):
        before = np.asarray(sound[max(0, start - _HISTORY) : start])
        weighted = _weighted(np.asarray(sound[start : start + _PIECE]), before)
        whole = weighted.shape[1] // _HOP
        hops = weighted[:, : whole * _HOP].reshape(2, whole, _HOP)
        yield np.einsum("chs,chs->h", hops, hops, dtype=np.float64) / _HOP


def _weighted(samples: np.ndarray, before: np.ndarray) -> np.ndarray:
    """K-weighted samples (2, n) of (n, 2); `before` is what sounded just before them.

    In float32, which takes half as long: what it rounds lies 140 dB under the loudest of ten seconds.
    """
    size = _HISTORY + -(-len(samples) // SAMPLE_RATE) * SAMPLE_RATE  # quick to transform, and few of them
    run = np.zeros((2, size), np.float32)
    run[:, _HISTORY - len(before) : _HISTORY] = before.T
    run[:, _HISTORY : _HISTORY + len(samples)] = samples.T
    spectrum = np.fft.rfft(run) * _response(size)
    return np.fft.irfft(spectrum, size)[:, _HISTORY : _HISTORY + len(samples)]


@functools.cache
def _response(size: int) -> np.ndarray:
    """Both filters at the frequencies of a real transform of this size."""
    delay = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(delay), dtype=complex)
    for upper, lower in (_SHELF, _HIGH_PASS):
        response *= np.polyval(upper[::-1], delay) / np.polyval(lower[::-1], delay)
    return response.astype(np.complex64)
