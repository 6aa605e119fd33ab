"""A text and a proposal for it, as changes that are accepted one by one, and taken over without touching what was typed
meanwhile.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[\w'’&-]+|[^\w\s]")
_ISLAND = 2  # words in a row that stay between two changes of a caption; fewer are read better as part of one change


@dataclass(frozen=True, slots=True)
class Change:
    """One change. first, last: the pieces of the text as it was when it was asked about that it replaces, from 0; they
    are the same where something is put in. before, after: the pieces as they were, and as they would be.
    """

    first: int
    last: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes from `base`, the text that was asked about, to the proposal. is_lines: in lines, else in words."""

    base: str
    changes: tuple[Change, ...]
    is_lines: bool

    def pieces(self) -> list[str]:
        """The lines, or words and what is between them, of the text that was asked about."""
        return self._pieces(self.base)

    def fitting(self, now: str) -> tuple[int, ...]:
        """Which changes, from 0, can still be made: those whose place is as it was when it was asked about."""
        spans = self._spans(now)
        return tuple(n for n, span in enumerate(spans) if span is not None)

    def taken(self, now: str, accepted: Collection[int]) -> str:
        """The text as it is now with some of the changes made. Those that fit no more are left out."""
        pieces = self._pieces(now)
        spans = self._spans(now)
        for n in reversed(range(len(self.changes))):
            if n in accepted and (span := spans[n]) is not None:
                pieces[span[0] : span[1]] = self.changes[n].after
        return self._text(pieces)

    def _spans(self, now: str) -> list[tuple[int, int] | None]:
        """Where each change lies in the text as it is now; None where somebody has typed meanwhile.

        A line that is put in overwrites nothing, so that one of its neighbours is enough; words need both.
        """
        if now.strip() and not self.base.strip():
            return [None] * len(self.changes)
        base, present = self._pieces(self.base), self._pieces(now)
        places: dict[int, int] = {-1: -1, len(base): len(present)}
        if base == present:
            places |= {n: n for n in range(len(base))}
        else:
            for a, b, size in SequenceMatcher(None, base, present, autojunk=False).get_matching_blocks():
                places |= {a + n: b + n for n in range(size)}
        return [self._span(change, places) for change in self.changes]

    def _span(self, change: Change, places: dict[int, int]) -> tuple[int, int] | None:
        inside = [places[n] for n in range(change.first, change.last) if n in places]
        if change.first == change.last:
            before, after = places.get(change.first - 1), places.get(change.first)
            if before is not None and (self.is_lines or after == before + 1):
                return before + 1, before + 1
            return (after, after) if after is not None and self.is_lines else None
        if len(inside) < change.last - change.first or inside[-1] - inside[0] != len(inside) - 1:
            return None
        return inside[0], inside[-1] + 1

    def _pieces(self, text: str) -> list[str]:
        return text.split("\n") if self.is_lines else _WORDS.findall(text)

    def _text(self, pieces: Sequence[str]) -> str:
        return "\n".join(pieces) if self.is_lines else "".join(pieces).strip()


def lines_between(base: str, proposed: str) -> Difference:
    """The changes from line to line. Lines that stand for each other are one change each; empty lines go with others."""
    if not base.strip():
        return Difference(base, _into_empty(base.split("\n"), proposed.split("\n")), is_lines=True)
    before, after = base.split("\n"), proposed.split("\n")
    changes: list[Change] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs = min(b - a, d - c)
        for n in range(pairs):
            if before[a + n] != after[c + n]:
                changes.append(Change(a + n, a + n + 1, (before[a + n],), (after[c + n],)))
        changes += [Change(a + n, a + n + 1, (before[a + n],), ()) for n in range(pairs, b - a)]
        added = after[c + pairs : d]
        changes += _insertions(b, added)
    return Difference(base, tuple(changes), is_lines=True)


def _into_empty(base: list[str], proposed: list[str]) -> tuple[Change, ...]:
    """The lines of new lyrics: the first takes the place of what is empty, the others follow it."""
    if not any(line.strip() for line in proposed):
        return ()
    first, *others = _groups(proposed)
    return (Change(0, len(base), tuple(base), first), *(Change(len(base), len(base), (), group) for group in others))


def _insertions(at: int, lines: Sequence[str]) -> list[Change]:
    return [Change(at, at, (), group) for group in _groups(lines)] if lines else []


def _groups(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """Lines one by one, empty ones together with the line after them, or at the end with the one before."""
    groups: list[tuple[str, ...]] = []
    waiting: list[str] = []
    for line in lines:
        waiting.append(line)
        if line.strip():
            groups.append(tuple(waiting))
            waiting = []
    if waiting and groups:
        groups[-1] = (*groups[-1], *waiting)
    elif waiting:
        groups.append(tuple(waiting))
    return groups


def words_between(base: str, proposed: str) -> Difference:
    """The changes from word to word. A caption that is another one altogether is one change."""
    before, after = _WORDS.findall(base), _WORDS.findall(proposed)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = [list(code[1:]) for code in matcher.get_opcodes() if code[0] != "equal"]
    joined: list[list[int]] = []
    for a, b, c, d in codes:
        if joined and _n_words(before[joined[-1][1] : a]) < _ISLAND:
            joined[-1][1], joined[-1][3] = b, d
        else:
            joined.append([a, b, c, d])
    changes = tuple(Change(a, b, tuple(before[a:b]), tuple(after[c:d])) for a, b, c, d in joined)
    return Difference(base, changes, is_lines=False)


def _n_words(pieces: Sequence[str]) -> int:
    return sum(any(map(str.isalnum, piece)) for piece in pieces)
