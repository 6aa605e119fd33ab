"""The parts of a request: what the music should be, and how it is made. Frozen, closed, checked as they are built.

`engine.contract.messages` hands them on, so that others import the contract from one place.
"""

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum

from engine.contract import ranges
from engine.contract.checks import Checked, check
from engine.contract.texts import declared

TRACKS = (
    "vocals", "backing_vocals", "drums", "bass", "guitar", "keyboard", "percussion", "strings", "synth", "fx", "brass",
    "woodwinds",
)  # fmt: skip


class Task(StrEnum):
    """What the engine is asked to do with sound."""

    TEXT2MUSIC = "text2music"
    REPAINT = "repaint"
    COVER = "cover"
    COVER_NOFSQ = "cover-nofsq"
    LEGO = "lego"
    EXTRACT = "extract"
    COMPLETE = "complete"

    @property
    def takes_regions(self) -> bool:
        return self in {Task.REPAINT, Task.LEGO}

    @property
    def is_cover(self) -> bool:
        """Cover by audio codes ("reinterpret"), or from the source latents themselves ("stay close")."""
        return self in {Task.COVER, Task.COVER_NOFSQ}


class Solver(StrEnum):
    """How a sampler step goes from one noise level to the next."""

    ODE = "ode"
    SDE = "sde"
    HEUN = "heun"


class GuidanceMode(StrEnum):
    """How the predictions with and without the prompt are combined."""

    APG = "apg"
    ADG = "adg"
    CFG = "cfg"


class Stage(StrEnum):
    """The stages of a job, in their order."""

    LOAD = "load"
    ENCODE = "encode"
    PLAN = "plan"
    CONDITION = "condition"
    SAMPLE = "sample"
    DECODE = "decode"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Prompt(Checked):
    """What the music should be. `bpm` may be fractional; empty text means "not said"."""

    TEXTS = ("caption", "lyrics", "language", "keyscale")

    caption: str = ""
    lyrics: str = ""
    language: str = "unknown"
    bpm: ranges.TempoBpm | None = None
    keyscale: str = ""
    timesignature: ranges.SignatureOrNone = ""


@dataclass(frozen=True, slots=True)
class Region(Checked):
    """A span of the source in seconds; it may begin before 0 or end after the source (outpainting).

    caption, lyrics, strength: its own, for repaints; "" and None for those of the job. seam_s: how long its edges are
    cross-faded, inside it.
    """

    TEXTS = ("caption", "lyrics")

    start_s: float
    end_s: float
    caption: str = ""
    lyrics: str = ""
    strength: ranges.RegionStrength | None = None
    seam_s: ranges.SeamS = ranges.DEFAULT_SEAM_S

    def check_whole(self) -> None:
        check(
            self.start_s < self.end_s,
            declared("a region must end after it starts, got {start} to {end} s"),
            start=self.start_s,
            end=self.end_s,
        )

    @property
    def length_s(self) -> float:
        return self.end_s - self.start_s

    @property
    def has_own(self) -> bool:
        """Whether it asks for something else than its job does."""
        return bool(self.caption or self.lyrics) or self.strength is not None

    def between(self, start_s: float, end_s: float) -> "Region":
        """The same region with other edges. Raises MessageError."""
        return replace(self, start_s=start_s, end_s=end_s)

    def without_own(self) -> "Region":
        """The same region as its job asks for it."""
        return replace(self, caption="", lyrics="", strength=None)

    def moved(self, by_s: float) -> "Region":
        return self.between(self.start_s + by_s, self.end_s + by_s)


@dataclass(frozen=True, slots=True)
class ContextRange(Checked):
    """The stretch of the source, in seconds, that is attended to; without one, it is what lies around the regions."""

    start_s: float
    end_s: float

    def check_whole(self) -> None:
        check(
            self.start_s < self.end_s,
            declared("a context range must end after it starts, got {start} to {end} s"),
            start=self.start_s,
            end=self.end_s,
        )

    @property
    def length_s(self) -> float:
        return self.end_s - self.start_s

    def moved(self, by_s: float) -> "ContextRange":
        return ContextRange(self.start_s + by_s, self.end_s + by_s)


@dataclass(frozen=True, slots=True)
class Guidance(Checked):
    """How strongly the prompt is followed, for models that are not distilled. scale 1: off.

    start, end: guided while the noise level t lies between them; t falls from 1 to 0, so (0, 0.5) guides the late half.
    """

    scale: ranges.GuidanceScale = 1.0
    mode: GuidanceMode = GuidanceMode.APG
    start: float = 0.0
    end: float = 1.0

    def check_whole(self) -> None:
        check(
            0.0 <= self.start <= self.end <= 1.0,
            declared("the guided span must lie within 0 to 1, got {start} to {end}"),
            start=self.start,
            end=self.end,
        )


@dataclass(frozen=True, slots=True)
class Sampling(Checked):
    """How the sampler runs. Take i of a job uses `seed + i`.

    strength: repaint: 1 ignores what was in the region, 0 keeps it; cover: 1 follows the source all the way.
    noise_strength: covers only: how much of the source's own sound is left in the starting noise.
    retake_variance: 0..1, how far the noise is turned towards that of retake_seed (+ i): variations of a take.
    dcw: wavelet correction after each step.
    timesteps: overrides steps and shift; falling, each in (0, 1].
    """

    seed: ranges.Seed = 0
    takes: ranges.Takes = 1
    steps: ranges.Steps = 8
    shift: ranges.Shift = 3.0
    solver: Solver = Solver.ODE
    strength: ranges.Share = 1.0
    noise_strength: ranges.Share = 0.0
    timesteps: tuple[ranges.NoiseLevel, ...] = ()
    guidance: Guidance = field(default_factory=Guidance)
    retake_seed: ranges.Seed = 0
    retake_variance: ranges.Share = 0.0
    dcw: bool = False

    def check_whole(self) -> None:
        falling = all(a > b for a, b in zip(self.timesteps, self.timesteps[1:], strict=False))
        check(falling, declared("timesteps must fall, got {timesteps}"), timesteps=self.timesteps)


@dataclass(frozen=True, slots=True)
class ModelChoice(Checked):
    """Which weights to use and how. `folder` holds one folder per component, as published.

    dtype: "auto", "float32", "bfloat16", "float16" or "int8" (weights and products of the big networks in 8 bits);
    device: "auto", "cpu", "cuda" or "mps". residency: "auto", "all" (every network stays on the device) or "one" (one at
    a time). keep_s: how long idle weights stay loaded.
    """

    folder: str
    variant: str = "acestep-v15-turbo"
    dtype: ranges.Dtype = "auto"
    device: ranges.Device = "auto"
    residency: ranges.Residency = "auto"
    keep_s: ranges.KeepS = field(default=600.0, compare=False)


@dataclass(frozen=True, slots=True)
class Planning(Checked):
    """How the planner (5 Hz language model) takes part. model: its folder name.

    codes: it writes audio codes, not metadata alone. rewrite: its caption takes the place of the user's. scale: guidance
    while it writes codes, 1 is off; negative: what that guides away from. temperature 0: always the likeliest.
    """

    TEXTS = ("negative",)

    model: str
    codes: bool = True
    rewrite: bool = True
    scale: ranges.PlannerScale = 2.0
    temperature: ranges.Temperature = 0.85
    top_k: ranges.TopK = 0
    top_p: ranges.TopP = 0.9
    negative: str = ""


@dataclass(frozen=True, slots=True)
class Adapter(Checked):
    """An adapter on top of the model: a file, or a folder that PEFT wrote. scale 0: as if it were not there.

    attention, cross_attention, mlp: factors on `scale` for the layers of each group of the decoder; others: for all other
    layers, which embed the noise level and the prompt.

    first, last: the share of a take's sampling steps in which it acts. Of the n steps that the take runs, counted from 0,
    step i is within if first n <= i < last n, both products rounded to six decimals. Where that is no step, the one in
    which the window begins is within: step floor(first n), at most the last step.
    """

    path: str
    scale: ranges.AdapterScale = 1.0
    attention: ranges.AdapterAttention = 1.0
    cross_attention: ranges.AdapterCrossAttention = 1.0
    mlp: ranges.AdapterMlp = 1.0
    others: ranges.AdapterOthers = 1.0
    first: ranges.AdapterFirst = 0.0
    last: ranges.AdapterLast = 1.0

    def check_whole(self) -> None:
        check(
            self.first < self.last,
            declared("an adapter's first step must come before its last, got {first} to {last} of all steps"),
            first=self.first,
            last=self.last,
        )

    def acts_in(self, step: int, n_steps: int) -> bool:
        """Whether a step, counted from 0, of all that a take runs is within the window."""
        low, high = round(self.first * n_steps, 6), round(self.last * n_steps, 6)
        return low <= step < high or (math.ceil(low) >= high and step == min(int(low), n_steps - 1))


@dataclass(frozen=True, slots=True)
class Morph(Checked):
    """Flow edit: the source is moved from what `source` describes to what the job's prompt does.

    start, end: the share of the steps where both are followed; after it only the job's prompt is. draws: noises
    averaged per step.
    """

    source: Prompt
    start: float = 0.0
    end: float = 1.0
    draws: ranges.Draws = 1

    def check_whole(self) -> None:
        check(
            0.0 <= self.start < self.end <= 1.0,
            declared("a morph runs within 0 to 1, got {start} to {end}"),
            start=self.start,
            end=self.end,
        )
