"""Functions that write bass, chords, pads and arpeggios: a chord's span becomes notes."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from engine.training.music.score import Note
from engine.training.music.theory import Chord, Key, near, voicing

EIGHTH, SIXTEENTH = 0.5, 0.25


@dataclass(slots=True)
class Span:
    """One chord's span within one bar, in quarter notes, and its surroundings."""

    start: float
    length: float
    chord: Chord
    next_chord: Chord
    key: Key
    kicks: tuple[float, ...]  # where the kick falls within the span
    before: tuple[int, ...] = ()  # the voicing that sounded last
    centre: int = 60

    def steps(self, step: float) -> tuple[float, ...]:
        return tuple(self.start + n * step for n in range(round(self.length / step)))

    def voiced(self, voices: int = 4) -> tuple[int, ...]:
        self.before = voicing(self.chord, self.before, self.centre, voices)
        return self.before


PartWriter = Callable[[Span, Random], list[Note]]
_BASS_CENTRE = 40


def _root(span: Span) -> int:
    return near(span.chord.root, _BASS_CENTRE)


def _fifth(span: Span) -> int:
    step = 6 if 6 in span.chord.shape else 7
    return near((span.chord.root + step) % 12, _BASS_CENTRE)


def _at_steps(span: Span, pattern: str, pitches: Callable[[int], int], hold: float = 0.9) -> list[Note]:
    """Notes at the signs of a pattern of sixteenths, repeated over the span: x plays, X plays louder, o an octave up."""
    notes = []
    for n, at in enumerate(span.steps(SIXTEENTH)):
        sign = pattern[n % len(pattern)]
        if sign == ".":
            continue
        rest = pattern[n % len(pattern) + 1 :]
        length = SIXTEENTH * (1 + len(rest) - len(rest.lstrip("_")))
        if sign != "_":
            notes.append(Note(at, length * hold, pitches(n) + 12 * (sign == "o"), 112 if sign == "X" else 96))
    return [note for note in notes if note.start < span.start + span.length]


def _on_root(pattern: str, hold: float = 0.9) -> PartWriter:
    return lambda span, _rng: _at_steps(span, pattern, lambda _n: _root(span), hold)


def _walking(span: Span, rng: Random) -> list[Note]:
    """Quarters: the root, chord and scale tones, and a step into the next root."""
    beats = span.steps(1.0)
    target = near(span.next_chord.root, _root(span))
    notes, pitch = [], _root(span)
    for n, at in enumerate(beats):
        if n == len(beats) - 1 and n > 0:
            pitch = target + rng.choice((-1, 1, 2, -2))
        elif n > 0:
            pitch = near(rng.choice(span.chord.pitch_classes + span.key.scale[:5]), pitch + rng.choice((-3, 3)))
        notes.append(Note(at, 0.92, min(max(pitch, 31), 55), rng.randint(88, 104)))
    return notes


def _syncopated(span: Span, rng: Random) -> list[Note]:
    shape = rng.choice(("X_.x..x_..o.x...", "X..x..X_..x..o..", "X_..x.x...x_.xo.", "X__x__x_.._..x.."))
    third = near(span.chord.pitch_classes[-1], _BASS_CENTRE + 5)
    return _at_steps(span, shape, lambda n: third if n == 13 else _root(span), 0.8)


def _root_fifth(span: Span, _rng: Random) -> list[Note]:
    halves = span.steps(1.0)
    turns = (_root(span), _fifth(span))
    return [Note(at, 0.8, turns[(n // (2 if len(halves) > 3 else 1)) % 2], 100) for n, at in enumerate(halves)
            if len(halves) <= 3 or n % 2 == 0]  # fmt: skip


def _on_kicks(span: Span, _rng: Random) -> list[Note]:
    starts = sorted({span.start, *(k for k in span.kicks if span.start <= k < span.start + span.length)})
    ends = [*starts[1:], span.start + span.length]
    return [Note(at, (end - at) * 0.95, near(span.chord.root, 34), 108) for at, end in zip(starts, ends, strict=True)]


def _long(span: Span, _rng: Random) -> list[Note]:
    return [Note(span.start, span.length * 0.97, _root(span), 100)]


def _downbeat(span: Span, rng: Random) -> list[Note]:
    notes = [Note(span.start, min(span.length, 1.0 if span.length > 2 else 0.9), _root(span), 96)]
    if span.length >= 2 and rng.random() < 0.6:
        notes.append(Note(span.start + span.length - 1, 0.8, _fifth(span), 84))
    return notes


def _acid(span: Span, rng: Random) -> list[Note]:
    return _at_steps(span, rng.choice(("Xx.xoxx.x.xox.xo", "X.xxo.xxX.oxx.ox")), lambda _n: _root(span), 0.7)


BASS: dict[str, PartWriter] = {
    "offbeat": _on_root("..x_", 0.85),
    "octaves": _on_root("x.o.", 0.9),
    "roots8": _on_root("X.x.x.x."),
    "pulse16": _on_root("Xxxx", 0.7),
    "acid": _acid,
    "syncopated": _syncopated,
    "walking": _walking,
    "rootfifth": _root_fifth,
    "bossa": lambda span, _rng: _at_steps(span, "X____.x_", lambda n: _root(span) if n % 16 < 8 else _fifth(span)),
    "reggae": lambda span, rng: _at_steps(span, rng.choice(("..X_x_..x_x_o_..", "X_..x_x_..x___..", "X___..x_x___o_..")),
                                          lambda n: _fifth(span) if n in {4, 10} else _root(span)),
    "sixeight": lambda span, _rng: _at_steps(span, "X____.x_____", lambda n: _fifth(span) if n == 6 else _root(span)),
    "ostinato8": _on_root("X.x.", 0.6),
    "downbeat": _downbeat,
    "kick": _on_kicks,
    "long": _long,
}  # fmt: skip


def _chordal(
    span: Span, starts: tuple[tuple[float, float, int], ...], voices: int = 4, strum: float = 0.0
) -> list[Note]:
    """One chord at each (start, length, velocity) within the span; `strum` quarters between its strings."""
    pitches = span.voiced(voices)
    return [
        Note(span.start + at + n * strum, length, pitch, velocity - 2 * n)
        for at, length, velocity in starts
        if at < span.length - 0.01
        for n, pitch in enumerate(pitches)
    ]


def _pattern(shape: str, length: float, voices: int = 4, strum: float = 0.0) -> PartWriter:
    def play(span: Span, _rng: Random) -> list[Note]:
        signs = [shape[n % len(shape)] for n in range(round(span.length / SIXTEENTH))]
        hits = tuple((n * SIXTEENTH, length, 104 if s == "X" else 84 if s == "x" else 60)
                     for n, s in enumerate(signs) if s != ".")  # fmt: skip
        return _chordal(span, hits, voices, strum)

    return play


def _one_of(shapes: tuple[str, ...], length: float, voices: int = 4) -> PartWriter:
    return lambda span, rng: _pattern(rng.choice(shapes), length, voices)(span, rng)


def _held(span: Span, _rng: Random) -> list[Note]:
    return _chordal(span, ((0.0, span.length * 0.99, 84),))


def _power(span: Span, rng: Random) -> list[Note]:
    low = near(span.chord.root, 43)
    shape = rng.choice(("XxxxXxxx", "Xx.xXx.x", "X.xxX.xx"))
    return [
        Note(span.start + n * EIGHTH, 0.48, pitch, 110 if shape[n % 8] == "X" else 92)
        for n in range(round(span.length / EIGHTH))
        if shape[n % 8] != "."
        for pitch in (low, low + 7, low + 12)
    ]


def _boom_chick(span: Span, rng: Random) -> list[Note]:
    return [Note(span.start, 0.9, near(span.chord.root, 45), 96), *_pattern("....x...", 0.4, 3, 0.012)(span, rng)]


def _lazy(span: Span, rng: Random) -> list[Note]:
    at = rng.choice((0.0, 0.0, 0.5, 0.75))
    again = ((at + 1.75, 0.6, 66),) if rng.random() < 0.5 else ()
    return _chordal(span, ((at, min(1.4, span.length - at), 80), *again))


CHORDS: dict[str, PartWriter] = {
    "held": _held,
    "block": lambda span, _rng: _chordal(span, ((0.0, span.length * 0.9, 86),)),
    "stabs": _one_of(("X..x..x...x.....", "..x..x....x..x..", "X.....x...x....."), 0.22),
    "offbeat": _pattern("..x.", 0.3),
    "skank": _pattern("....X.......x...", 0.16, 3),
    "bubble": _pattern("..x-..x-", 0.15, 3),
    "scratch": _one_of(("x-.x-x.-x-.x-.x-", "-x-.x-.xx-.-x-x."), 0.1, 3),
    "power8": _power,
    "strum": _pattern("X...x.x...x.x.x.", 0.45, 4, 0.02),
    "boomchick": _boom_chick,
    "charleston": _one_of(("x.....x.........", "......x.......x.", "x.........x....."), 0.35),
    "lazy": _lazy,
    "bossa": _one_of(("x..x..x...x..x..", "x.....x...x.x..."), 0.4),
    "waltz": lambda span, rng: _pattern("....x...x..." if abs(span.length - 3) < 0.1 else "....x...", 0.5, 3)(span, rng),
    "triplets": _pattern("x.x.x.", 0.45, 3),
    "ostinato": _pattern("X.x.x.x.", 0.3, 3),
}  # fmt: skip


def _broken(order: tuple[int, ...], step: float, hold: float = 1.0, octave: int = 0) -> PartWriter:
    """The chord's tones one by one; numbers beyond the chord continue an octave higher."""

    def play(span: Span, _rng: Random) -> list[Note]:
        tones = span.voiced(4)
        notes = []
        for n, at in enumerate(span.steps(step)):
            turn, index = divmod(order[n % len(order)], len(tones))
            notes.append(Note(at, step * hold, tones[index] + 12 * (turn + octave), 92 if n % 4 == 0 else 78))
        return notes

    return play


def _riff16(span: Span, rng: Random) -> list[Note]:
    kept = [n for n in range(16) if rng.random() < 0.55] or [0]
    tones = [near(p, span.centre) for p in span.key.pentatonic]
    picked = [rng.choice(tones) for _ in range(16)]
    return [Note(at, 0.2, picked[n % 16], 88) for n, at in enumerate(span.steps(SIXTEENTH)) if n % 16 in kept]


ARPEGGIOS: dict[str, PartWriter] = {
    "up16": _broken((0, 1, 2, 3), SIXTEENTH, 0.9),
    "updown16": _broken((0, 1, 2, 3, 4, 3, 2, 1), SIXTEENTH, 0.9),
    "broken8": _broken((0, 2, 1, 2, 3, 2, 1, 2), EIGHTH, 1.6),
    "roll": _broken((0, 2, 3, 1, 2, 3, 0, 2), SIXTEENTH, 1.2),
    "slow": _broken((0, 1, 3, 2), 1.0, 1.8),
    "ostinato": _broken((0, 0, 2, 0, 1, 0, 2, 1), EIGHTH, 0.5),
    "riff16": _riff16,
}
PADS: dict[str, PartWriter] = {"held": _held, "bubble": CHORDS["bubble"]}
