"""The process of the chaos bench: the program with its window, and a clock and a DAW that break.

    python -m tests.bench.chaos_parts.runner SWITCHES [--stub-sound]

SWITCHES is a JSON file that this process reads ten times a second: `clock_s` is added to `time.time`, `daw` is "there",
"gone" or "nonsense", and `sound`, with --stub-sound for machines without a sound server, is "ok" or "lost". A missing
file changes nothing. The longest pause of the window is written to `pause_s` beside it, and to `pause_where` what its
thread was doing, if the pause lasted for more than two seconds.
"""

import contextlib
import json
import math
import random
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from daw_bridge.bridge import Bridge
from daw_bridge.core.daw_state import Can, DawState, DawTransport, Insertion
from daw_bridge.core.events import Event, OscChanged, Problem
from daw_bridge.core.logs import log_to_file
from daw_bridge.core.settings import log_folder
from daw_bridge.core.tempo_map import TempoMap
from daw_bridge.sound import sound_device
from daw_bridge.sound.sound_device import PlaybackError
from gui import app
from tests.fakes import FakeDaw

_real_time = time.time
_LONG_PAUSE_S, _FRAMES = 2.0, 12
_BLOCK = 960


class Switches:
    """The values of the file, read on a thread of their own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.clock_s, self.sound, self.daw = 0.0, "ok", "there"
        self._read()
        threading.Thread(target=self._run, name="switches", daemon=True).start()

    def _run(self) -> None:
        while True:
            time.sleep(0.1)
            self._read()

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(self._path.read_text("utf-8"))
            self.clock_s, self.sound, self.daw = float(found["clock_s"]), str(found["sound"]), str(found["daw"])


class BrokenDaw(FakeDaw):
    """A DAW with a transport that vanishes without a word, and reports times that no song has."""

    name = "Chaos"

    def __init__(self, switches: Switches) -> None:
        super().__init__()
        self._switches = switches
        self._chance = random.Random(1)

    def poll(self, now: float) -> None:
        if self._switches.daw == "gone":
            self._lost()
            return
        can = frozenset({Can.POSITION, Can.TRANSPORT, Can.LOCATE, Can.INSERT, Can.NEW_TRACK, Can.TEMPO_MAP})
        self.state = DawState(self.name, "1", "session", is_connected=True, can=can, tempo_map=TempoMap())
        if self._switches.daw == "nonsense":
            self.state = DawState(self.name, "\0", "♪" * 500, is_connected=True, can=can, keyscale="H sharp")
            position_s = self._chance.choice([-1e9, 1e300, math.nan, math.inf, 0.0])
            self.transport = DawTransport(
                self._chance.random() < 0.5, position_s, now, self._chance.choice([0.0, -3.0])
            )
            if self._chance.random() < 0.2:
                raise ValueError("a message that makes no sense")

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:
        if self._switches.daw == "there":
            super().insert(request_id, insertions)
            self.asked.clear()


class _Times:
    """What PortAudio says of a block: it is heard at once."""

    currentTime = outputBufferDacTime = 0.0


class StubStream:
    """Calls back in real time without a sound card, until the device is lost."""

    def __init__(self, callback: Any, switches: Switches, has_ended: threading.Event) -> None:
        self._callback, self._switches, self.has_ended = callback, switches, has_ended
        threading.Thread(target=self._run, name="stub sound", daemon=True).start()

    def _run(self) -> None:
        import numpy as np

        out, flags = np.zeros((_BLOCK, 2), np.float32), _no_flags()
        while self._switches.sound == "ok" and not self.has_ended.is_set():
            self._callback(out, _BLOCK, _Times(), flags)
            time.sleep(_BLOCK / 48_000)
        self.has_ended.set()


def _no_flags() -> Any:
    import sounddevice

    return sounddevice.CallbackFlags()


def stub_sound(switches: Switches) -> None:
    """Open and close stub streams instead of PortAudio's."""

    def opened(name: str, callback: Any) -> Any:
        if switches.sound != "ok":
            raise PlaybackError(f"The audio device {name} cannot be opened")
        has_ended = threading.Event()
        return sound_device._Stream(StubStream(callback, switches, has_ended), 0.02, has_ended)

    sound_device._opened = opened
    sound_device._closed = lambda stream: stream.has_ended.set()


class Watch(QTimer):
    """Writes the longest pause of the window's thread to a file, in seconds, and where it was to another."""

    def __init__(self, path: Path, where: Path) -> None:
        super().__init__(interval=50)
        self._path, self._where, self._last, self._longest_s = path, where, time.monotonic(), 0.0
        with contextlib.suppress(OSError, ValueError):
            self._longest_s = float(path.read_text())
        self._thread_id = threading.get_ident()
        threading.Thread(target=self._look, name="watch", daemon=True).start()
        self.timeout.connect(self._note)
        self.start()

    def _note(self) -> None:
        now = time.monotonic()
        if now - self._last > self._longest_s:
            self._longest_s = now - self._last
            self._path.write_text(f"{self._longest_s:.2f}")
        self._last = now

    def _look(self) -> None:
        """Note once for each long pause what the window's thread does, on a thread of its own."""
        noted = 0.0
        while True:
            time.sleep(0.25)
            last = self._last
            if time.monotonic() - last > max(_LONG_PAUSE_S, self._longest_s) and last != noted:
                noted = last
                frames = traceback.format_stack(sys._current_frames()[self._thread_id])
                self._where.write_text("".join(frames[-_FRAMES:]), "utf-8")


def announce(event: Event) -> None:
    """Tell the bench which port is open, and write problems to the log that it reads."""
    match event:
        case OscChanged(_, port):
            sys.stdout.write(json.dumps({"osc_port": port}) + "\n")
            sys.stdout.flush()
        case Problem(message, hint):
            sys.stderr.write(f"problem: {message} | {hint}\n")
            sys.stderr.flush()


def main() -> int:
    path = Path(sys.argv[1])
    switches = Switches(path)
    time.time = lambda: _real_time() + switches.clock_s
    if "--stub-sound" in sys.argv:
        stub_sound(switches)
    log_to_file(log_folder())
    watches: list[Watch] = []  # a timer without a reference is deleted

    def built(*args: Any, **options: Any) -> Bridge:
        bridge = Bridge(*args, **options, daws=[BrokenDaw(switches)])
        bridge.listen(announce)
        watches.append(Watch(path.with_name("pause_s"), path.with_name("pause_where")))
        return bridge

    app.Bridge = built  # type: ignore[assignment, misc]
    return app.run([])


if __name__ == "__main__":
    sys.exit(main())
