"""Reads the waveforms of takes that are not selected, and where they differ, off the window's thread; keeps the latest."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject

from daw_bridge.core.clip import Take
from daw_bridge.core.peaks import Peaks, PeaksBuilder
from engine.contract.audio import open_samples
from gui.viewmodels.lanes.difference import Difference, difference
from gui.viewmodels.pictures.reader import Reader, Work

COLUMNS = 512  # of a piece of a waveform
_BLOCK = 1 << 20
_FIRST_LOOK = 4  # blocks after which a long take's waveform begins to be shown; then twice as many, and so on
_KEPT_BYTES = 32 << 20
_PIECES_KEPT = 256


@dataclass(frozen=True, slots=True)
class PieceKey:
    """`COLUMNS` columns of a take's waveform, from column `index * COLUMNS` on; column 0 begins with the take."""

    take_id: str
    column_s: float
    index: int

    @property
    def start_s(self) -> float:
        return self.index * COLUMNS * self.column_s

    @property
    def end_s(self) -> float:
        return (self.index + 1) * COLUMNS * self.column_s


class LaneReader(Reader):
    """Waveforms and differences that are not there yet are None; `want` says which are computed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._peaks: OrderedDict[str, Peaks] = OrderedDict()
        self._whole: set[str] = set()
        self._differences: OrderedDict[tuple[str, str], Difference] = OrderedDict()
        self._pieces: OrderedDict[PieceKey, np.ndarray] = OrderedDict()

    def want(
        self, takes: Iterable[Take], compared: Iterable[tuple[Take, Take]], pieces: Iterable[tuple[PieceKey, Peaks]]
    ) -> None:
        """Compute what is missing, in the order of what is given.

        takes: whose waveforms are seen. compared: takes, each with the one that it is compared with. pieces: of waveforms
        that are seen so near that their samples are read.
        """
        wanted: dict[Hashable, Work] = {
            ("peaks", take.id): partial(_peaks, take) for take in takes if take.id not in self._whole
        }
        wanted |= {key: partial(_piece, key, peaks) for key, peaks in pieces if key not in self._pieces}
        wanted |= {
            (take.id, other.id): partial(_difference, take, other)
            for take, other in compared
            if (take.id, other.id) not in self._differences
        }
        self._want(wanted)

    def peaks(self, take_id: str) -> Peaks | None:
        """The waveform of a take; while its file is read, the beginning of it."""
        if take_id in self._peaks:
            self._peaks.move_to_end(take_id)
        return self._peaks.get(take_id)

    def difference(self, take_id: str, other_id: str) -> Difference | None:
        return self._differences.get((take_id, other_id))

    def piece(self, key: PieceKey) -> np.ndarray | None:
        """The columns (COLUMNS, 2: low, high) of both channels together."""
        if key in self._pieces:
            self._pieces.move_to_end(key)
        return self._pieces.get(key)

    def is_lost(self, take_id: str) -> bool:
        """Whether the file of a take could not be read."""
        return ("peaks", take_id) in self._unreadable

    def _keep(self, key: Any, result: Any) -> None:
        if isinstance(key, PieceKey):
            self._pieces[key] = result
            while len(self._pieces) > _PIECES_KEPT:
                self._pieces.popitem(last=False)
        elif isinstance(result, Difference):
            self._differences[key] = result
            self._bound(self._differences, lambda kept: kept.levels.nbytes)
        else:
            peaks, is_whole = result
            self._peaks[key[1]] = peaks
            if is_whole:
                self._whole.add(key[1])
            self._bound(self._peaks, lambda kept: sum(level.nbytes for level in kept.levels))
            self._whole &= self._peaks.keys()

    def _bound(self, kept: OrderedDict[Any, Any], size: Any) -> None:
        """Forget what was looked at longest ago, but never what has just come."""
        total = sum(size(each) for each in kept.values())
        while total > _KEPT_BYTES and len(kept) > 1:
            total -= size(kept.popitem(last=False)[1])


def both_channels(columns: np.ndarray) -> np.ndarray:
    """The columns (width, 2: low, high) of both channels together."""
    return np.stack([columns[..., 0].min(axis=1), columns[..., 1].max(axis=1)], axis=-1)


def _peaks(take: Take) -> Iterator[tuple[Peaks, bool]]:
    """Yield the waveform as far as it is read, and whether that is all."""
    samples = open_samples(Path(take.path))
    builder, look = PeaksBuilder(len(samples)), _FIRST_LOOK
    for count, start in enumerate(range(0, len(samples), _BLOCK)):
        builder.add(samples[start : start + _BLOCK])
        if count == look:
            look *= 2
            yield builder.peaks(), False
    yield builder.peaks(samples), True


def _piece(key: PieceKey, peaks: Peaks) -> Iterator[np.ndarray]:
    yield both_channels(peaks.columns(key.start_s, key.end_s, COLUMNS))


def _difference(take: Take, other: Take) -> Iterator[Difference]:
    own, others = open_samples(Path(take.path)), open_samples(Path(other.path))
    yield difference(own, others, take.start_samples - other.start_samples)
