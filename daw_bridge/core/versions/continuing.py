"""Where new music goes that continues a take."""

import math

from daw_bridge.core.clip import Grid
from engine.contract.messages import Region
from engine.contract.ranges import DEFAULT_SEAM_S


def continuation(length_s: float, grid: Grid, added: float, *, in_bars: bool) -> Region:
    """The region past the end of a take, in seconds of the take. It begins one seam before the end, so that no gap is heard.

    length_s: of the take; grid: in its own time. added: bars if `in_bars`, else seconds. Whole bars end on the nearest
    bar line, wherever in a bar the take ends.
    """
    end_s = length_s + added
    if in_bars:
        bar = grid.position(length_s) + added
        end_s = grid.time_of(math.floor(bar + 0.5) if float(added).is_integer() else bar)
    return Region(max(0.0, length_s - DEFAULT_SEAM_S), end_s)
