"""One job from request to takes: read, encode, condition, denoise, decode, finish, write.

The main path is `Pipeline.generate`; everything it calls is named after its stage.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from engine import catalog, finish, prompt, sampler, tasks
from engine.audio import SAMPLE_RATE, read_audio, write_wav
from engine.checkpoint import Model
from engine.guidance import Guide
from engine.messages import Generate, MessageError, Solver, Stage, TakeMade, Task
from engine.models.dit import Conditions
from engine.progress import Monitor
from engine.tasks import Canvas, Context

_REFERENCE_PIECE = 10 * SAMPLE_RATE
_MOST_TURBO_STEPS = 20


class Pipeline:
    """Runs jobs on one loaded model. Keeps the latents of recent sources, so that a second repaint starts at once."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._latents: OrderedDict[tuple[str, int, int, int, int], Tensor] = OrderedDict()
        self._no_reference: Tensor | None = None

    @torch.inference_mode()
    def generate(self, request: Generate, monitor: Monitor) -> Iterator[TakeMade]:
        """Yield each take once its file is whole.

        Raises MessageError, AudioError, JobCancelled; out of memory and the like come through as they are.
        """
        self._refuse(request)
        source = read_audio(Path(request.source)) if request.source else None
        canvas = tasks.lay_out(request, source, self.model.vae.config.hop)
        monitor.plan(self._work(request, canvas), request.sampling.takes)
        with monitor.stage(Stage.ENCODE):
            clean = self._encode_source(request, canvas, monitor)
            reference = self._encode_reference(request, monitor)
        with monitor.stage(Stage.CONDITION):
            context = tasks.prepare(request.task, self.model, canvas, clean)
            timbre = self._timbre(reference)
            prompted = self._prompted(request, request.task, canvas, timbre, context)
            fallback = self._fallback(request, canvas, timbre)
        shared = dict(monitor.seconds)
        for index in range(1, request.sampling.takes + 1):
            monitor.take, monitor.seconds = index, dict(shared)
            with monitor.stage(Stage.SAMPLE):
                latents = self._sample(request, index, canvas, context, prompted, fallback, monitor)
            with monitor.stage(Stage.DECODE):
                samples = self._decode(request, canvas, context, latents, monitor)
            with monitor.stage(Stage.WRITE):
                path, recipe = self._write(request, index, canvas, samples, latents)
            seconds = {str(stage): round(value, 4) for stage, value in monitor.seconds.items()}
            yield TakeMade(request.job_id, index, str(path), recipe, seconds)

    def _refuse(self, request: Generate) -> None:
        """Raise MessageError for what this model was not made for."""
        if why := catalog.refusal(request.model.variant, request.task):
            raise MessageError(why)
        if self.model.networks.config.is_turbo:
            if request.sampling.guidance.scale > 1:
                raise MessageError("a turbo model has its guidance built in; use guidance 1")
            if request.sampling.steps > _MOST_TURBO_STEPS:
                raise MessageError(f"a turbo model takes 1 to {_MOST_TURBO_STEPS} steps, got {request.sampling.steps}")

    # --- the stages, in order -------------------------------------------------------------------

    def _encode_source(self, request: Generate, canvas: Canvas, monitor: Monitor) -> Tensor | None:
        if canvas.source is None or request.source is None:
            return None
        stat = Path(request.source).stat()
        key = (request.source, stat.st_mtime_ns, stat.st_size, canvas.n_samples, canvas.offset)
        if (held := self._latents.get(key)) is not None:
            self._latents.move_to_end(key)
            return held
        latents = self._encode(canvas.source, monitor)
        self._latents[key] = latents
        while len(self._latents) > 4:
            self._latents.popitem(last=False)
        return latents

    def _encode_reference(self, request: Generate, monitor: Monitor) -> Tensor | None:
        """Thirty seconds of the reference: the start of each third's first two, and the last ten seconds."""
        if request.reference is None:
            return None
        audio = read_audio(Path(request.reference))
        if len(audio) < 3 * _REFERENCE_PIECE:
            audio = np.tile(audio, (-(-3 * _REFERENCE_PIECE // len(audio)), 1))
        starts = (0, len(audio) // 3, len(audio) - _REFERENCE_PIECE)
        return self._encode(np.concatenate([audio[s : s + _REFERENCE_PIECE] for s in starts]), monitor)

    def _encode(self, samples: np.ndarray, monitor: Monitor) -> Tensor:
        """(samples, 2) -> (1, frames, channels), the posterior's mean; the last frame is filled with silence."""
        hop = self.model.vae.config.hop
        filled = np.pad(samples, ((0, -len(samples) % hop), (0, 0)))
        waveform = torch.from_numpy(filled.T.copy())[None].to(self.model.device, self.model.dtype)
        work = len(filled) / hop * macs_per_frame(self.model.vae.encoder)
        return self.model.vae.encode(
            waveform, on_tile=lambda share: monitor.advance(share * work), on_unit=monitor.report
        ).transpose(1, 2)

    def _timbre(self, reference: Tensor | None) -> Tensor:
        """(1, 1, hidden). Without a reference: 30 s of silence latents, computed once per model."""
        encoder = self.model.networks.encoder.timbre_encoder
        if reference is not None:
            return encoder(reference)
        if self._no_reference is None:
            self._no_reference = encoder(self.model.silence[:, : self.model.networks.config.timbre_frames])
        return self._no_reference

    def _prompted(self, request: Generate, task: Task, canvas: Canvas, timbre: Tensor, context: Context) -> "Prompted":
        """What the network attends to for a task: the prompt, and beside it the absence of one where guidance needs it."""
        duration_s = canvas.n_samples / SAMPLE_RATE
        if duration_s < tasks.SHORTEST_RUN_S:
            duration_s = canvas.n_frames * self.model.vae.config.hop / SAMPLE_RATE
        encoder, networks = self.model.text_encoder, self.model.networks
        words = prompt.text_prompt(request.prompt, prompt.instruction(task, request.tracks), duration_s)
        text = encoder.hidden(words, prompt.TEXT_LIMIT)
        lyrics = encoder.look_up(prompt.lyric_prompt(request.prompt), prompt.LYRIC_LIMIT)
        packed = networks.encoder(text, lyrics, timbre)
        if request.sampling.guidance.scale <= 1:
            return Prompted(networks.decoder.condition(packed), None, context.joined)
        both = networks.decoder.condition(torch.cat([packed, networks.null_condition_emb.expand_as(packed)]))
        return Prompted(both.first(), both, context.joined)

    def _fallback(self, request: Generate, canvas: Canvas, timbre: Tensor) -> "Prompted | None":
        """What a cover of strength below 1 switches to: the text2music instruction and no source."""
        if not request.task.is_cover or request.sampling.strength >= 1:
            return None
        silence = tasks.silence_frames(self.model, canvas.n_frames)
        nothing = Context(silence, torch.ones_like(silence))
        return self._prompted(request, Task.TEXT2MUSIC, canvas, timbre, nothing)

    def _sample(
        self,
        request: Generate,
        index: int,
        canvas: Canvas,
        context: Context,
        prompted: "Prompted",
        fallback: "Prompted | None",
        monitor: Monitor,
    ) -> Tensor:
        model, sampling = self.model, request.sampling
        shape = (canvas.n_frames, context.source.shape[2])
        noise, generator = sampler.initial_noise(take_seed(sampling.seed, index), *shape)
        if sampling.retake_variance > 0:
            other, _ = sampler.initial_noise(take_seed(sampling.retake_seed, index), *shape)
            noise = sampler.retake_noise(noise, other, sampling.retake_variance)
        noise = noise.to(model.device)
        times = sampler.schedule(sampling.steps, sampling.shift, sampling.timesteps)
        x = noise
        if request.task.is_cover and context.clean is not None:
            x, times = sampler.start_from_source(times, noise, context.clean.float(), sampling.noise_strength)
        switch = int(len(times) * sampling.strength)
        guide, work = Guide(sampling.guidance), self._step_work(canvas)

        def velocity(x: Tensor, t: float, step: int) -> Tensor:
            now = fallback if fallback is not None and step >= switch else prompted
            is_guided = now.both is not None and guide.is_on(t)
            conditions, batch = (now.both, 2) if is_guided and now.both is not None else (now.alone, 1)
            level = torch.full((batch,), t, dtype=model.dtype, device=model.device)
            inputs = x.to(model.dtype).expand(batch, -1, -1), now.context.expand(batch, -1, -1)
            v = model.networks.decoder(*inputs, level, conditions).float()
            monitor.advance(work * batch)
            if not is_guided:
                return v
            # a look ahead (Heun's second evaluation) does not move APG's momentum
            return guide.combine(v[:1], v[1:], x, t, remember=t == times[step])

        inject = self._injection(request, context, noise, len(times))
        return sampler.denoise(velocity, x, times, sampling.solver, generator, inject, sampling.dcw)

    def _injection(self, request: Generate, context: Context, noise: Tensor, steps: int) -> Any:
        """Repaint below full strength: for the first steps the outside is the source at that step's noise level."""
        first_free = round((1 - request.sampling.strength) * steps)
        if request.task is not Task.REPAINT or first_free == 0 or context.clean is None:
            return None
        clean, keep = context.clean.float(), context.mask == 0

        def inject(x: Tensor, t_next: float, step: int) -> Tensor:
            return torch.where(keep, t_next * noise + (1 - t_next) * clean, x) if step < first_free else x

        return inject

    def _decode(
        self, request: Generate, canvas: Canvas, context: Context, latents: Tensor, monitor: Monitor
    ) -> np.ndarray:
        """Latents -> (samples, 2). A task with regions decodes only them and what the codec must see around them.

        New music and covers get their level; a repaint sits in its source, a lego layer alone in silence, as they come.
        """
        if not canvas.spans or canvas.source is None or context.clean is None:
            samples = self._decode_span(latents, (0, canvas.n_samples), monitor)
            has_own_level = request.task is Task.TEXT2MUSIC or request.task.is_cover
            return finish.set_level(samples) if has_own_level else samples
        if request.task is Task.LEGO:
            layer = np.zeros_like(canvas.source)
            for span in canvas.spans:
                finish.splice(layer, span, self._decode_span(latents, span, monitor))
            return layer
        hop = self.model.vae.config.hop
        ramp = round(25 * (1 - request.sampling.strength))
        weights = tasks.edge_weights(canvas, hop, ramp).to(latents)
        blended = weights * latents + (1 - weights) * context.clean.float()
        result = canvas.source.copy()
        for start, end in canvas.spans:
            new = self._decode_span(blended, (start, end), monitor)
            finish.splice(result, (start, end), new, (start > 0, end < canvas.n_samples))
        return result

    def _decode_span(self, latents: Tensor, span: finish.Span, monitor: Monitor) -> np.ndarray:
        vae, hop = self.model.vae, self.model.vae.config.hop
        low = max(0, span[0] // hop - vae.reach)
        high = min(latents.shape[1], -(-span[1] // hop) + vae.reach)
        work = (high - low) * macs_per_frame(vae.decoder)
        part = latents[:, low:high].transpose(1, 2).to(self.model.dtype)
        wave = vae.decode(part, on_tile=lambda share: monitor.advance(share * work), on_unit=monitor.report)
        wave = wave[0, :, span[0] - low * hop : span[1] - low * hop]
        return np.ascontiguousarray(wave.float().cpu().numpy().T)

    def _write(
        self, request: Generate, index: int, canvas: Canvas, samples: np.ndarray, latents: Tensor
    ) -> tuple[Path, dict[str, Any]]:
        if request.latents_path:
            save_latents(numbered(Path(request.latents_path), index), latents)
        path = Path(request.out_dir) / f"{request.job_id}-{index}.wav"
        sampling = request.sampling
        seed, retake = take_seed(sampling.seed, index), take_seed(sampling.retake_seed, index)
        sampling = replace(sampling, takes=1, seed=seed, retake_seed=retake)
        one_take = replace(request, sampling=sampling, latents_path=None)
        recipe = {
            **asdict(one_take),
            "offset_samples": canvas.offset,
            "device": str(self.model.device),
            "dtype": str(self.model.dtype).removeprefix("torch."),
            "torch": torch.__version__,
        }
        write_wav(path, samples, recipe)
        return path, recipe

    # --- how much work there is -------------------------------------------------------------------

    def _work(self, request: Generate, canvas: Canvas) -> dict[Stage, float]:
        vae, takes = self.model.vae, request.sampling.takes
        encoded = canvas.source_frames + (750 if request.reference else 0)
        spans = canvas.spans or ((0, canvas.n_samples),)
        decoded = sum((end - start) / vae.config.hop + 2 * vae.reach for start, end in spans)
        return {
            Stage.ENCODE: encoded * macs_per_frame(vae.encoder),
            Stage.SAMPLE: takes * self._evaluations(request) * self._step_work(canvas),
            Stage.DECODE: takes * decoded * macs_per_frame(vae.decoder),
        }

    @staticmethod
    def _evaluations(request: Generate) -> int:
        """How often the network runs for one take."""
        sampling = request.sampling
        steps = len(sampling.timesteps) or sampling.steps
        per_step = (2 if sampling.guidance.scale > 1 else 1) * (2 if sampling.solver is Solver.HEUN else 1)
        return steps * per_step

    def _step_work(self, canvas: Canvas) -> float:
        weights = sum(p.numel() for p in self.model.networks.decoder.parameters())
        return weights * canvas.n_frames / self.model.networks.config.patch_size


@dataclass(frozen=True, slots=True)
class Prompted:
    """Conditions of a task alone, batched with those of no prompt at all (for guidance), and its context."""

    alone: Conditions
    both: Conditions | None
    context: Tensor


def take_seed(seed: int, index: int) -> int:
    """The seed of take `index` (from 1) of a job."""
    return (seed + index - 1) % 2**32


def macs_per_frame(half: nn.Module) -> float:
    """Multiply-adds of a VAE half for one latent frame: every kernel times how often it is applied in a frame."""
    total, rate = 0.0, 1.0
    convolutions = [m for m in half.modules() if isinstance(m, nn.Conv1d | nn.ConvTranspose1d)]
    if any(isinstance(m, nn.ConvTranspose1d) for m in convolutions):
        for conv in convolutions:
            total += conv.weight.numel() * rate
            rate *= conv.stride[0]
        return total
    for conv in reversed(convolutions):
        total += conv.weight.numel() * rate
        rate *= conv.stride[0]
    return total


def numbered(path: Path, index: int) -> Path:
    """The path itself for take 1, `-2`, `-3`, … before the suffix for the others."""
    return path if index == 1 else path.with_name(f"{path.stem}-{index}{path.suffix}")


def save_latents(path: Path, latents: Tensor) -> None:
    """Save (1, frames, channels) as float32 "latents" of shape (frames, channels), whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({"latents": latents[0].float().cpu().contiguous()}, str(part))
    part.replace(path)
