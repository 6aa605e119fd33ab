"""Markers and sections on the time axis of a clip, and operations on them. Values only."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from engine.contract.checks import check
from engine.contract.messages import MessageError
from engine.contract.plain_text import plain
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.texts import declared, text

MOST, LONGEST_NAME = 256, 200  # markers of a clip, and characters of a name
_FARTHEST = 1 << 40  # samples, 265 days
_LONGEST_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Marker:
    """A named moment, or a section if it has a length.

    at, length: in samples at 48 kHz; of a clip, they count from the start of its original, so that `at` may be negative.
    """

    at: int
    name: str = ""
    length: int = 0

    @property
    def end(self) -> int:
        """The sample behind a section; the moment itself for a moment."""
        return self.at + self.length


@dataclass(frozen=True, slots=True)
class Section:
    """A span that markers make: of a section its own, of a moment the span up to the next marker. name: "" without one."""

    name: str
    start: int
    end: int


Markers = tuple[Marker, ...]


def in_order(markers: Iterable[Marker]) -> Markers:
    """The markers in order of time, each once."""
    return tuple(sorted(dict.fromkeys(markers), key=lambda each: (each.at, -each.length, each.name)))


def tidy_name(name: str) -> str:
    """A name in one line, without control characters, which no file can hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in plain(name)).split())


# --- changes; each raises MessageError for what cannot be ----------------------------------------------


def checked(marker: Marker) -> Marker:
    """A marker with a tidy name, if it is within the bounds."""
    name = tidy_name(marker.name)
    check(
        len(name) <= LONGEST_NAME,
        declared("The name of a marker has at most {most} characters, not {count}"),
        most=LONGEST_NAME,
        count=len(name),
    )
    check(abs(marker.at) < _FARTHEST, declared("A marker cannot lie that far away"))
    check(0 <= marker.length < _FARTHEST, declared("A section ends after its start"))
    return replace(marker, name=name)


def with_marker(markers: Markers, marker: Marker) -> Markers:
    """Add a marker. One that is there already stays as it is."""
    added = in_order((*markers, checked(marker)))
    check(len(added) <= MOST, declared("A clip has at most {most} markers"), most=MOST)
    return added


def with_changed(markers: Markers, marker: Marker, to: Marker) -> Markers:
    """Move or rename a marker, or give a section another length."""
    return in_order((*without(markers, marker), checked(to)))


def without(markers: Markers, marker: Marker) -> Markers:
    """Remove a marker."""
    if marker not in markers:
        raise MessageError(text("The marker is not there any more"))
    return tuple(each for each in markers if each != marker)


def merged(markers: Markers, more: Iterable[Marker]) -> Markers:
    """Add markers that come from elsewhere, as many as there is room for. One at the same place takes its new name."""
    new = in_order(map(checked, more))
    places = {(each.at, each.length) for each in new}
    kept = [each for each in markers if (each.at, each.length) not in places]
    return in_order((*kept, *new[: MOST - len(kept)]))


# --- sections -----------------------------------------------------------------------------------------


def sections(markers: Markers, start: int, end: int) -> tuple[Section, ...]:
    """All sections between two places, in order: those before the first marker, of each marker, and cut to the places."""
    if not markers:
        return ()
    borders = [*sorted({each.at for each in markers}), max(end, markers[-1].at)]
    follows = dict(pairwise(borders))
    found = [Section("", start, borders[0])]
    found += [Section(each.name, each.at, each.end if each.length else follows[each.at]) for each in markers]
    cut = (replace(each, start=max(start, each.start), end=min(end, each.end)) for each in found)
    return tuple(each for each in cut if each.start < each.end)


def section_of(marker: Marker, markers: Markers, end: int) -> Section:
    """The section of a marker. end: where that of the last moment ends."""
    after = [each.at for each in markers if each.at > marker.at]
    return Section(marker.name, marker.at, marker.end if marker.length else min(after, default=max(end, marker.at)))


def section_at(markers: Markers, place: int, start: int, end: int) -> Section | None:
    """The innermost section at a place: of those there, the one that begins last, then the shortest."""
    there = [each for each in sections(markers, start, end) if each.start <= place < each.end]
    return max(there, key=lambda each: (each.start, -each.end), default=None)


def marker_before(markers: Markers, place: int) -> Marker | None:
    """The last marker that begins at a place or before it."""
    return max((each for each in markers if each.at <= place), key=lambda each: each.at, default=None)


def place_beside(markers: Markers, place: int, step: int) -> int | None:
    """Where the next (1) or previous (-1) marker begins; None if there is none."""
    if step > 0:
        return min((each.at for each in markers if each.at > place), default=None)
    return max((each.at for each in markers if each.at < place), default=None)


def within(markers: Sequence[Marker], moved: int, length: int) -> Iterator[Marker]:
    """Yield the markers of sound that begins elsewhere: moved by some samples, sections cut to the sound's length."""
    for each in markers:
        at, end = each.at + moved, each.end + moved
        if not each.length and 0 <= at <= length:
            yield replace(each, at=at)
        elif each.length and (start := max(0, at)) < (end := min(end, length)):
            yield Marker(start, each.name, end - start)


def sample_at(time_s: float) -> int:
    """The sample at a time in seconds. Raises MessageError for what is no time within a day."""
    check(abs(time_s) <= _LONGEST_S, declared("There is no time {time}"), time=time_s)
    return round(time_s * SAMPLE_RATE)


# --- as they are kept ---------------------------------------------------------------------------------


def listed(markers: Iterable[Marker]) -> list[list[Any]]:
    """The markers as a list of JSON: [at, name, length] each. At most as many and as long as a clip may have."""
    return [[each.at, each.name[:LONGEST_NAME], each.length] for each in list(markers)[:MOST]]


def stored_markers(value: object) -> Markers | None:
    """The markers of such a list; None for what is no list. What is no marker is left out."""
    if not isinstance(value, list):
        return None
    found = []
    for each in value:
        match each:
            case [int(at), str(name), int(length)] if abs(at) < _FARTHEST and 0 <= length < _FARTHEST:
                found.append(Marker(int(at), tidy_name(name)[:LONGEST_NAME].rstrip(), int(length)))
    return in_order(found)[:MOST]
