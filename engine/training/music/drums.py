"""Drum parts from a style's grooves, with fills, and a crash where sections begin."""

from random import Random

from engine.training.music.score import Note

# General MIDI percussion keys
KEYS = {"k": 36, "s": 38, "r": 37, "c": 39, "h": 42, "o": 46, "d": 51, "p": 70, "b": 54, "g": 63, "t": 47}
CRASH = 49
_LOUDNESS = {"X": 116, "x": 92, "-": 52}
_STEP = 0.25


def bar(groove: dict[str, str], start: float, rng: Random, *, leave_out: str = "") -> list[Note]:
    """One bar at `start` (quarter notes). `leave_out` silences voices by their letters."""
    notes = []
    for voice, steps in groove.items():
        for n, sign in enumerate(steps):
            if sign in _LOUDNESS and voice not in leave_out:
                loud = _LOUDNESS[sign] + rng.randint(-6, 6)
                notes.append(Note(start + n * _STEP, _STEP, KEYS[voice], min(loud, 127)))
    return notes


def fill(start: float, quarters: float, rng: Random, kind: str) -> list[Note]:
    """A run of sixteenths into the next section."""
    keys = (38, 38, 48, 45, 41) if kind == "kit" else (38, 39, 38)
    steps = round(quarters / _STEP)
    return [
        Note(start + n * _STEP, _STEP, keys[min(n * len(keys) // steps, len(keys) - 1)], 70 + 40 * n // steps)
        for n in range(steps)
        if rng.random() < 0.8
    ]


def kicks(groove: dict[str, str], start: float) -> tuple[float, ...]:
    return tuple(start + n * _STEP for n, sign in enumerate(groove.get("k", "")) if sign in "Xx")
