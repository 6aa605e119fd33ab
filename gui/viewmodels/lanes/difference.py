"""Where a take departs from another one, as numbers."""

from dataclasses import dataclass

import numpy as np

from engine.contract.measures.loudness import ReadableSound
from engine.contract.ranges import SAMPLE_RATE

HOP = 1024  # samples of one value
_BLOCK = 512 * HOP
_GAP_S = 0.25  # shorter stretches that are equal do not end a span


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """levels: the RMS of what differs, one value for each `HOP` samples of the take; 0 where both are the same sound."""

    levels: np.ndarray

    def columns(self, start_s: float, end_s: float, width: int) -> np.ndarray:
        """The largest level of each of `width` columns of a span of time; NaN outside the take."""
        edges = (start_s + (end_s - start_s) * np.arange(width + 1) / max(1, width)) * SAMPLE_RATE / HOP
        first = np.floor(edges[:-1]).astype(np.int64)
        found = np.full(width, np.nan, np.float32)
        inside = (first >= 0) & (first < len(self.levels))
        if inside.any():
            starts = first[inside]
            found[inside] = np.maximum.reduceat(self.levels, starts)
            last = max(starts[-1] + 1, int(np.ceil(edges[-1])))
            found[np.flatnonzero(inside)[-1]] = self.levels[starts[-1] : last].max()
        return found

    @property
    def spans_s(self) -> list[tuple[float, float]]:
        """Where the take differs, in seconds of the take; spans with a short gap between them are one."""
        differs = np.flatnonzero(self.levels > 0)
        if not len(differs):
            return []
        hop_s = HOP / SAMPLE_RATE
        ends = np.flatnonzero(np.diff(differs) * hop_s > _GAP_S)
        firsts = differs[np.concatenate([[0], ends + 1])]
        lasts = differs[np.concatenate([ends, [len(differs) - 1]])]
        return [
            (first * hop_s, (last + 1) * hop_s) for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
        ]


def difference(samples: ReadableSound, other: ReadableSound, shift: int) -> Difference:
    """Compare a take with another one. shift: the sample of the other that lies at the take's first one.

    Outside the other, everything is new. Raises OSError.
    """
    levels = np.zeros(-(-len(samples) // HOP), np.float32)
    for start in range(0, len(samples), _BLOCK):
        own = np.array(samples[start : start + _BLOCK], np.float32)
        first, last = max(0, start + shift), min(len(other), start + shift + len(own))
        if first < last:
            own[first - start - shift : last - start - shift] -= other[first:last]
        squares = np.square(own).mean(axis=1)
        squares = np.concatenate([squares, np.zeros(-len(squares) % HOP, np.float32)])
        at = start // HOP
        levels[at : at + len(squares) // HOP] = np.sqrt(squares.reshape(-1, HOP).mean(axis=1))
    return Difference(levels)
