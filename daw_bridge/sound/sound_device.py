"""The output device. All calls of PortAudio run on one thread, so that a sound system that hangs blocks nothing else."""

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from engine.contract.audio import SAMPLE_RATE
from engine.contract.texts import text

_log = logging.getLogger(__name__)
BLOCK = 512
_PATIENCE_S = 4.0
_LATENCY_S = 0.1  # room for a busy machine; the playhead takes it into account
StreamCallback = Callable[[Any, int, Any, Any], None]


class PlaybackError(Exception):
    """Playback failed. hint: what the user can do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.hint = text("Choose another audio device in the settings, or connect one.")


class SoundDevice:
    """One output stream, 48 kHz stereo float32. Methods wait a few seconds at most and then raise PlaybackError."""

    def __init__(self, callback: StreamCallback) -> None:
        self._callback = callback
        self._stream: Any = None
        self._work: queue.SimpleQueue[tuple[Callable[[], Any], _Answer]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    @property
    def is_active(self) -> bool:
        return self._stream is not None and bool(self._stream.active)

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    @property
    def latency_s(self) -> float:
        """Seconds from the callback until its samples are audible; 0 if no device is open."""
        return float(self._stream.latency) if self._stream is not None else 0.0

    def open(self, name: str) -> None:
        """Open a device by name, "" for the system's default. Raises PlaybackError."""
        self._stream = self._ask(lambda: _opened(name, self._callback))

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
            work, answer = self._work.get()
            if answer.is_abandoned:
                continue
            try:
                result = work()
            except PlaybackError as error:
                answer.give(None, error)
                continue
            if not answer.give(result, None) and result is not None:
                _closed(result)  # opened after the time limit: close it again


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


def output_devices() -> list[str]:
    """Names of the stereo output devices; an empty list without a sound system."""
    try:
        import sounddevice

        found = sounddevice.query_devices()
        hosts = sounddevice.query_hostapis()
    except (OSError, ImportError):
        return []
    except sounddevice.PortAudioError:
        return []
    return [f"{d['name']}, {hosts[d['hostapi']]['name']}" for d in found if d["max_output_channels"] >= 2]


def _opened(name: str, callback: StreamCallback) -> Any:
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


def _stream(sounddevice: Any, name: str, callback: StreamCallback) -> Any:
    stream = sounddevice.OutputStream(
        samplerate=SAMPLE_RATE,
        channels=2,
        dtype="float32",
        blocksize=BLOCK,
        latency=_LATENCY_S,
        device=name or None,
        callback=callback,
    )
    stream.start()
    return stream


def _closed(stream: Any) -> None:
    import sounddevice

    for step in (stream.abort, stream.close):
        with contextlib.suppress(sounddevice.PortAudioError):
            step()
