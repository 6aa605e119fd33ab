"""A window over a bridge of its own and a scripted engine, without a DAW."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.settings import Settings
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.theme import apply_sheet, choose_colors
from tests.fakes import FakeEngine


def build_window(bridge: Bridge, signals: BridgeSignals) -> MainWindow:
    """A window as the program builds it, not shown yet: it gets the style sheet last.

    With a sheet, which the application keeps for the next window, a widget is styled anew whenever it gets into another.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # windows before, which the sheet would be applied to as well
    choose_colors(app, bridge.settings.color_scheme)
    app.setStyleSheet("")
    window = MainWindow(bridge, signals, Controllers(bridge))
    apply_sheet(app)
    return window


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
    window = build_window(bridge, signals)
    qtbot.addWidget(window)
    window.resize(1400, 860)
    window.show()
    bridge.start()
    yield window
    bridge.close()
