"""What the user typed into the search, as an expression of SQLite's full-text search (FTS5).

All words must be found, each as the beginning of a word, whatever its case and accents. `"two words"` in quotes are found
as they stand. `name:`, `take:`, `caption:`, `lyrics:` and `model:` before a word say where it is; `key:Am` and `bpm:120`
or `bpm:118-122` are compared as keys and tempi, and `star` finds clips with a starred take too.
"""

import math
import re
from collections.abc import Callable, Sequence

from engine.contract.keys import key_of

COLUMNS = ("name", "take", "caption", "lyrics", "key", "bpm", "model")
MARKS = "marks"
"""The column of `key_mark`, `tempo_marks` and STAR, in which no word of the user is searched."""
STAR = "xstar"
_ANYWHERE = f"{{{' '.join(COLUMNS)}}}"
_WORD = re.compile(r'(?:(\w+):(?=["\w]))?(?:"([^"]*)("?)|(\S+))')
_RANGE = re.compile(r"(\d+(?:[.,]\d+)?)(?:[-–](\d+(?:[.,]\d+)?))?")
_MOST_WORDS, _WIDEST_BPM = 32, 400
# scripts that put no spaces between words: each character counts as a word
_DENSE = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f])")


Instead = Callable[[str], Sequence[str]]
"""Gives the words, one of which must be found, in place of a typed one without quotes; none for the typed one itself."""


def itself(_: str) -> Sequence[str]:
    """The typed word alone."""
    return ()


def expression(words: str, instead: Instead = itself) -> str:
    """The expression of what was typed; "" for nothing to search for."""
    found = _WORD.finditer(words.replace("\0", " "))
    parts = [part for match in found if (part := _part(instead, *match.groups()))]
    return " AND ".join(parts[:_MOST_WORDS])


def spaced(text: str) -> str:
    """A text as it is searched, with spaces between characters that are words of their own."""
    return _DENSE.sub(r" \1 ", text)


def key_mark(key: str) -> str:
    """The mark of a key in its one form, "F# minor"."""
    return "xkey" + re.sub(r"\W", "", key.lower().replace("#", "sharp"))


def tempo_marks(tempo_bpm: float) -> tuple[str, ...]:
    """The marks of a tempo: of the whole bpm on either side of it."""
    low, high = math.floor(tempo_bpm + 0.05), math.ceil(tempo_bpm - 0.05)
    return tuple(f"xbpm{bpm}" for bpm in dict.fromkeys((low, high)))


def _part(instead: Instead, field: str | None, quoted: str | None, closing: str | None, word: str | None) -> str:
    name, text = (field or "").casefold(), quoted if quoted is not None else word or ""
    is_beginning = quoted is None or not closing
    match name:
        case "key" if key := key_of(text):
            return f'{MARKS} : "{key_mark(key)}"'
        case "bpm" | "tempo" if (span := _RANGE.fullmatch(text)) is not None:
            return _tempo_part(span[1], span[2])
        case "" if text.casefold().removesuffix(":") in (*COLUMNS, "tempo") and text.endswith(":"):
            return ""  # the rest is still to be typed
        case "" if text.casefold() in {"star", "★"}:
            return f'({MARKS} : "{STAR}" OR {_phrase(_ANYWHERE, text, is_beginning)})' if text != "★" else _STARRED
    column = {"tempo": "bpm"}.get(name, name)
    others = instead if quoted is None else itself
    if column in COLUMNS:
        return _phrase(column, text, is_beginning, others)
    return _phrase(_ANYWHERE, f"{field}:{text}" if field else text, is_beginning, others)


_STARRED = f'{MARKS} : "{STAR}"'


def _phrase(where: str, text: str, is_beginning: bool, instead: Instead = itself) -> str:
    if not any(letter.isalnum() for letter in text):
        return ""
    end = " *" if is_beginning else ""
    phrases = ['"' + spaced(each).replace('"', '""') + f'"{end}' for each in instead(text) or (text,)]
    return f"{where} : ({' OR '.join(phrases)})" if len(phrases) > 1 else f"{where} : {phrases[0]}"


def _tempo_part(low: str, high: str | None) -> str:
    first = float(low.replace(",", "."))
    if high is None:
        return " AND ".join(f'{MARKS} : "{mark}"' for mark in tempo_marks(min(first, 9999.0)))
    last = min(float(high.replace(",", ".")), first + _WIDEST_BPM)
    marks = [f"xbpm{bpm}" for bpm in range(math.ceil(first), math.floor(last) + 1)] or ["xbpm0"]
    return "(" + " OR ".join(f'{MARKS} : "{mark}"' for mark in marks) + ")"
