"""How well a take keeps the time it was asked for. Values only; `sound.conform` measures them."""

from dataclasses import dataclass
from enum import StrEnum

from engine.contract.texts import text, texts


class Relation(StrEnum):
    """How the measured tempo stands to the wished one."""

    AS_WISHED = "as wished"
    HALF = "half"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class Timing:
    """tempo_bpm: measured, at the wished pace (half and double are undone; `relation` tells).

    beat_error_s: how late the beats are, negative when early. is_sure: whether there was a beat to measure at all.
    bar_error_beats: how many beats after the wished bar line its bars begin, negative before; 0 where that is not clear.
    bar_error_s: how late its bars are, both together. first_bar_s: where a bar was wished to begin.
    """

    tempo_bpm: float
    relation: Relation
    beat_error_s: float
    is_sure: bool
    bar_error_beats: int = 0
    bar_error_s: float = 0.0
    first_bar_s: float = 0.0

    def words(self) -> str:
        """For people: "119.8 bpm, beats 12 ms late"."""
        if not self.is_sure:
            return text("no steady beat")
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
        return ", ".join(phrases)
