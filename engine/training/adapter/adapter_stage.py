"""Stage "adapter": low-rank changes of the decoder's attention (LoRA, Hu et al. 2021) learn the sound of a user's
songs. The rest of the model stays as loaded. Songs and prompts are encoded once, before the first step.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn.functional import dropout, linear, mse_loss

from engine import sampler
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Solver, Task
from engine.contract.reading.sound_reader import read_audio
from engine.contract.songs.song_folder import Song
from engine.contract.texts import text
from engine.loading.checkpoint import Model
from engine.planning.prompt import LYRIC_LIMIT, TEXT_LIMIT, instruction, lyric_prompt, text_prompt
from engine.tasks import silence_frames
from engine.training.adapter.made_of import HEADER_KEY
from engine.training.loop.trainer import SingleModuleStage

PROJECTIONS = ("q_proj", "k_proj", "v_proj", "o_proj")
SAMPLE_FILE = "sample.wav"
_SAMPLE_S = 10


@dataclass(frozen=True, slots=True)
class AdapterConfig:
    """seconds: the longest excerpt of a song. batch: excerpts per step, one after another. variant: of the base model."""

    rank: int = 64
    alpha: float = 128.0
    dropout: float = 0.1
    seconds: float = 60.0
    batch: int = 1
    unprompted: float = 0.15
    time_mean: float = -0.4
    variant: str = ""


@dataclass(frozen=True, slots=True)
class EncodedSong:
    """A song as the network sees it: latents (1, frames, channels), conditions (1, tokens, hidden)."""

    name: str
    latents: Tensor
    packed: Tensor


class LowRank(nn.Module):
    """The change of one linear layer: `alpha / rank * up @ down`, zero at the beginning."""

    def __init__(self, layer: nn.Linear, config: AdapterConfig) -> None:
        super().__init__()
        self.down = nn.Parameter(torch.empty(config.rank, layer.in_features))
        self.up = nn.Parameter(torch.zeros(layer.out_features, config.rank))
        nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))
        self.scale, self.dropout = config.alpha / config.rank, config.dropout

    def forward(self, x: Tensor) -> Tensor:
        moved = dropout(x.float(), self.dropout, self.training)
        return (self.scale * linear(linear(moved, self.down), self.up)).to(x.dtype)


class AdapterStage(SingleModuleStage):
    """See `trainer.Stage`. on_song: called before a song is encoded, with its number. look: called between pieces of work;
    what it raises ends them. Raises AudioError for a song that cannot be read, ValueError for an 8-bit model.
    """

    def __init__(
        self,
        config: AdapterConfig,
        model: Model,
        songs: list[Song],
        on_song: Callable[[int, Song], None] = lambda _n, _song: None,
        look: Callable[[], None] = lambda: None,
    ) -> None:
        if model.memory.int8:
            raise ValueError(text("An adapter is trained on a model in 16 or 32 bits. Choose another precision"))
        self._look = look
        self.config, self.model, self.device = config, model, model.device
        torch.manual_seed(42)
        self.changes = nn.ModuleDict()
        for name, layer in model.networks.decoder.named_modules():
            if isinstance(layer, nn.Linear) and name.rpartition(".")[2] in PROJECTIONS:
                change = LowRank(layer, config).to(model.device)
                self.changes[name.replace(".", "/")] = change
                layer.register_forward_hook(self._hook(name.replace(".", "/")))
        self.encoded_songs = []
        for n, song in enumerate(songs):
            look()
            on_song(n, song)
            self.encoded_songs.append(self._encode_song(song))

    def _hook(self, key: str) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], Tensor]:
        # looked up at each call, so that averaged changes can replace the learning ones
        return lambda _, inputs, out: out + self.changes[key](inputs[0])

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"adapter": self.changes}

    @torch.no_grad()
    def _encode_song(self, song: Song) -> EncodedSong:
        model, samples = self.model, read_audio(song.path)
        hop = model.vae.config.hop
        filled = np.pad(samples, ((0, -len(samples) % hop), (0, 0)))
        wave = torch.from_numpy(filled.T.copy())[None].to(model.device, model.dtype)
        latents = model.vae.encode(wave, model.memory.tile).transpose(1, 2)
        return EncodedSong(
            song.path.name, latents, self._packed(song, min(self.config.seconds, len(samples) / SAMPLE_RATE))
        )

    def _packed(self, song: Song, seconds: float) -> Tensor:
        model = self.model
        words = model.text_encoder.hidden(text_prompt(song.prompt, instruction(Task.TEXT2MUSIC), seconds), TEXT_LIMIT)
        lyrics = model.text_encoder.look_up(lyric_prompt(song.prompt), LYRIC_LIMIT)
        timbre = model.networks.encoder.timbre_encoder(model.silence[:, : model.networks.config.timbre_frames])
        return torch.as_tensor(model.networks.encoder(words, lyrics, timbre))

    def batch(self, rng: np.random.Generator) -> list[tuple[EncodedSong, int, int]]:
        """Songs, each with its first and last frame."""
        drawn = []
        for _ in range(self.config.batch):
            song = self.encoded_songs[int(rng.integers(len(self.encoded_songs)))]
            frames = min(song.latents.shape[1], round(self.config.seconds * SAMPLE_RATE / self.model.vae.config.hop))
            start = int(rng.integers(song.latents.shape[1] - frames + 1))
            drawn.append((song, start, start + frames))
        return drawn

    def losses(self, module: str, batch: list[tuple[EncodedSong, int, int]], step: int) -> dict[str, Tensor]:  # noqa: ARG002
        generator = torch.Generator().manual_seed(step)
        parts = [self._loss(song, song.latents[:, start:end], generator) for song, start, end in batch]
        return {"loss": torch.stack(parts).mean()}

    def _loss(self, song: EncodedSong, target: Tensor, generator: torch.Generator) -> Tensor:
        model, decoder = self.model, self.model.networks.decoder
        noise = torch.randn(target.shape, generator=generator).to(target)
        t = torch.sigmoid(torch.randn(1, generator=generator) + self.config.time_mean).to(target)
        is_dropped = float(torch.rand(1, generator=generator)) < self.config.unprompted
        packed = model.networks.null_condition_emb.to(song.packed).expand_as(song.packed) if is_dropped else None
        conditions = decoder.condition(song.packed if packed is None else packed)
        made = decoder(t * noise + (1 - t) * target, self._context(target.shape[1]), t, conditions)
        return mse_loss(made.float(), (noise - target).float())

    def _context(self, frames: int) -> Tensor:
        silence = silence_frames(self.model, frames)
        return torch.cat([silence, torch.ones_like(silence)], dim=-1)

    @torch.no_grad()
    def sample(self, folder: Path, averaged: dict[str, nn.Module]) -> None:
        """Write the current adapter, and a sample for the first song's prompt."""
        folder.mkdir(parents=True, exist_ok=True)
        changes = averaged["adapter"]
        assert isinstance(changes, nn.ModuleDict)  # noqa: S101  for the type checker
        write_adapter(folder / "adapter", changes, self.config)
        write_sample(folder, self.hear(changes))

    @torch.no_grad()
    def hear(self, changes: nn.ModuleDict | None = None) -> np.ndarray:
        """What the model makes of the first song's prompt, (samples, 2) float32. changes: None for those that learn."""
        kept = self.changes
        self.changes = (kept if changes is None else changes).eval()
        try:
            return self._generate(self.encoded_songs[0]).float().clamp(-1, 1)[0].T.cpu().numpy()
        finally:
            self.changes = kept.train()

    def _generate(self, song: EncodedSong) -> Tensor:
        model, decoder = self.model, self.model.networks.decoder
        frames = _SAMPLE_S * SAMPLE_RATE // model.vae.config.hop
        conditions, context = decoder.condition(song.packed), self._context(frames)

        def velocity(x: Tensor, t: float, step: int) -> Tensor:  # noqa: ARG001  the sampler's shape
            self._look()
            level = torch.full((1,), t, dtype=model.dtype, device=x.device)
            return torch.as_tensor(decoder(x.to(model.dtype), context, level, conditions)).float()

        noise, generator = sampler.initial_noise(0, frames, context.shape[2] // 2)
        times = sampler.schedule(8, 3.0)
        latents = sampler.denoise(velocity, noise.to(model.device), times, Solver.ODE, generator)
        return model.vae.decode(latents.transpose(1, 2).to(model.dtype), model.memory.tile)


def write_sample(folder: Path, wave: np.ndarray) -> Path:
    """Write a sample, (samples, 2) float32 at 48 kHz, and return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    soundfile.write(folder / SAMPLE_FILE, wave, SAMPLE_RATE)
    return folder / SAMPLE_FILE


def write_adapter(folder: Path, changes: nn.Module, config: AdapterConfig, made_of: str = "") -> None:
    """Write `adapter_model.safetensors` and `adapter_config.json` as PEFT does, completely or not at all.

    `alpha / rank` is multiplied into the factors, so that the strength is 1 in every program: ComfyUI and diffusers do
    not read the config, ComfyUI wants a tensor `alpha` for each layer, and diffusers refuses a file with such tensors.
    made_of: the short name of the run, kept in the header.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tensors: dict[str, Tensor] = {}
    for key, change in changes.named_children():
        stem = f"base_model.model.{key.replace('/', '.')}"
        assert isinstance(change, LowRank)  # noqa: S101  for the type checker
        tensors[f"{stem}.lora_A.weight"] = change.down.detach().cpu().float().contiguous()
        tensors[f"{stem}.lora_B.weight"] = change.scale * change.up.detach().cpu().float().contiguous()
    config_fields: dict[str, Any] = {
        "peft_type": "LORA", "r": config.rank, "lora_alpha": config.rank, "lora_dropout": config.dropout,
        "target_modules": list(PROJECTIONS), "bias": "none", "base_model_name_or_path": config.variant or None,
    }  # fmt: skip
    whole_file.write_text(folder / "adapter_config.json", json.dumps(config_fields, indent=2))
    with whole_file.WholeFile(folder / "adapter_model.safetensors") as part:
        save_file(tensors, part, {HEADER_KEY: made_of})  # one entry: the order of several is random
