"""The draft of the next music, shared by the window and all controllers."""

from dataclasses import dataclass, fields, replace
from pathlib import Path
from random import SystemRandom
from typing import Annotated

import msgspec

from daw_bridge.core.adapter_line import parse_adapter_line, parse_adapter_lines
from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.recipe import Words
from engine.contract import ranges
from engine.contract.catalog import (
    SKETCH,
    SKETCH_PLANNER,
    Variant,
    find_planner,
    home,
    installed_planners,
)
from engine.contract.checks import Checked, altered, bounds, check, fits
from engine.contract.keys import with_known_key
from engine.contract.messages import (
    MAX_DURATION_S,
    MAX_SEED,
    MAX_TAKES,
    TRACKS,
    Adapter,
    Guidance,
    MessageError,
    Prompt,
    Sampling,
    Solver,
    Task,
)
from engine.contract.texts import declared


def are_tracks(names: str) -> bool:
    """Whether a text names tracks that the models know, with spaces between."""
    return all(name in TRACKS for name in names.split())


WITHOUT_REFERENCE = frozenset({Task.EXTRACT})  # what is there is taken out as it sounds
MISSING_REFERENCE = declared("The reference {file} is not there. Connect its drive, choose another one, or remove it")
SolverName = Annotated[str, msgspec.Meta(extra={"one_of": tuple(map(str, Solver))})]
TrackName = Annotated[str, msgspec.Meta(extra={"one_of": TRACKS})]
TrackNames = Annotated[
    str,
    msgspec.Meta(
        description=declared("{field} must be names of tracks with spaces between, got {value}"),
        extra={"accepts": are_tracks},
    ),
]
FileOrNone = Annotated[
    str,
    msgspec.Meta(
        description=declared("{field} must be the whole path of a file, or empty, got {value}"),
        extra={"accepts": lambda path: not path or ("\0" not in path and Path(path).is_absolute())},
    ),
]
Added = Annotated[float, msgspec.Meta(ge=0.5, le=MAX_DURATION_S, title=declared("what is added"))]


@dataclass(frozen=True, slots=True)
class Draft(Checked):
    """All that the next job asks for; building it raises MessageError for a value outside its declared range.

    caption: "" uses the prompt of the source take. strength: 0..1. seed: -1 draws one for each job. length_s: of new
    music; whole_bars rounds it to bars. loop: its end runs into its beginning. is_close: a cover from the sound of its
    source itself. track: of a layer, or to extract; tracks: those that complete a take, with spaces between. from_caption:
    what a morph comes from; "" for what the source says of itself. added: how far a take is continued, in bars if
    `adds_bars`, else in seconds. variance: 0..1, how far takes are turned from the seed towards `retake_seed`; -1 draws
    one for each job. reference: the sound file whose timbre the music takes; "" for none. These are kept beside the library.

    The others, named in SAVED, are kept in the settings file. steps, shift, guidance: 0 is the default of the model.
    match_level: a repaint is as loud as its surroundings, a cover as its source, new music always equally loud.
    planner: "" for none. adapters: one a line, as `core.adapter_line` reads them.
    """

    TEXTS = ("caption", "lyrics", "from_caption")

    caption: str = ""
    lyrics: str = ""
    language: ranges.Language = "unknown"
    strength: ranges.Share = 1.0
    seed: ranges.SeedOrRandom = -1
    length_s: ranges.LengthS = 30.0
    whole_bars: bool = True
    loop: bool = False
    is_close: bool = False
    track: TrackName = "drums"
    tracks: TrackNames = ""
    from_caption: str = ""
    added: Added = 4.0
    adds_bars: bool = True
    variance: ranges.Share = 0.0
    retake_seed: ranges.SeedOrRandom = -1
    reference: FileOrNone = ""
    takes: ranges.Takes = 1
    keyscale: ranges.Key = ""
    steps: ranges.StepsOrZero = 0
    shift: ranges.ShiftOrZero = 0.0
    guidance: ranges.GuidanceOrZero = 0.0
    solver: SolverName = "ode"
    match_level: bool = True
    planner: str = "acestep-5Hz-lm-1.7B"
    planner_rewrites: bool = False
    adapters: str = ""

    def prompt(self, grid: Grid, take: Take | None = None) -> Prompt:
        """Build the prompt, with tempo and signature of the grid. take: the source, or None. Raises MessageError.

        Where the draft has no caption, lyrics or key, those of the source are taken.
        """
        own = take.recipe.prompt if take is not None and not self.caption else Words()
        return Prompt(
            caption=self.caption or own.caption,
            lyrics=self.lyrics or own.lyrics or "[Instrumental]",
            language=self.language if self.language != "unknown" else own.language or "unknown",
            bpm=model_tempo(grid.tempo_bpm),
            keyscale=self.keyscale or (take.own_keyscale if take is not None else ""),
            timesignature=grid.timesignature if fits(Prompt, "timesignature", grid.timesignature) else "",
        )

    def sampling(self, variant: Variant) -> Sampling:
        """Build the sampling options for a model. Draws the seed if there is none. Raises MessageError."""
        return Sampling(
            seed=_drawn(self.seed),
            takes=self.takes,
            steps=self.steps or variant.steps,
            shift=self.shift or variant.shift,
            solver=Solver(self.solver),
            strength=self.strength,
            guidance=Guidance((not variant.is_distilled and self.guidance) or variant.guidance),
            retake_seed=_drawn(self.retake_seed) if self.variance else 0,
            retake_variance=self.variance,
        )

    def planner_in_use(self, model_folder: Path, variant: Variant) -> str:
        """The folder of the chosen planner, or of the built-in model's own; "" if it is not installed."""
        if not self.planner:
            return ""
        wanted = SKETCH_PLANNER.folder if variant == SKETCH else find_planner(self.planner).folder
        there = installed_planners(home(model_folder, variant.folder))
        return wanted if wanted in {planner.folder for planner in there} else ""

    def reference_for(self, task: Task) -> str | None:
        """The reference of a job; None without one. Raises MessageError for a file that is not there."""
        if not self.reference or task in WITHOUT_REFERENCE:
            return None
        check(Path(self.reference).is_file(), MISSING_REFERENCE, file=Path(self.reference).name)
        return self.reference

    def adapter_list(self) -> tuple[Adapter, ...]:
        """Return the adapters that are on. Raises MessageError."""
        return tuple(line.adapter() for line in parse_adapter_lines(self.adapters) if line.is_on)

    def adapter_faults(self) -> list[str]:
        """Return a sentence for each adapter that is on and cannot be used. Looks at the files."""
        from engine.contract.adapters.facts import adapter_fault

        found = []
        for typed in filter(str.strip, self.adapters.splitlines()):
            try:
                line = parse_adapter_line(typed)
                fault = adapter_fault(Path(line.path)) if line.is_on else ""
            except MessageError as error:
                fault = str(error)
            found += [fault] if fault else []
        return found

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
    def begun(cls, variant: Variant, saved: "Draft | None" = None) -> "Draft":
        """Return the initial draft: the usual length of the model in use, and the saved half of `saved`."""
        return cls(length_s=variant.usual_s).with_saved(saved or cls())

    def with_saved(self, other: "Draft") -> "Draft":
        """Return a copy with the saved half of another draft."""
        return replace(self, **{name: getattr(other, name) for name in SAVED})

    def unsaved(self) -> "Draft":
        """Return a copy with defaults in place of what the settings file keeps, to compare the other half."""
        return self.with_saved(Draft())

    def rebased(self, seen: "Draft", current: "Draft") -> "Draft":
        """Return `current` with the values in which this draft differs from `seen`, of which it is an edited copy."""
        names = [each.name for each in fields(self) if getattr(self, each.name) != getattr(seen, each.name)]
        return replace(current, **{name: getattr(self, name) for name in names})

    def with_(self, **changes: object) -> "Draft":
        """Return a copy with some fields changed. A key may be written as people write it. Raises MessageError."""
        if isinstance(written := changes.get("keyscale"), str):
            changes["keyscale"] = with_known_key(written)
        return altered(self, changes)


# The fields that the settings file keeps, under these names.
SAVED = (
    "takes", "keyscale", "steps", "shift", "guidance", "solver", "match_level", "planner", "planner_rewrites",
    "adapters",
)  # fmt: skip
KEPT_WITH_LIBRARY = tuple(each.name for each in fields(Draft) if each.name not in SAVED)


def _drawn(seed: int) -> int:
    """The seed, or one that is drawn."""
    return SystemRandom().randint(0, MAX_SEED - MAX_TAKES) if seed < 0 else seed


def model_tempo(tempo_bpm: float) -> float:
    """Return a tempo that the models know, in bpm: the same, or doubled or halved until it is within their range."""
    low, high = bounds(Prompt, "bpm")
    while tempo_bpm < low:
        tempo_bpm *= 2
    while tempo_bpm > high:
        tempo_bpm /= 2
    return tempo_bpm
