"""The composer's result: notes in parts, parts in a score. Times are in quarter notes from the first downbeat."""

from dataclasses import dataclass
from enum import StrEnum

STEPS_PER_QUARTER = 4
QUARTERS_PER_BAR = {"2": 2.0, "3": 3.0, "4": 4.0, "6": 3.0}  # 6 is 6/8: six eighths


class Role(StrEnum):
    DRUMS = "drums"
    BASS = "bass"
    CHORDS = "chords"
    PAD = "pad"
    ARPEGGIO = "arpeggio"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Sound:
    """An instrument: `bank` is gm (a General MIDI program), kit (a General MIDI drum kit), synth or machine (our own)."""

    bank: str
    program: int | str
    words: tuple[str, ...]  # how a caption may call it


@dataclass(frozen=True, slots=True)
class Note:
    start: float
    length: float
    pitch: int  # MIDI note number; in a drum part the General MIDI percussion key
    velocity: int  # 1 to 127


@dataclass(frozen=True, slots=True)
class Part:
    role: Role
    sound: Sound
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    start_bar: int
    bars: int
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A whole piece. `keyscale` is "F# minor"; `chords` holds (start, length, name) in quarter notes."""

    seed: int
    style: str
    tempo_bpm: float
    timesignature: str
    keyscale: str
    swing: float  # how late every second eighth comes, as a share of an eighth: 0 straight, 1/3 triplets
    bars: int
    sections: tuple[Section, ...]
    chords: tuple[tuple[float, float, str], ...]
    parts: tuple[Part, ...]

    @property
    def bar_quarters(self) -> float:
        return QUARTERS_PER_BAR[self.timesignature]

    @property
    def quarter_s(self) -> float:
        return 60 / self.tempo_bpm

    @property
    def length_s(self) -> float:
        return self.bars * self.bar_quarters * self.quarter_s

    def swung(self, quarters: float) -> float:
        """Seconds of a place in quarter notes, the second half of each quarter moved by the swing."""
        whole, part = divmod(quarters, 1.0)
        turn = 0.5 + self.swing / 2
        part = part / 0.5 * turn if part < 0.5 else turn + (part - 0.5) / 0.5 * (1 - turn)
        return (whole + part) * self.quarter_s

    @property
    def beats_s(self) -> tuple[float, ...]:
        """Counted beats in seconds: quarters, in 6/8 eighths."""
        step = 0.5 if self.timesignature == "6" else 1.0
        return tuple(n * step * self.quarter_s for n in range(round(self.bars * self.bar_quarters / step)))

    @property
    def downbeats_s(self) -> tuple[float, ...]:
        return tuple(bar * self.bar_quarters * self.quarter_s for bar in range(self.bars))
