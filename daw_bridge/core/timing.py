"""The measured timing of a take. Values only; `sound.conform` measures them."""

from dataclasses import dataclass
from enum import StrEnum

from engine.contract.texts import series, text, texts

VERSION = 3  # to be raised whenever the same take would be measured otherwise: stored timings are then measured again
FIRST_VERSION = 1  # of timings that were stored without a version


class Relation(StrEnum):
    """The measured tempo relative to the requested one."""

    AS_REQUESTED = "as requested"
    HALF = "half"
    DOUBLE = "double"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Timing:
    """tempo_bpm: measured near the requested tempo; `relation` says whether the take is felt at half or double.

    With relation OTHER the take has another tempo, `tempo_bpm`, and nothing is said of its beats.

    beat_error_s: delay of the beats, negative if early. is_sure: whether a clear beat was found. bar_error_beats: delay of
    the bars in beats, negative if early, 0 if not clear. bar_error_s: total delay of the bars, including that of the beats.
    first_bar_s: the requested start of a bar. version: the `VERSION` that measured it.
    """

    tempo_bpm: float
    relation: Relation
    beat_error_s: float
    is_sure: bool
    bar_error_beats: int = 0
    bar_error_s: float = 0.0
    first_bar_s: float = 0.0
    version: int = FIRST_VERSION

    @property
    def is_current(self) -> bool:
        """Whether this version of the program has measured it."""
        return self.version == VERSION

    def words(self) -> str:
        """Describe the timing: "119.8 bpm, beats 12 ms late"."""
        if not self.is_sure:
            return text("no steady beat")
        if self.relation is Relation.OTHER:
            return text("another tempo than asked: {tempo:g} bpm", tempo=round(self.tempo_bpm, 1))
        error_ms = round(1000 * self.beat_error_s)
        phrases = [text("{tempo:.1f} bpm", tempo=self.tempo_bpm)]
        if self.relation is Relation.HALF:
            phrases.append(text("felt at half tempo"))
        elif self.relation is Relation.DOUBLE:
            phrases.append(text("felt at double tempo"))
        if error_ms > 0:
            phrases.append(text("beats {ms} ms late", ms=error_ms))
        elif error_ms < 0:
            phrases.append(text("beats {ms} ms early", ms=-error_ms))
        else:
            phrases.append(text("beats on the grid"))
        if self.bar_error_beats > 0:
            phrases.append(texts("bars {n} beat late", "bars {n} beats late", self.bar_error_beats))
        elif self.bar_error_beats < 0:
            phrases.append(texts("bars {n} beat early", "bars {n} beats early", -self.bar_error_beats))
        return series(phrases)
