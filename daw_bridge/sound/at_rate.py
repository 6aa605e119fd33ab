"""Sound for a device that does not play at 48 kHz: blocks of 48 kHz, resampled to the rate of the device."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import soxr

from engine.contract.audio import SAMPLE_RATE

BLOCK = 512  # samples
StreamCallback = Callable[[Any, int, Any, Any], None]  # as sounddevice.OutputStream calls it


@dataclass(frozen=True, slots=True)
class _Times:
    """The two times that a callback reads, in seconds of the clock of the device."""

    currentTime: float  # noqa: N815  PortAudio's names
    outputBufferDacTime: float  # noqa: N815


class AtRate:
    """A callback for a stream of `rate` Hz around one for 48 kHz, (frames, 2) float32 both.

    The inner callback fills blocks of BLOCK samples and gets the time at which its block will be heard: what waits in the
    resampler, and what is resampled already, comes before it.
    """

    def __init__(self, callback: StreamCallback, rate: int) -> None:
        self._callback, self._rate = callback, rate
        self._resampler = soxr.ResampleStream(SAMPLE_RATE, rate, 2, "float32", "HQ")
        self._block = np.zeros((BLOCK, 2), np.float32)
        self._ready = np.zeros((0, 2), np.float32)

    def __call__(self, out: np.ndarray, frames: int, times: Any, status: Any) -> None:
        while len(self._ready) < frames:
            before = len(self._ready) + self._resampler.delay()
            at = _Times(times.currentTime, times.outputBufferDacTime + before / self._rate)
            self._callback(self._block, BLOCK, at, status)
            status = False
            self._ready = np.concatenate([self._ready, self._resampler.resample_chunk(self._block)])
        out[:] = self._ready[:frames]
        self._ready = self._ready[frames:]
