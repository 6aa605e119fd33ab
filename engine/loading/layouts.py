"""DiT and codec weights as other programs lay them out, read as if they were published ones.

diffusers splits the checkpoint into folders and renames keys (source: its conversion script). ComfyUI keeps one file
without a config (sizes are read off the shapes) and names the codec's layers as stable-audio does. acestep.cpp keeps one
GGUF file a network, with the published names, the config and the silence.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from torch import Tensor

from engine.contract.catalog import DIFFUSERS_INDEX
from engine.contract.texts import text
from engine.contract.weights.contents import CODEC, DIT, Contents
from engine.loading.checkpoint_error import contents_of
from engine.loading.tensors import Coded, State, all_plain, gguf_state, plain, safetensors_state
from engine.models.config import ConfigError, ModelConfig, VAEConfig, read_config

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
    silence = state.pop("encoder.silence_latent", None)
    return state, None if silence is None else plain(silence)


def _published(key: str, prefix: str) -> str:
    if key == "null_condition_emb":
        return key
    for theirs, ours in _DIFFUSERS_NAMES:
        key = key.replace(theirs, ours)
    return prefix + key


# --- single files -----------------------------------------------------------------------------------


def single_dit(file: Path) -> tuple[ModelConfig, State, Tensor | None]:
    """Config, tensors and silence latent (1, frames, channels) of a DiT in a file; None where the file has no silence.

    Raises CheckpointError, ConfigError.
    """
    contents, state = _single_state(file, DIT)
    silence = state.pop("silence_latent", None)
    if contents.gguf is not None and contents.gguf.config:
        config = ModelConfig.from_fields(contents.gguf.config, file)
    else:
        config = shape_config(state, file.name, is_turbo="turbo" in contents.component(DIT))
    return config, state, None if silence is None else plain(silence)[None]


def single_vae_state(file: Path) -> dict[str, Tensor]:
    """A codec under its published names, from either naming. Raises CheckpointError."""
    state = all_plain(_single_state(file, CODEC)[1])
    return {_from_stable_audio(key): _snake_shaped(key, value) for key, value in state.items()}


def _single_state(file: Path, kind: str) -> tuple[Contents, State]:
    """What a file holds, and the tensors of one of its networks under their published names. Raises CheckpointError."""
    contents = contents_of(file, kind)
    prefix = contents.networks[kind]
    if contents.gguf is not None:
        return contents, gguf_state(contents.gguf, prefix)
    return contents, safetensors_state(file, prefix)


def shape_config(state: Mapping[str, Tensor | Coded], name: str, *, is_turbo: bool) -> ModelConfig:
    """A DiT's sizes from its tensors' shapes; what shapes cannot say is as published. Raises ConfigError."""
    try:
        return ModelConfig.from_fields(_fields(state, name) | {"is_turbo": is_turbo}, Path(name))
    except KeyError as error:
        raise ConfigError(text("{file} lacks {parts}", file=name, parts=error.args[0])) from error
    except (IndexError, ValueError, ZeroDivisionError) as error:
        raise ConfigError(text("{file} is no ACE-Step 1.5 model", file=name)) from error


def _fields(state: Mapping[str, Tensor | Coded], name: str) -> dict[str, Any]:
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
    }


def _count(state: Mapping[str, Tensor | Coded], at: str) -> int:
    found = re.compile(re.escape(at) + r"\.(\d+)\.")
    return 1 + max(int(match[1]) for key in state if (match := found.match(key)))


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


def shape_vae_config(state: Mapping[str, Tensor], name: str) -> VAEConfig:
    """A codec's sizes from its tensors' shapes: a strided kernel is twice its stride. Raises ConfigError."""
    try:
        return _vae_sizes(state)
    except KeyError as error:
        raise ConfigError(text("{file} lacks {parts}", file=name, parts=error.args[0])) from error
    except (IndexError, ValueError, ZeroDivisionError) as error:
        raise ConfigError(text("{file} is no ACE-Step 1.5 model", file=name)) from error


def _vae_sizes(state: Mapping[str, Tensor]) -> VAEConfig:
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
