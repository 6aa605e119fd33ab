"""LinkHut, the example program of the makers of Ableton Link, in a terminal of its own."""

import os
import pty
import re
import select
import shutil
import signal
import threading
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pytest

# enabled | peers | quantum | start/stop sync | tempo | beats | metronome
_LINE = re.compile(
    r"(yes|no) +\| (\d+) +\| (\d+) +\| (yes|no) +\[(playing|stopped)\] +\| ([\d.]+) +\| (-?[\d.]+) +\|[^\r]*\r"
)


@dataclass(frozen=True)
class Shown:
    """One line of its display. beats: since its start. at: when it was read, of time.monotonic()."""

    peers: int
    quantum: int
    is_playing: bool
    tempo_bpm: float
    beats: float
    at: float


class LinkHut:
    """While the block lasts, it runs with Link and start/stop sync on. It needs a JACK server."""

    def __enter__(self) -> Self:
        if shutil.which("LinkHut") is None:
            pytest.skip("needs ableton-link-utils (installers/test.py installs it on Debian and Ubuntu)")
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.execvp("LinkHut", ["LinkHut"])
        self._lines: list[Shown] = []
        self._is_ending = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.shown()
        self.press("as")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.write(self._terminal, b"q")
        end = time.monotonic() + 3
        while (ended := os.waitpid(self._pid, os.WNOHANG)[0]) == 0 and time.monotonic() < end:
            time.sleep(0.02)
        if not ended:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self._is_ending.set()
        self._reader.join()
        os.close(self._terminal)

    def press(self, keys: str) -> None:
        """a: Link on, s: start/stop sync, w and e: tempo down and up, r and t: quantum down and up, space: start or stop."""
        for key in keys:
            os.write(self._terminal, key.encode())
            time.sleep(0.15)

    def shown(self) -> Shown:
        """The next line of its display, which it writes every 10 ms."""
        before, end = len(self._lines), time.monotonic() + 10
        while len(self._lines) == before:
            assert time.monotonic() < end, "LinkHut shows nothing"
            time.sleep(0.001)
        return self._lines[-1]

    def _read(self) -> None:
        text = ""
        while not self._is_ending.is_set():
            if not select.select([self._terminal], [], [], 0.2)[0]:
                continue
            try:
                text += os.read(self._terminal, 65_536).decode("ascii", "replace")
            except OSError:  # it has ended
                return
            at = time.monotonic()
            for found in _LINE.finditer(text):
                _, peers, quantum, _, playing, tempo, beats = found.groups()
                self._lines.append(
                    Shown(int(peers), int(quantum), playing == "playing", float(tempo), float(beats), at)
                )
            text = text[text.rfind("\r") + 1 :]
