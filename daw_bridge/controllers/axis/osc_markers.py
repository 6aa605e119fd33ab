"""The acts of OSC addresses for markers, and the value that lists them. Times are in seconds of the selected take."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.bridge import Bridge
from daw_bridge.core.axis.marker import Marker, Markers, marker_before, sample_at
from daw_bridge.core.clip import Take
from engine.contract.audio import SAMPLE_RATE
from engine.contract.checks import check
from engine.contract.messages import MessageError
from engine.contract.texts import declared, text

_DIGITS = 6  # finer than a sample
Arguments = tuple[str | float | int, ...]
Act = Callable[[Arguments, object], None]  # the sender of a request makes no difference here


class OscMarkers:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def acts(self) -> dict[str, Act]:
        """Return the act of each address."""
        marking = self._bridge.marking
        return {
            "marker/add": self._add,
            "marker/name": self._rename,
            "marker/move": self._move,
            "marker/remove": self._remove,
            "marker/next": lambda _args, _sender: marking.step(1),
            "marker/prev": lambda _args, _sender: marking.step(-1),
            "marker/select": self._select,
            "marker/from_daw": lambda _args, _sender: marking.take_from_daw(self._take().id),
        }

    def now(self) -> dict[str, Arguments]:
        """Return the list of the selected clip's markers."""
        lines = list[str]()
        if (take := self._bridge.audition.take) is None:
            return {"marker/list": ("",)}
        for each in self._markers():
            start_s, end_s = ((place - take.start_samples) / SAMPLE_RATE for place in (each.at, each.end))
            lines.append(f"{start_s:.{_DIGITS}f} {end_s:.{_DIGITS}f} {each.name}".rstrip())
        return {"marker/list": ("\n".join(lines),)}

    def _take(self) -> Take:
        if (take := self._bridge.audition.take) is None:
            raise MessageError(text("No take is selected"))
        return take

    def _markers(self) -> Markers:
        return self._bridge.marking.markers(self._bridge.audition.selection.clip_id)

    def _numbered(self, args: Arguments) -> Marker:
        """The marker whose number comes first; without a number the last one up to the playhead."""
        take, markers = self._take(), self._markers()
        if not args:
            here = take.start_samples + round(self._bridge.player.position_s * SAMPLE_RATE)
            if (found := marker_before(markers, here)) is None:
                raise MessageError(text("There is no marker at the playhead or before it"))
            return found
        number = int(args[0])
        if not 1 <= number <= len(markers):
            last = len(markers)
            raise MessageError(
                text("Marker {number} does not exist. The last marker is {last}", number=number, last=last)
            )
        return markers[number - 1]

    def _add(self, args: Arguments, _: object) -> None:
        time_s = float(args[1]) if len(args) > 1 else self._bridge.player.position_s
        end_s = float(args[2]) if len(args) > 2 else None
        self._bridge.marking.add(self._take().id, time_s, str(args[0]) if args else "", end_s)

    def _rename(self, args: Arguments, _: object) -> None:
        marker = self._numbered(args)
        self._bridge.marking.change(self._take().clip_id, marker, replace(marker, name=str(args[1])))

    def _move(self, args: Arguments, _: object) -> None:
        marker, take = self._numbered(args), self._take()
        places = [take.start_samples + sample_at(float(each)) for each in args[1:]]
        to = replace(marker, at=places[0])
        if len(places) > 1:
            check(places[1] > places[0], declared("A section ends after its start"))
            to = replace(to, length=places[1] - places[0])
        self._bridge.marking.change(take.clip_id, marker, to)

    def _remove(self, args: Arguments, _: object) -> None:
        self._bridge.marking.remove(self._take().clip_id, self._numbered(args))

    def _select(self, args: Arguments, _: object) -> None:
        if args:
            self._bridge.marking.select_section_of(self._numbered(args))
        else:
            self._bridge.marking.select_section()
