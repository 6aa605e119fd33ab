"""What is said beside an adapter's tensors: PEFT's adapter_config.json, and the headers of diffusers and Side-Step."""

import json
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from engine.contract.adapters.header import AdapterFileError
from engine.contract.adapters.kinds import Kind
from engine.contract.component_files import reason
from engine.contract.text_file import TextFileError, read_text
from engine.contract.texts import declared, text

DIFFUSERS, SIDE_STEP = "lora_adapter_metadata", "lokr_config"
_PEFT_KINDS = {
    "LORA": Kind.LORA,
    "LOKR": Kind.LOKR,
    "LOHA": Kind.LOHA,
    "OFT": Kind.OFT,
    "BOFT": Kind.BOFT,
    "IA3": Kind.IA3,
}
_DECOMPOSED = ("pissa", "olora", "corda", "loftq")  # these change the base model when the training begins


class Place(StrEnum):
    """Where the strength of an adapter is said: keys of texts, to be translated where they are shown."""

    TENSOR = declared("alpha in the file")
    CONFIG = "adapter_config.json"
    HEADER = declared("header of the file")
    NOWHERE = declared("nowhere")


@dataclass(frozen=True, slots=True)
class Said:
    """Settings by name, and where each stands. Those of the file's header count before those of the config beside it."""

    file: str
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)

    @property
    def kind(self) -> Kind | None:
        """The kind that PEFT's config names; None without a config."""
        return _PEFT_KINDS.get(str(self.values.get("peft_type") or "").upper())

    def place(self, name: str) -> Place:
        return self.places.get(name, Place.NOWHERE)


def read_said(config: Path | None, metadata: dict[str, str], file: str) -> Said:
    """All that is said. Raises AdapterFileError for a config that cannot be used, OSError."""
    fields = {} if config is None else _from_config(config)
    written = _from_diffusers(metadata) | _json(metadata.get(SIDE_STEP, ""))
    places = dict.fromkeys(fields, Place.CONFIG) | dict.fromkeys(written, Place.HEADER)
    said = Said(file, fields | written, places)
    _refuse_decomposed(said, config)
    if said.values.get("alora_invocation_tokens"):
        raise AdapterFileError(
            text("{file} is an activated LoRA, which acts after certain words of a text alone", file=said.file)
        )
    return said


def _from_config(config: Path) -> dict[str, Any]:
    shown = f"{config.parent.name}/{config.name}"
    try:
        fields = json.loads(read_text(config))
    except (TextFileError, ValueError, RecursionError) as error:
        why = error if isinstance(error, TextFileError) else reason(error)
        raise AdapterFileError(text("{file} is damaged: {error}", file=shown, error=why)) from error
    if not isinstance(fields, dict):
        raise AdapterFileError(text("{file} is damaged: {error}", file=shown, error=text("it holds no settings")))
    kind = fields.get("peft_type")
    if str(kind or "").upper() not in _PEFT_KINDS:
        names = ", ".join(_PEFT_KINDS.values())
        raise AdapterFileError(
            text(
                "{file} is an adapter of type {kind}. Supported are {names}",
                file=config.parent.name,
                kind=kind,
                names=names,
            )
        )
    return fields


def _refuse_decomposed(said: Said, config: Path | None) -> None:
    start = str(said.values.get("init_lora_weights", "")).lower()
    if start.startswith(_DECOMPOSED):
        raise AdapterFileError(
            text(
                "{file} was begun with {start}, so it fits a changed model only. Save it again as a plain LoRA: "
                "path_initial_model_for_weight_conversion in PEFT",
                file=said.file if config is None else config.parent.name,
                start=start,
            )
        )


def _from_diffusers(metadata: dict[str, str]) -> dict[str, Any]:
    """The config in the header of diffusers' files, whose names may begin with that of the network."""
    found = _json(metadata.get(DIFFUSERS, ""))
    return {key.removeprefix("transformer."): value for key, value in found.items()}


def _json(written: str) -> dict[str, Any]:
    try:
        found = json.loads(written or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
