"""A comp: one take made of spans of several takes of a clip. Values and pure operations only.

`sound.comp_sound` reads its sound.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

SHORTEST = 960  # samples; an edge that is moved leaves so much to the spans on both of its sides
_FARTHEST = 1 << 40  # samples; what lies beyond was not written by us
Extent = tuple[int, int]
"""First sample of a take, and the one behind its last, on the clip's axis."""


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a take, from sample `start` up to `end`. Both are on the clip's axis: 0 is the start of its original."""

    take_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comp:
    """What is heard: the spans, and the take `base` wherever no span lies.

    spans: in their order, not empty, none over another, none of the base, and no two of the same take that touch.
    """

    base: str
    spans: tuple[Span, ...] = ()

    @property
    def take_ids(self) -> tuple[str, ...]:
        """The takes that the comp needs, each once, the base first."""
        return tuple(dict.fromkeys((self.base, *(span.take_id for span in self.spans))))

    @property
    def edges(self) -> tuple[int, ...]:
        """Where one take follows another, in order, each once."""
        return tuple(sorted({edge for span in self.spans for edge in (span.start, span.end)}))

    def take_at(self, place: int) -> str:
        """The take that is heard at a place."""
        span = self.span_at(place)
        return span.take_id if span is not None else self.base

    def span_at(self, place: int) -> Span | None:
        """The span at a place; None where the base is heard."""
        at = bisect_right(self.spans, place, key=lambda span: span.start) - 1
        return self.spans[at] if at >= 0 and place < self.spans[at].end else None

    # --- operations; each returns another comp ------------------------------------------------------

    def with_span(self, take_id: str, start: int, end: int) -> "Comp":
        """Take a span from a take, over all that was there. An empty span changes nothing."""
        if start >= end:
            return self
        kept = [part for span in self.spans for part in _outside(span, start, end)]
        return Comp(self.base, _joined([*kept, Span(take_id, start, end)], self.base))

    def without_span(self, place: int) -> "Comp":
        """Remove the span at a place; the base is heard there again."""
        gone = self.span_at(place)
        return replace(self, spans=tuple(span for span in self.spans if span != gone))

    def without_takes(self, take_ids: Collection[str]) -> "Comp":
        """Remove all spans of these takes."""
        return replace(self, spans=tuple(span for span in self.spans if span.take_id not in take_ids))

    def with_edge_moved(self, edge: int, to: int) -> "Comp":
        """Move an edge, between two spans or a span and the base. No span becomes shorter than `SHORTEST`, or than it is.

        An edge never passes another one. An edge that is not there changes nothing.
        """
        edges = self.edges
        if edge not in edges:
            return self
        at = edges.index(edge)
        low = min(edge, edges[at - 1] + SHORTEST) if at else 1 - _FARTHEST
        high = max(edge, edges[at + 1] - SHORTEST) if at + 1 < len(edges) else _FARTHEST - 1
        to = max(low, min(to, high))
        moved = [
            replace(span, start=to if span.start == edge else span.start, end=to if span.end == edge else span.end)
            for span in self.spans
        ]
        return replace(self, spans=tuple(moved))

    def nearest_edge(self, place: int) -> int | None:
        """The edge nearest to a place; None if there is none."""
        return min(self.edges, key=lambda edge: abs(edge - place), default=None)

    # --- what is heard ------------------------------------------------------------------------------

    def extent(self, extents: Mapping[str, Extent]) -> Extent:
        """From the first to the last sample that is heard. extents: of its takes, by their ids; others count as missing."""
        found = [extents[self.base]] if self.base in extents else []
        for span in self.spans:
            first, last = extents.get(span.take_id, (0, 0))
            if (start := max(span.start, first)) < (end := min(span.end, last)):
                found.append((start, end))
        return (min(start for start, _ in found), max(end for _, end in found)) if found else (0, 0)

    def parts(self, extent: Extent) -> Iterator[Span]:
        """Yield what is heard within an extent, without a gap: the spans, and the base between them."""
        place, last = extent
        for span in self.spans:
            start, end = max(span.start, extent[0]), min(span.end, last)
            if start >= end:
                continue
            if place < start:
                yield Span(self.base, place, start)
            yield Span(span.take_id, start, end)
            place = end
        if place < last:
            yield Span(self.base, place, last)

    # --- as it is kept ------------------------------------------------------------------------------

    def stored(self) -> dict[str, Any]:
        """The comp as an object of JSON."""
        return {"base": self.base, "spans": [[span.take_id, span.start, span.end] for span in self.spans]}


def stored_comp(stored: object) -> Comp | None:
    """The comp of an object of JSON; None for what is none. Spans of a wrong form are left out, later ones lie on top."""
    if not isinstance(stored, dict) or not isinstance(stored.get("base"), str) or not stored["base"]:
        return None
    comp, spans = Comp(stored["base"]), stored.get("spans")
    for each in spans if isinstance(spans, list) else ():
        match each:
            case [str(take_id), int(start), int(end)] if take_id and -_FARTHEST < start < end < _FARTHEST:
                comp = comp.with_span(take_id, start, end)
    return comp


def _outside(span: Span, start: int, end: int) -> Iterator[Span]:
    """Yield what is left of a span before `start` and after `end`."""
    if span.start < start:
        yield replace(span, end=min(span.end, start))
    if end < span.end:
        yield replace(span, start=max(span.start, end))


def _joined(spans: list[Span], base: str) -> tuple[Span, ...]:
    """The spans in their order, without those of the base; those of the same take that touch become one."""
    joined: list[Span] = []
    for span in sorted((each for each in spans if each.take_id != base), key=lambda each: each.start):
        if joined and joined[-1].take_id == span.take_id and joined[-1].end == span.start:
            joined[-1] = replace(joined[-1], end=span.end)
        else:
            joined.append(span)
    return tuple(joined)
