"""A window over a bridge of its own and a scripted engine, without a DAW."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.settings import Settings
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from tests.fakes import FakeEngine


@contextmanager
def open_window(qtbot: QtBot, folder: Path, models: Path) -> Iterator[MainWindow]:
    """folder: for the library. models: a folder with a tiny model."""
    settings = Settings(
        library_folder=str(folder / "library"),
        model_folder=str(models),
        osc_port=0,
        osc_advertised=False,
        connect_daws=False,
        color_scheme="dark",
    )
    bridge, signals = Bridge(settings, make_engine=FakeEngine), BridgeSignals()
    bridge.listen(signals)
    window = MainWindow(bridge, signals, Controllers(bridge))
    qtbot.addWidget(window)
    window.resize(1400, 860)
    window.show()
    bridge.start()
    yield window
    bridge.close()
