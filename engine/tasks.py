"""What each task lays before the DiT: how long the run is, which source latents, which mask, which instruction."""

import math
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.contract.joins.seam import MAX_FADE_S
from engine.contract.measures.loudness import ReadableSound
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
    in samples, merged and in order; seams_s: how long the first and the last edge of each are cross-faded. kept: where
    the source itself lies. offset: how many samples the canvas begins before the source. The run covers
    n_frames latent frames from `first` on: all of the canvas and at least ten seconds, or the surroundings of the spans.
    tail: samples that a loop needs beyond its end. attended: what of the source a job with a context range attends to, in
    samples, merged and in order; empty without one, when it is all of the run.
    """

    n_samples: int
    n_frames: int
    offset: int = 0
    source: ReadableSound | None = None
    spans: tuple[Span, ...] = ()
    seams_s: tuple[tuple[float, float], ...] = ()
    kept: Span = (0, 0)
    first: int = 0
    tail: int = 0
    attended: tuple[Span, ...] = ()

    @property
    def source_frames(self) -> int:
        """How many frames of the run the source reaches."""
        return 0 if self.source is None else min(self.n_frames, -(-self.n_samples // (SAMPLE_RATE // 25)) - self.first)

    def added(self) -> tuple[Span, ...]:
        """What of the spans lies before or after the source: room that outpainting adds."""
        sides = ((0, self.kept[0]), (self.kept[1], self.n_samples))
        parts = ((max(a, low), min(b, high)) for a, b in self.spans for low, high in sides)
        return tuple((low, high) for low, high in parts if low < high)

    def seams_of(self, span: Span) -> tuple[float, float]:
        """The seams, in seconds, of a span or of a part of one."""
        found = (seams for (low, high), seams in zip(self.spans, self.seams_s, strict=False) if low < span[1] <= high)
        return next(found, (MAX_FADE_S, MAX_FADE_S))

    def beside(self, span: Span) -> Span:
        """The stretch of the source around a span whose sound may count for it."""
        around = next(((low, high) for low, high in self.attended if low <= span[0] and span[1] <= high), self.kept)
        return max(self.kept[0], around[0]), min(self.kept[1], around[1])

    def sound(self, start: int, end: int) -> np.ndarray:
        """What is attended to of the samples from start to end: (samples, 2), with silence in place of the rest."""
        if self.source is None:
            return np.zeros((end - start, 2), np.float32)
        samples = self.source[start:end]
        if not self.attended:
            return samples
        audible = np.zeros_like(samples)
        for low, high in self.attended:
            part = slice(max(0, low - start), max(0, high - start))
            audible[part] = samples[part]
        return audible


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
    n_frames = _run_frames(len(placed), hop, SHORTEST_RUN_S)
    kept = (before, before + len(source))
    return with_regions(Canvas(len(placed), n_frames, before, placed, kept=kept), request, hop)


def with_regions(canvas: Canvas, request: Generate, hop: int) -> Canvas:
    """The canvas of a whole source, made that of the regions of a request. Raises MessageError for a context outside."""
    spans = merge_spans(request.regions, canvas.offset, canvas.n_samples)
    if not spans:
        return canvas
    low, high, attended = _run_of(request, spans, canvas)
    longest = _run_frames(canvas.n_samples, hop, SHORTEST_RUN_S)
    first, last = low // hop, min(longest, -(-high // hop))
    shortest = min(longest, _run_frames(0, hop, SHORTEST_RUN_S))
    first = max(0, min(first, last - shortest))
    n_frames = max(last, first + shortest) - first
    seams_s = _seams_s(request.regions, spans, canvas.offset)
    return replace(canvas, spans=spans, seams_s=seams_s, first=first, n_frames=n_frames, attended=attended)


def _run_of(request: Generate, spans: tuple[Span, ...], canvas: Canvas) -> tuple[int, int, tuple[Span, ...]]:
    """First and last sample of a run, and what of the source is attended to, if that is not all of it."""
    around, (low, high) = request.context, canvas.kept
    if around is None:
        context = round(request.context_s * SAMPLE_RATE)
        return max(0, spans[0][0] - context), spans[-1][1] + context, ()
    start, end = (round(time_s * SAMPLE_RATE) + canvas.offset for time_s in (around.start_s, around.end_s))
    if start >= high or end <= low:
        raise MessageError(
            text(
                "The context range {start:g} to {end:g} s is outside the source, which lasts {length:.2f} s",
                start=around.start_s,
                end=around.end_s,
                length=(high - low) / SAMPLE_RATE,
            )
        )
    attended: list[Span] = []
    for first, last in sorted([*spans, (max(low, start), min(high, end))]):
        if attended and first <= attended[-1][1]:
            attended[-1] = (attended[-1][0], max(attended[-1][1], last))
        else:
            attended.append((first, last))
    return attended[0][0], attended[-1][1], tuple(attended)


def _seams_s(regions: tuple[Region, ...], spans: tuple[Span, ...], offset: int) -> tuple[tuple[float, float], ...]:
    """For each span, the seams of the region that begins it and of the region that ends it."""

    def seam_s(time: int, edge: str) -> float:
        far = (abs(round(getattr(region, edge) * SAMPLE_RATE) + offset - time) for region in regions)
        return min(zip(far, (region.seam_s for region in regions), strict=True))[1]

    return tuple((seam_s(start, "start_s"), seam_s(end, "end_s")) for start, end in spans)


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
    return (held & ~free_frames(canvas, hop))[None, :, None]


def attended_frames(canvas: Canvas, hop: int) -> list[Span]:
    """What is attended to in whole frames of the canvas; frames that it only touches count."""
    found: list[Span] = []
    last = -(-canvas.n_samples // hop)
    for start, end in canvas.attended or ((canvas.first * hop, (canvas.first + canvas.n_frames) * hop),):
        low, high = start // hop, min(last, -(-end // hop))
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        elif low < high:
            found.append((low, high))
    return found


def free_frames(canvas: Canvas, hop: int) -> Tensor:
    """(frames,), true where the run covers sound that is not attended to: it is made up there, and thrown away."""
    free = torch.full((canvas.n_frames,), bool(canvas.attended))
    if canvas.attended:
        for low, high in attended_frames(canvas, hop):
            free[max(0, low - canvas.first) : max(0, high - canvas.first)] = False
        free[max(0, canvas.source_frames) :] = False
    return free


def made_spans(task: Task, canvas: Canvas, strength: float) -> tuple[Span, ...]:
    """The spans that are decoded. A repaint of strength 0 keeps what is there, and makes only the room that it adds."""
    return canvas.added() if task is Task.REPAINT and strength <= 0 else canvas.spans


def prepare(task: Task, model: Model, canvas: Canvas, clean: Tensor | None) -> Context:
    """Source latents and mask of a task. clean: (1, source frames, channels), needed by all but text2music."""
    silence = silence_frames(model, canvas.n_frames, canvas.first)
    ones = torch.ones_like(silence)
    hop = model.vae.config.hop
    run = slice(canvas.first * hop, (canvas.first + canvas.n_frames) * hop)
    if clean is None or canvas.source is None or not canvas.sound(run.start, min(run.stop, canvas.n_samples)).any():
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
    """(1, frames, 1): 1 in the frames that are made, `ramp` linear steps down outside each edge, 0 elsewhere."""
    weights = free_frames(canvas, hop).float()
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
