"""One job from request to takes: read, encode, plan, condition, denoise, decode, finish, write.

The main path is `Pipeline.generate`; everything it calls is named after its stage.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from engine import tasks
from engine.alignment import align_lyrics
from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.messages import Generate, Stage, TakeMade, Task
from engine.contract.reading.sound_reader import read_audio
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile
from engine.decoding import Outcome, decode_take, finish_take
from engine.denoising import Followed, TakePlan, make_latents, take_seed
from engine.draft import Draft
from engine.finish import Span
from engine.job_work import FRAMES_PER_CODE, PLANNED, work_of
from engine.kept.prompting import Prompting, Reference
from engine.kept.source_latents import SourceLatents
from engine.loading.adapters import AdapterRack
from engine.loading.checkpoint import Model
from engine.loading.device import on_device
from engine.models.finite import refuse_not_finite
from engine.models.vae import macs_per_frame
from engine.passes import canvases_of, passes_of
from engine.planning.planner import Planner
from engine.progress import Monitor
from engine.refusals import fitted, refuse, refuse_length, refuse_planner
from engine.source_file import open_source
from engine.take_file import TakeFile
from engine.tasks import Canvas, Context

_REFERENCE_PIECE = 10 * SAMPLE_RATE


class Planned(NamedTuple):
    """What one take is made from: the request with the planner's words in it, and codes, 5 a second."""

    request: Generate
    codes: tuple[int, ...] = ()


class Pipeline:
    """Runs jobs on one loaded model. Recent sources and prompts stay encoded, so that a second roll starts at once."""

    def __init__(self, model: Model, planner: Callable[[str], Planner] | None = None) -> None:
        """planner: loads, or hands out, the planner of a name."""
        self.model = model
        self.adapters = AdapterRack(model.networks.decoder)
        self._planner = planner
        self._latents, self._references = SourceLatents(), SourceLatents()
        self._prompting = Prompting(model, self.adapters)

    @torch.inference_mode()
    def generate(self, request: Generate, monitor: Monitor) -> Iterator[TakeMade]:
        """Yield each take once its file is whole.

        Raises MessageError, AudioError, JobCancelled, AdapterError, FlawError, NotFiniteError; out of memory and the
        like come through as they are.
        """
        refuse(self.model, request)
        request = fitted(request)
        for notice in self.adapters.use(request.adapters):
            monitor.note(notice)
        source, hop = open_source(request), self.model.vae.config.hop
        passes = passes_of(request)
        canvases = canvases_of(passes, tasks.lay_out(request, source, hop), hop)
        canvas, later = canvases[0], list(zip(passes, canvases, strict=True))[1:]
        for each, its_canvas in zip(passes, canvases, strict=True):
            refuse_length(self.model, each, its_canvas)
        monitor.plan(
            work_of(passes[0], canvas, self.model, self._missing_frames(request, canvas)),
            request.sampling.takes,
            [self._work_of_later(*each) for each in later],
        )
        with monitor.stage(Stage.ENCODE):
            clean = self._encode_source(request, canvas, monitor)
            reference = self._encode_reference(request, monitor)
        planned = self._plan(passes[0], canvas, monitor)
        plans = self._condition(planned, canvas, clean, reference, monitor)
        shared = dict(monitor.seconds)
        for plan, (first, codes) in zip(plans, planned, strict=True):
            monitor.begin(plan.index)
            monitor.seconds = dict(shared)
            path = Path(request.out_dir) / f"{request.job_id}-{plan.index}.wav"
            asked = replace(request, prompt=first.prompt) if request.task in PLANNED else request
            recipe = self._recipe(asked, plan.index, canvas, codes)
            with TakeFile(path, canvas.n_samples) as out:
                draft = Draft(self.model, first, canvas, plan.context, out, monitor)
                latents, timing = self._make_latents(first, canvas, plan, monitor, draft)
                outcome = Outcome()
                for n, (each, its_canvas) in enumerate([(first, canvas), *later]):
                    here, followed = its_canvas, plan
                    if n:
                        monitor.begin(plan.index, n)
                        here = replace(its_canvas, source=out)
                        followed = self._plan_of_later(each, here, plan.index, reference, monitor)
                        latents, _ = self._make_latents(each, here, followed, monitor)
                    with monitor.stage(Stage.DECODE), on_device(self.model.memory, self.model.vae):
                        parts = decode_take(self.model, each, here, followed.context, latents, out, monitor)
                    with monitor.stage(Stage.WRITE):
                        outcome += finish_take(each, here, parts, out, has_draft=draft.is_there and not n)
                        if n == len(later):
                            if request.latents_path:
                                save_latents(numbered(Path(request.latents_path), plan.index), latents)
                            recipe |= outcome.in_recipe() | _lines_in_recipe(timing)
                            out.finish(recipe)
            for flaw in outcome.flaws:
                monitor.note(text("Take {number}: {flaw}", number=plan.index, flaw=flaw.sentence))
            yield TakeMade(request.job_id, plan.index, str(path), recipe, **monitor.figures(), **timing)

    @torch.inference_mode()
    def hear(self, source: Path, monitor: Monitor, later: dict[Stage, float] | None = None) -> list[int]:
        """The audio codes of a sound file, 5 a second. later: the work that follows. Raises AudioError, JobCancelled."""
        samples = read_audio(source)
        frames = -(-len(samples) // self.model.vae.config.hop)
        monitor.plan({Stage.ENCODE: frames * macs_per_frame(self.model.vae.encoder)} | (later or {}))
        with monitor.stage(Stage.ENCODE):
            latents = self._encode(samples, monitor)
            with on_device(self.model.memory, self.model.networks.tokenizer):
                return self.model.networks.tokenizer(latents, self.model.silence)[0].tolist()

    # --- the stages, in order -------------------------------------------------------------------

    def _encode_source(
        self, request: Generate, canvas: Canvas, monitor: Monitor, *, is_kept: bool = True
    ) -> Tensor | None:
        """The latents of the run's part of the source, (1, frames, channels). is_kept: they serve later jobs."""
        if canvas.source is None or request.source is None:
            return None
        vae = self.model.vae
        hop, last = vae.config.hop, -(-len(canvas.source) // vae.config.hop)

        def encode(low: int, high: int) -> Tensor:
            first, end = max(0, low - vae.reach), min(last, high + vae.reach)
            samples = canvas.sound(first * hop, min(end * hop, canvas.n_samples))
            return self._encode(samples, monitor)[:, low - first : high - first]

        if not is_kept:
            return self._stretches(canvas, encode)
        key = _source_key(request.source, canvas)

        def known(low: int, high: int) -> Tensor:
            return self._latents.get((*key, low) if canvas.attended else key, low, high, encode)

        return self._stretches(canvas, known)

    def _stretches(self, canvas: Canvas, encoded: Callable[[int, int], Tensor]) -> Tensor:
        """The latents of what is attended to in the run's part of the source, with those of silence between."""
        stretches = _source_stretches(canvas, self.model.vae.config.hop)
        first, last = canvas.first, canvas.first + canvas.source_frames
        if stretches == [(first, last)]:
            return encoded(first, last)
        latents = tasks.silence_frames(self.model, last - first, first).clone()
        for low, high in stretches:
            latents[:, low - first : high - first] = encoded(low, high)
        return latents

    def _missing_frames(self, request: Generate, canvas: Canvas) -> int:
        """How many frames of the source and of the reference are not encoded yet."""
        of_reference = 0
        if request.reference is not None:
            of_reference = self._references.missing(reference_key(request.reference), 0, self._reference_frames())
        if request.source is None:
            return of_reference
        key = _source_key(request.source, canvas)
        stretches = _source_stretches(canvas, self.model.vae.config.hop)
        missing = (self._latents.missing((*key, low) if canvas.attended else key, low, high) for low, high in stretches)
        return of_reference + sum(missing)

    def _work_of_later(self, request: Generate, canvas: Canvas) -> dict[Stage, float]:
        """The work of a pass after the first, for one take: what it goes on with is encoded anew."""
        frames = sum(high - low for low, high in _source_stretches(canvas, self.model.vae.config.hop))
        one_take = replace(request, sampling=replace(request.sampling, takes=1), reference=None)
        return work_of(one_take, canvas, self.model, frames)

    def _plan_of_later(
        self, request: Generate, canvas: Canvas, index: int, reference: Reference | None, monitor: Monitor
    ) -> TakePlan:
        """What a pass after the first follows. canvas: with the take so far as its source."""
        with monitor.stage(Stage.ENCODE):
            clean = self._encode_source(request, canvas, monitor, is_kept=False)
        (plan,) = self._condition([Planned(request)], canvas, clean, reference, monitor)
        return replace(plan, index=index)

    def _make_latents(
        self, request: Generate, canvas: Canvas, plan: TakePlan, monitor: Monitor, draft: Draft | None = None
    ) -> tuple[Tensor, dict[str, Any]]:
        """The latents of one pass of a take, and when the lines of the lyrics are sung."""
        held = tasks.held_frames(canvas, self.model.vae.config.hop)
        with monitor.stage(Stage.SAMPLE), on_device(self.model.memory, self.model.networks.decoder):
            at_half = draft.offer if draft is not None else None
            latents = make_latents(self.model, request, plan, held, monitor, self.adapters, at_half)
            return latents, self._timing(request, canvas, plan, latents)

    def _encode_reference(self, request: Generate, monitor: Monitor) -> Reference | None:
        """Thirty seconds of the reference: the start of each third's first two, and the last ten seconds."""
        if request.reference is None:
            return None

        def encode(_low: int, _high: int) -> Tensor:
            audio = read_audio(Path(str(request.reference)))
            if len(audio) < 3 * _REFERENCE_PIECE:
                audio = np.tile(audio, (-(-3 * _REFERENCE_PIECE // len(audio)), 1))
            starts = (0, len(audio) // 3, len(audio) - _REFERENCE_PIECE)
            return self._encode(np.concatenate([audio[s : s + _REFERENCE_PIECE] for s in starts]), monitor)

        key = reference_key(request.reference)
        return Reference(key, self._references.get(key, 0, self._reference_frames(), encode))

    def _reference_frames(self) -> int:
        return -(-3 * _REFERENCE_PIECE // self.model.vae.config.hop)

    def _encode(self, samples: np.ndarray, monitor: Monitor) -> Tensor:
        """(samples, 2) -> (1, frames, channels), the posterior's mean; the last frame is filled with silence."""
        if not np.isfinite(samples).all():
            raise AudioError(text("The source contains values that are not sound"), text("Export the file again."))
        vae = self.model.vae
        filled = np.pad(samples, ((0, -len(samples) % vae.config.hop), (0, 0)))
        waveform = torch.from_numpy(filled.T.copy())[None].to(self.model.device, self.model.dtype)
        work = len(filled) / vae.config.hop * macs_per_frame(vae.encoder)
        with on_device(self.model.memory, vae):
            latents = vae.encode(
                waveform,
                self.model.memory.tile,
                on_tile=lambda share: monitor.advance(share * work),
                on_unit=monitor.report,
            )
        refuse_not_finite(latents)
        return latents.transpose(1, 2)

    def _plan(self, request: Generate, canvas: Canvas, monitor: Monitor) -> list[Planned]:
        """For each take the request with the prompt filled in, and codes, where the planner is asked to write them.

        The planner runs once a take, with the take's own seed: take i is what a job of that seed alone would be. One run
        for all would give every take the words of the first.
        """
        n_codes, sampling = -(-canvas.n_frames // FRAMES_PER_CODE), request.sampling
        planning = request.planning
        if request.codes or planning is None or self._planner is None or request.task not in PLANNED:
            return [Planned(request, request.codes[:n_codes])] * sampling.takes
        with monitor.stage(Stage.LOAD):
            planner = self._planner(planning.model)

        def on_token() -> None:
            monitor.advance(1.0)

        planned = []
        with monitor.stage(Stage.PLAN), on_device(self.model.memory, planner.model):
            for index in range(1, sampling.takes + 1):
                seed, codes = take_seed(sampling.seed, index), ()
                answer = planner.plan(request.prompt, self._run_s(canvas), planning, seed, on_token)
                if planning.codes and request.task is Task.TEXT2MUSIC:
                    refuse_planner(self.model, planner, planning.model)
                    written = planner.write_codes(answer, request.prompt, n_codes, [seed], planning, on_token)
                    codes = tuple(written[0].tolist())
                planned.append(Planned(replace(request, prompt=answer.prompt), codes))
        return planned

    def _condition(
        self,
        planned: list[Planned],
        canvas: Canvas,
        clean: Tensor | None,
        reference: Reference | None,
        monitor: Monitor,
    ) -> list[TakePlan]:
        """For each take what it follows. Takes that share prompt and codes share all of it."""
        read_before = self._prompting.n_read
        with monitor.stage(Stage.CONDITION):
            plans: list[TakePlan] = []
            for n, each in enumerate(planned):
                same = next((plan for plan, other in zip(plans, planned, strict=False) if other == each), None)
                whole = self._take_plan(each, canvas, clean, reference) if same is None else same
                plans.append(replace(whole, index=n + 1))
            if self._prompting.n_read == read_before:
                monitor.was_known()
        return plans

    def _take_plan(
        self, planned: Planned, canvas: Canvas, clean: Tensor | None, reference: Reference | None
    ) -> TakePlan:
        model, networks, request, run_s = self.model, self.model.networks, planned.request, self._run_s(canvas)
        with on_device(model.memory, networks.tokenizer, networks.detokenizer):
            if planned.codes:
                codes = torch.tensor([planned.codes], device=model.device)
                context = tasks.from_codes(model, codes, canvas.n_frames)
            else:
                context = tasks.prepare(request.task, model, canvas, clean)
        # codes are followed as a cover follows its source
        task = Task.COVER if planned.codes else request.task
        wanted = self._prompting.of(request, task, run_s, reference)
        fallback = origin = None
        if request.task.is_cover and request.sampling.strength < 1:
            silence = tasks.silence_frames(model, canvas.n_frames)
            nothing = Context(silence, torch.ones_like(silence))
            fallback = Followed(self._prompting.of(request, Task.TEXT2MUSIC, run_s, reference), nothing.joined)
        if request.morph is not None:
            described = replace(request, prompt=request.morph.source)
            origin = Followed(self._prompting.of(described, task, run_s, reference), context.joined)
        return TakePlan(1, context, Followed(wanted, context.joined), fallback, origin)

    def _run_s(self, canvas: Canvas) -> float:
        """How long the music is that the networks are told of: the canvas, or the run where it is another stretch."""
        run_s = canvas.n_frames * self.model.vae.config.hop / SAMPLE_RATE
        is_whole = canvas.n_samples / SAMPLE_RATE >= tasks.SHORTEST_RUN_S and canvas.source_frames in {
            0,
            canvas.n_frames,
        }
        return canvas.n_samples / SAMPLE_RATE if is_whole and not canvas.first and not canvas.tail else run_s

    def _timing(self, request: Generate, canvas: Canvas, plan: TakePlan, latents: Tensor) -> dict[str, Any]:
        """When the lines of the lyrics are sung, and how well they are, where the job asks for it."""
        if not request.timing or not request.prompt.lyrics.strip():
            return {}
        return align_lyrics(self.model, request, plan, latents, canvas.n_samples / SAMPLE_RATE, self.adapters)

    def _recipe(self, request: Generate, index: int, canvas: Canvas, codes: tuple[int, ...]) -> dict[str, Any]:
        """What makes one take again, with the planner's words and codes in place of the planner."""
        sampling = request.sampling
        seed, retake = take_seed(sampling.seed, index), take_seed(sampling.retake_seed, index)
        sampling = replace(sampling, takes=1, seed=seed, retake_seed=retake)
        one_take = replace(request, sampling=sampling, latents_path=None, planning=None, codes=codes)
        return {
            **asdict(one_take),
            "planned_by": request.planning.model if request.planning is not None else None,
            "offset_samples": canvas.offset,
            "device": str(self.model.device),
            "dtype": "int8" if self.model.memory.int8 else str(self.model.dtype).removeprefix("torch."),
            "torch": torch.__version__,
        }


def _lines_in_recipe(timing: dict[str, Any]) -> dict[str, Any]:
    """When each line of the lyrics is sung, for who reads the take's file later."""
    return {"lyric_lines": [asdict(line) for line in timing["timing"]]} if timing else {}


def _source_stretches(canvas: Canvas, hop: int) -> list[Span]:
    """The stretches of the source that are encoded, in frames of the canvas."""
    if not canvas.attended:
        return [(canvas.first, canvas.first + canvas.source_frames)]
    return tasks.attended_frames(canvas, hop)


def _source_key(source: str, canvas: Canvas) -> tuple[object, ...]:
    """What the latents of a source are kept under: the file as it is now, and what of it lies where on the canvas."""
    return (*file_key(source), canvas.n_samples, canvas.offset, canvas.attended)


def file_key(path: str) -> tuple[str, int, int]:
    """What stands for a file as it is now: its path, time of change and size."""
    stat = Path(path).stat()
    return (path, stat.st_mtime_ns, stat.st_size)


def reference_key(path: str) -> tuple[str, int, int]:
    """As `file_key`. Raises AudioError for a file that is not there."""
    try:
        return file_key(path)
    except OSError:
        read_audio(Path(path))  # says what is wrong with it, and what to do
        raise


def numbered(path: Path, index: int) -> Path:
    """The path itself for take 1, `-2`, `-3`, … before the suffix for the others."""
    return path if index == 1 else path.with_name(f"{path.stem}-{index}{path.suffix}")


def save_latents(path: Path, latents: Tensor) -> None:
    """Save (1, frames, channels) as float32 "latents" of shape (frames, channels), whole or not at all."""
    path.parent.mkdir(exist_ok=True)  # not its parents, which may be on a drive that is away
    with WholeFile(path) as part:
        save_file({"latents": latents[0].float().cpu().contiguous()}, part)
