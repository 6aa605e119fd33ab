"""A text of what was done and what was heard, step by step, and how it is compared with a new run.

    ## Space
        Pause (Space), button
        “Playing”

A sentence in quotes is said unasked; everything else is what the keyboard has come to. `~5.1` is a number that may be
another one in the next run; all else has to be the same. DAW_BRIDGE_TRANSCRIBE=1 writes the texts anew.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

_ID = r"[0-9a-f]{6}(?=\.wav)"  # of a take, in the name of its file
_NUMBER = rf"(?:{_ID}|\d+(?:[.,:]\d+)*)"
# what depends on the machine and on how busy it is
_BY_MACHINE = (
    re.compile(rf"(?<!~)(?<=\bin ){_NUMBER}(?= (?:s|MB|GB)\b)"),
    re.compile(rf"(?<!~){_NUMBER}(?= (?:s left|min left|MB|GB|dB|ms|% done)\b)"),
    re.compile(rf"(?<=\bOSC ){_NUMBER}"),
    re.compile(rf"(?<=_){_ID}"),
)


def is_transcribing() -> bool:
    """Whether the texts are written anew by this run."""
    return bool(os.environ.get("DAW_BRIDGE_TRANSCRIBE"))


@dataclass(slots=True)
class Step:
    """What was done, and what was heard then."""

    title: str
    lines: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join((f"## {self.title}", *(f"    {line}" for line in self.lines)))


def read_steps(file: Path) -> list[Step]:
    """The steps of a text; none if there is no such file."""
    steps: list[Step] = []
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        if line.startswith("## "):
            steps.append(Step(line[3:]))
        elif line.startswith("    ") and steps:
            steps[-1].lines.append(line[4:])
    return steps


def write_steps(file: Path, heading: str, steps: list[Step]) -> None:
    file.write_text("\n\n".join((f"# {heading}", *map(str, steps))) + "\n", "utf-8")


def with_tolerance(line: str, *, in_all: bool = False) -> str:
    """A line in which the numbers that another machine changes are marked, or all."""
    for numbers in (re.compile(_NUMBER),) if in_all else _BY_MACHINE:
        line = numbers.sub(lambda match: f"~{match[0]}", line)
    return line


def is_same(expected: str, heard: str) -> bool:
    pattern = re.sub(rf"~{_NUMBER}", "\0", expected)
    return re.fullmatch(re.escape(pattern).replace("\0", _NUMBER).replace("\\\0", _NUMBER), heard) is not None


def are_same(expected: list[str], heard: list[str]) -> bool:
    """Whether both say the same. What is said unasked may come before or after what the keyboard has come to."""
    return all(
        len(wanted) == len(found) and all(map(is_same, wanted, found))
        for wanted, found in zip(_apart(expected), _apart(heard), strict=True)
    )


def _apart(lines: list[str]) -> tuple[list[str], list[str]]:
    said = [line for line in lines if line.startswith("“")]
    return said, [line for line in lines if line not in said]
