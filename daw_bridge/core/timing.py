"""How well a take keeps the time it was asked for. Values only; `sound.conform` measures them."""

from dataclasses import dataclass
from enum import StrEnum


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
            return "no steady beat"
        error_ms = round(1000 * self.beat_error_s)
        late = f"beats {abs(error_ms)} ms {'late' if error_ms > 0 else 'early'}" if error_ms else "beats on the grid"
        if self.bar_error_beats:
            beats = abs(self.bar_error_beats)
            late += f", bars {beats} beat{'s' if beats > 1 else ''} {'late' if self.bar_error_beats > 0 else 'early'}"
        felt = f", felt at {self.relation} tempo" if self.relation is not Relation.AS_WISHED else ""
        return f"{self.tempo_bpm:.1f} bpm{felt}, {late}"
