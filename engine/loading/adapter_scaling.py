"""How strongly an adapter acts on each layer: alpha / rank, from its tensors, its config and its file's header.

Sources: PEFT's adapter_config.json with `alpha_pattern` and `rank_pattern`, the header `lora_adapter_metadata` of
diffusers, the header `lokr_config` of Side-Step.
"""

import json
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from torch import Tensor

from engine.contract.text_file import TextFileError, read_text
from engine.contract.texts import text

_DIFFUSERS, _SIDE_STEP = "lora_adapter_metadata", "lokr_config"
_DECOMPOSED = ("pissa", "olora")  # these change the base model when the training begins


class ScaleError(ValueError):
    """A config that cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class AdapterScaling:
    """What is said beside an adapter's tensors. fields: as written, those of the file's header on top."""

    name: str
    fields: dict[str, Any] = field(default_factory=dict)

    def scale(self, layer: str, written: str, parts: dict[str, Tensor], alpha: Tensor | None) -> float:
        """The factor of one layer. written: the layer's name in the file, which patterns are made for.

        Raises ScaleError for numbers that are none.
        """
        is_lokr = str(self.fields.get("peft_type", "")).upper() == "LOKR"
        rank = _rank_of(parts)
        if rank is None or is_lokr:  # PEFT divides by the rank also where both factors are full
            said = self._pattern("rank_pattern", layer, written)
            rank = self._number("rank", said, self.fields.get("linear_dim"), self.fields.get("r"), rank or 0)
        if alpha is not None:
            given = self._number("alpha", alpha.item() if alpha.numel() == 1 else alpha.tolist())
        else:
            said = self._pattern("alpha_pattern", layer, written)
            usual = ("alpha", "lora_alpha") if is_lokr else ("lora_alpha",)
            given = self._number("alpha", said, *(self.fields.get(name) for name in (*usual, "linear_alpha")), rank)
        if self.fields.get("use_rslora"):
            return given / max(rank, 1.0) ** 0.5
        # two full LoKr factors carry their size themselves where no rank is said
        return given / rank if rank else 1.0

    def _pattern(self, kind: str, layer: str, written: str) -> Any:
        """The value of the first pattern that fits the layer's name, as PEFT finds it; None without one."""
        patterns = self.fields.get(kind)
        if not isinstance(patterns, dict):
            return None
        try:
            for name in (written.removeprefix("base_model.model."), layer):
                for pattern, value in patterns.items():
                    if re.match(rf"(.*\.)?({pattern})$", name):
                        return value
        except re.error as error:
            raise ScaleError(
                text("{file} contains {kind}, which cannot be read: {error}", file=self.name, kind=kind, error=error)
            ) from error
        return None

    def _number(self, what: str, *values: Any) -> float:
        """The first value that is there, as a number."""
        value = next((value for value in values if value is not None), 0)
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
        raise ScaleError(
            text("{file} says {what} {value!r}, which is no number", file=self.name, what=what, value=value)
        )


def read_scaling(file: Path | None, header: dict[str, str], name: str) -> AdapterScaling:
    """The config beside an adapter, and what the header of its file says. Raises ScaleError, OSError."""
    fields = {} if file is None else _from_file(file)
    return AdapterScaling(name, fields | _from_diffusers(header) | _json(header.get(_SIDE_STEP, "")))


def _from_file(file: Path) -> dict[str, Any]:
    shown = f"{file.parent.name}/{file.name}"
    try:
        fields = json.loads(read_text(file))
    except (TextFileError, ValueError, RecursionError) as error:
        raise ScaleError(text("{file} is damaged: {error}", file=shown, error=error)) from error
    if not isinstance(fields, dict):
        raise ScaleError(text("{file} is damaged: {error}", file=shown, error=text("it holds no settings")))
    kind = fields.get("peft_type")
    if str(kind or "").upper() not in {"LORA", "LOKR"}:
        raise ScaleError(
            text("{file} is an adapter of type {kind}. LoRA and LoKr are supported", file=file.parent.name, kind=kind)
        )
    start = str(fields.get("init_lora_weights", "")).lower()
    if start.startswith(_DECOMPOSED):
        raise ScaleError(
            text(
                "{file} was begun with {start}, so it fits a changed model only. Save it again as a plain LoRA: "
                "path_initial_model_for_weight_conversion in PEFT",
                file=file.parent.name,
                start=start,
            )
        )
    return fields


def _from_diffusers(header: dict[str, str]) -> dict[str, Any]:
    """The config in the header of diffusers' files, whose names may begin with that of the network."""
    found = _json(header.get(_DIFFUSERS, ""))
    return {key.removeprefix("transformer."): value for key, value in found.items()}


def _json(written: str) -> dict[str, Any]:
    try:
        found = json.loads(written or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _rank_of(parts: dict[str, Tensor]) -> float | None:
    """The rank by the shape of the tensors; None where both factors of a LoKr are full."""
    if "down" in parts:
        return float(parts["down"].shape[0])
    for name in ("w2_a", "w1_a"):
        if name in parts:
            return float(parts[name].shape[1])
    return None
