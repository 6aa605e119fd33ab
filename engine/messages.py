"""The contract with the engine process: requests go in, events come out, one JSON object a line.

Standard library only, so that both sides may read it. Audio never travels here, only paths.
`to_line` and `from_line` are exact inverses; an unknown type or key, or a value outside its range, raises
`MessageError` with the value in its text.
"""

import dataclasses
import json
import math
import types
import typing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

MAX_DURATION_S = 600.0
MAX_SEED = 2**32 - 1
MAX_TAKES = 8
MAX_STEPS = 200
TRACKS = (
    "vocals", "backing_vocals", "drums", "bass", "guitar", "keyboard", "percussion", "strings", "synth", "fx", "brass",
    "woodwinds",
)  # fmt: skip

T = TypeVar("T")


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
    CONDITION = "condition"
    SAMPLE = "sample"
    DECODE = "decode"
    WRITE = "write"


def _check(ok: bool, text: str) -> None:
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
            _check(30 <= self.bpm <= 300, f"bpm must be from 30 to 300, got {self.bpm}")
        _check(
            self.timesignature in {"", "2", "3", "4", "6"},
            f"timesignature must be 2, 3, 4 or 6, got {self.timesignature!r}",
        )


@dataclass(frozen=True, slots=True)
class Region:
    """A span of the source in seconds; it may begin before 0 or end after the source (outpainting)."""

    start_s: float
    end_s: float

    def __post_init__(self) -> None:
        _check(math.isfinite(self.start_s) and math.isfinite(self.end_s), "a region needs finite times")
        _check(self.start_s < self.end_s, f"a region must end after it starts, got {self.start_s} to {self.end_s} s")

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
        _check(1.0 <= self.scale <= 15.0, f"guidance must be from 1 to 15, got {self.scale}")
        _check(
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
        _check(0 <= self.seed <= MAX_SEED, f"seed must be from 0 to {MAX_SEED}, got {self.seed}")
        _check(1 <= self.takes <= MAX_TAKES, f"takes must be from 1 to {MAX_TAKES}, got {self.takes}")
        _check(1 <= self.steps <= MAX_STEPS, f"steps must be from 1 to {MAX_STEPS}, got {self.steps}")
        _check(0 <= self.retake_seed <= MAX_SEED, f"retake_seed must be from 0 to {MAX_SEED}, got {self.retake_seed}")
        _check(0.0 <= self.retake_variance <= 1.0, f"retake_variance must be from 0 to 1, got {self.retake_variance}")
        _check(1.0 <= self.shift <= 5.0, f"shift must be from 1 to 5, got {self.shift}")
        _check(0.0 <= self.strength <= 1.0, f"strength must be from 0 to 1, got {self.strength}")
        _check(0.0 <= self.noise_strength <= 1.0, f"noise_strength must be from 0 to 1, got {self.noise_strength}")
        falling = all(a > b for a, b in zip(self.timesteps, self.timesteps[1:], strict=False))
        _check(
            falling and all(0 < t <= 1 for t in self.timesteps),
            f"timesteps must fall within 0 to 1, got {self.timesteps}",
        )


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which weights to use and how. `folder` holds one folder per component, as published.

    dtype: "auto", "float32" or "bfloat16"; device: "auto", "cpu", "cuda" or "mps".
    """

    folder: str
    variant: str = "acestep-v15-turbo"
    dtype: str = "auto"
    device: str = "auto"

    def __post_init__(self) -> None:
        _check(self.dtype in {"auto", "float32", "bfloat16"}, f"dtype must be float32 or bfloat16, got {self.dtype!r}")
        _check(
            self.device.split(":")[0] in {"auto", "cpu", "cuda", "mps"},
            f"device must be cpu, cuda or mps, got {self.device!r}",
        )


# --- requests -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Generate:
    """Make `sampling.takes` takes and write each as `<out_dir>/<job_id>-<n>.wav`, n from 1.

    source, reference: audio files of any rate and channel count. duration_s is for text2music; the other tasks
    last as long as their source (and what outpainting adds). latents_path: where to save the final latents of
    take 1 (take n: `-n` before the suffix) as safetensors, key "latents", shape (frames, channels). tags: whatever the
    caller wants to find again in the recipe; the engine does not read them. tracks: lego and extract: the one to make or
    to take out; complete: those to add.
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

    def __post_init__(self) -> None:
        _check(bool(self.job_id) and "/" not in self.job_id and "\\" not in self.job_id, f"bad job id {self.job_id!r}")
        if self.task is Task.TEXT2MUSIC:
            _check(self.duration_s is not None, "text2music needs a duration")
            _check(self.source is None, "text2music takes no source; use cover or repaint")
        else:
            _check(bool(self.source), f"{self.task} needs a source file")
        _check(self.task is not Task.REPAINT or len(self.regions) > 0, "repaint needs at least one region")
        _check(self.task.takes_regions or not self.regions, f"{self.task} takes no regions")
        unknown = [track for track in self.tracks if track not in TRACKS]
        _check(not unknown, f"unknown track {', '.join(unknown)}; there are {', '.join(TRACKS)}")
        _check(len(self.tracks) <= 1 or self.task is Task.COMPLETE, f"{self.task} takes one track")
        if self.duration_s is not None:
            _check(
                0.5 <= self.duration_s <= MAX_DURATION_S, f"duration must be from 0.5 to 600 s, got {self.duration_s}"
            )


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop this job at the next sampler step or VAE tile."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Finish nothing more and exit."""


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
    """

    job_id: str
    index: int
    path: str
    recipe: dict[str, Any]
    stage_seconds: dict[str, float] = field(default_factory=dict)


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


Request = Generate | Cancel | Stop
Event = Ready | Progress | TakeMade | Finished | Cancelled | Failed
_TYPES: dict[str, type] = {c.__name__.lower(): c for c in (*typing.get_args(Request), *typing.get_args(Event))}


def to_line(message: Request | Event) -> str:
    """One line of JSON without its newline; `type` names the class in lower case."""
    return json.dumps({"type": type(message).__name__.lower(), **dataclasses.asdict(message)}, ensure_ascii=False)


def from_line(line: str) -> Request | Event:
    """The message in one line. Raises MessageError."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise MessageError(f"not JSON: {error}") from error
    if not isinstance(fields, dict) or fields.get("type") not in _TYPES:
        raise MessageError(
            f"unknown message type {fields.get('type')!r}" if isinstance(fields, dict) else "not an object"
        )
    cls = _TYPES[fields.pop("type")]
    return typing.cast(Request | Event, from_dict(cls, fields))


def from_dict(cls: type[T], fields: dict[str, Any]) -> T:
    """Build a message dataclass from plain JSON values. Raises MessageError on unknown or missing keys and bad values."""
    hints = typing.get_type_hints(cls)
    unknown = set(fields) - set(hints)
    _check(not unknown, f"{cls.__name__}: unknown key {', '.join(sorted(unknown))}")
    try:
        return cls(**{key: _value(hints[key], value, key) for key, value in fields.items()})
    except TypeError as error:
        raise MessageError(f"{cls.__name__}: {error}") from error


def _value(kind: Any, value: Any, key: str) -> Any:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        return _value(next(a for a in args if a is not types.NoneType), value, key)
    if origin is tuple and isinstance(value, list | tuple):
        return tuple(_value(args[0], v, key) for v in value)
    if origin is dict and isinstance(value, dict):
        return value
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        return from_dict(typing.cast(type, kind), value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        _check(value in set(kind), f"{key}: {value!r} is not one of {', '.join(kind)}")
        return kind(value)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if kind is int and isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(kind, type) and isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise MessageError(f"{key}: {value!r} is not {getattr(kind, '__name__', kind)}")
