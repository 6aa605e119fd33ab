"""The parts of a request: what the music should be, and how it is made. Frozen, closed, checked as they are built.

Standard library only. `engine.contract.messages` hands them on, so that others import the contract from one place.
"""

import math
from dataclasses import dataclass, field
from enum import StrEnum

MAX_DURATION_S = 600.0
MAX_SEED = 2**32 - 1
MAX_TAKES = 8
MAX_STEPS = 200
DTYPES = ("auto", "float32", "bfloat16", "float16", "int8")
RESIDENCIES = ("auto", "all", "one")
TRACKS = (
    "vocals", "backing_vocals", "drums", "bass", "guitar", "keyboard", "percussion", "strings", "synth", "fx", "brass",
    "woodwinds",
)  # fmt: skip


class MessageError(ValueError):
    """A message that cannot be understood or carried out; the text says which value and why."""


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


def check(ok: bool, text: str) -> None:
    if not ok:
        raise MessageError(text)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the music should be. `bpm` may be fractional; empty text means "not said"."""

    caption: str = ""
    lyrics: str = ""
    language: str = "unknown"
    bpm: float | None = None
    keyscale: str = ""
    timesignature: str = ""

    def __post_init__(self) -> None:
        if self.bpm is not None:
            check(30 <= self.bpm <= 300, f"bpm must be from 30 to 300, got {self.bpm}")
        check(
            self.timesignature in {"", "2", "3", "4", "6"},
            f"timesignature must be 2, 3, 4 or 6, got {self.timesignature!r}",
        )


@dataclass(frozen=True, slots=True)
class Region:
    """A span of the source in seconds; it may begin before 0 or end after the source (outpainting)."""

    start_s: float
    end_s: float

    def __post_init__(self) -> None:
        check(math.isfinite(self.start_s) and math.isfinite(self.end_s), "a region needs finite times")
        check(self.start_s < self.end_s, f"a region must end after it starts, got {self.start_s} to {self.end_s} s")

    @property
    def length_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Guidance:
    """How strongly the prompt is followed, for models that are not distilled. scale 1: off.

    start, end: guided while the noise level t lies between them; t falls from 1 to 0, so (0, 0.5) guides the late half.
    """

    scale: float = 1.0
    mode: GuidanceMode = GuidanceMode.APG
    start: float = 0.0
    end: float = 1.0

    def __post_init__(self) -> None:
        check(1.0 <= self.scale <= 15.0, f"guidance must be from 1 to 15, got {self.scale}")
        check(
            0.0 <= self.start <= self.end <= 1.0,
            f"the guided span must lie within 0 to 1, got {self.start} to {self.end}",
        )


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the sampler runs. Take i of a job uses `seed + i`.

    strength: repaint: 1 ignores what was in the region, 0 keeps it; cover: 1 follows the source all the way.
    noise_strength: covers only: how much of the source's own sound is left in the starting noise.
    retake_variance: 0..1, how far the noise is turned towards that of retake_seed (+ i): variations of a take.
    dcw: wavelet correction after each step.
    timesteps: overrides steps and shift; falling, each in (0, 1].
    """

    seed: int = 0
    takes: int = 1
    steps: int = 8
    shift: float = 3.0
    solver: Solver = Solver.ODE
    strength: float = 1.0
    noise_strength: float = 0.0
    timesteps: tuple[float, ...] = ()
    guidance: Guidance = field(default_factory=Guidance)
    retake_seed: int = 0
    retake_variance: float = 0.0
    dcw: bool = False

    def __post_init__(self) -> None:
        check(0 <= self.seed <= MAX_SEED, f"seed must be from 0 to {MAX_SEED}, got {self.seed}")
        check(1 <= self.takes <= MAX_TAKES, f"takes must be from 1 to {MAX_TAKES}, got {self.takes}")
        check(1 <= self.steps <= MAX_STEPS, f"steps must be from 1 to {MAX_STEPS}, got {self.steps}")
        check(0 <= self.retake_seed <= MAX_SEED, f"retake_seed must be from 0 to {MAX_SEED}, got {self.retake_seed}")
        check(0.0 <= self.retake_variance <= 1.0, f"retake_variance must be from 0 to 1, got {self.retake_variance}")
        check(1.0 <= self.shift <= 5.0, f"shift must be from 1 to 5, got {self.shift}")
        check(0.0 <= self.strength <= 1.0, f"strength must be from 0 to 1, got {self.strength}")
        check(0.0 <= self.noise_strength <= 1.0, f"noise_strength must be from 0 to 1, got {self.noise_strength}")
        falling = all(a > b for a, b in zip(self.timesteps, self.timesteps[1:], strict=False))
        check(
            falling and all(0 < t <= 1 for t in self.timesteps),
            f"timesteps must fall within 0 to 1, got {self.timesteps}",
        )


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which weights to use and how. `folder` holds one folder per component, as published.

    dtype: "auto", "float32", "bfloat16", "float16" or "int8" (weights and products of the big networks in 8 bits);
    device: "auto", "cpu", "cuda" or "mps". residency: "auto", "all" (every network stays on the device) or "one" (one at
    a time). keep_s: how long idle weights stay loaded.
    """

    folder: str
    variant: str = "acestep-v15-turbo"
    dtype: str = "auto"
    device: str = "auto"
    residency: str = "auto"
    keep_s: float = field(default=600.0, compare=False)

    def __post_init__(self) -> None:
        check(self.dtype in DTYPES, f"dtype must be one of {', '.join(DTYPES)}, got {self.dtype!r}")
        check(self.residency in RESIDENCIES, f"residency must be auto, all or one, got {self.residency!r}")
        check(
            self.device.split(":")[0] in {"auto", "cpu", "cuda", "mps"},
            f"device must be cpu, cuda or mps, got {self.device!r}",
        )


@dataclass(frozen=True, slots=True)
class Planning:
    """How the planner (5 Hz language model) takes part. model: its folder name.

    codes: it writes audio codes, not metadata alone. rewrite: its caption takes the place of the user's. scale: guidance
    while it writes codes, 1 is off; negative: what that guides away from. temperature 0: always the likeliest.
    """

    model: str
    codes: bool = True
    rewrite: bool = True
    scale: float = 2.0
    temperature: float = 0.85
    top_k: int = 0
    top_p: float = 0.9
    negative: str = ""

    def __post_init__(self) -> None:
        check(1.0 <= self.scale <= 5.0, f"the planner's guidance must be from 1 to 5, got {self.scale}")
        check(0.0 <= self.temperature <= 2.0, f"temperature must be from 0 to 2, got {self.temperature}")
        check(0.0 < self.top_p <= 1.0, f"top_p must be above 0 and at most 1, got {self.top_p}")
        check(self.top_k >= 0, f"top_k must not be negative, got {self.top_k}")


@dataclass(frozen=True, slots=True)
class Adapter:
    """A LoRA or LoKr on top of the model: a file, or a PEFT folder. scale 0: as if it were not there."""

    path: str
    scale: float = 1.0

    def __post_init__(self) -> None:
        check(-4.0 <= self.scale <= 4.0, f"an adapter's scale must be from -4 to 4, got {self.scale}")


@dataclass(frozen=True, slots=True)
class Morph:
    """Flow edit: the source is moved from what `source` describes to what the job's prompt does.

    start, end: the share of the steps where both are followed; after it only the job's prompt is. draws: noises
    averaged per step.
    """

    source: Prompt
    start: float = 0.0
    end: float = 1.0
    draws: int = 1

    def __post_init__(self) -> None:
        check(0.0 <= self.start < self.end <= 1.0, f"a morph runs within 0 to 1, got {self.start} to {self.end}")
        check(1 <= self.draws <= 16, f"a morph takes 1 to 16 draws, got {self.draws}")
