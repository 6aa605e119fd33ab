"""How well new takes keep time, measured as they arrive; and the same take put exactly onto the bars, as one more take."""

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from daw_bridge.core import events
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem
from daw_bridge.core.timing import Timing
from daw_bridge.library.library import new_id
from daw_bridge.sound.conform import conformed, measure
from engine.contract.audio import SAMPLE_RATE, AudioError, map_samples, write_wav

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge

_log = logging.getLogger(__name__)
_MAX_S = 600.0


class Timekeeping:
    """Part of the bridge; methods run on the inbox thread, measuring and stretching on a worker."""

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self._known: dict[str, Timing] = {}

    def measure(self, take: Take) -> None:
        """TakeTimed tells how it went; takes that were asked for without a tempo are left alone."""
        tempo_bpm = wished_tempo(take)
        if tempo_bpm is None:
            return
        grid = self._bridge.grid.on(take)
        upper, lower = grid.signature
        first_bar_s = grid.origin_s % (240 / tempo_bpm * upper / lower)

        def work() -> None:
            try:
                samples = np.asarray(map_samples(Path(take.path))[: 60 * SAMPLE_RATE])
                timing = measure(samples, tempo_bpm, first_bar_s, grid.signature)
            except AudioError as error:
                _log.info("not measured: %s", error)
                return
            self._bridge.post(partial(self._tell, take.id, timing))

        self._bridge.files.submit(work)

    def _tell(self, take_id: str, timing: Timing) -> None:
        self._known[take_id] = timing
        self._bridge.emit(events.TakeTimed(take_id, timing))

    def words(self, take_id: str) -> str:
        """What was measured, for people; "" for a take that was not."""
        timing = self._known.get(take_id)
        return timing.words() if timing is not None else ""

    def conform(self, take_id: str) -> None:
        """One more take, its beats on the grid and its tempo the wished one; the take itself stays."""
        library, timing = self._bridge.library, self._known.get(take_id)
        take = library.take(take_id) if library is not None else None
        if library is None or take is None:
            return
        tempo_bpm = wished_tempo(take)
        if timing is None or not timing.is_sure or tempo_bpm is None:
            hint = "Only takes made at a tempo, with a beat to hear, can be put onto the grid."
            self._bridge.emit(Problem("no steady beat was found in this take", hint))
            return
        target = library.clip_folder(take.clip_id) / f"{new_id()}.wav"
        tags = take.recipe.get("tags", {}) | {
            "take_name": f"{take.name} on the grid", "parent_take": take.id, "start_samples": str(take.start_samples),
        }  # fmt: skip
        done = {"from_take": take.id, "bar_error_s": timing.bar_error_s, "tempo_bpm": timing.tempo_bpm}
        recipe = take.recipe | {"tags": tags, "offset_samples": 0, "conformed": done}

        def work() -> None:
            try:
                samples = np.asarray(map_samples(Path(take.path)))
                write_wav(target, conformed(samples, timing, tempo_bpm, len(samples)), recipe)
            except (AudioError, RuntimeError) as error:
                problem = Problem(f"the take was not put onto the grid: {error}", getattr(error, "hint", ""))
                self._bridge.post(lambda: self._bridge.emit(problem))
            else:
                self._bridge.post(arrive)

        def arrive() -> None:
            if self._bridge.library is not library:
                return
            _, made = library.add_take(target, recipe, take.n_samples)
            self._bridge.emit(events.TakeAdded(made))
            self._bridge.audition.select_take(made.id)
            self.measure(made)

        if take.length_s > _MAX_S:
            self._bridge.emit(Problem("the take is too long to be stretched", "Takes up to ten minutes can be."))
            return
        self._bridge.files.submit(work)


def wished_tempo(take: Take) -> float | None:
    """The tempo that a take was asked for; None for imports and wishes without one."""
    tempo = take.recipe.get("prompt", {}).get("bpm")
    return float(tempo) if tempo else None
