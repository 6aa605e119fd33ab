"""The one form of a musical key, "F# minor", made of what people and programs write: "F#m", "f♯ min", "Bb", "B♭ major"."""

import re

_WRITTEN = re.compile(r"([A-Ga-g])[ -]?(#|♯|sharp|b|♭|flat)?[ -]?([A-Za-z]*)")
_SIGNS = {"": "", "#": "#", "♯": "#", "sharp": "#", "b": "b", "♭": "b", "flat": "b"}
_MINOR, _MAJOR = {"m", "mi", "min", "minor", "moll"}, {"", "ma", "maj", "major", "dur"}


def key_of(written: str) -> str:
    """The key in its one form; "" for what is no key. A note alone is major, and so is "AM" beside "Am"."""
    found = _WRITTEN.fullmatch(" ".join(written.split()))
    if found is None:
        return ""
    note, sign, mode = found[1].upper(), _SIGNS[found[2] or ""], found[3]
    if mode.lower() in _MINOR and mode != "M":
        return f"{note}{sign} minor"
    return f"{note}{sign} major" if mode.lower() in _MAJOR or mode == "M" else ""


def with_known_key(written: str) -> str:
    """The key in its one form where the text is one, else the text as it is, for a rule to refuse or a reader to show."""
    return key_of(written) or written.strip()
