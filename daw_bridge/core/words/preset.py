"""A preset: words and values of the draft under a name, as one JSON file that can be handed on."""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import msgspec

from daw_bridge.core.draft import Draft
from engine.contract.checks import rules
from engine.contract.keys import with_known_key
from engine.contract.messages import MessageError
from engine.contract.texts import text

SUFFIX = ".preset.json"
LONGEST_NAME = 80
KEPT = tuple(name for name in Draft.__slots__ if name not in {"reference", "adapters"})
"""What a preset keeps of a draft. Files of this computer, which no other one has, are left out."""
_KIND = "daw-bridge preset"
_BARRED = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class _File(msgspec.Struct):
    """The object in the file; what another version adds to it does no harm."""

    kind: str
    name: str
    draft: dict[str, Any]
    version: int = 1


@dataclass(frozen=True, slots=True)
class Preset:
    """values: those of the draft that it keeps and that differ from the defaults. notes: values that did not fit and were
    put back to their defaults, a sentence each.
    """

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, draft: Draft) -> "Preset":
        """The draft under a name. Raises MessageError."""
        plain, begun = named(name), Draft()
        values = {each: getattr(draft, each) for each in KEPT if getattr(draft, each) != getattr(begun, each)}
        return cls(plain, values)

    @classmethod
    def read(cls, content: bytes) -> "Preset":
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
        return cls(named(found.name), values, tuple(notes))

    def content(self) -> bytes:
        """The file's content."""
        stored = {"kind": _KIND, "version": 1, "name": self.name, "draft": self.values}
        return (json.dumps(stored, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")

    def draft(self, present: Draft) -> Draft:
        """The draft that it stands for; what no preset keeps stays as it is. Raises MessageError."""
        begun = Draft()
        return present.with_(**{name: self.values.get(name, getattr(begun, name)) for name in KEPT})

    @property
    def file_name(self) -> str:
        """A name for its file on every system."""
        bare = _BARRED.sub(" ", unicodedata.normalize("NFC", self.name)).strip(" .") or "preset"
        while len(bare.encode("utf-8", "replace")) > LONGEST_NAME * 2:
            bare = bare[:-1]
        return f"{bare}{SUFFIX}"


@dataclass(frozen=True, slots=True)
class BrokenPreset:
    """A file among the presets that is none. It stays as it is."""

    file: str
    why: str


def named(name: str) -> str:
    """A name as it is shown: on one line. Raises MessageError for an empty or too long one."""
    plain = " ".join(name.split())
    if not plain:
        raise MessageError(text("A preset needs a name"))
    if len(plain) > LONGEST_NAME:
        raise MessageError(text("The name of a preset has at most {most} letters", most=LONGEST_NAME))
    return plain
