"""An adapter's files, read into memory whole, and the changes of layers that they hold.

The file is never mapped: another program may replace or shorten it while a job runs.
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load
from torch import Tensor

from engine.contract.adapters.facts import AdapterFacts, LayerFacts, adapter_facts, facts_of
from engine.contract.adapters.files import adapter_files
from engine.contract.adapters.header import AdapterFileError
from engine.contract.adapters.kinds import Kind
from engine.contract.adapters.said import Said
from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.loading.adapter_changes import Change, Generalised, Magnitudes, Sum, Tensors, Turned
from engine.loading.adapter_turns import (
    Blocks,
    Butterfly,
    Gain,
    block_width,
    lycoris_rotations,
    peft_boft_rotations,
    peft_oft_rotations,
)

_LYCORIS_EPSILON = torch.finfo(torch.float32).eps
_LOOKS = 3
_BESIDE = ("alpha", "magnitude", "dora_scale", "on_input")
Stamp = tuple[tuple[str, int, int, int, int], ...]


class AdapterError(Exception):
    """An adapter that cannot be read or was made for another model; `hint` says what to do next."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.hint = text("Choose an adapter made for this model, or remove it.")


@dataclass(frozen=True, slots=True)
class ReadAdapter:
    """An adapter in memory. digest: of all its files' content. changes: by the names of the decoder's layers."""

    facts: AdapterFacts
    digest: str
    changes: dict[str, Change]

    @property
    def n_bytes(self) -> int:
        """How much memory its tensors take."""
        return sum(map(_bytes_of, self.changes.values()))


def _bytes_of(part: object) -> int:
    if isinstance(part, Tensor):
        return part.nbytes
    if isinstance(part, dict | list):
        return sum(map(_bytes_of, part.values() if isinstance(part, dict) else part))
    if is_dataclass(part):
        return sum(_bytes_of(getattr(part, each.name)) for each in fields(part))
    return 0


def stamp_of(path: Path) -> Stamp:
    """What tells that a file was written, without reading it. Raises AdapterError."""
    try:
        stats = [(str(file), file.stat()) for file in adapter_files(path) if file is not None]
    except AdapterFileError as error:
        raise AdapterError(str(error)) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    return tuple((name, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino) for name, stat in stats)


def read_whole(path: Path, decoder_layers: Iterable[str] = ()) -> ReadAdapter:
    """Raises AdapterError."""
    try:
        adapter_facts(
            path
        )  # from the header alone: the weights of a model, say, are refused before they fill the memory
        file, config = adapter_files(path)
        data = _settled(file)
        digest = hashlib.sha256(data)
        digest.update(b"" if config is None else config.read_bytes())
        facts = facts_of(data, file, config, decoder_layers)
        tensors = load(data)
        _check_numbers(tensors, file.name)
        changes = {layer.name: _change(layer, tensors, facts.said) for layer in facts.layers}
        return ReadAdapter(facts, digest.hexdigest(), changes)
    except AdapterFileError as error:
        raise AdapterError(str(error)) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    except (SafetensorError, KeyError) as error:  # KeyError: a type of numbers that the package does not know
        raise _unreadable(path, error) from error


def read_adapter(path: Path) -> dict[str, Change]:
    """Layer name -> change, from a safetensors file or a folder. Raises AdapterError."""
    return read_whole(path).changes


def _unreadable(path: Path, error: Exception) -> AdapterError:
    return AdapterError(text("{file} cannot be read as an adapter: {error}", file=path.name, error=reason(error)))


def _settled(file: Path) -> bytes:
    """The content, read again where it was written meanwhile."""
    for _ in range(_LOOKS):
        before = file.stat()
        data = file.read_bytes()
        after = file.stat()
        if (before.st_mtime_ns, before.st_size, before.st_ino) == (after.st_mtime_ns, after.st_size, after.st_ino):
            break
    return data


def _check_numbers(tensors: Tensors, name: str) -> None:
    for key, value in sorted(tensors.items()):
        plain = value.float() if value.is_floating_point() else value  # float8 has no isfinite
        if not torch.isfinite(plain).all():
            raise AdapterFileError(
                text("{file} is spoiled: {tensor} contains values that are no numbers", file=name, tensor=key)
            )


def _change(layer: LayerFacts, tensors: Tensors, said: Said) -> Change:
    parts = {part: tensors[key] for part, key in layer.keys.items()}
    match layer.kind:
        case Kind.GLORA:
            return Generalised(_without(parts, *_BESIDE), layer.scale)
        case Kind.OFT | Kind.BOFT:
            return _rotation(layer, parts, said)
        case Kind.IA3:
            return _gain(layer, parts)
        case _:
            return _sum(layer, parts, said)


def _sum(layer: LayerFacts, parts: Tensors, said: Said) -> Change:
    factors = _without(parts, *_BESIDE)
    if layer.blocks > 1:
        chunks = factors[layer.block_part].chunk(layer.blocks, dim=0)
        factors[layer.block_part] = torch.block_diag(*chunks)
    direction = Sum(factors, layer.scale)
    return _with_magnitudes(direction, layer, parts, said.file) if layer.is_dora else direction


def _with_magnitudes(direction: Sum, layer: LayerFacts, parts: Tensors, file: str) -> Change:
    """Since 3.2.0 LyCORIS takes the length of each output, (outputs, 1); before it took that of each input, (1, inputs)."""
    lengths = parts["magnitude"] if "magnitude" in parts else parts["dora_scale"]
    rows, columns = direction.size
    by_inputs = "dora_scale" in parts and lengths.dim() == 2 and lengths.shape[0] == 1 and rows != 1
    if lengths.numel() != (columns if by_inputs else rows):
        raise AdapterFileError(
            text(
                "{file} holds {count} magnitudes for {layer}, which has {rows} outputs and {columns} inputs",
                file=file,
                count=lengths.numel(),
                layer=layer.written,
                rows=rows,
                columns=columns,
            )
        )
    epsilon = _LYCORIS_EPSILON if "dora_scale" in parts else 0.0
    return Magnitudes(direction, lengths.float().flatten(), by_inputs, epsilon)


def _gain(layer: LayerFacts, parts: Tensors) -> Change:
    """LyCORIS keeps what is added to 1, and leaves the bias alone; peft keeps the factor, and scales the bias as well."""
    if "weight" in parts:
        gain = Gain(1 + parts["weight"].float())
        return Turned(before=gain) if layer.on_input else Turned(after=gain)
    gain = Gain(parts["ia3"].float().flatten())
    is_before = parts["ia3"].shape[0] == 1 and parts["ia3"].shape[1] != 1
    return Turned(before=gain) if is_before else Turned(after=gain, with_bias=True)


def _rotation(layer: LayerFacts, parts: Tensors, said: Said) -> Change:
    if "butterfly" in parts:
        return Turned(Blocks(peft_boft_rotations(parts["butterfly"][0])), Gain(parts["gains"].float().flatten()))
    if "skew" in parts:
        return _peft_oft(layer, parts["skew"], said)
    blocks = parts["blocks"]
    outputs = blocks.shape[-3] * blocks.shape[-1]
    alpha = float(parts["alpha"]) if "alpha" in parts else 0.0  # how far it may turn, for each output
    rotations = lycoris_rotations(blocks, alpha * outputs)
    gains = parts["rescale"].float().flatten() if "rescale" in parts else torch.ones(outputs)
    if blocks.dim() == 4:
        return Turned(after=Butterfly(rotations, gains))
    return Turned(after=Blocks(rotations * gains.view(len(blocks), 1, -1)))


def _peft_oft(layer: LayerFacts, vectors: Tensor, said: Said) -> Change:
    if not block_width(vectors.shape[1]):
        raise AdapterFileError(
            text(
                "{file} changes {layer} by blocks of the shape {shape}, which are no rotation",
                file=said.file,
                layer=layer.written,
                shape=tuple(vectors.shape),
            )
        )
    fields = said.values
    constraint = _number(said, "eps", 6e-5) if fields.get("coft") else None
    terms = int(_number(said, "num_cayley_neumann_terms", 5)) if fields.get("use_cayley_neumann", True) else 0
    return Turned(before=Blocks(peft_oft_rotations(vectors, constraint, terms)))


def _number(said: Said, name: str, usual: float) -> float:
    """A setting of the config. Raises AdapterFileError for one that is no number."""
    value = said.values.get(name, usual)
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise AdapterFileError(
            text("{file} says {what} {value!r}, which is no number", file=said.file, what=name, value=value)
        )
    return number


def _without(parts: Tensors, *names: str) -> Tensors:
    return {part: value for part, value in parts.items() if part not in names}
