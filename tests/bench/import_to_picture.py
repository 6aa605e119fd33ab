"""From import to a painted waveform for ten minutes of sound, in the real window, beside the time to only read the file.

python -m tests.bench.import_to_picture
"""

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import soundfile
from PySide6.QtWidgets import QApplication

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.settings import Settings
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.theme import apply_theme
from tests.bench.home import own_home
from tests.fakes import FakeEngine

MINUTES = 10


def main() -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "dark")
    with own_home() as folder:
        bridge = Bridge(Settings(library_folder=str(folder / "library"), osc_port=0), make_engine=FakeEngine)
        signals = BridgeSignals()
        bridge.listen(signals)
        window = MainWindow(bridge, signals, Controllers(bridge))
        window.resize(1400, 860)
        window.show()
        bridge.start()
        print(f"{MINUTES} min stereo{'':16} read only   first picture   whole picture   redraw of all at a new zoom")
        for suffix, rate, subtype in ((".wav", 48000, "PCM_24"), (".wav", 44100, "PCM_16"), (".flac", 48000, "PCM_24")):
            path = folder / f"long{rate}{suffix}"
            sound = np.random.default_rng(0).uniform(-0.5, 0.5, (rate * 60, 2)).astype(np.float32)
            with soundfile.SoundFile(path, "w", rate, 2, subtype) as file:
                for _ in range(MINUTES):
                    file.write(sound)
            start = time.perf_counter()
            soundfile.read(path, dtype="float32")
            read = time.perf_counter() - start
            first, whole = painted(app, window, path)
            start = time.perf_counter()
            for factor in (2.0, 2.0, 2.0, 2.0, 0.0625):
                window.waveform.canvas.zoom(factor)
                window.waveform.canvas.repaint()
            redraw = (time.perf_counter() - start) / 5
            label = f"{suffix[1:]} {rate} Hz {subtype}"
            print(
                f"{label:26} {read * 1e3:8.0f} ms {first * 1e3:11.0f} ms {whole * 1e3:13.0f} ms {redraw * 1e3:17.1f} ms"
            )
        window.close()
        bridge.close()


def painted(app: QApplication, window: MainWindow, path: Path) -> tuple[float, float]:
    """Seconds until something, and until everything, of this file is on screen."""
    before, first = window.state.selection.take_id, 0.0
    start = time.perf_counter()
    window.bridge.import_file(path)
    while True:
        app.processEvents()
        peaks = window.state.peaks
        if window.state.selection.take_id in {"", before} or peaks is None:
            continue
        if not first:
            window.waveform.canvas.repaint()
            first = time.perf_counter() - start
        if peaks.samples is not None:
            window.waveform.canvas.repaint()
            return first, time.perf_counter() - start


if __name__ == "__main__":
    main()
