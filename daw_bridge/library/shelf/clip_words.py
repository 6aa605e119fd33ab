"""What a clip is searched and sorted by, made of its name and of the recipes of its takes."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from daw_bridge.core.clip import Clip, Take, clip_tempo
from daw_bridge.library.shelf import search_words
from engine.contract.catalog import find_variant

Ask = Callable[[str, Sequence[Any]], list[Any]]
_COLUMNS = ", ".join((*search_words.COLUMNS, search_words.MARKS))
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """words: a text for each of `search_words.COLUMNS`, and the marks. name: what clips are sorted by.

    n_samples, tempo_bpm: of the newest take. project: the session that the clip came from, "" if none is known.
    """

    words: tuple[str, ...]
    name: str
    n_samples: int
    tempo_bpm: float | None
    has_star: bool
    project: str


def facts_of(clip: Clip, takes: Sequence[Take]) -> ClipFacts:
    """The facts of a clip with these takes, oldest first; at least one."""
    tempi = [tempo for take in takes if (tempo := clip_tempo(take, clip)) is not None]
    keys = list(dict.fromkeys(key for take in takes if (key := take.own_keyscale)))
    has_star = any(take.has_star for take in takes)
    marks = [mark for tempo in tempi for mark in search_words.tempo_marks(tempo)]
    marks += [search_words.key_mark(key) for key in keys] + [search_words.STAR] * has_star
    columns = (
        [clip.name],
        (take.name for take in takes),
        (take.recipe.prompt.caption for take in takes),
        (take.recipe.prompt.lyrics for take in takes),
        (f"{key} {key.replace(' major', '').replace(' minor', 'm')}" for key in keys),
        (f"{tempo:g}" for tempo in tempi),
        (_model(take) for take in takes),
    )
    words = (*(search_words.spaced(_joined(column)) for column in columns), _joined(marks))
    project = next((session for take in takes if (session := take.recipe.tags.session)), "")
    tempo_bpm = clip_tempo(takes[-1], clip) or (tempi[-1] if tempi else None)
    return ClipFacts(words, sort_name(clip.name), takes[-1].n_samples, tempo_bpm, has_star, project)


def store(ask: Ask, clip: Clip, takes: Sequence[Take]) -> str:
    """Put the facts of a clip in place of those of before, none for a clip without takes; return the words in them."""
    row = ask("SELECT n FROM clip_facts WHERE clip_id = ?", (clip.id,))
    if row:
        ask("DELETE FROM clip_words WHERE rowid = ?", row[0])
    if not takes:
        ask("DELETE FROM clip_facts WHERE clip_id = ?", (clip.id,))
        return ""
    facts = facts_of(clip, takes)
    values = (clip.id, facts.name, clip.created, facts.n_samples, facts.tempo_bpm, facts.has_star, facts.project)
    if row:
        n = row[0][0]
        ask("INSERT OR REPLACE INTO clip_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (n, *values))
    else:
        ask("INSERT INTO clip_facts VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", values)
        n = ask("SELECT last_insert_rowid()", ())[0][0]
    places = ", ".join("?" * len(facts.words))
    ask(f"INSERT INTO clip_words (rowid, {_COLUMNS}) VALUES (?, {places})", (n, *facts.words))  # noqa: S608
    return _joined(facts.words[:-1])


def sort_name(name: str) -> str:
    """A name as it is sorted: without case and accents, and "take 9" before "take 10"."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return re.sub(r"\d+", lambda number: number[0].zfill(_DIGITS), plain.casefold()).strip()


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _model(take: Take) -> str:
    model = take.recipe.raw.get("model")
    name = model.get("variant") if isinstance(model, dict) else None
    if not isinstance(name, str) or not name:
        return ""
    return f"{find_variant(name).label} {name}"
