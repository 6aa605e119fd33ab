"""A window with its bridge, without a DAW, a sound card or an engine process, in which a state can be shown."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import Event
from daw_bridge.core.settings import Settings
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import WavWriter
from gui.bridge_signals import BridgeSignals
from gui.main_window import PRODUCT, MainWindow
from tests.fakes import FakeEngine

_PATIENCE_S = 120.0
_SETTLED_S = 0.4  # layouts, elided texts and pictures that are painted in pieces
_PIECE_S = 40


class Stage:
    """One window at a time. folder: for sounds and the libraries. scheme: dark or light.

    A state uses `bridge` for what can be done for real, and `emit` for what would take an engine or a DAW.
    """

    def __init__(self, app: QApplication, folder: Path, scheme: str) -> None:
        self._app, self._folder, self._scheme = app, folder, scheme
        self._opened = 0
        self.window: MainWindow
        self.bridge: Bridge
        self._signals: BridgeSignals

    def open(self, size: tuple[int, int] = (1400, 860), **settings: Any) -> None:
        """Open a window with an empty library of its own. settings: those that differ."""
        self._opened += 1
        QSettings(PRODUCT, "window").clear()  # what the window before has stored of its view
        stored = Settings(
            library_folder=str(self._folder / f"library {self._opened}"),
            osc_port=0,
            osc_advertised=False,
            connect_daws=False,
            color_scheme=self._scheme,
        )
        self.bridge, self._signals = Bridge(replace(stored, **settings), make_engine=FakeEngine), BridgeSignals()
        self.bridge.listen(self._signals)
        self.window = MainWindow(self.bridge, self._signals, Controllers(self.bridge))
        self.window.resize(*size)
        self.window.show()
        self.bridge.start()
        self.until(lambda: self.bridge.library is not None)
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.bridge.close()
        self._app.processEvents()
        self.window.deleteLater()

    def emit(self, *events: Event) -> None:
        """Show events to the window as if the bridge had sent them."""
        for event in events:
            self._signals(event)
        self._app.processEvents()

    def until(self, is_there: Callable[[], object]) -> None:
        """Raises TimeoutError after two minutes."""
        end = time.monotonic() + _PATIENCE_S
        while not is_there():
            if time.monotonic() > end:
                raise TimeoutError
            self._app.processEvents()
            time.sleep(0.003)

    def settle(self, seconds: float = _SETTLED_S) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def import_song(self, name: str = "Evening song", length_s: float = 40.0) -> None:
        """Import music of so many seconds, and wait until it is painted."""
        path = self._folder / f"{name}.wav"
        if not path.exists():
            write_song(path, length_s)
        self.bridge.import_file(path)
        state = self.window.state
        self.until(lambda: state.take is not None and state.clip_name == name)
        self.until(lambda: state.peaks is not None and state.peaks.samples is not None)
        self.settle()

    def make_takes(self, count: int) -> None:
        """Repaint the selected take so often, by an engine that only changes its level."""
        from engine.contract.messages import Prompt, Region, Sampling

        for n in range(count):
            before, take = len(self.window.state.takes.items), self.window.state.takes.items[0]
            self.bridge.tasks.repaint(
                take.id, (Region(4.0, 8.0),), Prompt("brass", "[Instrumental]"), Sampling(seed=n + 1)
            )
            engine = self.bridge.queue_run.engine
            self.until(lambda: self.bridge.queue_run.jobs.running is not None)
            self.bridge.post(engine.make_takes)  # type: ignore[attr-defined]
            self.until(lambda before=before: len(self.window.state.takes.items) > before)
        state = self.window.state
        self.until(lambda: state.peaks is not None and state.peaks.samples is not None)
        self.settle()

    def save(self, widget: QWidget | None, path: Path) -> None:
        """Write what is seen of a widget, or of the window, as a PNG."""
        self.settle()
        shown = widget or self.window
        if not shown.grab().save(str(path)):
            raise OSError(f"{path} was not written")


def write_song(path: Path, length_s: float) -> None:
    """Kick, hat and four notes in turn at 120 bpm, swelling, 48 kHz stereo; the same piece again and again."""
    times = np.arange(_PIECE_S * SAMPLE_RATE) / SAMPLE_RATE
    beat = times % 0.5
    kick = 0.6 * np.sin(2 * np.pi * 55 * times) * np.exp(-9 * beat)
    hat = 0.15 * np.random.default_rng(1).normal(size=len(times)) * np.exp(-40 * ((times + 0.25) % 0.5))
    notes: Sequence[float] = (220.0, 261.6, 329.6, 392.0)
    melody = sum(
        0.1 * np.sin(2 * np.pi * note * partial * times) / partial * ((times // 2).astype(int) % 4 == n)
        for n, note in enumerate(notes)
        for partial in (1, 2, 3, 4)
    )
    swell = np.clip(0.3 + 0.7 * np.abs(np.sin(times / 12)), 0, 1)
    piece = np.stack([(kick + hat + melody) * swell, (kick + hat * 0.5 + melody * 0.7) * swell], 1).astype(np.float32)
    with WavWriter(path, {}) as file:
        left = round(length_s * SAMPLE_RATE)
        while left > 0:
            file.write(piece[:left])
            left -= len(piece)
