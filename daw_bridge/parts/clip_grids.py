"""Tempo and time signature of single clips: set by the user, or measured in an import that says none, and offered."""

import logging
from dataclasses import replace
from pathlib import Path

import numpy as np

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Take, clip_tempo, is_signature
from daw_bridge.core.events import DeskEvent, SelectionChanged, TakeAdded
from daw_bridge.library.library import Library
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.sound.tempo_offer import MEASURED_S, steady_tempo
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.messages import MessageError
from engine.contract.texts import text

_log = logging.getLogger(__name__)


class ClipGrids:
    """Part of the bridge; methods run on the inbox thread. Measuring runs on a worker."""

    def __init__(self, desk: Desk, writes: IndexWrites) -> None:
        self._desk, self._writes = desk, writes
        self._measured: set[str] = set()  # clips that were measured in this run, or are being measured
        self._selected = ""
        self._offered: dict[str, float] = {}
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SelectionChanged(selection):
                self._selected = selection.take_id
                self._measure(selection.take_id)
            case TakeAdded(take, True) if take.id == self._selected:  # not each of a folder's files, which would wait
                self._measure(take.id)

    def set(self, clip_id: str, tempo_bpm: float | None, timesignature: str = "") -> None:
        """Set tempo and signature of a clip; None and "" for what its file says. Raises MessageError."""
        self.change(clip_id, tempo_bpm=tempo_bpm, timesignature=timesignature)

    def change(self, clip_id: str, **values: float | str | None) -> None:
        """Set `tempo_bpm`, `timesignature` or both of a clip. Raises MessageError."""
        library = self._desk.open_library()
        if library.clip(clip_id) is None:
            raise self._desk.unknown_clip(clip_id)
        tempo_bpm, signature = values.get("tempo_bpm"), values.get("timesignature")
        if tempo_bpm is not None:
            replace(self._desk.settings, tempo_bpm=tempo_bpm)  # type: ignore[arg-type]  # raises outside the range
        if signature and not is_signature(str(signature)):
            raise MessageError(text("There is no time signature {name}", name=signature))

        def write(library: Library) -> Clip | None:
            clip = library.clip(clip_id)  # now, since an earlier change may have waited for the index as well
            changed = replace(clip, **values) if clip is not None else None  # type: ignore[arg-type]
            return changed and library.set_clip_grid(clip_id, changed.tempo_bpm, changed.timesignature)

        def done(clip: Clip | None) -> None:
            if clip is not None:
                self._desk.emit(events.ClipChanged(clip))

        self._writes.write(library, write, done)

    def measured(self, clip_id: str) -> float | None:
        """Return the tempo that was measured and offered for a clip, in bpm."""
        return self._offered.get(clip_id)

    def _measure(self, take_id: str) -> None:
        """Measure an imported take whose clip has no tempo, and emit TempoOffered if it has a clear one."""
        found = self._desk.found(take_id)
        if found is None or found[0].id in self._measured:
            return
        clip, take = found
        if not take.recipe.imported_from or clip_tempo(take, clip) is not None:
            return
        self._measured.add(clip.id)
        self._desk.work(
            lambda: _measured(take, self._desk.settings.grid.signature),
            lambda tempo_bpm: self._offer(clip.id, tempo_bpm),
            lambda error: _log.info("no tempo of %s: %s", take.path, error),
        )

    def _offer(self, clip_id: str, tempo_bpm: float | None) -> None:
        if tempo_bpm is not None:
            self._offered[clip_id] = tempo_bpm
            self._desk.emit(events.TempoOffered(clip_id, tempo_bpm))


def _measured(take: Take, signature: tuple[int, int]) -> float | None:
    samples = np.asarray(open_samples(Path(take.path))[: MEASURED_S * SAMPLE_RATE])
    return steady_tempo(samples, take.n_samples, signature)
