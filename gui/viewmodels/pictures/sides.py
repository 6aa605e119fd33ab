"""What the two lanes of a picture show: left and right, or what both share and in what they differ."""

from enum import StrEnum

import numpy as np

from engine.contract.measures.loudness import ReadableSound


class Sides(StrEnum):
    LEFT_RIGHT = "left_right"
    MID_SIDE = "mid_side"


class MidSide:
    """Sound as mid, half the sum of left and right, and side, half their difference. Reading may raise OSError."""

    def __init__(self, samples: ReadableSound) -> None:
        self._samples = samples

    def __len__(self) -> int:
        return len(self._samples)

    def __getitem__(self, part: slice, /) -> np.ndarray:
        both = np.asarray(self._samples[part])
        left, right = both[:, 0], both[:, 1]
        return np.stack([(left + right) / 2, (left - right) / 2], axis=1)


def seen_as(samples: ReadableSound, sides: Sides) -> ReadableSound:
    return MidSide(samples) if sides is Sides.MID_SIDE else samples
