"""True captions of music: style, mood, tempo, instruments and solos, in several wordings each."""

from random import Random

from engine.training.music.composer import style_of
from engine.training.music.score import Part, Role, Score

_WORDINGS = 6
_SPEED = ((75, ("slow", "very slow")), (100, ("relaxed", "mid-tempo", "moderate")), (130, ("upbeat", "steady")),
          (156, ("fast", "driving")), (999, ("very fast", "racing")))  # fmt: skip
_METER = {"2": ("two-four", "2/4"), "3": ("three-four", "waltz time", "3/4"), "6": ("six-eight", "6/8")}
_ALONE = {
    Role.DRUMS: ("drums only", "solo drums", "a drum beat, nothing else", "drum loop"),
    Role.BASS: ("bass only", "solo bass", "a bass line alone", "bass loop"),
    Role.PAD: ("pad only", "a sustained pad alone", "only long pads", "ambient pad, no drums"),
    Role.CHORDS: ("chords only", "chordal accompaniment alone"),
    Role.ARPEGGIO: ("arpeggio only", "an arpeggio alone"),
    Role.LEAD: ("melody only", "solo melody", "unaccompanied lead"),
}


def describe(score: Score, start_s: float = 0.0, end_s: float = float("inf"), only: tuple[Role, ...] = ()) -> list[str]:
    """Captions of an excerpt of a piece, or of some of its stems; empty where nothing sounds. Equal arguments give
    equal captions.
    """
    parts = [part for part in score.parts if _sounds(part, score, start_s, end_s) and (not only or part.role in only)]
    if not parts:
        return []
    rng = Random(f"{score.seed} {start_s} {end_s} {only}")  # noqa: S311
    return [_wording(score, parts, rng, n) for n in range(_WORDINGS)]


def _sounds(part: Part, score: Score, start_s: float, end_s: float) -> bool:
    return any(start_s <= score.swung(note.start) < end_s for note in part.notes)


def _wording(score: Score, parts: list[Part], rng: Random, n: int) -> str:
    style = style_of(score)
    genre, mood = rng.choice(style.words), rng.choice(style.moods)
    speed = rng.choice(next(words for limit, words in _SPEED if score.tempo_bpm < limit))
    names = [rng.choice(part.sound.words) for part in parts]
    rng.shuffle(names)
    extras = [mood, speed] if rng.random() < 0.6 else [mood]
    if score.timesignature in _METER and rng.random() < 0.6:
        extras.append(rng.choice(_METER[score.timesignature]))
    if all(part.role is not Role.DRUMS for part in parts) and rng.random() < 0.4:
        extras.append("no drums")
    if len(parts) == 1:
        return ", ".join([f"{genre} {rng.choice(_ALONE[parts[0].role])}", names[0], *extras])
    match n % 3:
        case 0:
            return ", ".join([genre, *names, *extras])
        case 1:
            return f"{_article(mood)} {mood} {genre} piece with {_listed(names)}" + _after(extras[1:])
        case _:
            some = names[: max(1, round(len(names) * rng.uniform(0.4, 1.0)))]
            return f"instrumental {genre}: {_listed(some)}" + _after(extras)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _after(extras: list[str]) -> str:
    return f", {', '.join(extras)}" if extras else ""


def _article(word: str) -> str:
    return "An" if word[0] in "aeiou" else "A"
