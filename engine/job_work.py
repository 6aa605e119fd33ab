"""How much work a job is, by stage: multiply-accumulates, samples or tokens, as its progress counts them."""

import math

from engine import tasks
from engine.contract.audio import SAMPLE_RATE
from engine.contract.catalog import SKETCH_PLANNER
from engine.contract.messages import Ask, AskFor, Generate, Solver, Stage, Task
from engine.decoding import decoded_frames
from engine.denoising import step_work
from engine.finish import Span
from engine.level import AROUND_S
from engine.loading.checkpoint import Model
from engine.models.vae import macs_per_frame
from engine.tasks import Canvas

FRAMES_PER_CODE = 5
PLANNED = frozenset({Task.TEXT2MUSIC, Task.LEGO, Task.COMPLETE})
"""The tasks that the planner plans: the others have a source that says what it would guess."""
_TYPICAL_PLAN_TOKENS = 120
_TYPICAL_LYRIC_TOKENS = 280
_TYPICAL_SKETCH_TOKENS = 80  # it writes no lyrics


def work_of(request: Generate, canvas: Canvas, model: Model, missing_frames: int) -> dict[Stage, float]:
    """The work of each stage of a job. missing_frames: of source and reference, how many are not encoded yet."""
    vae, takes = model.vae, request.sampling.takes
    spans = tasks.made_spans(request.task, canvas, request.sampling.strength)
    spans = spans if canvas.spans else ((0, canvas.n_samples + canvas.tail),)
    work = {
        Stage.ENCODE: missing_frames * macs_per_frame(vae.encoder),
        Stage.CONDITION: 1.0,
        Stage.SAMPLE: takes
        * _share_of_steps(request, canvas, vae.config.hop)
        * evaluations(request)
        * step_work(model, canvas.n_frames),
        Stage.DECODE: takes * decoded_frames(model, request, canvas) * macs_per_frame(vae.decoder),
        Stage.WRITE: takes * _finished_samples(request, canvas, spans),
    }
    if request.planning is not None and request.task in PLANNED:
        n_codes = canvas.n_frames / FRAMES_PER_CODE if request.planning.codes else 0.0
        work[Stage.PLAN] = takes * (_TYPICAL_PLAN_TOKENS + n_codes)
    return work


def words_of(request: Ask) -> dict[Stage, float]:
    """The work of an answer in words, in tokens: a guess, which the measured pace corrects."""
    if request.ask_for is AskFor.SCORE:
        return {}
    is_sketch = request.planning.model == SKETCH_PLANNER.folder
    tokens = _TYPICAL_SKETCH_TOKENS if is_sketch else _TYPICAL_PLAN_TOKENS + _TYPICAL_LYRIC_TOKENS
    return {Stage.PLAN: float(tokens)}


def _finished_samples(request: Generate, canvas: Canvas, spans: tuple[Span, ...]) -> float:
    """How many samples are measured for one take's level, and a twentieth for each that is copied."""
    made = sum(end - start for start, end in spans)
    beside = 2 * AROUND_S * SAMPLE_RATE * len(spans)
    others = min(made + beside, canvas.n_samples) if request.task is Task.REPAINT else 0.0
    return made + others + canvas.n_samples / 20


def _share_of_steps(request: Generate, canvas: Canvas, hop: int) -> float:
    """How much of its schedule a job runs: a repaint below full strength begins later, unless some of its run is new."""
    if request.task is not Task.REPAINT or canvas.added() or bool(tasks.free_frames(canvas, hop).any()):
        return 1.0
    steps = len(request.sampling.timesteps) or request.sampling.steps
    return math.ceil(round(request.sampling.strength * steps, 6)) / steps


def evaluations(request: Generate) -> int:
    """How often the network runs for one take."""
    sampling = request.sampling
    steps = len(sampling.timesteps) or sampling.steps
    per_step = (2 if sampling.guidance.scale > 1 else 1) * (2 if sampling.solver is Solver.HEUN else 1)
    if request.morph is not None:
        per_step *= 2 * request.morph.draws
    return steps * per_step
