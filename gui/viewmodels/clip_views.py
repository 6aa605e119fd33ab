"""Which span of each clip the waveform showed last: zoom and scroll, kept for this window."""

import json
import math
from collections import OrderedDict

KEPT = 100  # clips; the one that was looked at longest ago is forgotten first
_LONGEST_S = 1e6


class ClipViews:
    """Spans by clip, in seconds from the start of the clip's original, so that they fit all of its takes."""

    def __init__(self) -> None:
        self._spans: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def span(self, clip_id: str) -> tuple[float, float] | None:
        return self._spans.get(clip_id)

    def put(self, clip_id: str, start_s: float, end_s: float) -> None:
        self._spans[clip_id] = (round(start_s, 4), round(end_s, 4))
        self._spans.move_to_end(clip_id)
        while len(self._spans) > KEPT:
            self._spans.popitem(last=False)

    def written(self) -> str:
        return json.dumps([[clip_id, *span] for clip_id, span in self._spans.items()])

    def read(self, written: object) -> None:
        """Take over what `written` gave; what does not fit is left out."""
        try:
            entries = json.loads(str(written))
        except (ValueError, RecursionError):
            return
        for entry in entries if isinstance(entries, list) else ():
            match entry:
                case [str(clip_id), int() | float() as start_s, int() | float() as end_s] if (
                    math.isfinite(start_s) and math.isfinite(end_s) and -_LONGEST_S < start_s < end_s < _LONGEST_S
                ):
                    self.put(clip_id, start_s, end_s)
