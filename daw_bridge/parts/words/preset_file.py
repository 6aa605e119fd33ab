"""Presets as JSON files that can be handed on: made of a draft, read, and never believed."""

import json
from typing import Any

import msgspec

from daw_bridge.core.draft import Draft
from daw_bridge.core.words.preset import Preset, named
from engine.contract.checks import rules
from engine.contract.keys import with_known_key
from engine.contract.messages import MessageError
from engine.contract.texts import text

KEPT = tuple(name for name in Draft.__slots__ if name not in {"reference", "adapters"})
"""What a preset keeps of a draft. Files of this computer, which no other one has, are left out."""
_KIND = "daw_bridge.preset"


class _File(msgspec.Struct):
    """The object in the file; what another version adds to it does no harm."""

    kind: str
    name: str
    draft: dict[str, Any]
    version: int = 1


def preset_of(name: str, draft: Draft) -> Preset:
    """The draft under a name. Raises MessageError."""
    plain, begun = named(name), Draft()
    values = {each: getattr(draft, each) for each in KEPT if getattr(draft, each) != getattr(begun, each)}
    return Preset(plain, values)


def read_preset(content: bytes) -> Preset:
    """The preset of a file's content. Values that do not fit become defaults, with a note. Raises MessageError."""
    try:
        found = msgspec.json.decode(content, type=_File)
    except (msgspec.DecodeError, RecursionError) as error:
        raise MessageError(text("it cannot be read as a preset ({error})", error=error)) from error
    if found.kind != _KIND:
        raise MessageError(text("it is no preset of DAW Bridge"))
    known, values, notes = rules(Draft), dict[str, Any](), []
    for name, given in found.draft.items():
        if name not in KEPT:
            notes.append(text("{name} is not known here and was left out", name=name))
            continue
        value = with_known_key(given) if name == "keyscale" and isinstance(given, str) else given
        if fault := known[name].fault(value):
            notes.append(text("{fault}; the default is used", fault=fault))
        else:
            values[name] = known[name].number(value) if type(value) is int else value
    return Preset(named(found.name), values, tuple(notes))


def preset_content(preset: Preset) -> bytes:
    """The content of its file."""
    stored = {"kind": _KIND, "version": 1, "name": preset.name, "draft": preset.values}
    return (json.dumps(stored, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def preset_draft(preset: Preset, present: Draft) -> Draft:
    """The draft that it stands for; what no preset keeps stays as it is. Raises MessageError."""
    begun = Draft()
    return present.with_(**{name: preset.values.get(name, getattr(begun, name)) for name in KEPT})
