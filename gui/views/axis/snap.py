"""What regions snap to, as one choice, and the times that it gives."""

from enum import StrEnum

import numpy as np

from daw_bridge.core.clip import Grid
from daw_bridge.core.settings import Settings
from engine.contract.measures.loudness import ReadableSound
from engine.contract.ranges import SAMPLE_RATE

_REACH = SAMPLE_RATE // 50  # samples on either side in which a zero crossing is looked for


class Snap(StrEnum):
    BAR = "bar"
    BEAT = "beat"
    HALF = "half"
    THIRD = "third"
    QUARTER = "quarter"
    ZERO = "zero"
    OFF = "off"


BEATS = {Snap.BEAT: 1.0, Snap.HALF: 1 / 2, Snap.THIRD: 1 / 3, Snap.QUARTER: 1 / 4}


def snap_of(settings: Settings, *, is_bar: bool) -> Snap:
    """The choice that the settings stand for. is_bar: their number of beats is that of a whole bar."""
    if settings.snap_beats <= 0:
        return Snap.ZERO if settings.snap_to_zero else Snap.OFF
    if is_bar:
        return Snap.BAR
    return min(BEATS, key=lambda snap: abs(BEATS[snap] - settings.snap_beats))


def snap_values(snap: Snap, beats_per_bar: int) -> dict[str, float | bool]:
    """The values of the settings that stand for a choice."""
    beats = float(beats_per_bar) if snap is Snap.BAR else BEATS.get(snap, 0.0)
    return {"snap_beats": beats, "snap_to_zero": snap is Snap.ZERO}


def snapped(time_s: float, snap: Snap, grid: Grid, samples: ReadableSound | None) -> float:
    """The nearest time that a choice allows; bars are whole ones wherever the time signature changes."""
    match snap:
        case Snap.OFF:
            return time_s
        case Snap.ZERO:
            return zero_crossing(samples, time_s) if samples is not None else time_s
        case Snap.BAR:
            return grid.snapped(time_s, grid.at(time_s).beats_per_bar)
        case _:
            return grid.snapped(time_s, BEATS[snap])


def zero_crossing(samples: ReadableSound, time_s: float) -> float:
    """The time of the sample next to zero where both channels together cross it, nearest to a time.

    The time itself, where the wave does not cross within 20 ms or cannot be read.
    """
    if time_s < 0:  # room before the take
        return time_s
    at = round(time_s * SAMPLE_RATE)
    first = max(0, at - _REACH)
    try:
        wave = np.asarray(samples[first : at + _REACH + 1]).sum(axis=1)
    except OSError:  # the file is away
        return time_s
    if len(wave) < 2:
        return time_s
    crossings = np.flatnonzero((wave[1:] >= 0) != (wave[:-1] >= 0))
    crossings = crossings + (np.abs(wave[crossings + 1]) < np.abs(wave[crossings]))
    found = np.concatenate([crossings, np.flatnonzero(wave == 0)])
    if not len(found):
        return time_s
    return float(first + found[np.abs(found + first - time_s * SAMPLE_RATE).argmin()]) / SAMPLE_RATE
