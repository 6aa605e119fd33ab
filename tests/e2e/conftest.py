"""The real window with the real bridge and engine on a real X screen, and what it takes to point at it."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from daw_bridge.bridge import Bridge
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.settings import Settings
from daw_bridge.daws.daw_scripts import find_daw
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.gui.windows import build_window
from tests.peers.drag import Point
from tests.peers.music import can_render, render_band
from tests.peers.spoken.listener import can_listen

needs_accessibility_bus = pytest.mark.skipif(
    not can_listen(), reason="needs at-spi2-core, xdotool and the system's Python with dbus and gi"
)


@pytest.fixture
def simple_song(tmp_path: Path) -> Path:
    """Ten seconds of a steady tone, without a tempo of its own."""
    path, times = tmp_path / "song.wav", np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
    tone = (0.25 * np.sin(2 * np.pi * 220 * times)).astype(np.float32)
    write_wav(path, np.stack([tone, tone], 1))
    return path


@pytest.fixture
def both_models(tiny: Path, tiny_base: Path, tmp_path: Path) -> Path:
    """A folder with the tiny random turbo model, and the base model beside it."""
    folder = tmp_path / "both"
    folder.mkdir()
    for part in (*tiny.iterdir(), tiny_base / "acestep-v15-base"):
        (folder / part.name).symlink_to(part)
    return folder


@pytest.fixture
def desktop() -> None:
    """Skips where there is no X screen to point at."""
    if os.environ.get("QT_QPA_PLATFORM") != "xcb" or not shutil.which("xdotool"):
        pytest.skip("needs an X screen with xdotool (installers/test.py starts one on Debian and Ubuntu)")


@pytest.fixture
def sound_card() -> None:
    """Skips where nothing records what is played."""
    if "BENCH_RECORD" not in os.environ:
        pytest.skip("needs the virtual sound card (installers/test.py starts one on Debian and Ubuntu)")


@pytest.fixture(scope="session")
def band(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight bars of a band at 120 bpm, 48 kHz."""
    if not can_render():
        pytest.skip("needs fluidsynth with a General MIDI sound font")
    return render_band(tmp_path_factory.mktemp("music") / "band ä ♪.wav")


@dataclass
class Studio:
    """The open window and the hand on the mouse."""

    bot: QtBot
    window: MainWindow
    bridge: Bridge

    def until(self, condition: Callable[[], bool], timeout_s: float = 60) -> None:
        self.bot.waitUntil(condition, timeout=round(timeout_s * 1000))

    def hand(self, gesture: Callable[[], object]) -> None:
        """Do something with the real pointer while the window goes on living."""
        errors: list[BaseException] = []

        def work() -> None:
            try:
                gesture()
            except BaseException as error:  # noqa: BLE001  it is raised again where the test waits
                errors.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        self.until(lambda: not thread.is_alive())
        if errors:
            raise errors[0]

    def at(self, widget: QWidget, x: float, y: float) -> Point:
        point = widget.mapToGlobal(QPoint(round(x), round(y)))
        return point.x(), point.y()

    def middle(self, widget: QWidget) -> Point:
        return self.at(widget, widget.width() / 2, widget.height() / 2)


@pytest.fixture
def studio(qtbot: QtBot, tiny: Path, tmp_path: Path) -> Iterator[Studio]:
    """Window, bridge and engine process, started and ready."""
    settings = Settings(
        model_folder=str(tiny),
        library_folder=str(tmp_path / "library"),
        osc_port=0,
        osc_advertised=False,
        audio_device=os.environ.get("BENCH_SD_DEVICE", ""),
        color_scheme="dark",
        match_loudness=False,  # what is heard is compared with the files to the last sample
    )
    bridge, signals = Bridge(settings, daws=[find_daw("ardour").connect()]), BridgeSignals()
    bridge.listen(signals)
    window = build_window(bridge, signals)
    qtbot.addWidget(window)
    window.setGeometry(30, 30, 1280, 760)
    window.show()
    bridge.start()
    studio = Studio(qtbot, window, bridge)
    studio.until(lambda: bridge.queue_run.status is EngineStatus.READY)
    yield studio
    bridge.close()


@pytest.fixture
def watcher(port: int) -> Iterator[Controller]:
    """A subscriber of the bridge at `port` that remembers what it was last sent."""
    controller = Controller(port)
    controller.send("/bridge/subscribe")
    controller.until("/bridge/engine/state")
    yield controller
    controller.close()
