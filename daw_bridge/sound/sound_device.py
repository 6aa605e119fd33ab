"""The output device. All calls of PortAudio run on one thread, so that a sound system that hangs blocks nothing else."""

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from daw_bridge.sound.at_rate import BLOCK, AtRate, StreamCallback
from engine.contract.audio import SAMPLE_RATE
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_PATIENCE_S = 4.0
_LATENCY_S = 0.1  # room for a busy machine; the playhead takes it into account


class PlaybackError(Exception):
    """Playback failed. hint: what the user can do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.hint = text("Choose another audio device in the settings, or connect one.")


class SoundDevice:
    """One output stream, 48 kHz stereo float32. Methods wait a few seconds at most and then raise PlaybackError."""

    def __init__(self, callback: StreamCallback) -> None:
        self._callback = callback
        self._stream: _Stream | None = None
        self._work: queue.SimpleQueue[tuple[Callable[[], Any], _Answer]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    @property
    def is_active(self) -> bool:
        return self._stream is not None and not self._stream.has_ended.is_set()

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    @property
    def latency_s(self) -> float:
        """Seconds from the callback until its samples are audible; 0 if no device is open."""
        return self._stream.latency_s if self._stream is not None else 0.0

    @property
    def rate(self) -> float:
        """Samples per second that the device plays; 0 if none is open."""
        return float(self._stream.stream.samplerate) if self._stream is not None else 0.0

    def open(self, name: str) -> None:
        """Open a device by name, "" for the system's default. Raises PlaybackError."""
        self._stream = self._ask(lambda: _opened(name, self._callback))

    def names(self) -> list[str]:
        """The devices that can play stereo; empty when there is no sound system, or when it does not respond."""
        try:
            return list(self._ask(_output_devices))
        except PlaybackError:
            return []

    def close(self) -> None:
        """Close the device. If it hangs, return after the time limit."""
        stream, self._stream = self._stream, None
        if stream is not None:
            with contextlib.suppress(PlaybackError):
                self._ask(lambda: _closed(stream))

    def _ask(self, work: Callable[[], Any]) -> Any:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="sound device", daemon=True)
            self._thread.start()
        answer = _Answer()
        self._work.put((work, answer))
        return answer.wait(_PATIENCE_S)

    def _run(self) -> None:
        while True:
            self._carry_out(*self._work.get())  # in a frame of its own, which keeps no closed stream alive

    def _carry_out(self, work: Callable[[], Any], answer: "_Answer") -> None:
        if answer.is_abandoned:
            return
        try:
            result = work()
        except PlaybackError as error:
            answer.give(None, error)
            return
        except Exception as error:  # noqa: BLE001  whatever a sound system raises, the thread goes on
            _log.exception("the sound system failed")
            answer.give(None, PlaybackError(text("The sound system failed: {error}", error=error)))
            return
        if not answer.give(result, None) and isinstance(result, _Stream):
            try:
                _closed(result)  # opened after the time limit: close it again
            except Exception:  # noqa: BLE001  the thread goes on
                _log.exception("a stream that came too late could not be closed")


class _Answer:
    """A result passed from one thread to another, unless the receiver stops waiting."""

    def __init__(self) -> None:
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._result: Any = None
        self._error: PlaybackError | None = None
        self.is_abandoned = False

    def give(self, result: Any, error: PlaybackError | None) -> bool:
        with self._lock:
            self._result, self._error = result, error
            self._done.set()
            return not self.is_abandoned

    def wait(self, timeout_s: float) -> Any:
        self._done.wait(timeout_s)
        with self._lock:
            if not self._done.is_set():
                self.is_abandoned = True
                raise PlaybackError(text("The sound system does not respond"))
        if self._error is not None:
            raise self._error
        return self._result


@dataclass(frozen=True, slots=True)
class _Stream:
    """What PortAudio opened. has_ended is set by PortAudio itself, so that asking for it calls nothing."""

    stream: Any
    latency_s: float
    has_ended: threading.Event


def _output_devices() -> list[str]:
    try:
        import sounddevice

        found = sounddevice.query_devices()
        hosts = sounddevice.query_hostapis()
    except (OSError, ImportError):
        return []
    except sounddevice.PortAudioError:
        return []
    return [f"{d['name']}, {hosts[d['hostapi']]['name']}" for d in found if d["max_output_channels"] >= 2]


def _opened(name: str, callback: StreamCallback) -> _Stream:
    try:
        import sounddevice
    except OSError as error:
        raise PlaybackError(text("The sound library PortAudio is missing: {error}", error=error)) from error
    try:
        return _stream(sounddevice, name, callback)
    except (sounddevice.PortAudioError, ValueError) as first:
        # PortAudio lists devices once; make the list again before giving up
        _log.info("no device at first: %s", first)
    with contextlib.suppress(sounddevice.PortAudioError):
        sounddevice._terminate()
    try:
        sounddevice._initialize()
        return _stream(sounddevice, name, callback)
    except (sounddevice.PortAudioError, ValueError) as error:
        if name:
            raise PlaybackError(text("The audio device {device} cannot be opened", device=name)) from error
        raise PlaybackError(text("The default audio device cannot be opened")) from error


def _stream(sounddevice: Any, name: str, callback: StreamCallback) -> _Stream:
    """Open a device at 48 kHz, or at its own rate where it plays at no other, as JACK does."""
    try:
        return _started(sounddevice, name, callback, SAMPLE_RATE)
    except sounddevice.PortAudioError:
        rate = round(sounddevice.query_devices(name or None, "output")["default_samplerate"])
        if rate == SAMPLE_RATE:
            raise
        _log.info("the device plays at %d Hz; the sound is resampled", rate)
        return _started(sounddevice, name, AtRate(callback, rate), rate)


def _started(sounddevice: Any, name: str, callback: StreamCallback, rate: int) -> _Stream:
    has_ended = threading.Event()
    stream = sounddevice.OutputStream(
        samplerate=rate,
        channels=2,
        dtype="float32",
        blocksize=round(BLOCK * rate / SAMPLE_RATE),
        latency=_LATENCY_S,
        device=name or None,
        callback=callback,
        finished_callback=has_ended.set,
    )
    try:
        stream.start()
    except BaseException:
        stream.close()
        raise
    return _Stream(stream, float(stream.latency), has_ended)


def _closed(opened: _Stream) -> None:
    import sounddevice

    for step in (opened.stream.abort, opened.stream.close):
        with contextlib.suppress(sounddevice.PortAudioError):
            step()
