"""The window over a scripted engine in a process of its own, for a reader on the accessibility bus.

python -m tests.gui.accessible.spoken_window FOLDER SONG
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.settings import Settings
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.theme import apply_theme
from tests.fakes import FakeEngine


def main(folder: Path, song: Path) -> int:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "dark")
    settings = Settings(library_folder=str(folder), osc_port=0, osc_advertised=False, connect_daws=False)
    bridge, signals = Bridge(settings, make_engine=FakeEngine), BridgeSignals()
    bridge.listen(signals)
    window = MainWindow(bridge, signals, Controllers(bridge))
    window.show()
    bridge.start()
    bridge.import_file(song)
    try:
        return app.exec()
    finally:
        bridge.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
