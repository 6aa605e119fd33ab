"""Which kind of change each layer of an adapter is, by the names of its tensors.

Sources: the files that peft and LyCORIS write. A kind that cannot be added to the linear layers is refused by its name.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from engine.contract.adapters.header import AdapterFileError
from engine.contract.adapters.names import is_text_encoder
from engine.contract.texts import declared, text, translated
from engine.contract.weights.safetensors_header import FLOATS, Stored

Shape = tuple[int, ...]


class Kind(StrEnum):
    """The ways of changing a layer that are supported, as musicians find them named."""

    LORA = "LoRA"
    LOKR = "LoKr"
    LOHA = "LoHa"
    OFT = "OFT"
    BOFT = "BOFT"
    IA3 = "(IA)^3"
    GLORA = "GLoRA"
    FULL = "full"


PARTS = {
    "lora_A": "down", "lora_down": "down", "lora_B": "up", "lora_up": "up", "alpha": "alpha",
    "lora_magnitude_vector": "magnitude", "dora_scale": "dora_scale",
    "lokr_w1": "w1", "lokr_w2": "w2", "lokr_w1_a": "w1_a", "lokr_w1_b": "w1_b", "lokr_w2_a": "w2_a", "lokr_w2_b": "w2_b",
    "hada_w1_a": "h1_a", "hada_w1_b": "h1_b", "hada_w2_a": "h2_a", "hada_w2_b": "h2_b",
    "oft_blocks": "blocks", "rescale": "rescale", "oft_R": "skew", "boft_R": "butterfly", "boft_s": "gains",
    "ia3_l": "ia3", "on_input": "on_input", "a1": "a1", "a2": "a2", "b1": "b1", "b2": "b2",
    "diff": "diff", "diff_b": "diff_b",
}  # fmt: skip
"""The last part of a key -> what it is called here."""

_NORM, _OLD_OFT = declared("LyCORIS norm"), declared("OFT of peft before 0.16")
_OTHER_KINDS = {
    "lora_E": "AdaLoRA", "w_norm": _NORM, "b_norm": _NORM, "bm": declared("GLoRA of a convolution"),
    "oft_r": _OLD_OFT, "oft_s": _OLD_OFT, "q_layer": "T-LoRA", "p_layer": "T-LoRA", "lambda_layer": "T-LoRA",
    "adamss_": "AdaMSS", "beft_": "BEFT", "c3a_": "C3A", "deft_": "DEFT", "delora_": "DeLoRA", "frod_": "FRoD",
    "fourierft_": "FourierFT", "glora_": declared("GLoRA of peft"), "gralora_": "GraLoRA", "hira_": "HiRA", "hra_": "HRA",
    "lily_": "Lily", "miss_": "MiSS", "osf_": "OSF", "peanut_": "PEANUT", "poly_": "Poly", "psoft_": "PSOFT",
    "pvera_": "PVeRA", "randlora_": "RandLoRA", "road_": "RoAd", "shira_": "SHiRA", "supertuning_": "SuperTuning",
    "tinylora_": "TinyLoRA", "trainable_tokens": declared("trainable tokens"), "vblora_": "VB-LoRA", "vera_": "VeRA",
    "waveft_": "WaveFT",
}  # fmt: skip
"""What the last part of a key begins with -> the kind that it belongs to, and that is no change of linear layers alone."""
_CONVOLUTIONS = frozenset({"lora_mid", "lokr_t1", "lokr_t2", "hada_t1", "hada_t2"})

_BESIDE = frozenset({"alpha", "magnitude", "dora_scale", "on_input", "rescale", "diff_b"})
"""Parts that stand beside those that say what kind it is."""

_KINDS: dict[frozenset[str], Kind] = {
    frozenset({"down", "up"}): Kind.LORA,
    frozenset({"w1", "w2"}): Kind.LOKR,
    frozenset({"w1", "w2_a", "w2_b"}): Kind.LOKR,
    frozenset({"w1_a", "w1_b", "w2"}): Kind.LOKR,
    frozenset({"w1_a", "w1_b", "w2_a", "w2_b"}): Kind.LOKR,
    frozenset({"h1_a", "h1_b", "h2_a", "h2_b"}): Kind.LOHA,
    frozenset({"blocks"}): Kind.OFT,  # or BOFT, by the number of dimensions
    frozenset({"skew"}): Kind.OFT,
    frozenset({"butterfly", "gains"}): Kind.BOFT,
    frozenset({"ia3"}): Kind.IA3,
    frozenset({"weight"}): Kind.IA3,
    frozenset({"a1", "a2", "b1", "b2"}): Kind.GLORA,
    frozenset({"diff"}): Kind.FULL,
}
_DIMENSIONS: dict[str, int | None] = {
    "alpha": None,
    "on_input": None,
    "magnitude": None,
    "dora_scale": None,
    "rescale": None,
    "weight": 1,
}
_DIMENSIONS |= {"diff_b": 1, "blocks": None, "butterfly": 4}
_PRODUCTS = (
    ("up", "down"),
    ("w1_a", "w1_b"),
    ("w2_a", "w2_b"),
    ("h1_a", "h1_b"),
    ("h2_a", "h2_b"),
    ("b1", "b2"),
    ("a1", "a2"),
)
_ALIKE = (
    (("h1_a", 0), ("h2_a", 0)), (("h1_b", 1), ("h2_b", 1)), (("a1", 0), ("a2", 1)), (("a1", 0), ("b2", 1)),
    (("diff", 0), ("diff_b", 0)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """One layer as the file has it: its name there, and the key and shape of each part."""

    name: str
    keys: dict[str, str]
    shapes: dict[str, Shape]


def group(tensors: Mapping[str, Stored], file: str) -> list[Written]:
    """The layers in the order of the file, without those of a text encoder.

    Raises AdapterFileError for a key that belongs to none of the kinds.
    """
    found: dict[str, Written] = {}
    for key, entry in tensors.items():
        if is_text_encoder(key):
            continue
        layer, part = _split(key, tensors, file)
        if entry.dtype not in FLOATS and part not in {"alpha", "on_input"}:
            raise AdapterFileError(
                text(
                    "{file} holds {tensor} as {dtype}, which no adapter is made of",
                    file=file,
                    tensor=key,
                    dtype=entry.dtype,
                )
            )
        written = found.setdefault(layer, Written(layer, {}, {}))
        written.keys[part], written.shapes[part] = key, entry.shape
    if not found and tensors:
        raise AdapterFileError(
            text(
                "{file} changes only the text encoder, which stays as it is: choose an adapter for the music model",
                file=file,
            )
        )
    if not found:
        raise AdapterFileError(text("{file} is empty", file=file))
    return list(found.values())


def _split(key: str, tensors: Mapping[str, Stored], file: str) -> tuple[str, str]:
    """A key's layer and part."""
    bare = key.removesuffix(".weight")
    if bare != key and f"{bare}.on_input" in tensors:  # LyCORIS calls the vector of (IA)^3 like a layer's weight
        return bare, "weight"
    layer, _, last = bare.removesuffix(".default").rpartition(".")
    if last in PARTS:
        return layer, PARTS[last]
    if last in _CONVOLUTIONS:
        raise _convolution(layer, file)
    if other := next((kind for start, kind in _OTHER_KINDS.items() if last.startswith(start)), ""):
        raise AdapterFileError(
            text("{file} contains {key}, so it is of the kind {kind}, which is not supported", file=file, key=key,
                 kind=translated(other))
        )  # fmt: skip
    raise AdapterFileError(text("{file} contains {key}, which belongs to no known kind of adapter", file=file, key=key))


def _convolution(layer: str, file: str) -> AdapterFileError:
    return AdapterFileError(
        text("{file} changes the convolution {layer}. Only linear layers are supported", file=file, layer=layer)
    )


def kind_of(written: Written, file: str) -> Kind:
    """The kind of a layer's change. Raises AdapterFileError where parts are missing or do not fit together."""
    core = frozenset(written.shapes) - _BESIDE
    if core not in _KINDS:
        there = ", ".join(sorted(key.removeprefix(f"{written.name}.") for key in written.keys.values()))
        raise AdapterFileError(
            text(
                "{file} changes {layer} incompletely: it contains only {parts}",
                file=file,
                layer=written.name,
                parts=there,
            )
        )
    for part, shape in written.shapes.items():
        wanted = _DIMENSIONS.get(part, 2)
        if wanted is not None and len(shape) > wanted:
            raise _convolution(written.name, file)
        if wanted is not None and len(shape) < wanted:
            raise AdapterFileError(
                text(
                    "{file} changes {layer} by a tensor of the shape {shape}, which is no change of a linear layer",
                    file=file,
                    layer=written.name,
                    shape=shape,
                )
            )
    _check_products(written, file)
    if core == {"blocks"}:
        return _rotation(written, file)
    if "butterfly" in core:
        _check_square(written, "butterfly", file)
    if "butterfly" in core and written.shapes["butterfly"][0] != 1:
        raise AdapterFileError(
            text(
                "{file} changes {layer} by BOFT of several factors. Only one factor is supported",
                file=file,
                layer=written.name,
            )
        )
    return _KINDS[core]


def _check_products(written: Written, file: str) -> None:
    for first, second in _PRODUCTS:
        pair = [written.shapes[part] for part in (first, second) if part in written.shapes]
        if len(pair) == 2 and pair[0][1] != pair[1][0] and first != "up":
            raise misfit(written, file, first, second)

    for (one, axis), (other, other_axis) in _ALIKE:
        if {one, other} <= written.shapes.keys() and written.shapes[one][axis] != written.shapes[other][other_axis]:
            raise misfit(written, file, one, other)


def misfit(written: Written, file: str, first: str, second: str) -> AdapterFileError:
    shapes = f"{written.shapes[first]}, {written.shapes[second]}"
    return AdapterFileError(
        text(
            "The two tensors of {file} for {layer} do not fit together: {shapes}",
            file=file,
            layer=written.name,
            shapes=shapes,
        )
    )


def _rotation(written: Written, file: str) -> Kind:
    """OFT has blocks of three dimensions in LyCORIS, BOFT of four."""
    _check_square(written, "blocks", file)
    shape = written.shapes["blocks"]
    if "rescale" in written.shapes and math.prod(written.shapes["rescale"]) != shape[-3] * shape[-1]:
        raise misfit(written, file, "blocks", "rescale")
    return Kind.OFT if len(shape) == 3 else Kind.BOFT


def _check_square(written: Written, part: str, file: str) -> None:
    shape = written.shapes[part]
    if len(shape) not in {3, 4} or shape[-1] != shape[-2] or not shape[-1]:
        raise AdapterFileError(
            text(
                "{file} changes {layer} by blocks of the shape {shape}, which are no rotation",
                file=file,
                layer=written.name,
                shape=shape,
            )
        )
