"""Latents -> the samples of a take, tile by tile into its file."""

from collections.abc import Callable

import numpy as np
from torch import Tensor

from engine import finish, tasks
from engine.contract.messages import Generate, Task
from engine.loading.checkpoint import Model
from engine.models.vae import macs_per_frame
from engine.progress import Monitor
from engine.take_file import TakeFile
from engine.tasks import Canvas, Context

Put = Callable[[int, np.ndarray], None]
_BLOCK = 480_000


def decode_take(
    model: Model, request: Generate, canvas: Canvas, context: Context, latents: Tensor, out: TakeFile, monitor: Monitor
) -> None:
    """Fill a take's file. A task with regions decodes only them and what the codec must see around them.

    New music and covers get their level; a repaint sits in its source, a lego layer alone in silence, as they come.
    """
    if not canvas.spans or canvas.source is None or context.clean is None:
        _decode_whole(model, canvas, latents, out, monitor)
        if request.task is Task.TEXT2MUSIC or request.task.is_cover:
            finish.set_level(out)
        return
    hop = model.vae.config.hop
    begin = canvas.first * hop
    if request.task is Task.LEGO:
        for start, end in canvas.spans:
            finish.splice(out, (start, end), decode_span(model, latents, (start - begin, end - begin), monitor))
        return
    ramp = round(25 * (1 - request.sampling.strength))
    weights = tasks.edge_weights(canvas, hop, ramp).to(latents)
    blended = weights * latents + (1 - weights) * context.clean.float()
    for start in range(0, len(out), _BLOCK):
        out[start : start + _BLOCK] = canvas.source[start : start + _BLOCK]
    for start, end in canvas.spans:
        new = decode_span(model, blended, (start - begin, end - begin), monitor)
        finish.splice(out, (start, end), new, (start > 0, end < canvas.n_samples))


def _decode_whole(model: Model, canvas: Canvas, latents: Tensor, out: TakeFile, monitor: Monitor) -> None:
    """The whole run, each tile to the file at once; what a loop rings on beyond its end is folded over its beginning."""
    tail = np.zeros((canvas.tail, 2), np.float32)

    def put(start: int, samples: np.ndarray) -> None:
        inside = max(0, min(len(samples), len(out) - start))
        out[start : start + inside] = samples[:inside]
        if inside < len(samples):
            tail[start + inside - len(out) : start + len(samples) - len(out)] = samples[inside:]
        monitor.sound_ready(str(out.part), min(start + len(samples), len(out)), len(out))

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
        first = low * hop + start * hop
        a, b = max(span[0], first), min(span[1], first + wave.shape[-1])
        if a < b:
            samples = wave[0, :, a - first : b - first].float().cpu().numpy().T
            put(a - span[0], np.ascontiguousarray(samples))
            monitor.first_sound()
        monitor.advance(wave.shape[-1] / hop / (high - low) * work)
