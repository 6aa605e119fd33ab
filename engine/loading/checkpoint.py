"""Loads the networks that make music from a checkpoints folder: builds them without memory, then fills them strictly."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.contract import catalog
from engine.contract.command_name import command
from engine.contract.component_files import SILENCE
from engine.contract.texts import text
from engine.contract.weights.contents import PLANNER, TEXT_ENCODER
from engine.loading import layouts
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.codec_weights import fold_vae, made_silence, read_silence, read_vae
from engine.loading.device import MemoryPlan
from engine.loading.faithful import int8_snr_db
from engine.loading.qwen3_weights import load_qwen3
from engine.loading.strict import load_strictly, sound
from engine.loading.tensors import State, read_state
from engine.models.condition import ConditionEncoder
from engine.models.config import ConfigError, ModelConfig
from engine.models.dit import DiT
from engine.models.qwen3 import LanguageModel
from engine.models.tokenizer import AudioDetokenizer, AudioTokenizer
from engine.models.vae import VAE
from engine.planning.planner import CODES_PER_S, Planner


class Networks(nn.Module):
    """All networks of one DiT checkpoint file, under their published names."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.decoder = DiT(config)
        self.encoder = ConditionEncoder(config)
        self.tokenizer = AudioTokenizer(config)
        self.detokenizer = AudioDetokenizer(config)
        self.null_condition_emb = nn.Parameter(torch.empty(1, 1, config.encoder.hidden))


class TextEncoder(LanguageModel):
    """The bare Qwen3 network that reads prompts; its tokenizer ends every text by itself."""

    def token_ids(self, text: str, limit: int) -> Tensor:
        """Text -> ids (1, tokens), cut to `limit`, with what the tokenizer adds by itself."""
        self.tokens.enable_truncation(limit)
        return torch.tensor([self.tokens.encode(text).ids], device=self.embeddings.device)

    def hidden(self, text: str, limit: int = 256) -> Tensor:
        """Last hidden state after the final norm, (1, tokens, text dim)."""
        hidden: Tensor = self.network(self.token_ids(text, limit))
        return hidden

    def look_up(self, text: str, limit: int = 2048) -> Tensor:
        """Bare token embeddings, (1, tokens, text dim)."""
        embeddings: Tensor = self.network.embed_tokens(self.token_ids(text, limit))
        return embeddings


def planner_folder(folder: Path, name: str) -> Path:
    """Where a planner lies. Raises CheckpointError where it is not in the checkpoints folder."""
    planner = catalog.find_planner(name)
    path = catalog.locate(catalog.home(folder, planner.folder), planner.folder)
    if not path.is_file() and not (path / "config.json").is_file():
        hint = text("Make music without the planner, or fetch it: {command}", command=command(f"models get {name}"))
        raise CheckpointError(text("{name} is not in {folder}", name=planner.folder, folder=folder), hint)
    return path


def load_planner(
    folder: Path, name: str, memory: MemoryPlan, on_tensor: Callable[[], object] = lambda: None
) -> Planner:
    """A 5 Hz language model from a checkpoints folder. on_tensor: as of `load_model`. Raises CheckpointError."""
    planner, path = catalog.find_planner(name), planner_folder(folder, name)
    try:
        network, tokens = load_qwen3(path, PLANNER, memory.dtype, int8=memory.int8, on_tensor=on_tensor)
        model = LanguageModel(network.to("cpu" if memory.one else memory.device), tokens)
        return Planner(model, round(planner.hears_s * CODES_PER_S), writes_lyrics=planner.writes_lyrics)
    except (ConfigError, ValueError) as error:
        raise CheckpointError(text("{file} is not a planner: {error}", file=path.name, error=error)) from error


@dataclass(frozen=True, slots=True)
class Model:
    """Everything one job needs, loaded. silence: (1, frames, channels) in the model dtype."""

    networks: Networks
    vae: VAE
    text_encoder: TextEncoder
    silence: Tensor
    memory: MemoryPlan
    decoder_weights: int

    @property
    def dtype(self) -> torch.dtype:
        return self.memory.dtype

    @property
    def device(self) -> torch.device:
        return self.memory.device


def weights_place(folder: Path, variant: str) -> Path:
    """The file or the folder of a variant's DiT."""
    name = catalog.find_variant(variant).folder
    return catalog.locate(catalog.home(folder, name), name)


def check_parts(folder: Path, variant: str) -> None:
    """Raise CheckpointError where one of the folders that a job needs is not there."""
    missing = catalog.missing_parts(folder, variant)
    if missing:
        raise CheckpointError(
            text("The model folder {folder} lacks {parts}", folder=folder, parts=", ".join(missing)),
            catalog.adopt_hint(folder)
            or text("Choose the folder that holds the model, in the settings or with --model FOLDER."),
        )


def load_model(
    folder: Path,
    variant: str,
    memory: MemoryPlan,
    on_tensor: Callable[[], object] = lambda: None,
    on_int8: Callable[[float], None] | None = None,
) -> Model:
    """Load a DiT, the VAE and the text encoder from a checkpoints folder. Raises CheckpointError.

    on_tensor is called before each tensor that is read; on_int8, where the decoder is in 8 bits on the CPU, with how close
    its predictions are to its own, in dB, before the rest is loaded. Both may raise.
    """
    check_parts(folder, variant)
    name = catalog.find_variant(variant).folder
    folder = catalog.home(folder, name)
    dit = catalog.locate(folder, name)
    vae_folder = catalog.locate(folder, catalog.VAE_FOLDER)
    text_folder = catalog.locate(folder, catalog.TEXT_ENCODER_FOLDER)
    dtype, device = memory.dtype, memory.device
    if dtype is torch.float32:
        torch.backends.cudnn.allow_tf32 = False  # whoever asks for float32 wants no factors of 10 bits in convolutions
    try:
        config, state, silence = read_dit(dit)
        vae_config, vae_state = read_vae(vae_folder)
        with torch.device("meta"):
            networks, vae = Networks(config), VAE(vae_config)
        decoder_weights = sum(p.numel() for p in networks.decoder.parameters())
        load_strictly(networks, state, dit, dtype, networks.decoder.layers if memory.int8 else None, on_tensor)
        if silence is not None:
            silence = sound(silence, "silence_latent", dit, torch.float32)
        if memory.int8 and on_int8 is not None:
            on_int8(int8_snr_db(networks.decoder, state, dit, dtype, silence))
        del state
        load_strictly(vae, fold_vae(vae_state), vae_folder, dtype, on_tensor=on_tensor)
        vae.lay_out()
        text_encoder = TextEncoder(*load_qwen3(text_folder, TEXT_ENCODER, dtype, on_tensor=on_tensor))
    except ConfigError as error:
        raise CheckpointError(str(error)) from error
    if vae.config.latent_channels != config.latent_channels:
        raise CheckpointError(
            text(
                "The VAE has {vae} latent channels, but the model has {model}",
                vae=vae.config.latent_channels,
                model=config.latent_channels,
            )
        )
    silence = made_silence(vae.eval()) if silence is None else silence
    for part in (networks, vae, text_encoder):
        part.to("cpu" if memory.one else device).eval().requires_grad_(False)
    return Model(networks, vae, text_encoder, silence.to(device, dtype), memory, decoder_weights)


def read_dit(place: Path) -> tuple[ModelConfig, State, Tensor | None]:
    """Config, tensors and silence latent (1, frames, channels) of a DiT: published folder, diffusers folder, single file.

    The silence is None where the layout leaves it out. Raises CheckpointError, ConfigError.
    """
    if place.is_file():
        return layouts.single_dit(place)
    if layouts.is_diffusers(place):
        state, silence = layouts.diffusers_state(place, read_state)
        config = layouts.diffusers_config(place)
        if (place / SILENCE).is_file():
            silence = read_silence(place, config.latent_channels)
        return config, state, silence
    config = ModelConfig.read(place)
    return config, read_state(place), read_silence(place, config.latent_channels)
