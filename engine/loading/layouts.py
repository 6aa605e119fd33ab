"""DiT and codec weights as other programs lay them out, read as if they were published ones.

diffusers splits the checkpoint into folders and renames keys (source: its conversion script). ComfyUI keeps one file
without a config (sizes are read off the shapes) and names the codec's layers as stable-audio does.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from torch import Tensor

from engine.contract.catalog import DIFFUSERS_INDEX, VAE_LANDMARKS
from engine.contract.texts import text
from engine.models.config import ConfigError, ModelConfig, VAEConfig, read_config

State = dict[str, Tensor]

_DIFFUSERS_PARTS = {  # folder -> what its keys begin with in the published file
    "transformer": "decoder.",
    "condition_encoder": "encoder.",
    "audio_tokenizer": "tokenizer.",
    "audio_token_detokenizer": "detokenizer.",
}
_DIFFUSERS_NAMES = (
    (".to_q.", ".q_proj."),
    (".to_k.", ".k_proj."),
    (".to_v.", ".v_proj."),
    (".to_out.0.", ".o_proj."),
    (".norm_q.", ".q_norm."),
    (".norm_k.", ".k_norm."),
    ("proj_in_conv.", "proj_in.1."),
    ("proj_out_conv.", "proj_out.1."),
)


def is_diffusers(place: Path) -> bool:
    return (place / DIFFUSERS_INDEX).is_file()


# --- diffusers --------------------------------------------------------------------------------------


def diffusers_config(place: Path) -> ModelConfig:
    """One config from those of the parts. Raises ConfigError."""
    transformer, condition, tokenizer = (
        read_config(place / part) for part in ("transformer", "condition_encoder", "audio_tokenizer")
    )
    encoder = {
        f"encoder_{name}": condition[name]
        for name in ("hidden_size", "intermediate_size", "num_attention_heads", "num_key_value_heads")
        if name in condition
    }
    return ModelConfig.from_fields(tokenizer | condition | transformer | encoder, place)


def diffusers_state(place: Path, read: Callable[[Path], State]) -> tuple[State, Tensor | None]:
    """All tensors under their published names, and the silence latent (1, frames, channels) if it is among them."""
    state: State = {}
    for part, prefix in _DIFFUSERS_PARTS.items():
        state |= {_published(key, prefix): value for key, value in read(place / part).items()}
    return state, state.pop("encoder.silence_latent", None)


def _published(key: str, prefix: str) -> str:
    if key == "null_condition_emb":
        return key
    for theirs, ours in _DIFFUSERS_NAMES:
        key = key.replace(theirs, ours)
    return prefix + key


# --- single files -----------------------------------------------------------------------------------


def single_state(file: Path, landmark: str) -> State:
    """The tensors of one network in a file of one or several; the network is where `landmark` is.

    Raises ConfigError when the file cannot be read or does not hold it.
    """
    try:
        with safe_open(file, "pt") as opened:
            keys = list(opened.keys())
            prefix = next((key.removesuffix(landmark) for key in keys if key.endswith(landmark)), None)
            if prefix is None:
                raise ConfigError(text("{file} holds no {landmark}", file=file, landmark=landmark))
            return {key.removeprefix(prefix): opened.get_tensor(key) for key in keys if key.startswith(prefix)}
    except (SafetensorError, OSError) as error:
        raise ConfigError(text("{file} is damaged: {error}", file=file, error=error)) from error


def shape_config(state: State, name: str) -> ModelConfig:
    """A DiT's sizes from its tensors' shapes; what shapes cannot say is as published. Raises ConfigError."""
    try:
        return ModelConfig.from_fields(_fields(state, name), Path(name))
    except (KeyError, IndexError) as error:
        raise ConfigError(text("{file} is no ACE-Step 1.5 model: {error}", file=name, error=error)) from error


def _fields(state: State, name: str) -> dict[str, Any]:
    def size(key: str, dim: int = 0) -> int:
        return state[key].shape[dim]

    head = size("decoder.layers.0.self_attn.q_norm.weight")
    channels = size("decoder.proj_out.1.weight", 1)
    levels = size("tokenizer.quantizer.project_in.weight")
    if levels != 6:
        raise ConfigError(
            text("{file} has {levels} FSQ levels, only {known} are known", file=name, levels=levels, known=6)
        )

    def stack(at: str, prefix: str = "") -> dict[str, int]:
        return {
            f"{prefix}hidden_size": size(f"{at}.mlp.gate_proj.weight", 1),
            f"{prefix}intermediate_size": size(f"{at}.mlp.gate_proj.weight"),
            f"{prefix}num_attention_heads": size(f"{at}.self_attn.q_proj.weight") // head,
            f"{prefix}num_key_value_heads": size(f"{at}.self_attn.k_proj.weight") // head,
        }

    return {
        **stack("decoder.layers.0"),
        **stack("encoder.lyric_encoder.layers.0", "encoder_"),
        "head_dim": head,
        "num_hidden_layers": _count(state, "decoder.layers"),
        "num_lyric_encoder_hidden_layers": _count(state, "encoder.lyric_encoder.layers"),
        "num_timbre_encoder_hidden_layers": _count(state, "encoder.timbre_encoder.layers"),
        "num_attention_pooler_hidden_layers": _count(state, "tokenizer.attention_pooler.layers"),
        "in_channels": size("decoder.proj_in.1.weight", 1),
        "audio_acoustic_hidden_dim": channels,
        "patch_size": size("decoder.proj_in.1.weight", 2),
        "text_hidden_dim": size("encoder.text_projector.weight", 1),
        "timbre_hidden_dim": size("encoder.timbre_encoder.embed_tokens.weight", 1),
        "pool_window_size": size("detokenizer.special_tokens", 1),
        "fsq_dim": size("tokenizer.quantizer.project_out.weight"),
        "fsq_input_levels": [8, 8, 8, 5, 5, 5],
        "is_turbo": "turbo" in name,
    }


def _count(state: State, at: str) -> int:
    found = re.compile(re.escape(at) + r"\.(\d+)\.")
    return 1 + max(int(match[1]) for key in state if (match := found.match(key)))


def single_vae_state(file: Path) -> State:
    """A codec under its published names, from either naming. Raises ConfigError."""
    for landmark in VAE_LANDMARKS:
        try:
            state = single_state(file, landmark)
        except ConfigError:
            if landmark == VAE_LANDMARKS[-1]:
                raise
            continue
        return {_from_stable_audio(key): _snake_shaped(key, value) for key, value in state.items()}
    raise ConfigError(text("{file} holds no codec", file=file))


def _snake_shaped(key: str, value: Tensor) -> Tensor:
    return value.reshape(1, -1, 1) if key.endswith((".alpha", ".beta")) else value


_UNIT = {"0": "snake1", "1": "conv1", "2": "snake2", "3": "conv2"}
_BLOCK = {
    "encoder": {"0": "res_unit1", "1": "res_unit2", "2": "res_unit3", "3": "snake1", "4": "conv1"},
    "decoder": {"0": "snake1", "1": "conv_t1", "2": "res_unit1", "3": "res_unit2", "4": "res_unit3"},
}
_OUTER = {"0": "conv1", "6": "snake1", "7": "conv2"}


def _from_stable_audio(key: str) -> str:
    """`encoder.layers.1.layers.0.layers.1.weight_v` -> `encoder.block.0.res_unit1.conv1.weight_v`; others unchanged."""
    half, *steps = key.split(".layers.")
    if half not in _BLOCK or not steps:
        return key
    *numbers, last = steps
    number, _, kind = last.partition(".")
    numbers.append(number)
    if len(numbers) == 1:
        return f"{half}.{_OUTER[numbers[0]]}.{kind}"
    names = [f"block.{int(numbers[0]) - 1}", _BLOCK[half][numbers[1]], *(_UNIT[n] for n in numbers[2:])]
    return ".".join((half, *names, kind))


def shape_vae_config(state: State) -> VAEConfig:
    """A codec's sizes from its tensors' shapes: a strided kernel is twice its stride."""
    blocks = _count(state, "encoder.block")
    convs = [state[f"encoder.block.{n}.conv1.weight_v"].shape for n in range(blocks)]
    first = state["encoder.conv1.weight_v"].shape
    return VAEConfig(
        encoder_channels=first[0],
        decoder_channels=state["decoder.conv2.weight_v"].shape[1],
        multiples=tuple(n_out // first[0] for n_out, _, _ in convs),
        strides=tuple(kernel // 2 for _, _, kernel in convs),
        latent_channels=state["decoder.conv1.weight_v"].shape[1],
        audio_channels=first[1],
        sample_rate=48_000,
    )
