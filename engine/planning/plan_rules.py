"""What a plan may look like: a table of fields, and a small machine that lets the planner write nothing else.

A plan is YAML between <think> tags, fields in alphabetical order. Values come from tries of token ids; the caption is
free text. What the user said is forced, token by token. Source of fields, ranges and texts: the ACE-Step 1.5 planner.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import yaml

from engine.contract.messages import Prompt
from engine.contract.ranges import LANGUAGES

KEYSCALES = tuple(
    f"{note}{sign} {mode}" for note in "ABCDEFG" for sign in ("", "#", "b", "♯", "♭") for mode in ("major", "minor")
)
MOST_CAPTION_TOKENS = 512
_LYRICS_HEADING = "# Lyric"


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a plan. values: all it may be; empty: free text.

    is_greedy: its first token is the likeliest one. is_number: a whole value may still grow, 12 to 120.
    """

    name: str
    values: tuple[str, ...] = ()
    is_greedy: bool = False
    is_number: bool = False


FIELDS = (
    Field("bpm", tuple(str(n) for n in range(30, 301)), is_number=True),
    Field("caption"),
    Field("duration", tuple(str(n) for n in range(10, 601)), is_number=True),
    Field("keyscale", KEYSCALES),
    Field("language", LANGUAGES, is_greedy=True),
    Field("timesignature", ("2", "3", "4", "6")),
)


class Writer(Protocol):
    """The language model at the end of what it has written so far."""

    def encode(self, text: str) -> list[int]: ...
    def decode(self, ids: list[int]) -> str: ...
    def feed(self, ids: list[int]) -> None: ...
    def choose(self, allowed: list[int] | None, *, greedy: bool = False, may_end: bool = False) -> int:
        """One of the allowed tokens; None: any token of ordinary text, and the end of the turn where it may end."""
        ...


def write_plan(writer: Writer, known: Mapping[str, str], skip: frozenset[str] = frozenset()) -> dict[str, str]:
    """Let the model write a plan after its prompt, up to but without `</think>`. Returns the fields as text.

    known: forced as they are. skip: fields left out.
    """
    plan: dict[str, str] = {}
    writer.feed(writer.encode("<think>\n"))
    for field in FIELDS:
        if field.name in skip:
            continue
        writer.feed(writer.encode(f"{field.name}:"))
        if field.name in known:
            plan[field.name] = known[field.name]
            writer.feed(writer.encode(f" {_one_line(known[field.name])}\n"))
        elif field.values:
            plan[field.name] = _write_value(writer, field)
        else:
            plan[field.name] = _write_text(writer)
    return plan


def write_lyrics(writer: Writer, end: int, most_tokens: int) -> str:
    """What follows `</think>`, to the end of the turn: lyrics, without their heading.

    A planner may write values once more, and then the heading: what comes before it is no lyrics.
    """
    writer.feed(writer.encode("</think>"))
    ids: list[int] = []
    while len(ids) < most_tokens and (token := writer.choose(None, may_end=True)) != end:
        ids.append(token)
        writer.feed([token])
    lines = writer.decode(ids).split("\n")
    first = max((n for n, line in enumerate(lines, 1) if line.strip() == _LYRICS_HEADING), default=0)
    return "\n".join(lines[first:]).strip()


def _write_value(writer: Writer, field: Field) -> str:
    """Follow the trie of the field's values; where one is whole, its line may end."""
    name, newline = writer.encode(f"{field.name}:"), writer.encode("\n")[-1]
    paths = {tuple(writer.encode(f"{field.name}: {value}")[len(name) :]): value for value in field.values}
    done: tuple[int, ...] = ()
    while True:
        branches = {path[len(done)] for path in paths if len(path) > len(done) and path[: len(done)] == done}
        if done in paths and not (branches and field.is_number):
            break
        allowed = sorted(branches | ({newline} if done in paths else set()))
        token = writer.choose(allowed, greedy=field.is_greedy and not done)
        if token == newline:
            break
        writer.feed([token])
        done = (*done, token)
    writer.feed([newline])
    return paths[done]


def _write_text(writer: Writer) -> str:
    """Free text; after a line's end it goes on only where the model wants to indent, as folded YAML does."""
    ids: list[int] = []
    while len(ids) < MOST_CAPTION_TOKENS:
        token = writer.choose(None)
        text = writer.decode([token])
        if "\n" in text and not _one_line(writer.decode(ids)):
            continue_at = writer.encode(" ")[-1]  # an empty caption is none: begin again after a blank
            ids.append(continue_at)
            writer.feed([continue_at])
            continue
        ids.append(token)
        writer.feed([token])
        if "\n" in text and not writer.decode([writer.choose(None, greedy=True)]).startswith((" ", "\t")):
            break
    if not writer.decode(ids).endswith("\n"):
        writer.feed(writer.encode("\n"))
    return _one_line(writer.decode(ids))


def _one_line(text: str) -> str:
    """Folded lines joined; control characters and unpaired bytes out."""
    return " ".join("".join(c if c.isprintable() else " " for c in text.replace("\ufffd", " ")).split())


def as_yaml(plan: Mapping[str, str]) -> str:
    """The plan as the second phase reads it: sorted, digits as numbers, long lines folded at 80."""
    fields = {name: int(value) if value.isdigit() else value for name, value in plan.items() if value}
    return yaml.dump(fields, allow_unicode=True, sort_keys=True).strip() if fields else ""


def parse_plan(text: str) -> dict[str, str]:
    """The fields of a plan in any text that holds one: lines `name: value`, indented lines continue."""
    plan: dict[str, str] = {}
    name = ""
    for line in _between_tags(text):
        if line[:1] not in {" ", "\t", ""} and ":" in line:
            name, _, value = line.partition(":")
            plan[name] = value.strip()
        elif name and line.strip():
            plan[name] = f"{plan[name]} {line.strip()}".strip()
    return {key: value.strip("'\"") for key, value in plan.items()}


def _between_tags(text: str) -> Iterator[str]:
    body = text.split("<think>", 1)[-1].split("</think>", 1)[0]
    return (line for line in body.splitlines() if not line.startswith("<"))


def known_fields(prompt: Prompt, duration_s: float | None) -> dict[str, str]:
    """What the user said, as plan fields. An own caption is no field: the model may rewrite it or leave it out."""
    known: dict[str, str] = {}
    if prompt.bpm is not None:
        known["bpm"] = str(round(prompt.bpm))
    if duration_s is not None:
        known["duration"] = str(int(duration_s))
    if prompt.keyscale.strip():
        known["keyscale"] = prompt.keyscale.strip()
    if prompt.language != "unknown":
        known["language"] = prompt.language
    if prompt.timesignature:
        known["timesignature"] = prompt.timesignature
    return known


def fill_in(prompt: Prompt, plan: Mapping[str, str], *, rewrite: bool) -> Prompt:
    """The prompt with the plan's values where the user gave none."""
    caption = plan.get("caption", "") if rewrite or not prompt.caption.strip() else ""
    return replace(
        prompt,
        caption=caption or prompt.caption,
        bpm=prompt.bpm if prompt.bpm is not None or "bpm" not in plan else float(plan["bpm"]),
        keyscale=prompt.keyscale or plan.get("keyscale", ""),
        timesignature=prompt.timesignature or plan.get("timesignature", ""),
        language=prompt.language if prompt.language != "unknown" else plan.get("language", "unknown"),
    )
