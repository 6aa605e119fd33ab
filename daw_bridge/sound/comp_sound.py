"""The sound of a comp, read by slices from the files of its takes: played while it is made, and written block by block."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from daw_bridge.core.comp import Comp, Extent, Span
from engine.contract.audio import SAMPLE_RATE
from engine.contract.joins.seam import fade_length, rise
from engine.contract.measures.loudness import ReadableSound

BLOCK = 10 * SAMPLE_RATE


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """The samples of a take, and where it starts on the clip's axis."""

    start: int
    samples: ReadableSound

    @property
    def extent(self) -> Extent:
        return self.start, self.start + len(self.samples)

    def read(self, start: int, end: int) -> np.ndarray:
        """The samples between two places of the clip's axis, silence outside the take. Raises OSError."""
        found = np.zeros((end - start, 2), np.float32)
        first, last = max(start, self.start), min(end, self.start + len(self.samples))
        if first < last:
            found[first - start : last - start] = self.samples[first - self.start : last - self.start]
        return found


class CompSound:
    """The samples of a comp as an array of shape (samples, 2), float32, which is read by slices. Any thread may read.

    Where a span begins, the take before it fades out over its first samples; where the base follows on a span, the base
    fades in over its last ones. Lengths and curve are those of a repaint; all other samples are those of one take.
    """

    dtype = np.dtype(np.float32)
    ndim = 2

    def __init__(self, comp: Comp, takes: Mapping[str, Placed], extent: Extent | None = None) -> None:
        """takes: by their ids; spans of others are left out. extent: what to read, on the clip's axis; all by default.

        Raises KeyError without the base.
        """
        comp = comp.without_takes({take_id for take_id in comp.take_ids if take_id not in takes})
        whole = comp.extent({take_id: take.extent for take_id, take in takes.items()})
        self.start, end = extent or whole
        self.shape = (max(0, end - self.start), 2)
        self._base = takes[comp.base]
        self._parts = [_Part(takes[part.take_id], part) for part in comp.parts(whole)]
        self._starts = [part.span.start for part in self._parts]
        self._is_base = [part.span.take_id == comp.base for part in self._parts]

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, piece: slice) -> np.ndarray:
        """Read a slice of step 1 into an array of its own. Raises ValueError for another step, OSError for a lost file."""
        first, last, step = piece.indices(len(self))
        if step != 1:
            raise ValueError(piece)
        found = np.zeros((max(0, last - first), 2), np.float32)
        place, end = self.start + first, self.start + last
        for at in range(max(0, bisect_right(self._starts, place) - 1), len(self._parts)):
            start, until = max(place, self._starts[at]), min(end, self._parts[at].span.end)
            if start < until:
                found[start - place : until - place] = self._read(at, start, until)
            if until == end:
                break
        return found

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield all samples, ten seconds at a time. Raises OSError."""
        for start in range(0, len(self), BLOCK):
            yield self[start : start + BLOCK]

    def _read(self, at: int, start: int, end: int) -> np.ndarray:
        """Samples of one part, with its cross-fades."""
        part = self._parts[at]
        found = part.take.read(start, end)
        if self._is_base[at]:
            return found
        fade = fade_length(part.span.end - part.span.start)
        if at:
            _mix(found, start, part.span.start, rise(fade), self._parts[at - 1].take)
        if at + 1 < len(self._parts) and self._is_base[at + 1]:
            _mix(found, start, part.span.end - fade, rise(fade)[::-1], self._base)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    take: Placed
    span: Span


def _mix(found: np.ndarray, start: int, fade_start: int, weights: np.ndarray, other: Placed) -> None:
    """Mix what another take holds into samples that begin at `start`. weights: of these samples, from `fade_start` on."""
    first, last = max(start, fade_start), min(start + len(found), fade_start + len(weights))
    if first < last:
        weight = weights[first - fade_start : last - fade_start]
        kept = found[first - start : last - start]
        found[first - start : last - start] = weight * kept + (1 - weight) * other.read(first, last)
