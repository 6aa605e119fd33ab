"""The draft of the next music, shared by the window and all controllers."""

from dataclasses import dataclass, replace

from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.recipe import Words
from daw_bridge.core.settings import Settings
from engine.contract import ranges
from engine.contract.checks import Checked, bounds, fits
from engine.contract.messages import MAX_DURATION_S, Prompt, Sampling


@dataclass(frozen=True, slots=True)
class Draft(Checked):
    """caption: "" uses the prompt of the source take. strength: 0..1. seed: -1 draws one for each job.

    length_s: of new music; whole_bars rounds it to bars. loop: its end runs into its beginning. Raises MessageError.
    """

    caption: str = ""
    lyrics: str = ""
    language: ranges.Language = "unknown"
    strength: ranges.Share = 1.0
    seed: ranges.SeedOrRandom = -1
    length_s: ranges.LengthS = 30.0
    whole_bars: bool = True
    loop: bool = False

    def prompt(self, settings: Settings, grid: Grid, take: Take | None = None) -> Prompt:
        """Build the prompt, with tempo and signature of the grid. take: the source, or None. Raises MessageError."""
        own = take.recipe.prompt if take is not None and not self.caption else Words()
        return Prompt(
            caption=self.caption or own.caption,
            lyrics=self.lyrics or own.lyrics or "[Instrumental]",
            language=own.language or self.language,
            bpm=model_tempo(grid.tempo_bpm),
            keyscale=settings.keyscale,
            timesignature=grid.timesignature if fits(Prompt, "timesignature", grid.timesignature) else "",
        )

    def sampling(self, settings: Settings) -> Sampling:
        """Build the sampling options; the settings give all but seed and strength. Raises MessageError."""
        return settings.sampling(settings.takes, None if self.seed < 0 else self.seed, self.strength)

    def new_length_s(self, grid: Grid, longest_s: float = MAX_DURATION_S) -> float:
        """Return the length of new music in seconds, rounded to at least one bar if `whole_bars`.

        Rounding never exceeds `longest_s`, the longest that the model makes at once.
        """
        if not self.whole_bars:
            return self.length_s
        bars = max(1, round(self.length_s / grid.bar_s))
        if self.length_s <= longest_s:
            bars = max(1, min(bars, int(longest_s / grid.bar_s + 1e-6)))
        return bars * grid.bar_s

    @classmethod
    def begun(cls, settings: Settings) -> "Draft":
        """Return the initial draft, with the usual length of the model in use."""
        return cls(length_s=settings.variant_in_use().usual_s)

    def with_(self, **changes: object) -> "Draft":
        """Return a copy with some fields changed. Raises MessageError."""
        return replace(self, **changes)  # type: ignore[arg-type]


def model_tempo(tempo_bpm: float) -> float:
    """Return a tempo that the models know, in bpm: the same, or doubled or halved until it is within their range."""
    low, high = bounds(Settings, "tempo_bpm")
    while tempo_bpm < low:
        tempo_bpm *= 2
    while tempo_bpm > high:
        tempo_bpm /= 2
    return tempo_bpm
