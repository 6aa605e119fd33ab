"""Lead lines: a motif of one or two bars that returns, moved to each chord."""

from random import Random

from engine.training.music.score import Note
from engine.training.music.theory import Chord, Key, near, scale_note

# how likely a note starts at a step of an eighth within a quarter, and how often a bar rests
_DENSITY = {"song": (0.8, 0.45, 0.1), "riff": (0.75, 0.6, 0.0), "sparse": (0.4, 0.1, 0.3)}
ChordAt = list[tuple[float, float, Chord]]


def lead(way: str, chords: ChordAt, key: Key, bar: float, centre: int, rng: Random) -> list[Note]:
    """Notes over the chords of one section; `bar` in quarter notes. The phrase form is a a' a b."""
    motifs = [_motif(way, bar, rng) for _ in range(2)]
    scale = key.pentatonic if way == "riff" or rng.random() < 0.4 else key.scale
    end = chords[-1][0] + chords[-1][1]
    first = chords[0][0]
    notes: list[Note] = []
    for n in range(round((end - first) / bar)):
        start = first + n * bar
        motif = motifs[1] if n % 4 == 3 else motifs[0]
        if way != "riff" and rng.random() < _DENSITY[way][2]:
            continue
        notes += _bar_of(motif, start, chords, scale, centre, rng)
    return notes


def _motif(way: str, bar: float, rng: Random) -> list[tuple[float, float, int]]:
    """(start within the bar, length, scale steps from the last note): rhythm and contour without pitch."""
    on, off, _rest = _DENSITY[way]
    starts = [n * 0.5 for n in range(round(bar * 2)) if rng.random() < (on if n % 2 == 0 else off)] or [0.0]
    if way == "riff" and rng.random() < 0.7:
        starts = sorted({*starts, rng.randrange(round(bar * 4)) * 0.25})
    ends = [*starts[1:], bar]
    moves = [rng.choice((-2, -1, -1, 0, 1, 1, 2, 3, -3)) for _ in starts]
    return [(at, (end - at) * rng.choice((0.6, 0.9, 0.95)), move)
            for at, end, move in zip(starts, ends, moves, strict=True)]  # fmt: skip


def _bar_of(
    motif: list[tuple[float, float, int]],
    start: float,
    chords: ChordAt,
    scale: tuple[int, ...],
    centre: int,
    rng: Random,
) -> list[Note]:
    notes = []
    degree = 0
    base = centre - 6
    for at, length, move in motif:
        degree = min(max(degree + move, -2), len(scale) + 3)
        pitch = scale_note(scale, degree, base)
        if at % 1.0 == 0.0:  # strong beats sit on the chord
            here = next(
                (c for s, n, c in reversed(chords) if s <= start + at + 1e-6 and start + at < s + n + 1e-6), None
            )
            if here is not None:
                pitch = min((near(p, pitch) for p in here.pitch_classes[:4]), key=lambda note: abs(note - pitch))
        notes.append(Note(start + at, length, pitch, rng.randint(84, 108)))
    return notes
