"""What must not leave the engine without a word: no sound where there should be some, a constant, flattened waves, holes.

A take of which nothing can be used fails its job with `FlawError`; one that still can be used carries names of its
flaws in the recipe, and the user gets a notice.
"""

from enum import StrEnum

import numpy as np

from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import ReadableSound, momentary
from engine.contract.texts import text
from engine.level import INAUDIBLE_LUFS

_BLOCK = 10 * SAMPLE_RATE
_NEAR_PEAK, _FLATTENED_SHARE = 0.99, 0.1  # a sine spends 9 % of its time within 1 % of its peak
_CONSTANT_LEVEL, _MOVEMENT = 0.01, 1e-3
_HOLE_LU, _HOLE_S = 35.0, 1.0


class Flaw(StrEnum):
    """What is wrong with a take, as its recipe names it."""

    SILENT = "silent"
    CONSTANT = "constant"
    FLATTENED = "flattened"
    HOLE = "hole"

    @property
    def sentence(self) -> str:
        match self:
            case Flaw.SILENT:
                return text("The result is silent")
            case Flaw.CONSTANT:
                return text("The result is a constant, not sound")
            case Flaw.FLATTENED:
                return text("The waves of the result are cut flat at the top")
            case Flaw.HOLE:
                return text("A part of the result is almost silent")


class FlawError(Exception):
    """Nothing of the take can be used."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.sentence)
        self.flaw = flaw


def examine(
    sound: ReadableSound, own: float, *, may_be_silent: bool = False, beside: float | None = None
) -> list[Flaw]:
    """The flaws of a decoded take, or of a repainted part of one, before its level is set.

    own: its loudness. beside: that of what is kept beside a repainted part, if anything is. Where it is silent, silence is
    no flaw; a part that falls far below it for a second has a hole. Raises FlawError for silence (unless it may be) and for
    a constant.
    """
    if _is_constant(sound):
        raise FlawError(Flaw.CONSTANT)
    if own < INAUDIBLE_LUFS:
        if beside is not None and beside < INAUDIBLE_LUFS:
            return []
        if may_be_silent or len(sound) < SAMPLE_RATE:
            return [Flaw.SILENT]
        raise FlawError(Flaw.SILENT)
    found = [Flaw.FLATTENED] if _is_flattened(sound) else []
    if beside is not None and beside >= INAUDIBLE_LUFS:
        is_quiet = momentary(sound) < beside - _HOLE_LU
        found += [Flaw.HOLE] if _longest_s(is_quiet) >= _HOLE_S else []
    return found


def _starts(sound: ReadableSound) -> range:
    return range(0, len(sound), _BLOCK)


def _is_constant(sound: ReadableSound) -> bool:
    """Whether there is a level, and next to no movement around it. A step at the sound's beginning is not looked at."""
    total, squares = np.zeros(2), np.zeros(2)
    for start in _starts(sound):
        piece = np.asarray(sound[start : start + _BLOCK], dtype=np.float64)
        total, squares = total + piece.sum(axis=0), squares + np.square(piece).sum(axis=0)
    mean = total / max(1, len(sound))
    moving = squares / max(1, len(sound)) - np.square(mean)
    return bool(np.abs(mean).max() > _CONSTANT_LEVEL and moving.sum() < _MOVEMENT * np.square(mean).sum())


def _is_flattened(sound: ReadableSound) -> bool:
    """Whether the waves of either channel spend most of a tenth of the time at their very top."""
    peaks = np.zeros(2)
    for start in _starts(sound):
        peaks = np.maximum(peaks, np.abs(sound[start : start + _BLOCK]).max(axis=0))
    near = np.zeros(2)
    for start in _starts(sound):
        near += (np.abs(sound[start : start + _BLOCK]) >= _NEAR_PEAK * peaks).sum(axis=0)
    return bool(((near > _FLATTENED_SHARE * len(sound)) & (peaks > 0)).any())


def _longest_s(is_quiet: np.ndarray) -> float:
    """The longest run of quiet blocks, as the seconds of sound in which nothing else is."""
    longest = run = 0
    for quiet in is_quiet:
        run = run + 1 if quiet else 0
        longest = max(longest, run)
    return (longest + 3) / 10 if longest else 0.0
