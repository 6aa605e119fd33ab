"""The player: plays one take at a time through sounddevice, loops without a gap and switches without a click.

The callback copies samples of takes, from memory or their files, and returns. Other threads hand it a new frozen
`Playhead`. If sound is playing, it cross-fades from the old to the new one over 5 ms; from silence it starts at the
exact sample.
"""

import contextlib
import time
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from daw_bridge.sound.at_rate import BLOCK
from daw_bridge.sound.sound_device import SoundDevice
from engine.contract.audio import SAMPLE_RATE
from engine.contract.measures.loudness import ReadableSound

_FADE = 240
_IDLE_CLOSE_S = 20.0
_STALL_S = 2.0
SILENCE = np.zeros((0, 2), dtype=np.float32)


def _rise(n: int) -> np.ndarray:
    return np.linspace(0, 1, n, endpoint=False, dtype=np.float32)[:, None]


_RISE = _rise(_FADE)


@dataclass(frozen=True, slots=True)
class Course:
    """The position of another program: sample `position` of the take at the time `at` of time.monotonic().

    Positions before 0 and past the end are silent. loop: start and end sample of its loop, or None.
    """

    position: int
    at: float
    loop: tuple[int, int] | None = None

    def sample_at(self, at: float) -> int:
        """The sample due at a time of time.monotonic()."""
        due = self.position + round((at - self.at) * SAMPLE_RATE)
        if self.loop is not None and self.loop[0] <= self.position < self.loop[1] <= due:
            due = self.loop[0] + (due - self.loop[0]) % (self.loop[1] - self.loop[0])
        return due


class DeviceClock:
    """Computes when samples become audible.

    A device plays samples evenly but calls back in bursts, so the queue length that each call reports is averaged.
    """

    _SMOOTH, _ODD_S = 0.02, 0.05

    def __init__(self) -> None:
        self._handed = 0
        self._start: float | None = None  # time at which the first sample became audible

    def heard_at(self, frames: int, now: float, queue_s: float, ran_dry: bool) -> float:
        """Return the time of time.monotonic() at which the next `frames` become audible.

        queue_s: the delay from `now` that the device reports. ran_dry: samples were missing, so the average starts anew.
        """
        start = now + queue_s - self._handed / SAMPLE_RATE
        if self._start is None or ran_dry or abs(start - self._start) > self._ODD_S:
            self._start = start
        else:
            self._start += self._SMOOTH * (start - self._start)
        heard = self._start + self._handed / SAMPLE_RATE
        self._handed += frames
        return heard


@dataclass(frozen=True, slots=True, eq=False)
class Playhead:
    """What to play. loop: (start, end) in samples, or None. jump: the sample to go to, None to stay.

    course: of another program to follow, which replaces loop and jump; or None. gain: factor on all that is heard.
    """

    samples: ReadableSound = field(default_factory=lambda: SILENCE)
    playing: bool = False
    loop: tuple[int, int] | None = None
    jump: int | None = None
    course: Course | None = None
    gain: float = 1.0


def read_along(samples: ReadableSound, course: Course, position: int, out: np.ndarray) -> int:
    """Copy the next len(out) samples along a course, with silence outside the take. Returns the new position."""
    filled, n = 0, len(out)
    while filled < n:
        turns = course.loop is not None and position < course.loop[1]
        count = min(n - filled, course.loop[1] - position) if turns and course.loop is not None else n - filled
        piece = out[filled : filled + count]
        piece.fill(0)
        first, last = max(0, position), min(len(samples), position + count)
        if first < last:
            piece[first - position : last - position] = samples[first:last]
        filled, position = filled + count, position + count
        if course.loop is not None and position == course.loop[1]:
            position = course.loop[0]
    return position


def read_ahead(head: Playhead, position: int, out: np.ndarray) -> int:
    """Copy the next len(out) samples, wrapping at the end of the loop, with silence past the end of the take.

    Returns the new position.
    """
    filled, n = 0, len(out)
    while filled < n:
        end = len(head.samples)
        if head.loop is not None and position <= head.loop[1]:
            end = min(end, head.loop[1])
        count = min(n - filled, end - position)
        if count > 0:
            out[filled : filled + count] = head.samples[position : position + count]
            filled, position = filled + count, position + count
        if filled < n:
            if (
                head.loop is None
                or position < min(head.loop[1], len(head.samples))
                or head.loop[0] >= len(head.samples)
            ):
                out[filled:] = 0
                return position + n - filled if head.loop is None else position
            position = head.loop[0]
    return position


class Player:
    """Plays takes. Call it from one thread; any thread may read `position_s`, `level` and `playing`."""

    def __init__(self, device: str = "") -> None:
        self.device = device
        self._want = self._have = Playhead()
        self._position = 0
        self._device = SoundDevice(self._callback)
        self._calls = self._calls_seen = 0
        self._device_clock = DeviceClock()
        self._handed = (0, 0.0)  # first sample of the last callback, and when it becomes audible
        self.underflows = 0  # number of callbacks before which the device ran out of samples
        self._last_call = self._quiet_since = time.monotonic()
        self._tail = np.zeros((_FADE, 2), dtype=np.float32)
        self._lost: OSError | None = None

    # --- what to play -----------------------------------------------------------------------------

    def load(self, samples: ReadableSound, shift: int = 0, gain: float = 1.0) -> None:
        """Change to another take, (samples, 2) float32, at the same position plus `shift` samples, played with a gain.

        The target of a seek that the device has not made yet counts as the position.
        """
        jump = max(0, self.position + shift) if shift else self._pending
        self._want = replace(self._want, samples=samples, jump=jump, gain=gain)  # the caller sets a new course
        if jump is not None and not self._want.playing:
            self._position = jump

    def play(self) -> None:
        """Start at the current position, or at the beginning if at the end. Raises PlaybackError."""
        if not self._device.is_active:
            self._open()
        start = self.position
        if self._want.loop is not None and not self._want.loop[0] <= start < self._want.loop[1]:
            start = self._want.loop[0]
        elif start >= len(self._want.samples):
            start = 0
        self._last_call = time.monotonic()
        self._want = replace(self._want, playing=True, jump=start, course=None)

    def follow(self, course: Course) -> None:
        """Start to follow the course of another program. Raises PlaybackError."""
        if not self._device.is_active:
            self._open()
        self._last_call = time.monotonic()
        self._want = replace(self._want, playing=True, jump=None, course=course)

    def pause(self) -> None:
        course, pending = self._want.course, self._pending
        self._want = replace(self._want, playing=False, jump=pending, course=None)
        if course is not None or pending is not None:
            self.seek(self._position if pending is None else pending)

    def seek(self, position: int) -> None:
        """Go to a sample, and keep playing if playing."""
        position = max(0, min(position, len(self._want.samples)))
        self._want = replace(self._want, jump=position)
        if not self._want.playing:
            self._position = position

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Loop from start to end sample without a gap; None plays to the end of the take."""
        self._want = replace(self._want, loop=loop, jump=self._pending)

    def set_gain(self, gain: float) -> None:
        """Play louder or quieter by a factor, from here on and without a click."""
        if gain != self._want.gain:
            self._want = replace(self._want, gain=gain, jump=self._pending)

    # --- what is audible ----------------------------------------------------------------------------

    @property
    def playing(self) -> bool:
        return self._want.playing

    @property
    def looping(self) -> bool:
        return self._want.loop is not None

    @property
    def position(self) -> int:
        """The next sample to be handed to the device; for a pending jump, its target."""
        pending = self._pending
        return self._position if pending is None else pending

    @property
    def _pending(self) -> int | None:
        """The target of a jump that the device has not made yet."""
        return self._want.jump if self._want is not self._have else None

    @property
    def position_s(self) -> float:
        """The audible position in seconds: `position` less the latency of the device."""
        position, want = self.position, self._want
        if not want.playing:
            return position / SAMPLE_RATE
        latency = round(self._device.latency_s * SAMPLE_RATE)
        heard = position - latency
        if want.loop is not None and position >= want.loop[0] > heard and self._calls * BLOCK > latency:
            heard += want.loop[1] - want.loop[0]
        return max(0, heard) / SAMPLE_RATE

    @property
    def heard(self) -> tuple[int, float] | None:
        """While following a course, an audible sample and its time of time.monotonic(); None until sound has begun."""
        if self._want.course is None or self._have is not self._want or not self._handed[1]:
            return None
        return self._handed

    def level(self) -> tuple[float, float]:
        """Peak of the last 50 ms, left and right, from 0; above 1 the output clips."""
        if not self._want.playing:
            return 0.0, 0.0
        at = round(self.position_s * SAMPLE_RATE)
        try:
            part = self._want.samples[max(0, at - SAMPLE_RATE // 20) : at]
        except OSError:  # the callback finds it, too
            return 0.0, 0.0
        if not len(part):
            return 0.0, 0.0
        left, right = np.abs(part).max(axis=0)
        return float(left) * self._want.gain, float(right) * self._want.gain

    def lost_file(self) -> OSError | None:
        """Pause if the file of the playing take can no longer be read, and return why; None else."""
        lost, self._lost = self._lost, None
        if lost is None or not self.playing:  # a callback may still have seen what is paused by now
            return None
        self.pause()
        return lost

    @property
    def rate(self) -> float:
        """Samples per second that the open device plays; 0 if none is open."""
        return self._device.rate

    @property
    def latency_s(self) -> float:
        """Seconds that the open device needs until its samples are audible; 0 if none is open."""
        return self._device.latency_s

    def output_devices(self) -> list[str]:
        """Names of the devices that can play stereo. Waits a few seconds at most; any thread may call it."""
        return self._device.names()

    # --- the device -------------------------------------------------------------------------------

    def use_device(self, device: str) -> None:
        """Switch to another output device, "" for the system's default, and keep playing. Raises PlaybackError."""
        was_playing = self._want.playing
        self.device = device
        self.close()
        if was_playing:
            self.play()

    def check(self) -> bool:
        """Check the device; call this about once a second. Also pauses at the end of the take and closes an idle device.

        Returns False if the device was lost. It is then closed, and playing stops at the current position.
        """
        now = time.monotonic()
        if self._calls != self._calls_seen:
            self._calls_seen, self._last_call = self._calls, now
        if self._want.playing:
            self._quiet_since = now
            if (
                self._want.course is None
                and self._want.loop is None
                and self._position >= len(self._want.samples) + SAMPLE_RATE // 5
            ):
                self.pause()
            elif not self._device.is_active or now - self._last_call > _STALL_S:
                self.close()
                return False
        elif self._device.is_open and now - self._quiet_since > _IDLE_CLOSE_S:
            self.close()
        return True

    def _open(self) -> None:
        self.close()
        self._device_clock = DeviceClock()
        self._device.open(self.device)

    def close(self) -> None:
        """Stop, close the device and keep the position."""
        pending = self._pending
        self._want = self._have = replace(self._want, playing=False, jump=None, course=None)
        self._device.close()
        if pending is not None:
            self._position = pending

    def _callback(self, out: np.ndarray, frames: int, times: Any, status: Any) -> None:
        self._calls += 1
        if status:
            self.underflows += 1
        want, have = self._want, self._have
        position = self._position
        fade = min(_FADE, frames) if want is not have and have.playing else 0
        if fade:
            self._tail.fill(0)
            with contextlib.suppress(OSError):  # if its file is lost, that has been seen
                self._read(have, position, self._tail[:fade])
        queue_s = times.outputBufferDacTime - times.currentTime
        queue_s = queue_s if queue_s > 0 else self._device.latency_s  # some sound systems report none
        at = self._device_clock.heard_at(frames, time.monotonic(), queue_s, bool(status))
        if want is not have:
            position = want.jump if want.jump is not None else position
            if want.course is not None:
                position = want.course.sample_at(at)
            self._have = want
        if want.playing:
            self._handed = (position, at)
            try:
                position = self._read(want, position, out)
            except OSError as error:
                self._lost = error
                out.fill(0)
        else:
            out.fill(0)
        if fade:
            rise = _RISE if fade == _FADE else _rise(fade)
            out[:fade] = out[:fade] * rise + self._tail[:fade] * (1 - rise)
        self._position = position

    @staticmethod
    def _read(head: Playhead, position: int, out: np.ndarray) -> int:
        if head.course is not None:
            position = read_along(head.samples, head.course, position, out)
        else:
            position = read_ahead(head, position, out)
        if head.gain != 1.0:
            out *= np.float32(head.gain)
        return position
