"""Weights in 8 bits whose true values are number times scale: how the scale of each is found among the tensors. No torch.

ComfyUI writes `LAYER.scale_weight` and a tensor `scaled_fp8` (its older form), or `LAYER.weight_scale`, where either
`LAYER.comfy_quant` holds the format as JSON or the header's `_quantization_metadata` lists it for all layers.
"""

import json
import math
from collections.abc import Mapping, Set
from dataclasses import dataclass

from engine.contract.texts import text
from engine.contract.weights.fault import UnusableError
from engine.contract.weights.safetensors_header import FLOATS, Header, Stored

_SCALES = (".scale_weight", ".weight_scale")
_ASIDE = (".scale_input", ".input_scale", ".comfy_quant", "scaled_fp8")  # for another program's own arithmetic
_FORMATS = {"float8_e4m3fn", "float8_e5m2", "int8_tensorwise"}
_SCALED = {*FLOATS, "I8"}


@dataclass(frozen=True, slots=True)
class Scales:
    """of: the name of a weight to that of its scale. aside: tensors that belong to no layer of the network."""

    of: dict[str, str]
    aside: frozenset[str]


def find_scales(header: Header, prefix: str = "") -> Scales:
    """The scales among the tensors whose names begin with `prefix`. Raises UnusableError, OSError.

    What cannot be undone is refused: another format of a layer, a scale per block, integers without a scale.
    """
    tensors = {name: stored for name, stored in header.tensors.items() if name.startswith(prefix)}
    for layer, form in _formats(header, tensors):
        is_here = f"{layer}.weight" in tensors or f"{prefix}{layer}.weight" in tensors  # the list names all networks
        if is_here and form not in _FORMATS:
            raise UnusableError(text("{tensor} is quantised as {format}, which is not read", tensor=layer, format=form))
    of = {}
    for name, stored in tensors.items():
        ending = next((ending for ending in _SCALES if name.endswith(ending)), "")
        weight = f"{name.removesuffix(ending)}.weight" if ending else ""
        if weight in tensors:
            _check_scale(name, stored, tensors[weight])
            of[weight] = name
    aside = {name for name in tensors if name.endswith(_ASIDE)} | set(of.values())
    for name in tensors.keys() - aside:
        _check_type(name, tensors[name].dtype, _SCALED if name in of else FLOATS)
    return Scales(of, frozenset(aside))


def _formats(header: Header, tensors: Mapping[str, Stored]) -> list[tuple[str, str]]:
    """Layer and format as they are noted, a rotation of the weights counted as a format of its own."""
    found = [
        (name.removesuffix(".comfy_quant"), header.read(name)) for name in tensors if name.endswith(".comfy_quant")
    ]
    layers: dict[str, object] = {}
    try:
        noted = json.loads(header.notes.get("_quantization_metadata", "{}"))
        layers |= noted.get("layers", {}) if isinstance(noted, dict) else {}
        layers |= {layer: json.loads(written) for layer, written in found}
    except (ValueError, TypeError, RecursionError) as error:
        raise UnusableError(text("the notes about its quantisation are damaged")) from error
    return [(layer, _format(said)) for layer, said in layers.items()]


def _format(said: object) -> str:
    if not isinstance(said, dict):
        return str(said)
    return f"{said.get('format')} (convrot)" if said.get("convrot") else str(said.get("format"))


def _check_scale(name: str, scale: Stored, weight: Stored) -> None:
    """One scale for the whole tensor, or one for each of its outputs."""
    n = math.prod(scale.shape)
    per_output = bool(weight.shape) and n == weight.shape[0] and scale.shape in {(n,), (n, 1)}
    if scale.dtype not in FLOATS or (n != 1 and not per_output):
        raise UnusableError(text("{tensor} is a scale of an unknown kind", tensor=name))


def _check_type(name: str, dtype: str, known: Set[str]) -> None:
    if dtype in known:
        return
    if dtype in {"I8", "U8", "I16", "U16", "I32", "U32", "I64", "U64", "BOOL"}:
        raise UnusableError(text("{tensor} holds integers ({dtype}) without a scale", tensor=name, dtype=dtype))
    raise UnusableError(text("{tensor} is stored as {dtype}, which is not read", tensor=name, dtype=dtype))
