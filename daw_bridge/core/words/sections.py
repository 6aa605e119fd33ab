"""The sections of lyrics: lines between marks such as [verse], listed, inserted and put into another order."""

import re
from dataclasses import dataclass

SUNG_SECTIONS = ("verse", "pre-chorus", "chorus", "bridge")
PLAYED_SECTIONS = ("intro", "instrumental", "guitar solo", "build", "drop", "breakdown", "outro")
"""Sections that have no lines of their own, as a rule."""

_MARK = re.compile(r"[ \t]*\[(?!\d+:\d)([^\]\n]+)\][ \t]*")
_NUMBER = re.compile(r"[\s\d]+$")


@dataclass(frozen=True, slots=True)
class Section:
    """name: without brackets, "" for lines before the first mark. first, last: lines of the lyrics, from 0; last is one
    beyond its end. n_sung: lines that are sung.
    """

    name: str
    first: int
    last: int
    n_sung: int

    @property
    def kind(self) -> str:
        """The name in small letters, without its number and what comes after a dash: "verse" of "Verse 2 - whispered"."""
        return _NUMBER.sub("", self.name.split(" - ")[0].casefold()).strip()


def name_of(line: str) -> str:
    """The name of the section that a line begins; "" for any other line."""
    found = _MARK.fullmatch(line)
    return found.group(1).strip() if found is not None else ""


def sections(lyrics: str) -> tuple[Section, ...]:
    """The sections in their order. Lines before the first mark are one too, if there are any."""
    lines = lyrics.split("\n")
    starts = [n for n, line in enumerate(lines) if name_of(line)]
    if any(line.strip() for line in lines[: starts[0] if starts else len(lines)]):
        starts.insert(0, 0)
    found = []
    for n, first in enumerate(starts):
        last = starts[n + 1] if n + 1 < len(starts) else len(lines)
        sung = sum(bool(line.strip()) and not name_of(line) for line in lines[first:last])
        found.append(Section(name_of(lines[first]), first, last, sung))
    return tuple(found)


def moved(lyrics: str, place: int, to: int) -> str:
    """The lyrics with a section at another place, both counted from 0, and one empty line between all sections.

    Lines before the first mark stay in front: without a mark they would become part of the section before them.
    """
    found, lines = list(sections(lyrics)), lyrics.split("\n")
    to = min(max(0, to), len(found) - 1)
    if not 0 <= place < len(found) or place == to or not found[place].name or not found[to].name:
        return lyrics
    found.insert(to, found.pop(place))
    blocks = ("\n".join(lines[each.first : each.last]).strip("\n") for each in found)
    return "\n\n".join(blocks)


def next_mark(lyrics: str, kind: str) -> str:
    """The mark of one more section: verses are numbered from the second on."""
    count = sum(section.kind == kind for section in sections(lyrics))
    return f"[{kind} {count + 1}]" if kind == "verse" and count else f"[{kind}]"


def with_mark(lyrics: str, line: int, mark: str) -> tuple[str, int]:
    """The lyrics with a mark before a line, from 0, and the number of the line below the mark, where its words go.

    An empty line takes the mark; elsewhere it gets a line of its own, with an empty one before it.
    """
    lines = lyrics.split("\n")
    line = min(max(0, line), len(lines) - 1)
    above, here, below = lines[:line], lines[line], lines[line + 1 :]
    if here.strip():
        below = [here, *below]
    elif not any(each.strip() for each in below):
        below = [""]
    if above and above[-1].strip():
        above.append("")
    above.append(mark)
    return "\n".join([*above, *(below or [""])]), len(above)
