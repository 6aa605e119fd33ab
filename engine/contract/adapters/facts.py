"""What an adapter is, found without loading it: kind, writer, rank, and how strongly it changes each layer.

The bridge asks before a job is made and to show it, the engine when it reads the weights, so that both say the same.
"""

import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from engine.contract.adapters.files import CONFIG, find_adapter
from engine.contract.adapters.header import AdapterFileError, read_header
from engine.contract.adapters.kinds import Kind, Shape, Written, group, kind_of, misfit
from engine.contract.adapters.names import LayerNames, is_text_encoder
from engine.contract.adapters.said import DIFFUSERS, SIDE_STEP, Place, Said, read_said
from engine.contract.adapters.strength import strength_of
from engine.contract.texts import text
from engine.contract.weights.safetensors_header import Header, number_of


class Writer(StrEnum):
    """The program that wrote an adapter, where it left a sign."""

    DAW_BRIDGE = "DAW Bridge"
    DIFFUSERS = "diffusers"
    SIDE_STEP = "Side-Step"
    AI_TOOLKIT = "AI Toolkit"
    KOHYA = "kohya"
    ONE_TRAINER = "OneTrainer"
    LYCORIS = "LyCORIS"
    PEFT = "PEFT"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class LayerFacts:
    """The change of one layer. name: as in the decoder. written: as in the file. keys, shapes: of each part.

    blocks: in how many diagonal blocks the factor `block_part` is stored ("" and 1 for whole factors).
    """

    name: str
    written: str
    kind: Kind
    keys: dict[str, str]
    shapes: dict[str, Shape]
    scale: float
    rank: float
    place: Place
    block_part: str = ""
    blocks: int = 1
    on_input: bool = False

    @property
    def is_dora(self) -> bool:
        return not self.keys.keys().isdisjoint({"magnitude", "dora_scale"})


@dataclass(frozen=True, slots=True)
class AdapterFacts:
    """What an adapter is. variant: the model that it was trained on, as its writer names it; "" if it does not say.

    size: of the file, in bytes. left_out: how many tensors of a text encoder are not used.
    """

    file: Path
    size: int
    writer: Writer
    variant: str
    layers: tuple[LayerFacts, ...]
    left_out: int
    said: Said

    @property
    def kinds(self) -> tuple[str, ...]:
        """Usually one; DoRA is named beside the kind that it extends."""
        return tuple(sorted({f"{layer.kind} + DoRA" if layer.is_dora else str(layer.kind) for layer in self.layers}))

    @property
    def ranks(self) -> tuple[float, ...]:
        """The different ranks, from low to high; empty for kinds without a rank."""
        return tuple(sorted({layer.rank for layer in self.layers if layer.rank}))

    @property
    def strengths(self) -> tuple[float, ...]:
        """The different factors alpha / rank, from low to high."""
        return tuple(sorted({layer.scale for layer in self.layers}))

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the strengths are said."""
        return tuple(sorted({layer.place for layer in self.layers}))

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences on what a user should know of it."""
        if not self.left_out:
            return ()
        return (text("{file} also changes a text encoder. That part is left out", file=self.file.name),)


def adapter_fault(path: Path) -> str:
    """Why there is no adapter at this path that can be used; "" where there seems to be one."""
    try:
        adapter_facts(path)
    except AdapterFileError as error:
        return str(error)
    except OSError as error:
        return text("{file} cannot be read: {error}", file=path.name, error=error.strerror or error)
    return ""


def adapter_facts(path: Path) -> AdapterFacts:
    """The facts of a file or a folder. Raises AdapterFileError, OSError."""
    file, config = find_adapter(path)
    with file.open("rb") as opened:
        return _facts(opened, file.stat().st_size, file, config, LayerNames())


def facts_of(data: bytes, file: Path, config: Path | None, decoder_layers: Iterable[str]) -> AdapterFacts:
    """The same for a file that was read already, with the names of the decoder's layers. Raises as `adapter_facts` does."""
    return _facts(io.BytesIO(data), len(data), file, config, LayerNames(decoder_layers))


def _facts(opened: BinaryIO, size: int, file: Path, config: Path | None, names: LayerNames) -> AdapterFacts:
    header = read_header(opened, file)
    said = read_said(config, header.notes, file.name)
    layers = tuple(_layer(written, names, opened, header, said) for written in group(header.tensors, file.name))
    _check_kind(layers, said, config)
    if twice := [name for name, count in Counter(layer.name for layer in layers).items() if count > 1]:
        raise AdapterFileError(
            text("{file} changes {layer} twice, under different names", file=file.name, layer=twice[0])
        )
    left_out = sum(is_text_encoder(key) for key in header.tensors)
    return AdapterFacts(file, size, _writer(header, config, file), _variant(header, said), layers, left_out, said)


def _layer(written: Written, names: LayerNames, opened: BinaryIO, header: Header, said: Said) -> LayerFacts:
    kind = kind_of(written, said.file)
    numbers = {
        part: _read(part, written, opened, header, said.file) for part in ("alpha", "on_input") if part in written.keys
    }
    strength = strength_of(kind, written.name, written.shapes, numbers.get("alpha"), said)
    part, blocks = _blocks(written, said) if kind is Kind.LORA else ("", 1)
    return LayerFacts(
        names.find(written.name), written.name, kind, written.keys, written.shapes, strength.scale, strength.rank,
        strength.place, part, blocks, bool(numbers.get("on_input")),
    )  # fmt: skip


def _read(part: str, written: Written, opened: BinaryIO, header: Header, file: str) -> float:
    key = written.keys[part]
    value = number_of(header.read_from(opened, key), header.tensors[key].dtype)
    if value is None:
        shape = written.shapes[part]
        raise AdapterFileError(
            text("{file} contains {key} of the shape {shape}, which is no number", file=file, key=key, shape=shape)
        )
    return value


def _blocks(written: Written, said: Said) -> tuple[str, int]:
    """Which factor of a LoRA is stored as diagonal blocks, by PEFT's block-diagonal LoRA, and in how many."""
    blocks = said.values.get("use_bdlora")
    count = blocks.get("nblocks") if isinstance(blocks, dict) else None
    part = ""
    if isinstance(blocks, dict):
        for which, setting in (("down", "target_modules_bd_a"), ("up", "target_modules_bd_b")):
            patterns = blocks.get(setting)
            if isinstance(patterns, list) and any(str(pattern) in written.name for pattern in patterns):
                part = which
    if not part or not isinstance(count, int) or count < 1 or written.shapes[part][0] % count:
        part, count = "", 1
    columns = written.shapes["up"][1] * (count if part == "up" else 1)
    if columns != written.shapes["down"][0]:
        raise misfit(written, said.file, "up", "down")
    return part, count


def _check_kind(layers: tuple[LayerFacts, ...], said: Said, config: Path | None) -> None:
    """Raise AdapterFileError where the config names another kind than the tensors are of."""
    other = next((layer.kind for layer in layers if said.kind not in {None, layer.kind}), None)
    if other is not None and config is not None:
        raise AdapterFileError(
            text(
                "{config} says that {folder} is an adapter of type {kind}, but its tensors are those of {other}",
                config=CONFIG,
                folder=config.parent.name,
                kind=said.values.get("peft_type"),
                other=other,
            )
        )


def _writer(header: Header, config: Path | None, file: Path) -> Writer:
    """By the signs in the header, then by the names of the layers."""
    metadata, keys = header.notes, header.tensors
    if "made_of" in metadata:
        return Writer.DAW_BRIDGE
    if DIFFUSERS in metadata or file.name == "pytorch_lora_weights.safetensors":
        return Writer.DIFFUSERS
    if SIDE_STEP in metadata:
        return Writer.SIDE_STEP
    if "ai-toolkit" in metadata.get("software", ""):
        return Writer.AI_TOOLKIT
    if any(key.startswith("ot_") for key in metadata) or any(key.startswith("lora_transformer_") for key in keys):
        return Writer.ONE_TRAINER
    if any(key.startswith("ss_") for key in metadata) or any(key.startswith("lora_unet_") for key in keys):
        return Writer.KOHYA
    if any(key.startswith("lycoris_") for key in keys):
        return Writer.LYCORIS
    return Writer.PEFT if config or any(key.startswith("base_model.model.") for key in keys) else Writer.UNKNOWN


def _variant(header: Header, said: Said) -> str:
    """The base model as the writer names it, without its folder."""
    found = [said.values.get("base_model_name_or_path")]
    found += [header.notes.get(key) for key in ("ss_base_model_version", "ss_sd_model_name", "modelspec.architecture")]
    name = next((each for each in found if isinstance(each, str) and each.strip()), "")
    return name.replace("\\", "/").rstrip("/").rpartition("/")[2]
