"""Sizes of the networks, read from the checkpoints' `config.json` files."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from engine.contract.component_files import reason
from engine.contract.texts import text

_SIZES = {
    "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads", "head_dim",
    "in_channels", "audio_acoustic_hidden_dim", "patch_size", "text_hidden_dim", "timbre_hidden_dim", "timbre_fix_frame",
    "num_lyric_encoder_hidden_layers", "num_timbre_encoder_hidden_layers", "num_attention_pooler_hidden_layers",
    "pool_window_size", "fsq_dim", "fsq_input_levels", "encoder_hidden_size", "decoder_channels", "channel_multiples",
    "downsampling_ratios", "decoder_input_channels", "audio_channels", "sampling_rate",
}  # fmt: skip

_LISTS = {"fsq_input_levels", "channel_multiples", "downsampling_ratios"}


class ConfigError(Exception):
    """A config.json that is missing, broken, or lacks a size we need."""


def read_config(folder: Path) -> dict[str, Any]:
    """The `config.json` of a component folder. Raises ConfigError."""
    path = folder / "config.json"
    try:
        fields = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigError(text("{file} cannot be read: {error}", file=path, error=reason(error))) from error
    if not isinstance(fields, dict):
        raise ConfigError(text("{file} is not a JSON object", file=path))
    return fields


def bad_field(where: Path, field: object) -> ConfigError:
    """The error of a field that is missing or that no network can be made of. where: the file."""
    return ConfigError(text("{file}: missing or bad field {field}", file=where, field=field))


def with_sizes(fields: dict[str, Any], where: Path, also: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The fields without sizes that are null, as if they were not there: what is missing is found where it is needed.

    also: sizes that one network alone has. Raises ConfigError for the first size that is none.
    """
    sizes = _SIZES | also
    known = {name: value for name, value in fields.items() if name not in sizes or value is not None}
    for name in sorted(sizes & known.keys()):
        values = known[name] if name in _LISTS else [known[name]]
        if not isinstance(values, list) or not values or not all(type(value) is int and value > 0 for value in values):
            raise bad_field(where, name)
    return known


@dataclass(frozen=True, slots=True)
class LayerConfig:
    """One transformer stack: `heads` query heads share `kv_heads` key/value heads of `head_dim`."""

    hidden: int
    intermediate: int
    heads: int
    kv_heads: int
    head_dim: int
    eps: float
    rope_theta: float
    window: int | None

    def window_of(self, layer: int) -> int | None:
        """The sliding window of a layer in an alternating stack: even layers slide, odd layers see everything."""
        return self.window if layer % 2 == 0 else None


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """Everything in one DiT checkpoint. `decoder` and `encoder` differ in width for XL only (`separate_encoder`)."""

    decoder: LayerConfig
    encoder: LayerConfig
    separate_encoder: bool
    decoder_windows: tuple[int | None, ...]
    in_channels: int
    latent_channels: int
    patch_size: int
    text_dim: int
    timbre_dim: int
    timbre_frames: int
    lyric_layers: int
    timbre_layers: int
    pooler_layers: int
    pool_window: int
    fsq_dim: int
    fsq_levels: tuple[int, ...]
    is_turbo: bool
    alignment_heads: dict[int, tuple[int, ...]]  # decoder layer -> cross-attention heads that follow the lyrics

    @classmethod
    def read(cls, folder: Path) -> Self:
        """From a published DiT folder. Raises ConfigError naming the field that is missing."""
        return cls.from_fields(read_config(folder), folder / "config.json")

    @classmethod
    def from_fields(cls, fields: dict[str, Any], where: Path) -> Self:
        """From a published config's fields; `where` is named in errors. Raises ConfigError."""
        fields = with_sizes(fields, where)
        if fields.get("fsq_input_num_quantizers", 1) != 1:
            raise bad_field(where, text("{field} (only {known} is known)", field="fsq_input_num_quantizers", known=1))
        try:
            return cls._from_fields(fields)
        except KeyError as error:
            raise bad_field(where, error.args[0]) from error
        except (TypeError, ValueError, AttributeError) as error:
            raise ConfigError(text("{file} is no config of ACE-Step 1.5", file=where)) from error

    @classmethod
    def _from_fields(cls, c: dict[str, Any]) -> Self:
        window = c.get("sliding_window", 128) if c.get("use_sliding_window", True) else None
        shared = {
            "head_dim": c.get("head_dim", 128),
            "eps": c.get("rms_norm_eps", 1e-6),
            "rope_theta": float(c.get("rope_theta", 1e6)),
            "window": window,
        }
        decoder = LayerConfig(
            c["hidden_size"], c["intermediate_size"], c["num_attention_heads"], c["num_key_value_heads"], **shared
        )
        encoder = LayerConfig(
            c.get("encoder_hidden_size") or decoder.hidden,
            c.get("encoder_intermediate_size") or decoder.intermediate,
            c.get("encoder_num_attention_heads") or decoder.heads,
            c.get("encoder_num_key_value_heads") or decoder.kv_heads,
            **shared,
        )
        n_layers = c["num_hidden_layers"]
        kinds = c.get("layer_types") or ["sliding_attention", "full_attention"] * n_layers
        return cls(
            decoder=decoder,
            encoder=encoder,
            separate_encoder=encoder.hidden != decoder.hidden,
            decoder_windows=tuple(window if kind == "sliding_attention" else None for kind in kinds[:n_layers]),
            in_channels=c["in_channels"],
            latent_channels=c["audio_acoustic_hidden_dim"],
            patch_size=c.get("patch_size", 2),
            text_dim=c["text_hidden_dim"],
            timbre_dim=c["timbre_hidden_dim"],
            timbre_frames=c.get("timbre_fix_frame", 750),
            lyric_layers=c["num_lyric_encoder_hidden_layers"],
            timbre_layers=c["num_timbre_encoder_hidden_layers"],
            pooler_layers=c["num_attention_pooler_hidden_layers"],
            pool_window=c.get("pool_window_size", 5),
            fsq_dim=c["fsq_dim"],
            fsq_levels=tuple(c["fsq_input_levels"]),
            is_turbo=bool(c.get("is_turbo", c.get("model_version") == "turbo")),
            alignment_heads=_alignment_heads(c, decoder.heads, n_layers, is_xl=encoder.hidden != decoder.hidden),
        )


_HEADS_2B = {2: (6,), 3: (10, 11), 4: (3,), 5: (8, 9), 6: (8,)}
_HEADS_XL = {3: (18, 27), 4: (22,), 5: (5, 6, 7), 6: (2, 12, 13), 7: (20, 21)}


def _alignment_heads(c: dict[str, Any], heads: int, layers: int, *, is_xl: bool) -> dict[int, tuple[int, ...]]:
    """The config's own table or the published one; heads that a small model lacks are left out, none means all."""
    said = c.get("lyric_alignment_layers_config") or (_HEADS_XL if is_xl else _HEADS_2B)
    there = {int(n): tuple(int(h) for h in chosen if h < heads) for n, chosen in said.items() if int(n) < layers}
    return {n: chosen for n, chosen in there.items() if chosen} or {layers - 1: tuple(range(heads))}


@dataclass(frozen=True, slots=True)
class VAEConfig:
    """Oobleck codec: strides in encoder order; `hop` waveform samples make one latent frame."""

    encoder_channels: int
    decoder_channels: int
    multiples: tuple[int, ...]
    strides: tuple[int, ...]
    latent_channels: int
    audio_channels: int
    sample_rate: int

    @property
    def hop(self) -> int:
        return math.prod(self.strides)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """From a published VAE folder. Raises ConfigError."""
        file = folder / "config.json"
        c = with_sizes(read_config(folder), file)
        try:
            config = cls(
                encoder_channels=c["encoder_hidden_size"],
                decoder_channels=c["decoder_channels"],
                multiples=tuple(c["channel_multiples"]),
                strides=tuple(c["downsampling_ratios"]),
                latent_channels=c["decoder_input_channels"],
                audio_channels=c["audio_channels"],
                sample_rate=c["sampling_rate"],
            )
        except KeyError as error:
            raise bad_field(file, error.args[0]) from error
        except TypeError as error:
            raise ConfigError(text("{file} is no config of a codec", file=file)) from error
        if config.sample_rate != 48_000 or config.audio_channels != 2 or any(s % 2 for s in config.strides):
            raise ConfigError(text("{folder}: the codec must be 48 kHz stereo with even strides", folder=folder))
        return config
