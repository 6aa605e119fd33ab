"""What the next music should be: one set of wishes that the window and every controller share."""

from dataclasses import dataclass, replace

from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.recipe import Words
from daw_bridge.core.settings import Settings
from engine.contract.messages import MAX_SEED, MessageError, Prompt, Sampling
from engine.contract.texts import text

MAX_LENGTH_S = 600.0


@dataclass(frozen=True, slots=True)
class Draft:
    """caption "" takes the words of the take that is worked on. strength 0..1. seed -1: a new one each time.

    length_s: of new music, rounded to whole bars if wished. loop: its end runs into its beginning. Raises MessageError.
    """

    caption: str = ""
    lyrics: str = ""
    language: str = "unknown"
    strength: float = 1.0
    seed: int = -1
    length_s: float = 30.0
    whole_bars: bool = True
    loop: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.strength <= 1:
            raise MessageError(text("The strength must be from 0 to 1, not {value:g}", value=self.strength))
        if not -1 <= self.seed <= MAX_SEED:
            raise MessageError(
                text(
                    "The seed must be from 0 to {most}, or -1 for a new one, not {value}",
                    most=MAX_SEED,
                    value=self.seed,
                )
            )
        if not 0.5 <= self.length_s <= MAX_LENGTH_S:
            raise MessageError(
                text("The length must be from 0.5 to {most:g} s, not {value:g}", most=MAX_LENGTH_S, value=self.length_s)
            )

    def prompt(self, settings: Settings, grid: Grid, take: Take | None = None) -> Prompt:
        """The words, with tempo and signature of the place that is worked on. Raises MessageError."""
        own = take.recipe.prompt if take is not None and not self.caption else Words()
        return Prompt(
            caption=self.caption or own.caption,
            lyrics=self.lyrics or own.lyrics or "[Instrumental]",
            language=own.language or self.language,
            bpm=grid.tempo_bpm if 30 <= grid.tempo_bpm <= 300 else settings.tempo_bpm,
            keyscale=settings.keyscale,
            timesignature=grid.timesignature if grid.timesignature in {"2", "3", "4", "6"} else "",
        )

    def sampling(self, settings: Settings) -> Sampling:
        """How to sample; everything that is no wish of the moment as in the settings. Raises MessageError."""
        return settings.sampling(settings.takes, None if self.seed < 0 else self.seed, self.strength)

    def new_length_s(self, grid: Grid, longest_s: float = MAX_LENGTH_S) -> float:
        """Of new music; to whole bars if wished, at least one. Rounding takes nothing over what the model makes at once."""
        if not self.whole_bars:
            return self.length_s
        bars = max(1, round(self.length_s / grid.bar_s))
        if self.length_s <= longest_s:
            bars = max(1, min(bars, int(longest_s / grid.bar_s + 1e-6)))
        return bars * grid.bar_s

    @classmethod
    def begun(cls, settings: Settings) -> "Draft":
        """What nobody has changed yet, as long as the model in use likes it."""
        return cls(length_s=settings.variant_in_use().usual_s)

    def with_(self, **changes: object) -> "Draft":
        """The same with some wishes changed. Raises MessageError."""
        return replace(self, **changes)  # type: ignore[arg-type]
