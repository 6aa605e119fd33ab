"""The prompt of a song from what people and programs write about it: values whose meaning is clear are read, an unknown
value counts as not said, and every other one is a fault that names its file and line.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from engine.contract.checks import rules
from engine.contract.keys import with_known_key
from engine.contract.messages import Prompt
from engine.contract.ranges import SIGNATURES
from engine.contract.texts import text

OTHER_NAMES = {"key": "keyscale", "tempo": "bpm", "time_signature": "timesignature", "time signature": "timesignature"}
NAMES = tuple(rules(Prompt))
_NOT_SAID = {"", "-", "?", "n/a", "na", "nan", "none", "null", "unknown"}
_SIGNATURE = re.compile(r"(\d+)(?:\.0)?(?:\s*/\s*\d+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as it was written. where: its file, and its line where there is one."""

    value: Any
    where: str


@dataclass(slots=True)
class Findings:
    """What a user has to know about a folder. faults: what must be mended first; notes: what was left out.

    song: the one that is being read, "" for none. by_song: the faults of each.
    """

    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    song: str = ""
    by_song: dict[str, list[str]] = field(default_factory=dict)

    def add(self, fault: str) -> None:
        """Note what must be mended."""
        self.faults.append(fault)
        if self.song:
            self.by_song.setdefault(self.song, []).append(fault)


def canonical(name: object) -> str:
    """The field of a prompt that a key or a column stands for, in lower case; other names as they are."""
    lower = str(name).strip().lower()
    return OTHER_NAMES.get(lower, lower)


def prompt_of(entries: dict[str, Entry], unnamed: str, findings: Findings) -> tuple[Prompt, bool]:
    """The prompt, and whether it has a caption of its own; without one it is described as `unnamed`."""
    made: dict[str, Any] = {}
    for name, entry in entries.items():
        if name in _READERS:
            try:
                made[name] = _READERS[name](entry.value, entry.where, findings)
            except ValueError as error:
                findings.add(f"{entry.where}: {error}")
    said = {name: value for name, value in made.items() if value not in {None, ""}}
    return Prompt(**{"caption": unnamed, "lyrics": "[Instrumental]"} | said), "caption" in said


def _words(value: Any, between: str, name: str) -> str:
    """Text of a text, a number or a list of these. Raises ValueError."""
    if isinstance(value, list):
        return between.join(words for item in value if (words := _words(item, between, name)))
    if value is None:
        return ""
    if isinstance(value, bool | dict):
        raise ValueError(text("{name} must be text, got {value!r}", name=name, value=value))
    return str(value).strip()


def _name(value: Any, name: str) -> str:
    words = _words(value, ", ", name)
    return "" if words.lower() in _NOT_SAID else words


def _tempo(value: Any) -> float | None:
    rule = rules(Prompt)["bpm"]
    words = _name(value, "bpm").lower().removesuffix("bpm").strip()
    if not words:
        return None
    try:
        bpm = float(words.replace(",", ".") if words.count(",") == 1 and "." not in words else words)
    except ValueError:
        raise ValueError(rule.refusal(value)) from None
    if bpm == 0 or math.isnan(bpm):  # programs write 0 for a tempo that they do not know
        return None
    if fault := rule.fault(bpm):
        raise ValueError(fault)
    return bpm


def _signature(value: Any, where: str, findings: Findings) -> str:
    words = _name(value, "timesignature")
    if not words:
        return ""
    found = _SIGNATURE.fullmatch(words)
    if found is None:
        raise ValueError(rules(Prompt)["timesignature"].refusal(value))
    if found[1] not in SIGNATURES:
        known = ", ".join(SIGNATURES)
        findings.notes.append(
            text("{where}: models know the time signatures {known}; {value} is left out", where=where, known=known,
                 value=words)
        )  # fmt: skip
        return ""
    return found[1]


_READERS: dict[str, Callable[[Any, str, Findings], Any]] = {
    "caption": lambda value, _where, _findings: _words(value, ", ", "caption"),
    "lyrics": lambda value, _where, _findings: _words(value, "\n", "lyrics"),
    "language": lambda value, _where, _findings: _name(value, "language").lower(),
    "keyscale": lambda value, _where, _findings: with_known_key(_name(value, "keyscale")),
    "bpm": lambda value, _where, _findings: _tempo(value),
    "timesignature": _signature,
}
