"""Keys, chords and voicings as MIDI note numbers."""

import re
from dataclasses import dataclass

MAJOR = (0, 2, 4, 5, 7, 9, 11)
MINOR = (0, 2, 3, 5, 7, 8, 10)
TONICS = {
    "major": ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"),
    "minor": ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B"),
}
_NUMERALS = {"i": 0, "ii": 2, "iii": 4, "iv": 5, "v": 7, "vi": 9, "vii": 11}
_SHAPES = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "5": (0, 7),
    "7": (0, 4, 7, 10),
    "m7": (0, 3, 7, 10),
    "maj7": (0, 4, 7, 11),
    "9": (0, 4, 7, 10, 14),
    "m9": (0, 3, 7, 10, 14),
    "maj9": (0, 4, 7, 11, 14),
    "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9),
    "sus4": (0, 5, 7),
    "sus2": (0, 2, 7),
    "add9": (0, 4, 7, 14),
    "dim": (0, 3, 6),
    "m7b5": (0, 3, 6, 10),
}


@dataclass(frozen=True, slots=True)
class Key:
    tonic: int  # pitch class
    mode: str  # major or minor

    @property
    def name(self) -> str:
        return f"{TONICS[self.mode][self.tonic]} {self.mode}"

    @property
    def scale(self) -> tuple[int, ...]:
        """Pitch classes from the tonic up."""
        return tuple((self.tonic + step) % 12 for step in (MAJOR if self.mode == "major" else MINOR))

    @property
    def pentatonic(self) -> tuple[int, ...]:
        kept = (0, 1, 2, 4, 5) if self.mode == "major" else (0, 2, 3, 4, 6)
        return tuple(self.scale[n] for n in kept)


@dataclass(frozen=True, slots=True)
class Chord:
    root: int  # pitch class
    shape: tuple[int, ...]  # semitones above the root
    suffix: str

    @property
    def name(self) -> str:
        return TONICS["major"][self.root] + self.suffix

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        return tuple((self.root + step) % 12 for step in self.shape)


def chord(numeral: str, key: Key) -> Chord:
    """A chord from its numeral, counted on the major scale of the tonic: `ii7`, `bVII`, `Imaj9`, `V`.

    Small numerals are minor chords. Raises ValueError for what is not a numeral.
    """
    match = re.fullmatch(r"(b?)([ivIV]+)(.*)", numeral)
    if match is None or match[2].lower() not in _NUMERALS:
        raise ValueError(f"not a chord numeral: {numeral!r}")
    root = (key.tonic + _NUMERALS[match[2].lower()] - len(match[1])) % 12
    quality = match[3]
    suffix = f"m{quality}" if match[2].islower() and not quality.startswith(("m", "dim", "sus", "5")) else quality
    return Chord(root, _SHAPES[suffix], suffix)


def near(pitch_class: int, target: float) -> int:
    """The note of a pitch class nearest to a (fractional) note number."""
    low = pitch_class + 12 * round((target - pitch_class) / 12)
    return min((low - 12, low, low + 12), key=lambda note: abs(note - target))


def voicing(what: Chord, before: tuple[int, ...], centre: int, voices: int) -> tuple[int, ...]:
    """Close position around `centre`, each voice as near as possible to the chord before."""
    classes = what.pitch_classes if len(what.pitch_classes) <= voices else _without_fifth(what, voices)
    targets = before if len(before) == len(classes) else tuple(centre - 4 + 4 * n for n in range(len(classes)))
    best: tuple[int, ...] = ()
    cost = float("inf")
    for turn in range(len(classes)):
        turned = classes[turn:] + classes[:turn]
        notes = [near(turned[0], targets[0])]
        for pitch_class in turned[1:]:
            notes.append(notes[-1] + ((pitch_class - notes[-1]) % 12 or 12))
        moved = sum(abs(a - b) for a, b in zip(notes, targets, strict=True))
        drift = 2 * abs(sum(notes) / len(notes) - centre)
        if moved + drift < cost:
            best, cost = tuple(notes), moved + drift
    return best


def _without_fifth(what: Chord, voices: int) -> tuple[int, ...]:
    kept = [step for step in what.shape if step != 7][:voices]
    return tuple((what.root + step) % 12 for step in kept)


def scale_note(scale: tuple[int, ...], degree: int, base: int) -> int:
    """The note `degree` steps up a scale from its lowest tone at or above `base`; negative goes down."""
    first = base + (scale[0] - base) % 12
    octave, step = divmod(degree, len(scale))
    return first + 12 * octave + (scale[step] - scale[0]) % 12
