"""A seed becomes a score: style, key, tempo, sections, chords, and every part's notes."""

from random import Random

from engine.training.music import drums
from engine.training.music.accompaniment import ARPEGGIOS, BASS, CHORDS, PADS, PartWriter, Span
from engine.training.music.melody import ChordAt, lead
from engine.training.music.score import QUARTERS_PER_BAR, Note, Part, Role, Score, Section
from engine.training.music.sounds import SOUNDS
from engine.training.music.styles import STYLES, Groove, Style, Voice
from engine.training.music.theory import Key, chord

HELD_OUT_SEEDS = tuple(range(9_000_000, 9_000_100))  # for figures only: never trained on
_CENTRES = {Role.CHORDS: (57, 64), Role.PAD: (55, 64), Role.ARPEGGIO: (64, 74), Role.LEAD: (66, 78)}
_WRITERS: dict[Role, dict[str, PartWriter]] = {
    Role.BASS: BASS, Role.CHORDS: CHORDS, Role.PAD: PADS, Role.ARPEGGIO: ARPEGGIOS
}  # fmt: skip
_FORMS = (  # names of sections, in order; each 4 bars
    ("a", "a", "b", "a"),
    ("intro", "a", "a", "b"),
    ("intro", "a", "b", "break", "b"),
    ("a", "b", "a", "b"),
    ("a", "break", "b", "b"),
)
_SECTION_BARS = 4


def compose(seed: int, length_s: float = 30.0) -> Score:
    """The piece of a seed: whole sections of four bars, at least `length_s` long. Equal seeds give equal scores."""
    rng = Random(seed)  # noqa: S311  music, not secrets
    style = rng.choice(STYLES)
    meter = rng.choice(tuple(style.meters))
    tempo = rng.uniform(*style.tempo)
    tempo = round(tempo) if rng.random() < 0.7 else round(tempo, 2)
    key = Key(rng.randrange(12), "minor" if rng.random() < style.minor else "major")
    bar = QUARTERS_PER_BAR[meter]
    voices = _voices(style, rng)
    bars = _bars_for(length_s, bar * 60 / tempo)
    sections = _sections(bars, tuple(voices), rng)
    turns = [rng.choice(style.minor_turns if key.mode == "minor" else style.major_turns) for _ in range(2)]
    chords = _chords(sections, turns, key, bar, style.bars_per_chord)
    grooves = {name: rng.choice(style.meters[meter]) for name in ("a", "b", "break", "intro")}
    kit = rng.choice(style.kits) if style.kits else None
    parts = [_part(role, voice, sections, chords, key, bar, grooves, rng) for role, voice in voices.items()]
    if kit is not None:
        parts.insert(
            0, Part(Role.DRUMS, SOUNDS[kit], tuple(_drum_notes(sections, grooves, bar, SOUNDS[kit].bank, rng)))
        )
    return Score(
        seed=seed,
        style=style.name,
        tempo_bpm=float(tempo),
        timesignature=meter,
        keyscale=key.name,
        swing=rng.uniform(*style.swing),
        bars=bars,
        sections=sections,
        chords=tuple((start, length, what.name) for start, length, what in chords),
        parts=tuple(_loosened(part, style.loose_ms / 1000 * tempo / 60, rng) for part in parts if part.notes),
    )


def style_of(score: Score) -> Style:
    return next(style for style in STYLES if style.name == score.style)


def _bars_for(length_s: float, bar_s: float) -> int:
    sections = 1
    while sections * _SECTION_BARS * bar_s < length_s:
        sections += 1
    return sections * _SECTION_BARS


def _voices(style: Style, rng: Random) -> dict[Role, Voice]:
    wanted = {Role.BASS: style.bass, Role.CHORDS: style.chords, Role.PAD: style.pad, Role.ARPEGGIO: style.arpeggio,
              Role.LEAD: style.lead}  # fmt: skip
    there = {role: voice for role, voice in wanted.items() if voice is not None and rng.random() < voice.share}
    if not there:
        there = {role: voice for role, voice in wanted.items() if voice is not None}
    return there


def _sections(bars: int, voices: tuple[Role, ...], rng: Random) -> tuple[Section, ...]:
    """The instruments of each section: all in a and b, a few in an intro, no drums or bass in a break."""
    form = rng.choice(_FORMS)
    everyone = (Role.DRUMS, *voices)
    sparse = tuple(role for role in everyone if role not in {Role.DRUMS, Role.BASS}) or everyone
    sections = []
    for n in range(bars // _SECTION_BARS):
        name = form[n % len(form)] if bars > 2 * _SECTION_BARS else "ab"[n % 2]
        if name == "intro":
            roles = tuple(rng.sample(everyone, max(1, len(everyone) // 2)))
        elif name == "break":
            roles = sparse
        elif name == "a" and Role.LEAD in everyone and rng.random() < 0.3:
            roles = tuple(role for role in everyone if role is not Role.LEAD)
        else:
            roles = everyone
        sections.append(Section(name, n * _SECTION_BARS, _SECTION_BARS, roles))
    return tuple(sections)


def _chords(sections: tuple[Section, ...], turns: list[str], key: Key, bar: float, bars_per_chord: float) -> ChordAt:
    found: ChordAt = []
    for section in sections:
        numerals = turns[section.name == "b"].split()
        length = bar * bars_per_chord
        for n in range(round(section.bars / bars_per_chord)):
            found.append((section.start_bar * bar + n * length, length, chord(numerals[n % len(numerals)], key)))
    return found


def _part(
    role: Role, voice: Voice, sections: tuple[Section, ...], chords: ChordAt, key: Key, bar: float,
    grooves: dict[str, Groove], rng: Random,
) -> Part:  # fmt: skip
    way, sound = rng.choice(voice.ways), SOUNDS[rng.choice(voice.sounds)]
    centre = rng.randint(*_CENTRES.get(role, (40, 40)))
    notes: list[Note] = []
    for section in sections:
        if role not in section.roles:
            continue
        here = _within(chords, section, bar)
        if role is Role.LEAD:
            notes += lead(way, here, key, bar, centre, rng)
        else:
            notes += _written(_WRITERS[role][way], here, key, bar, centre, grooves[section.name], rng)
    return Part(role, sound, tuple(notes))


def _within(chords: ChordAt, section: Section, bar: float) -> ChordAt:
    start, end = section.start_bar * bar, (section.start_bar + section.bars) * bar
    return [one for one in chords if start <= one[0] < end]


def _written(
    writer: PartWriter, chords: ChordAt, key: Key, bar: float, centre: int, groove: Groove, rng: Random
) -> list[Note]:
    """One writer over a section's chords, with the same seed for every chord, so that a pattern repeats."""
    dice = rng.randrange(1 << 30)
    notes: list[Note] = []
    before: tuple[int, ...] = ()
    for n, (start, length, what) in enumerate(chords):
        after = chords[(n + 1) % len(chords)][2]
        kicks = tuple(k for b in range(max(1, round(length / bar))) for k in drums.kicks(groove, start + b * bar))
        spans = max(1, round(length / bar)) if writer is not PADS["held"] else 1
        for part in range(spans):
            span = Span(start + part * length / spans, length / spans, what, after, key, kicks, before, centre)
            notes += writer(span, Random(dice))  # noqa: S311
            before = span.before
    return notes


def _drum_notes(
    sections: tuple[Section, ...], grooves: dict[str, Groove], bar: float, kind: str, rng: Random
) -> list[Note]:
    notes: list[Note] = []
    for section in sections:
        if Role.DRUMS not in section.roles:
            continue
        groove = grooves[section.name]
        if not groove:
            continue
        if section.start_bar > 0 and rng.random() < 0.6:
            notes.append(Note(section.start_bar * bar, 1.0, drums.CRASH, 96))
        with_fill = rng.random() < 0.5
        for n in range(section.bars):
            start = (section.start_bar + n) * bar
            played = drums.bar(groove, start, rng, leave_out="k" if section.name == "break" else "")
            if with_fill and n == section.bars - 1:
                at = start + bar - 1.0
                played = [note for note in played if note.start < at or note.pitch == drums.KEYS["k"]]
                played += drums.fill(at, 1.0, rng, kind)
            notes += played
    return notes


def _loosened(part: Part, spread: float, rng: Random) -> Part:
    """Human timing: each note up to a few milliseconds (`spread`, in quarters) off, and a varied velocity."""
    if spread == 0.0 or part.sound.bank in {"machine", "synth"}:
        return part
    moved = tuple(
        Note(max(0.0, n.start + rng.gauss(0, spread / 2)) if n.start > 0 else 0.0, n.length, n.pitch,
             min(127, max(20, n.velocity + rng.randint(-5, 5))))
        for n in part.notes
    )  # fmt: skip
    return Part(part.role, part.sound, moved)
