"""Start and shutdown: settings, bridge, signals and window are built in this order and closed in reverse."""

import logging
import signal
import sys
import types
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import Problem
from daw_bridge.core.options import window_parser, with_options
from daw_bridge.core.settings import read_settings, settings_path
from daw_bridge.parts.desk import unexpected
from engine.contract.texts import use_languages
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.theme import apply_theme
from gui.translations.catalogue import install_translations

_log = logging.getLogger(__name__)


def run(argv: list[str]) -> int:
    """Open the window and run until the user closes it. Returns the exit status."""
    args = window_parser().parse_args(argv)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101  for the type checker
    app.setApplicationName("DAW Bridge")
    use_languages([install_translations(app)])
    loaded = read_settings(settings_path())
    settings = with_options(loaded.settings, args)
    app.setProperty("color_scheme", settings.color_scheme)
    apply_theme(app, settings.color_scheme)
    bridge, signals = Bridge(settings, settings_path(), stored=loaded.settings), BridgeSignals()
    controllers = Controllers(bridge)
    bridge.listen(signals)
    window = MainWindow(bridge, signals, controllers)
    _show_unexpected_errors(window)
    wake = _let_python_see_signals(app)
    window.show()
    for note in loaded.notes:
        bridge.post(partial(bridge.emit, Problem(note)))
    bridge.start()
    if args.edit is not None:
        bridge.edit_file(args.edit)
    try:
        return app.exec()
    finally:
        wake.stop()
        bridge.close()


def _show_unexpected_errors(window: MainWindow) -> None:
    """Show and log an error in a slot; the window stays open."""

    def hook(kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
        _log.error("unexpected", exc_info=(kind, error, trace))
        window.problems.show_problem(unexpected(error))

    sys.excepthook = hook


def _let_python_see_signals(app: QApplication) -> QTimer:
    """Ctrl+C and SIGTERM close the window; the timer gives Python a turn to notice them."""
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: app.quit())
    timer = QTimer(interval=200)
    timer.timeout.connect(lambda: None)
    timer.start()
    return timer
