"""Stage "music": DiT, condition encoder and text encoder learn together, by flow matching (Lipman et al. 2023): `v =
noise - x0` at `x_t = t noise + (1 - t) x0`. All tasks are drawn into one batch, with the inputs that `engine.tasks`
gives the network.
"""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import torch
from torch import Tensor, nn

from engine import sampler
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Solver, Task
from engine.models.vae import VAE
from engine.training.codec.codec import ANCHORS
from engine.training.loop.trainer import SingleModuleStage
from engine.training.music_model import sketch
from engine.training.music_model.clock import Place
from engine.training.music_model.conditions import conditions, sources
from engine.training.music_model.task_examples import LATEST, LYRICS, Chances, Example, draw_example
from engine.training.music_model.trained_model import MusicModel
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces


@dataclass(frozen=True, slots=True)
class MusicConfig:
    """frames: lengths of excerpts; each is compiled separately. batch: how many of the first length, fewer of longer
    ones. words_steps, codes_steps, beats_steps: steps that text encoder, tokenizer and clock layers are pretrained
    for.
    """

    fields: dict[str, Any] = field(default_factory=lambda: sketch.FIELDS)
    text_fields: dict[str, Any] = field(default_factory=lambda: sketch.TEXT_FIELDS)
    batch: int = 16
    frames: tuple[int, ...] = (250, 250, 400)
    chances: Chances = field(default_factory=Chances)
    dropped: float = 0.15
    anchors: int = ANCHORS  # the codec's, its last latents
    anchored: float = 1.0  # additional weight of their error
    beats: float = 5.0  # weight of the beat head's loss
    beats_layer: int = 2  # the layer whose output it reads
    keys: float = 3.0  # weight of the key head's loss
    keys_layer: int = 4
    changes: float = 8.0  # weight of the anchors' changes between frames: few of the variance, but the beats
    time_mean: float = -0.4
    along_schedule: float = 0.2  # share of noise levels drawn evenly along the sampler's schedule
    nearly_noise: float = 0.15  # share of noise levels from 0.9 to 1, where only the prompt informs
    words_steps: int = 800
    codes_steps: int = 700
    beats_steps: int = 500
    compiled: bool = False


Begin = Callable[["MusicStage", np.random.Generator], None]


class MusicStage(SingleModuleStage):
    """See `trainer.Stage`. begin: sets the initial weights, see `beginnings`; without it they stay as built."""

    def __init__(
        self,
        config: MusicConfig,
        pieces: Pieces,
        vae: VAE,
        tokens: Any,
        device: torch.device,
        begin: Begin | None = None,
    ) -> None:
        self.config, self.pieces, self.vae, self.device = config, pieces, vae.eval().requires_grad_(False), device
        self._begin = begin
        torch.manual_seed(0)
        networks = sketch.new_networks(config.fields)
        networks.tokenizer.requires_grad_(False)  # `codes_start` has trained both
        networks.detokenizer.requires_grad_(False)
        self.model = MusicModel(networks, sketch.new_text_encoder(config.text_fields, tokens)).to(device)
        self._beat_hidden: deque[Tensor] = deque(maxlen=1)  # output of the beat head's layer
        self._key_hidden: deque[Tensor] = deque(maxlen=1)  # output of the key head's layer
        self._first_layer_inputs: deque[Tensor] = deque(maxlen=1)  # input of the first layer
        last = len(networks.decoder.layers) - 1
        read_out = [networks.decoder.layers[min(layer, last)] for layer in (config.beats_layer, config.keys_layer)]
        read_out[0].register_forward_hook(lambda _, __, out: self._beat_hidden.append(out))
        read_out[1].register_forward_hook(lambda _, __, out: self._key_hidden.append(out))
        networks.decoder.proj_in.register_forward_hook(
            lambda _, __, out: self._first_layer_inputs.append(out.transpose(1, 2))
        )
        if config.compiled:  # a layer at a time; those with hooks stay as they are
            for part in networks.decoder.layers:
                if part not in read_out:
                    part.compile(dynamic=False)
        self.silence = sketch.silence_of(vae)[:, : max(max(config.frames) + LATEST, 750)].to(device)

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"music": self.model}

    @property
    def slow(self) -> list[nn.Parameter]:
        """The parts that read prompts and the clock: at the full rate they lose what was pretrained."""
        networks = self.model.networks
        layers = list(networks.decoder.layers)[: self.config.beats_layer + 1]
        parts = (self.model.text, networks.encoder.text_projector, networks.decoder.condition_embedder, *layers)
        return [value for part in parts for value in part.parameters()]

    def begin(self, rng: np.random.Generator) -> None:
        """Set the weights that step 0 finds. Raises whatever the given beginning raises."""
        if self._begin is not None:
            self._begin(self, rng)

    # --- batches ------------------------------------------------------------------------------

    def batch(self, rng: np.random.Generator) -> list[Example]:
        frames = int(rng.choice(self.config.frames))
        count = max(1, self.config.batch * self.config.frames[0] // frames)
        return [
            draw_example(self.pieces, self.silence[0].cpu(), rng, frames, self.config.chances) for _ in range(count)
        ]

    # --- losses -----------------------------------------------------------------------------

    def losses(self, module: str, batch: list[Example], step: int) -> dict[str, Tensor]:  # noqa: ARG002  one module
        predicted, wanted = self.predict(batch, step)
        flow, anchors = self._errors(predicted, wanted)
        dropped = self._drop_prompts(len(batch), step)
        beats, keys = self._beats(batch, dropped), self._keys(batch, dropped)
        c = self.config
        return {
            "loss": flow + c.anchored * anchors + c.beats * beats + c.keys * keys,
            "flow": flow, "anchors": anchors, "beats": beats, "keys": keys,
        }  # fmt: skip

    def predict(self, batch: list[Example], step: int) -> tuple[Tensor, Tensor]:
        """Predicted and true velocities (batch, frames, channels), at the step's own noise."""
        generator = torch.Generator().manual_seed(step)
        target = torch.stack([item.target for item in batch]).to(self.device)
        mask = torch.stack([item.mask for item in batch]).to(self.device)
        noise = torch.randn(target.shape, generator=generator).to(self.device)
        t = self._noise_levels(len(batch), generator).to(self.device)
        x_t = t[:, None, None] * noise + (1 - t[:, None, None]) * target
        context = torch.cat([sources(self.model, self.silence, batch), mask], -1)
        return self.velocity(batch, context, x_t, t, self._drop_prompts(len(batch), step)), noise - target

    def _drop_prompts(self, count: int, step: int) -> Tensor:
        """(count,): the rows whose prompts are dropped."""
        drawn = torch.rand(count, generator=torch.Generator().manual_seed(step + (1 << 40)))
        return (drawn < self.config.dropped).to(self.device)

    def beats_error(
        self, prompts: list[tuple[Prompt, Place]], frames: int, least_noise: float, generator: torch.Generator
    ) -> tuple[Tensor, Tensor, Tensor]:
        """For new music at noise levels from `least_noise` to 1: the beat head's error, the mean square of the first
        layer's input, and the mean square of what the layers add to it, relative to that.
        """
        silence = self.silence[0, :frames]
        ones = torch.ones_like(silence)
        batch = [Example(Task.TEXT2MUSIC, prompt, (), silence, silence, ones, None, place) for prompt, place in prompts]
        x_t = torch.randn((len(batch), *silence.shape), generator=generator).to(self.device)
        t = (1 - (1 - least_noise) * torch.rand(len(batch), generator=generator)).to(self.device)
        dropped = torch.zeros(len(batch), dtype=torch.bool, device=self.device)
        torch.compiler.set_stance("force_eager")
        try:
            self.velocity(batch, torch.cat([silence, ones], -1).expand(len(batch), -1, -1), x_t, t, dropped)
        finally:
            torch.compiler.set_stance("default")
        given, hidden = self._first_layer_inputs[-1], self._beat_hidden[-1]
        added = (hidden - given).square().mean() / given.detach().square().mean()
        return self._beats(batch, dropped), given.square().mean(), added

    def _beats(self, batch: list[Example], dropped: Tensor) -> Tensor:
        """The beat head's loss, on rows whose prompt gives tempo and meter."""
        hidden = self._beat_hidden.pop()
        places = {
            n: item.place
            for n, item in enumerate(batch)
            if item.place and item.prompt.bpm and item.prompt.timesignature and not dropped[n]
        }
        if not places:
            return hidden.new_zeros(())
        seconds = torch.arange(hidden.shape[1]) * self.model.networks.config.patch_size / FRAMES_A_SECOND
        return self.model.beats.loss(hidden[list(places)], list(places.values()), seconds)

    def _keys(self, batch: list[Example], dropped: Tensor) -> Tensor:
        """The key head's loss, on rows whose prompt gives the key."""
        hidden = self._key_hidden.pop()
        keys = {n: item.prompt.keyscale for n, item in enumerate(batch) if item.prompt.keyscale and not dropped[n]}
        return self.model.keys.loss(hidden[list(keys)], list(keys.values())) if keys else hidden.new_zeros(())

    def velocity(self, batch: list[Example], context: Tensor, x_t: Tensor, t: Tensor, dropped: Tensor) -> Tensor:
        """The DiT's velocities (batch, frames, channels) at noise levels t (batch,), with each row's prompt or, where
        dropped (batch,), none.
        """
        packed, seen = conditions(self.model, self.silence, batch, x_t.shape[1] / FRAMES_A_SECOND)
        packed = torch.where(dropped[:, None, None], self.model.networks.null_condition_emb, packed)
        decoder = self.model.networks.decoder
        return torch.as_tensor(decoder(x_t, context, t, decoder.condition(packed, seen[:, None, None])))

    def _noise_levels(self, count: int, generator: torch.Generator) -> Tensor:
        """(count,) in 0..1: sigmoid(N(-0.4, 1)), or along the sampler's schedule, or from 0.9 to 1.

        At low noise the music itself shows what it is. The DiT follows prompts only if enough levels are high.
        """
        c = self.config
        bell = torch.sigmoid(torch.randn(count, generator=generator) + c.time_mean)
        even, shift = torch.rand(count, generator=generator), catalog.SKETCH.shift
        along, nearly_whole = shift * even / (1 + (shift - 1) * even), 0.9 + 0.1 * even
        kind = torch.rand(count, generator=generator)
        return torch.where(
            kind < c.nearly_noise, nearly_whole, torch.where(kind < c.nearly_noise + c.along_schedule, along, bell)
        )

    def _errors(self, predicted: Tensor, wanted: Tensor) -> tuple[Tensor, Tensor]:
        """Mean squares over all latents, and over the anchors and their changes, the latter by their share."""
        anchors = self.config.anchors
        off = predicted - wanted
        held = off[..., off.shape[-1] - anchors :]
        changes = held[:, 1:] - held[:, :-1]
        of_anchors = held.square().mean() + self.config.changes * changes.square().mean()
        return off.square().mean(), anchors / off.shape[-1] * of_anchors

    # --- samples --------------------------------------------------------------------------

    @torch.inference_mode()
    def sample(self, folder: Path, averaged: dict[str, nn.Module]) -> None:
        """Write some prompts in eight steps as WAV, and the averaged weights in the published layout."""
        folder.mkdir(parents=True, exist_ok=True)
        model = averaged["music"]
        assert isinstance(model, MusicModel)  # noqa: S101  for the type checker
        kept, self.model = self.model, model
        torch.compiler.set_stance("force_eager")  # compiling for a few samples is not worth it
        try:
            for n, prompt in enumerate(SAMPLE_PROMPTS):
                wave = (
                    self.vae.decode(self.sample_latents(prompt, seed=n).transpose(1, 2))[0].T.clamp(-1, 1).cpu().numpy()
                )
                soundfile.write(folder / f"{n}.wav", wave, SAMPLE_RATE)
        finally:
            self.model = kept
            torch.compiler.set_stance("default")
        (folder / "prompts.json").write_text(
            json.dumps([prompt.caption for prompt in SAMPLE_PROMPTS], indent=2), "utf-8"
        )
        self.write(folder, model)

    def write(self, folder: Path, model: nn.Module) -> None:
        """Write the model's folders in the published layout."""
        config = self.config
        assert isinstance(model, MusicModel)  # noqa: S101  for the type checker
        sketch.write_sketch(folder, model.networks, model.text, self.vae, config.fields, config.text_fields)

    def sample_latents(
        self, prompt: Prompt, seed: int, frames: int = 250, steps: int = 8, shift: float = 3.0
    ) -> Tensor:
        """Latents (1, frames, channels) of a prompt."""
        silence = self.silence[:, :frames]
        item = Example(Task.TEXT2MUSIC, prompt, (), silence[0], silence[0], torch.ones_like(silence[0]), None)
        packed, _ = conditions(self.model, self.silence, [item], frames / FRAMES_A_SECOND)
        decoder = self.model.networks.decoder
        attended, context = decoder.condition(packed), torch.cat([silence, torch.ones_like(silence)], -1)

        def velocity(x: Tensor, t: float, step: int) -> Tensor:  # noqa: ARG001  the sampler's shape
            return torch.as_tensor(decoder(x, context, torch.full((1,), t, device=x.device), attended))

        noise, generator = sampler.initial_noise(seed, frames, silence.shape[2])
        return sampler.denoise(velocity, noise.to(self.device), sampler.schedule(steps, shift), Solver.ODE, generator)


SAMPLE_PROMPTS = tuple(
    replace(Prompt(caption, LYRICS), bpm=bpm, keyscale=key, timesignature="4")
    for caption, bpm, key in (
        ("house drums only, drum machine, driving", 124.0, "A minor"),
        ("funk bass only, slap bass, groovy", 100.0, "E minor"),
        ("ambient pad only, warm, slow", 70.0, "D major"),
        ("small-group jazz, double bass, jazz guitar, brushed drums, smoky", 132.0, "Bb major"),
        ("synthwave, synth bass, drum machine, arpeggio, nostalgic", 100.0, "F minor"),
        ("rock, electric guitar, rock drums, bass guitar, energetic", 140.0, "G major"),
    )
)
