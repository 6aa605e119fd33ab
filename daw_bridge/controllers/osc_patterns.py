"""Address patterns of OSC 1.0: which of our addresses a pattern such as `/bridge/{loop,takes}` or `/bridge/t*` matches."""

from collections.abc import Iterator

from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import ADDRESSES

MAX_PATTERN = 128  # letters
_WILD = frozenset("*?[{")
_SETTABLE = [address for address in ADDRESSES if address.signatures]
Step = str | tuple[str, ...] | tuple[bool, frozenset[str]]


def is_pattern(path: str) -> bool:
    return not _WILD.isdisjoint(path)


def matching(pattern: str) -> list[Address]:
    """Return the addresses that can be set or carried out and that a pattern matches, in the order of the table."""
    if len(pattern) > MAX_PATTERN:
        return []
    parts = [list(_steps(part)) for part in pattern.split("/")]
    return [address for address in _SETTABLE if _all_match(parts, address.path.split("/"))]


def _all_match(parts: list[list[Step]], words: list[str]) -> bool:
    return len(parts) == len(words) and all(_matches(steps, word) for steps, word in zip(parts, words, strict=True))


def _steps(part: str) -> Iterator[Step]:
    """Yield "*", "?", other single letters, tuples of alternatives, and (is negated, letters) for one part of a path."""
    at = 0
    while at < len(part):
        closing = {"[": "]", "{": "}"}.get(part[at], "")
        end = part.find(closing, at + 1) if closing else -1
        if end < 0:
            if part[at : at + 2] != "**":  # the same as one
                yield part[at]  # an unclosed bracket matches itself only
            at += 1
            continue
        inside, at = part[at + 1 : end], end + 1
        if closing == "}":
            yield tuple(dict.fromkeys(inside.split(",")))
        else:
            is_negated = inside.startswith("!")
            yield (is_negated, _letters(inside[is_negated:]))


def _letters(inside: str) -> frozenset[str]:
    """Return the letters of a set such as `a-dx`. A minus at its end is a letter."""
    found: set[str] = set()
    at = 0
    while at < len(inside):
        if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside):
            first, last = sorted((ord(inside[at]), ord(inside[at + 2])))
            found.update(map(chr, range(first, min(last, first + 127) + 1)))
            at += 3
        else:
            found.add(inside[at])
            at += 1
    return frozenset(found)


def _matches(steps: list[Step], word: str) -> bool:
    """Follow all places that the steps can have reached at once, so that no pattern takes long."""
    places = {0}
    for step in steps:
        if step == "*":
            places = set(range(min(places), len(word) + 1))
        elif isinstance(step, str):
            places = {at + 1 for at in places if at < len(word) and step in ("?", word[at])}
        elif isinstance(step[0], bool):
            is_negated, letters = step
            places = {at + 1 for at in places if at < len(word) and (word[at] in letters) != is_negated}
        else:
            places = {at + len(text) for at in places for text in step if word.startswith(text, at)}
        if not places:
            return False
    return len(word) in places
