"""A preset: words and values of the draft under a name. Its file is in `parts/words`."""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from engine.contract.messages import MessageError
from engine.contract.texts import text

SUFFIX = ".preset.json"
LONGEST_NAME = 80
_BARRED = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Preset:
    """values: those of the draft that it keeps and that differ from the defaults. notes: values that did not fit and were
    put back to their defaults, a sentence each.
    """

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

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
