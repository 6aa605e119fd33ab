"""Latents of recent sources, kept in stretches: a second repaint of a clip encodes only what it has not heard yet."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import torch
from torch import Tensor

_KEPT = 4


class SourceLatents:
    """One stretch (first frame, latents (1, frames, channels)) for each of the last few sources."""

    def __init__(self) -> None:
        self._held: OrderedDict[Hashable, tuple[int, Tensor]] = OrderedDict()

    def missing(self, key: Hashable, low: int, high: int) -> int:
        """How many frames `get` would have encoded."""
        held = self._held.get(key)
        if held is None or high < held[0] or low > held[0] + held[1].shape[1]:
            return high - low
        return max(0, held[0] - low) + max(0, high - held[0] - held[1].shape[1])

    def get(self, key: Hashable, low: int, high: int, encode: Callable[[int, int], Tensor]) -> Tensor:
        """Frames low..high of a source; `encode(low, high)` is called for the missing ones only."""
        held = self._held.get(key)
        if held is None or high < held[0] or low > held[0] + held[1].shape[1]:
            held = (low, encode(low, high))
        else:
            first, latents = held
            last = first + latents.shape[1]
            before = [encode(low, first)] if low < first else []
            after = [encode(last, high)] if high > last else []
            held = (min(low, first), torch.cat([*before, latents, *after], dim=1)) if before or after else held
        self._held[key] = held
        self._held.move_to_end(key)
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)
        return held[1][:, low - held[0] : high - held[0]]
