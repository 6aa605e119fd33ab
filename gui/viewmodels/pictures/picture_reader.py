"""Computes spectrograms, loudness lines and pictures of mid and side, on a thread of its own, and keeps them."""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from daw_bridge.core.peaks import Peaks, peaks_of
from engine.contract.measures.loudness import HOP_S, ReadableSound, short_term
from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.pictures.sides import MidSide, Sides, seen_as
from gui.viewmodels.pictures.spectrogram import TileKey, tile

_log = logging.getLogger(__name__)
_TILES_KEPT = 400  # of 48 KB each
_OTHERS_KEPT = 32
_PEAKS, _LINE = "peaks", "line"
Work = Callable[[], Iterator[Any]]
Key = TileKey | tuple[str, str]  # of the others: the take and what it is


class PictureReader(QObject):
    """Pictures that are not there yet are None, and are computed. `found` says that something new is there.

    What stands first in a call of `want` is computed first, and what the last call leaves out is not computed: the view
    has moved on. The thread ends when nothing is left to do. All methods belong to the window's thread.
    """

    found = Signal()
    _arrived = Signal(object, object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: OrderedDict[TileKey, np.ndarray] = OrderedDict()
        self._others: OrderedDict[tuple[str, str], Any] = OrderedDict()
        self._wanted: dict[Key, Work] = {}
        self._begun: dict[Key, Iterator[Any]] = {}
        self._arriving: set[Key] = set()  # computed, not yet seen by the window's thread
        self._unreadable: set[Key] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_closed = False
        self._arrived.connect(self._on_arrived)
        self._done.connect(self._on_done)

    def want(self, take_id: str, samples: ReadableSound, tiles: list[TileKey], *, line: bool, sides: Sides) -> None:
        """Compute what is missing of the tiles, of the loudness line, and of the waveform of mid and side."""
        wanted: dict[Key, Work] = {}
        if sides is Sides.MID_SIDE and (take_id, _PEAKS) not in self._others:
            wanted[take_id, _PEAKS] = partial(_mid_side, samples)
        wanted |= {key: partial(_tile, samples, key) for key in tiles if key not in self._tiles}
        known = self.line(take_id)
        if line and (known is None or len(known) < len(samples) // round(HOP_S * SAMPLE_RATE)):
            wanted[take_id, _LINE] = partial(_growing, samples)
        with self._lock:
            left_out = self._unreadable | self._arriving
            self._wanted = {key: work for key, work in wanted.items() if key not in left_out}
            self._begun = {key: begun for key, begun in self._begun.items() if key in self._wanted}
            if self._wanted and self._thread is None and not self._is_closed:
                self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
                self._thread.start()

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

    def retry(self) -> None:
        """Forget what could not be read: its drive may be back."""
        self._unreadable.clear()

    def close(self) -> None:
        """Begin nothing more; the thread ends with what it computes now."""
        with self._lock:
            self._is_closed = True
            self._wanted = {}

    def _on_arrived(self, key: Key, result: Any) -> None:
        if result is None:
            self._unreadable.add(key)
        elif isinstance(key, TileKey):
            self._tiles[key] = result
            while len(self._tiles) > _TILES_KEPT:
                self._tiles.popitem(last=False)
        else:
            self._others[key] = result
            while len(self._others) > _OTHERS_KEPT:
                self._others.popitem(last=False)
        self.found.emit()

    def _on_done(self, key: Key) -> None:
        with self._lock:
            self._arriving.discard(key)

    def _run(self) -> None:
        """Compute a piece of what stands first, until nothing is wanted: a line gives way to tiles that come later."""
        try:
            while (first := self._first()) is not None:
                key, work = first
                try:
                    with self._lock:
                        begun = self._begun.setdefault(key, work())
                    result = next(begun)
                except StopIteration:
                    self._end(key)
                except OSError as error:  # the drive is away
                    _log.info("no picture: %s", error)
                    self._arrived.emit(key, None)
                    self._end(key)
                else:
                    self._arrived.emit(key, result)
        except RuntimeError:
            _log.debug("the window was closed while a picture was computed")

    def _first(self) -> tuple[Key, Work] | None:
        with self._lock:
            if not self._wanted:
                self._thread = None
                return None
            return next(iter(self._wanted.items()))

    def _end(self, key: Key) -> None:
        with self._lock:
            self._wanted.pop(key, None)
            self._begun.pop(key, None)
            self._arriving.add(key)
        self._done.emit(key)


def _tile(samples: ReadableSound, key: TileKey) -> Iterator[np.ndarray]:
    yield tile(seen_as(samples, key.sides), key)


def _mid_side(samples: ReadableSound) -> Iterator[Peaks]:
    yield peaks_of(MidSide(samples))


def _growing(samples: ReadableSound) -> Iterator[np.ndarray]:
    whole = np.zeros(0)
    for piece in short_term(samples):
        whole = np.concatenate([whole, piece])
        yield whole
