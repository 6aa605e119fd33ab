"""How long the window's thread is away while takes are made, beside the same window at rest.

    python -m tests.bench.window_pauses [--seconds 10]

The real window with its bridge, the engine process and the built-in model, on the screen that is there or else off screen.
A timer of 5 ms runs on the window's thread, first while nothing happens, then while four takes of one repaint are made and
listed. Printed are the longest and the 99.9th percentile of the times between two ticks, the part of the longest that
the thread itself was computing, and the ratios of work to rest.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.settings import Settings
from engine.contract.messages import Region
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from tests.bench.home import own_home

_TICK_MS = 5
_WAIT_S = 120.0


class Ticks:
    """Ticks on the window's thread: when, and how long the thread had computed by then, in seconds."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._seen: list[tuple[float, float]] = []
        self._timer = QTimer(interval=_TICK_MS)
        self._timer.timeout.connect(lambda: self._seen.append((time.perf_counter(), time.thread_time())))

    def until(self, is_done: Callable[[], bool]) -> None:
        end = time.monotonic() + _WAIT_S
        while not is_done():
            assert time.monotonic() < end, "it did not happen in time"
            self._app.processEvents()
            time.sleep(0.001)

    def during(self, is_done: Callable[[], bool]) -> tuple[float, float, float]:
        """Longest pause, 99.9th percentile, and the computing within the longest, in ms."""
        self._seen.clear()
        self._timer.start()
        self.until(is_done)
        self._timer.stop()
        pauses, computed = 1e3 * np.diff(self._seen, axis=0).T
        longest = int(pauses.argmax())
        return float(pauses[longest]), float(np.quantile(pauses, 0.999)), float(computed[longest])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="how long the window is watched at rest (10)")
    seconds = parser.parse_args().seconds
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with own_home(), TemporaryDirectory() as folder:
        song = Path(folder) / "song.wav"
        soundfile.write(song, 0.1 * np.random.default_rng(0).standard_normal((16 * 48_000, 2)), 48_000)
        settings = Settings(library_folder=folder, osc_port=0, osc_advertised=False, connect_daws=False)
        bridge, signals = Bridge(settings), BridgeSignals()
        bridge.listen(signals)
        window = MainWindow(bridge, signals, Controllers(bridge))
        window.show()
        bridge.start()
        ticks, state = Ticks(app), window.state
        ticks.until(lambda: bridge.queue_run.status is EngineStatus.READY)
        bridge.import_file(song)
        ticks.until(lambda: state.take is not None)
        end = time.monotonic() + seconds
        rest = ticks.during(lambda: time.monotonic() > end)
        bridge.set_regions((Region(4, 8),))
        window.prompt.takes.setValue(4)
        ticks.until(lambda: bool(state.selection.regions))
        window.actions_.making.repaint()
        work = ticks.during(lambda: len(state.takes.items) == 5)
        window.close()
        bridge.close()
    for title, (longest, high, computed) in (("at rest", rest), ("four takes", work)):
        print(f"{title:12} longest {longest:6.1f} ms, of which computing {computed:6.1f}; 99.9 % {high:6.1f} ms")
    print(f"ratio        longest {work[0] / rest[0]:6.2f}, 99.9 % {work[1] / rest[1]:6.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
