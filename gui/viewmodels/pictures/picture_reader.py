"""Computes spectrograms, loudness lines and pictures of mid and side, on a thread of its own, and keeps them."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QObject

from daw_bridge.core.peaks import Peaks, peaks_of
from engine.contract.measures.loudness import HOP_S, ReadableSound, short_term
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.pictures.reader import Reader, Work
from gui.viewmodels.pictures.sides import MidSide, Sides, seen_as
from gui.viewmodels.pictures.spectrogram import TileKey, tile

_TILES_KEPT = 400  # of 48 KB each
_OTHERS_KEPT = 32
_PEAKS, _LINE = "peaks", "line"
Key = TileKey | tuple[str, str]  # of the others: the take and what it is


class PictureReader(Reader):
    """Pictures of one take. Those that are not there yet are None, and are computed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: OrderedDict[TileKey, np.ndarray] = OrderedDict()
        self._others: OrderedDict[tuple[str, str], Any] = OrderedDict()

    def want(self, take_id: str, samples: ReadableSound, tiles: list[TileKey], *, line: bool, sides: Sides) -> None:
        """Compute what is missing of the tiles, of the loudness line, and of the waveform of mid and side."""
        wanted: dict[Hashable, Work] = {}
        if sides is Sides.MID_SIDE and (take_id, _PEAKS) not in self._others:
            wanted[take_id, _PEAKS] = partial(_mid_side, samples)
        wanted |= {key: partial(_tile, samples, key) for key in tiles if key not in self._tiles}
        known = self.line(take_id)
        if line and (known is None or len(known) < len(samples) // round(HOP_S * SAMPLE_RATE)):
            wanted[take_id, _LINE] = partial(_growing, samples)
        self._want(wanted)

    def tile(self, key: TileKey) -> np.ndarray | None:
        """The bytes of a tile, (ROWS, COLUMNS)."""
        if key in self._tiles:
            self._tiles.move_to_end(key)
        return self._tiles.get(key)

    def mid_side(self, take_id: str) -> Peaks | None:
        return self._others.get((take_id, _PEAKS))

    def line(self, take_id: str) -> np.ndarray | None:
        """Short-term loudness in LUFS, one value every 100 ms, as far as it is computed."""
        return self._others.get((take_id, _LINE))

    def _keep(self, key: Key, result: Any) -> None:
        if isinstance(key, TileKey):
            self._tiles[key] = result
            while len(self._tiles) > _TILES_KEPT:
                self._tiles.popitem(last=False)
        else:
            self._others[key] = result
            while len(self._others) > _OTHERS_KEPT:
                self._others.popitem(last=False)


def _tile(samples: ReadableSound, key: TileKey) -> Iterator[np.ndarray]:
    yield tile(seen_as(samples, key.sides), key)


def _mid_side(samples: ReadableSound) -> Iterator[Peaks]:
    yield peaks_of(MidSide(samples))


def _growing(samples: ReadableSound) -> Iterator[np.ndarray]:
    whole = np.zeros(0)
    for piece in short_term(samples):
        whole = np.concatenate([whole, piece])
        yield whole
