"""What the user and the program know of a clip and no sound file says, kept beside the clip's files as `clip.json`.

The index can be lost without losing it. The file holds an object: `name`; `tempo_bpm` and `timesignature`, where the user
set them; `discarded`, when each discarded take was
discarded, in milliseconds since 1970, by the take's id; `timings`, how well takes keep time, by the take's id, each with
the version that measured it; `stars` and `colors`, which takes have them, by the take's id; `comp`, as `core.comp` stores
it; `markers`, where the user changed them, as `core.axis.marker` stores them; `archived`, `used_ms` and `collections` of
a clip, and `unread`, which takes were not heard yet, by the take's id. What other versions write into it stays.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from daw_bridge.core.axis.marker import Markers, listed, stored_markers
from daw_bridge.core.clip import COLORS, is_signature
from daw_bridge.core.comp import Comp, stored_comp
from daw_bridge.core.settings import Settings
from daw_bridge.core.shelf.shelf import Shelved
from daw_bridge.core.timing import Timing
from engine.contract import whole_file
from engine.contract.checks import fits
from engine.contract.texts import text

FILE = "clip.json"
_LATEST = 1 << 60


@dataclass(frozen=True, slots=True)
class ClipNotes:
    """name "": as the clip's first file says."""

    name: str = ""
    discarded: Mapping[str, int] = field(default_factory=dict)
    timings: Mapping[str, Timing] = field(default_factory=dict)
    tempo_bpm: float | None = None
    timesignature: str = ""
    stars: Collection[str] = ()
    colors: Mapping[str, str] = field(default_factory=dict)
    comp: Comp | None = None
    markers: Markers | None = None
    shelved: Shelved = field(default_factory=Shelved)


def read_notes(folder: Path) -> ClipNotes:
    """The notes of a clip's folder; values of a wrong kind count as missing. Raises OSError, ValueError."""
    raw = _read_there(folder)
    name, discarded, timings = raw.get("name"), _object(raw, "discarded"), _object(raw, "timings")
    return ClipNotes(
        name if isinstance(name, str) else "",
        {take: when for take, when in discarded.items() if type(when) is int and 0 < when < _LATEST},
        {take: timing for take, stored in timings.items() if (timing := timing_of(stored)) is not None},
        set_tempo(raw.get("tempo_bpm")),
        set_signature(raw.get("timesignature")),
        [take for take, has_star in _object(raw, "stars").items() if has_star is True],
        {take: color for take, color in _object(raw, "colors").items() if color in COLORS[1:]},
        stored_comp(raw.get("comp")),
        stored_markers(raw.get("markers")),
        _shelved(raw),
    )


def write_notes(folder: Path, notes: ClipNotes, takes: Collection[str]) -> None:
    """Write the notes on these takes, and keep what the file says of others. A damaged file is put aside. Raises OSError."""
    path = folder / FILE
    try:
        raw = _read_there(folder)
    except ValueError:
        whole_file.move(path, whole_file.free_name(folder / f"{FILE}.broken"))
        raw = {}
    written = json.dumps(_joined(raw, notes, takes), indent=1, ensure_ascii=False)
    whole_file.write_text(path, written, is_lasting=False)  # the index knows it as well: no wait for the disk


def is_written(folder: Path, notes: ClipNotes, takes: Collection[str]) -> bool:
    """Return whether the folder's file says these notes on these takes, or there is none. Raises OSError, ValueError."""
    raw = _read(folder / FILE)
    return not raw or json.loads(json.dumps(_joined(raw, notes, takes))) == raw


def _joined(raw: dict[str, Any], notes: ClipNotes, takes: Collection[str]) -> dict[str, Any]:
    """What the file says with these notes, which keeps what it says of other takes and what is not known here."""
    others = {
        name: {take: value for take, value in _object(raw, name).items() if take not in takes}
        for name in ("discarded", "timings", "stars", "colors", "unread")
    }
    timings = {take: msgspec.to_builtins(timing) for take, timing in notes.timings.items()}
    known: dict[str, Any] = {
        "name": notes.name,
        "tempo_bpm": notes.tempo_bpm,
        "timesignature": notes.timesignature,
        "discarded": others["discarded"] | dict(notes.discarded),
        "timings": others["timings"] | timings,
        "stars": others["stars"] | dict.fromkeys(notes.stars, True),
        "colors": others["colors"] | dict(notes.colors),
        "comp": notes.comp.stored() if notes.comp is not None else None,
        "markers": listed(notes.markers) if notes.markers is not None else None,
    } | {
        name: value
        for name, value in {
            "archived": notes.shelved.is_archived,
            "used_ms": notes.shelved.used_ms,
            "collections": list(notes.shelved.collections),
            "unread": others["unread"] | dict.fromkeys(notes.shelved.unread, True),
        }.items()
        if value or name in raw
    }
    if notes.comp is None and stored_comp(raw.get("comp")) is None:
        del known["comp"]  # there is none, or one of another version
    if notes.markers is None and stored_markers(raw.get("markers")) is None:
        del known["markers"]
    return raw | known


def _shelved(raw: dict[str, Any]) -> Shelved:
    used_ms, collections = raw.get("used_ms"), raw.get("collections")
    names = collections if isinstance(collections, list) else []
    return Shelved(
        raw.get("archived") is True,
        used_ms if type(used_ms) is int and 0 < used_ms < _LATEST else 0,
        tuple(take for take, is_unread in _object(raw, "unread").items() if is_unread is True),
        tuple(dict.fromkeys(name for name in names if isinstance(name, str) and name)),
    )


def timing_of(stored: object) -> Timing | None:
    """A Timing from its JSON; None for what is none."""
    try:
        return msgspec.convert(stored, Timing)
    except (msgspec.ValidationError, ValueError):
        return None


def set_tempo(stored: object) -> float | None:
    """A tempo that can be set, from its JSON; None for what is none."""
    return float(stored) if isinstance(stored, int | float) and fits(Settings, "tempo_bpm", float(stored)) else None


def set_signature(stored: object) -> str:
    """A time signature as a grid holds it, from its JSON; "" for what is none."""
    return stored if isinstance(stored, str) and is_signature(stored) else ""


def _read_there(folder: Path) -> dict[str, Any]:
    """What the file of a folder holds, {} without one. Raises OSError, ValueError.

    A folder that is not there is no clip without notes: its drive may be away this moment, so that is an OSError.
    """
    raw = _read(folder / FILE)
    if not raw:
        folder.stat()
        raw = _read(folder / FILE)  # again, since it may have come back in between
    return raw


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except RecursionError as error:
        raise ValueError(str(error)) from error
    if not isinstance(raw, dict):
        raise ValueError(text("It holds no JSON object"))
    return raw


def _object(raw: dict[str, Any], name: str) -> dict[str, Any]:
    value = raw.get(name)
    return value if isinstance(value, dict) else {}
