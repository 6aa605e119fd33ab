"""Measures the tempo of music of which nothing is known: one that is clear enough to be offered to the user."""

import numpy as np

from daw_bridge.core.timing import Relation
from daw_bridge.sound.conform import measure
from engine.contract.audio import SAMPLE_RATE

MEASURED_S = 60
_ASKED = (100.0, 120.0)  # both have to find the same music: whatever is asked for leaves a trace in what is found
_SAME = 0.004
_WHOLE = 0.0015  # music is made at whole tempi more often than near them


def steady_tempo(samples: np.ndarray, n_samples: int, signature: tuple[int, int] = (4, 4)) -> float | None:
    """Return the tempo in quarter notes per minute; None if it is not clear.

    samples: (n, 2) float32 at 48 kHz, the first minute of `n_samples`. signature: the one of the bars that are looked for.
    Music of whole bars gets the tempo at which it is, to the sample.
    """
    found = []
    for asked_bpm in _ASKED:
        first = measure(samples, asked_bpm, 0.0, signature)
        again = measure(samples, first.tempo_bpm, 0.0, signature) if first.is_sure else first
        if not again.is_sure or again.relation is not Relation.AS_REQUESTED:
            return None
        found.append(again.tempo_bpm)
    if abs(found[0] / found[1] - 1) > _SAME:
        return None
    return _exact(found[0], n_samples, signature)


def _exact(tempo_bpm: float, n_samples: int, signature: tuple[int, int]) -> float:
    upper, lower = signature
    bar_quarters, minutes = upper * 4 / lower, n_samples / SAMPLE_RATE / 60
    bars = max(1, round(tempo_bpm * minutes / bar_quarters))
    of_bars = bars * bar_quarters / minutes
    if bars <= 64 and abs(of_bars / tempo_bpm - 1) < _WHOLE:
        return round(of_bars, 4)
    whole = round(tempo_bpm)
    return float(whole) if abs(whole / tempo_bpm - 1) < _WHOLE else round(tempo_bpm, 2)
