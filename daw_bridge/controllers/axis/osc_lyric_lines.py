"""The act of OSC that selects a line of the lyrics, and the value that lists them. Times are in seconds of the take."""

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.axis.osc_markers import Act, Arguments
from daw_bridge.core.versions.lyric_lines import line_at, lyric_lines
from engine.contract.messages import LyricLine, MessageError, Region
from engine.contract.texts import text


class OscLyricLines:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def acts(self) -> dict[str, Act]:
        """Return the act of each address."""
        return {"line/select": self._select}

    def now(self) -> dict[str, Arguments]:
        """Return the list of the selected take's lines."""
        lines = (f"{line.start_s:.3f} {line.end_s:.3f} {line.text}" for line in self._lines())
        return {"line/list": ("\n".join(lines),)}

    def _lines(self) -> tuple[LyricLine, ...]:
        take = self._bridge.audition.take
        return lyric_lines(take) if take is not None else ()

    def _select(self, args: Arguments, _: object) -> None:
        take, lines = self._bridge.audition.take, self._lines()
        line = line_at(lines, self._bridge.player.position_s) if not args else None
        if args and 1 <= int(args[0]) <= len(lines):
            line = lines[int(args[0]) - 1]
        if line is None or take is None:
            raise MessageError(text("There is no such line of lyrics in the selected take"))
        start_s, end_s = max(0.0, line.start_s), min(line.end_s, take.length_s)
        if start_s >= end_s:
            raise MessageError(text("There is no such line of lyrics in the selected take"))
        self._bridge.audition.set_regions((Region(start_s, end_s),))
