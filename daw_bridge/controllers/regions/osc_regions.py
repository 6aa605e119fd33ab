"""The acts of OSC addresses for several regions, what they have of their own, and the context range; and their values."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.bridge import Bridge
from engine.contract.checks import check
from engine.contract.messages import ContextRange, MessageError, Region
from engine.contract.texts import declared, text

Argument = str | int | float
Arguments = tuple[Argument, ...]
Act = Callable[[Arguments, object], None]
_DIGITS = 6  # finer than a sample
_SHARE_DIGITS = 4  # finer than any fader, and free of the rounding of 32 bits


class OscRegions:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out.

    A number says which of the selected regions is meant, from 1 in the order of the list; without one it is the first.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def acts(self) -> dict[str, Act]:
        """Return the act of each address."""
        return {
            "regions/add": self._add,
            "regions/caption": self._setter(1, lambda args: {"caption": str(args[0])}),
            "regions/lyrics": self._setter(1, lambda args: {"lyrics": str(args[0])}),
            "regions/strength": self._setter(1, lambda args: {"strength": round(float(args[0]), _SHARE_DIGITS)}),
            "regions/seam": self._setter(1, lambda args: {"seam_s": round(float(args[0]), _DIGITS)}),
            "regions/plain": self._setter(0, lambda _: {"caption": "", "lyrics": "", "strength": None}),
            "context": self._set_context,
            "bars/context": self._set_context_bars,
        }

    def now(self) -> dict[str, tuple[Argument, ...]]:
        """Return the values of the selected regions and their context."""
        selection = self._bridge.audition.selection
        context, grid = selection.context, self._bridge.desk.grid_of(self._bridge.audition.take)
        spans, bars = (0.0, 0.0), (0.0, 0.0)
        if context is not None:
            spans = (float(context.start_s), float(context.end_s))
            first = grid.position(context.start_s)
            bars = (first, grid.position(context.end_s) - first)
        return {"regions/list": ("\n".join(map(_line, selection.regions)),), "context": spans, "bars/context": bars}

    def _setter(self, n_values: int, changes: Callable[[Arguments], dict[str, object]]) -> Act:
        def act(args: Arguments, _: object) -> None:
            number = int(args[0]) if len(args) > n_values else 1
            regions = list(self._bridge.audition.selection.regions)
            there_are = declared("There is no region {number}. {count} are selected")
            check(1 <= number <= len(regions), there_are, number=number, count=len(regions))
            values = changes(args[len(args) - n_values :])
            regions[number - 1] = replace(regions[number - 1], **values)  # type: ignore[arg-type]
            self._bridge.audition.set_regions(tuple(regions))

        return act

    def _add(self, args: Arguments, _: object) -> None:
        self._check_take()
        regions = (*self._bridge.audition.selection.regions, Region(float(args[0]), float(args[1])))
        self._bridge.audition.set_regions(tuple(sorted(regions, key=lambda region: region.start_s)))

    def _set_context(self, args: Arguments, _: object) -> None:
        self._check_take()
        context = ContextRange(float(args[0]), float(args[1])) if args else None
        self._bridge.audition.set_context(context)

    def _set_context_bars(self, args: Arguments, _: object) -> None:
        self._check_take()
        grid = self._bridge.desk.grid_of(self._bridge.audition.take)
        first_bar, n_bars = float(args[0]), float(args[1])
        self._bridge.audition.set_context(ContextRange(grid.time_of(first_bar), grid.time_of(first_bar + n_bars)))

    def _check_take(self) -> None:
        if self._bridge.audition.take is None:
            raise MessageError(text("No take is selected"))


def _line(region: Region) -> str:
    """A region as one line: start, end, strength or "-" for that of the job, seam, description in one line."""
    strength = "-" if region.strength is None else f"{region.strength:g}"
    numbers = f"{region.start_s:.{_DIGITS}f} {region.end_s:.{_DIGITS}f} {strength} {region.seam_s:g}"
    return f"{numbers} {' '.join(region.caption.split())}".rstrip()
