"""What each task lays before the DiT: how long the run is, which source latents, which mask, which instruction."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import MAX_DURATION_S, Generate, MessageError, Region, Task
from engine.contract.texts import text
from engine.finish import Span
from engine.loading.checkpoint import Model
from engine.source_file import LONGEST_FILE_S

# the family was trained on ten seconds and more
SHORTEST_RUN_S = 10.0
LOOP_FADE_S = 0.5


@dataclass(frozen=True, slots=True)
class Canvas:
    """The stretch of time a job works on.

    source: (samples, 2) with silence where outpainting adds room, None for text2music. spans: what is repainted,
    in samples, merged and in order. kept: where the source itself lies. offset: how many samples the canvas begins before
    the source. The run covers
    n_frames latent frames from `first` on: all of the canvas and at least ten seconds, or the surroundings of the spans.
    tail: samples that a loop needs beyond its end.
    """

    n_samples: int
    n_frames: int
    offset: int = 0
    source: np.ndarray | None = None
    spans: tuple[Span, ...] = ()
    kept: Span = (0, 0)
    first: int = 0
    tail: int = 0

    @property
    def source_frames(self) -> int:
        """How many frames of the run the source reaches."""
        return 0 if self.source is None else min(self.n_frames, -(-self.n_samples // (SAMPLE_RATE // 25)) - self.first)

    def added(self) -> tuple[Span, ...]:
        """What of the spans lies before or after the source: room that outpainting adds."""
        sides = ((0, self.kept[0]), (self.kept[1], self.n_samples))
        parts = ((max(a, low), min(b, high)) for a, b in self.spans for low, high in sides)
        return tuple((low, high) for low, high in parts if low < high)


@dataclass(frozen=True, slots=True)
class Context:
    """The DiT's context: source latents and mask, (1, frames, channels) each. clean: the source as the VAE gave it."""

    source: Tensor
    mask: Tensor
    clean: Tensor | None = None

    @property
    def joined(self) -> Tensor:
        return torch.cat([self.source, self.mask], dim=-1)


def lay_out(request: Generate, source: np.ndarray | None, hop: int) -> Canvas:
    """Place source and regions on one time line. Raises MessageError for regions that make no sense."""
    if source is None:
        n_samples = round((request.duration_s or 0.0) * SAMPLE_RATE)
        tail = min(round(LOOP_FADE_S * SAMPLE_RATE), n_samples // 4) if request.loop else 0
        return Canvas(n_samples, _run_frames(n_samples + tail, hop, _shortest_run_s(request)), tail=tail)
    regions = request.regions
    length_s = len(source) / SAMPLE_RATE
    for region in regions:
        if region.start_s > length_s or region.end_s < 0:
            raise MessageError(
                text(
                    "The region {start:g} to {end:g} s is outside the source, which lasts {length:.2f} s",
                    start=region.start_s,
                    end=region.end_s,
                    length=length_s,
                )
            )
    before = round(max([0.0, *(-r.start_s for r in regions)]) * SAMPLE_RATE)
    after = max(0, round(max([0.0, *(r.end_s for r in regions)]) * SAMPLE_RATE) - len(source))
    placed = np.pad(source, ((before, after), (0, 0))) if before or after else source
    longest_s = LONGEST_FILE_S if regions else MAX_DURATION_S
    if len(placed) > longest_s * SAMPLE_RATE:
        raise MessageError(
            text(
                "The result would last {length:.0f} s, and {longest:g} s is the longest",
                length=len(placed) / SAMPLE_RATE,
                longest=longest_s,
            )
        )
    spans = merge_spans(regions, before, len(placed))
    first, n_frames = 0, _run_frames(len(placed), hop, SHORTEST_RUN_S)
    if spans:
        context = round(request.context_s * SAMPLE_RATE)
        low, high = max(0, spans[0][0] - context) // hop, min(n_frames, -(-(spans[-1][1] + context) // hop))
        shortest = min(n_frames, _run_frames(0, hop, SHORTEST_RUN_S))
        low = max(0, min(low, high - shortest))
        first, n_frames = low, max(high, low + shortest) - low
    return Canvas(len(placed), n_frames, before, placed, spans, (before, before + len(source)), first)


def merge_spans(regions: tuple[Region, ...], offset: int, n_samples: int) -> tuple[Span, ...]:
    """Regions in seconds to sample spans on a canvas that starts `offset` samples early; overlapping ones become one."""
    spans: list[Span] = []
    for region in sorted(regions, key=lambda r: r.start_s):
        start = max(0, round(region.start_s * SAMPLE_RATE) + offset)
        end = min(n_samples, round(region.end_s * SAMPLE_RATE) + offset)
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        elif start < end:
            spans.append((start, end))
    return tuple(spans)


def frame_spans(canvas: Canvas, hop: int) -> list[Span]:
    """The repainted spans in frames of the run, widened to whole frames so that all of each region is new."""
    return [(start // hop - canvas.first, -(-end // hop) - canvas.first) for start, end in canvas.spans]


def held_frames(canvas: Canvas, hop: int) -> Tensor:
    """(1, frames, 1), true where a repaint below full strength starts from the source: all but the room that it adds."""
    held = torch.ones(canvas.n_frames, dtype=torch.bool)
    for start, end in canvas.added():
        held[start // hop - canvas.first : -(-end // hop) - canvas.first] = False
    return held[None, :, None]


def made_spans(task: Task, canvas: Canvas, strength: float) -> tuple[Span, ...]:
    """The spans that are decoded. A repaint of strength 0 keeps what is there, and makes only the room that it adds."""
    return canvas.added() if task is Task.REPAINT and strength <= 0 else canvas.spans


def prepare(task: Task, model: Model, canvas: Canvas, clean: Tensor | None) -> Context:
    """Source latents and mask of a task. clean: (1, source frames, channels), needed by all but text2music."""
    silence = silence_frames(model, canvas.n_frames, canvas.first)
    ones = torch.ones_like(silence)
    hop = model.vae.config.hop
    run = slice(canvas.first * hop, (canvas.first + canvas.n_frames) * hop)
    if clean is None or canvas.source is None or not canvas.source[run].any():
        return Context(silence, _repaint_mask(model, canvas) if task is Task.REPAINT else ones, silence)
    clean = torch.cat([clean, silence[:, clean.shape[1] :]], dim=1)
    match task:
        case Task.REPAINT:
            mask = _repaint_mask(model, canvas)
            return Context(torch.where(mask > 0, silence, clean), mask, clean)
        case Task.COVER:
            codes = model.networks.tokenizer(clean, model.silence)
            vectors = model.networks.tokenizer.quantizer.vectors(codes, model.dtype)
            hints = model.networks.detokenizer(vectors)[:, : canvas.n_frames]
            return Context(hints, ones, clean)
        case Task.LEGO if canvas.spans:
            return Context(clean, _repaint_mask(model, canvas), clean)
        case Task.COVER_NOFSQ | Task.LEGO | Task.EXTRACT | Task.COMPLETE:
            return Context(clean, ones, clean)
        case Task.TEXT2MUSIC:
            return Context(silence, ones, clean)


def silence_frames(model: Model, frames: int, first: int = 0) -> Tensor:
    """The silence latent from frame `first` on, repeated beyond its 600 s."""
    repeats = -(-(first + frames) // model.silence.shape[1])
    return model.silence.repeat(1, repeats, 1)[:, first : first + frames]


def from_codes(model: Model, codes: Tensor, frames: int) -> Context:
    """The planner's codes (takes, n) as the source of a run, cut or filled with silence to `frames`; mask all ones."""
    vectors = model.networks.tokenizer.quantizer.vectors(codes, model.dtype)
    hints = model.networks.detokenizer(vectors)[:, :frames]
    silence = silence_frames(model, frames)
    source = torch.cat([hints, silence[:, hints.shape[1] :].expand(len(hints), -1, -1)], dim=1)
    return Context(source, torch.ones_like(source))


def edge_weights(canvas: Canvas, hop: int, ramp: int) -> Tensor:
    """(1, frames, 1): 1 in the repainted frames, `ramp` linear steps down outside each edge, 0 elsewhere."""
    weights = torch.zeros(canvas.n_frames)
    steps = torch.linspace(0, 1, ramp + 2)[1:-1]
    for start, end in frame_spans(canvas, hop):
        weights[start:end] = 1
        for i, step in enumerate(reversed(steps.tolist()), start=1):
            for place in (start - i, end - 1 + i):
                if 0 <= place < canvas.n_frames:
                    weights[place] = max(float(weights[place]), step)
    return weights[None, :, None]


def _repaint_mask(model: Model, canvas: Canvas) -> Tensor:
    mask = edge_weights(canvas, model.vae.config.hop, 0).expand(-1, -1, model.silence.shape[2])
    return mask.to(model.device, model.dtype)


def _run_frames(n_samples: int, hop: int, shortest_s: float) -> int:
    return max(-(-n_samples // hop), math.ceil(shortest_s * SAMPLE_RATE / hop - 1e-6))


def _shortest_run_s(request: Generate) -> float:
    prompt = request.prompt
    if prompt.bpm is None or (request.duration_s or 0.0) >= SHORTEST_RUN_S:
        return SHORTEST_RUN_S
    # 6 means 6/8, which lasts three quarter notes
    beats = {"": 4, "6": 3}.get(prompt.timesignature) or int(prompt.timesignature)
    bar_s = beats * 60 / prompt.bpm
    return math.ceil(SHORTEST_RUN_S / bar_s - 1e-9) * bar_s
