"""LoRA and LoKr on top of the decoder: read from any of the usual files, added as the layers run, never merged.

Weights stay as loaded, so adapters switch without reading the model again and sit on 8-bit layers as well.
Formats: PEFT folder or file, ComfyUI single file, LyCORIS LoKr. Formulas: LoRA (Hu et al. 2021), LoKr (LyCORIS),
DoRA (Liu et al. 2024).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn
from torch.utils.hooks import RemovableHandle

from engine.contract.adapter_files import AdapterFileError, find_adapter
from engine.contract.messages import Adapter
from engine.contract.texts import text
from engine.loading.adapter_scaling import AdapterScaling, ScaleError, read_scaling
from engine.models.int8 import Int8Linear

_PREFIXES = ("base_model.model.", "diffusion_model.", "model.", "decoder.", "transformer.")
_RENAMES = ((".to_q", ".q_proj"), (".to_k", ".k_proj"), (".to_v", ".v_proj"), (".to_out.0", ".o_proj"))
_KINDS = {
    "lora_A": "down", "lora_down": "down", "lora_B": "up", "lora_up": "up", "alpha": "alpha",
    "lora_magnitude_vector": "dora", "dora_scale": "dora",
    "lokr_w1": "w1", "lokr_w2": "w2", "lokr_w1_a": "w1_a", "lokr_w1_b": "w1_b", "lokr_w2_a": "w2_a", "lokr_w2_b": "w2_b",
}  # fmt: skip
_PARTS = {frozenset({"down", "up"}), frozenset({"w1", "w2"}), frozenset({"w1", "w2_a", "w2_b"})}
_PARTS |= {frozenset({"w1_a", "w1_b", "w2"}), frozenset({"w1_a", "w1_b", "w2_a", "w2_b"})}
_PRODUCTS = (("up", "down"), ("w1_a", "w1_b"), ("w2_a", "w2_b"))
Tensors = dict[str, Tensor]


class AdapterError(Exception):
    """An adapter that cannot be read or was made for another model; `hint` says what to do next."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.hint = text("Choose an adapter made for this model, or remove it.")


@dataclass(frozen=True, slots=True)
class Change:
    """What an adapter does to one linear layer, as tensors: LoRA down and up, or LoKr factors. scale: alpha / rank."""

    tensors: Tensors
    scale: float

    def delta(self) -> Tensor:
        """The change written out as a weight (outputs, inputs), in float32."""
        t = {name: value.float() for name, value in self.tensors.items()}
        if "down" in t:
            return self.scale * (t["up"] @ t["down"])
        return self.scale * torch.kron(_factor(t, "w1"), _factor(t, "w2"))

    def apply(self, x: Tensor) -> Tensor:
        """delta @ x without writing delta out; x (..., inputs)."""
        t = {name: value.to(x) for name, value in self.tensors.items()}
        if "down" in t:
            return self.scale * F.linear(F.linear(x, t["down"]), t["up"])
        w1, w2 = _factor(t, "w1"), _factor(t, "w2")
        blocks = x.unflatten(-1, (w1.shape[1], w2.shape[1]))
        return self.scale * torch.einsum("pq,...qj,ij->...pi", w1, blocks, w2).flatten(-2)


def _factor(t: Tensors, name: str) -> Tensor:
    return t[name] if name in t else t[f"{name}_a"] @ t[f"{name}_b"]


class AdapterRack:
    """The adapters on one decoder. `use` puts on exactly those it is given and takes off all others."""

    def __init__(self, decoder: nn.Module) -> None:
        self._decoder = decoder
        self._handles: list[RemovableHandle] = []
        self._read: dict[Path, tuple[_Stamp, dict[str, Change]]] = {}
        self._on: tuple[tuple[Adapter, _Stamp], ...] = ()

    def use(self, adapters: tuple[Adapter, ...]) -> None:
        """Raises AdapterError, and then the adapters that were on stay on. A file that was written anew is read anew."""
        wanted = tuple((adapter, _stamp(Path(adapter.path))) for adapter in adapters)
        if wanted == self._on:
            return
        layers: dict[str, list[tuple[Change, float]]] = {}
        for adapter, stamp in wanted:
            for name, change in self._changes(Path(adapter.path), stamp).items():
                layers.setdefault(name, []).append((change, adapter.scale))
        for handle in self._handles:
            handle.remove()
        self._handles = [
            self._decoder.get_submodule(name).register_forward_hook(_hook(changes)) for name, changes in layers.items()
        ]
        self._on = wanted

    def _changes(self, path: Path, stamp: "_Stamp") -> dict[str, Change]:
        if path not in self._read or self._read[path][0] != stamp:
            self._read[path] = stamp, read_adapter(path)
        changes = self._read[path][1]
        check_fit(self._decoder, changes, path.name)
        return changes


_Stamp = tuple[tuple[str, int, int], ...]


def _stamp(path: Path) -> _Stamp:
    """What changes when an adapter is written anew: its files with their times and sizes. Raises AdapterError."""
    try:
        files = [file for file in find_adapter(path) if file is not None]
        return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    except AdapterFileError as error:
        raise AdapterError(str(error)) from error
    except OSError as error:
        raise AdapterError(text("{file} cannot be read as an adapter: {error}", file=path.name, error=error)) from error


def _hook(changes: list[tuple[Change, float]]) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], Tensor]:
    gains: dict[int, Tensor] = {}  # DoRA's rescaling of each output, worked out at the first use

    def add(layer: nn.Module, inputs: tuple[Tensor, ...], out: Tensor) -> Tensor:
        result = out
        for n, (change, scale) in enumerate(changes):
            moved = change.apply(inputs[0])
            if "dora" in change.tensors:
                if n not in gains:
                    whole = _plain_weight(layer).cpu() + change.delta().cpu()
                    norm = whole.norm(dim=1) + torch.finfo(torch.bfloat16).eps
                    gains[n] = (change.tensors["dora"].float().flatten().cpu() / norm).to(out)
                moved = (out + moved) * gains[n] - out
            result = result + scale * moved
        return result

    return add


def _plain_weight(layer: nn.Module) -> Tensor:
    """The weight (outputs, inputs) of a linear layer in float32, also of one in 8 bits that the CPU has packed."""
    if isinstance(layer, Int8Linear):
        return layer.written_out()
    weight: Tensor = layer.weight.float()  # type: ignore[assignment]
    return weight


def check_fit(decoder: nn.Module, changes: dict[str, Change], name: str) -> None:
    """Raise AdapterError naming the first layers that the decoder lacks or that have another shape."""
    unknown, misfits = [], []
    for layer_name, change in sorted(changes.items()):
        try:
            layer: Any = decoder.get_submodule(layer_name)
        except AttributeError:
            unknown.append(layer_name)
            continue
        if not hasattr(layer, "in_features"):
            unknown.append(text("{name} (no linear layer)", name=layer_name))
        elif (shape := _shape(change)) != (wanted := (layer.out_features, layer.in_features)):
            misfits.append(text("{name} {shape} instead of {wanted}", name=layer_name, shape=shape, wanted=wanted))
    if unknown:
        layers = ", ".join(unknown[:3])
        raise AdapterError(
            text("{file} is for another model: it changes {layers}, which this model lacks", file=name, layers=layers)
        )
    if misfits:
        layers = ", ".join(misfits[:3])
        raise AdapterError(text("{file} is for a model of another size: {layers}", file=name, layers=layers))


def _shape(change: Change) -> tuple[int, int]:
    t = change.tensors
    if "down" in t:
        return t["up"].shape[0], t["down"].shape[1]
    (a, b), (c, d) = _factor(t, "w1").shape, _factor(t, "w2").shape
    return a * c, b * d


def read_adapter(path: Path) -> dict[str, Change]:
    """Layer name (as in the decoder) -> change, from a safetensors file or a PEFT folder. Raises AdapterError."""
    try:
        file, config_file = find_adapter(path)
        tensors, header = _read_tensors(file)
        config = read_scaling(config_file, header, path.name)
        return {
            layer: _change(layer, written, parts, config)
            for layer, (written, parts) in _group(tensors, path.name).items()
        }
    except (AdapterFileError, ScaleError) as error:
        raise AdapterError(str(error)) from error
    except OSError as error:
        raise AdapterError(text("{file} cannot be read as an adapter: {error}", file=path.name, error=error)) from error


def _read_tensors(file: Path) -> tuple[Tensors, dict[str, str]]:
    """Copies: tensors that are mapped from the disk would change, or end the process, with the file."""
    try:
        with safe_open(file, "pt") as opened:
            tensors = {key: opened.get_tensor(key).clone() for key in opened.keys()}  # noqa: SIM118
            header = opened.metadata() or {}
    except SafetensorError as error:
        raise AdapterError(text("{file} cannot be read as an adapter: {error}", file=file.name, error=error)) from error
    if spoiled := [key for key, value in sorted(tensors.items()) if not torch.isfinite(value).all()]:
        raise AdapterError(
            text("{file} is spoiled: {tensor} contains values that are no numbers", file=file.name, tensor=spoiled[0])
        )
    return tensors, header


def _group(tensors: Tensors, name: str) -> dict[str, tuple[str, Tensors]]:
    """By layer: its name as written, and its tensors by part. Keys that are none of an adapter's are refused by name."""
    grouped: dict[str, tuple[str, Tensors]] = {}
    for key, value in tensors.items():
        stem = key.removesuffix(".weight").removesuffix(".default")
        layer, _, kind = stem.rpartition(".")
        if kind not in _KINDS:
            raise AdapterError(text("{file} contains {key}, which is not a LoRA or LoKr key", file=name, key=key))
        grouped.setdefault(_layer_name(layer), (layer, {}))[1][_KINDS[kind]] = value
    if not grouped:
        raise AdapterError(text("{file} is empty", file=name))
    return grouped


def _layer_name(key: str) -> str:
    if key.startswith("lycoris_"):
        # underscores stand for dots there, but names have underscores too
        key = re.sub(r"layers_(\d+)_", r"layers.\1.", key.removeprefix("lycoris_"))
        key = re.sub(r"(self_attn|cross_attn|mlp)_", r"\1.", key)
    changed = True
    while changed:
        before = key
        for prefix in _PREFIXES:
            key = key.removeprefix(prefix)
        changed = key != before
    for old, new in _RENAMES:
        key = key.replace(old, new)
    return key


def _change(layer: str, written: str, parts: Tensors, config: AdapterScaling) -> Change:
    alpha, name = parts.pop("alpha", None), config.name
    if frozenset(parts) - {"dora"} not in _PARTS:
        there = ", ".join(sorted(parts))
        raise AdapterError(
            text("{file} changes {layer} incompletely: it contains only {parts}", file=name, layer=layer, parts=there)
        )
    if any(part.dim() != 2 for kind, part in parts.items() if kind != "dora"):
        raise AdapterError(
            text("{file} changes the convolution {layer}. Only linear layers are supported", file=name, layer=layer)
        )
    for first, second in _PRODUCTS:
        if first in parts and second in parts and parts[first].shape[1] != parts[second].shape[0]:
            shapes = f"{tuple(parts[first].shape)}, {tuple(parts[second].shape)}"
            raise AdapterError(
                text("The two tensors of {file} for {layer} do not fit together: {shapes}", file=name, layer=layer,
                     shapes=shapes)
            )  # fmt: skip
    return Change(parts, config.scale(layer, written, parts, alpha))
