"""Latents -> the samples of a take, tile by tile into its file."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from torch import Tensor

from engine import finish, level, tasks
from engine.contract.measures.loudness import loudness
from engine.contract.messages import Generate, Task
from engine.flaws import Flaw, examine
from engine.loading.checkpoint import Model
from engine.models.finite import refuse_not_finite
from engine.models.vae import macs_per_frame
from engine.progress import Monitor
from engine.take_file import TakeFile
from engine.tasks import Canvas, Context

Put = Callable[[int, np.ndarray], None]
_BLOCK = 480_000
# what sounds beside a source, and may be silent
_LAYERS = frozenset({Task.LEGO, Task.EXTRACT, Task.COMPLETE})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done to the sound and what is wrong with it: gains in dB, one for each span or one for the whole."""

    gains_db: tuple[float, ...] = ()
    flaws: tuple[Flaw, ...] = ()

    def __add__(self, later: "Outcome") -> "Outcome":
        return Outcome(self.gains_db + later.gains_db, tuple(dict.fromkeys(self.flaws + later.flaws)))

    def in_recipe(self) -> dict[str, Any]:
        return {"gain_db": list(self.gains_db), "flaws": [str(flaw) for flaw in self.flaws]}


def decode_take(
    model: Model,
    request: Generate,
    canvas: Canvas,
    context: Context,
    latents: Tensor,
    out: TakeFile,
    monitor: Monitor,
    *,
    is_draft: bool = False,
) -> list[np.ndarray]:
    """Fill a take's file, or decode its regions alone, with what the codec must see around them: (samples, 2) each.

    is_draft: what listeners are told of a file that fills. Raises NotFiniteError.
    """
    if not _has_parts(canvas) or context.clean is None:
        _decode_whole(model, canvas, latents, out, monitor, is_draft=is_draft)
        return []
    hop, strength = model.vae.config.hop, request.sampling.strength
    begin = canvas.first * hop
    if request.task is Task.REPAINT:
        weights = tasks.edge_weights(canvas, hop, round(25 * (1 - strength))).to(latents)
        latents = weights * latents + (1 - weights) * context.clean.float()
    spans = tasks.made_spans(request.task, canvas, strength)
    return [decode_span(model, latents, (start - begin, end - begin), monitor) for start, end in spans]


def decoded_frames(model: Model, request: Generate, canvas: Canvas) -> float:
    """How many latent frames `decode_take` decodes."""
    spans = tasks.made_spans(request.task, canvas, request.sampling.strength)
    spans = spans if canvas.spans else ((0, canvas.n_samples + canvas.tail),)
    return sum((end - start) / model.vae.config.hop + 2 * model.vae.reach for start, end in spans)


def finish_take(
    request: Generate, canvas: Canvas, parts: list[np.ndarray], out: TakeFile, *, has_draft: bool = False
) -> Outcome:
    """Look whether it is music, set its level, and put parts in their place. Raises FlawError.

    parts: what `decode_take` returned. A repaint's source is copied around them; a layer lies in silence. has_draft: a
    draft lies in the file, where only the parts have to be replaced.
    """
    if not _has_parts(canvas) or canvas.source is None:
        own = loudness(out)
        flaws = examine(out, own, may_be_silent=request.task in _LAYERS)
        gain_db = _gain_of_whole(request, canvas, out, own)
        level.apply_gain(out, gain_db)
        return Outcome((round(gain_db, 2),), tuple(flaws))
    spans = tasks.made_spans(request.task, canvas, request.sampling.strength)
    if request.task is Task.REPAINT and canvas.source is not out:  # a later pass goes on with what is there
        for low, high in spans if has_draft else ((0, len(out)),):
            for start in range(low, high, _BLOCK):
                out[start : min(start + _BLOCK, high)] = canvas.source[start : min(start + _BLOCK, high)]
    elif has_draft:
        for low, high in spans:
            out[low:high] = np.zeros(2, np.float32)
    gains: list[float] = []
    found: list[Flaw] = []
    for span, part in zip(spans, parts, strict=True):
        gain_db, flaws = (
            _repainted(request, canvas, span, part) if request.task is Task.REPAINT else _layer(request, part)
        )
        level.apply_gain(part, gain_db)
        edges = (True, True) if request.task is Task.LEGO else (span[0] > 0, span[1] < canvas.n_samples)
        finish.splice(out, span, part, edges, canvas.seams_of(span))
        gains.append(round(gain_db, 2))
        found += flaws
    return Outcome(tuple(gains), tuple(dict.fromkeys(found)))


def _has_parts(canvas: Canvas) -> bool:
    return bool(canvas.spans) and canvas.source is not None


def _repainted(request: Generate, canvas: Canvas, span: finish.Span, part: np.ndarray) -> tuple[float, list[Flaw]]:
    """Gain and flaws of a repainted span."""
    if canvas.source is None:
        return 0.0, []
    around = level.surroundings(canvas.source, span, canvas.spans, canvas.beside(span))
    own, beside = loudness(part), loudness(*around)
    flaws = examine(part, own, beside=beside if around else None)
    if not request.match_level:
        return 0.0, flaws
    old = canvas.source[max(span[0], canvas.kept[0]) : min(span[1], canvas.kept[1])]
    aim = level.aim_of_span(lambda: loudness(old), beside, request.sampling.strength)
    return level.gain_of_span(part, own, aim, [old, *around]), flaws


def _layer(request: Generate, part: np.ndarray) -> tuple[float, list[Flaw]]:
    flaws = examine(part, loudness(part), may_be_silent=True)
    return level.gain_under_ceiling(part) if request.match_level else 0.0, flaws


def _gain_of_whole(request: Generate, canvas: Canvas, out: TakeFile, own: float) -> float:
    """New music comes at its one loudness, a cover at that of its source, a layer as it is; without it, by peak alone."""
    if request.task in _LAYERS:
        return level.gain_under_ceiling(out) if request.match_level else 0.0
    if not request.match_level:
        return level.gain_to_ceiling(out)
    heard = loudness(canvas.source) if request.task.is_cover and canvas.source is not None else -math.inf
    return level.gain_of_whole(out, own, heard if heard >= level.INAUDIBLE_LUFS else level.NEW_MUSIC_LUFS)


def _decode_whole(
    model: Model, canvas: Canvas, latents: Tensor, out: TakeFile, monitor: Monitor, *, is_draft: bool
) -> None:
    """The whole run, each tile to the file at once; what a loop rings on beyond its end is folded over its beginning."""
    tail = np.zeros((canvas.tail, 2), np.float32)

    def put(start: int, samples: np.ndarray) -> None:
        inside = max(0, min(len(samples), len(out) - start))
        out[start : start + inside] = samples[:inside]
        if inside < len(samples):
            tail[start + inside - len(out) : start + len(samples) - len(out)] = samples[inside:]
        monitor.sound_ready(str(out.part), min(start + len(samples), len(out)), len(out), is_draft=is_draft)

    decode_tiles(model, latents, (0, len(out) + canvas.tail), put, monitor)
    if canvas.tail:
        finish.fold_tail(out, tail)


def decode_span(model: Model, latents: Tensor, span: finish.Span, monitor: Monitor) -> np.ndarray:
    """Samples span[0]..span[1] of the run's waveform, (samples, 2)."""
    made = np.empty((span[1] - span[0], 2), np.float32)

    def put(start: int, samples: np.ndarray) -> None:
        made[start : start + len(samples)] = samples

    decode_tiles(model, latents, span, put, monitor)
    return made


def decode_tiles(model: Model, latents: Tensor, span: finish.Span, put: Put, monitor: Monitor) -> None:
    """Decode samples span[0]..span[1]; put(start within the span, (samples, 2)) is called for each tile in order."""
    vae, hop = model.vae, model.vae.config.hop
    low = max(0, span[0] // hop - vae.reach)
    high = min(latents.shape[1], -(-span[1] // hop) + vae.reach)
    work = (high - low) * macs_per_frame(vae.decoder)
    part = latents[:, low:high].transpose(1, 2).to(model.dtype)
    for start, wave in vae.decode_tiles(part, model.memory.tile, monitor.report):
        refuse_not_finite(wave)
        first = low * hop + start * hop
        a, b = max(span[0], first), min(span[1], first + wave.shape[-1])
        if a < b:
            samples = wave[0, :, a - first : b - first].float().cpu().numpy().T
            put(a - span[0], np.ascontiguousarray(samples))
            monitor.first_sound()
        monitor.advance(wave.shape[-1] / hop / (high - low) * work)
