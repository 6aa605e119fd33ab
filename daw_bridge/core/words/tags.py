"""Tags of a caption: single words and short phrases that models know, found in it, put into it and taken out of it.

They are English whatever the language of the window, since the captions that the models learnt from are.
"""

import re
from collections.abc import Iterator
from enum import StrEnum


class TagGroup(StrEnum):
    """What a tag is about."""

    GENRE = "genre"
    INSTRUMENTS = "instruments"
    MOOD = "mood"
    FEEL = "feel"
    PRODUCTION = "production"


TAGS: dict[TagGroup, tuple[str, ...]] = {
    TagGroup.GENRE: (
        "pop", "rock", "funk", "soul", "R&B", "hip hop", "jazz", "blues", "house", "techno", "drum & bass", "ambient",
        "lo-fi", "folk", "country", "reggae", "latin", "metal", "punk", "classical", "cinematic",
    ),
    TagGroup.INSTRUMENTS: (
        "piano", "electric piano", "organ", "acoustic guitar", "electric guitar", "bass", "synth bass", "drums",
        "drum machine", "percussion", "strings", "violin", "cello", "brass", "saxophone", "flute", "synth pad",
        "synth lead", "female voice", "male voice", "choir",
    ),
    TagGroup.MOOD: (
        "happy", "hopeful", "calm", "dreamy", "romantic", "melancholic", "sad", "dark", "tense", "aggressive", "energetic",
        "playful", "epic",
    ),
    TagGroup.FEEL: (
        "slow", "mid-tempo", "fast", "laid-back", "driving", "half-time", "swing", "shuffle", "syncopated",
        "four-on-the-floor",
    ),
    TagGroup.PRODUCTION: (
        "warm", "bright", "clean", "raw", "vintage", "tape", "distorted", "punchy", "intimate", "spacious", "reverb",
        "live recording",
    ),
}  # fmt: skip


def _pattern(tag: str) -> str:
    """Find a tag as people write it: with blanks for hyphens, and "and" for "&"."""
    return re.escape(tag).replace(r"\-", "[- ]").replace(r"\ \&\ ", " (?:&|and) ").replace(r"\&", " ?(?:&|and) ?")


def _key(tag: str) -> str:
    """The same for all ways to write a tag."""
    return re.sub(r"\W|\band\b", "", tag.casefold())


_LONGEST_FIRST = sorted((tag for tags in TAGS.values() for tag in tags), key=len, reverse=True)
_ALL = re.compile("|".join(rf"(?<!\w){_pattern(tag)}(?!\w)" for tag in _LONGEST_FIRST), re.IGNORECASE)
_BY_KEY = {_key(tag): tag for tag in _LONGEST_FIRST}
_SENTENCE_ENDS = ".!?。！？"


def tags_in(caption: str) -> frozenset[str]:
    """The tags that a caption holds. One within a longer one, such as the bass of "drum & bass", is none."""
    return frozenset(_BY_KEY[_key(found.group())] for found in _ALL.finditer(caption))


def with_tag(caption: str, tag: str) -> str:
    """The caption with a tag at its end; the same where it holds it."""
    if tag in tags_in(caption):
        return caption
    bare = caption.rstrip().rstrip(",;").rstrip()
    if not bare:
        return tag
    if bare[-1] in _SENTENCE_ENDS:
        return f"{bare} {tag[0].upper()}{tag[1:]}"
    return f"{bare}, {tag}"


def without_tag(caption: str, tag: str) -> str:
    """The caption without a tag, wherever it stands, and without the comma or blank that it leaves."""
    for start, end in reversed(list(_spans(caption, tag))):
        caption = _closed(caption[:start], caption[end:])
    return caption


def _spans(caption: str, tag: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _ALL.finditer(caption) if _key(found.group()) == _key(tag))


def _closed(before: str, after: str) -> str:
    """What is left on both sides, joined as if nothing had stood between."""
    left, right = before.rstrip(), after.lstrip()
    is_item = not left or left[-1] in ",;" or left[-1] in _SENTENCE_ENDS
    if is_item and right[:1] in {",", ";"}:  # first or amid others: its own separator goes
        return before + right[1:].lstrip(" ")
    if not right:
        return left.rstrip(",;").rstrip()
    if right[0] in ",;.!?":
        return (left.rstrip(",;").rstrip() if is_item else left) + right
    return before + right
