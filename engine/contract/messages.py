"""The contract with the engine process: requests go in, events come out, one JSON object a line.

Audio never travels here, only paths. `engine.contract.wire` turns these into lines and back; a value of a wrong type or
outside its range raises `MessageError`, which names the field, the value and the range.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from engine.contract import ranges
from engine.contract.checks import Checked, MessageError, check  # noqa: F401  handed on
from engine.contract.choices import (  # noqa: F401  the parts of a request belong to the contract
    TRACKS,
    Adapter,
    ContextRange,
    Guidance,
    GuidanceMode,
    ModelChoice,
    Morph,
    Planning,
    Prompt,
    Region,
    Sampling,
    Solver,
    Stage,
    Task,
)
from engine.contract.ranges import (  # noqa: F401  handed on
    DTYPES,
    MAX_DURATION_S,
    MAX_SEED,
    MAX_TAKES,
    RESIDENCIES,
    SIGNATURES,
)
from engine.contract.texts import declared

CONTEXT_S = 8.0
"""What a repaint attends to on either side of its regions where nobody says more. See `tests.bench.sketch.context`."""


class AskFor(StrEnum):
    """What the engine is asked when no music is made: words from the planner, or how far its networks are off."""

    INSPIRE = "inspire"
    FORMAT = "format"
    UNDERSTAND = "understand"
    SCORE = "score"
    NUMBERS = "numbers"


# --- requests -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Generate(Checked):
    """Make `sampling.takes` takes and write each as `<out_dir>/<job_id>-<n>.wav`, n from 1.

    source, reference: audio files of any rate and channel count. duration_s is for text2music; the other tasks
    last as long as their source (and what outpainting adds). latents_path: where to save the final latents of
    take 1 (take n: `-n` before the suffix) as safetensors, key "latents", shape (frames, channels). tags: whatever the
    caller wants to find again in the recipe; the engine does not read them. tracks: lego and extract: the one to make or
    to take out; complete: those to add. planning: let the planner fill in the prompt and write codes. codes: audio codes,
    5 a second, in place of the planner's. loop: the end runs into the beginning. morph: covers only. timing: find when
    each line of the lyrics is sung. context_s: how much a repaint of a long source attends to on either side of its
    regions; context: what it attends to besides them instead. Sound outside a context has no influence on what is made.
    Regions with words or a strength of their own are repainted one group after the other, each with the job's seeds.
    match_level: new music comes at one loudness, a cover at its source's, a repaint at that of its surroundings; else new
    music and covers come at one true peak, and the rest as the model makes it.
    """

    job_id: ranges.NewJobId
    task: Task
    prompt: Prompt
    sampling: Sampling
    model: ModelChoice
    out_dir: str
    duration_s: ranges.DurationS | None = None
    source: str | None = None
    reference: str | None = None
    regions: tuple[Region, ...] = ()
    latents_path: str | None = None
    tags: dict[str, str] = field(default_factory=dict)
    tracks: tuple[str, ...] = ()
    planning: Planning | None = None
    codes: tuple[ranges.AudioCode, ...] = ()
    adapters: tuple[Adapter, ...] = ()
    loop: bool = False
    morph: Morph | None = None
    timing: bool = False
    context_s: ranges.ContextS = CONTEXT_S
    match_level: bool = True
    context: ContextRange | None = None

    def check_whole(self) -> None:
        task = self.task
        if task is Task.TEXT2MUSIC:
            check(self.duration_s is not None, declared("text2music needs a duration"))
            check(self.source is None, declared("text2music takes no source; use cover or repaint"))
        else:
            check(bool(self.source), declared("{task} needs a source file"), task=task)
        check(task is not Task.REPAINT or len(self.regions) > 0, declared("repaint needs at least one region"))
        check(task.takes_regions or not self.regions, declared("{task} takes no regions"), task=task)
        only_repaints = declared("{task} takes no words or strength of a region; repaint does")
        has_own = any(region.has_own for region in self.regions)
        check(task is Task.REPAINT or not has_own, only_repaints, task=task)
        check(self.context is None or len(self.regions) > 0, declared("a context range needs regions"))
        unknown = ", ".join(track for track in self.tracks if track not in TRACKS)
        there_are = declared("unknown track {unknown}; there are {tracks}")
        check(not unknown, there_are, unknown=unknown, tracks=", ".join(TRACKS))
        check(len(self.tracks) <= 1 or task is Task.COMPLETE, declared("{task} takes one track"), task=task)
        is_new = task is Task.TEXT2MUSIC
        check(not self.codes or is_new, declared("{task} takes no audio codes"), task=task)
        check(not self.loop or is_new, declared("{task} cannot be made a loop; text2music can"), task=task)
        only_covers = declared("{task} cannot morph; cover and cover-nofsq can")
        check(self.morph is None or task.is_cover, only_covers, task=task)


@dataclass(frozen=True, slots=True)
class Ask(Checked):
    """Let the planner write words. inspire: from `query`; format: from the prompt; understand, score: from `source`.

    numbers: hold the weights against published values; needs no planner.
    """

    TEXTS = ("query",)

    job_id: ranges.NewJobId
    ask_for: AskFor
    model: ModelChoice
    planning: Planning
    seed: ranges.Seed = 0
    query: str = ""
    prompt: Prompt = field(default_factory=Prompt)
    instrumental: bool = False
    source: str | None = None

    def check_whole(self) -> None:
        needs_sound = self.ask_for in {AskFor.UNDERSTAND, AskFor.SCORE}
        check(bool(self.source) or not needs_sound, declared("{task} needs a sound file"), task=self.ask_for)


@dataclass(frozen=True, slots=True)
class Load(Checked):
    """Load a model that nobody waits for yet, as soon as no job is to be done, where it leaves memory for others.

    A job makes it void. What goes wrong is not told: the job that needs the model says it.
    """

    model: ModelChoice


@dataclass(frozen=True, slots=True)
class Free(Checked):
    """Let go of all weights now; the next job loads them again."""


@dataclass(frozen=True, slots=True)
class Weigh(Checked):
    """Say how much memory the engine holds; during a job, at its next step."""


@dataclass(frozen=True, slots=True)
class Cancel(Checked):
    """Stop this job at the next sampler step or VAE tile."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Stop(Checked):
    """Finish nothing more and exit."""


@dataclass(frozen=True, slots=True)
class LyricLine(Checked):
    """When one line of the lyrics is sung, in seconds from the take's beginning."""

    TEXTS = ("text",)

    text: str
    start_s: float
    end_s: float


def as_lrc(lines: tuple[LyricLine, ...]) -> str:
    """Lines as LRC text: `[mm:ss.xx]words`."""
    stamps = ((divmod(line.start_s, 60), line.text) for line in lines)
    return "".join(f"[{int(minutes):02}:{seconds:05.2f}]{text}\n" for (minutes, seconds), text in stamps)


# --- events ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready(Checked):
    """The engine accepts requests."""

    pid: ranges.Count
    device: str
    dtype: str
    threads: ranges.Count


@dataclass(frozen=True, slots=True)
class Progress(Checked):
    """How far a job is. fraction: 0..1 of the whole job. seconds_left: None until something was measured."""

    job_id: str
    stage: Stage
    fraction: ranges.Share
    seconds_left: float | None = None
    take: ranges.Index = 1


@dataclass(frozen=True, slots=True)
class SoundReady(Checked):
    """Take `index` is being decoded: the first `ready` of its `n_samples` can be heard in the WAV file at `path`.

    The file is of full length, silent where it is not ready, and goes away when the take is made or the job ends.
    is_draft: it is what half of the steps promise; the finished sound takes its place in the same file.
    """

    job_id: str
    index: ranges.Index
    path: str
    ready: ranges.Count
    n_samples: ranges.Count
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class TakeMade(Checked):
    """Take `index` (from 1) lies complete at `path`. `recipe` holds everything needed to make it again.

    stage_seconds: what each stage took; loading, encoding and conditioning are shared by all takes of a job.
    stage_peak_bytes: the most memory in use in each, of the GPU or else of the whole process. first_sound_s: when the
    first second of audio was ready, from the start of the job. timing: lines of the lyrics with start and end in seconds.
    """

    job_id: str
    index: ranges.Index
    path: str
    recipe: dict[str, Any]
    stage_seconds: dict[str, float] = field(default_factory=dict)
    stage_peak_bytes: dict[str, ranges.Count] = field(default_factory=dict)
    first_sound_s: float | None = None
    timing: tuple[LyricLine, ...] = ()
    alignment: float | None = None


@dataclass(frozen=True, slots=True)
class Answered(Checked):
    """What the planner wrote. scores: of `score`, each 0..1. codes: what the source was heard as, 5 a second.

    scores of `numbers`: how far each known tensor is off, relative to its size.
    """

    job_id: str
    prompt: Prompt
    duration_s: float | None = None
    scores: dict[str, float] = field(default_factory=dict)
    codes: tuple[ranges.AudioCode, ...] = ()
    stage_seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice(Checked):
    """Something the user should know while the job goes on, such as a smaller memory plan."""

    TEXTS = ("text",)

    job_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Freed(Checked):
    """All weights are out of memory, on request or after idling."""


@dataclass(frozen=True, slots=True)
class Weighed(Checked):
    """How much memory the engine's process holds and the machine has, in bytes; 0 for what this system does not tell.

    device: where the model computes. device_held: what the process holds of the device's own memory, device_total: what
    the device has; both 0 for the CPU.
    """

    held: ranges.Count
    total: ranges.Count
    device: str = ""
    device_held: ranges.Count = 0
    device_total: ranges.Count = 0


@dataclass(frozen=True, slots=True)
class Finished(Checked):
    """All takes of the job are made."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Cancelled(Checked):
    """The job was stopped on request; takes already reported stay."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Failed(Checked):
    """The job (or, with an empty id, a line that was not understood) failed.

    message: what happened, for a musician. hint: what to do next. detail: for an engineer.
    """

    TEXTS = ("message", "hint", "detail")

    job_id: str
    message: str
    hint: str = ""
    detail: str = ""


Request = Generate | Ask | Load | Free | Weigh | Cancel | Stop
Event = Ready | Progress | Notice | SoundReady | TakeMade | Answered | Weighed | Finished | Cancelled | Freed | Failed
