"""Sizes of a Qwen3 network, read from the fields of its `config.json`."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from engine.contract.texts import text
from engine.models.config import LayerConfig, bad_field, with_sizes

_MOST_LAYERS = 1000  # more would take minutes to build, and memory that nobody has
_ALSO_SIZES = frozenset({"vocab_size", "max_position_embeddings"})
_ONLY = {"hidden_act": "silu", "attention_bias": False, "use_sliding_window": False}


@dataclass(frozen=True, slots=True)
class Qwen3Config:
    """vocabulary: rows of the embedding table. longest: the most positions that the network was made for."""

    layer: LayerConfig
    n_layers: int
    vocabulary: int
    longest: int

    @classmethod
    def from_fields(cls, fields: Mapping[str, Any], where: Path) -> Self:
        """From a published config's fields; `where` is named in errors. Raises ConfigError.

        A field that asks for a network that the family does not use, such as biases, is one that cannot be read.
        """
        c = with_sizes(dict(fields), where, _ALSO_SIZES)
        for name, value in _ONLY.items():
            if (c.get(name) or value) != value:
                raise bad_field(where, text("{field} (only {known} is known)", field=name, known=value))
        kinds = c.get("layer_types") or []
        if not isinstance(kinds, list) or set(map(str, kinds)) - {"full_attention"}:
            raise bad_field(where, "layer_types")
        try:
            n_layers, vocabulary = c["num_hidden_layers"], c["vocab_size"]
            layer = _layer(c, where)
        except KeyError as error:
            raise bad_field(where, error.args[0]) from error
        if n_layers > _MOST_LAYERS:
            raise bad_field(where, "num_hidden_layers")
        return cls(layer, n_layers, vocabulary, c.get("max_position_embeddings", 32_768))


def _layer(c: dict[str, Any], where: Path) -> LayerConfig:
    """Older files have `rope_theta`, newer ones have it within `rope_parameters`. Raises ConfigError, KeyError."""
    rope = c.get("rope_parameters") or c.get("rope_scaling") or {}
    if not isinstance(rope, dict):
        raise bad_field(where, "rope_parameters")
    if rope.get("rope_type", rope.get("type", "default")) != "default":
        raise bad_field(where, text("{field} (only {known} is known)", field="rope_type", known="default"))
    heads, kv_heads, head_dim = c["num_attention_heads"], c["num_key_value_heads"], c.get("head_dim", 128)
    if heads % kv_heads:
        raise bad_field(where, "num_key_value_heads")
    if head_dim % 2:
        raise bad_field(where, "head_dim")
    eps, theta = _number(c, "rms_norm_eps", 1e-6, where), _number(c | rope, "rope_theta", 10_000, where)
    return LayerConfig(c["hidden_size"], c["intermediate_size"], heads, kv_heads, head_dim, eps, theta, None)


def _number(c: dict[str, Any], name: str, otherwise: float, where: Path) -> float:
    """A number above 0. Raises ConfigError."""
    value = c.get(name)
    value = otherwise if value is None else value
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise bad_field(where, name)
    return float(value)
