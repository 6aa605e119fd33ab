"""The contract with the engine process: requests go in, events come out, one JSON object a line.

Standard library only, so that both sides may read it. Audio never travels here, only paths. `engine.wire` turns these
into lines and back; a value outside its range raises `MessageError` with the value in its text.
"""

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

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


class AskFor(StrEnum):
    """What the planner is asked to write, when no music is made."""

    INSPIRE = "inspire"
    FORMAT = "format"
    UNDERSTAND = "understand"
    SCORE = "score"


# --- requests -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Generate:
    """Make `sampling.takes` takes and write each as `<out_dir>/<job_id>-<n>.wav`, n from 1.

    source, reference: audio files of any rate and channel count. duration_s is for text2music; the other tasks
    last as long as their source (and what outpainting adds). latents_path: where to save the final latents of
    take 1 (take n: `-n` before the suffix) as safetensors, key "latents", shape (frames, channels). tags: whatever the
    caller wants to find again in the recipe; the engine does not read them. tracks: lego and extract: the one to make or
    to take out; complete: those to add. planning: let the planner fill in the prompt and write codes. codes: audio codes,
    5 a second, in place of the planner's. loop: the end runs into the beginning. morph: covers only. timing: find when
    each line of the lyrics is sung. context_s: how much a repaint of a long source hears on either side of its regions.
    """

    job_id: str
    task: Task
    prompt: Prompt
    sampling: Sampling
    model: ModelChoice
    out_dir: str
    duration_s: float | None = None
    source: str | None = None
    reference: str | None = None
    regions: tuple[Region, ...] = ()
    latents_path: str | None = None
    tags: dict[str, str] = field(default_factory=dict)
    tracks: tuple[str, ...] = ()
    planning: Planning | None = None
    codes: tuple[int, ...] = ()
    adapters: tuple[Adapter, ...] = ()
    loop: bool = False
    morph: Morph | None = None
    timing: bool = False
    context_s: float = 20.0

    def __post_init__(self) -> None:
        check(bool(self.job_id) and "/" not in self.job_id and "\\" not in self.job_id, f"bad job id {self.job_id!r}")
        if self.task is Task.TEXT2MUSIC:
            check(self.duration_s is not None, "text2music needs a duration")
            check(self.source is None, "text2music takes no source; use cover or repaint")
        else:
            check(bool(self.source), f"{self.task} needs a source file")
        check(self.task is not Task.REPAINT or len(self.regions) > 0, "repaint needs at least one region")
        check(self.task.takes_regions or not self.regions, f"{self.task} takes no regions")
        unknown = [track for track in self.tracks if track not in TRACKS]
        check(not unknown, f"unknown track {', '.join(unknown)}; there are {', '.join(TRACKS)}")
        check(len(self.tracks) <= 1 or self.task is Task.COMPLETE, f"{self.task} takes one track")
        check(not self.codes or self.task is Task.TEXT2MUSIC, f"{self.task} takes no audio codes")
        check(all(0 <= code < 64_000 for code in self.codes), "an audio code lies outside 0 to 63999")
        check(not self.loop or self.task is Task.TEXT2MUSIC, f"{self.task} cannot be made a loop; text2music can")
        check(self.morph is None or self.task.is_cover, f"{self.task} cannot morph; cover and cover-nofsq can")
        check(self.context_s >= 0, f"context must not be negative, got {self.context_s} s")
        if self.duration_s is not None:
            check(
                0.5 <= self.duration_s <= MAX_DURATION_S, f"duration must be from 0.5 to 600 s, got {self.duration_s}"
            )


@dataclass(frozen=True, slots=True)
class Ask:
    """Let the planner write words. inspire: from `query`; format: from the prompt; understand, score: from `source`."""

    job_id: str
    ask_for: AskFor
    model: ModelChoice
    planning: Planning
    seed: int = 0
    query: str = ""
    prompt: Prompt = field(default_factory=Prompt)
    instrumental: bool = False
    source: str | None = None

    def __post_init__(self) -> None:
        check(bool(self.job_id), "a job needs an id")
        needs_sound = self.ask_for in {AskFor.UNDERSTAND, AskFor.SCORE}
        check(bool(self.source) or not needs_sound, f"{self.ask_for} needs a sound file")


@dataclass(frozen=True, slots=True)
class Free:
    """Let go of all weights now; the next job loads them again."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop this job at the next sampler step or VAE tile."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Finish nothing more and exit."""


@dataclass(frozen=True, slots=True)
class LyricLine:
    """When one line of the lyrics is sung, in seconds from the take's beginning."""

    text: str
    start_s: float
    end_s: float


def as_lrc(lines: tuple[LyricLine, ...]) -> str:
    """Lines as LRC text: `[mm:ss.xx]words`."""
    stamps = ((divmod(line.start_s, 60), line.text) for line in lines)
    return "".join(f"[{int(minutes):02}:{seconds:05.2f}]{text}\n" for (minutes, seconds), text in stamps)


# --- events ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine accepts requests."""

    pid: int
    device: str
    dtype: str
    threads: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. fraction: 0..1 of the whole job. seconds_left: None until something was measured."""

    job_id: str
    stage: Stage
    fraction: float
    seconds_left: float | None = None
    take: int = 1


@dataclass(frozen=True, slots=True)
class TakeMade:
    """Take `index` (from 1) lies complete at `path`. `recipe` holds everything needed to make it again.

    stage_seconds: what each stage took; loading, encoding and conditioning are shared by all takes of a job.
    stage_peak_bytes: the most memory in use in each, of the GPU or else of the whole process. first_sound_s: when the
    first second of audio was ready, from the start of the job. timing: lines of the lyrics with start and end in seconds.
    """

    job_id: str
    index: int
    path: str
    recipe: dict[str, Any]
    stage_seconds: dict[str, float] = field(default_factory=dict)
    stage_peak_bytes: dict[str, int] = field(default_factory=dict)
    first_sound_s: float | None = None
    timing: tuple[LyricLine, ...] = ()
    alignment: float | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What the planner wrote. scores: of `score`, each 0..1. codes: what the source was heard as, 5 a second."""

    job_id: str
    prompt: Prompt
    duration_s: float | None = None
    scores: dict[str, float] = field(default_factory=dict)
    codes: tuple[int, ...] = ()
    stage_seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know while the job goes on, such as a smaller memory plan."""

    job_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Freed:
    """All weights are out of memory, on request or after idling."""


@dataclass(frozen=True, slots=True)
class Finished:
    """All takes of the job are made."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The job was stopped on request; takes already reported stay."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The job (or, with an empty id, a line that was not understood) failed.

    message: what happened, for a musician. hint: what to do next. detail: for an engineer.
    """

    job_id: str
    message: str
    hint: str = ""
    detail: str = ""


Request = Generate | Ask | Free | Cancel | Stop
Event = Ready | Progress | Notice | TakeMade | Answered | Finished | Cancelled | Freed | Failed
