"""The recipe of a take, parsed from the JSON in its file. Invalid values count as missing."""

import contextlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from engine.contract.checks import fits
from engine.contract.messages import ContextRange, LyricLine, MessageError, Region
from engine.contract.plain_text import plain_values

_OWN = ("caption", "lyrics", "strength", "seam_s")  # of a region
_EXACT = 2**53  # larger JSON numbers lose precision as floats


@dataclass(frozen=True, slots=True)
class Words:
    """The prompt of a take; "" and None for fields that were not set."""

    caption: str = ""
    lyrics: str = ""
    language: str = ""
    bpm: float | None = None
    keyscale: str = ""
    timesignature: str = ""


@dataclass(frozen=True, slots=True)
class Tags:
    """Values that the library and the DAW's session attach to a take. In the JSON, all of them are texts.

    start_samples: start of the source within the clip. time_reference: start of the clip in its `session`, in samples at
    48 kHz. edit_file: a file opened in place; edit_id: the folder that holds its original bytes. first_take: the number
    of the job's first take. loop_length: length of a source that is a loop; loop_span: of a loop within it, "first end".
    markers: a JSON list of [sample, label, length]. All of them in samples of the clip at 48 kHz. lyric_lines: a JSON list
    of [start, end, line] in seconds of the clip.
    """

    clip_id: str = ""
    clip_name: str = ""
    take_name: str = ""
    created: float | None = None
    parent_take: str = ""
    first_take: int | None = None
    start_samples: int = 0
    time_reference: int = 0
    session: str | None = None
    track: str = ""
    tempo_bpm: float | None = None
    timesignature: str = ""
    keyscale: str = ""
    edit_file: str = ""
    edit_id: str = ""
    loop_length: int = 0
    loop_span: str = ""
    markers: str = ""
    lyric_lines: str = ""

    @classmethod
    def parse(cls, raw: Any) -> "Tags":
        """Parse a JSON object. Values of a wrong type count as missing."""
        tags = _object(raw)
        return cls(
            clip_id=_text(tags.get("clip_id")),
            clip_name=_text(tags.get("clip_name")),
            take_name=_text(tags.get("take_name")),
            created=_number(tags.get("created")),
            parent_take=_text(tags.get("parent_take")),
            first_take=_count(tags.get("first_take")),
            start_samples=_count(tags.get("start_samples")) or 0,
            time_reference=_count(tags.get("time_reference")) or 0,
            session=tags["session"] if isinstance(tags.get("session"), str) else None,
            track=_text(tags.get("track")),
            tempo_bpm=_tempo(tags.get("tempo_bpm")),
            timesignature=_text(tags.get("timesignature")),
            keyscale=_text(tags.get("keyscale")),
            edit_file=_text(tags.get("edit_file")),
            edit_id=_text(tags.get("edit_id")),
            loop_length=_count(tags.get("loop_length")) or 0,
            loop_span=_text(tags.get("loop_span")),
            markers=_text(tags.get("markers")),
            lyric_lines=_text(tags.get("lyric_lines")),
        )


class _Unread:
    """A recipe whose text is parsed when one of its fields is asked for: a library lists thousands, of which few are."""

    __slots__ = ("_stored",)

    if not TYPE_CHECKING:  # what no field is called stays an error

        def __getattr__(self, name: str) -> object:
            """Called for a field that has no value yet. Two threads that meet here set the same values."""
            if name not in _FIELDS:
                raise AttributeError(name)
            known = Recipe.parse(_json_object(self._stored))
            for each in _FIELDS:
                object.__setattr__(self, each, getattr(known, each))
            return getattr(known, name)


@dataclass(frozen=True, slots=True)
class Recipe(_Unread):
    """The fields that the program reads, and `raw`, the whole JSON object with fields of other versions.

    offset_samples: how far before its source the take begins. imported_from: "" for generated takes.
    changed_since_export: an imported export of ours whose length was changed, so that its place and tempo were left out.
    lyric_lines: when the lines of its own lyrics are sung.
    raw: what is written to files; do not modify it.
    """

    prompt: Words = Words()
    tags: Tags = Tags()
    task: str = ""
    seed: int | None = None
    regions: tuple[Region, ...] = ()
    context: ContextRange | None = None
    loop: bool = False
    offset_samples: int = 0
    job_id: str = ""
    imported_from: str = ""
    changed_since_export: bool = False
    lyric_lines: tuple[LyricLine, ...] = ()
    raw: dict[str, Any] = field(default_factory=dict, hash=False, repr=False)

    @classmethod
    def stored(cls, text: str) -> "Recipe":
        """The recipe of a text of JSON, which is parsed when it is needed. Text that is no object gives an empty recipe."""
        recipe = object.__new__(cls)
        object.__setattr__(recipe, "_stored", text)
        return recipe

    @classmethod
    def parse(cls, raw: Mapping[str, Any]) -> "Recipe":
        """Parse a JSON object. Values of a wrong type count as missing."""
        raw = plain_values(raw)
        prompt = _object(raw.get("prompt"))
        return cls(
            Words(
                _text(prompt.get("caption")),
                _text(prompt.get("lyrics")),
                _text(prompt.get("language")),
                _tempo(prompt.get("bpm")),
                _text(prompt.get("keyscale")),
                _text(prompt.get("timesignature")),
            ),
            Tags.parse(raw.get("tags")),
            _text(raw.get("task")),
            _count(_object(raw.get("sampling")).get("seed")),
            regions_from(raw.get("regions")),
            context_from(raw.get("context")),
            raw.get("loop") is True,
            _count(raw.get("offset_samples")) or 0,
            _text(raw.get("job_id")),
            _text(raw.get("imported_from")),
            raw.get("changed_since_export") is True,
            lyric_lines_from(raw.get("lyric_lines")),
            dict(raw),
        )

    def with_tags(self, tags: Mapping[str, str], **fields: Any) -> "Recipe":
        """Return a copy with tags, and other fields of the JSON, replaced or added."""
        return Recipe.parse({**self.raw, **fields, "tags": {**_object(self.raw.get("tags")), **tags}})

    def tags_named(self, names: Iterable[str]) -> dict[str, str]:
        """Return the named tags that are not empty, as texts."""
        tags = _object(self.raw.get("tags"))
        return {name: text for name in names if (text := _text(tags.get(name)))}


_FIELDS = frozenset(each.name for each in fields(Recipe))


def _json_object(stored: str) -> Mapping[str, Any]:
    try:
        return _object(json.loads(stored))
    except (ValueError, RecursionError):
        return {}


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None or _number(value) is None else str(value)


def _number(value: Any) -> float | None:
    """Return a finite number, also from a text; None for other values."""
    if value is None or isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _tempo(value: Any) -> float | None:
    number = _number(value)
    return number if number is not None and number > 0 else None


def _count(value: Any) -> int | None:
    number = _number(value)
    if number is None or abs(number) > _EXACT or number != int(number):
        return None
    return int(number)


def regions_from(value: Any) -> tuple[Region, ...]:
    """Return the regions in a JSON list of objects with `start_s` and `end_s`, without those that are none."""
    found = []
    for each in value if isinstance(value, list | tuple) else ():
        if (edges := _edges(each)) is not None:
            own: dict[str, Any] = {name: it for name in _OWN if fits(Region, name, it := _object(each).get(name))}
            with contextlib.suppress(MessageError):
                found.append(Region(*edges, **own))
    return tuple(found)


def context_from(value: Any) -> ContextRange | None:
    """Return the context range in a JSON object with `start_s` and `end_s`; None for anything else."""
    if (edges := _edges(value)) is not None:
        with contextlib.suppress(MessageError):
            return ContextRange(*edges)
    return None


def lyric_lines_from(value: Any, shift_s: float = 0.0) -> tuple[LyricLine, ...]:
    """Return the lines in a JSON list of objects with `start_s`, `end_s` and `text`, in order of time, moved by seconds."""
    found = []
    for each in value if isinstance(value, list | tuple) else ():
        edges, line = _edges(each), _text(_object(each).get("text")).strip()
        if edges is not None and edges[0] < edges[1] and line:
            found.append(LyricLine(line, edges[0] + shift_s, edges[1] + shift_s))
    return tuple(sorted(found, key=lambda each: each.start_s))


def _edges(value: Any) -> tuple[float, float] | None:
    start_s, end_s = (_number(_object(value).get(name)) for name in ("start_s", "end_s"))
    return (start_s, end_s) if start_s is not None and end_s is not None else None
