"""Reads the published folders: builds on the meta device, loads strictly, names every key that does not fit."""

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer
from torch import Tensor, nn

from engine.contract import catalog, component_files
from engine.contract.command_name import command
from engine.contract.component_files import ComponentError
from engine.contract.texts import declared, text, translated
from engine.loading import layouts
from engine.loading.device import MemoryPlan
from engine.models.condition import ConditionEncoder
from engine.models.config import ConfigError, ModelConfig, VAEConfig, read_config
from engine.models.dit import DiT
from engine.models.int8 import to_int8
from engine.models.qwen3 import LanguageModel
from engine.models.tokenizer import AudioDetokenizer, AudioTokenizer
from engine.models.vae import VAE
from engine.planning.planner import CODES_PER_S, Planner

State = dict[str, Tensor]
_SILENCE_FRAMES = 15_000  # of the published file: 600 s


class CheckpointError(Exception):
    """Weights that are missing, damaged or of another shape; `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Download the model again, or choose another model folder.")


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
        return self.network(input_ids=self.token_ids(text, limit), use_cache=False).last_hidden_state

    def look_up(self, text: str, limit: int = 2048) -> Tensor:
        """Bare token embeddings, (1, tokens, text dim)."""
        return self.network.embed_tokens(self.token_ids(text, limit))


def load_qwen3(folder: Path, dtype: torch.dtype) -> tuple[nn.Module, Tokenizer]:
    """A Qwen3 network without a head (embeddings are tied), and its tokenizer. Raises CheckpointError, ConfigError."""
    from transformers import Qwen3Config, Qwen3Model
    from transformers.models.qwen3.modeling_qwen3 import Qwen3RotaryEmbedding

    config = Qwen3Config(**read_config(folder))
    config._attn_implementation = "sdpa"
    with torch.device("meta"):
        network = Qwen3Model(config)
    state = _without_prefix(read_state(folder), "model.")
    state.pop("lm_head.weight", None)  # where it is written out, it is the embeddings again
    load_strictly(network, state, folder, dtype)
    network.rotary_emb = Qwen3RotaryEmbedding(config)  # its frequencies are computed, not stored
    path = folder / "tokenizer.json"
    if not path.is_file():
        path = folder.parent / "tokenizer" / "tokenizer.json"  # where diffusers puts it
    if not path.is_file():
        raise CheckpointError(text("{file} is missing", file=path))
    network.eval().requires_grad_(False)
    return network, Tokenizer.from_file(str(path))


def planner_folder(folder: Path, name: str) -> Path:
    """Where a planner lies. Raises CheckpointError where it is not in the checkpoints folder."""
    planner = catalog.find_planner(name)
    path = catalog.locate(catalog.home(folder, planner.folder), planner.folder)
    if not (path / "config.json").is_file():
        hint = text("Make music without the planner, or fetch it: {command}", command=command(f"models get {name}"))
        raise CheckpointError(text("{name} is not in {folder}", name=planner.folder, folder=folder), hint)
    return path


def load_planner(folder: Path, name: str, memory: MemoryPlan) -> Planner:
    """A 5 Hz language model from a checkpoints folder. Raises CheckpointError."""
    planner, path = catalog.find_planner(name), planner_folder(folder, name)
    try:
        network, tokens = load_qwen3(path, memory.dtype)
        if memory.int8:
            to_int8(network)
        model = LanguageModel(network.to("cpu" if memory.one else memory.device), tokens)
        return Planner(model, round(planner.hears_s * CODES_PER_S))
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


def check_parts(folder: Path, variant: str) -> None:
    """Raise CheckpointError where one of the folders that a job needs is not there."""
    missing = catalog.missing_parts(folder, variant)
    if missing:
        raise CheckpointError(
            text("The model folder {folder} lacks {parts}", folder=folder, parts=", ".join(missing)),
            text("Choose the folder that holds the model, in the settings or with --model FOLDER."),
        )


def load_model(folder: Path, variant: str, memory: MemoryPlan, on_part: Callable[[float], None] | None = None) -> Model:
    """Load a DiT, the VAE and the text encoder from a checkpoints folder. Raises CheckpointError.

    on_part is called with the share of the bytes that each part was.
    """
    check_parts(folder, variant)
    name = catalog.find_variant(variant).folder
    folder = catalog.home(folder, name)
    dit = catalog.locate(folder, name)
    vae_folder = catalog.locate(folder, catalog.VAE_FOLDER)
    text_folder = catalog.locate(folder, catalog.TEXT_ENCODER_FOLDER)
    done, dtype, device = on_part or (lambda _: None), memory.dtype, memory.device
    try:
        config, state, silence = read_dit(dit)
        vae_config, vae_state = read_vae(vae_folder)
        with torch.device("meta"):
            networks, vae = Networks(config), VAE(vae_config)
        load_strictly(networks, state, dit, dtype)
        done(0.7)
        load_strictly(vae, fold_vae(vae_state), vae_folder, dtype)
        vae.lay_out()
        done(0.1)
        text_encoder = TextEncoder(*load_qwen3(text_folder, dtype))
        done(0.2)
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
    if silence is None:
        silence = made_silence(vae.eval())
    decoder_weights = sum(p.numel() for p in networks.decoder.parameters())
    if memory.int8:
        to_int8(networks.decoder.layers)
    for part in (networks, vae, text_encoder):
        part.to("cpu" if memory.one else device).eval().requires_grad_(False)
    return Model(networks, vae, text_encoder, silence.to(device, dtype), memory, decoder_weights)


def read_dit(place: Path) -> tuple[ModelConfig, State, Tensor | None]:
    """Config, tensors and silence latent (1, frames, channels) of a DiT: published folder, diffusers folder, single file.

    The silence is None where the layout leaves it out. Raises CheckpointError, ConfigError.
    """
    if place.is_file():
        state = layouts.single_state(place, catalog.DIT_LANDMARK)
        return layouts.shape_config(state, place.name), state, None
    if layouts.is_diffusers(place):
        state, silence = layouts.diffusers_state(place, read_state)
        if (place / "silence_latent.pt").is_file():
            silence = read_silence(place, state["decoder.proj_out.1.weight"].shape[1])
        return layouts.diffusers_config(place), state, silence
    config = ModelConfig.read(place)
    return config, read_state(place), read_silence(place, config.latent_channels)


def read_vae(place: Path) -> tuple[VAEConfig, State]:
    """Config and tensors of a codec, from its folder or out of a single file. Raises CheckpointError, ConfigError."""
    if place.is_file():
        state = layouts.single_vae_state(place)
        return layouts.shape_vae_config(state), state
    return VAEConfig.read(place), read_state(place)


def made_silence(vae: VAE) -> Tensor:
    """(1, 15000, channels): digital silence through the codec, for layouts that lack the published latent.

    Away from its ends every frame of it is the same, so a short stretch is encoded and its middle repeated.
    """
    frames = 2 * vae.reach + 2
    latents = vae.encode(torch.zeros(1, 2, frames * vae.config.hop, dtype=next(vae.parameters()).dtype)).transpose(1, 2)
    middle = latents[:, vae.reach : vae.reach + 1].expand(-1, _SILENCE_FRAMES - frames, -1)
    return torch.cat([latents[:, : vae.reach + 1], middle, latents[:, vae.reach + 1 :]], dim=1).detach().float()


def weight_files(folder: Path) -> list[Path]:
    """The safetensors files of a component: the single file, or the shards an index names. Raises CheckpointError."""
    try:
        files = component_files.weight_files(folder)
    except ComponentError as error:
        raise CheckpointError(f"{folder.name}: {error}") from error
    absent = [file.name for file in files if not file.is_file()]
    if absent == [component_files.WEIGHTS[0]]:
        raise CheckpointError(text("{folder} contains no safetensors file", folder=folder))
    if absent:
        raise CheckpointError(
            text("The model folder {folder} lacks {parts}", folder=folder.name, parts=", ".join(absent))
        )
    return files


def read_state(folder: Path) -> State:
    """All tensors of a component, single file or shards, mapped from disk where possible. Raises CheckpointError."""
    state: State = {}
    for path in weight_files(folder):
        try:
            with safe_open(path, "pt") as file:
                state.update((key, file.get_tensor(key)) for key in file.keys())  # noqa: SIM118
        except (SafetensorError, OSError) as error:
            raise CheckpointError(text("{file} is damaged: {error}", file=path, error=error)) from error
    return state


def load_strictly(module: nn.Module, state: State, where: Path, dtype: torch.dtype) -> None:
    """Assign a state dict to a module built on the meta device; floating tensors become `dtype`.

    Raises CheckpointError naming unknown and missing keys, wrong shapes, and the first tensor that holds a value that is
    no number, or none in `dtype`.
    """
    state = {_renamed(key): value for key, value in state.items()}
    wanted: State = module.state_dict()
    problems = [
        *_named(declared("{n} unknown: {names}"), sorted(state.keys() - wanted.keys())),
        *_named(declared("{n} missing: {names}"), sorted(wanted.keys() - state.keys())),
        *_named(
            declared("{n} of another shape: {names}"),
            [
                text(
                    "{name} {shape} instead of {wanted}",
                    name=key,
                    shape=tuple(state[key].shape),
                    wanted=tuple(wanted[key].shape),
                )
                for key in sorted(state.keys() & wanted.keys())
                if state[key].shape != wanted[key].shape
            ],
        ),
    ]
    if problems:
        raise CheckpointError(
            text("{file} does not fit its config: {problems}", file=where.name, problems="; ".join(problems))
        )
    for key in list(state):  # one by one, so that old and new are never all in memory together
        value = state.pop(key)
        wanted[key] = _sound(value, key, where, dtype) if value.is_floating_point() else value
    module.load_state_dict(wanted, assign=True)


def _sound(value: Tensor, key: str, where: Path, dtype: torch.dtype) -> Tensor:
    """The tensor in `dtype`. Raises CheckpointError where it holds NaN or infinity: one such weight spoils every take."""
    kept = value.to(dtype)
    if _is_finite(kept):
        return kept
    if _is_finite(value):
        name = str(dtype).removeprefix("torch.")
        raise CheckpointError(
            text("{tensor} in {file} is too large for {dtype}", tensor=key, file=where.name, dtype=name),
            text("Set the precision to float32 or bfloat16 in the settings."),
        )
    raise CheckpointError(
        text("{file} is spoiled: {tensor} contains values that are no numbers", file=where.name, tensor=key)
    )


def _is_finite(value: Tensor) -> bool:
    """Whether every value is finite. The extremes carry NaN and infinity along, and need no second tensor in memory."""
    if not value.numel():
        return True
    low, high = torch.aminmax(value)
    return bool(torch.isfinite(low) & torch.isfinite(high))


def _named(sentence: str, keys: list[str]) -> Iterator[str]:
    if keys:
        yield translated(sentence, n=len(keys), names=", ".join([*keys[:5], "…"] if len(keys) > 5 else keys))


def _renamed(key: str) -> str:
    # the published decoder wraps its patch convolutions in a Sequential, with the transposes around them
    return key.replace("decoder.proj_in.1.", "decoder.proj_in.").replace("decoder.proj_out.1.", "decoder.proj_out.")


def _without_prefix(state: State, prefix: str) -> State:
    return {key.removeprefix(prefix): value for key, value in state.items()}


def fold_vae(state: State) -> State:
    """Fold weight norm into plain weights and the snakes' logarithms into what the forward pass uses, in float32.

    Weight norm: w = g v / |v|, the norm over every dimension but the first. Snake: a = e^alpha, 1 / (e^beta + 1e-9).
    """
    folded: State = {}
    for name, value in state.items():
        key = name.replace("parametrizations.weight.original0", "weight_g")  # as torch writes weight norm nowadays
        key = key.replace("parametrizations.weight.original1", "weight_v")
        stem, _, kind = key.rpartition(".")
        if kind == "weight_g":
            continue
        if kind == "weight_v":
            v = value.float()
            gain = state.get(f"{stem}.weight_g", state.get(f"{stem}.parametrizations.weight.original0"))
            if gain is None:
                raise CheckpointError(text("The VAE lacks {parts}", parts=f"{stem}.weight_g"))
            norm = v.flatten(1).norm(dim=1).view(-1, *[1] * (v.dim() - 1))
            folded[f"{stem}.weight"] = gain.float() * v / norm
        elif kind == "alpha":
            folded[f"{stem}.frequency"] = value.float().exp()
        elif kind == "beta":
            folded[f"{stem}.inverse_magnitude"] = 1 / (value.float().exp() + 1e-9)
        else:
            folded[key] = value
    return folded


def read_silence(folder: Path, channels: int) -> Tensor:
    """`silence_latent.pt`, stored (1, channels, frames), as (1, frames, channels). Raises CheckpointError."""
    path = folder / "silence_latent.pt"
    try:
        stored = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, ValueError, EOFError, pickle.UnpicklingError) as error:
        raise CheckpointError(text("{file} cannot be read: {error}", file=path, error=error)) from error
    if not isinstance(stored, Tensor) or stored.dim() != 3 or stored.shape[1] != channels:
        raise CheckpointError(
            text("{file} must contain one tensor of shape (1, {channels}, frames)", file=path, channels=channels)
        )
    return _sound(stored, "silence_latent", path, torch.float32).transpose(1, 2).contiguous()
