"""What a translation has in common with its text, in every language, and how long it may be."""

import re
import unicodedata

_PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")
_TAG = re.compile(r"</?\w+")
_LABEL = 24  # signs; up to here a text is taken for a label, a button or the head of a column
_STOPS = {".": ".。", "…": "…", "?": "?？", "!": "!！", ":": ":："}


def misfit(text: str, translation: str) -> str:
    """What is wrong with a translation; "" where it can stand for the text."""
    for what, parts in (("placeholders", _PLACEHOLDER), ("tags", _TAG)):
        if sorted(parts.findall(text)) != sorted(parts.findall(translation)):
            return f"other {what}"
    if translation != "%" and _spaces(text) != _spaces(translation):  # Chinese and Japanese write 5%
        return "other spaces around it"
    if has_access_key(text) != has_access_key(translation):
        return "an access key too many or too few"
    if (text[-1:] in _STOPS) != any(translation.endswith(tuple(stops)) for stops in _STOPS.values()):
        return "another end"
    if text[-1:] in _STOPS and translation[-1] not in _STOPS[text[-1]]:
        return "another end"
    if width(translation) > most_width(text):
        return f"{width(translation)} wide, {most_width(text)} is the most"
    return ""


def _spaces(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def has_access_key(text: str) -> bool:
    return re.search(r"&\w", text) is not None


def width(text: str) -> int:
    """The room that a text takes, in Latin letters: a Chinese or Japanese sign takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def most_width(text: str) -> int:
    """The most that a translation may take: a label has its place, a sentence wraps."""
    return round(1.4 * len(text) + 8) if len(text) <= _LABEL else round(1.6 * len(text) + 10)
